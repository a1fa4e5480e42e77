package app.ebb.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.Dp
import app.ebb.ui.theme.Space

/** Buttons in a wrapping row. Each receives the width that is available to it. */
@Composable
internal fun Choices(buttons: @Composable (room: Dp) -> Unit) {
    BoxWithConstraints(Modifier.fillMaxWidth()) {
        val room = maxWidth
        FlowRow(
            horizontalArrangement = Arrangement.spacedBy(Space.one),
            verticalArrangement = Arrangement.spacedBy(Space.one),
        ) {
            buttons(room)
        }
    }
}
