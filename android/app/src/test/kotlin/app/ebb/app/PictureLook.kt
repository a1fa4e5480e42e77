package app.ebb.app

import app.ebb.core.Language
import app.ebb.ui.theme.Theme
import org.robolectric.RuntimeEnvironment

/** How a picture is taken: theme, text size, language, direction, phone and diary. */
data class PictureLook(
    val theme: Theme,
    val fontScale: Float,
    val locale: String,
    val isTall: Boolean,
    val isTypical: Boolean,
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
            val diary = if (isTypical) "typical" else "empty"
            return "${theme.name.lowercase()}-${(fontScale * 100).toInt()}-$locale-$size-$diary"
        }

    override fun toString() = name

    /** Makes the phone such a phone, before an activity starts on it. */
    fun apply() {
        val size = if (isTall) "w412dp-h915dp" else "w360dp-h640dp"
        val night = if (theme == Theme.DARK) "night" else "notnight"
        val direction = if (locale == RIGHT_TO_LEFT) "ldrtl" else "ldltr"
        val spoken = if (locale == RIGHT_TO_LEFT) "ar" else locale
        RuntimeEnvironment.setQualifiers("$spoken-$direction-$size-$night-mdpi")
        RuntimeEnvironment.setFontScale(fontScale)
    }

    companion object {
        /** English words, laid out from right to left. */
        const val RIGHT_TO_LEFT = "rtl"

        /** Every two values of two properties meet in one of them. */
        val pairwise =
            listOf(
                PictureLook(Theme.LIGHT, 1f, "en", isTall = false, isTypical = false),
                PictureLook(Theme.LIGHT, 2f, "de", isTall = true, isTypical = true),
                PictureLook(Theme.LIGHT, 1f, "es", isTall = true, isTypical = true),
                PictureLook(Theme.LIGHT, 2f, RIGHT_TO_LEFT, isTall = false, isTypical = false),
                PictureLook(Theme.DARK, 2f, "en", isTall = true, isTypical = true),
                PictureLook(Theme.DARK, 1f, "de", isTall = false, isTypical = false),
                PictureLook(Theme.DARK, 2f, "es", isTall = false, isTypical = false),
                PictureLook(Theme.DARK, 1f, RIGHT_TO_LEFT, isTall = true, isTypical = true),
                PictureLook(Theme.FLARE, 1f, "en", isTall = true, isTypical = true),
                PictureLook(Theme.FLARE, 2f, "de", isTall = false, isTypical = true),
                PictureLook(Theme.FLARE, 1f, "es", isTall = false, isTypical = true),
                PictureLook(Theme.FLARE, 2f, RIGHT_TO_LEFT, isTall = true, isTypical = false),
            )
    }
}
