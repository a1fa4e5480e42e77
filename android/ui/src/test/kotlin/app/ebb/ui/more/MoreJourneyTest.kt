package app.ebb.ui.more

import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.performTextReplacement
import app.ebb.core.CrisisKind
import app.ebb.core.FlareWord
import app.ebb.core.WordKeys
import app.ebb.ui.Journey
import app.ebb.ui.isField
import app.ebb.ui.settle
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Before
import org.junit.Rule
import org.junit.Test

/** *More* over the real core. */
class MoreJourneyTest {
    @get:Rule
    val journey = Journey()

    private val rule get() = journey.compose
    private lateinit var core: MoreGateway
    private lateinit var model: MoreModel
    private val talks = mutableListOf<CrisisKind?>()

    @Before
    fun open() {
        core = journey.closing(MoreGateway(journey.journal))
        model = MoreModel(core, journey.clock, journey.scope, journey.dispatcher)
        journey.show {
            val state by model.state.collectAsState()
            MoreScreen(state, model, MoreRoutes({ talks += it }))
        }
    }

    @Test
    fun `quiet hours are one tap, moved by quarters of an hour, and undone`() {
        journey.tap("Settings")
        journey.tap("22:00 – 07:00")
        journey.tap("Earlier", place = 0)
        assertEquals(
            "21:45",
            core
                .settings()
                .quiet.from
                .let { "${it.hour}:${it.minute}" },
        )
        journey.tap("Undo")
        assertEquals(
            "22:0",
            core
                .settings()
                .reminders.quiet
                ?.from
                ?.let { "${it.hour}:${it.minute}" },
        )
        journey.tap("22:00 – 07:00")
        assertNull(core.settings().reminders.quiet)
    }

    @Test
    fun `names on the widget are one tap, and its buttons are told by their numbers`() {
        journey.tap("Settings")
        assertEquals("Pain", core.settings().widgetButtons.first())
        journey.tap("Show names")
        assertEquals(true, core.settings().widgetWords)
        journey.tap("Undo")
        assertEquals(false, core.settings().widgetWords)
    }

    @Test
    fun `the word for a flare is one tap, changes the words of the screens at once, and is undone`() {
        journey.tap("Settings")
        val before = model.state.value.words
        journey.tap("Bad spell")
        assertEquals(FlareWord.BAD_SPELL, core.settings().flareWord)
        val words = model.state.value.words
        assertEquals("Bad spell", words[WordKeys.FLARE_MODE])
        assertEquals("Back to bad spell", words[WordKeys.FLARE_RETURN])
        rule.onNodeWithText("In a bad spell the screens", substring = true).assertDoesNotExist()
        journey.tap("Undo")
        assertEquals(FlareWord.FLARE, core.settings().flareWord)
        assertEquals(before, model.state.value.words)
    }

    @Test
    fun `a day without reminders, fewer questions, no outlook`() {
        journey.tap("Settings")
        journey.tap("Sunday")
        journey.tap("Questions a day at most: 1")
        journey.tap("Show the outlook")
        val saved = core.settings()
        assertEquals(listOf<Byte>(7), saved.reminders.weekdaysOff.toList())
        assertEquals(1, saved.reminders.asks.toInt())
        assertEquals(true, saved.forecast.hidden)
        journey.tap("Sunday")
        assertEquals(
            emptyList<Byte>(),
            core
                .settings()
                .reminders.weekdaysOff
                .toList(),
        )
    }

    @Test
    fun `an item of one's own is added, renamed, put first and hidden`() {
        journey.tap("What I log")
        journey.tap("Sleep")
        journey.tap("Add one of your own")
        rule.onNode(isField("Name")).performTextInput("Hot feet at night")
        journey.tap("Save")
        journey.tap("Hot feet at night")
        journey.tap("First on Today")
        journey.tap("No longer offered")
        rule.onNode(isField("Name")).performTextReplacement("Feet like fire")
        journey.settle()
        journey.tap("Save")
        assertNull(model.state.value.message)
        val item = core.items().single { it.label == "Feet like fire" }.item
        assertEquals(listOf(true, true), listOf(item.pinned, item.archived))
        journey.tap("Back")
        rule.onNodeWithText("First on Today · No longer offered", substring = true).assertExists()
    }

    private fun openItem(name: String) {
        val item = core.items().first { it.label == name }
        journey.tap("What I log")
        journey.tap(item.family)
        journey.tap(name)
    }

    @Test
    fun `two symptoms that are one are merged with their entries, and undone`() {
        journey.rated("muscle-aches", 3.0, daysAgo = 0)
        openItem("Muscle aches")
        val before = journey.taps
        journey.tap("It is the same as…")
        rule.onNode(isField("It is the same as…")).performTextInput("pain")
        journey.settle()
        journey.tap("Pain")
        assertEquals("open and choose: nothing is asked", 2, journey.taps - before)
        assertEquals(listOf("Pain 3"), journey.logged())
        rule.onNodeWithText("Merged: Muscle aches is now Pain").assertExists()
        rule.onNodeWithText("Muscle aches").assertDoesNotExist()
        journey.tap("Undo")
        assertEquals(listOf("Muscle aches 3"), journey.logged())
        rule.onNodeWithText("Muscle aches").assertExists()
    }

    @Test
    fun `two medicines are asked about first, and another choice answers it`() {
        openItem("Naproxen")
        journey.tap("It is the same as…")
        rule.onNode(isField("It is the same as…")).performTextInput("ibuprofen")
        journey.settle()
        journey.tap("Ibuprofen")
        rule.onNodeWithText("Are they really the same?", substring = true).assertExists()
        assertNull(item("naproxen").mergedInto)
        rule.onNode(isField("It is the same as…")).performTextReplacement("ibuprofe")
        journey.settle()
        rule.onNodeWithText("Are they really the same?", substring = true).assertDoesNotExist()
        journey.tap("Ibuprofen")
        journey.tap("Yes, they are the same")
        assertEquals("ibuprofen", item("naproxen").mergedInto)
        journey.tap("Undo")
        assertNull(item("naproxen").mergedInto)
    }

    private fun item(id: String) = core.items().single { it.item.id == id }.item

    @Test
    fun `a crisis word that is searched opens the card and is not left in the field`() {
        openItem("Naproxen")
        journey.tap("It is the same as…")
        rule.onNode(isField("It is the same as…")).performTextInput("kill myself")
        journey.settle()
        assertEquals(1, talks.size)
        rule.onNodeWithText("kill myself", substring = true).assertDoesNotExist()
        assertNull(model.state.value.message)
    }

    @Test
    fun `a crisis word as a name opens the card and is not repeated`() {
        journey.tap("What I log")
        journey.tap("Mood")
        journey.tap("Add one of your own")
        rule.onNode(isField("Name")).performTextInput("kill myself")
        journey.tap("Save")
        assertEquals(1, talks.size)
        assertNull(model.state.value.message)
    }

    @Test
    fun `about me is kept line by line, and a year that is none is refused with a reason`() {
        journey.tap("About me")
        rule.onNode(isField("Allergies")).performScrollTo().performTextInput("Penicillin\n\nNuts")
        rule.onNode(isField("Year of birth")).performScrollTo().performTextInput("84")
        journey.settle()
        journey.tap("Save")
        assertEquals(emptyList<String>(), core.about().allergies)
        checkNotNull(model.state.value.message)
        rule.onNode(isField("Year of birth")).performScrollTo().performTextReplacement("1984")
        journey.settle()
        journey.tap("Save")
        assertEquals(listOf("Penicillin", "Nuts"), core.about().allergies)
        assertEquals(1984, core.about().birthYear)
        journey.tap("Undo")
        assertNull(core.about().birthYear)
    }
}
