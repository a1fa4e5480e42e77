package app.ebb.app

import android.content.Context
import android.content.Intent
import android.net.Uri
import android.os.Build
import android.os.PowerManager
import android.provider.Settings
import app.ebb.core.Advice
import app.ebb.core.Moment
import app.ebb.core.PhoneAllows
import app.ebb.core.ReminderChannel

/** What the phone allows, and the screens of its own where a person changes that. */
class PhoneSettings(
    private val context: Context,
    private val notices: Notices,
    private val alarm: Alarm,
) {
    val allows: PhoneAllows
        get() =
            PhoneAllows(
                notifications = ReminderChannel.entries.all(notices::visible),
                exact = alarm.exact,
                unrestricted =
                    context
                        .getSystemService(PowerManager::class.java)
                        .isIgnoringBatteryOptimizations(context.packageName),
            )

    /** What may help here, as the core says after a measured miss, each with the phone's own screen for it. */
    fun help(
        core: Reminders,
        now: Moment,
    ): Map<Advice, Intent> = core.reliability(allows, now).advice.associateWith(::screen)

    /** The phone's screen for an advice. */
    fun screen(advice: Advice): Intent =
        when (advice) {
            Advice.EXACT_ALARMS -> {
                exactAlarms()
            }

            Advice.BATTERY -> {
                Intent(Settings.ACTION_IGNORE_BATTERY_OPTIMIZATION_SETTINGS)
            }

            Advice.NOTIFICATIONS -> {
                Intent(Settings.ACTION_APP_NOTIFICATION_SETTINGS)
                    .putExtra(Settings.EXTRA_APP_PACKAGE, context.packageName)
            }
        }.addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)

    /** The screen to offer as a rest timer starts; null where breaks come on time already. */
    fun screenBeforeTimer(): Intent? = if (alarm.exact) null else screen(Advice.EXACT_ALARMS)

    private fun exactAlarms(): Intent =
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) {
            Intent(Settings.ACTION_REQUEST_SCHEDULE_EXACT_ALARM, ownPage())
        } else {
            // Older phones have no such permission.
            Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, ownPage())
        }

    private fun ownPage(): Uri = Uri.fromParts("package", context.packageName, null)
}
