package app.ebb.ui.keep

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.ebb.core.WordKey
import app.ebb.core.WordKeys
import app.ebb.ui.parts.Chip
import app.ebb.ui.parts.Choices
import app.ebb.ui.parts.FittingText
import app.ebb.ui.parts.OpeningRow
import app.ebb.ui.parts.Page
import app.ebb.ui.parts.PrimaryButton
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.SecretField
import app.ebb.ui.parts.Section
import app.ebb.ui.parts.StackedPage
import app.ebb.ui.parts.Strip
import app.ebb.ui.parts.StripLine
import app.ebb.ui.parts.WordButton
import app.ebb.ui.parts.bounded
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type

/** *Keep safe*: backup, export, what comes back from either, what other apps' files bring, and erasing. */
@Composable
fun KeepScreen(
    state: KeepState,
    actions: KeepActions,
    keeping: Keeping,
    modifier: Modifier = Modifier,
) {
    val isSecret = state.page is KeepPage.Passphrase || state.page is KeepPage.Recovery || state.page is KeepPage.Opened
    DisposableEffect(isSecret) {
        keeping.onSecret(isSecret)
        onDispose { if (isSecret) keeping.onSecret(false) }
    }
    StackedPage(state.depth) {
        when (val page = state.page) {
            null -> Unit
            is KeepPage.Home -> HomePage(state, actions, modifier)
            is KeepPage.Backup -> BackupPage(page, state, actions, keeping, modifier)
            is KeepPage.Passphrase -> PassphrasePage(page, state, actions, modifier)
            is KeepPage.Recovery -> RecoveryPage(page, state, actions, keeping, modifier)
            is KeepPage.Export -> ExportPage(page, state, actions, keeping, modifier)
            is KeepPage.ImportFrom -> ImportFromPage(state, actions, keeping, modifier)
            is KeepPage.Import -> ImportPage(page, state, actions, modifier)
            is KeepPage.Open -> OpenPage(page, state, actions, keeping, modifier)
            is KeepPage.InFolder -> InFolderPage(page, state, actions, modifier)
            is KeepPage.Opened -> OpenedPage(page, state, actions, modifier)
            is KeepPage.Restore -> RestorePage(page, state, actions, keeping, modifier)
            is KeepPage.Erase -> ErasePage(state, actions, modifier)
            is KeepPage.EraseWords -> EraseWordsPage(page, state, actions, modifier)
            is KeepPage.EraseDays -> EraseDaysPage(page, state, actions, modifier)
            is KeepPage.EraseThis -> EraseThisPage(page, state, actions, modifier)
            is KeepPage.EraseEverything -> EraseEverythingPage(page, state, actions, keeping, modifier)
        }
    }
}

/** A page with what was done last above its primary action. */
@Composable
internal fun KeepBelow(
    title: String,
    state: KeepState,
    actions: KeepActions,
    modifier: Modifier,
    primary: (@Composable ColumnScope.() -> Unit)? = null,
    content: @Composable ColumnScope.() -> Unit,
) = Page(
    title,
    state.words[WordKeys.GO_BACK],
    actions::back,
    modifier,
    pinned = {
        LastDone(state, actions)
        primary?.invoke(this)
    },
    content = content,
)

@Composable
private fun LastDone(
    state: KeepState,
    actions: KeepActions,
) = Strip {
    val words = state.words
    if (state.isBusy) {
        Say(words[WordKeys.KEEP_BUSY], Modifier.semantics { liveRegion = LiveRegionMode.Polite })
    } else if (state.message != null) {
        val word = words[WordKeys.DISMISS]
        StripLine(state.message, Type.body, LiveRegionMode.Assertive, word, onWord = actions::dismiss)
    } else if (state.done != null && state.canUndo) {
        StripLine(state.done, Type.strong, LiveRegionMode.Polite, words[WordKeys.UNDO], onWord = actions::undo)
    } else if (state.done != null) {
        FittingText(state.done, Type.strong, bounded(LiveRegionMode.Polite))
    }
}

/** A group of rows that open something. */
@Composable
internal fun Rows(content: @Composable ColumnScope.() -> Unit) =
    Column(verticalArrangement = Arrangement.spacedBy(Space.one), content = content)

/** A sentence with words that may be longer than a line at a large text size. */
@Composable
internal fun Told(text: String) = FittingText(text, Type.body)

@Composable
private fun HomePage(
    state: KeepState,
    actions: KeepActions,
    modifier: Modifier,
) {
    val words = state.words
    KeepBelow(words[WordKeys.KEEP_SAFE], state, actions, modifier) {
        Rows {
            OpeningRow(words[WordKeys.BACKUP], actions::openBackup, line = words[WordKeys.BACKUP_LINE])
            OpeningRow(words[WordKeys.EXPORT], actions::openExport, line = words[WordKeys.EXPORT_LINE])
            OpeningRow(words[WordKeys.IMPORT], actions::openImport, line = words[WordKeys.IMPORT_LINE])
            OpeningRow(words[WordKeys.OPEN], actions::openOpen, line = words[WordKeys.OPEN_LINE])
            OpeningRow(words[WordKeys.ERASE], actions::openErase, line = words[WordKeys.ERASE_LINE])
        }
    }
}

/** How often backups can be made by themselves, in days. */
private val INTERVALS: List<Pair<WordKey, UInt?>> =
    listOf(
        WordKeys.BACKUP_NEVER to null,
        WordKeys.BACKUP_DAILY to 1u,
        WordKeys.BACKUP_WEEKLY to 7u,
        WordKeys.BACKUP_MONTHLY to 30u,
    )

@Composable
private fun BackupPage(
    page: KeepPage.Backup,
    state: KeepState,
    actions: KeepActions,
    keeping: Keeping,
    modifier: Modifier,
) {
    val words = state.words
    val backup = page.state
    // What is missing first is the one primary action.
    val primary: @Composable ColumnScope.() -> Unit = {
        when {
            !backup.hasPassphrase -> PrimaryButton(words[WordKeys.PASSPHRASE_CHOOSE], actions::openPassphrase)
            backup.place == null -> PrimaryButton(words[WordKeys.BACKUP_PLACE_CHOOSE], keeping.onPickBackupFolder)
            else -> PrimaryButton(words[WordKeys.BACKUP_MAKE], actions::makeBackup)
        }
    }
    KeepBelow(words[WordKeys.BACKUP], state, actions, modifier, primary) {
        Rows {
            Told(words[WordKeys.BACKUP_WHY])
            backup.sentences.forEach { Told(it) }
            if (page.encrypts) Told(words[WordKeys.BACKUP_ENCRYPTS])
        }
        if (backup.hasPassphrase) {
            Rows {
                OpeningRow(
                    words[WordKeys.BACKUP_PLACE],
                    keeping.onPickBackupFolder,
                    line = backup.placeName ?: backup.place ?: words[WordKeys.BACKUP_PLACE_HINT],
                )
                OpeningRow(words[WordKeys.PASSPHRASE_CHANGE], actions::openPassphrase)
                OpeningRow(
                    words[WordKeys.RECOVERY_KEY],
                    actions::openRecoveryKey,
                    line = words[WordKeys.RECOVERY_KEY_LINE],
                )
            }
        }
        if (backup.hasPassphrase && backup.place != null) {
            Section(words[WordKeys.BACKUP_ITSELF]) {
                Choices { room ->
                    for ((word, days) in INTERVALS) {
                        val isOn = days == backup.everyDays
                        Chip(words[word], isOn, { actions.schedule(days) }, role = Role.RadioButton, room = room)
                    }
                }
                Told(words[WordKeys.BACKUP_ITSELF_HINT])
            }
        }
    }
}

@Composable
private fun PassphrasePage(
    page: KeepPage.Passphrase,
    state: KeepState,
    actions: KeepActions,
    modifier: Modifier,
) {
    val words = state.words
    val title = if (page.isFirst) WordKeys.PASSPHRASE_CHOOSE else WordKeys.PASSPHRASE_CHANGE
    val change = { typed: String, again: String, isShown: Boolean ->
        actions.passphrase(KeepPage.Passphrase(page.isFirst, typed, again, isShown))
    }
    val save: @Composable ColumnScope.() -> Unit = { PrimaryButton(words[WordKeys.SAVE], actions::savePassphrase) }
    KeepBelow(words[title], state, actions, modifier, save) {
        Told(words[WordKeys.PASSPHRASE_WHY])
        SecretField(
            words[WordKeys.PASSPHRASE],
            page.typed,
            { change(it, page.again, page.isShown) },
            page.isShown,
            hint = words[WordKeys.PASSPHRASE_HINT],
        )
        SecretField(
            words[WordKeys.PASSPHRASE_AGAIN],
            page.again,
            { change(page.typed, it, page.isShown) },
            page.isShown,
        )
        Choices { room ->
            Chip(
                words[WordKeys.PASSPHRASE_SHOW],
                page.isShown,
                { change(page.typed, page.again, !page.isShown) },
                room = room,
            )
        }
    }
}

@Composable
private fun ExportPage(
    page: KeepPage.Export,
    state: KeepState,
    actions: KeepActions,
    keeping: Keeping,
    modifier: Modifier,
) {
    val words = state.words
    val save: @Composable ColumnScope.() -> Unit = {
        PrimaryButton(words[WordKeys.EXPORT_SAVE], { keeping.onPickExport(page.name) })
    }
    KeepBelow(words[WordKeys.EXPORT], state, actions, modifier, save) {
        Told(words[WordKeys.EXPORT_WHY])
        WordButton(words[WordKeys.SHARE], { actions.share(keeping.onShare) })
    }
}
