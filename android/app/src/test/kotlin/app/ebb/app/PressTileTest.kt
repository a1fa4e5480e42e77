package app.ebb.app

import android.app.KeyguardManager
import android.content.Intent
import android.os.Build
import android.os.Vibrator
import android.service.quicksettings.Tile
import app.ebb.ui.EntryPoint
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.util.ReflectionHelpers
import java.time.Duration

/** The tiles of the quick settings over the real core. */
@RunWith(RobolectricTestRunner::class)
@Config(application = WidgetApplication::class, qualifiers = "en-rUS")
class PressTileTest {
    @get:Rule
    val pressed = PressedPhone()

    private val app get() = pressed.app
    private val users get() = pressed.users

    @Test
    fun `each tile logs its own with one tap, and says so for a while`() {
        val logged = mutableListOf<String>()
        for ((type, label, entry) in listOf(
            Triple(SymptomTile::class.java, "Symptom", "Pain noted"),
            Triple(FlareTile::class.java, "Flare", "Flare started"),
            Triple(RestTile::class.java, "Rest", "Short break"),
        )) {
            val tile = shown(type)
            assertEquals(listOf(label, null, Tile.STATE_INACTIVE), tile.qsTile.said)
            tile.press()
            logged += entry
            assertEquals(logged, app.logged())
            assertEquals(listOf(label, "Saved", Tile.STATE_INACTIVE), tile.qsTile.said)
            assertTrue(shadowOf(app.getSystemService(Vibrator::class.java)).isVibrating)
            tile.press()
            assertEquals("a second touch is the same entry", logged, app.logged())
            app.passes()
            assertNull(tile.qsTile.subtitle)
            assertNull(shadowOf(app).nextStartedActivity)
        }
    }

    @Test
    fun `without haptics it is still`() {
        app.feedback.chooseTicks(false)
        shown(RestTile::class.java).press()
        assertEquals(listOf("Short break"), app.logged())
        assertFalse(shadowOf(app.getSystemService(Vibrator::class.java)).isVibrating)
    }

    @Test
    fun `the tile of Without looking opens it and logs nothing`() {
        val tile = Robolectric.buildService(WithoutLookingTile::class.java).create().get()
        tile.onStartListening()
        assertEquals(Tile.STATE_INACTIVE, tile.qsTile.state)
        // Since Android 14 by a pending intent, which Robolectric does not know.
        val sdk = Build.VERSION.SDK_INT
        try {
            ReflectionHelpers.setStaticField(Build.VERSION::class.java, "SDK_INT", Build.VERSION_CODES.TIRAMISU)
            tile.onClick()
        } finally {
            ReflectionHelpers.setStaticField(Build.VERSION::class.java, "SDK_INT", sdk)
        }
        val opened = shadowOf(app).nextStartedActivity
        assertEquals(MainActivity::class.java.name, opened.component?.className)
        assertEquals("${app.packageName}.${EntryPoint.WITHOUT_LOOKING.name}", opened.action)
        assertEquals(emptyList<String>(), app.logged())
    }

    @Test
    fun `the shortcuts of symptom and flare log once, and an old one from the recent apps does not`() {
        val intent = { name: String -> Intent("${app.packageName}.$name") }
        val of = { intent: Intent -> LoggingShortcut.of(intent, app.packageName) }
        for (shortcut in LoggingShortcut.entries) {
            repeat(2) { of(intent(shortcut.name))?.let(app::press) }
            app.settle()
        }
        assertEquals(listOf("Pain noted", "Flare started"), app.logged())
        assertNull(of(intent("FLARE").addFlags(Intent.FLAG_ACTIVITY_LAUNCHED_FROM_HISTORY)))
        assertNull(of(intent("LOG")))
    }

    @Test
    fun `on a locked phone it saves without a name`() {
        shadowOf(app.getSystemService(KeyguardManager::class.java)).setKeyguardLocked(true)
        val tile = shown(SymptomTile::class.java)
        tile.press()
        assertEquals(listOf("Symptom", "Saved", Tile.STATE_INACTIVE), tile.qsTile.said)
        assertEquals(listOf("Pain noted"), app.logged())
        assertNull(shadowOf(app).nextStartedActivity)
    }

    @Test
    fun `before the first unlock it waits in the inbox`() {
        users.setUserUnlocked(false)
        app.restart()
        val tile = shown(RestTile::class.java)
        tile.press()
        assertEquals("Saved", tile.qsTile.subtitle.toString())
        users.setUserUnlocked(true)
        app.later(Duration.ofMinutes(5))
        app.reminders.wake()
        assertEquals(listOf("Short break"), app.logged())
    }

    @Test
    fun `it has the name where the person wants names`() {
        app.opened.inbox().use { it.showWords(true, app.now) }
        app.settle()
        assertEquals("Pain", shown(SymptomTile::class.java).qsTile.label.toString())
    }

    @Test
    fun `a tile logs a flare once, and shows nothing of it`() {
        val tile = shown(FlareTile::class.java)
        tile.press()
        app.passes()
        tile.press()
        assertEquals(listOf("Flare started"), app.logged())
        app.passes()
        assertEquals(listOf("Flare", null, Tile.STATE_INACTIVE), tile.qsTile.said)
    }

    @Test
    @Config(sdk = [35], qualifiers = "de")
    fun `in the phone's language`() {
        val tile = shown(FlareTile::class.java)
        tile.press()
        assertEquals(listOf("Schub", "Notiert", Tile.STATE_INACTIVE), tile.qsTile.said)
    }

    private fun <T : PressTile> shown(type: Class<T>): T =
        Robolectric.setupService(type).also {
            it.onStartListening()
            app.settle()
            app.settle()
        }

    private fun PressTile.press() {
        onClick()
        app.settle()
        app.settle()
    }

    private val Tile.said get() = listOf(label?.toString(), subtitle?.toString(), state)
}
