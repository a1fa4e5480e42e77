package app.ebb.ui

import app.ebb.core.ActionKind
import app.ebb.core.ActivityPhase
import app.ebb.core.ActivityView
import app.ebb.core.AsUsual
import app.ebb.core.BurdenView
import app.ebb.core.DueCard
import app.ebb.core.Effort
import app.ebb.core.EnergyBudget
import app.ebb.core.Envelope
import app.ebb.core.FlarePhase
import app.ebb.core.FlareView
import app.ebb.core.ForgottenActivity
import app.ebb.core.JustLogged
import app.ebb.core.Moment
import app.ebb.core.Outlook
import app.ebb.core.OutlookState
import app.ebb.core.PromptAction
import app.ebb.core.Question
import app.ebb.core.QuestionAbout
import app.ebb.core.QuestionAnswer
import app.ebb.core.QuickButton
import app.ebb.core.SeverityAnchor
import app.ebb.core.StartOffer
import app.ebb.core.Today
import app.ebb.ui.care.CareSamples
import app.ebb.ui.care.DrawCare
import app.ebb.ui.details.DetailsSamples
import app.ebb.ui.details.DrawDetails
import app.ebb.ui.keep.DrawKeep
import app.ebb.ui.keep.KeepSamples
import app.ebb.ui.letter.DrawLetter
import app.ebb.ui.letter.LetterSamples
import app.ebb.ui.lock.LockSamples
import app.ebb.ui.more.DrawMore
import app.ebb.ui.more.MoreSamples
import app.ebb.ui.talk.DrawTalk
import app.ebb.ui.talk.TalkSamples
import app.ebb.ui.today.Message
import app.ebb.ui.today.TodayState
import app.ebb.ui.withoutlooking.DrawWithoutLooking
import app.ebb.ui.withoutlooking.WithoutLookingSamples
import java.time.Instant
import java.time.LocalDate

/** Days of an invented person, in the core's words: one for each state of the screen. */
internal object Samples {
    val now = Moment(Instant.parse("2026-03-28T13:05:00Z"), "Europe/Berlin", 3_600)

    private val labels =
        listOf(
            "pain" to "Pain",
            "fatigue" to "Fatigue",
            "brain-fog" to "Brain fog",
            "stiffness" to "Stiffness",
            "unrefreshing-sleep" to "Unrefreshing sleep",
            "ibuprofen" to "Ibuprofen",
        )

    /** The longest words in Ebb's languages. */
    private val german =
        listOf(
            "pain" to "Schmerz",
            "fatigue" to "Erschöpfung",
            "unrefreshing-sleep" to "Nicht erholsamer Schlaf",
            "muscle-weakness" to "Muskelschwäche",
            "poor-concentration" to "Konzentrationsschwäche",
        )

    /** The default meaning of the severity steps. */
    val steps =
        (0..10).map { step ->
            val words =
                when (step) {
                    0 -> "none"
                    1, 2 -> "noticeable"
                    3, 4 -> "slows me down"
                    5, 6 -> "I drop things"
                    7, 8, 9 -> "only essentials"
                    else -> "worst I've known"
                }
            SeverityAnchor(step.toUByte(), words, own = false)
        }

    /** The same with the person's own words, at their maximum length. */
    private val ownSteps =
        steps.map { step ->
            when (step.step.toInt()) {
                6 -> step.copy(words = "I stop what I do", own = true)
                9 -> step.copy(words = "I lie in the dark and cannot follow what anybody says to me", own = true)
                else -> step
            }
        }

    val asUsual = AsUsual(emptyList(), "As usual: 4 items")
    val noneToday = AsUsual(emptyList(), "None today: Fatigue, Brain fog, Stiffness, Unrefreshing sleep")

    val didItHelp =
        Question(
            "helped/entry-2",
            QuestionAbout.Helped("entry-2"),
            worth = 0.5,
            text = "Did Ibuprofen help (12:00)?",
            listOf("no" to "No", "little" to "A little", "yes" to "Yes", "unknown" to "Don't know")
                .map { (id, label) -> QuestionAnswer(id, label) },
        )

    /** A question that opens a screen that does not exist yet. */
    val checkIn =
        Question(
            "check-in/morning",
            QuestionAbout.CheckIn("morning"),
            worth = 0.6,
            text = "Morning check-in?",
            listOf(QuestionAnswer("open", "Open")),
        )

    /** A symptom that was just logged. */
    fun symptom(
        label: String,
        entry: String,
        severity: Double? = null,
        steps: List<SeverityAnchor> = this.steps,
    ) = JustLogged(label, entry, canRate = true, severity, steps, fourSteps)

    /** The four words for a severity. */
    val fourSteps =
        listOf(0 to "none", 2 to "mild", 5 to "moderate", 8 to "severe")
            .map { (step, words) -> SeverityAnchor(step.toUByte(), words, own = false) }

    val calm =
        FlareView(
            active = false,
            since = null,
            sinceDay = null,
            eased = null,
            ended = null,
            next = FlarePhase.STARTED,
            label = "A flare is starting",
        )

    val flare =
        FlareView(
            active = true,
            since = now,
            sinceDay = now.day(),
            eased = null,
            ended = null,
            next = FlarePhase.ENDED,
            label = "The flare is over",
        )

    val unknownEnergy =
        EnergyBudget(
            envelope = Envelope(low = 105.0, mid = 158.0, high = 230.0),
            byDefault = true,
            advised = 126.0,
            spent = null,
            left = null,
            nextBreak = null,
            sentence = "Ebb learns your limit from days with an activity logged. No hurry.",
            reasons = emptyList(),
        )

    private val energyReasons =
        listOf(
            "Based on 19 of your last 28 days.",
            "20 % is kept in reserve (our choice, not measured).",
        )

    val energy =
        EnergyBudget(
            envelope = Envelope(low = 120.0, mid = 168.0, high = 230.0),
            byDefault = false,
            advised = 134.0,
            spent = 96.0,
            left = 38.0,
            nextBreak = null,
            sentence = "Within today's limit.",
            reasons = energyReasons,
        )

    val overspent =
        energy.copy(
            spent = 276.0,
            left = 0.0,
            sentence = "More than your usual day. Rest now may spare tomorrow.",
        )

    val starts =
        listOf("walking" to "Walking", "desk-work" to "Desk work", "showering" to "Showering", "cooking" to "Cooking")
            .map { (item, label) -> StartOffer(item, label) }

    val germanStarts =
        listOf("desk-work" to "Schreibtischarbeit", "physical-exertion" to "Körperliche Anstrengung")
            .map { (item, label) -> StartOffer(item, label) }

    /** Walking since two o'clock, in some phase. */
    fun walking(
        phase: ActivityPhase,
        sentence: String,
        vararg actions: ActionKind,
    ) = ActivityView(
        item = "walking",
        label = "Walking",
        effort = Effort(null, null, null),
        since = at("2026-03-28T13:00:00Z"),
        elapsed = 5u,
        worked = 5u,
        phase = phase,
        breaks = emptyList(),
        interval = 30u,
        rest = 5u,
        restUntil = null,
        snoozesLeft = 2.toUByte(),
        next = null,
        sentence = sentence,
        reasons = listOf("A break after 30 min: a general starting point until Ebb knows yours."),
        actions = actions.map { PromptAction(it, actionLabels.getValue(it)) },
        answers = emptyList(),
        forgotten = null,
    )

    private val actionLabels =
        mapOf(
            ActionKind.REST to "Rest",
            ActionKind.SNOOZE to "In 5 minutes",
            ActionKind.SKIP to "Skip",
            ActionKind.DONE to "Go on",
            ActionKind.STOP to "Stop",
        )

    val working = walking(ActivityPhase.WORKING, "Walking. Next break at 14:30.", ActionKind.REST, ActionKind.STOP)

    val breakDue =
        walking(
            ActivityPhase.BREAK_DUE,
            "Walking. A break is due.",
            ActionKind.REST,
            ActionKind.SNOOZE,
            ActionKind.SKIP,
            ActionKind.STOP,
        )

    val forgotten =
        walking(ActivityPhase.FORGOTTEN, "Walking. No tap since 07:00.", ActionKind.STOP).copy(
            forgotten =
                ForgottenActivity(
                    at("2026-03-28T06:30:00Z"),
                    "Walking has been running since 07:00. Did you stop around 07:30?",
                ),
        )

    private fun at(instant: String) = now.copy(at = Instant.parse(instant))

    val learning =
        outlook(OutlookState.LEARNING, "No outlook yet. It may begin around 9 April.")

    private val rate = "9 of 61 known days were flares."

    val silent =
        outlook(
            OutlookState.SILENT,
            "No outlook for tomorrow: so far your entries don't predict flares better than your average does.",
            rate,
        )

    val shown =
        outlook(
            OutlookState.SHOWN,
            "A flare tomorrow is more likely than usual for you: 40 %.",
            rate,
            "After a flare day, another followed on 6 of 9 days.",
        ).copy(
            comparison = "Your average is 15 %.",
            towards = listOf("Two short nights", "63 % more effort than usual on Tuesday"),
            away = listOf("12 days since the last flare"),
            record = "Ebb said \"more likely\" on 20 days. 13 of them were flares.",
            advice = "Take breaks early and drop one thing today.",
        )

    fun today(
        headline: String = "Nothing logged yet today. About 57 % of today's energy used.",
        said: Map<String, String> = emptyMap(),
        last: JustLogged? = null,
        flare: FlareView = calm,
        pacing: EnergyBudget? = energy,
        forecast: Outlook = silent,
        notice: String? = null,
        buttons: List<Pair<String, String>> = labels,
    ): Today =
        Today(
            day = now.day(),
            zone = now.zone,
            notice = notice,
            headline = headline,
            flare = flare,
            quick = buttons.map { (item, label) -> QuickButton(item, label, said[item], number(said[item])) },
            justLogged = last,
            symptoms = emptyList(),
            burden = BurdenView(today = null, usual = 3.5, knownDays = 24u),
            pacing = pacing,
            forecast = forecast,
        )

    /** Every state of the screen, by the name of its screenshot. */
    val states: Map<String, TodayState> by lazy {
        val headline = "A rough day so far. About 57 % of today's energy used."
        val tapped = mapOf("pain" to "noted", "fatigue" to "3 · slows me down")
        val pain = symptom("Pain noted", "entry-1")
        mapOf(
            "loading" to TodayState.Loading,
            "broken" to
                TodayState.Broken(ENGLISH, "The disk refused: no such device. Nothing was changed."),
            "damaged" to
                TodayState.Broken(
                    ENGLISH,
                    "Something in the diary's file is damaged.",
                    damaged = true,
                ),
            "new" to
                content(
                    today(
                        headline = "Nothing here yet. One tap is enough.",
                        pacing = null,
                        forecast = learning,
                    ),
                ),
            "nothing-yet" to content(today(notice = "An invented person's diary, to try Ebb with.")),
            "as-usual" to content(today(headline).copy(asUsual = asUsual, noneToday = noneToday)),
            "own-words" to
                content(
                    today(
                        headline,
                        mapOf("pain" to "6 · I stop what I do"),
                        symptom("Pain 6", "entry-4", 6.0, ownSteps),
                    ),
                    isRating = true,
                ),
            "every-severity" to
                content(today(headline, labels.mapIndexed { place, (item, _) -> item to "${place * 2}" }.toMap())),
            "just-tapped" to content(today(headline, tapped, pain), isRating = true),
            "remedy" to
                content(
                    today(
                        headline,
                        mapOf("pain" to "6 · I drop things", "fatigue" to "0 · none", "ibuprofen" to "taken"),
                        JustLogged(
                            "Ibuprofen",
                            "entry-2",
                            canRate = false,
                            warning = "Only 20 min after the last dose. If one of the two was a slip, undo it.",
                        ),
                        forecast = shown,
                    ).copy(
                        asUsual = asUsual.copy(label = "As usual: 1 item"),
                        questions = listOf(didItHelp),
                        due = listOf(DueCard.Question(didItHelp.id)),
                    ),
                    isRating = true,
                ),
            "check-in-due" to
                content(
                    today(headline).copy(
                        questions = listOf(checkIn, didItHelp),
                        due = listOf(DueCard.Question(checkIn.id), DueCard.Question(didItHelp.id)),
                    ),
                ),
            "overspent" to
                content(
                    today(
                        "Harder than usual for you. About 164 % of today's energy used.",
                        mapOf("pain" to "6 · I drop things"),
                        pacing = overspent,
                        forecast = shown,
                    ),
                ),
            "long-words" to
                content(
                    today(
                        "Anstrengender als sonst bei dir.",
                        mapOf("pain" to "6 · mittel"),
                        buttons = german,
                        pacing = unknownEnergy.copy(sentence = "Zu früh, um zu sagen, was ein Tag hergibt."),
                        forecast = learning,
                    ).copy(starts = germanStarts),
                ),
            "refused" to
                content(
                    today(headline, tapped, pain),
                    Message("The disk is full. Nothing was changed; make room and try again.", Message.Offer.DISMISS),
                ),
            "starts" to content(today(headline).copy(starts = starts)),
            "running" to
                content(
                    today(headline, last = JustLogged("Started: Walking", null, canRate = false))
                        .copy(activity = working),
                ),
            "break-due" to content(today(headline).copy(activity = breakDue, due = listOf(DueCard.BreakDue))),
            "forgotten" to
                content(today(headline).copy(activity = forgotten, due = listOf(DueCard.ForgottenActivity))),
            "flare-break-due" to
                content(today("In a flare since 14:05.", flare = flare, forecast = shown).copy(activity = breakDue)),
            "rated-in-words" to
                content(today(headline, tapped, symptom("Pain moderate", "entry-1", 5.0)), isRating = true),
            "medicines" to content(today(headline).copy(medicines = MedicineSamples.rows)),
            "dose-due" to
                content(
                    today(headline).copy(
                        medicines = MedicineSamples.rows,
                        dueDoses = listOf(MedicineSamples.due),
                        openDoses = listOf(MedicineSamples.open),
                        due = listOf(DueCard.Dose(MedicineSamples.due.id)),
                    ),
                ),
            "dose-excess" to content(today().copy(doseExcesses = listOf(MedicineSamples.excess))),
            "sign" to
                content(
                    today(headline).copy(
                        signs = listOf(MedicineSamples.sign),
                        due = listOf(DueCard.Sign(MedicineSamples.sign.id)),
                    ),
                ),
            "taken-back" to content(today(), Message("Undone: Pain 6", Message.Offer.REDO)),
            "flare" to
                content(
                    today(
                        "In a flare since 14:05. About 57 % of today's energy used.",
                        mapOf("pain" to "8 · only essentials"),
                        symptom("Pain 8", "entry-3", 8.0),
                        flare,
                        forecast = shown,
                    ),
                ),
        )
    }

    /** Every state of flare mode. */
    private val flareStates: Map<String, TodayState.Content> by lazy {
        val pain = symptom("Pain 8", "entry-3", 8.0)
        val today = today("In a flare since yesterday, 21:40.", mapOf("pain" to "8 · only essentials"), pain, flare)
        mapOf(
            "flare-mode" to content(today.copy(medicines = MedicineSamples.rows)),
            "flare-mode-dose-excess" to content(today.copy(doseExcesses = listOf(MedicineSamples.excess))),
            "flare-mode-sign" to
                content(
                    today.copy(
                        signs = listOf(MedicineSamples.sign),
                        due = listOf(DueCard.Sign(MedicineSamples.sign.id)),
                    ),
                ),
            "flare-mode-tapped" to content(today, isRating = true),
            "flare-mode-easing" to
                content(
                    today.copy(
                        flare = flare.copy(eased = now),
                        justLogged = null,
                        due = listOf(DueCard.BreakDue),
                        activity = breakDue,
                    ),
                ),
        )
    }

    /** The states of every screen. */
    val screens: Map<String, ScreenState> by lazy {
        states.mapValues { ScreenState.OfToday(it.value) } +
            PlanSamples.states.mapValues { ScreenState.OfPlan(it.value) } +
            flareStates.mapValues { ScreenState.OfFlare(it.value) } +
            TalkSamples.states.mapValues { (_, state) -> ScreenState.Drawn { DrawTalk(state) } } +
            CareSamples.states.mapValues { (_, state) -> ScreenState.Drawn { DrawCare(state) } } +
            KeepSamples.states.mapValues { (_, state) -> ScreenState.Drawn { DrawKeep(state) } } +
            MoreSamples.states.mapValues { (_, state) -> ScreenState.Drawn { DrawMore(state) } } +
            LockSamples.states.mapValues { (_, draw) -> ScreenState.Drawn(draw) } +
            LetterSamples.states.mapValues { (_, state) -> ScreenState.Drawn { DrawLetter(state) } } +
            DetailsSamples.states.mapValues { (_, state) -> ScreenState.Drawn { DrawDetails(state) } } +
            WithoutLookingSamples.states.mapValues { (_, state) -> ScreenState.Drawn { DrawWithoutLooking(state) } } +
            AskSamples.states.mapValues { (_, draw) -> ScreenState.Drawn(draw) }
    }

    private fun content(
        today: Today,
        message: Message? = null,
        isRating: Boolean = false,
    ) = TodayState.Content(ENGLISH, today, message, today.justLogged?.entry.takeIf { isRating }, now)

    /** The number at the start of a value. */
    private fun number(said: String?): Double? = said?.substringBefore(' ')?.toDoubleOrNull()

    private fun outlook(
        state: OutlookState,
        sentence: String,
        vararg reasons: String,
    ) = Outlook(state, null, null, null, sentence, reasons.toList(), null)

    private fun Moment.day() = LocalDate.of(2026, 3, 28)
}
