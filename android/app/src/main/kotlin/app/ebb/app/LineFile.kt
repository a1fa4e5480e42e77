package app.ebb.app

import android.util.AtomicFile
import java.io.File
import java.io.FileOutputStream
import java.io.IOException
import java.time.Instant

/** A small file of lines. Writes are atomic: the file is synced, then moved into place. */
internal class LineFile(
    file: File,
) {
    private val file = AtomicFile(file)

    /** The lines of so many parts. Skips malformed ones: the rest is still useful. */
    fun <T> read(
        parts: Int,
        read: (List<String>) -> T?,
    ): List<T> {
        val text =
            try {
                file.readFully().decodeToString()
            } catch (_: IOException) {
                // Not written yet, or unreadable.
                return emptyList()
            }
        val lines = text.lineSequence().map { it.split(SEPARATOR) }
        return lines.filter { it.size == parts }.mapNotNull(read).toList()
    }

    /** Replaces all lines. Where that fails, because the disk is full, the previous ones stay. */
    fun replace(lines: List<List<String>>) {
        val text = lines.joinToString("") { it.joinToString(SEPARATOR, postfix = "\n") }.encodeToByteArray()
        var stream: FileOutputStream? = null
        try {
            // Usually nothing has changed, and a read is cheaper than a sync.
            if (file.baseFile.exists() && file.readFully().contentEquals(text)) return
            stream = file.startWrite()
            stream.write(text)
            file.finishWrite(stream)
        } catch (_: IOException) {
            file.failWrite(stream)
        }
    }

    fun delete() = file.delete()

    private companion object {
        const val SEPARATOR = "\t"
    }
}

/** An instant as it is written into a line; empty for none. */
internal fun millis(instant: Instant?): String = instant?.toEpochMilli()?.toString().orEmpty()

internal fun instant(text: String): Instant? = text.toLongOrNull()?.let(Instant::ofEpochMilli)
