package app.ebb.ui.checkin

import app.ebb.core.CheckInAnswer
import app.ebb.core.CheckInValue
import app.ebb.core.CheckInView
import app.ebb.ui.Words

/** The state of a check-in. */
data class CheckInState(
    val words: Words = Words.NONE,
    /** Its questions; null until they are read. */
    val view: CheckInView? = null,
    /** What was answered here and is not saved yet, by the key of the question. */
    val said: Map<String, CheckInValue> = emptyMap(),
    /** What is asked before the answers are saved; null where nothing is. */
    val question: String? = null,
    /** Why it could not be read or saved. */
    val refusal: String? = null,
    /** Whether the page is done with. */
    val isDone: Boolean = false,
) {
    internal val answers: List<CheckInAnswer> get() = said.map { (key, value) -> CheckInAnswer(key, value) }

    /** Whether the last open question was answered just now. */
    internal val isComplete: Boolean
        get() {
            val open = view?.questions.orEmpty().filter { it.said == null }
            return open.isNotEmpty() && open.all { it.key in said }
        }
}

/** The actions of a check-in. */
interface CheckInActions {
    /** Answers a question; the same answer again takes it back. The last open one saves all of them. */
    fun say(
        key: String,
        value: CheckInValue,
    )

    /**
     * Saves what was answered, and closes the page; the rest stays unknown. Where something is asked first it is saved only if
     * [isConfirmed].
     */
    fun save(isConfirmed: Boolean = false)

    /** Saves what was answered and needs no confirmation, and closes the page. */
    fun back()
}
