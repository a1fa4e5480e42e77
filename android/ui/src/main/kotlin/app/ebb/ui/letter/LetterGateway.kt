package app.ebb.ui.letter

import app.ebb.core.Journal
import app.ebb.core.Letter
import app.ebb.core.LetterView
import app.ebb.core.Moment
import app.ebb.ui.Gateway
import app.ebb.ui.calling

/** [LetterCore] over the generated bindings. Closing it releases its service; the journal's owner closes that. */
class LetterGateway(
    journal: Journal,
) : Gateway(journal),
    LetterCore,
    AutoCloseable {
    private val letter = journal.letter()

    override fun close() = letter.close()

    override fun letter(): LetterView = calling { letter.get() }

    override fun save(
        letter: Letter,
        now: Moment,
    ) {
        calling { this.letter.save(letter, now) }
    }
}
