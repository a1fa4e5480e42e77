package app.ebb.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.FlowRowScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.hideFromAccessibility
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import app.ebb.core.JustLogged

/** What was done last, with *Undo* beside it and, for a symptom, the severities below it. */
@Composable
internal fun LastLogged(
    last: JustLogged,
    words: Words,
    actions: TodayActions,
) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.two)) {
        Beside(last.label, Type.strong, words[WordKeys.UNDO], actions::undo) {
            Column(Modifier.semantics(mergeDescendants = true) { liveRegion = LiveRegionMode.Polite }) {
                Caption(words[WordKeys.LAST_LOGGED])
                Say(last.label, style = Type.strong)
            }
        }
        val entry = last.entry
        if (last.canRate && entry != null) SeverityStrip(words) { actions.rate(entry, it) }
    }
}

/**
 * The severities 0–10: number, word and depth of one hue say the same. Those of one word stand in one row beside it;
 * where there is no room for that, each has its word below its number. Which numbers a word covers is the core's to
 * say.
 */
@Composable
private fun SeverityStrip(
    words: Words,
    onRate: (Int) -> Unit,
) {
    val rows = WordKeys.SEVERITIES.groupBy(words::severity)
    val number = widest(WordKeys.SEVERITIES.map(Int::toString), Type.number)
    val besideWord = widest(rows.keys, Type.small)
    val belowWord = widest(rows.keys, Type.tiny)
    BoxWithConstraints(Modifier.fillMaxWidth()) {
        val room = maxWidth
        val beside = share(room - besideWord - Space.two, rows.values.maxOf { it.size }, Space.one)
        Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
            Caption(words[WordKeys.HOW_STRONG])
            if (beside >= maxOf(theme.target, number + Space.one)) {
                for ((word, values) in rows) WordRow(word, besideWord, values, beside, onRate)
            } else {
                val least = maxOf(theme.target, number + Space.one, belowWord + Space.one)
                val columns = ((room + Space.half) / (least + Space.half)).toInt().coerceAtLeast(1)
                Numbers(Space.half) {
                    for (value in WordKeys.SEVERITIES) {
                        Severity(value, words.severity(value), true, share(room, columns, Space.half), onRate)
                    }
                }
            }
        }
    }
}

/** A word, and the numbers that it covers. */
@Composable
private fun WordRow(
    word: String,
    wordWidth: Dp,
    values: List<Int>,
    width: Dp,
    onRate: (Int) -> Unit,
) {
    Row(horizontalArrangement = Arrangement.spacedBy(Space.two), verticalAlignment = Alignment.CenterVertically) {
        // The buttons say the word themselves.
        Say(word, Modifier.width(wordWidth).semantics { hideFromAccessibility() }, Type.small)
        Numbers(Space.one) {
            for (value in values) Severity(value, word, false, width, onRate)
        }
    }
}

@Composable
private fun Numbers(
    gap: Dp,
    content: @Composable FlowRowScope.() -> Unit,
) {
    FlowRow(
        horizontalArrangement = Arrangement.spacedBy(gap),
        verticalArrangement = Arrangement.spacedBy(gap),
        content = content,
    )
}

@Composable
private fun Severity(
    value: Int,
    word: String,
    isWordShown: Boolean,
    width: Dp,
    onRate: (Int) -> Unit,
) {
    Touch(
        { onRate(value) },
        Modifier.width(width).semantics { contentDescription = "$value, $word" },
        ground = palette.severity(value),
        inset = Space.half,
    ) {
        val silent = Modifier.clearAndSetSemantics {}
        Say("$value", silent, Type.number, align = TextAlign.Center)
        if (isWordShown) Say(word, silent, Type.tiny, align = TextAlign.Center)
    }
}

/** The width of each of so many that stand in one row. */
private fun share(
    width: Dp,
    count: Int,
    gap: Dp,
): Dp = (width - gap * (count - 1)) / count
