import EbbCore
import Foundation

/// The running activity as a Live Activity shows it.
///
/// A Live Activity stands on the lock screen whatever the person chose for previews: it shows the words that anybody may
/// read. The person's own are for views that the phone itself hides while it is locked (`privacySensitive`).
public struct RestTimerState: Codable, Hashable, Sendable {
  /// Since when it runs; the phone counts from there by itself.
  public var since: Date
  /// The next break, or the end of a rest; also when what is shown grows old.
  public var next: Date?
  /// What anybody may read.
  public var title: String
  /// What anybody may read, below the title.
  public var text: String
  /// What the person reads.
  public var fullTitle: String
  /// What the person reads, below the title.
  public var fullText: String

  init(_ notice: TimerNotice) {
    since = notice.since.at
    next = notice.next?.at
    title = notice.title
    text = notice.text
    fullTitle = notice.fullTitle
    fullText = notice.fullText
  }
}

/// A Live Activity that the phone holds.
public struct HeldRestTimer: Hashable, Sendable {
  /// The phone's own id of it.
  public var id: String
  /// What it shows.
  public var state: RestTimerState

  /// - Parameters:
  ///   - id: the phone's own id of it.
  ///   - state: what it shows.
  public init(id: String, state: RestTimerState) {
    self.id = id
    self.state = state
  }
}

/// What is to be done about a Live Activity.
public enum RestTimerStep: Equatable, Sendable {
  /// Begin one.
  case start(RestTimerState)
  /// Show something else in that one.
  case update(id: String, RestTimerState)
  /// Take it away at once.
  case end(id: String)

  /// What is to be done, in order.
  ///
  /// - Parameters:
  ///   - held: those that the phone holds. They outlive the app, so there may be one of a timer stopped elsewhere, and
  ///     two where the app died between beginning one and knowing of it.
  ///   - notice: the running activity, if one runs.
  ///   - inFront: whether the app can be seen: iOS lets none begin otherwise.
  /// - Returns: the steps; none where all is as it has to be.
  static func steps(held: [HeldRestTimer], notice: TimerNotice?, inFront: Bool) -> [RestTimerStep] {
    guard let state = notice.map(RestTimerState.init) else { return held.map { .end(id: $0.id) } }
    // The one that counts from the right instant, else the first; a single one stays.
    guard let kept = held.first(where: { $0.state.since == state.since }) ?? held.first else {
      return inFront ? [.start(state)] : []
    }
    let others = held.filter { $0.id != kept.id }.map { RestTimerStep.end(id: $0.id) }
    return kept.state == state ? others : others + [.update(id: kept.id, state)]
  }
}

/// The phone's Live Activities.
public protocol RestTimers: Sendable {
  /// Those of Ebb.
  func held() async -> [HeldRestTimer]
  /// Does one step; what the person does not allow is left out.
  func take(_ step: RestTimerStep) async
}
