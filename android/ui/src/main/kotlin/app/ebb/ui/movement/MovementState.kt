package app.ebb.ui.movement

import app.ebb.core.MovementBaseline
import app.ebb.core.MovementView
import app.ebb.ui.Words

/** The state of gentle movement. */
data class MovementState(
    val words: Words = Words.NONE,
    /** The plan; null until it is read. */
    val view: MovementView? = null,
    /** The kind that a new plan is for, while it is asked how much of it. */
    val kind: MovementBaseline? = null,
    val open: MovementSection? = null,
    /** The last change made here, which can be undone. */
    val done: String? = null,
    /** Why it could not be read or changed. */
    val refusal: String? = null,
)

/** A part of the page that is opened in place. */
enum class MovementSection { OTHER_LENGTH, CHANGE }

/** A change of the plan that needs nothing else. */
enum class MovementChange { LESS, NOT_TODAY, PAUSE, RESUME, END }

/** The actions of gentle movement. */
interface MovementActions {
    /** Chooses what a new plan is for; null takes that back. */
    fun choose(kind: MovementBaseline?)

    /** Starts the plan from what the person can do on most days. */
    fun start(minutes: UInt)

    /** Logs it as done. */
    fun log(minutes: UInt)

    fun raise(minutes: UInt)

    fun change(what: MovementChange)

    /** Opens a part of the page, or closes it. */
    fun toggle(section: MovementSection)

    fun undo()
}
