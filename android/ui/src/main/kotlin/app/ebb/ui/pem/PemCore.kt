package app.ebb.ui.pem

import app.ebb.core.Change
import app.ebb.core.Moment
import app.ebb.core.PemAnswer
import app.ebb.core.PemForm
import app.ebb.core.PemScreenChange
import app.ebb.ui.PageCore

/** The part of the core that the questions about effort use. Call it off the main thread. */
interface PemCore : PageCore {
    fun form(): PemForm

    fun save(
        answers: List<PemAnswer>,
        now: Moment,
    ): PemScreenChange

    fun remove(
        id: String,
        now: Moment,
    ): Change
}
