package app.ebb.ui.care

import app.ebb.core.Change
import app.ebb.core.CrisisKind
import app.ebb.core.DeliveryPermissions
import app.ebb.core.Dose
import app.ebb.core.DoseChange
import app.ebb.core.DoseStanding
import app.ebb.core.EbbException
import app.ebb.core.EntryId
import app.ebb.core.Ingredient
import app.ebb.core.Medicine
import app.ebb.core.MedicineChange
import app.ebb.core.MedicineForm
import app.ebb.core.MedicineNotes
import app.ebb.core.Moment
import app.ebb.core.Reliability
import app.ebb.core.ReminderChange
import app.ebb.core.ReminderForm
import app.ebb.core.ReminderOverview
import app.ebb.core.ReminderRule
import app.ebb.ui.Words
import java.time.LocalDate

/**
 * The part of the core that Care uses. Every call but [observe] may block on the disk: call it off the main thread.
 *
 * @throws EbbException from any call, with the reason. Nothing was changed then.
 */
interface CareCore {
    /** Where each medicine of the list stands. */
    fun standings(now: Moment): List<DoseStanding>

    /** What Ebb does not check, and facts about the medicines in the list. */
    fun notes(): MedicineNotes

    /** A medicine as a form shows it; without an id, a new one. */
    fun medicine(
        id: String?,
        now: Moment,
    ): MedicineForm

    /** What to ask before a dose of a medicine is logged; null where nothing is asked. */
    fun question(
        standing: DoseStanding,
        now: Moment,
    ): String?

    /** Logs one usual dose as taken now. */
    fun take(
        medicine: String,
        now: Moment,
    ): DoseChange

    /** Reads a dose as people write it; [medicine] says what a number alone means. */
    fun readDose(
        medicine: Medicine,
        text: String,
    ): Dose

    /** Reads an ingredient as it is on the pack. */
    fun readIngredient(text: String): Ingredient

    /** What to ask before a medicine is saved; null where nothing is asked. */
    fun checkMedicine(
        id: String?,
        medicine: Medicine,
        now: Moment,
    ): String?

    fun saveMedicine(
        id: String?,
        medicine: Medicine,
        now: Moment,
    ): MedicineChange

    fun removeMedicine(
        id: String,
        now: Moment,
    ): Change

    /** The reminders with their next times, and the pauses to choose from. */
    fun reminders(now: Moment): ReminderOverview

    /** How reliably reminders reach this phone. */
    fun reliability(
        allows: DeliveryPermissions,
        now: Moment,
    ): Reliability

    /** A reminder as a form shows it; without an id, a new one. */
    fun reminder(id: String?): ReminderForm

    /** What to ask before a reminder is saved; null where nothing is asked. */
    fun checkReminder(
        id: String?,
        rule: ReminderRule,
        now: Moment,
    ): String?

    fun saveReminder(
        id: String?,
        rule: ReminderRule,
        now: Moment,
    ): ReminderChange

    /** Hints about a rule that was just saved. */
    fun reminderNotes(
        id: String,
        now: Moment,
    ): List<String>

    fun removeReminder(
        id: String,
        now: Moment,
    ): Change

    /** Pauses everything but medicines until a day; null ends the pause. */
    fun pause(
        until: LocalDate?,
        now: Moment,
    ): Change

    /** Removes an entry, such as a dose logged by a slip. */
    fun removeEntry(
        entry: EntryId,
        now: Moment,
    ): Change

    /** Undoes the last change. */
    fun undo(now: Moment): Change

    fun words(): Words

    fun explain(error: EbbException): String

    /** What a refusal is about, if the text that was typed is about a crisis. */
    fun crisis(error: EbbException): CrisisKind? = (error as? EbbException.TalkToSomeone)?.about

    /** Calls [changed] after every committed change, on any thread. Closing the result unsubscribes. */
    fun observe(changed: (generation: ULong) -> Unit): AutoCloseable
}
