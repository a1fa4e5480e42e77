package app.ebb.ui.log

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.paneTitle
import androidx.compose.ui.semantics.selected
import androidx.compose.ui.semantics.semantics
import app.ebb.core.CrisisKind
import app.ebb.core.ItemId
import app.ebb.core.LogButton
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.parts.Caption
import app.ebb.ui.parts.Choices
import app.ebb.ui.parts.Field
import app.ebb.ui.parts.LocalTalk
import app.ebb.ui.parts.MEASURE
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.Scrolling
import app.ebb.ui.parts.WordButton
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.isTextLarge
import app.ebb.ui.theme.palette
import app.ebb.ui.theme.theme

/**
 * The log sheet: what was logged lately, the families, and a search that takes the keyboard only when it is touched. The
 * first tap logs and closes it; how strong it is follows where it was opened.
 *
 * @param onLog logs an item with one tap.
 * @param onTalk opens *Talk to someone*, with what was typed if it is about a crisis; null where there is no such screen.
 */
@Composable
fun LogScreen(
    state: LogState,
    words: Words,
    actions: LogActions,
    onLog: (ItemId) -> Unit,
    onClose: () -> Unit,
    modifier: Modifier = Modifier,
    onTalk: ((CrisisKind?) -> Unit)? = null,
) {
    Box(
        modifier.fillMaxSize().background(palette.ground).windowInsetsPadding(WindowInsets.safeDrawing),
        contentAlignment = Alignment.TopCenter,
    ) {
        Column(
            Modifier
                .widthIn(max = MEASURE)
                .fillMaxSize()
                .padding(Space.two)
                .semantics { paneTitle = words[WordKeys.LOG] },
            verticalArrangement = Arrangement.spacedBy(Space.two),
        ) {
            Scrolling(Modifier.weight(1f), arrangement = Arrangement.spacedBy(Space.four)) {
                Say(words[WordKeys.LOG_TITLE], Modifier.semantics { heading() }, Type.headline)
                when {
                    state.crisis != null -> Crisis(state.crisis, words, onTalk)
                    state.query.isNotBlank() -> state.found?.let { Found(it, words, onLog) }
                    else -> Offers(state, words, actions, onLog)
                }
            }
            Field(words[WordKeys.LOG_SEARCH], state.query, actions::search)
            // What was typed about a crisis has the way above.
            val talk = LocalTalk.current?.takeIf { state.crisis == null }
            // Half the width would break large words.
            if (isTextLarge) {
                Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
                    talk?.let { WordButton(it.word, it.onTalk, Modifier.fillMaxWidth(), isQuiet = true) }
                    WordButton(words[WordKeys.CLOSE], onClose, Modifier.fillMaxWidth())
                }
            } else {
                Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.one)) {
                    talk?.let { WordButton(it.word, it.onTalk, Modifier.weight(1f), isQuiet = true) }
                    WordButton(words[WordKeys.CLOSE], onClose, Modifier.weight(1f))
                }
            }
        }
    }
}

@Composable
private fun Offers(
    state: LogState,
    words: Words,
    actions: LogActions,
    onLog: (ItemId) -> Unit,
) {
    val sheet = state.sheet ?: return
    if (sheet.recent.isNotEmpty() && state.family == null) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
            Caption(words[WordKeys.LOG_RECENT], Modifier.semantics { heading() })
            Buttons(sheet.recent, onLog)
        }
    }
    val open = state.family
    if (open != null) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
            WordButton(open.label, { actions.open(open) }, Modifier.semantics { selected = true })
            Buttons(state.found.orEmpty(), onLog)
        }
        return
    }
    Choices { room ->
        for (family in sheet.families) {
            WordButton(family.label, { actions.open(family) }, isQuiet = true, room = room)
        }
    }
}

@Composable
private fun Found(
    found: List<LogButton>,
    words: Words,
    onLog: (ItemId) -> Unit,
) {
    if (found.isEmpty()) {
        Say(words[WordKeys.LOG_NOTHING], Modifier.semantics { liveRegion = LiveRegionMode.Polite })
    } else {
        Buttons(found, onLog)
    }
}

@Composable
private fun Buttons(
    buttons: List<LogButton>,
    onLog: (ItemId) -> Unit,
) {
    Choices { room ->
        for (button in buttons) {
            WordButton(button.label, { onLog(button.item) }, Modifier.heightIn(min = theme.target), room = room)
        }
    }
}

/** What was typed is about a crisis: nothing else is offered. */
@Composable
private fun Crisis(
    crisis: CrisisKind,
    words: Words,
    onTalk: ((CrisisKind?) -> Unit)?,
) {
    if (onTalk == null) return
    WordButton(words[WordKeys.TALK], { onTalk(crisis) }, Modifier.fillMaxWidth().heightIn(min = theme.tall))
}
