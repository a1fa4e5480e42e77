package app.ebb.ui.keep

import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.Role
import app.ebb.core.OpenedKind
import app.ebb.core.WordKeys
import app.ebb.ui.parts.Chip
import app.ebb.ui.parts.Choices
import app.ebb.ui.parts.OpeningRow
import app.ebb.ui.parts.PrimaryButton
import app.ebb.ui.parts.SecretField
import app.ebb.ui.parts.WordButton

/** Where a backup or an export is opened from. */
@Composable
internal fun OpenPage(
    page: KeepPage.Open,
    state: KeepState,
    actions: KeepActions,
    keeping: Keeping,
    modifier: Modifier,
) {
    val words = state.words
    KeepBelow(words[WordKeys.OPEN], state, actions, modifier) {
        Told(words[WordKeys.OPEN_WHY])
        Rows {
            page.place?.let { OpeningRow(words[WordKeys.OPEN_FOLDER], actions::openPlace, line = it) }
            OpeningRow(words[WordKeys.OPEN_OTHER_FOLDER], keeping.onPickFolder)
            OpeningRow(words[WordKeys.OPEN_FILE], keeping.onPickFile)
        }
        Told(words[WordKeys.OPEN_HINT])
    }
}

/** The backups of a folder. */
@Composable
internal fun InFolderPage(
    page: KeepPage.InFolder,
    state: KeepState,
    actions: KeepActions,
    modifier: Modifier,
) = KeepBelow(page.name, state, actions, modifier) {
    if (page.backups.isEmpty()) Told(state.words[WordKeys.OPEN_NONE])
    Rows {
        page.backups.forEach { backup -> OpeningRow(backup.label, { actions.open(backup) }, line = backup.name) }
    }
}

/** A file that was opened: what it is, what opens it, and what can be done with it. */
@Composable
internal fun OpenedPage(
    page: KeepPage.Opened,
    state: KeepState,
    actions: KeepActions,
    modifier: Modifier,
) {
    val words = state.words
    val isSealed = page.kind == OpenedKind.BACKUP && page.key == null
    val primary: (@Composable ColumnScope.() -> Unit)? =
        when {
            isSealed -> ({ PrimaryButton(words[WordKeys.OPEN_READ], actions::check) })
            page.merge != null -> ({ PrimaryButton(words[WordKeys.MERGE], actions::merge) })
            else -> null
        }
    KeepBelow(page.file.name, state, actions, modifier, primary) {
        Rows { page.sentences.forEach { Told(it) } }
        if (isSealed) Sealed(page, state, actions)
        if (page.merge != null) Told(words[WordKeys.MERGE_HINT])
        if (page.canRestore) {
            OpeningRow(words[WordKeys.RESTORE], actions::askRestore, line = words[WordKeys.RESTORE_HINT])
        }
    }
}

@Composable
private fun Sealed(
    page: KeepPage.Opened,
    state: KeepState,
    actions: KeepActions,
) {
    val words = state.words
    val name = if (page.byRecoveryKey) WordKeys.RECOVERY_KEY else WordKeys.PASSPHRASE
    Choices { room ->
        for (byRecoveryKey in listOf(false, true)) {
            Chip(
                words[if (byRecoveryKey) WordKeys.RECOVERY_KEY else WordKeys.PASSPHRASE],
                byRecoveryKey == page.byRecoveryKey,
                { actions.opened(page.with(byRecoveryKey = byRecoveryKey, typed = "")) },
                role = Role.RadioButton,
                room = room,
            )
        }
    }
    SecretField(
        words[name],
        page.typed,
        { actions.opened(page.with(typed = it)) },
        page.isShown,
        hint = words[WordKeys.RECOVERY_KEY_HINT].takeIf { page.byRecoveryKey },
    )
    Choices { room ->
        val turn = { actions.opened(page.with(isShown = !page.isShown)) }
        Chip(words[WordKeys.PASSPHRASE_SHOW], page.isShown, turn, room = room)
    }
}

/** Asks before a file takes the place of this diary. What keeps the diary is where the thumb is. */
@Composable
internal fun RestorePage(
    page: KeepPage.Restore,
    state: KeepState,
    actions: KeepActions,
    keeping: Keeping,
    modifier: Modifier,
) {
    val words = state.words
    val keep: @Composable ColumnScope.() -> Unit = { PrimaryButton(words[WordKeys.RESTORE_KEEP], actions::back) }
    val opened = page.opened
    KeepBelow(words[WordKeys.RESTORE], state, actions, modifier, keep) {
        Rows { opened.sentences.forEach { Told(it) } }
        Told(words[WordKeys.RESTORE_QUESTION])
        WordButton(words[WordKeys.RESTORE_SURE], { keeping.onRestore(Restoring(opened.file, opened.key)) })
    }
}
