package app.ebb.app

import android.app.PendingIntent
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.net.Uri

/** Receives the taps on widgets, also in a process started for it and before the first unlock. */
class PressReceiver : BroadcastReceiver() {
    override fun onReceive(
        context: Context,
        intent: Intent,
    ) {
        val (widget, button) = intent.data?.pathSegments?.takeIf { it.size == PARTS } ?: return
        widget.toIntOrNull() ?: return
        inBackground(context) { app -> app.pressed(app.presses.press(widget, button)) }
    }

    companion object {
        private const val PARTS = 2

        /** Each button of each widget has its own URI, because intents that differ only in extras would be one. */
        fun pending(
            context: Context,
            widget: Int,
            button: String,
        ): PendingIntent {
            val address =
                Uri
                    .Builder()
                    .scheme("ebb")
                    .authority("press")
                    .appendPath("$widget")
                    .appendPath(button)
                    .build()
            val intent =
                Intent(context, PressReceiver::class.java)
                    .setData(address)
                    // Somebody waits for the answer.
                    .addFlags(Intent.FLAG_RECEIVER_FOREGROUND)
            return PendingIntent.getBroadcast(context, 0, intent, PendingIntent.FLAG_IMMUTABLE)
        }
    }
}
