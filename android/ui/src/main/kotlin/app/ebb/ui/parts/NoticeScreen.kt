package app.ebb.ui.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.palette

/** What the core says in place of a screen, with one way on, and [aside] below it. */
@Composable
fun NoticeScreen(
    sentences: List<String>,
    word: String,
    onRecovery: () -> Unit,
    modifier: Modifier = Modifier,
    aside: @Composable ColumnScope.() -> Unit = {},
) {
    Box(
        modifier.fillMaxSize().background(palette.ground).windowInsetsPadding(WindowInsets.safeDrawing),
        contentAlignment = Alignment.TopCenter,
    ) {
        Notice(sentences, word, onRecovery, aside)
    }
}

@Composable
internal fun Notice(
    sentences: List<String>,
    word: String,
    onRecovery: () -> Unit,
    aside: @Composable ColumnScope.() -> Unit = {},
) {
    Scrolling(
        Modifier.widthIn(max = MEASURE).fillMaxSize(),
        Modifier.padding(Space.two),
        Arrangement.spacedBy(Space.three, Alignment.CenterVertically),
    ) {
        sentences.forEach { Say(it, Modifier.semantics { liveRegion = LiveRegionMode.Assertive }) }
        WordButton(word, onRecovery, Modifier.fillMaxWidth())
        aside()
    }
}
