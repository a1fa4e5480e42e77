package app.ebb.app

import app.ebb.core.AnsweredNotification
import app.ebb.core.Change
import app.ebb.core.DeliveryPermissions
import app.ebb.core.EbbException
import app.ebb.core.MissedNotice
import app.ebb.core.Moment
import app.ebb.core.NotNowReason
import app.ebb.core.Notification
import app.ebb.core.PendingNotification
import app.ebb.core.Reconciled
import app.ebb.core.Reliability
import app.ebb.core.ReminderAnswerChange
import app.ebb.core.ReminderChannel
import app.ebb.core.ShownNotification
import app.ebb.core.TimerNotice
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import java.time.Instant

/** What the mirror does, and in which order, over fakes of every port. */
class ReminderMirrorTest {
    private val done = mutableListOf<String>()
    private val core = ScriptedReminderCore(done)
    private val store = InMemoryDirectBootStore(done)
    private val notifications = FakeNotificationPresenter(done)
    private val alarm = FakeAlarmScheduler(done)
    private var now = moment("2026-03-29T06:30:00Z")
    private var journal: ReminderCore? = core
    private val notes = mutableListOf<Pair<String, String>>()
    private val mirror =
        ReminderMirror({ journal }, { id, action, _ -> notes += id to action }, alarm, notifications, store, { now })

    @Test
    fun `a safety alarm is set until the report is written, then the next alarm`() {
        core.answers = nothing.copy(show = listOf(checkIn), next = moment("2026-03-29T10:00:00Z"))
        mirror.wake()
        assertEquals(
            listOf("alarm 06:40", "drain", "reconcile []", "alarm 06:40", "keep 0") +
                listOf("post ${checkIn.id}", "no timer", "shown ${checkIn.id}", "alarm 10:00"),
            done,
        )
        assertEquals(listOf(ShownNotification(checkIn.id, now.at, merged = false)), core.reports)
    }

    @Test
    fun `it reports the shade, cancels what the core names and stores what is upcoming`() {
        notifications.ids += listOf(checkIn.id, "other")
        core.answers = nothing.copy(cancel = listOf("other"), schedule = listOf(restBreak))
        mirror.wake()
        assertTrue("reconcile [${checkIn.id}, other]" in done)
        assertEquals(listOf(checkIn.id), notifications.ids)
        assertEquals(listOf(UpcomingReminder(restBreak.id, restBreak.at.at, restBreak.until?.at)), store.upcoming)
    }

    @Test
    fun `with nothing upcoming it wakes in a day, and a hidden due reminder does not make it loop`() {
        mirror.wake()
        assertEquals(Instant.parse("2026-03-30T06:30:00Z"), alarm.at)
        notifications.off = setOf(ReminderChannel.CHECK_INS)
        core.answers = nothing.copy(show = listOf(checkIn), next = now)
        mirror.wake()
        assertEquals(Instant.parse("2026-03-29T06:40:00Z"), alarm.at)
    }

    @Test
    fun `reminders already in the shade are reported first`() {
        notifications.ids += checkIn.id
        mirror.wake()
        assertEquals(listOf("shown ${checkIn.id}", "drain", "reconcile [${checkIn.id}]"), done.drop(1).take(3))
        assertEquals(listOf(ShownNotification(checkIn.id, Instant.EPOCH, merged = false)), core.reports)
    }

    @Test
    fun `a reminder in a blocked channel is not reported as shown`() {
        notifications.off = setOf(ReminderChannel.CHECK_INS, ReminderChannel.NOTICES)
        core.answers = nothing.copy(show = listOf(checkIn), missed = missed)
        mirror.wake()
        assertEquals(emptyList<ShownNotification>(), core.reports)
        assertEquals(emptyList<String>(), notifications.ids)
    }

    @Test
    fun `missed reminders are one notice and each is reported as merged`() {
        core.answers = nothing.copy(missed = missed)
        mirror.wake()
        assertEquals(listOf("post missed"), done.filter { it.startsWith("post") })
        assertEquals(listOf("a", "b").map { ShownNotification(it, now.at, merged = true) }, core.reports)
    }

    @Test
    fun `a running activity warns of late breaks only without exact alarms`() {
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
    fun `an answer is durable before its notification is cancelled`() {
        notifications.ids += checkIn.id
        core.warning = "More than your daily maximum."
        mirror.answer(checkIn.id, "as-usual")
        val answered = listOf("shown ${checkIn.id}", "answer ${checkIn.id} as-usual")
        val order = answered + listOf("warn More than your daily maximum.", "cancel ${checkIn.id}")
        assertEquals(order, done.take(4))
        assertTrue("reconcile []" in done)
    }

    @Test
    fun `what was logged stands in its place with Undo, before the question is gone`() {
        notifications.ids += checkIn.id
        core.answered = betterAt
        mirror.answer(checkIn.id, "better")
        val order = listOf("answer ${checkIn.id} better", "answered Better 08:30", "cancel ${checkIn.id}")
        assertEquals(order, done.drop(1).take(3))
    }

    @Test
    fun `Undo takes back that answer by its operation, and reminders are reconciled`() {
        mirror.undo(checkIn.id, "7@1")
        assertEquals(listOf("undo 7@1", "undone Undone: 7@1"), done.take(2))
        assertTrue("reconcile []" in done)
    }

    @Test
    fun `where it is too late the notification says so`() {
        core.undoFailure = EbbException.NotNow(NotNowReason.ChangedSince)
        mirror.undo(checkIn.id, "7@1")
        assertEquals("not undone explained NotNow", done.first())
    }

    @Test
    fun `Undo without the journal changes nothing and can be tapped again`() {
        journal = null
        mirror.undo(checkIn.id, "7@1")
        assertTrue(done.none { "undo" in it || "undone" in it })
    }

    @Test
    fun `an answer that was undone in the app is no longer in the shade`() {
        notifications.answers += mapOf("a" to "7@1", "b" to "8@1")
        core.standing = setOf("8@1")
        mirror.wake()
        assertEquals(mapOf("b" to "8@1"), notifications.answers)
    }

    @Test
    fun `a refused answer leaves its notification in the shade`() {
        notifications.ids += checkIn.id
        store.upcoming = listOf(UpcomingReminder("later", now.at.plusSeconds(60), null))
        core.failure = refusal
        mirror.answer(checkIn.id, "as-usual")
        assertEquals(listOf(checkIn.id), notifications.ids)
        assertEquals(now.at.plusSeconds(60), alarm.at)
    }

    @Test
    fun `before the first unlock each due reminder is announced once`() {
        journal = null
        val later = UpcomingReminder("later", now.at.plusSeconds(60), null)
        val stale = UpcomingReminder("stale", now.at.minusSeconds(600), now.at)
        store.upcoming = listOf(UpcomingReminder("due", now.at, null), stale, later)
        done.clear()
        mirror.wake()
        assertEquals(listOf("alarm 06:40", "alarm 06:31", "locked due", "keep shown 1", "alarm 06:31"), done)
        mirror.wake()
        assertEquals(1, done.count { it.startsWith("locked") })
        assertEquals(listOf(ShownReminder("due", now.at)), store.shown)
    }

    @Test
    fun `an answer before the first unlock goes to the inbox`() {
        journal = null
        notifications.ids += "due"
        mirror.answer("due", "snooze-10")
        assertEquals(listOf("due" to "snooze-10"), notes)
        assertEquals(emptyList<String>(), notifications.ids)
    }

    @Test
    fun `after the unlock, what was shown meanwhile is reported first, with its own instants`() {
        val earlier = Instant.parse("2026-03-29T05:00:00Z")
        store.shown = listOf(ShownReminder("due", earlier))
        done.clear()
        mirror.wake()
        assertEquals(listOf("alarm 06:40", "shown due", "keep shown 0", "drain", "reconcile []"), done.take(5))
        assertEquals(listOf(ShownNotification("due", earlier, merged = false)), core.reports)
    }

    @Test
    fun `an unreadable note does not hold up reminders`() {
        core.inboxFailure = refusal
        core.answers = nothing.copy(show = listOf(checkIn))
        mirror.wake()
        assertTrue("post ${checkIn.id}" in done)
    }

    @Test
    fun `a failing journal still announces due reminders`() {
        store.upcoming = listOf(UpcomingReminder("due", now.at, null))
        core.failure = refusal
        mirror.wake()
        assertTrue("locked due" in done)
    }

    @Test
    fun `the self-test is planned by the core and scheduled like any reminder`() {
        assertEquals("self-test", mirror.test()?.id)
        assertTrue("reconcile []" in done)
        journal = null
        assertNull(mirror.test())
    }

    private companion object {
        val refusal = EbbException.Internal("refused by a test")
        val nothing = Reconciled(emptyList(), emptyList(), emptyList(), null, null, null, null)
        val missed = MissedNotice("missed", "2 reminders were missed", "While the phone was off", listOf("a", "b"))
    }
}

/** Returns scripted answers and records the calls. */
private class ScriptedReminderCore(
    private val done: MutableList<String>,
) : ReminderCore {
    var answers = Reconciled(emptyList(), emptyList(), emptyList(), null, null, null, null)
    var failure: EbbException? = null
    var inboxFailure: EbbException? = null
    var warning: String? = null
    var answered: AnsweredNotification? = null
    var undoFailure: EbbException? = null
    var standing = emptySet<String>()
    val reports = mutableListOf<ShownNotification>()

    override fun reconcile(
        pending: List<PendingNotification>,
        now: Moment,
    ): Reconciled {
        done += "reconcile ${pending.map { it.id }}"
        failure?.let { throw it }
        return answers
    }

    override fun shown(
        shown: List<ShownNotification>,
        now: Moment,
    ) {
        done += "shown ${shown.joinToString { it.id }}"
        reports += shown
    }

    override fun answer(
        id: String,
        action: String,
        now: Moment,
    ): ReminderAnswerChange {
        failure?.let { throw it }
        done += "answer $id $action"
        return ReminderAnswerChange(again = false, change = noChange, warning = warning, answered = answered)
    }

    override fun undoAnswer(
        operation: String,
        now: Moment,
    ): Change {
        undoFailure?.let { throw it }
        done += "undo $operation"
        return noChange.copy(label = "Undone: $operation")
    }

    override fun standingAnswers(operations: List<String>) = operations.filter { it in standing }

    override fun explain(error: EbbException) = "explained ${error::class.simpleName}"

    override fun reliability(
        allows: DeliveryPermissions,
        now: Moment,
    ) = noReliability

    override fun test(now: Moment): Notification = checkIn.copy(id = "self-test")

    override fun drain(now: Moment) {
        done += "drain"
        inboxFailure?.let { throw it }
    }

    override fun writeSnapshot(now: Moment) = Unit

    override fun words() = mapOf("app-reminder-may-be-late" to "may be late")
}

private class InMemoryDirectBootStore(
    private val done: MutableList<String>,
) : DirectBootStore {
    override var upcoming: List<UpcomingReminder> = emptyList()
        set(value) {
            done += "keep ${value.size}"
            field = value
        }

    override var shown: List<ShownReminder> = emptyList()
        set(value) {
            done += "keep shown ${value.size}"
            field = value
        }
}

private class FakeAlarmScheduler(
    private val done: MutableList<String>,
) : AlarmScheduler {
    override var exact = true
    var at: Instant? = null

    override fun schedule(at: Instant) {
        done += "alarm ${at.toString().substring(11, 16)}"
        this.at = at
    }
}

private class FakeNotificationPresenter(
    private val done: MutableList<String>,
) : NotificationPresenter {
    val ids = mutableListOf<String>()
    var off = emptySet<ReminderChannel>()

    override fun visible(channel: ReminderChannel) = channel !in off

    override fun active() = ids.map { PostedReminder(it, Instant.EPOCH, Instant.EPOCH) }

    override fun createChannels(words: Map<String, String>) = Unit

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
        reminder: UpcomingReminder,
        now: Moment,
    ) {
        done += "locked ${reminder.id}"
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

    var answers = emptyMap<String, String>()

    override fun answered(
        id: String,
        answer: AnsweredNotification,
        now: Moment,
    ) {
        done += "answered ${answer.fullTitle}"
    }

    override fun answers() = answers

    override fun undone(
        id: String,
        text: String,
    ) {
        done += "undone $text"
    }

    override fun notUndone(
        id: String,
        text: String,
    ) {
        done += "not undone $text"
    }

    override fun clearAnswer(id: String) {
        answers = answers - id
    }
}
