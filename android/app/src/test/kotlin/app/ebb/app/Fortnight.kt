package app.ebb.app

import android.app.AlarmManager
import android.app.NotificationManager
import android.content.Intent
import app.ebb.Ebb
import app.ebb.core.Body
import app.ebb.core.CheckIn
import app.ebb.core.CheckInAsk
import app.ebb.core.CheckInItem
import app.ebb.core.ClockTime
import app.ebb.core.DayPart
import app.ebb.core.Dose
import app.ebb.core.FlarePolicy
import app.ebb.core.Language
import app.ebb.core.Medicine
import app.ebb.core.MissedNotice
import app.ebb.core.Moment
import app.ebb.core.Notification
import app.ebb.core.PhoneAllows
import app.ebb.core.QuietHours
import app.ebb.core.Recurrence
import app.ebb.core.ReminderAbout
import app.ebb.core.ReminderLine
import app.ebb.core.ReminderRule
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowAlarmManager
import org.robolectric.shadows.ShadowLooper
import java.io.File
import java.lang.reflect.InvocationTargetException
import java.lang.reflect.Proxy
import java.time.Duration
import java.time.Instant
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.LocalTime
import java.time.ZoneId
import java.util.PriorityQueue
import kotlin.random.Random

/**
 * A phone and its owner for two weeks, over a real journal, real files and the framework's own alarms and notifications.
 * A process may die at any step; what the system keeps outlives it.
 */
internal class Fortnight(
    private val folder: File,
    seed: Int,
    /** In how many of a hundred events the process dies somewhere on the way. */
    private val deaths: Int,
) {
    private val random = Random(seed)
    private val agenda = PriorityQueue<Pair<Instant, () -> Unit>>(compareBy { it.first })
    private var time = START.atZone(BERLIN).toInstant()

    /** What the phone's clock shows beyond the time. */
    private var ahead = Duration.ZERO
    private var zone = BERLIN
    private var unlocked = true
    private var exact = true
    private var steps: Int? = null
    private lateinit var ebb: Ebb
    private val now get() = moment(time + ahead, zone)

    /** Each reminder that was posted by itself, each that a notice of missed ones told of. */
    val posted = mutableSetOf<String>()
    val merged = mutableSetOf<String>()
    val locked = mutableSetOf<String>()

    /** What was tapped, and of which of that the notification went: those are taken, as far as a person can see. */
    val tapped = mutableSetOf<Pair<String, String>>()
    val taken = mutableMapOf<String, String>()
    val unsure = mutableSetOf<String>()
    var died = 0
    private val considered = mutableSetOf<String>()

    /** Every local minute a rule stands for. */
    val slots = mutableSetOf<String>()

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
            // What rings may put something on the agenda that comes first.
            if (rings(before = agenda.peek().first)) continue
            val (at, happens) = agenda.remove()
            time = at
            happens()
        }
        // The person opens the app at the end; nothing is left to kill.
        event(mayDie = false) { phone.opened() }
    }

    fun log(): List<ReminderLine> = ebb.reminderLog(now)

    fun reliability() =
        ebb.reminderReliability(PhoneAllows(notifications = true, exact = exact, unrestricted = true), now)

    /** How often the medicine was logged as taken. */
    fun dosesLogged(): Int {
        val item =
            ebb
                .medicines()
                .single()
                .medicine.item
        val days = generateSequence(START.toLocalDate()) { it.plusDays(1) }.takeWhile { it <= END.toLocalDate() }
        val bodies = days.flatMap { ebb.day(it).entries }.map { it.entry.body }
        return bodies.count { it is Body.Remedy && it.item == item && it.taken }
    }

    fun standing() = PhoneNotices(phone).standing().map { it.id }

    fun end() = ebb.close()

    /** What happens to the phone. Its owner's taps are planned as they see what stands there. */
    private fun plan() {
        // Off for a day, and a half.
        at("2026-03-23T22:30") { off() }
        at("2026-03-25T09:40") { boot(lockedFor = Duration.ofMinutes(1)) }
        // The battery ends in the night; it starts in the morning and lies there locked.
        at("2026-03-26T03:00") { off() }
        at("2026-03-26T06:30") { boot(lockedFor = Duration.ofMinutes(150)) }
        at("2026-03-27T09:00") { shadowOf(shade).setNotificationsEnabled(false) }
        at("2026-03-28T09:00") {
            shadowOf(shade).setNotificationsEnabled(true)
            event { broadcast(NotificationManager.ACTION_APP_BLOCK_STATE_CHANGED) }
        }
        // The system kills whom it takes this permission from, and tells when it gives it.
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
        val evening = ebb.setCheckIn(CheckIn("", "Evening", DayPart.EVENING, questions, offered = false), now)
        val medicine = Medicine("Amitriptyline", null, Dose(10.0, "mg"), null, emptyList(), null, null)
        remind(ReminderAbout.Dose(ebb.setMedicine(null, medicine, now).id), "07:45", "21:15", "22:45")
        remind(ReminderAbout.CheckIn(evening.id), "18:00")
        remind(ReminderAbout.Custom("Water the plants"), "08:30", "13:00")
        remind(ReminderAbout.Custom("In the night"), "23:30")
        val settings = ebb.reminderSettings()
        ebb.setReminderSettings(settings.copy(quiet = QuietHours(clock("22:30"), clock("07:00"))), now)
    }

    private fun remind(
        about: ReminderAbout,
        vararg times: String,
    ) {
        val rule = ReminderRule(about, Recurrence.At(times.map(::clock)), inFlare = FlarePolicy.SAME)
        val id = ebb.setReminder(null, rule, now).reminder.id
        var day = START.toLocalDate()
        while (day <= END.toLocalDate()) {
            for (text in times) {
                val local = day.atTime(LocalTime.parse(text))
                if (local > START && local < END) slots += "$id@$local"
            }
            day = day.plusDays(1)
        }
    }

    private fun clock(text: String) = LocalTime.parse(text).let { ClockTime(it.hour.toUByte(), it.minute.toUByte()) }

    /** A new process: nothing but files, alarms and the shade is left of the one before. */
    private fun begin() {
        ebb = Ebb.open(folder.resolve("ebb.db").path, Language.ENGLISH)
        val between = Between(folder)
        val core = mortal<Reminders>(JournalReminders(ebb, between))
        val mirror =
            ReminderMirror(
                { core.takeIf { unlocked } },
                mortal<Inbox>(between),
                mortal<Alarm>(PhoneAlarm(phone)),
                mortal<Notices>(Watched(PhoneNotices(phone))),
                mortal<Kept>(KeptFiles(folder)),
                { now },
            )
        (phone as TestApplication).mirror = mirror
    }

    private fun die() {
        ebb.close()
        begin()
    }

    private fun off() {
        running = false
        ebb.close()
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

    /** Lets the alarm ring if it is due before an instant: on time, or when a sleeping phone sees fit. */
    private fun rings(before: Instant): Boolean {
        val alarm = alarms.scheduledAlarms.singleOrNull()?.takeIf { running } ?: return false
        val late = if (exact) Duration.ofSeconds(1) else Duration.ofMinutes(alarm.triggerAtMs % LATEST)
        val rings = maxOf(Instant.ofEpochMilli(alarm.triggerAtMs) - ahead + late, time)
        if (rings >= before) return false
        time = rings
        event { alarms.fireAlarm(alarm) }
        return true
    }

    /** The system delivers something, and the process may die of it; then its owner looks at what stands there. */
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
        // In an order that does not hang on a rule's random id, so that a seed is always the same story.
        standing().sortedBy { it.substringAfter('@') }.filter { considered.add(it) }.forEach(::consider)
    }

    private fun consider(id: String) {
        if (random.nextInt(HUNDRED) < IGNORED) return
        agenda += time + Duration.ofSeconds(random.nextLong(20, 3_000)) to { tap(id) }
    }

    private fun tap(id: String) {
        if (!running || id !in standing()) return
        val shown = posted(id)!!
        val intents = shown.actions.map { it.actionIntent }
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
            // A shaking hand, or a redelivery.
            if (random.nextInt(HUNDRED) < TWICE) tap.send()
        }
        // Whoever died may have written the answer or not: then any that was tapped will do.
        if (died > before) unsure += id
        if (id in standing()) agenda += time + Duration.ofMinutes(2) to { tap(id) } else taken.putIfAbsent(id, action)
    }

    /** Dies before or after a call, if its time has come. */
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
        private val real: Notices,
    ) : Notices by real {
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
            slot: Slot,
            now: Moment,
        ) {
            real.postLocked(slot, now)
            posted += slot.id
            locked += slot.id
        }
    }

    private class Killed : Error()

    companion object {
        val BERLIN: ZoneId = ZoneId.of("Europe/Berlin")
        val START: LocalDateTime = LocalDate.parse("2026-03-22").atTime(10, 0)
        val END: LocalDateTime = LocalDate.parse("2026-04-05").atTime(10, 0)
        const val HUNDRED = 100

        /** An event makes about so many calls, each of which can be died before and after. */
        const val STEPS = 40
        const val IGNORED = 35

        /** Minutes that a sleeping phone lets an alarm wait at most. */
        const val LATEST = 16
        const val TWICE = 30
    }
}
