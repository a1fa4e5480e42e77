/// Sizes in points, on a grid of eight; the same as Android's `Theme.kt`.
public struct Metrics: Equatable, Sendable {
  /// Minimum height and width of a touch target.
  public let target: Double
  /// Minimum height of grid buttons and the flare button.
  public let tall: Double
  /// Number of grid columns.
  public let columns: Int

  /// The step of the grid.
  public static let unit = 8.0

  /// - Parameters:
  ///   - flare: whether a flare is active; hands shake, so targets are larger.
  ///   - largeText: whether the text has an accessibility size, where a word needs the whole width.
  public init(flare: Bool, largeText: Bool) {
    target = flare ? 72 : 48
    tall = flare ? 80 : 72
    columns = largeText ? 1 : 2
  }
}
