package app.ebb.ui.care

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.ebb.core.CrisisKind
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.parts.Caption
import app.ebb.ui.parts.Named
import app.ebb.ui.parts.OpeningRow
import app.ebb.ui.parts.Page
import app.ebb.ui.parts.PrimaryButton
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.Section
import app.ebb.ui.parts.Touch
import app.ebb.ui.parts.WordButton
import app.ebb.ui.theme.Space

/**
 * Care: what helps, and when. Talk to someone, medicines, reminders, and what else has a screen.
 *
 * @param onTalk opens *Talk to someone*; what it is about is null where the person opened it.
 * @param onTest tests whether reminders arrive; null where there is no phone to reach.
 * @param onPlan opens *Plan my day*; null where that screen is unavailable.
 */
@Composable
fun CareScreen(
    state: CareState,
    actions: CareActions,
    onTalk: (CrisisKind?) -> Unit,
    onTest: (() -> Unit)?,
    modifier: Modifier = Modifier,
    onPlan: (() -> Unit)? = null,
) {
    DisposableEffect(actions) {
        actions.shown()
        onDispose(actions::hidden)
    }
    when (state) {
        is CareState.Loading -> {}

        is CareState.Broken -> {
            // Whatever is broken, somebody to talk to is one tap away.
            Page(
                state.words[WordKeys.CARE],
                back = null,
                onBack = {},
                modifier,
                pinned = { PrimaryButton(state.words[WordKeys.TRY_AGAIN], actions::refresh) },
            ) {
                TalkRow(state.words, onTalk)
                Say(state.text, Modifier.semantics { liveRegion = LiveRegionMode.Assertive })
            }
        }

        is CareState.Content -> {
            LaunchedEffect(state.crisis) {
                state.crisis?.let {
                    onTalk(it)
                    actions.talked()
                }
            }
            when (val page = state.page) {
                is CarePage.Home -> HomePage(page, state, actions, onTalk, onPlan, modifier)
                is CarePage.OfMedicine -> MedicinePage(page, state, actions, modifier)
                is CarePage.EditMedicine -> MedicineFormPage(page, state, actions, modifier)
                is CarePage.Reminders -> RemindersPage(page, state, actions, onTest, modifier)
                is CarePage.EditReminder -> ReminderFormPage(page, state, actions, modifier)
            }
        }
    }
}

@Composable
private fun HomePage(
    page: CarePage.Home,
    state: CareState.Content,
    actions: CareActions,
    onTalk: (CrisisKind?) -> Unit,
    onPlan: (() -> Unit)?,
    modifier: Modifier,
) {
    val words = state.words
    Page(
        words[WordKeys.CARE],
        back = null,
        onBack = {},
        modifier,
        pinned = {
            DoneStrip(state, actions)
            // Once there are some, taking one is what the page is for.
            if (page.medicines.isEmpty()) PrimaryButton(words[WordKeys.MEDICINE_ADD], actions::addMedicine)
        },
    ) {
        TalkRow(words, onTalk)
        Section(words[WordKeys.MEDICINES]) {
            if (page.medicines.isEmpty()) {
                Say(words[WordKeys.MEDICINES_NONE])
            } else {
                page.medicines.forEach { MedicineRow(it, words, actions) }
                Caption(page.notes.unchecked)
                WordButton(words[WordKeys.MEDICINE_ADD], actions::addMedicine)
            }
        }
        Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
            OpeningRow(words[WordKeys.REMINDERS], actions::openReminders, line = page.reminders.paused)
            onPlan?.let { OpeningRow(words[WordKeys.PLAN], it) }
        }
    }
}

/** The first row of Care. */
@Composable
private fun TalkRow(
    words: Words,
    onTalk: (CrisisKind?) -> Unit,
) {
    Touch({ onTalk(null) }, Modifier.fillMaxWidth().heightIn(min = TALK_LEAST), line = 2.dp, inset = Space.two) {
        Column(Modifier.fillMaxWidth()) { Named(words[WordKeys.TALK]) }
    }
}

private val TALK_LEAST = 72.dp
