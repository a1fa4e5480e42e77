package app.ebb.ui.withoutlooking

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.focusable
import androidx.compose.foundation.gestures.awaitEachGesture
import androidx.compose.foundation.gestures.awaitFirstDown
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.offset
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.onKeyEvent
import androidx.compose.ui.input.key.type
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.ProgressBarRangeInfo
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.onClick
import androidx.compose.ui.semantics.paneTitle
import androidx.compose.ui.semantics.progressBarRangeInfo
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.setProgress
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.ebb.core.WordKeys
import app.ebb.ui.parts.CORNER
import app.ebb.ui.parts.Caption
import app.ebb.ui.parts.FittingText
import app.ebb.ui.parts.MEASURE
import app.ebb.ui.parts.PrimaryButton
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.Scrolling
import app.ebb.ui.parts.Touch
import app.ebb.ui.parts.WordButton
import app.ebb.ui.parts.fitting
import app.ebb.ui.parts.guarded
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.isTextLarge
import app.ebb.ui.theme.palette
import app.ebb.ui.theme.theme
import kotlin.math.roundToInt

/**
 * *Without looking*: most of the screen is one field to hold or tap. Below it the same by two buttons.
 *
 * @param undo the last change with *Undo*.
 */
@Composable
fun WithoutLookingScreen(
    state: WithoutLookingState,
    actions: WithoutLookingActions,
    onClose: () -> Unit,
    modifier: Modifier = Modifier,
    undo: @Composable () -> Unit = {},
) {
    if (!state.isRead) return
    val words = state.words
    BoxWithConstraints(
        modifier.fillMaxSize().background(palette.ground).windowInsetsPadding(WindowInsets.safeDrawing),
        contentAlignment = Alignment.TopCenter,
    ) {
        // The field to hold needs the room more than the words do.
        val most = maxHeight * if (isTextLarge) LARGE_TEXT_SHARE else TEXT_SHARE
        Column(
            Modifier
                .widthIn(max = MEASURE)
                .fillMaxSize()
                .padding(Space.two)
                .semantics { paneTitle = words[WordKeys.WITHOUT_LOOKING] },
            verticalArrangement = Arrangement.spacedBy(Space.one),
        ) {
            Scrolling(Modifier.heightIn(max = most), arrangement = Arrangement.spacedBy(Space.one)) {
                WordButton(words[WordKeys.GO_BACK], onClose, Modifier.offset(x = -Space.two), isQuiet = true)
                FittingText(
                    state.what?.label ?: words[WordKeys.WITHOUT_LOOKING],
                    Type.headline,
                    Modifier.semantics { heading() },
                )
                state.refusal?.let { Say(it, Modifier.semantics { liveRegion = LiveRegionMode.Assertive }) }
                if (state.what == null && state.refusal == null) Say(words[WordKeys.UNSEEN_NOTHING])
                if (state.what != null) Caption(words[WordKeys.UNSEEN_HOW])
            }
            if (state.what == null) return@Column
            Field(state, actions, Modifier.weight(1f))
            undo()
            Bottom(state, actions)
        }
    }
}

/** The field to hold: small movements of the finger, even out of it, change nothing. */
@Composable
private fun Field(
    state: WithoutLookingState,
    actions: WithoutLookingActions,
    modifier: Modifier,
) {
    val words = state.words
    val shape = RoundedCornerShape(CORNER)
    val said = if (state.isBeyond) words[WordKeys.UNSEEN_BEYOND] else state.said ?: state.saved
    val last =
        state.what
            ?.steps
            ?.lastIndex
            ?.coerceAtLeast(1) ?: 1
    Box(
        modifier
            .fillMaxWidth()
            .clip(shape)
            .background(theme.tint(state.count.takeIf { it > 0 }?.toDouble()))
            .border(1.dp, palette.edge, shape)
            .guarded()
            .pointerInput(actions) {
                awaitEachGesture {
                    awaitFirstDown().consume()
                    actions.pressed()
                    do {
                        val event = awaitPointerEvent()
                        // The phone takes a touch away by an event that is consumed already.
                        if (event.changes.all { it.isConsumed }) {
                            actions.cancelled()
                            return@awaitEachGesture
                        }
                        event.changes.forEach { it.consume() }
                    } while (event.changes.any { it.pressed })
                    actions.released()
                }
            }.keys(state, actions)
            .semantics(mergeDescendants = true) {
                role = Role.Button
                liveRegion = LiveRegionMode.Assertive
                // A screen reader's double tap is one step, and its stepper goes both ways.
                onClick {
                    actions.step()
                    true
                }
                progressBarRangeInfo = ProgressBarRangeInfo(state.count.toFloat(), 0f..last.toFloat(), last - 1)
                setProgress {
                    actions.steps(it.roundToInt())
                    true
                }
            },
        contentAlignment = Alignment.Center,
    ) {
        // Nothing scrolls here: it would take a moving finger for itself.
        Column(Modifier.padding(Space.two), Arrangement.spacedBy(Space.one)) {
            said?.let { FittingText(it, if (state.isBeyond) Type.strong else Type.headline, align = TextAlign.Center) }
            if (said == null || !isTextLarge) {
                FittingText(words[WordKeys.UNSEEN_HERE], Type.body, align = TextAlign.Center)
            }
        }
    }
}

/** A keyboard's arrows count, and its enter key is one step. */
private fun Modifier.keys(
    state: WithoutLookingState,
    actions: WithoutLookingActions,
): Modifier =
    onKeyEvent { event ->
        val isDown = event.type == KeyEventType.KeyDown
        when (event.key) {
            Key.DirectionRight -> if (isDown) actions.steps(state.count + 1)
            Key.DirectionLeft -> if (isDown) actions.steps(state.count - 1)
            Key.Enter, Key.NumPadEnter, Key.Spacebar, Key.DirectionCenter -> if (isDown) actions.step()
            else -> return@onKeyEvent false
        }
        true
    }.focusable()

@Composable
private fun Bottom(
    state: WithoutLookingState,
    actions: WithoutLookingActions,
) {
    val words = state.words
    Row(Modifier.fillMaxWidth(), horizontalArrangement = Arrangement.spacedBy(Space.two)) {
        BoxWithConstraints(Modifier.weight(1f)) {
            val word = words[WordKeys.UNSEEN_AGAIN]
            val style = Type.strong.fitting(word, maxWidth - Space.two)
            Touch(actions::startAgain, Modifier.fillMaxWidth().heightIn(min = theme.tall)) {
                Say(word, style = style, color = palette.accent, align = TextAlign.Center)
            }
        }
        PrimaryButton(words[WordKeys.SAVE], actions::save, Modifier.weight(1f))
    }
}

/** What the words on top may take; more of them scroll. */
private const val TEXT_SHARE = 0.35f
private const val LARGE_TEXT_SHARE = 0.2f
