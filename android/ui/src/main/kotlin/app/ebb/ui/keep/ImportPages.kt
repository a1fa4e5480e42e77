package app.ebb.ui.keep

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.semantics
import app.ebb.core.ImportedItem
import app.ebb.core.WordKeys
import app.ebb.ui.parts.Chip
import app.ebb.ui.parts.Choices
import app.ebb.ui.parts.FittingText
import app.ebb.ui.parts.Named
import app.ebb.ui.parts.PrimaryButton
import app.ebb.ui.parts.Section
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.palette

/** Where another app's file is imported from. */
@Composable
internal fun ImportFromPage(
    state: KeepState,
    actions: KeepActions,
    keeping: Keeping,
    modifier: Modifier,
) {
    val words = state.words
    val choose: @Composable ColumnScope.() -> Unit = {
        PrimaryButton(words[WordKeys.IMPORT_FILE], keeping.onPickFile)
    }
    KeepBelow(words[WordKeys.IMPORT], state, actions, modifier, choose) {
        Told(words[WordKeys.IMPORT_WHY])
        Told(words[WordKeys.IMPORT_HINT])
    }
}

/** What another app's file would bring or, once it was imported, what it brought. */
@Composable
internal fun ImportPage(
    page: KeepPage.Import,
    state: KeepState,
    actions: KeepActions,
    modifier: Modifier,
) {
    val words = state.words
    val told = page.report.page
    val word = if (told.badLines.isEmpty()) WordKeys.IMPORT_DO else WordKeys.IMPORT_DO_REST
    val bring: (@Composable ColumnScope.() -> Unit)? =
        if (page.canImport) ({ PrimaryButton(words[word], actions::importFile) }) else null
    KeepBelow(page.file.name, state, actions, modifier, bring) {
        Rows { told.sentences.forEach { Told(it) } }
        if (told.badLines.isNotEmpty()) {
            Section(words[WordKeys.IMPORT_BAD_LINES]) { told.badLines.forEach { FittingText(it, Type.small) } }
        }
        // Once it is in, the other direction would be a correction: undo comes first.
        if (told.asksAboutSleep && !page.report.written) SleepDirection(page, state, actions)
        told.examplesOf?.let { caption -> Section(caption) { told.examples.forEach { Told(it) } } }
        if (told.items.isNotEmpty()) {
            Section(words[WordKeys.IMPORT_ITEMS]) { told.items.forEach { Item(it) } }
        }
        if (page.canImport) Told(words[WordKeys.MERGE_HINT])
    }
}

@Composable
private fun SleepDirection(
    page: KeepPage.Import,
    state: KeepState,
    actions: KeepActions,
) = Section(state.words[WordKeys.IMPORT_SLEEP]) {
    val words = state.words
    Choices { room ->
        for (isBetter in listOf(false, true)) {
            Chip(
                words[if (isBetter) WordKeys.IMPORT_SLEEP_BETTER else WordKeys.IMPORT_SLEEP_WORSE],
                isBetter == page.report.sleep?.higherIsBetter,
                { actions.sleep(isBetter) },
                role = Role.RadioButton,
                room = room,
            )
        }
    }
    Told(words[WordKeys.IMPORT_SLEEP_HINT])
}

/** One node for a screen reader: a long file has dozens. */
@Composable
private fun Item(item: ImportedItem) =
    Column(Modifier.semantics(mergeDescendants = true) {}) {
        Named(item.label)
        FittingText(item.line, Type.small, color = palette.quiet)
    }
