package app.ebb.app

import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent

/** Hears answers. */
class AnswerReceiver : BroadcastReceiver() {
    override fun onReceive(
        context: Context,
        intent: Intent,
    ) = Unit
}
