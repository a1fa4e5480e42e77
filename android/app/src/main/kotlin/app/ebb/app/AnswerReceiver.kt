package app.ebb.app

import android.app.PendingIntent
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.net.Uri

/** Receives a notification's buttons: writes the answer without opening the app, also in a process started for it. */
class AnswerReceiver : BroadcastReceiver() {
    override fun onReceive(
        context: Context,
        intent: Intent,
    ) {
        val (id, action) = intent.data?.pathSegments?.takeIf { it.size == PARTS } ?: return
        inBackground(context) { it.reminders.answer(id, action) }
    }

    companion object {
        private const val PARTS = 2

        /** Each answer has its own URI, because intents that differ only in extras would share one pending intent. */
        fun pending(
            context: Context,
            id: String,
            action: String,
        ): PendingIntent {
            val address =
                Uri
                    .Builder()
                    .scheme("ebb")
                    .authority("answer")
                    .appendPath(id)
                    .appendPath(action)
                    .build()
            val intent = Intent(context, AnswerReceiver::class.java).setData(address)
            return PendingIntent.getBroadcast(context, 0, intent, PendingIntent.FLAG_IMMUTABLE)
        }
    }
}
