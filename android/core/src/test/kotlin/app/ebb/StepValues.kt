package app.ebb

import app.ebb.core.CheckInAnswer
import app.ebb.core.CheckInSaid
import app.ebb.core.ClockTime
import app.ebb.core.Moment
import app.ebb.core.PemAnswer
import app.ebb.core.PemItem
import app.ebb.core.PromptKind
import app.ebb.core.Severity
import app.ebb.core.When
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.booleanOrNull
import kotlinx.serialization.json.double
import kotlinx.serialization.json.doubleOrNull
import kotlinx.serialization.json.int
import kotlinx.serialization.json.intOrNull
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive

/** What the steps of scenario files carry. A word that no enum knows, or a value that is missing, fails the scenario. */
internal fun JsonObject.text(key: String): String = getValue(key).jsonPrimitive.content

internal fun JsonObject.steps(key: String): List<JsonObject> = getValue(key).jsonArray.map { it.jsonObject }

internal fun JsonObject.at(): Moment = moment(text("at"))

internal fun JsonObject.past(): When? = get("when")?.let { When.At(moment(it.jsonPrimitive.content)) }

internal fun JsonObject.int(key: String): Int = getValue(key).jsonPrimitive.int

internal fun JsonObject.minutes(): UInt = int("minutes").toUInt()

internal fun JsonObject.number(): Int = if ("number" in this) int("number") else 0

internal fun JsonObject.answers(): List<CheckInAnswer> =
    getValue("answers").jsonObject.map { (key, said) -> CheckInAnswer(key, answer(key, said)) }

/** A number is a value; `present`, `yes`, `no` are words; `{"minutes": 20}` is a length, of a night for `sleep`. */
private fun answer(
    key: String,
    said: JsonElement,
): CheckInSaid {
    if (said is JsonObject) {
        return if (key ==
            "sleep"
        ) {
            CheckInSaid.Sleep(said.minutes(), null, null)
        } else {
            CheckInSaid.Minutes(said.minutes())
        }
    }
    val plain = said.jsonPrimitive
    return when {
        !plain.isString -> CheckInSaid.Value(plain.double)
        plain.content == "present" -> CheckInSaid.Present
        plain.content == "yes" -> CheckInSaid.Yes
        plain.content == "no" -> CheckInSaid.No
        else -> error("no answer: $said")
    }
}

internal fun JsonObject.severity(): Severity {
    val given = getValue("severity").jsonPrimitive
    return if (given.isString) Severity.Present.also { check(given.content == "present") } else rated(given.double)
}

/** A JSON value as the tree of [seen] has it. */
internal fun value(element: JsonElement): Any? {
    val primitive = element as? JsonPrimitive ?: error("$element is no plain value")
    return when {
        primitive is JsonNull -> null
        primitive.isString -> primitive.content
        else -> primitive.booleanOrNull ?: primitive.doubleOrNull ?: error("$element is no plain value")
    }
}

internal fun JsonObject.maybeText(key: String): String? = get(key)?.jsonPrimitive?.content

internal fun JsonObject.maybeMinutes(): UInt? = if ("minutes" in this) minutes() else null

/** The case of an enum that a scenario names in kebab-case. */
internal inline fun <reified T : Enum<T>> named(id: String): T =
    enumValues<T>().firstOrNull { it.id() == id } ?: error("no ${T::class.simpleName} is $id")

/** An enum's case as scenarios name it: `BREAK_DUE` as `break-due`. */
internal fun Enum<*>.id(): String = name.lowercase().replace('_', '-')

internal fun JsonObject.rule(): BreakRule {
    val rule = getValue("rule").jsonObject
    return BreakRule(
        kind = named<PromptKind>(rule.text("kind")),
        every = rule.int("every").toUInt(),
        from = clockTime(rule.text("from")),
        to = clockTime(rule.text("to")),
        weekdays =
            rule["weekdays"]
                ?.jsonArray
                .orEmpty()
                .map { it.jsonPrimitive.int.toByte() }
                .toByteArray(),
        inFlare = rule.maybeText("in_flare")?.let { named<InFlare>(it) } ?: InFlare.FEWER,
        zone = rule.maybeText("zone"),
    )
}

internal fun clockTime(text: String): ClockTime {
    val (hour, minute) = text.split(':').map { it.toUByte() }
    return ClockTime(hour, minute)
}

/** `[2, 3]` is how often and how bad; `null` is not answered. */
internal fun JsonObject.pemAnswers(): List<PemAnswer> =
    getValue("answers").jsonObject.map { (item, said) ->
        val numbers = (said as JsonArray).map { it.jsonPrimitive.intOrNull?.toUByte() }
        PemAnswer(named<PemItem>(item), frequency = numbers[0], severity = numbers[1])
    }
