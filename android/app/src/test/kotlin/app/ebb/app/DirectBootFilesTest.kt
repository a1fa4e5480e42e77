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
class KeptFilesTest {
    @get:Rule
    val folder = TemporaryFolder()

    private val kept get() = KeptFiles(folder.root)
    private val at = Instant.parse("2026-03-29T06:30:00.123Z")
    private val slots = listOf(Slot("0192@2026-03-29T08:30~1", at, null), Slot("b", at, at.plusSeconds(60)))

    @Test
    fun `what was kept is there for another process`() {
        assertEquals(emptyList<Slot>(), kept.slots)
        kept.slots = slots
        assertEquals(slots, kept.slots)
        kept.shown = listOf(Seen("b", at))
        assertEquals(listOf(Seen("b", at)), kept.shown)
        kept.slots = emptyList()
        assertEquals(emptyList<Slot>(), kept.slots)
    }

    @Test
    fun `ids and instants stand there, and nothing else`() {
        kept.slots = slots
        kept.shown = listOf(Seen("b", at))
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
    fun `a write that was cut off leaves what was there`() {
        kept.slots = slots
        // How AtomicFile writes: beside the file, moved into place at the end.
        folder.root.resolve("reminders.new").writeText("0192@2026-0")
        assertEquals(slots, kept.slots)
        kept.slots = slots.take(1)
        assertEquals(slots.take(1), kept.slots)
    }

    @Test
    fun `a disk that takes nothing more leaves what was there, and nobody falls over it`() {
        kept.slots = slots
        // As AtomicFile writes there, a folder in its place is a write that fails, for root too.
        assertTrue(folder.root.resolve("reminders.new/full").mkdirs())
        kept.slots = slots.take(1)
        assertEquals(slots, kept.slots)
    }

    @Test
    fun `a line that cannot be read is left out`() {
        kept.slots = slots
        val file = folder.root.resolve("reminders")
        file.writeText("nonsense\n" + file.readText() + "c\tlater\t\n")
        assertEquals(slots, kept.slots)
    }

    @Test
    fun `what has not changed is not written again`() {
        kept.slots = slots
        val file = folder.root.resolve("reminders")
        assertTrue(file.setLastModified(1_000))
        kept.slots = slots
        assertEquals(1_000, file.lastModified())
    }

    private fun millis(instant: Instant) = instant.toEpochMilli()
}
