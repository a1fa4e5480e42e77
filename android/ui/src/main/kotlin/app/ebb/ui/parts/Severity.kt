package app.ebb.ui.parts

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.selected
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.ebb.core.SeverityAnchor
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.palette

/** Groups neighbouring steps with the same words. */
internal fun List<SeverityAnchor>.byWords(): List<List<SeverityAnchor>> =
    fold(emptyList()) { rows, step ->
        val last = rows.lastOrNull()
        if (last?.first()?.words == step.words) {
            rows.dropLast(1).plusElement(last + step)
        } else {
            rows.plusElement(listOf(step))
        }
    }

/** One step of 0–10, by number and depth of one hue; the current one has a heavy outline. */
@Composable
internal fun SeverityStep(
    step: SeverityAnchor,
    given: Double?,
    modifier: Modifier = Modifier,
    style: TextStyle = Type.number,
    onRate: (Int) -> Unit,
) {
    val isGiven = step.step.toDouble() == given
    Touch(
        { onRate(step.step.toInt()) },
        modifier.semantics {
            contentDescription = "${step.step}, ${step.words}"
            // Only the current step is announced as selected: eleven times "not selected" would be noise.
            if (isGiven) selected = true
        },
        ground = palette.severity(step.step.toDouble()),
        edge = if (isGiven) palette.ink else palette.edge,
        line = if (isGiven) GIVEN_LINE else 1.dp,
        inset = Space.half,
    ) {
        Say("${step.step}", Modifier.clearAndSetSemantics {}, style, align = TextAlign.Center)
    }
}

/** The outline of what is given. */
internal val GIVEN_LINE = 3.dp
