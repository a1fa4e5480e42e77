package app.ebb.app

import android.provider.Settings
import android.view.HapticFeedbackConstants
import android.view.View
import androidx.lifecycle.Lifecycle
import app.ebb.core.Effort
import app.ebb.core.FlarePhase
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
import org.robolectric.shadows.ShadowAlarmManager
import org.robolectric.shadows.ShadowLooper

/** What is chosen for this phone in the settings, in the real activity over the real core. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(application = ScreenApplication::class, qualifiers = "en-rUS-w411dp-h891dp-xhdpi")
class PhoneChoicesTest {
    @get:Rule
    val visit = Visit()

    private val app get() = phone as ScreenApplication
    private val decor get() = visit.compose.activity.window.decorView

    @Test
    fun `something saved is one soft tick, silent, and each has its switch`() {
        visit.tap("Pain")
        visit.awaits("Undo")
        visit.until("a tick") { felt() == HapticFeedbackConstants.CONFIRM }
        assertFalse(app.feedback.sounds)
        settings("Settings")
        visit.tap("A soft tick to feel")
        visit.tap("A soft sound")
        assertFalse(app.feedback.ticks)
        assertTrue(app.feedback.sounds)
        // Robolectric's framework lacks what plays it.
        visit.tap("A soft sound")
        forgetFelt()
        leaveSettings()
        visit.tap("Fatigue")
        visit.awaits("Fatigue noted")
        ShadowLooper.idleMainLooper()
        assertEquals("no haptics when off", NOTHING, felt())
        val restarted = PhoneFeedback(app)
        assertEquals(false to false, restarted.ticks to restarted.sounds)
    }

    @Test
    fun `the sound is played once for each save, when it is wanted`() {
        var played = 0
        val feedback = PhoneFeedback(app, { 0L }) { played++ }
        feedback.saved(View(app))
        assertEquals(0, played)
        feedback.chooseSounds(true)
        repeat(2) { feedback.saved(View(app)) }
        assertEquals(2, played)
        assertTrue("also in the next process", PhoneFeedback(app).sounds)
    }

    @Test
    fun `a count that buzzes by itself is not answered by a tick on top`() {
        var now = 0L
        val feedback = PhoneFeedback(app, { now })
        val view = View(app)
        feedback.buzzed()
        now += 5_000
        feedback.saved(view)
        assertEquals(NOTHING, shadowOf(view).lastHapticFeedbackPerformed())
        now += 10_000
        feedback.saved(view)
        assertEquals(HapticFeedbackConstants.CONFIRM, shadowOf(view).lastHapticFeedbackPerformed())
    }

    @Test
    fun `the large button of Today lies on the side of the thumb`() {
        visit.awaits("+ Log")
        assertTrue("right", left("+ Log") > left("Flare"))
        settings("Settings")
        visit.tap("Left")
        leaveSettings()
        visit.awaits("+ Log")
        assertTrue("left", left("+ Log") < left("Flare"))
        visit.scenario.recreate()
        visit.awaits("+ Log")
        assertTrue(left("+ Log") < left("Flare"))
    }

    @Test
    fun `the neutral icon takes the place of Ebb's, and back, and there is always one`() {
        val shown = { checkNotNull(app.packageManager.getLaunchIntentForPackage(app.packageName)).component?.className }
        assertEquals("${app.packageName}.Ebb", shown())
        settings("Settings")
        visit.tap("A notepad called Notes")
        assertEquals("${app.packageName}.Notes", shown())
        assertTrue(PhoneIcon(app).isNeutral)
        visit.tap("A notepad called Notes")
        assertEquals("${app.packageName}.Ebb", shown())
        assertFalse(PhoneIcon(app).isNeutral)
    }

    @Test
    fun `the settings say whether the file is encrypted`() {
        settings("Settings")
        visit.awaits("is not encrypted yet")
    }

    @Test
    fun `About Ebb leads to the libraries with their licences`() {
        settings("About Ebb")
        visit.tap("Libraries")
        visit.awaits("made with the work of many people")
        visit.awaits("kotlin-stdlib")
        visit.awaits("Apache-2.0")
        visit.back()
        visit.awaits("What it is not")
    }

    @Test
    fun `a timer that started asks once whether breaks may come on the minute, and is running meanwhile`() {
        visit.awaits("+ Log")
        ShadowAlarmManager.setCanScheduleExactAlarms(false)
        startTimer()
        visit.awaits("The timer is running")
        assertTrue(journal().activity().use { it.get(app.clock.now()) } != null)
        visit.tap("Open the phone's settings")
        val opened = shadowOf(visit.compose.activity).nextStartedActivity
        assertEquals(Settings.ACTION_REQUEST_SCHEDULE_EXACT_ALARM, opened.action)
        visit.awaits("+ Log")
        journal().activity().use { it.stop(null, app.clock.now()) }
        startTimer()
        visit.compose.waitForIdle()
        assertFalse("once", visit.texts().any { "The timer is running" in it })
    }

    @Test
    fun `where breaks come on the minute nothing is asked, nor in a flare`() {
        visit.awaits("+ Log")
        val today = { journal().views().use { it.today(app.clock.now()) } }
        val denied = OnTime(app) { false }
        assertFalse("nothing runs", denied.asks(today()))
        journal().activity().use { it.start("cooking", Effort(null, null, null), app.clock.now()) }
        assertTrue(denied.asks(today()))
        assertFalse(OnTime(app) { true }.asks(today()))
        journal().flares().use { it.log(FlarePhase.STARTED, app.clock.now()) }
        assertFalse(denied.asks(today()))
        denied.answered()
        assertFalse(OnTime(app) { false }.asks(today()))
    }

    private fun startTimer() {
        journal().activity().use { it.start("cooking", Effort(null, null, null), app.clock.now()) }
        visit.scenario.moveToState(Lifecycle.State.CREATED)
        visit.scenario.moveToState(Lifecycle.State.RESUMED)
    }

    private fun settings(row: String) {
        visit.awaits("+ Log")
        visit.go("More")
        visit.tap(row)
    }

    /** A page of *More* has no bar. */
    private fun leaveSettings() {
        visit.back()
        visit.awaits("About Ebb")
        visit.go("Today")
    }

    private fun journal() = checkNotNull(app.journal.journal())

    private fun left(word: String): Float =
        visit
            .button(word)
            .fetchSemanticsNode()
            .positionInRoot.x

    private fun felt(): Int = shadowOf(decor).lastHapticFeedbackPerformed()

    private fun forgetFelt() {
        decor.performHapticFeedback(NOTHING)
    }

    private companion object {
        /** What the shadow of a view says before anything was felt. */
        const val NOTHING = -1
    }
}
