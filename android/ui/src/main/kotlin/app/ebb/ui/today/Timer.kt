package app.ebb.ui.today

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.ebb.core.ActivityView
import app.ebb.core.ForgottenActivity
import app.ebb.core.StartOffer
import app.ebb.core.Today
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.clockTime
import app.ebb.ui.parts.Caption
import app.ebb.ui.parts.Choices
import app.ebb.ui.parts.ExplainedSection
import app.ebb.ui.parts.WordButton
import app.ebb.ui.theme.Space

/** The running activity with its actions, or in the same place the activities that one tap starts. */
@Composable
internal fun Timer(
    today: Today,
    words: Words,
    actions: TodayActions,
) {
    val running = today.activity
    when {
        running != null -> Running(running, words, actions)
        today.starts.isNotEmpty() -> Starts(today.starts, words, actions)
    }
}

@Composable
private fun Running(
    activity: ActivityView,
    words: Words,
    actions: TodayActions,
) {
    val forgotten = activity.forgotten
    Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
        ExplainedSection(
            words[WordKeys.RUNNING],
            forgotten?.text ?: activity.sentence,
            activity.reasons,
            words,
            // It changes by itself, so a screen reader announces it.
            modifier = Modifier.semantics { liveRegion = LiveRegionMode.Polite },
        )
        if (forgotten == null) {
            // Clock times, because elapsed minutes would be wrong a minute later.
            Caption("${words[WordKeys.SINCE]}: ${clockTime(activity.since)}")
            Choices { room ->
                for (action in activity.actions) {
                    WordButton(action.label, { actions.timer(action.what) }, room = room)
                }
            }
        } else {
            WasItOver(forgotten, words, actions)
        }
    }
}

@Composable
private fun WasItOver(
    forgotten: ForgottenActivity,
    words: Words,
    actions: TodayActions,
) {
    Choices { room ->
        WordButton(words[WordKeys.THEN_OVER], { actions.stopActivityAt(forgotten.until) }, room = room)
        WordButton(words[WordKeys.LENGTH_UNKNOWN], actions::stopActivityUnknown, room = room)
    }
}

@Composable
private fun Starts(
    starts: List<StartOffer>,
    words: Words,
    actions: TodayActions,
) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
        Caption(words[WordKeys.START], Modifier.semantics { heading() })
        Choices { room ->
            for (start in starts) WordButton(start.label, { actions.start(start.item) }, room = room)
        }
    }
}
