package app.ebb.ui.checkin

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import app.ebb.core.CheckInChoice
import app.ebb.core.CheckInQuestion
import app.ebb.core.CheckInValue
import app.ebb.core.WordKeys
import app.ebb.ui.parts.Caption
import app.ebb.ui.parts.Chip
import app.ebb.ui.parts.Choices
import app.ebb.ui.parts.Page
import app.ebb.ui.parts.SaveOrConfirm
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.Tabs
import app.ebb.ui.parts.WordButton
import app.ebb.ui.parts.bounded
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type

/** A check-in: at most three questions, each with its answers in words and a value to confirm. All can be left out. */
@Composable
fun CheckInScreen(
    state: CheckInState,
    actions: CheckInActions,
    modifier: Modifier = Modifier,
) {
    val words = state.words
    val view = state.view
    if (view == null && state.refusal == null) return
    Page(
        view?.label ?: words[WordKeys.TODAY],
        words[WordKeys.GO_BACK],
        actions::back,
        modifier,
        pinned = {
            state.refusal?.let { Say(it, bounded(LiveRegionMode.Assertive)) }
            if (state.said.isEmpty()) {
                WordButton(words[WordKeys.NOT_NOW], actions::back, Modifier.fillMaxWidth())
            } else {
                SaveOrConfirm(state.question, words, actions::save)
            }
        },
    ) {
        if (view == null) return@Page
        if (view.questions.isEmpty()) Say(words[WordKeys.CHECK_IN_NONE])
        for (question in view.questions) Asked(question, state.said[question.key]) { actions.say(question.key, it) }
        Caption(view.note ?: words[WordKeys.ASK_HINT])
    }
}

@Composable
private fun Asked(
    question: CheckInQuestion,
    said: CheckInValue?,
    onSay: (CheckInValue) -> Unit,
) = Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
    Say(question.label, Modifier.semantics { heading() }, Type.strong)
    question.saidText?.let { Caption(it) }
    val choices = question.choices
    val isOn = { choice: CheckInChoice -> if (said != null) choice.said == said else choice.given }
    Tabs(choices.map { it.label }, choices.indexOfFirst(isOn), Role.RadioButton, question.label) {
        onSay(choices[it].said)
    }
    // Once it is known for today, there is nothing to confirm.
    question.prefill?.takeIf { question.said == null }?.let { prefill ->
        val spoken = Modifier.semantics { contentDescription = "${prefill.label}: ${question.label}" }
        Choices { room ->
            Chip(prefill.label, prefill.said == said, { onSay(prefill.said) }, spoken, Role.RadioButton, room)
        }
    }
}
