package app.ebb.ui.checkin

import app.ebb.core.Change
import app.ebb.core.CheckInAnswer
import app.ebb.core.CheckInView
import app.ebb.core.Journal
import app.ebb.core.Moment
import app.ebb.core.ReminderAbout
import app.ebb.ui.Gateway
import app.ebb.ui.calling

/** [CheckInCore] over the generated bindings. Closing it releases its services; the journal's owner closes that. */
class CheckInGateway(
    journal: Journal,
) : Gateway(journal),
    CheckInCore,
    AutoCloseable {
    private val checkIns = journal.checkIns()
    private val reminders = journal.reminders()

    override fun close() = listOf(checkIns, reminders).forEach(AutoCloseable::close)

    override fun checkIn(
        id: String,
        now: Moment,
    ): CheckInView = calling { checkIns.get(id, now) }

    override fun ofReminder(rule: String): String? =
        calling { (reminders.find(rule).rule.about as? ReminderAbout.CheckIn)?.id }

    override fun question(
        id: String,
        answers: List<CheckInAnswer>,
        now: Moment,
    ): String? = calling { checkIns.check(id, answers, now).confirm }

    override fun answer(
        id: String,
        answers: List<CheckInAnswer>,
        now: Moment,
    ): Change = calling { checkIns.answer(id, answers, now) }
}
