package app.ebb.app

import android.os.UserManager
import android.provider.Settings
import app.ebb.core.ClockTime
import app.ebb.core.DeliveryAdvice
import app.ebb.core.Dose
import app.ebb.core.Effort
import app.ebb.core.FlarePolicy
import app.ebb.core.Journal
import app.ebb.core.Language
import app.ebb.core.Medicine
import app.ebb.core.Recurrence
import app.ebb.core.ReminderAbout
import app.ebb.core.ReminderChannel
import app.ebb.core.ReminderRule
import app.ebb.screenWords
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowAlarmManager
import org.robolectric.shadows.ShadowLooper
import java.time.Duration
import java.time.Instant
import java.time.ZoneId
import android.app.Notification as Posted

/** The app's own parts over the real core: from a rule to the shade, and back. */
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApplication::class)
class RealPhoneTest {
    private var now = moment("2026-03-02T07:00:00Z")
    private lateinit var phoneJournal: PhoneJournal
    private lateinit var journal: Journal
    private val users get() = shadowOf(phone.getSystemService(UserManager::class.java))
    private val mirror get() = phone.reminders

    @Before
    fun begin() {
        ShadowAlarmManager.setCanScheduleExactAlarms(true)
        val readable = phone.createDeviceProtectedStorageContext().filesDir
        val inboxFiles = InboxFiles(readable)
        phoneJournal = PhoneJournal(phone, inboxFiles, JournalKeys(phone), { false }, phone::changed)
        journal = checkNotNull(phoneJournal.journal())
        (phone as TestApplication).mirror =
            ReminderMirror(
                phoneJournal,
                inboxFiles,
                SystemAlarmScheduler(phone),
                SystemNotificationPresenter(phone),
                DirectBootFiles(readable),
                { now },
            )
    }

    @After
    fun end() = journal.close()

    @Test
    fun `a rule sets the alarm, the alarm shows the reminder, and a button answers it on time`() {
        val id = plants()
        mirror.wake()
        assertEquals("2026-03-02T07:30:00Z", alarmAt())
        later(Duration.ofMinutes(30))
        ring()
        val shown = active().single()
        assertTrue(shown.id.startsWith(id))
        assertEquals("Water the plants", posted(shown.id)?.title)
        val private = posted(shown.id)!!.publicVersion
        assertFalse(listOf(private.title, private.text).any { "plants" in it.orEmpty() })

        later(Duration.ofMinutes(3))
        val done = posted(shown.id)!!.actions.first().actionIntent
        done.send()
        done.send()
        work()
        assertEquals(emptyList<PostedReminder>(), active())
        val line = journal.reminderDelivery().log(now).single { it.id == shown.id }
        assertEquals(listOf("answered", "done", 0L), listOf(line.how, line.action, line.lateSeconds))
        assertEquals("2026-03-03T07:30:00Z", alarmAt())
    }

    @Test
    fun `an answered dose stands with Undo, which takes it back alone, and then it rings again`() {
        val medicine = Medicine(name = "Ibuprofen", dose = Dose(400.toBigDecimal(), "mg"))
        journal.medicines().use { it.save(null, medicine, now) }
        val rule = remind(ReminderAbout.Dose("Ibuprofen"))
        mirror.wake()
        later(Duration.ofMinutes(30))
        ring()
        val id = active().single { it.id.startsWith(rule) }.id
        later(Duration.ofMinutes(2))
        posted(id)!!
            .actions
            .first()
            .actionIntent
            .send()
        work()
        assertEquals(emptyList<PostedReminder>(), active())
        val answered = posted(id)!!
        assertEquals("Taken 08:32", answered.title)
        assertEquals(listOf("Undo"), answered.labels)
        assertEquals("Answered 08:32", answered.publicVersion.title)

        journal.logging().use { it.tap("pain", now) }
        answered.actions
            .single()
            .actionIntent
            .send()
        work()
        val day = now.at.atZone(ZoneId.of(now.zone)).toLocalDate()
        val logged = { journal.views().use { views -> views.day(day).entries.map { it.label } } }
        assertEquals("what came later is there", listOf("Pain noted"), logged())
        assertEquals("the dose is open again", listOf(id), active().map { it.id })
    }

    @Test
    fun `an answer that is undone in the app is no longer in the shade`() {
        journal.medicines().use { it.save(null, Medicine(name = "Ibuprofen"), now) }
        remind(ReminderAbout.Dose("Ibuprofen"))
        mirror.wake()
        later(Duration.ofMinutes(30))
        ring()
        val id = active().single().id
        posted(id)!!
            .actions
            .first()
            .actionIntent
            .send()
        work()
        assertTrue(posted(id)!!.title!!.startsWith("Taken"))
        journal.undo(now)
        mirror.wake()
        assertTrue("asked again, and nothing says that it was taken", posted(id)!!.title!!.startsWith("Ibuprofen"))
        assertEquals(1, shade.activeNotifications.count { it.tag == id })
    }

    @Test
    fun `a reminder snoozed on a locked phone returns after the unlock`() {
        plants()
        mirror.wake()
        users.setUserUnlocked(false)
        later(Duration.ofMinutes(31))
        ring()
        val id = active().single().id
        assertEquals("Unlock your phone to see what it is.", posted(id)?.text)
        posted(id)!!
            .actions
            .single()
            .actionIntent
            .send()
        work()
        assertEquals(emptyList<PostedReminder>(), active())
        assertEquals(emptyList<String>(), journal.reminderDelivery().log(now).mapNotNull { it.action })

        users.setUserUnlocked(true)
        later(Duration.ofMinutes(11))
        mirror.wake()
        val line = journal.reminderDelivery().log(now).single { it.id == id }
        assertEquals(listOf("snoozed", "snooze-10", 60L), listOf(line.how, line.action, line.lateSeconds))
        assertEquals(listOf("$id~1"), active().map { it.id })
        assertEquals("Water the plants", posted("$id~1")?.title)
    }

    @Test
    fun `whatever changes what is due moves the alarm at once`() {
        plants()
        journal.logging().tap("pain", now)
        work()
        assertEquals("2026-03-02T07:30:00Z", alarmAt())
        journal.undo(now)
        journal.undo(now)
        work()
        assertEquals((now.at + Duration.ofDays(1)).toString(), alarmAt())
    }

    @Test
    fun `the self-test comes two minutes later`() {
        val planned = checkNotNull(mirror.test())
        assertEquals(now.at + Duration.ofMinutes(2), planned.at.at)
        assertEquals(planned.at.at.toString(), alarmAt())
        later(Duration.ofMinutes(2))
        ring()
        assertEquals("This is the test", posted(planned.id)?.title)
    }

    @Test
    fun `a running activity counts up in the shade, and its break is the next alarm but never shown late`() {
        journal.activity().start("gardening", Effort(physical = null, cognitive = null, emotional = null), now)
        mirror.wake()
        val running = posted("timer")!!
        assertTrue(running.extras.getBoolean(Posted.EXTRA_SHOW_CHRONOMETER))
        assertEquals(now.at.toEpochMilli(), running.`when`)
        assertNull(running.extras.getCharSequence(Posted.EXTRA_SUB_TEXT))
        ShadowAlarmManager.setCanScheduleExactAlarms(false)
        mirror.wake()
        assertTrue("late" in posted("timer")!!.extras.getCharSequence(Posted.EXTRA_SUB_TEXT).toString())

        var rung = 0
        while (active().isEmpty()) {
            assertTrue("no break came", rung++ < 6)
            now = moment(Instant.ofEpochMilli(alarms.scheduledAlarms.single().triggerAtMs), BERLIN)
            ring()
        }
        val rest = active().single().id
        assertTrue(posted(rest)!!.timeoutAfter > 0)
        assertEquals("breaks", posted(rest)!!.channelId)

        // A phone that was off for three hours does not show a stale break.
        shade.cancelAll()
        later(Duration.ofHours(3))
        mirror.wake()
        assertFalse(active().any { it.id == rest })
        journal.activity().stop(null, now)
        mirror.wake()
        assertNull(posted("timer"))
    }

    @Test
    fun `settings screens are offered only after a measured miss`() {
        ShadowAlarmManager.setCanScheduleExactAlarms(false)
        val settings = PhoneSettings(phone, SystemNotificationPresenter(phone), SystemAlarmScheduler(phone))
        val core = checkNotNull(phoneJournal.open())
        plants()
        mirror.wake()
        val help = { core.reliability(settings.allows, now).advice.associateWith(settings::screen) }
        assertEquals(emptyMap<Any, Any>(), help())
        later(Duration.ofMinutes(50))
        ring()
        assertEquals(Settings.ACTION_REQUEST_SCHEDULE_EXACT_ALARM, help()[DeliveryAdvice.EXACT_ALARMS]?.action)
        assertFalse(DeliveryAdvice.NOTIFICATIONS in help())
    }

    @Test
    fun `the shell's words are in the core's table, and a locked phone uses the same in each language`() {
        val channels = ReminderChannel.entries.map { "app-reminder-channel-${it.id}" }
        for ((language, tag) in mapOf(Language.ENGLISH to "en", Language.GERMAN to "de", Language.SPANISH to "es")) {
            val words = screenWords(language).associate { it.key to it.text }
            for (key in channels + "app-reminder-may-be-late") assertNotNull("$tag $key", words[key])
            RuntimeEnvironment.setQualifiers("+$tag")
            assertEquals(words["app-reminder-locked-title"], phone.getString(R.string.locked_title))
            assertEquals(words["app-reminder-locked-text"], phone.getString(R.string.locked_text))
        }
    }

    private fun plants(): String = remind(ReminderAbout.Custom("Water the plants"))

    /** A reminder at half past eight. */
    private fun remind(about: ReminderAbout): String =
        journal
            .reminders()
            .save(
                null,
                ReminderRule(about, Recurrence.At(listOf(ClockTime(8u, 30u))), inFlare = FlarePolicy.SAME),
                now,
            ).reminder.id

    private fun later(by: Duration) {
        now = moment(now.at + by, BERLIN)
    }

    private fun ring() {
        alarms.fireAlarm(alarms.scheduledAlarms.single())
        work()
    }

    private fun work() {
        ShadowLooper.idleMainLooper()
        val work = (phone as TestApplication).work
        while (work.isNotEmpty()) work.removeFirst().run()
    }

    private fun active() = SystemNotificationPresenter(phone).active()

    private fun alarmAt() =
        java.time.Instant
            .ofEpochMilli(alarms.scheduledAlarms.single().triggerAtMs)
            .toString()

    private companion object {
        val BERLIN: ZoneId = ZoneId.of("Europe/Berlin")
    }
}
