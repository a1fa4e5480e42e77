import Foundation

/// Keeps a file open while the app is in the foreground, and otherwise only while calls use it. iOS terminates an app
/// that holds a file lock in the background.
final class FileLease: @unchecked Sendable {
  private let lock = NSLock()
  private let open: @Sendable () throws -> Void
  private let close: @Sendable () throws -> Void
  private var isOpen = true
  private var isForeground: Bool
  private var users = 0

  /// - Parameters:
  ///   - foreground: whether the app is in the foreground. The file is open either way.
  ///   - open: reopens the file.
  ///   - close: closes it.
  init(foreground: Bool, open: @escaping @Sendable () throws -> Void, close: @escaping @Sendable () throws -> Void) {
    isForeground = foreground
    self.open = open
    self.close = close
  }

  /// Opens the file for the foreground, or closes it for the background once no call uses it.
  ///
  /// - Parameter foreground: whether the app enters or leaves the foreground.
  /// - Throws: the error of opening or closing.
  func setForeground(_ foreground: Bool) throws {
    try lock.withLock {
      isForeground = foreground
      try foreground ? openIfClosed() : closeIfUnused()
    }
  }

  /// Runs calls with the file open.
  ///
  /// - Parameter work: the calls.
  /// - Returns: the result of `work`.
  /// - Throws: ``JournalUnavailable``, or the error of `work`.
  func withOpenFile<Value>(_ work: () throws -> Value) throws -> Value {
    try lock.withLock {
      do {
        try openIfClosed()
      } catch {
        throw JournalUnavailable(error)
      }
      users += 1
    }
    defer {
      lock.withLock {
        users -= 1
        // The work is committed. An error of closing shows up again when the file is next opened.
        try? closeIfUnused()
      }
    }
    return try work()
  }

  private func openIfClosed() throws {
    guard !isOpen else { return }
    try open()
    isOpen = true
  }

  private func closeIfUnused() throws {
    guard isOpen, !isForeground, users == 0 else { return }
    try close()
    isOpen = false
  }
}

/// The app's only journal, opened on first use: a file may be open only once per process.
public final class SharedJournal: @unchecked Sendable {
  private let lock = NSLock()
  private let open: @Sendable (_ foreground: Bool) throws -> JournalCore
  private var journal: JournalCore?

  /// - Parameter open: opens or creates the file, for the foreground or for single calls.
  public init(_ open: @escaping @Sendable (_ foreground: Bool) throws -> JournalCore) {
    self.open = open
  }

  /// The journal for the screens, with its file open until the app leaves the foreground.
  ///
  /// - Returns: the journal.
  /// - Throws: the error of opening.
  public func openForForeground() throws -> JournalCore {
    try lock.withLock {
      if let journal {
        try journal.resume()
        return journal
      }
      let opened = try open(true)
      journal = opened
      return opened
    }
  }

  /// Runs calls on the journal, opening its file for their duration if it is closed.
  ///
  /// - Parameter work: the calls.
  /// - Returns: the result of `work`.
  /// - Throws: ``JournalUnavailable``, or the error of `work`.
  public func withJournal<Value>(_ work: (JournalCore) throws -> Value) throws -> Value {
    let shared = try lock.withLock { () throws -> JournalCore in
      if let journal { return journal }
      do {
        let opened = try open(false)
        journal = opened
        return opened
      } catch {
        throw JournalUnavailable(error)
      }
    }
    return try shared.withOpenFile { try work(shared) }
  }
}
