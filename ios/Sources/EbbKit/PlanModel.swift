import EbbCore
import Observation

/// The state of *Plan my day*: the list is the person's and lives here, what of it fits is core's. Nothing is written.
@MainActor
@Observable
public final class PlanModel {
  /// What there is to show.
  public enum Phase: Equatable, Sendable {
    /// Nothing yet.
    case loading
    /// The day.
    case ready(Plan)
    /// There was never a day, and why, in words.
    case failed(String)
  }

  /// Something on the list; each is on it once.
  public struct Wanted: Equatable, Sendable, Identifiable {
    /// Which activity.
    public let item: ItemId
    /// Its name.
    public let label: String
    /// For how long.
    public internal(set) var minutes: UInt32

    /// The activity's.
    public var id: ItemId { item }
  }

  /// What there is to show.
  public private(set) var phase: Phase = .loading
  /// The person's list.
  public private(set) var list: [Wanted] = []
  /// What of it fits; absent while it is empty.
  public private(set) var fit: DayFit?
  /// Whether the sentence as it is was copied.
  public private(set) var copied = false
  /// Why the last thing was refused.
  public private(set) var refusal: String?
  /// The words of the screens.
  public let words: Words

  @ObservationIgnored private let core: any Core
  @ObservationIgnored private let clock: @Sendable () -> Moment
  @ObservationIgnored private let queue = CallQueue()
  // Of answers to several taps only the newest is shown.
  @ObservationIgnored private var asked = 0

  // Minutes that something on the list begins with, that a tap on longer or shorter means, and that it has at least.
  private static let first: UInt32 = 30
  private static let step: UInt32 = 10
  private static let least: UInt32 = 5

  init(core: any Core, words: Words, clock: @escaping @Sendable () -> Moment) {
    self.core = core
    self.words = words
    self.clock = clock
  }

  /// What can be put on the list and is not on it.
  public var offers: [StartOffer] {
    guard case .ready(let plan) = phase else { return [] }
    return plan.offers.filter { offer in !list.contains { $0.item == offer.item } }
  }

  /// Reads the day anew. The list stays.
  ///
  /// - Returns: the wait for the answer, as each of these calls does.
  @discardableResult public func load() -> Task<Void, Never> { fit(list) }

  /// Puts something on the list; again makes it longer.
  @discardableResult public func add(_ offer: StartOffer) -> Task<Void, Never> {
    if let known = list.first(where: { $0.item == offer.item }) { return longer(known) }
    return fit(list + [Wanted(item: offer.item, label: offer.label, minutes: Self.first)])
  }

  /// Makes something on the list longer.
  @discardableResult public func longer(_ wanted: Wanted) -> Task<Void, Never> { last(wanted) { $0 + Self.step } }

  /// Makes something on the list shorter.
  @discardableResult public func shorter(_ wanted: Wanted) -> Task<Void, Never> {
    last(wanted) { max($0, Self.step + Self.least) - Self.step }
  }

  /// Takes something off the list.
  @discardableResult public func remove(_ wanted: Wanted) -> Task<Void, Never> {
    fit(list.filter { $0.item != wanted.item })
  }

  /// One of the ways out for something that does not fit: a part of it, or not today.
  @discardableResult public func take(_ offer: Offer, of misfit: Misfit) -> Task<Void, Never> {
    guard let wanted = list.first(where: { $0.item == misfit.item }) else { return Task {} }
    if offer.kind == .split, let part = offer.minutes { return last(wanted) { _ in part } }
    return remove(wanted)
  }

  /// The sentence was copied.
  public func noteCopied() {
    copied = true
  }

  /// Counts from what the list holds, not from what is drawn: two quick taps are two.
  private func last(_ wanted: Wanted, _ minutes: (UInt32) -> UInt32) -> Task<Void, Never> {
    fit(
      list.map { known in
        var known = known
        if known.item == wanted.item { known.minutes = minutes(known.minutes) }
        return known
      })
  }

  private func fit(_ wanted: [Wanted]) -> Task<Void, Never> {
    asked += 1
    let (ticket, before, now, core) = (asked, list, clock(), core)
    list = wanted
    let answers = queue.begin {
      Result {
        let unsaid = Effort(physical: nil, cognitive: nil, emotional: nil)
        let wishes = wanted.map { Wish(item: $0.item, minutes: $0.minutes, effort: unsaid) }
        return (try core.plan(now: now), wishes.isEmpty ? nil : try core.fitDay(wishes, now: now))
      }
      .mapError { Refusal(text: core.explain($0)) }
    }
    return Task {
      for await answer in answers where ticket == asked { apply(answer, before: before) }
    }
  }

  private func apply(_ answer: Result<(Plan, DayFit?), Refusal>, before: [Wanted]) {
    switch answer {
    case .success((let plan, let fit)):
      phase = .ready(plan)
      self.fit = fit
      copied = false
      refusal = nil
    case .failure(let refused):
      // What was there is still true, so it stays, with the refusal beside it.
      list = before
      if case .ready = phase { refusal = refused.text } else { phase = .failed(refused.text) }
    }
  }
}

/// Why core refused, in words.
private struct Refusal: Error {
  let text: String
}
