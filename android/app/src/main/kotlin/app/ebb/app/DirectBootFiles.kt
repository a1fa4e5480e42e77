package app.ebb.app

import android.util.AtomicFile
import java.io.File
import java.io.FileOutputStream
import java.io.IOException
import java.time.Instant

/**
 * Two small files, one line a reminder: its id and instants in milliseconds. The folder is one that can be read before
 * the first unlock, so nothing else may stand there. A file is synced and moved into place, or is the one before.
 */
class KeptFiles(
    folder: File,
) : Kept {
    private val coming = AtomicFile(File(folder, "reminders"))
    private val seen = AtomicFile(File(folder, "shown"))

    override var slots: List<Slot>
        get() =
            coming.lines(parts = 3) { (id, at, until) ->
                instant(at)?.let { Slot(id, it, instant(until)) }
            }
        set(slots) = coming.replace(slots.map { listOf(it.id, millis(it.at), millis(it.until)) })

    override var shown: List<Seen>
        get() = seen.lines(parts = 2) { (id, at) -> instant(at)?.let { Seen(id, it) } }
        set(shown) = seen.replace(shown.map { listOf(it.id, millis(it.at)) })

    /** A line that is none is left out: the rest is still worth having. */
    private fun <T> AtomicFile.lines(
        parts: Int,
        read: (List<String>) -> T?,
    ): List<T> {
        val text =
            try {
                readFully().decodeToString()
            } catch (_: IOException) {
                // Not there yet, or no longer readable.
                return emptyList()
            }
        val lines = text.lineSequence().map { it.split(BETWEEN) }
        return lines.filter { it.size == parts }.mapNotNull(read).toList()
    }

    private fun AtomicFile.replace(lines: List<List<String>>) {
        val text = lines.joinToString("") { it.joinToString(BETWEEN, postfix = "\n") }.encodeToByteArray()
        var stream: FileOutputStream? = null
        try {
            // Most times nothing has changed, and a sync costs more than a look.
            if (baseFile.exists() && readFully().contentEquals(text)) return
            stream = startWrite()
            stream.write(text)
            finishWrite(stream)
        } catch (_: IOException) {
            // A full disk: what was there stays, and what is due is still announced.
            failWrite(stream)
        }
    }

    private fun millis(instant: Instant?): String = instant?.toEpochMilli()?.toString().orEmpty()

    private fun instant(text: String): Instant? = text.toLongOrNull()?.let(Instant::ofEpochMilli)

    private companion object {
        const val BETWEEN = "\t"
    }
}
