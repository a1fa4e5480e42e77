package app.ebb.ui.more

import androidx.compose.runtime.Composable
import app.ebb.core.WordKey
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.parts.Caption
import app.ebb.ui.parts.Chip
import app.ebb.ui.parts.Choices
import app.ebb.ui.parts.RadioChips
import app.ebb.ui.parts.Section
import app.ebb.ui.theme.Hand

/** How the phone says that something was saved. *Without looking* buzzes whatever is chosen. */
class Feedback(
    val ticks: Boolean,
    val sounds: Boolean,
    val onTicks: (Boolean) -> Unit,
    val onSounds: (Boolean) -> Unit,
)

/** The hand that presses, on whose side the largest button lies. */
class Handedness(
    val hand: Hand,
    val onHand: (Hand) -> Unit,
)

/** The icon and the name on the home screen. */
class HomeIcon(
    val isNeutral: Boolean,
    val onNeutral: (Boolean) -> Unit,
)

@Composable
internal fun FeedbackSection(
    feedback: Feedback,
    words: Words,
) = Section(words[WordKeys.FEEDBACK]) {
    Choices { room ->
        Chip(words[WordKeys.FEEDBACK_TICK], feedback.ticks, { feedback.onTicks(!feedback.ticks) }, room = room)
        Chip(words[WordKeys.FEEDBACK_SOUND], feedback.sounds, { feedback.onSounds(!feedback.sounds) }, room = room)
    }
    Caption(words[WordKeys.FEEDBACK_HINT])
}

@Composable
internal fun HandSection(
    handedness: Handedness,
    words: Words,
) = Section(words[WordKeys.HAND]) {
    RadioChips(Hand.entries, handedness.hand, { words[it.word] }, handedness.onHand)
    Caption(words[WordKeys.HAND_HINT])
}

private val Hand.word: WordKey
    get() =
        when (this) {
            Hand.LEFT -> WordKeys.HAND_LEFT
            Hand.RIGHT -> WordKeys.HAND_RIGHT
        }

/** What it costs is said before it is chosen. */
@Composable
internal fun IconSection(
    icon: HomeIcon,
    words: Words,
) = Section(words[WordKeys.ICON]) {
    Choices { room ->
        Chip(words[WordKeys.ICON_NEUTRAL], icon.isNeutral, { icon.onNeutral(!icon.isNeutral) }, room = room)
    }
    Caption(words[WordKeys.ICON_HINT])
}
