package app.ebb.ui.today

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.offset
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.clipRect
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.ebb.core.EnergyBudget
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.parts.ExplainedSection
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.WordButton
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.palette

/** Energy: a bar if there is something to draw, the core's sentence, and the consequence of an overspent day. */
@Composable
internal fun Energy(
    budget: EnergyBudget,
    words: Words,
    onPlan: (() -> Unit)? = null,
) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
        ExplainedSection(words[WordKeys.ENERGY], budget.sentence, budget.reasons, words) {
            // The default says nothing of the person, so it is not drawn.
            if (!budget.byDefault) EnergyBar(budget.advised, budget.spent, words)
        }
        budget.riskWindow?.let { Say(it.why) }
        if (onPlan != null) WordButton(words[WordKeys.PLAN], onPlan, Modifier.offset(x = -Space.two), isQuiet = true)
    }
}

/**
 * The spent energy as a bar on a band, of which the day's advised amount is four fifths: the same share as in the
 * sentences. Beyond the limit the band is hatched. It has no semantics, as the sentence under it says the same.
 */
@Composable
private fun EnergyBar(
    advised: Double,
    spent: Double?,
    words: Words,
) {
    if (advised <= 0.0) return
    val colors = palette
    Column(Modifier.clearAndSetSemantics {}) {
        Canvas(Modifier.fillMaxWidth().height(BAND).clip(RoundedCornerShape(BAND / 2))) {
            val limit = size.width * LIMIT_SHARE
            drawRect(colors.raised)
            hatch(colors.edge, limit)
            drawRect(colors.accent.copy(alpha = HELD), size = Size(limit, size.height))
            // A day far beyond the limit ends in view.
            if (spent != null) bar(colors.accent, (spent / advised * LIMIT_SHARE).coerceAtMost(1.0).toFloat())
            drawLine(colors.ink, Offset(limit, 0f), Offset(limit, size.height), TICK.toPx())
        }
        Say(words[WordKeys.LIMIT], Modifier.fillMaxWidth(LIMIT_SHARE), Type.small, colors.quiet, TextAlign.End)
    }
}

private fun DrawScope.bar(
    color: Color,
    share: Float,
) {
    val inset = (size.height - BAR.toPx()) / 2
    val length = (size.width * share - inset).coerceAtLeast(BAR.toPx())
    drawRoundRect(color, Offset(inset, inset), Size(length, BAR.toPx()), CornerRadius(BAR.toPx() / 2))
}

/** Slanted lines over what lies beyond the limit. */
private fun DrawScope.hatch(
    color: Color,
    from: Float,
) = clipRect(left = from) {
    var at = from - size.height
    while (at < size.width) {
        drawLine(color, Offset(at, size.height), Offset(at + size.height, 0f), LINE.toPx())
        at += HATCH.toPx()
    }
}

private val BAND = 24.dp
private val BAR = 8.dp
private val TICK = 2.dp
private val LINE = 1.dp
private val HATCH = 8.dp
private const val HELD = 0.32f
private const val LIMIT_SHARE = 0.8f
