package app.ebb.ui.care

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextInput
import app.ebb.core.ClockTime
import app.ebb.core.CrisisKind
import app.ebb.core.Recurrence
import app.ebb.core.ReminderSubject
import app.ebb.ui.SmallPhone
import app.ebb.ui.theme.EbbTheme
import app.ebb.ui.theme.Theme
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import java.time.LocalDate

/** What taps on the pages of Care ask for. */
class CareTest {
    @get:Rule
    val rule = createComposeRule()

    private val calls = mutableListOf<String>()
    private var state by mutableStateOf<CareState>(CareState.Loading)

    private val actions =
        object : CareActions {
            override fun take(medicine: String) = call("take $medicine")

            override fun undo() = call("undo")

            override fun dismiss() = call("dismiss")

            override fun openMedicine(medicine: String) = call("open $medicine")

            override fun addMedicine() = call("add medicine")

            override fun changeMedicine() = call("change")

            override fun medicine(draft: MedicineDraft) {
                val content = state as CareState.Content
                state = content.copy(page = (content.page as CarePage.EditMedicine).copy(draft = draft))
            }

            override fun saveMedicine(isConfirmed: Boolean) = call("save medicine")

            override fun removeMedicine() = call("remove medicine")

            override fun openReminders() = call("reminders")

            override fun addReminder() = call("add reminder")

            override fun openReminder(reminder: String) = call("open $reminder")

            override fun about(subject: ReminderSubject) = reminder(ReminderDraft.of(subject))

            override fun reminder(draft: ReminderDraft) {
                val content = state as CareState.Content
                state = content.copy(page = (content.page as CarePage.EditReminder).copy(draft = draft))
            }

            override fun saveReminder(isConfirmed: Boolean) = call("save reminder")

            override fun removeReminder() = call("remove reminder")

            override fun choosePause() = call("choose pause")

            override fun pause(until: LocalDate?) = call("pause $until")

            override fun shown() = Unit

            override fun hidden() = Unit

            override fun back() = call("back")

            override fun talked() = call("talked")

            override fun asked() = call("asked")

            override fun refresh() = call("refresh")
        }

    private fun call(what: String) {
        calls += what
    }

    private fun show(name: String) {
        state = CareSamples.states.getValue(name)
        rule.setContent {
            EbbTheme(Theme.LIGHT) {
                SmallPhone {
                    CareScreen(
                        state,
                        actions,
                        onTalk = { about: CrisisKind? -> call("talk $about") },
                        CareRoutes(onTest = { call("test") }, onPlan = { call("plan") }),
                    )
                }
            }
        }
    }

    @Test
    fun `every row and button of the list does one thing`() {
        show("care-taken")
        tap("Talk to someone")
        touch("Took it: Ibuprofen")
        tap("Reminders")
        tap("Plan my day")
        press("Undo")
        tap("Add a medicine")
        assertEquals(listOf("talk null", "take i", "reminders", "plan", "undo", "add medicine"), calls)
    }

    @Test
    fun `talking to someone is open where the diary is broken`() {
        show("care-broken")
        tap("Talk to someone")
        press("Try again")
        assertEquals(listOf("talk null", "refresh"), calls)
    }

    @Test
    fun `a crisis opens the card at once`() {
        show("care-medicine-new")
        state = (state as CareState.Content).copy(crisis = CrisisKind.CRISIS)
        rule.waitForIdle()
        assertEquals(listOf("talk CRISIS", "talked"), calls)
    }

    @Test
    fun `a medicine is written with chips and two fields`() {
        show("care-medicine-new")
        rule.onAllNodes(hasSetTextAction())[0].performTextInput("Ibuprofen")
        rule.onAllNodes(hasSetTextAction())[1].performTextInput("400 mg")
        tap("20:00")
        touch("Later: 20:00")
        touch("Later: 20:15")
        tap("Ingredients, limits, nickname")
        tap("6 h")
        tap("Once a week")
        press("Save")
        val draft = ((state as CareState.Content).page as CarePage.EditMedicine).draft
        assertEquals("Ibuprofen" to "400 mg", draft.name to draft.dose)
        assertEquals(listOf(ClockTime(20u, 30u)), draft.times)
        assertEquals(360u to true, draft.leastBetween to draft.weekly)
        assertEquals(listOf("save medicine"), calls)
    }

    @Test
    fun `a pause is chosen by its end`() {
        show("care-medicine-pausing")
        tap("Until Tuesday 31 March")
        tap("Change")
        tap("Remove this medicine")
        press("Took it")
        tap("Back")
        assertEquals(listOf("pause 2026-03-31", "change", "remove medicine", "take i", "back"), calls)
    }

    @Test
    fun `a reminder is put together with chips`() {
        show("care-reminder-new")
        tap("Water")
        tap("3 h")
        touch("Earlier: From 09:00")
        tap("Wednesday")
        tap("Monday")
        tap("Wednesday")
        press("Save")
        val draft = ((state as CareState.Content).page as CarePage.EditReminder).draft!!
        assertEquals(Recurrence.Interval(180u, ClockTime(8u, 45u), ClockTime(18u, 0u)), draft.recurrence)
        assertEquals(setOf(1), draft.weekdays)
        assertEquals(listOf<Byte>(1), draft.rule().weekdays.toList())
        tap("Every day")
        assertEquals(emptySet<Int>(), ((state as CareState.Content).page as CarePage.EditReminder).draft!!.weekdays)
    }

    @Test
    fun `the self-test is the shell's`() {
        show("care-reminders-paused")
        tap("Send a test")
        tap("End the pause")
        press("Add a reminder")
        assertEquals(listOf("test", "pause null", "add reminder"), calls)
    }

    private fun tap(word: String) {
        rule.onNodeWithText(word).performScrollTo().performClick()
        rule.waitForIdle()
    }

    /** What is pinned does not scroll. */
    private fun press(word: String) {
        rule.onNodeWithText(word).performClick()
        rule.waitForIdle()
    }

    private fun touch(described: String) {
        rule.onNodeWithContentDescription(described).performScrollTo().performClick()
        rule.waitForIdle()
    }
}
