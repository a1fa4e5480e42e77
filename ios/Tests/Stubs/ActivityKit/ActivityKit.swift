// A stand-in for Apple's ActivityKit, for type-checking only: see ../UserNotifications.
import Foundation

public protocol ActivityAttributes: Decodable, Encodable {
  associatedtype ContentState: Decodable, Encodable, Hashable
}

public struct ActivityContent<State: Codable & Hashable & Sendable>: Sendable {
  public var state: State
  public var staleDate: Date?
  public init(state: State, staleDate: Date?, relevanceScore: Double = 0) {
    self.state = state
    self.staleDate = staleDate
  }
}

public struct PushType: Sendable {}

public struct ActivityUIDismissalPolicy: Sendable {
  public static let immediate = ActivityUIDismissalPolicy()
}

public final class Activity<Attributes: ActivityAttributes>: Identifiable, @unchecked Sendable
where Attributes.ContentState: Sendable {
  public static var activities: [Activity<Attributes>] { [] }
  public static func request(
    attributes: Attributes, content: ActivityContent<Attributes.ContentState>, pushType: PushType? = nil
  ) throws -> Activity<Attributes> { fatalError("a stub") }
  public var id: String { "" }
  public var content: ActivityContent<Attributes.ContentState> { fatalError("a stub") }
  public func update(_ content: ActivityContent<Attributes.ContentState>) async {}
  public func end(
    _ content: ActivityContent<Attributes.ContentState>?, dismissalPolicy: ActivityUIDismissalPolicy
  ) async {}
}

public final class ActivityAuthorizationInfo {
  public init() {}
  public var areActivitiesEnabled: Bool { false }
}
