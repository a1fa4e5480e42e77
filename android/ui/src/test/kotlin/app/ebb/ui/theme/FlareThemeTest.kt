package app.ebb.ui.theme

import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import java.time.Instant

/** When the theme of a flare is left. */
class FlareThemeTest {
    private var kept: FlareThemeState? = null
    private var saves = 0

    private val store =
        object : FlareThemeStore {
            override fun load() = kept

            override fun save(state: FlareThemeState?) {
                kept = state?.copy(wasOff = false)
                saves++
            }
        }

    private var now = Instant.parse("2026-03-28T22:00:00Z")
    private val morning = Instant.parse("2026-03-29T03:00:00Z")
    private var theme = FlareTheme(store) { now }

    private val isOn get() = theme.state.value.isOn

    private fun at(time: String) {
        now = Instant.parse(time)
    }

    private fun endedAtNight() {
        theme.flare(isActive = true, brightFrom = null)
        theme.flare(isActive = false, brightFrom = morning)
    }

    @Test
    fun `it begins with a flare and a calm day leaves it alone`() {
        theme.flare(isActive = false, brightFrom = now)
        theme.screenOff()
        theme.seen()
        assertFalse(isOn)
        assertEquals("nothing to keep", 0, saves)
        theme.flare(isActive = true, brightFrom = null)
        assertTrue(isOn)
    }

    @Test
    fun `after a flare by day it is left once the screen was off, not before`() {
        at("2026-03-28T14:00:00Z")
        theme.flare(isActive = true, brightFrom = null)
        theme.flare(isActive = false, brightFrom = now)
        assertTrue(isOn)
        at("2026-03-28T16:00:00Z")
        theme.seen()
        assertTrue("another app was in front, the screen was on", isOn)
        theme.screenOff()
        assertTrue("nothing changes while the screen is off", isOn)
        theme.seen()
        assertFalse(isOn)
        assertNull(kept)
    }

    @Test
    fun `at night no screen that was off is enough`() {
        endedAtNight()
        theme.screenOff()
        at("2026-03-29T02:59:00Z")
        theme.seen()
        assertTrue(isOn)
        at("2026-03-29T07:00:00Z")
        theme.seen()
        assertTrue("it has been on since the night", isOn)
        theme.screenOff()
        theme.seen()
        assertFalse(isOn)
    }

    @Test
    fun `a screen that was off over night is light in the morning`() {
        endedAtNight()
        theme.screenOff()
        at("2026-03-29T07:00:00Z")
        theme.seen()
        assertFalse(isOn)
    }

    @Test
    fun `a screen that was off during the flare does not count`() {
        theme.flare(isActive = true, brightFrom = null)
        theme.screenOff()
        theme.flare(isActive = false, brightFrom = now)
        theme.seen()
        assertTrue(isOn)
    }

    @Test
    fun `reading the day again moves nothing`() {
        endedAtNight()
        val before = saves
        theme.flare(isActive = false, brightFrom = Instant.parse("2026-03-30T03:00:00Z"))
        assertEquals(morning, theme.state.value.brightFrom)
        assertEquals(before, saves)
    }

    @Test
    fun `a flare that comes back begins it again`() {
        endedAtNight()
        theme.screenOff()
        theme.flare(isActive = true, brightFrom = null)
        at("2026-03-29T07:00:00Z")
        theme.seen()
        assertTrue(isOn)
        assertNull(theme.state.value.brightFrom)
    }

    @Test
    fun `a process that begins in a flare or before morning begins in it, one after morning does not`() {
        theme.flare(isActive = true, brightFrom = null)
        assertTrue("in a flare", FlareTheme(store) { now }.state.value.isOn)
        theme.flare(isActive = false, brightFrom = morning)
        at("2026-03-29T01:00:00Z")
        theme = FlareTheme(store) { now }
        assertTrue("at night", isOn)
        at("2026-03-29T03:00:00Z")
        assertFalse("in the morning", FlareTheme(store) { now }.state.value.isOn)
    }

    @Test
    fun `a clock that was set back does not keep it for days`() {
        endedAtNight()
        at("2026-03-01T09:00:00Z")
        theme.screenOff()
        theme.seen()
        assertFalse(isOn)
    }

    @Test
    fun `nothing of it is left once everything was erased`() {
        theme.flare(isActive = true, brightFrom = null)
        theme.forget()
        assertFalse(isOn)
        assertNull(kept)
    }
}
