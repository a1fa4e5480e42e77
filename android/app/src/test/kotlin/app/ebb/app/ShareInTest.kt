package app.ebb.app

import android.content.Intent
import android.net.Uri
import android.os.Looper
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.ComposeTimeoutException
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.test.core.app.ActivityScenario
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import java.time.LocalDate

/** What another app hands over, in the real activity over the real core. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(application = ScreenApplication::class, qualifiers = "en-rUS-w411dp-h891dp-xhdpi")
class ShareInTest {
    @get:Rule
    val compose = createEmptyComposeRule()

    @get:Rule
    val temporary = TemporaryFolder()

    private val app get() = phone as ScreenApplication
    private var opened: ActivityScenario<MainActivity>? = null
    private val scenario get() = checkNotNull(opened)

    @Before
    fun install() {
        TestDocuments.install(temporary.newFolder("card"))
        TestDocuments.folder.resolve("visible.csv").writeText(
            "observation_date,tracker_name,tracker_category,observation_value\n2026-03-01,Fatigue,General,1\n",
        )
    }

    @After
    fun close() {
        opened?.close()
    }

    @Test
    fun `a file shared to a closed app is shown, outlives a turned phone, and is imported by a tap`() {
        launch(send(document("visible.csv")))
        awaits("One entry is new.")
        assertEquals(1, copies())
        scenario.recreate()
        awaits("One entry is new.")
        assertEquals(emptyList<String>(), logged())
        tap("Import it")
        awaits("1 entry imported")
        assertEquals(listOf("Fatigue 2"), logged())
        scenario.recreate()
        tap("Undo")
        awaits("Import it")
        assertEquals(emptyList<String>(), logged())
        tap("Back")
        awaits("Erase")
        assertEquals(0, copies())
        // The activity's first intent is still that of the share: it was seen.
        scenario.recreate()
        awaits("Erase")
        assertEquals(0, copies())
    }

    @Test
    fun `a file opened with Ebb is shown in an open app, over what is open there`() {
        launch(Intent(Intent.ACTION_MAIN))
        awaits("+ Log")
        // From now on there is something to plan.
        tap("Walking")
        // The first timer asks about exact alarms.
        tap("Not now")
        awaits("Plan my day")
        tap("Plan my day")
        awaits("What would you like to do?")
        hand(Intent(Intent.ACTION_VIEW).setDataAndType(document("visible.csv"), "text/csv"))
        awaits("One entry is new.")
        tap("Import it")
        awaits("1 entry imported")
    }

    @Test
    fun `an export of Ebb's own leads to its page`() {
        val export = TestDocuments.folder.resolve("ebb.jsonl")
        val journal = checkNotNull(app.journal.journal())
        journal.logging().use { it.tap("pain", app.clock.now()) }
        journal.exports().use { it.writeJournal(export.path, app.clock.now()) }
        journal.undo(app.clock.now())
        app.journal.close()
        launch(send(document("ebb.jsonl"), "application/octet-stream"))
        awaits("Add it to this diary")
        awaits("Put it in place of this diary")
    }

    @Test
    @Config(application = LockedApplication::class)
    fun `while Ebb is locked it waits for the unlock, also on a turned phone`() {
        launch(send(document("visible.csv")))
        awaits("Ebb is locked")
        scenario.recreate()
        awaits("Ebb is locked")
        assertEquals("nothing is read yet", 0, copies())
        assertTrue(compose.onAllNodesWithText("visible", substring = true).fetchSemanticsNodes().isEmpty())
        scenario.onActivity { app.lock.confirmed() }
        awaits("One entry is new.")
        assertEquals(emptyList<String>(), logged())
    }

    @Test
    fun `what holds no document of another app is refused, and nothing of Ebb's own is read`() {
        launch(Intent(Intent.ACTION_MAIN))
        awaits("Pain")
        val own = Uri.fromFile(app.filesDir.resolve("ebb.db"))
        val hostile =
            listOf(
                Intent(Intent.ACTION_SEND).setType("text/csv"),
                Intent(Intent.ACTION_SEND).setType("text/plain").putExtra(Intent.EXTRA_TEXT, "hello"),
                Intent(Intent.ACTION_SEND).setType("text/csv").putExtra(Intent.EXTRA_STREAM, "content://a/b"),
                Intent(Intent.ACTION_VIEW),
                send(own),
                Intent(Intent.ACTION_VIEW).setDataAndType(own, "text/csv"),
                Intent(Intent.ACTION_VIEW).setDataAndType(Uri.parse("https://example.org/a.csv"), "text/csv"),
            )
        for (intent in hostile) {
            hand(intent)
            awaits("Nothing came with it that Ebb can read.")
            assertEquals("$intent", 0, copies())
            tap("OK")
            compose.waitForIdle()
        }
    }

    @Test
    fun `what cannot be read or is of another kind is told, and no copy of it stays`() {
        launch(Intent(Intent.ACTION_MAIN))
        awaits("Pain")
        for (document in listOf(document("gone.csv"), Uri.parse("content://nobody.there/a.csv"))) {
            hand(send(document))
            awaits("cannot be read")
            assertEquals("$document", 0, copies())
            tap("OK")
        }
        TestDocuments.folder.resolve("photo.jpg").writeBytes(byteArrayOf(-1, -40, -1))
        hand(send(document("photo.jpg"), "image/jpeg"))
        awaits("This is neither a backup nor an export made by Ebb.")
        tap("Back")
        awaits("Erase")
        assertEquals(0, copies())
    }

    @Test
    fun `what was shared once does not come back from the list of recent apps`() {
        val intent = send(document("visible.csv"))
        assertNull(Intent(intent).addFlags(Intent.FLAG_ACTIVITY_LAUNCHED_FROM_HISTORY).sharedFile())
        launch(intent.addFlags(Intent.FLAG_ACTIVITY_LAUNCHED_FROM_HISTORY))
        awaits("Pain")
        assertEquals(0, copies())
    }

    private fun document(name: String) = TestDocuments.document(name)

    private fun send(
        document: Uri,
        type: String = "text/csv",
    ) = Intent(Intent.ACTION_SEND).setType(type).putExtra(Intent.EXTRA_STREAM, document)

    private fun launch(intent: Intent) {
        opened = ActivityScenario.launch(intent.setClass(app, MainActivity::class.java))
    }

    /** Hands something over to the app that is open. */
    private fun hand(intent: Intent) {
        scenario.onActivity { it.onNewIntent(intent) }
        shadowOf(Looper.getMainLooper()).idle()
    }

    private fun copies() =
        app.documents.workspace
            .walk()
            .count { it.isFile }

    private fun logged(): List<String> =
        checkNotNull(app.journal.journal()).views().use { views ->
            views.day(LocalDate.of(2026, 3, 1)).entries.map { it.label }
        }

    private fun tap(word: String) {
        until("\"$word\"") { compose.onAllNodesWithText(word).fetchSemanticsNodes().isNotEmpty() }
        val node = compose.onNodeWithText(word)
        try {
            node.performScrollTo()
        } catch (_: AssertionError) {
            // It is in view from the start.
        }
        node.performClick()
    }

    private fun awaits(text: String) =
        until("\"$text\"") { compose.onAllNodesWithText(text, substring = true).fetchSemanticsNodes().isNotEmpty() }

    private fun until(
        what: String,
        isThere: () -> Boolean,
    ) = try {
        compose.waitUntil(what, WAIT_MILLIS, isThere)
    } catch (late: ComposeTimeoutException) {
        val shown = compose.onAllNodes(SemanticsMatcher.keyIsDefined(SemanticsProperties.Text)).fetchSemanticsNodes()
        throw AssertionError("$what is not there, but ${shown.map { it.config[SemanticsProperties.Text] }}", late)
    }

    private companion object {
        const val WAIT_MILLIS = 20_000L
    }
}
