package app.ebb.app

import app.ebb.core.EbbException
import app.ebb.core.EntryId
import app.ebb.core.InboxAction
import app.ebb.core.Moment
import app.ebb.core.WidgetSnapshot
import java.time.Duration

/** The buttons of widgets and tiles, by what stands for them in an intent: a word, or the handle of an item's button. */
internal object Buttons {
    const val FLARE = "flare"
    const val REST = "rest"
    const val UNDO = "undo"
    private const val ITEM = "item-"

    fun of(handle: String) = ITEM + handle

    /** The handle of an item's button; null for another. */
    fun handle(button: String): String? = button.removePrefix(ITEM).takeIf { it != button }
}

/**
 * What a press on a widget or a tile does. It leaves a note, which needs no journal, and lets the journal drain it if that
 * can be opened: so it counts on a locked phone too, and a process that dies on the way loses nothing.
 */
class Presses(
    private val journal: JournalProvider,
    private val inbox: InboxFiles,
    private val file: PressFile,
    private val clock: Clock,
) {
    /** The last press on a widget or tile, as long as its button says so. */
    fun answered(
        surface: String,
        now: Moment,
    ): Press? = file.last(surface)?.takeIf { Duration.between(it.at, now.at).abs() < ANSWERED }

    /** The last press on a widget that can be undone there, as far as is known without the journal. */
    fun undoable(
        surface: String,
        now: Moment,
    ): Press? = file.last(surface)?.takeIf { it.note != null && Duration.between(it.at, now.at).abs() < UNDOABLE }

    /** Widgets are gone. */
    fun forget(surfaces: Set<String>) = file.remove(surfaces)

    /** Everything was erased. */
    fun forget() = file.forget()

    /** A tap on a button. Returns what it says then; null if it is not what was drawn there any more. */
    fun press(
        surface: String,
        button: String,
    ): PressAnswer? {
        val now = clock.now()
        val last = file.last(surface)
        if (last != null && isSameTouch(last, button, now)) return last.answer
        return if (button == Buttons.UNDO) undo(surface, now) else save(surface, button, now)
    }

    private fun save(
        surface: String,
        button: String,
        now: Moment,
    ): PressAnswer? {
        val snapshot = snapshot(now)
        val action = if (snapshot == null) null else action(snapshot, button) ?: return null
        // If this process dies on the way, an earlier press is not taken for this one and undone in its place.
        file.put(surface, Press(button, now.at, PressAnswer.FAILED, note = null))
        val note = action?.let { leave(it, now) } ?: return PressAnswer.FAILED
        file.put(surface, Press(button, now.at, PressAnswer.SAVED, note))
        drain(now)
        return PressAnswer.SAVED
    }

    private fun undo(
        surface: String,
        now: Moment,
    ): PressAnswer? {
        val undone = undoable(surface, now) ?: return null
        val note = leave(InboxAction.Undo(checkNotNull(undone.note)), now)
        val answer = if (note == null) PressAnswer.FAILED else PressAnswer.UNDONE
        file.put(surface, Press(Buttons.UNDO, now.at, answer, undone.note.takeIf { note == null }))
        drain(now)
        return answer
    }

    /** What a button does. Null if the snapshot has no such button any more, or it only opens the app. */
    private fun action(
        snapshot: WidgetSnapshot,
        button: String,
    ): InboxAction? =
        when (button) {
            Buttons.FLARE -> {
                InboxAction.Flare
            }

            Buttons.REST -> {
                InboxAction.Rest
            }

            else -> {
                val found = snapshot.buttons.find { it.handle == Buttons.handle(button) && !it.opens }
                found?.let { InboxAction.Button(it.handle, null) }
            }
        }

    private fun snapshot(now: Moment): WidgetSnapshot? =
        inbox.read() ?: try {
            // Before the app was opened for the first time.
            journal.open()?.writeSnapshot(now)
            inbox.read()
        } catch (_: EbbException) {
            null
        }

    private fun leave(
        action: InboxAction,
        now: Moment,
    ): EntryId? =
        try {
            inbox.leave(action, now)
        } catch (_: EbbException) {
            null
        }

    private fun drain(now: Moment) {
        try {
            journal.open()?.drain(now)
        } catch (_: EbbException) {
            // The note waits, and is drained when the journal is well again.
        }
    }

    private companion object {
        /** Taps on one item within two seconds are one entry, as in the app. */
        val SAME_TOUCH: Duration = Duration.ofSeconds(2)
        val UNDOABLE: Duration = Duration.ofDays(1)

        fun isSameTouch(
            last: Press,
            button: String,
            now: Moment,
        ): Boolean =
            last.button == button && last.answer != PressAnswer.FAILED &&
                Duration.between(last.at, now.at).abs() < SAME_TOUCH
    }
}

/** How long a button says what its press did. */
internal val ANSWERED: Duration = Duration.ofSeconds(4)
