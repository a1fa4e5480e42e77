package app.ebb.ui.care

import app.ebb.core.Change
import app.ebb.core.DeliveryPermissions
import app.ebb.core.Dose
import app.ebb.core.DoseStanding
import app.ebb.core.EbbException
import app.ebb.core.Medicine
import app.ebb.core.Moment
import app.ebb.core.ReminderSubject
import app.ebb.ui.OthersChanges
import app.ebb.ui.Words
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import java.time.LocalDate

/**
 * Holds the state of Care: the page that is shown, and what is being written on it. It decides nothing: it calls the core
 * off the main thread, one call at a time, and shows the result.
 *
 * @param permissions what the phone grants Ebb, asked whenever the reminders are read.
 * @param clock the shell's clock.
 * @param scope the main thread's, on which [state] is written. Cancelling it ends the model.
 * @param io runs the core's calls, which may block on the disk.
 */
class CareModel(
    private val core: CareCore,
    private val permissions: () -> DeliveryPermissions,
    private val clock: () -> Moment,
    private val scope: CoroutineScope,
    io: CoroutineDispatcher,
) : CareActions {
    private val shown = MutableStateFlow<CareState>(CareState.Loading)

    /** What the screen shows. */
    val state: StateFlow<CareState> = shown.asStateFlow()

    /** Runs calls in the order of the taps. */
    private val inOrder = io.limitedParallelism(1)

    private val changes = OthersChanges(inOrder)

    private var isInView = false

    private var words = Words.NONE

    /** The pages below the one that is shown, by how they are read again. */
    private var places = listOf<Place>(Place.Home)

    /** A page by how it is read. */
    private sealed interface Place {
        data object Home : Place

        data class OfMedicine(
            val id: String,
        ) : Place

        data class EditMedicine(
            val id: String?,
        ) : Place

        data object Reminders : Place

        data class EditReminder(
            val id: String?,
        ) : Place
    }

    init {
        scope.launch(start = CoroutineStart.UNDISPATCHED) { changes.follow(core::observe, catchUp = ::catchUp) }
    }

    override fun shown() {
        isInView = true
        refresh()
    }

    override fun hidden() {
        isInView = false
    }

    private val content get() = shown.value as? CareState.Content

    private inline fun <reified P : CarePage> page(): P? = content?.page as? P

    override fun take(medicine: String) {
        act { now -> core.take(medicine, now).let { done(changes.own(it.change), it.warning, isEntry = true) } }
    }

    override fun undo() {
        val done = content?.done ?: return
        act { now ->
            changes.own(if (done.entry != null) core.removeEntry(done.entry, now) else core.undo(now))
            null
        }
    }

    override fun dismiss() = change { it.copy(message = null) }

    override fun talked() = change { it.copy(crisis = null) }

    override fun openMedicine(medicine: String) = open(Place.OfMedicine(medicine))

    override fun addMedicine() = open(Place.EditMedicine(null))

    override fun changeMedicine() {
        page<CarePage.OfMedicine>()?.let { open(Place.EditMedicine(it.form.id)) }
    }

    override fun medicine(draft: MedicineDraft) {
        val page = page<CarePage.EditMedicine>() ?: return
        change { it.copy(page = page.copy(draft = draft, refusals = emptyMap())) }
    }

    override fun saveMedicine() {
        val page = page<CarePage.EditMedicine>() ?: return
        val now = clock()
        scope.launch {
            val refusals = mutableMapOf<MedicineField, String>()
            var crisis: EbbException? = null
            val saved =
                withContext(inOrder) {
                    val medicine = written(page, refusals)
                    if (refusals.isNotEmpty()) return@withContext null
                    try {
                        core.saveMedicine(page.form.id, medicine, now).also { changes.own(it.change) }
                    } catch (refused: EbbException) {
                        crisis = refused.takeIf { core.crisis(it) != null }
                        refusals[MedicineField.NAME] = core.explain(refused)
                        null
                    }
                }
            if (saved == null) {
                val about = crisis?.let(core::crisis)
                // What was typed is not repeated then.
                val shown = if (about == null) page.copy(refusals = refusals) else page
                change { it.copy(page = shown, crisis = about) }
            } else {
                val facts = saved.facts.joinToString("\n") { it.text }.ifEmpty { null }
                show(places.dropLast(1), done(saved.change), facts)
            }
        }
    }

    /** The medicine of a form, with what could not be read of it in [refusals]. */
    private fun written(
        page: CarePage.EditMedicine,
        refusals: MutableMap<MedicineField, String>,
    ): Medicine {
        val draft = page.draft
        val medicine =
            page.form.medicine.copy(
                name = draft.name,
                nickname = draft.nickname.ifBlank { null },
                leastBetween = draft.leastBetween,
                times = draft.times,
                weekly = draft.weekly,
            )

        fun read(
            field: MedicineField,
            text: String,
            // A dose that was not touched is not read again, as its spelling may be another.
            before: Pair<String, Dose?>,
        ): Dose? =
            when {
                text.isBlank() -> {
                    null
                }

                text == before.first -> {
                    before.second
                }

                else -> {
                    try {
                        core.readDose(medicine, text)
                    } catch (refused: EbbException) {
                        refusals[field] = core.explain(refused)
                        null
                    }
                }
            }
        return medicine.copy(
            dose = read(MedicineField.DOSE, draft.dose, page.form.dose to medicine.dose),
            dailyMost = read(MedicineField.DAILY_MOST, draft.dailyMost, page.form.dailyMost to medicine.dailyMost),
        )
    }

    override fun removeMedicine() {
        val id = page<CarePage.OfMedicine>()?.form?.id ?: return
        act(places.dropLast(1)) { done(changes.own(core.removeMedicine(id, it))) }
    }

    override fun openReminders() = open(Place.Reminders)

    override fun addReminder() = open(Place.EditReminder(null))

    override fun openReminder(reminder: String) = open(Place.EditReminder(reminder))

    override fun about(subject: ReminderSubject) = reminder(ReminderDraft.of(subject))

    override fun reminder(draft: ReminderDraft) {
        val page = page<CarePage.EditReminder>() ?: return
        change { it.copy(page = page.copy(draft = draft), message = null) }
    }

    override fun saveReminder() {
        val page = page<CarePage.EditReminder>() ?: return
        val rule = page.draft?.rule() ?: return
        val now = clock()
        scope.launch {
            val result =
                attempt {
                    val saved = core.saveReminder(page.form.id, rule, now)
                    done(changes.own(saved.change)) to core.reminderNotes(saved.reminder.id, now)
                }
            result?.let { (done, notes) -> show(places.dropLast(1), done, notes.joinToString("\n").ifEmpty { null }) }
        }
    }

    override fun removeReminder() {
        val id = page<CarePage.EditReminder>()?.form?.id ?: return
        act(places.dropLast(1)) { done(changes.own(core.removeReminder(id, it))) }
    }

    override fun choosePause() =
        change {
            when (val page = it.page) {
                is CarePage.OfMedicine -> it.copy(page = page.copy(isPausing = !page.isPausing))
                is CarePage.Reminders -> it.copy(page = page.copy(isPausing = !page.isPausing))
                else -> it
            }
        }

    override fun pause(until: LocalDate?) {
        when (val page = content?.page) {
            is CarePage.OfMedicine -> {
                val medicine = page.form.medicine.copy(pausedUntil = until)
                act { done(changes.own(core.saveMedicine(page.form.id, medicine, it).change)) }
            }

            is CarePage.Reminders -> {
                act { done(changes.own(core.pause(until, it))) }
            }

            else -> {}
        }
    }

    override fun back() {
        if (places.size < 2) return
        val below = places.dropLast(1)
        scope.launch { show(below, content?.done) }
    }

    override fun refresh() {
        if (!isWriting) scope.launch { show(places, content?.done, content?.message, isNavigation = false) }
    }

    /** Whether a form is shown: what is written in it stays. */
    private val isWriting: Boolean
        get() = content?.page.let { it is CarePage.EditMedicine || it is CarePage.EditReminder }

    private fun open(place: Place) {
        scope.launch { show(places + place, content?.done) }
    }

    private fun change(how: (CareState.Content) -> CareState.Content) =
        shown.update { if (it is CareState.Content) how(it) else it }

    private fun done(
        change: Change,
        warning: String? = null,
        isEntry: Boolean = false,
    ) = CareChange(change.label, warning, change.entries.firstOrNull().takeIf { isEntry })

    /** Performs an action, and shows a page with it. */
    private fun act(
        then: List<Place> = places,
        call: (Moment) -> CareChange?,
    ) {
        val now = clock()
        scope.launch { attempt { listOf(call(now)) }?.let { show(then, it.single()) } }
    }

    /** What a call returns; null if it was refused, which is then said on the page. */
    private suspend fun <T : Any> attempt(call: () -> T): T? {
        var refused: EbbException? = null
        var text = ""
        val result =
            withContext(inOrder) {
                try {
                    call()
                } catch (error: EbbException) {
                    refused = error
                    text = core.explain(error)
                    null
                }
            }
        refused?.let { error ->
            val crisis = core.crisis(error)
            change { it.copy(message = text.takeIf { crisis == null }, crisis = crisis) }
        }
        return result
    }

    /** Reads changes by others. The last operation is another one then, so only a dose can still be undone. */
    private suspend fun catchUp() {
        val done = content?.done?.takeIf { it.entry != null }
        if (isInView && !isWriting) {
            show(places, done, content?.message, isNavigation = false)
        } else {
            change { it.copy(done = done) }
        }
    }

    /**
     * Reads the topmost page and shows it.
     *
     * @param isNavigation whether the person asked for it; otherwise a page that was opened meanwhile stays.
     */
    private suspend fun show(
        stack: List<Place>,
        done: CareChange? = null,
        message: String? = null,
        isNavigation: Boolean = true,
    ) {
        val now = clock()
        val next =
            withContext(inOrder) {
                try {
                    if (words == Words.NONE) words = core.words()
                    val page = read(stack.last(), now)
                    CareState.Content(words, page, canGoBack = page !is CarePage.Home, done, message)
                } catch (refused: EbbException) {
                    CareState.Broken(words, core.explain(refused))
                }
            }
        if (!isNavigation && places != stack) return
        shown.update { before ->
            // The previous page is still true, so it stays, with the error as a message.
            if (next is CareState.Broken && before is CareState.Content) {
                before.copy(message = next.text)
            } else {
                // A medicine that is gone leads home.
                places = if ((next as? CareState.Content)?.page is CarePage.Home) listOf(Place.Home) else stack
                next
            }
        }
    }

    private fun read(
        place: Place,
        now: Moment,
    ): CarePage =
        when (place) {
            is Place.Home -> {
                home(core.standings(now), now)
            }

            is Place.OfMedicine -> {
                val standings = core.standings(now)
                standings.find { it.medicine == place.id }?.let { standing ->
                    val question = if (standing.oneTap) null else core.question(standing, now)
                    CarePage.OfMedicine(core.medicine(place.id, now), standing, question)
                } ?: home(standings, now)
            }

            is Place.EditMedicine -> {
                core.medicine(place.id, now).let { CarePage.EditMedicine(it, MedicineDraft.of(it)) }
            }

            is Place.Reminders -> {
                CarePage.Reminders(core.reminders(now), core.reliability(permissions(), now))
            }

            is Place.EditReminder -> {
                val form = core.reminder(place.id)
                val own = form.subjects.singleOrNull()?.takeIf { place.id != null }
                CarePage.EditReminder(form, own?.let(ReminderDraft::of))
            }
        }

    private fun home(
        standings: List<DoseStanding>,
        now: Moment,
    ) = CarePage.Home(standings, core.notes(), core.reminders(now))
}
