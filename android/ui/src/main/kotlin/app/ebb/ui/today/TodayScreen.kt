package app.ebb.ui.today

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.isTraversalGroup
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.paneTitle
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.ebb.core.JustLogged
import app.ebb.core.Outlook
import app.ebb.core.OutlookState
import app.ebb.core.Today
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.parts.Beside
import app.ebb.ui.parts.Caption
import app.ebb.ui.parts.ExplainedSection
import app.ebb.ui.parts.MEASURE
import app.ebb.ui.parts.Notice
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.Touch
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Theme
import app.ebb.ui.theme.Type
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

/**
 * Today: the current state, one-tap logging, and what the core derives. Its only own state is scrolling and expansion.
 *
 * @param onPlan opens *Plan my day*; null where that screen is unavailable.
 * @param onRecover recovers a damaged journal; null where nobody can.
 */
@Composable
fun TodayScreen(
    state: TodayState,
    actions: TodayActions,
    modifier: Modifier = Modifier,
    onPlan: (() -> Unit)? = null,
    onRecover: (() -> Unit)? = null,
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
                if (state.damaged && onRecover != null) {
                    Notice(listOf(state.text), state.words[WordKeys.RECOVER], onRecover)
                } else {
                    Notice(listOf(state.text), state.words[WordKeys.TRY_AGAIN], actions::refresh)
                }
            }

            is TodayState.Content -> {
                Content(state, actions, onPlan)
            }
        }
    }
}

@Composable
private fun Content(
    state: TodayState.Content,
    actions: TodayActions,
    onPlan: (() -> Unit)?,
) {
    val words = state.words
    Column(Modifier.widthIn(max = MEASURE).fillMaxSize().semantics { paneTitle = words[WordKeys.TODAY] }) {
        Column(
            Modifier
                .weight(1f)
                .semantics { isTraversalGroup = true }
                .verticalScroll(rememberScrollState())
                .padding(horizontal = Space.two)
                .padding(top = Space.two, bottom = Space.three),
            verticalArrangement = Arrangement.spacedBy(Space.three),
        ) {
            Day(state.today, words, actions, onPlan)
        }
        Pinned(state.message, state.today, words, actions)
    }
}

@Composable
private fun Day(
    today: Today,
    words: Words,
    actions: TodayActions,
    onPlan: (() -> Unit)?,
) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
        today.notice?.let { Caption(it) }
        Say(today.headline, Modifier.semantics { heading() }, Type.headline)
    }
    QuickGrid(today, actions)
    today.justLogged?.let { LastLogged(it, words, actions) }
    today.nextQuestion?.let { QuestionCard(it, today.day, words, actions) }
    Timer(today, words, actions)
    Energy(today.pacing, words, onPlan)
    if (!today.forecast.hidden) Ahead(today.forecast, today.day, words, actions)
}

/** The outlook as a sentence with advice, and its reasons under *Why?*. Reported once it is drawn. */
@Composable
private fun Ahead(
    forecast: Outlook,
    day: LocalDate,
    words: Words,
    actions: TodayActions,
) {
    LaunchedEffect(day, forecast.id) { forecast.id?.let(actions::forecastShown) }
    // Without a forecast, what the core says is secondary text.
    val ink = if (forecast.state == OutlookState.SHOWN) palette.ink else palette.quiet
    val why =
        forecast.towards.map { "${words[WordKeys.TOWARDS]}: $it" } +
            forecast.away.map { "${words[WordKeys.AWAY]}: $it" } +
            listOfNotNull(forecast.comparison) + forecast.reasons + listOfNotNull(forecast.record)
    Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
        ExplainedSection(words[WordKeys.OUTLOOK], forecast.sentence, why, words, ink)
        forecast.advice?.let { Say(it) }
    }
}

/** The pinned part below the scrolling content: the undo strip and the flare button. */
@Composable
private fun Pinned(
    message: Message?,
    today: Today,
    words: Words,
    actions: TodayActions,
) {
    val edge = palette.edge
    Column(
        Modifier
            .fillMaxWidth()
            .drawBehind { drawLine(edge, Offset.Zero, Offset(size.width, 0f), alpha = HINT) }
            .semantics { isTraversalGroup = true }
            .padding(Space.two),
        verticalArrangement = Arrangement.spacedBy(Space.two),
    ) {
        UndoStrip(message, today.justLogged, words, actions)
        val flare = today.flare
        Touch(
            { actions.flare(flare.next) },
            Modifier.fillMaxWidth().heightIn(min = theme.tall),
            ground = palette.action,
            edge = palette.action.takeIf { theme != Theme.FLARE } ?: palette.edge,
        ) {
            Say(flare.label, style = Type.strong, color = palette.onAction, align = TextAlign.Center)
        }
    }
}

/**
 * The last change with *Undo*, or a message in its place. Its room is always kept, so that a tap moves nothing.
 */
@Composable
private fun UndoStrip(
    message: Message?,
    last: JustLogged?,
    words: Words,
    actions: TodayActions,
) {
    Box(Modifier.fillMaxWidth().heightIn(min = STRIP), contentAlignment = Alignment.CenterStart) {
        if (message != null) {
            MessageLine(message, words, actions)
        } else if (last != null) {
            Beside(last.label, Type.strong, words[WordKeys.UNDO], actions::undo) {
                Say(
                    last.label,
                    Modifier
                        .heightIn(max = MESSAGE_MOST)
                        .verticalScroll(rememberScrollState())
                        .semantics { liveRegion = LiveRegionMode.Polite },
                    Type.strong,
                )
            }
        }
    }
}

@Composable
private fun MessageLine(
    message: Message,
    words: Words,
    actions: TodayActions,
) {
    val (word, act) =
        when (message.offer) {
            Message.Offer.DISMISS -> WordKeys.DISMISS to actions::dismiss
            Message.Offer.REDO -> WordKeys.REDO to actions::redo
        }
    Beside(message.text, Type.body, words[word], act) {
        Say(
            message.text,
            // A long message at a large text size must leave the day in view.
            Modifier
                .heightIn(max = MESSAGE_MOST)
                .verticalScroll(rememberScrollState())
                .semantics { liveRegion = LiveRegionMode.Assertive },
        )
    }
}

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

private val MESSAGE_MOST = 160.dp
private val STRIP = 56.dp

/** The line above the pinned part is a hint, not a border. */
private const val HINT = 0.5f
