package app.ebb

import app.ebb.core.Moment
import app.ebb.core.Today
import java.time.ZoneOffset
import java.time.format.DateTimeFormatter

/** The Today screen as scenario files see it: maps, lists, texts, booleans, doubles, and null for unknown. */
internal fun seen(today: Today): Map<String, Any?> =
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
        "quick" to today.quick.map { mapOf("item" to it.item, "label" to it.label, "said" to it.said) },
        "just_logged" to today.justLogged?.let { mapOf("label" to it.label, "can_rate" to it.canRate) },
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
                    today.pacing.envelope?.let { mapOf("low" to it.low, "mid" to it.mid, "high" to it.high) },
                "spent" to today.pacing.spent,
                "left" to today.pacing.left,
                "sentence" to today.pacing.sentence,
            ),
        "forecast" to
            mapOf(
                "state" to
                    today.forecast.state.name
                        .lowercase(),
                "p24" to today.forecast.p24,
                "sentence" to today.forecast.sentence,
            ),
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

private fun rfc9557(moment: Moment): String {
    val local = moment.at.atOffset(ZoneOffset.ofTotalSeconds(moment.offsetSeconds))
    return "${DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local)}[${moment.zone}]"
}
