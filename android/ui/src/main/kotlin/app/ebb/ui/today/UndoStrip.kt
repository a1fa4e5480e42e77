package app.ebb.ui.today

import androidx.compose.foundation.layout.Box
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
import app.ebb.core.JustLogged
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.parts.Beside
import app.ebb.ui.parts.Say
import app.ebb.ui.theme.Type

/**
 * The last change with *Undo*, or a message in its place. Its room is always kept, so that a tap moves nothing.
 */
@Composable
internal fun UndoStrip(
    message: Message?,
    last: JustLogged?,
    words: Words,
    actions: TodayActions,
) {
    Box(Modifier.fillMaxWidth().heightIn(min = STRIP), contentAlignment = Alignment.CenterStart) {
        if (message != null) {
            MessageLine(message, words, actions)
        } else if (last != null) {
            Beside(last.label, Type.strong, words[WordKeys.UNDO], actions::undo) {
                Say(
                    last.label,
                    Modifier
                        .heightIn(max = MESSAGE_MOST)
                        .verticalScroll(rememberScrollState())
                        .semantics { liveRegion = LiveRegionMode.Polite },
                    Type.strong,
                )
            }
        }
    }
}

@Composable
private fun MessageLine(
    message: Message,
    words: Words,
    actions: TodayActions,
) {
    val (word, act) =
        when (message.offer) {
            Message.Offer.DISMISS -> WordKeys.DISMISS to actions::dismiss
            Message.Offer.REDO -> WordKeys.REDO to actions::redo
        }
    Beside(message.text, Type.body, words[word], act) {
        Say(
            message.text,
            // A long message at a large text size must leave the day in view.
            Modifier
                .heightIn(max = MESSAGE_MOST)
                .verticalScroll(rememberScrollState())
                .semantics { liveRegion = LiveRegionMode.Assertive },
        )
    }
}

private val MESSAGE_MOST = 160.dp
private val STRIP = 56.dp
