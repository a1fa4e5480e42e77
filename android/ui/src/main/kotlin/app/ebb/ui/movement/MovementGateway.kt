package app.ebb.ui.movement

import app.ebb.core.Change
import app.ebb.core.ItemId
import app.ebb.core.Journal
import app.ebb.core.Moment
import app.ebb.core.MovementView
import app.ebb.ui.Gateway
import app.ebb.ui.calling

/** [MovementCore] over the generated bindings. Closing it releases its service; the journal's owner closes that. */
class MovementGateway(
    journal: Journal,
) : Gateway(journal),
    MovementCore,
    AutoCloseable {
    private val movement = journal.movement()

    override fun close() = movement.close()

    override fun movement(now: Moment): MovementView = calling { movement.get(now) }

    override fun start(
        item: ItemId,
        minutes: UInt,
        now: Moment,
    ): Change = calling { movement.start(item, minutes, now) }

    override fun log(
        minutes: UInt,
        now: Moment,
    ): Change = calling { movement.log(minutes, now) }

    override fun raise(
        minutes: UInt,
        now: Moment,
    ): Change = calling { movement.raiseTarget(minutes, confirmed = false, now) }

    override fun change(
        what: MovementChange,
        now: Moment,
    ): Change =
        calling {
            when (what) {
                MovementChange.LESS -> movement.reduceTarget(minutes = null, now)
                MovementChange.NOT_TODAY -> movement.skipToday(now)
                MovementChange.PAUSE -> movement.pause(now)
                MovementChange.RESUME -> movement.resume(now)
                MovementChange.END -> movement.stop(now)
            }
        }
}
