package app.ebb.ui.desk

import app.ebb.core.CompletedWorkstationCheck
import app.ebb.core.WorkstationAnswer
import app.ebb.core.WorkstationForm
import app.ebb.core.WorkstationItem
import app.ebb.ui.Words

/** The state of the desk check. */
data class DeskState(
    val words: Words = Words.NONE,
    /** The questions; null until they are read. */
    val form: WorkstationForm? = null,
    /** What was answered so far. */
    val answers: Map<WorkstationItem, WorkstationAnswer> = emptyMap(),
    /** The check that is shown in place of the questions. */
    val result: CompletedWorkstationCheck? = null,
    /** Whether it was saved just now, and can be undone. */
    val isNew: Boolean = false,
    /** Why it could not be read or saved. */
    val refusal: String? = null,
)

/** The actions of the desk check. */
interface DeskActions {
    /** Answers a question; null is not known. The same answer again takes it back. */
    fun say(
        item: WorkstationItem,
        yes: Boolean?,
    )

    fun save()

    /** Answers the questions again. */
    fun again()

    /** Removes the check that was saved just now. Its answers are there again. */
    fun undo()
}
