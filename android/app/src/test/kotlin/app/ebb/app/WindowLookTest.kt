package app.ebb.app

import android.app.KeyguardManager
import android.graphics.drawable.ColorDrawable
import android.util.TypedValue
import androidx.core.content.edit
import androidx.core.view.WindowCompat
import app.ebb.core.FlarePhase
import app.ebb.ui.more.ThemeChoice
import app.ebb.ui.theme.FlareThemeState
import app.ebb.ui.theme.Theme
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowLooper
import java.time.Duration

/** The window before the first frame, and around what is drawn in it. */
@RunWith(RobolectricTestRunner::class)
@Config(application = EveningApplication::class, qualifiers = "en-rUS-w411dp-h891dp-notnight-xhdpi")
class WindowLookTest {
    private val app get() = phone as EveningApplication

    @Test
    fun `what the system shows before the app runs is near-black on every phone`() {
        assertEquals(Theme.FLARE, startingGround())
    }

    @Test
    @Config(qualifiers = "+night")
    fun `on a dark phone as well`() {
        assertEquals(Theme.FLARE, startingGround())
    }

    @Test
    fun `a process that begins in a flare has a near-black window before its first frame, on a light phone`() {
        app.appearance.save(FlareThemeState(isOn = true))
        assertEquals(Theme.FLARE, windowAtStart())
    }

    @Test
    fun `after a flare it stays near-black until the morning`() {
        app.appearance.save(FlareThemeState(isOn = true, app.clock.now().at + Duration.ofHours(10)))
        assertEquals(Theme.FLARE, windowAtStart())
    }

    @Test
    fun `in the morning after a flare it is that of the phone`() {
        app.appearance.save(FlareThemeState(isOn = true, app.clock.now().at - Duration.ofHours(1)))
        assertEquals(Theme.LIGHT, windowAtStart())
    }

    @Test
    fun `the window follows the phone`() {
        assertEquals(Theme.LIGHT, windowAtStart())
    }

    @Test
    @Config(qualifiers = "+night")
    fun `the window of a dark phone is dark`() {
        assertEquals(Theme.DARK, windowAtStart())
    }

    @Test
    fun `the chosen theme goes before the phone's`() {
        app.appearance.choose(ThemeChoice.DARK)
        assertEquals(Theme.DARK, windowAtStart())
    }

    @Test
    fun `while Ebb is locked nothing tells of a flare, and at night nothing is bright`() {
        app.appearance.save(FlareThemeState(isOn = true))
        app.getSharedPreferences("lock", 0).edit { putBoolean("locks", true) }
        shadowOf(app.getSystemService(KeyguardManager::class.java)).setIsDeviceSecure(true)
        assertEquals("it is evening", Theme.DARK, windowAtStart())
    }

    @Test
    fun `the system's bars do not shine in a flare`() {
        val controller = Robolectric.buildActivity(MainActivity::class.java).create()
        val window = controller.get().window
        val bars = WindowCompat.getInsetsController(window, window.decorView)
        assertTrue("dark signs on a light ground", bars.isAppearanceLightStatusBars)
        controller.get().show(Theme.FLARE)
        assertFalse(bars.isAppearanceLightStatusBars)
        assertFalse(bars.isAppearanceLightNavigationBars)
        assertFalse("the system lays no light veil under its buttons", window.isNavigationBarContrastEnforced)
        assertEquals(Theme.FLARE.argb, (window.decorView.background as ColorDrawable).color)
        controller.destroy()
    }

    @Test
    fun `a flare that began on the widget is dark from the first frame of the next start`() {
        val journal = checkNotNull(app.journal.journal())
        journal.flares().use { it.log(FlarePhase.STARTED, app.clock.now()) }
        app.followFlare()
        ShadowLooper.idleMainLooper()
        assertTrue(app.appearance.load()?.isOn == true)
        assertEquals(Theme.FLARE, windowAtStart())
    }

    /** The theme whose ground the manifest's window has. */
    private fun startingGround(): Theme? {
        val theme = app.resources.newTheme().apply { applyStyle(app.applicationInfo.theme, true) }
        val found = TypedValue()
        check(theme.resolveAttribute(android.R.attr.windowBackground, found, true))
        return Theme.entries.find { it.argb == found.data }
    }

    /** The theme whose ground the activity's window has before anything is drawn in it. */
    private fun windowAtStart(): Theme? {
        val controller = Robolectric.buildActivity(MainActivity::class.java).create()
        val activity = controller.get()
        val ground = TypedValue()
        check(activity.theme.resolveAttribute(android.R.attr.colorBackground, ground, true))
        val shown = (activity.window.decorView.background as ColorDrawable).color
        assertEquals("the list of recent apps shows the same", shown, ground.data)
        controller.destroy()
        return Theme.entries.find { it.argb == shown }
    }
}
