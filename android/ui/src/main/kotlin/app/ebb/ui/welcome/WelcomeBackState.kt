package app.ebb.ui.welcome

import app.ebb.core.RecalledDay
import app.ebb.core.UnloggedDay
import app.ebb.core.WelcomeBack
import app.ebb.ui.Words
import java.time.LocalDate

/** The state of *Welcome back*. */
data class WelcomeBackState(
    val words: Words = Words.NONE,
    /** The days without entries; null until they are read. */
    val view: WelcomeBack? = null,
    /** Why it could not be read or saved. */
    val refusal: String? = null,
    /** Whether every day has its answer, or there is none to ask about. */
    val isDone: Boolean = false,
) {
    /** The days that are asked about, newest first. */
    internal val days: List<UnloggedDay> get() = view?.let { it.days.take(it.asked.toInt()) }.orEmpty()
}

/** The actions of *Welcome back*. */
interface WelcomeBackActions {
    /** How a day was; saved at once, and again when it is answered again. */
    fun say(
        day: LocalDate,
        how: RecalledDay,
    )
}
