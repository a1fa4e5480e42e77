import EbbCore
import Observation

/// The way from a closed journal to the Today screen, off the main actor: a first opening may migrate a file.
@MainActor
@Observable
public final class Launch {
  /// How far it is.
  public enum Phase {
    /// Not there yet.
    case opening
    /// The screen's state.
    case open(TodayModel)
    /// It cannot be opened, and why.
    case failed(String)
  }

  /// How far it is.
  public private(set) var phase: Phase = .opening

  @ObservationIgnored private var isOpening = false
  @ObservationIgnored private let queue = CallQueue()
  @ObservationIgnored private let clock: @Sendable () -> Moment
  @ObservationIgnored private let language: Language

  /// - Parameters:
  ///   - clock: says what time it is; the phone's, outside tests.
  ///   - language: what a failure is said in; the person's, outside tests.
  public init(clock: @escaping @Sendable () -> Moment = Moment.now, language: Language = .preferred()) {
    self.clock = clock
    self.language = language
  }

  /// Opens the journal, or tries again; nothing happens while it is open or being opened, since one file may be
  /// open only once.
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
      case .failure(let error): phase = .failed(inWords(error))
      }
    }
  }

  /// Why it cannot be opened, in the person's language: no journal is open to ask.
  private func inWords(_ error: any Error) -> String {
    guard let refusal = error as? EbbError else { return "\(error)" }
    return explainError(error: refusal, language: language)
  }

  /// The app comes to the front or leaves it.
  ///
  /// - Parameter front: whether it can be seen.
  public func move(toFront front: Bool) async {
    guard case .open(let model) = phase else { return }
    await (front ? model.resume() : model.suspend()).value
  }
}
