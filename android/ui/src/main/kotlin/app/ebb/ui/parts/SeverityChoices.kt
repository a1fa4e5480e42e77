package app.ebb.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.clearAndSetSemantics
import app.ebb.core.SeverityAnchor
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.palette
import app.ebb.ui.theme.theme

/** The steps of severity in even rows, each with its number and depth of one hue; the current one with its words. */
@Composable
internal fun SeverityChoices(
    steps: List<SeverityAnchor>,
    given: Double?,
    onRate: (Int) -> Unit,
) {
    val number = widest(steps.map { "${it.step}" }, Type.number) + Space.one
    BoxWithConstraints(Modifier.fillMaxWidth()) {
        val least = maxOf(theme.target, number)
        val most = ((maxWidth + Space.one) / (least + Space.one)).toInt().coerceIn(1, ROW_MOST)
        val columns = (1..most).minBy { row -> (steps.size + row - 1) / row }
        Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
            for (row in steps.chunked(columns)) {
                Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.one)) {
                    for (step in row) {
                        val style = Type.number.fitting("${step.step}", theme.target)
                        SeverityStep(step, given, Modifier.weight(1f), style, onRate)
                    }
                    // The last row is as wide as the others.
                    repeat(columns - row.size) { Spacer(Modifier.weight(1f)) }
                }
            }
            Meanings(steps)
        }
    }
}

/** What the numbers mean, each range of the same words in one line. The buttons say it to screen readers. */
@Composable
private fun Meanings(steps: List<SeverityAnchor>) {
    Column(Modifier.clearAndSetSemantics {}) {
        for (range in steps.byWords()) {
            val numbers = listOf(range.first().step, range.last().step).distinct().joinToString("–")
            Say("$numbers  ${range.first().words}", style = Type.small, color = palette.quiet)
        }
    }
}

/** Eleven steps in two rows. */
private const val ROW_MOST = 6
