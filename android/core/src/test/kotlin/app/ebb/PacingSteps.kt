package app.ebb

import app.ebb.core.Effort
import app.ebb.core.Felt
import app.ebb.core.GuideId
import app.ebb.core.GuideLength
import app.ebb.core.HeartChoice
import app.ebb.core.Moment
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.boolean
import kotlinx.serialization.json.double
import kotlinx.serialization.json.jsonPrimitive

/** A step about the activity timer, its breaks, or the heart-rate guide. */
internal fun pace(
    ebb: Ebb,
    step: JsonObject,
    now: Moment,
) {
    when (val verb = step.text("do")) {
        "start" -> ebb.startActivity(step.text("item"), Effort(null, null, null), now)
        "stop" -> stop(ebb, step, now)
        "snooze" -> ebb.snoozeBreak(now)
        "skip" -> ebb.skipBreak(now)
        "rest" -> ebb.restNow(now)
        "done" -> ebb.doneResting(now)
        "rule" -> ebb.setBreakRule(null, step.rule(), now)
        "heart" -> ebb.setHeartGuide(step.heartChoice(), now)
        else -> error("unknown step $verb")
    }
}

private fun JsonObject.heartChoice(): HeartChoice {
    val on = get("on")?.jsonPrimitive?.boolean ?: true
    return HeartChoice(on, resting = get("rate")?.jsonPrimitive?.double, adjust = 0.0, sound = false)
}

private fun stop(
    ebb: Ebb,
    step: JsonObject,
    now: Moment,
) {
    val how = step.maybeText("how")
    val until = step.maybeText("until")
    when {
        until != null -> ebb.stopActivityAt(moment(until), how?.let { named<Felt>(it) }, now)
        how == "unknown" -> ebb.stopActivityUnknown(now)
        else -> ebb.stopActivity(how?.let { named<Felt>(it) }, now)
    }
}

/** A step about the movement plan. */
internal fun move(
    ebb: Ebb,
    step: JsonObject,
    now: Moment,
) {
    when (val how = step.text("how")) {
        "start" -> ebb.startMovement(step.text("item"), step.maybeMinutes(), now)
        "did" -> ebb.didMovement(step.maybeMinutes(), now)
        "raise" -> ebb.raiseMovement(step.minutes(), now)
        "less" -> ebb.lessMovement(step.maybeMinutes(), now)
        "not-today" -> ebb.notTodayMovement(now)
        "pause" -> ebb.pauseMovement(now)
        "resume" -> ebb.resumeMovement(now)
        "end" -> ebb.endMovement(now)
        else -> error("$step: no movement $how")
    }
}

/** A step about a guide. */
internal fun guide(
    ebb: Ebb,
    step: JsonObject,
    now: Moment,
) {
    when (val how = step.text("how")) {
        "start" -> ebb.startGuide(named<GuideId>(step.text("item")), named<GuideLength>(step.text("length")), now)
        "stop" -> ebb.stopGuide(true, now)
        "discard" -> ebb.stopGuide(false, now)
        else -> error("$step: no guide $how")
    }
}
