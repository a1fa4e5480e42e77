package app.ebb.ui

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import app.ebb.ui.plan.PlanModel
import app.ebb.ui.plan.PlanScreen
import app.ebb.ui.theme.EbbTheme
import app.ebb.ui.theme.Theme
import app.ebb.ui.theme.theme
import app.ebb.ui.today.TodayModel
import app.ebb.ui.today.TodayScreen
import app.ebb.ui.today.themeOf

/**
 * The Today screen and the screens that open from it.
 *
 * @param dark whether the phone is set to dark.
 * @param theme null follows the day and the phone.
 * @param onCopy copies a sentence to the clipboard.
 * @param onRecover recovers a damaged journal; null where nobody can.
 * @param backHandler the platform's back gesture: while enabled, it calls onBack.
 */
@Composable
fun Screens(
    today: TodayModel,
    plan: PlanModel,
    dark: Boolean,
    theme: Theme? = null,
    onCopy: (String) -> Unit,
    onRecover: (() -> Unit)? = null,
    backHandler: @Composable (enabled: Boolean, onBack: () -> Unit) -> Unit = { _, _ -> },
) {
    val state by today.state.collectAsState()
    val planned by plan.state.collectAsState()
    var planning by rememberSaveable { mutableStateOf(false) }
    backHandler(planning) { planning = false }
    EbbTheme(theme ?: themeOf(state, dark)) {
        if (planning) {
            PlanScreen(planned, plan, onBack = { planning = false }, onCopy = onCopy)
        } else {
            TodayScreen(
                state,
                today,
                onPlan = {
                    plan.refresh()
                    planning = true
                },
                onRecover = onRecover,
            )
        }
    }
}
