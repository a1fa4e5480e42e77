package app.ebb.app

import android.content.Intent
import android.os.Build
import android.os.PowerManager
import android.provider.Settings
import app.ebb.core.DeliveryAdvice
import app.ebb.core.DeliveryPermissions
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowAlarmManager
import org.robolectric.util.ReflectionHelpers

@RunWith(RobolectricTestRunner::class)
@Config(application = TestApplication::class)
class PhoneSettingsTest {
    private val settings get() = PhoneSettings(phone, SystemNotificationPresenter(phone), SystemAlarmScheduler(phone))

    @Test
    fun `the allowances come from the phone's services`() {
        ShadowAlarmManager.setCanScheduleExactAlarms(true)
        shadowOf(
            phone.getSystemService(PowerManager::class.java),
        ).setIgnoringBatteryOptimizations(phone.packageName, true)
        assertEquals(DeliveryPermissions(notifications = true, exact = true, unrestricted = true), settings.allows)
        ShadowAlarmManager.setCanScheduleExactAlarms(false)
        shadowOf(
            phone.getSystemService(PowerManager::class.java),
        ).setIgnoringBatteryOptimizations(phone.packageName, false)
        shadowOf(shade).setNotificationsEnabled(false)
        assertEquals(DeliveryPermissions(notifications = false, exact = false, unrestricted = false), settings.allows)
    }

    @Test
    fun `each advice opens its settings screen`() {
        val screens = DeliveryAdvice.entries.associateWith(settings::screen)
        assertEquals(
            mapOf(
                DeliveryAdvice.EXACT_ALARMS to Settings.ACTION_REQUEST_SCHEDULE_EXACT_ALARM,
                DeliveryAdvice.BATTERY to Settings.ACTION_IGNORE_BATTERY_OPTIMIZATION_SETTINGS,
                DeliveryAdvice.NOTIFICATIONS to Settings.ACTION_APP_NOTIFICATION_SETTINGS,
            ),
            screens.mapValues { it.value.action },
        )
        assertEquals("package:${phone.packageName}", screens.getValue(DeliveryAdvice.EXACT_ALARMS).dataString)
        val named = screens.getValue(DeliveryAdvice.NOTIFICATIONS).getStringExtra(Settings.EXTRA_APP_PACKAGE)
        assertEquals(phone.packageName, named)
        assertEquals(setOf(Intent.FLAG_ACTIVITY_NEW_TASK), screens.values.map(Intent::getFlags).toSet())
    }

    @Test
    fun `the language has a settings screen since Android 13`() {
        val screen = checkNotNull(settings.languageScreen())
        assertEquals(Settings.ACTION_APP_LOCALE_SETTINGS, screen.action)
        assertEquals("package:${phone.packageName}", screen.dataString)
        val sdk = Build.VERSION.SDK_INT
        try {
            ReflectionHelpers.setStaticField(Build.VERSION::class.java, "SDK_INT", Build.VERSION_CODES.S_V2)
            assertNull(settings.languageScreen())
        } finally {
            ReflectionHelpers.setStaticField(Build.VERSION::class.java, "SDK_INT", sdk)
        }
    }

    @Test
    fun `the app's own page is known for what a phone has no page for`() {
        val own = settings.ownScreen()
        assertEquals(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, own.action)
        assertEquals("package:${phone.packageName}", own.dataString)
    }
}
