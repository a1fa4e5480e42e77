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
import androidx.compose.ui.unit.dp
import app.ebb.core.EnergyBudget
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.parts.ExplainedSection
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.WordButton
import app.ebb.ui.theme.Space
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
            if (!budget.byDefault) EnergyBar(budget.advised, budget.spent)
        }
        budget.riskWindow?.let { Say(it.why) }
        if (onPlan != null) WordButton(words[WordKeys.PLAN], onPlan, Modifier.offset(x = -Space.two), isQuiet = true)
    }
}

/**
 * The day's advised amount as a band, with the spent energy as a bar on it: the same share as in the sentences. It has
 * no semantics, as the sentence under it says the same.
 */
@Composable
private fun EnergyBar(
    advised: Double,
    spent: Double?,
) {
    val colors = palette
    Canvas(Modifier.fillMaxWidth().height(BAND).clip(RoundedCornerShape(BAND / 2))) {
        // An overspent day ends in view: the band shrinks to fit.
        val whole = maxOf(advised, spent ?: 0.0)
        if (whole <= 0.0) return@Canvas
        drawRect(colors.raised)
        drawRect(colors.accent.copy(alpha = HELD), size = Size(size.width * (advised / whole).toFloat(), size.height))
        if (spent != null) bar(colors.accent, (spent / whole).toFloat())
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

private val BAND = 24.dp
private val BAR = 8.dp
private const val HELD = 0.32f
