package app.ebb.ui.plan

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.offset
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.paneTitle
import androidx.compose.ui.semantics.semantics
import app.ebb.core.DayFit
import app.ebb.core.OverBudgetActivity
import app.ebb.core.ScheduledActivity
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.clockTime
import app.ebb.ui.parts.Caption
import app.ebb.ui.parts.Choices
import app.ebb.ui.parts.ExplainedSection
import app.ebb.ui.parts.MEASURE
import app.ebb.ui.parts.Named
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.Scrolling
import app.ebb.ui.parts.WordButton
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.palette
import app.ebb.ui.today.Energy

/**
 * Plan my day: what today can hold, the person's list, what fits, and offers for the rest.
 *
 * @param onCopy copies the sentence to the clipboard.
 */
@Composable
fun PlanScreen(
    state: PlanState,
    actions: PlanActions,
    onBack: () -> Unit,
    onCopy: (String) -> Unit,
    modifier: Modifier = Modifier,
) {
    Box(
        modifier.fillMaxSize().background(palette.ground).windowInsetsPadding(WindowInsets.safeDrawing),
        contentAlignment = Alignment.TopCenter,
    ) {
        Scrolling(
            Modifier.widthIn(max = MEASURE).fillMaxSize(),
            Modifier.padding(Space.two),
            Arrangement.spacedBy(Space.three),
        ) {
            when (state) {
                is PlanState.Loading -> Unit
                is PlanState.Broken -> Unread(state, actions, onBack)
                is PlanState.Content -> Planned(state, actions, onBack, onCopy)
            }
        }
    }
}

@Composable
private fun Planned(
    state: PlanState.Content,
    actions: PlanActions,
    onBack: () -> Unit,
    onCopy: (String) -> Unit,
) {
    val words = state.words
    Column(Modifier.semantics { paneTitle = words[WordKeys.PLAN] }) {
        Back(words, onBack)
        Say(words[WordKeys.PLAN], Modifier.semantics { heading() }, Type.headline)
    }
    Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
        Energy(state.plan.energy, words)
        state.plan.amounts.forEach { Say(it) }
    }
    Wishes(state, actions)
    state.fit?.let { Fitted(it, state, actions, onCopy) }
    if (state.plan.hours.isNotEmpty()) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
            Caption(words[WordKeys.HOURS], Modifier.semantics { heading() })
            state.plan.hours.forEach { Say(it.sentence) }
        }
    }
}

/** The list, and the items that one tap adds. */
@Composable
private fun Wishes(
    state: PlanState.Content,
    actions: PlanActions,
) {
    val words = state.words
    Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
        Caption(words[WordKeys.WISHES], Modifier.semantics { heading() })
        for (wanted in state.list) {
            Named("${wanted.label}, ${wanted.minutes} ${words[WordKeys.MINUTES]}")
            Choices { _ ->
                Sign("−", "${words[WordKeys.SHORTER]}: ${wanted.label}") { actions.shorter(wanted) }
                Sign("+", "${words[WordKeys.LONGER]}: ${wanted.label}") { actions.longer(wanted) }
                Sign("×", "${words[WordKeys.REMOVE]}: ${wanted.label}") { actions.remove(wanted) }
            }
        }
        state.refusal?.let { Say(it, Modifier.semantics { liveRegion = LiveRegionMode.Assertive }) }
        Choices { room ->
            for (offer in state.plan.offers.filter { offer -> state.list.none { it.item == offer.item } }) {
                WordButton(offer.label, { actions.add(offer) }, room = room)
            }
        }
    }
}

/** A button with one symbol, and words for screen readers. */
@Composable
private fun Sign(
    sign: String,
    says: String,
    onClick: () -> Unit,
) {
    WordButton(sign, onClick, Modifier.semantics(mergeDescendants = true) { contentDescription = says })
}

@Composable
private fun Fitted(
    fit: DayFit,
    state: PlanState.Content,
    actions: PlanActions,
    onCopy: (String) -> Unit,
) {
    val words = state.words
    if (fit.fits.isNotEmpty()) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
            ExplainedSection(words[WordKeys.FITS], fit.reasons, words) { fit.fits.forEach { Line(it) } }
        }
    }
    if (fit.over.isNotEmpty()) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
            val reasons = if (fit.fits.isEmpty()) fit.reasons else emptyList()
            ExplainedSection(words[WordKeys.OVER], reasons, words) { fit.over.forEach { Over(it, words, actions) } }
        }
    }
    fit.message?.let { Sentence(it, state.copied, words, actions, onCopy) }
}

@Composable
private fun Line(line: ScheduledActivity) {
    Column(Modifier.semantics(mergeDescendants = true) {}) {
        Named("${clockTime(line.from)}–${clockTime(line.to)}  ${line.label}")
        Caption(line.then)
    }
}

@Composable
private fun Over(
    overBudget: OverBudgetActivity,
    words: Words,
    actions: PlanActions,
) {
    Named("${overBudget.label}, ${overBudget.minutes} ${words[WordKeys.MINUTES]}")
    Choices { room ->
        for (offer in overBudget.offers) {
            WordButton(offer.label, { actions.take(overBudget, offer) }, Modifier.fillMaxWidth(), room = room)
        }
    }
}

/** A ready-made sentence for other people, to be copied. */
@Composable
private fun Sentence(
    sentence: String,
    copied: Boolean,
    words: Words,
    actions: PlanActions,
    onCopy: (String) -> Unit,
) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
        Caption(words[WordKeys.SEND], Modifier.semantics { heading() })
        Say(sentence)
        WordButton(words[WordKeys.COPY], {
            onCopy(sentence)
            actions.copied()
        })
        if (copied) Caption(words[WordKeys.COPIED], Modifier.semantics { liveRegion = LiveRegionMode.Polite })
    }
}

@Composable
private fun Back(
    words: Words,
    onBack: () -> Unit,
) {
    // Aligns the word with the lines below.
    WordButton(words[WordKeys.BACK], onBack, Modifier.offset(x = -Space.two), isQuiet = true)
}

@Composable
private fun Unread(
    state: PlanState.Broken,
    actions: PlanActions,
    onBack: () -> Unit,
) {
    Back(state.words, onBack)
    Say(state.text, Modifier.semantics { liveRegion = LiveRegionMode.Assertive })
    WordButton(state.words[WordKeys.TRY_AGAIN], actions::refresh, Modifier.fillMaxWidth())
}
