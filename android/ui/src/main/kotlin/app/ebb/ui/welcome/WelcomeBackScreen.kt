package app.ebb.ui.welcome

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import app.ebb.core.RecallChoice
import app.ebb.core.RecalledDay
import app.ebb.core.UnloggedDay
import app.ebb.core.WordKeys
import app.ebb.ui.parts.Page
import app.ebb.ui.parts.PrimaryButton
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.Tabs
import app.ebb.ui.parts.bounded
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type

/**
 * The last days without entries, each with four answers of one tap.
 *
 * @param onLeave leaves the rest unsaid; it is not asked about again today.
 */
@Composable
fun WelcomeBackScreen(
    state: WelcomeBackState,
    actions: WelcomeBackActions,
    onBack: () -> Unit,
    onLeave: () -> Unit,
    modifier: Modifier = Modifier,
) {
    val words = state.words
    val view = state.view
    if (view == null && state.refusal == null) return
    Page(
        words[WordKeys.WELCOME_BACK],
        words[WordKeys.GO_BACK],
        onBack,
        modifier,
        pinned = {
            state.refusal?.let { Say(it, bounded(LiveRegionMode.Assertive)) }
            PrimaryButton(words[WordKeys.LEAVE_REST], onLeave, Modifier.fillMaxWidth())
        },
    ) {
        if (view == null) return@Page
        Say(view.sentence)
        for (day in state.days) Day(day, view.choices) { actions.say(day.day, it) }
    }
}

@Composable
private fun Day(
    day: UnloggedDay,
    choices: List<RecallChoice>,
    onSay: (RecalledDay) -> Unit,
) = Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
    Say(day.label, Modifier.semantics { heading() }, Type.strong)
    Tabs(choices.map { it.label }, choices.indexOfFirst { it.how == day.said }, Role.RadioButton, day.label) {
        onSay(choices[it].how)
    }
}
