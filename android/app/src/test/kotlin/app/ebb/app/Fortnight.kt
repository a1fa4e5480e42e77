package app.ebb.app

import android.app.AlarmManager
import android.app.NotificationManager
import android.content.Intent
import app.ebb.Opening
import app.ebb.core.Body
import app.ebb.core.CheckIn
import app.ebb.core.CheckInAsk
import app.ebb.core.CheckInItem
import app.ebb.core.ClockTime
import app.ebb.core.DayPart
import app.ebb.core.DeliveryPermissions
import app.ebb.core.Dose
import app.ebb.core.FlarePolicy
import app.ebb.core.Intake
import app.ebb.core.Journal
import app.ebb.core.Language
import app.ebb.core.Medicine
import app.ebb.core.MissedNotice
import app.ebb.core.Moment
import app.ebb.core.Notification
import app.ebb.core.QuietHours
import app.ebb.core.Recurrence
import app.ebb.core.ReminderAbout
import app.ebb.core.ReminderLine
import app.ebb.core.ReminderRule
import app.ebb.openJournal
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowAlarmManager
import org.robolectric.shadows.ShadowLooper
import java.io.File
import java.lang.reflect.InvocationTargetException
import java.lang.reflect.Proxy
import java.math.BigDecimal
import java.time.Duration
import java.time.Instant
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.LocalTime
import java.time.ZoneId
import java.util.PriorityQueue
import kotlin.random.Random

/**
 * Simulates a phone and its owner for two weeks, over a real journal, real files and the framework's own alarms and
 * notifications. The process may die at any step; what the system holds survives it.
 */
internal class Fortnight(
    private val folder: File,
    seed: Int,
    /** Percentage of events during which the process dies. */
    private val deaths: Int,
) {
    private val random = Random(seed)
    private val agenda = PriorityQueue<Pair<Instant, () -> Unit>>(compareBy { it.first })
    private var time = START.atZone(BERLIN).toInstant()

    /** How far the phone's clock is ahead of the real time. */
    private var ahead = Duration.ZERO
    private var zone = BERLIN
    private var unlocked = true
    private var exact = true
    private var steps: Int? = null
    private lateinit var journal: Journal
    private lateinit var core: JournalReminderCore
    private val now get() = moment(time + ahead, zone)

    /** Reminders posted on their own, those covered by a notice of missed ones, and those announced while locked. */
    val posted = mutableSetOf<String>()
    val merged = mutableSetOf<String>()
    val locked = mutableSetOf<String>()

    /** The taps, and those whose notification went away: to the person, those were accepted. */
    val tapped = mutableSetOf<Pair<String, String>>()
    val taken = mutableMapOf<String, String>()
    val unsure = mutableSetOf<String>()
    var died = 0
    private val considered = mutableSetOf<String>()

    /** Every local minute for which a rule plans a reminder. */
    val planned = mutableSetOf<String>()

    fun live() {
        shade.cancelAll()
        clearAlarms()
        shadowOf(shade).setNotificationsEnabled(true)
        ShadowAlarmManager.setCanScheduleExactAlarms(true)
        begin()
        setRules()
        event { phone.opened() }
        plan()
        while (agenda.isNotEmpty()) {
            // An alarm may put something on the agenda that comes first.
            if (rings(before = agenda.peek().first)) continue
            val (at, happens) = agenda.remove()
            time = at
            happens()
        }
        // The person opens the app at the end, undisturbed.
        event(mayDie = false) { phone.opened() }
    }

    fun log(): List<ReminderLine> = journal.reminderDelivery().log(now)

    fun reliability() =
        core.reliability(DeliveryPermissions(notifications = true, exact = exact, unrestricted = true), now)

    /** How often the medicine was logged as taken. */
    fun dosesLogged(): Int {
        val item =
            journal
                .medicines()
                .list()
                .single()
                .medicine.item
        val days = generateSequence(START.toLocalDate()) { it.plusDays(1) }.takeWhile { it <= END.toLocalDate() }
        val views = journal.views()
        val bodies = days.flatMap { views.day(it).entries }.map { it.entry.body }
        return bodies.count { it is Body.Remedy && it.item == item && it.intake == Intake.TAKEN }
    }

    fun active() = SystemNotificationPresenter(phone).active().map { it.id }

    fun end() {
        core.close()
        journal.close()
    }

    /** What happens to the phone. Its owner's taps are planned when they see a notification. */
    private fun plan() {
        // Off for a day and a half.
        at("2026-03-23T22:30") { off() }
        at("2026-03-25T09:40") { boot(lockedFor = Duration.ofMinutes(1)) }
        // The battery dies at night; the phone starts in the morning and stays locked.
        at("2026-03-26T03:00") { off() }
        at("2026-03-26T06:30") { boot(lockedFor = Duration.ofMinutes(150)) }
        at("2026-03-27T09:00") { shadowOf(shade).setNotificationsEnabled(false) }
        at("2026-03-28T09:00") {
            shadowOf(shade).setNotificationsEnabled(true)
            event { broadcast(NotificationManager.ACTION_APP_BLOCK_STATE_CHANGED) }
        }
        // The system kills an app when it revokes this permission, and broadcasts when it grants it.
        at("2026-03-28T10:00") {
            allowExact(false)
            die()
        }
        at("2026-03-30T10:00") {
            allowExact(true)
            event { broadcast(AlarmManager.ACTION_SCHEDULE_EXACT_ALARM_PERMISSION_STATE_CHANGED) }
        }
        at("2026-03-30T15:00") { turnClock(Duration.ofHours(-3)) }
        at("2026-03-30T16:00") { turnClock(Duration.ZERO) }
        at("2026-03-31T11:00") {
            clearAlarms()
            shade.cancelAll()
            die()
            event { broadcast(Intent.ACTION_MY_PACKAGE_REPLACED) }
        }
        at("2026-04-01T12:00") { fly("America/New_York") }
        at("2026-04-03T12:00") { fly("Asia/Tokyo") }
        at("2026-04-04T12:00") { fly("Europe/Berlin") }
        for (day in 1L..13L) {
            val midnight = START.toLocalDate().plusDays(day)
            at("${midnight}T00:00") { if (running) event { broadcast(Intent.ACTION_DATE_CHANGED) } }
        }
        at(END.toString()) {}
    }

    private fun at(
        local: String,
        happens: () -> Unit,
    ) {
        agenda += LocalDateTime
            .parse(local)
            .atZone(BERLIN)
            .toInstant() to happens
    }

    private fun setRules() {
        val questions = listOf(CheckInItem("pain", CheckInAsk.SEVERITY))
        val evening = CheckIn("", "Evening", DayPart.EVENING, questions, offered = false)
        val medicine = Medicine("Amitriptyline", dose = Dose(BigDecimal("10"), "mg"))
        remind(
            ReminderAbout.Dose(
                journal
                    .medicines()
                    .save(null, medicine, now)
                    .medicine.id,
            ),
            "07:45",
            "21:15",
            "22:45",
        )
        remind(
            ReminderAbout.CheckIn(
                journal
                    .checkIns()
                    .save(evening, now)
                    .checkIn.id,
            ),
            "18:00",
        )
        remind(ReminderAbout.Custom("Water the plants"), "08:30", "13:00")
        remind(ReminderAbout.Custom("In the night"), "23:30")
        val reminders = journal.reminders()
        val settings = reminders.settings()
        reminders.saveSettings(settings.copy(quiet = QuietHours(clock("22:30"), clock("07:00"))), now)
    }

    private fun remind(
        about: ReminderAbout,
        vararg times: String,
    ) {
        val rule = ReminderRule(about, Recurrence.At(times.map(::clock)), inFlare = FlarePolicy.SAME)
        val id =
            journal
                .reminders()
                .save(null, rule, now)
                .reminder.id
        var day = START.toLocalDate()
        while (day <= END.toLocalDate()) {
            for (text in times) {
                val local = day.atTime(LocalTime.parse(text))
                if (local > START && local < END) planned += "$id@$local"
            }
            day = day.plusDays(1)
        }
    }

    private fun clock(text: String) = LocalTime.parse(text).let { ClockTime(it.hour.toUByte(), it.minute.toUByte()) }

    /** A new process: only files, alarms and the shade survive the previous one. */
    private fun begin() {
        journal = openJournal(Opening(folder.resolve("ebb.db").path, Language.ENGLISH))
        val inboxFiles = InboxFiles(folder)
        core = JournalReminderCore(journal, inboxFiles) { false }
        val mortalCore = mortal<ReminderCore>(core)
        val mirror =
            ReminderMirror(
                { mortalCore.takeIf { unlocked } },
                mortal<AnswerInbox>(inboxFiles),
                mortal<AlarmScheduler>(SystemAlarmScheduler(phone)),
                mortal<NotificationPresenter>(Watched(SystemNotificationPresenter(phone))),
                mortal<DirectBootStore>(DirectBootFiles(folder)),
                { now },
            )
        (phone as TestApplication).mirror = mirror
    }

    private fun die() {
        end()
        begin()
    }

    private fun off() {
        running = false
        end()
        clearAlarms()
        shade.cancelAll()
    }

    private var running = true

    private fun boot(lockedFor: Duration) {
        running = true
        unlocked = false
        begin()
        event { broadcast(Intent.ACTION_LOCKED_BOOT_COMPLETED) }
        agenda +=
            time + lockedFor to {
                unlocked = true
                event { broadcast(Intent.ACTION_BOOT_COMPLETED) }
            }
    }

    private fun allowExact(allowed: Boolean) {
        exact = allowed
        ShadowAlarmManager.setCanScheduleExactAlarms(allowed)
    }

    private fun turnClock(to: Duration) {
        ahead = to
        event { broadcast(Intent.ACTION_TIME_CHANGED) }
    }

    private fun fly(to: String) {
        zone = ZoneId.of(to)
        event { broadcast(Intent.ACTION_TIMEZONE_CHANGED) }
    }

    private fun broadcast(action: String) = phone.sendBroadcast(Intent(action))

    private fun clearAlarms() = alarms.scheduledAlarms.toList().forEach { alarmManager.cancel(it.wakes) }

    private val alarmManager get() = phone.getSystemService(AlarmManager::class.java)

    /** Fires the alarm if it is due before an instant: on time, or deferred as by a sleeping phone. */
    private fun rings(before: Instant): Boolean {
        val alarm = alarms.scheduledAlarms.singleOrNull()?.takeIf { running } ?: return false
        val late = if (exact) Duration.ofSeconds(1) else Duration.ofMinutes(alarm.triggerAtMs % LATEST)
        val rings = maxOf(Instant.ofEpochMilli(alarm.triggerAtMs) - ahead + late, time)
        if (rings >= before) return false
        time = rings
        event { alarms.fireAlarm(alarm) }
        return true
    }

    /** Delivers an event, during which the process may die; then the owner looks at the shade. */
    private fun event(
        mayDie: Boolean = true,
        deliver: () -> Unit,
    ) {
        if (mayDie && random.nextInt(HUNDRED) < deaths) steps = random.nextInt(STEPS)
        deliver()
        val work = (phone as TestApplication).work
        try {
            ShadowLooper.idleMainLooper()
            while (work.isNotEmpty()) work.removeFirst().run()
        } catch (_: Killed) {
            died++
            work.clear()
            die()
        }
        steps = null
        // In an order independent of the rules' random ids, so that a seed always gives the same run.
        active().sortedBy { it.substringAfter('@') }.filter { considered.add(it) }.forEach(::consider)
    }

    private fun consider(id: String) {
        if (random.nextInt(HUNDRED) < IGNORED) return
        agenda += time + Duration.ofSeconds(random.nextLong(20, 3_000)) to { tap(id) }
    }

    private fun tap(id: String) {
        if (!running || id !in active()) return
        val shown = posted(id)!!
        // Opening the app is no answer, and this person takes none back.
        val broadcasts =
            shown.actions
                .orEmpty()
                .map { it.actionIntent }
                .filter { shadowOf(it).isBroadcast }
        val intents = broadcasts.filter { shadowOf(it).savedIntent.data!!.authority == "answer" }
        // A process that died after it had written the answer left its notification.
        if (intents.isEmpty()) return
        val tap = intents[random.nextInt(intents.size)]
        val action =
            shadowOf(tap)
                .savedIntent.data!!
                .pathSegments
                .last()
        tapped += id to action
        val before = died
        event {
            tap.send()
            // A tremor, or a redelivery.
            if (random.nextInt(HUNDRED) < TWICE) tap.send()
        }
        // A process that died may have written the answer or not: then any tapped answer is acceptable.
        if (died > before) unsure += id
        if (id in active()) agenda += time + Duration.ofMinutes(2) to { tap(id) } else taken.putIfAbsent(id, action)
    }

    /** Wraps a port so that the process may die before or after each call. */
    private inline fun <reified T : Any> mortal(real: T): T =
        Proxy.newProxyInstance(T::class.java.classLoader, arrayOf(T::class.java)) { _, method, arguments ->
            step()
            try {
                method.invoke(real, *arguments.orEmpty())
            } catch (thrown: InvocationTargetException) {
                throw thrown.targetException
            }.also { step() }
        } as T

    private fun step() {
        val left = steps ?: return
        steps = left - 1
        if (left == 0) throw Killed()
    }

    private inner class Watched(
        private val real: NotificationPresenter,
    ) : NotificationPresenter by real {
        override fun post(
            reminder: Notification,
            now: Moment,
        ) {
            real.post(reminder, now)
            posted += reminder.id
        }

        override fun post(missed: MissedNotice) {
            real.post(missed)
            merged += missed.ids
        }

        override fun postLocked(
            reminder: UpcomingReminder,
            now: Moment,
        ) {
            real.postLocked(reminder, now)
            posted += reminder.id
            locked += reminder.id
        }
    }

    private class Killed : Error()

    companion object {
        val BERLIN: ZoneId = ZoneId.of("Europe/Berlin")
        val START: LocalDateTime = LocalDate.parse("2026-03-22").atTime(10, 0)
        val END: LocalDateTime = LocalDate.parse("2026-04-05").atTime(10, 0)
        const val HUNDRED = 100

        /** About how many calls an event makes, before and after each of which the process can die. */
        const val STEPS = 40
        const val IGNORED = 35

        /** The longest delay of an alarm on a sleeping phone, in minutes. */
        const val LATEST = 16
        const val TWICE = 30
    }
}
