import Observation

/// The state of the Today screen: core's last value and refusal. Decides nothing that core can decide.
///
/// Calls run off the main actor, one after another; their results are applied on it.
@MainActor
@Observable
public final class TodayModel {
  /// What there is to show.
  public enum Phase: Equatable, Sendable {
    /// Nothing yet.
    case loading
    /// The screen.
    case ready(Today)
    /// The first load failed, with the reason in words.
    case failed(String)
  }

  /// What there is to show.
  public private(set) var phase: Phase = .loading
  /// A message shown until the next action; it does not time out.
  public private(set) var notice: Notice?
  /// Number of saved changes. Each increment triggers one soft haptic tick.
  public private(set) var saved = 0
  /// The announcement for VoiceOver of what just changed.
  public private(set) var announcement: Announcement?
  /// The words of the screens.
  public let words: Words
  /// The state of the *Plan my day* screen, on the same journal. Its list lives as long as the app.
  public let plan: PlanModel

  @ObservationIgnored private let core: any Core
  @ObservationIgnored private let clock: @Sendable () -> Moment
  @ObservationIgnored private let queue = CallQueue()
  @ObservationIgnored private let sleep: @Sendable (Duration) async throws -> Void
  @ObservationIgnored private var subscription: (any Sendable)?
  /// The pending reload for when the running activity changes; `nil` while nothing runs.
  @ObservationIgnored private var wake: Task<Void, Never>?
  @ObservationIgnored private var isClosed = false

  // Results may be applied out of order. Each call takes a ticket, and a result older than the screen is dropped.
  @ObservationIgnored private var lastTicket = 0
  @ObservationIgnored private var appliedTicket = 0
  @ObservationIgnored private var pendingCalls = 0
  // Generations of core's changes: the newest observed, and the newest that the screen is known to include.
  @ObservationIgnored private var observedGeneration: UInt64 = 0
  @ObservationIgnored private var drawnGeneration: UInt64 = 0
  @ObservationIgnored private var needsSettling = true

  /// - Parameters:
  ///   - core: the journal.
  ///   - clock: the current moment.
  ///   - sleep: waits for a duration.
  public init(
    core: any Core, clock: @escaping @Sendable () -> Moment = Moment.now,
    sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  ) {
    self.core = core
    self.clock = clock
    self.sleep = sleep
    words = core.words()
    plan = PlanModel(core: core, words: words, clock: clock)
    subscription = core.observe { [weak self] change in
      Task { await self?.noteChange(change.generation) }
    }
  }

  /// The screen, once loaded.
  public var today: Today? {
    if case .ready(let today) = phase { today } else { nil }
  }

  /// The question to draw: the most valuable one that can be answered here. Questions that open a screen are left out, and
  /// not reported as shown, until that screen exists.
  public var question: Question? {
    today?.questions.first { question in !question.answers.contains { $0.id == Self.opensScreen } }
  }

  /// The answer of a question that opens a screen.
  private static let opensScreen = "open"

  /// Whether a flare is active: everything becomes larger and dimmer.
  public var inFlare: Bool { today?.flare.active ?? false }

  /// Loads the screen, or reloads it, such as when the day may have changed.
  ///
  /// - Returns: a task that ends once the result is applied. The call is queued before any action here returns.
  @discardableResult public func load() -> Task<Void, Never> {
    submit { _, _ in nil }
  }

  /// Logs an item by its button.
  @discardableResult public func tap(_ button: QuickButton) -> Task<Void, Never> {
    submit { core, now in try core.tap(button.item, now: now) }
  }

  /// Rates what was just logged; does nothing if it cannot be rated.
  @discardableResult public func rate(_ logged: JustLogged, as step: SeverityStep) -> Task<Void, Never> {
    guard logged.canRate, let entry = logged.entry else { return Task {} }
    return submit { core, now in try core.rate(entry, as: step.severity, now: now) }
  }

  /// Logs the next phase of a flare; does nothing before the screen is loaded.
  @discardableResult public func flare() -> Task<Void, Never> {
    guard let phase = today?.flare.next else { return Task {} }
    return submit { core, now in try core.logFlare(phase, now: now) }
  }

  /// Logs the items of "as usual".
  @discardableResult public func logAsUsual() -> Task<Void, Never> {
    submit { core, now in try core.logAsUsual(now: now) }
  }

  /// Logs the items of "none today".
  @discardableResult public func logNoneToday() -> Task<Void, Never> {
    submit { core, now in try core.logNoneToday(now: now) }
  }

  /// Starts the activity timer.
  @discardableResult public func start(_ offer: StartOffer) -> Task<Void, Never> {
    submit { core, now in try core.startActivity(offer.item, now: now) }
  }

  /// Performs an action on the running activity.
  @discardableResult public func perform(_ action: PromptAction) -> Task<Void, Never> {
    submit { core, now in try core.performAction(action.what, now: now) }
  }

  /// Stops a forgotten activity at core's estimate; does nothing if none was forgotten.
  @discardableResult public func stopForgotten() -> Task<Void, Never> {
    guard let until = today?.activity?.forgotten?.until else { return Task {} }
    return submit { core, now in try core.stopActivity(at: until, now: now) }
  }

  /// Stops a forgotten activity of unknown length.
  @discardableResult public func stopForgottenWithoutLength() -> Task<Void, Never> {
    submit { core, now in try core.stopActivityUnknown(now: now) }
  }

  /// Reports that a question was drawn. Silent even if refused: it is not the person's action.
  @discardableResult public func shown(_ question: Question) -> Task<Void, Never> {
    submit(keepingNotice: true) { core, now in
      _ = try? core.questionShown(question.id, now: now)
      return nil
    }
  }

  /// Reports that the outlook was drawn. Silent even if refused: it is not the person's action.
  @discardableResult public func shown(_ outlook: Outlook) -> Task<Void, Never> {
    guard let id = outlook.id else { return Task {} }
    return submit(keepingNotice: true) { core, now in
      try? core.forecastShown(id, now: now)
      return nil
    }
  }

  /// Takes back that early guesses may be shown.
  @discardableResult public func stopEarlyGuesses() -> Task<Void, Never> {
    submit { core, now in try core.stopEarlyGuesses(now: now) }
  }

  /// Answers a question.
  @discardableResult public func answer(_ question: Question, with answer: QuestionAnswer) -> Task<Void, Never> {
    submit { core, now in try core.answerQuestion(question.id, with: answer.id, now: now) }
  }

  /// Dismisses a question for today.
  @discardableResult public func dismiss(_ question: Question) -> Task<Void, Never> {
    submit { core, now in try core.dismissQuestion(question.id, now: now) }
  }

  /// Undoes the last operation, and offers to redo it.
  @discardableResult public func undo() -> Task<Void, Never> {
    submit(offering: .redo) { core, now in try core.undo(now: now) }
  }

  /// Redoes the operation undone last.
  @discardableResult public func redo() -> Task<Void, Never> {
    submit { core, now in try core.redo(now: now) }
  }

  /// Closes the notice.
  public func dismissNotice() {
    notice = nil
  }

  /// Closes the file when the app leaves the foreground.
  @discardableResult public func suspend() -> Task<Void, Never> {
    isClosed = true
    wake?.cancel()
    return submit(reloading: false) { core, _ in
      try core.suspend()
      return nil
    }
  }

  /// Reopens the file and reloads, perhaps on another day.
  @discardableResult public func resume() -> Task<Void, Never> {
    isClosed = false
    needsSettling = true
    return submit { core, _ in
      try core.resume()
      return nil
    }
  }

  /// Runs calls and reloads the screen, as one job in the queue.
  ///
  /// - Parameters:
  ///   - reloading: whether to reload the screen afterwards.
  ///   - keepingNotice: whether the notice stays, because this is not the person's action.
  ///   - offer: what to offer on success.
  ///   - work: the calls; returns the change, if any.
  /// - Returns: a task that ends once the result is applied, including a reload that became necessary.
  private func submit(
    reloading: Bool = true, keepingNotice: Bool = false, offering offer: Notice.Offer? = nil,
    _ work: @escaping @Sendable (any Core, Moment) throws -> Change?
  ) -> Task<Void, Never> {
    lastTicket += 1
    pendingCalls += 1
    // Every observed change is committed, so the screen read below includes it.
    let (ticket, known, now, core) = (lastTicket, observedGeneration, clock(), core)
    let results = queue.begin {
      var result = CallResult(generation: known)
      do {
        if let change = try work(core, now) {
          result.saved = true
          result.generation = max(known, change.generation)
          result.notice = offer.map { Notice(text: change.label, offer: $0) }
        }
        if reloading { result.today = try core.today(now: now) }
      } catch {
        result.refusal = core.explain(error)
      }
      return result
    }
    return Task {
      for await result in results { apply(result, ticket: ticket, keepingNotice: keepingNotice) }
      pendingCalls -= 1
      await catchUp()
    }
  }

  private func apply(_ result: CallResult, ticket: Int, keepingNotice: Bool) {
    if result.saved { saved += 1 }
    drawnGeneration = max(drawnGeneration, result.generation)
    guard ticket > appliedTicket else { return }
    appliedTicket = ticket
    if let today = result.today {
      phase = .ready(today)
      scheduleReload(at: today.activity?.next)
      settle()
    }
    if let refusal = result.refusal {
      // The previous screen is still true, so it stays, with the refusal beside it.
      if today == nil { phase = .failed(refusal) } else { notice = Notice(text: refusal, offer: .dismiss) }
      announce(refusal)
    } else if !keepingNotice {
      notice = result.notice
      if result.saved { announce(notice?.text ?? today?.justLogged?.spoken) }
    }
  }

  /// Reloads the screen once, at the moment from which core says the running activity looks different.
  private func scheduleReload(at next: Moment?) {
    wake?.cancel()
    // A result may arrive after the app has left the foreground.
    guard !isClosed else { return }
    wake = next.map { next in
      // At least a second: a lagging clock must not cause a loop of reloads.
      let seconds = max(next.at.timeIntervalSince(clock().at), 1)
      return Task { [weak self, sleep] in
        guard (try? await sleep(.seconds(seconds))) != nil, !Task.isCancelled else { return }
        _ = self?.submit(keepingNotice: true) { _, _ in nil }
      }
    }
  }

  /// Lets core do deferred work once the first screen after opening is loaded. Errors are ignored: it is not the person's
  /// action.
  private func settle() {
    guard needsSettling else { return }
    needsSettling = false
    let core = core
    _ = queue.begin { try? core.settle() }
  }

  private func announce(_ text: String?) {
    if let text { announcement = Announcement(number: appliedTicket, text: text) }
  }

  /// Notes a change made here or elsewhere: by an import, a widget, an answered reminder.
  private func noteChange(_ generation: UInt64) async {
    observedGeneration = max(observedGeneration, generation)
    await catchUp()
  }

  /// Reloads if something changed that no pending call will show.
  private func catchUp() async {
    if pendingCalls == 0 && observedGeneration > drawnGeneration {
      await submit(keepingNotice: true) { _, _ in nil }.value
    }
  }
}

/// A sentence with one button, shown until the next action.
public struct Notice: Equatable, Sendable {
  /// What its button does.
  public enum Offer: Equatable, Sendable {
    /// Closes the notice.
    case dismiss
    /// Redoes the operation undone last.
    case redo
  }

  /// The sentence.
  public let text: String
  /// What its button does.
  public let offer: Offer
}

/// A sentence for VoiceOver to speak once.
public struct Announcement: Equatable, Sendable {
  /// Distinguishes it from another of the same text.
  let number: Int
  /// The sentence.
  public let text: String
}

/// The result of a queued job.
private struct CallResult: Sendable {
  var generation: UInt64
  var saved = false
  var today: Today?
  var notice: Notice?
  var refusal: String?
}
