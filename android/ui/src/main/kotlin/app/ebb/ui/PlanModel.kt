package app.ebb.ui

import app.ebb.core.EbbException
import app.ebb.core.Effort
import app.ebb.core.Misfit
import app.ebb.core.Moment
import app.ebb.core.Offer
import app.ebb.core.OfferKind
import app.ebb.core.StartOffer
import app.ebb.core.Wish
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/**
 * Holds what *Plan my day* shows: the list is the person's and lives here, what of it fits is the core's. Nothing is
 * written.
 *
 * @param clock the shell's clock.
 * @param scope where [state] is written, the main thread's.
 * @param io where the core's calls wait for the disk.
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

    /** Calls in the order of the taps. */
    private val inOrder = io.limitedParallelism(1)

    private var list = emptyList<Wanted>()
    private var words = Words.NONE

    override fun add(offer: StartOffer) {
        val known = list.find { it.item == offer.item }
        if (known == null) fit(list + Wanted(offer.item, offer.label, FIRST)) else longer(known)
    }

    override fun longer(wanted: Wanted) = last(wanted) { it + STEP }

    override fun shorter(wanted: Wanted) = last(wanted) { it - STEP }

    override fun remove(wanted: Wanted) = fit(list.filter { it.item != wanted.item })

    override fun take(
        misfit: Misfit,
        offer: Offer,
    ) {
        val wanted = list.find { it.item == misfit.item } ?: return
        val part = offer.minutes?.toInt()
        if (offer.kind == OfferKind.SPLIT && part != null) last(wanted) { part } else remove(wanted)
    }

    override fun copied() {
        val content = shown.value as? PlanState.Content ?: return
        shown.value = content.copy(copied = true)
    }

    override fun refresh() = fit(list)

    /** Counts from what the list holds, not from what is drawn: two quick taps are two. */
    private fun last(
        wanted: Wanted,
        minutes: (Int) -> Int,
    ) = fit(
        list.map {
            if (it.item == wanted.item) it.copy(minutes = minutes(it.minutes).coerceAtLeast(LEAST)) else it
        },
    )

    /** Shows the day with this list. The newest list is the last one asked about, so the last answer is its. */
    private fun fit(wanted: List<Wanted>) {
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
        wanted: List<Wanted>,
        now: Moment,
    ): PlanState {
        if (words == Words.NONE) words = core.words()
        val unsaid = Effort(physical = null, cognitive = null, emotional = null)
        val wishes = wanted.map { Wish(it.item, it.minutes.toUInt(), unsaid) }
        val fit = if (wishes.isEmpty()) null else core.fitDay(wishes, now)
        return PlanState.Content(words, core.plan(now), wanted, fit)
    }

    /** What was there is still true, so it stays, with the refusal beside it. */
    private fun refuse(
        text: String,
        before: List<Wanted>,
    ) {
        val content = shown.value as? PlanState.Content
        list = content?.list ?: before
        shown.value = content?.copy(refusal = text) ?: PlanState.Broken(words, text)
    }

    private companion object {
        /** Minutes that something on the list begins with, and that a tap on longer or shorter means. */
        const val FIRST = 30
        const val STEP = 10
        const val LEAST = 5
    }
}
