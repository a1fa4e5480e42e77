import EbbCore
import Observation

/// Opens the journal for the Today screen, off the main actor: opening may migrate the file.
@MainActor
@Observable
public final class Launch {
  /// The progress of opening.
  public enum Phase {
    /// Opening.
    case opening
    /// Open, with the state of the screen.
    case open(TodayModel)
    /// It could not be opened, with the reason in words.
    case failed(String)
  }

  /// The progress of opening.
  public private(set) var phase: Phase = .opening

  @ObservationIgnored private var isOpening = false
  @ObservationIgnored private let queue = CallQueue()
  @ObservationIgnored private let clock: @Sendable () -> Moment
  @ObservationIgnored private let language: Language

  /// - Parameters:
  ///   - clock: the current moment.
  ///   - language: the language of failures.
  public init(clock: @escaping @Sendable () -> Moment = Moment.now, language: Language = .preferred()) {
    self.clock = clock
    self.language = language
  }

  /// Opens the journal, or retries after a failure. Does nothing while it is open or opening: a file may be open only once
  /// per process.
  ///
  /// - Parameter make: opens it; called off the main actor.
  public func open(_ make: @escaping @Sendable () throws -> any Core) async {
    if case .open = phase { return }
    guard !isOpening else { return }
    isOpening = true
    defer { isOpening = false }
    phase = .opening
    for await opened in queue.begin({ Result(catching: make) }) {
      switch opened {
      case .success(let core): phase = .open(TodayModel(core: core, clock: clock))
      case .failure(let error): phase = .failed(explain(error))
      }
    }
  }

  /// An error in the person's language, without a journal.
  private func explain(_ error: any Error) -> String {
    guard let refusal = error as? EbbError else { return "\(error)" }
    return explainError(error: refusal, language: language)
  }

  /// Reopens or closes the file as the app enters or leaves the foreground.
  ///
  /// - Parameter foreground: whether the app is in the foreground.
  public func setForeground(_ foreground: Bool) async {
    guard case .open(let model) = phase else { return }
    await (foreground ? model.resume() : model.suspend()).value
  }
}
