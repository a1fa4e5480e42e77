package app.ebb.app

import android.app.NotificationChannel
import android.app.NotificationManager
import android.content.Intent
import android.widget.FrameLayout
import android.widget.TextView
import app.ebb.core.MissedNotice
import app.ebb.core.ReminderChannel
import app.ebb.core.Urgency
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import android.app.Notification as Posted

@RunWith(RobolectricTestRunner::class)
@Config(application = TestApplication::class)
class SystemNotificationPresenterTest {
    private var hasLock = false
    private val notifications = SystemNotificationPresenter(phone) { hasLock }.also { it.createChannels(words) }
    private val now = checkIn.at

    @Test
    fun `channels are named by the core and renamed with its language`() {
        val names = shade.notificationChannels.associate { it.id to it.name }
        assertEquals(setOf("check-ins", "doses", "breaks", "prompts", "plans", "notices"), names.keys)
        assertTrue(names.all { (id, name) -> name == "Name of $id" })
        notifications.createChannels(words.mapValues { "Anders" })
        assertEquals("Anders", shade.getNotificationChannel("doses").name)
    }

    @Test
    fun `the public version hides the content and keeps the buttons`() {
        notifications.post(checkIn, now)
        val whole = posted(checkIn.id)!!
        assertEquals("Morning" to "How strong is the pain?", whole.title to whole.text)
        assertEquals(Posted.VISIBILITY_PRIVATE, whole.visibility)
        val locked = whole.publicVersion
        assertEquals("A moment for yourself" to "When it suits", locked.title to locked.text)
        val said = listOf(locked.title, locked.text) + locked.labels
        assertTrue(said.none { "pain" in it.orEmpty() })
        assertNull(locked.inside)
        assertEquals(checkIn.actions.map { it.label }, whole.labels)
        assertEquals(whole.labels, locked.labels)
    }

    @Test
    fun `with a lock of Ebb an unlocked phone shows no more than a locked one, and has the same buttons`() {
        notifications.post(checkIn, now)
        notifications.post(timer, null)
        val locked = listOf(checkIn.id, "timer").map { posted(it)!!.publicVersion }
        hasLock = true
        notifications.post(checkIn, now)
        notifications.post(timer, null)
        for ((id, before) in listOf(checkIn.id, "timer").zip(locked)) {
            val shown = posted(id)!!
            assertEquals(before.said, shown.said)
            assertEquals(Posted.VISIBILITY_PUBLIC, shown.visibility)
            assertNull(shown.publicVersion)
            assertNull(shown.inside)
        }
        assertEquals(checkIn.actions.map { it.label }, posted(checkIn.id)!!.labels)
        val tapped = shadowOf(posted(checkIn.id)!!.actions.first().actionIntent)
        assertEquals(listOf(checkIn.id, "as-usual"), tapped.savedIntent.data?.pathSegments)
        assertEquals(listOf(PostedReminder(checkIn.id, checkIn.at.at, now.at)), notifications.active())
    }

    @Test
    fun `a lock that is turned on takes the names out of what is in the shade, once`() {
        notifications.post(checkIn.copy(urgency = Urgency.QUIET), now)
        notifications.post(restBreak, moment("2026-03-29T06:33:00Z"))
        val active = notifications.active()
        notifications.hideNames()
        assertEquals("Morning", posted(checkIn.id)!!.title)
        hasLock = true
        repeat(2) {
            notifications.hideNames()
            val shown = posted(checkIn.id)!!
            assertEquals(
                listOf("A moment for yourself", "When it suits") + checkIn.actions.map { it.label },
                shown.said,
            )
            assertNull(shown.inside)
            assertTrue(shown.flags and Posted.FLAG_ONLY_ALERT_ONCE != 0)
            assertEquals(Posted.GROUP_ALERT_SUMMARY, shown.groupAlertBehavior)
            assertEquals("0192", shadowOf(shown.contentIntent).savedIntent.getStringExtra(MainActivity.RULE))
            assertEquals(active, notifications.active())
            assertEquals(7 * 60_000L, posted(restBreak.id)!!.timeoutAfter)
        }
    }

    @Test
    fun `an answer stands in the shade with its Undo, silent, and a locked phone is told no more than that`() {
        notifications.answered(checkIn.id, betterAt, now)
        val whole = posted(checkIn.id)!!
        assertEquals(listOf("Better 08:30", "Morning: 1 answer", "Undo"), whole.said)
        assertEquals(listOf("Answered 08:30", "The details are inside Ebb.", "Undo"), whole.publicVersion.said)
        assertEquals(Posted.GROUP_ALERT_SUMMARY, whole.groupAlertBehavior)
        assertFalse("it can be dismissed", whole.flags and Posted.FLAG_ONGOING_EVENT != 0)
        val undo = shadowOf(whole.actions.single().actionIntent).savedIntent
        assertEquals("undo" to listOf(checkIn.id, betterAt.operation), undo.data?.authority to undo.data?.pathSegments)
        assertEquals(mapOf(checkIn.id to betterAt.operation), notifications.answers())
        assertEquals("it is no open reminder", emptyList<PostedReminder>(), notifications.active())
        notifications.clearAnswer(checkIn.id)
        assertNull(posted(checkIn.id))
    }

    @Test
    fun `of each reminder one answer stands, and of another its own`() {
        notifications.answered("0192@2026-03-28T08:30", betterAt, now)
        notifications.answered("0193@2026-03-28T08:30", betterAt, now)
        notifications.answered(checkIn.id, betterAt, now)
        assertEquals(setOf("0193@2026-03-28T08:30", checkIn.id), notifications.answers().keys)
    }

    @Test
    fun `with a lock of Ebb an answer names nothing, also one that was in the shade, and its Undo works`() {
        notifications.answered(checkIn.id, betterAt, now)
        hasLock = true
        notifications.hideNames()
        assertEquals(listOf("Answered 08:30", "The details are inside Ebb.", "Undo"), posted(checkIn.id)!!.said)
        assertEquals(mapOf(checkIn.id to betterAt.operation), notifications.answers())
        notifications.answered(checkIn.id, betterAt, now)
        assertEquals("Answered 08:30", posted(checkIn.id)!!.title)
        notifications.undone(checkIn.id, "Undone: Ibuprofen")
        assertNull(posted(checkIn.id))
    }

    @Test
    fun `what was undone is said, and where it is too late why, without another Undo`() {
        notifications.answered(checkIn.id, betterAt, now)
        notifications.undone(checkIn.id, "Undone: Morning")
        assertEquals(listOf("Ebb", "Undone: Morning"), posted(checkIn.id)!!.said)
        assertEquals("not on a locked screen", Posted.VISIBILITY_SECRET, posted(checkIn.id)!!.visibility)
        notifications.notUndone(checkIn.id, "It has been changed again since.")
        assertEquals(listOf("Ebb", "It has been changed again since."), posted(checkIn.id)!!.said)
        assertEquals(emptyMap<String, String>(), notifications.answers())
    }

    @Test
    fun `the running timer asks to be a Live Update, and a locked screen shows no name of it`() {
        notifications.post(timer, null)
        val whole = posted("timer")!!
        assertTrue(whole.extras.getBoolean("android.requestPromotedOngoing"))
        // What Android 16 asks of one, beside that.
        assertTrue(whole.flags and Posted.FLAG_ONGOING_EVENT != 0)
        assertNull(whole.inside)
        assertEquals("Gardening", whole.title)
        assertEquals("Running", whole.publicVersion.title)
        hasLock = true
        notifications.post(timer, null)
        assertEquals("Running", posted("timer")!!.title)
        assertTrue(posted("timer")!!.extras.getBoolean("android.requestPromotedOngoing"))
    }

    @Test
    fun `a warning about a dose is whole with a lock of Ebb, too`() {
        hasLock = true
        notifications.warn(checkIn.id, "This is more than your own daily maximum.")
        assertEquals("This is more than your own daily maximum.", posted(checkIn.id)!!.text)
    }

    @Test
    fun `each button has its own immutable intent to our receiver`() {
        notifications.post(checkIn.copy(id = "a/b c@1"), now)
        notifications.post(checkIn, now)
        val tapped =
            listOf("a/b c@1", checkIn.id).flatMap {
                posted(it)!!.actions.map { action ->
                    shadowOf(action.actionIntent)
                }
            }
        assertTrue(tapped.all { it.isBroadcast && it.isImmutable })
        assertEquals(setOf(AnswerReceiver::class.java.name), tapped.map { it.savedIntent.component?.className }.toSet())
        assertEquals(
            listOf("a/b c@1", checkIn.id).flatMap { id -> checkIn.actions.map { listOf(id, it.id) } },
            tapped.map { it.savedIntent.data?.pathSegments },
        )
    }

    @Test
    fun `a check-in opens itself, and anything else opens Today`() {
        notifications.post(checkIn.copy(actions = actions("open")), now)
        notifications.post(checkIn.copy(id = "other", rule = "0193"), now)
        notifications.post(restBreak, now)
        val opened =
            listOf(checkIn.id, "other", restBreak.id).map { shadowOf(posted(it)!!.contentIntent).savedIntent }
        val check = "${phone.packageName}.CHECK_IN"
        assertEquals(listOf(check, check, Intent.ACTION_MAIN), opened.map { it.action })
        assertEquals(listOf("0192", "0193", null), opened.map { it.getStringExtra(MainActivity.RULE) })
        val button = shadowOf(posted(checkIn.id)!!.actions.single().actionIntent).savedIntent
        assertEquals("0192", button.getStringExtra(MainActivity.RULE))
    }

    @Test
    fun `at most three buttons are shown, and open opens the app, as the notification does`() {
        notifications.post(checkIn.copy(actions = actions("open", "a", "b", "c", "d")), now)
        val shown = posted(checkIn.id)!!
        assertEquals(listOf("label of open", "label of a", "label of b"), shown.labels)
        for (tapped in listOf(shown.actions.first().actionIntent, shown.contentIntent).map(::shadowOf)) {
            assertTrue(tapped.isActivity && tapped.isImmutable)
            assertEquals(MainActivity::class.java.name, tapped.savedIntent.component?.className)
        }
    }

    @Test
    fun `a check-in of one item shows its four steps`() {
        notifications.post(checkIn, now)
        val inside = posted(checkIn.id)!!.inside!!.apply(phone, FrameLayout(phone))
        val buttons = listOf(R.id.first, R.id.second, R.id.third, R.id.fourth).map { inside.findViewById<TextView>(it) }
        assertEquals(checkIn.steps.map { it.label }, buttons.map { it.text.toString() })
        assertEquals("How strong is the pain?", inside.findViewById<TextView>(R.id.text).text.toString())
        for ((button, step) in buttons.zip(checkIn.steps)) {
            assertTrue(button.performClick())
            val sent = shadowOf(phone).broadcastIntents.last()
            assertEquals(listOf(checkIn.id, step.id), sent.data?.pathSegments)
        }
        notifications.post(checkIn.copy(steps = emptyList()), now)
        assertNull(posted(checkIn.id)!!.inside)
    }

    @Test
    fun `posting an id again updates its notification silently`() {
        notifications.post(checkIn, now)
        notifications.post(checkIn, now)
        assertEquals(listOf(PostedReminder(checkIn.id, checkIn.at.at, now.at)), notifications.active())
        assertTrue(posted(checkIn.id)!!.flags and Posted.FLAG_ONLY_ALERT_ONCE != 0)
        notifications.cancel(checkIn.id)
        assertEquals(emptyList<PostedReminder>(), notifications.active())
    }

    @Test
    fun `a stale break times out, a check-in stays`() {
        notifications.post(restBreak, moment("2026-03-29T06:33:00Z"))
        assertEquals(7 * 60_000L, posted(restBreak.id)!!.timeoutAfter)
        notifications.post(checkIn, now)
        assertEquals(0L, posted(checkIn.id)!!.timeoutAfter)
    }

    @Test
    fun `a quiet reminder is silent in an audible channel`() {
        notifications.post(checkIn.copy(urgency = Urgency.QUIET), now)
        val quiet = posted(checkIn.id)!!
        assertTrue(quiet.group != null && quiet.groupAlertBehavior == Posted.GROUP_ALERT_SUMMARY)
        notifications.post(checkIn, now)
        assertNull(posted(checkIn.id)!!.group)
    }

    @Test
    fun `a running activity is ongoing, silent and private`() {
        notifications.post(timer, "A break may come late.")
        val shown = posted("timer")!!
        assertTrue(shown.extras.getBoolean(Posted.EXTRA_SHOW_CHRONOMETER))
        assertEquals(timer.since.at.toEpochMilli(), shown.`when`)
        assertTrue(shown.flags and Posted.FLAG_ONGOING_EVENT != 0)
        assertEquals(Posted.GROUP_ALERT_SUMMARY, shown.groupAlertBehavior)
        assertEquals("A break may come late.", shown.extras.getCharSequence(Posted.EXTRA_SUB_TEXT))
        assertEquals("Gardening" to "Running", shown.title to shown.publicVersion.title)
        // Not a reminder: only the end of the activity removes it.
        assertEquals(emptyList<PostedReminder>(), notifications.active())
        notifications.clearTimer()
        assertNull(posted("timer"))
    }

    @Test
    fun `before the first unlock a reminder is announced without content`() {
        notifications.postLocked(UpcomingReminder(checkIn.id, checkIn.at.at, null), now)
        val shown = posted(checkIn.id)!!
        assertEquals("Ebb" to "Unlock your phone to see what it is.", shown.title to shown.text)
        assertEquals(listOf("Later"), shown.labels)
        assertEquals(listOf(PostedReminder(checkIn.id, checkIn.at.at, now.at)), notifications.active())
    }

    @Test
    fun `a locked reminder is audible, a notice of missed ones is silent`() {
        notifications.postLocked(UpcomingReminder(checkIn.id, checkIn.at.at, null), now)
        val locked = posted(checkIn.id)!!
        assertEquals(NotificationManager.IMPORTANCE_DEFAULT, shade.getNotificationChannel(locked.channelId).importance)
        assertNull(locked.group)
        notifications.post(MissedNotice("missed", "2 were missed", "The phone was off", listOf("a", "b")))
        assertEquals(Posted.GROUP_ALERT_SUMMARY, posted("missed")!!.groupAlertBehavior)
    }

    @Test
    @Config(qualifiers = "de")
    fun `the locked announcement is translated`() {
        notifications.postLocked(UpcomingReminder(checkIn.id, checkIn.at.at, null), now)
        assertEquals(listOf("Später"), posted(checkIn.id)!!.labels)
    }

    @Test
    fun `a blocked channel is not visible`() {
        assertTrue(ReminderChannel.entries.all(notifications::visible))
        val off = NotificationChannel("doses", "Off", NotificationManager.IMPORTANCE_NONE)
        shade.deleteNotificationChannel("doses")
        shade.createNotificationChannel(off)
        assertFalse(notifications.visible(ReminderChannel.DOSES))
        assertTrue(notifications.visible(ReminderChannel.BREAKS))
        shadowOf(shade).setNotificationsEnabled(false)
        assertFalse(notifications.visible(ReminderChannel.BREAKS))
    }

    @Test
    fun `a warning is private and separate from its reminder`() {
        notifications.warn(checkIn.id, "This is more than your own daily maximum.")
        val shown = posted(checkIn.id)!!
        assertEquals("This is more than your own daily maximum.", shown.text)
        assertEquals(Posted.VISIBILITY_PRIVATE, shown.visibility)
        assertEquals(emptyList<PostedReminder>(), notifications.active())
    }

    private val Posted.said get() = listOf(title, text) + labels

    private companion object {
        val words = ReminderChannel.entries.associate { "app-reminder-channel-${it.id}" to "Name of ${it.id}" }
    }
}
