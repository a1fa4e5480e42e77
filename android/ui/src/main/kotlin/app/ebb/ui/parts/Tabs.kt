package app.ebb.ui.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.sizeIn
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.palette
import app.ebb.ui.theme.theme

/**
 * Choices of equal width, of which at most one is on, so that choosing one moves nothing: in one row, or in as few as they
 * fit in.
 *
 * @param selected the place of the one that is on; -1 for none.
 * @param about what they are about, which a screen reader says after the word.
 */
@Composable
internal fun Tabs(
    words: List<String>,
    selected: Int,
    role: Role = Role.Tab,
    about: String? = null,
    onSelect: (Int) -> Unit,
) {
    val widest = maxOf(widest(words, Type.smallStrong) + Space.one, theme.target)
    BoxWithConstraints(Modifier.fillMaxWidth().selectableGroup()) {
        val fitting = listOf(words.size, (words.size + 1) / 2).firstOrNull { widest <= share(maxWidth, it) }
        val columns = fitting ?: 2
        val room = share(maxWidth, columns)
        Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
            for (row in words.withIndex().chunked(columns)) {
                Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.one)) {
                    for ((place, word) in row) {
                        val spoken =
                            if (about == null) Modifier else Modifier.semantics { contentDescription = "$word: $about" }
                        Tab(word, place == selected, { onSelect(place) }, room, spoken.weight(1f), role)
                    }
                    // The last row is as wide as the others.
                    repeat(columns - row.size) { Spacer(Modifier.weight(1f)) }
                }
            }
        }
    }
}

/** On is told by a heavy edge, the weight of the word and the reader's state, not by colour alone. */
@Composable
internal fun Tab(
    word: String,
    isSelected: Boolean,
    onClick: () -> Unit,
    room: Dp,
    modifier: Modifier = Modifier,
    role: Role = Role.Tab,
) {
    val shape = RoundedCornerShape(CORNER)
    val style = if (isSelected) Type.smallStrong else Type.small
    Box(
        modifier
            .sizeIn(minWidth = theme.target, minHeight = theme.target)
            .clip(shape)
            .background(if (isSelected) palette.pale else palette.raised)
            .border(if (isSelected) GIVEN_LINE else 1.dp, if (isSelected) palette.ink else palette.edge, shape)
            .guarded()
            .selectable(isSelected, role = role, onClick = onClick)
            .padding(horizontal = Space.half, vertical = Space.one),
        contentAlignment = Alignment.Center,
    ) {
        Say(word, style = style.fitting(word, room - Space.one), align = TextAlign.Center)
    }
}

/** The width of each of several columns. */
internal fun share(
    width: Dp,
    columns: Int,
): Dp = (width - Space.one * (columns - 1)) / columns
