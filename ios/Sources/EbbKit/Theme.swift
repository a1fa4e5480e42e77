import Foundation

/// A colour in sRGB.
public struct Colour: Hashable, Sendable {
  /// Red, green and blue, 0 to 1.
  public let red, green, blue: Double

  /// - Parameter hex: `0xRRGGBB`.
  public init(_ hex: UInt32) {
    let part = { (shift: UInt32) in Double((hex >> shift) & 0xFF) / 255 }
    self.init(red: part(16), green: part(8), blue: part(0))
  }

  init(red: Double, green: Double, blue: Double) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// Linear interpolation towards another colour, by a share of 0 to 1.
  func mixed(with other: Colour, _ share: Double) -> Colour {
    let between = { (from: Double, to: Double) in from + (to - from) * share }
    return Colour(
      red: between(red, other.red), green: between(green, other.green), blue: between(blue, other.blue))
  }

  /// Relative luminance, 0 (black) to 1 (white), as WCAG 2.2 defines it.
  public var luminance: Double {
    let linear = { (part: Double) in part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4) }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// Contrast with another colour, 1 (the same) to 21, as WCAG 2.2 defines it.
  public func contrast(with other: Colour) -> Double {
    let (high, low) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (high + 0.05) / (low + 0.05)
  }
}

/// The colours of a theme, named by role; the same as Android's `Theme.kt`.
public struct Theme: Equatable, Sendable {
  /// The background.
  public let ground: Colour
  /// The background of controls.
  public let raised: Colour
  /// Text.
  public let ink: Colour
  /// Captions and secondary text.
  public let quiet: Colour
  /// The outline of controls.
  public let edge: Colour
  /// The accent: energy, and words that act as buttons.
  public let accent: Colour
  /// The background of the flare button.
  public let action: Colour
  /// Text on the flare button.
  public let onAction: Colour
  /// The ends of the severity scale, in one hue.
  public let pale, deep: Colour

  /// Warm paper, not white.
  public static let light = Theme(
    ground: Colour(0xF5EFE4), raised: Colour(0xFCF8F0), ink: Colour(0x2C2721), quiet: Colour(0x5F564B),
    edge: Colour(0x908473), accent: Colour(0x2F5C63), action: Colour(0x2F5C63), onAction: Colour(0xFBF6EC),
    pale: Colour(0xF3E2CB), deep: Colour(0xCE9052))

  /// Deep slate, not black.
  public static let dark = Theme(
    ground: Colour(0x1C2227), raised: Colour(0x262E34), ink: Colour(0xE6E1D8), quiet: Colour(0xB2B8B9),
    edge: Colour(0x6F7C84), accent: Colour(0x8DB9BF), action: Colour(0x8DB9BF), onAction: Colour(0x14191C),
    pale: Colour(0x3A332C), deep: Colour(0x855526))

  /// Near-black with dim warm text, as dark as a contrast of 7 allows, for photophobia. Blue is the smallest component of
  /// every colour.
  public static let flare = Theme(
    ground: Colour(0x0A0705), raised: Colour(0x110C08), ink: Colour(0xBF9867), quiet: Colour(0xBA9465),
    edge: Colour(0x7A5B3A), accent: Colour(0xC4955A), action: Colour(0x150F09), onAction: Colour(0xC4955A),
    pale: Colour(0x19110A), deep: Colour(0x40270F))

  /// Selects the theme.
  ///
  /// - Parameters:
  ///   - dark: whether the phone is set to dark.
  ///   - flare: whether a flare is active; takes precedence.
  /// - Returns: one of the three.
  public static func of(dark: Bool, flare: Bool) -> Theme {
    if flare { .flare } else if dark { .dark } else { .light }
  }

  /// The background of a severity, pale to deep. Its text is in `ink`.
  ///
  /// - Parameter depth: 0 (none) to 1 (the worst).
  /// - Returns: a colour between the two ends.
  public func severity(_ depth: Double) -> Colour {
    pale.mixed(with: deep, min(max(depth, 0), 1))
  }

  /// The background of a grid button. In a flare it is always `pale`, the deepest on which small text keeps a contrast of
  /// 7: number and word alone tell the severity.
  ///
  /// - Parameter value: 0 to 10; `nil` without a number.
  /// - Returns: a colour between the two ends.
  public func tint(_ value: Double?) -> Colour {
    guard let value, self != .flare else { return pale }
    return severity(value / 10)
  }
}
