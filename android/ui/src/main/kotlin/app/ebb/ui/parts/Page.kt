package app.ebb.ui.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.isTraversalGroup
import androidx.compose.ui.semantics.paneTitle
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Theme
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.palette
import app.ebb.ui.theme.theme

/**
 * A screen that opens from another: the way back, its title, what scrolls, and what stays at the bottom.
 *
 * @param back the word of the way back; null on a destination, which has none.
 * @param pinned what stays in view below, with the one primary action last.
 * @param isLow whether what fits is at the bottom, in reach of either thumb.
 */
@Composable
internal fun Page(
    title: String,
    back: String?,
    onBack: () -> Unit,
    modifier: Modifier = Modifier,
    pinned: (@Composable ColumnScope.() -> Unit)? = null,
    isLow: Boolean = false,
    content: @Composable ColumnScope.() -> Unit,
) {
    Box(
        modifier.fillMaxSize().background(palette.ground).windowInsetsPadding(WindowInsets.safeDrawing),
        contentAlignment = Alignment.TopCenter,
    ) {
        Column(Modifier.widthIn(max = MEASURE).fillMaxSize().semantics { paneTitle = title }) {
            BoxWithConstraints(Modifier.weight(1f)) {
                Scrolling(
                    Modifier.semantics { isTraversalGroup = true },
                    Modifier
                        .heightIn(min = maxHeight)
                        .padding(horizontal = Space.two)
                        .padding(top = Space.two, bottom = Space.three),
                    Arrangement.spacedBy(Space.four, if (isLow) Alignment.Bottom else Alignment.Top),
                ) {
                    Column {
                        if (back != null) BackRow(back, onBack)
                        Headline(title)
                    }
                    content()
                }
            }
            pinned?.let { Pinned(it) }
        }
    }
}

/** A title, scaled down so that its longest word fits. */
@Composable
private fun Headline(title: String) {
    FittingText(title, Type.headline, Modifier.semantics { heading() })
}

@Composable
private fun Pinned(content: @Composable ColumnScope.() -> Unit) {
    Column(
        Modifier
            .fillMaxWidth()
            .semantics { isTraversalGroup = true }
            .padding(Space.two),
        verticalArrangement = Arrangement.spacedBy(Space.two),
        content = content,
    )
}

/** The one primary action of a screen, filled and tall. */
@Composable
internal fun PrimaryButton(
    word: String,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
) {
    Touch(
        onClick,
        modifier.fillMaxWidth().heightIn(min = theme.tall),
        ground = palette.action,
        edge = palette.action.takeIf { theme != Theme.FLARE } ?: palette.edge,
        inset = Space.two,
    ) {
        FittingText(word, Type.strong, color = palette.onAction, align = TextAlign.Center)
    }
}

/** A group of lines under a caption, which is a heading for screen readers. */
@Composable
internal fun Section(
    caption: String,
    content: @Composable ColumnScope.() -> Unit,
) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
        Caption(caption, Modifier.semantics { heading() })
        content()
    }
}

/** A row that opens something: its name, and a line below it. */
@Composable
internal fun OpeningRow(
    name: String,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    line: String? = null,
) {
    Touch(onClick, modifier.fillMaxWidth(), inset = Space.two) {
        Column(Modifier.fillMaxWidth()) {
            Named(name)
            line?.let { FittingText(it, Type.small, color = palette.quiet) }
        }
    }
}
