package app.ebb.ui.flare

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.isTraversalGroup
import androidx.compose.ui.semantics.paneTitle
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import app.ebb.core.DoseStanding
import app.ebb.core.EntryId
import app.ebb.core.FlarePhase
import app.ebb.core.JustLogged
import app.ebb.core.QuickButton
import app.ebb.core.Today
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.clockTime
import app.ebb.ui.parts.MEASURE
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.Scrolling
import app.ebb.ui.parts.StackedPage
import app.ebb.ui.parts.Touch
import app.ebb.ui.parts.WordButton
import app.ebb.ui.parts.fitting
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.isTextLarge
import app.ebb.ui.theme.palette
import app.ebb.ui.theme.theme
import app.ebb.ui.today.DoseExcesses
import app.ebb.ui.today.Due
import app.ebb.ui.today.DueCards
import app.ebb.ui.today.RatingPanel
import app.ebb.ui.today.TodayActions
import app.ebb.ui.today.TodayState
import app.ebb.ui.today.UndoStrip
import app.ebb.ui.today.nextDue

/** The ways that lead from flare mode to another screen. A null one is not offered. */
class FlareRoutes(
    /** Opens the log sheet. */
    val onOther: (() -> Unit)? = null,
    /** Opens the letter from a good day. */
    val onLetter: (() -> Unit)? = null,
    /** Opens the card *I can't talk*. */
    val onCard: (() -> Unit)? = null,
    /** Opens *Talk to someone*. */
    val onTalk: (() -> Unit)? = null,
    /** Opens the dialler with a number. */
    val onCall: ((String) -> Unit)? = null,
    /** Opens the details of the entry that was just logged. */
    val onDetails: ((EntryId) -> Unit)? = null,
    /** Opens *Without looking*. */
    val onWithoutLooking: (() -> Unit)? = null,
    /** Shows the ordinary screens. The flare goes on. */
    val onEverything: () -> Unit,
    /** The back gesture: while enabled, it calls onBack. */
    val backHandler: @Composable (enabled: Boolean, onBack: () -> Unit) -> Unit = { _, _ -> },
)

/** The room for a word on a button across the screen, and on one of two. */
private class Rooms(
    width: Dp,
) {
    val whole: Dp = width - Space.one * 2
    val half: Dp = (width - Space.one) / 2 - Space.one * 3
}

/** What the lower half of flare mode shows. */
private enum class Panel { BUTTONS, MEDICINE, OVER }

/**
 * Flare mode: one screen without a bar, for either thumb. What matters now is on top, what can be said is below. There is
 * no energy, no outlook and no check-in.
 */
@Composable
fun FlareScreen(
    state: TodayState.Content,
    actions: TodayActions,
    routes: FlareRoutes,
    modifier: Modifier = Modifier,
) {
    var panel by rememberSaveable { mutableStateOf(Panel.BUTTONS) }
    val (words, today) = state
    routes.backHandler(panel != Panel.BUTTONS) { panel = Panel.BUTTONS }
    BoxWithConstraints(
        modifier.fillMaxSize().background(palette.ground).windowInsetsPadding(WindowInsets.safeDrawing),
        contentAlignment = Alignment.TopCenter,
    ) {
        val rooms = Rooms(minOf(maxWidth, MEASURE) - Space.two * 2)
        // What is dangerous is whole in view, with the number to call; the buttons scroll then.
        val isDanger = today.doseExcesses.isNotEmpty() || today.nextDue is Due.Sign
        // In a flare danger, the running activity and doses alone, and whether it is still on.
        val due = today.nextDue ?: Due.Activity.takeIf { today.activity != null }
        val most =
            when {
                isDanger -> maxHeight * BESIDE_DANGER
                due != null || today.justLogged?.warning != null -> maxHeight * BESIDE_DUE
                else -> maxHeight - HEADLINE_LEAST
            }
        val isLow = maxHeight < BOTH_LEAST || isTextLarge || isDanger
        val half = maxHeight / 2
        val hasClock = !isTextLarge && maxHeight >= CLOCK_LEAST
        Column(
            Modifier
                .widthIn(max = MEASURE)
                .fillMaxSize()
                .padding(horizontal = Space.two, vertical = Space.one)
                .semantics { paneTitle = words[WordKeys.FLARE_MODE] },
            verticalArrangement = Arrangement.spacedBy(Space.one),
        ) {
            Scrolling(
                Modifier.weight(1f).semantics { isTraversalGroup = true },
                arrangement = Arrangement.spacedBy(Space.two),
            ) {
                DoseExcesses(today, actions, routes.onCall, routes.onTalk)
                Column {
                    // A low screen and large text leave it to the phone's own clock.
                    if (hasClock) state.now?.let { Say(clockTime(it), style = Type.number) }
                    Say(today.headline, Modifier.semantics { heading() }, Type.headline)
                }
                // None of them opens a screen.
                DueCards(due, today, words, actions, routes.onCall, onAsk = null)
                Quiet(words[WordKeys.FLARE_EVERYTHING], routes.onEverything, rooms.whole, Modifier)
            }
            // It takes its room from what is above, and never moves the buttons.
            if (state.message != null || today.justLogged != null) {
                UndoStrip(state.message, today.justLogged, words, actions)
            }
            val said = state.rated ?: today.justLogged?.takeIf { it.warning != null }
            val asksAlone = panel == Panel.BUTTONS && said != null && said.isAsking(state) && isLow
            routes.backHandler(asksAlone, actions::dismissRating)
            said?.let { last ->
                // Beside what asks for nothing, a low screen has room for the buttons alone.
                val hasDetails = state.rated != null && (last.isAsking(state) || !isLow)
                val details = routes.onDetails.takeIf { hasDetails }
                RatingPanel(last, words, actions, Modifier.heightIn(max = half), details)
            }
            // The buttons keep where they were scrolled to while a shorter panel is in their place.
            StackedPage(if (panel == Panel.BUTTONS) 1 else 2) {
                // Where they do not fit, the thumb's end is in view.
                Scrolling(
                    Modifier.heightIn(max = most).semantics { isTraversalGroup = true },
                    arrangement = Arrangement.spacedBy(Space.one),
                    startsAtEnd = true,
                ) {
                    when (panel) {
                        // On a low screen how strong it is takes the buttons' place, so that none is half in view.
                        Panel.BUTTONS if asksAlone -> {}

                        Panel.BUTTONS -> {
                            Buttons(rooms, today, words, actions, routes) { panel = it }
                        }

                        Panel.MEDICINE -> {
                            Medicines(rooms, today.painRelief, words, actions) { panel = Panel.BUTTONS }
                        }

                        Panel.OVER -> {
                            Over(rooms, words, actions) { panel = Panel.BUTTONS }
                        }
                    }
                }
            }
        }
    }
}

/** From the bottom up, in the order in which they are needed: the nearest to either thumb comes last here. */
@Composable
private fun Buttons(
    rooms: Rooms,
    today: Today,
    words: Words,
    actions: TodayActions,
    routes: FlareRoutes,
    onPanel: (Panel) -> Unit,
) {
    routes.onTalk?.let { talk ->
        Pair(
            routes.onWithoutLooking?.let {
                { modifier ->
                    Quiet(words[WordKeys.WITHOUT_LOOKING], it, rooms.half, modifier)
                }
            },
            { Quiet(words[WordKeys.TALK], talk, rooms.half, it) },
        )
    }
    Pair(
        if (today.flare.eased != null) {
            null
        } else {
            { Wide(words[WordKeys.FLARE_EASING], { actions.flare(FlarePhase.EASED) }, rooms.half, it) }
        },
        { Wide(words[WordKeys.FLARE_OVER], { onPanel(Panel.OVER) }, rooms.half, it) },
    )
    routes.onOther?.let { Wide(words[WordKeys.FLARE_OTHER], it, rooms.whole, Modifier.fillMaxWidth()) }
    routes.onCard?.let { card ->
        Pair(
            { Wide(words[WordKeys.CANNOT_TALK], card, rooms.half, it) },
            { Wide(words[WordKeys.LETTER_SHORT], routes.onLetter ?: {}, rooms.half, it) },
        )
    }
    Pair(
        today.painRelief.takeIf { it.isNotEmpty() }?.let {
            { modifier ->
                Wide(words[WordKeys.FLARE_MEDICINE], { onPanel(Panel.MEDICINE) }, rooms.half, modifier)
            }
        },
        { Wide(words[WordKeys.FLARE_REST], actions::rest, rooms.half, it) },
    )
    today.quick.firstOrNull()?.let { First(it, actions) }
}

/** Whether it is asked how strong it is. */
private fun JustLogged.isAsking(state: TodayState.Content): Boolean = this == state.rated && fourSteps.isNotEmpty()

/** The person's first symptom, with what was said of it today. */
@Composable
private fun First(
    button: QuickButton,
    actions: TodayActions,
) {
    Touch(
        { actions.tap(button.item) },
        Modifier.fillMaxWidth().heightIn(min = theme.target),
        ground = if (button.said == null) palette.raised else theme.tint(button.value),
    ) {
        Say(button.label, style = Type.strong, align = TextAlign.Center)
        button.said?.let { Say(it, style = Type.small, align = TextAlign.Center) }
    }
}

/** Two buttons of one height side by side; one alone takes the whole width. */
@Composable
private fun Pair(
    first: (@Composable (Modifier) -> Unit)?,
    second: @Composable (Modifier) -> Unit,
) {
    Row(
        Modifier.fillMaxWidth().height(IntrinsicSize.Min),
        horizontalArrangement = Arrangement.spacedBy(Space.one),
    ) {
        first?.invoke(Modifier.weight(1f).fillMaxHeight())
        second(Modifier.weight(1f).fillMaxHeight())
    }
}

@Composable
private fun Wide(
    word: String,
    onClick: () -> Unit,
    room: Dp,
    modifier: Modifier,
) {
    Touch(onClick, modifier.heightIn(min = theme.target)) {
        Say(word, style = Type.strong.fitting(word, room), align = TextAlign.Center)
    }
}

@Composable
private fun Quiet(
    word: String,
    onClick: () -> Unit,
    room: Dp,
    modifier: Modifier,
) = WordButton(word, onClick, modifier, isQuiet = true, room = room)

/** At most three medicines for pain. A dose takes two taps here. */
@Composable
private fun Medicines(
    rooms: Rooms,
    medicines: List<DoseStanding>,
    words: Words,
    actions: TodayActions,
    onBack: () -> Unit,
) {
    var chosen by rememberSaveable { mutableStateOf<String?>(null) }
    for (medicine in medicines) {
        Touch(
            { chosen = if (chosen == medicine.medicine) null else medicine.medicine },
            Modifier.fillMaxWidth().heightIn(min = theme.target),
            line = if (chosen == medicine.medicine) CHOSEN_LINE else THIN_LINE,
        ) {
            Say(medicine.label, style = Type.strong, align = TextAlign.Center)
            if (medicine.text.isNotEmpty()) Say(medicine.text, style = Type.small, align = TextAlign.Center)
        }
        if (chosen == medicine.medicine) {
            Wide(
                words[WordKeys.FLARE_LOG_IT],
                {
                    actions.take(medicine.medicine)
                    onBack()
                },
                rooms.whole,
                Modifier.fillMaxWidth(),
            )
        }
    }
    WordButton(words[WordKeys.NOT_NOW], onBack, Modifier.fillMaxWidth(), isQuiet = true)
}

/** Neither answer lies where the first tap was: that was higher up. */
@Composable
private fun Over(
    rooms: Rooms,
    words: Words,
    actions: TodayActions,
    onBack: () -> Unit,
) {
    val end = {
        // Brought back by undo, it begins with its buttons.
        onBack()
        actions.flare(FlarePhase.ENDED)
    }
    Wide(words[WordKeys.FLARE_REALLY_OVER], end, rooms.whole, Modifier.fillMaxWidth())
    Wide(words[WordKeys.FLARE_NOT_YET], onBack, rooms.whole, Modifier.fillMaxWidth())
}

/** The medicines for pain that flare mode offers. */
private val Today.painRelief: List<DoseStanding>
    get() = medicines.filter { it.relievesPain && it.oneTap && it.item != null }.take(PAIN_RELIEF_MOST)

private const val PAIN_RELIEF_MOST = 3

/** The share of the height that buttons have beside something dangerous. */
private const val BESIDE_DANGER = 0.4f

/** The same beside a dose, a running activity or a question. */
private const val BESIDE_DUE = 0.5f

/** What stays for the headline and the undo strip where the buttons need more room than there is. */
private val HEADLINE_LEAST = Dp(168f)

/** What the headline, the undo strip, the words for how strong and the buttons need together. */
private val BOTH_LEAST = Dp(840f)

/** A lower screen has no room for a clock of its own. */
private val CLOCK_LEAST = Dp(700f)
private val CHOSEN_LINE = Dp(3f)
private val THIN_LINE = Dp(1f)
