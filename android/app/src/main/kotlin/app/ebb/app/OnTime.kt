package app.ebb.app

import android.content.Context
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.core.content.edit
import app.ebb.core.Today

/**
 * The question whether breaks may come on the minute: after the first timer has started on a phone that does not allow it,
 * once. Later only a measured miss speaks of it, in Care.
 *
 * @param isExact whether the phone allows exact alarms.
 */
class OnTime(
    context: Context,
    private val isExact: () -> Boolean,
) {
    private val kept = context.getSharedPreferences("on-time", Context.MODE_PRIVATE)

    private var wasAsked by mutableStateOf(kept.getBoolean(ASKED, false))

    /** Whether it is asked now. In a flare nothing is asked that can wait. */
    fun asks(today: Today?): Boolean = !wasAsked && today?.activity != null && !today.flare.active && !isExact()

    /** It was answered, in whichever way. */
    fun answered() {
        kept.edit { putBoolean(ASKED, true) }
        wasAsked = true
    }

    private companion object {
        const val ASKED = "asked"
    }
}
