package app.ebb.app

import android.util.AtomicFile
import java.io.File
import java.io.FileOutputStream
import java.io.IOException
import java.time.Instant

/**
 * Two small files with one line per reminder: its id, and instants in milliseconds. The folder is readable before the
 * first unlock, so nothing else may be stored there. Writes are atomic: each file is synced, then moved into place.
 */
class DirectBootFiles(
    folder: File,
) : DirectBootStore {
    private val upcomingFile = AtomicFile(File(folder, "reminders"))
    private val shownFile = AtomicFile(File(folder, "shown"))

    override var upcoming: List<UpcomingReminder>
        get() =
            upcomingFile.lines(parts = 3) { (id, at, until) ->
                instant(at)?.let { UpcomingReminder(id, it, instant(until)) }
            }
        set(reminders) = upcomingFile.replace(reminders.map { listOf(it.id, millis(it.at), millis(it.until)) })

    override var shown: List<ShownReminder>
        get() = shownFile.lines(parts = 2) { (id, at) -> instant(at)?.let { ShownReminder(id, it) } }
        set(reminders) = shownFile.replace(reminders.map { listOf(it.id, millis(it.at)) })

    /** Skips malformed lines: the rest is still useful. */
    private fun <T> AtomicFile.lines(
        parts: Int,
        read: (List<String>) -> T?,
    ): List<T> {
        val text =
            try {
                readFully().decodeToString()
            } catch (_: IOException) {
                // Not written yet, or unreadable.
                return emptyList()
            }
        val lines = text.lineSequence().map { it.split(SEPARATOR) }
        return lines.filter { it.size == parts }.mapNotNull(read).toList()
    }

    private fun AtomicFile.replace(lines: List<List<String>>) {
        val text = lines.joinToString("") { it.joinToString(SEPARATOR, postfix = "\n") }.encodeToByteArray()
        var stream: FileOutputStream? = null
        try {
            // Usually nothing has changed, and a read is cheaper than a sync.
            if (baseFile.exists() && readFully().contentEquals(text)) return
            stream = startWrite()
            stream.write(text)
            finishWrite(stream)
        } catch (_: IOException) {
            // The disk is full: the previous file stays, and what is due is still announced.
            failWrite(stream)
        }
    }

    private fun millis(instant: Instant?): String = instant?.toEpochMilli()?.toString().orEmpty()

    private fun instant(text: String): Instant? = text.toLongOrNull()?.let(Instant::ofEpochMilli)

    private companion object {
        const val SEPARATOR = "\t"
    }
}
