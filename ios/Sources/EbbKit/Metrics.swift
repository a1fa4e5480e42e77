/// Sizes in points, on a grid of eight; the same as Android's `Theme.kt`.
public struct Metrics: Equatable, Sendable {
  /// The least height and width of what is touched.
  public let target: Double
  /// The least height of a button of the grid, and of the flare button.
  public let tall: Double
  /// How many buttons of the grid stand beside each other.
  public let columns: Int

  /// The step of the grid.
  public static let unit = 8.0

  /// - Parameters:
  ///   - flare: whether a flare is on; hands shake, so everything is larger.
  ///   - largeText: whether the text is of an accessibility size; then a word needs the whole width.
  public init(flare: Bool, largeText: Bool) {
    target = flare ? 72 : 48
    tall = flare ? 80 : 72
    columns = largeText ? 1 : 2
  }
}
