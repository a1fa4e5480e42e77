package app.ebb.ui.onboarding

import app.ebb.core.ItemId
import app.ebb.core.OnboardingPage
import app.ebb.ui.Words

/** The state of the first screen. */
data class OnboardingState(
    val words: Words = Words.NONE,
    /** Whether it is known if there is a page to show. Until then nothing is shown. */
    val isRead: Boolean = false,
    /** What can be chosen; null if nothing is asked. */
    val page: OnboardingPage? = null,
    /** What is chosen. */
    val chosen: List<ItemId> = emptyList(),
    /** Whether the last tap was on one too many, which was not taken. */
    val isFull: Boolean = false,
    /** Why the choice could not be saved. */
    val refusal: String? = null,
)

/** The actions of the first screen. */
interface OnboardingActions {
    /** Chooses a symptom, or takes it off again. One too many is not taken. */
    fun toggle(item: ItemId)

    /** Saves what is chosen, and closes the page. */
    fun choose()

    /** Closes the page for good, without a choice. */
    fun skip()
}
