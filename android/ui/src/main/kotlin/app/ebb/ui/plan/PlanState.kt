package app.ebb.ui.plan

import app.ebb.core.DayFit
import app.ebb.core.DayPlan
import app.ebb.core.FitOption
import app.ebb.core.ItemId
import app.ebb.core.OverBudgetActivity
import app.ebb.core.StartOffer
import app.ebb.ui.Words

/** The state of the screen *Plan my day*. */
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
        val plan: DayPlan,
        val list: List<PlannedItem> = emptyList(),
        /** Null while the list is empty. */
        val fit: DayFit? = null,
        /** Whether the current sentence was handed on or copied. */
        val copied: Boolean = false,
        /** Why the last action was refused. */
        val refusal: String? = null,
    ) : PlanState
}

/** An item on the person's list, which holds each item once. */
data class PlannedItem(
    val item: ItemId,
    val label: String,
    val minutes: Int,
)

/** The actions of the screen. */
interface PlanActions {
    /** Adds an item that is not on the list. */
    fun add(offer: StartOffer)

    /** Says how long it is to be. */
    fun last(
        wanted: PlannedItem,
        minutes: Int,
    )

    fun remove(wanted: PlannedItem)

    /** Accepts an offer for an item that does not fit: a part of it, or another day. */
    fun take(
        overBudget: OverBudgetActivity,
        offer: FitOption,
    )

    /** The sentence was handed on or copied. */
    fun copied()

    /** Reads the day again. The list stays. */
    fun refresh()
}
