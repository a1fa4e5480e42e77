package app.ebb.ui.letter

import app.ebb.core.EbbException
import app.ebb.core.Letter
import app.ebb.core.LetterView
import app.ebb.core.Moment
import app.ebb.ui.Words

/** The part of the core that the letter uses. Call it off the main thread. */
interface LetterCore {
    fun letter(): LetterView

    fun save(
        letter: Letter,
        now: Moment,
    )

    fun words(): Words

    fun explain(error: EbbException): String
}
