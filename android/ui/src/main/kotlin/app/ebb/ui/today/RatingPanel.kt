package app.ebb.ui.today

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.isTraversalGroup
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.ebb.core.EntryId
import app.ebb.core.JustLogged
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.parts.Caption
import app.ebb.ui.parts.FourSteps
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.Scrolling
import app.ebb.ui.parts.WordButton
import app.ebb.ui.parts.styleInOneRow
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.isTextLarge

/**
 * What can be said after a tap, in a fixed place: the core's warning about a dose, or how strong a symptom is, in one of
 * four words or from 0 to 10, and a way to more details. Nothing has to be said.
 *
 * @param onDetails opens the details of the entry; null where they are not offered.
 */
@Composable
internal fun RatingPanel(
    last: JustLogged,
    words: Words,
    actions: TodayActions,
    modifier: Modifier = Modifier,
    onDetails: ((EntryId) -> Unit)? = null,
) {
    val entry = last.entry
    if (entry == null || (last.fourSteps.isEmpty() && onDetails == null)) {
        last.warning?.let { Warning(it, modifier) }
        return
    }
    var isByNumber by rememberSaveable(entry) { mutableStateOf(false) }
    val byNumber = words[WordKeys.SCALE] to { isByNumber = true }
    // Large text has room for two: the details ask from 0 to 10 as well.
    val hasScale = last.fourSteps.isNotEmpty() && (onDetails == null || !isTextLarge)
    Scrolling(modifier.fillMaxWidth().semantics { isTraversalGroup = true }) {
        BoxWithConstraints(Modifier.fillMaxWidth()) {
            val five = last.fourSteps.map { it.words } + byNumber.first
            val isBeside = hasScale && !isByNumber && styleInOneRow(five, maxWidth) != null
            Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
                when {
                    last.fourSteps.isEmpty() -> {
                        last.warning?.let { Warning(it) }
                    }

                    isByNumber -> {
                        SeverityStrip(last, words) { actions.rate(entry, it) }
                    }

                    else -> {
                        // Large words say it themselves.
                        if (!isTextLarge) Caption(words[WordKeys.HOW_STRONG])
                        FourSteps(last.fourSteps, last.severity, other = byNumber.takeIf { isBeside }) {
                            actions.rateInWords(entry, it)
                        }
                    }
                }
                FlowRow(
                    Modifier.fillMaxWidth(),
                    horizontalArrangement = Arrangement.SpaceBetween,
                    verticalArrangement = Arrangement.spacedBy(Space.one),
                ) {
                    if (isByNumber) {
                        WordButton(words[WordKeys.IN_WORDS], { isByNumber = false })
                    } else if (hasScale && !isBeside) {
                        WordButton(byNumber.first, byNumber.second)
                    }
                    onDetails?.let { details -> WordButton(words[WordKeys.LOG_DETAILS], { details(entry) }) }
                    WordButton(words[WordKeys.NOT_NOW], actions::dismissRating, isQuiet = true)
                }
            }
        }
    }
}

@Composable
private fun Warning(
    text: String,
    modifier: Modifier = Modifier,
) = Say(text, modifier.fillMaxWidth().semantics { liveRegion = LiveRegionMode.Polite })
