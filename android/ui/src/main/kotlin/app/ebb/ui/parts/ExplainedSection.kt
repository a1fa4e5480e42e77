package app.ebb.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.offset
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.semantics.collapse
import androidx.compose.ui.semantics.expand
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.palette

/** One of the core's sentences under a caption, with its reasons under it while *Why?* is open. */
@Composable
internal fun ExplainedSection(
    caption: String,
    sentence: String,
    reasons: List<String>,
    words: Words,
    color: Color = palette.ink,
    modifier: Modifier = Modifier,
    header: @Composable () -> Unit = {},
) {
    ExplainedSection(caption, reasons, words) {
        header()
        Say(sentence, modifier, color = color)
    }
}

/** A section with any content, and reasons under it while *Why?* is open. */
@Composable
internal fun ExplainedSection(
    caption: String,
    reasons: List<String>,
    words: Words,
    content: @Composable () -> Unit,
) {
    var open by rememberSaveable { mutableStateOf(false) }
    Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
        Row(Modifier.fillMaxWidth(), Arrangement.SpaceBetween, Alignment.CenterVertically) {
            Caption(caption, Modifier.weight(1f).semantics { heading() })
            if (reasons.isNotEmpty()) Why(words, open) { open = !open }
        }
        content()
        if (open) reasons.forEach { Say(it) }
    }
}

@Composable
private fun Why(
    words: Words,
    open: Boolean,
    onTurn: () -> Unit,
) {
    val turn = {
        onTurn()
        true
    }
    WordButton(
        words[WordKeys.WHY],
        onTurn,
        // Aligns the word with the lines below; the touch target extends to the screen's edge.
        Modifier.offset(x = Space.two).semantics { if (open) collapse(action = turn) else expand(action = turn) },
        isQuiet = true,
    )
}
