package app.ebb

import app.ebb.core.BackupKey
import app.ebb.core.Erasure
import app.ebb.core.ImportOptions
import app.ebb.core.InboxAction
import app.ebb.core.Language
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import java.io.File
import java.time.LocalDate

/** Opening, importing, copying, encrypting and erasing through the bindings, on real files. */
class JournalFilesTest {
    @get:Rule
    internal val journal = TestJournal()

    private val ebb get() = journal.open
    private val morning = moment("2026-03-28T08:30:00.123+01:00[Europe/Berlin]")

    @Test
    fun `opening a folder, a foreign file or a missing folder is refused and changes nothing`() {
        val folder = journal.newFolder("somewhere").path
        assertRefused { open(folder) }

        val letter = journal.newFile("letter.db").apply { writeText("Dear doctor, ".repeat(100)) }
        assertRefused { open(letter.path) }
        assertEquals("Dear doctor, ".repeat(100), letter.readText())

        assertRefused { open(journal.root.resolve("no/such/ebb.db").path) }
    }

    @Test
    fun `a file is previewed without writing, and imported once`() {
        val csv = journal.newFile("visible.csv")
        csv.writeText(
            """
            observation_date,tracker_name,tracker_category,observation_value
            2026-03-27,Fatigue,General,2
            2026-03-27,Headache,Pain,0
            not a date,Fatigue,General,1
            """.trimIndent(),
        )

        val options = ImportOptions(visibleSleepHigherIsBetter = false)
        val preview = ebb.imports.preview(csv.path, options, morning)
        assertEquals(listOf(false, 3uL, 2uL), listOf(preview.written, preview.rows, preview.added))
        assertEquals(
            0L,
            ebb.maintenance
                .check()
                .entries
                .toLong(),
        )

        assertRefused { ebb.imports.run(csv.path, options, morning) }
        val lenient = options.copy(skipBadRows = true)
        val report = ebb.imports.run(csv.path, lenient, morning).report
        assertEquals(LocalDate.of(2026, 3, 27), report.lastDay)
        assertEquals(4uL, report.skipped.single().line)
        assertEquals(
            2L,
            ebb.maintenance
                .check()
                .entries
                .toLong(),
        )
        assertEquals(
            0uL,
            ebb.imports
                .run(csv.path, lenient, morning)
                .report.added,
        )

        assertRefused { ebb.imports.preview("${csv.path}.not", options, morning) }
    }

    @Test
    fun `a key that is not 32 bytes is refused and changes nothing`() {
        val path = journal.root.resolve("locked.db")
        for (key in listOf(ByteArray(0), ByteArray(31) { -1 }, ByteArray(33))) {
            assertRefused { open(path.path, key = key) }
            assertRefused { ebb.maintenance.encrypt(key, copies = null) }
        }
        assertFalse(path.exists())
        assertTrue(ebb.maintenance.check().ok)
    }

    @Test
    fun `a backup is made, checked and restored as another journal`() {
        val passphrase = BackupKey.Passphrase("four short plain words")
        ebb.backups.setPassphrase(passphrase.text, morning)
        ebb.logging.log(symptom("pain", rated(6.0)), morning)
        val made = ebb.backups.make(journal.newFolder("backups").path, morning)
        assertEquals(1u, made.entries)
        assertEquals(1u, ebb.backups.check(made.file.path, passphrase).entries)

        val other = Opening(journal.root.resolve("restored.db").path, Language.ENGLISH)
        assertRefused { restoreBackup(other, made.file.path, BackupKey.Passphrase("four other words"), morning) }
        assertFalse(File(other.path).exists())
        assertNull(restoreBackup(other, made.file.path, passphrase, morning).setAside)
        open(other.path).use { assertEquals(1u, it.maintenance.check().entries) }
    }

    @Test
    fun `a widget's note is logged once when the inbox is drained`() {
        val file = journal.root.resolve("widget/snapshot").path
        val inbox = journal.root.resolve("inbox").path
        ebb.inbox.writeSnapshot(file, morning)
        val snapshot = readSnapshot(file)
        assertTrue("no words unless they are asked for", snapshot.buttons.all { it.label == null })
        val pain =
            ebb.views
                .today(morning)
                .quick
                .indexOfFirst { it.item == "pain" }

        val id = leaveNote(snapshot, inbox, InboxAction.Button(snapshot.buttons[pain].handle, 6u), morning)
        assertNull("not read yet", ebb.views.today(morning).justLogged)
        val drained = ebb.inbox.drain(inbox, morning)
        assertEquals(listOf(id), drained.taken.single().entries)
        assertEquals(emptyList<Any>(), drained.left)
        assertEquals(
            6.0,
            ebb
                .views
                .today(morning)
                .symptoms
                .single()
                .worst!!,
            0.0,
        )
        assertEquals(emptyList<Any>(), ebb.inbox.drain(inbox, morning).taken)

        assertRefused { readSnapshot("$file.not") }
    }

    @Test
    fun `an erasure is previewed without erasing, then erases`() {
        ebb.logging.log(symptom("pain", rated(3.0)), morning)
        ebb.logging.log(symptom("pain", rated(4.0)), morning.later("2026-03-28T09:30:00Z"))
        ebb.logging.tap("fatigue", morning)
        val day = LocalDate.of(2026, 3, 28)
        assertEquals(3u, ebb.maintenance.eraseQuestion(Erasure.Days(day, day)).entries)
        assertEquals(0u, ebb.maintenance.eraseQuestion(Erasure.Days(day.minusDays(9), day.minusDays(1))).entries)

        val preview = ebb.maintenance.eraseQuestion(Erasure.Item("pain"))
        assertEquals(2u, preview.entries)
        assertTrue(preview.question, "2" in preview.question)
        assertEquals(
            "only asked",
            3L,
            ebb.maintenance
                .check()
                .entries
                .toLong(),
        )

        val change = ebb.maintenance.erase(Erasure.Item("pain"), copies = null, morning).change
        assertEquals(listOf(day), change.days)
        assertEquals(
            1L,
            ebb.maintenance
                .check()
                .entries
                .toLong(),
        )
        assertEquals(
            listOf("fatigue"),
            ebb.views
                .today(morning)
                .symptoms
                .map { it.item },
        )
    }

    @Test
    fun `a restored copy keeps the replaced journal aside`() {
        val folder = journal.root.resolve("copies").path
        assertEquals(emptyList<Any>(), copiesIn(folder))
        ebb.logging.tap("pain", morning)
        val copy =
            ebb.maintenance
                .makeCopy(folder, morning)
                .copies
                .single()
        assertEquals(LocalDate.of(2026, 3, 28), copy.day)
        assertEquals(File(copy.path).length().toULong(), copy.bytes)
        assertEquals(listOf(copy), copiesIn(folder))

        ebb.logging.tap("fatigue", morning)
        val aside = ebb.maintenance.restoreCopy(copy.path, morning)
        assertEquals(
            listOf("pain"),
            ebb.views
                .today(morning)
                .symptoms
                .map { it.item },
        )
        open(aside).use { before ->
            assertEquals(
                setOf("pain", "fatigue"),
                before
                    .views
                    .today(morning)
                    .symptoms
                    .map { it.item }
                    .toSet(),
            )
        }
    }

    @Test
    fun `a check of a healthy journal finds no problem`() {
        ebb.logging.tap("pain", morning)
        val report = ebb.maintenance.check()
        assertTrue("${report.problems}", report.ok)
        assertEquals(1L, report.entries.toLong())
    }
}
