package app.ebb.ui

import androidx.compose.runtime.Composable
import app.ebb.ui.flare.FlareRoutes
import app.ebb.ui.flare.FlareScreen
import app.ebb.ui.plan.PlanScreen
import app.ebb.ui.plan.PlanState
import app.ebb.ui.today.InertActions
import app.ebb.ui.today.TodayRoutes
import app.ebb.ui.today.TodayScreen
import app.ebb.ui.today.TodayState

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
            val routes = TodayRoutes(onPlan = {}, onRecover = {}, onLog = {}, onTalk = {}, onCall = {}, onDetails = {})
            TodayScreen(screen.state, InertActions, routes = routes)
        }

        is ScreenState.OfPlan -> {
            PlanScreen(screen.state, NoPlanActions, onBack = {}, onCopy = {}, onShare = {})
        }

        is ScreenState.OfFlare -> {
            val routes =
                FlareRoutes({}, {}, {}, {}, onDetails = {}, onWithoutLooking = {}, onCall = {}, onEverything = {})
            FlareScreen(screen.state, InertActions, routes)
        }

        is ScreenState.Drawn -> {
            screen.draw()
        }
    }
}
