package app.ebb.ui

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
import androidx.compose.ui.graphics.Brush
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.unit.dp
import app.ebb.core.EnergyBudget
import app.ebb.core.Envelope
import app.ebb.core.WordKeys

/** Energy: a bar if there is something to draw, the core's sentence, and the consequence of an overspent day. */
@Composable
internal fun Energy(
    budget: EnergyBudget,
    words: Words,
    onPlan: (() -> Unit)? = null,
) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
        ExplainedSection(words[WordKeys.ENERGY], budget.sentence, budget.reasons, words) {
            // A default envelope is not measured, so it is not drawn.
            if (!budget.byDefault) EnergyBar(budget.envelope, budget.spent)
        }
        budget.riskWindow?.let { Say(it.why) }
        if (onPlan != null) WordButton(words[WordKeys.PLAN], onPlan, Modifier.offset(x = -Space.two), isQuiet = true)
    }
}

/**
 * The day's envelope as a band that fades out where it is uncertain, with the spent energy as a bar on it. It has no
 * semantics, as the sentence under it says the same.
 */
@Composable
private fun EnergyBar(
    envelope: Envelope,
    spent: Double?,
) {
    val colors = palette
    Canvas(Modifier.fillMaxWidth().height(BAND).clip(RoundedCornerShape(BAND / 2))) {
        // Leaves a margin, so that both the fading edge and an overspent day end in view.
        val whole = maxOf(envelope.high, spent ?: 0.0) * MARGIN
        if (whole <= 0.0) return@Canvas
        drawRect(colors.raised)
        band(colors.accent, (envelope.low / whole).toFloat(), (envelope.high / whole).toFloat())
        if (spent != null) bar(colors.accent, (spent / whole).toFloat())
    }
}

/** Solid up to the low estimate, fading out at the high one. */
private fun DrawScope.band(
    color: Color,
    sure: Float,
    most: Float,
) {
    val held = color.copy(alpha = HELD)
    drawRect(held, size = Size(size.width * sure, size.height))
    if (most <= sure) return
    val fade = Brush.horizontalGradient(listOf(held, held.copy(alpha = 0f)), size.width * sure, size.width * most)
    drawRect(fade, Offset(size.width * sure, 0f), Size(size.width * (most - sure), size.height))
}

private fun DrawScope.bar(
    color: Color,
    share: Float,
) {
    val inset = (size.height - BAR.toPx()) / 2
    val length = (size.width * share - inset).coerceAtLeast(BAR.toPx())
    drawRoundRect(color, Offset(inset, inset), Size(length, BAR.toPx()), CornerRadius(BAR.toPx() / 2))
}

private val BAND = 24.dp
private val BAR = 8.dp
private const val HELD = 0.32f
private const val MARGIN = 1.12
