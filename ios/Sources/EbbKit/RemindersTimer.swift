import EbbCore
import Foundation

/// The running activity as a Live Activity shows it.
///
/// A Live Activity is visible on the lock screen whatever the preview setting, so it shows `title` and `text`, which reveal
/// nothing. `fullTitle` and `fullText` are for views that the phone hides while it is locked (`privacySensitive`).
public struct RestTimerState: Codable, Hashable, Sendable {
  /// The start; the phone counts up from there by itself.
  public var since: Date
  /// The next break or the end of a rest, when this state becomes stale.
  public var next: Date?
  /// The private title, for anyone to read.
  public var title: String
  /// The private text, for anyone to read.
  public var text: String
  /// The full title.
  public var fullTitle: String
  /// The full text.
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
  /// The phone's id.
  public var id: String
  /// The state it shows.
  public var state: RestTimerState

  /// - Parameters:
  ///   - id: the phone's id.
  ///   - state: the state it shows.
  public init(id: String, state: RestTimerState) {
    self.id = id
    self.state = state
  }
}

/// A change to the Live Activities.
public enum RestTimerStep: Equatable, Sendable {
  /// Starts one.
  case start(RestTimerState)
  /// Updates one.
  case update(id: String, RestTimerState)
  /// Ends one immediately.
  case end(id: String)

  /// The changes that make the phone show the running activity, in order.
  ///
  /// - Parameters:
  ///   - held: the current Live Activities. They outlive the app, so one may belong to a timer that was stopped elsewhere,
  ///     and there may be two if the app was killed while starting one.
  ///   - notice: the running activity, if any.
  ///   - isForeground: whether the app is in the foreground; iOS starts none otherwise.
  /// - Returns: the changes; none if everything is up to date.
  static func steps(held: [HeldRestTimer], notice: TimerNotice?, isForeground: Bool) -> [RestTimerStep] {
    guard let state = notice.map(RestTimerState.init) else { return held.map { .end(id: $0.id) } }
    // Prefer the one with the right start. Exactly one stays.
    guard let kept = held.first(where: { $0.state.since == state.since }) ?? held.first else {
      return isForeground ? [.start(state)] : []
    }
    let others = held.filter { $0.id != kept.id }.map { RestTimerStep.end(id: $0.id) }
    return kept.state == state ? others : others + [.update(id: kept.id, state)]
  }
}

/// The phone's Live Activities.
public protocol RestTimers: Sendable {
  /// Those of Ebb that are active.
  func held() async -> [HeldRestTimer]
  /// Applies a change; skipped if the person does not allow Live Activities.
  func apply(_ step: RestTimerStep) async
}
