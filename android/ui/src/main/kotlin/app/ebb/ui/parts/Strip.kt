package app.ebb.ui.parts

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxScope
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
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp

/** The room for what was done last. It is always kept, so that a tap moves nothing. */
@Composable
internal fun Strip(content: @Composable BoxScope.() -> Unit) =
    Box(Modifier.fillMaxWidth().heightIn(min = STRIP), Alignment.CenterStart, content = content)

/** A text in a strip that is announced, with its one button. */
@Composable
internal fun StripLine(
    text: String,
    style: TextStyle,
    live: LiveRegionMode,
    word: String,
    most: Dp = MOST,
    onWord: () -> Unit,
) = Beside(text, style, word, onWord) { Say(text, bounded(live, most), style) }

/** An announced text that stays in view: at a large text size a long one scrolls, and leaves the page in view. */
@Composable
internal fun bounded(
    live: LiveRegionMode,
    most: Dp = MOST,
): Modifier = Modifier.heightIn(max = most).verticalScroll(rememberScrollState()).semantics { liveRegion = live }

private val STRIP = 56.dp
private val MOST = 120.dp
