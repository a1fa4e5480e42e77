package app.ebb.app

import android.content.Context
import android.media.AudioManager
import android.os.Build
import android.os.SystemClock
import android.view.HapticFeedbackConstants
import android.view.View
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.core.content.edit

/**
 * How this phone says that something was saved: one soft tick, and a sound only for those who want one. It is no part of the
 * diary. Used on the main thread.
 *
 * @param clock milliseconds that only run forward.
 * @param play makes the sound.
 */
class PhoneFeedback(
    private val context: Context,
    private val clock: () -> Long = SystemClock::uptimeMillis,
    private val play: (Context) -> Unit = ::playSoftly,
) {
    private val kept = context.getSharedPreferences("feedback", Context.MODE_PRIVATE)

    var ticks by mutableStateOf(kept.getBoolean(TICKS, true))
        private set

    var sounds by mutableStateOf(kept.getBoolean(SOUNDS, false))
        private set

    /** When a count buzzed last. */
    private var buzzedAt: Long? = null

    fun chooseTicks(isWanted: Boolean) {
        kept.edit { putBoolean(TICKS, isWanted) }
        ticks = isWanted
    }

    fun chooseSounds(isWanted: Boolean) {
        kept.edit { putBoolean(SOUNDS, isWanted) }
        sounds = isWanted
    }

    /** *Without looking* has buzzed: it says by itself what was saved, and a tick would be taken for a step. */
    fun buzzed() {
        buzzedAt = clock()
    }

    /** Something was saved by a tap on [view]. */
    fun saved(view: View) {
        if (ticks && buzzedAt.let { it == null || clock() - it > COUNTING_MILLIS }) view.performHapticFeedback(TICK)
        if (sounds) play(context)
    }

    private companion object {
        const val TICKS = "ticks"
        const val SOUNDS = "sounds"

        /** How long after its last step a count may be saved. */
        const val COUNTING_MILLIS = 10_000L

        /** Before Android 11 there is none for this; that of a key is as short. */
        val TICK: Int
            get() =
                if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) {
                    HapticFeedbackConstants.CONFIRM
                } else {
                    HapticFeedbackConstants.VIRTUAL_KEY
                }
    }
}

/** Also where the phone's own keys are silent: it was chosen here. */
private fun playSoftly(context: Context) {
    context.getSystemService(AudioManager::class.java)?.playSoundEffect(AudioManager.FX_KEYPRESS_STANDARD, VOLUME)
}

/** Of the volume of the system's sounds. */
private const val VOLUME = 0.25f
