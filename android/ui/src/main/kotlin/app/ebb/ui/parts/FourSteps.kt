package app.ebb.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.selected
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.ebb.core.SeverityAnchor
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.palette
import app.ebb.ui.theme.theme

/**
 * The four words in one row, or in as few as they fit in.
 *
 * @param least the least height of a button.
 * @param other the word of a fifth button, and what it does; null where there is none.
 */
@Composable
internal fun FourSteps(
    steps: List<SeverityAnchor>,
    given: Double?,
    least: Dp = theme.tall,
    other: Pair<String, () -> Unit>? = null,
    onRate: (place: Int) -> Unit,
) {
    val words = steps.map { it.words } + listOfNotNull(other?.first)
    val cells = words.size
    BoxWithConstraints(Modifier.fillMaxWidth()) {
        val inOneRow = styleInOneRow(words, maxWidth)
        val style = inOneRow ?: Type.smallStrong
        val half = (cells + 1) / 2
        val columns =
            when {
                inOneRow != null -> cells
                fit(words, style, half, maxWidth) -> half
                else -> 2
            }
        val room = share(maxWidth, columns) - Space.one
        Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
            for (row in (0 until cells).chunked(columns)) {
                Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.one)) {
                    for (place in row) {
                        val cell = Modifier.weight(1f).heightIn(min = maxOf(least, theme.target))
                        val step = steps.getOrNull(place)
                        if (step != null) {
                            FourStep(step, style, room, step.step.toDouble() == given, cell) { onRate(place) }
                        } else if (other != null) {
                            Touch(other.second, cell, inset = Space.half) {
                                Say(
                                    other.first,
                                    style = style.fitting(other.first, room),
                                    color = palette.accent,
                                    align = TextAlign.Center,
                                )
                            }
                        }
                    }
                    // The last row is as wide as the others.
                    repeat(columns - row.size) { Spacer(Modifier.weight(1f)) }
                }
            }
        }
    }
}

/** The style in which buttons with these words stand in one row; null where they do not fit in one. */
@Composable
internal fun styleInOneRow(
    words: List<String>,
    width: Dp,
): TextStyle? = listOf(Type.smallStrong, Type.tinyStrong).firstOrNull { fit(words, it, words.size, width) }

/** Whether buttons with these words, so many in a row, are wide enough for each of them. */
@Composable
private fun fit(
    words: List<String>,
    style: TextStyle,
    columns: Int,
    width: Dp,
): Boolean = maxOf(widest(words, style) + Space.one, theme.target) <= share(width, columns)

@Composable
private fun FourStep(
    step: SeverityAnchor,
    style: TextStyle,
    room: Dp,
    isGiven: Boolean,
    modifier: Modifier,
    onRate: () -> Unit,
) {
    Touch(
        onRate,
        modifier.semantics {
            contentDescription = step.words
            if (isGiven) selected = true
        },
        ground = theme.tint(step.step.toDouble()),
        edge = if (isGiven) palette.ink else palette.edge,
        line = if (isGiven) GIVEN_LINE else 1.dp,
        inset = Space.half,
    ) {
        Say(step.words, style = style.fitting(step.words, room), align = TextAlign.Center)
    }
}
