package app.ebb.ui.today

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.hideFromAccessibility
import androidx.compose.ui.semantics.selected
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.ebb.core.JustLogged
import app.ebb.core.SeverityAnchor
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.parts.Caption
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.Touch
import app.ebb.ui.parts.fitting
import app.ebb.ui.parts.widest
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.palette
import app.ebb.ui.theme.theme

/**
 * The severities 0–10, each by number, word and depth of one hue. Steps with the same word share a row beside it, or
 * below it where there is no room. The core and the person decide which numbers a word covers.
 */
@Composable
internal fun SeverityStrip(
    last: JustLogged,
    words: Words,
    onRate: (Int) -> Unit,
) {
    val rows = inRows(last.steps)
    val number = widest(last.steps.map { "${it.step}" }, Type.number)
    val besideWord = widest(rows.map { it.first().words }, Type.small)
    val most = rows.maxOf { it.size }
    BoxWithConstraints(Modifier.fillMaxWidth()) {
        val room = maxWidth
        val least = maxOf(theme.target, number + Space.one)
        val beside = share(room - besideWord - Space.two, most, Space.one)
        Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
            Caption(words[WordKeys.HOW_STRONG])
            for (row in rows) {
                if (beside >= least) {
                    Row(
                        horizontalArrangement = Arrangement.spacedBy(Space.two),
                        verticalAlignment = Alignment.CenterVertically,
                    ) {
                        StepWord(row.first().words, Modifier.width(besideWord))
                        Steps(row, beside, last.severity, onRate)
                    }
                } else {
                    // As many per row as fit, up to the longest row, so that all have the same width.
                    val columns = ((room + Space.one) / (least + Space.one)).toInt().coerceIn(1, most)
                    StepWord(row.first().words, Modifier, Type.small.fitting(row.first().words, room))
                    Steps(row, share(room, columns, Space.one), last.severity, onRate)
                }
            }
        }
    }
}

/** Groups neighbouring steps with the same words. */
private fun inRows(steps: List<SeverityAnchor>): List<List<SeverityAnchor>> =
    steps.fold(emptyList()) { rows, step ->
        val last = rows.lastOrNull()
        if (last?.first()?.words == step.words) {
            rows.dropLast(1).plusElement(last + step)
        } else {
            rows.plusElement(listOf(step))
        }
    }

/** The meaning of the steps in a row. Hidden from screen readers, as the buttons include it. */
@Composable
private fun StepWord(
    word: String,
    modifier: Modifier,
    style: TextStyle = Type.small,
) {
    Say(word, modifier.semantics { hideFromAccessibility() }, style)
}

@Composable
private fun Steps(
    steps: List<SeverityAnchor>,
    width: Dp,
    given: Double?,
    onRate: (Int) -> Unit,
) {
    FlowRow(
        horizontalArrangement = Arrangement.spacedBy(Space.one),
        verticalArrangement = Arrangement.spacedBy(Space.one),
    ) {
        for (step in steps) Step(step, width, step.step.toDouble() == given) { onRate(step.step.toInt()) }
    }
}

/** One step; the current one has a heavy outline. */
@Composable
private fun Step(
    step: SeverityAnchor,
    width: Dp,
    isGiven: Boolean,
    onRate: () -> Unit,
) {
    Touch(
        onRate,
        Modifier.width(width).semantics {
            contentDescription = "${step.step}, ${step.words}"
            // Only the current step is announced as selected: eleven times "not selected" would be noise.
            if (isGiven) selected = true
        },
        ground = palette.severity(step.step.toDouble()),
        edge = if (isGiven) palette.ink else palette.edge,
        line = if (isGiven) GIVEN_LINE else 1.dp,
        inset = Space.half,
    ) {
        Say("${step.step}", Modifier.clearAndSetSemantics {}, Type.number, align = TextAlign.Center)
    }
}

/** The width of each of several buttons in one row. */
private fun share(
    width: Dp,
    count: Int,
    gap: Dp,
): Dp = (width - gap * (count - 1)) / count

internal val GIVEN_LINE = 3.dp
