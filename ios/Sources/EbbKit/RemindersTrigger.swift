import Foundation

/// When a request fires.
///
/// A calendar trigger rather than a time interval. An interval counts from when the phone accepts the request, which is
/// later than when it was computed, breaks when the clock is set, and does not tell when it fires. The components carry
/// their own zone, so travelling does not move the instant: core planned it around quiet hours, and replans at the next
/// refill.
public enum ReminderTrigger: Codable, Hashable, Sendable {
  /// Immediately.
  case now
  /// At an instant, with the offset in force there. A local time with a fixed offset is one instant. With a zone it may
  /// occur twice or never, and the phone's zone table may differ from core's.
  case once(Date, offsetSeconds: Int)
  /// Daily, or weekly on a weekday (1 Monday to 7 Sunday), in local time of a zone.
  case repeating(hour: Int, minute: Int, weekday: Int?, zone: String)

  /// Whether it fires more than once.
  public var repeats: Bool {
    if case .repeating = self { true } else { false }
  }

  /// The instant of ``once(_:offsetSeconds:)``.
  var instant: Date? {
    if case .once(let at, _) = self { at } else { nil }
  }

  /// The components of a calendar trigger; `nil` if it fires immediately.
  public var components: DateComponents? {
    switch self {
    case .now:
      return nil
    case .once(let at, let offset):
      let calendar = Self.calendar(in: TimeZone(secondsFromGMT: offset) ?? .gmt)
      // Components have whole seconds. Round up: a reminder must not be early.
      let second = Date(timeIntervalSinceReferenceDate: at.timeIntervalSinceReferenceDate.rounded(.up))
      var parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: second)
      parts.calendar = calendar
      parts.timeZone = calendar.timeZone
      return parts
    case .repeating(let hour, let minute, let weekday, let zone):
      let calendar = Self.calendar(in: TimeZone(identifier: zone) ?? .autoupdatingCurrent)
      var parts = DateComponents(hour: hour, minute: minute)
      // Apple counts weekdays from Sunday, 1.
      parts.weekday = weekday.map { $0 % 7 + 1 }
      parts.calendar = calendar
      parts.timeZone = calendar.timeZone
      return parts
    }
  }

  /// When it next fires after an instant; `nil` if never.
  func next(after instant: Date) -> Date? {
    guard let components, let calendar = components.calendar else { return nil }
    guard repeats else { return calendar.date(from: components).flatMap { $0 > instant ? $0 : nil } }
    var wanted = components
    wanted.calendar = nil
    wanted.timeZone = nil
    wanted.second = 0
    return calendar.nextDate(after: instant, matching: wanted, matchingPolicy: .nextTime)
  }

  /// Explicitly Gregorian: the phone's own calendar may count other years, such as 2569 in Bangkok.
  private static func calendar(in zone: TimeZone) -> Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    return calendar
  }
}
