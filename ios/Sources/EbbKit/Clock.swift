import EbbCore
import Foundation

extension Moment {
  /// Now, as this phone has it. Core reads no clock: every call takes a moment, and this is where it comes from.
  ///
  /// The offset is the phone's own, which may know a newer law than core's table of zones.
  public static func now() -> Moment {
    Moment(Date(), in: .autoupdatingCurrent)
  }

  init(_ instant: Date, in zone: TimeZone) {
    self.init(at: instant, zone: zone.identifier, offsetSeconds: Int32(zone.secondsFromGMT(for: instant)))
  }

  /// What a clock on the wall showed at this moment, in the form of a locale: `14:30`, `2:30 PM`.
  ///
  /// It is told with the moment's own offset, not with the phone's of today.
  public func clockTime(locale: Locale = .autoupdatingCurrent) -> String {
    let zone = TimeZone(secondsFromGMT: Int(offsetSeconds)) ?? .gmt
    return at.formatted(Date.FormatStyle(time: .shortened, locale: locale, timeZone: zone))
  }
}

extension Language {
  /// The first of a person's languages that Ebb speaks, or English.
  public static func preferred(among tags: [String] = Locale.preferredLanguages) -> Language {
    preferredLanguage(tags: tags)
  }
}
