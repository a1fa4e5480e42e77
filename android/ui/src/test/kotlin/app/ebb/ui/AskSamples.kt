package app.ebb.ui

import androidx.compose.runtime.Composable
import app.ebb.Opening
import app.ebb.core.CheckInValue
import app.ebb.core.GuideId
import app.ebb.core.GuideLength
import app.ebb.core.Journal
import app.ebb.core.Language
import app.ebb.core.Mark
import app.ebb.core.Moment
import app.ebb.core.MovementBaseline
import app.ebb.core.PemAnswer
import app.ebb.core.PemItem
import app.ebb.core.Rating
import app.ebb.core.RecalledDay
import app.ebb.core.Scale
import app.ebb.core.Severity
import app.ebb.core.UnloggedDayAnswer
import app.ebb.core.WorkstationAnswer
import app.ebb.core.WorkstationItem
import app.ebb.openJournal
import app.ebb.ui.checkin.CheckInActions
import app.ebb.ui.checkin.CheckInGateway
import app.ebb.ui.checkin.CheckInScreen
import app.ebb.ui.checkin.CheckInState
import app.ebb.ui.desk.DeskActions
import app.ebb.ui.desk.DeskGateway
import app.ebb.ui.desk.DeskScreen
import app.ebb.ui.desk.DeskState
import app.ebb.ui.guide.GuideActions
import app.ebb.ui.guide.GuideGateway
import app.ebb.ui.guide.GuideScreen
import app.ebb.ui.guide.GuideState
import app.ebb.ui.movement.MovementActions
import app.ebb.ui.movement.MovementChange
import app.ebb.ui.movement.MovementGateway
import app.ebb.ui.movement.MovementScreen
import app.ebb.ui.movement.MovementSection
import app.ebb.ui.movement.MovementState
import app.ebb.ui.onboarding.DrawOnboarding
import app.ebb.ui.onboarding.OnboardingSamples
import app.ebb.ui.pem.PemActions
import app.ebb.ui.pem.PemGateway
import app.ebb.ui.pem.PemScreen
import app.ebb.ui.pem.PemState
import app.ebb.ui.welcome.WelcomeBackActions
import app.ebb.ui.welcome.WelcomeBackGateway
import app.ebb.ui.welcome.WelcomeBackScreen
import app.ebb.ui.welcome.WelcomeBackState
import java.nio.file.Files
import java.time.LocalDate

/** The screens that ask something, and those of Care that open over the others, with what the real core says. */
internal object AskSamples {
    private val now = Samples.now

    private fun later(seconds: Long): Moment = now.copy(at = now.at.plusSeconds(seconds))

    /** What is read from a journal in a language. */
    private class Read(
        private val journal: Journal,
    ) {
        fun <P : AutoCloseable, T> of(
            port: (Journal) -> P,
            read: (P) -> T,
        ): T = port(journal).use(read)
    }

    /** Reads from a new journal in a language, after something was logged in it. */
    private fun <T> reading(
        language: Language,
        before: (Journal) -> Unit = {},
        read: Read.() -> T,
    ): T {
        val folder = Files.createTempDirectory("ebb-samples").toFile()
        try {
            return openJournal(Opening(folder.resolve("ebb.db").path, language)).use { journal ->
                before(journal)
                Read(journal).read()
            }
        } finally {
            folder.deleteRecursively()
        }
    }

    private fun rated(
        journal: Journal,
        daysAgo: Long,
        severity: Double,
    ) = journal.logging().use {
        val then = later(-daysAgo * 24 * 3_600)
        val entry = it.tap("pain", then).entries.single()
        it.rate(entry, Severity.Rated(Rating(severity, Scale.NRS11)), Mark.MEASURED, then)
        Unit
    }

    private fun checkIn(
        language: Language,
        id: String,
        said: Map<String, CheckInValue> = emptyMap(),
        refusal: String? = null,
    ) = reading(language, { journal ->
        rated(journal, 1, 4.0)
        if (id == "evening") rated(journal, 0, 6.0)
    }) { of(::CheckInGateway) { CheckInState(it.words(), it.checkIn(id, now), said, refusal = refusal) } }

    private fun welcomeBack(language: Language) =
        reading(language, { journal ->
            rated(journal, 6, 4.0)
            val day = LocalDate.of(2026, 3, 27)
            journal.unloggedDays().use { it.save(listOf(UnloggedDayAnswer(day, RecalledDay.BAD)), now) }
        }) { of(::WelcomeBackGateway) { WelcomeBackState(it.words(), it.unloggedDays(now)) } }

    private val moderate = PemAnswer(PemItem.HEAVY_AFTER_STARTING, 2u, 2u)

    private fun pem(
        language: Language,
        place: Int = 0,
        answers: List<PemAnswer> = emptyList(),
        isResult: Boolean = false,
    ) = reading(language, { journal ->
        if (isResult) journal.screening().use { it.save(null, answers, now) }
    }) {
        of(::PemGateway) {
            val form = it.form()
            val given = answers.associateBy(PemAnswer::item)
            PemState(it.words(), form, place, given, form.kept.firstOrNull(), isNew = isResult)
        }
    }

    private fun movement(
        language: Language,
        item: String? = null,
        change: (MovementGateway) -> Unit = {},
        how: (MovementState) -> MovementState = { it },
    ) = reading(language, { journal ->
        if (item != null) journal.movement().use { it.start(item, 30u, later(-9 * 24 * 3_600)) }
    }) {
        of(::MovementGateway) {
            change(it)
            how(MovementState(it.words(), it.movement(now)))
        }
    }

    private fun guide(
        language: Language,
        guide: GuideId? = null,
        runsFor: Long? = null,
        isPaused: Boolean = false,
        done: String? = null,
    ) = reading(language) {
        of(::GuideGateway) {
            if (guide != null && runsFor != null) it.start(guide, GuideLength.USUAL, later(-runsFor))
            if (isPaused) it.pause(now)
            val looked = guide?.takeIf { runsFor == null }?.let { one -> it.guide(one, GuideLength.USUAL, now) }
            GuideState(it.words(), it.guides(now), looked, it.running(now), done = done)
        }
    }

    private val no = WorkstationItem.entries.take(2).associateWith { WorkstationAnswer(it, false) }

    private fun desk(
        language: Language,
        isResult: Boolean = false,
    ) = reading(language, { journal ->
        if (isResult) journal.workstation().use { it.save(no.values.toList(), now) }
    }) {
        of(::DeskGateway) {
            val form = it.form()
            val answers = if (isResult) emptyMap() else no
            DeskState(it.words(), form, answers, form.kept.firstOrNull(), isNew = isResult)
        }
    }

    private val en = Language.ENGLISH
    private val de = Language.GERMAN
    private val es = Language.SPANISH

    private val checkIns by lazy {
        mapOf(
            "check-in" to checkIn(en, "morning", mapOf("sleep" to CheckInValue.Word(2u))),
            "check-in-nothing-said" to checkIn(en, "morning"),
            "check-in-known" to checkIn(en, "evening"),
            "check-in-refused" to
                checkIn(en, "morning", refusal = "The disk is full. Nothing was changed; make room first."),
            "check-in-german" to checkIn(de, "morning", mapOf("pain" to CheckInValue.Word(1u))),
            "check-in-spanish" to checkIn(es, "evening"),
        )
    }

    private val welcomes by lazy {
        mapOf(
            "welcome-back" to welcomeBack(en),
            "welcome-back-german" to welcomeBack(de),
            "welcome-back-spanish" to welcomeBack(es),
        )
    }

    private val pems by lazy {
        mapOf(
            "pem" to pem(en),
            "pem-last" to pem(en, place = 4, answers = listOf(moderate)),
            "pem-result" to pem(en, answers = listOf(moderate), isResult = true),
            "pem-german" to pem(de, answers = listOf(moderate)),
            "pem-spanish-result" to pem(es, answers = listOf(moderate), isResult = true),
        )
    }

    private val movements by lazy {
        mapOf(
            "movement-none" to movement(en),
            "movement-how-much" to movement(en) { it.copy(kind = kind(it)) },
            "movement" to movement(en, "walking") { it.copy(open = MovementSection.OTHER_LENGTH) },
            "movement-change" to
                movement(en, "walking", { it.raise(24u, now) }) {
                    it.copy(open = MovementSection.CHANGE, done = "Gentle movement: 24 min")
                },
            "movement-paused" to movement(en, "tai-chi", { it.change(MovementChange.PAUSE, now) }),
            "movement-german" to movement(de, "aquatic-therapy") { it.copy(open = MovementSection.CHANGE) },
            "movement-spanish" to movement(es),
        )
    }

    private fun kind(state: MovementState): MovementBaseline? = state.view?.kinds?.first()

    private val guides by lazy {
        mapOf(
            "guides" to guide(en, done = "Slow breathing 5 min"),
            "guide-heat" to guide(en, GuideId.HEAT),
            "guide-running" to guide(en, GuideId.BREATHING, runsFor = 12),
            "guide-paused" to guide(en, GuideId.HEAT, runsFor = 30, isPaused = true),
            "guide-over" to guide(en, GuideId.BODY_SCAN, runsFor = 3_600),
            "guide-german" to guide(de, GuideId.HEAT_COLD),
            "guide-german-running" to guide(de, GuideId.MUSCLE_RELAXATION, runsFor = 40),
            "guide-spanish-running" to guide(es, GuideId.HEAT, runsFor = 310),
        )
    }

    private val desks by lazy {
        mapOf(
            "desk" to desk(en),
            "desk-result" to desk(en, isResult = true),
            "desk-german" to desk(de),
            "desk-spanish-result" to desk(es, isResult = true),
        )
    }

    /** Draws every state, by the name of its picture. */
    val states: Map<String, @Composable () -> Unit> by lazy {
        checkIns.mapValues { (_, state) -> drawn { CheckInScreen(state, NoActions) } } +
            welcomes.mapValues { (_, state) -> drawn { WelcomeBackScreen(state, NoActions, {}, {}) } } +
            pems.mapValues { (_, state) -> drawn { PemScreen(state, NoActions) } } +
            movements.mapValues { (_, state) -> drawn { MovementScreen(state, NoMovementActions, {}, {}) } } +
            guides.mapValues { (_, state) -> drawn { GuideScreen(state, NoGuideActions, {}, canRead = true) } } +
            desks.mapValues { (_, state) -> drawn { DeskScreen(state, NoDeskActions, {}) } } +
            OnboardingSamples.states.mapValues { (_, state) -> drawn { DrawOnboarding(state) } }
    }

    private fun drawn(draw: @Composable () -> Unit): @Composable () -> Unit = draw
}

private object NoActions : CheckInActions, WelcomeBackActions, PemActions {
    override fun say(
        key: String,
        value: CheckInValue,
    ) = Unit

    override fun say(
        day: LocalDate,
        how: RecalledDay,
    ) = Unit

    override fun save(isConfirmed: Boolean) = Unit

    override fun frequency(step: UByte) = Unit

    override fun severity(step: UByte) = Unit

    override fun next() = Unit

    override fun back() = Unit

    override fun again() = Unit

    override fun undo() = Unit
}

private object NoMovementActions : MovementActions {
    override fun choose(kind: MovementBaseline?) = Unit

    override fun start(minutes: UInt) = Unit

    override fun log(minutes: UInt) = Unit

    override fun raise(minutes: UInt) = Unit

    override fun change(what: MovementChange) = Unit

    override fun toggle(section: MovementSection) = Unit

    override fun undo() = Unit
}

private object NoGuideActions : GuideActions {
    override fun look(
        guide: GuideId,
        length: GuideLength,
    ) = Unit

    override fun start() = Unit

    override fun pause() = Unit

    override fun resume() = Unit

    override fun stop(isDone: Boolean) = Unit

    override fun aloud(isOn: Boolean) = Unit

    override fun undo() = Unit
}

private object NoDeskActions : DeskActions {
    override fun say(
        item: WorkstationItem,
        yes: Boolean?,
    ) = Unit

    override fun save() = Unit

    override fun again() = Unit

    override fun undo() = Unit
}
