package app.ebb.ui

import androidx.compose.runtime.Composable
import app.ebb.ui.flare.FlareScreen
import app.ebb.ui.flare.FlareWays
import app.ebb.ui.plan.PlanScreen
import app.ebb.ui.plan.PlanState
import app.ebb.ui.today.InertActions
import app.ebb.ui.today.TodayScreen
import app.ebb.ui.today.TodayState
import app.ebb.ui.today.TodayWays

/** The state of one of the screens. */
internal sealed interface ScreenState {
    data class OfToday(
        val state: TodayState,
    ) : ScreenState

    data class OfPlan(
        val state: PlanState,
    ) : ScreenState

    data class OfFlare(
        val state: TodayState.Content,
    ) : ScreenState

    /** A state of another screen, as it is drawn without actions. */
    data class Drawn(
        val draw: @Composable () -> Unit,
    ) : ScreenState
}

/** Draws a state without actions. */
@Composable
internal fun Draw(screen: ScreenState) {
    when (screen) {
        is ScreenState.OfToday -> {
            val ways = TodayWays(onPlan = {}, onRecover = {}, onLog = {}, onTalk = {}, onCall = {}, onDetails = {})
            TodayScreen(screen.state, InertActions, ways = ways)
        }

        is ScreenState.OfPlan -> {
            PlanScreen(screen.state, NoPlanActions, onBack = {}, onCopy = {}, onShare = {})
        }

        is ScreenState.OfFlare -> {
            val ways = FlareWays({}, {}, {}, {}, onDetails = {}, onWithoutLooking = {}, onCall = {}, onEverything = {})
            FlareScreen(screen.state, InertActions, ways)
        }

        is ScreenState.Drawn -> {
            screen.draw()
        }
    }
}
