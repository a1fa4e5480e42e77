package app.ebb

import app.ebb.core.Moment
import java.time.Duration
import java.time.LocalDate
import java.time.ZoneOffset
import java.time.format.DateTimeFormatter

/**
 * The value at a dotted path such as `quick.0.said`, as scenario files spell it. The first part names a view; any other
 * name is a field of the Today screen. Beyond a null everything is null; a field that does not exist is an error.
 */
internal fun seen(
    ebb: OpenJournal,
    at: Moment,
    path: String,
): Any? {
    val parts = path.split('.')
    val rest = parts.drop(1)
    return when (parts.first()) {
        "activity" -> follow(ebb.activity.get(at), rest)
        "tick" -> follow(ebb.activity.tick(at), rest)
        "heart" -> follow(ebb.heartRate.get(at), rest)
        "check_in" -> follow(ebb.checkIns.get(rest.first(), at), rest.drop(1))
        "candidates" -> follow(ebb.reminders.possiblePrompts(at, at.copy(at = at.at + Duration.ofDays(1))), rest)
        "reminders" -> follow(ebb.reminders.upcoming(at, DAYS, LIMIT), rest)
        "reminder_log" -> follow(ebb.reminderDelivery.log(at), rest)
        "doses" -> follow(ebb.doses.list(at), rest)
        else -> follow(ebb.views.today(at), parts)
    }
}

private fun follow(
    view: Any?,
    parts: List<String>,
): Any? = plain(parts.fold(view, ::step))

private fun step(
    node: Any?,
    part: String,
): Any? =
    when {
        node == null -> null
        node is List<*> && part == "count" -> node.size
        node is List<*> -> node[part.toInt()]
        else -> field(node, part)
    }

/** A field by its name in scenario files; every view is a data class of the bindings. */
private fun field(
    view: Any,
    name: String,
): Any? {
    val field = view.javaClass.getDeclaredField(camelCase(name))
    field.isAccessible = true
    return field.get(view)
}

/** A leaf as JSON spells it: text, boolean, double or null. */
private fun plain(leaf: Any?): Any? =
    when (leaf) {
        null, is String, is Boolean -> leaf
        is Number -> leaf.toDouble()
        is UInt -> leaf.toDouble()
        is LocalDate -> leaf.toString()
        is Moment -> rfc9557(leaf)
        is Enum<*> -> leaf.name.lowercase().replace('_', '-')
        else -> error("$leaf is not a plain value")
    }

private fun camelCase(name: String) = name.replace(Regex("_([a-z0-9])")) { it.groupValues[1].uppercase() }

private fun rfc9557(moment: Moment): String {
    val local = moment.at.atOffset(ZoneOffset.ofTotalSeconds(moment.offsetSeconds))
    return "${RFC_9557.format(local)}[${moment.zone}]"
}

/** Spells UTC as `+00:00`, where Java's own formatters write `Z`. */
private val RFC_9557 = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx")
