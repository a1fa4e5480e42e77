package app.ebb.ui.care

import app.ebb.Opening
import app.ebb.core.ClockTime
import app.ebb.core.CrisisKind
import app.ebb.core.DeliveryPermissions
import app.ebb.core.Journal
import app.ebb.core.Language
import app.ebb.core.Moment
import app.ebb.core.Recurrence
import app.ebb.core.ReminderAbout
import app.ebb.openJournal
import app.ebb.ui.Samples
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.Job
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.plus
import kotlinx.coroutines.test.StandardTestDispatcher
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.advanceUntilIdle
import kotlinx.coroutines.test.runTest
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** A person's way through Care: the model over the real core, on a real file. */
@OptIn(ExperimentalCoroutinesApi::class)
class CareJourneyTest {
    @get:Rule
    val folder = TemporaryFolder()

    private lateinit var journal: Journal
    private lateinit var core: CareGateway
    private lateinit var model: CareModel
    private var now: Moment = Samples.now
    private var allows = DeliveryPermissions(notifications = true, exact = true, unrestricted = true)

    @Before
    fun open() {
        journal = openJournal(Opening(folder.newFolder().resolve("ebb.db").path, Language.ENGLISH))
        core = CareGateway(journal)
    }

    @After
    fun close() {
        core.close()
        journal.close()
    }

    private fun journey(steps: suspend TestScope.() -> Unit) =
        runTest {
            val own = Job()
            model = CareModel(core, { allows }, { now }, this + own, StandardTestDispatcher(testScheduler))
            advanceUntilIdle()
            assertEquals("nothing is read before Care is in view", CareState.Loading, model.state.value)
            model.shown()
            advanceUntilIdle()
            steps()
            own.cancelAndJoin()
            advanceUntilIdle()
        }

    private fun TestScope.after(act: () -> Unit): CareState.Content {
        act()
        advanceUntilIdle()
        return model.state.value as CareState.Content
    }

    private fun later(minutes: Long) {
        now = now.copy(at = now.at.plusSeconds(minutes * 60))
    }

    private val content get() = model.state.value as CareState.Content
    private val home get() = content.page as CarePage.Home
    private val form get() = content.page as CarePage.EditMedicine

    private fun TestScope.addIbuprofen() {
        after { model.addMedicine() }
        after { model.medicine(form.draft.copy(name = "Ibuprofen", dose = "400 mg", dailyMost = "1.2 g")) }
        after { model.saveMedicine() }
    }

    @Test
    fun `a medicine is added, taken, undone, and warned of`() =
        journey {
            assertTrue(home.medicines.isEmpty())
            addIbuprofen()
            val row = home.medicines.single()
            assertEquals("Ibuprofen", row.label)
            assertTrue(row.text, "1.2 g" in row.text || "1200 mg" in row.text)

            val taken = after { model.take(row.medicine) }
            assertEquals("Ibuprofen, 400 mg", taken.done?.label)
            assertNull(taken.done?.warning)
            assertNotNull(home.medicines.single().last)

            later(9)
            val second = after { model.take(row.medicine) }
            assertEquals("That is the second dose within 9 min. If it was a slip, undo it.", second.done?.warning)
            // The undo takes back this dose, whatever was logged elsewhere since.
            journal.logging().use { it.tap("pain", now) }
            advanceUntilIdle()
            assertNull(after { model.undo() }.done)
            assertEquals(
                Samples.now.at,
                home.medicines
                    .single()
                    .last
                    ?.at,
            )
        }

    @Test
    fun `amounts that cannot be read are refused at their field`() =
        journey {
            after { model.addMedicine() }
            after { model.medicine(form.draft.copy(name = "Ibuprofen", dose = "a few", dailyMost = "lots")) }
            after { model.saveMedicine() }
            assertEquals(setOf(MedicineField.Dose, MedicineField.DailyMost), form.refusals.keys)
            assertTrue("a few" in form.refusals.getValue(MedicineField.Dose))
            after { model.medicine(form.draft.copy(name = " ", dose = "", dailyMost = "")) }
            after { model.saveMedicine() }
            assertEquals(setOf(MedicineField.Name), form.refusals.keys)
        }

    @Test
    fun `a crisis word in a name opens the card and is not repeated`() =
        journey {
            after { model.addMedicine() }
            after { model.medicine(form.draft.copy(name = "want to die")) }
            val refused = after { model.saveMedicine() }
            assertEquals(CrisisKind.CRISIS, refused.crisis)
            assertTrue(form.refusals.isEmpty())
            assertNull(refused.message)
            assertNull(after { model.talked() }.crisis)
        }

    @Test
    fun `a medicine is changed, paused with its end, and removed`() =
        journey {
            addIbuprofen()
            val id = home.medicines.single().medicine
            after { model.openMedicine(id) }
            after { model.changeMedicine() }
            assertEquals("400 mg", form.draft.dose)
            after { model.medicine(form.draft.copy(nickname = "white one", leastBetween = 360u)) }
            after { model.saveMedicine() }

            fun page() = content.page as CarePage.OfMedicine
            assertEquals("white one", page().form.medicine.nickname)
            after { model.choosePause() }
            assertTrue(page().isPausing)
            after { model.pause(page().form.pauses[1].until) }
            assertEquals("Paused until Tuesday 31 March", page().form.paused)
            after { model.pause(null) }
            assertNull(page().form.paused)

            after { model.removeMedicine() }
            assertTrue(home.medicines.isEmpty())
            after { model.undo() }
            assertEquals("Ibuprofen", home.medicines.single().label)
        }

    @Test
    fun `a second dose of a weekly medicine is asked about first`() =
        journey {
            after { model.addMedicine() }
            after { model.medicine(form.draft.copy(name = "Methotrexate", dose = "15 mg", weekly = true)) }
            after { model.saveMedicine() }
            val row = home.medicines.single()
            assertTrue(!row.oneTap)

            fun page() = content.page as CarePage.OfMedicine
            after { model.openMedicine(row.medicine) }
            assertNull(page().question)
            after { model.take(row.medicine) }
            later(24 * 60)
            after { model.refresh() }
            assertEquals("You take this once a week, and the last one was 24 h ago.", page().question)
            assertTrue(!after { model.back() }.canGoBack)
        }

    @Test
    fun `a weekly medicine that is saved as a daily one is asked about once`() =
        journey {
            after { model.addMedicine() }
            after { model.medicine(form.draft.copy(name = "Methotrexate", dose = "15 mg")) }
            after { model.saveMedicine() }
            assertTrue(form.question.orEmpty(), "once a week" in form.question.orEmpty())
            assertNull(
                "another choice answers it",
                after { model.medicine(form.draft.copy(weekly = true)) }.let { form.question },
            )
            after { model.saveMedicine() }
            assertTrue("a weekly one is not one tap", !home.medicines.single().oneTap)

            fun edit() = content.page as CarePage.EditReminder
            after { model.openReminders() }
            after { model.addReminder() }
            after { model.about(edit().form.subjects.first { it.rule.about is ReminderAbout.Dose }) }
            after { model.saveReminder() }
            assertNotNull(edit().question)
            after { model.saveReminder(isConfirmed = true) }
            assertTrue(content.page is CarePage.Reminders)
        }

    @Test
    fun `two taps on Save add one medicine`() =
        journey {
            after { model.addMedicine() }
            after { model.medicine(form.draft.copy(name = "Ibuprofen")) }
            after {
                model.saveMedicine()
                model.saveMedicine()
            }
            assertEquals(1, home.medicines.size)
        }

    @Test
    fun `what was written in a form is there again when it was left`() =
        journey {
            after { model.addMedicine() }
            after { model.medicine(form.draft.copy(name = "Ibupro")) }
            after { model.back() }
            after { model.addMedicine() }
            assertEquals("Ibupro", form.draft.name)
            after { model.medicine(form.draft.copy(name = "Ibuprofen")) }
            after { model.saveMedicine() }
            after { model.addMedicine() }
            assertEquals("", form.draft.name)
        }

    @Test
    fun `a refusal leaves what was typed meanwhile`() =
        journey {
            after { model.addMedicine() }
            after { model.medicine(form.draft.copy(name = "Ibuprofen", dose = "a few")) }
            after {
                model.saveMedicine()
                model.medicine(form.draft.copy(nickname = "white one"))
            }
            assertEquals("white one", form.draft.nickname)
            assertEquals(setOf(MedicineField.Dose), form.refusals.keys)
        }

    @Test
    fun `the first reminder on a silent phone asks for leave to notify`() {
        allows = allows.copy(notifications = false)
        journey {
            fun edit() = content.page as CarePage.EditReminder
            after { model.openReminders() }
            after { model.addReminder() }
            after { model.about(edit().form.subjects.last()) }
            after { model.reminder(edit().draft!!.copy(text = "Tea")) }
            assertTrue(after { model.saveReminder() }.asksToNotify)
            assertTrue((content.page as CarePage.Reminders).isSilent)
            assertTrue(!after { model.asked() }.asksToNotify)
            allows = allows.copy(notifications = true)
            after { model.refresh() }
            assertTrue(!(content.page as CarePage.Reminders).isSilent)
        }
    }

    @Test
    fun `a reminder is added, changed, paused and removed`() =
        journey {
            addIbuprofen()
            after { model.openReminders() }

            fun page() = content.page as CarePage.Reminders

            fun edit() = content.page as CarePage.EditReminder
            after { model.addReminder() }
            after { model.about(edit().form.subjects.first { it.rule.about is ReminderAbout.Dose }) }
            after { model.saveReminder() }
            assertEquals(
                "Ibuprofen · 08:00",
                page()
                    .overview.rows
                    .single()
                    .label,
            )
            assertEquals(
                "Next: tomorrow at 08:00",
                page()
                    .overview.rows
                    .single()
                    .next,
            )

            after { model.addReminder() }
            after { model.about(edit().form.subjects.last()) }
            assertNotNull("without words it is refused", after { model.saveReminder() }.message)
            val times = Recurrence.At(listOf(ClockTime(21u, 15u)))
            after { model.reminder(edit().draft!!.copy(text = "Tea", recurrence = times, weekdays = setOf(1))) }
            after { model.saveReminder() }
            assertEquals("Next: Monday 30 March at 21:15", page().overview.rows[1].next)

            after { model.openReminder(page().overview.rows[1].id) }
            after { model.reminder(edit().draft!!.copy(weekdays = emptySet())) }
            after { model.saveReminder() }
            assertEquals("Next: today at 21:15", page().overview.rows[1].next)

            after { model.pause(page().overview.pauses[0].until) }
            assertEquals("Paused until tomorrow", page().overview.paused)
            assertEquals("Next: tomorrow at 21:15", page().overview.rows[1].next)
            after { model.undo() }
            assertNull(page().overview.paused)
            // Another operation ends what undo would take back.
            assertNotNull(after { model.pause(page().overview.pauses[0].until) }.done)
            assertNull(after { journal.logging().use { it.tap("pain", now) } }.done)
            after { model.pause(null) }

            after { model.openReminder(page().overview.rows[1].id) }
            after { model.removeReminder() }
            assertEquals(1, page().overview.rows.size)
            assertEquals(null, page().reliability.sentence)
        }
}
