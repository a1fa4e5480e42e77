package app.ebb.ui.keep

import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.ebb.core.ErasePreview
import app.ebb.core.WordKey
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.parts.Chip
import app.ebb.ui.parts.Choices
import app.ebb.ui.parts.Field
import app.ebb.ui.parts.FittingText
import app.ebb.ui.parts.HoldButton
import app.ebb.ui.parts.Named
import app.ebb.ui.parts.OpeningRow
import app.ebb.ui.parts.PrimaryButton
import app.ebb.ui.parts.Section
import app.ebb.ui.parts.WordButton
import app.ebb.ui.theme.Type
import java.time.LocalDate

@Composable
internal fun ErasePage(
    state: KeepState,
    actions: KeepActions,
    modifier: Modifier,
) {
    val words = state.words
    KeepBelow(words[WordKeys.ERASE], state, actions, modifier) {
        Told(words[WordKeys.ERASE_WHY])
        Rows {
            OpeningRow(
                words[WordKeys.ERASE_WORDS],
                actions::openEraseWords,
                line = words[WordKeys.ERASE_WORDS_LINE],
            )
            OpeningRow(words[WordKeys.ERASE_DAYS], actions::openEraseDays, line = words[WordKeys.ERASE_DAYS_LINE])
            OpeningRow(
                words[WordKeys.ERASE_EVERYTHING],
                actions::openEraseEverything,
                line = words[WordKeys.ERASE_EVERYTHING_LINE],
            )
        }
    }
}

@Composable
internal fun EraseWordsPage(
    page: KeepPage.EraseWords,
    state: KeepState,
    actions: KeepActions,
    modifier: Modifier,
) {
    val words = state.words
    KeepBelow(words[WordKeys.ERASE_WORDS], state, actions, modifier, look(words, page.preview, actions)) {
        // Copies are searched too, so that something may go where nothing stands in the diary.
        page.preview?.let { Asked(it, true, words, actions) }
        Field(
            words[WordKeys.ERASE_WORDS_FIELD],
            page.text,
            actions::words,
            hint = words[WordKeys.ERASE_WORDS_HINT],
        )
    }
}

@Composable
internal fun EraseDaysPage(
    page: KeepPage.EraseDays,
    state: KeepState,
    actions: KeepActions,
    modifier: Modifier,
) {
    val words = state.words
    KeepBelow(words[WordKeys.ERASE_DAYS], state, actions, modifier, look(words, page.preview, actions)) {
        page.preview?.let { Asked(it, it.entries > 0u, words, actions) }
        DayStepper(words[WordKeys.ERASE_FIRST], page.firstLabel, page.first, words) { actions.days(it, page.last) }
        DayStepper(words[WordKeys.ERASE_LAST], page.lastLabel, page.last, words) {
            actions.days(minOf(page.first, it), it)
        }
    }
}

/** What would go is asked first; what erases then appears elsewhere. */
private fun look(
    words: Words,
    preview: ErasePreview?,
    actions: KeepActions,
): (@Composable ColumnScope.() -> Unit)? =
    if (preview == null) ({ PrimaryButton(words[WordKeys.ERASE_LOOK], actions::look) }) else null

@Composable
private fun Asked(
    preview: ErasePreview,
    canErase: Boolean,
    words: Words,
    actions: KeepActions,
) = Rows {
    FittingText(preview.question, Type.strong, Modifier.semantics { liveRegion = LiveRegionMode.Assertive })
    if (canErase) WordButton(words[WordKeys.ERASE_SURE], actions::erase)
}

/** How far each button moves a day. */
private val STEPS: List<Pair<WordKey, (LocalDate) -> LocalDate>> =
    listOf(
        WordKeys.DIARY_DAY_EARLIER to { it.minusDays(1) },
        WordKeys.DIARY_DAY_LATER to { it.plusDays(1) },
        WordKeys.DIARY_EARLIER to { it.minusMonths(1) },
        WordKeys.DIARY_LATER to { it.plusMonths(1) },
    )

@Composable
private fun DayStepper(
    name: String,
    label: String,
    day: LocalDate,
    words: Words,
    onChange: (LocalDate) -> Unit,
) = Section(name) {
    Named(label)
    Choices { room ->
        for ((word, move) in STEPS) {
            WordButton(
                words[word],
                { onChange(move(day)) },
                Modifier.semantics(mergeDescendants = true) { contentDescription = "${words[word]}: $name" },
                room = room,
            )
        }
    }
}

/** Asks before one thing is erased. What keeps it is where the thumb is. */
@Composable
internal fun EraseThisPage(
    page: KeepPage.EraseThis,
    state: KeepState,
    actions: KeepActions,
    modifier: Modifier,
) {
    val words = state.words
    val keep: @Composable ColumnScope.() -> Unit = { PrimaryButton(words[WordKeys.ERASE_KEEP], actions::back) }
    KeepBelow(words[WordKeys.ERASE], state, actions, modifier, keep) {
        Told(page.question)
        WordButton(words[WordKeys.ERASE_SURE], actions::erase)
    }
}

/** A hold, or two presses: the second one elsewhere, and not there before the first. */
@Composable
internal fun EraseEverythingPage(
    page: KeepPage.EraseEverything,
    state: KeepState,
    actions: KeepActions,
    keeping: Keeping,
    modifier: Modifier,
) {
    val words = state.words
    val erase: @Composable ColumnScope.() -> Unit = {
        if (page.isSure) {
            PrimaryButton(words[WordKeys.ERASE_EVERYTHING_DO], keeping.onEraseEverything)
        } else {
            HoldButton(
                words[WordKeys.ERASE_EVERYTHING_HOLD],
                words[WordKeys.ERASE_EVERYTHING_HOLDING],
                keeping.onEraseEverything,
                onAccessible = { actions.sure(true) },
            )
        }
    }
    KeepBelow(words[WordKeys.ERASE_EVERYTHING], state, actions, modifier, erase) {
        Told(page.question)
        Choices { room ->
            Chip(
                words[WordKeys.ERASE_EVERYTHING_SURE],
                page.isSure,
                { actions.sure(!page.isSure) },
                room = room,
            )
        }
        if (!page.isSure) Told(words[WordKeys.ERASE_EVERYTHING_HINT])
    }
}
