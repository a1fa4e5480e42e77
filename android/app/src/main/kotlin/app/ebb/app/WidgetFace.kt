package app.ebb.app

import app.ebb.core.EntryId
import app.ebb.core.SnapshotButton
import app.ebb.core.WidgetSnapshot
import app.ebb.ui.more.ThemeChoice
import java.time.ZoneId
import java.time.format.DateTimeFormatter
import java.util.Locale
import app.ebb.core.WidgetState as JournalState

/** The colours of a widget: those of the screens. [PHONE] follows the phone between light and dark. */
enum class WidgetLook { PHONE, LIGHT, DARK, FLARE }

/** What a widget shows, of whatever size. */
data class WidgetFace(
    val look: WidgetLook,
    /** The items' buttons, in order; empty where not even the snapshot can be read. */
    val items: List<SnapshotButton>,
    /** The first of them that logs a symptom, for sizes with room for one. */
    val symptom: SnapshotButton?,
    /** Whether a flare is on, so that *Flare* opens the app. */
    val inFlare: Boolean,
    /** The button that was just pressed, and what it says. */
    val pressed: String?,
    val answer: PressAnswer?,
    /** The time of the press that *Undo* takes back; null for none. */
    val undo: String?,
    /** What the person calls a flare; null for the usual word. */
    val flare: String? = null,
) {
    companion object {
        private val CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT)

        /**
         * @param snapshot null where it cannot be read.
         * @param journal null as long as the journal cannot be read.
         * @param isLocking whether Ebb has a lock: then nothing tells of a flare.
         */
        fun of(
            snapshot: WidgetSnapshot?,
            journal: JournalState?,
            theme: ThemeChoice,
            isLocking: Boolean,
            answered: Press?,
            undoable: Press?,
            zone: ZoneId,
        ): WidgetFace {
            val inFlare = !isLocking && journal?.inFlare == true
            val undo = undoable?.takeIf { isUndoable(it.note, journal) }
            return WidgetFace(
                look = if (inFlare) WidgetLook.FLARE else theme.look,
                items = snapshot?.buttons.orEmpty(),
                symptom = snapshot?.buttons?.find { it.handle == snapshot.symptom },
                inFlare = inFlare,
                pressed = answered?.button,
                answer = answered?.answer,
                undo = undo?.at?.atZone(zone)?.format(CLOCK),
                flare = snapshot?.flare,
            )
        }

        /** Without the journal, what was pressed waits in the inbox, or is in the diary as far as is known. */
        private fun isUndoable(
            note: EntryId?,
            journal: JournalState?,
        ): Boolean = note != null && (journal == null || note in journal.undoable)
    }
}

private val ThemeChoice.look: WidgetLook
    get() =
        when (this) {
            ThemeChoice.PHONE -> WidgetLook.PHONE
            ThemeChoice.LIGHT -> WidgetLook.LIGHT
            ThemeChoice.DARK -> WidgetLook.DARK
        }
