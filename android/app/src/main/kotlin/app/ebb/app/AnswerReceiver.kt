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
        val parts =
            intent.data
                ?.takeIf { it.scheme == SCHEME }
                ?.pathSegments
                ?.takeIf { it.size == PARTS } ?: return
        val (id, what) = parts
        when (intent.data?.authority) {
            ANSWER -> inBackground(context) { it.reminders.answer(id, what) }
            UNDO -> inBackground(context) { it.reminders.undo(id, what) }
        }
    }

    companion object {
        private const val PARTS = 2
        private const val SCHEME = "ebb"
        private const val ANSWER = "answer"
        private const val UNDO = "undo"

        fun pending(
            context: Context,
            id: String,
            action: String,
        ): PendingIntent = pending(context, ANSWER, id, action)

        /** Takes an answer back, by its operation. */
        fun undoing(
            context: Context,
            id: String,
            operation: String,
        ): PendingIntent = pending(context, UNDO, id, operation)

        /** Each tap has its own URI, because intents that differ only in extras would share one pending intent. */
        private fun pending(
            context: Context,
            authority: String,
            id: String,
            what: String,
        ): PendingIntent {
            val address =
                Uri
                    .Builder()
                    .scheme(SCHEME)
                    .authority(authority)
                    .appendPath(id)
                    .appendPath(what)
                    .build()
            val intent = Intent(context, AnswerReceiver::class.java).setData(address)
            return PendingIntent.getBroadcast(context, 0, intent, PendingIntent.FLAG_IMMUTABLE)
        }
    }
}
