package app.ebb.app

import android.content.Intent
import android.graphics.Bitmap
import android.os.Looper
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.graphics.asAndroidBitmap
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.captureToImage
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.unit.toSize
import androidx.lifecycle.Lifecycle
import app.ebb.core.Journal
import app.ebb.core.ReminderAbout
import app.ebb.ui.parts.TapGuard
import app.ebb.ui.theme.FlareTheme
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import org.w3c.dom.Element
import java.io.File
import java.io.RandomAccessFile
import javax.xml.parsers.DocumentBuilderFactory

/** The real activity over the real core: journal, JNA and Android's own Compose. Pictures go to target/pictures. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(application = ScreenApplication::class, qualifiers = "en-rUS-w411dp-h891dp-xhdpi")
class MainActivityTest {
    @get:Rule
    val compose = createAndroidComposeRule<MainActivity>()

    private val app get() = phone as ScreenApplication

    @Test
    fun `it opens the journal and shows today`() {
        awaits("Pain")
        assertTrue(app.filesDir.resolve("ebb.db").isFile)
        draw("today")
    }

    @Test
    fun `one tap logs, and undo takes it back`() {
        awaits("Pain")
        compose.onNodeWithText("Pain").performClick()
        awaits("Undo")
        assertEquals(listOf("pain"), logged())
        compose.onNodeWithText("Undo").performClick()
        awaits("Redo")
        assertEquals(emptyList<String>(), logged())
    }

    @Test
    fun `a recreated activity shows the same screen over the same journal`() {
        awaits("Pain")
        compose.onNodeWithText("Pain").performClick()
        awaits("Undo")
        compose.onNodeWithText("+ Log").performClick()
        awaits("What would you like to log?")
        val journal = app.journal.journal()
        compose.activityRule.scenario.recreate()
        awaits("What would you like to log?")
        compose.onNodeWithText("Close").performClick()
        awaits("Undo")
        assertTrue(journal === app.journal.journal())
        assertEquals(listOf("pain"), logged())
    }

    @Test
    fun `the back gesture leaves the log sheet for today, then the app`() {
        awaits("+ Log")
        compose.onNodeWithText("+ Log").performClick()
        awaits("What would you like to log?")
        val activity = compose.activity
        compose.runOnUiThread { activity.onBackPressedDispatcher.onBackPressed() }
        awaits("Pain")
        assertTrue(!activity.isFinishing)
    }

    @Test
    @Config(application = DamagedApplication::class)
    fun `a damaged journal says so, and its button brings the diary back`() {
        awaits("Bring my diary back")
        assertTrue(shows("Something in the diary's file is damaged."))
        assertTrue(shows("Your newest copy is from"))
        draw("damaged")
        compose.onNodeWithText("Bring my diary back").performClick()
        awaits("OK")
        draw("recovered")
        assertTrue(shows("copy of"))
        compose.onNodeWithText("OK").performClick()
        awaits("Pain")
        assertEquals(listOf("fatigue"), logged())
        assertTrue(
            app.filesDir
                .list()
                .orEmpty()
                .any { it.startsWith("ebb.db") && "set-aside" in it },
        )
    }

    @Test
    @Config(application = DamagedApplication::class)
    fun `a damaged journal can be left as it is`() {
        awaits("Keep it as it is")
        val file = app.filesDir.resolve("ebb.db")
        val before = file.readBytes()
        compose.onNodeWithText("Help").performClick()
        assertTrue(shows("The damaged file is set aside and not deleted."))
        draw("damaged-help")
        compose.onNodeWithText("Keep it as it is").performClick()
        compose.waitUntil { compose.activity.isFinishing }
        assertTrue("not touched", before.contentEquals(file.readBytes()))
    }

    @Test
    @Config(application = DamagedDayApplication::class)
    fun `a day that cannot be read offers the same`() {
        awaits("Bring my diary back")
        assertNotNull("it opened", app.journal.journal())
        draw("damaged-day")
        compose.onNodeWithText("Bring my diary back").performClick()
        awaits("OK")
        compose.onNodeWithText("OK").performClick()
        awaits("Pain")
        assertEquals(listOf("fatigue"), logged())
    }

    @Test
    @Config(application = ForeignApplication::class)
    fun `a journal of a newer version is left alone and can be tried again`() {
        awaits("Try again")
        assertTrue(shows("newer Ebb"))
        compose.onNodeWithText("Try again").performClick()
        awaits("Try again")
        assertNull(app.journal.journal())
    }

    @Test
    @Config(qualifiers = "de-w411dp-h891dp-night-xhdpi")
    fun `a German phone shows German words, a dark one a dark ground`() {
        awaits("Schmerz")
        compose.onNodeWithText("Schmerz").performClick()
        awaits("Rückgängig")
        draw("dunkel")
        assertEquals(DARK_GROUND, ground())
    }

    @Test
    @Config(qualifiers = "en-rUS-w360dp-h640dp-xhdpi", fontScale = 2f)
    fun `at twice the text size the grid's first row and Undo are in view`() {
        awaits("Pain")
        assertInView(compose.onNodeWithText("Pain"))
        compose.onNodeWithText("Pain").performClick()
        awaits("Undo")
        draw("large")
        assertInView(compose.onNodeWithText("Undo"))
        assertInView(compose.onAllNodesWithText("Pain", substring = true).onFirst())
    }

    @Test
    fun `the theme chosen in More holds at once and after the activity was gone`() {
        awaits("Pain")
        compose.onNodeWithContentDescription("More").performClick()
        awaits("Settings")
        compose.onNodeWithText("Settings").performClick()
        awaits("Appearance")
        compose.onNodeWithText("Dark").performScrollTo().performClick()
        awaits("Appearance")
        draw("settings")
        assertEquals(DARK_GROUND, ground())
        compose.activityRule.scenario.recreate()
        awaits("Appearance")
        assertEquals(DARK_GROUND, ground())
    }

    @Test
    @Config(qualifiers = "en-rUS-w360dp-h640dp-xhdpi", fontScale = 2f)
    fun `the diary is where it was, back from the flares and after the phone was turned`() {
        awaits("Pain")
        compose.onNodeWithText("Pain").performClick()
        awaits("Undo")
        compose.onNodeWithContentDescription("Diary").performClick()
        awaits("Flares side by side")
        val row = compose.onNodeWithText("Flares side by side")
        val top = row.fetchSemanticsNode().positionInRoot
        row.performScrollTo()
        val place = row.fetchSemanticsNode().positionInRoot
        assertNotEquals("nothing scrolls here", top, place)
        row.performClick()
        awaits("No flare is noted yet.")
        compose.runOnUiThread { compose.activity.onBackPressedDispatcher.onBackPressed() }
        awaits("Flares side by side")
        assertEquals(place, row.fetchSemanticsNode().positionInRoot)
        compose.activityRule.scenario.recreate()
        awaits("Flares side by side")
        assertEquals(place, row.fetchSemanticsNode().positionInRoot)
    }

    @Test
    fun `each shortcut opens its screen, also in an open app, and closes to Today`() {
        awaits("Pain")
        val shows =
            mapOf(
                "LOG" to "What would you like to log?",
                "CARD" to "Writing works.",
                "TALK" to "get through this alone",
            )
        val asked = shortcuts().map { it.getAttribute("android:action").removePrefix("${app.packageName}.") }
        assertEquals(shows.keys + LoggingShortcut.entries.map { it.name }, asked.toSet())
        for ((action, text) in shows) {
            val intent = Intent("${app.packageName}.$action")
            compose.activityRule.scenario.onActivity { it.onNewIntent(intent) }
            awaits(text)
            compose.activityRule.scenario.onActivity { it.onBackPressedDispatcher.onBackPressed() }
            awaits("Pain")
        }
    }

    @Test
    fun `the tile opens Without looking, and what its shortcut logs is on Today`() {
        awaits("Pain")
        compose.activityRule.scenario.onActivity { it.onNewIntent(Intent("${app.packageName}.WITHOUT_LOOKING")) }
        awaits("Hold or tap here")
        compose.activityRule.scenario.onActivity { it.onBackPressedDispatcher.onBackPressed() }
        awaits("+ Log")
        compose.activityRule.scenario.onActivity { it.onNewIntent(Intent("${app.packageName}.FLARE")) }
        awaits("Over…")
    }

    @Test
    fun `a check-in opens from its reminder, outlives a turned phone, and is saved when the phone is put away`() {
        awaits("Pain")
        val rule =
            checkNotNull(app.journal.journal()).reminders().use { reminders ->
                val subjects = reminders.form(null).subjects
                val morning = subjects.first { it.rule.about == ReminderAbout.CheckIn("morning") }
                reminders.save(null, morning.rule, app.clock.now()).reminder.id
            }
        val intent = Intent("${app.packageName}.CHECK_IN").putExtra(MainActivity.RULE, rule)
        compose.activityRule.scenario.onActivity { it.onNewIntent(intent) }
        awaits("very badly")
        compose.onAllNodesWithText("moderate").onFirst().performClick()
        awaits("Save")
        draw("check-in")
        compose.activityRule.scenario.recreate()
        awaits("very badly")
        awaits("Save")
        assertEquals(emptyList<String>(), logged())
        compose.activityRule.scenario.moveToState(Lifecycle.State.CREATED)
        compose.activityRule.scenario.moveToState(Lifecycle.State.RESUMED)
        awaits("Check-in: 1 answer")
        assertEquals(listOf("pain"), logged())
    }

    @Test
    @Config(application = EveningApplication::class)
    fun `the theme of a flare stays until the screen was off in the morning`() {
        val clock = app as EveningApplication
        awaits("Pain")
        compose.onNodeWithContentDescription("Flare. A flare is starting").performClick()
        awaits("Over…")
        assertEquals(FLARE_GROUND, ground())
        compose.onNodeWithText("Over…").performClick()
        awaits("The flare is over")
        compose.onNodeWithText("The flare is over").performClick()
        awaits("+ Log")
        assertEquals(FLARE_GROUND, ground())

        screenGoesOff()
        assertEquals("it is evening", FLARE_GROUND, ground())
        compose.activityRule.scenario.recreate()
        awaits("+ Log")
        assertEquals("a new activity", FLARE_GROUND, ground())
        val restarted = { FlareTheme(PhoneAppearance(app)) { app.clock.now().at }.state.value.isOn }
        assertTrue("a new process", restarted())

        clock.now = moment("2026-03-03T07:00:00Z")
        assertEquals("a new process in the morning", false, restarted())
        putAway()
        assertEquals("the screen was not off", FLARE_GROUND, ground())
        screenGoesOff()
        draw("light-again")
        assertNotEquals(FLARE_GROUND, ground())
    }

    private fun putAway() {
        compose.activityRule.scenario.moveToState(Lifecycle.State.CREATED)
        compose.activityRule.scenario.moveToState(Lifecycle.State.RESUMED)
        awaits("+ Log")
    }

    private fun screenGoesOff() {
        compose.activityRule.scenario.moveToState(Lifecycle.State.CREATED)
        app.sendBroadcast(Intent(Intent.ACTION_SCREEN_OFF))
        shadowOf(Looper.getMainLooper()).idle()
        compose.activityRule.scenario.moveToState(Lifecycle.State.RESUMED)
        awaits("+ Log")
    }

    /** The intents of the shortcuts, each to the activity. */
    private fun shortcuts(): List<Element> {
        val file = File(checkNotNull(System.getProperty("ebb.app")), "src/main/res/xml/shortcuts.xml")
        val intents =
            DocumentBuilderFactory
                .newInstance()
                .newDocumentBuilder()
                .parse(
                    file,
                ).getElementsByTagName("intent")
        return (0 until intents.length).map { intents.item(it) as Element }.onEach {
            assertEquals(MainActivity::class.java.name, it.getAttribute("android:targetClass"))
        }
    }

    private fun ground(): Int =
        compose
            .onRoot()
            .captureToImage()
            .asAndroidBitmap()
            .getPixel(2, 2)

    private fun logged(): List<String> =
        checkNotNull(app.journal.journal()).views().use { views ->
            views.today(app.clock.now()).symptoms.map { it.item }
        }

    private fun shows(text: String) =
        compose.onAllNodesWithText(text, substring = true).fetchSemanticsNodes().isNotEmpty()

    private fun awaits(text: String) = compose.waitUntil("\"$text\" to be shown", WAIT_MILLIS) { shows(text) }

    private fun assertInView(node: SemanticsNodeInteraction) {
        val shown = node.fetchSemanticsNode()
        assertEquals(Rect(shown.positionInRoot, shown.size.toSize()), shown.boundsInRoot)
    }

    private fun draw(name: String) {
        val folder = File(checkNotNull(System.getProperty("ebb.app")), "target/pictures").apply { mkdirs() }
        val bitmap = compose.onRoot().captureToImage().asAndroidBitmap()
        folder.resolve("$name.png").outputStream().use { bitmap.compress(Bitmap.CompressFormat.PNG, 100, it) }
    }

    private companion object {
        const val WAIT_MILLIS = 20_000L
        const val DARK_GROUND = 0xFF1C2227.toInt()
        const val FLARE_GROUND = 0xFF0A0705.toInt()
    }
}

/** The app with a clock that stands still and a diary whose first screen was skipped. */
open class ScreenApplication : EbbApplication() {
    override val clock = Clock { moment("2026-03-02T09:00:00Z") }

    /** Whether the first screen is still to be answered. */
    protected open val isNew = false

    override fun onCreate() {
        super.onCreate()
        if (isNew) return
        inJournal { it.onboarding().use { first -> first.skip(clock.now()) } }
        // Opening it is the activity's part.
        journal.close()
    }

    /** Time stands still, so that nothing would ever settle. */
    override val tapGuard: TapGuard? = null

    /** The reminders, which would open the journal while it is being damaged, are not what is tested. */
    override fun changed() = Unit

    protected fun <T> inJournal(use: (Journal) -> T): T = checkNotNull(journal.journal()).let(use)
}

/** On an evening, from which time goes on as the test says. */
class EveningApplication : ScreenApplication() {
    @Volatile
    var now = moment("2026-03-02T20:00:00Z")

    override val clock = Clock { now }
}

/** A journal with one entry and a copy, whose first page was then overwritten. */
open class DamagedApplication : ScreenApplication() {
    override fun onCreate() {
        super.onCreate()
        val now = clock.now()
        inJournal { it.logging().use { logging -> logging.tap("fatigue", now) } }
        journal.makeDueCopy(now)
        journal.close()
        val file = filesDir.resolve("ebb.db")
        damage(file, file.readBytes())
    }

    protected open fun damage(
        file: File,
        sound: ByteArray,
    ) = overwrite(file, sound, 0)

    protected fun overwrite(
        file: File,
        sound: ByteArray,
        page: Int,
    ) = file.writeBytes(sound.clone().apply { fill(7, page * PAGE, (page + 1) * PAGE) })

    protected companion object {
        const val PAGE = 4_096
    }
}

/** The same, with a page overwritten that opening the journal does not need, but reading the day does. */
class DamagedDayApplication : DamagedApplication() {
    override fun damage(
        file: File,
        sound: ByteArray,
    ) {
        val found =
            (1 until sound.size / PAGE).any { page ->
                overwrite(file, sound, page)
                opensUnreadable().also { journal.close() }
            }
        check(found) { "each page stops the opening, or is not needed" }
    }

    private fun opensUnreadable(): Boolean {
        val opened = journal.journal() ?: return false
        return opened.views().use { views -> runCatching { views.today(clock.now()) }.isFailure }
    }
}

/** A journal with the schema of a version to come. */
class ForeignApplication : ScreenApplication() {
    override fun onCreate() {
        super.onCreate()
        inJournal { it.settle() }
        journal.close()
        RandomAccessFile(filesDir.resolve("ebb.db"), "rw").use {
            it.seek(USER_VERSION)
            it.writeInt(999)
        }
    }

    private companion object {
        /** Where SQLite's header has it. */
        const val USER_VERSION = 60L
    }
}
