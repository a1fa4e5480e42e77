package app.ebb.ui.flares

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import app.ebb.core.FlareLeadUp
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.parts.Caption
import app.ebb.ui.parts.Page
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.bounded
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type

/** The last flares beside one another, each with what came before it and what helped. */
@Composable
fun FlaresScreen(
    state: FlaresState,
    onBack: () -> Unit,
    modifier: Modifier = Modifier,
) {
    val words = state.words
    val found = state.found
    if (found == null && state.refusal == null) return
    Page(words[WordKeys.DIARY_FLARES], words[WordKeys.GO_BACK], onBack, modifier) {
        state.refusal?.let { Say(it, bounded(LiveRegionMode.Assertive)) }
        if (found == null) return@Page
        Say(found.sentence)
        for (flare in found.flares) Flare(flare, words)
    }
}

@Composable
private fun Flare(
    flare: FlareLeadUp,
    words: Words,
) = Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
    Say(flare.title, Modifier.semantics { heading() }, Type.strong)
    flare.unknown?.let { Say(it) }
    for (line in flare.before) Known(line.label, line.text)
    flare.helped?.let { Known(words[WordKeys.FLARES_HELPED], it) }
}

/** One thing that is known, with what it is: one node for a screen reader. */
@Composable
private fun Known(
    label: String,
    text: String,
) = Column(Modifier.semantics(mergeDescendants = true) {}) {
    Caption(label)
    Say(text)
}
