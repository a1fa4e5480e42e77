// A stand-in for Apple's BackgroundTasks, for type-checking only: see ../UserNotifications.
import Foundation

public class BGTaskRequest: NSObject {
  public var earliestBeginDate: Date?
}

public class BGAppRefreshTaskRequest: BGTaskRequest {
  public init(identifier: String) {}
}

public class BGTaskScheduler: NSObject, @unchecked Sendable {
  public class var shared: BGTaskScheduler { fatalError("a stub") }
  public func submit(_ taskRequest: BGTaskRequest) throws {}
}
