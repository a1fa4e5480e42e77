import Observation

/// The Today screen's state: what core last said, what it refused, and nothing that core could decide.
///
/// Calls are made off the main actor, one after another; what they answer is applied on it.
@MainActor
@Observable
public final class TodayModel {
  /// What there is to show.
  public enum Phase: Equatable, Sendable {
    /// Nothing yet.
    case loading
    /// The screen.
    case ready(Today)
    /// There was never a screen, and why, in words.
    case failed(String)
  }

  /// What there is to show.
  public private(set) var phase: Phase = .loading
  /// What is said beside the screen until the next thing is done; nobody has to be quick.
  public private(set) var notice: Notice?
  /// How many things this screen has saved. A change of it is the moment for the one soft tick.
  public private(set) var saved = 0
  /// What a person who listens is told of what a person who looks sees change.
  public private(set) var announcement: Announcement?
  /// The words of the screens.
  public let words: Words
  /// The state of the screen *Plan my day*, over the same journal; its list lives as long as the app.
  public let plan: PlanModel

  @ObservationIgnored private let core: any Core
  @ObservationIgnored private let clock: @Sendable () -> Moment
  @ObservationIgnored private let queue = CallQueue()
  @ObservationIgnored private let sleep: @Sendable (Duration) async throws -> Void
  @ObservationIgnored private var subscription: (any Sendable)?
  /// The one wake that is set, for when what runs looks different; none while nothing runs.
  @ObservationIgnored private var wake: Task<Void, Never>?
  @ObservationIgnored private var isClosed = false

  // Answers come back in any order. Each call draws a ticket, and an answer older than what is drawn is dropped.
  @ObservationIgnored private var asked = 0
  @ObservationIgnored private var applied = 0
  @ObservationIgnored private var underWay = 0
  // Generations of core's changes: the newest heard of, and the newest that what is drawn is known to hold.
  @ObservationIgnored private var heard: UInt64 = 0
  @ObservationIgnored private var drawn: UInt64 = 0
  @ObservationIgnored private var unsettled = true

  /// - Parameters:
  ///   - core: the journal.
  ///   - clock: says what time it is; the phone's, outside tests.
  ///   - sleep: waits; the phone's way, outside tests.
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
      Task { await self?.hear(change.generation) }
    }
  }

  /// The screen, if there is one.
  public var today: Today? {
    if case .ready(let today) = phase { today } else { nil }
  }

  /// The question to draw: the worthiest that can be answered here. One that leads to a screen of its own waits until
  /// there is that screen, and is not reported as shown.
  public var question: Question? {
    today?.questions.first { question in !question.answers.contains { $0.id == Self.opens } }
  }

  /// The answer of a question that only leads to a screen.
  private static let opens = "open"

  /// Whether a flare is on: everything becomes larger and dimmer.
  public var inFlare: Bool { today?.flare.active ?? false }

  /// Asks for the screen; also when a day may have passed.
  ///
  /// - Returns: the wait for its answer, as each of these calls does: the call itself is in the queue already.
  @discardableResult public func load() -> Task<Void, Never> {
    ask { _, _ in nil }
  }

  /// One tap on a button of the grid.
  @discardableResult public func tap(_ button: QuickButton) -> Task<Void, Never> {
    ask { core, now in try core.tap(button.item, now: now) }
  }

  /// Gives what was just logged its severity; nothing happens where it has none to give.
  @discardableResult public func rate(_ logged: JustLogged, as step: SeverityStep) -> Task<Void, Never> {
    guard logged.canRate, let entry = logged.entry else { return Task {} }
    return ask { core, now in try core.rate(entry, as: step.severity, now: now) }
  }

  /// The flare button; nothing happens while there is no screen.
  @discardableResult public func flare() -> Task<Void, Never> {
    guard let phase = today?.flare.next else { return Task {} }
    return ask { core, now in try core.flare(phase, now: now) }
  }

  /// Writes what "as usual" says it would.
  @discardableResult public func logAsUsual() -> Task<Void, Never> {
    ask { core, now in try core.logAsUsual(now: now) }
  }

  /// Writes what "none today" says it would.
  @discardableResult public func logNoneToday() -> Task<Void, Never> {
    ask { core, now in try core.logNoneToday(now: now) }
  }

  /// Starts the activity timer.
  @discardableResult public func start(_ offer: StartOffer) -> Task<Void, Never> {
    ask { core, now in try core.startActivity(offer.item, now: now) }
  }

  /// Something that can be done about the activity that runs.
  @discardableResult public func take(_ action: PromptAction) -> Task<Void, Never> {
    ask { core, now in try core.timer(action.what, now: now) }
  }

  /// A forgotten activity was over when core guesses; nothing happens where none was forgotten.
  @discardableResult public func wasOver() -> Task<Void, Never> {
    guard let until = today?.activity?.forgotten?.until else { return Task {} }
    return ask { core, now in try core.stopActivity(at: until, now: now) }
  }

  /// Nobody knows how long a forgotten activity was.
  @discardableResult public func lengthUnknown() -> Task<Void, Never> {
    ask { core, now in try core.stopActivityUnknown(now: now) }
  }

  /// A question was drawn. Not the person's doing: nothing is said of it, also when it is refused.
  @discardableResult public func shown(_ question: Question) -> Task<Void, Never> {
    ask(keeping: true) { core, now in
      _ = try? core.questionShown(question.id, now: now)
      return nil
    }
  }

  /// The outlook was drawn. Not the person's doing: nothing is said of it, also when it is refused.
  @discardableResult public func shown(_ outlook: Outlook) -> Task<Void, Never> {
    guard let id = outlook.id else { return Task {} }
    return ask(keeping: true) { core, now in
      try? core.forecastShown(id, now: now)
      return nil
    }
  }

  /// One tap on one of a question's answers.
  @discardableResult public func answer(_ question: Question, with answer: QuestionAnswer) -> Task<Void, Never> {
    ask { core, now in try core.questionAnswered(question.id, with: answer.id, now: now) }
  }

  /// Not now.
  @discardableResult public func putAside(_ question: Question) -> Task<Void, Never> {
    ask { core, now in try core.questionDismissed(question.id, now: now) }
  }

  /// Takes back what was done last, and offers to do it again.
  @discardableResult public func undo() -> Task<Void, Never> {
    ask(offering: .redo) { core, now in try core.undo(now: now) }
  }

  /// Does again what was taken back.
  @discardableResult public func redo() -> Task<Void, Never> {
    ask { core, now in try core.redo(now: now) }
  }

  /// The person has read the notice.
  public func dismiss() {
    notice = nil
  }

  /// The app leaves the screen: the file is closed.
  @discardableResult public func suspend() -> Task<Void, Never> {
    isClosed = true
    wake?.cancel()
    return ask(looking: false) { core, _ in
      try core.suspend()
      return nil
    }
  }

  /// The app is back, perhaps on another day.
  @discardableResult public func resume() -> Task<Void, Never> {
    isClosed = false
    unsettled = true
    return ask { core, _ in
      try core.resume()
      return nil
    }
  }

  /// Does something and looks at the screen again, in one trip to the queue.
  ///
  /// - Parameters:
  ///   - looking: whether the screen is read after it.
  ///   - keeping: whether the notice stays, because not the person does this.
  ///   - offer: what to offer once it is done.
  ///   - work: does it, and says what changed, if anything.
  /// - Returns: the wait for its answer, and for what must follow.
  private func ask(
    looking: Bool = true, keeping: Bool = false, offering offer: Notice.Offer? = nil,
    _ work: @escaping @Sendable (any Core, Moment) throws -> Change?
  ) -> Task<Void, Never> {
    asked += 1
    underWay += 1
    // Everything heard of by now is committed, so what is read from now on holds it.
    let (ticket, known, now, core) = (asked, heard, clock(), core)
    let answers = queue.begin {
      var answer = Answer(generation: known)
      do {
        if let change = try work(core, now) {
          answer.saved = true
          answer.generation = max(known, change.generation)
          answer.notice = offer.map { Notice(text: change.label, offer: $0) }
        }
        if looking { answer.today = try core.today(now: now) }
      } catch {
        answer.refusal = core.explain(error)
      }
      return answer
    }
    return Task {
      for await answer in answers { apply(answer, ticket: ticket, keeping: keeping) }
      underWay -= 1
      await catchUp()
    }
  }

  private func apply(_ answer: Answer, ticket: Int, keeping: Bool) {
    if answer.saved { saved += 1 }
    drawn = max(drawn, answer.generation)
    guard ticket > applied else { return }
    applied = ticket
    if let today = answer.today {
      phase = .ready(today)
      wake(at: today.activity?.next)
      settle()
    }
    if let refusal = answer.refusal {
      // What was there before a refusal is still true, so it stays, with the refusal beside it.
      if today == nil { phase = .failed(refusal) } else { notice = Notice(text: refusal, offer: .dismiss) }
      announce(refusal)
    } else if !keeping {
      notice = answer.notice
      if answer.saved { announce(notice?.text ?? today?.justLogged?.spoken) }
    }
  }

  /// Reads the screen anew when core says that what runs looks different, by one delayed call.
  private func wake(at next: Moment?) {
    wake?.cancel()
    // The answer to a tap may come when the app has left the screen already.
    guard !isClosed else { return }
    wake = next.map { next in
      // A clock that lags behind must not make one call after the other.
      let seconds = max(next.at.timeIntervalSince(clock().at), 1)
      return Task { [weak self, sleep] in
        guard (try? await sleep(.seconds(seconds))) != nil, !Task.isCancelled else { return }
        _ = self?.ask(keeping: true) { _, _ in nil }
      }
    }
  }

  /// Once the first screen after opening is there. Not the person's doing: nothing is said of it, also when it is
  /// refused.
  private func settle() {
    guard unsettled else { return }
    unsettled = false
    let core = core
    _ = queue.begin { try? core.settle() }
  }

  private func announce(_ text: String?) {
    if let text { announcement = Announcement(number: applied, text: text) }
  }

  /// Something changed, here or elsewhere: an import, a widget, an answered reminder.
  private func hear(_ generation: UInt64) async {
    heard = max(heard, generation)
    await catchUp()
  }

  /// Looks again if something changed that no call under way will show.
  private func catchUp() async {
    if underWay == 0 && heard > drawn { await ask(keeping: true) { _, _ in nil }.value }
  }
}

/// A sentence with one button. It stays until the next thing is done.
public struct Notice: Equatable, Sendable {
  /// What its button does.
  public enum Offer: Equatable, Sendable {
    /// Closes it.
    case dismiss
    /// Does again what was taken back.
    case redo
  }

  /// What it says.
  public let text: String
  /// What its button does.
  public let offer: Offer
}

/// A sentence to be spoken once.
public struct Announcement: Equatable, Sendable {
  /// Tells it from one of the same words.
  let number: Int
  /// What is spoken.
  public let text: String
}

/// What a trip to the queue brings back.
private struct Answer: Sendable {
  var generation: UInt64
  var saved = false
  var today: Today?
  var notice: Notice?
  var refusal: String?
}
