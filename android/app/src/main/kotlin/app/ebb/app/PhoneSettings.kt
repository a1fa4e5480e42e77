package app.ebb.app

import android.content.Context
import android.content.Intent
import android.net.Uri
import android.os.Build
import android.os.PowerManager
import android.provider.Settings
import app.ebb.core.DeliveryAdvice
import app.ebb.core.DeliveryPermissions
import app.ebb.core.Moment
import app.ebb.core.ReminderChannel

/** What the phone allows, and its settings screens where the person can change that. */
class PhoneSettings(
    private val context: Context,
    private val notifications: NotificationPresenter,
    private val alarm: AlarmScheduler,
) {
    val allows: DeliveryPermissions
        get() =
            DeliveryPermissions(
                notifications = ReminderChannel.entries.all(notifications::visible),
                exact = alarm.exact,
                unrestricted =
                    context
                        .getSystemService(PowerManager::class.java)
                        .isIgnoringBatteryOptimizations(context.packageName),
            )

    /** The core's advice after a measured miss, each with the settings screen for it. */
    fun help(
        core: ReminderCore,
        now: Moment,
    ): Map<DeliveryAdvice, Intent> = core.reliability(allows, now).advice.associateWith(::screen)

    /** The settings screen for an advice. */
    fun screen(advice: DeliveryAdvice): Intent =
        when (advice) {
            DeliveryAdvice.EXACT_ALARMS -> {
                exactAlarms()
            }

            DeliveryAdvice.BATTERY -> {
                Intent(Settings.ACTION_IGNORE_BATTERY_OPTIMIZATION_SETTINGS)
            }

            DeliveryAdvice.NOTIFICATIONS -> {
                Intent(Settings.ACTION_APP_NOTIFICATION_SETTINGS)
                    .putExtra(Settings.EXTRA_APP_PACKAGE, context.packageName)
            }
        }.addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)

    /** The screen to offer when a rest timer starts. Null if breaks already come on time. */
    fun screenBeforeTimer(): Intent? = if (alarm.exact) null else screen(DeliveryAdvice.EXACT_ALARMS)

    /** The settings screen for the app's language, which Android has since version 13; null on an older phone. */
    fun languageScreen(): Intent? =
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
            Intent(Settings.ACTION_APP_LOCALE_SETTINGS, ownPage())
        } else {
            null
        }

    private fun exactAlarms(): Intent =
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) {
            Intent(Settings.ACTION_REQUEST_SCHEDULE_EXACT_ALARM, ownPage())
        } else {
            // Older versions have no such permission.
            Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, ownPage())
        }

    private fun ownPage(): Uri = Uri.fromParts("package", context.packageName, null)
}
