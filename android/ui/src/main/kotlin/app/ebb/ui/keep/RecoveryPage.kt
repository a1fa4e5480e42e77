package app.ebb.ui.keep

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.aspectRatio
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.widthIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.unit.dp
import app.ebb.core.WordKeys
import app.ebb.ui.parts.FittingText
import app.ebb.ui.parts.WordButton
import app.ebb.ui.theme.Theme
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.palette
import app.ebb.ui.theme.theme

/** The recovery key, in groups to write down and as a code to scan. */
@Composable
internal fun RecoveryPage(
    page: KeepPage.Recovery,
    state: KeepState,
    actions: KeepActions,
    keeping: Keeping,
    modifier: Modifier,
) {
    val words = state.words
    val groups = page.key.groups
    // The beginning, which is the same for all, then lines that can be compared with the paper.
    val lines = (listOf(groups.take(1)) + groups.drop(1).chunked(GROUPS_IN_LINE)).map { it.joinToString(" ") }
    KeepBelow(words[WordKeys.RECOVERY_KEY], state, actions, modifier) {
        Told(words[WordKeys.RECOVERY_KEY_WHY])
        keeping.onPrint?.let { print ->
            // Not at the bottom, where it would take the room in which the code is seen whole.
            WordButton(words[WordKeys.RECOVERY_KEY_PRINT], {
                val said = listOf(WordKeys.RECOVERY_KEY_LINE, WordKeys.RECOVERY_KEY_HINT).map { words[it] }
                print(PrintedPage(words[WordKeys.RECOVERY_KEY], said, lines, page.key.qr))
            })
        }
        Rows {
            lines.forEach { FittingText(it, Type.body.copy(fontFamily = FontFamily.Monospace)) }
        }
        Code(page.key.qr, words[WordKeys.RECOVERY_KEY_CODE])
    }
}

/** A code, dark on light in every theme, as scanners expect; in a flare the light is dim. */
@Composable
private fun Code(
    modules: List<List<Boolean>>,
    description: String,
) {
    val isFlare = theme == Theme.FLARE
    val (light, dark) = if (isFlare) palette.ink to palette.ground else LIGHT to DARK
    Squares(modules, description, light, dark)
}

@Composable
private fun Squares(
    modules: List<List<Boolean>>,
    description: String,
    light: Color,
    dark: Color,
) = Canvas(
    Modifier.widthIn(max = CODE).fillMaxWidth().aspectRatio(1f).semantics {
        role = Role.Image
        contentDescription = description
    },
) {
    drawRect(light)
    val side = size.width / modules.size.coerceAtLeast(1)
    modules.forEachIndexed { y, row ->
        row.forEachIndexed { x, isDark ->
            // A hair larger, so that no light line runs between two.
            if (isDark) drawRect(dark, Offset(x * side, y * side), Size(side + HAIR, side + HAIR))
        }
    }
}

private const val GROUPS_IN_LINE = 3
private const val HAIR = 0.5f
private val CODE = 296.dp
private val LIGHT = Color(0xFFF2F2F2)
private val DARK = Color(0xFF111111)
