package app.ebb.ui.log

import app.ebb.core.CrisisKind
import app.ebb.core.FamilyLine
import app.ebb.core.LogButton
import app.ebb.core.LogSheet

/** The state of the log sheet. */
data class LogState(
    /** What is offered before anything is searched; null until it is read. */
    val sheet: LogSheet? = null,
    /** The family that is open. */
    val family: FamilyLine? = null,
    /** What was typed. */
    val query: String = "",
    /** What the open family or the search offers; null until it is read. */
    val found: List<LogButton>? = null,
    /** What the text that was typed is about, if it is about a crisis: then nothing is suggested but to talk. */
    val crisis: CrisisKind? = null,
)

/** The actions of the log sheet, beside the tap that logs. */
interface LogActions {
    fun search(text: String)

    /** Opens a family, or closes the open one. */
    fun open(family: FamilyLine)
}
