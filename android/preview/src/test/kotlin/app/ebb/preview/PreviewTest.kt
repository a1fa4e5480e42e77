package app.ebb.preview

import app.ebb.Opening
import app.ebb.core.Language
import app.ebb.openJournal
import app.ebb.ui.theme.Theme
import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import java.io.File
import java.time.Instant
import javax.imageio.ImageIO

class PreviewTest {
    @get:Rule
    val folder = TemporaryFolder()

    @Test
    fun `arguments are parsed`() {
        val now = "2026-03-28T08:30:00+01:00[Europe/Berlin]"
        val line = "--db a.db --now $now --lang de --theme flare --text 200 --phone 320x500"
        val arguments = Arguments.of(line.split(' '))

        assertEquals(File("a.db"), arguments.journal)
        assertEquals(Language.GERMAN, arguments.language)
        assertEquals(Instant.parse("2026-03-28T07:30:00Z"), arguments.now().at)
        assertEquals(Theme.FLARE, arguments.theme)
        assertEquals(listOf(2f, 320, 500), listOf(arguments.fontScale, arguments.width, arguments.height))
    }

    @Test
    fun `an invalid argument is named in the error`() {
        val wrong =
            mapOf(
                "" to "--db",
                "--db" to "--db",
                "--db a --colour blue" to "--colour",
                "--db a --lang fr" to "fr",
                "--db a --theme sepia" to "sepia",
                "--db a --now noon" to "noon",
                "--db a --phone 360" to "360x640",
                "--db a --phone 360xtall" to "360xtall",
                "--db a --text huge" to "huge",
                "--db a --png a.png --screenshots b" to "--screenshots",
            )
        for ((line, named) in wrong) {
            val error =
                assertThrows(line, IllegalArgumentException::class.java) {
                    Arguments.of(line.split(' ').filter { it.isNotEmpty() })
                }
            assertTrue(error.message, named in error.message.orEmpty())
        }
    }

    @Test
    fun `a PNG is rendered without a display`() {
        val journal = folder.root.resolve("ebb.db")
        val picture = folder.root.resolve("pictures/today.png")

        main(arrayOf("--db", "$journal", "--lang", "en", "--png", "$picture", "--phone", "360x640"))

        val image = ImageIO.read(picture)
        assertEquals(listOf(720, 1280), listOf(image.width, image.height))
        assertTrue(journal.exists())
    }

    @Test
    fun `each destination is rendered, no two alike`() {
        val journal = folder.root.resolve("ebb.db")
        val pictures = folder.root.resolve("pictures")
        val now = Arguments.of(listOf("--db", "$journal")).now()
        openJournal(Opening(journal.path, Language.ENGLISH)).use { it.onboarding().skip(now) }

        main(arrayOf("--db", "$journal", "--lang", "en", "--screenshots", "$pictures", "--text", "150"))

        val drawn = pictures.listFiles().orEmpty().associate { it.name to it.readBytes().contentHashCode() }
        assertEquals(setOf("today.png", "diary.png", "care.png", "more.png"), drawn.keys)
        assertEquals(drawn.size, drawn.values.toSet().size)
    }
}
