package app.ebb.app

import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent

/** Receives the alarm, and the system broadcasts after which it may have moved or gone. Each one triggers a reconciliation. */
class WakeReceiver : BroadcastReceiver() {
    override fun onReceive(
        context: Context,
        intent: Intent,
    ) = inBackground(context, ReminderMirror::wake)
}

/** Runs [work] off the main thread; the system keeps the process alive until it is done. */
internal fun BroadcastReceiver.inBackground(
    context: Context,
    work: (ReminderMirror) -> Unit,
) {
    val app = context.applicationContext as EbbApplication
    val pending = goAsync()
    app.worker.execute {
        try {
            work(app.reminders)
        } finally {
            pending.finish()
        }
    }
}
