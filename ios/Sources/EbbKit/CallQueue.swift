import Dispatch

/// Runs core's blocking calls one after another, off the main actor.
///
/// A dispatch queue rather than tasks: a call that waits for the disk would block a thread of the shared pool, and tasks
/// need not run in the order they were started. Taps must.
struct CallQueue: Sendable {
  private let queue = DispatchQueue(label: "ebb.core", qos: .userInitiated)

  /// Queues a call before it returns.
  ///
  /// - Parameter work: the call.
  /// - Returns: a stream of its single result.
  func begin<Answer: Sendable>(_ work: @escaping @Sendable () -> Answer) -> AsyncStream<Answer> {
    let (answers, answered) = AsyncStream.makeStream(of: Answer.self)
    queue.async {
      answered.yield(work())
      answered.finish()
    }
    return answers
  }

  /// Queues a call and waits for its result.
  ///
  /// - Parameter work: the call.
  /// - Returns: its result.
  func run<Answer: Sendable>(_ work: @escaping @Sendable () -> Answer) async -> Answer {
    await withCheckedContinuation { answered in
      queue.async { answered.resume(returning: work()) }
    }
  }
}
