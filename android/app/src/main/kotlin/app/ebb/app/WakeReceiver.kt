package app.ebb.app

import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent

/** Hears the alarm, and from the system whatever may have moved it or taken it away: each time all is done again. */
class WakeReceiver : BroadcastReceiver() {
    override fun onReceive(
        context: Context,
        intent: Intent,
    ) = inBackground(context, ReminderMirror::wake)
}

/** The system lets a receiver's process live until this is done, off the main thread. */
internal fun BroadcastReceiver.inBackground(
    context: Context,
    work: (ReminderMirror) -> Unit,
) {
    val app = context.applicationContext as EbbApplication
    val ends = goAsync()
    app.worker.execute {
        try {
            work(app.reminders)
        } finally {
            ends.finish()
        }
    }
}
