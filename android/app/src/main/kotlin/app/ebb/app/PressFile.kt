package app.ebb.app

import app.ebb.core.EntryId
import java.io.File
import java.time.Instant

/** What was pressed last on a widget or a tile. */
data class Press(
    val button: String,
    val at: Instant,
    val answer: PressAnswer,
    /** Its note, by which it is undone; null where there is nothing to undo. */
    val note: EntryId?,
)

/** What a button says after it was pressed. */
enum class PressAnswer { SAVED, UNDONE, FAILED }

/**
 * A small file with one line per widget or tile: what was pressed there last, by opaque handle and id, and when. The folder
 * is readable before the first unlock, so nothing else may be stored there.
 */
open class PressFile(
    folder: File,
) {
    private val file = LineFile(File(folder, "presses"))

    private var all: Map<String, Press>
        get() =
            file
                .read(parts = 5) { (surface, button, at, answer, note) ->
                    val said = PressAnswer.entries.find { it.name == answer } ?: return@read null
                    instant(at)?.let { surface to Press(button, it, said, note.ifEmpty { null }) }
                }.toMap()
        set(presses) =
            file.replace(
                presses.map { (surface, press) ->
                    listOf(surface, press.button, millis(press.at), press.answer.name, press.note.orEmpty())
                },
            )

    fun last(surface: String): Press? = all[surface]

    open fun put(
        surface: String,
        press: Press,
    ) {
        all = all + (surface to press)
    }

    fun remove(surfaces: Set<String>) {
        all = all - surfaces
    }

    fun forget() = file.delete()
}
