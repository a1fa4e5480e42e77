package app.ebb.ui.diary

import androidx.compose.foundation.background
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.isTraversalGroup
import androidx.compose.ui.semantics.paneTitle
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.ebb.core.EntryLine
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.parts.BackRow
import app.ebb.ui.parts.Caption
import app.ebb.ui.parts.MEASURE
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.Strip
import app.ebb.ui.parts.StripLine
import app.ebb.ui.parts.Touch
import app.ebb.ui.parts.WordButton
import app.ebb.ui.parts.fitting
import app.ebb.ui.parts.widest
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.palette
import app.ebb.ui.theme.theme

/** A page: what scrolls, and below it what stays in reach of the thumb. */
@Composable
internal fun Page(
    title: String,
    modifier: Modifier = Modifier,
    bottom: @Composable ColumnScope.() -> Unit,
    content: @Composable (Modifier) -> Unit,
) {
    Box(
        modifier.fillMaxSize().background(palette.ground).windowInsetsPadding(WindowInsets.safeDrawing),
        contentAlignment = Alignment.TopCenter,
    ) {
        Column(Modifier.widthIn(max = MEASURE).fillMaxSize().semantics { paneTitle = title }) {
            content(Modifier.weight(1f).fillMaxWidth().semantics { isTraversalGroup = true })
            Column(
                Modifier
                    .fillMaxWidth()
                    .semantics { isTraversalGroup = true }
                    .padding(horizontal = Space.two)
                    .padding(bottom = Space.two, top = Space.one),
                verticalArrangement = Arrangement.spacedBy(Space.one),
                content = bottom,
            )
        }
    }
}

/** The last change with its button. Where its room is kept, a tap moves nothing. */
@Composable
internal fun MessageStrip(
    message: DiaryMessage?,
    words: Words,
    actions: DiaryActions,
    keepsRoom: Boolean = true,
) {
    if (message == null && !keepsRoom) return
    Strip {
        if (message == null) return@Strip
        val (word, act) =
            when (message.offer) {
                DiaryMessage.Offer.UNDO -> words[WordKeys.UNDO] to actions::undo
                DiaryMessage.Offer.DISMISS -> words[WordKeys.DISMISS] to actions::dismiss
                DiaryMessage.Offer.RESTORE -> words[WordKeys.UNDO] to { message.entry?.let(actions::restore) ?: Unit }
            }
        StripLine(message.text, Type.strong, LiveRegionMode.Polite, word, onWord = act)
    }
}

/** The way back, on top of a page. */
@Composable
internal fun Back(
    words: Words,
    onBack: () -> Unit,
) = BackRow(words[WordKeys.DIARY_BACK], onBack)

/** The one thing to do on a page. */
@Composable
internal fun Primary(
    word: String,
    onClick: () -> Unit,
) {
    BoxWithConstraints(Modifier.fillMaxWidth()) {
        Touch(onClick, Modifier.fillMaxWidth(), ground = palette.action, edge = palette.edge, inset = Space.two) {
            val style = Type.strong.fitting(word, this@BoxWithConstraints.maxWidth - Space.two * 2)
            Say(word, style = style, color = palette.onAction, align = TextAlign.Center)
        }
    }
}

/** A symbol on a button, with words for screen readers. Where there is no way on, its room stays empty. */
@Composable
internal fun SignButton(
    sign: String,
    says: String,
    onClick: (() -> Unit)?,
    modifier: Modifier = Modifier,
) {
    Box(modifier.heightIn(min = theme.target)) {
        if (onClick != null) {
            WordButton(
                sign,
                onClick,
                Modifier.fillMaxWidth().semantics(mergeDescendants = true) { contentDescription = says },
            )
        }
    }
}

/** An entry: when, and what. [date] comes before the time where rows of several days are mixed. */
@Composable
internal fun EntryRow(
    line: EntryLine,
    onOpen: () -> Unit,
    timeWidth: Dp,
    date: String? = null,
) {
    val time = listOfNotNull(date, line.time.takeIf { it.isNotEmpty() }).joinToString(" · ")
    // A note that is all there is to an entry is its label already.
    val note = line.entry.note?.takeIf { !line.label.startsWith(it) }
    val shape = RoundedCornerShape(ROW_CORNER)
    BoxWithConstraints {
        val isBeside = date == null && timeWidth <= maxWidth * TIME_SHARE
        val room = maxWidth - Space.two * 2 - (if (isBeside) timeWidth + Space.two else 0.dp)
        Row(
            Modifier
                .fillMaxWidth()
                .heightIn(min = theme.target)
                .clip(shape)
                .background(palette.raised)
                .clickable(role = Role.Button, onClick = onOpen)
                .padding(horizontal = Space.two, vertical = Space.one),
            horizontalArrangement = Arrangement.spacedBy(Space.two),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            if (isBeside) Caption(time, Modifier.width(timeWidth))
            Column(Modifier.weight(1f)) {
                if (!isBeside && time.isNotEmpty()) Caption(time)
                Say(line.label, style = Type.strong.fitting(line.label, room), color = palette.accent)
                note?.let { Caption(it.take(NOTE_MOST)) }
            }
        }
    }
}

/** The width of the times of some rows, for [EntryRow]. */
@Composable
internal fun timeWidth(lines: List<EntryLine>): Dp = widest(lines.map { it.time } + "00:00", Type.small)

private val ROW_CORNER = 8.dp

/** The share of a row that times may take before they stand above what they are of. */
private const val TIME_SHARE = 0.3f

/** How much of a note a row shows, in characters. */
private const val NOTE_MOST = 120
