package app.ebb.ui.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.sizeIn
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.alpha
import androidx.compose.ui.draw.clip
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.palette
import app.ebb.ui.theme.theme

/**
 * A choice that is on or off. On is told by a tick, a thicker edge and the reader's state, not by colour alone.
 *
 * @param role [Role.Checkbox] where several can be on, [Role.RadioButton] where one is.
 * @param isSteady whether it has room for the tick from the start, so that a tap moves none of the chips around it.
 */
@Composable
internal fun Chip(
    word: String,
    selected: Boolean,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    role: Role = Role.Checkbox,
    room: Dp = Dp.Unspecified,
    isSteady: Boolean = false,
) {
    val shape = RoundedCornerShape(CHIP_CORNER)
    Box(
        modifier
            .sizeIn(minWidth = theme.target, minHeight = theme.target)
            .clip(shape)
            .background(if (selected) palette.pale else palette.raised)
            .border(if (selected) 2.dp else 1.dp, if (selected) palette.ink else palette.edge, shape)
            .guarded()
            .then(
                if (role == Role.Checkbox) {
                    Modifier.toggleable(selected, role = role) { onClick() }
                } else {
                    Modifier.selectable(selected, role = role, onClick = onClick)
                },
            ).padding(horizontal = Space.two, vertical = Space.one),
        contentAlignment = Alignment.Center,
    ) {
        if (isSteady && !selected) ChipWord(word, true, room, Modifier.alpha(0f).clearAndSetSemantics {})
        ChipWord(word, selected, room)
    }
}

/** Chips of which one is on. */
@Composable
internal fun <T> RadioChips(
    choices: List<T>,
    selected: T,
    word: (T) -> String,
    onSelect: (T) -> Unit,
) = Choices { room ->
    for (choice in choices) {
        Chip(word(choice), choice == selected, { onSelect(choice) }, role = Role.RadioButton, room = room)
    }
}

@Composable
private fun ChipWord(
    word: String,
    selected: Boolean,
    room: Dp,
    modifier: Modifier = Modifier,
) {
    val style = if (selected) Type.strong else Type.body
    val tick = maxOf(widest(listOf(TICK), Type.strong), Space.two * 2)
    val fitted = if (room == Dp.Unspecified) style else style.fitting(word, room - Space.two * 2 - tick)
    Row(modifier, verticalAlignment = Alignment.CenterVertically) {
        // The state says it to a screen reader.
        if (selected) Say(TICK, Modifier.clearAndSetSemantics {}, style)
        Say(word, style = fitted, align = TextAlign.Center)
    }
}

private const val TICK = "✓ "
private val CHIP_CORNER = 24.dp
