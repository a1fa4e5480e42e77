package app.ebb.ui

import app.ebb.core.DayFit
import app.ebb.core.DayPlan
import app.ebb.core.DesiredActivity
import app.ebb.core.Effort
import app.ebb.core.EffortByKind
import app.ebb.core.FitOption
import app.ebb.core.FitOptionKind
import app.ebb.core.HourCost
import app.ebb.core.OverBudgetActivity
import app.ebb.core.RiskWindow
import app.ebb.core.ScheduledActivity
import app.ebb.core.StartOffer
import app.ebb.ui.plan.PlanActions
import app.ebb.ui.plan.PlanState
import app.ebb.ui.plan.PlannedItem
import java.time.Instant
import java.time.LocalDate

/** Plans of an invented person, in the core's words. */
internal object PlanSamples {
    private val hour =
        HourCost(
            "walking",
            "Walking",
            cost = 32.0,
            percent = 24.0,
            sentence = "An hour of Walking usually takes about 24 % of today's energy (12 times logged).",
        )

    val plan =
        DayPlan(
            day = LocalDate.of(2026, 3, 28),
            energy = Samples.energy,
            kinds = EffortByKind(physical = 80.0, cognitive = 16.0, emotional = null),
            ratedQuotient = null,
            minutesAPoint = null,
            hours = listOf(hour),
            breaks = emptyList(),
            amounts =
                listOf(
                    "95 of the 135 effort-minutes advised for today are used.",
                    "About 40 effort-minutes before the reserve.",
                ),
            offers = listOf(StartOffer("shopping", "Shopping")) + Samples.starts,
        )

    private val afterTooMuch =
        Samples.energy.copy(
            riskWindow =
                RiskWindow(
                    Samples.now,
                    Samples.now,
                    "You went far over your limit: Thursday. For you, that usually shows 18 to 40 hours later.",
                ),
        )

    private val walk = PlannedItem("walking", "Walking", minutes = 30)
    private val shopping = PlannedItem("shopping", "Shopping", minutes = 90)
    private val dishes = PlannedItem("washing-dishes", "Washing dishes", minutes = 10)

    /** Walking and doing the dishes fit, whatever their length; nothing else does. */
    fun fit(wishes: List<DesiredActivity>): DayFit {
        val (fits, over) = wishes.partition { it.item == walk.item || it.item == dishes.item }
        return DayFit(
            left = 40.0,
            fits = fits.mapIndexed { place, wish -> line(wish, place) },
            over = over.map(::overBudget),
            remains = 24.0,
            message = "I can manage a walk today. I need to leave the shopping for another day.",
            reasons = Samples.energy.reasons,
        )
    }

    private fun line(
        wish: DesiredActivity,
        place: Int,
    ) = ScheduledActivity(
        wish.item,
        if (wish.item == walk.item) walk.label else dishes.label,
        wish.minutes,
        cost = 16.0,
        from = Samples.now.copy(at = Instant.parse("2026-03-28T13:05:00Z").plusSeconds(place * 2_700L)),
        to = Samples.now.copy(at = Instant.parse("2026-03-28T13:35:00Z").plusSeconds(place * 1_500L)),
        rest = 15u,
        then = "then rest 15 min",
    )

    private fun overBudget(wish: DesiredActivity) =
        OverBudgetActivity(
            wish.item,
            shopping.label,
            wish.minutes,
            cost = 80.0,
            offers =
                listOf(
                    FitOption(FitOptionKind.SPLIT, 25u, "Do 25 minutes of it: Shopping"),
                    FitOption(FitOptionKind.MOVE, null, "Another day: Shopping"),
                    FitOption(FitOptionKind.DROP, null, "Leave it for today: Shopping"),
                ),
        )

    /** Every state of the screen, by the name of its picture. */
    val states: Map<String, PlanState> by lazy {
        val content = PlanState.Content(ENGLISH, plan)
        val list = listOf(walk, shopping, dishes)
        val fitted = content.copy(list = list, fit = fit(list.map { wish(it.item, it.minutes) }))
        mapOf(
            "plan-broken" to PlanState.Broken(ENGLISH, "The disk cannot be read."),
            "plan-first-day" to
                content.copy(
                    plan =
                        plan.copy(
                            energy = Samples.unknownEnergy,
                            hours = emptyList(),
                            amounts = emptyList(),
                            offers = Samples.starts,
                        ),
                ),
            "plan" to content,
            "plan-fitted" to fitted,
            "plan-long-words" to
                content.copy(
                    plan = plan.copy(amounts = emptyList(), hours = emptyList(), offers = Samples.germanStarts),
                    list = listOf(PlannedItem("desk-work", "Schreibtischarbeit", 120)),
                    fit =
                        DayFit(
                            left = 40.0,
                            fits = listOf(line(wish("desk-work", 30), 0).copy(label = "Schreibtischarbeit")),
                            over =
                                listOf(
                                    overBudget(wish("desk-work", 120)).copy(
                                        label = "Schreibtischarbeit",
                                        offers =
                                            listOf(
                                                FitOption(FitOptionKind.DROP, null, "Heute lassen: Schreibtischarbeit"),
                                            ),
                                    ),
                                ),
                            remains = 0.0,
                            message = "Das schaffe ich heute nicht.",
                            reasons = emptyList(),
                        ),
                ),
            "plan-after-too-much" to
                fitted.copy(
                    plan = plan.copy(energy = afterTooMuch),
                    list = listOf(shopping),
                    fit =
                        fit(listOf(wish("shopping", 90))).copy(
                            message = "I can't manage this today: Shopping. I need to leave it for another day.",
                        ),
                    copied = true,
                    refusal = "5000 is not within 1 and 1440.",
                ),
        )
    }
}

/** A wish with only a length. */
internal fun wish(
    item: String,
    minutes: Int,
) = DesiredActivity(item, minutes.toUInt(), Effort(physical = null, cognitive = null, emotional = null))

/** Actions that do nothing. */
internal object NoPlanActions : PlanActions {
    override fun add(offer: StartOffer) = Unit

    override fun last(
        wanted: PlannedItem,
        minutes: Int,
    ) = Unit

    override fun remove(wanted: PlannedItem) = Unit

    override fun take(
        overBudget: OverBudgetActivity,
        offer: FitOption,
    ) = Unit

    override fun copied() = Unit

    override fun refresh() = Unit
}
