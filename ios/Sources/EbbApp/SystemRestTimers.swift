#if canImport(ActivityKit) && !os(macOS)
  import ActivityKit
  import EbbKit

  /// The attributes of the Live Activity of the running activity. All of its content is state.
  public struct RestTimerAttributes: ActivityAttributes {
    /// The state it shows.
    public typealias ContentState = RestTimerState
  }

  /// Adapts ActivityKit. The widget that draws the Live Activities does not exist yet.
  struct SystemRestTimers: RestTimers {
    private typealias Live = Activity<RestTimerAttributes>

    func held() async -> [HeldRestTimer] {
      Live.activities.map { HeldRestTimer(id: $0.id, state: $0.content.state) }
    }

    func apply(_ step: RestTimerStep) async {
      switch step {
      case .start(let state):
        guard ActivityAuthorizationInfo().areActivitiesEnabled else { return }
        // Fails if the app has entered the background meanwhile. The next refill in the foreground starts it.
        _ = try? Live.request(attributes: RestTimerAttributes(), content: content(state), pushType: nil)
      case .update(let id, let state):
        await live(id)?.update(content(state))
      case .end(let id):
        await live(id)?.end(nil, dismissalPolicy: .immediate)
      }
    }

    private func live(_ id: String) -> Live? { Live.activities.first { $0.id == id } }

    private func content(_ state: RestTimerState) -> ActivityContent<RestTimerState> {
      ActivityContent(state: state, staleDate: state.next)
    }
  }
#endif
