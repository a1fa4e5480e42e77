package app.ebb.app

import app.ebb.core.BackupKey
import app.ebb.core.EbbException
import app.ebb.core.EntryId
import app.ebb.core.FileProblem
import app.ebb.encryptionAvailable
import app.ebb.ui.keep.Restoring
import org.junit.After
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import java.io.File

/** The diary's encryption over the real core: when it begins, and what the phone's Keystore may do to it. */
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApplication::class)
class EncryptedDiaryTest {
    @get:Rule
    val temporary = TemporaryFolder()

    private val now = moment("2026-03-02T07:00:00Z")
    private val wrapping = MemoryWrapping()
    private val keyFile get() = phone.filesDir.resolve("ebb.key")
    private val diaryFile get() = phone.filesDir.resolve("ebb.db")
    private val keys by lazy { JournalKeys(keyFile, wrapping) }
    private var diary = fresh()

    @Before
    fun begin() {
        assertTrue("the library under test encrypts, as on a phone", encryptionAvailable())
        log("fatigue")
        diary.makeDueCopy(now)
    }

    @After
    fun end() = diary.close()

    @Test
    fun `the diary and its copies are encrypted once a backup exists, and open afterwards`() {
        diary.encryptOnceBackedUp(now)
        assertTrue(isPlain(diaryFile))
        assertFalse(keyFile.exists())

        backUp()
        diary.encryptOnceBackedUp(now)
        assertFalse(isPlain(diaryFile))
        assertTrue(copies().isNotEmpty() && copies().none(::isPlain))
        // The screens' journal goes on, and another process opens it.
        val second = log("pain")
        restart()
        assertTrue(second in entries())
        val key = keyFile.readBytes()
        diary.encryptOnceBackedUp(now)
        assertArrayEquals(key, keyFile.readBytes())
    }

    @Test
    fun `an encryption that was cut short is finished`() {
        backUp()
        keys.make()
        restart()
        assertEquals(1, entries().size)
        diary.encryptOnceBackedUp(now)
        assertFalse(isPlain(diaryFile))
        restart()
        assertEquals(1, entries().size)
    }

    @Test
    fun `a phone that cannot keep a key leaves the diary plain`() {
        backUp()
        wrapping.refusal = KeyUnavailable(isLost = false)
        diary.encryptOnceBackedUp(now)
        assertTrue(isPlain(diaryFile))
        assertFalse(keyFile.exists())
    }

    @Test
    fun `a key that is refused for now changes nothing`() {
        encrypt()
        wrapping.refusal = KeyUnavailable(isLost = false)
        restart()
        val before = diaryFile.readBytes()
        assertNull(diary.journal())
        assertFalse(assertThrows(KeyUnavailable::class.java) { diary.openForScreens() }.isLost)
        assertThrows(KeyUnavailable::class.java) { diary.recover(now) }
        diary.beginAnother(now)
        assertArrayEquals(before, diaryFile.readBytes())
        wrapping.refusal = null
        assertEquals(1, entries().size)
    }

    @Test
    fun `of a lost key the file stays, a new diary begins and the backup brings all back`() {
        val backup = encrypt()
        wrapping.refusal = KeyUnavailable(isLost = true)
        restart()
        assertNull(diary.journal())
        assertTrue(assertThrows(KeyUnavailable::class.java) { diary.openForScreens() }.isLost)
        diary.close()
        val locked = diaryFile.readBytes()
        diary.beginAnother(now)
        assertEquals(0, entries().size)
        val aside =
            checkNotNull(
                phone.filesDir.listFiles { file ->
                    file.name.startsWith("ebb.db.set-aside-")
                },
            ).single()
        assertArrayEquals(locked, aside.readBytes())
        assertTrue(phone.filesDir.resolve("ebb.key.set-aside-1").exists())

        diary.restore(Restoring(backup, BackupKey.Passphrase(PASSPHRASE)), now)
        assertEquals(1, entries().size)
    }

    @Test
    fun `a wrong key is told from none, and changes nothing`() {
        encrypt()
        keyFile.writeBytes(wrapping.wrap(ByteArray(32) { 7 }))
        restart()
        val refused = assertThrows(EbbException.File::class.java) { diary.openForScreens() }
        assertEquals(FileProblem.WrongKey, refused.problem)
    }

    @Test
    fun `erasing everything forgets the key, also an older one`() {
        encrypt()
        keyFile.copyTo(phone.filesDir.resolve("ebb.key.set-aside-1"))
        diary.eraseEverything()
        assertFalse(
            phone.filesDir
                .list()
                .orEmpty()
                .any { it.startsWith("ebb.key") },
        )
        assertEquals(0, entries().size)
    }

    private fun fresh() = PhoneJournal(phone, InboxFiles(phone.filesDir), keys, { false }, {})

    /** The process died, and another one begins. */
    private fun restart() {
        diary.close()
        diary = fresh()
    }

    private fun log(item: String): EntryId =
        checkNotNull(diary.journal()).logging().use { it.tap(item, now).entries.single() }

    private fun entries(): List<EntryId> =
        checkNotNull(diary.journal()).views().use { views ->
            views.day(views.today(now).day).entries.map { it.entry.id }
        }

    /** The backup. */
    private fun backUp(): File =
        checkNotNull(diary.journal()).backups().use {
            it.setPassphrase(PASSPHRASE, now)
            File(it.make(temporary.newFolder().path, now).file.path)
        }

    private fun encrypt(): File =
        backUp().also { diary.encryptOnceBackedUp(now) }.also { assertFalse(isPlain(diaryFile)) }

    private fun copies() =
        phone.filesDir
            .resolve("copies")
            .listFiles()
            .orEmpty()
            .filter { it.name.endsWith(".db") }

    private fun isPlain(file: File) = file.readBytes().decodeToString(0, HEAD.length) == HEAD

    private companion object {
        const val PASSPHRASE = "seven quiet herons wait"
        const val HEAD = "SQLite format 3"
    }
}
