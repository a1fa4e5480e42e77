package app.ebb.app

import android.app.NotificationManager
import android.appwidget.AppWidgetManager
import android.content.Intent
import android.os.Build
import android.os.Bundle
import android.os.Vibrator
import android.util.SizeF
import android.view.ViewGroup
import android.widget.FrameLayout
import android.widget.TextView
import app.ebb.core.ClockTime
import app.ebb.core.Effort
import app.ebb.core.FlarePhase
import app.ebb.core.FlarePolicy
import app.ebb.core.FlareWord
import app.ebb.core.Mark
import app.ebb.core.Medicine
import app.ebb.core.Rating
import app.ebb.core.Recurrence
import app.ebb.core.ReminderAbout
import app.ebb.core.ReminderRule
import app.ebb.core.Scale
import app.ebb.core.Severity
import app.ebb.ui.more.ThemeChoice
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.util.ReflectionHelpers
import java.io.File
import java.io.RandomAccessFile
import java.time.Duration

/** Widgets over the real core, from the touch of a button to the diary. */
@RunWith(RobolectricTestRunner::class)
@Config(application = WidgetApplication::class, qualifiers = "en-rUS-w411dp-h891dp-xhdpi")
class WidgetTest {
    @get:Rule
    val pressed = PressedPhone()

    private val app get() = pressed.app
    private val users get() = pressed.users
    private val notes get() = File(app.inboxFiles.notes).listFiles().orEmpty().toList()

    @Test
    fun `a tap saves, says so with a buzz, and can be undone`() {
        val widget = PlacedWidget(app)
        assertEquals(listOf("1", "2", "3", "4", "Flare", "Rest", "Undo"), widget.all)
        assertFalse(widget.isEnabled(R.id.undo))
        widget.press(R.id.first)
        assertEquals(listOf("Pain noted"), app.logged())
        assertEquals(listOf("Saved", "2", "3", "4", "Flare", "Rest", "Undo\n10:00"), widget.all)
        assertTrue(shadowOf(app.getSystemService(Vibrator::class.java)).isVibrating)
        app.passes()
        assertEquals("1", widget.says(R.id.first))

        widget.press(R.id.undo)
        assertEquals(emptyList<String>(), app.logged())
        assertEquals("Undone", widget.says(R.id.undo))
        app.passes()
        assertEquals("Undo", widget.says(R.id.undo))
        assertFalse(widget.isEnabled(R.id.undo))
        assertNull(shadowOf(app).nextStartedActivity)
        assertEquals(emptyList<File>(), notes)
    }

    @Test
    fun `each button logs its own, the same after a day of use`() {
        val widget = PlacedWidget(app)
        app.opened.logging().use { logging -> repeat(4) { logging.tap("nausea", app.now.also { app.later(HOUR) }) } }
        app.later(Duration.ofDays(1))
        app.settle()
        for (button in listOf(R.id.first, R.id.second, R.id.third, R.id.fourth, R.id.flare, R.id.rest)) {
            widget.press(button)
            assertEquals("Saved", widget.says(button))
            app.passes()
        }
        val noted = listOf("Pain noted", "Fatigue noted", "Brain fog noted", "Stiffness noted")
        assertEquals(noted + listOf("Flare started", "Short break"), app.logged())
    }

    @Test
    fun `with a lock nothing tells of names or a flare, and a press is saved`() {
        app.opened.inbox().use { it.showWords(true, app.now) }
        app.settle()
        val widget = PlacedWidget(app)
        assertEquals("Pain", widget.says(R.id.first))
        app.lock.turning(isOn = true)
        app.lock.confirmed()
        app.settle()
        val bare = listOf("1", "2", "3", "4", "Flare", "Rest", "Undo")
        assertEquals(bare, widget.all)
        assertFalse("Pain" in File(app.inboxFiles.snapshot).readText())
        widget.press(R.id.first)
        assertEquals("Saved", widget.says(R.id.first))
        widget.press(R.id.flare)
        app.passes()
        assertEquals(listOf("Pain noted", "Flare started"), app.logged())
        // Without a lock, this would open the app.
        widget.press(R.id.flare)
        assertEquals("Saved", widget.says(R.id.flare))
        assertNull(shadowOf(app).nextStartedActivity)

        app.lock.turning(isOn = false)
        app.lock.confirmed()
        app.settle()
        assertEquals("Pain", widget.says(R.id.first))
    }

    @Test
    fun `a second touch is not a second entry, a later one is`() {
        val widget = PlacedWidget(app)
        widget.press(R.id.first)
        app.later(Duration.ofMillis(400))
        widget.press(R.id.first)
        assertEquals("Saved", widget.says(R.id.first))
        widget.press(R.id.second)
        app.later(Duration.ofSeconds(3))
        widget.press(R.id.second)
        assertEquals(listOf("Pain noted", "Fatigue noted", "Fatigue noted"), app.logged())
    }

    @Test
    fun `two widgets undo their own press, and nothing else`() {
        val (one, other) = PlacedWidget(app) to PlacedWidget(app)
        one.press(R.id.first)
        other.press(R.id.second)
        app.opened.logging().use { it.tap("headache", app.now) }
        app.passes()
        one.press(R.id.undo)
        assertEquals(listOf("Fatigue noted", "Headache noted"), app.logged())
        one.press(R.id.undo)
        assertEquals(listOf("Fatigue noted", "Headache noted"), app.logged())
        assertTrue(other.isEnabled(R.id.undo))
        other.press(R.id.undo)
        assertEquals(listOf("Headache noted"), app.logged())
    }

    @Test
    fun `what was changed in the app since is not undone from outside`() {
        val widget = PlacedWidget(app)
        widget.press(R.id.first)
        val entry =
            app.opened
                .views()
                .use { it.today(app.now) }
                .justLogged!!
                .entry!!
        app.opened.logging().use { it.rate(entry, Severity.Rated(Rating(6.0, Scale.NRS11)), Mark.MEASURED, app.now) }
        app.settle()
        assertFalse(widget.isEnabled(R.id.undo))
        widget.press(R.id.undo)
        assertEquals(listOf("Pain 6"), app.logged())
    }

    @Test
    fun `names are shown only where they are wanted, and a dose never by its own`() {
        val widget = PlacedWidget(app)
        medicine(nickname = null)
        app.settle()
        assertEquals(listOf("Open", "2", "3", "4"), widget.all.take(4))
        widget.press(R.id.first)
        assertNotNull("it opens the app", shadowOf(app).nextStartedActivity)
        assertEquals(emptyList<String>(), app.logged())

        app.opened.inbox().use { it.showWords(true, app.now) }
        app.settle()
        assertEquals(listOf("Open", "Pain", "Fatigue", "Brain fog"), widget.all.take(4))
        medicine(nickname = "white one")
        app.settle()
        widget.press(R.id.first)
        app.passes()
        assertEquals("white one · 10:00", widget.says(R.id.first))
        assertTrue(app.logged().single().startsWith("Ibuprofen"))
        app.opened.inbox().use { it.showWords(false, app.now) }
        app.settle()
        assertEquals("Open", widget.says(R.id.first))
    }

    @Test
    fun `the button for a flare has the person's word for it, also with a lock`() {
        val widget = PlacedWidget(app)
        assertEquals("Flare", widget.says(R.id.flare))
        app.opened.preferences().use { it.setFlareWord(FlareWord.BAD_SPELL, app.now) }
        app.settle()
        assertEquals("Bad spell", widget.says(R.id.flare))
        app.lock.turning(isOn = true)
        app.lock.confirmed()
        app.settle()
        assertEquals("Bad spell", widget.says(R.id.flare))
        widget.press(R.id.flare)
        assertEquals("Saved", widget.says(R.id.flare))
        app.passes()
        assertEquals(listOf("Bad spell started"), app.logged())
    }

    @Test
    fun `in a flare it is dark and Flare opens the app, and afterwards it is as before`() {
        val widget = PlacedWidget(app)
        widget.press(R.id.flare)
        assertEquals(listOf("Flare started"), app.logged())
        assertEquals(color(R.color.flare_ink), widget.inkOf(R.id.first))
        app.passes()
        widget.press(R.id.flare)
        assertNotNull(shadowOf(app).nextStartedActivity)
        assertEquals(listOf("Flare started"), app.logged())

        app.opened.flares().use { it.log(FlarePhase.ENDED, app.now) }
        app.settle()
        assertEquals(color(R.color.step_ink), widget.inkOf(R.id.first))
        // Its undo is of the start, which was the last press here.
        widget.press(R.id.undo)
        assertEquals(listOf("Flare ended"), app.logged())
    }

    @Test
    fun `the theme of the app is that of the widget`() {
        val widget = PlacedWidget(app)
        app.appearance.choose(ThemeChoice.DARK)
        app.settle()
        assertEquals(color(R.color.dark_ink), widget.inkOf(R.id.first))
        app.appearance.choose(ThemeChoice.PHONE)
        app.settle()
        assertEquals(color(R.color.step_ink), widget.inkOf(R.id.first))
    }

    @Test
    fun `rest is one of the running activity, and its undo goes on`() {
        val widget = PlacedWidget(app)
        app.opened.activity().use { it.start("walking", Effort(null, null, null), app.now) }
        app.later(HOUR)
        widget.press(R.id.rest)
        assertNotNull(activity()?.restUntil)
        app.passes()
        widget.press(R.id.undo)
        assertNull(activity()?.restUntil)
        assertEquals(60u, activity()?.worked)
    }

    @Test
    fun `before the first unlock a press waits, and is shown and can be undone afterwards`() {
        val widget = PlacedWidget(app)
        users.setUserUnlocked(false)
        app.restart()
        app.sendBroadcast(Intent(Intent.ACTION_LOCKED_BOOT_COMPLETED))
        app.settle()
        widget.press(R.id.first)
        app.later(Duration.ofSeconds(5))
        widget.press(R.id.second)
        assertEquals(2, notes.size)
        assertEquals("the system has no widgets then", "2", widget.says(R.id.second))
        assertTrue(shadowOf(app.getSystemService(Vibrator::class.java)).isVibrating)
        app.later(Duration.ofSeconds(5))
        PressReceiver.pending(app, widget.id, Buttons.UNDO).send()
        app.settle()

        users.setUserUnlocked(true)
        app.sendBroadcast(Intent(Intent.ACTION_BOOT_COMPLETED))
        app.settle()
        assertEquals(listOf("Pain noted"), app.logged())
        assertEquals(emptyList<File>(), notes)
        assertEquals("Undone", widget.says(R.id.undo))
    }

    @Test
    fun `a widget works before the app was opened for the first time, once the phone is unlocked`() {
        File(app.inboxFiles.snapshot).delete()
        users.setUserUnlocked(false)
        app.restart()
        assertEquals(PressAnswer.FAILED, app.presses.press("1", Buttons.REST))
        users.setUserUnlocked(true)
        val widget = PlacedWidget(app)
        assertTrue(File(app.inboxFiles.snapshot).exists())
        widget.press(R.id.first)
        assertEquals(listOf("Pain noted"), app.logged())
    }

    @Test
    fun `a broken journal takes presses too`() {
        val widget = PlacedWidget(app)
        app.opened.logging().use { it.tap("fatigue", app.now) }
        app.settle()
        app.diary.makeDueCopy(app.now)
        app.diary.close()
        RandomAccessFile(app.filesDir.resolve("ebb.db"), "rw").use { it.write(ByteArray(4_096) { 7 }) }
        app.restart()
        widget.press(R.id.first)
        assertEquals("Saved", widget.says(R.id.first))
        assertNull(app.diary.journal())
        app.diary.recover(app.now)
        app.reminders.wake()
        assertEquals(listOf("Fatigue noted", "Pain noted"), app.logged())
    }

    @Test
    fun `a process that dies before it is read has saved, once`() {
        val widget = PlacedWidget(app)
        app.restart(dying = true)
        assertThrows(Killed::class.java) { widget.press(R.id.first) }
        app.restart()
        assertEquals(1, notes.size)
        val note = notes.single()
        val bytes = note.readBytes()
        app.later(Duration.ofSeconds(5))
        app.reminders.wake()
        app.widgets.update()
        assertEquals(listOf("Pain noted"), app.logged())
        // It died once more, after it was read and before the note was gone.
        note.writeBytes(bytes)
        app.restart()
        app.reminders.wake()
        app.widgets.update()
        assertEquals(listOf("Pain noted"), app.logged())
        widget.press(R.id.undo)
        assertEquals(emptyList<String>(), app.logged())
    }

    @Test
    fun `a process that dies between note and file never undoes an earlier press instead`() {
        val widget = PlacedWidget(app)
        widget.press(R.id.first)
        app.passes()
        val folder = app.createDeviceProtectedStorageContext().filesDir
        app.restart(
            object : PressFile(folder) {
                override fun put(
                    surface: String,
                    press: Press,
                ) = if (press.note == null) super.put(surface, press) else throw Killed()
            },
        )
        assertThrows(Killed::class.java) { widget.press(R.id.second) }
        app.restart()
        app.later(Duration.ofSeconds(5))
        app.reminders.wake()
        app.widgets.update()
        assertEquals(listOf("Pain noted", "Fatigue noted"), app.logged())
        assertFalse(widget.isEnabled(R.id.undo))
        widget.press(R.id.undo)
        assertEquals(listOf("Pain noted", "Fatigue noted"), app.logged())
    }

    @Test
    fun `a full disk is said, and the next touch tries again`() {
        val widget = PlacedWidget(app)
        val inbox = File(app.inboxFiles.notes)
        inbox.deleteRecursively()
        inbox.writeText("in the way")
        widget.press(R.id.first)
        assertEquals("Not saved", widget.says(R.id.first))
        assertFalse(shadowOf(app.getSystemService(Vibrator::class.java)).isVibrating)
        inbox.delete()
        widget.press(R.id.first)
        assertEquals("Saved", widget.says(R.id.first))
        assertEquals(listOf("Pain noted"), app.logged())
    }

    @Test
    fun `a button that is another one by now saves nothing and is redrawn`() {
        val widget = PlacedWidget(app)
        val stale = PressReceiver.pending(app, widget.id, Buttons.of("0123456789abcdef"))
        stale.send()
        app.settle()
        assertEquals("1", widget.says(R.id.first))
        assertEquals(emptyList<String>(), app.logged())
        app.sendBroadcast(Intent(app, PressReceiver::class.java))
        app.settle()
        assertEquals(emptyList<String>(), app.logged())
    }

    @Test
    fun `the small one has the first symptom and Flare, and is the other one when it is enlarged`() {
        val small = PlacedWidget(app, SizeF(150f, 70f), SmallWidgetProvider::class.java)
        assertEquals(listOf("Symptom", "Flare"), small.all)
        small.press(R.id.first)
        small.press(R.id.flare)
        assertEquals(listOf("Pain noted", "Flare started"), app.logged())
        val square = PlacedWidget(app, SizeF(150f, 150f), SmallWidgetProvider::class.java)
        assertEquals(listOf("Symptom", "Flare", "Rest", "Undo"), square.all)
        assertEquals(7, PlacedWidget(app, SizeF(320f, 250f), SmallWidgetProvider::class.java).all.size)
    }

    @Test
    fun `before Android 12 there is a layout for each way the phone is held`() {
        val face = WidgetFace(WidgetLook.PHONE, emptyList(), null, inFlare = false, null, null, null)
        val options =
            Bundle().apply {
                putInt(AppWidgetManager.OPTION_APPWIDGET_MIN_WIDTH, 300)
                putInt(AppWidgetManager.OPTION_APPWIDGET_MAX_HEIGHT, 200)
                putInt(AppWidgetManager.OPTION_APPWIDGET_MAX_WIDTH, 400)
                putInt(AppWidgetManager.OPTION_APPWIDGET_MIN_HEIGHT, 120)
            }
        val version = Build.VERSION.SDK_INT
        val views =
            try {
                ReflectionHelpers.setStaticField(Build.VERSION::class.java, "SDK_INT", Build.VERSION_CODES.O)
                listOf(options, Bundle.EMPTY).map { WidgetViews(app, 7, face).views(it) }
            } finally {
                ReflectionHelpers.setStaticField(Build.VERSION::class.java, "SDK_INT", version)
            }
        val (told, untold) = views.map { it.apply(app, FrameLayout(app)) as ViewGroup }
        assertEquals(listOf(3, 2), listOf(told.childCount, untold.childCount))
        assertEquals(color(R.color.light_ink), told.findViewById<TextView>(R.id.first).currentTextColor)
        RuntimeEnvironment.setQualifiers("+land")
        assertEquals(2, (views.first().apply(app, FrameLayout(app)) as ViewGroup).childCount)
    }

    @Test
    fun `everything erased, nothing of a press stays`() {
        val widget = PlacedWidget(app)
        widget.press(R.id.first)
        app.passes()
        app.diary.eraseEverything()
        app.erased()
        app.settle()
        assertEquals(listOf("1", "2", "3", "4", "Flare", "Rest", "Undo"), widget.all)
        assertFalse(
            app
                .createDeviceProtectedStorageContext()
                .filesDir
                .resolve("presses")
                .exists(),
        )
        widget.press(R.id.second)
        assertEquals(listOf("Fatigue noted"), app.logged())
    }

    @Test
    fun `a lock that is turned on takes the names out of the reminders in the shade, and out of later ones`() {
        val at = listOf(ClockTime(11u, 0u), ClockTime(12u, 0u))
        val rule = ReminderRule(ReminderAbout.Custom("Call Bob"), Recurrence.At(at), inFlare = FlarePolicy.SAME)
        app.opened.reminders().use { it.save(null, rule, app.now) }
        app.later(HOUR)
        app.reminders.wake()
        val shade = app.getSystemService(NotificationManager::class.java)
        val titles = { shade.activeNotifications.map { it.notification.title } }
        assertEquals(listOf("Call Bob"), titles())
        val buttons = shade.activeNotifications.map { it.notification.labels }
        app.lock.turning(isOn = true)
        app.lock.confirmed()
        app.settle()
        assertEquals(1, titles().size)
        assertFalse("Call Bob" in titles())
        assertEquals(buttons, shade.activeNotifications.map { it.notification.labels })
        app.later(HOUR)
        app.reminders.wake()
        assertFalse("Call Bob" in titles())
        assertTrue(titles().isNotEmpty())
    }

    @Test
    fun `what lies in front of the lock tells nothing`() {
        val widget = PlacedWidget(app)
        for (button in listOf(R.id.first, R.id.flare, R.id.rest)) widget.press(button)
        val folder = app.createDeviceProtectedStorageContext().filesDir
        val texts =
            folder
                .walk()
                .filter(File::isFile)
                .map { it.readText().lowercase() }
                .toList()
        assertTrue(texts.isNotEmpty())
        for (word in listOf("pain", "fatigue", "headache", "stiffness")) assertTrue(texts.none { word in it })
        val shade = app.getSystemService(NotificationManager::class.java)
        assertEquals(0, shade.activeNotifications.size)
    }

    private fun medicine(nickname: String?) =
        app.opened.medicines().use { medicines ->
            val known = medicines.list().firstOrNull()
            medicines.save(known?.id, Medicine(name = "Ibuprofen", nickname = nickname), app.now)
            app.opened.items().use { it.pin("ibuprofen", true, app.now) }
        }

    private fun activity() = app.opened.activity().use { it.get(app.now) }

    private fun color(id: Int) = app.getColor(id)

    private fun PlacedWidget.inkOf(button: Int) = view.findViewById<TextView>(button).currentTextColor

    private companion object {
        val HOUR: Duration = Duration.ofHours(1)
    }
}
