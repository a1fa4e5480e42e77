package app.ebb.ui.theme

import androidx.compose.foundation.IndicationNodeFactory
import androidx.compose.foundation.interaction.FocusInteraction
import androidx.compose.foundation.interaction.InteractionSource
import androidx.compose.foundation.interaction.PressInteraction
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.drawscope.ContentDrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.node.DelegatableNode
import androidx.compose.ui.node.DrawModifierNode
import androidx.compose.ui.node.invalidateDraw
import androidx.compose.ui.unit.dp
import app.ebb.ui.parts.CORNER
import kotlinx.coroutines.launch

/** Shows a press as a shade and keyboard focus as an outline, without motion. */
internal data class TouchIndication(
    private val ink: Color,
) : IndicationNodeFactory {
    override fun create(interactionSource: InteractionSource): DelegatableNode = TouchNode(interactionSource, ink)
}

private class TouchNode(
    private val interactions: InteractionSource,
    private val ink: Color,
) : Modifier.Node(),
    DrawModifierNode {
    private var pressed = false
    private var focused = false

    override fun onAttach() {
        coroutineScope.launch {
            interactions.interactions.collect { interaction ->
                when (interaction) {
                    is PressInteraction.Press -> pressed = true
                    is PressInteraction.Release, is PressInteraction.Cancel -> pressed = false
                    is FocusInteraction.Focus -> focused = true
                    is FocusInteraction.Unfocus -> focused = false
                }
                invalidateDraw()
            }
        }
    }

    override fun ContentDrawScope.draw() {
        drawContent()
        if (pressed) drawRect(ink, alpha = SHADE)
        if (focused) {
            val corner = CornerRadius(CORNER.toPx())
            drawRoundRect(ink, cornerRadius = corner, style = Stroke(FOCUS_LINE.toPx() * 2))
        }
    }
}

private const val SHADE = 0.14f
private val FOCUS_LINE = 2.dp
