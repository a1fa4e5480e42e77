package app.ebb.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.remember
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.input.pointer.PointerEventPass
import androidx.compose.ui.input.pointer.PointerEventType
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.layout.LayoutCoordinates
import androidx.compose.ui.layout.onGloballyPositioned
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.unit.dp

/**
 * Ignores touches of what opened or moved less than half a second ago: a second tap of a shaking hand was meant for what
 * stood there before. Screen readers, switches and keyboards do not touch, so nothing of theirs is ignored.
 *
 * @param millis a clock that only runs forward.
 */
class TapGuard(
    private val millis: () -> Long = { System.nanoTime() / NANOS_IN_MILLI },
) {
    /** A touch target, and since when it has been where it is. */
    internal inner class Target {
        private var place: Offset? = null
        private var since = millis()

        val isSettled get() = millis() - since >= SETTLES_IN_MILLIS

        fun placed(
            at: Offset,
            leastMove: Float,
        ) {
            val before = place
            if (before == null || (at - before).getDistance() >= leastMove) {
                place = at
                if (before != null) since = millis()
            }
        }
    }

    private companion object {
        const val SETTLES_IN_MILLIS = 500L
        const val NANOS_IN_MILLI = 1_000_000L
    }
}

/** The guard of the screens; null where nothing is guarded, as in most tests. */
val LocalTapGuard = staticCompositionLocalOf<TapGuard?> { null }

/** The content of the nearest [Scrolling]: what moves with it while the person scrolls has not moved by itself. */
private val LocalScrolled = staticCompositionLocalOf<Scrolled?> { null }

private class Scrolled {
    var content: LayoutCoordinates? = null
}

/** A touch target under the [TapGuard]. Stands before what is clicked. */
@Composable
internal fun Modifier.guarded(): Modifier {
    val guard = LocalTapGuard.current ?: return this
    val scrolled = LocalScrolled.current
    val leastMove = with(LocalDensity.current) { LEAST_MOVE.toPx() }
    val target = remember(guard) { guard.Target() }
    return onGloballyPositioned { here ->
        val content = scrolled?.content?.takeIf { it.isAttached }
        target.placed(content?.localPositionOf(here) ?: here.localToRoot(Offset.Zero), leastMove)
    }.pointerInput(target) {
        awaitPointerEventScope {
            while (true) {
                val event = awaitPointerEvent(PointerEventPass.Initial)
                if (event.type == PointerEventType.Press && !target.isSettled) event.changes.forEach { it.consume() }
            }
        }
    }
}

/**
 * A column that scrolls.
 *
 * @param startsAtEnd whether its end is in view at first.
 */
@Composable
internal fun Scrolling(
    modifier: Modifier = Modifier,
    inside: Modifier = Modifier,
    arrangement: Arrangement.Vertical = Arrangement.Top,
    alignment: Alignment.Horizontal = Alignment.Start,
    startsAtEnd: Boolean = false,
    content: @Composable ColumnScope.() -> Unit,
) {
    val scrolled = remember { Scrolled() }
    Column(
        modifier
            .verticalScroll(rememberScrollState(if (startsAtEnd) Int.MAX_VALUE else 0))
            .onGloballyPositioned { scrolled.content = it }
            .then(inside),
        arrangement,
        alignment,
    ) {
        CompositionLocalProvider(LocalScrolled provides scrolled) { content() }
    }
}

/** Less than this is a rounding, not a move. */
private val LEAST_MOVE = 8.dp
