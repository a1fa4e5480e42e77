import EbbCore
import Observation

/// The state of *Plan my day*. The person's list lives here; core computes what of it fits. Nothing is written.
@MainActor
@Observable
public final class PlanModel {
  /// What there is to show.
  public enum Phase: Equatable, Sendable {
    /// Nothing yet.
    case loading
    /// The day.
    case ready(DayPlan)
    /// The first load failed, with the reason in words.
    case failed(String)
  }

  /// An activity on the list; each is on it once.
  public struct PlannedActivity: Equatable, Sendable, Identifiable {
    /// The activity.
    public let item: ItemId
    /// The label of the activity.
    public let label: String
    /// The length.
    public internal(set) var minutes: UInt32

    /// The activity.
    public var id: ItemId { item }
  }

  /// What there is to show.
  public private(set) var phase: Phase = .loading
  /// The person's list.
  public private(set) var list: [PlannedActivity] = []
  /// What of the list fits; `nil` while it is empty.
  public private(set) var fit: DayFit?
  /// Whether the current message was copied.
  public private(set) var copied = false
  /// Why the last action was refused.
  public private(set) var refusal: String?
  /// The words of the screens.
  public let words: Words

  @ObservationIgnored private let core: any Core
  @ObservationIgnored private let clock: @Sendable () -> Moment
  @ObservationIgnored private let queue = CallQueue()
  // Of the results of several taps only the newest is shown.
  @ObservationIgnored private var lastTicket = 0

  // Minutes: of a new activity, per tap on longer or shorter, and at least.
  private static let initialMinutes: UInt32 = 30
  private static let stepMinutes: UInt32 = 10
  private static let minimumMinutes: UInt32 = 5

  init(core: any Core, words: Words, clock: @escaping @Sendable () -> Moment) {
    self.core = core
    self.words = words
    self.clock = clock
  }

  /// Activities that can be added to the list.
  public var offers: [StartOffer] {
    guard case .ready(let plan) = phase else { return [] }
    return plan.offers.filter { offer in !list.contains { $0.item == offer.item } }
  }

  /// Reloads the day. The list stays.
  ///
  /// - Returns: a task that ends once the result is applied.
  @discardableResult public func load() -> Task<Void, Never> { submit(list) }

  /// Adds an activity to the list, or makes it longer if it is there.
  @discardableResult public func add(_ offer: StartOffer) -> Task<Void, Never> {
    if let known = list.first(where: { $0.item == offer.item }) { return longer(known) }
    return submit(list + [PlannedActivity(item: offer.item, label: offer.label, minutes: Self.initialMinutes)])
  }

  /// Makes an activity longer.
  @discardableResult public func longer(_ wanted: PlannedActivity) -> Task<Void, Never> {
    setMinutes(wanted) { $0 + Self.stepMinutes }
  }

  /// Makes an activity shorter.
  @discardableResult public func shorter(_ wanted: PlannedActivity) -> Task<Void, Never> {
    setMinutes(wanted) { max($0, Self.stepMinutes + Self.minimumMinutes) - Self.stepMinutes }
  }

  /// Removes an activity from the list.
  @discardableResult public func remove(_ wanted: PlannedActivity) -> Task<Void, Never> {
    submit(list.filter { $0.item != wanted.item })
  }

  /// Accepts an offer for an activity that does not fit: a part of it, or not today.
  @discardableResult public func accept(_ offer: FitOption, of overBudget: OverBudgetActivity) -> Task<Void, Never> {
    guard let wanted = list.first(where: { $0.item == overBudget.item }) else { return Task {} }
    if offer.kind == .split, let part = offer.minutes { return setMinutes(wanted) { _ in part } }
    return remove(wanted)
  }

  /// Notes that the message was copied.
  public func noteCopied() {
    copied = true
  }

  /// Changes the length on the list, not the one drawn, so two quick taps count as two.
  private func setMinutes(_ wanted: PlannedActivity, _ minutes: (UInt32) -> UInt32) -> Task<Void, Never> {
    submit(
      list.map { known in
        var known = known
        if known.item == wanted.item { known.minutes = minutes(known.minutes) }
        return known
      })
  }

  private func submit(_ wanted: [PlannedActivity]) -> Task<Void, Never> {
    lastTicket += 1
    let (ticket, before, now, core) = (lastTicket, list, clock(), core)
    list = wanted
    let results = queue.begin {
      Result {
        let assumed = Effort(physical: nil, cognitive: nil, emotional: nil)
        let wishes = wanted.map { DesiredActivity(item: $0.item, minutes: $0.minutes, effort: assumed) }
        return (try core.plan(now: now), wishes.isEmpty ? nil : try core.fitDay(wishes, now: now))
      }
      .mapError { Refusal(text: core.explain($0)) }
    }
    return Task {
      for await result in results where ticket == lastTicket { apply(result, before: before) }
    }
  }

  private func apply(_ result: Result<(DayPlan, DayFit?), Refusal>, before: [PlannedActivity]) {
    switch result {
    case .success((let plan, let fit)):
      phase = .ready(plan)
      self.fit = fit
      copied = false
      refusal = nil
    case .failure(let refused):
      // The previous list is still true, so it stays, with the refusal beside it.
      list = before
      if case .ready = phase { refusal = refused.text } else { phase = .failed(refused.text) }
    }
  }
}

/// Why core refused, in words.
private struct Refusal: Error {
  let text: String
}
