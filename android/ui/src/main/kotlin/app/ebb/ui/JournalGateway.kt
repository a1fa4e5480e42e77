package app.ebb.ui

import app.ebb.core.ActionKind
import app.ebb.core.Change
import app.ebb.core.DayFit
import app.ebb.core.DayPlan
import app.ebb.core.DesiredActivity
import app.ebb.core.Effort
import app.ebb.core.EntryId
import app.ebb.core.FlarePhase
import app.ebb.core.ItemId
import app.ebb.core.Journal
import app.ebb.core.Mark
import app.ebb.core.Moment
import app.ebb.core.Rating
import app.ebb.core.Scale
import app.ebb.core.Severity
import app.ebb.core.Today

/** The core over the generated bindings. Closing the gateway releases its services; the journal's owner closes that. */
class JournalGateway(
    private val journal: Journal,
) : Gateway(journal),
    EbbCore,
    AutoCloseable {
    private val views = journal.views()
    private val logging = journal.logging()
    private val flares = journal.flares()
    private val activity = journal.activity()
    private val questions = journal.questions()
    private val forecast = journal.forecast()
    private val energy = journal.energy()
    private val reminders = journal.reminderDelivery()
    private val safety = journal.safety()
    private val doses = journal.doses()

    override fun close() =
        listOf(views, logging, flares, activity, questions, forecast, energy, reminders, safety, doses)
            .forEach(AutoCloseable::close)

    override fun today(now: Moment): Today = calling { views.today(now) }

    override fun tap(
        item: ItemId,
        now: Moment,
    ): Change = calling { logging.tap(item, now) }

    override fun rate(
        entry: EntryId,
        severity: Int,
        now: Moment,
    ): Change {
        val given = Severity.Rated(Rating(severity.toDouble(), Scale.NRS11))
        return calling { logging.rate(entry, given, Mark.MEASURED, now) }
    }

    override fun take(
        medicine: String,
        now: Moment,
    ): Change = calling { doses.take(medicine, now).change }

    override fun rateInWords(
        entry: EntryId,
        place: Int,
        now: Moment,
    ): Change {
        val given = Severity.Rated(Rating(place.toDouble(), Scale.FOUR_STEP))
        return calling { logging.rate(entry, given, Mark.COARSE, now) }
    }

    override fun answerReminder(
        reminder: String,
        answer: String,
        now: Moment,
    ): Change = calling { reminders.answer(reminder, answer, now).change }

    override fun setSignAside(
        sign: String,
        now: Moment,
    ): Change = calling { safety.setAside(sign, now) }

    override fun rest(now: Moment): Change = calling { activity.rest(now) }

    override fun flare(
        phase: FlarePhase,
        now: Moment,
    ): Change = calling { flares.log(phase, now) }

    override fun remove(
        entry: EntryId,
        now: Moment,
    ): Change = calling { logging.remove(entry, now) }

    override fun logAsUsual(now: Moment): Change = calling { logging.logAsUsual(now) }

    override fun logNoneToday(now: Moment): Change = calling { logging.logNoneToday(now) }

    override fun startActivity(
        item: ItemId,
        now: Moment,
    ): Change = calling { activity.start(item, Effort(physical = null, cognitive = null, emotional = null), now) }

    override fun timer(
        what: ActionKind,
        now: Moment,
    ): Change =
        calling {
            when (what) {
                ActionKind.REST -> activity.rest(now)
                ActionKind.SNOOZE -> activity.snooze(now)
                ActionKind.SKIP -> activity.skip(now)
                ActionKind.DONE -> activity.done(now)
                ActionKind.STOP -> activity.stop(felt = null, now)
            }
        }

    override fun stopActivityAt(
        until: Moment,
        now: Moment,
    ): Change = calling { activity.stopAt(until, felt = null, now) }

    override fun stopActivityUnknown(now: Moment): Change = calling { activity.stopUnknown(now) }

    override fun questionShown(
        question: String,
        now: Moment,
    ): Change = calling { questions.shown(question, now) }

    override fun forecastShown(
        outlook: String,
        now: Moment,
    ) = calling { forecast.shown(outlook, now) }

    override fun stopEarlyGuesses(now: Moment): Change =
        calling { forecast.saveSettings(forecast.settings().copy(early = false), now) }

    override fun questionAnswered(
        question: String,
        answer: String,
        now: Moment,
    ): Change = calling { questions.answer(question, answer, now) }

    override fun questionDismissed(
        question: String,
        now: Moment,
    ): Change = calling { questions.dismiss(question, now) }

    override fun plan(now: Moment): DayPlan = calling { energy.plan(now) }

    override fun fitDay(
        wishes: List<DesiredActivity>,
        now: Moment,
    ): DayFit = calling { energy.fit(wishes, now) }

    override fun settle() = calling { journal.settle() }
}
