package app.ebb.ui.diary

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.LazyListState
import androidx.compose.foundation.lazy.items
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.key
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.FocusRequester
import androidx.compose.ui.focus.focusRequester
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.ebb.core.WordKeys
import app.ebb.ui.parts.Field
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.WordButton
import app.ebb.ui.theme.Space

/** Search over names and notes. */
@Composable
internal fun SearchScreen(
    state: DiaryState.Content,
    search: Search,
    actions: DiaryActions,
    list: LazyListState,
    modifier: Modifier = Modifier,
) {
    val words = state.words
    val focus = remember { FocusRequester() }
    // Back from something found, the list matters, not the keyboard.
    LaunchedEffect(Unit) { if (search.text.isEmpty()) focus.requestFocus() }
    val found = search.found?.takeIf { search.text.isNotBlank() }
    Page(words[WordKeys.DIARY_SEARCH], modifier, bottom = {
        MessageStrip(state.message, words, actions, keepsRoom = false)
        if (search.text.isNotEmpty()) {
            WordButton(words[WordKeys.DIARY_SEARCH_CLEAR], { actions.searchFor("") })
        }
    }) { room ->
        Column(room) {
            Column(
                Modifier.padding(horizontal = Space.two).padding(top = Space.two),
                verticalArrangement = Arrangement.spacedBy(Space.one),
            ) {
                Back(words, actions::back)
                key(search.cleared) {
                    val name = words[WordKeys.DIARY_SEARCH_IN]
                    Field(name, search.text, actions::searchFor, field = Modifier.focusRequester(focus))
                }
                found?.sentence?.let { Say(it, Modifier.semantics { liveRegion = LiveRegionMode.Polite }) }
            }
            LazyColumn(
                Modifier.weight(1f),
                list,
                contentPadding = PaddingValues(Space.two),
                verticalArrangement = Arrangement.spacedBy(Space.one),
            ) {
                items(found?.lines.orEmpty(), key = { it.line.entry.id }) { one ->
                    EntryRow(one.line, { actions.openEntry(one.line.entry.id) }, Space.one, one.date)
                }
                if (found?.more == true) {
                    item(key = "more") { WordButton(words[WordKeys.DIARY_MORE], actions::searchMore) }
                }
            }
        }
    }
}
