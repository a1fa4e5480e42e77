package app.ebb.ui.parts

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.drawscope.rotate
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.ebb.core.WordKey
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.isTextLarge
import app.ebb.ui.theme.palette
import app.ebb.ui.theme.theme

/** The four destinations of the bottom bar. */
enum class Destination(
    internal val word: WordKey,
    internal val draw: DrawScope.(Color) -> Unit,
) {
    TODAY(WordKeys.TODAY, { wave(it) }),
    DIARY(WordKeys.DIARY, { calendar(it) }),
    CARE(WordKeys.CARE, { pill(it) }),
    MORE(WordKeys.MORE, { dots(it) }),
}

/**
 * The bottom bar: a word and a sign for each destination. At large text only the selected one shows its word; a screen
 * reader hears all of them.
 */
@Composable
internal fun BottomBar(
    selected: Destination,
    words: Words,
    onSelect: (Destination) -> Unit,
) {
    val hasRoom = !isTextLarge
    Row(Modifier.fillMaxWidth().background(palette.raised).selectableGroup()) {
        for (destination in Destination.entries) {
            val isSelected = destination == selected
            val color = if (isSelected) palette.accent else palette.quiet
            val word = words[destination.word]
            Column(
                Modifier
                    .weight(1f)
                    .heightIn(min = maxOf(HEIGHT, theme.target))
                    .guarded()
                    .selectable(isSelected, role = Role.Tab) { onSelect(destination) }
                    .semantics { contentDescription = word },
                verticalArrangement = Arrangement.spacedBy(Space.half, Alignment.CenterVertically),
                horizontalAlignment = Alignment.CenterHorizontally,
            ) {
                Canvas(Modifier.size(SIGN)) { destination.draw(this, color) }
                if (hasRoom || isSelected) {
                    val weight = if (isSelected) FontWeight.SemiBold else FontWeight.Normal
                    Say(
                        word,
                        Modifier.clearAndSetSemantics {},
                        Type.tiny.copy(fontWeight = weight),
                        color,
                        TextAlign.Center,
                    )
                }
            }
        }
    }
}

private fun DrawScope.line() = Stroke(STROKE.toPx(), cap = StrokeCap.Round)

private fun DrawScope.wave(color: Color) {
    val path = Path()
    path.moveTo(size.width * 0.08f, size.height * 0.4f)
    path.cubicTo(
        size.width * 0.35f,
        size.height * -0.05f,
        size.width * 0.5f,
        size.height * 0.95f,
        size.width * 0.92f,
        size.height * 0.7f,
    )
    drawPath(path, color, style = line())
}

private fun DrawScope.calendar(color: Color) {
    drawRect(
        color,
        Offset(size.width * 0.12f, size.height * 0.18f),
        Size(size.width * 0.76f, size.height * 0.7f),
        style = line(),
    )
    val rule = size.height * 0.42f
    drawLine(color, Offset(size.width * 0.12f, rule), Offset(size.width * 0.88f, rule), STROKE.toPx())
}

private fun DrawScope.pill(color: Color) {
    rotate(degrees = -45f) {
        val top = size.height * 0.3f
        drawRoundRect(
            color,
            Offset(size.width * 0.06f, top),
            Size(size.width * 0.88f, size.height * 0.4f),
            CornerRadius(size.height * 0.2f),
            style = line(),
        )
        drawLine(color, Offset(center.x, top), Offset(center.x, size.height * 0.7f), STROKE.toPx())
    }
}

private fun DrawScope.dots(color: Color) {
    for (place in listOf(0.2f, 0.5f, 0.8f)) drawCircle(color, STROKE.toPx(), Offset(size.width * place, center.y))
}

private val HEIGHT = 64.dp
private val SIGN = 24.dp
private val STROKE = 2.dp
