package app.ebb.ui.talk

import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextReplacement
import app.ebb.core.Contact
import app.ebb.core.CountryLine
import app.ebb.core.CrisisKind
import app.ebb.core.EbbException
import app.ebb.core.Moment
import app.ebb.core.TalkToSomeone
import app.ebb.ui.ENGLISH
import app.ebb.ui.Samples
import app.ebb.ui.SmallPhone
import app.ebb.ui.Words
import app.ebb.ui.nodes
import app.ebb.ui.theme.EbbTheme
import app.ebb.ui.theme.Theme
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.test.StandardTestDispatcher
import kotlinx.coroutines.test.TestCoroutineScheduler
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test

/** Taps on *Talk to someone*, over a fake core. */
class TalkTest {
    @get:Rule
    val rule = createComposeRule()

    private class FakeTalk : TalkCore {
        var person = TalkPerson(TalkSamples.contact, "DE")
        var card = TalkSamples.card
        var refusing: EbbException? = null
        var about: CrisisKind? = null

        override fun card(
            about: CrisisKind?,
            now: Moment,
        ): TalkToSomeone {
            this.about = about
            refusing?.let { throw it }
            return card
        }

        override fun cardAlone(about: CrisisKind?): TalkToSomeone = TalkSamples.alone

        override fun countries(): List<CountryLine> = TalkSamples.countries

        override fun person(): TalkPerson = person

        override fun saveCountry(
            code: String,
            now: Moment,
        ) {
            refusing?.let { throw it }
            person = person.copy(country = code)
        }

        override fun saveContact(
            contact: Contact?,
            now: Moment,
        ) {
            refusing?.let { throw it }
            person = person.copy(contact = contact)
        }

        override fun words(): Words = ENGLISH

        override fun explain(error: EbbException): String = "It was refused."
    }

    private val core = FakeTalk()
    private val scheduler = TestCoroutineScheduler()
    private val dispatcher = StandardTestDispatcher(scheduler)
    private val model = TalkModel(core, { Samples.now }, CoroutineScope(dispatcher), dispatcher)
    private val done = mutableListOf<String>()

    @Before
    fun open() {
        rule.setContent {
            val state by model.state.collectAsState()
            EbbTheme(Theme.FLARE) {
                SmallPhone {
                    TalkScreen(
                        state,
                        model,
                        onBack = { done += "back" },
                        onCall = { done += "call $it" },
                        onText = { number, text -> done += "text $number: $text" },
                    )
                }
            }
        }
    }

    @Test
    fun `one tap calls or texts`() {
        model.open(CrisisKind.OVERDOSE)
        settle()
        assertEquals(CrisisKind.OVERDOSE, core.about)
        tap("Call: Ana")
        tap("Text: Ana")
        tap("Call: Emergency")
        tap("Back")
        val text = "text 0170 000 000: Could you call me? I'm not doing well."
        assertEquals(listOf("call 0170 000 000", text, "call 000", "back"), done)
    }

    @Test
    fun `what was known is shown where the journal cannot be read`() {
        model.open()
        settle()
        core.refusing = EbbException.Internal("broken")
        model.open()
        settle()
        tap("Call: Ana")
        assertEquals(listOf("call 0170 000 000"), done)
        rule.onNodeWithText(ENGLISH[app.ebb.core.WordKeys.TALK_KNOWN]).assertExists()
        // What cannot be saved is not offered.
        assertTrue(rule.onAllNodesWithText("Country: Germany").fetchSemanticsNodes().isEmpty())
    }

    @Test
    fun `it opens although nothing could ever be read`() {
        core.refusing = EbbException.Internal("broken")
        model.open()
        settle()
        TalkSamples.alone.hints.forEach { rule.onNodeWithText(it).assertExists() }
    }

    @Test
    fun `the country is chosen, and the contact is written, refused, saved and removed`() {
        model.open()
        settle()
        tap("Country: Germany")
        tap("Spain")
        assertEquals("ES", core.person.country)
        tap("Country: Spain")
        tap("Back")
        tap("Change your contact")
        rule.onAllNodes(hasSetTextAction())[1].performTextReplacement("1")
        core.refusing = EbbException.Internal("no number")
        tap("Save")
        rule.onNodeWithText("It was refused.").assertExists()
        core.refusing = null
        rule.onAllNodes(hasSetTextAction())[1].performTextReplacement("112")
        tap("Save")
        assertEquals(Contact("Ana", "112"), core.person.contact)
        tap("Change your contact")
        tap("Remove this contact")
        assertEquals(null, core.person.contact)
        rule.onNodeWithText("Add someone you trust").assertExists()
        assertTrue(rule.nodes().isNotEmpty())
    }

    private fun tap(word: String) {
        val node = rule.onNodeWithText(word)
        if (word != "Save") node.performScrollTo()
        node.performClick()
        settle()
    }

    private fun settle() {
        scheduler.advanceUntilIdle()
        rule.waitForIdle()
    }
}
