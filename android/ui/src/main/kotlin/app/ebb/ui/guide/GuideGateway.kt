package app.ebb.ui.guide

import app.ebb.core.Change
import app.ebb.core.Guide
import app.ebb.core.GuideId
import app.ebb.core.GuideLength
import app.ebb.core.GuideOffer
import app.ebb.core.Journal
import app.ebb.core.Moment
import app.ebb.core.RunningGuide
import app.ebb.ui.Gateway
import app.ebb.ui.calling

/** [GuideCore] over the generated bindings. Closing it releases its service; the journal's owner closes that. */
class GuideGateway(
    journal: Journal,
) : Gateway(journal),
    GuideCore,
    AutoCloseable {
    private val guides = journal.guides()

    override fun close() = guides.close()

    override fun guides(now: Moment): List<GuideOffer> = calling { guides.list(now) }

    override fun guide(
        guide: GuideId,
        length: GuideLength,
        now: Moment,
    ): Guide = calling { guides.get(guide, length, now) }

    override fun running(now: Moment): RunningGuide? = calling { guides.running(now) }

    override fun start(
        guide: GuideId,
        length: GuideLength,
        now: Moment,
    ): Change = calling { guides.start(guide, length, now) }

    override fun pause(now: Moment): Change = calling { guides.pause(now) }

    override fun resume(now: Moment): Change = calling { guides.resume(now) }

    override fun stop(
        isDone: Boolean,
        now: Moment,
    ): Change = calling { guides.stop(isDone, now) }
}
