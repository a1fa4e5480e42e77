package app.ebb.ui.care

import app.ebb.core.Change
import app.ebb.core.DeliveryPermissions
import app.ebb.core.DoseStanding
import app.ebb.core.EbbException
import app.ebb.core.Moment
import app.ebb.core.ReminderSubject
import app.ebb.ui.Called
import app.ebb.ui.CoreCalls
import app.ebb.ui.OthersChanges
import app.ebb.ui.Words
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
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

    private val calls = CoreCalls(io, core::explain)

    private val changes = OthersChanges(calls.inOrder)

    private var isInView = false

    private var words = Words.NONE

    /** The saving that runs. */
    private var saving: Job? = null

    /** What was written in a form that was left. */
    private var drafts = mapOf<Place, CarePage>()

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

    override fun medicine(draft: MedicineDraft) =
        edit<CarePage.EditMedicine> { it.copy(draft = draft, refusals = emptyMap(), question = null) }

    override fun saveMedicine(isConfirmed: Boolean) {
        val page = page<CarePage.EditMedicine>() ?: return
        save { now ->
            val id = page.form.id
            val reading = core.read(page)
            try {
                val isAsked = !isConfirmed && reading.refusals.isEmpty()
                val question = if (isAsked) core.checkMedicine(id, reading.medicine, now) else null
                when {
                    reading.refusals.isNotEmpty() -> {
                        Saving.Refused(reading.refusals)
                    }

                    question != null -> {
                        Saving.Asked(question)
                    }

                    else -> {
                        val saved = core.saveMedicine(id, reading.medicine, now)
                        val facts = saved.facts.joinToString("\n") { it.text }
                        Saving.Saved(done(changes.own(saved.change)), facts.ifEmpty { null })
                    }
                }
            } catch (refused: EbbException) {
                val field = reading.fieldOf(refused) ?: throw refused
                Saving.Refused(mapOf(field to core.explain(refused)))
            }
        }
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
        edit<CarePage.EditReminder> { it.copy(draft = draft, question = null) }
        dismiss()
    }

    override fun saveReminder(isConfirmed: Boolean) {
        val page = page<CarePage.EditReminder>() ?: return
        val rule = page.draft?.rule() ?: return
        save { now ->
            val id = page.form.id
            val question = if (isConfirmed) null else core.checkReminder(id, rule, now)
            if (question != null) {
                Saving.Asked(question)
            } else {
                val saved = core.saveReminder(id, rule, now)
                val notes = core.reminderNotes(saved.reminder.id, now).joinToString("\n")
                Saving.Saved(done(changes.own(saved.change)), notes.ifEmpty { null }, !permissions().notifications)
            }
        }
    }

    /** What came of saving a form. */
    private sealed interface Saving {
        data class Saved(
            val change: CareChange,
            val message: String?,
            val asksToNotify: Boolean = false,
        ) : Saving

        data class Asked(
            val question: String,
        ) : Saving

        data class Refused(
            val fields: Map<MedicineField, String>,
        ) : Saving
    }

    /** Saves the form that is shown, once: a second tap meanwhile saves nothing. What is typed meanwhile stays. */
    private fun save(call: (Moment) -> Saving) {
        if (saving?.isActive == true) return
        val now = clock()
        val place = places.last()
        saving =
            scope.launch {
                when (val outcome = attempt(isForm = true) { call(now) }) {
                    is Saving.Saved -> {
                        drafts -= place
                        show(places.dropLast(1), outcome.change, outcome.message)
                        if (outcome.asksToNotify) change { it.copy(asksToNotify = true) }
                    }

                    is Saving.Asked -> {
                        edit<CarePage.EditMedicine> { it.copy(question = outcome.question) }
                        edit<CarePage.EditReminder> { it.copy(question = outcome.question) }
                    }

                    is Saving.Refused -> {
                        edit<CarePage.EditMedicine> { it.copy(refusals = outcome.fields) }
                    }

                    null -> {}
                }
            }
    }

    override fun asked() = change { it.copy(asksToNotify = false) }

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
        keepDraft()
        val below = places.dropLast(1)
        scope.launch { show(below, content?.done) }
    }

    /** Keeps what was written, for the next time that the same form is opened. */
    private fun keepDraft() {
        when (val page = content?.page) {
            is CarePage.EditMedicine -> {
                if (page.draft != MedicineDraft.of(page.form)) drafts += places.last() to page
            }

            is CarePage.EditReminder -> {
                if (page.draft != page.own) drafts += places.last() to page
            }

            else -> {}
        }
    }

    override fun refresh() {
        if (isInView && !isWriting) scope.launch { show(places, content?.done, content?.message, isNavigation = false) }
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

    /** Changes the page that is shown, if it is of that kind. */
    private inline fun <reified P : CarePage> edit(crossinline how: (P) -> CarePage) =
        change { content -> (content.page as? P)?.let { content.copy(page = how(it)) } ?: content }

    /** Performs an action, and shows a page with it. */
    private fun act(
        then: List<Place> = places,
        call: (Moment) -> CareChange?,
    ) {
        val now = clock()
        scope.launch { attempt { listOf(call(now)) }?.let { show(then, it.single()) } }
    }

    /**
     * What a call returns; null if it was refused, which is then said on the page.
     *
     * @param isForm whether a medicine's form says it at its name.
     */
    private suspend fun <T : Any> attempt(
        isForm: Boolean = false,
        call: () -> T,
    ): T? =
        when (val called = calls.call(call)) {
            is Called.Returned -> {
                called.value
            }

            is Called.Refused -> {
                refuse(called, isForm)
                null
            }
        }

    /** Says why something was refused. What was typed about a crisis is not repeated. */
    private fun refuse(
        refused: Called.Refused,
        isForm: Boolean,
    ) {
        val crisis = core.crisis(refused.error)
        val said = refused.text.takeIf { crisis == null }
        if (isForm && page<CarePage.EditMedicine>() != null) {
            val refusals = said?.let { mapOf<MedicineField, String>(MedicineField.Name to it) }.orEmpty()
            edit<CarePage.EditMedicine> { it.copy(refusals = refusals) }
            change { it.copy(crisis = crisis) }
        } else {
            change { it.copy(message = said, crisis = crisis) }
        }
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
        val draft = drafts[stack.last()]
        val called =
            calls.call {
                words = core.words()
                val page = read(stack.last(), now).written(draft)
                val depth = if (page is CarePage.Home) 1 else stack.size
                CareState.Content(words, page, depth, done, message)
            }
        val next =
            when (called) {
                is Called.Returned -> called.value
                is Called.Refused -> CareState.Broken(words, called.text)
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
                val allows = permissions()
                CarePage.Reminders(core.reminders(now), core.reliability(allows, now), !allows.notifications)
            }

            is Place.EditReminder -> {
                CarePage.EditReminder(core.reminder(place.id)).let { it.copy(draft = it.own) }
            }
        }

    private fun home(
        standings: List<DoseStanding>,
        now: Moment,
    ): CarePage.Home {
        val reminders = core.reminders(now)
        val isSilent = reminders.rows.isNotEmpty() && !permissions().notifications
        return CarePage.Home(standings, core.notes(), reminders, isSilent)
    }
}
