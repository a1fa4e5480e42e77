import EbbCore
import Foundation

/// A civil day as the person lives it, from rollover hour to rollover hour. It is a name, not an instant: a `Date`
/// would move it to another day in another zone.
///
/// The bindings carry it as text, `2026-03-29`; nothing here reckons with days, core does.
public struct Day: Hashable, Sendable {
  /// The day as core writes it, `2026-03-29`.
  public let text: EbbCore.Day

  /// Reads `2026-03-29`; `nil` for anything but a day of the calendar in just that form.
  ///
  /// - Parameter text: the day as core writes it.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }) else { return nil }
    let numbers = parts.compactMap { Int($0) }
    let components = DateComponents(
      calendar: Calendar(identifier: .gregorian), year: numbers[0], month: numbers[1], day: numbers[2])
    guard components.isValidDate else { return nil }
    self.text = text
  }

  /// Takes a day from core, which made it and so need not be asked whether it is one.
  init(core text: EbbCore.Day) {
    self.text = text
  }
}

extension Day: Comparable {
  /// In this form the order of texts is the order of days.
  public static func < (left: Day, right: Day) -> Bool { left.text < right.text }
}

extension Day: CustomStringConvertible {
  /// `2026-03-29`.
  public var description: String { text }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

extension Today {
  /// The civil day it is.
  public var civilDay: Day { Day(core: day) }
}

extension FlareView {
  /// The civil day the flare began; absent when none is on.
  public var sinceCivilDay: Day? { sinceDay.map(Day.init(core:)) }
}

extension Change {
  /// The civil days it touched.
  public var civilDays: [Day] { days.map(Day.init(core:)) }
}
