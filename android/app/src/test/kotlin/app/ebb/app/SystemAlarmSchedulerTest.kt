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
class SystemAlarmSchedulerTest {
    private val scheduler get() = SystemAlarmScheduler(phone)
    private val at = Instant.parse("2026-03-29T06:30:00Z")

    @Test
    fun `an allowed exact alarm is exact and fires in Doze`() {
        ShadowAlarmManager.setCanScheduleExactAlarms(true)
        assertTrue(scheduler.exact)
        scheduler.schedule(at)
        val set = alarms.scheduledAlarms.single()
        assertEquals(at.toEpochMilli(), set.triggerAtMs)
        assertEquals(AlarmManager.RTC_WAKEUP, set.getType())
        assertEquals(EXACT, set.windowLengthMs)
        assertTrue(set.isAllowWhileIdle)
    }

    @Test
    fun `without the permission the alarm is inexact and fires in Doze`() {
        ShadowAlarmManager.setCanScheduleExactAlarms(false)
        assertFalse(scheduler.exact)
        scheduler.schedule(at)
        val set = alarms.scheduledAlarms.single()
        assertEquals(at.toEpochMilli(), set.triggerAtMs)
        assertTrue("${set.windowLengthMs}", set.windowLengthMs != EXACT)
        assertTrue(set.isAllowWhileIdle)
    }

    @Test
    fun `a new alarm replaces the previous one and its exactness`() {
        ShadowAlarmManager.setCanScheduleExactAlarms(true)
        scheduler.schedule(at)
        scheduler.schedule(at.plusSeconds(60))
        assertEquals(at.plusSeconds(60).toEpochMilli(), alarms.scheduledAlarms.single().triggerAtMs)
        ShadowAlarmManager.setCanScheduleExactAlarms(false)
        scheduler.schedule(at)
        assertEquals(at.toEpochMilli(), alarms.scheduledAlarms.single().triggerAtMs)
    }

    @Test
    fun `the alarm reaches only our receiver, by an immutable intent`() {
        scheduler.schedule(at)
        val wakes = shadowOf(alarms.scheduledAlarms.single().wakes)
        assertEquals(WakeReceiver::class.java.name, wakes.savedIntent.component?.className)
        assertTrue(wakes.isBroadcast && wakes.isImmutable)
    }

    private companion object {
        const val EXACT = 0L
    }
}
