package app.ebb.app

import android.app.AlarmManager
import android.app.NotificationManager
import android.content.Intent
import app.ebb.core.Change
import app.ebb.core.DeliveryPermissions
import app.ebb.core.EbbException
import app.ebb.core.Moment
import app.ebb.core.PendingNotification
import app.ebb.core.Reconciled
import app.ebb.core.Reliability
import app.ebb.core.ReminderAnswerChange
import app.ebb.core.ShownNotification
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowLooper
import java.util.concurrent.CountDownLatch
import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit

/** Broadcasts and taps, delivered through the manifest's receivers. */
@RunWith(RobolectricTestRunner::class)
@Config(application = ThreadedApplication::class)
class ReceiversTest {
    private val threaded get() = RuntimeEnvironment.getApplication() as ThreadedApplication
    private val notifications get() = SystemNotificationPresenter(threaded)

    @Before
    fun begin() = threaded.restart()

    /** Work still running when a test ends would set the next test's alarm. */
    @After
    fun end() = threaded.settled()

    @Test
    fun `every broadcast after which the alarm may be wrong reconciles off the main thread`() {
        val heard =
            listOf(
                Intent.ACTION_BOOT_COMPLETED,
                Intent.ACTION_LOCKED_BOOT_COMPLETED,
                Intent.ACTION_MY_PACKAGE_REPLACED,
                Intent.ACTION_LOCALE_CHANGED,
                Intent.ACTION_TIME_CHANGED,
                Intent.ACTION_TIMEZONE_CHANGED,
                Intent.ACTION_DATE_CHANGED,
                AlarmManager.ACTION_SCHEDULE_EXACT_ALARM_PERMISSION_STATE_CHANGED,
                NotificationManager.ACTION_APP_BLOCK_STATE_CHANGED,
                NotificationManager.ACTION_NOTIFICATION_CHANNEL_BLOCK_STATE_CHANGED,
            )
        for (action in heard) {
            threaded.sendBroadcast(Intent(action))
            assertEquals(action, "reconcile on ebb", threaded.awaited())
        }
        threaded.opened()
        assertEquals("reconcile on ebb", threaded.awaited())
    }

    @Test
    fun `the alarm reconciles`() {
        SystemAlarmScheduler(threaded).schedule(checkIn.at.at)
        alarms.scheduledAlarms
            .single()
            .wakes
            .send()
        assertEquals("reconcile on ebb", threaded.awaited())
    }

    @Test
    fun `a button answers in a process started for it, without opening a screen`() {
        notifications.post(checkIn, checkIn.at)
        val tap = posted(checkIn.id)!!.actions[1].actionIntent
        threaded.restart()
        tap.send()
        assertEquals("answer ${checkIn.id} worse on ebb", threaded.awaited())
        assertEquals("reconcile on ebb", threaded.awaited())
        assertEquals(emptyList<PostedReminder>(), notifications.active())
        assertNull(shadowOf(threaded).nextStartedActivity)
    }

    @Test
    fun `Undo of an answer takes it back in a process started for it, without opening a screen`() {
        notifications.answered(checkIn.id, betterAt, checkIn.at)
        val tap = posted(checkIn.id)!!.actions.single().actionIntent
        threaded.restart()
        tap.send()
        assertEquals("undo ${betterAt.operation} on ebb", threaded.awaited())
        assertEquals("reconcile on ebb", threaded.awaited())
        assertNull(shadowOf(threaded).nextStartedActivity)
    }

    @Test
    fun `an intent without an answer is ignored`() {
        threaded.sendBroadcast(Intent(threaded, AnswerReceiver::class.java))
        threaded.opened()
        assertEquals("reconcile on ebb", threaded.awaited())
    }

    @Test
    fun `only ids and times are in device-protected storage`() {
        assertTrue(threaded.createDeviceProtectedStorageContext().isDeviceProtectedStorage)
        threaded.opened()
        threaded.awaited()
        threaded.settled()
        val folder = threaded.createDeviceProtectedStorageContext().filesDir
        assertEquals(listOf("reminders"), folder.list().orEmpty().toList())
        assertFalse(folder.resolve("reminders").readText().contains("pain"))
    }
}

/** The real app over a fake core: each restart is a new process. */
class ThreadedApplication : EbbApplication() {
    private val heard = LinkedBlockingQueue<String>()
    private lateinit var mirror: ReminderMirror
    override val reminders get() = mirror

    fun restart() {
        val core = RecordingReminderCore { heard += "$it on ${Thread.currentThread().name}" }
        val store = DirectBootFiles(createDeviceProtectedStorageContext().filesDir)
        val alarm = SystemAlarmScheduler(this)
        val presenter = SystemNotificationPresenter(this)
        mirror = ReminderMirror({ core }, { _, _, _ -> }, alarm, presenter, store, { checkIn.at })
    }

    fun awaited(): String? {
        ShadowLooper.idleMainLooper()
        return heard.poll(10, TimeUnit.SECONDS)
    }

    /** Waits until all started work is done. */
    fun settled() {
        val done = CountDownLatch(1)
        worker.execute(done::countDown)
        assertTrue(done.await(10, TimeUnit.SECONDS))
    }
}

private class RecordingReminderCore(
    private val hear: (String) -> Unit,
) : ReminderCore {
    override fun reconcile(
        pending: List<PendingNotification>,
        now: Moment,
    ): Reconciled {
        hear("reconcile")
        return Reconciled(emptyList(), listOf(checkIn), emptyList(), null, null, null, checkIn.at)
    }

    override fun shown(
        shown: List<ShownNotification>,
        now: Moment,
    ) = Unit

    override fun answer(
        id: String,
        action: String,
        now: Moment,
    ): ReminderAnswerChange {
        hear("answer $id $action")
        return ReminderAnswerChange(again = false, change = noChange, warning = null)
    }

    override fun undoAnswer(
        operation: String,
        now: Moment,
    ): Change {
        hear("undo $operation")
        return noChange
    }

    override fun standingAnswers(operations: List<String>) = operations

    override fun explain(error: EbbException) = "explained"

    override fun reliability(
        allows: DeliveryPermissions,
        now: Moment,
    ) = noReliability

    override fun test(now: Moment) = checkIn

    override fun drain(now: Moment) = Unit

    override fun writeSnapshot(now: Moment) = Unit

    override fun words() = emptyMap<String, String>()
}
