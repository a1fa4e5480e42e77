package app.ebb.app

import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent

/** Hears the alarm and the system. */
class WakeReceiver : BroadcastReceiver() {
    override fun onReceive(
        context: Context,
        intent: Intent,
    ) = Unit
}
