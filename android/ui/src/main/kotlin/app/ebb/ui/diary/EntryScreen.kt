package app.ebb.ui.diary

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.offset
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.ebb.core.EntryId
import app.ebb.core.EntryPage
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.parts.Caption
import app.ebb.ui.parts.Choices
import app.ebb.ui.parts.Field
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.Scrolling
import app.ebb.ui.parts.SeverityChoices
import app.ebb.ui.parts.WordButton
import app.ebb.ui.parts.fitting
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type

/**
 * An entry: its severity, time and note to correct, its history, and removing it.
 *
 * @param onTalk opens *Talk to someone*.
 * @param onDetails opens the details, with the note as it is being written if that is not saved; null where nobody can.
 * @param onErase asks before it is erased for good; null where nobody can.
 */
@Composable
internal fun EntryScreen(
    state: DiaryState.Content,
    entry: OpenEntry,
    actions: DiaryActions,
    onTalk: () -> Unit,
    modifier: Modifier = Modifier,
    onErase: ((EntryId) -> Unit)? = null,
    onDetails: ((EntryId, note: String?) -> Unit)? = null,
) {
    val words = state.words
    val page = entry.page
    Page(page.label, modifier, bottom = {
        // A removed entry has one way back, the button below.
        if (!page.removed) MessageStrip(state.message, words, actions)
        if (page.removed) {
            Primary(words[WordKeys.DIARY_RESTORE]) { actions.restore(page.entry.id) }
        } else if (entry.isNoteChanged) {
            Primary(words[WordKeys.DIARY_NOTE_SAVE], actions::saveNote)
        }
    }) { room ->
        Scrolling(room, Modifier.padding(Space.two), Arrangement.spacedBy(Space.four)) {
            Column(verticalArrangement = Arrangement.spacedBy(Space.half)) {
                Back(words, actions::back)
                BoxWithConstraints {
                    val style = Type.headline.fitting(page.label, maxWidth)
                    Say(page.label, Modifier.semantics { heading() }, style)
                }
                Caption(page.time)
                page.mark?.let { Caption(it) }
                if (page.removed) {
                    Say(words[WordKeys.DIARY_REMOVED], Modifier.semantics { liveRegion = LiveRegionMode.Polite })
                }
            }
            if (!page.removed) Corrections(entry, words, actions, onTalk, onDetails)
            History(page, words)
            Choices { width ->
                if (!page.removed) WordButton(words[WordKeys.DIARY_REMOVE], actions::remove, room = width)
                onErase?.let { WordButton(words[WordKeys.ERASE_SURE], { it(page.entry.id) }, room = width) }
            }
        }
    }
}

@Composable
private fun Corrections(
    entry: OpenEntry,
    words: Words,
    actions: DiaryActions,
    onTalk: () -> Unit,
    onDetails: ((EntryId, note: String?) -> Unit)?,
) {
    val page = entry.page
    if (page.steps.isNotEmpty()) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
            Caption(words[WordKeys.HOW_STRONG], Modifier.semantics { heading() })
            SeverityChoices(page.steps, page.severity, actions::rate)
            onDetails?.let {
                val details = { it(page.entry.id, entry.note.takeIf { entry.isNoteChanged }) }
                Choices { room -> WordButton(words[WordKeys.DETAILS_OPEN], details, room = room) }
            }
        }
    }
    if (page.times.isNotEmpty()) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
            Caption(words[WordKeys.DIARY_WHEN], Modifier.semantics { heading() })
            Choices { width ->
                for (offer in page.times) WordButton(offer.label, { actions.setTime(offer) }, room = width)
            }
        }
    }
    Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
        Caption(words[WordKeys.DIARY_NOTE], Modifier.semantics { heading() })
        Field(words[WordKeys.DIARY_NOTE], entry.note, actions::editNote, isOneLine = false)
        BoxWithConstraints {
            WordButton(
                words[WordKeys.TALK],
                onTalk,
                // Aligns the word with the lines above.
                Modifier.offset(x = -Space.two),
                isQuiet = true,
                room = maxWidth + Space.two,
            )
        }
    }
}

@Composable
private fun History(
    page: EntryPage,
    words: Words,
) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
        Caption(words[WordKeys.DIARY_HISTORY], Modifier.semantics { heading() })
        for (line in page.history) {
            Column(Modifier.semantics(mergeDescendants = true) {}) {
                Caption(line.time)
                BoxWithConstraints { Say(line.text, style = Type.body.fitting(line.text, maxWidth)) }
            }
        }
    }
}
