package app.ebb.ui.today

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.isTraversalGroup
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.selected
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.ebb.core.JustLogged
import app.ebb.core.SeverityAnchor
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.parts.Caption
import app.ebb.ui.parts.GIVEN_LINE
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.Scrolling
import app.ebb.ui.parts.Touch
import app.ebb.ui.parts.WordButton
import app.ebb.ui.parts.fitting
import app.ebb.ui.parts.widest
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.isTextLarge
import app.ebb.ui.theme.palette
import app.ebb.ui.theme.theme

/**
 * What can be said after a tap, in a fixed place: the core's warning about a dose, or how strong a symptom is, in one of
 * four words or from 0 to 10. Nothing has to be said.
 */
@Composable
internal fun RatingPanel(
    last: JustLogged,
    words: Words,
    actions: TodayActions,
    modifier: Modifier = Modifier,
) {
    val entry = last.entry?.takeIf { last.fourSteps.isNotEmpty() }
    if (entry == null) {
        last.warning?.let {
            Say(it, modifier.fillMaxWidth().semantics { liveRegion = LiveRegionMode.Polite })
        }
        return
    }
    var isByNumber by rememberSaveable(entry) { mutableStateOf(false) }
    Scrolling(
        modifier.fillMaxWidth().semantics { isTraversalGroup = true },
        arrangement = Arrangement.spacedBy(Space.one),
    ) {
        if (isByNumber) {
            SeverityStrip(last, words) { actions.rate(entry, it) }
        } else {
            // Large words say it themselves.
            if (!isTextLarge) Caption(words[WordKeys.HOW_STRONG])
            FourSteps(last) { actions.rateInWords(entry, it) }
        }
        Row(Modifier.fillMaxWidth(), Arrangement.SpaceBetween) {
            WordButton(
                if (isByNumber) words[WordKeys.IN_WORDS] else words[WordKeys.SCALE],
                { isByNumber = !isByNumber },
            )
            WordButton(words[WordKeys.NOT_NOW], actions::dismissRating, isQuiet = true)
        }
    }
}

/** The four words in one row, or in two where they do not fit. */
@Composable
private fun FourSteps(
    last: JustLogged,
    onRate: (place: Int) -> Unit,
) {
    val steps = last.fourSteps
    val widest = widest(steps.map { it.words }, Type.smallStrong) + Space.one
    BoxWithConstraints(Modifier.fillMaxWidth()) {
        val inOneRow = (maxWidth - Space.one * (steps.size - 1)) / steps.size
        val columns = if (widest <= inOneRow) steps.size else 2
        val room = (maxWidth - Space.one * (columns - 1)) / columns - Space.one
        Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
            for (row in steps.withIndex().chunked(columns)) {
                Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.one)) {
                    for ((place, step) in row) {
                        FourStep(
                            step,
                            room,
                            step.step.toDouble() == last.severity,
                            Modifier.weight(1f),
                        ) { onRate(place) }
                    }
                }
            }
        }
    }
}

@Composable
private fun FourStep(
    step: SeverityAnchor,
    room: Dp,
    isGiven: Boolean,
    modifier: Modifier,
    onRate: () -> Unit,
) {
    Touch(
        onRate,
        modifier.heightIn(min = theme.tall).semantics {
            contentDescription = step.words
            if (isGiven) selected = true
        },
        ground = theme.tint(step.step.toDouble()),
        edge = if (isGiven) palette.ink else palette.edge,
        line = if (isGiven) GIVEN_LINE else 1.dp,
        inset = Space.half,
    ) {
        Say(step.words, style = Type.smallStrong.fitting(step.words, room), align = TextAlign.Center)
    }
}
