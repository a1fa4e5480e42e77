package app.ebb.app

import android.content.Context
import android.media.AudioAttributes
import android.os.Build
import android.os.VibrationAttributes
import android.os.VibrationEffect
import android.os.Vibrator
import android.os.VibratorManager
import app.ebb.core.Cue
import app.ebb.ui.withoutlooking.Buzz

/** Buzzes the phone. One without a motor stays still: the screen says the same. */
class Buzzer(
    context: Context,
) {
    private val vibrator: Vibrator? =
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) {
            context.getSystemService(VibratorManager::class.java)?.defaultVibrator
        } else {
            context.getSystemService(Vibrator::class.java)
        }

    fun buzz(kind: Buzz) {
        val millis =
            when (kind) {
                Buzz.STEP -> STEP_MILLIS
                Buzz.BEYOND -> BEYOND_MILLIS
                Buzz.SAVED -> SAVED_MILLIS
            }
        vibrator?.vibrate(VibrationEffect.createOneShot(millis, VibrationEffect.DEFAULT_AMPLITUDE))
    }

    /**
     * Something was saved outside the app. The system lets an app that is not in view buzz only for what is like a
     * notification.
     */
    fun saved() {
        val buzz = VibrationEffect.createOneShot(SAVED_MILLIS, VibrationEffect.DEFAULT_AMPLITUDE)
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
            vibrator?.vibrate(buzz, VibrationAttributes.createForUsage(VibrationAttributes.USAGE_NOTIFICATION))
        } else {
            val usage = AudioAttributes.Builder().setUsage(AudioAttributes.USAGE_NOTIFICATION).build()
            @Suppress("DEPRECATION")
            vibrator?.vibrate(buzz, usage)
        }
    }

    /** A step of a guide begins. Breathing in is short and breathing out is long, so that it works with closed eyes. */
    fun cue(cue: Cue) {
        val millis =
            when (cue) {
                Cue.START, Cue.CHANGE -> SAVED_MILLIS
                Cue.BREATHE_IN -> STEP_MILLIS
                Cue.BREATHE_OUT -> OUT_MILLIS
                Cue.END -> BEYOND_MILLIS
            }
        vibrator?.vibrate(VibrationEffect.createOneShot(millis, VibrationEffect.DEFAULT_AMPLITUDE))
    }

    private companion object {
        const val OUT_MILLIS = 250L
        const val STEP_MILLIS = 60L

        /** Not to be taken for a step. */
        const val BEYOND_MILLIS = 700L
        const val SAVED_MILLIS = 120L
    }
}
