// Colours, shapes, sizes; Views.swift explains this stub.

public protocol ShapeStyle: Sendable {}

public struct Color: ShapeStyle, Hashable {
  public enum RGBColorSpace: Sendable { case sRGB }
  public nonisolated init(
    _ space: RGBColorSpace = .sRGB, red: Double, green: Double, blue: Double, opacity: Double = 1
  ) {}
  public nonisolated func opacity(_ opacity: Double) -> Color { self }
}
// Separate, so that a colour can be created outside the main actor, as in SwiftUI.
extension Color: Primitive {}

public struct Gradient: Hashable, Sendable {
  public struct Stop: Hashable, Sendable {
    public init(color: Color, location: CGFloat) {}
  }
}

public struct UnitPoint: Hashable, Sendable {
  public static let leading = UnitPoint()
  public static let trailing = UnitPoint()
}

public struct LinearGradient: ShapeStyle {
  public init(stops: [Gradient.Stop], startPoint: UnitPoint, endPoint: UnitPoint) {}
}

@MainActor @preconcurrency public protocol Shape: Sendable, View {}
extension Shape {
  public var body: Never { fatalError("a stub") }
  public func fill<S: ShapeStyle>(_ content: S) -> some View { self }
  public func stroke<S: ShapeStyle>(_ content: S, lineWidth: CGFloat = 1) -> some View { self }
}

public struct RoundedRectangle: Shape {
  public nonisolated init(cornerRadius: CGFloat) {}
}

public struct Capsule: Shape {
  public nonisolated init() {}
}

public struct Font: Hashable, Sendable {
  public enum TextStyle: Sendable { case title3, body }
  public static let title2 = Font()
  public static let title3 = Font()
  public static let headline = Font()
  public static let body = Font()
  public static let subheadline = Font()
}

public struct HorizontalAlignment: Equatable, Sendable {
  public static let leading = HorizontalAlignment()
  public static let center = HorizontalAlignment()
}

public struct VerticalAlignment: Equatable, Sendable {
  public static let center = VerticalAlignment()
}

public enum Axis: Sendable {
  public struct Set: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let horizontal = Set(rawValue: 1)
    public static let vertical = Set(rawValue: 2)
  }
}

public struct Alignment: Equatable, Sendable {
  public static let leading = Alignment()
  public static let center = Alignment()
}

public enum VerticalEdge: Sendable { case top, bottom }

public struct Edge: Sendable {
  public struct Set: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let horizontal = Set(rawValue: 1)
    public static let vertical = Set(rawValue: 2)
    public static let all = Set(rawValue: 3)
  }
}

public enum ColorScheme: Sendable { case light, dark }

public enum DynamicTypeSize: Comparable, Sendable {
  case xSmall, small, medium, large, xLarge, xxLarge, xxxLarge
  case accessibility1, accessibility2, accessibility3, accessibility4, accessibility5
  public var isAccessibilitySize: Bool { self >= .accessibility1 }
}

public enum ScenePhase: Comparable, Sendable { case background, inactive, active }

public struct SensoryFeedback: Equatable, Sendable {
  public enum Flexibility: Sendable { case solid, rigid, soft }
  public static func impact(flexibility: Flexibility, intensity: Double = 1) -> SensoryFeedback { SensoryFeedback() }
}

public struct AccessibilityChildBehavior: Sendable {
  public static let contain = AccessibilityChildBehavior()
  public static let combine = AccessibilityChildBehavior()
}

public struct AccessibilityTraits: SetAlgebra, Sendable {
  public static let isHeader = AccessibilityTraits()
  public static let isSelected = AccessibilityTraits()
  public typealias Element = AccessibilityTraits
  public init() {}
  public func contains(_ member: Self) -> Bool { false }
  public func union(_ other: Self) -> Self { self }
  public func intersection(_ other: Self) -> Self { self }
  public func symmetricDifference(_ other: Self) -> Self { self }
  public mutating func insert(_ new: Self) -> (inserted: Bool, memberAfterInsert: Self) { (true, new) }
  public mutating func remove(_ member: Self) -> Self? { nil }
  public mutating func update(with new: Self) -> Self? { nil }
  public mutating func formUnion(_ other: Self) {}
  public mutating func formIntersection(_ other: Self) {}
  public mutating func formSymmetricDifference(_ other: Self) {}
}

public enum AccessibilityNotification {
  public struct Announcement {
    public init(_ message: String) {}
    public func post() {}
  }
}

public struct ButtonStyleConfiguration {
  @MainActor @preconcurrency public struct Label: Primitive {}
  public let label: Label
  public let isPressed: Bool
}

@MainActor @preconcurrency public protocol ButtonStyle {
  associatedtype Body: View
  typealias Configuration = ButtonStyleConfiguration
  @ViewBuilder func makeBody(configuration: Configuration) -> Body
}
