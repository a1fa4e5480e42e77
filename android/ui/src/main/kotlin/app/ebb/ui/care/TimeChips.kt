package app.ebb.ui.care

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.collapse
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.expand
import androidx.compose.ui.semantics.semantics
import app.ebb.core.ClockTime
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.parts.Chip
import app.ebb.ui.parts.Choices
import app.ebb.ui.parts.Named
import app.ebb.ui.parts.WordButton
import app.ebb.ui.theme.Space

/** Times of day: one tap each chooses one, and two buttons move a chosen one. */
@Composable
internal fun TimeChips(
    offered: List<ClockTime>,
    chosen: List<ClockTime>,
    words: Words,
    onChange: (List<ClockTime>) -> Unit,
) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.two)) {
        Choices { room ->
            for (time in inOrder(offered + chosen)) {
                val isOn = time in chosen
                Chip(time.label, isOn, { onChange(inOrder(if (isOn) chosen - time else chosen + time)) }, room = room)
            }
        }
        for (time in chosen) {
            TimeStepper(time.label, time, words) { moved -> onChange(inOrder(chosen - time + moved)) }
        }
    }
}

/** A time that two buttons move by a quarter of an hour. */
@Composable
internal fun TimeStepper(
    name: String,
    time: ClockTime,
    words: Words,
    onChange: (ClockTime) -> Unit,
) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
        Named(name)
        Choices { room ->
            for ((key, step) in listOf(WordKeys.EARLIER to -STEP, WordKeys.LATER to STEP)) {
                WordButton(
                    words[key],
                    { onChange(time.moved(step)) },
                    Modifier.semantics(mergeDescendants = true) { contentDescription = "${words[key]}: $name" },
                    room = room,
                )
            }
        }
    }
}

/** What a button opens and closes is said by its state. */
internal fun Modifier.opens(
    isOpen: Boolean,
    onTurn: () -> Unit,
): Modifier =
    semantics {
        val turn = {
            onTurn()
            true
        }
        if (isOpen) collapse(action = turn) else expand(action = turn)
    }

/** A time as it is shown, such as 08:05. */
internal val ClockTime.label: String get() = "%02d:%02d".format(hour.toInt(), minute.toInt())

private fun inOrder(times: List<ClockTime>) = times.distinct().sortedBy(ClockTime::minutes)

private val ClockTime.minutes: Int get() = hour.toInt() * AN_HOUR + minute.toInt()

/** Moved around the clock. */
private fun ClockTime.moved(by: Int): ClockTime {
    val moved = (minutes + by).mod(A_DAY)
    return ClockTime((moved / AN_HOUR).toUByte(), (moved % AN_HOUR).toUByte())
}

private const val STEP = 15
private const val AN_HOUR = 60
private const val A_DAY = 24 * AN_HOUR
