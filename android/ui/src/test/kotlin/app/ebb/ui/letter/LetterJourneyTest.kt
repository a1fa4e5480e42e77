package app.ebb.ui.letter

import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextInput
import app.ebb.Opening
import app.ebb.core.Journal
import app.ebb.core.Language
import app.ebb.openJournal
import app.ebb.ui.Samples
import app.ebb.ui.SmallPhone
import app.ebb.ui.isField
import app.ebb.ui.press
import app.ebb.ui.settle
import app.ebb.ui.theme.EbbTheme
import app.ebb.ui.theme.Theme
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.cancel
import kotlinx.coroutines.test.StandardTestDispatcher
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** The letter over the real core: written on a good day, read and shared on a bad one. */
class LetterJourneyTest {
    @get:Rule
    val rule = createComposeRule()

    @get:Rule
    val folder = TemporaryFolder()

    private val dispatcher = StandardTestDispatcher()
    private val scope = CoroutineScope(dispatcher)
    private lateinit var journal: Journal
    private lateinit var core: LetterGateway
    private lateinit var model: LetterModel
    private val calls = mutableListOf<String>()

    @Before
    fun open() {
        journal = openJournal(Opening(folder.root.resolve("ebb.db").path, Language.ENGLISH))
        core = LetterGateway(journal)
        model = LetterModel(core, { Samples.now }, scope, dispatcher)
        rule.setContent {
            EbbTheme(Theme.LIGHT) {
                SmallPhone {
                    val state by model.state.collectAsState()
                    LetterScreen(
                        state,
                        model,
                        LetterWays(
                            onClose = { calls += "close" },
                            onTalk = { calls += "talk" },
                            onCopy = { calls += "copy" },
                            onShare = { calls += "share $it" },
                            onRead = { calls += "read $it" },
                        ),
                    )
                }
            }
        }
    }

    @After
    fun close() {
        scope.cancel()
        core.close()
        journal.close()
    }

    @Test
    fun `what was written is read, and one tap shares all of it or one message`() {
        show(LetterPage.Read)
        tap("Write it")
        type("What helps", "Dark room\nHeat")
        type("Messages for cancelling", "Not today, sorry.")
        tap("Save")
        rule.onNodeWithText("2. Heat").assertExists()
        tap("Share", place = 0)
        assertEquals(listOf("share Not today, sorry."), calls)
        tap("Share", place = 1)
        assertEquals(
            "share What helps\n1. Dark room\n2. Heat\n\nMessages for cancelling\nNot today, sorry.",
            calls.last(),
        )
    }

    @Test
    fun `the card needs no letter, and is read aloud`() {
        show(LetterPage.Card)
        val card =
            model.state.value.view!!
                .card
        rule.onNodeWithText(card).assertExists()
        tap("Read aloud")
        tap("Talk to someone")
        tap("Back")
        assertEquals(listOf("read $card", "talk", "close"), calls)
    }

    @Test
    fun `what was written and left is there again`() {
        show(LetterPage.Read)
        tap("Write it")
        type("Whom to tell", "Ana")
        tap("Back")
        assertEquals(emptyList<String>(), calls)
        tap("Write it")
        rule.onNode(isField("Whom to tell")).assertExists()
        tap("Save")
        rule.onNodeWithText("Ana").assertExists()
    }

    private fun show(page: LetterPage) {
        model.open(page)
        settle()
    }

    private fun type(
        field: String,
        text: String,
    ) {
        rule.onNode(isField(field)).performScrollTo().performTextInput(text)
        settle()
    }

    private fun tap(
        word: String,
        place: Int = 0,
    ) {
        rule.onAllNodes(hasText(word))[place].press()
        settle()
    }

    private fun settle() = rule.settle(dispatcher.scheduler)
}
