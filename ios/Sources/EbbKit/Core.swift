import EbbCore

/// What the screens ask of a journal. The real one is ``JournalCore``; tests bring one of their own.
///
/// Calls block until the answer is there, a write until it is on the disk: ``CallQueue`` makes them off the main
/// actor.
public protocol Core: AnyObject, Sendable {
  /// The Today screen.
  func today(now: Moment) throws -> Today
  /// One tap on a button of the grid.
  func tap(_ item: ItemId, now: Moment) throws -> Change
  /// Gives a logged symptom its severity.
  func rate(_ entry: EntryId, as severity: Severity, now: Moment) throws -> Change
  /// A flare starts, eases or ends.
  func flare(_ phase: FlarePhase, now: Moment) throws -> Change
  /// Writes what `Today.asUsual` says.
  func logAsUsual(now: Moment) throws -> Change
  /// Writes what `Today.noneToday` says.
  func logNoneToday(now: Moment) throws -> Change
  /// Starts the activity timer, with its breaks planned.
  func startActivity(_ item: ItemId, now: Moment) throws -> Change
  /// One of `ActivityView.actions`.
  func timer(_ what: ActionKind, now: Moment) throws -> Change
  /// Stops a forgotten activity as of then.
  func stopActivity(at until: Moment, now: Moment) throws -> Change
  /// Stops a forgotten activity of which nobody knows how long it was.
  func stopActivityUnknown(now: Moment) throws -> Change
  /// A question is on the screen: it counts from now on.
  func questionShown(_ question: String, now: Moment) throws -> Change
  /// The outlook of that id was drawn: it is kept as it was given.
  func forecastShown(_ outlook: String, now: Moment) throws
  /// One tap on one of a question's answers.
  func questionAnswered(_ question: String, with answer: String, now: Moment) throws -> Change
  /// A question was put aside for today.
  func questionDismissed(_ question: String, now: Moment) throws -> Change
  /// Energy today, and what a list for the day can begin with.
  func plan(now: Moment) throws -> Plan
  /// What of a list fits into today. Nothing is written.
  func fitDay(_ wishes: [Wish], now: Moment) throws -> DayFit
  /// Takes back the last operation.
  func undo(now: Moment) throws -> Change
  /// Does again what was last taken back.
  func redo(now: Moment) throws -> Change
  /// Tidies up while nobody waits, so that the taps that follow are quick.
  func settle() throws
  /// The words of the screens, in the journal's language.
  func words() -> Words
  /// An error in words: what happened, and what to do.
  func explain(_ error: any Error) -> String
  /// Tells of every change after it is committed, on the thread that wrote, until the answer is let go.
  func observe(_ observer: @escaping @Sendable (Change) -> Void) -> any Sendable
  /// Closes the file. iOS ends an app that holds a lock on one in the background.
  func suspend() throws
  /// Opens the file again.
  func resume() throws
}

/// A journal, over the bindings.
public final class JournalCore: Core {
  let ebb: Ebb
  private let door: Door

  /// Opens or creates the journal at a path in the app's private folder.
  ///
  /// - Parameters:
  ///   - path: the journal's file.
  ///   - language: what everything is said in.
  ///   - inFront: whether it is for the screens. Else its file is open only while calls are made by ``borrow(_:)``.
  /// - Throws: `EbbError` where the file is none of Ebb's, of a newer version, or cannot be opened.
  public init(path: String, language: Language, inFront: Bool = true) throws {
    let ebb = try Ebb.open(path: path, language: language)
    self.ebb = ebb
    door = Door(inFront: inFront, open: { try ebb.resume() }, close: { try ebb.suspend() })
  }

  /// The Today screen.
  public func today(now: Moment) throws -> Today { try ebb.today(now: now) }

  /// One tap on a button of the grid.
  public func tap(_ item: ItemId, now: Moment) throws -> Change { try ebb.tap(item: item, now: now) }

  /// Gives a logged symptom its severity. It is said at the time, by a finger: measured, not recalled.
  public func rate(_ entry: EntryId, as severity: Severity, now: Moment) throws -> Change {
    try ebb.rate(entry: entry, severity: severity, mark: .measured, now: now)
  }

  /// A flare starts, eases or ends.
  public func flare(_ phase: FlarePhase, now: Moment) throws -> Change { try ebb.flare(phase: phase, now: now) }

  /// Writes what `Today.asUsual` says.
  public func logAsUsual(now: Moment) throws -> Change { try ebb.logAsUsual(now: now) }

  /// Writes what `Today.noneToday` says.
  public func logNoneToday(now: Moment) throws -> Change { try ebb.logNoneToday(now: now) }

  /// Starts the activity timer, with its breaks planned. What it takes is the vocabulary's guess.
  public func startActivity(_ item: ItemId, now: Moment) throws -> Change {
    try ebb.startActivity(item: item, effort: Effort(physical: nil, cognitive: nil, emotional: nil), now: now)
  }

  /// One of `ActivityView.actions`.
  public func timer(_ what: ActionKind, now: Moment) throws -> Change {
    switch what {
    case .rest: try ebb.restNow(now: now)
    case .snooze: try ebb.snoozeBreak(now: now)
    case .skip: try ebb.skipBreak(now: now)
    case .done: try ebb.doneResting(now: now)
    case .stop: try ebb.stopActivity(felt: nil, now: now)
    }
  }

  /// Stops a forgotten activity as of then.
  public func stopActivity(at until: Moment, now: Moment) throws -> Change {
    try ebb.stopActivityAt(until: until, felt: nil, now: now)
  }

  /// Stops a forgotten activity of which nobody knows how long it was.
  public func stopActivityUnknown(now: Moment) throws -> Change { try ebb.stopActivityUnknown(now: now) }

  /// A question is on the screen: it counts from now on.
  public func questionShown(_ question: String, now: Moment) throws -> Change {
    try ebb.questionShown(id: question, now: now)
  }

  /// The outlook of that id was drawn: it is kept as it was given.
  public func forecastShown(_ outlook: String, now: Moment) throws {
    try ebb.forecastShown(id: outlook, now: now)
  }

  /// One tap on one of a question's answers.
  public func questionAnswered(_ question: String, with answer: String, now: Moment) throws -> Change {
    try ebb.questionAnswered(id: question, answer: answer, now: now)
  }

  /// A question was put aside for today.
  public func questionDismissed(_ question: String, now: Moment) throws -> Change {
    try ebb.questionDismissed(id: question, now: now)
  }

  /// Energy today, and what a list for the day can begin with.
  public func plan(now: Moment) throws -> Plan { try ebb.plan(now: now) }

  /// What of a list fits into today. Nothing is written.
  public func fitDay(_ wishes: [Wish], now: Moment) throws -> DayFit { try ebb.fitDay(wishes: wishes, now: now) }

  /// Takes back the last operation.
  public func undo(now: Moment) throws -> Change { try ebb.undo(now: now) }

  /// Does again what was last taken back.
  public func redo(now: Moment) throws -> Change { try ebb.redo(now: now) }

  /// Tidies up while nobody waits.
  public func settle() throws { try ebb.settle() }

  /// The words of the screens, in the journal's language.
  public func words() -> Words { Words(ebb.words()) }

  /// An error in words. What is none of core's refusals is a fault in Ebb; only its kind is told, since its text
  /// may quote what was logged.
  public func explain(_ error: any Error) -> String {
    ebb.explain(error: error as? EbbError ?? .Internal(detail: String(describing: type(of: error))))
  }

  /// Tells of every change until the answer is let go.
  public func observe(_ observer: @escaping @Sendable (Change) -> Void) -> any Sendable {
    ebb.observe(observer: Listener(observer))
  }

  /// Closes the file, once the calls under way are made.
  public func suspend() throws { try door.move(toFront: false) }

  /// Opens the file again.
  public func resume() throws { try door.move(toFront: true) }

  /// Makes calls with the file open, also while the screens are away.
  func borrow<Answer>(_ work: () throws -> Answer) throws -> Answer { try door.borrow(work) }
}

/// A closure in the form that the bindings call.
private final class Listener: Observer {
  private let heard: @Sendable (Change) -> Void

  init(_ heard: @escaping @Sendable (Change) -> Void) {
    self.heard = heard
  }

  func changed(change: Change) { heard(change) }
}
