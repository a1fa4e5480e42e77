package app.ebb.ui.letter

import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextInput
import app.ebb.ui.Journey
import app.ebb.ui.isField
import app.ebb.ui.settle
import org.junit.Assert.assertEquals
import org.junit.Before
import org.junit.Rule
import org.junit.Test

/** The letter over the real core: written on a good day, read and shared on a bad one. */
class LetterJourneyTest {
    @get:Rule
    val journey = Journey()

    private val rule get() = journey.compose
    private lateinit var model: LetterModel
    private val calls = mutableListOf<String>()

    @Before
    fun open() {
        model =
            LetterModel(
                journey.closing(LetterGateway(journey.journal)),
                journey.clock,
                journey.scope,
                journey.dispatcher,
            )
        val routes =
            LetterRoutes(
                onClose = { calls += "close" },
                onTalk = { calls += "talk" },
                onCopy = { calls += "copy" },
                onShare = { calls += "share $it" },
                onRead = { calls += "read $it" },
            )
        journey.show {
            val state by model.state.collectAsState()
            LetterScreen(state, model, routes)
        }
    }

    @Test
    fun `what was written is read, and one tap shares all of it or one message`() {
        show(LetterPage.Read)
        journey.tap("Write it")
        type("What helps", "Dark room\nHeat")
        type("Messages for cancelling", "Not today, sorry.")
        journey.tap("Save")
        rule.onNodeWithText("2. Heat").assertExists()
        journey.tap("Share", place = 0)
        assertEquals(listOf("share Not today, sorry."), calls)
        journey.tap("Share", place = 1)
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
        journey.tap("Read aloud")
        journey.tap("Talk to someone")
        journey.tap("Back")
        assertEquals(listOf("read $card", "talk", "close"), calls)
    }

    @Test
    fun `what was written and left is there again`() {
        show(LetterPage.Read)
        journey.tap("Write it")
        type("Whom to tell", "Ana")
        journey.tap("Back")
        assertEquals(emptyList<String>(), calls)
        journey.tap("Write it")
        rule.onNode(isField("Whom to tell")).assertExists()
        journey.tap("Save")
        rule.onNodeWithText("Ana").assertExists()
    }

    private fun show(page: LetterPage) {
        model.open(page)
        journey.settle()
    }

    private fun type(
        field: String,
        text: String,
    ) {
        rule.onNode(isField(field)).performScrollTo().performTextInput(text)
        journey.settle()
    }
}
