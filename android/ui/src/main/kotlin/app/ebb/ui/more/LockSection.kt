package app.ebb.ui.more

import androidx.compose.runtime.Composable
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.parts.Caption
import app.ebb.ui.parts.Chip
import app.ebb.ui.parts.Choices
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.Section
import app.ebb.ui.theme.Type

/** What keeps others who hold this phone out of Ebb. The phone keeps it, because it holds before the diary is open. */
class Locking(
    /** Whether Ebb asks to be unlocked. */
    val isOn: Boolean,
    /** Whether the phone has a screen lock, by which it can ask. */
    val isPossible: Boolean,
    /** Whether pictures of Ebb are refused also without a lock. */
    val isHidden: Boolean,
    /** Asks for the phone's unlock, and turns the lock on or off. */
    val onLock: (isOn: Boolean) -> Unit,
    val onHide: (isHidden: Boolean) -> Unit,
    /** Whether the diary's file is encrypted; null where this build cannot. */
    val isEncrypted: Boolean? = null,
)

@Composable
internal fun LockSection(
    locking: Locking,
    words: Words,
) = Section(words[WordKeys.PRIVACY]) {
    if (locking.isPossible || locking.isOn) {
        Choices { room ->
            Chip(words[WordKeys.LOCK], locking.isOn, { locking.onLock(!locking.isOn) }, room = room)
        }
    }
    Caption(words[if (locking.isPossible) WordKeys.LOCK_HINT else WordKeys.LOCK_IMPOSSIBLE])
    if (locking.isOn) {
        Caption(words[WordKeys.HIDE_LOCKED])
    } else {
        Choices { room ->
            Chip(words[WordKeys.HIDE], locking.isHidden, { locking.onHide(!locking.isHidden) }, room = room)
        }
        Caption(words[WordKeys.HIDE_HINT])
    }
    locking.isEncrypted?.let {
        Say(words[WordKeys.ENCRYPTION], style = Type.strong)
        Caption(words[if (it) WordKeys.ENCRYPTION_ON else WordKeys.ENCRYPTION_OFF])
    }
}
