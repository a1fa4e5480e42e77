package app.ebb.app

import android.app.Application
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.content.IntentFilter
import app.ebb.core.EbbException
import java.io.File
import java.util.concurrent.Executor
import java.util.concurrent.Executors

/**
 * The app's process, including one that the system started for an alarm or an answer, possibly before the first unlock:
 * nothing here opens a file before it is needed.
 */
open class EbbApplication : Application() {
    /** Runs the calls into the core one at a time, off the main thread. */
    open val worker: Executor by lazy { Executors.newSingleThreadExecutor { Thread(it, "ebb") } }

    open val clock: Clock get() = PhoneClock

    private val deviceProtected: File get() = createDeviceProtectedStorageContext().filesDir

    private val inboxFiles by lazy { InboxFiles(deviceProtected) }

    /** Used on [worker] alone, except for what the screens read and write through their gateway. */
    val journal: PhoneJournal by lazy { PhoneJournal(this, inboxFiles) }

    open val reminders: ReminderMirror by lazy {
        ReminderMirror(
            journal,
            inboxFiles,
            SystemAlarmScheduler(this),
            SystemNotificationPresenter(this),
            DirectBootFiles(deviceProtected),
            clock,
        )
    }

    /** What the phone allows. */
    val settings by lazy { PhoneSettings(this, SystemNotificationPresenter(this), SystemAlarmScheduler(this)) }

    override fun onCreate() {
        super.onCreate()
        // Not delivered to manifest receivers. Sent at midnight and when the date is set, to running processes only.
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

    /** Plans a notification in two minutes, to see whether it arrives. */
    fun testReminders() =
        worker.execute {
            try {
                reminders.test()
            } catch (_: EbbException) {
                // Nothing is planned then, and nothing arrives: that is what the test shows.
            }
        }

    /** A screen of the app came to the foreground. */
    fun opened() =
        worker.execute {
            reminders.wake()
            journal.makeDueCopy(clock.now())
        }
}
