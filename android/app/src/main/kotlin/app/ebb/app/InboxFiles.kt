package app.ebb.app

import app.ebb.InternalException
import app.ebb.core.EbbException
import app.ebb.core.InboxAction
import app.ebb.core.Moment
import app.ebb.leaveNote
import app.ebb.readSnapshot
import java.io.File

/** The files by which a closed journal receives answers: the snapshot that seals notes, and the notes. */
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
        try {
            leaveNote(readSnapshot(snapshot), notes, InboxAction.Reminder(id, action), now)
        } catch (panic: InternalException) {
            throw EbbException.Internal(panic.message.orEmpty())
        }
    }
}
