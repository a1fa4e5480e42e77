package app.ebb.ui.today

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import app.ebb.core.FlareView
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.Touch
import app.ebb.ui.theme.Hand
import app.ebb.ui.theme.LocalHand
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Theme
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.palette
import app.ebb.ui.theme.theme

/**
 * The dock, always in the same place: *Log* on the thumb's side, and *Flare*. On a calm day the loudest thing is not
 * that a flare is starting.
 *
 * @param onLog opens the log sheet; null where there is none yet.
 * @param onFlare starts a flare, or returns to flare mode.
 */
@Composable
internal fun Dock(
    flare: FlareView,
    words: Words,
    onLog: (() -> Unit)?,
    onFlare: () -> Unit,
) {
    // One that ended today is asked about in full: "Did it come back?"
    val label =
        when {
            flare.active -> words[WordKeys.FLARE_RETURN]
            flare.sinceDay != null -> flare.label
            else -> words[WordKeys.FLARE_MODE]
        }
    val spoken = if (flare.active || label == flare.label) label else "$label. ${flare.label}"
    Row(Modifier.fillMaxWidth(), horizontalArrangement = Arrangement.spacedBy(Space.two)) {
        val isLeft = LocalHand.current == Hand.LEFT
        if (isLeft) LogButton(words, onLog)
        DockButton(label, spoken, FLARE_SHARE, isFilled = false, onFlare)
        if (!isLeft) LogButton(words, onLog)
    }
}

@Composable
private fun RowScope.LogButton(
    words: Words,
    onLog: (() -> Unit)?,
) {
    if (onLog != null) DockButton("+ ${words[WordKeys.LOG]}", words[WordKeys.LOG], LOG_SHARE, isFilled = true, onLog)
}

@Composable
private fun RowScope.DockButton(
    label: String,
    spoken: String,
    share: Float,
    isFilled: Boolean,
    onClick: () -> Unit,
) {
    val isFull = isFilled && theme != Theme.FLARE
    Touch(
        onClick,
        Modifier.weight(share).heightIn(min = theme.tall).semantics { contentDescription = spoken },
        ground = if (isFull) palette.action else palette.raised,
        edge = if (isFull) palette.action else palette.edge,
    ) {
        Say(
            label,
            style = Type.strong,
            color = if (isFull) palette.onAction else palette.accent,
            align = TextAlign.Center,
        )
    }
}

private const val LOG_SHARE = 0.62f
private const val FLARE_SHARE = 1 - LOG_SHARE
