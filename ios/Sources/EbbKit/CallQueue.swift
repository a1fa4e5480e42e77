import Dispatch

/// Makes core's blocking calls one after another, off the main actor.
///
/// A queue of its own, not tasks: a call that waits for the disk would hold one of the few threads that all tasks
/// share, and tasks started one after another need not run in that order. Taps must.
struct CallQueue: Sendable {
  private let queue = DispatchQueue(label: "ebb.core", qos: .userInitiated)

  /// Takes a place in the queue before it returns.
  ///
  /// - Parameter work: the call.
  /// - Returns: its one answer, in time.
  func begin<Answer: Sendable>(_ work: @escaping @Sendable () -> Answer) -> AsyncStream<Answer> {
    let (answers, answered) = AsyncStream.makeStream(of: Answer.self)
    queue.async {
      answered.yield(work())
      answered.finish()
    }
    return answers
  }

  /// Makes a call and waits for its answer.
  ///
  /// - Parameter work: the call.
  /// - Returns: its answer.
  func run<Answer: Sendable>(_ work: @escaping @Sendable () -> Answer) async -> Answer {
    await withCheckedContinuation { answered in
      queue.async { answered.resume(returning: work()) }
    }
  }
}
