package app.ebb.app

import app.ebb.InternalException
import app.ebb.core.EbbException
import app.ebb.core.EntryId
import app.ebb.core.InboxAction
import app.ebb.core.Moment
import app.ebb.core.WidgetSnapshot
import app.ebb.leaveNote
import app.ebb.readSnapshot
import java.io.File

/** The files by which a closed journal receives answers and presses: the snapshot that seals notes, and the notes. */
class InboxFiles(
    private val folder: File,
) : AnswerInbox {
    val snapshot: String get() = folder.resolve("snapshot").path
    val notes: String get() = folder.resolve("inbox").path

    override fun leave(
        id: String,
        action: String,
        now: Moment,
    ) {
        leave(InboxAction.Reminder(id, action), now)
    }

    /** Leaves a note, durably. Returns the id of what it logs. */
    @Throws(EbbException::class)
    fun leave(
        action: InboxAction,
        now: Moment,
    ): EntryId =
        try {
            leaveNote(readSnapshot(snapshot), notes, action, now)
        } catch (panic: InternalException) {
            throw EbbException.Internal(panic.message.orEmpty())
        }

    /** The snapshot; null where none can be read. */
    fun read(): WidgetSnapshot? =
        try {
            readSnapshot(snapshot)
        } catch (_: EbbException) {
            null
        } catch (_: InternalException) {
            null
        }
}
