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
import androidx.compose.ui.semantics.hideFromAccessibility
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.unit.Dp
import app.ebb.core.JustLogged
import app.ebb.core.SeverityAnchor
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.parts.Caption
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.SeverityStep
import app.ebb.ui.parts.byWords
import app.ebb.ui.parts.fitting
import app.ebb.ui.parts.widest
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type
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
    val rows = last.steps.byWords()
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
        for (step in steps) SeverityStep(step, given, Modifier.width(width), onRate = onRate)
    }
}

/** The width of each of several buttons in one row. */
private fun share(
    width: Dp,
    count: Int,
    gap: Dp,
): Dp = (width - gap * (count - 1)) / count
