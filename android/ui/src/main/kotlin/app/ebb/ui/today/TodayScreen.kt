package app.ebb.ui.today

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.isTraversalGroup
import androidx.compose.ui.semantics.paneTitle
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.ebb.core.EntryId
import app.ebb.core.Outlook
import app.ebb.core.OutlookState
import app.ebb.core.Question
import app.ebb.core.TalkOffer
import app.ebb.core.Today
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.parts.Caption
import app.ebb.ui.parts.Choices
import app.ebb.ui.parts.ExplainedSection
import app.ebb.ui.parts.MEASURE
import app.ebb.ui.parts.Notice
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.Scrolling
import app.ebb.ui.parts.WordButton
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Theme
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.isTextLarge
import app.ebb.ui.theme.palette
import app.ebb.ui.theme.theme
import java.time.LocalDate

/** The theme of a state: that of a flare, otherwise the phone's. */
fun themeOf(
    state: TodayState,
    dark: Boolean,
): Theme =
    when {
        state is TodayState.Content && state.today.flare.active -> Theme.FLARE
        dark -> Theme.DARK
        else -> Theme.LIGHT
    }

/** The ways that lead from Today to another screen or out of the app. A null one is not offered. */
class TodayRoutes(
    /** Opens *Plan my day*. */
    val onPlan: (() -> Unit)? = null,
    /** Recovers a damaged journal. */
    val onRecover: (() -> Unit)? = null,
    /** Opens the log sheet. */
    val onLog: (() -> Unit)? = null,
    /** Opens *Talk to someone*. */
    val onTalk: (() -> Unit)? = null,
    /** Opens the dialler with a number. */
    val onCall: ((String) -> Unit)? = null,
    /** Opens the letter from a good day. */
    val onLetter: (() -> Unit)? = null,
    /** Opens the card *I can't talk*. */
    val onCard: (() -> Unit)? = null,
    /** Returns to flare mode while a flare is on. */
    val onFlareMode: (() -> Unit)? = null,
    /** Opens the details of the entry that was just logged. */
    val onDetails: ((EntryId) -> Unit)? = null,
    /** Opens the screen of a question that has one. */
    val onAsk: ((Question) -> Unit)? = null,
    /** Opens a medicine of the list. */
    val onMedicine: ((String) -> Unit)? = null,
)

/**
 * Today: the current state, one-tap logging, and what the core derives. Its only own state is scrolling and expansion.
 */
@Composable
fun TodayScreen(
    state: TodayState,
    actions: TodayActions,
    modifier: Modifier = Modifier,
    routes: TodayRoutes = TodayRoutes(),
) {
    Box(
        modifier.fillMaxSize().background(palette.ground).windowInsetsPadding(WindowInsets.safeDrawing),
        contentAlignment = Alignment.TopCenter,
    ) {
        when (state) {
            is TodayState.Loading -> {
                Tide(Modifier.align(Alignment.Center))
            }

            is TodayState.Broken -> {
                val recover = routes.onRecover.takeIf { state.damaged }
                val word = state.words[if (recover != null) WordKeys.RECOVER else WordKeys.TRY_AGAIN]
                Notice(listOf(state.text), word, recover ?: actions::refresh) {
                    // Whatever is broken, somebody to talk to is one tap away.
                    routes.onTalk?.let { WordButton(state.words[WordKeys.TALK], it, Modifier.fillMaxWidth()) }
                }
            }

            is TodayState.Content -> {
                Content(state, actions, routes)
            }
        }
    }
}

/** What stays in reach of the thumb while the day scrolls. */
private enum class Pinned { NOTHING, GRID, GRID_AND_AS_USUAL }

/** From the bottom up: dock, undo strip, grid, what follows a tap; the rest scrolls above them. */
@Composable
private fun Content(
    state: TodayState.Content,
    actions: TodayActions,
    routes: TodayRoutes,
) {
    val today = state.today
    BoxWithConstraints(contentAlignment = Alignment.TopCenter) {
        // Large text, the large buttons of a flare or a low screen leave no room for a grid that stays.
        val grid = minOf(GRID_MOST, (theme.tall + Space.one) * ((today.quick.size + 1) / 2))
        val free = maxHeight - grid - BELOW_GRID - DAY_LEAST
        val pinned =
            when {
                isTextLarge || theme == Theme.FLARE || free < 0.dp -> Pinned.NOTHING
                free < AS_USUAL_LEAST -> Pinned.GRID
                else -> Pinned.GRID_AND_AS_USUAL
            }
        Whole(state, actions, routes, pinned)
    }
}

@Composable
private fun Whole(
    state: TodayState.Content,
    actions: TodayActions,
    routes: TodayRoutes,
    pinned: Pinned,
) {
    val (words, today) = state
    Column(Modifier.widthIn(max = MEASURE).fillMaxSize().semantics { paneTitle = words[WordKeys.TODAY] }) {
        Column(Modifier.weight(1f)) {
            Scrolling(
                Modifier.weight(1f).fillMaxWidth().semantics { isTraversalGroup = true },
                Modifier.padding(horizontal = Space.two).padding(top = Space.two, bottom = Space.three),
                Arrangement.spacedBy(Space.four),
            ) {
                Day(state.today, words, actions, routes, pinned)
            }
            // It takes room from the rest of the day, and never moves the grid.
            (state.rated ?: today.justLogged?.takeIf { it.warning != null })?.let {
                val beside = Modifier.padding(horizontal = Space.two).padding(top = Space.one)
                RatingPanel(it, words, actions, beside, routes.onDetails.takeIf { state.rated != null })
            }
        }
        Column(
            Modifier
                .fillMaxWidth()
                .semantics { isTraversalGroup = true }
                .padding(horizontal = Space.two)
                .padding(top = Space.one),
            verticalArrangement = Arrangement.spacedBy(Space.one),
        ) {
            if (pinned != Pinned.NOTHING) {
                if (pinned == Pinned.GRID_AND_AS_USUAL) AsUsual(today, actions)
                NoneToday(today, actions)
                Scrolling(Modifier.heightIn(max = GRID_MOST)) { QuickGrid(today, actions) }
            }
            UndoStrip(state.message, today.justLogged, words, actions)
            Dock(today.flare, words, routes.onLog) { flare(today, actions, routes) }
            Spacer(Modifier.height(Space.one))
        }
    }
}

/** While a flare is on, the button leads back to flare mode. */
private fun flare(
    today: Today,
    actions: TodayActions,
    routes: TodayRoutes,
) {
    val back = routes.onFlareMode.takeIf { today.flare.active }
    if (back != null) back() else actions.flare(today.flare.next)
}

@Composable
private fun Day(
    today: Today,
    words: Words,
    actions: TodayActions,
    routes: TodayRoutes,
    pinned: Pinned,
) {
    val hasGrid = pinned == Pinned.NOTHING
    DoseExcesses(today, actions, routes.onCall, routes.onTalk)
    Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
        today.notice?.let { Caption(it) }
        // Large text has no room for larger one: the grid's first row is to be in view below.
        Say(today.headline, Modifier.semantics { heading() }, if (isTextLarge) Type.strong else Type.headline)
    }
    val due = today.nextDue
    val cards = @Composable { DueCards(due, today, words, actions, routes.onCall, routes.onAsk) }
    // What cannot wait stands above a grid that scrolls with the day; large text leaves room for one line of it.
    val isFirst = hasGrid && (isTextLarge || due !is Due.Asked)
    if (isFirst) {
        val line = due?.takeIf { isTextLarge }?.line(today)
        if (line == null) cards() else OneLine(line, cards)
    }
    if (hasGrid) {
        QuickGrid(today, actions)
        // It goes with the first tap, and must not move the grid.
        NoneToday(today, actions)
    }
    if (!isFirst) cards()
    MedicineRows(today, words, actions, routes.onMedicine)
    if (pinned != Pinned.GRID_AND_AS_USUAL) AsUsual(today, actions)
    if (due != Due.Activity) Timer(today, words, actions)
    today.slept?.let { Say(it) }
    today.pacing?.let { Energy(it, words, routes.onPlan) }
    // While it has nothing to say, it is found in the diary.
    if (!today.forecast.hidden && today.forecast.id != null) Ahead(today.forecast, today.day, words, actions)
    today.talk?.let { TalkCard(it, actions, routes.onTalk) }
}

/** The offer to talk to someone, quietly. */
@Composable
private fun TalkCard(
    offer: TalkOffer,
    actions: TodayActions,
    onTalk: (() -> Unit)?,
) {
    if (onTalk == null) return
    Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
        Say(offer.text)
        Choices { room ->
            WordButton(offer.open, onTalk, room = room)
            WordButton(offer.notNow, { actions.signSetAside(offer.id) }, isQuiet = true, room = room)
        }
    }
}

/**
 * The outlook as a sentence with advice, and its reasons under *Why?*. Early guesses can be stopped here. Reported once it
 * is drawn.
 */
@Composable
private fun Ahead(
    forecast: Outlook,
    day: LocalDate,
    words: Words,
    actions: TodayActions,
) {
    LaunchedEffect(day, forecast.id) { forecast.id?.let(actions::forecastShown) }
    Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
        ExplainedSection(words[WordKeys.OUTLOOK], forecast.sentence, forecast.why(words), words)
        forecast.advice?.let { Say(it) }
        if (forecast.state == OutlookState.EARLY) {
            WordButton(words[WordKeys.EARLY_GUESSES_STOP], actions::stopEarlyGuesses, isQuiet = true)
        }
    }
}

/** What speaks for and against a flare, why there is a forecast or none, and how good the past ones were. */
internal fun Outlook.why(words: Words): List<String> =
    towards.map { "${words[WordKeys.TOWARDS]}: $it" } +
        away.map { "${words[WordKeys.AWAY]}: $it" } +
        listOfNotNull(comparison) + reasons + listOfNotNull(record)

/** A static wave, shown while loading. */
@Composable
private fun Tide(modifier: Modifier) {
    val ink = palette.edge
    Canvas(modifier.size(width = 96.dp, height = 32.dp)) {
        val wave = Path()
        wave.moveTo(0f, size.height / 4)
        wave.cubicTo(size.width / 3, -size.height / 3, size.width / 2, size.height, size.width, size.height * 3 / 4)
        drawPath(wave, ink, style = Stroke(width = 2.dp.toPx()))
    }
}

/** The grid stays below the rest of the day up to this height, about four rows; more scroll within it. */
private val GRID_MOST = 320.dp

/** The undo strip and the dock, with what lies between them. */
private val BELOW_GRID = 160.dp

/** What the rest of the day needs above a grid that stays: the headline and a due card. */
private val DAY_LEAST = 300.dp

/** What *as usual* needs to stay as well: three lines, which name what it writes. */
private val AS_USUAL_LEAST = 112.dp
