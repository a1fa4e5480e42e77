package app.ebb.app

import android.app.AlarmManager
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowAlarmManager
import java.time.Instant

@RunWith(RobolectricTestRunner::class)
@Config(application = TestApplication::class)
class PhoneAlarmTest {
    private val alarm get() = PhoneAlarm(phone)
    private val at = Instant.parse("2026-03-29T06:30:00Z")

    @Test
    fun `where the phone allows it, it is exact, wakes, and comes in Doze`() {
        ShadowAlarmManager.setCanScheduleExactAlarms(true)
        assertTrue(alarm.exact)
        alarm.set(at)
        val set = alarms.scheduledAlarms.single()
        assertEquals(at.toEpochMilli(), set.triggerAtMs)
        assertEquals(AlarmManager.RTC_WAKEUP, set.getType())
        assertEquals(EXACT, set.windowLengthMs)
        assertTrue(set.isAllowWhileIdle)
    }

    @Test
    fun `where it does not, it comes in Doze all the same, when the phone sees fit`() {
        ShadowAlarmManager.setCanScheduleExactAlarms(false)
        assertFalse(alarm.exact)
        alarm.set(at)
        val set = alarms.scheduledAlarms.single()
        assertEquals(at.toEpochMilli(), set.triggerAtMs)
        assertTrue("${set.windowLengthMs}", set.windowLengthMs != EXACT)
        assertTrue(set.isAllowWhileIdle)
    }

    @Test
    fun `there is one, and another process moves it and changes its kind`() {
        ShadowAlarmManager.setCanScheduleExactAlarms(true)
        alarm.set(at)
        alarm.set(at.plusSeconds(60))
        assertEquals(at.plusSeconds(60).toEpochMilli(), alarms.scheduledAlarms.single().triggerAtMs)
        ShadowAlarmManager.setCanScheduleExactAlarms(false)
        alarm.set(at)
        assertEquals(at.toEpochMilli(), alarms.scheduledAlarms.single().triggerAtMs)
    }

    @Test
    fun `what it wakes is our own receiver, by an intent nobody can change`() {
        alarm.set(at)
        val wakes = shadowOf(alarms.scheduledAlarms.single().wakes)
        assertEquals(WakeReceiver::class.java.name, wakes.savedIntent.component?.className)
        assertTrue(wakes.isBroadcast && wakes.isImmutable)
    }

    private companion object {
        const val EXACT = 0L
    }
}
