package app.ebb

import app.ebb.core.AsUsual
import app.ebb.core.CheckInView
import app.ebb.core.FlareRepair
import app.ebb.core.JustLogged
import app.ebb.core.Moment
import app.ebb.core.Question
import app.ebb.core.Today
import app.ebb.core.WelcomeBack
import java.time.ZoneOffset
import java.time.format.DateTimeFormatter

/** Everything a look may speak of: the Today screen, and what can be opened beside it. */
internal fun seen(
    ebb: Ebb,
    at: Moment,
): Map<String, Any?> =
    seen(ebb.today(at)) +
        seenPacing(ebb, at) +
        seenReminders(ebb, at) +
        mapOf(
            "welcome_back" to ebb.welcomeBack(at)?.let(::seen),
            "repairs" to ebb.flareRepairs(at).map(::seen),
            "check_in" to ebb.checkIns().associate { it.id to seen(ebb.checkIn(it.id, at)) },
        )

/** The Today screen as scenario files see it: maps, lists, texts, booleans, doubles, and null for unknown. */
private fun seen(today: Today): Map<String, Any?> =
    mapOf(
        "day" to today.day.toString(),
        "zone" to today.zone,
        "headline" to today.headline,
        "flare" to
            mapOf(
                "active" to today.flare.active,
                "since" to today.flare.since?.let(::rfc9557),
                "since_day" to today.flare.sinceDay?.toString(),
                "label" to today.flare.label,
            ),
        "quick" to
            today.quick.map {
                mapOf("item" to it.item, "label" to it.label, "said" to it.said, "value" to it.value)
            },
        "as_usual" to today.asUsual?.let(::seen),
        "none_today" to today.noneToday?.let(::seen),
        "questions" to today.questions.map(::seen),
        "just_logged" to today.justLogged?.let(::seen),
        "starts" to today.starts.map { mapOf("item" to it.item, "label" to it.label) },
        "symptoms" to today.symptoms.map { mapOf("item" to it.item, "worst" to it.worst, "words" to it.words) },
        "burden" to
            mapOf(
                "today" to today.burden.today,
                "usual" to today.burden.usual,
                "known_days" to
                    today.burden.knownDays
                        .toDouble(),
            ),
        "pacing" to
            mapOf(
                "envelope" to
                    today.pacing.envelope.let { mapOf("low" to it.low, "mid" to it.mid, "high" to it.high) },
                "by_default" to today.pacing.byDefault,
                "spent" to today.pacing.spent,
                "left" to today.pacing.left,
                "sentence" to today.pacing.sentence,
                "next_break" to today.pacing.nextBreak?.let(::rfc9557),
            ),
        "forecast" to
            mapOf(
                "state" to
                    today.forecast.state.name
                        .lowercase(),
                "p24" to today.forecast.p24,
                "sentence" to today.forecast.sentence,
                "hidden" to today.forecast.hidden,
                "about" to today.forecast.about.map { it.toString() },
                "towards" to today.forecast.towards,
                "away" to today.forecast.away,
                "comparison" to today.forecast.comparison,
                "record" to today.forecast.record,
                "advice" to today.forecast.advice,
            ),
    )

private fun seen(usual: AsUsual): Map<String, Any?> =
    mapOf(
        "label" to usual.label,
        "items" to usual.items.map { mapOf("item" to it.item, "label" to it.label, "value" to it.value) },
    )

private fun seen(question: Question): Map<String, Any?> =
    mapOf(
        "text" to question.text,
        "answers" to question.answers.map { mapOf("id" to it.id, "label" to it.label) },
    )

private fun seen(last: JustLogged): Map<String, Any?> =
    mapOf(
        "label" to last.label,
        "can_rate" to last.canRate,
        "severity" to last.severity,
        "steps" to last.steps.map { mapOf("words" to it.words, "own" to it.own) },
    )

private fun seen(back: WelcomeBack): Map<String, Any?> =
    mapOf(
        "sentence" to back.sentence,
        "days" to
            back.days.map {
                mapOf("day" to it.day.toString(), "label" to it.label, "said" to it.said?.name?.lowercase())
            },
    )

private fun seen(repair: FlareRepair): Map<String, Any?> =
    mapOf(
        "text" to repair.text,
        "offers" to
            repair.offers.map {
                mapOf("mend" to it.mend.name.lowercase(), "label" to it.label, "day" to it.day?.toString())
            },
    )

private fun seen(checkIn: CheckInView): Map<String, Any?> =
    mapOf(
        "label" to checkIn.label,
        "questions" to
            checkIn.questions.map { question ->
                mapOf(
                    "text" to question.text,
                    // Scenarios ask only whether something was said.
                    "said" to question.said?.let { "something" },
                    "prefill" to question.prefill?.let { mapOf("from" to it.from) },
                )
            },
    )

/**
 * What a dotted path such as `quick.0.said` leads to. Beyond an unknown everything is unknown; a name or place that
 * is not there at all is a mistake in the scenario.
 */
internal fun follow(
    tree: Any?,
    path: String,
): Any? =
    path.split('.').fold(tree) { node, step ->
        when (node) {
            null -> {
                null
            }

            is Map<*, *> -> {
                check(step in node) { "$path: no $step" }
                node[step]
            }

            is List<*> -> {
                if (step == "count") node.size.toDouble() else node[step.toInt()]
            }

            else -> {
                error("$path: nothing is within $node")
            }
        }
    }

/** `OutOfRange` as `out-of-range`. */
internal fun kebab(name: String): String = name.replace(Regex("(?<=.)(?=[A-Z])"), "-").lowercase()

internal fun rfc9557(moment: Moment): String {
    val local = moment.at.atOffset(ZoneOffset.ofTotalSeconds(moment.offsetSeconds))
    return "${RFC_9557.format(local)}[${moment.zone}]"
}

/** With `+00:00`, where Java's own has `Z`. */
private val RFC_9557 = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx")
