package app.ebb.ui.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.sizeIn
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.text.BasicText
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.takeOrElse
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.text
import androidx.compose.ui.text.AnnotatedString
import androidx.compose.ui.text.TextMeasurer
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.text.style.Hyphens
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.text.style.TextOverflow
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.palette
import app.ebb.ui.theme.theme

internal val CORNER = 16.dp

/** About sixty characters of body text; longer lines are harder to read. */
internal val MEASURE = 560.dp

/**
 * Body text.
 *
 * @param lines how many lines are shown of it. Fewer than it has only where a tap shows the rest.
 */
@Composable
internal fun Say(
    text: String,
    modifier: Modifier = Modifier,
    style: TextStyle = Type.body,
    color: Color = Color.Unspecified,
    align: TextAlign = TextAlign.Start,
    lines: Int = Int.MAX_VALUE,
) {
    val ink = color.takeOrElse { palette.ink }
    val drawn = style.copy(color = ink, textAlign = align, hyphens = Hyphens.Auto)
    val joined = text.withJoinedUnits()
    // What is read aloud and searched for stays as it was written.
    val read = if (joined == text) modifier else modifier.semantics { this.text = AnnotatedString(text) }
    BasicText(joined, read, drawn, overflow = TextOverflow.Ellipsis, maxLines = lines)
}

/** A number and its unit, or a percent sign, stay on one line. */
internal fun String.withJoinedUnits(): String = replace(BEFORE_UNIT, "\u00A0")

private const val UNITS = "%|mg|µg|g|ml|l|min|h|°C|°F|kg|IU|IE|UI|bpm|ms|km|cm|mm"
private val BEFORE_UNIT = Regex("(?<=[0-9½¼¾]) (?=($UNITS)(?![\\p{L}0-9]))")

/** An outlined touch target, at least as large as the theme requires, with centred content. */
@Composable
internal fun Touch(
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    ground: Color = palette.raised,
    edge: Color = palette.edge,
    line: Dp = 1.dp,
    inset: Dp = Space.one,
    content: @Composable ColumnScope.() -> Unit,
) {
    val shape = RoundedCornerShape(CORNER)
    Column(
        modifier
            .sizeIn(minWidth = theme.target, minHeight = theme.target)
            .clip(shape)
            .background(ground)
            .border(line, edge, shape)
            .guarded()
            .clickable(role = Role.Button, onClick = onClick)
            .padding(horizontal = inset, vertical = Space.one),
        verticalArrangement = Arrangement.Center,
        horizontalAlignment = Alignment.CenterHorizontally,
        content = content,
    )
}

/**
 * A small text button, such as *Undo*; a quiet one has no outline.
 *
 * @param room the available width, if a word may be longer than that: the text is then scaled down to fit.
 */
@Composable
internal fun WordButton(
    word: String,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    isQuiet: Boolean = false,
    room: Dp = Dp.Unspecified,
) {
    val ground = if (isQuiet) Color.Transparent else palette.raised
    val edge = if (isQuiet) Color.Transparent else palette.edge
    val style = if (room == Dp.Unspecified) Type.strong else Type.strong.fitting(word, room - Space.two * 2)
    Touch(onClick, modifier, ground, edge, inset = Space.two) {
        Say(word, style = style, color = palette.accent, align = TextAlign.Center)
    }
}

/**
 * Something with a smaller thing beside it, or under it where there is no room for both.
 *
 * @param needed the width of both, with the gap.
 * @param aside whether it stands below is passed on.
 */
@Composable
internal fun BesideOrBelow(
    needed: Dp,
    gap: Dp,
    main: @Composable () -> Unit,
    aside: @Composable (isBelow: Boolean) -> Unit,
) {
    BoxWithConstraints(Modifier.fillMaxWidth()) {
        if (needed <= maxWidth) {
            Row(horizontalArrangement = Arrangement.spacedBy(gap), verticalAlignment = Alignment.CenterVertically) {
                Box(Modifier.weight(1f)) { main() }
                aside(false)
            }
        } else {
            Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
                main()
                aside(true)
            }
        }
    }
}

/** A text with a button beside it, or under it where a word would otherwise be broken. */
@Composable
internal fun Beside(
    text: String,
    style: TextStyle,
    word: String,
    onClick: () -> Unit,
    said: @Composable () -> Unit,
) {
    val needed = widest(text.split(' '), style) + Space.two + widest(listOf(word), Type.strong) + Space.two * 2
    BesideOrBelow(needed, Space.two, said) { WordButton(word, onClick) }
}

/** A text that begins with an item's name, scaled down so that its longest word fits. */
@Composable
internal fun Named(text: String) = FittingText(text, Type.strong)

/** A text over the whole width, scaled down so that its longest word fits. */
@Composable
internal fun FittingText(
    text: String,
    style: TextStyle,
    modifier: Modifier = Modifier,
    color: Color = Color.Unspecified,
    align: TextAlign = TextAlign.Start,
) {
    BoxWithConstraints(Modifier.fillMaxWidth()) {
        Say(text, modifier.fillMaxWidth(), style.fitting(text, maxWidth), color, align)
    }
}

/** The caption of a section. */
@Composable
internal fun Caption(
    text: String,
    modifier: Modifier = Modifier,
) {
    Say(text, modifier, Type.small, palette.quiet)
}

/** The style, scaled down where the longest word of a text would not fit. */
@Composable
internal fun TextStyle.fitting(
    text: String,
    room: Dp,
): TextStyle {
    val share = with(LocalDensity.current) { room.toPx() } / rememberTextMeasurer().longestWord(text, this)
    // Letters do not shrink in proportion: they are rounded to pixels.
    return if (share < 1f) copy(fontSize = fontSize * share * ROUNDED) else this
}

/** The width of the longest word, in pixels. */
internal fun TextMeasurer.longestWord(
    text: String,
    style: TextStyle,
): Int = text.split(' ').maxOf { measure(it, style).size.width }

/** The width of the widest of several texts, each on one line. */
@Composable
internal fun widest(
    texts: Iterable<String>,
    style: TextStyle,
): Dp {
    val measurer = rememberTextMeasurer()
    return with(LocalDensity.current) { texts.maxOf { measurer.measure(it, style).size.width }.toDp() }
}

/** How much smaller a scaled text is, so that a rounded letter does not break it. */
private const val ROUNDED = 0.95f
