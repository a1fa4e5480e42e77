package app.ebb.ui.details

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.gestures.detectTapGestures
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.offset
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.onClick
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.semantics.toggleableState
import androidx.compose.ui.state.ToggleableState
import androidx.compose.ui.text.TextMeasurer
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.drawText
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.ebb.core.BodyMap
import app.ebb.core.BodyShape
import app.ebb.core.PathCommand
import app.ebb.core.Region
import app.ebb.core.RegionChoice
import app.ebb.ui.parts.guarded
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.palette
import app.ebb.ui.theme.theme
import kotlin.math.roundToInt

/** A region as it is drawn, in pixels. */
private class Outline(
    val region: Region,
    val path: Path,
    val bounds: Rect,
)

/**
 * The front or the back of the body. A touch means the region that the core finds there; a screen reader has one node for
 * each region, with its name and what was said of it. A region that was said has a thick outline and a mark.
 */
@Composable
internal fun BodyPictureMap(
    map: BodyMap,
    shapes: List<BodyShape>,
    state: DetailsState,
    actions: DetailsActions,
) {
    val choices = state.form?.regions.orEmpty()
    val touched by rememberUpdatedState(actions::touched)
    BoxWithConstraints(Modifier.fillMaxWidth(), contentAlignment = Alignment.TopCenter) {
        val width = minOf(maxWidth, map.width.dp)
        val height = width * (map.height / map.width).toFloat()
        val scale = with(LocalDensity.current) { width.toPx() } / map.width.toFloat()
        val outlines = remember(shapes, scale) { shapes.map { Outline(it.region, it.path(scale)) } }
        Box(
            Modifier
                .size(width, height)
                .guarded()
                .pointerInput(scale) {
                    detectTapGestures { touched((it.x / scale).toDouble(), (it.y / scale).toDouble()) }
                },
        ) {
            Drawing(outlines, state, Modifier.size(width, height))
            for (outline in outlines) {
                val choice = choices.firstOrNull { it.region == outline.region } ?: continue
                RegionNode(choice, outline.bounds, width, state, actions)
            }
        }
    }
}

private fun Outline(
    region: Region,
    path: Path,
) = Outline(region, path, path.getBounds())

@Composable
private fun Drawing(
    outlines: List<Outline>,
    state: DetailsState,
    modifier: Modifier,
) {
    val colors = palette
    val fills = outlines.map { theme.tint(state.valueOf(it.region)) }
    val measurer = rememberTextMeasurer()
    val style = Type.smallStrong.copy(color = colors.ink)
    Canvas(modifier) {
        for ((outline, fill) in outlines.zip(fills)) {
            drawPath(outline.path, if (outline.region in state.places) fill else colors.raised)
            drawPath(outline.path, colors.edge, style = Stroke(THIN.toPx()))
        }
        // Above the outlines of those beside them.
        for (outline in outlines.filter { it.region in state.places }) {
            val isLast = outline.region == state.place
            drawPath(outline.path, colors.ink, style = Stroke((if (isLast) LAST else GIVEN).toPx()))
            mark(
                measurer,
                state.valueOf(outline.region)?.let { "${it.roundToInt()}" } ?: "✓",
                style,
                outline.bounds.center,
            )
        }
    }
}

private fun DrawScope.mark(
    measurer: TextMeasurer,
    text: String,
    style: TextStyle,
    center: Offset,
) {
    val layout = measurer.measure(text, style)
    drawText(layout, topLeft = center - Offset(layout.size.width / 2f, layout.size.height / 2f))
}

/** What a screen reader, a switch or a keyboard finds in place of the drawing. It takes no touches. */
@Composable
private fun RegionNode(
    choice: RegionChoice,
    bounds: Rect,
    within: Dp,
    state: DetailsState,
    actions: DetailsActions,
) {
    val isGiven = choice.region in state.places
    val said = state.saidOf(choice.region)
    with(LocalDensity.current) {
        val width = maxOf(bounds.width.toDp(), theme.target)
        val height = maxOf(bounds.height.toDp(), theme.target)
        val left = (bounds.center.x.toDp() - width / 2).coerceIn(0.dp, within - width)
        val top = (bounds.center.y.toDp() - height / 2).coerceAtLeast(0.dp)
        Box(
            Modifier
                .offset(left, top)
                .size(width, height)
                .semantics {
                    contentDescription = choice.label
                    role = Role.Checkbox
                    toggleableState = ToggleableState(isGiven)
                    said?.let { stateDescription = it }
                    onClick {
                        actions.toggle(choice)
                        true
                    }
                },
        )
    }
}

private fun BodyShape.path(scale: Float): Path {
    fun of(value: Double) = (value * scale).toFloat()
    val path = Path()
    for (command in commands) {
        when (command) {
            is PathCommand.Move -> {
                path.moveTo(of(command.x), of(command.y))
            }

            is PathCommand.Line -> {
                path.lineTo(of(command.x), of(command.y))
            }

            is PathCommand.Curve -> {
                path.cubicTo(
                    of(command.x1),
                    of(command.y1),
                    of(command.x2),
                    of(command.y2),
                    of(command.x),
                    of(command.y),
                )
            }

            is PathCommand.Close -> {
                path.close()
            }
        }
    }
    return path
}

private val THIN = 1.dp
private val GIVEN = 2.dp
private val LAST = 4.dp
