package app.ebb.ui

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.WindowInsetsSides
import androidx.compose.foundation.layout.consumeWindowInsets
import androidx.compose.foundation.layout.only
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import app.ebb.core.CrisisKind
import app.ebb.ui.care.CareScreen
import app.ebb.ui.care.CareState
import app.ebb.ui.diary.DiaryScreens
import app.ebb.ui.diary.DiaryState
import app.ebb.ui.flare.FlareScreen
import app.ebb.ui.flare.FlareWays
import app.ebb.ui.log.LogScreen
import app.ebb.ui.parts.BottomBar
import app.ebb.ui.parts.Destination
import app.ebb.ui.plan.PlanScreen
import app.ebb.ui.talk.TalkPage
import app.ebb.ui.talk.TalkScreen
import app.ebb.ui.theme.EbbTheme
import app.ebb.ui.theme.Theme
import app.ebb.ui.theme.palette
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
    /** Opens a prepared text message to a number; nothing is sent by itself. */
    val onText: ((String, String) -> Unit)? = null,
    /** Tests whether reminders reach this phone. */
    val onTest: (() -> Unit)? = null,
    /** The back gesture: while enabled, it calls onBack. */
    val backHandler: @Composable (enabled: Boolean, onBack: () -> Unit) -> Unit = { _, _ -> },
)

/** A screen that opens over the others, and closes again. */
private enum class Overlay { PLAN, LOG, TALK }

/**
 * The destinations of the bottom bar or, while a flare is on, flare mode, and the screens that open over them.
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
    var overlay by rememberSaveable { mutableStateOf<Overlay?>(null) }
    var destination by rememberSaveable { mutableStateOf(Destination.TODAY) }
    // The flare for which everything is shown, by when it began: the next one opens in flare mode again.
    var shownFlare by rememberSaveable { mutableStateOf<String?>(null) }
    val content = state as? TodayState.Content
    val flare = content?.today?.flare?.takeIf { it.active }
    val flareKey = flare?.let { "${it.since?.at ?: it.sinceDay}" }
    val close = { overlay = null }
    val talk = { about: CrisisKind? ->
        models.talk.open(about)
        overlay = Overlay.TALK
    }
    val log = {
        models.log.refresh()
        overlay = Overlay.LOG
    }
    val plan = {
        models.plan.refresh()
        overlay = Overlay.PLAN
    }
    // After the process was gone, an overlay comes back over models that have read nothing.
    LaunchedEffect(models) {
        when (overlay) {
            Overlay.LOG -> models.log.refresh()
            Overlay.PLAN -> models.plan.refresh()
            Overlay.TALK -> if (models.talk.state.value.card == null) models.talk.open(null)
            null -> Unit
        }
    }
    EbbTheme(theme ?: themeOf(state, dark)) {
        when {
            overlay == Overlay.TALK -> {
                Talk(models, platform, close)
            }

            overlay == Overlay.LOG && content != null -> {
                platform.backHandler(true, close)
                Log(models, content.words, talk, close)
            }

            overlay == Overlay.PLAN -> {
                platform.backHandler(true, close)
                val planned by models.plan.state.collectAsState()
                PlanScreen(planned, models.plan, onBack = close, onCopy = platform.onCopy)
            }

            content != null && flare != null && shownFlare != flareKey -> {
                val everything = { shownFlare = flareKey }
                val ways = FlareWays(log, { talk(null) }, platform.onCall, everything, platform.backHandler)
                FlareScreen(content, models.today, ways)
            }

            else -> {
                val ways =
                    TodayWays(
                        plan,
                        platform.onRecover,
                        log,
                        { talk(null) },
                        platform.onCall,
                    ) { shownFlare = null }
                Destinations(destination, models, platform, state, ways, talk) { destination = it }
            }
        }
    }
}

/** The destinations with the bar below them. The bar is absent on the pages that open from them. */
@Composable
private fun Destinations(
    destination: Destination,
    models: Models,
    platform: Platform,
    state: TodayState,
    ways: TodayWays,
    onTalk: (CrisisKind?) -> Unit,
    onSelect: (Destination) -> Unit,
) {
    val diary by models.diary.state.collectAsState()
    val care by models.care.state.collectAsState()
    val isDeep =
        when (destination) {
            Destination.DIARY -> (diary as? DiaryState.Content)?.isAtCalendar == false
            Destination.CARE -> (care as? CareState.Content)?.canGoBack == true
            else -> false
        }
    // Today is where the app opens, and where back leads before it leaves.
    platform.backHandler(destination != Destination.TODAY && !isDeep) { onSelect(Destination.TODAY) }
    val words = (state as? TodayState.Content)?.words
    val hasBar = words != null && !isDeep
    val below = WindowInsets.safeDrawing.only(WindowInsetsSides.Bottom)
    Column(Modifier.background(palette.ground)) {
        Box(Modifier.weight(1f).then(if (hasBar) Modifier.consumeWindowInsets(below) else Modifier)) {
            when (destination) {
                Destination.DIARY -> {
                    DiaryScreens(
                        diary,
                        models.diary,
                        onTalk,
                        onRecover = platform.onRecover,
                        backHandler = platform.backHandler,
                    )
                }

                Destination.CARE -> {
                    platform.backHandler(isDeep, models.care::back)
                    CareScreen(care, models.care, onTalk, platform.onTest, onPlan = ways.onPlan)
                }

                else -> {
                    TodayScreen(state, models.today, ways = ways)
                }
            }
        }
        if (words != null && !isDeep) {
            Box(Modifier.background(palette.raised).windowInsetsPadding(below)) {
                BottomBar(destination, OFFERED, words, onSelect)
            }
        }
    }
}

/** *Talk to someone*, from every destination and flare mode. */
@Composable
private fun Talk(
    models: Models,
    platform: Platform,
    onClose: () -> Unit,
) {
    val state by models.talk.state.collectAsState()
    platform.backHandler(true) { if (state.page is TalkPage.Card) onClose() else models.talk.back() }
    val copy = platform.onCopy
    TalkScreen(
        state,
        models.talk,
        onClose,
        // Without a phone the number is still worth having.
        onCall = platform.onCall ?: copy,
        onText = platform.onText ?: { number, _ -> copy(number) },
    )
}

/** The first tap logs and closes the sheet: how strong it is follows where it was opened. */
@Composable
private fun Log(
    models: Models,
    words: Words,
    onTalk: (CrisisKind?) -> Unit,
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
        onTalk = onTalk,
    )
}

/** Those that have a screen; *More* follows with the first of its own. */
private val OFFERED = listOf(Destination.TODAY, Destination.DIARY, Destination.CARE)
