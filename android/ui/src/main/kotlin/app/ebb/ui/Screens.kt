package app.ebb.ui

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import app.ebb.ui.flare.FlareScreen
import app.ebb.ui.flare.FlareWays
import app.ebb.ui.plan.PlanModel
import app.ebb.ui.plan.PlanScreen
import app.ebb.ui.theme.EbbTheme
import app.ebb.ui.theme.Theme
import app.ebb.ui.today.TodayModel
import app.ebb.ui.today.TodayScreen
import app.ebb.ui.today.TodayState
import app.ebb.ui.today.TodayWays
import app.ebb.ui.today.themeOf

/** What the screens ask of the phone. A null one is not offered. */
class Platform(
    /** Copies a sentence to the clipboard. */
    val onCopy: (String) -> Unit,
    /** Recovers a damaged journal. */
    val onRecover: (() -> Unit)? = null,
    /** Opens the dialler with a number; nothing is dialled by itself. */
    val onCall: ((String) -> Unit)? = null,
    /** The back gesture: while enabled, it calls onBack. */
    val backHandler: @Composable (enabled: Boolean, onBack: () -> Unit) -> Unit = { _, _ -> },
)

/**
 * Today or, while a flare is on, flare mode, and the screens that open from there.
 *
 * @param dark whether the phone is set to dark.
 * @param theme null follows the day and the phone.
 */
@Composable
fun Screens(
    today: TodayModel,
    plan: PlanModel,
    platform: Platform,
    dark: Boolean,
    theme: Theme? = null,
) {
    val state by today.state.collectAsState()
    val planned by plan.state.collectAsState()
    var isPlanning by rememberSaveable { mutableStateOf(false) }
    var showsEverything by rememberSaveable { mutableStateOf(false) }
    val content = state as? TodayState.Content
    val inFlare = content?.today?.flare?.active == true
    val inFlareMode = inFlare && !showsEverything
    platform.backHandler(isPlanning || (inFlare && showsEverything)) {
        if (isPlanning) isPlanning = false else showsEverything = false
    }
    EbbTheme(theme ?: themeOf(state, dark)) {
        if (content != null && inFlareMode) {
            val ways = FlareWays(onCall = platform.onCall, onEverything = { showsEverything = true })
            FlareScreen(content, today, ways)
        } else if (isPlanning) {
            PlanScreen(planned, plan, onBack = { isPlanning = false }, onCopy = platform.onCopy)
        } else {
            val ways =
                TodayWays(
                    onPlan = {
                        plan.refresh()
                        isPlanning = true
                    },
                    onRecover = platform.onRecover,
                    onCall = platform.onCall,
                    onFlareMode = { showsEverything = false },
                )
            TodayScreen(state, today, ways = ways)
        }
    }
}
