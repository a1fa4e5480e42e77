package app.ebb.ui.today

import androidx.compose.runtime.Composable
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.unit.dp
import app.ebb.core.JustLogged
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.parts.Strip
import app.ebb.ui.parts.StripLine
import app.ebb.ui.theme.Type

/** The last change with *Undo*, or a message in its place. */
@Composable
internal fun UndoStrip(
    message: Message?,
    last: JustLogged?,
    words: Words,
    actions: TodayActions,
) = Strip {
    if (message != null) {
        val (word, act) =
            when (message.offer) {
                Message.Offer.DISMISS -> WordKeys.DISMISS to actions::dismiss
                Message.Offer.REDO -> WordKeys.REDO to actions::redo
            }
        StripLine(message.text, Type.body, LiveRegionMode.Assertive, words[word], MESSAGE_MOST, act)
    } else if (last != null) {
        StripLine(last.label, Type.strong, LiveRegionMode.Polite, words[WordKeys.UNDO], MESSAGE_MOST, actions::undo)
    }
}

private val MESSAGE_MOST = 160.dp
