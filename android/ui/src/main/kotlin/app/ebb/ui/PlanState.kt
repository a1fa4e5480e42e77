package app.ebb.ui

import app.ebb.core.DayFit
import app.ebb.core.ItemId
import app.ebb.core.Misfit
import app.ebb.core.Offer
import app.ebb.core.Plan
import app.ebb.core.StartOffer

/** What the screen *Plan my day* shows. */
sealed interface PlanState {
    /** Nothing has been read yet. */
    data object Loading : PlanState

    /** The day could not be read. */
    data class Broken(
        val words: Words,
        val text: String,
    ) : PlanState

    /** The day, the person's list, and what of it fits. */
    data class Content(
        val words: Words,
        val plan: Plan,
        val list: List<Wanted> = emptyList(),
        /** Absent while the list is empty. */
        val fit: DayFit? = null,
        /** The sentence as it is was copied. */
        val copied: Boolean = false,
        /** Why the last thing was refused. */
        val refusal: String? = null,
    ) : PlanState
}

/** Something on the person's list; each is on it once. */
data class Wanted(
    val item: ItemId,
    val label: String,
    val minutes: Int,
)

/** What a person can do on the screen. */
interface PlanActions {
    /** Puts it on the list; again makes it longer. */
    fun add(offer: StartOffer)

    fun longer(wanted: Wanted)

    fun shorter(wanted: Wanted)

    fun remove(wanted: Wanted)

    /** One of the ways out for something that does not fit: a part of it, or not today. */
    fun take(
        misfit: Misfit,
        offer: Offer,
    )

    /** The sentence was copied. */
    fun copied()

    /** Reads the day anew. The list stays. */
    fun refresh()
}
