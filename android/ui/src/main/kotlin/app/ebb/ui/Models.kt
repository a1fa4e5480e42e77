package app.ebb.ui

import app.ebb.core.Journal
import app.ebb.core.Moment
import app.ebb.ui.log.LogGateway
import app.ebb.ui.log.LogModel
import app.ebb.ui.plan.PlanModel
import app.ebb.ui.today.TodayModel
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope

/** The models of the screens, each over its own part of the core. */
class Models(
    val today: TodayModel,
    val plan: PlanModel,
    val log: LogModel,
)

/** The screens' ports to a journal. Closing them releases their services; the journal's owner closes that. */
class Gateways(
    journal: Journal,
) : AutoCloseable {
    /** That of Today and of *Plan my day*. */
    val today = JournalGateway(journal)
    private val log = LogGateway(journal)

    /**
     * The models over these ports.
     *
     * @param clock the shell's clock.
     * @param scope the main thread's. Cancelling it ends the models.
     * @param io runs the core's calls, which may block on the disk.
     */
    fun models(
        clock: () -> Moment,
        scope: CoroutineScope,
        io: CoroutineDispatcher,
    ) = Models(
        TodayModel(today, clock, scope, io),
        PlanModel(today, clock, scope, io),
        LogModel(log, clock, scope, io),
    )

    override fun close() = listOf(today, log).forEach(AutoCloseable::close)
}
