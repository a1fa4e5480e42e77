package app.ebb.app

import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent

/** Receives the alarm, and the system broadcasts after which it may have moved or gone. Each one triggers a reconciliation. */
class WakeReceiver : BroadcastReceiver() {
    override fun onReceive(
        context: Context,
        intent: Intent,
    ) = inBackground(context) { it.reminders.wake() }
}

/** Runs [work] off the main thread and draws the widgets; the system keeps the process alive until that is done. */
internal fun BroadcastReceiver.inBackground(
    context: Context,
    work: (EbbApplication) -> Unit,
) {
    val app = context.applicationContext as EbbApplication
    val pending: BroadcastReceiver.PendingResult? = goAsync()
    app.worker.execute {
        try {
            work(app)
            app.widgets.update()
        } finally {
            pending?.finish()
        }
    }
}
