package app.ebb.ui.care

import app.ebb.core.ReminderSubject
import java.time.LocalDate

/** The actions of Care. */
interface CareActions {
    /** Logs one usual dose of a medicine of the list. */
    fun take(medicine: String)

    /** Undoes the last change made here. */
    fun undo()

    /** Closes the message. */
    fun dismiss()

    fun openMedicine(medicine: String)

    fun addMedicine()

    /** Opens the form of the medicine that is shown. */
    fun changeMedicine()

    /** What is written in the form so far. */
    fun medicine(draft: MedicineDraft)

    /** Saves the medicine; [isConfirmed] where the page's question was answered. */
    fun saveMedicine(isConfirmed: Boolean = false)

    fun removeMedicine()

    fun openReminders()

    fun addReminder()

    fun openReminder(reminder: String)

    /** What a new reminder is about. */
    fun about(subject: ReminderSubject)

    /** What is chosen in the form so far. */
    fun reminder(draft: ReminderDraft)

    /** Saves the reminder; [isConfirmed] where the page's question was answered. */
    fun saveReminder(isConfirmed: Boolean = false)

    fun removeReminder()

    /** Shows or hides the pauses to choose from: of the medicine that is shown, or of all reminders. */
    fun choosePause()

    /** Pauses until a day, which is the first without the pause; null ends the pause. */
    fun pause(until: LocalDate?)

    /** Care came into view: it is read now, and again after each change by others. */
    fun shown()

    /** Care is out of view. */
    fun hidden()

    /** Back to the page below. */
    fun back()

    /** The card *Talk to someone* was opened. */
    fun talked()

    /** The person was asked for leave to notify. */
    fun asked()

    /** Reads the page again, if Care is in view. */
    fun refresh()
}
