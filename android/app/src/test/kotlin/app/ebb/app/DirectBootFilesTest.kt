package app.ebb.app

import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import java.time.Instant

@RunWith(RobolectricTestRunner::class)
class DirectBootFilesTest {
    @get:Rule
    val folder = TemporaryFolder()

    private val store get() = DirectBootFiles(folder.root)
    private val at = Instant.parse("2026-03-29T06:30:00.123Z")
    private val reminders =
        listOf(
            UpcomingReminder("0192@2026-03-29T08:30~1", at, null),
            UpcomingReminder("b", at, at.plusSeconds(60)),
        )

    @Test
    fun `another process reads what was stored`() {
        assertEquals(emptyList<UpcomingReminder>(), store.upcoming)
        store.upcoming = reminders
        assertEquals(reminders, store.upcoming)
        store.shown = listOf(ShownReminder("b", at))
        assertEquals(listOf(ShownReminder("b", at)), store.shown)
        store.upcoming = emptyList()
        assertEquals(emptyList<UpcomingReminder>(), store.upcoming)
    }

    @Test
    fun `the files hold only ids and instants`() {
        store.upcoming = reminders
        store.shown = listOf(ShownReminder("b", at))
        val files =
            folder.root
                .listFiles()
                .orEmpty()
                .associate { it.name to it.readText() }
        assertEquals(setOf("reminders", "shown"), files.keys)
        assertEquals(
            "0192@2026-03-29T08:30~1\t${millis(at)}\t\nb\t${millis(at)}\t${millis(at.plusSeconds(60))}\n",
            files["reminders"],
        )
        assertEquals("b\t${millis(at)}\n", files["shown"])
    }

    @Test
    fun `an interrupted write leaves the previous file`() {
        store.upcoming = reminders
        // AtomicFile writes to this file and moves it into place at the end.
        folder.root.resolve("reminders.new").writeText("0192@2026-0")
        assertEquals(reminders, store.upcoming)
        store.upcoming = reminders.take(1)
        assertEquals(reminders.take(1), store.upcoming)
    }

    @Test
    fun `a full disk leaves the previous file and throws nothing`() {
        store.upcoming = reminders
        // A folder in the place where AtomicFile writes makes the write fail, even for root.
        assertTrue(folder.root.resolve("reminders.new/full").mkdirs())
        store.upcoming = reminders.take(1)
        assertEquals(reminders, store.upcoming)
    }

    @Test
    fun `malformed lines are skipped`() {
        store.upcoming = reminders
        val file = folder.root.resolve("reminders")
        file.writeText("nonsense\n" + file.readText() + "c\tlater\t\n")
        assertEquals(reminders, store.upcoming)
    }

    @Test
    fun `an unchanged list is not written again`() {
        store.upcoming = reminders
        val file = folder.root.resolve("reminders")
        assertTrue(file.setLastModified(1_000))
        store.upcoming = reminders
        assertEquals(1_000, file.lastModified())
    }

    private fun millis(instant: Instant) = instant.toEpochMilli()
}
