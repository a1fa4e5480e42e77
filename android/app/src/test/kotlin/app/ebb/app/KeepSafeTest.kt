package app.ebb.app

import android.app.Activity
import android.content.Intent
import android.net.Uri
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextReplacement
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
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

/** *Keep safe* in the real activity over the real core, with another app's documents behind the system's dialogues. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(application = ScreenApplication::class, qualifiers = "en-rUS-w411dp-h891dp-xhdpi")
class KeepSafeTest {
    @get:Rule
    val visit = Visit()

    @get:Rule
    val temporary = TemporaryFolder()

    private val app get() = phone as ScreenApplication
    private val place get() = TestDocuments.folder

    @Before
    fun begin() {
        TestDocuments.install(temporary.newFolder("card"))
        visit.awaits("Pain")
        visit.tap("Pain")
        visit.awaits("Undo")
        visit.go("More")
        visit.tap("Keep safe")
    }

    @Test
    fun `an export goes to the document that was chosen`() {
        visit.tap("Export", "Save as a file")
        val asked = answer(TestDocuments.document("diary.jsonl").also { place.resolve("diary.jsonl").createNewFile() })
        assertEquals(Intent.ACTION_CREATE_DOCUMENT, asked.action)
        assertEquals("ebb-2026-03-02.jsonl", asked.getStringExtra(Intent.EXTRA_TITLE))
        visit.awaits("One entry, with its whole history, is in diary.jsonl")
        assertTrue("pain" in place.resolve("diary.jsonl").readText())
        assertEquals(0, leftovers())
    }

    @Test
    fun `an export is shared as one file that the other app may read`() {
        visit.tap("Export", "Share")
        visit.until("an app to be asked") { shadowOf(visit.compose.activity).peekNextStartedActivity() != null }
        val chooser = shadowOf(visit.compose.activity).nextStartedActivity

        @Suppress("DEPRECATION")
        val send = checkNotNull(chooser.getParcelableExtra<Intent>(Intent.EXTRA_INTENT))

        @Suppress("DEPRECATION")
        val shared = checkNotNull(send.getParcelableExtra<Uri>(Intent.EXTRA_STREAM))
        assertEquals("${app.packageName}.shared", shared.authority)
        assertTrue(send.flags and Intent.FLAG_GRANT_READ_URI_PERMISSION != 0)
        val text = app.contentResolver.openInputStream(shared)!!.use { it.readBytes().decodeToString() }
        assertTrue("pain" in text)
    }

    @Test
    fun `a backup in a folder takes the place of the diary, also after the activity was gone in between`() {
        visit.tap("Backup", "Choose a passphrase")
        visit.awaits("Passphrase")
        assertTrue(visit.isSecret())
        type("Passphrase", PASSPHRASE)
        type("The same again", PASSPHRASE)
        visit.tap("Save")
        visit.awaits("From now on this passphrase")
        assertFalse(visit.isSecret())
        visit.tap("Choose a folder")
        val asked = answer(TestDocuments.tree) { visit.scenario.recreate() }
        assertEquals(Intent.ACTION_OPEN_DOCUMENT_TREE, asked.action)
        visit.awaits("Memory card")
        visit.tap("Make a backup now")
        visit.awaits("Backup made and read back: one entry, in Memory card/ebb-")
        assertEquals(2, place.list().orEmpty().size)
        assertEquals(0, leftovers())

        visit.tap("Back", "Check, restore or add", "From my folder for backups", "Monday 2 March")
        visit.awaits("Look into it")
        type("Passphrase", PASSPHRASE)
        visit.tap("Look into it")
        visit.awaits("This backup is whole.")
        visit.tap("Put it in place of this diary", "Yes, put it in place")
        visit.awaits("One entry is back, with its whole history")
        visit.tap("OK")
        visit.awaits("Pain")
        assertTrue(
            app.filesDir
                .list()
                .orEmpty()
                .any { "set-aside" in it },
        )
    }

    @Test
    fun `a backup that is due is made when the app comes to the front, and a missing folder is told`() {
        val journal = checkNotNull(app.journal.journal())
        val now = app.clock.now()
        journal.backups().use {
            it.setPassphrase(PASSPHRASE, now)
            it.choosePlace("${TestDocuments.tree}", "Memory card", now)
            it.schedule("${TestDocuments.tree}", 7u, now)
        }
        place.deleteRecursively()
        app.journal.makeDueBackup(app.documents, now)
        visit.tap("Backup")
        visit.awaits("The folder for your backups, Memory card, is not there.")
        place.mkdirs()
        app.journal.makeDueBackup(app.documents, now)
        assertEquals(2, place.list().orEmpty().size)
    }

    @Test
    fun `everything is erased, and a new diary begins`() {
        visit.tap("Erase", "Everything", "Yes, erase all of it", "Erase everything for good")
        visit.awaits("Everything has been erased.")
        visit.tap("OK")
        visit.awaits("What bothers you most?")
        val symptoms = checkNotNull(app.journal.journal()).views().use { it.today(app.clock.now()).symptoms }
        assertEquals(0, symptoms.size)
        assertFalse(
            app.filesDir
                .list()
                .orEmpty()
                .any { "set-aside" in it },
        )
    }

    private fun leftovers() =
        app.documents.workspace
            .walk()
            .count { it.isFile }

    /** Answers the system's dialogue that is open, and returns what it was asked. */
    private fun answer(
        with: Uri,
        meanwhile: () -> Unit = {},
    ): Intent {
        visit.until("a dialogue") { shadowOf(visit.compose.activity).peekNextStartedActivityForResult() != null }
        val asked = shadowOf(visit.compose.activity).nextStartedActivityForResult
        meanwhile()
        visit.scenario.onActivity {
            it.activityResultRegistry.dispatchResult(asked.requestCode, Activity.RESULT_OK, Intent().setData(with))
        }
        return asked.intent
    }

    private fun type(
        field: String,
        text: String,
    ) = visit.compose
        .onNode(hasSetTextAction() and hasText(field))
        .performScrollTo()
        .performTextReplacement(text)

    private companion object {
        const val PASSPHRASE = "four short plain words"
    }
}
