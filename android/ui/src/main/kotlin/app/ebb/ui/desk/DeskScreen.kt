package app.ebb.ui.desk

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.runtime.Composable
import androidx.compose.runtime.key
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.ebb.core.WordKeys
import app.ebb.core.WorkstationQuestion
import app.ebb.ui.Words
import app.ebb.ui.parts.Choices
import app.ebb.ui.parts.Page
import app.ebb.ui.parts.PrimaryButton
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.Tabs
import app.ebb.ui.parts.WordButton
import app.ebb.ui.parts.bounded
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type

/** The desk check: eight questions with yes, no or not known; then one sentence for each "no". */
@Composable
fun DeskScreen(
    state: DeskState,
    actions: DeskActions,
    onBack: () -> Unit,
    modifier: Modifier = Modifier,
) {
    val words = state.words
    val form = state.form
    val result = state.result
    if (form == null && state.refusal == null) return
    // The result begins at its top, wherever the questions were scrolled to.
    key(result?.id) {
        Page(
            words[WordKeys.DESK_CHECK],
            words[WordKeys.GO_BACK],
            onBack,
            modifier,
            pinned = pinned(state, actions, onBack),
        ) {
            if (result != null) {
                Say(result.text, Modifier.semantics { liveRegion = LiveRegionMode.Polite }, Type.strong)
                result.advice.forEach { Say(it.text) }
                Choices { room ->
                    WordButton(words[WordKeys.DESK_AGAIN], actions::again, room = room)
                    if (state.isNew) WordButton(words[WordKeys.UNDO], actions::undo, room = room)
                }
            } else if (form != null) {
                Say(form.text)
                for (question in form.questions) Asked(question, state, words, actions)
            }
        }
    }
}

/** Nothing while there is nothing to save. */
private fun pinned(
    state: DeskState,
    actions: DeskActions,
    onBack: () -> Unit,
): (@Composable ColumnScope.() -> Unit)? {
    val words = state.words
    val isDone = state.result != null
    if (!isDone && state.answers.isEmpty() && state.refusal == null) return null
    return {
        state.refusal?.let { Say(it, bounded(LiveRegionMode.Assertive)) }
        when {
            isDone -> PrimaryButton(words[WordKeys.DONE], onBack)
            state.answers.isNotEmpty() -> PrimaryButton(words[WordKeys.SAVE], actions::save)
        }
    }
}

@Composable
private fun Asked(
    question: WorkstationQuestion,
    state: DeskState,
    words: Words,
    actions: DeskActions,
) = Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
    val given = state.answers[question.item]
    Say(question.text, Modifier.semantics { heading() }, Type.strong)
    val answers = listOf(WordKeys.YES to true, WordKeys.NO to false, WordKeys.NOT_KNOWN to null)
    val selected = if (given == null) -1 else answers.indexOfFirst { (_, yes) -> yes == given.yes }
    Tabs(answers.map { (key) -> words[key] }, selected, Role.RadioButton, question.text) {
        actions.say(question.item, answers[it].second)
    }
}
