package app.ebb.app

import android.app.AlarmManager
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import android.os.Build
import java.time.Instant

/** The alarm through [AlarmManager]: exact where the phone allows it, otherwise inexact. */
class SystemAlarmScheduler(
    private val context: Context,
) : AlarmScheduler {
    private val manager = context.getSystemService(AlarmManager::class.java)

    override val exact: Boolean
        get() = Build.VERSION.SDK_INT < Build.VERSION_CODES.S || manager.canScheduleExactAlarms()

    override fun schedule(at: Instant) {
        val flags = PendingIntent.FLAG_UPDATE_CURRENT or PendingIntent.FLAG_IMMUTABLE
        val wakes = PendingIntent.getBroadcast(context, 0, Intent(context, WakeReceiver::class.java), flags)
        if (exact) {
            try {
                manager.setExactAndAllowWhileIdle(AlarmManager.RTC_WAKEUP, at.toEpochMilli(), wakes)
                return
            } catch (_: SecurityException) {
                // The permission was revoked after the check: a late alarm is better than none.
            }
        }
        manager.setAndAllowWhileIdle(AlarmManager.RTC_WAKEUP, at.toEpochMilli(), wakes)
    }
}
