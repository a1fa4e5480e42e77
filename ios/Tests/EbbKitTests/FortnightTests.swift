import EbbCore
import Foundation
import Testing

@testable import EbbKit

/// Two weeks of a phone: nothing planned is forgotten, nothing answered is lost or counted twice.
@Suite struct FortnightTests {
  @Test(arguments: 1...3) func overACoreWrittenByHand(seed: UInt64) async throws {
    let core = FakeReminders(start: Fortnight.start)
    core.state.change { state in
      state.rules = [
        FakeReminders.Rule(id: "morning", hour: 9, minute: 0),
        FakeReminders.Rule(id: "evening", hour: 20, minute: 30),
        FakeReminders.Rule(id: "dose", hour: 13, minute: 15, always: true),
        FakeReminders.Rule(id: "gap", hour: 2, minute: 30),
      ]
    }
    let fortnight = Fortnight(
      core: core, inbox: core.inbox, seed: seed,
      person: Fortnight.Person(
        log: { now in
          core.state.change { state in
            let soon = FakeReminders.slots(state, in: now, until: now.at.addingTimeInterval(6 * 3600))
            if let next = soon.first(where: { $0.at > now.at && !$0.rule.always }) { state.logged.insert(next.id) }
          }
        },
        add: { now in
          core.state.change { state in
            for hour in 8..<16 {
              state.rules.append(FakeReminders.Rule(id: "new\(hour)", hour: hour, minute: 50, begins: now.at))
            }
          }
        },
        answer: { _, dice in ["as-usual", "worse", "snooze-10"][dice.roll(3)] }))
    await fortnight.run()

    let state = core.state.value
    let planned = FakeReminders.slots(state, in: Moment(Fortnight.end, in: berlin), until: Fortnight.end).map(\.id)
    let fates = planned.map { state.fates[$0] }
    #expect(planned.count > 56 + 9 * 8, "four a day, and a busier rule from the fifth on")
    #expect(!fates.contains(nil), "\(planned.filter { state.fates[$0] == nil })")
    #expect(fates.contains(.skipped) && fates.contains(.merged))
    let scheduled = planned.filter { state.fates[$0] == .scheduled }
    let phone = fortnight.centre.state.value
    let never = Set(scheduled).subtracting(phone.rang.keys).subtracting(phone.silenced)
    #expect(never.subtracting(fortnight.cutOff).isEmpty, "only what a kill kept from being handed over")
    #expect(phone.rang.values.allSatisfy { $0 == 1 }, "\(phone.rang.filter { $0.value > 1 })")
    #expect(state.answers.mapValues(\.count).values.allSatisfy { $0 == 1 })
    #expect(state.answers.compactMapValues(\.first) == fortnight.answered)
    #expect(fortnight.kills > 10 && fortnight.answersLeft > 0 && fortnight.answered.count > 10)
    #expect(phone.most <= 57 && phone.dropped.isEmpty)
  }
}
