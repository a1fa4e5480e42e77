package app.ebb

import app.ebb.core.ActivityView
import app.ebb.core.HeartGuide
import app.ebb.core.Moment
import app.ebb.core.MovementView
import app.ebb.core.PemForm
import app.ebb.core.PossiblePrompt
import app.ebb.core.RunningGuide
import app.ebb.core.Tick
import java.time.Duration

/** What scenarios see of the activity timer, prompts, the heart-rate guide, movement, the screen for PEM and guides. */
internal fun seenPacing(
    ebb: Ebb,
    at: Moment,
): Map<String, Any?> =
    mapOf(
        "activity" to ebb.activity(at)?.let(::seen),
        "tick" to seen(ebb.tick(at)),
        "candidates" to ebb.candidates(at, at.copy(at = at.at + Duration.ofDays(1))).map(::seen),
        "heart" to seen(ebb.heartGuide(at)),
        "movement" to seen(ebb.movement(at)),
        "pem" to seen(ebb.pemForm()),
        "guide" to ebb.runningGuide(at)?.let(::seen),
        "about" to mapOf("pem_screen" to ebb.about().pemScreen?.id()),
    )

private fun seen(activity: ActivityView): Map<String, Any?> =
    mapOf(
        "item" to activity.item,
        "since" to rfc9557(activity.since),
        "elapsed" to activity.elapsed.toDouble(),
        "worked" to activity.worked.toDouble(),
        "phase" to activity.phase.id(),
        "interval" to activity.interval.toDouble(),
        "rest" to activity.rest.toDouble(),
        "next" to activity.next?.let(::rfc9557),
        "breaks" to activity.breaks.map { mapOf("at" to rfc9557(it.at), "why" to it.why) },
        "reasons" to activity.reasons,
        "forgotten" to activity.forgotten?.let { mapOf("until" to rfc9557(it.until)) },
    )

private fun seen(tick: Tick): Map<String, Any?> =
    mapOf(
        "phase" to tick.phase?.id(),
        "say" to tick.say?.let { mapOf("title" to it.title, "quiet" to it.quiet) },
        "next" to tick.next?.let(::rfc9557),
    )

private fun seen(candidate: PossiblePrompt): Map<String, Any?> =
    mapOf(
        "kind" to candidate.kind.id(),
        "at" to rfc9557(candidate.at),
        "heads_up" to candidate.headsUp?.let(::rfc9557),
        "title" to candidate.title,
    )

private fun seen(heart: HeartGuide): Map<String, Any?> =
    mapOf(
        "line" to heart.line,
        "off" to heart.off?.id(),
        "choice" to mapOf("on" to heart.choice.on),
    )

private fun seen(movement: MovementView): Map<String, Any?> =
    mapOf(
        "state" to movement.state.id(),
        "suggestion" to movement.suggestion?.toDouble(),
        "level" to movement.level?.toDouble(),
        "item" to movement.item,
        "sentence" to movement.sentence,
        "may_rise" to movement.mayRise,
        "screen_missing" to movement.screenMissing,
    )

private fun seen(form: PemForm): Map<String, Any?> =
    mapOf(
        "questions" to form.questions.map { mapOf("item" to it.item.id()) },
        "kept" to form.kept.map { mapOf("day" to it.day.toString(), "result" to it.result.id()) },
    )

private fun seen(running: RunningGuide): Map<String, Any?> =
    mapOf(
        "guide" to mapOf("label" to running.guide.label),
        "step" to running.step.toDouble(),
        "text" to running.text,
        "seconds_left" to running.secondsLeft.toDouble(),
        "next" to running.next?.let { mapOf("text" to it.text, "cue" to it.cue.id()) },
        "finished" to running.finished,
    )
