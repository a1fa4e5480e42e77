package app.ebb.ui.movement

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.collapse
import androidx.compose.ui.semantics.expand
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import app.ebb.core.LengthOffer
import app.ebb.core.MovementView
import app.ebb.core.WordKey
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.parts.Caption
import app.ebb.ui.parts.Choices
import app.ebb.ui.parts.ExplainedSection
import app.ebb.ui.parts.OpeningRow
import app.ebb.ui.parts.Page
import app.ebb.ui.parts.PrimaryButton
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.Section
import app.ebb.ui.parts.Strip
import app.ebb.ui.parts.StripLine
import app.ebb.ui.parts.WordButton
import app.ebb.ui.parts.bounded
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type
import app.ebb.core.MovementState as PlanState

/**
 * Gentle movement: today's suggestion and what it rests on. Only the person starts it and raises it.
 *
 * @param onBack closes the page, or takes back the kind that was chosen.
 * @param onPem opens the questions about effort.
 */
@Composable
fun MovementScreen(
    state: MovementState,
    actions: MovementActions,
    onBack: () -> Unit,
    onPem: () -> Unit,
    modifier: Modifier = Modifier,
) {
    val words = state.words
    val view = state.view
    if (view == null && state.refusal == null) return
    Page(
        state.kind?.label ?: words[WordKeys.MOVEMENT],
        words[WordKeys.GO_BACK],
        onBack,
        modifier,
        // Before there is a plan, nothing is kept for the strip.
        pinned = bottom(view, state, actions),
    ) {
        when {
            view == null -> {}

            state.kind != null -> {
                HowMuch(view, words, actions)
            }

            view.state == PlanState.OFF || view.state == PlanState.OLD -> {
                NoPlan(view, words, actions, onPem)
            }

            else -> {
                Plan(view, state, actions, onPem)
            }
        }
    }
}

private fun bottom(
    view: MovementView?,
    state: MovementState,
    actions: MovementActions,
): (@Composable ColumnScope.() -> Unit)? {
    val hasPlan = state.kind == null && view != null && view.state != PlanState.OFF && view.state != PlanState.OLD
    return if (hasPlan || state.done != null || state.refusal != null) ({ Bottom(view, state, actions) }) else null
}

@Composable
private fun Bottom(
    view: MovementView?,
    state: MovementState,
    actions: MovementActions,
) {
    val words = state.words
    Strip {
        val refusal = state.refusal
        val done = state.done
        if (refusal != null) {
            Say(refusal, bounded(LiveRegionMode.Assertive))
        } else if (done != null) {
            StripLine(done, Type.strong, LiveRegionMode.Polite, words[WordKeys.UNDO], onWord = actions::undo)
        }
    }
    if (view == null || state.kind != null) return
    val suggested = view.lengths.find { it.minutes == view.suggestion }
    when {
        view.state == PlanState.PAUSED -> {
            PrimaryButton(words[WordKeys.GO_ON], { actions.change(MovementChange.RESUME) })
        }

        suggested != null && view.done == null -> {
            PrimaryButton("${words[WordKeys.MOVEMENT_DID]} · ${suggested.label}", { actions.log(suggested.minutes) })
        }
    }
}

@Composable
private fun NoPlan(
    view: MovementView,
    words: Words,
    actions: MovementActions,
    onPem: () -> Unit,
) {
    Say(view.sentence)
    Pem(view, words, onPem)
    Section(words[WordKeys.MOVEMENT_WHICH]) {
        for (kind in view.kinds) OpeningRow(kind.label, { actions.choose(kind) })
    }
    view.conventions.forEach { Caption(it) }
}

/** It is offered where it is missing, and can be answered again where it is not. */
@Composable
private fun Pem(
    view: MovementView,
    words: Words,
    onPem: () -> Unit,
) = OpeningRow(words[WordKeys.PEM], onPem, line = words[WordKeys.PEM_LINE].takeIf { view.screenMissing })

@Composable
private fun HowMuch(
    view: MovementView,
    words: Words,
    actions: MovementActions,
) {
    Say(words[WordKeys.MOVEMENT_MOST], Modifier.semantics { heading() })
    Lengths(view.lengths, actions::start)
    view.conventions.forEach { Caption(it) }
}

@Composable
private fun Plan(
    view: MovementView,
    state: MovementState,
    actions: MovementActions,
    onPem: () -> Unit,
) {
    val words = state.words
    view.caution?.let { caution ->
        Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
            Say(caution, style = Type.strong)
            WordButton(words[WordKeys.MOVEMENT_LESS], { actions.change(MovementChange.LESS) })
        }
    }
    ExplainedSection(words[WordKeys.TODAY], view.sentence, view.reasons + view.conventions, words)
    view.done?.let { Caption("${words[WordKeys.MOVEMENT_DID]}: $it ${words[WordKeys.MINUTES]}") }
    if (view.state == PlanState.ON) {
        Choices { room ->
            Opening(WordKeys.MOVEMENT_OTHER, MovementSection.OTHER_LENGTH, state, actions)
            if (view.done == null) {
                WordButton(
                    words[WordKeys.MOVEMENT_NOT_TODAY],
                    { actions.change(MovementChange.NOT_TODAY) },
                    room = room,
                )
            }
        }
        if (state.open == MovementSection.OTHER_LENGTH) Lengths(view.lengths, actions::log)
    }
    Choices { Opening(WordKeys.MOVEMENT_CHANGE, MovementSection.CHANGE, state, actions) }
    if (state.open == MovementSection.CHANGE) Change(view, words, actions)
    Pem(view, words, onPem)
}

/** A button that opens a part of the page in place. */
@Composable
private fun Opening(
    word: WordKey,
    section: MovementSection,
    state: MovementState,
    actions: MovementActions,
) {
    val turn = {
        actions.toggle(section)
        true
    }
    val isOpen = state.open == section
    WordButton(
        state.words[word],
        { actions.toggle(section) },
        Modifier.semantics { if (isOpen) collapse(action = turn) else expand(action = turn) },
    )
}

@Composable
private fun Change(
    view: MovementView,
    words: Words,
    actions: MovementActions,
) = Column(verticalArrangement = Arrangement.spacedBy(Space.two)) {
    val changes =
        listOfNotNull(
            // After a raise it stands beside the caution.
            (WordKeys.MOVEMENT_LESS to MovementChange.LESS).takeIf { view.canLower && view.caution == null },
            (WordKeys.PAUSE to MovementChange.PAUSE).takeIf { view.state != PlanState.PAUSED },
            WordKeys.MOVEMENT_END to MovementChange.END,
        )
    Choices { room ->
        for ((word, change) in changes) WordButton(words[word], { actions.change(change) }, room = room)
    }
    if (view.raises.isNotEmpty()) {
        Section(words[WordKeys.MOVEMENT_MORE]) { Lengths(view.raises, actions::raise) }
    }
}

private val MovementView.canLower get() = state == PlanState.ON && level != 0u

@Composable
private fun Lengths(
    lengths: List<LengthOffer>,
    onChoose: (UInt) -> Unit,
) = Choices { room ->
    for (length in lengths) WordButton(length.label, { onChoose(length.minutes) }, room = room)
}
