package app.ebb.ui.today

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawWithContent
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Constraints
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import app.ebb.core.Today
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.Touch
import app.ebb.ui.parts.fitting
import app.ebb.ui.parts.longestWord
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.palette
import app.ebb.ui.theme.theme

/**
 * The one-tap grid: two buttons per row where labels are short and every word fits, otherwise one. A value below a
 * label does not move other buttons. A word that is wider than its button, as with large text, is scaled down: no word
 * is ever broken.
 */
@Composable
internal fun QuickGrid(
    today: Today,
    actions: TodayActions,
) = Grid(today.quick.map { GridButton(it.label, it.said, it.value) { actions.tap(it.item) } })

/** *None today*, in a row of its own on top of the grid. It comes and goes there, and moves none of it. */
@Composable
internal fun NoneToday(
    today: Today,
    actions: TodayActions,
) {
    today.noneToday?.let { Grid(listOf(GridButton(it.label, onTap = actions::logNoneToday))) }
}

/** *As usual*, which names every item it will write. */
@Composable
internal fun AsUsual(
    today: Today,
    actions: TodayActions,
) {
    today.asUsual?.let { Grid(listOf(GridButton(it.label, onTap = actions::logAsUsual))) }
}

@Composable
private fun Grid(buttons: List<GridButton>) {
    BoxWithConstraints(Modifier.fillMaxWidth()) {
        val measurer = rememberTextMeasurer()
        val one = maxWidth - INSET * 2
        val two = (maxWidth - Space.one) / 2 - INSET * 2
        val twoPixels = with(LocalDensity.current) { two.toPx() }
        val isNarrow = { button: GridButton ->
            measurer.longestWord(button.label, Type.strong) <= twoPixels &&
                measurer.measure(button.label, Type.strong).size.width <= twoPixels * LINES_MOST
        }
        Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
            for (row in inRows(buttons, isNarrow)) {
                Row(
                    Modifier.fillMaxWidth().height(IntrinsicSize.Min),
                    horizontalArrangement = Arrangement.spacedBy(Space.one),
                ) {
                    for (button in row) {
                        val room = if (row.size == 1) one else two
                        Quick(button, room, Modifier.weight(1f).fillMaxHeight())
                    }
                }
            }
        }
    }
}

/** A button of the grid. */
private class GridButton(
    val label: String,
    val said: String? = null,
    val value: Double? = null,
    val onTap: () -> Unit,
)

@Composable
private fun Quick(
    button: GridButton,
    room: Dp,
    modifier: Modifier,
) {
    val ground = if (button.said == null) palette.raised else theme.tint(button.value)
    val style = Type.strong.fitting(button.label, room)
    // Space for the value is reserved from the start: a tap must not move the next button.
    val tall = maxOf(theme.tall, height(button.label, style, room) + height("", Type.small, room) + Space.one * 2)
    val said = button.said != null
    Touch(button.onTap, modifier.heightIn(min = tall).ticked(said), ground, inset = INSET) {
        // The weight and the tick tell what was said, as in a flare the tint hardly does.
        val weight = if (said) FontWeight.SemiBold else FontWeight.Normal
        Say(button.label, style = style.copy(fontWeight = weight), align = TextAlign.Center)
        button.said?.let { Say(it, style = Type.small.fitting(it, room), align = TextAlign.Center) }
    }
}

/** A tick in the upper corner at the end of the line, for what was said today. */
@Composable
private fun Modifier.ticked(said: Boolean): Modifier {
    if (!said) return this
    val ink = palette.ink
    return drawWithContent {
        drawContent()
        val side = TICK.toPx()
        val inset = TICK_INSET.toPx()
        val left = if (layoutDirection == LayoutDirection.Rtl) inset else size.width - inset - side
        val tick = Path()
        tick.moveTo(left + side * 0.15f, inset + side * 0.55f)
        tick.lineTo(left + side * 0.4f, inset + side * 0.8f)
        tick.lineTo(left + side * 0.85f, inset + side * 0.2f)
        drawPath(tick, ink, style = Stroke(TICK_LINE.toPx(), cap = StrokeCap.Round, join = StrokeJoin.Round))
    }
}

/** The height of a wrapped text. */
@Composable
private fun height(
    text: String,
    style: TextStyle,
    room: Dp,
): Dp {
    val measurer = rememberTextMeasurer()
    return with(LocalDensity.current) {
        val within = Constraints(maxWidth = room.roundToPx())
        measurer
            .measure(text, style, constraints = within)
            .size.height
            .toDp()
    }
}

/** The buttons in order, two per row where both are narrow. */
private fun inRows(
    buttons: List<GridButton>,
    isNarrow: (GridButton) -> Boolean,
): List<List<GridButton>> =
    buttons.fold(emptyList()) { rows, button ->
        val last = rows.lastOrNull()
        if (last?.size == 1 && isNarrow(last.single()) && isNarrow(button)) {
            rows.dropLast(1).plusElement(last + button)
        } else {
            rows.plusElement(listOf(button))
        }
    }

private val INSET = Space.one

private val TICK = 16.dp
private val TICK_INSET = 6.dp
private val TICK_LINE = 2.dp

/** A longer label would wrap, and make the button beside it tall as well. */
private const val LINES_MOST = 2
