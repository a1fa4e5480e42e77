package app.ebb.ui

import androidx.compose.foundation.LocalIndication
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.Immutable
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.lerp
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp

/**
 * A handful of colours, each by what it is for; the iPhone has the same. A test computes the contrasts between them.
 */
@Immutable
data class Palette(
    /** Behind everything. */
    val ground: Color,
    /** What can be touched. */
    val raised: Color,
    /** Text. */
    val ink: Color,
    /** Captions, and what can wait. */
    val quiet: Color,
    /** The outline of what can be touched. */
    val edge: Color,
    /** The one accent: energy, and words that do something. */
    val accent: Color,
    /** The ground of the one button that is always there. */
    val action: Color,
    /** Text on it. */
    val onAction: Color,
    /** Severity 0. The steps between are one hue. */
    val pale: Color,
    /** Severity 10. */
    val deep: Color,
) {
    /** The ground of a severity, 0–10. Its number and word stand on it in [ink]. */
    fun severity(value: Double): Color = lerp(pale, deep, (value / MOST).toFloat())

    private companion object {
        const val MOST = 10
    }
}

/** How the screen looks: colours, and how large what is touched must be. */
@Immutable
enum class Theme(
    val palette: Palette,
    /** The least height and width of what is touched. */
    val target: Dp,
    /** The least height of a button of the grid, and of the flare button. */
    val tall: Dp,
) {
    /** Warm paper, not white. */
    LIGHT(
        Palette(
            ground = Color(0xFFF5EFE4),
            raised = Color(0xFFFCF8F0),
            ink = Color(0xFF2C2721),
            quiet = Color(0xFF5F564B),
            edge = Color(0xFF908473),
            accent = Color(0xFF2F5C63),
            action = Color(0xFF2F5C63),
            onAction = Color(0xFFFBF6EC),
            pale = Color(0xFFF3E2CB),
            deep = Color(0xFFCE9052),
        ),
        target = 48.dp,
        tall = 72.dp,
    ),

    /** Deep slate, not black. */
    DARK(
        Palette(
            ground = Color(0xFF1C2227),
            raised = Color(0xFF262E34),
            ink = Color(0xFFE6E1D8),
            quiet = Color(0xFFB2B8B9),
            edge = Color(0xFF6F7C84),
            accent = Color(0xFF8DB9BF),
            action = Color(0xFF8DB9BF),
            onAction = Color(0xFF14191C),
            pale = Color(0xFF3A332C),
            deep = Color(0xFF855526),
        ),
        target = 48.dp,
        tall = 72.dp,
    ),

    /**
     * Near-black and dim warm ink, as dark as text at a contrast of 7 allows, for eyes that light hurts. Blue is the
     * least of each colour's three parts.
     */
    FLARE(
        Palette(
            ground = Color(0xFF0A0705),
            raised = Color(0xFF110C08),
            ink = Color(0xFFBF9867),
            quiet = Color(0xFFBA9465),
            edge = Color(0xFF7A5B3A),
            accent = Color(0xFFC4955A),
            action = Color(0xFF150F09),
            onAction = Color(0xFFC4955A),
            pale = Color(0xFF19110A),
            deep = Color(0xFF40270F),
        ),
        target = 72.dp,
        tall = 80.dp,
    ),
    ;

    /**
     * The ground of a button whose item was given this severity, or was only said to be there. In a flare it stays the
     * palest, on which small words just keep their contrast of 7: there the number and the word alone say it.
     */
    fun tint(value: Double?): Color = if (this == FLARE || value == null) palette.pale else palette.severity(value)
}

/** The kinds of text. Body is 17 sp, nothing is under 14; digits all have one width. */
internal object Type {
    private const val TABULAR = "tnum"

    val headline =
        TextStyle(fontSize = 22.sp, lineHeight = 30.sp, fontWeight = FontWeight.Medium, fontFeatureSettings = TABULAR)
    val body = TextStyle(fontSize = 17.sp, lineHeight = 25.sp, fontFeatureSettings = TABULAR)
    val strong = body.copy(fontWeight = FontWeight.SemiBold)
    val small = TextStyle(fontSize = 15.sp, lineHeight = 21.sp, fontFeatureSettings = TABULAR)
    val tiny = small.copy(fontSize = 14.sp, lineHeight = 18.sp)
    val number =
        TextStyle(fontSize = 20.sp, lineHeight = 24.sp, fontWeight = FontWeight.Bold, fontFeatureSettings = TABULAR)
}

/** The 8-point grid. */
internal object Space {
    val half = 4.dp
    val one = 8.dp
    val two = 16.dp
    val three = 24.dp
}

private val LocalTheme = staticCompositionLocalOf<Theme> { error("no EbbTheme around this") }

/** Gives a screen its look. A flare has its own, whatever the phone's is. */
@Composable
fun EbbTheme(
    theme: Theme,
    content: @Composable () -> Unit,
) {
    CompositionLocalProvider(
        LocalTheme provides theme,
        LocalIndication provides TouchIndication(theme.palette.ink),
        content = content,
    )
}

internal val theme: Theme
    @Composable
    @ReadOnlyComposable
    get() = LocalTheme.current

internal val palette: Palette
    @Composable
    @ReadOnlyComposable
    get() = LocalTheme.current.palette
