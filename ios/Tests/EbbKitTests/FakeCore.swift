import Dispatch
import EbbCore

@testable import EbbKit

/// A fake core that records calls and returns what the test sets.
final class FakeCore: Core {
  /// A recorded call.
  enum Call: Equatable {
    case today, suspend, resume, undo, redo
    case tap(ItemId)
    case rate(EntryId, Severity)
    case flare(FlarePhase)
    case asUsual, noneToday
    case plan
    case fit([String])
    case start(ItemId)
    case timer(ActionKind)
    case stopAt(Moment)
    case lengthUnknown
    case shown(String)
    case outlook(String)
    case stopEarlyGuesses
    case dismissed(String)
    case answered(String, String)
  }

  struct State: Sendable {
    var calls: [Call] = []
    var today = Today.plain
    var refusal: EbbError?
    /// Whether `today` is refused too.
    var refusesToday = true
    var generation: UInt64 = 0
    var onMain = false
    /// Number of calls before each `settle`.
    var settled: [Int] = []
    var observer: (@Sendable (Change) -> Void)?
  }

  let state = Box(State())
  /// Blocks calls while `gated` is set.
  let gate = DispatchSemaphore(value: 0)
  let gated = Box(false)

  var calls: [Call] { state.value.calls }

  private func answer(_ call: Call) throws {
    if gated.value { gate.wait() }
    state.change {
      $0.calls.append(call)
      $0.onMain = $0.onMain || isMainThread()
    }
    if let refusal = state.value.refusal, state.value.refusesToday || call != .today { throw refusal }
  }

  private func changed(_ call: Call) throws -> Change {
    try answer(call)
    state.change { $0.generation += 1 }
    let change = Change(generation: state.value.generation, label: "Done", entries: [], days: [])
    state.value.observer?(change)
    return change
  }

  func today(now: Moment) throws -> Today {
    try answer(.today)
    return state.value.today
  }
  func tap(_ item: ItemId, now: Moment) throws -> Change { try changed(.tap(item)) }
  func rate(_ entry: EntryId, as severity: Severity, now: Moment) throws -> Change {
    try changed(.rate(entry, severity))
  }
  func logFlare(_ phase: FlarePhase, now: Moment) throws -> Change { try changed(.flare(phase)) }
  func logAsUsual(now: Moment) throws -> Change { try changed(.asUsual) }
  func logNoneToday(now: Moment) throws -> Change { try changed(.noneToday) }
  func startActivity(_ item: ItemId, now: Moment) throws -> Change { try changed(.start(item)) }
  func performAction(_ action: ActionKind, now: Moment) throws -> Change { try changed(.timer(action)) }
  func stopActivity(at until: Moment, now: Moment) throws -> Change { try changed(.stopAt(until)) }
  func stopActivityUnknown(now: Moment) throws -> Change { try changed(.lengthUnknown) }
  func questionShown(_ question: String, now: Moment) throws -> Change { try changed(.shown(question)) }
  func forecastShown(_ outlook: String, now: Moment) throws { try answer(.outlook(outlook)) }
  func stopEarlyGuesses(now: Moment) throws -> Change { try changed(.stopEarlyGuesses) }
  func answerQuestion(_ question: String, with answer: String, now: Moment) throws -> Change {
    try changed(.answered(question, answer))
  }
  func dismissQuestion(_ question: String, now: Moment) throws -> Change { try changed(.dismissed(question)) }
  func plan(now: Moment) throws -> DayPlan {
    try answer(.plan)
    return .plain
  }
  func fitDay(_ wishes: [DesiredActivity], now: Moment) throws -> DayFit {
    try answer(.fit(wishes.map { "\($0.item) \($0.minutes)" }))
    return DayFit(
      left: 40, fits: [], over: [], remains: 40, message: wishes.map(\.item).joined(separator: ", "), reasons: [])
  }
  func undo(now: Moment) throws -> Change { try changed(.undo) }
  func redo(now: Moment) throws -> Change { try changed(.redo) }
  func settle() throws { state.change { $0.settled.append($0.calls.count) } }
  func words() -> Words { Words([Word(key: "app-undo", text: "Undo")]) }
  func explain(_ error: any Error) -> String { "In words: \(error)" }
  func observe(_ observer: @escaping @Sendable (Change) -> Void) -> any Sendable {
    state.change { $0.observer = observer }
    return OnDeinit { [state] in state.change { $0.observer = nil } }
  }
  func suspend() throws { try answer(.suspend) }
  func resume() throws { try answer(.resume) }

  /// Simulates a change made elsewhere, such as by a widget.
  func changeElsewhere() {
    state.change { $0.generation += 1 }
    state.value.observer?(Change(generation: state.value.generation, label: "", entries: [], days: []))
  }
}

/// Runs a closure on deinit.
final class OnDeinit: Sendable {
  private let end: @Sendable () -> Void

  init(_ end: @escaping @Sendable () -> Void) {
    self.end = end
  }

  deinit { end() }
}

extension DayPlan {
  /// A day with two activities to plan with.
  static let plain = DayPlan(
    day: "2026-03-28", energy: .plain, kinds: EffortByKind(physical: nil, cognitive: nil, emotional: nil),
    ratedQuotient: nil, minutesAPoint: nil, hours: [], breaks: [],
    offers: [StartOffer(item: "walking", label: "Walking"), StartOffer(item: "shopping", label: "Shopping")])
}

extension EnergyBudget {
  /// Too few days for an amount.
  static let plain = EnergyBudget(
    envelope: Envelope(low: 105, mid: 158, high: 230), byDefault: true, advised: 126, spent: nil, left: nil,
    nextBreak: nil, sentence: "", reasons: [])
}

extension Today {
  /// A day without entries.
  static let plain = Today(
    day: "2026-03-28", zone: "Europe/Berlin", headline: "Nothing logged yet today.", notice: nil,
    flare: FlareView(active: false, since: nil, sinceDay: nil, next: .started, label: "A flare is starting"),
    quick: [QuickButton(item: "pain", label: "Pain", said: nil)], justLogged: nil, symptoms: [],
    burden: BurdenView(today: nil, usual: nil, knownDays: 0),
    pacing: .plain,
    forecast: Outlook(state: .learning, p24: nil, p48: nil, p72: nil, sentence: "", reasons: [], skill: nil))

  /// Whether a remedy helped.
  static let didItHelp = Question(
    id: "helped/0198", about: .helped(entry: "0198"), worth: 0.5, text: "Ibuprofen: did it help?",
    answers: [QuestionAnswer(id: "little", label: "A little"), QuestionAnswer(id: "yes", label: "Yes")])
  /// Opens a screen that does not exist yet.
  static let checkIn = Question(
    id: "check-in/morning", about: .checkIn(id: "morning"), worth: 0.6, text: "Morning check-in?",
    answers: [QuestionAnswer(id: "open", label: "Open")])

  /// A modified copy.
  func with(_ change: (inout Today) -> Void) -> Today {
    var other = self
    change(&other)
    return other
  }
}
