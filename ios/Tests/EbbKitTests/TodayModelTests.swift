import EbbCore
import Foundation
import Testing

@testable import EbbKit

/// Whether this is the main thread. Call it outside async code.
func isMainThread() -> Bool { Thread.isMainThread }

/// The state of the Today screen, over a fake core.
@MainActor @Suite struct TodayModelTests {
  let core = FakeCore()
  let model: TodayModel

  init() throws {
    let now = try testMorning()
    model = TodayModel(core: core, clock: { now })
  }

  /// Waits until a condition holds.
  func until(_ holds: () -> Bool) async throws {
    for _ in 0..<400 where !holds() { try await Task.sleep(for: .milliseconds(5)) }
    #expect(holds())
  }

  @Test func initialStateIsLoading() {
    #expect(model.phase == .loading)
    #expect(model.today == nil)
    #expect(!model.inFlare)
    #expect(core.calls == [])
  }

  @Test func loadingShowsTheScreen() async {
    await model.load().value
    #expect(model.today == .plain)
    #expect(model.words[.undo] == "Undo")
    #expect(model.saved == 0)
  }

  @Test func settlesOnceAfterLoadAndAfterResume() async throws {
    await model.load().value
    try await until { core.state.value.settled == [1] }
    await model.load().value
    await model.resume().value
    try await until { core.state.value.settled == [1, 4] }
  }

  @Test func callsAreMadeOffTheMainThread() async {
    await model.load().value
    await model.undo().value
    #expect(!core.state.value.onMain)
  }

  @Test func tapLogsAndReloads() async {
    await model.load().value
    let after = Today.plain.with { $0.headline = "Harder than usual for you." }
    core.state.change { $0.today = after }
    await model.tap(Today.plain.quick[0]).value
    #expect(core.calls == [.today, .tap("pain"), .today])
    #expect(model.today == after)
    #expect(model.saved == 1)
  }

  @Test func justLoggedEntryIsRated() async {
    let logged = JustLogged(label: "Pain noted", entry: "0198", canRate: true)
    await model.rate(logged, as: SeverityStep.all[6]).value
    #expect(core.calls == [.rate("0198", rated(6)), .today])
  }

  @Test func unratableEntryIsNotRated() async {
    await model.rate(JustLogged(label: "Ibuprofen", entry: "0198", canRate: false), as: SeverityStep.all[6]).value
    await model.rate(JustLogged(label: "12 entries", entry: nil, canRate: true), as: SeverityStep.all[6]).value
    #expect(core.calls == [])
  }

  @Test func flareButtonLogsTheNextPhase() async {
    await model.flare().value
    #expect(core.calls == [])

    core.state.change { $0.today.flare = FlareView(active: true, since: nil, sinceDay: nil, next: .ended, label: "") }
    await model.load().value
    #expect(model.inFlare)
    await model.flare().value
    #expect(core.calls == [.today, .flare(.ended), .today])
  }

  @Test func asUsualAndNoneTodayAreOneCallEach() async {
    await model.load().value
    await model.logAsUsual().value
    await model.logNoneToday().value
    #expect(core.calls == [.today, .asUsual, .today, .noneToday, .today])
    #expect(model.saved == 2)
  }

  @Test func questionThatOpensAScreenIsSkipped() async {
    #expect(model.question == nil)
    core.state.change { $0.today.questions = [Today.checkIn] }
    await model.load().value
    #expect(model.question == nil)
    core.state.change { $0.today.questions = [Today.checkIn, Today.didItHelp] }
    await model.load().value
    #expect(model.question == Today.didItHelp)
  }

  @Test func shownQuestionIsReportedSilently() async throws {
    await model.load().value
    await model.undo().value
    let (notice, announcement, saved) = (model.notice, model.announcement, model.saved)
    await model.shown(Today.didItHelp).value
    #expect(core.calls.filter { $0 != .today } == [.undo, .shown("helped/0198")])
    core.state.change { $0.refusal = .sampleRefusal }
    core.state.change { $0.refusesToday = false }
    await model.shown(Today.didItHelp).value
    #expect(model.notice == notice)
    #expect(model.announcement == announcement)
    #expect(model.saved == saved)
  }

  @Test func questionIsAnsweredOrDismissed() async {
    await model.load().value
    await model.answer(Today.didItHelp, with: Today.didItHelp.answers[0]).value
    await model.dismiss(Today.didItHelp).value
    #expect(
      core.calls.filter { $0 != .today } == [.answered("helped/0198", "little"), .dismissed("helped/0198")])
    #expect(model.saved == 2)
  }

  @Test func refusalIsShownBesideTheScreen() async {
    await model.load().value
    core.state.change { $0.refusal = .sampleRefusal }
    await model.undo().value
    #expect(model.today == .plain)
    #expect(model.notice == Notice(text: "In words: \(EbbError.sampleRefusal)", offer: .dismiss))
    #expect(model.saved == 0)

    core.state.change { $0.refusal = nil }
    await model.tap(Today.plain.quick[0]).value
    #expect(model.notice == nil)
  }

  @Test func eachChangeIsAnnouncedOnce() async {
    await model.load().value
    #expect(model.announcement == nil)

    core.state.change { $0.today.justLogged = JustLogged(label: "Pain noted", entry: "0198", canRate: true) }
    await model.tap(Today.plain.quick[0]).value
    let first = model.announcement
    #expect(first?.text == "Pain noted")
    await model.tap(Today.plain.quick[0]).value
    #expect(model.announcement?.text == "Pain noted" && model.announcement != first)

    await model.undo().value
    #expect(model.announcement?.text == "Done")
    core.state.change { $0.refusal = .sampleTransient }
    await model.undo().value
    #expect(model.announcement?.text == "In words: \(EbbError.sampleTransient)")
  }

  @Test func noticeCanBeDismissed() async {
    await model.load().value
    core.state.change { $0.refusal = .sampleTransient }
    await model.undo().value
    model.dismissNotice()
    #expect(model.notice == nil)
  }

  @Test func undoOffersRedo() async throws {
    await model.load().value
    await model.undo().value
    #expect(model.notice == Notice(text: "Done", offer: .redo))

    // A change made elsewhere is shown and keeps the notice.
    core.state.change { $0.today.headline = "About as usual for you." }
    core.changeElsewhere()
    try await until { model.today?.headline == "About as usual for you." }
    #expect(model.notice?.offer == .redo)

    await model.redo().value
    #expect(core.calls.filter { $0 != .today } == [.undo, .redo])
    #expect(model.notice == nil)
  }

  @Test func refusedFirstLoadFails() async {
    core.state.change { $0.refusal = .sampleRefusal }
    await model.load().value
    #expect(model.phase == .failed("In words: \(EbbError.sampleRefusal)"))
    core.state.change { $0.refusal = nil }
    await model.load().value
    #expect(model.today == .plain)
  }

  @Test func changeElsewhereReloads() async throws {
    await model.load().value
    core.state.change { $0.today.headline = "About as usual for you." }
    core.changeElsewhere()
    try await until { model.today?.headline == "About as usual for you." }
  }

  @Test func ownChangeReloadsOnce() async throws {
    await model.load().value
    await model.tap(Today.plain.quick[0]).value
    // Time for an unwanted reload to arrive.
    try await Task.sleep(for: .milliseconds(50))
    #expect(core.calls == [.today, .tap("pain"), .today])
  }

  @Test func failedReloadIsNotRepeated() async throws {
    await model.load().value
    core.state.change { $0.refusal = .sampleTransient }
    core.changeElsewhere()
    try await until { model.notice != nil }
    try await Task.sleep(for: .milliseconds(50))
    #expect(core.calls == [.today, .today])
  }

  @Test func rapidTapsArriveInOrder() async {
    core.gated.change { $0 = true }
    let buttons = (1...4).map { QuickButton(item: "item-\($0)", label: "", said: nil) }
    let tasks = buttons.map { model.tap($0) }
    for _ in 0..<8 { core.gate.signal() }
    for task in tasks { await task.value }
    let taps = core.calls.filter { $0 != .today }
    #expect(taps == buttons.map { .tap($0.item) })
    #expect(model.saved == 4)
  }

  @Test func releasedModelUnsubscribes() async throws {
    var model: TodayModel? = TodayModel(core: core, clock: Moment.now)
    await model?.load().value
    #expect(core.state.value.observer != nil)
    model = nil
    try await until { core.state.value.observer == nil }
  }

  @Test func suspendAndResumeReload() async {
    await model.load().value
    await model.suspend().value
    #expect(model.today == .plain)
    await model.resume().value
    #expect(core.calls == [.today, .suspend, .resume, .today])
    #expect(model.saved == 0)
  }
}

/// The state of the Today screen, over the real core and a file.
@MainActor @Suite struct TodayModelIntegrationTests {
  let journal: TemporaryJournal
  let model: TodayModel
  let now: Moment

  init() throws {
    journal = try TemporaryJournal()
    let now = try testMorning()
    self.now = now
    model = TodayModel(core: try JournalCore(path: journal.path, language: .english), clock: { now })
  }

  @Test func tapRateUndoRedo() async throws {
    await model.load().value
    let pain = try #require(model.today?.quick.first { $0.item == "pain" })
    #expect(pain.said == nil)

    await model.tap(pain).value
    let logged = try #require(model.today?.justLogged)
    #expect(logged.canRate)
    #expect(model.today?.symptoms.first?.worst == nil)

    #expect(
      logged.rows.map(\.word)
        == ["none", "noticeable", "slows me down", "I drop things", "only essentials", "worst I've known"])
    #expect(logged.rows.map { $0.steps.map(\.number) } == [[0], [1, 2], [3, 4], [5, 6], [7, 8, 9], [10]])

    await model.rate(logged, as: SeverityStep.all[6]).value
    #expect(model.today?.justLogged?.isGiven(SeverityStep.all[6]) == true)
    #expect(model.today?.quick.first { $0.item == "pain" }?.value == 6)
    #expect(model.today?.symptoms.first?.worst == 6)
    #expect(model.today?.justLogged?.label == "Pain 6")

    await model.undo().value
    #expect(model.today?.symptoms.map(\.worst) == [nil])
    await model.undo().value
    #expect(model.today?.symptoms.isEmpty == true)
    #expect(model.notice?.offer == .redo)
    await model.redo().value
    #expect(model.today?.symptoms.map(\.worst) == [nil])
    #expect(model.notice == nil)
    #expect(model.saved == 5)
  }

  @Test func flareButtonStartsAndEndsAFlare() async {
    await model.load().value
    await model.flare().value
    #expect(model.inFlare)
    #expect(model.today?.flare.since == now)
    #expect(model.today?.flare.sinceCivilDay == Day("2026-03-28"))
    await model.flare().value
    #expect(!model.inFlare || model.today?.flare.next == .started)
  }

  @Test func refusalUsesCoresWords() async {
    await model.load().value
    await model.undo().value
    #expect(model.notice == Notice(text: "There is nothing to undo.", offer: .dismiss))
  }

  @Test func changeOnAnotherScreenIsShown() async throws {
    let core = try JournalCore(path: journal.path, language: .english)
    let one = TodayModel(core: core, clock: { [now] in now })
    let other = TodayModel(core: core, clock: { [now] in now })
    await one.load().value
    await other.load().value
    await other.tap(try #require(other.today?.quick.first)).value
    for _ in 0..<400 where one.today != other.today { try await Task.sleep(for: .milliseconds(5)) }
    #expect(one.today == other.today)
    #expect(one.today?.justLogged != nil)
  }

  @Test func entriesSurviveSuspension() async throws {
    await model.load().value
    await model.tap(try #require(model.today?.quick.first)).value
    let before = model.today
    await model.suspend().value
    await model.tap(try #require(model.today?.quick.first)).value
    #expect(model.notice?.text == "The diary is closed for now. Open Ebb and try again.")
    await model.resume().value
    #expect(model.today == before)
    #expect(model.notice == nil)
  }
}
