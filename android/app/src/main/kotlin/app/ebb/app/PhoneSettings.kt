package app.ebb.app

import android.content.Context
import android.content.Intent
import android.net.Uri
import android.os.Build
import android.os.PowerManager
import android.provider.Settings
import app.ebb.core.DeliveryAdvice
import app.ebb.core.DeliveryPermissions
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

    /** Whether breaks come on the minute. */
    val isExact: Boolean get() = alarm.exact

    /** The settings screen for the app's language, which Android has since version 13; null on an older phone. */
    fun languageScreen(): Intent? =
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
            Intent(Settings.ACTION_APP_LOCALE_SETTINGS, ownPage())
        } else {
            null
        }

    /** The app's own page in the phone's settings. */
    fun ownScreen(): Intent = Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, ownPage())

    private fun exactAlarms(): Intent =
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) {
            Intent(Settings.ACTION_REQUEST_SCHEDULE_EXACT_ALARM, ownPage())
        } else {
            // Older versions have no such permission.
            ownScreen()
        }

    private fun ownPage(): Uri = Uri.fromParts("package", context.packageName, null)
}
