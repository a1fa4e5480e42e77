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
import app.ebb.core.DeliveryAdvice
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.parts.Caption
import app.ebb.ui.parts.Named
import app.ebb.ui.parts.OpeningRow
import app.ebb.ui.parts.Page
import app.ebb.ui.parts.PrimaryButton
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.Section
import app.ebb.ui.parts.StackedPage
import app.ebb.ui.parts.Touch
import app.ebb.ui.parts.WordButton
import app.ebb.ui.theme.Space

/**
 * Care: what helps, and when. Talk to someone, medicines, reminders, and what else has a screen.
 *
 * @param onTalk opens *Talk to someone*; what it is about is null where the person opened it.
 */
@Composable
fun CareScreen(
    state: CareState,
    actions: CareActions,
    onTalk: (CrisisKind?) -> Unit,
    routes: CareRoutes,
    modifier: Modifier = Modifier,
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
            LaunchedEffect(state.asksToNotify) {
                if (state.asksToNotify) {
                    routes.notifying.onAsk?.invoke()
                    actions.asked()
                }
            }
            StackedPage(state.depth) {
                when (val page = state.page) {
                    is CarePage.Home -> {
                        HomePage(page, state, actions, onTalk, routes, modifier)
                    }

                    is CarePage.OfMedicine -> {
                        MedicinePage(page, state, actions, modifier)
                    }

                    is CarePage.EditMedicine -> {
                        MedicineFormPage(page, state, actions, modifier)
                    }

                    is CarePage.Reminders -> {
                        RemindersPage(
                            page,
                            state,
                            actions,
                            routes.onTest,
                            routes.notifying,
                            modifier,
                        )
                    }

                    is CarePage.EditReminder -> {
                        ReminderFormPage(page, state, actions, modifier)
                    }
                }
            }
        }
    }
}

/** The ways that lead from Care to another screen or to the phone. A null one is not offered. */
class CareRoutes(
    /** Tests whether reminders arrive. */
    val onTest: (() -> Unit)? = null,
    val notifying: Notifying = Notifying(),
    /** Opens *Plan my day*. */
    val onPlan: (() -> Unit)? = null,
    /** Opens the letter from a good day. */
    val onLetter: (() -> Unit)? = null,
    /** Opens the card *I can't talk*. */
    val onCard: (() -> Unit)? = null,
    /** Opens gentle movement. */
    val onMovement: (() -> Unit)? = null,
    /** Opens the guides. */
    val onGuides: (() -> Unit)? = null,
    /** Opens the desk check. */
    val onDesk: (() -> Unit)? = null,
)

/** How the person gives leave to notify. A null way is not offered. */
class Notifying(
    /** Asks, as far as the phone still lets an app ask. */
    val onAsk: (() -> Unit)? = null,
    /** Opens the phone's settings. */
    val onSettings: (() -> Unit)? = null,
    /** Opens the phone's page on which an advice can be followed. */
    val onAdvice: ((DeliveryAdvice) -> Unit)? = null,
)

@Composable
private fun HomePage(
    page: CarePage.Home,
    state: CareState.Content,
    actions: CareActions,
    onTalk: (CrisisKind?) -> Unit,
    routes: CareRoutes,
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
            val line = page.reminders.paused ?: words[WordKeys.NOTIFICATIONS_OFF].takeIf { page.isSilent }
            OpeningRow(words[WordKeys.REMINDERS], actions::openReminders, line = line)
            routes.onMovement?.let { OpeningRow(words[WordKeys.MOVEMENT], it) }
            routes.onGuides?.let { OpeningRow(words[WordKeys.GUIDES], it) }
            routes.onPlan?.let { OpeningRow(words[WordKeys.PLAN], it) }
            routes.onDesk?.let { OpeningRow(words[WordKeys.DESK_CHECK], it) }
            routes.onLetter?.let { OpeningRow(words[WordKeys.LETTER], it) }
            routes.onCard?.let { OpeningRow(words[WordKeys.CANNOT_TALK], it) }
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
