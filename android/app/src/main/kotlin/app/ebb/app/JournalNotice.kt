package app.ebb.app

import androidx.compose.runtime.Composable
import app.ebb.core.WordKeys
import app.ebb.ui.NoticeChoice
import app.ebb.ui.NoticeScreens
import app.ebb.ui.Platform
import app.ebb.ui.theme.Theme

/**
 * What stands in place of the screens while there is no journal, with its ways on.
 *
 * @param onKeep leaves a damaged diary as it is: the next start asks again.
 */
@Composable
internal fun JournalNotice(
    state: JournalState.Notice,
    journal: JournalViewModel,
    platform: Platform,
    theme: Theme,
    onKeep: () -> Unit,
) {
    val (word, act) =
        when (state.recoveryAction) {
            JournalState.RecoveryAction.TRY_AGAIN -> WordKeys.TRY_AGAIN to journal::open
            JournalState.RecoveryAction.RECOVER -> WordKeys.RECOVER to journal::recover
            JournalState.RecoveryAction.BEGIN -> WordKeys.KEY_LOST_BEGIN to journal::beginAnother
            JournalState.RecoveryAction.GO_ON -> WordKeys.DISMISS to journal::open
        }
    val isDamaged = state.recoveryAction == JournalState.RecoveryAction.RECOVER
    val choice = if (isDamaged) NoticeChoice(onKeep, WordKeys.DAMAGED_HELP) else null
    NoticeScreens(state.sentences, state.words, word, act, journal.talk, platform, theme, choice)
}
