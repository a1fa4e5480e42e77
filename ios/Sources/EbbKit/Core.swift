import EbbCore

/// What the screens need of a journal. ``JournalCore`` implements it over the bindings; tests use a fake.
///
/// Calls block until they are done, writes until they are durable: run them on a ``CallQueue``, not the main actor.
public protocol Core: AnyObject, Sendable {
  /// The Today screen.
  func today(now: Moment) throws -> Today
  /// Logs an item by one tap on its button.
  func tap(_ item: ItemId, now: Moment) throws -> Change
  /// Sets the severity of a logged symptom.
  func rate(_ entry: EntryId, as severity: Severity, now: Moment) throws -> Change
  /// Logs that a flare starts, eases or ends.
  func logFlare(_ phase: FlarePhase, now: Moment) throws -> Change
  /// Logs the items of `Today.asUsual`.
  func logAsUsual(now: Moment) throws -> Change
  /// Logs the items of `Today.noneToday`.
  func logNoneToday(now: Moment) throws -> Change
  /// Starts the activity timer.
  func startActivity(_ item: ItemId, now: Moment) throws -> Change
  /// Performs one of `ActivityView.actions`.
  func performAction(_ action: ActionKind, now: Moment) throws -> Change
  /// Stops a forgotten activity as of a moment since its start.
  func stopActivity(at until: Moment, now: Moment) throws -> Change
  /// Stops a forgotten activity of unknown length.
  func stopActivityUnknown(now: Moment) throws -> Change
  /// Reports that a question was drawn; it counts against the day's limit from now on.
  func questionShown(_ question: String, now: Moment) throws -> Change
  /// Reports that an outlook was drawn; it is stored as it was issued.
  func forecastShown(_ outlook: String, now: Moment) throws
  /// Takes back that early guesses may be shown.
  func stopEarlyGuesses(now: Moment) throws -> Change
  /// Answers a question.
  func answerQuestion(_ question: String, with answer: String, now: Moment) throws -> Change
  /// Dismisses a question for today.
  func dismissQuestion(_ question: String, now: Moment) throws -> Change
  /// Energy today, and activities to plan with.
  func plan(now: Moment) throws -> DayPlan
  /// Fits a list of wishes into today. Writes nothing.
  func fitDay(_ wishes: [DesiredActivity], now: Moment) throws -> DayFit
  /// Undoes the last operation.
  func undo(now: Moment) throws -> Change
  /// Redoes the operation undone last.
  func redo(now: Moment) throws -> Change
  /// Does deferred work while the app is idle, so that the next taps are fast.
  func settle() throws
  /// The words of the screens, in the journal's language.
  func words() -> Words
  /// An error in words: what happened, and what to do.
  func explain(_ error: any Error) -> String
  /// Calls the observer after every committed change, on the writing thread, until the returned value is released.
  func observe(_ observer: @escaping @Sendable (Change) -> Void) -> any Sendable
  /// Closes the file. iOS terminates an app that holds a file lock in the background.
  func suspend() throws
  /// Reopens the file.
  func resume() throws
}

/// A journal over the bindings. Holds each service it uses once.
public final class JournalCore: Core {
  let journal: Journal
  let views: Views
  let logging: Logging
  let flares: Flares
  let timer: ActivityTimer
  let questions: Questions
  let forecast: Forecasts
  let energy: Energy
  let reminders: Reminders
  let delivery: ReminderDelivery
  let inbox: Inbox
  private let lease: FileLease

  /// Opens or creates the journal at a path in the app's private folder.
  ///
  /// - Parameters:
  ///   - path: the journal's file.
  ///   - language: the language of its texts.
  ///   - foreground: whether the screens use it. Otherwise its file is open only during ``withOpenFile(_:)``.
  /// - Throws: `EbbError` if the file is not a journal, is of a newer version, or cannot be opened.
  public init(path: String, language: Language, foreground: Bool = true) throws {
    let journal = try openJournal(opening: Opening(path: path, language: language))
    self.journal = journal
    views = journal.views()
    logging = journal.logging()
    flares = journal.flares()
    timer = journal.activity()
    questions = journal.questions()
    forecast = journal.forecast()
    energy = journal.energy()
    reminders = journal.reminders()
    delivery = journal.reminderDelivery()
    inbox = journal.inbox()
    lease = FileLease(
      foreground: foreground, open: { try journal.resume() }, close: { try journal.suspend() })
  }

  /// The Today screen.
  public func today(now: Moment) throws -> Today { try views.today(now: now) }

  /// Logs an item by one tap on its button.
  public func tap(_ item: ItemId, now: Moment) throws -> Change { try logging.tap(item: item, now: now) }

  /// Sets the severity of a logged symptom, as measured: it is given at the time, not recalled.
  public func rate(_ entry: EntryId, as severity: Severity, now: Moment) throws -> Change {
    try logging.rate(id: entry, severity: severity, mark: .measured, now: now)
  }

  /// Logs that a flare starts, eases or ends.
  public func logFlare(_ phase: FlarePhase, now: Moment) throws -> Change { try flares.log(phase: phase, now: now) }

  /// Logs the items of `Today.asUsual`.
  public func logAsUsual(now: Moment) throws -> Change { try logging.logAsUsual(now: now) }

  /// Logs the items of `Today.noneToday`.
  public func logNoneToday(now: Moment) throws -> Change { try logging.logNoneToday(now: now) }

  /// Starts the activity timer, with the effort that the vocabulary assumes.
  public func startActivity(_ item: ItemId, now: Moment) throws -> Change {
    try timer.start(item: item, effort: Effort(physical: nil, cognitive: nil, emotional: nil), now: now)
  }

  /// Performs one of `ActivityView.actions`.
  public func performAction(_ action: ActionKind, now: Moment) throws -> Change {
    switch action {
    case .rest: try timer.rest(now: now)
    case .snooze: try timer.snooze(now: now)
    case .skip: try timer.skip(now: now)
    case .done: try timer.done(now: now)
    case .stop: try timer.stop(felt: nil, now: now)
    }
  }

  /// Stops a forgotten activity as of a moment since its start.
  public func stopActivity(at until: Moment, now: Moment) throws -> Change {
    try timer.stopAt(until: until, felt: nil, now: now)
  }

  /// Stops a forgotten activity of unknown length.
  public func stopActivityUnknown(now: Moment) throws -> Change { try timer.stopUnknown(now: now) }

  /// Reports that a question was drawn; it counts against the day's limit from now on.
  public func questionShown(_ question: String, now: Moment) throws -> Change {
    try questions.shown(id: question, now: now)
  }

  /// Reports that an outlook was drawn; it is stored as it was issued.
  public func forecastShown(_ outlook: String, now: Moment) throws { try forecast.shown(id: outlook, now: now) }

  /// Takes back that early guesses may be shown.
  public func stopEarlyGuesses(now: Moment) throws -> Change {
    var settings = try forecast.settings()
    settings.early = false
    return try forecast.saveSettings(settings: settings, now: now)
  }

  /// Answers a question.
  public func answerQuestion(_ question: String, with answer: String, now: Moment) throws -> Change {
    try questions.answer(id: question, answer: answer, now: now)
  }

  /// Dismisses a question for today.
  public func dismissQuestion(_ question: String, now: Moment) throws -> Change {
    try questions.dismiss(id: question, now: now)
  }

  /// Energy today, and activities to plan with.
  public func plan(now: Moment) throws -> DayPlan { try energy.plan(now: now) }

  /// Fits a list of wishes into today. Writes nothing.
  public func fitDay(_ wishes: [DesiredActivity], now: Moment) throws -> DayFit {
    try energy.fit(wishes: wishes, now: now)
  }

  /// Undoes the last operation.
  public func undo(now: Moment) throws -> Change { try journal.undo(now: now) }

  /// Redoes the operation undone last.
  public func redo(now: Moment) throws -> Change { try journal.redo(now: now) }

  /// Does deferred work while the app is idle.
  public func settle() throws { try journal.settle() }

  /// The words of the screens, in the journal's language.
  public func words() -> Words { Words(journal.screenWords()) }

  /// An error in words. An error that is not core's is a bug in Ebb; only its type is shown, since its description may
  /// quote what was logged.
  public func explain(_ error: any Error) -> String {
    journal.explain(error: error as? EbbError ?? .Internal(detail: String(describing: type(of: error))))
  }

  /// Calls the observer after every committed change until the returned value is released.
  public func observe(_ observer: @escaping @Sendable (Change) -> Void) -> any Sendable {
    EbbCore.observe(journal: journal, observer: ClosureObserver(observer))
  }

  /// Closes the file once no call uses it.
  public func suspend() throws { try lease.setForeground(false) }

  /// Reopens the file.
  public func resume() throws { try lease.setForeground(true) }

  /// Runs calls with the file open, also while the app is in the background.
  func withOpenFile<Value>(_ work: () throws -> Value) throws -> Value { try lease.withOpenFile(work) }
}

/// Adapts a closure to the bindings' `Observer`.
final class ClosureObserver: Observer {
  private let onChange: @Sendable (Change) -> Void

  init(_ onChange: @escaping @Sendable (Change) -> Void) {
    self.onChange = onChange
  }

  func changed(change: Change) { onChange(change) }
}
