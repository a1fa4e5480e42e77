package app.ebb.ui.more

import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.performTextReplacement
import app.ebb.Opening
import app.ebb.core.CrisisKind
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
import org.junit.Assert.assertNull
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** *More* over the real core. */
class MoreJourneyTest {
    @get:Rule
    val rule = createComposeRule()

    @get:Rule
    val folder = TemporaryFolder()

    private val dispatcher = StandardTestDispatcher()
    private val scope = CoroutineScope(dispatcher)
    private lateinit var journal: Journal
    private lateinit var core: MoreGateway
    private lateinit var model: MoreModel
    private val talks = mutableListOf<CrisisKind?>()

    @Before
    fun open() {
        journal = openJournal(Opening(folder.root.resolve("ebb.db").path, Language.ENGLISH))
        core = MoreGateway(journal)
        model = MoreModel(core, { Samples.now }, scope, dispatcher)
        rule.setContent {
            EbbTheme(Theme.LIGHT) {
                SmallPhone {
                    val state by model.state.collectAsState()
                    MoreScreen(state, model, MoreWays({ talks += it }))
                }
            }
        }
        settle()
    }

    @After
    fun close() {
        scope.cancel()
        core.close()
        journal.close()
    }

    @Test
    fun `quiet hours are one tap, moved by quarters of an hour, and undone`() {
        tap("Settings")
        tap("22:00 – 07:00")
        tap("Earlier", place = 0)
        assertEquals(
            "21:45",
            core
                .settings()
                .quiet.from
                .let { "${it.hour}:${it.minute}" },
        )
        tap("Undo")
        assertEquals(
            "22:0",
            core
                .settings()
                .reminders.quiet
                ?.from
                ?.let { "${it.hour}:${it.minute}" },
        )
        tap("22:00 – 07:00")
        assertNull(core.settings().reminders.quiet)
    }

    @Test
    fun `a day without reminders, fewer questions, no outlook`() {
        tap("Settings")
        tap("Sunday")
        tap("Questions a day at most: 1")
        tap("Show the outlook")
        val saved = core.settings()
        assertEquals(listOf<Byte>(7), saved.reminders.weekdaysOff.toList())
        assertEquals(1, saved.reminders.asks.toInt())
        assertEquals(true, saved.forecast.hidden)
        tap("Sunday")
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
        tap("What I log")
        tap("Sleep")
        tap("Add one of your own")
        rule.onNode(isField("Name")).performTextInput("Hot feet at night")
        tap("Save")
        tap("Hot feet at night")
        tap("First on Today")
        tap("No longer offered")
        rule.onNode(isField("Name")).performTextReplacement("Feet like fire")
        settle()
        tap("Save")
        assertNull(model.state.value.message)
        val item = core.items().single { it.label == "Feet like fire" }.item
        assertEquals(listOf(true, true), listOf(item.pinned, item.archived))
        tap("Back")
        rule.onNodeWithText("First on Today · No longer offered", substring = true).assertExists()
    }

    @Test
    fun `a crisis word as a name opens the card and is not repeated`() {
        tap("What I log")
        tap("Mood")
        tap("Add one of your own")
        rule.onNode(isField("Name")).performTextInput("kill myself")
        tap("Save")
        assertEquals(1, talks.size)
        assertNull(model.state.value.message)
    }

    @Test
    fun `about me is kept line by line, and a year that is none is refused with a reason`() {
        tap("About me")
        rule.onNode(isField("Allergies")).performScrollTo().performTextInput("Penicillin\n\nNuts")
        rule.onNode(isField("Year of birth")).performScrollTo().performTextInput("84")
        settle()
        tap("Save")
        assertEquals(emptyList<String>(), core.about().allergies)
        checkNotNull(model.state.value.message)
        rule.onNode(isField("Year of birth")).performScrollTo().performTextReplacement("1984")
        settle()
        tap("Save")
        assertEquals(listOf("Penicillin", "Nuts"), core.about().allergies)
        assertEquals(1984, core.about().birthYear)
        tap("Undo")
        assertNull(core.about().birthYear)
    }

    private fun tap(
        word: String,
        place: Int = 0,
    ) {
        rule.onAllNodes(hasText(word) or hasContentDescription(word))[place].press()
        settle()
    }

    private fun settle() = rule.settle(dispatcher.scheduler)
}
