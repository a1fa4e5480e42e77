package app.ebb.ui.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.gestures.awaitEachGesture
import androidx.compose.foundation.gestures.awaitFirstDown
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.input.pointer.AwaitPointerEventScope
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.onClick
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.palette
import app.ebb.ui.theme.theme

/**
 * A button that acts once it was held for two seconds; a press alone does nothing. A finger that shakes still holds it.
 * There must be another way beside it, for hands that cannot hold.
 *
 * @param holding what it says while it is held.
 * @param onAccessible what the click of a screen reader or a switch does, which cannot hold: the other way.
 */
@Composable
internal fun HoldButton(
    word: String,
    holding: String,
    onHeld: () -> Unit,
    onAccessible: () -> Unit,
    modifier: Modifier = Modifier,
) {
    var isHeld by remember { mutableStateOf(false) }
    val held by rememberUpdatedState(onHeld)
    val shape = RoundedCornerShape(CORNER)
    Box(
        modifier
            .fillMaxWidth()
            .heightIn(min = theme.tall)
            .clip(shape)
            .background(palette.raised)
            .border(1.dp, palette.edge, shape)
            .guarded()
            .pointerInput(Unit) {
                awaitEachGesture {
                    awaitFirstDown().consume()
                    isHeld = true
                    val released = withTimeoutOrNull(HOLD_MILLIS) { awaitRelease() }
                    isHeld = false
                    if (released == null) {
                        held()
                        awaitRelease()
                    }
                }
            }.semantics(mergeDescendants = true) {
                role = Role.Button
                onClick {
                    onAccessible()
                    true
                }
            }.padding(horizontal = Space.two, vertical = Space.one),
        contentAlignment = Alignment.Center,
    ) {
        FittingText(if (isHeld) holding else word, Type.strong, align = TextAlign.Center)
    }
}

/** Until the last finger is lifted, or the phone takes the touch away by an event that is consumed already. */
private suspend fun AwaitPointerEventScope.awaitRelease() {
    do {
        val event = awaitPointerEvent()
        if (event.changes.all { it.isConsumed }) return
        event.changes.forEach { it.consume() }
    } while (event.changes.any { it.pressed })
}

/** Long enough that no resting hand does it, short enough for one that hurts. */
internal const val HOLD_MILLIS = 2_000L
