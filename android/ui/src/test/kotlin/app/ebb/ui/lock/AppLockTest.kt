package app.ebb.ui.lock

import app.ebb.ui.theme.Theme
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

/** When Ebb is locked. */
class AppLockTest {
    private val open = AppLock.beginning(isOn = true).unlocked()

    @Test
    fun `a process begins locked, where the person wants a lock`() {
        assertTrue(AppLock.beginning(isOn = true).isLocked)
        assertFalse(AppLock.beginning(isOn = false).isLocked)
        // Its start is a coming back, too.
        assertTrue(AppLock.beginning(isOn = true).comeBack(0, isOn = true).isLocked)
    }

    @Test
    fun `it stays open for less than a minute out of sight, and no longer`() {
        val away = open.putAway(at = START)
        assertFalse(away.comeBack(START + MINUTE - 1, isOn = true).isLocked)
        assertTrue(away.comeBack(START + MINUTE, isOn = true).isLocked)
        assertFalse(away.comeBack(START + MINUTE, isOn = false).isLocked)
    }

    @Test
    fun `two short times out of sight are not one long one, and the first moment of one counts`() {
        val back = open.putAway(START).comeBack(START + MINUTE - 1, isOn = true)
        assertFalse(back.putAway(START + MINUTE).comeBack(START + MINUTE + 1, isOn = true).isLocked)
        assertTrue(
            open
                .putAway(START)
                .putAway(START + MINUTE - 1)
                .comeBack(START + MINUTE, isOn = true)
                .isLocked,
        )
    }

    @Test
    fun `a turned phone, which was not put away, locks nothing`() {
        assertFalse(open.comeBack(START + MINUTE, isOn = true).isLocked)
    }

    @Test
    fun `it is locked as soon as the screen is off, before or after it is put away`() {
        assertTrue(open.screenOff(isOn = true).isLocked)
        assertTrue(
            open
                .screenOff(isOn = true)
                .putAway(START)
                .comeBack(START + 1, isOn = true)
                .isLocked,
        )
        assertTrue(
            open
                .putAway(START)
                .screenOff(isOn = true)
                .comeBack(START + 1, isOn = true)
                .isLocked,
        )
        assertFalse(open.screenOff(isOn = false).isLocked)
    }

    @Test
    fun `it stays locked until it is unlocked, or there is no lock any more`() {
        val locked = open.screenOff(isOn = true)
        assertTrue(locked.putAway(START).comeBack(START, isOn = true).isLocked)
        assertFalse(locked.unlocked().isLocked)
        assertFalse(locked.unlocked().comeBack(START, isOn = true).isLocked)
        assertFalse(locked.comeBack(START, isOn = false).isLocked)
    }

    @Test
    fun `the lock screen is dark on a dark phone, and on every phone at night`() {
        assertEquals(Theme.LIGHT, lockTheme(dark = false, hour = 12))
        assertEquals(Theme.DARK, lockTheme(dark = true, hour = 12))
        for (hour in listOf(20, 23, 0, 3, 7)) assertEquals(Theme.DARK, lockTheme(dark = false, hour))
        for (hour in listOf(8, 19)) assertEquals(Theme.LIGHT, lockTheme(dark = false, hour))
    }

    private companion object {
        const val START = 5_000L
        const val MINUTE = AppLock.GRACE_MILLIS
    }
}
