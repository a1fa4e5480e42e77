package app.ebb.ui.plan

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.ebb.core.OverBudgetActivity
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.clockTime
import app.ebb.ui.parts.BesideOrBelow
import app.ebb.ui.parts.Caption
import app.ebb.ui.parts.Choices
import app.ebb.ui.parts.ExplainedSection
import app.ebb.ui.parts.Named
import app.ebb.ui.parts.Page
import app.ebb.ui.parts.PrimaryButton
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.Section
import app.ebb.ui.parts.Tabs
import app.ebb.ui.parts.WordButton
import app.ebb.ui.parts.widest
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.palette
import app.ebb.ui.today.Energy

/**
 * Plan my day: what today can hold, the person's list, what of it fits and when, and offers for the rest.
 *
 * @param onCopy copies the sentence to the clipboard, where it cannot be handed on.
 * @param onShare hands it to another app, which the person chooses; null where that is not offered.
 */
@Composable
fun PlanScreen(
    state: PlanState,
    actions: PlanActions,
    onBack: () -> Unit,
    onCopy: (String) -> Unit,
    onShare: ((String) -> Unit)?,
    modifier: Modifier = Modifier,
) {
    when (state) {
        is PlanState.Loading -> {
            Box(modifier.fillMaxSize().background(palette.ground))
        }

        is PlanState.Broken -> {
            Page(state.words[WordKeys.PLAN], state.words[WordKeys.GO_BACK], onBack, modifier, pinned = {
                PrimaryButton(state.words[WordKeys.TRY_AGAIN], actions::refresh)
            }) {
                Say(state.text, Modifier.semantics { liveRegion = LiveRegionMode.Assertive })
            }
        }

        is PlanState.Content -> {
            Planned(state, actions, onBack, onCopy, onShare, modifier)
        }
    }
}

@Composable
private fun Planned(
    state: PlanState.Content,
    actions: PlanActions,
    onBack: () -> Unit,
    onCopy: (String) -> Unit,
    onShare: ((String) -> Unit)?,
    modifier: Modifier,
) {
    val words = state.words
    val message = state.fit?.message
    val pinned: (@Composable ColumnScope.() -> Unit)? = message?.let { { Send(it, state, actions, onCopy, onShare) } }
    Page(words[WordKeys.PLAN], words[WordKeys.GO_BACK], onBack, modifier, pinned) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
            Energy(state.plan.energy, words)
            state.plan.amounts.forEach { Say(it) }
        }
        Wishes(state, actions)
        message?.let { Section(words[WordKeys.SEND_WHAT]) { Say(it) } }
        if (state.plan.hours.isNotEmpty()) {
            Section(words[WordKeys.HOURS]) { state.plan.hours.forEach { Say(it.sentence) } }
        }
    }
}

/** The one thing to do with a plan: to hand its sentence to somebody. */
@Composable
private fun Send(
    message: String,
    state: PlanState.Content,
    actions: PlanActions,
    onCopy: (String) -> Unit,
    onShare: ((String) -> Unit)?,
) {
    val words = state.words
    if (state.copied) Caption(words[WordKeys.COPIED], Modifier.semantics { liveRegion = LiveRegionMode.Polite })
    PrimaryButton(words[WordKeys.SEND], {
        if (onShare != null) {
            onShare(message)
        } else {
            onCopy(message)
            actions.copied()
        }
    })
}

/** The list, one row a wish with its result in it, and the items that one tap adds. */
@Composable
private fun Wishes(
    state: PlanState.Content,
    actions: PlanActions,
) {
    val words = state.words
    ExplainedSection(words[WordKeys.WISHES], state.fit?.reasons.orEmpty(), words) {
        for (wanted in state.list) Wish(wanted, state, actions)
        state.refusal?.let { Say(it, Modifier.semantics { liveRegion = LiveRegionMode.Assertive }) }
        Choices { room ->
            for (offer in state.plan.offers.filter { offer -> state.list.none { it.item == offer.item } }) {
                WordButton(offer.label, { actions.add(offer) }, room = room)
            }
        }
    }
}

/** A wish: how long it is to be, and when it fits, or what can be done about it. */
@Composable
private fun Wish(
    wanted: PlannedItem,
    state: PlanState.Content,
    actions: PlanActions,
) {
    val words = state.words
    val length = { minutes: Int -> "$minutes ${words[WordKeys.MINUTES]}" }
    Column(Modifier.padding(bottom = Space.one), Arrangement.spacedBy(Space.one)) {
        val remove = words[WordKeys.REMOVE]
        val needed = widest(wanted.label.split(' '), Type.strong) + widest(listOf(remove), Type.strong) + Space.two * 3
        BesideOrBelow(needed, Space.two, { Named(wanted.label) }) {
            val spoken = Modifier.semantics(mergeDescendants = true) { contentDescription = "$remove: ${wanted.label}" }
            WordButton(remove, { actions.remove(wanted) }, spoken, isQuiet = true)
        }
        Tabs(LENGTHS.map(length), LENGTHS.indexOf(wanted.minutes), about = wanted.label) {
            actions.last(wanted, LENGTHS[it])
        }
        // A part of it is a length of its own.
        if (wanted.minutes !in LENGTHS) Say(length(wanted.minutes))
        val fit = state.fit ?: return@Column
        for (piece in fit.fits.filter { it.item == wanted.item }) {
            Column(Modifier.semantics(mergeDescendants = true) {}) {
                Say("${clockTime(piece.from)}–${clockTime(piece.to)}")
                Caption(piece.then)
            }
        }
        fit.over.find { it.item == wanted.item }?.let { Over(it, words, actions) }
    }
}

@Composable
private fun Over(
    overBudget: OverBudgetActivity,
    words: Words,
    actions: PlanActions,
) {
    Say(words[WordKeys.OVER])
    Choices { room ->
        for (offer in overBudget.offers) {
            WordButton(offer.label, { actions.take(overBudget, offer) }, Modifier.fillMaxWidth(), room = room)
        }
    }
}

/** The lengths to choose from, in minutes. */
private val LENGTHS = listOf(15, 30, 45, 60)
