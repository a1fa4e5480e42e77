package app.ebb.app

import app.ebb.ui.keep.PrintedPage
import java.io.ByteArrayOutputStream
import java.util.Locale

/**
 * A page as a PDF file (ISO 32000), in the fonts that every reader has. Written by hand, because what Android's own
 * `PdfDocument` writes exists on a phone alone, and a key that cannot be read from the paper is found out too late.
 *
 * @param width of the paper in points, of which 72 are an inch.
 */
internal fun pdf(
    page: PrintedPage,
    width: Double,
    height: Double,
): ByteArray {
    val objects =
        listOf(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${number(width)} ${number(height)}]/Contents 4 0 R" +
                "/Resources<</Font<</$BOLD 5 0 R/$PLAIN 6 0 R/$EVEN 7 0 R>>>>>>",
            drawing(page, width, height).let { "<</Length ${it.length}>>\nstream\n$it\nendstream" },
            font("Helvetica-Bold"),
            font("Helvetica"),
            font("Courier"),
        )
    val out = ByteArrayOutputStream()

    fun write(text: String) = out.write(text.toByteArray(LATIN))
    write("%PDF-1.4\n")
    val places =
        objects.mapIndexed { index, body ->
            out.size().also { write("${index + 1} 0 obj\n$body\nendobj\n") }
        }
    val table = out.size()
    write("xref\n0 ${objects.size + 1}\n0000000000 65535 f \n")
    places.forEach { write(String.format(Locale.ROOT, "%010d 00000 n \n", it)) }
    write("trailer\n<</Size ${objects.size + 1}/Root 1 0 R>>\nstartxref\n$table\n%%EOF\n")
    return out.toByteArray()
}

/** From the top: the title, the sentences, the lines, and the code in the room that is left. */
private fun drawing(
    page: PrintedPage,
    width: Double,
    height: Double,
): String =
    buildString {
        val margin = minOf(MARGIN, width / 8)
        val room = width - 2 * margin
        var y = height - margin

        fun say(
            text: String,
            font: String,
            largest: Double,
        ) {
            // Letters that fit: a line of the key is never broken.
            val size = if (font == PLAIN) largest else minOf(largest, room / (text.length * WIDEST))
            for (line in if (font == PLAIN) wrapped(text, room / (size * WIDEST)) else listOf(text)) {
                y -= size * LEADING
                append("BT /$font ${number(size)} Tf ${number(margin)} ${number(y)} Td (${escaped(line)}) Tj ET\n")
            }
        }
        // Found years later, it says whose it is.
        say("Ebb · ${page.title}", BOLD, TITLE)
        page.sentences.forEach { say(it, PLAIN, BODY) }
        y -= BODY
        page.lines.forEach { say(it, EVEN, LINE) }
        val side = minOf(CODE, room, y - BODY - margin)
        val module = side / page.code.size.coerceAtLeast(1)
        page.code.forEachIndexed { row, modules ->
            modules.forEachIndexed { column, isDark ->
                if (!isDark) return@forEachIndexed
                val left = number(margin + column * module)
                val low = number(y - BODY - (row + 1) * module)
                // A hair larger, so that no light line runs between two.
                append("$left $low ${number(module + HAIR)} ${number(module + HAIR)} re f\n")
            }
        }
    }

private fun wrapped(
    text: String,
    letters: Double,
): List<String> =
    text.split(' ').fold(listOf("")) { lines, word ->
        val longer = "${lines.last()} $word".trim()
        if (longer.length <= letters || lines.last().isEmpty()) lines.dropLast(1) + longer else lines + word
    }

private fun escaped(text: String) = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")

private fun font(name: String) = "<</Type/Font/Subtype/Type1/BaseFont/$name/Encoding/WinAnsiEncoding>>"

private fun number(value: Double) = String.format(Locale.ROOT, "%.2f", value)

/** That of the file's fonts, which hold the letters of all languages of Ebb. */
private val LATIN = charset("windows-1252")

private const val BOLD = "B"
private const val PLAIN = "P"
private const val EVEN = "E"
private const val MARGIN = 54.0
private const val TITLE = 20.0
private const val BODY = 12.0
private const val LINE = 14.0
private const val CODE = 216.0
private const val HAIR = 0.05
private const val LEADING = 1.4

/** The width of a letter of one size: exact for [EVEN], above the mean of the other fonts. */
private const val WIDEST = 0.6
