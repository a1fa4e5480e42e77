package app.ebb.ui.care

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.ui.semantics.LiveRegionMode
import app.ebb.core.WordKeys
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.Strip
import app.ebb.ui.parts.StripLine
import app.ebb.ui.parts.bounded
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type

/** The last change with *Undo*, and what speaks against it, or a message in its place. */
@Composable
internal fun DoneStrip(
    state: CareState.Content,
    actions: CareActions,
) = Strip {
    val words = state.words
    val done = state.done
    if (state.message != null) {
        val word = words[WordKeys.DISMISS]
        StripLine(state.message, Type.body, LiveRegionMode.Assertive, word, onWord = actions::dismiss)
    } else if (done != null) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
            done.warning?.let { Say(it, bounded(LiveRegionMode.Assertive)) }
            StripLine(done.label, Type.strong, LiveRegionMode.Polite, words[WordKeys.UNDO], onWord = actions::undo)
        }
    }
}
