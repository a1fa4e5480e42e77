package app.ebb.ui.movement

import app.ebb.core.Change
import app.ebb.core.ItemId
import app.ebb.core.Moment
import app.ebb.core.MovementView
import app.ebb.ui.PageCore

/** The part of the core that gentle movement uses. Call it off the main thread. */
interface MovementCore : PageCore {
    fun movement(now: Moment): MovementView

    /** Starts a plan from what the person can do on most days. */
    fun start(
        item: ItemId,
        minutes: UInt,
        now: Moment,
    ): Change

    /** Logs it as done. */
    fun log(
        minutes: UInt,
        now: Moment,
    ): Change

    /** One of the raises that the core offers. */
    fun raise(
        minutes: UInt,
        now: Moment,
    ): Change

    /** Performs one of the changes that need nothing else. */
    fun change(
        what: MovementChange,
        now: Moment,
    ): Change
}
