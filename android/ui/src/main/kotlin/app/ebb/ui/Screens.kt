package app.ebb.ui

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue

/**
 * Today, and what opens from it.
 *
 * @param dark whether the phone is set to dark.
 * @param theme absent means: as the day and the phone are.
 * @param onCopy takes a sentence to wherever the phone keeps what is copied.
 */
@Composable
fun Screens(
    today: TodayModel,
    plan: PlanModel,
    dark: Boolean,
    theme: Theme? = null,
    onCopy: (String) -> Unit,
) {
    val state by today.state.collectAsState()
    val planned by plan.state.collectAsState()
    var planning by rememberSaveable { mutableStateOf(false) }
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
            )
        }
    }
}
