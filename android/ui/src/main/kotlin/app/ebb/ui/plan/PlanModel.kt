package app.ebb.ui.plan

import app.ebb.core.DesiredActivity
import app.ebb.core.EbbException
import app.ebb.core.Effort
import app.ebb.core.FitOption
import app.ebb.core.FitOptionKind
import app.ebb.core.Moment
import app.ebb.core.OverBudgetActivity
import app.ebb.core.StartOffer
import app.ebb.ui.EbbCore
import app.ebb.ui.Words
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/**
 * Holds the state of *Plan my day*. The person's list lives only here; the core computes how much of it fits, and
 * nothing is written.
 *
 * @param clock the shell's clock.
 * @param scope the main thread's, on which [state] is written.
 * @param io runs the core's calls, which may block on the disk.
 */
class PlanModel(
    private val core: EbbCore,
    private val clock: () -> Moment,
    private val scope: CoroutineScope,
    io: CoroutineDispatcher,
) : PlanActions {
    private val shown = MutableStateFlow<PlanState>(PlanState.Loading)

    /** What the screen shows. */
    val state: StateFlow<PlanState> = shown.asStateFlow()

    /** Runs calls in the order of the taps. */
    private val inOrder = io.limitedParallelism(1)

    private var list = emptyList<PlannedItem>()
    private var words = Words.NONE

    override fun add(offer: StartOffer) {
        if (list.none { it.item == offer.item }) fit(list + PlannedItem(offer.item, offer.label, FIRST))
    }

    override fun last(
        wanted: PlannedItem,
        minutes: Int,
    ) = fit(list.map { if (it.item == wanted.item) it.copy(minutes = minutes) else it })

    override fun remove(wanted: PlannedItem) = fit(list.filter { it.item != wanted.item })

    override fun take(
        overBudget: OverBudgetActivity,
        offer: FitOption,
    ) {
        val wanted = list.find { it.item == overBudget.item } ?: return
        val part = offer.minutes?.toInt()
        if (offer.kind == FitOptionKind.SPLIT && part != null) last(wanted, part) else remove(wanted)
    }

    override fun copied() {
        val content = shown.value as? PlanState.Content ?: return
        shown.value = content.copy(copied = true)
    }

    override fun refresh() = fit(list)

    /** Shows the day with this list. Calls are in order, so the last result is that of the newest list. */
    private fun fit(wanted: List<PlannedItem>) {
        val before = list
        list = wanted
        val now = clock()
        scope.launch {
            try {
                shown.value = withContext(inOrder) { read(wanted, now) }
            } catch (refused: EbbException) {
                refuse(withContext(inOrder) { core.explain(refused) }, before)
            }
        }
    }

    private fun read(
        wanted: List<PlannedItem>,
        now: Moment,
    ): PlanState {
        words = core.words()
        val unsaid = Effort(physical = null, cognitive = null, emotional = null)
        val wishes = wanted.map { DesiredActivity(it.item, it.minutes.toUInt(), unsaid) }
        val fit = if (wishes.isEmpty()) null else core.fitDay(wishes, now)
        return PlanState.Content(words, core.plan(now), wanted, fit)
    }

    /** The previous content is still true, so it stays, with the refusal as a message. */
    private fun refuse(
        text: String,
        before: List<PlannedItem>,
    ) {
        val content = shown.value as? PlanState.Content
        list = content?.list ?: before
        shown.value = content?.copy(refusal = text) ?: PlanState.Broken(words, text)
    }

    private companion object {
        /** How long an item is at first, in minutes. */
        const val FIRST = 30
    }
}
