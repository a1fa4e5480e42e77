package app.ebb.app

import app.ebb.core.Language
import app.ebb.ui.theme.Theme
import org.robolectric.RuntimeEnvironment

/** Whose diary a picture shows. */
enum class PictureDiary {
    /** Nothing is in it, not even the answer to its first screen. */
    EMPTY,

    /** An invented person's last months. */
    TYPICAL,

    /** The same person's ten years. */
    TEN_YEARS,
    ;

    /** A file name without its ending, and a part of the names of looks. */
    val id: String get() = name.lowercase().replace('_', '-')
}

/** How a picture is taken: theme, text size, language, direction, phone and diary. */
data class PictureLook(
    val theme: Theme,
    val fontScale: Float,
    val locale: String,
    val isTall: Boolean,
    val diary: PictureDiary,
) {
    val language: Language
        get() =
            when (locale) {
                "de" -> Language.GERMAN
                "es" -> Language.SPANISH
                else -> Language.ENGLISH
            }

    /** A folder of its own for its pictures. */
    val name: String
        get() {
            val size = if (isTall) "412x915" else "360x640"
            return "${theme.name.lowercase()}-${(fontScale * 100).toInt()}-$locale-$size-${diary.id}"
        }

    override fun toString() = name

    /** Makes the phone such a phone, before an activity starts on it. */
    fun apply() {
        val size = if (isTall) "w412dp-h915dp" else "w360dp-h640dp"
        val night = if (theme == Theme.DARK) "night" else "notnight"
        val direction = if (locale == RIGHT_TO_LEFT) "ldrtl" else "ldltr"
        val spoken =
            when (locale) {
                RIGHT_TO_LEFT -> "ar"
                PSEUDO -> "en"
                else -> locale
            }
        RuntimeEnvironment.setQualifiers("$spoken-$direction-$size-$night-mdpi")
        RuntimeEnvironment.setFontScale(fontScale)
    }

    companion object {
        /** English words, laid out from right to left. */
        const val RIGHT_TO_LEFT = "rtl"

        /** English words with accents, and longer by a third: the library for these pictures words everything so. */
        const val PSEUDO = "pseudo"

        /** Every two values of two properties meet in one of them. */
        val pairwise =
            listOf(
                PictureLook(Theme.LIGHT, 1f, "en", isTall = false, PictureDiary.TYPICAL),
                PictureLook(Theme.LIGHT, 1f, "de", isTall = true, PictureDiary.EMPTY),
                PictureLook(Theme.LIGHT, 2f, "es", isTall = true, PictureDiary.TEN_YEARS),
                PictureLook(Theme.LIGHT, 2f, RIGHT_TO_LEFT, isTall = true, PictureDiary.TEN_YEARS),
                PictureLook(Theme.LIGHT, 2f, PSEUDO, isTall = true, PictureDiary.EMPTY),
                PictureLook(Theme.DARK, 1f, "en", isTall = true, PictureDiary.EMPTY),
                PictureLook(Theme.DARK, 1f, "de", isTall = false, PictureDiary.TEN_YEARS),
                PictureLook(Theme.DARK, 2f, "es", isTall = false, PictureDiary.EMPTY),
                PictureLook(Theme.DARK, 1f, RIGHT_TO_LEFT, isTall = true, PictureDiary.TYPICAL),
                PictureLook(Theme.DARK, 2f, PSEUDO, isTall = false, PictureDiary.TEN_YEARS),
                PictureLook(Theme.FLARE, 2f, "en", isTall = false, PictureDiary.TEN_YEARS),
                PictureLook(Theme.FLARE, 2f, "de", isTall = false, PictureDiary.TYPICAL),
                PictureLook(Theme.FLARE, 1f, "es", isTall = true, PictureDiary.TYPICAL),
                PictureLook(Theme.FLARE, 2f, RIGHT_TO_LEFT, isTall = false, PictureDiary.EMPTY),
                PictureLook(Theme.FLARE, 1f, PSEUDO, isTall = false, PictureDiary.TYPICAL),
            )
    }
}
