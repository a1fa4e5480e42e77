package app.ebb.app

import app.ebb.core.EbbException
import app.ebb.core.FileProblem
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** The phone's documents over another app's, which fails in every way that it can. */
@RunWith(RobolectricTestRunner::class)
class PhoneDocumentsTest {
    @get:Rule
    val temporary = TemporaryFolder()

    private val documents by lazy { PhoneDocuments(phone) }
    private val tree = "${TestDocuments.tree}"
    private val place get() = TestDocuments.folder
    private val from by lazy { temporary.newFile("ours").apply { writeText("lines of a diary") } }

    @Before
    fun install() = TestDocuments.install(temporary.newFolder("card"))

    @Test
    fun `a document is written, listed, replaced, read and removed`() {
        assertEquals("Memory card", documents.folderName(tree))
        documents.write(tree, "a.age", from)
        from.writeText("shorter")
        documents.write(tree, "a.age", from)
        assertEquals(listOf("a.age"), documents.names(tree))
        assertEquals("shorter", place.resolve("a.age").readText())
        val to = temporary.newFile()
        documents.read(tree, "a.age", to)
        assertEquals("shorter", to.readText())
        documents.read("${TestDocuments.document("a.age")}", to)
        documents.remove(tree, "a.age")
        assertEquals(emptyList<String>(), documents.names(tree))
    }

    @Test
    fun `what cannot be written is refused by its name, and nothing of it stays`() {
        TestDocuments.isFull = true
        assertEquals(FileProblem.NotWritable, refusal("a.age") { documents.write(tree, "a.age", from) })
        assertEquals(emptyList<String>(), documents.names(tree))
    }

    @Test
    fun `what lies there afterwards has to be the same`() {
        TestDocuments.isForgetful = true
        assertEquals(FileProblem.NotWritable, refusal("a.age") { documents.write(tree, "a.age", from) })
        assertEquals(emptyList<String>(), documents.names(tree))
    }

    @Test
    fun `a folder that is gone is told as one, and a document as missing`() {
        assertEquals(FileProblem.Missing, refusal("b.age") { documents.read(tree, "b.age", temporary.newFile()) })
        place.deleteRecursively()
        assertEquals(FileProblem.NoSuchFolder, refusal("Memory card") { documents.names(tree) })
    }

    @Test
    fun `a document larger than what is read is refused, and no part of it stays`() {
        place.resolve("large.csv").writeBytes(ByteArray(MEGABYTE + 1))
        place.resolve("whole.csv").writeBytes(ByteArray(MEGABYTE))
        val small = PhoneDocuments(phone, MEGABYTE.toLong())
        val to = temporary.newFile()
        small.read("${TestDocuments.document("whole.csv")}", to)
        assertEquals(MEGABYTE.toLong(), to.length())
        val large = "${TestDocuments.document("large.csv")}"
        assertEquals(FileProblem.TooLarge(1u), refusal("large.csv") { small.read(large, to) })
        assertFalse(to.exists())
    }

    @Test
    fun `a folder stays reachable until everything is erased`() {
        documents.keep(tree)
        val kept = phone.contentResolver.persistedUriPermissions.single()
        assertTrue(kept.isReadPermission && kept.isWritePermission)
        documents.workspace.mkdirs()
        documents.forget()
        assertEquals(0, phone.contentResolver.persistedUriPermissions.size)
        assertFalse(documents.workspace.exists())
    }

    @Test
    fun `what a killed process left is removed when the next one begins`() {
        val left = phone.cacheDir.resolve("keep/export/ebb.jsonl")
        left.parentFile?.mkdirs()
        left.writeText("half a diary")
        PhoneDocuments(phone)
        assertFalse(left.exists())
    }

    private fun refusal(
        name: String,
        call: () -> Unit,
    ): FileProblem {
        val refused = assertThrows(EbbException.File::class.java) { call() }
        assertEquals(name, refused.path)
        return refused.problem
    }

    private companion object {
        const val MEGABYTE = 1 shl 20
    }
}
