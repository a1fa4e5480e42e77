package app.ebb.ui.onboarding

import app.ebb.core.ItemId
import app.ebb.core.Moment
import app.ebb.ui.PageCalls
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update

/**
 * Holds what is chosen on the first screen until it is saved. It reads at once whether there is a page, and again after
 * changes elsewhere: an undone choice brings the page back, and an entry from a shortcut makes it unnecessary.
 */
class OnboardingModel(
    private val core: OnboardingCore,
    clock: () -> Moment,
    scope: CoroutineScope,
    io: CoroutineDispatcher,
) : OnboardingActions {
    private val shown = MutableStateFlow(OnboardingState())

    /** What the page shows. */
    val state: StateFlow<OnboardingState> = shown.asStateFlow()

    private val calls = PageCalls(core, clock, scope, io)

    /** Whether it was skipped, and that could not be saved. */
    private var isPassedOver = false

    init {
        calls.follow { read() }
        read()
    }

    /** Brings back what was chosen before the process was gone. */
    fun restore(chosen: List<ItemId>) = shown.update { if (it.chosen.isEmpty()) it.copy(chosen = chosen) else it }

    override fun toggle(item: ItemId) =
        shown.update { state ->
            val most = state.page?.most?.toInt() ?: 0
            when {
                item in state.chosen -> state.copy(chosen = state.chosen - item, isFull = false, refusal = null)
                state.chosen.size >= most -> state.copy(isFull = true, refusal = null)
                else -> state.copy(chosen = state.chosen + item, isFull = false, refusal = null)
            }
        }

    override fun choose() {
        val chosen = shown.value.chosen
        if (chosen.isEmpty()) return
        calls.act(
            { core.choose(chosen, it) },
            { it },
            { close() },
            { _, text -> shown.update { it.copy(isFull = false, refusal = text) } },
        )
    }

    /** A skip that cannot be saved lets the person through as well: then the next start asks again. */
    override fun skip() =
        calls.act(
            core::skip,
            { it },
            { close() },
            { _, _ ->
                isPassedOver = true
                close()
            },
        )

    private fun read() =
        calls.read(
            { core.page() },
            { words, page ->
                shown.update { it.copy(words = words, isRead = true, page = page.takeIf { !isPassedOver }) }
            },
            // Today says what is wrong.
            { words, _ -> shown.update { it.copy(words = words, isRead = true, page = null) } },
        )

    private fun close() = shown.update { it.copy(page = null, isFull = false, refusal = null) }
}
