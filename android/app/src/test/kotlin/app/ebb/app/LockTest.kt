package app.ebb.app

import android.app.KeyguardManager
import android.content.Context
import android.content.Intent
import androidx.activity.ComponentActivity
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.performClick
import androidx.core.content.edit
import androidx.lifecycle.Lifecycle
import app.ebb.core.Contact
import app.ebb.ui.lock.AppLock
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import org.robolectric.shadows.ShadowLooper

/** The lock of the app in the real activity over the real core. The phone's own dialogue is imitated. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(application = LockApplication::class, qualifiers = "en-rUS-w411dp-h891dp-xhdpi")
class LockTest {
    @get:Rule
    val visit = Visit()

    private val app get() = phone as LockApplication
    private val scenario get() = visit.scenario

    @Test
    fun `turned on and off with an unlock each, three taps from Today`() {
        settings()
        visit.tap("Lock Ebb")
        assertEquals(3, visit.taps)
        assertEquals(listOf("Lock Ebb"), app.asked)
        assertFalse("it is not on before the phone confirms", app.lock.isOn)
        assertFalse(visit.isSecret())
        confirm()
        assertTrue(app.lock.isOn)
        visit.awaits("While this is on, Ebb is hidden")
        assertTrue(visit.isSecret())

        visit.tap("Lock Ebb")
        assertTrue("it is on until the phone confirms", app.lock.isOn)
        confirm()
        assertFalse(app.lock.isOn)
        visit.awaits("Hide in the app switcher")
        assertFalse(visit.isSecret())
        assertEquals(listOf("Lock Ebb", "Lock Ebb"), app.asked)
    }

    @Test
    fun `it is locked after a minute out of sight, and unlocked it shows the same page`() {
        settings()
        visit.tap("Lock Ebb")
        confirm()
        putAway(AppLock.GRACE_MILLIS - 1)
        visit.awaits("Appearance")
        putAway(AppLock.GRACE_MILLIS)
        assertLocked()
        val before = visit.taps
        visit.tap("Unlock")
        assertEquals(1, visit.taps - before)
        assertEquals("Ebb is locked", app.asked.last())
        assertLocked()
        confirm()
        visit.awaits("Appearance")
    }

    @Test
    fun `it is locked as soon as the screen is off`() {
        settings()
        visit.tap("Lock Ebb")
        confirm()
        app.sendBroadcast(Intent(Intent.ACTION_SCREEN_OFF))
        ShadowLooper.idleMainLooper()
        assertLocked()
        unlock()
        visit.awaits("Appearance")
    }

    @Test
    @Config(application = LockedApplication::class)
    fun `a new process begins locked, and what was open is so after the unlock and a turned phone`() {
        assertLocked()
        unlock()
        visit.awaits("Pain")
        visit.tap("+ Log")
        visit.awaits("What would you like to log?")
        app.dies()
        scenario.recreate()
        assertLocked()
        scenario.recreate()
        assertLocked()
        unlock()
        visit.awaits("What would you like to log?")
        // Turned while it is open, it stays so.
        scenario.recreate()
        visit.awaits("What would you like to log?")
    }

    @Test
    @Config(application = LockedApplication::class)
    fun `talk to someone takes one tap and no unlock, and shows whom to call and nothing else`() {
        assertLocked()
        visit.tap("Talk to someone")
        assertEquals(1, visit.taps)
        visit.awaits("Call: Ana")
        assertTrue(visit.texts().none { "ontact" in it || "ountry" in it || "Pain" in it })
        scenario.recreate()
        visit.awaits("Call: Ana")
        visit.tap("Call: Ana")
        assertEquals(Intent.ACTION_DIAL, shadowOf(visit.compose.activity).nextStartedActivity.action)
        putAway(AppLock.GRACE_MILLIS)
        visit.awaits("Call: Ana")
        visit.back()
        assertLocked()
        assertEquals(emptyList<String>(), app.asked)
    }

    @Test
    @Config(application = LockedAloneApplication::class)
    fun `without a country its numbers are one choice away, also while it is locked`() {
        assertLocked()
        visit.tap("Talk to someone")
        visit.tap("Choose your country")
        visit.tap("Germany")
        visit.awaits("Call: Emergency")
        assertTrue(visit.texts().none { "ontact" in it || "ountry" in it })
        visit.back()
        assertLocked()
    }

    @Test
    @Config(application = LockedApplication::class)
    fun `of the shortcuts, only the one to talk passes the lock`() {
        assertLocked()
        for ((entrance, shows) in mapOf("CARD" to "Writing works.", "LOG" to "What would you like to log?")) {
            visit.enter(entrance)
            assertLocked()
            unlock()
            visit.awaits(shows)
            visit.back()
            app.sendBroadcast(Intent(Intent.ACTION_SCREEN_OFF))
            ShadowLooper.idleMainLooper()
            assertLocked()
        }
        visit.enter("TALK")
        visit.awaits("Call: Ana")
        visit.back()
        assertLocked()
        unlock()
        visit.awaits("Pain")
    }

    @Test
    @Config(application = LockedApplication::class)
    fun `a press on a widget is saved while it is locked, and shows nothing`() {
        assertLocked()
        val journal = checkNotNull(app.journal.journal())
        val pain =
            journal
                .inbox()
                .use { it.snapshot(app.clock.now()) }
                .buttons
                .first()
        assertEquals(PressAnswer.SAVED, app.presses.press("1", Buttons.of(pain.handle)))
        assertLocked()
        val logged = journal.views().use { it.today(app.clock.now()).symptoms.map { symptom -> symptom.item } }
        assertEquals(listOf("pain"), logged)
    }

    @Test
    @Config(application = LockedApplication::class)
    fun `back leaves the app, and the next visit is locked as well`() {
        assertLocked()
        assertFalse(
            visit.compose.activity.onBackPressedDispatcher
                .hasEnabledCallbacks(),
        )
        putAway(0)
        assertLocked()
    }

    @Test
    @Config(application = LockedApplication::class)
    fun `a phone whose screen lock was removed opens, and the setting says why`() {
        assertLocked()
        secure(app, false)
        putAway(0)
        settings()
        visit.awaits("This phone has no screen lock")
        // It can be turned off only where it was on, and holds again with a screen lock.
        visit.awaits("Lock Ebb")
        secure(app, true)
        app.dies()
        scenario.recreate()
        assertLocked()
    }

    @Test
    @Config(application = UnsecuredApplication::class)
    fun `a phone without a screen lock says why there is none here`() {
        settings()
        visit.awaits("This phone has no screen lock")
        assertTrue(
            visit.compose
                .onAllNodesWithText("Lock Ebb")
                .fetchSemanticsNodes()
                .isEmpty(),
        )
    }

    @Test
    fun `pictures are refused where that is wanted, and in a flare`() {
        settings()
        assertFalse(visit.isSecret())
        visit.tap("Hide in the app switcher and in screenshots")
        visit.until("no pictures", visit::isSecret)
        scenario.recreate()
        visit.awaits("Appearance")
        assertTrue(visit.isSecret())
        visit.tap("Hide in the app switcher and in screenshots")
        visit.until("pictures") { !visit.isSecret() }
        visit.back()
        visit.awaits("About Ebb")
        visit.back()
        visit.awaits("+ Log")
        visit.compose.onNode(hasContentDescription("Flare", substring = true) and hasClickAction()).performClick()
        visit.until("no pictures in a flare", visit::isSecret)
    }

    private fun settings() {
        visit.awaits("Pain")
        visit.taps = 0
        visit.go("More")
        visit.tap("Settings")
        visit.awaits("Appearance")
    }

    private fun putAway(millis: Long) {
        scenario.moveToState(Lifecycle.State.CREATED)
        app.passed += millis
        scenario.moveToState(Lifecycle.State.RESUMED)
    }

    private fun unlock() {
        visit.tap("Unlock")
        confirm()
    }

    private fun confirm() = scenario.onActivity { app.lock.confirmed() }

    /** Nothing but the lock screen is there. */
    private fun assertLocked() {
        visit.awaits("Ebb is locked")
        assertEquals(setOf("Ebb is locked", "Talk to someone", "Unlock"), visit.texts().toSet())
        assertTrue(visit.isSecret())
    }
}

private fun secure(
    context: Context,
    isSecure: Boolean,
) = shadowOf(context.getSystemService(KeyguardManager::class.java)).setIsDeviceSecure(isSecure)

/** A phone with a screen lock, whose dialogue the test answers. */
open class LockApplication : ScreenApplication() {
    /** What the phone was asked, by the titles of its dialogues. */
    val asked = mutableListOf<String>()
    var passed = 0L
    protected open val isSecure = true
    private var made: PhoneLock? = null
    override val lock get() = made ?: PhoneLock(this, ::sinceBoot).also { made = it }

    override fun onCreate() {
        super.onCreate()
        secure(this, isSecure)
    }

    override fun sinceBoot() = passed

    override fun unlocking(activity: ComponentActivity) = Unlocking { asked += it }

    /** The process dies; what the phone keeps of the lock stays. */
    fun dies() {
        made = null
    }
}

/** The same, with a lock that was turned on earlier. */
open class LockedAloneApplication : LockApplication() {
    override fun onCreate() {
        super.onCreate()
        getSharedPreferences("lock", Context.MODE_PRIVATE).edit { putBoolean("locks", true) }
    }
}

/** The same, with somebody to call. */
class LockedApplication : LockedAloneApplication() {
    override fun onCreate() {
        super.onCreate()
        inJournal { journal ->
            journal.profile().use { profile ->
                profile.save(profile.get().copy(contact = Contact("Ana", "0170 000 000"), country = "DE"), clock.now())
            }
        }
        journal.close()
    }
}

/** A phone without a screen lock. */
class UnsecuredApplication : LockApplication() {
    override val isSecure = false
}
