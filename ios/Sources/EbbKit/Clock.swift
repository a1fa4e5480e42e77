import EbbCore
import Foundation

extension Moment {
  /// The current moment. Core reads no clock: every call takes a moment.
  ///
  /// The offset is the phone's, whose zone table may be newer than core's.
  public static func now() -> Moment {
    Moment(Date(), in: .autoupdatingCurrent)
  }

  init(_ instant: Date, in zone: TimeZone) {
    self.init(at: instant, zone: zone.identifier, offsetSeconds: Int32(zone.secondsFromGMT(for: instant)))
  }

  /// The local time of this moment in the format of a locale: `14:30`, `2:30 PM`. Uses the moment's own offset, not the
  /// phone's current one.
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
