package app.ebb.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.offset
import androidx.compose.runtime.Composable
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.Modifier
import app.ebb.ui.theme.Space

/** The way to *Talk to someone*, with its word. */
internal class TalkWay(
    val word: String,
    val onTalk: () -> Unit,
)

/** The way to somebody to talk to from a page that lies over others; null where the page has one of its own. */
internal val LocalTalk = staticCompositionLocalOf<TalkWay?> { null }

/** On top of a page that lies over others: the way back and, at the other end, to somebody to talk to. */
@Composable
internal fun BackRow(
    word: String,
    onBack: () -> Unit,
) {
    BoxWithConstraints {
        val room = maxWidth + Space.two
        FlowRow(Modifier.fillMaxWidth(), horizontalArrangement = Arrangement.SpaceBetween) {
            // Both words are aligned with the lines below.
            WordButton(word, onBack, Modifier.offset(x = -Space.two), isQuiet = true, room = room)
            LocalTalk.current?.let { talk ->
                WordButton(talk.word, talk.onTalk, Modifier.offset(x = Space.two), isQuiet = true, room = room)
            }
        }
    }
}
