package app.ebb.app

import android.app.Application
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.content.IntentFilter
import java.util.concurrent.Executor
import java.util.concurrent.Executors

/**
 * The app's process, also one that the system began for an alarm or an answer, also before the first unlock: nothing
 * here opens a file before it is needed.
 */
open class EbbApplication : Application() {
    /** One call into the core after the other, off the main thread. */
    open val worker: Executor by lazy { Executors.newSingleThreadExecutor { Thread(it, "ebb") } }

    open val reminders: ReminderMirror by lazy {
        val readable = createDeviceProtectedStorageContext().filesDir
        val between = Between(readable)
        val journal = PhoneJournal(this, between)
        ReminderMirror(journal, between, PhoneAlarm(this), PhoneNotices(this), KeptFiles(readable), PhoneClock)
    }

    override fun onCreate() {
        super.onCreate()
        // A manifest does not hear this one. It comes at midnight and when the date is set, if the process lives.
        registerReceiver(
            object : BroadcastReceiver() {
                override fun onReceive(
                    context: Context,
                    intent: Intent,
                ) = inBackground(context, ReminderMirror::wake)
            },
            IntentFilter(Intent.ACTION_DATE_CHANGED),
        )
    }

    /** A screen of the app has come to the front. */
    fun opened() = worker.execute { reminders.wake() }
}
