package app.ebb.ui.welcome

import app.ebb.core.Change
import app.ebb.core.Journal
import app.ebb.core.Moment
import app.ebb.core.UnloggedDayAnswer
import app.ebb.core.WelcomeBack
import app.ebb.ui.Gateway
import app.ebb.ui.calling

/** [WelcomeBackCore] over the generated bindings. Closing it releases its service; the journal's owner closes that. */
class WelcomeBackGateway(
    journal: Journal,
) : Gateway(journal),
    WelcomeBackCore,
    AutoCloseable {
    private val days = journal.unloggedDays()

    override fun close() = days.close()

    override fun unloggedDays(now: Moment): WelcomeBack? = calling { days.get(now) }

    override fun save(
        answer: UnloggedDayAnswer,
        now: Moment,
    ): Change = calling { days.save(listOf(answer), now) }
}
