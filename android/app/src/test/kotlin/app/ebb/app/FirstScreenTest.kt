package app.ebb.app

import androidx.compose.ui.test.assertIsOff
import androidx.compose.ui.test.assertIsOn
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
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
    val compose = createAndroidComposeRule<MainActivity>()

    private val app get() = phone as ScreenApplication
    private var taps = 0

    @Test
    fun `one tap skips it for good`() {
        awaits(QUESTION)
        tap("Skip")
        awaits("Plan my day")
        assertEquals(1, taps)
        compose.activityRule.scenario.recreate()
        awaits("Plan my day")
        assertNull(page())
    }

    @Test
    fun `what is chosen outlives a turned phone, and comes first on Today`() {
        awaits(QUESTION)
        tap("Brain fog")
        tap("Headache")
        compose.activityRule.scenario.recreate()
        awaits(QUESTION)
        button("Brain fog").assertIsOn()
        button("Headache").assertIsOn()
        button("Pain").assertIsOff()
        assertNotNull("nothing is saved yet", page())
        tap("Done")
        assertEquals(3, taps)
        awaits("Plan my day")
        val grid = journal().views().use { views -> views.today(app.clock.now()).quick.map { it.item } }
        assertEquals(setOf("brain-fog", "headache"), grid.take(2).toSet())
    }

    @Test
    fun `back leaves the app and chooses nothing`() {
        awaits(QUESTION)
        tap("Brain fog")
        val activity = compose.activity
        assertFalse(activity.onBackPressedDispatcher.hasEnabledCallbacks())
        compose.runOnUiThread { activity.onBackPressedDispatcher.onBackPressed() }
        assertTrue(activity.isFinishing || compose.activityRule.scenario.state < Lifecycle.State.RESUMED)
        assertNotNull(page())
    }

    private fun journal() = checkNotNull(app.journal.journal())

    private fun page() = journal().onboarding().use { it.get() }

    private fun button(word: String) = compose.onNode(hasText(word) and hasClickAction())

    private fun tap(word: String) {
        awaits(word)
        try {
            button(word).performScrollTo()
        } catch (_: AssertionError) {
            // It is in view from the start.
        }
        button(word).performClick()
        taps += 1
    }

    private fun awaits(text: String) =
        compose.waitUntil("\"$text\" to be shown", WAIT_MILLIS) {
            compose.onAllNodesWithText(text, substring = true).fetchSemanticsNodes().isNotEmpty()
        }

    private companion object {
        const val WAIT_MILLIS = 20_000L
        const val QUESTION = "What bothers you most?"
    }
}

/** The app as it is right after it was installed: nobody has answered its first screen. */
class NewApplication : ScreenApplication() {
    override val isNew = true
}
