import Foundation

/// Keeps a file open for the screens while they can be seen, and for others as long as a call takes, also while the
/// screens are away. iOS ends an app that keeps a lock on a file in the background.
final class Door: @unchecked Sendable {
  private let lock = NSLock()
  private let open: @Sendable () throws -> Void
  private let close: @Sendable () throws -> Void
  private var isOpen = true
  private var inFront: Bool
  private var inside = 0

  /// - Parameters:
  ///   - inFront: whether the screens need the file, which is open.
  ///   - open: opens it again.
  ///   - close: closes it.
  init(inFront: Bool, open: @escaping @Sendable () throws -> Void, close: @escaping @Sendable () throws -> Void) {
    self.inFront = inFront
    self.open = open
    self.close = close
  }

  /// The screens come, or leave: then the file is closed, at once or after the calls under way.
  ///
  /// - Parameter front: whether they come.
  /// - Throws: where it cannot be opened or closed.
  func move(toFront front: Bool) throws {
    try lock.withLock {
      inFront = front
      try front ? openIfClosed() : closeIfIdle()
    }
  }

  /// Makes calls with the file open.
  ///
  /// - Parameter work: the calls.
  /// - Returns: what they answer.
  /// - Throws: ``CannotOpen``, or what they throw.
  func borrow<Answer>(_ work: () throws -> Answer) throws -> Answer {
    try lock.withLock {
      do {
        try openIfClosed()
      } catch {
        throw CannotOpen(error)
      }
      inside += 1
    }
    defer {
      lock.withLock {
        inside -= 1
        // What was asked is done and on the disk; who opens the file next is told what is wrong with it.
        try? closeIfIdle()
      }
    }
    return try work()
  }

  private func openIfClosed() throws {
    guard !isOpen else { return }
    try open()
    isOpen = true
  }

  private func closeIfIdle() throws {
    guard isOpen, !inFront, inside == 0 else { return }
    try close()
    isOpen = false
  }
}

/// The one journal of the app, opened by whoever comes first: a file may be open only once.
public final class SharedJournal: @unchecked Sendable {
  private let lock = NSLock()
  private let open: @Sendable (_ inFront: Bool) throws -> JournalCore
  private var journal: JournalCore?

  /// - Parameter open: opens or creates the file, for the screens or not.
  public init(_ open: @escaping @Sendable (_ inFront: Bool) throws -> JournalCore) {
    self.open = open
  }

  /// The journal for the screens.
  ///
  /// - Returns: the journal, with its file open.
  /// - Throws: where it cannot be opened.
  public func toFront() throws -> JournalCore {
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

  /// Makes calls, opening the file for as long as they take where nobody has it open.
  ///
  /// - Parameter work: the calls.
  /// - Returns: what they answer.
  /// - Throws: ``CannotOpen``, or what they throw.
  public func borrow<Answer>(_ work: (JournalCore) throws -> Answer) throws -> Answer {
    let shared = try lock.withLock { () throws -> JournalCore in
      if let journal { return journal }
      do {
        let opened = try open(false)
        journal = opened
        return opened
      } catch {
        throw CannotOpen(error)
      }
    }
    return try shared.borrow { try work(shared) }
  }
}
