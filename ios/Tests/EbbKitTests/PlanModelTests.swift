import EbbCore
import Foundation
import Testing

@testable import EbbKit

/// The state of *Plan my day*, over a fake core and the real one.
@MainActor @Suite struct PlanModelTests {
  let core = FakeCore()
  let model: PlanModel
  let walking = DayPlan.plain.offers[0]
  let shopping = DayPlan.plain.offers[1]

  init() throws {
    let now = try testMorning()
    model = TodayModel(core: core, clock: { now }).plan
  }

  private var asked: [FakeCore.Call] { core.calls.filter { $0 != .plan } }

  @Test func loadOffersActivitiesNotOnTheList() async {
    #expect(model.phase == .loading)
    #expect(model.offers == [])
    await model.load().value
    #expect(model.phase == .ready(.plain))
    #expect(model.fit == nil)
    #expect(core.calls == [.plan])
    await model.add(walking).value
    #expect(model.offers == [shopping])
    #expect(!core.state.value.onMain)
  }

  @Test func tapsAddLengthenShortenAndRemove() async throws {
    await model.load().value
    await model.add(walking).value
    let wanted = try #require(model.list.first)
    await model.longer(wanted).value
    await model.add(walking).value
    await model.shorter(wanted).value
    await model.add(shopping).value
    await model.remove(wanted).value
    #expect(
      asked == [
        .fit(["walking 30"]), .fit(["walking 40"]), .fit(["walking 50"]), .fit(["walking 40"]),
        .fit(["walking 40", "shopping 30"]), .fit(["shopping 30"]),
      ])
    #expect(model.fit?.message == "shopping")
  }

  @Test func quickTapsAllCountAndLengthHasAMinimum() async throws {
    await model.load().value
    await model.add(walking).value
    let wanted = try #require(model.list.first)
    for task in [model.longer(wanted), model.longer(wanted)] { await task.value }
    #expect(model.list.map(\.minutes) == [50])
    for _ in 0..<9 { await model.shorter(wanted).value }
    #expect(model.list.map(\.minutes) == [5])
  }

  @Test func misfitIsSplitOrRemoved() async {
    await model.load().value
    await model.add(shopping).value
    let overBudget = OverBudgetActivity(item: "shopping", label: "Shopping", minutes: 30, cost: 80, offers: [])
    await model.accept(FitOption(kind: .split, minutes: 20, label: ""), of: overBudget).value
    #expect(model.list.map(\.minutes) == [20])
    await model.accept(FitOption(kind: .move, minutes: nil, label: ""), of: overBudget).value
    #expect(model.list == [])
    #expect(model.fit == nil)
    let calls = core.calls
    await model.accept(FitOption(kind: .drop, minutes: nil, label: ""), of: overBudget).value
    #expect(core.calls == calls)
  }

  @Test func copiedResetsWhenTheListChanges() async {
    await model.load().value
    await model.add(walking).value
    model.noteCopied()
    #expect(model.copied)
    await model.add(shopping).value
    #expect(!model.copied)
  }

  @Test func refusalIsShownAndKeepsTheList() async {
    core.state.change { $0.refusal = .sampleTransient }
    await model.load().value
    #expect(model.phase == .failed("In words: \(EbbError.sampleTransient)"))
    core.state.change { $0.refusal = nil }
    await model.load().value
    core.state.change { $0.refusal = .sampleTransient }
    await model.add(walking).value
    #expect(model.refusal == "In words: \(EbbError.sampleTransient)")
    #expect(model.list == [])
    core.state.change { $0.refusal = nil }
    await model.add(walking).value
    #expect(model.refusal == nil)
  }

  @Test func listIsFittedByRealCore() async throws {
    let journal = try TemporaryJournal()
    let now = try testMorning()
    let model = TodayModel(core: try JournalCore(path: journal.path, language: .english), clock: { now }).plan
    await model.load().value
    let walking = try #require(model.offers.first)
    await model.add(walking).value
    #expect(model.fit?.fits.map(\.label) == ["Walking"])
    #expect(model.fit?.fits.first?.then == "then rest 15 min")
    #expect(model.fit?.message == "I can manage a walk today.")
  }
}
