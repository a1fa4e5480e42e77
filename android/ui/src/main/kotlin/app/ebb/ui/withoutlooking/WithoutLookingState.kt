package app.ebb.ui.withoutlooking

import app.ebb.core.WithoutLooking
import app.ebb.ui.Words

/** A buzz of the phone. */
enum class Buzz {
    /** One step more. */
    STEP,

    /** Beyond the last step: a long one. */
    BEYOND,

    /** One step of what was saved, which buzzes back. */
    SAVED,
}

/** The state of *Without looking*. */
data class WithoutLookingState(
    val words: Words = Words.NONE,
    /** What is logged; null until it is read, and if nothing can be. */
    val what: WithoutLooking? = null,
    val isRead: Boolean = false,
    /** The steps so far; 0 is nothing said. */
    val count: Int = 0,
    /** Whether it went beyond the last step, and nothing was saved. */
    val isBeyond: Boolean = false,
    /** What was saved last. */
    val saved: String? = null,
    /** Why it could not be read or saved. */
    val refusal: String? = null,
) {
    /** The steps so far with their words; null if there are none. */
    val said: String?
        get() =
            what
                ?.steps
                ?.getOrNull(count)
                ?.takeIf { count > 0 }
                ?.let { "$count · ${it.words}" }
}

/** The actions of *Without looking*. */
interface WithoutLookingActions {
    /** A finger is down: held, it counts up. */
    fun pressed()

    /** The finger is up: what was held is saved; a short tap is one step. */
    fun released()

    /** The phone took the touch away: nothing is saved. */
    fun cancelled()

    /** One step more, for whoever does not hold. */
    fun step()

    /** So many steps, from a screen reader's stepper or the arrow keys; 0 is nothing said. Beyond the last is the last. */
    fun steps(count: Int)

    fun save()

    fun startAgain()
}
