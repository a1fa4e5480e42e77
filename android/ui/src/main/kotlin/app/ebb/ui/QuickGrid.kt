package app.ebb.ui

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
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.text.TextMeasurer
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Constraints
import androidx.compose.ui.unit.Dp
import app.ebb.core.ItemId
import app.ebb.core.QuickButton

/**
 * The one-tap grid: two beside each other where every word of their labels fits, else one. What is said below a label
 * moves nothing. A word wider than its button, as large text makes some, is set as much smaller as it takes: no word
 * is ever broken.
 */
@Composable
internal fun QuickGrid(
    buttons: List<QuickButton>,
    onTap: (ItemId) -> Unit,
) {
    BoxWithConstraints(Modifier.fillMaxWidth()) {
        val measurer = rememberTextMeasurer()
        val one = maxWidth - INSET * 2
        val two = (maxWidth - Space.one) / 2 - INSET * 2
        val twoPixels = with(LocalDensity.current) { two.toPx() }
        Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
            for (row in inRows(buttons) { measurer.longestWord(it.label, Type.strong) <= twoPixels }) {
                Row(
                    Modifier.fillMaxWidth().height(IntrinsicSize.Min),
                    horizontalArrangement = Arrangement.spacedBy(Space.one),
                ) {
                    for (button in row) {
                        val room = if (row.size == 1) one else two
                        Quick(button, room, onTap, Modifier.weight(1f).fillMaxHeight())
                    }
                }
            }
        }
    }
}

@Composable
private fun Quick(
    button: QuickButton,
    room: Dp,
    onTap: (ItemId) -> Unit,
    modifier: Modifier,
) {
    val ground = if (button.said == null) palette.raised else palette.pale
    val style = Type.strong.fitting(button.label, room)
    // Room for what will be said is there from the beginning: a tap must not move the next button away.
    val tall = maxOf(theme.tall, height(button.label, style, room) + height("", Type.small, room) + Space.one * 2)
    Touch({ onTap(button.item) }, modifier.heightIn(min = tall), ground, inset = INSET) {
        Say(button.label, style = style, align = TextAlign.Center)
        button.said?.let { Say(it, style = Type.small.fitting(it, room), align = TextAlign.Center) }
    }
}

/** The style, or as much smaller that the longest word of a text fits. */
@Composable
private fun TextStyle.fitting(
    text: String,
    room: Dp,
): TextStyle {
    val share = with(LocalDensity.current) { room.toPx() } / rememberTextMeasurer().longestWord(text, this)
    return if (share < 1f) copy(fontSize = fontSize * share) else this
}

/** The height of a text that is wrapped where it must be. */
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

/** The width of the longest word, in pixels. */
private fun TextMeasurer.longestWord(
    text: String,
    style: TextStyle,
): Int = text.split(' ').maxOf { measure(it, style).size.width }

/** The buttons in their order, two a row where both are narrow. */
private fun inRows(
    buttons: List<QuickButton>,
    isNarrow: (QuickButton) -> Boolean,
): List<List<QuickButton>> =
    buttons.fold(emptyList()) { rows, button ->
        val last = rows.lastOrNull()
        if (last?.size == 1 && isNarrow(last.single()) && isNarrow(button)) {
            rows.dropLast(1).plusElement(last + button)
        } else {
            rows.plusElement(listOf(button))
        }
    }

private val INSET = Space.one
