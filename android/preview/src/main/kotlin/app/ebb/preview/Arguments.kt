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
    /** The PNG to write; null opens a window. */
    val picture: File?,
    /** Null picks the theme as on a phone. */
    val theme: Theme?,
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
            """usage: preview --db FILE [--now MOMENT] [--lang en|de|es] [--font-scale 2.0] [--width DP] [--height DP]
                [--theme light|dark|flare] [--png FILE]

Opens Today in a window of a phone's size, over the journal in FILE, which is begun where there is none.
With --png it draws one picture instead, without a display.
MOMENT is such as 2026-03-29T08:30:00+02:00[Europe/Berlin]; without it, the computer's clock."""

        private val KNOWN =
            setOf("--db", "--now", "--lang", "--font-scale", "--width", "--height", "--theme", "--png")

        /** @throws IllegalArgumentException with words about what is wrong. */
        fun of(arguments: List<String>): Arguments {
            val given =
                arguments.chunked(2).associate { pair ->
                    require(pair[0] in KNOWN) { "there is no ${pair[0]}" }
                    require(pair.size == 2) { "${pair[0]} needs a value" }
                    pair[0] to pair[1]
                }
            return Arguments(
                journal = File(requireNotNull(given["--db"]) { "--db FILE is needed" }),
                language = language(given["--lang"]),
                fixed = given["--now"]?.let(::moment),
                picture = given["--png"]?.let(::File),
                theme = given["--theme"]?.let { named(Theme.entries, it) },
                fontScale = given["--font-scale"]?.let { positive(it).toFloat() } ?: 1f,
                width = given["--width"]?.let { positive(it).toInt() } ?: PHONE_WIDTH,
                height = given["--height"]?.let { positive(it).toInt() } ?: PHONE_HEIGHT,
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

        private fun positive(text: String): Double {
            val number = text.toDoubleOrNull()
            require(number != null && number > 0 && number.isFinite()) { "$text is not a number above 0" }
            return number
        }

        private fun named(
            themes: List<Theme>,
            name: String,
        ): Theme =
            requireNotNull(themes.find { it.name.equals(name, ignoreCase = true) }) {
                "$name is not light, dark or flare"
            }

        private const val PHONE_WIDTH = 390
        private const val PHONE_HEIGHT = 844
    }
}
