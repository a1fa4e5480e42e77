import Foundation

/// When a request rings.
///
/// A calendar trigger, not one of passed time. Passed time counts from when the phone takes the request in, which is
/// later than when it was worked out, goes wrong when the clock is set, and does not say when it will ring. The
/// components carry a zone of their own, so that the phone does not move the instant when it travels: core planned with
/// quiet hours and days in mind, and plans anew at the next refill.
public enum ReminderTrigger: Codable, Hashable, Sendable {
  /// At once.
  case now
  /// At an instant. The offset is the one in force there: digits with a fixed offset mean one instant, whereas digits
  /// with a zone may happen twice or not at all, and the phone's table of zones may be another than core's.
  case once(Date, offsetSeconds: Int)
  /// Every day, or every week where there is a weekday (1 Monday to 7 Sunday), by a zone's clocks.
  case repeating(hour: Int, minute: Int, weekday: Int?, zone: String)

  /// Whether it rings more than once.
  public var repeats: Bool {
    if case .repeating = self { true } else { false }
  }

  /// The instant of one that rings once, later.
  var instant: Date? {
    if case .once(let at, _) = self { at } else { nil }
  }

  /// What a calendar trigger is made of; absent where it rings at once.
  public var components: DateComponents? {
    switch self {
    case .now:
      return nil
    case .once(let at, let offset):
      let calendar = Self.calendar(in: TimeZone(secondsFromGMT: offset) ?? .gmt)
      // Components end at the second; up, since a reminder is never early.
      let second = Date(timeIntervalSinceReferenceDate: at.timeIntervalSinceReferenceDate.rounded(.up))
      var parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: second)
      parts.calendar = calendar
      parts.timeZone = calendar.timeZone
      return parts
    case .repeating(let hour, let minute, let weekday, let zone):
      let calendar = Self.calendar(in: TimeZone(identifier: zone) ?? .autoupdatingCurrent)
      var parts = DateComponents(hour: hour, minute: minute)
      // Apple counts from Sunday, 1.
      parts.weekday = weekday.map { $0 % 7 + 1 }
      parts.calendar = calendar
      parts.timeZone = calendar.timeZone
      return parts
    }
  }

  /// When it rings next after an instant; absent where it never does.
  func next(after instant: Date) -> Date? {
    guard let components, let calendar = components.calendar else { return nil }
    guard repeats else { return calendar.date(from: components).flatMap { $0 > instant ? $0 : nil } }
    var wanted = components
    wanted.calendar = nil
    wanted.timeZone = nil
    wanted.second = 0
    return calendar.nextDate(after: instant, matching: wanted, matchingPolicy: .nextTime)
  }

  /// The calendar is named because the phone's own may count other years: 2569 is a year in Bangkok.
  private static func calendar(in zone: TimeZone) -> Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    return calendar
  }
}
