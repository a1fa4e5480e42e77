package app.ebb.ui.keep

import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.click
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.longClick
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performSemanticsAction
import androidx.compose.ui.test.performTextReplacement
import androidx.compose.ui.test.performTouchInput
import app.ebb.Opening
import app.ebb.core.Body
import app.ebb.core.DeliveryPermissions
import app.ebb.core.Draft
import app.ebb.core.Erasure
import app.ebb.core.Journal
import app.ebb.core.Language
import app.ebb.core.Mark
import app.ebb.core.Moment
import app.ebb.core.Severity
import app.ebb.openJournal
import app.ebb.restoreBackup
import app.ebb.restoreExport
import app.ebb.ui.Models
import app.ebb.ui.Platform
import app.ebb.ui.Samples
import app.ebb.ui.Screens
import app.ebb.ui.ScreensGateway
import app.ebb.ui.SmallPhone
import app.ebb.ui.isField
import app.ebb.ui.parts.HOLD_MILLIS
import app.ebb.ui.press
import app.ebb.ui.settle
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.cancel
import kotlinx.coroutines.test.StandardTestDispatcher
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.io.File
import java.time.Duration
import java.time.LocalDate

/** *Keep safe* from Today, over the real core and documents that are plain files, with the taps counted. */
class KeepJourneyTest {
    @get:Rule
    val rule = createComposeRule()

    @get:Rule
    val folder = TemporaryFolder()

    private val dispatcher = StandardTestDispatcher()
    private lateinit var scope: CoroutineScope
    private lateinit var journal: Journal
    private lateinit var gateway: ScreensGateway
    private var models by mutableStateOf<Models?>(null)
    private var picked by mutableStateOf<Picked?>(null)
    private val shared = mutableListOf<File>()
    private val printed = mutableListOf<PrintedPage>()
    private val secrets = mutableListOf<Boolean>()
    private var erasing = 0
    private var taps = 0

    private val opening get() = Opening(file("ebb.db").path, Language.ENGLISH, copies = file("copies").path)
    private val place by lazy { folder.newFolder("Backups") }

    @Before
    fun open() {
        begin()
        note("Pain in the shoulder since Aunt Mildred's visit")
        rule.setContent {
            SmallPhone {
                val keeping =
                    Keeping(
                        onPickBackupFolder = { picked = Picked.BackupFolder(place.path) },
                        onPickFolder = { picked = Picked.OpenFolder(place.path) },
                        onPickFile = {
                            val found = place.listFiles().orEmpty().first { "-key" !in it.name }
                            picked = Picked.OpenFile(found.path)
                        },
                        onPickExport = { picked = Picked.ExportTo(place.resolve(it).path) },
                        onShare = shared::add,
                        onRestore = ::restore,
                        onEraseEverything = { erasing++ },
                        onPrint = printed::add,
                        onSecret = secrets::add,
                        picked = picked,
                        onTaken = { picked = null },
                    )
                models?.let { Screens(it, Platform(onCopy = {}, keeping = keeping), dark = false) }
            }
        }
        settle()
    }

    @After
    fun close() {
        scope.cancel()
        gateway.close()
        journal.close()
    }

    @Test
    fun `everything is exported in five taps, and read back as it was`() {
        tap("More", "Keep safe", "Export", "Save as a file")
        // The phone's own dialogue takes the fifth.
        assertEquals(4, taps)
        says("One entry, with its whole history, is in ebb-2026-03-28.jsonl")
        val file = place.resolve("ebb-2026-03-28.jsonl")
        assertTrue("Mildred" in file.readText())
        assertEquals("nothing of it stays", emptyList<String>(), workspace())
    }

    @Test
    fun `an export that cannot be written says so, and names the document`() {
        place.resolve("ebb-2026-03-28.jsonl").resolve("full").mkdirs()
        tap("More", "Keep safe", "Export", "Save as a file")
        says("ebb-2026-03-28.jsonl cannot be written")
        assertEquals(emptyList<String>(), workspace())
    }

    @Test
    fun `an export is handed to another app`() {
        tap("More", "Keep safe", "Export", "Share")
        assertTrue("Mildred" in shared.single().readText())
    }

    @Test
    fun `a passphrase, a folder, a backup, and what stands`() {
        tap("More", "Keep safe", "Backup")
        says("There is no backup yet.")
        tap("Choose a passphrase")
        type("Passphrase", "short")
        type("The same again", "other")
        tap("Save")
        says("The two are not the same.")
        type("The same again", "short")
        tap("Save")
        says("Too short to keep your diary safe.")
        type("Passphrase", PASSPHRASE)
        type("The same again", PASSPHRASE)
        assertTrue("hidden from a reader", isHidden("Passphrase"))
        tap("Show what I type")
        assertFalse("read once it is shown", isHidden("Passphrase"))
        assertEquals(true, secrets.last())
        tap("Save")
        says("From now on this passphrase opens your backups.")
        assertEquals(false, secrets.last())
        tap("Choose a folder")
        tap("Every 7 days")
        taps = 0
        tap("Make a backup now")
        says("Backup made and read back: one entry, in Backups/ebb-")
        assertEquals(1, taps)
        assertEquals(2, place.list().orEmpty().size)
        says("Last backup: today.", "Last backup: Saturday 28 March.")
        says("Backups are made every 7 days.")
        assertEquals(emptyList<String>(), workspace())
    }

    @Test
    fun `a schedule is undone, and a folder that is gone is told where backups are`() {
        backup()
        tap("Every 30 days")
        assertEquals(30u, state().everyDays)
        tap("Undo")
        assertNull(state().everyDays)
        place.deleteRecursively()
        tap("Make a backup now")
        says("There is no folder Backups.")
    }

    @Test
    fun `the recovery key is shown to be written down, and kept out of pictures`() {
        backup()
        tap("Recovery key")
        rule.onNodeWithText("AGE-SECRET-KEY-1").assertExists()
        rule.onNode(hasContentDescription("The same key as a code to scan")).assertExists()
        assertEquals(true, secrets.last())
        tap("Back")
        assertEquals(false, secrets.last())
    }

    @Test
    fun `the recovery key is printed whole, in letters and as a code`() {
        backup()
        tap("Recovery key", "Print")
        val page = printed.single()
        val key = gateway.keep.recoveryKey()
        assertEquals(key.text, page.lines.joinToString("").filterNot { it == ' ' })
        assertEquals(key.qr, page.code)
        assertEquals("Recovery key", page.title)
    }

    @Test
    fun `a backup is looked into by its passphrase and takes the place of the diary after a second tap`() {
        backup()
        note("written after the backup")
        tap("Back", "Check, restore or add")
        taps = 0
        tap("From my folder for backups")
        tap("Saturday 28 March")
        type("Passphrase", "not this one at all")
        tap("Look into it")
        says("This passphrase does not open ebb-")
        says("Your passphrase or your recovery key opens it.")
        type("Passphrase", PASSPHRASE)
        tap("Look into it")
        says("This backup is whole. It holds one entry")
        tap("Put it in place of this diary")
        assertEquals(2, entries())
        says("is set aside on this phone, not deleted")
        tap("No, keep what is here")
        tap("Put it in place of this diary")
        tap("Yes, put it in place")
        assertEquals(1, entries())
        assertTrue(
            folder.root
                .list()
                .orEmpty()
                .any { "set-aside" in it },
        )
    }

    @Test
    fun `a backup from a single file opens by the recovery key`() {
        backup()
        val key =
            gateway.keep
                .recoveryKey()
                .groups
                .joinToString(" ")
                .lowercase()
        tap("Back", "Check, restore or add", "From a single file")
        type("Passphrase", PASSPHRASE)
        tap("Look into it")
        says("there is no file that ends in \"-key.age\"")
        tap("Recovery key")
        type("Recovery key", key)
        tap("Look into it")
        says("This backup is whole.")
        tap("Back")
        assertEquals("nothing of it stays", emptyList<String>(), workspace())
    }

    @Test
    fun `an export is added to the diary and taken out again`() {
        tap("More", "Keep safe", "Export", "Save as a file", "Back")
        journal.undo(Samples.now)
        note("something else")
        assertEquals(1, entries())
        tap("Check, restore or add", "From a single file")
        says("This is an export, not encrypted")
        says("One entry is new")
        tap("Add it to this diary")
        assertEquals(2, entries())
        tap("Undo")
        assertEquals(1, entries())
        says("Put it in place of this diary")
    }

    @Test
    fun `another kind of file is told for what it is, and nothing can be done with it`() {
        place.resolve("photo.jpg").writeBytes(byteArrayOf(1, 2, 3))
        tap("More", "Keep safe", "Check, restore or add", "From a single file")
        says("This is neither a backup nor an export made by Ebb.")
        rule.onNodeWithText("Look into it").assertDoesNotExist()
        rule.onNodeWithText("Put it in place of this diary").assertDoesNotExist()
    }

    @Test
    fun `words are erased after it was said what goes`() {
        tap("More", "Keep safe", "Erase", "Words")
        type("Words to erase", "Mi")
        tap("What would go?")
        says("Write at least 3 characters")
        type("Words to erase", "mildred")
        tap("What would go?")
        says("in the 1 place where they stand")
        taps = 0
        tap("Erase for good")
        assertEquals(1, taps)
        says("Erased in 1 place")
        rule.onNodeWithText("mildred").assertDoesNotExist()
        assertFalse("Mildred" in exported())
    }

    @Test
    fun `days are erased, and one without entries offers nothing`() {
        tap("More", "Keep safe", "Erase", "Days")
        tap("The day before: First day")
        tap("The day before: Last day")
        tap("What would go?")
        rule.onNodeWithText("Erase for good").assertDoesNotExist()
        tap("The day after: Last day")
        tap("What would go?")
        tap("Erase for good")
        assertEquals(0, entries())
    }

    @Test
    fun `an entry is erased from its page, and an item with its entries from its own`() {
        note("Uncle Bob", Samples.now.copy(at = Samples.now.at.minus(Duration.ofDays(1))))
        tap("Diary")
        openEntry()
        taps = 0
        tap("Erase for good")
        says("Erase this entry for good?")
        tap("No, keep it")
        assertTrue("Bob" in exported())
        tap("Diary")
        openEntry()
        taps = 0
        tap("Erase for good", "Erase for good")
        assertEquals(2, taps)
        says("1 entry erased")
        assertFalse("Bob" in exported())

        assertEquals(1, entries())
        tap("Back", "What I log", "Muscle pain", "Pain", "Erase")
        says("and its 1 entry for good?")
        tap("Erase for good")
        assertEquals(0, entries())
    }

    @Test
    fun `everything goes after two presses that are apart, the second one not there before`() {
        tap("More", "Keep safe", "Erase", "Everything")
        says("Erase the whole diary and the copies of it that Ebb knows of here for good?")
        rule.onNodeWithText("Erase everything for good").assertDoesNotExist()
        val first = rule.onNodeWithText("Yes, erase all of it").fetchSemanticsNode().boundsInRoot
        tap("Yes, erase all of it")
        val second = rule.onNodeWithText("Erase everything for good").fetchSemanticsNode().boundsInRoot
        assertFalse(first.overlaps(second))
        assertEquals(0, erasing)
        tap("Erase everything for good")
        assertEquals(1, erasing)
    }

    @Test
    fun `everything goes by a hold of two seconds, and by no shorter one`() {
        tap("More", "Keep safe", "Erase", "Everything")
        val button = rule.onNodeWithText("Hold to erase everything for good")
        button.performTouchInput { longClick(durationMillis = HOLD_MILLIS - 100) }
        settle()
        button.performTouchInput { click() }
        settle()
        assertEquals(0, erasing)
        button.performTouchInput {
            down(center)
            // A hand that shakes.
            moveBy(Offset(30f, 20f), delayMillis = HOLD_MILLIS / 2)
        }
        says("Keep holding to erase everything.")
        rule.onNodeWithText("Keep holding", substring = true).performTouchInput {
            advanceEventTime(HOLD_MILLIS)
            up()
        }
        settle()
        assertEquals(1, erasing)
    }

    @Test
    fun `a screen reader's click on what is to be held makes the first of the two presses`() {
        tap("More", "Keep safe", "Erase", "Everything")
        rule.onNodeWithText("Hold to erase everything for good").performSemanticsAction(SemanticsActions.OnClick)
        settle()
        assertEquals(0, erasing)
        tap("Erase everything for good")
        assertEquals(1, erasing)
    }

    @Test
    fun `what was picked after the process was gone opens its page`() {
        picked = Picked.OpenFolder(place.path)
        settle()
        says("There are no backups in this folder.")
        tap("Back")
        says("Backup")
    }

    /** A passphrase, a folder and a backup, from the first page on; it ends on the page of backups. */
    private fun backup() {
        gateway.keep.setPassphrase(PASSPHRASE, Samples.now)
        gateway.keep.choosePlace(place.path, place.name, Samples.now)
        settle()
        tap("More", "Keep safe", "Backup", "Make a backup now")
    }

    private fun restore(what: Restoring) {
        close()
        val key = what.key
        if (key == null) {
            restoreExport(opening, what.file.path, Samples.now)
        } else {
            restoreBackup(opening, what.file.path, key, Samples.now)
        }
        begin()
    }

    private fun begin() {
        scope = CoroutineScope(dispatcher)
        journal = openJournal(opening)
        gateway = ScreensGateway(journal, Language.ENGLISH, file("copies").path)
        val permissions = { DeliveryPermissions(notifications = true, exact = true, unrestricted = true) }
        models = gateway.models(permissions, PlainDocuments(file("work")), { Samples.now }, scope, dispatcher)
    }

    private fun note(
        text: String,
        now: Moment = Samples.now,
    ) {
        journal.logging().use { logging ->
            val symptom = Body.Symptom("pain", Severity.Present, emptyList(), emptyList())
            logging.log(Draft(`when` = null, mark = Mark.MEASURED, note = text, body = symptom), now)
        }
        settle()
    }

    private fun file(name: String) = folder.root.resolve(name)

    private fun workspace() =
        file("work")
            .walk()
            .filter(File::isFile)
            .map { it.name }
            .toList()

    private fun state() = gateway.keep.backup(Samples.now)

    private fun entries() = entriesOf(journal)

    private fun entriesOf(journal: Journal) = journal.views().use { it.diaryDay(TODAY, Samples.now).entries.size }

    private fun exported(): String {
        val to = file("check.jsonl")
        gateway.keep.export(to, Samples.now)
        return to.readText()
    }

    /** Opens an entry of yesterday, which the diary shows below the month. */
    private fun openEntry() {
        val entry = rule.onAllNodes(hasText("Pain", substring = true) and hasClickAction())[0]
        entry.performSemanticsAction(SemanticsActions.OnClick)
        settle()
    }

    private fun isHidden(name: String) =
        SemanticsProperties.Password in rule.onNode(isField(name)).fetchSemanticsNode().config

    private fun says(vararg anyOf: String) {
        val said = anyOf.any { rule.onAllNodes(hasText(it, substring = true)).fetchSemanticsNodes().isNotEmpty() }
        assertTrue("${anyOf.toList()} is not said: ${models?.keep?.state?.value?.message}", said)
    }

    private fun type(
        field: String,
        text: String,
    ) {
        rule.onNode(isField(field)).performScrollTo().performTextReplacement(text)
        settle()
    }

    private fun tap(vararg words: String) {
        for (word in words) {
            val named = rule.onAllNodes(hasText(word) or hasContentDescription(word))
            named[0].press()
            taps++
            settle()
        }
    }

    private fun settle() = rule.settle(dispatcher.scheduler)

    private companion object {
        const val PASSPHRASE = "four short plain words"
        val TODAY: LocalDate = LocalDate.of(2026, 3, 28)
    }
}
