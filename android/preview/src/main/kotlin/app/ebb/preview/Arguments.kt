package app.ebb.preview

import app.ebb.core.EbbException
import app.ebb.core.Language
import app.ebb.core.Moment
import app.ebb.momentFromText
import app.ebb.ui.theme.Theme
import java.io.File
import java.time.Instant
import java.time.ZoneId
import java.util.Locale

/** The command line. */
internal data class Arguments(
    val journal: File,
    val language: Language,
    /** A fixed time; null means the current time. */
    val fixed: Moment?,
    /** The PNG of Today to write. Without it and [screenshots] a window opens. */
    val picture: File?,
    /** The folder for a PNG of each destination. */
    val screenshots: File?,
    /** Null picks the theme as on a phone. */
    val theme: Theme?,
    /** The text size chosen on the phone: 1 is 100 %. */
    val fontScale: Float,
    /** In dp. */
    val width: Int,
    /** In dp. */
    val height: Int,
) {
    /** The current time; a shell may read the clock. */
    fun now(): Moment {
        if (fixed != null) return fixed
        val zone = ZoneId.systemDefault()
        val now = Instant.now()
        return Moment(now, zone.id, zone.rules.getOffset(now).totalSeconds)
    }

    companion object {
        const val USAGE =
            """usage: preview --db FILE [--phone 412x915] [--text 200] [--theme light|dark|flare] [--lang en|de|es]
                [--now MOMENT] [--png FILE | --screenshots DIR]

Opens Ebb in a window of a phone's size, over the journal in FILE, which is begun where there is none.
With --png it draws Today instead, with --screenshots each destination, without a display.
--phone is in dp, width by height; --text in percent, as in a phone's settings.
MOMENT is such as 2026-03-29T08:30:00+02:00[Europe/Berlin]; without it, the computer's clock."""

        private val KNOWN =
            setOf("--db", "--phone", "--text", "--theme", "--lang", "--now", "--png", "--screenshots")

        /** @throws IllegalArgumentException with words about what is wrong. */
        fun of(arguments: List<String>): Arguments {
            val given =
                arguments.chunked(2).associate { pair ->
                    require(pair[0] in KNOWN) { "there is no ${pair[0]}" }
                    require(pair.size == 2) { "${pair[0]} needs a value" }
                    pair[0] to pair[1]
                }
            require("--png" !in given || "--screenshots" !in given) { "--png and --screenshots do not go together" }
            val (width, height) = given["--phone"]?.let(::phone) ?: (PHONE_WIDTH to PHONE_HEIGHT)
            return Arguments(
                journal = File(requireNotNull(given["--db"]) { "--db FILE is needed" }),
                language = language(given["--lang"]),
                fixed = given["--now"]?.let(::moment),
                picture = given["--png"]?.let(::File),
                screenshots = given["--screenshots"]?.let(::File),
                theme = given["--theme"]?.let { named(Theme.entries, it) },
                fontScale = (given["--text"]?.let(::percent) ?: 100) / 100f,
                width = width,
                height = height,
            )
        }

        private fun language(tag: String?): Language =
            when (tag ?: Locale.getDefault().language) {
                "en" -> {
                    Language.ENGLISH
                }

                "de" -> {
                    Language.GERMAN
                }

                "es" -> {
                    Language.SPANISH
                }

                else -> {
                    if (tag ==
                        null
                    ) {
                        Language.ENGLISH
                    } else {
                        throw IllegalArgumentException("$tag is not en, de or es")
                    }
                }
            }

        private fun moment(text: String): Moment =
            try {
                momentFromText(text)
            } catch (_: EbbException) {
                throw IllegalArgumentException("$text is not a time such as 2026-03-29T08:30:00+02:00[Europe/Berlin]")
            }

        private fun phone(text: String): Pair<Int, Int> {
            val sides = text.split('x').map { side -> side.toIntOrNull()?.takeIf { it in SIDES } }
            require(sides.size == 2 && null !in sides) { "$text is not a phone's size such as 360x640" }
            return checkNotNull(sides[0]) to checkNotNull(sides[1])
        }

        private fun percent(text: String): Int {
            val percent = text.removeSuffix("%").toIntOrNull()?.takeIf { it in TEXT_SIZES }
            return requireNotNull(percent) { "$text is not a text size from 50 to 300, in percent" }
        }

        private fun named(
            themes: List<Theme>,
            name: String,
        ): Theme =
            requireNotNull(themes.find { it.name.equals(name, ignoreCase = true) }) {
                "$name is not light, dark or flare"
            }

        private val SIDES = 200..4_000
        private val TEXT_SIZES = 50..300
        private const val PHONE_WIDTH = 390
        private const val PHONE_HEIGHT = 844
    }
}
