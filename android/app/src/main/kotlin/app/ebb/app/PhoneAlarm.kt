package app.ebb.app

import android.app.AlarmManager
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import android.os.Build
import java.time.Instant

/** The one alarm, by [AlarmManager]: to the minute where the phone allows it, and never none. */
class PhoneAlarm(
    private val context: Context,
) : Alarm {
    private val manager = context.getSystemService(AlarmManager::class.java)

    override val exact: Boolean
        get() = Build.VERSION.SDK_INT < Build.VERSION_CODES.S || manager.canScheduleExactAlarms()

    override fun set(at: Instant) {
        val wakes = checkNotNull(pending(PendingIntent.FLAG_UPDATE_CURRENT))
        if (exact) {
            try {
                manager.setExactAndAllowWhileIdle(AlarmManager.RTC_WAKEUP, at.toEpochMilli(), wakes)
                return
            } catch (_: SecurityException) {
                // Taken away since it was asked: late is better than never.
            }
        }
        manager.setAndAllowWhileIdle(AlarmManager.RTC_WAKEUP, at.toEpochMilli(), wakes)
    }

    override fun clear() {
        pending(PendingIntent.FLAG_NO_CREATE)?.let(manager::cancel)
    }

    private fun pending(flag: Int): PendingIntent? {
        val wakes = Intent(context, WakeReceiver::class.java)
        return PendingIntent.getBroadcast(context, 0, wakes, flag or PendingIntent.FLAG_IMMUTABLE)
    }
}
