package app.ebb.ui.diary

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.LazyListState
import androidx.compose.foundation.lazy.items
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.ebb.core.DiaryDay
import app.ebb.core.WordKeys
import app.ebb.ui.parts.Say
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type

/** A day: what is known of it, its entries, and the days beside it. */
@Composable
internal fun DayScreen(
    state: DiaryState.Content,
    day: DiaryDay,
    actions: DiaryActions,
    list: LazyListState,
    modifier: Modifier = Modifier,
) {
    val words = state.words
    Page(day.title, modifier, bottom = {
        MessageStrip(state.message, words, actions)
        Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.one), Alignment.CenterVertically) {
            val before = day.before?.let { { actions.openDay(it) } }
            val after = day.after?.let { { actions.openDay(it) } }
            SignButton("‹", words[WordKeys.DIARY_DAY_EARLIER], before, Modifier.weight(1f))
            SignButton("›", words[WordKeys.DIARY_DAY_LATER], after, Modifier.weight(1f))
        }
    }) { room ->
        val timeWidth = timeWidth(day.entries)
        LazyColumn(
            room,
            list,
            contentPadding = PaddingValues(Space.two),
            verticalArrangement = Arrangement.spacedBy(Space.one),
        ) {
            item(key = "title") {
                Column(Modifier.padding(bottom = Space.two), verticalArrangement = Arrangement.spacedBy(Space.one)) {
                    Back(words, actions::back)
                    Say(
                        day.title,
                        // The arrows below change it.
                        Modifier.semantics {
                            heading()
                            liveRegion = LiveRegionMode.Polite
                        },
                        Type.headline,
                    )
                    day.summary.forEach { Say(it) }
                    if (day.entries.isEmpty()) Say(words[WordKeys.DIARY_NO_ENTRIES])
                }
            }
            items(day.entries, key = { it.entry.id }) { line ->
                EntryRow(line, { actions.openEntry(line.entry.id) }, timeWidth)
            }
        }
    }
}
