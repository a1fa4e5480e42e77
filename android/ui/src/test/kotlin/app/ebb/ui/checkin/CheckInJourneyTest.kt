package app.ebb.ui.checkin

import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.onNodeWithText
import app.ebb.core.CheckInAsk
import app.ebb.core.CheckInItem
import app.ebb.core.Dose
import app.ebb.core.Medicine
import app.ebb.core.ReminderAbout
import app.ebb.ui.EntryPoint
import app.ebb.ui.Journey
import app.ebb.ui.Models
import app.ebb.ui.Platform
import app.ebb.ui.Samples
import org.junit.Assert.assertEquals
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate

/** From the due card or a reminder to the answers of a check-in, over the real core, with the taps counted. */
class CheckInJourneyTest {
    @get:Rule
    val journey = Journey()

    private lateinit var models: Models

    @Before
    fun yesterday() {
        journey.now = Samples.now.copy(at = Instant.parse("2026-03-28T08:05:00Z"))
        journey.rated("pain", 4.0, daysAgo = 1)
        models = journey.models()
    }

    @Test
    fun `three answers are four taps from the due card, one save and one undo`() {
        journey.showScreens(models)
        journey.tap("Open")
        journey.tap("so-so")
        journey.tap("moderate", place = 0)
        journey.tap("mild", place = 1)
        assertEquals(4, journey.taps)
        journey.compose.onNodeWithText("+ Log").assertIsDisplayed()
        journey.compose.onNodeWithText("Check-in: 3 answers").assertExists()
        assertEquals(listOf("Sleep, quality 5", "Pain 5", "Fatigue 2"), journey.logged())
        journey.compose.onNodeWithText("Morning check-in?").assertDoesNotExist()
        journey.tap("Undo")
        assertEquals(emptyList<String>(), journey.logged())
    }

    @Test
    fun `what was as yesterday is one tap, and what is left out stays unknown`() {
        journey.showScreens(models)
        journey.tap("Open")
        journey.tap("4, as yesterday")
        journey.button("4, as yesterday").assertIsSelected()
        journey.tap("Save")
        assertEquals(listOf("Pain 4"), journey.logged())
        assertEquals(3, journey.taps)
    }

    @Test
    fun `nothing said changes nothing, and the card stays until it is put aside`() {
        journey.showScreens(models)
        journey.tap("Open")
        journey.tap("Not now")
        journey.compose.onNodeWithText("Morning check-in?").assertExists()
        assertEquals(emptyList<String>(), journey.logged())
        journey.tap("Not now")
        journey.compose.onNodeWithText("Morning check-in?").assertDoesNotExist()
    }

    @Test
    fun `an answer that is tapped again is taken back, and putting the phone away saves the rest`() {
        journey.showScreens(models)
        journey.tap("Open")
        journey.tap("severe", place = 0)
        journey.tap("severe", place = 0)
        journey.tap("mild", place = 1)
        models.putAway()
        journey.settle()
        assertEquals(listOf("Fatigue 2"), journey.logged())
        journey.compose.onNodeWithText("+ Log").assertIsDisplayed()
    }

    private fun asksOfAWeeklyMedicine() {
        val weekly =
            journey.journal.medicines().use { medicines ->
                val pills = Medicine(name = "Weekly pills", dose = Dose(BigDecimal(15), "mg"), weekly = true)
                val item =
                    checkNotNull(
                        medicines
                            .save(null, pills, journey.now)
                            .medicine.medicine.item,
                    )
                journey.journal.logging().use { it.tap(item, journey.now) }
                item
            }
        journey.journal.checkIns().use { checkIns ->
            val morning = checkIns.list().first { it.id == "morning" }
            val asked = listOf("pain" to CheckInAsk.SEVERITY, weekly to CheckInAsk.YES_NO)
            val questions = asked.map { (item, ask) -> CheckInItem(item, ask) }
            checkIns.save(morning.copy(questions = questions), journey.now)
        }
        journey.now = journey.now.copy(at = journey.now.at.plusSeconds(24 * 3_600))
    }

    private val second = { journey.logged(LocalDate.of(2026, 3, 29)) }

    @Test
    fun `a second dose of a weekly medicine is asked about before it is saved`() {
        asksOfAWeeklyMedicine()
        journey.showScreens(models)
        journey.tap("Open")
        journey.tap("moderate", place = 0)
        journey.tap("Yes")
        journey.compose.onNodeWithText("You take this once a week", substring = true).assertIsDisplayed()
        assertEquals(emptyList<String>(), second())
        journey.tap("Save it all the same")
        assertEquals(listOf("Pain 5", "Weekly pills"), second())
        journey.compose.onNodeWithText("+ Log").assertIsDisplayed()
    }

    @Test
    fun `what was not confirmed stays unknown, and the rest is saved`() {
        asksOfAWeeklyMedicine()
        journey.showScreens(models)
        journey.tap("Open")
        journey.tap("moderate", place = 0)
        journey.tap("Yes")
        models.putAway()
        journey.settle()
        journey.compose.onNodeWithText("You take this once a week", substring = true).assertIsDisplayed()
        assertEquals(listOf("Pain 5"), second())
        journey.tap("Back")
        journey.compose.onNodeWithText("+ Log").assertIsDisplayed()
        assertEquals(listOf("Pain 5"), second())
    }

    @Test
    fun `a reminder opens its check-in, with what is known of today`() {
        journey.rated("pain", 6.0, daysAgo = 0)
        val rule =
            journey.journal.reminders().use { reminders ->
                val evening = ReminderAbout.CheckIn("evening")
                val offer =
                    reminders
                        .form(null)
                        .subjects
                        .first { it.rule.about == evening }
                reminders.save(null, offer.rule, journey.now).reminder.id
            }
        journey.showScreens(models, Platform(onCopy = {}, entrance = EntryPoint.CHECK_IN, reminder = rule))
        journey.compose.onNodeWithText("Evening check-in").assertIsDisplayed()
        journey.compose.onNodeWithText("today: 6").assertExists()
        journey.tap("mild", place = 1)
        journey.tap("well")
        assertEquals(2, journey.taps)
        assertEquals(3, journey.logged().size)
        journey.compose.onNodeWithText("Check-in: 2 answers").assertExists()
    }
}
