package app.ebb.ui.care

import app.ebb.core.Change
import app.ebb.core.DeliveryPermissions
import app.ebb.core.Dose
import app.ebb.core.DoseChange
import app.ebb.core.DoseStanding
import app.ebb.core.EbbException
import app.ebb.core.EntryId
import app.ebb.core.Ingredient
import app.ebb.core.Journal
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
import app.ebb.core.When
import app.ebb.ui.Gateway
import app.ebb.ui.calling
import java.time.LocalDate

/** [CareCore] over the generated bindings. Closing it releases its services; the journal's owner closes that. */
class CareGateway(
    journal: Journal,
) : Gateway(journal),
    CareCore,
    AutoCloseable {
    private val medicines = journal.medicines()
    private val doses = journal.doses()
    private val items = journal.items()
    private val reminders = journal.reminders()
    private val delivery = journal.reminderDelivery()
    private val logging = journal.logging()

    override fun close() = listOf(medicines, doses, items, reminders, delivery, logging).forEach(AutoCloseable::close)

    override fun standings(now: Moment): List<DoseStanding> = calling { doses.list(now) }

    override fun notes(): MedicineNotes = calling { medicines.notes() }

    override fun medicine(
        id: String?,
        now: Moment,
    ): MedicineForm = calling { medicines.form(id, now) }

    override fun question(
        standing: DoseStanding,
        now: Moment,
    ): String? = calling { standing.item?.let { doses.check(it, dose = null, When.At(now), now).confirm } }

    override fun take(
        medicine: String,
        now: Moment,
    ): DoseChange = calling { doses.take(medicine, now) }

    override fun readDose(
        medicine: Medicine,
        text: String,
    ): Dose = calling { doses.parse(medicine.item ?: itemNamed(medicine.name), text) }

    override fun readIngredient(text: String): Ingredient = calling { medicines.parseIngredient(text) }

    /** A name that no item has is that of a new one, whose unit is not known yet. */
    private fun itemNamed(name: String): String =
        try {
            items.find(name).item.id
        } catch (_: EbbException.NotFound) {
            name
        }

    override fun checkMedicine(
        id: String?,
        medicine: Medicine,
        now: Moment,
    ): String? = calling { reminders.checkMedicine(id, medicine, now).confirm }

    override fun saveMedicine(
        id: String?,
        medicine: Medicine,
        now: Moment,
    ): MedicineChange = calling { medicines.save(id, medicine, now) }

    override fun removeMedicine(
        id: String,
        now: Moment,
    ): Change = calling { medicines.remove(id, now) }

    override fun reminders(now: Moment): ReminderOverview = calling { reminders.overview(now) }

    override fun reliability(
        allows: DeliveryPermissions,
        now: Moment,
    ): Reliability = calling { delivery.reliability(allows, now) }

    override fun reminder(id: String?): ReminderForm = calling { reminders.form(id) }

    override fun checkReminder(
        id: String?,
        rule: ReminderRule,
        now: Moment,
    ): String? = calling { reminders.check(id, rule, now).confirm }

    override fun saveReminder(
        id: String?,
        rule: ReminderRule,
        now: Moment,
    ): ReminderChange = calling { reminders.save(id, rule, now) }

    override fun reminderNotes(
        id: String,
        now: Moment,
    ): List<String> = calling { reminders.notes(id, now) }

    override fun removeReminder(
        id: String,
        now: Moment,
    ): Change = calling { reminders.remove(id, now) }

    override fun pause(
        until: LocalDate?,
        now: Moment,
    ): Change = calling { reminders.pause(until, now) }

    override fun removeEntry(
        entry: EntryId,
        now: Moment,
    ): Change = calling { logging.remove(entry, now) }
}
