package app.ebb.ui.diary

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.offset
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.LazyListState
import androidx.compose.foundation.lazy.itemsIndexed
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.derivedStateOf
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.collapse
import androidx.compose.ui.semantics.expand
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.ebb.core.CalendarMonth
import app.ebb.core.DiaryDay
import app.ebb.core.EntryId
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.parts.Caption
import app.ebb.ui.parts.OpeningRow
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.WordButton
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Theme
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.theme
import kotlinx.coroutines.launch

/**
 * The diary's calendar: the current month, yesterday's entries, and every month before. A month's days are read when it
 * comes into view.
 */
@Composable
internal fun CalendarScreen(
    state: DiaryState.Content,
    actions: DiaryActions,
    list: LazyListState,
    onFlares: () -> Unit,
    onOutlook: (() -> Unit)?,
    modifier: Modifier = Modifier,
) {
    val words = state.words
    val months = state.diary.months
    val empty = state.diary.empty
    Page(words[WordKeys.DIARY], modifier, bottom = {
        MessageStrip(state.message, words, actions, keepsRoom = false)
        if (empty == null) MonthButtons(months, list, words)
    }) { room ->
        LazyColumn(
            room,
            list,
            contentPadding = PaddingValues(vertical = Space.two),
            verticalArrangement = Arrangement.spacedBy(Space.four),
        ) {
            item(key = "title") { Title(words, actions.takeIf { empty == null }) }
            if (empty != null) {
                item(key = "empty") { Say(empty, Modifier.padding(horizontal = Space.two)) }
            } else {
                months(state, actions, onFlares, onOutlook)
            }
        }
    }
}

private fun LazyListScope.months(
    state: DiaryState.Content,
    actions: DiaryActions,
    onFlares: () -> Unit,
    onOutlook: (() -> Unit)?,
) {
    val diary = state.diary
    itemsIndexed(diary.months, key = { _, month -> month.first }) { index, month ->
        val days = state.months[month.first]
        LaunchedEffect(month.first, days == null) { if (days == null) actions.monthShown(month.first) }
        Column(verticalArrangement = Arrangement.spacedBy(Space.four)) {
            // In a flare a month is a long list, so yesterday comes before it.
            val isFlare = theme == Theme.FLARE
            val yesterday = @Composable { if (index == 0) Yesterday(diary.yesterday, state.words, actions::openEntry) }
            if (isFlare) yesterday()
            Month(month, days, diary.weekdays, actions::openDay)
            if (!isFlare) yesterday()
            if (index == 0) {
                Column(Modifier.padding(horizontal = Space.two), Arrangement.spacedBy(Space.one)) {
                    OpeningRow(state.words[WordKeys.DIARY_FLARES], onFlares)
                    onOutlook?.let { OpeningRow(state.words[WordKeys.OUTLOOK], it) }
                }
            }
            if (index == 0 && !isFlare) Signs(state.words)
        }
    }
}

@Composable
private fun Title(
    words: Words,
    actions: DiaryActions?,
) {
    Row(
        Modifier.fillMaxWidth().padding(horizontal = Space.two),
        Arrangement.SpaceBetween,
        Alignment.CenterVertically,
    ) {
        Say(words[WordKeys.DIARY], Modifier.weight(1f).semantics { heading() }, Type.headline)
        if (actions != null) WordButton(words[WordKeys.DIARY_SEARCH], actions::openSearch)
    }
}

/** Yesterday's entries, one tap from where a value is corrected. */
@Composable
private fun Yesterday(
    day: DiaryDay,
    words: Words,
    onOpen: (EntryId) -> Unit,
) {
    Column(
        Modifier.padding(horizontal = Space.two),
        verticalArrangement = Arrangement.spacedBy(Space.one),
    ) {
        Say(day.title, Modifier.semantics { heading() }, Type.strong)
        if (day.entries.isEmpty()) Say(words[WordKeys.DIARY_NO_ENTRIES])
        val timeWidth = timeWidth(day.entries)
        for (line in day.entries) EntryRow(line, { onOpen(line.entry.id) }, timeWidth)
    }
}

/** What the signs mean, once somebody asks. */
@Composable
private fun Signs(words: Words) {
    var open by rememberSaveable { mutableStateOf(false) }
    val turn = {
        open = !open
        true
    }
    Column(Modifier.padding(horizontal = Space.two), verticalArrangement = Arrangement.spacedBy(Space.one)) {
        BoxWithConstraints {
            WordButton(
                words[WordKeys.DIARY_SIGNS],
                { turn() },
                // Aligns the word with the lines below.
                Modifier
                    .offset(x = -Space.two)
                    .semantics { if (open) collapse(action = turn) else expand(action = turn) },
                isQuiet = true,
                room = maxWidth + Space.two,
            )
        }
        if (open) {
            Sign(words[WordKeys.DIARY_SIGN_BURDEN], listOf(0.0, 5.0, 10.0).map { DayLook(burden = it, logged = true) })
            Sign(words[WordKeys.DIARY_SIGN_FLARE], listOf(DayLook(flare = true)))
            Sign(words[WordKeys.DIARY_SIGN_LOGGED], listOf(DayLook(logged = true)))
            Sign(words[WordKeys.DIARY_SIGN_RECALLED], listOf(DayLook(recalled = true)))
            Sign(words[WordKeys.DIARY_SIGN_TODAY], listOf(DayLook(today = true)))
            Sign(words[WordKeys.DIARY_SIGN_UNKNOWN], listOf(DayLook()))
        }
    }
}

@Composable
private fun Sign(
    meaning: String,
    looks: List<DayLook>,
) {
    Row(horizontalArrangement = Arrangement.spacedBy(Space.two), verticalAlignment = Alignment.CenterVertically) {
        Row(Modifier.width(SIGNS)) { for (look in looks) Sample(look) }
        Say(meaning, Modifier.weight(1f), Type.small)
    }
}

/** The months by button: the one before, this one, the one after. */
@Composable
private fun MonthButtons(
    months: List<CalendarMonth>,
    list: LazyListState,
    words: Words,
) {
    val scope = rememberCoroutineScope()
    // The title comes first.
    val place by remember(list, months) {
        derivedStateOf { (list.firstVisibleItemIndex - BEFORE).coerceIn(0, months.lastIndex) }
    }
    val go: (Int) -> Unit = { to ->
        // The newest month with the title above it.
        scope.launch { list.scrollToItem(if (to == 0) 0 else to + BEFORE) }
    }
    Caption(months[place].label, Modifier.fillMaxWidth().semantics { liveRegion = LiveRegionMode.Polite })
    Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.one), Alignment.CenterVertically) {
        val older = (place + 1).takeIf { it <= months.lastIndex }
        val newer = (place - 1).takeIf { it >= 0 }
        SignButton("‹", words[WordKeys.DIARY_EARLIER], older?.let { { go(it) } }, Modifier.width(ARROW))
        BoxWithConstraints(Modifier.weight(1f)) {
            WordButton(words[WordKeys.TODAY], { go(0) }, Modifier.fillMaxWidth(), room = maxWidth)
        }
        SignButton("›", words[WordKeys.DIARY_LATER], newer?.let { { go(it) } }, Modifier.width(ARROW))
    }
}

/** Items of the list before the first month. */
private const val BEFORE = 1
private val ARROW = 80.dp
private val SIGNS = 104.dp
