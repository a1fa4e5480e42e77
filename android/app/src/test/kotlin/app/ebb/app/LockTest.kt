package app.ebb.app

import android.app.KeyguardManager
import android.content.Context
import android.content.Intent
import android.view.WindowManager
import androidx.activity.ComponentActivity
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
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
    val compose = createAndroidComposeRule<MainActivity>()

    private val app get() = phone as LockApplication
    private val scenario get() = compose.activityRule.scenario
    private var taps = 0

    @Test
    fun `turned on and off with an unlock each, three taps from Today`() {
        settings()
        tap("Lock Ebb")
        assertEquals(3, taps)
        assertEquals(listOf("Lock Ebb"), app.asked)
        assertFalse("it is not on before the phone confirms", app.lock.isOn)
        assertFalse(isSecret())
        confirm()
        assertTrue(app.lock.isOn)
        awaits("While this is on, Ebb is hidden")
        assertTrue(isSecret())

        tap("Lock Ebb")
        assertTrue("it is on until the phone confirms", app.lock.isOn)
        confirm()
        assertFalse(app.lock.isOn)
        awaits("Hide in the app switcher")
        assertFalse(isSecret())
        assertEquals(listOf("Lock Ebb", "Lock Ebb"), app.asked)
    }

    @Test
    fun `it is locked after a minute out of sight, and unlocked it shows the same page`() {
        settings()
        tap("Lock Ebb")
        confirm()
        putAway(AppLock.GRACE_MILLIS - 1)
        awaits("Appearance")
        putAway(AppLock.GRACE_MILLIS)
        assertLocked()
        val before = taps
        tap("Unlock")
        assertEquals(1, taps - before)
        assertEquals("Ebb is locked", app.asked.last())
        assertLocked()
        confirm()
        awaits("Appearance")
    }

    @Test
    fun `it is locked as soon as the screen is off`() {
        settings()
        tap("Lock Ebb")
        confirm()
        app.sendBroadcast(Intent(Intent.ACTION_SCREEN_OFF))
        ShadowLooper.idleMainLooper()
        assertLocked()
        unlock()
        awaits("Appearance")
    }

    @Test
    @Config(application = LockedApplication::class)
    fun `a new process begins locked, and what was open is so after the unlock and a turned phone`() {
        assertLocked()
        unlock()
        awaits("Pain")
        tap("Plan my day")
        awaits("Back to today")
        app.dies()
        scenario.recreate()
        assertLocked()
        scenario.recreate()
        assertLocked()
        unlock()
        awaits("Back to today")
        // Turned while it is open, it stays so.
        scenario.recreate()
        awaits("Back to today")
    }

    @Test
    @Config(application = LockedApplication::class)
    fun `talk to someone takes one tap and no unlock, and shows whom to call and nothing else`() {
        assertLocked()
        tap("Talk to someone")
        assertEquals(1, taps)
        awaits("Call: Ana")
        assertTrue(texts().none { "ontact" in it || "ountry" in it || "Pain" in it })
        scenario.recreate()
        awaits("Call: Ana")
        tap("Call: Ana")
        assertEquals(Intent.ACTION_DIAL, shadowOf(compose.activity).nextStartedActivity.action)
        putAway(AppLock.GRACE_MILLIS)
        awaits("Call: Ana")
        back()
        assertLocked()
        assertEquals(emptyList<String>(), app.asked)
    }

    @Test
    @Config(application = LockedAloneApplication::class)
    fun `without a country its numbers are one choice away, also while it is locked`() {
        assertLocked()
        tap("Talk to someone")
        tap("Choose your country")
        tap("Germany")
        awaits("Call: Emergency")
        assertTrue(texts().none { "ontact" in it || "ountry" in it })
        back()
        assertLocked()
    }

    @Test
    @Config(application = LockedApplication::class)
    fun `of the shortcuts, only the one to talk passes the lock`() {
        assertLocked()
        for ((entrance, shows) in mapOf("CARD" to "Writing works.", "LOG" to "What would you like to log?")) {
            enter(entrance)
            assertLocked()
            unlock()
            awaits(shows)
            back()
            app.sendBroadcast(Intent(Intent.ACTION_SCREEN_OFF))
            ShadowLooper.idleMainLooper()
            assertLocked()
        }
        enter("TALK")
        awaits("Call: Ana")
        back()
        assertLocked()
        unlock()
        awaits("Pain")
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
        assertFalse(compose.activity.onBackPressedDispatcher.hasEnabledCallbacks())
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
        awaits("This phone has no screen lock")
        // It can be turned off only where it was on, and holds again with a screen lock.
        awaits("Lock Ebb")
        secure(app, true)
        app.dies()
        scenario.recreate()
        assertLocked()
    }

    @Test
    @Config(application = UnsecuredApplication::class)
    fun `a phone without a screen lock says why there is none here`() {
        settings()
        awaits("This phone has no screen lock")
        assertTrue(compose.onAllNodesWithText("Lock Ebb").fetchSemanticsNodes().isEmpty())
    }

    @Test
    fun `pictures are refused where that is wanted, and in a flare`() {
        settings()
        assertFalse(isSecret())
        tap("Hide in the app switcher and in screenshots")
        compose.waitUntil("no pictures", WAIT_MILLIS, ::isSecret)
        scenario.recreate()
        awaits("Appearance")
        assertTrue(isSecret())
        tap("Hide in the app switcher and in screenshots")
        compose.waitUntil("pictures", WAIT_MILLIS) { !isSecret() }
        back()
        awaits("About Ebb")
        back()
        awaits("Plan my day")
        compose.onNode(hasContentDescription("Flare", substring = true) and hasClickAction()).performClick()
        compose.waitUntil("no pictures in a flare", WAIT_MILLIS, ::isSecret)
    }

    private fun settings() {
        awaits("Pain")
        taps = 0
        compose.onNode(hasContentDescription("More")).performClick()
        taps += 1
        tap("Settings")
        awaits("Appearance")
    }

    private fun putAway(millis: Long) {
        scenario.moveToState(Lifecycle.State.CREATED)
        app.passed += millis
        scenario.moveToState(Lifecycle.State.RESUMED)
    }

    private fun enter(entrance: String) = scenario.onActivity { it.onNewIntent(Intent("${app.packageName}.$entrance")) }

    private fun back() = scenario.onActivity { it.onBackPressedDispatcher.onBackPressed() }

    private fun unlock() {
        tap("Unlock")
        confirm()
    }

    private fun confirm() = scenario.onActivity { app.lock.confirmed() }

    /** Nothing but the lock screen is there. */
    private fun assertLocked() {
        awaits("Ebb is locked")
        assertEquals(setOf("Ebb is locked", "Talk to someone", "Unlock"), texts().toSet())
        assertTrue(isSecret())
    }

    private fun texts(): List<String> =
        compose
            .onAllNodes(SemanticsMatcher("any") { true }, useUnmergedTree = true)
            .fetchSemanticsNodes()
            .flatMap { node ->
                node.config
                    .getOrNull(SemanticsProperties.Text)
                    .orEmpty()
                    .map { it.text } +
                    node.config.getOrNull(SemanticsProperties.ContentDescription).orEmpty()
            }

    private fun isSecret() = compose.activity.window.attributes.flags and WindowManager.LayoutParams.FLAG_SECURE != 0

    private fun tap(word: String) {
        awaits(word)
        val node = compose.onNode(hasText(word) and hasClickAction())
        try {
            node.performScrollTo()
        } catch (_: AssertionError) {
            // It is in view from the start.
        }
        node.performClick()
        taps += 1
    }

    private fun awaits(text: String) =
        compose.waitUntil("\"$text\" to be shown", WAIT_MILLIS) {
            compose.onAllNodesWithText(text, substring = true).fetchSemanticsNodes().isNotEmpty()
        }

    private companion object {
        const val WAIT_MILLIS = 20_000L
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
