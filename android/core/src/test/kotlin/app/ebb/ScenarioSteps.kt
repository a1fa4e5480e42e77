package app.ebb

import app.ebb.core.CheckInAnswer
import app.ebb.core.CheckInValue
import app.ebb.core.ClockTime
import app.ebb.core.DeliveredBy
import app.ebb.core.Effort
import app.ebb.core.FlarePhase
import app.ebb.core.FlarePolicy
import app.ebb.core.HeartRateSettings
import app.ebb.core.Mark
import app.ebb.core.Medicine
import app.ebb.core.Moment
import app.ebb.core.Recurrence
import app.ebb.core.ReminderAbout
import app.ebb.core.ReminderRule
import app.ebb.core.ShownNotification
import app.ebb.core.StepWords
import app.ebb.core.When
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.double
import kotlinx.serialization.json.int
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import java.time.LocalDate

/** The range that scenarios see of upcoming reminders. */
internal const val DAYS = 2u
internal const val LIMIT = 64u

/** Performs one step. An unknown verb fails the scenario. */
internal fun perform(
    ebb: OpenJournal,
    step: JsonObject,
) {
    val now = moment(step.text("at"))
    when (val verb = step.text("do")) {
        "tap" -> ebb.logging.tap(step.text("item"), now)
        "log" -> ebb.logging.log(symptom(step.text("item"), step.severity(), step.past()), now)
        "rate" -> ebb.logging.rate(ebb.justLogged(now), step.severity(), Mark.MEASURED, now)
        "usual" -> ebb.logging.logAsUsual(now)
        "check-in" -> ebb.checkIns.answer(step.text("check_in"), step.answers(), now)
        "flare" -> ebb.flares.log(FlarePhase.valueOf(step.text("phase").uppercase()), now)
        "flare-day" -> ebb.setFlareDays(step, now)
        "words" -> ebb.items.setSeverityWords(step.textOrNull("item"), listOf(step.stepWords()), now)
        "start" -> ebb.activity.start(step.text("item"), Effort(null, null, null), now)
        "snooze" -> ebb.activity.snooze(now)
        "skip" -> ebb.activity.skip(now)
        "rest" -> ebb.activity.rest(now)
        "done" -> ebb.activity.done(now)
        "heart" -> ebb.heartRate.save(HeartRateSettings(true, step.getValue("rate").double(), 0.0, sound = false), now)
        "forecast" -> ebb.hideForecast(step, now)
        "medicine" -> ebb.medicines.save(null, step.medicine(), now)
        "remind" -> ebb.reminders.save(null, step.rule(), now)
        "wake" -> ebb.deliverReminders(now)
        "respond" -> ebb.answerReminder(step, now)
        "undo" -> ebb.journal.undo(now)
        "redo" -> ebb.journal.redo(now)
        else -> error("unknown step $verb")
    }
}

private fun OpenJournal.answerReminder(
    step: JsonObject,
    now: Moment,
) {
    val newest = reminderDelivery.log(now).first()
    reminderDelivery.answer(newest.id, step.text("how"), now)
}

private fun OpenJournal.justLogged(now: Moment) =
    checkNotNull(views.today(now).justLogged?.entry) { "nothing was just logged" }

private fun OpenJournal.setFlareDays(
    step: JsonObject,
    now: Moment,
) {
    val first = LocalDate.parse(step.text("day"))
    for (day in 0L until step.getValue("days").int()) {
        flares.setDay(first.plusDays(day), step.text("how") == "yes", now)
    }
}

private fun OpenJournal.hideForecast(
    step: JsonObject,
    now: Moment,
) {
    check(step.text("how") == "hide") { "unknown choice in $step" }
    forecast.saveSettings(forecast.settings().copy(hidden = true), now)
}

/** Acts as an app that posts its own reminders: posts what is due, and reports what it posted and what was missed. */
private fun OpenJournal.deliverReminders(now: Moment) {
    val plan = reminderDelivery.reconcile(emptyList(), DeliveredBy.APP, DAYS, LIMIT, now)
    val missed = plan.missed?.ids.orEmpty()
    reminderDelivery.shown(
        plan.show.map { ShownNotification(it.id, now.at, merged = false) } +
            missed.map { ShownNotification(it, now.at, merged = true) },
        now,
    )
}

internal fun JsonObject.text(key: String): String = getValue(key).jsonPrimitive.content

internal fun JsonObject.textOrNull(key: String): String? = get(key)?.jsonPrimitive?.content

private fun JsonElement.double() = jsonPrimitive.double

private fun JsonElement.int() = jsonPrimitive.int

private fun JsonObject.severity() = rated(getValue("severity").double())

private fun JsonObject.past() = textOrNull("when")?.let { When.At(moment(it)) }

private fun JsonObject.stepWords() = StepWords(getValue("step").int().toUByte(), text("words"))

private fun JsonObject.medicine() = Medicine(text("item"))

/** A number is a value, `{"minutes": 450}` a night's sleep. */
private fun JsonObject.answers() =
    getValue("answers").jsonObject.map { (key, said) ->
        val minutes = (said as? JsonObject)?.getValue("minutes")?.int()?.toUInt()
        val answer = minutes?.let { CheckInValue.Sleep(it, null, null) } ?: CheckInValue.Value(said.double())
        CheckInAnswer(key, answer)
    }

private fun JsonObject.rule(): ReminderRule {
    val about =
        when (val what = text("what")) {
            "check-in" -> ReminderAbout.CheckIn(text("item"))
            "dose" -> ReminderAbout.Dose(text("item"))
            else -> error("unknown reminder $what")
        }
    val times = getValue("times").jsonArray.map { it.jsonPrimitive.content.split(':') }
    val at = Recurrence.At(times.map { (hour, minute) -> ClockTime(hour.toUByte(), minute.toUByte()) })
    val inFlare = if (about is ReminderAbout.CheckIn) FlarePolicy.NONE else FlarePolicy.FEWER
    return ReminderRule(about, at, inFlare = inFlare)
}
