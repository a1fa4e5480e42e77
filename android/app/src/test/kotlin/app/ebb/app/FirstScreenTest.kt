package app.ebb.app

import androidx.compose.ui.test.assertIsOff
import androidx.compose.ui.test.assertIsOn
import androidx.lifecycle.Lifecycle
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/** The first screen of a new diary in the real activity over the real core, with the taps counted. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(application = NewApplication::class, qualifiers = "en-rUS-w411dp-h891dp-xhdpi")
class FirstScreenTest {
    @get:Rule
    val visit = Visit()

    private val app get() = phone as ScreenApplication

    @Test
    fun `one tap skips it for good`() {
        visit.awaits(QUESTION)
        visit.tap("Skip")
        visit.awaits("+ Log")
        assertEquals(1, visit.taps)
        visit.scenario.recreate()
        visit.awaits("+ Log")
        assertNull(page())
    }

    @Test
    fun `what is chosen outlives a turned phone, and comes first on Today`() {
        visit.awaits(QUESTION)
        visit.tap("Brain fog")
        visit.tap("Headache")
        visit.scenario.recreate()
        visit.awaits(QUESTION)
        visit.button("Brain fog").assertIsOn()
        visit.button("Headache").assertIsOn()
        visit.button("Pain").assertIsOff()
        assertNotNull("nothing is saved yet", page())
        visit.tap("Done")
        assertEquals(3, visit.taps)
        visit.awaits("+ Log")
        val grid = journal().views().use { views -> views.today(app.clock.now()).quick.map { it.item } }
        assertEquals(setOf("brain-fog", "headache"), grid.take(2).toSet())
    }

    @Test
    fun `back leaves the app and chooses nothing`() {
        visit.awaits(QUESTION)
        visit.tap("Brain fog")
        val activity = visit.compose.activity
        assertFalse(activity.onBackPressedDispatcher.hasEnabledCallbacks())
        visit.compose.runOnUiThread { activity.onBackPressedDispatcher.onBackPressed() }
        assertTrue(activity.isFinishing || visit.scenario.state < Lifecycle.State.RESUMED)
        assertNotNull(page())
    }

    private fun journal() = checkNotNull(app.journal.journal())

    private fun page() = journal().onboarding().use { it.get() }

    private companion object {
        const val QUESTION = "What bothers you most?"
    }
}

/** The app as it is right after it was installed: nobody has answered its first screen. */
class NewApplication : ScreenApplication() {
    override val isNew = true
}
