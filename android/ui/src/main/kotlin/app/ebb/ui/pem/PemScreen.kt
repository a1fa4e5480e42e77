package app.ebb.ui.pem

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.runtime.key
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.ebb.core.CompletedPemScreen
import app.ebb.core.PemForm
import app.ebb.core.PemQuestion
import app.ebb.core.PemStep
import app.ebb.core.WordKeys
import app.ebb.ui.parts.Caption
import app.ebb.ui.parts.Choices
import app.ebb.ui.parts.Page
import app.ebb.ui.parts.PrimaryButton
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.Tabs
import app.ebb.ui.parts.WordButton
import app.ebb.ui.parts.bounded
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type

/** The questions about effort, one at a time, all of which can be skipped; and what their answers come to. */
@Composable
fun PemScreen(
    state: PemState,
    actions: PemActions,
    modifier: Modifier = Modifier,
) {
    val form = state.form
    val question = state.question
    when {
        state.result != null -> Result(state.result, state, actions, modifier)
        form != null && question != null -> key(state.place) { Question(form, question, state, actions, modifier) }
        state.refusal != null -> Refused(state, actions, modifier)
    }
}

@Composable
private fun Question(
    form: PemForm,
    question: PemQuestion,
    state: PemState,
    actions: PemActions,
    modifier: Modifier,
) {
    val words = state.words
    val isSaid = state.answer.let { it?.frequency != null || it?.severity != null }
    Page(
        words[WordKeys.PEM],
        words[WordKeys.GO_BACK],
        actions::back,
        modifier,
        pinned = {
            state.refusal?.let { Say(it, bounded(LiveRegionMode.Assertive)) }
            val isEnd = state.isLast && state.answers.values.any { it.frequency != null || it.severity != null }
            val word =
                if (isEnd) {
                    WordKeys.SAVE
                } else if (isSaid) {
                    WordKeys.NEXT
                } else {
                    WordKeys.SKIP
                }
            PrimaryButton(words[word], actions::next)
        },
    ) {
        if (state.place == 0) Say(form.text)
        Column(verticalArrangement = Arrangement.spacedBy(Space.half)) {
            Caption("${state.place + 1} / ${form.questions.size}")
            Say(question.text, Modifier.semantics { heading() }, Type.strong)
        }
        Steps(words[WordKeys.PEM_OFTEN], form.frequencies, state.answer?.frequency, actions::frequency)
        Steps(words[WordKeys.PEM_BAD], form.severities, state.answer?.severity, actions::severity)
    }
}

@Composable
private fun Steps(
    caption: String,
    steps: List<PemStep>,
    given: UByte?,
    onChoose: (UByte) -> Unit,
) = Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
    Caption(caption, Modifier.semantics { heading() })
    Tabs(steps.map { it.words }, steps.indexOfFirst { it.value == given }, Role.RadioButton, caption) {
        onChoose(steps[it].value)
    }
}

@Composable
private fun Result(
    result: CompletedPemScreen,
    state: PemState,
    actions: PemActions,
    modifier: Modifier,
) {
    val words = state.words
    Page(
        words[WordKeys.PEM],
        words[WordKeys.GO_BACK],
        actions::back,
        modifier,
        pinned = {
            state.refusal?.let { Say(it, bounded(LiveRegionMode.Assertive)) }
            PrimaryButton(words[WordKeys.DONE], actions::back)
        },
    ) {
        Say(result.text, Modifier.semantics { liveRegion = LiveRegionMode.Polite })
        Choices { room ->
            WordButton(words[WordKeys.PEM_AGAIN], actions::again, room = room)
            if (state.isNew) WordButton(words[WordKeys.UNDO], actions::undo, room = room)
        }
    }
}

@Composable
private fun Refused(
    state: PemState,
    actions: PemActions,
    modifier: Modifier,
) = Page(state.words[WordKeys.PEM], state.words[WordKeys.GO_BACK], actions::back, modifier) {
    Say(state.refusal.orEmpty(), Modifier.semantics { liveRegion = LiveRegionMode.Assertive })
}
