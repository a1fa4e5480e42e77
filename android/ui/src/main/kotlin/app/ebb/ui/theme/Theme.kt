package app.ebb.ui.theme

import androidx.compose.foundation.LocalIndication
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.Immutable
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.lerp
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp

/**
 * The colours by role, the same as on the iPhone. A test computes the contrasts between them.
 */
@Immutable
data class Palette(
    /** The background. */
    val ground: Color,
    /** The fill of touch targets. */
    val raised: Color,
    /** Text. */
    val ink: Color,
    /** Captions and secondary text. */
    val quiet: Color,
    /** The outline of touch targets. */
    val edge: Color,
    /** The accent: energy, and text buttons. */
    val accent: Color,
    /** The fill of the flare button. */
    val action: Color,
    /** Text on it. */
    val onAction: Color,
    /** Severity 0. The steps up to 10 are one hue. */
    val pale: Color,
    /** Severity 10. */
    val deep: Color,
) {
    /** The fill of a severity, 0–10, under text in [ink]. */
    fun severity(value: Double): Color = lerp(pale, deep, (value / MOST).toFloat())

    private companion object {
        const val MOST = 10
    }
}

/** A theme: colours, and the sizes of touch targets. */
@Immutable
enum class Theme(
    val palette: Palette,
    /** The minimum height and width of a touch target. */
    val target: Dp,
    /** The minimum height of the grid's buttons and the flare button. */
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
     * For light-sensitive eyes: near-black with warm ink, as dim as a contrast of 7 allows. Blue is the smallest
     * component of each colour.
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
     * The fill of a button whose item has this severity, or is only noted. In a flare it stays the palest, as small
     * words would lose their contrast of 7 on any other; the number and the word carry the meaning.
     */
    fun tint(value: Double?): Color = if (this == FLARE || value == null) palette.pale else palette.severity(value)
}

/** The text styles. Body is 17 sp, the minimum 14 sp; digits are tabular. */
internal object Type {
    private const val TABULAR = "tnum"

    val headline =
        TextStyle(fontSize = 22.sp, lineHeight = 30.sp, fontWeight = FontWeight.Medium, fontFeatureSettings = TABULAR)
    val large = TextStyle(fontSize = 30.sp, lineHeight = 40.sp, fontWeight = FontWeight.Medium)
    val body = TextStyle(fontSize = 17.sp, lineHeight = 25.sp, fontFeatureSettings = TABULAR)
    val strong = body.copy(fontWeight = FontWeight.SemiBold)
    val small = TextStyle(fontSize = 15.sp, lineHeight = 21.sp, fontFeatureSettings = TABULAR)
    val smallStrong = small.copy(fontWeight = FontWeight.SemiBold)
    val tiny = small.copy(fontSize = 14.sp, lineHeight = 18.sp)
    val tinyStrong = tiny.copy(fontWeight = FontWeight.SemiBold)
    val number =
        TextStyle(fontSize = 20.sp, lineHeight = 24.sp, fontWeight = FontWeight.Bold, fontFeatureSettings = TABULAR)
}

/** Whether text is so large that a screen gives up what it can do without. */
internal val isTextLarge: Boolean
    @Composable
    @ReadOnlyComposable
    get() = LocalDensity.current.fontScale >= LARGE

private const val LARGE = 1.5f

/** The 8-point grid. */
internal object Space {
    val half = 4.dp
    val one = 8.dp
    val two = 16.dp
    val three = 24.dp
    val four = 32.dp
}

private val LocalTheme = staticCompositionLocalOf<Theme> { error("no EbbTheme around this") }

/** Applies a theme. A flare has its own, whatever the phone's setting. */
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
