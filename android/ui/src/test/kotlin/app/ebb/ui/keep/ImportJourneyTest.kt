package app.ebb.ui.keep

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onNodeWithText
import app.ebb.core.FlarePhase
import app.ebb.ui.Journey
import app.ebb.ui.Models
import app.ebb.ui.Platform
import app.ebb.ui.Screens
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.io.File
import java.time.LocalDate

/** Another app's file from Today to the diary and out again, over the real core, with the taps counted. */
class ImportJourneyTest {
    @get:Rule
    val folder = TemporaryFolder()

    @get:Rule
    val journey = Journey()

    private val file get() = folder.root.resolve("visible.csv")
    private lateinit var models: Models
    private var picked by mutableStateOf<Picked?>(null)

    @Before
    fun show() {
        models = journey.models()
        file.writeText(HEADER + ROWS)
        val pick = { picked = Picked.OpenFile(file.path) }
        journey.show {
            val keeping = Keeping({}, {}, pick, {}, {}, {}, {}, picked = picked, onTaken = { picked = null })
            Screens(models, Platform(onCopy = {}, keeping = keeping), dark = false)
        }
    }

    @Test
    fun `a file is seen, imported in six taps and taken out by one`() {
        tap("More", "Keep safe", "Import", "Choose a file")
        says("This is an export of Visible.")
        says("It goes from Tuesday 24 March 2026 to Wednesday 25 March 2026.")
        says("4 entries are new.")
        says("For example, Wednesday 25 March 2026")
        says("Fatigue 2")
        says("1 entry · new item")
        assertEquals("nothing is written before the second tap", emptyList<String>(), logged())
        tap("Import it")
        // The phone's own dialogue takes the sixth.
        assertEquals(5, journey.taps)
        says("4 entries imported")
        assertEquals(3, logged().size)
        gone("Import it")
        tap("Undo")
        assertEquals(emptyList<String>(), logged())
        says("4 entries are new.")
        tap("Import it")
        assertEquals(3, logged().size)
        tap("Back")
        assertEquals("nothing of it stays", emptyList<String>(), workspace())
    }

    @Test
    fun `a second import has nothing to add, and leaves nothing to undo`() {
        open()
        tap("Import it", "Back", "Choose a file")
        says("Nothing in it is new: it is all in your diary already.")
        gone("Import it")
        gone("Undo")
        assertEquals(3, logged().size)
    }

    @Test
    fun `lines that cannot be read are named before the rest is imported`() {
        file.appendText("2026-03-25,Nausea,General,a lot\n")
        open()
        says("One line cannot be read, and is left out.")
        says("Line 6: \"a lot\" is not a number.")
        gone("Import it")
        tap("Import the rest")
        assertEquals(3, logged().size)
    }

    @Test
    fun `what a number for sleep means is asked before, and undo leads back to the question`() {
        file.writeText("${HEADER}2026-03-25,Sleep,Sleep,3\n")
        open()
        tap("A better night")
        says("Sleep, quality 10")
        tap("Import it")
        assertEquals(listOf("Sleep, quality 10"), logged())
        gone("A better night")
        tap("Undo", "A worse night", "Import it")
        assertEquals(listOf("Sleep, quality 0"), logged())
    }

    @Test
    fun `a file without one good line is refused with the line and the reason, and nothing of it stays`() {
        file.writeText("${HEADER}25/03/2026,Fatigue,General,2\n")
        open()
        says("visible.csv, line 2: \"25/03/2026\" is not a date such as 2026-03-29. Nothing was changed.")
        says("Choose a file")
        assertEquals(emptyList<String>(), workspace())
    }

    @Test
    fun `what cannot be read is refused in words, though no page was open before`() {
        picked = Picked.OpenFile(folder.root.resolve("gone.csv").path)
        journey.settle()
        says("gone.csv cannot be read.")
        tap("OK", "Import", "Choose a file")
        says("4 entries are new.")
    }

    @Test
    fun `another kind of file is told for what it is`() {
        file.writeText("full_date,date,weekday\n")
        open()
        says("This is neither a backup nor an export made by Ebb.")
        gone("Import it")
    }

    @Test
    fun `an import file that is opened to be restored can be imported from there`() {
        tap("More", "Keep safe", "Check, restore or add", "From a single file", "Import it")
        assertEquals(3, logged().size)
    }

    @Test
    fun `what another app hands over opens over whatever is shown, and also in a flare`() {
        journey.journal.flares().use { it.log(FlarePhase.STARTED, journey.now) }
        journey.settle()
        journey.compose.onNodeWithText("Over…").assertExists()
        tap("Letter")
        picked = Picked.OpenFile(file.path)
        journey.settle()
        says("4 entries are new.")
        tap("Import it")
        assertEquals(3, logged().size)
    }

    @Test
    fun `what holds no file is refused in words, beside the way to choose one`() {
        picked = Picked.NoFile
        journey.settle()
        says("Nothing came with it that Ebb can read.")
        says("Choose a file")
        picked = Picked.NoFile
        journey.settle()
        tap("OK", "Back")
        says("Erase")
    }

    @Test
    fun `what another app calls a file cannot lead out of the app's own folder`() {
        for (name in listOf("..", ".", "", "../../ebb.db", "a\u202Egpj.csv\u0007", "x".repeat(300))) {
            val core = journey.closing(KeepGateway(journey.journal, null))
            val model =
                KeepModel(core, Named(name), core::observe, journey.clock, journey.scope, journey.dispatcher)
            model.picked(Picked.OpenFile(file.path))
            journey.settle()
            val page = model.state.value.page as KeepPage.Import
            assertEquals(name, work.resolve("opened"), page.file.parentFile)
            assertTrue(name, page.file.name.length in 1..80 && page.file.name.none { it == '\u202E' || it == '\u0007' })
        }
    }

    /** Documents with a name of another app's choosing. */
    private inner class Named(
        private val name: String,
        private val plain: PlainDocuments = PlainDocuments(work),
    ) : Documents by plain {
        override fun name(document: String) = name
    }

    private val work get() = folder.root.resolve("work")

    private fun open() = tap("More", "Keep safe", "Import", "Choose a file")

    private fun tap(vararg words: String) = words.forEach { journey.tap(it) }

    private fun logged(): List<String> = journey.logged(LocalDate.of(2026, 3, 25))

    private fun workspace() =
        journey.workspace
            .walk()
            .filter(File::isFile)
            .map { it.name }
            .toList()

    private fun says(text: String) {
        val said = journey.compose.onAllNodes(hasText(text, substring = true)).fetchSemanticsNodes()
        assertTrue("$text is not said: ${models.keep.state.value}", said.isNotEmpty())
    }

    private fun gone(word: String) = journey.compose.onNodeWithText(word).assertDoesNotExist()

    private companion object {
        const val HEADER = "observation_date,tracker_name,tracker_category,observation_value\n"
        const val ROWS =
            "2026-03-24,Fatigue,General,1\n2026-03-25,Fatigue,General,1\n" +
                "2026-03-25,Scalp pain,Pain,2\n2026-03-25,HRV,Measurement,49\n"
    }
}
