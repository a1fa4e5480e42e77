package app.ebb.ui.guide

import app.ebb.core.Change
import app.ebb.core.Guide
import app.ebb.core.GuideId
import app.ebb.core.GuideLength
import app.ebb.core.GuideOffer
import app.ebb.core.Moment
import app.ebb.core.RunningGuide
import app.ebb.ui.PageCore

/** The part of the core that the guides use. Call it off the main thread. */
interface GuideCore : PageCore {
    fun guides(now: Moment): List<GuideOffer>

    fun guide(
        guide: GuideId,
        length: GuideLength,
        now: Moment,
    ): Guide

    /** The running guide; null if there is none. */
    fun running(now: Moment): RunningGuide?

    fun start(
        guide: GuideId,
        length: GuideLength,
        now: Moment,
    ): Change

    fun pause(now: Moment): Change

    fun resume(now: Moment): Change

    /** Stops it, and logs its minutes unless the person did not do it. */
    fun stop(
        isDone: Boolean,
        now: Moment,
    ): Change
}
