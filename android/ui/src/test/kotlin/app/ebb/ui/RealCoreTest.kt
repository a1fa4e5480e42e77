package app.ebb.ui

import app.ebb.Opening
import app.ebb.core.ActionKind
import app.ebb.core.ActivityPhase
import app.ebb.core.Dose
import app.ebb.core.EbbException
import app.ebb.core.FlarePhase
import app.ebb.core.Journal
import app.ebb.core.Language
import app.ebb.core.Medicine
import app.ebb.core.QuestionAbout
import app.ebb.core.WordKeys
import app.ebb.openJournal
import app.ebb.ui.today.Message
import app.ebb.ui.today.TodayModel
import app.ebb.ui.today.TodayState.Content
import app.ebb.ui.today.nextQuestion
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.Job
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.plus
import kotlinx.coroutines.test.StandardTestDispatcher
import kotlinx.coroutines.test.advanceUntilIdle
import kotlinx.coroutines.test.runTest
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.time.Instant

/** The model and words over the real core, on a real file. */
@OptIn(ExperimentalCoroutinesApi::class)
class RealCoreTest {
    @get:Rule
    val folder = TemporaryFolder()

    private lateinit var journal: Journal
    private lateinit var core: JournalGateway

    @Before
    fun open() {
        journal = open(Language.ENGLISH)
        core = JournalGateway(journal)
    }

    @After
    fun close() {
        core.close()
        journal.close()
    }

    @Test
    fun `a tap, a severity, undo and a flare show on the screen`() =
        runTest {
            val own = Job()
            val model = TodayModel(core, { Samples.now }, this + own, StandardTestDispatcher(testScheduler))

            suspend fun after(act: () -> Unit): Content {
                act()
                advanceUntilIdle()
                return model.state.value as Content
            }

            fun Content.pain() = today.quick.first { it.item == "pain" }.said

            assertNull(after {}.pain())
            val tapped = after { model.tap("pain") }
            assertNotNull(tapped.pain())
            assertTrue(tapped.today.justLogged!!.canRate)
            val entry = tapped.today.justLogged!!.entry!!
            assertEquals("6 · I drop things", after { model.rate(entry, 6) }.pain())
            assertEquals("0 · none", after { model.rate(entry, 0) }.pain())
            assertEquals("6 · I drop things", after { model.undo() }.pain())

            assertTrue(after { model.flare(FlarePhase.STARTED) }.today.flare.active)
            val refused = after { model.tap("xyzzy") }
            assertEquals(Message.Offer.DISMISS, refused.message?.offer)
            assertTrue("$refused", "xyzzy" in refused.message?.text.orEmpty())
            assertTrue(refused.today.flare.active)

            own.cancelAndJoin()
            advanceUntilIdle()
        }

    @Test
    fun `as usual, none today and questions reach the core`() {
        fun day(
            day: Int,
            hour: Int,
        ) = Samples.now.copy(at = Instant.parse("2026-03-%02dT%02d:00:00Z".format(day, hour)))
        for (day in 1..10) core.rate(core.tap("pain", day(day, 9)).entries.single(), 4, day(day, 9))

        val morning = day(11, 9)
        assertEquals("As usual: pain 4", core.today(morning).asUsual?.label)
        assertEquals("As usual: 1 item", core.logAsUsual(morning).label)
        assertNull(core.today(morning).asUsual)
        core.undo(morning)
        assertEquals("None today: Pain", core.today(morning).noneToday?.label)
        core.logNoneToday(morning)
        assertEquals(
            0.0,
            core
                .today(morning)
                .quick
                .first { it.item == "pain" }
                .value!!,
            0.0,
        )

        val entry = core.tap("ibuprofen", morning).entries.single()
        val later = day(11, 12)
        val question = core.today(later).nextQuestion!!
        assertEquals("helped/$entry", question.id)
        core.questionShown(question.id, later)
        assertEquals(question, core.today(later).nextQuestion)
        core.questionDismissed(question.id, later)
        // After a week of diary Ebb offers to note whom to call.
        assertEquals(QuestionAbout.Contact, core.today(later).nextQuestion?.about)
        core.questionAnswered(question.id, question.answers.first().id, later)
        assertEquals(QuestionAbout.Contact, core.today(later).nextQuestion?.about)
    }

    @Test
    fun `an activity is started, paced, stopped and asked about`() {
        val later = Samples.now.copy(at = Samples.now.at.plusSeconds(31 * 60))
        val walking =
            core
                .today(Samples.now)
                .starts
                .first()
        core.startActivity(walking.item, Samples.now)
        assertEquals(
            walking.item,
            core
                .today(Samples.now)
                .activity
                ?.item,
        )
        assertEquals(ActivityPhase.BREAK_DUE, core.today(later).activity?.phase)
        for (what in listOf(ActionKind.SNOOZE, ActionKind.REST, ActionKind.DONE, ActionKind.STOP)) {
            core.timer(what, later)
        }
        val today = core.today(later)
        assertNull(today.activity)
        assertEquals("How are you after Walking?", today.nextQuestion?.text)
        core.questionAnswered(
            today.nextQuestion!!.id,
            today.nextQuestion!!
                .answers
                .first()
                .id,
            later,
        )
        assertNull(core.today(later).nextQuestion)

        core.startActivity(walking.item, later)
        val nextDay = later.copy(at = later.at.plusSeconds(24 * 3_600))
        val until =
            core
                .today(nextDay)
                .activity
                ?.forgotten!!
                .until
        core.stopActivityAt(until, nextDay)
        core.undo(nextDay)
        core.stopActivityUnknown(nextDay)
        assertNull(core.today(nextDay).activity)
        assertThrows(EbbException::class.java) { core.timer(ActionKind.STOP, nextDay) }
    }

    @Test
    fun `a list is fitted into the planned day`() {
        val plan = core.plan(Samples.now)
        assertTrue(plan.energy.byDefault)
        assertEquals(core.today(Samples.now).starts, plan.offers)
        val wishes = listOf(wish("walking", 30), wish("housework", 1_400))
        val fit = core.fitDay(wishes, Samples.now)
        assertEquals(listOf("Walking"), fit.fits.map { it.label })
        assertEquals("then rest 15 min", fit.fits.single().then)
        assertEquals(listOf("Housework"), fit.over.map { it.label })
        // What is too much is not known before seven days are.
        assertNull(fit.message)
        assertThrows(EbbException::class.java) { core.fitDay(listOf(wish("walking", 0)), Samples.now) }
    }

    @Test
    fun `every word the screens use is there in every language`() {
        val tables =
            Language.entries.associateWith { language ->
                open(language).use { journal -> JournalGateway(journal).use { it.words() } }
            }
        for ((language, words) in tables) {
            val missing = WordKeys.ALL.filter { words[it] == it.id || words[it].isBlank() }
            assertEquals("$language", emptyList<String>(), missing)
        }
    }

    @Test
    fun `the core uses the severity strip's words`() {
        val entry = core.tap("pain", Samples.now).entries.single()
        assertEquals(Samples.steps, core.today(Samples.now).justLogged!!.steps)
        for (step in Samples.steps) {
            val value = step.step.toInt()
            core.rate(entry, value, Samples.now)
            val today = core.today(Samples.now)
            val pain = today.quick.first { it.item == "pain" }
            assertEquals("$value · ${step.words}", pain.said)
            assertEquals(value.toDouble(), pain.value!!, 0.0)
            assertEquals(pain.value, today.justLogged?.severity)
        }
    }

    @Test
    fun `the tests use the core's texts`() {
        val words = core.words()
        for (key in WordKeys.ALL) assertEquals(ENGLISH[key], words[key])
    }

    @Test
    fun `a word for the severity is kept as that word`() {
        val entry = core.tap("pain", Samples.now).entries.single()
        val steps = core.today(Samples.now).justLogged!!.fourSteps
        assertEquals(Samples.fourSteps, steps)
        for ((place, step) in steps.withIndex()) {
            core.rateInWords(entry, place, Samples.now)
            val today = core.today(Samples.now)
            assertEquals(
                step.words,
                today.quick
                    .first { it.item == "pain" }
                    .said
                    ?.substringAfter(" · "),
            )
            assertEquals(step.step.toDouble(), today.justLogged?.severity!!, 0.0)
        }
    }

    @Test
    fun `a medicine of the list stands on Today, and its dose says what it makes`() {
        val dose = Dose(400.toBigDecimal(), "mg")
        val medicine = Medicine(name = "Ibuprofen", dose = dose, dailyMost = Dose(1200.toBigDecimal(), "mg"))
        journal.medicines().use { it.save(null, medicine, Samples.now) }
        repeat(2) { core.tap("ibuprofen", Samples.now.copy(at = Samples.now.at.plusSeconds(it * 3_600L * 8))) }
        val later = Samples.now.copy(at = Samples.now.at.plusSeconds(16 * 3_600))
        val row = core.today(later).medicines.single()
        assertTrue(row.relievesPain && row.oneTap && row.isLast)
        assertTrue(row.text, "1200 mg" in row.text)
        core.rest(later)
        assertEquals("Short break", core.today(later).justLogged?.label)
    }

    @Test
    fun `an invalid severity is refused and explained`() {
        val entry = core.tap("pain", Samples.now).entries.single()
        val refused = assertThrows(EbbException::class.java) { core.rate(entry, 11, Samples.now) }
        assertTrue("11" in core.explain(refused))
    }

    @Test
    fun `a closed subscription is not called`() {
        val heard = mutableListOf<ULong>()
        val listening = core.observe { heard += it }
        core.tap("pain", Samples.now)
        listening.close()
        core.undo(Samples.now)
        assertEquals(1, heard.size)
    }

    private fun open(language: Language) = openJournal(Opening(folder.newFolder().resolve("ebb.db").path, language))
}
