import EbbCore
import Foundation

/// A civil day, from rollover hour to rollover hour. Not a `Date`, which would become another day in another zone.
///
/// The bindings pass it as text, `2026-03-29`. Only core computes with days.
public struct Day: Hashable, Sendable {
  /// The day as core writes it, `2026-03-29`.
  public let text: EbbCore.Day

  /// Parses `2026-03-29`; `nil` if the text has another form or the day does not exist.
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

  /// Wraps a day from core without validating it.
  init(core text: EbbCore.Day) {
    self.text = text
  }
}

extension Day: Comparable {
  /// Text order is day order in this format.
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
  /// The civil day.
  public var civilDay: Day { Day(core: day) }
}

extension FlareView {
  /// The civil day the flare began; `nil` while none is active.
  public var sinceCivilDay: Day? { sinceDay.map(Day.init(core:)) }
}

extension Change {
  /// The civil days touched.
  public var civilDays: [Day] { days.map(Day.init(core:)) }
}
