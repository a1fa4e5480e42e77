package app.ebb.app

import android.os.CancellationSignal
import android.os.ParcelFileDescriptor
import android.print.PageRange
import android.print.PrintAttributes
import android.print.PrintAttributes.MediaSize
import android.print.PrintDocumentAdapter
import android.print.PrintDocumentInfo
import app.ebb.Opening
import app.ebb.core.Language
import app.ebb.openJournal
import app.ebb.ui.keep.PrintedPage
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import java.io.File

/** What the system's printing asks of a page, and the file that it gets. The files go to target/pictures. */
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApplication::class)
class PagePrinterTest {
    @get:Rule
    val folder = TemporaryFolder()

    private val lines = listOf("AGE-SECRET-KEY-1", "QQQQQ WWWWW EEEEE", "12345 67890 ABCDE")
    private val code =
        List(45) { row -> List(45) { column -> row in 4..40 && column in 4..40 && (row + column) % 2 == 0 } }
    private val page =
        PrintedPage("Clave de recuperación", listOf("Spaces, dashes (and small letters) do not matter."), lines, code)

    @Test
    fun `it is one page, laid out again for another paper`() {
        val printer = PagePrinter(page)
        val (info, isNew) = printer.layOut(null, MediaSize.ISO_A4)
        assertEquals(1, info?.pageCount)
        assertEquals(PrintDocumentInfo.CONTENT_TYPE_DOCUMENT, info?.contentType)
        assertFalse("the name is seen by others", "key" in info?.name.orEmpty().lowercase())
        assertTrue(isNew)
        assertFalse(printer.layOut(MediaSize.ISO_A4, MediaSize.ISO_A4).second)
        assertTrue(printer.layOut(MediaSize.ISO_A4, MediaSize.NA_LETTER).second)
    }

    @Test
    fun `the file has the one page with every line and every module, all of them on the paper`() {
        val papers =
            mapOf(
                "a4" to MediaSize.ISO_A4,
                "letter-across" to MediaSize.NA_LETTER.asLandscape(),
                "a6" to MediaSize.ISO_A6,
            )
        for ((name, paper) in papers) {
            val printer = PagePrinter(page)
            printer.layOut(null, paper)
            val bytes = printer.write()
            keep("recovery-key-$name", bytes)
            val file = bytes.toString(charset("windows-1252"))
            assertTrue(file.startsWith("%PDF-1.4") && file.endsWith("%%EOF\n"))
            assertEquals(1, Regex("/Type/Page/").findAll(file).count())
            assertPlaces(file)
            for (line in lines + "Ebb · Clave de recuperación") assertTrue(line, "($line) Tj" in file)
            assertTrue("\\(and small" in file)
            assertEquals(code.flatten().count { it }, Regex(" re f").findAll(file).count())
            assertInside(file, paper)
        }
    }

    @Test
    fun `a key of the core fits as it is`() {
        val key = recoveryKey()
        val printed =
            PrintedPage("Recovery key", emptyList(), key.groups.chunked(3).map { it.joinToString(" ") }, key.qr)
        val printer = PagePrinter(printed)
        printer.layOut(null, MediaSize.ISO_A4)
        val bytes = printer.write()
        keep("recovery-key", bytes)
        val typed = Regex("\\((.*)\\) Tj").findAll(bytes.decodeToString()).map { it.groupValues[1] }.drop(1)
        assertEquals(key.text, typed.joinToString("").filterNot { it == ' ' })
        assertInside(bytes.decodeToString(), MediaSize.ISO_A4)
    }

    @Test
    fun `what was cancelled writes nothing, and a printer that is gone is told`() {
        val printer = PagePrinter(page)
        val cancelled = CancellationSignal().apply { cancel() }
        val file = folder.newFile()
        val outcomes = mutableListOf<String>()
        val open = ParcelFileDescriptor.open(file, ParcelFileDescriptor.MODE_READ_WRITE)
        printer.onWrite(arrayOf(PageRange.ALL_PAGES), open, cancelled, Written(outcomes))
        assertEquals(0, file.length())
        val readOnly = ParcelFileDescriptor.open(file, ParcelFileDescriptor.MODE_READ_ONLY)
        printer.onWrite(arrayOf(PageRange.ALL_PAGES), readOnly, null, Written(outcomes))
        assertEquals(listOf("cancelled", "failed"), outcomes)
    }

    private fun keep(
        name: String,
        bytes: ByteArray,
    ) {
        val pictures = File(checkNotNull(System.getProperty("ebb.app")), "target/pictures").apply { mkdirs() }
        pictures.resolve("$name.pdf").writeBytes(bytes)
    }

    private fun recoveryKey() =
        openJournal(Opening(folder.root.resolve("ebb.db").path, Language.ENGLISH)).use { journal ->
            journal.backups().use {
                it.setPassphrase("four short plain words", moment("2026-03-02T09:00:00Z"))
                it.recoveryKey()
            }
        }

    private fun PagePrinter.layOut(
        before: MediaSize?,
        paper: MediaSize,
    ): Pair<PrintDocumentInfo?, Boolean> {
        var found: Pair<PrintDocumentInfo?, Boolean>? = null
        val finished =
            object : PrintDocumentAdapter.LayoutResultCallback() {
                override fun onLayoutFinished(
                    info: PrintDocumentInfo?,
                    changed: Boolean,
                ) {
                    found = info to changed
                }
            }
        onLayout(before?.let(::attributes), attributes(paper), null, finished, null)
        return checkNotNull(found)
    }

    private fun attributes(paper: MediaSize) = PrintAttributes.Builder().setMediaSize(paper).build()

    private fun PagePrinter.write(): ByteArray {
        val file = folder.newFile()
        val outcomes = mutableListOf<String>()
        val open = ParcelFileDescriptor.open(file, ParcelFileDescriptor.MODE_READ_WRITE)
        onWrite(arrayOf(PageRange.ALL_PAGES), open, null, Written(outcomes))
        assertEquals(listOf("written"), outcomes)
        return file.readBytes()
    }

    private class Written(
        private val outcomes: MutableList<String>,
    ) : PrintDocumentAdapter.WriteResultCallback() {
        override fun onWriteFinished(pages: Array<out PageRange>) {
            assertArrayEquals(arrayOf(PageRange.ALL_PAGES), pages)
            outcomes += "written"
        }

        override fun onWriteFailed(error: CharSequence?) {
            outcomes += "failed"
        }

        override fun onWriteCancelled() {
            outcomes += "cancelled"
        }
    }

    /** Each object is where the table at the end says. */
    private fun assertPlaces(file: String) {
        val table = Regex("startxref\n(\\d+)").find(file)!!.groupValues[1].toInt()
        assertTrue(file.startsWith("xref", table))
        Regex("(\\d{10}) 00000 n").findAll(file).forEachIndexed { index, place ->
            assertTrue(file.startsWith("${index + 1} 0 obj", place.groupValues[1].toInt()))
        }
        val stream = file.substringAfter("stream\n").substringBefore("\nendstream")
        assertTrue("<</Length ${stream.length}>>" in file)
    }

    private fun assertInside(
        file: String,
        paper: MediaSize,
    ) {
        val (width, height) = listOf(paper.widthMils, paper.heightMils).map { it * 72 / 1000.0 }
        for (text in Regex("/(.) (\\S+) Tf (\\S+) (\\S+) Td \\((.*)\\) Tj").findAll(file)) {
            val (_, size, left, low, said) = text.destructured
            assertTrue(
                said,
                left.toDouble() >= 18 && left.toDouble() + said.length * size.toDouble() * 0.6 <= width - 18,
            )
            assertTrue(said, low.toDouble() >= 18 && low.toDouble() + size.toDouble() <= height - 18)
        }
        for (square in Regex("(\\S+) (\\S+) (\\S+) (\\S+) re f").findAll(file)) {
            val (left, low, side, _) = square.destructured
            assertTrue("a module is too small to be scanned: $side", side.toDouble() >= 2)
            assertTrue(left.toDouble() >= 18 && left.toDouble() + side.toDouble() <= width - 18)
            assertTrue(low.toDouble() >= 18 && low.toDouble() + side.toDouble() <= height - 18)
        }
    }
}
