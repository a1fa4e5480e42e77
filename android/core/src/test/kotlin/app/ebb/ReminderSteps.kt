package app.ebb

import app.ebb.core.ClockTime
import app.ebb.core.Delivery
import app.ebb.core.FlarePolicy
import app.ebb.core.Medicine
import app.ebb.core.Moment
import app.ebb.core.QuietHours
import app.ebb.core.Recurrence
import app.ebb.core.ReminderAbout
import app.ebb.core.ReminderRule
import app.ebb.core.ShownNotification
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonPrimitive

private const val DAYS = 2u
private const val MOST = 64u

/** A step about medicines and reminders. */
internal fun remind(
    ebb: Ebb,
    step: JsonObject,
    now: Moment,
) {
    when (val verb = step.text("do")) {
        "medicine" -> {
            ebb.setMedicine(null, Medicine(step.text("item"), null, null, null, emptyList(), null, null), now)
        }

        "remind" -> {
            ebb.setReminder(null, step.reminder(), now)
        }

        "quiet" -> {
            val (from, to) = step.times()
            ebb.setReminderSettings(ebb.reminderSettings().copy(quiet = QuietHours(from, to)), now)
        }

        "wake" -> {
            wake(ebb, now)
        }

        "respond" -> {
            ebb.answerReminder(ebb.reminderLog(now)[step.number()].id, step.text("how"), now)
        }

        else -> {
            error("unknown step $verb")
        }
    }
}

/** A phone that posts by itself: it posts what is due and tells of what was missed, and says so. */
private fun wake(
    ebb: Ebb,
    now: Moment,
) {
    val told = ebb.reconcileReminders(emptyList(), Delivery.APP, DAYS, MOST, now)
    val posted = told.show.map { ShownNotification(it.id, now.at, merged = false) }
    val missed =
        told.missed
            ?.ids
            .orEmpty()
            .map { ShownNotification(it, now.at, merged = true) }
    ebb.remindersShown(posted + missed, now)
}

private fun JsonObject.times(): List<ClockTime> =
    getValue("times").jsonArray.map {
        clockTime(it.jsonPrimitive.content)
    }

private fun JsonObject.reminder(): ReminderRule {
    val about =
        when (val what = text("what")) {
            "check-in" -> ReminderAbout.CheckIn(text("item"))
            "dose" -> ReminderAbout.Dose(text("item"))
            "wind-down" -> ReminderAbout.WindDown
            "custom" -> ReminderAbout.Custom(text("item"))
            else -> error("no reminder $what")
        }
    val inFlare = maybeText("how")?.let { named<FlarePolicy>(it) } ?: FlarePolicy.FEWER
    return ReminderRule(about = about, `when` = Recurrence.At(times()), inFlare = inFlare)
}

/** What scenarios see of reminders and doses. */
internal fun seenReminders(
    ebb: Ebb,
    at: Moment,
): Map<String, Any?> =
    mapOf(
        "reminders" to
            ebb.reminders(at, DAYS, MOST).map { one ->
                mapOf(
                    "kind" to one.kind.id(),
                    "at" to rfc9557(one.at),
                    "title" to one.title,
                    "text" to one.text,
                    "full_title" to one.fullTitle,
                    "full_text" to one.fullText,
                    "actions" to one.actions.map { mapOf("id" to it.id, "label" to it.label) },
                    "steps" to one.steps.map { mapOf("id" to it.id) },
                )
            },
        "reminder_log" to ebb.reminderLog(at).map { mapOf("how" to it.how, "action" to it.action) },
        "doses" to ebb.doses(at).map { mapOf("label" to it.label, "text" to it.text, "warning" to it.warning) },
    )
