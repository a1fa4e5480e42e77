package app.ebb.app

import app.ebb.core.ClockTime
import app.ebb.core.Contact
import app.ebb.core.Dose
import app.ebb.core.FlarePolicy
import app.ebb.core.Journal
import app.ebb.core.Letter
import app.ebb.core.Medicine
import app.ebb.core.Recurrence
import app.ebb.core.ReminderAbout
import app.ebb.core.ReminderRule
import java.math.BigDecimal

/** What an invented person has said beside the entries of the diary: medicines, reminders, a letter, someone to call. */
internal object PicturePerson {
    const val MEDICINE = "Ibuprofen"
    const val REMINDER = "Physio"

    fun moveIn(journal: Journal) {
        val now = phone.clock.now()
        journal.medicines().use { medicines ->
            val ibuprofen = Medicine(MEDICINE, dose = milligrams("400"), dailyMost = milligrams("1200"))
            medicines.save(null, ibuprofen, now)
            val evening = listOf(ClockTime(21u, 30u))
            medicines.save(null, Medicine("Amitriptyline", dose = milligrams("10"), times = evening), now)
        }
        journal.reminders().use { reminders ->
            val about = listOf(ReminderAbout.CheckIn("morning"), ReminderAbout.Custom(REMINDER))
            for (subject in about) {
                val at = Recurrence.At(listOf(ClockTime(17u, 30u)))
                reminders.save(null, ReminderRule(subject, at, inFlare = FlarePolicy.SAME), now)
            }
        }
        journal.profile().use { profile ->
            val contact = Contact("Ana", "0170 000 000")
            profile.save(profile.get().copy(contact = contact, country = "DE", allergies = listOf("Penicillin")), now)
        }
        journal.letter().use { letter ->
            val helps = listOf("Dark room", "Heat on the neck", "The blue playlist")
            letter.save(Letter(helps, listOf("Ana", "Work"), listOf("Not today, sorry. I'll write."), null, null), now)
        }
    }

    private fun milligrams(amount: String) = Dose(BigDecimal(amount), "mg")
}
