package app.ebb.ui.care

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.ebb.core.WordKeys
import app.ebb.ui.parts.Beside
import app.ebb.ui.parts.Say
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type

/**
 * The last change with *Undo*, and what speaks against it, or a message in its place. Its room is always kept, so that a
 * tap moves nothing.
 */
@Composable
internal fun DoneStrip(
    state: CareState.Content,
    actions: CareActions,
) {
    val words = state.words
    val done = state.done
    Box(Modifier.fillMaxWidth().heightIn(min = STRIP), contentAlignment = Alignment.CenterStart) {
        when {
            state.message != null -> {
                Beside(state.message, Type.body, words[WordKeys.DISMISS], actions::dismiss) {
                    Say(state.message, bounded(LiveRegionMode.Assertive))
                }
            }

            done?.warning != null -> {
                Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
                    Say(done.warning, bounded(LiveRegionMode.Assertive))
                    Done(done, state, actions)
                }
            }

            done != null -> {
                Done(done, state, actions)
            }
        }
    }
}

@Composable
private fun Done(
    done: CareChange,
    state: CareState.Content,
    actions: CareActions,
) {
    Beside(done.label, Type.strong, state.words[WordKeys.UNDO], actions::undo) {
        Say(done.label, bounded(LiveRegionMode.Polite), Type.strong)
    }
}

/** A long pinned text at a large text size must leave the page in view. */
@Composable
internal fun bounded(live: LiveRegionMode): Modifier =
    Modifier.heightIn(max = MOST).verticalScroll(rememberScrollState()).semantics { liveRegion = live }

private val STRIP = 56.dp
private val MOST = 120.dp
