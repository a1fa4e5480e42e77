package app.ebb.app

import app.ebb.core.EbbException
import app.ebb.core.MissedNotice
import app.ebb.core.Moment
import app.ebb.core.Notification
import app.ebb.core.PendingNotification
import app.ebb.core.PhoneAllows
import app.ebb.core.Reconciled
import app.ebb.core.Reliability
import app.ebb.core.ReminderAnswer
import app.ebb.core.ReminderChannel
import app.ebb.core.ShownNotification
import app.ebb.core.TimerNotice
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import java.time.Instant

/** What the mirror does and in which order, over fakes: no framework, no core. */
class ReminderMirrorTest {
    private val done = mutableListOf<String>()
    private val core = ScriptedReminders(done)
    private val kept = KeptInMemory(done)
    private val notices = FakeNotices(done)
    private val alarm = FakeAlarm(done)
    private var now = moment("2026-03-29T06:30:00Z")
    private var journal: Reminders? = core
    private val notes = mutableListOf<Pair<String, String>>()
    private val mirror =
        ReminderMirror({ journal }, { id, action, _ -> notes += id to action }, alarm, notices, kept, { now })

    @Test
    fun `an alarm soon after stands until what was shown is told, and then the next one`() {
        core.answers = nothing.copy(show = listOf(checkIn), next = moment("2026-03-29T10:00:00Z"))
        mirror.wake()
        assertEquals(
            listOf("alarm 06:40", "drain", "reconcile []", "alarm 06:40", "keep 0") +
                listOf("post ${checkIn.id}", "no timer", "shown ${checkIn.id}", "alarm 10:00"),
            done,
        )
        assertEquals(listOf(ShownNotification(checkIn.id, now.at, merged = false)), core.told)
    }

    @Test
    fun `it says what stands in the shade, takes away what the core names, and keeps what is to come`() {
        notices.ids += listOf(checkIn.id, "other")
        core.answers = nothing.copy(cancel = listOf("other"), schedule = listOf(restBreak))
        mirror.wake()
        assertTrue("reconcile [${checkIn.id}, other]" in done)
        assertEquals(listOf(checkIn.id), notices.ids)
        assertEquals(listOf(Slot(restBreak.id, restBreak.at.at, restBreak.until?.at)), kept.slots)
    }

    @Test
    fun `with nothing to come it looks again in a day, and what cannot be shown does not wake it without end`() {
        mirror.wake()
        assertEquals(Instant.parse("2026-03-30T06:30:00Z"), alarm.at)
        notices.off = setOf(ReminderChannel.CHECK_INS)
        core.answers = nothing.copy(show = listOf(checkIn), next = now)
        mirror.wake()
        assertEquals(Instant.parse("2026-03-29T06:40:00Z"), alarm.at)
    }

    @Test
    fun `what stands there is told first, for a process that was killed before it could`() {
        notices.ids += checkIn.id
        mirror.wake()
        assertEquals(listOf("shown ${checkIn.id}", "drain", "reconcile [${checkIn.id}]"), done.drop(1).take(3))
        assertEquals(listOf(ShownNotification(checkIn.id, Instant.EPOCH, merged = false)), core.told)
    }

    @Test
    fun `what nobody could see is not said to have been shown`() {
        notices.off = setOf(ReminderChannel.CHECK_INS, ReminderChannel.NOTICES)
        core.answers = nothing.copy(show = listOf(checkIn), missed = missed)
        mirror.wake()
        assertEquals(emptyList<ShownNotification>(), core.told)
        assertEquals(emptyList<String>(), notices.ids)
    }

    @Test
    fun `what was missed is one notice, and each of its reminders is told as merged`() {
        core.answers = nothing.copy(missed = missed)
        mirror.wake()
        assertEquals(listOf("post missed"), done.filter { it.startsWith("post") })
        assertEquals(listOf("a", "b").map { ShownNotification(it, now.at, merged = true) }, core.told)
    }

    @Test
    fun `a running activity is shown, with the line that a break may be late only where it may`() {
        core.answers = nothing.copy(timer = timer)
        mirror.wake()
        assertTrue("timer null" in done)
        alarm.exact = false
        mirror.wake()
        assertTrue("timer may be late" in done)
        core.answers = nothing
        done.clear()
        mirror.wake()
        assertTrue("no timer" in done)
    }

    @Test
    fun `an answer is on the disk before its notification goes, and then all is done again`() {
        notices.ids += checkIn.id
        core.says = "More than your daily maximum."
        mirror.answer(checkIn.id, "as-usual")
        val answered = listOf("shown ${checkIn.id}", "answer ${checkIn.id} as-usual")
        val order = answered + listOf("warn More than your daily maximum.", "cancel ${checkIn.id}")
        assertEquals(order, done.take(4))
        assertTrue("reconcile []" in done)
    }

    @Test
    fun `an answer that was refused leaves its notification where it is`() {
        notices.ids += checkIn.id
        kept.slots = listOf(Slot("later", now.at.plusSeconds(60), null))
        core.refuses = EbbException.DiskFull()
        mirror.answer(checkIn.id, "as-usual")
        assertEquals(listOf(checkIn.id), notices.ids)
        assertEquals(now.at.plusSeconds(60), alarm.at)
    }

    @Test
    fun `before the first unlock each due reminder is announced once, without a word about it`() {
        journal = null
        val later = Slot("later", now.at.plusSeconds(60), null)
        kept.slots = listOf(Slot("due", now.at, null), Slot("stale", now.at.minusSeconds(600), now.at), later)
        done.clear()
        mirror.wake()
        assertEquals(listOf("alarm 06:40", "alarm 06:31", "locked due", "keep shown 1", "alarm 06:31"), done)
        mirror.wake()
        assertEquals(1, done.count { it.startsWith("locked") })
        assertEquals(listOf(Seen("due", now.at)), kept.shown)
    }

    @Test
    fun `an answer before the first unlock is left for the journal, and its notification goes`() {
        journal = null
        notices.ids += "due"
        mirror.answer("due", "snooze-10")
        assertEquals(listOf("due" to "snooze-10"), notes)
        assertEquals(emptyList<String>(), notices.ids)
    }

    @Test
    fun `once unlocked, what was shown meanwhile is told first, with its own instants, and then forgotten`() {
        val earlier = Instant.parse("2026-03-29T05:00:00Z")
        kept.shown = listOf(Seen("due", earlier))
        done.clear()
        mirror.wake()
        assertEquals(listOf("alarm 06:40", "shown due", "keep shown 0", "drain", "reconcile []"), done.take(5))
        assertEquals(listOf(ShownNotification("due", earlier, merged = false)), core.told)
    }

    @Test
    fun `a note that cannot be read holds up no reminder`() {
        core.spoilt = EbbException.NotReadable("inbox/note")
        core.answers = nothing.copy(show = listOf(checkIn))
        mirror.wake()
        assertTrue("post ${checkIn.id}" in done)
    }

    @Test
    fun `a journal in trouble is no reason for silence`() {
        kept.slots = listOf(Slot("due", now.at, null))
        core.refuses = EbbException.Damaged("a page")
        mirror.wake()
        assertTrue("locked due" in done)
    }

    @Test
    fun `the self-test is planned by the core and set like any other reminder`() {
        assertEquals("self-test", mirror.test()?.id)
        assertTrue("reconcile []" in done)
        journal = null
        assertNull(mirror.test())
    }

    private companion object {
        val nothing = Reconciled(emptyList(), emptyList(), emptyList(), null, null, null, null)
        val missed = MissedNotice("missed", "2 reminders were missed", "While the phone was off", listOf("a", "b"))
    }
}

/** Says what it is told to say, and writes down what it is asked. */
private class ScriptedReminders(
    private val done: MutableList<String>,
) : Reminders {
    var answers = Reconciled(emptyList(), emptyList(), emptyList(), null, null, null, null)
    var refuses: EbbException? = null
    var spoilt: EbbException? = null
    var says: String? = null
    val told = mutableListOf<ShownNotification>()

    override fun reconcile(
        pending: List<PendingNotification>,
        now: Moment,
    ): Reconciled {
        done += "reconcile ${pending.map { it.id }}"
        refuses?.let { throw it }
        return answers
    }

    override fun shown(
        shown: List<ShownNotification>,
        now: Moment,
    ) {
        done += "shown ${shown.joinToString { it.id }}"
        told += shown
    }

    override fun answer(
        id: String,
        action: String,
        now: Moment,
    ): ReminderAnswer {
        refuses?.let { throw it }
        done += "answer $id $action"
        return ReminderAnswer(again = false, change = noChange, warning = says)
    }

    override fun reliability(
        allows: PhoneAllows,
        now: Moment,
    ) = noReliability

    override fun test(now: Moment): Notification = checkIn.copy(id = "self-test")

    override fun drain(now: Moment) {
        done += "drain"
        spoilt?.let { throw it }
    }

    override fun writeSnapshot(now: Moment) = Unit

    override fun words() = mapOf("app-reminder-may-be-late" to "may be late")
}

private class KeptInMemory(
    private val done: MutableList<String>,
) : Kept {
    override var slots: List<Slot> = emptyList()
        set(value) {
            done += "keep ${value.size}"
            field = value
        }

    override var shown: List<Seen> = emptyList()
        set(value) {
            done += "keep shown ${value.size}"
            field = value
        }
}

private class FakeAlarm(
    private val done: MutableList<String>,
) : Alarm {
    override var exact = true
    var at: Instant? = null

    override fun set(at: Instant) {
        done += "alarm ${at.toString().substring(11, 16)}"
        this.at = at
    }
}

private class FakeNotices(
    private val done: MutableList<String>,
) : Notices {
    val ids = mutableListOf<String>()
    var off = emptySet<ReminderChannel>()

    override fun visible(channel: ReminderChannel) = channel !in off

    override fun standing() = ids.map { Standing(it, Instant.EPOCH, Instant.EPOCH) }

    override fun channels(words: Map<String, String>) = Unit

    override fun post(
        reminder: Notification,
        now: Moment,
    ) {
        done += "post ${reminder.id}"
        ids += reminder.id
    }

    override fun post(missed: MissedNotice) {
        done += "post ${missed.id}"
    }

    override fun post(
        timer: TimerNotice,
        note: String?,
    ) {
        done += "timer $note"
    }

    override fun clearTimer() {
        done += "no timer"
    }

    override fun postLocked(
        slot: Slot,
        now: Moment,
    ) {
        done += "locked ${slot.id}"
    }

    override fun warn(
        id: String,
        text: String,
    ) {
        done += "warn $text"
    }

    override fun cancel(id: String) {
        done += "cancel $id"
        ids -= id
    }
}
