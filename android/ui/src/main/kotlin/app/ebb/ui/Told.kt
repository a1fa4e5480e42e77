package app.ebb.ui

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

/** A sentence of the core's under its caption, and its reasons under it when *Why?* was asked. */
@Composable
internal fun Told(
    caption: String,
    sentence: String,
    reasons: List<String>,
    words: Words,
    color: Color = palette.ink,
    said: Modifier = Modifier,
    picture: @Composable () -> Unit = {},
) {
    Told(caption, reasons, words) {
        picture()
        Say(sentence, said, color = color)
    }
}

/** The same with whatever is told. */
@Composable
internal fun Told(
    caption: String,
    reasons: List<String>,
    words: Words,
    told: @Composable () -> Unit,
) {
    var open by rememberSaveable { mutableStateOf(false) }
    Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
        Row(Modifier.fillMaxWidth(), Arrangement.SpaceBetween, Alignment.CenterVertically) {
            Caption(caption, Modifier.weight(1f).semantics { heading() })
            if (reasons.isNotEmpty()) Why(words, open) { open = !open }
        }
        told()
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
        // Its word ends where the lines below it end; the touch goes on to the screen's edge.
        Modifier.offset(x = Space.two).semantics { if (open) collapse(action = turn) else expand(action = turn) },
        isQuiet = true,
    )
}
