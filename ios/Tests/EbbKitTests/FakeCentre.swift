import Foundation

@testable import EbbKit

/// A fake notification centre with the traps of the real one: it holds 64 requests and silently drops others; it refuses
/// without permission; a request in the past never fires; one of the same id is replaced; requests of another version of
/// Ebb cannot be decoded.
final class FakeCentre: ReminderCentre {
  /// One delivery.
  struct Firing: Equatable {
    var id: String
    var at: Date
  }

  /// A stored request, decoded once when added.
  struct StoredRequest: Sendable {
    var id: String
    var request: ReminderRequest
    /// Whether this version of Ebb can read it.
    var isReadable = true
    /// When a request that fires once does.
    var due: Date?
  }

  struct State: Sendable {
    var permission = ReminderPermission(level: .granted, previews: .always)
    var now: Date
    var isOn = true
    /// In the order of adding.
    var pending: [StoredRequest] = []
    var delivered: [HeldReminder] = []
    var categories: Set<ReminderCategory> = []
    var firings: [Firing] = []
    /// Number of deliveries per reminder, and reminders suppressed for lack of permission.
    var deliveries: [String: Int] = [:]
    var silenced: Set<String> = []
    var added: [String] = []
    var dropped: [String] = []
    var most = 0
    var asked: [Bool] = []
    /// Ids of requests that it refuses.
    var refuses: Set<String> = []
    /// Number of concurrent reads, now and at most.
    var reading = 0
    var readings = 0
    var categoriesSet = 0
  }

  struct NotAllowed: Error {}

  let state: Box<State>

  init(now: Date) {
    state = Box(State(now: now))
  }

  /// Pending requests by id.
  var waiting: [String: ReminderRequest] {
    Dictionary(uniqueKeysWithValues: state.value.pending.filter(\.isReadable).map { ($0.id, $0.request) })
  }

  /// Advances the clock and delivers due requests.
  func advance(to instant: Date) {
    state.change { state in
      for held in state.pending {
        let request = held.request
        if request.trigger.repeats, let parts = request.trigger.components, let calendar = parts.calendar {
          var wanted = parts
          wanted.calendar = nil
          wanted.timeZone = nil
          var at = state.now
          while let next = calendar.nextDate(after: at, matching: wanted, matchingPolicy: .nextTime), next <= instant {
            Self.fire(held.id, request, at: next, in: &state)
            at = next
          }
        } else if let at = held.due, at <= instant {
          Self.fire(held.id, request, at: max(at, state.now), in: &state)
          state.pending.removeAll { $0.id == held.id }
        }
      }
      state.now = instant
    }
  }

  /// Sets the clock without delivering anything.
  func setClock(_ instant: Date) { state.change { $0.now = instant } }

  /// Simulates an update of Ebb that changes the stored form of requests.
  func becomeUnreadable() {
    state.change { state in
      for index in state.pending.indices {
        let other = state.pending[index].request.coded?.replacingOccurrences(of: "\"form\":1", with: "\"form\":0")
        state.pending[index].isReadable = other.flatMap(ReminderRequest.init(coded:)) != nil
      }
    }
  }

  /// A delivered notification in the list.
  func deliveredReminder(_ id: String) -> HeldReminder? { state.value.delivered.first { $0.id == id } }

  private static func fire(_ id: String, _ request: ReminderRequest, at: Date, in state: inout State) {
    let held = HeldReminder(id: id, request: request, delivered: at.addingTimeInterval(0.2))
    guard state.permission.level != .denied else {
      if let slot = held.slot { state.silenced.insert(slot.id) }
      return
    }
    if let slot = held.slot { state.deliveries[slot.id, default: 0] += 1 }
    state.firings.append(Firing(id: id, at: at))
    state.delivered.removeAll { $0.id == id }
    state.delivered.append(held)
  }

  func permission() async -> ReminderPermission { state.value.permission }

  func requestPermission(provisional: Bool) async -> Bool {
    state.change { state in
      state.asked.append(provisional)
      if state.permission.level != .denied { state.permission.level = provisional ? .provisional : .granted }
    }
    return state.value.permission.level != .denied
  }

  func pending() async -> [HeldReminder] {
    state.change { state in
      state.reading += 1
      state.readings = max(state.readings, state.reading)
    }
    await Task.yield()
    state.change { $0.reading -= 1 }
    return state.value.pending.map { HeldReminder(id: $0.id, request: $0.isReadable ? $0.request : nil) }
  }

  func delivered() async -> [HeldReminder] { state.value.delivered }

  func add(_ request: ReminderRequest) async throws {
    guard let coded = request.coded, let request = ReminderRequest(coded: coded) else { throw NotAllowed() }
    guard state.value.permission.level != .denied, state.value.permission.level != .undecided else {
      throw NotAllowed()
    }
    guard !state.value.refuses.contains(request.id) else { throw NotAllowed() }
    state.change { state in
      state.added.append(request.id)
      state.pending.removeAll { $0.id == request.id }
      guard let parts = request.trigger.components else {
        Self.fire(request.id, request, at: state.now, in: &state)
        return
      }
      let due = request.trigger.repeats ? nil : parts.calendar?.date(from: parts)
      if let due, due <= state.now { return }
      guard state.pending.count < 64 else {
        state.dropped.append(request.id)
        return
      }
      state.pending.append(StoredRequest(id: request.id, request: request, due: due))
      state.most = max(state.most, state.pending.count)
    }
  }

  func removePending(_ ids: [String]) async { state.change { $0.pending.removeAll { ids.contains($0.id) } } }
  func removeDelivered(_ ids: [String]) async { state.change { $0.delivered.removeAll { ids.contains($0.id) } } }
  func categories() async -> Set<ReminderCategory> { state.value.categories }
  func setCategories(_ categories: Set<ReminderCategory>) async {
    state.change {
      $0.categories = categories
      $0.categoriesSet += 1
    }
  }
}
