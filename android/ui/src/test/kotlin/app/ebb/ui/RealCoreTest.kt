package app.ebb.ui

import app.ebb.Ebb
import app.ebb.core.EbbException
import app.ebb.core.FlarePhase
import app.ebb.core.Language
import app.ebb.ui.TodayState.Content
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

/** The screen's model and words over the real core, on a real file. */
@OptIn(ExperimentalCoroutinesApi::class)
class RealCoreTest {
    @get:Rule
    val folder = TemporaryFolder()

    private lateinit var ebb: Ebb
    private val core get() = JournalGateway(ebb)

    @Before
    fun open() {
        ebb = open(Language.ENGLISH)
    }

    @After
    fun close() {
        ebb.close()
    }

    @Test
    fun `a tap, a severity, undo and a flare come back as they were meant`() =
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
            assertEquals("6 · moderate", after { model.rate(entry, 6) }.pain())
            assertEquals("0 · none", after { model.rate(entry, 0) }.pain())
            assertEquals("6 · moderate", after { model.undo() }.pain())

            assertTrue(after { model.flare(FlarePhase.STARTED) }.today.flare.active)
            val refused = after { model.tap("xyzzy") }
            assertEquals(Message.Offer.DISMISS, refused.message?.offer)
            assertTrue("$refused", "xyzzy" in refused.message?.text.orEmpty())
            assertTrue(refused.today.flare.active)

            own.cancelAndJoin()
            advanceUntilIdle()
        }

    @Test
    fun `every word the screens use is there in every language`() {
        val tables = Language.entries.associateWith { language -> open(language).use { JournalGateway(it).words() } }
        for ((language, words) in tables) {
            val missing = WordKeys.ALL.filter { words[it] == it || words[it].isBlank() }
            assertEquals("$language", emptyList<String>(), missing)
        }
    }

    @Test
    fun `the strip's word for a severity is the word that the core then says`() {
        val words = core.words()
        val entry = core.tap("pain", Samples.now).entries.single()
        for (value in WordKeys.SEVERITIES) {
            core.rate(entry, value, Samples.now)
            val said =
                core
                    .today(Samples.now)
                    .quick
                    .first { it.item == "pain" }
                    .said
            assertEquals("$value · ${words.severity(value)}", said)
        }
    }

    @Test
    fun `the screens' texts in tests are those of the core`() {
        val words = core.words()
        for (key in WordKeys.ALL) assertEquals(ENGLISH[key], words[key])
    }

    @Test
    fun `a severity that is none is refused with its data`() {
        val entry = core.tap("pain", Samples.now).entries.single()
        val refused = assertThrows(EbbException.OutOfRange::class.java) { core.rate(entry, 11, Samples.now) }
        assertEquals(11.0, refused.given, 0.0)
        assertTrue(core.explain(refused).isNotBlank())
    }

    @Test
    fun `an ended subscription hears nothing`() {
        val heard = mutableListOf<ULong>()
        val listening = core.observe { heard += it }
        core.tap("pain", Samples.now)
        listening.close()
        core.undo(Samples.now)
        assertEquals(1, heard.size)
    }

    private fun open(language: Language) = Ebb.open(folder.newFolder().resolve("ebb.db").path, language)
}
