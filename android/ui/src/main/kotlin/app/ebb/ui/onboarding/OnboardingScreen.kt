package app.ebb.ui.onboarding

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.parts.Chip
import app.ebb.ui.parts.Choices
import app.ebb.ui.parts.Page
import app.ebb.ui.parts.PrimaryButton
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.Section
import app.ebb.ui.parts.WordButton
import app.ebb.ui.parts.bounded
import app.ebb.ui.parts.widest
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.theme

/**
 * The first screen of a new diary: what bothers the person most, and what Ebb is not.
 *
 * @param onTalk opens *Talk to someone*, which is two taps away everywhere.
 */
@Composable
fun OnboardingScreen(
    state: OnboardingState,
    actions: OnboardingActions,
    onTalk: () -> Unit,
    modifier: Modifier = Modifier,
) {
    val words = state.words
    val page = state.page ?: return
    Page(
        words[WordKeys.ONBOARDING],
        back = null,
        onBack = {},
        modifier,
        pinned = {
            val message = state.refusal ?: words[WordKeys.ONBOARDING_FULL].takeIf { state.isFull }
            message?.let { Say(it, bounded(LiveRegionMode.Assertive)) }
            Answers(words, state.chosen.isNotEmpty(), actions)
        },
    ) {
        Say(words[WordKeys.ONBOARDING_HINT])
        Choices { room ->
            for (choice in page.choices) {
                val isOn = choice.item in state.chosen
                Chip(choice.label, isOn, { actions.toggle(choice.item) }, room = room, isSteady = true)
            }
        }
        Section(words[WordKeys.ONBOARDING_NOT]) {
            Say(words[WordKeys.EBB_IS_NOT_TEXT])
            WordButton(words[WordKeys.TALK], onTalk, Modifier.fillMaxWidth())
        }
    }
}

/** *Skip*, which stays where it is as *Done* comes beside it, or below it where there is no room. */
@Composable
private fun Answers(
    words: Words,
    canChoose: Boolean,
    actions: OnboardingActions,
) {
    val skip = words[WordKeys.SKIP]
    val done = words[WordKeys.DONE]
    val inset = Space.two * 2
    val skipWidth = widest(listOf(skip), Type.strong) + inset
    val doneWidth = widest(listOf(done), Type.strong) + inset
    BoxWithConstraints(Modifier.fillMaxWidth()) {
        val room = maxWidth
        val tall = Modifier.heightIn(min = theme.tall)
        if (skipWidth + Space.two + doneWidth <= room) {
            Row(Modifier.fillMaxWidth(), horizontalArrangement = Arrangement.spacedBy(Space.two)) {
                WordButton(skip, actions::skip, tall)
                if (canChoose) PrimaryButton(done, actions::choose, Modifier.weight(1f))
            }
        } else {
            Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
                WordButton(skip, actions::skip, tall.fillMaxWidth(), room = room)
                if (canChoose) PrimaryButton(done, actions::choose)
            }
        }
    }
}
