package app.ebb.ui

import app.ebb.core.ActionKind
import app.ebb.core.ActivityView
import app.ebb.core.AsUsual
import app.ebb.core.Change
import app.ebb.core.DayFit
import app.ebb.core.DayPlan
import app.ebb.core.DesiredActivity
import app.ebb.core.DoseExcess
import app.ebb.core.DoseStanding
import app.ebb.core.DueCard
import app.ebb.core.EbbException
import app.ebb.core.EntryId
import app.ebb.core.FlarePhase
import app.ebb.core.JustLogged
import app.ebb.core.MissedDose
import app.ebb.core.Moment
import app.ebb.core.Question
import app.ebb.core.Today
import java.util.concurrent.CopyOnWriteArrayList

/**
 * An in-memory core for tests of the screens: symptoms, a flare, undo and redo over a list of days. Its texts come from
 * [Samples].
 */
internal class FakeCore : EbbCore {
    private data class Day(
        val said: Map<String, String> = emptyMap(),
        val last: JustLogged? = null,
        val flare: Boolean = false,
        val asUsual: AsUsual? = null,
        val noneToday: AsUsual? = null,
        val questions: List<Question> = emptyList(),
        val medicines: List<DoseStanding> = emptyList(),
        val doses: List<MissedDose> = emptyList(),
        val activity: ActivityView? = null,
        val excesses: List<DoseExcess> = emptyList(),
    )

    private val past = ArrayDeque(listOf(Day()))
    private val undone = ArrayDeque<Day>()
    private val observers = CopyOnWriteArrayList<(ULong) -> Unit>()
    private var generation = 0uL

    /** Thrown by the next calls. */
    var refusing: EbbException? = null

    /** The calls, in order. */
    val calls = CopyOnWriteArrayList<String>()

    /** The threads of the calls. */
    val threads = CopyOnWriteArrayList<String>()

    /** How many calls came before [settle]; null before it was called. */
    var settled: Int? = null

    val listening: Int get() = observers.size

    override fun today(now: Moment): Today {
        asked("today")
        val day = past.last()
        val headline =
            when {
                day.flare -> "In a flare since 14:05."
                day.said.isEmpty() -> "Nothing logged yet today."
                else -> "A rough day so far."
            }
        return Samples.today(headline, day.said, day.last, if (day.flare) Samples.flare else Samples.calm).copy(
            asUsual = day.asUsual,
            noneToday = day.noneToday,
            questions = day.questions,
            medicines = day.medicines,
            dueDoses = day.doses,
            due = day.doses.map { DueCard.Dose(it.id) } + day.questions.map { DueCard.Question(it.id) },
            activity = day.activity,
            doseExcesses = day.excesses,
            starts = if (day.activity == null) Samples.starts else emptyList(),
        )
    }

    /** Sets what was taken too much of. */
    fun excess(excess: DoseExcess) {
        past += past.removeLast().copy(excesses = listOf(excess))
    }

    /** Sets the running activity. */
    fun running(activity: ActivityView) {
        val day = past.removeLast()
        past += day.copy(activity = activity)
    }

    /** Sets what the day offers and asks. */
    fun offering(
        asUsual: AsUsual? = null,
        noneToday: AsUsual? = null,
        questions: List<Question> = emptyList(),
        medicines: List<DoseStanding> = emptyList(),
        doses: List<MissedDose> = emptyList(),
    ) {
        val day = past.removeLast()
        past +=
            day.copy(
                asUsual = asUsual,
                noneToday = noneToday,
                questions = questions,
                medicines = medicines,
                doses = doses,
            )
    }

    override fun tap(
        item: String,
        now: Moment,
    ): Change {
        asked("tap $item")
        val label = "${label(item)} noted"
        return change(label) { it.copy(said = it.said + (item to "noted"), last = Samples.symptom(label, item)) }
    }

    override fun rate(
        entry: String,
        severity: Int,
        now: Moment,
    ): Change {
        asked("rate $entry $severity")
        val label = "${label(entry)} $severity"
        val said = "$severity · ${Samples.steps[severity].words}"
        val last = Samples.symptom(label, entry, severity.toDouble())
        return change(label) { it.copy(said = it.said + (entry to said), last = last) }
    }

    override fun take(
        medicine: String,
        now: Moment,
    ): Change {
        asked("take $medicine")
        return change("Taken") { it.copy(last = JustLogged("Taken", medicine, false)) }
    }

    override fun remove(
        entry: EntryId,
        now: Moment,
    ): Change {
        asked("remove $entry")
        return change("Removed") { it.copy(excesses = emptyList()) }
    }

    override fun rateInWords(
        entry: String,
        place: Int,
        now: Moment,
    ): Change {
        asked("rate $entry in words $place")
        val step = Samples.fourSteps[place]
        val label = "${label(entry)} ${step.words}"
        val last = Samples.symptom(label, entry, step.step.toDouble())
        return change(label) { it.copy(said = it.said + (entry to step.words), last = last) }
    }

    override fun answerReminder(
        reminder: String,
        answer: String,
        now: Moment,
    ): Change {
        asked("answer $reminder $answer")
        return change("Answered") { it.copy(last = JustLogged("Answered", "dose", false)) }
    }

    override fun setSignAside(
        sign: String,
        now: Moment,
    ): Change {
        asked("set aside $sign")
        return change("Set aside") { it }
    }

    override fun rest(now: Moment): Change {
        asked("rest")
        return change("Rested") { it.copy(last = JustLogged("Rested", "rest", false)) }
    }

    override fun flare(
        phase: FlarePhase,
        now: Moment,
    ): Change {
        asked("flare $phase")
        val on = phase != FlarePhase.ENDED
        val label = if (on) "Flare started" else "Flare ended"
        return change(label) { it.copy(last = JustLogged(label, "flare", false), flare = on) }
    }

    override fun logAsUsual(now: Moment): Change {
        asked("as usual")
        val label = past.last().asUsual?.label ?: throw refusal
        return change(label) { it.copy(last = JustLogged(label, null, false), asUsual = null, noneToday = null) }
    }

    override fun logNoneToday(now: Moment): Change {
        asked("none today")
        val label = past.last().noneToday?.label ?: throw refusal
        return change(label) { it.copy(last = JustLogged(label, null, false), asUsual = null, noneToday = null) }
    }

    override fun startActivity(
        item: String,
        now: Moment,
    ): Change {
        asked("start $item")
        return change("Started") { it.copy(activity = Samples.working) }
    }

    override fun timer(
        what: ActionKind,
        now: Moment,
    ): Change {
        asked("timer $what")
        return change("$what") { if (what == ActionKind.STOP) it.copy(activity = null) else it }
    }

    override fun stopActivityAt(
        until: Moment,
        now: Moment,
    ): Change {
        asked("over at ${until.at}")
        return change("Stopped") { it.copy(activity = null) }
    }

    override fun stopActivityUnknown(now: Moment): Change {
        asked("length unknown")
        return change("Stopped") { it.copy(activity = null) }
    }

    override fun settle() {
        settled = calls.size
    }

    override fun questionShown(
        question: String,
        now: Moment,
    ): Change {
        asked("shown $question")
        return told("Question shown")
    }

    override fun forecastShown(
        outlook: String,
        now: Moment,
    ) {
        asked("outlook $outlook")
    }

    override fun stopEarlyGuesses(now: Moment): Change {
        asked("stop early guesses")
        return told("Changed: what is shown of the outlook")
    }

    override fun questionAnswered(
        question: String,
        answer: String,
        now: Moment,
    ): Change {
        asked("answered $question $answer")
        return change("Answered") { day -> day.copy(questions = day.questions.filter { it.id != question }) }
    }

    override fun questionDismissed(
        question: String,
        now: Moment,
    ): Change {
        asked("dismissed $question")
        return change("Put aside") { day -> day.copy(questions = day.questions.filter { it.id != question }) }
    }

    override fun plan(now: Moment): DayPlan {
        asked("plan")
        return PlanSamples.plan
    }

    override fun fitDay(
        wishes: List<DesiredActivity>,
        now: Moment,
    ): DayFit {
        asked("fit " + wishes.joinToString { "${it.item} ${it.minutes}" })
        return PlanSamples.fit(wishes)
    }

    override fun undo(now: Moment): Change {
        asked("undo")
        if (past.size == 1) throw refusal
        val label = past.last().last?.label
        undone += past.removeLast()
        return told("Undone: $label")
    }

    override fun redo(now: Moment): Change {
        asked("redo")
        past += undone.removeLastOrNull() ?: throw refusal
        return told("Redone: ${past.last().last?.label}")
    }

    override fun words(): Words = ENGLISH

    override fun explain(error: EbbException): String = EXPLANATION

    override fun observe(changed: (generation: ULong) -> Unit): AutoCloseable {
        observers += changed
        return AutoCloseable { observers -= changed }
    }

    private fun asked(call: String) {
        calls += call
        threads += Thread.currentThread().name
        refusing?.let { throw it }
    }

    private fun change(
        label: String,
        of: (Day) -> Day,
    ): Change {
        past += of(past.last())
        undone.clear()
        return told(label)
    }

    private fun told(label: String): Change {
        generation++
        observers.forEach { it(generation) }
        return Change(generation, label, entries = listOfNotNull(past.last().last?.entry), days = emptyList())
    }

    private fun label(item: String): String =
        Samples
            .today()
            .quick
            .find { it.item == item }
            ?.label ?: item

    companion object {
        /** Any error: the screens treat all alike. */
        val refusal = EbbException.Internal("refused by a test")

        /** The text that explains every error. */
        const val EXPLANATION = "The disk is full. Free some space."
    }
}
