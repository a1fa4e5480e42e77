package app.ebb.ui.diary

import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.performTextReplacement
import app.ebb.Opening
import app.ebb.core.CrisisKind
import app.ebb.core.Journal
import app.ebb.core.Language
import app.ebb.openJournal
import app.ebb.ui.JournalGateway
import app.ebb.ui.Samples
import app.ebb.ui.SmallPhone
import app.ebb.ui.isField
import app.ebb.ui.parts.WordButton
import app.ebb.ui.theme.EbbTheme
import app.ebb.ui.theme.Theme
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.test.StandardTestDispatcher
import kotlinx.coroutines.test.TestCoroutineScheduler
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.time.Duration

/** Taps through the diary on a small phone, over the real core and a real file. */
class DiaryJourneyTest {
    @get:Rule
    val rule = createComposeRule()

    @get:Rule
    val folder = TemporaryFolder()

    private lateinit var journal: Journal
    private lateinit var core: DiaryGateway
    private val scheduler = TestCoroutineScheduler()
    private val dispatcher = StandardTestDispatcher(scheduler)
    private val talked = mutableListOf<CrisisKind?>()
    private var taps = 0

    @Before
    fun open() {
        journal = openJournal(Opening(folder.newFolder().resolve("ebb.db").path, Language.ENGLISH))
        val yesterday = Samples.now.copy(at = Samples.now.at.minus(Duration.ofDays(1)))
        val longAgo = Samples.now.copy(at = Samples.now.at.minus(Duration.ofDays(3_650)))
        JournalGateway(journal).use { today ->
            today.rate(today.tap("fatigue", longAgo).entries.single(), 2, longAgo)
            today.rate(today.tap("pain", yesterday).entries.single(), 6, yesterday)
        }
        core = DiaryGateway(journal)
        val model = DiaryModel(core, { Samples.now }, CoroutineScope(dispatcher), dispatcher)
        var isOpen by mutableStateOf(false)
        rule.setContent {
            val state by model.state.collectAsState()
            EbbTheme(Theme.LIGHT) {
                SmallPhone {
                    if (isOpen) {
                        DiaryScreens(state, model, onTalk = { talked += it })
                    } else {
                        // Stands for the bar of the open app.
                        WordButton("Diary", { isOpen = true })
                    }
                }
            }
        }
        settle()
    }

    @After
    fun close() {
        core.close()
        journal.close()
    }

    @Test
    fun `one value of yesterday is corrected in three taps from the open app`() {
        tap(rule.onNodeWithText("Diary"))
        // In view without scrolling.
        tap(entry().assertIsDisplayed())
        tap(rule.onNodeWithContentDescription("4, slows me down").assertIsDisplayed())
        assertEquals(3, taps)
        rule.onNodeWithText("Undo").assertIsDisplayed()
        assertEquals(listOf("Pain 4"), entriesOfYesterday())
        tap(rule.onNodeWithText("Undo"))
        assertEquals(listOf("Pain 6"), entriesOfYesterday())
    }

    @Test
    fun `a day opens from the calendar, and an entry is removed and brought back`() {
        tap(rule.onNodeWithText("Diary"))
        tap(rule.onNodeWithContentDescription("Yesterday, Friday 27 March", substring = true))
        tap(entry())
        tap(rule.onNodeWithText("Remove this entry").performScrollTo())
        rule.onNodeWithText("This entry is removed.").assertExists()
        tap(rule.onNodeWithText("Back").performScrollTo())
        rule.onNodeWithText("No entries on this day.").assertExists()
        tap(rule.onNodeWithText("Undo"))
        tap(entry())
        rule.onNodeWithText("Brought back: Pain 6").performScrollTo().assertIsDisplayed()
    }

    @Test
    fun `time and note are changed, and the history says so`() {
        tap(rule.onNodeWithText("Diary"))
        tap(entry())
        tap(rule.onNodeWithText("10 min earlier").performScrollTo())
        rule.onNode(isField("Note")).performScrollTo().performTextReplacement("After the stairs")
        settle()
        tap(rule.onNodeWithText("Save the note"))
        rule.onNodeWithText("Pain 6 · Time: 14:05 → 13:55").performScrollTo().assertExists()
        rule.onNodeWithText("Pain 6 · Note: none → After the stairs").performScrollTo().assertExists()
    }

    @Test
    fun `ten years are walked by buttons and found by search`() {
        tap(rule.onNodeWithText("Diary"))
        tap(rule.onNodeWithContentDescription("The month before"))
        rule.onNodeWithContentDescription("Saturday 28 February", substring = true).assertExists()
        tap(rule.onNodeWithText("Today"))
        tap(rule.onNodeWithText("Search"))
        rule.onNode(isField("Search names and notes")).performTextInput("tired")
        settle()
        rule.onNodeWithText("1 entry found.").assertExists()
        tap(rule.onNodeWithText("Fatigue 2"))
        rule.onNodeWithText("Wednesday 30 March 2016 · ", substring = true).assertExists()
    }

    @Test
    fun `a crisis word opens the card and is not left in the field`() {
        tap(rule.onNodeWithText("Diary"))
        tap(rule.onNodeWithText("Search"))
        rule.onNode(isField("Search names and notes")).performTextInput("want to die")
        settle()
        assertEquals(listOf<CrisisKind?>(CrisisKind.CRISIS), talked)
        rule.onNodeWithText("want to die", substring = true).assertDoesNotExist()
    }

    /** The row of yesterday's entry; the strip may name it, too. */
    private fun entry() = rule.onNode(hasText("Pain 6") and hasClickAction())

    private fun entriesOfYesterday() =
        core
            .diary(Samples.now)
            .yesterday.entries
            .map { it.label }

    private fun tap(node: SemanticsNodeInteraction) {
        taps++
        node.performClick()
        settle()
    }

    /** A read may start another: a month that came into view. */
    private fun settle() {
        repeat(3) {
            scheduler.advanceUntilIdle()
            rule.waitForIdle()
        }
    }
}
