package app.ebb.ui

import app.ebb.core.ActionKind
import app.ebb.core.EbbException
import app.ebb.core.FileProblem
import app.ebb.core.FlarePhase
import app.ebb.core.JournalProblem
import app.ebb.core.WordKeys
import app.ebb.ui.today.Message
import app.ebb.ui.today.TodayModel
import app.ebb.ui.today.TodayState.Broken
import app.ebb.ui.today.TodayState.Content
import app.ebb.ui.today.TodayState.Loading
import app.ebb.ui.today.nextQuestion
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.Job
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.plus
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.test.StandardTestDispatcher
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.advanceTimeBy
import kotlinx.coroutines.test.advanceUntilIdle
import kotlinx.coroutines.test.runCurrent
import kotlinx.coroutines.test.runTest
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertSame
import org.junit.Assert.assertTrue
import org.junit.Test
import java.util.concurrent.Executors

@OptIn(ExperimentalCoroutinesApi::class)
class TodayModelTest {
    private val core = FakeCore()

    @Test
    fun `the model starts loading, then shows the day`() =
        withModel { model ->
            assertSame(Loading, model.state.value)
            advanceUntilIdle()
            assertEquals("Nothing logged yet today.", model.content.today.headline)
            assertEquals("Undo", model.content.words[WordKeys.UNDO])
        }

    @Test
    fun `settle is called once the day is shown`() =
        withModel {
            advanceUntilIdle()
            assertEquals(listOf("today"), core.calls)
            assertEquals(1, core.settled)
        }

    @Test
    fun `a tap makes one call and reads the day once`() =
        withModel { model ->
            advanceUntilIdle()
            core.calls.clear()

            model.tap("pain")
            advanceUntilIdle()

            assertEquals(listOf("tap pain", "today"), core.calls)
            assertEquals(
                "Pain noted",
                model.content.today.justLogged
                    ?.label,
            )
        }

    @Test
    fun `taps run in order`() =
        withModel { model ->
            model.tap("pain")
            model.rate("pain", 6)
            model.flare(FlarePhase.STARTED)
            model.undo()
            advanceUntilIdle()

            val writes = core.calls.filter { it != "today" }
            assertEquals(listOf("tap pain", "rate pain 6", "flare STARTED", "undo"), writes)
            assertEquals(
                "Pain 6",
                model.content.today.justLogged
                    ?.label,
            )
        }

    @Test
    fun `redo is offered after undo until the next action`() =
        withModel { model ->
            model.tap("pain")
            model.undo()
            advanceUntilIdle()
            assertEquals(Message("Undone: Pain noted", Message.Offer.REDO), model.content.message)
            assertNull(model.content.today.justLogged)

            model.redo()
            advanceUntilIdle()
            assertEquals(
                "Pain noted",
                model.content.today.justLogged
                    ?.label,
            )
            assertNull(model.content.message)
        }

    @Test
    fun `as usual and none today make one call each`() =
        withModel { model ->
            core.offering(Samples.asUsual, Samples.noneToday)
            model.logAsUsual()
            model.undo()
            model.logNoneToday()
            advanceUntilIdle()
            assertEquals(listOf("as usual", "undo", "none today"), core.calls.filter { it != "today" })
            assertEquals(
                Samples.noneToday.label,
                model.content.today.justLogged
                    ?.label,
            )
        }

    @Test
    fun `reporting a drawn question leaves the screen unchanged`() =
        withModel { model ->
            core.offering(questions = listOf(Samples.didItHelp))
            model.tap("pain")
            model.undo()
            advanceUntilIdle()
            val before = model.content

            model.questionShown("helped/entry-2")
            advanceUntilIdle()
            assertEquals("shown helped/entry-2", core.calls.last { it != "today" })
            assertEquals(before, model.content)

            core.refusing = FakeCore.refusal
            model.questionShown("helped/entry-2")
            advanceUntilIdle()
            assertEquals("the person did nothing that could be refused", before, model.content)
        }

    @Test
    fun `a question is answered or dismissed by its id`() =
        withModel { model ->
            core.offering(questions = listOf(Samples.didItHelp, Samples.didItHelp.copy(id = "helped/entry-9")))
            model.questionAnswered("helped/entry-2", "little")
            advanceUntilIdle()
            assertEquals(
                "helped/entry-9",
                model.content.today.nextQuestion
                    ?.id,
            )
            model.questionDismissed("helped/entry-9")
            advanceUntilIdle()
            assertNull(model.content.today.nextQuestion)
            val writes = core.calls.filter { it != "today" }
            assertEquals(listOf("answered helped/entry-2 little", "dismissed helped/entry-9"), writes)
        }

    @Test
    fun `the most valuable question is the one that is drawn`() {
        val today = Samples.today()
        assertEquals(Samples.checkIn, today.copy(questions = listOf(Samples.checkIn, Samples.didItHelp)).nextQuestion)
        assertNull(Samples.today().nextQuestion)
    }

    @Test
    fun `a refusal is explained and the content stays`() =
        withModel { model ->
            model.tap("pain")
            advanceUntilIdle()
            val before = model.content

            core.refusing = FakeCore.refusal
            model.tap("fatigue")
            advanceUntilIdle()
            assertEquals(before.today, model.content.today)
            assertEquals(Message(FakeCore.EXPLANATION, Message.Offer.DISMISS), model.content.message)

            model.dismiss()
            assertEquals(before, model.content)
        }

    @Test
    fun `an unreadable day is explained and read again on refresh`() {
        core.refusing = FakeCore.refusal
        withModel { model ->
            advanceUntilIdle()
            assertEquals(FakeCore.EXPLANATION, (model.state.value as Broken).text)

            core.refusing = null
            model.refresh()
            advanceUntilIdle()
            assertEquals("Nothing logged yet today.", model.content.today.headline)
        }
    }

    @Test
    fun `damage is told from what trying again can help`() {
        fun unavailable(problem: JournalProblem) = EbbException.Unavailable(problem)
        val damage =
            listOf(unavailable(JournalProblem.Damaged("page 3")), EbbException.File("ebb.db", FileProblem.NotAJournal))
        val other =
            listOf(
                unavailable(JournalProblem.DiskFull),
                unavailable(JournalProblem.Busy),
                EbbException.File("ebb.db", FileProblem.WrongKey),
                EbbException.File("ebb.db", FileProblem.NewerSchema(9u, 1u)),
                FakeCore.refusal,
            )
        for (refused in damage + other) {
            core.refusing = refused
            withModel { model ->
                advanceUntilIdle()
                assertEquals("$refused", refused in damage, (model.state.value as Broken).damaged)
            }
        }
    }

    @Test
    fun `damage found by a tap leaves the day for the way on`() {
        withModel { model ->
            advanceUntilIdle()
            core.refusing = EbbException.Unavailable(JournalProblem.Damaged("page 3"))
            model.tap("pain")
            advanceUntilIdle()
            val broken = model.state.value as Broken
            assertTrue(broken.damaged)
            assertEquals("Something in the diary's file is damaged.", broken.text)
        }
    }

    @Test
    fun `changes by others are read and a message stays`() =
        withModel { model ->
            model.tap("pain")
            model.undo()
            advanceUntilIdle()

            core.tap("fatigue", Samples.now)
            advanceUntilIdle()

            assertEquals(
                "Fatigue noted",
                model.content.today.justLogged
                    ?.label,
            )
            assertEquals(Message.Offer.REDO, model.content.message?.offer)
        }

    @Test
    fun `starting, pacing and stopping an activity make one call each`() =
        withModel { model ->
            model.start("walking")
            model.timer(ActionKind.REST)
            model.timer(ActionKind.STOP)
            model.undo()
            model.stopActivityAt(Samples.forgotten.forgotten!!.until)
            model.undo()
            model.stopActivityUnknown()
            advanceUntilIdle()
            assertEquals(
                listOf(
                    "start walking",
                    "timer REST",
                    "timer STOP",
                    "undo",
                    "over at 2026-03-28T06:30:00Z",
                    "undo",
                    "length unknown",
                ),
                core.calls.filter { it != "today" },
            )
        }

    @Test
    fun `a running activity is read again once, when the core says, and a message stays`() =
        withModel { model ->
            model.tap("pain")
            model.undo()
            core.running(Samples.working.copy(next = Samples.now.copy(at = Samples.now.at.plusSeconds(600))))
            runCurrent()
            core.running(Samples.breakDue)
            core.calls.clear()

            advanceTimeBy(599_999)
            assertEquals(emptyList<String>(), core.calls)
            advanceTimeBy(2)
            assertEquals(listOf("today"), core.calls)
            assertEquals(
                "Walking. A break is due.",
                model.content.today.activity
                    ?.sentence,
            )
            assertEquals(Message.Offer.REDO, model.content.message?.offer)

            advanceTimeBy(24 * 3_600_000)
            assertEquals("nothing more changes by itself", listOf("today"), core.calls)
        }

    @Test
    fun `a stopped clock does not cause a loop of calls`() =
        withModel {
            core.running(Samples.working.copy(next = Samples.now))
            runCurrent()
            core.calls.clear()
            advanceTimeBy(10_001)
            assertEquals(10, core.calls.size)
        }

    @Test
    fun `cancelling the scope unsubscribes`() {
        withModel {
            advanceUntilIdle()
            assertEquals(1, core.listening)
        }
        assertEquals(0, core.listening)
    }

    @Test
    fun `no call runs on the main thread`() {
        val main = Executors.newSingleThreadExecutor { Thread(it, "main-of-this-test") }.asCoroutineDispatcher()
        val io = Executors.newFixedThreadPool(2) { Thread(it, "io-of-this-test") }.asCoroutineDispatcher()
        main.use {
            io.use {
                val scope = CoroutineScope(main)
                val model = TodayModel(core, { Samples.now }, scope, io)
                model.tap("pain")
                model.undo()
                runBlocking { model.state.first { (it as? Content)?.message != null } }
                scope.cancel()
            }
        }
        assertTrue(core.threads.isNotEmpty())
        assertEquals(setOf("io-of-this-test"), core.threads.map { it.substringBefore(" @") }.toSet())
    }

    private val TodayModel.content get() = state.value as Content

    private fun withModel(test: suspend TestScope.(TodayModel) -> Unit) =
        runTest {
            val own = Job()
            val model = TodayModel(core, { Samples.now }, this + own, StandardTestDispatcher(testScheduler))
            test(model)
            own.cancel()
            advanceUntilIdle()
        }
}
