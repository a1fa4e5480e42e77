package app.ebb.ui.guide

import app.ebb.core.Guide
import app.ebb.core.GuideId
import app.ebb.core.GuideLength
import app.ebb.core.GuideOffer
import app.ebb.core.RunningGuide
import app.ebb.ui.Words

/** The state of the guides. */
data class GuideState(
    val words: Words = Words.NONE,
    /** The guides to choose from; null until they are read. */
    val offers: List<GuideOffer>? = null,
    /** The guide that is looked at before it begins. */
    val guide: Guide? = null,
    /** The guide that runs, which comes before everything else. */
    val running: RunningGuide? = null,
    /** Whether each step is read aloud. */
    val isAloud: Boolean = false,
    /** The last change made here, which can be undone. */
    val done: String? = null,
    /** Why it could not be read or changed. */
    val refusal: String? = null,
) {
    /** The lengths of the guide that is looked at. */
    internal val offer: GuideOffer? get() = offers?.find { it.guide == guide?.guide }
}

/** The actions of the guides. */
interface GuideActions {
    /** Looks at a guide before it begins. */
    fun look(
        guide: GuideId,
        length: GuideLength,
    )

    /** Begins the guide that is looked at. */
    fun start()

    fun pause()

    fun resume()

    /** Stops it; its minutes are logged if it was done. */
    fun stop(isDone: Boolean)

    /** Whether each step is read aloud. */
    fun aloud(isOn: Boolean)

    fun undo()
}
