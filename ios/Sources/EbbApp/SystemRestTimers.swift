#if canImport(ActivityKit) && !os(macOS)
  import ActivityKit
  import EbbKit

  /// What a Live Activity of the running activity is of. Nothing in it stays the same but that it is one.
  public struct RestTimerAttributes: ActivityAttributes {
    /// What it shows.
    public typealias ContentState = RestTimerState
  }

  /// The phone's Live Activities. Their look will be a widget's.
  struct SystemRestTimers: RestTimers {
    private typealias Live = Activity<RestTimerAttributes>

    func held() async -> [HeldRestTimer] {
      Live.activities.map { HeldRestTimer(id: $0.id, state: $0.content.state) }
    }

    func take(_ step: RestTimerStep) async {
      switch step {
      case .start(let state):
        guard ActivityAuthorizationInfo().areActivitiesEnabled else { return }
        // Refused where the app went to the background meanwhile; the next time it is in front one begins.
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
