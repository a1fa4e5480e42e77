package app.ebb.ui.lock

import androidx.compose.runtime.Composable
import app.ebb.ui.ENGLISH
import app.ebb.ui.care.OnTimePage
import app.ebb.ui.more.DrawMore
import app.ebb.ui.more.MoreSamples
import app.ebb.ui.more.locking
import app.ebb.ui.talk.DrawTalk
import app.ebb.ui.talk.TalkSamples
import app.ebb.ui.wordsOf

/** What is shown in place of the screens: while Ebb is locked, and once a timer has started. */
internal object LockSamples {
    private val settings = checkNotNull(MoreSamples.states["more-settings"])

    /** Every state of the screen, by the name of its picture. */
    val states: Map<String, @Composable () -> Unit> =
        mapOf(
            "lock" to { LockScreen(ENGLISH, {}, {}) },
            "lock-german" to { LockScreen(wordsOf("de"), {}, {}) },
            "lock-spanish" to { LockScreen(wordsOf("es"), {}, {}) },
            "lock-talk" to { DrawTalk(TalkSamples.state, isLocked = true) },
            "on-time" to { OnTimePage(ENGLISH, {}, {}) },
            "on-time-german" to { OnTimePage(wordsOf("de"), {}, {}) },
            "on-time-spanish" to { OnTimePage(wordsOf("es"), {}, {}) },
            "lock-on" to { DrawMore(settings, locking(isOn = true, isPossible = true, isEncrypted = true)) },
            "lock-impossible" to { DrawMore(settings, locking(isOn = false, isPossible = false)) },
        )
}
