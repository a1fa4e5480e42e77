package app.ebb.app

import android.provider.Settings
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotSame
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/** Another language while the app is open, in the real activity over the real core. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(application = ScreenApplication::class, qualifiers = "en-rUS-w411dp-h891dp-xhdpi")
class LanguageTest {
    @get:Rule
    val compose = createAndroidComposeRule<MainActivity>()

    private val app get() = phone as ScreenApplication

    @Test
    fun `the settings of More lead to the phone's settings of the language`() {
        compose.onNodeWithContentDescription("More").also { awaits("Pain") }.performClick()
        awaits("Settings")
        compose.onNodeWithText("Settings").performClick()
        awaits("Language")
        compose.onNodeWithText("Language").performScrollTo().performClick()
        val opened = shadowOf(compose.activity).nextStartedActivity
        assertEquals(Settings.ACTION_APP_LOCALE_SETTINGS, opened.action)
        assertEquals("package:${app.packageName}", opened.dataString)
    }

    @Test
    fun `all words change with the language, and the same destination is there with the same diary`() {
        awaits("Pain")
        compose.onNodeWithText("Pain").performClick()
        awaits("Undo")
        compose.onNodeWithContentDescription("Care").performClick()
        awaits("Medicines")
        val before = app.journal.journal()
        speak("de")
        awaits("Medikamente")
        compose.onNodeWithContentDescription("Heute").performClick()
        awaits("Rückgängig")
        awaits("Schmerz")
        val journal = checkNotNull(app.journal.journal())
        assertNotSame(before, journal)
        val logged = journal.views().use { views -> views.today(app.clock.now()).symptoms.map { it.item } }
        assertEquals(listOf("pain"), logged)
        speak("es")
        awaits("Dolor")
        awaits("Deshacer")
    }

    @Test
    fun `the reminders' words follow, too`() {
        awaits("Pain")
        speak("de")
        awaits("Schmerz")
        assertEquals(
            "Heute",
            app.journal
                .open()
                ?.words()
                ?.get("app-today"),
        )
    }

    private fun speak(language: String) {
        RuntimeEnvironment.setQualifiers("+$language")
        compose.activityRule.scenario.recreate()
    }

    private fun awaits(text: String) =
        compose.waitUntil("\"$text\" to be shown", WAIT_MILLIS) {
            compose.onAllNodesWithText(text, substring = true).fetchSemanticsNodes().isNotEmpty()
        }

    private companion object {
        const val WAIT_MILLIS = 20_000L
    }
}

/** The same for a process that an alarm started, which has no screens. */
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApplication::class, qualifiers = "en")
class LanguageOfRemindersTest {
    @Test
    fun `what is announced next is in the new language`() {
        assertEquals("Today", word())
        RuntimeEnvironment.setQualifiers("+de")
        assertEquals("Heute", word())
        phone.journal.close()
    }

    private fun word() =
        phone.journal
            .open()
            ?.words()
            ?.get("app-today")
}
