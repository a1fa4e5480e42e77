package app.ebb.ui

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import app.ebb.ui.flare.FlareScreen
import app.ebb.ui.flare.FlareWays
import app.ebb.ui.log.LogScreen
import app.ebb.ui.plan.PlanScreen
import app.ebb.ui.theme.EbbTheme
import app.ebb.ui.theme.Theme
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

/** A screen that opens over Today or flare mode, and closes again. */
private enum class Page { PLAN, LOG }

/**
 * Today or, while a flare is on, flare mode, and the screens that open from there.
 *
 * @param dark whether the phone is set to dark.
 * @param theme null follows the day and the phone.
 */
@Composable
fun Screens(
    models: Models,
    platform: Platform,
    dark: Boolean,
    theme: Theme? = null,
) {
    val state by models.today.state.collectAsState()
    var page by rememberSaveable { mutableStateOf<Page?>(null) }
    var showsEverything by rememberSaveable { mutableStateOf(false) }
    val content = state as? TodayState.Content
    val inFlare = content?.today?.flare?.active == true
    platform.backHandler(page != null || (inFlare && showsEverything)) {
        if (page != null) page = null else showsEverything = false
    }
    val openLog = {
        models.log.refresh()
        page = Page.LOG
    }
    EbbTheme(theme ?: themeOf(state, dark)) {
        when {
            page == Page.LOG && content != null -> {
                Log(models, content.words) { page = null }
            }

            page == Page.PLAN -> {
                val planned by models.plan.state.collectAsState()
                PlanScreen(planned, models.plan, onBack = { page = null }, onCopy = platform.onCopy)
            }

            content != null && inFlare && !showsEverything -> {
                val ways = FlareWays(openLog, onCall = platform.onCall, onEverything = { showsEverything = true })
                FlareScreen(content, models.today, ways)
            }

            else -> {
                val ways =
                    TodayWays(
                        onPlan = {
                            models.plan.refresh()
                            page = Page.PLAN
                        },
                        onRecover = platform.onRecover,
                        onLog = openLog,
                        onCall = platform.onCall,
                        onFlareMode = { showsEverything = false },
                    )
                TodayScreen(state, models.today, ways = ways)
            }
        }
    }
}

/** The first tap logs and closes the sheet: how strong it is follows on Today. */
@Composable
private fun Log(
    models: Models,
    words: Words,
    onClose: () -> Unit,
) {
    val state by models.log.state.collectAsState()
    LogScreen(
        state,
        words,
        models.log,
        onLog = {
            models.today.tap(it)
            onClose()
        },
        onClose = onClose,
    )
}
