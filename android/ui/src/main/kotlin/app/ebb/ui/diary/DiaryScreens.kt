package app.ebb.ui.diary

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.lazy.LazyListState
import androidx.compose.foundation.lazy.rememberLazyListState
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import app.ebb.core.CrisisKind
import app.ebb.core.EntryId
import app.ebb.core.WordKeys
import app.ebb.ui.parts.Notice
import app.ebb.ui.theme.palette

/**
 * The diary and the pages that open from it, the top one drawn. To be drawn within an EbbTheme.
 *
 * @param onTalk opens *Talk to someone*, with what a searched text was about; null where the person opens it.
 * @param onRecover recovers a damaged journal; null where nobody can.
 * @param onFlares opens the flares beside one another.
 * @param onOutlook opens the outlook and its record; null where it is hidden.
 * @param onDetails opens the details of an entry, with the note as it is being written if that is not saved; null where
 * nobody can.
 * @param onErase asks before an entry is erased for good; null where nobody can.
 * @param backHandler the platform's back gesture: while enabled, it calls onBack.
 */
@Composable
fun DiaryScreens(
    state: DiaryState,
    actions: DiaryActions,
    onTalk: (CrisisKind?) -> Unit,
    modifier: Modifier = Modifier,
    onRecover: (() -> Unit)? = null,
    onFlares: () -> Unit = {},
    onOutlook: (() -> Unit)? = null,
    onErase: ((EntryId) -> Unit)? = null,
    onDetails: ((EntryId, note: String?) -> Unit)? = null,
    backHandler: @Composable (enabled: Boolean, onBack: () -> Unit) -> Unit = { _, _ -> },
) {
    DisposableEffect(actions) {
        actions.shown()
        onDispose(actions::hidden)
    }
    // Kept while pages lie on the calendar: back returns to where the thumb was.
    val calendar = rememberLazyListState()
    when (state) {
        is DiaryState.Loading -> {
            Box(modifier.fillMaxSize().background(palette.ground))
        }

        is DiaryState.Broken -> {
            Box(
                modifier.fillMaxSize().background(palette.ground).windowInsetsPadding(WindowInsets.safeDrawing),
                contentAlignment = Alignment.TopCenter,
            ) {
                if (state.damaged && onRecover != null) {
                    Notice(listOf(state.text), state.words[WordKeys.RECOVER], onRecover)
                } else {
                    Notice(listOf(state.text), state.words[WordKeys.TRY_AGAIN], actions::refresh)
                }
            }
        }

        is DiaryState.Content -> {
            backHandler(!state.isAtCalendar, actions::back)
            LaunchedEffect(state.talk) {
                state.talk?.let {
                    actions.talkOpened()
                    onTalk(it)
                }
            }
            val day = rememberSaveable(state.day?.day, saver = LazyListState.Saver) { LazyListState() }
            val found = rememberSaveable(state.search?.text, saver = LazyListState.Saver) { LazyListState() }
            val (search, ofDay, entry) = Triple(state.search, state.day, state.entry)
            when {
                entry != null -> EntryScreen(state, entry, actions, { onTalk(null) }, modifier, onErase, onDetails)
                ofDay != null -> DayScreen(state, ofDay, actions, day, modifier)
                search != null -> SearchScreen(state, search, actions, found, modifier)
                else -> CalendarScreen(state, actions, calendar, onFlares, onOutlook, modifier)
            }
        }
    }
}
