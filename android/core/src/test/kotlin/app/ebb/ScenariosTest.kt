package app.ebb

import app.ebb.core.EbbException
import app.ebb.core.Language
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.booleanOrNull
import kotlinx.serialization.json.doubleOrNull
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.junit.runners.Parameterized
import java.io.File

/** Runs `tests/scenarios/border` through the generated bindings. `tests/scenarios/README.md` describes the format. */
@RunWith(Parameterized::class)
class ScenariosTest(
    private val scenario: JsonObject,
    @Suppress("unused", "UNUSED_PARAMETER") name: String,
) {
    @get:Rule
    internal val journal = TestJournal(Language.valueOf(scenario.text("language").uppercase()))

    @Test
    fun `the scenario holds`() {
        for (step in scenario.objects("given") + scenario.objects("when")) run(step)
        for (look in scenario.objects("then")) {
            for ((path, expected) in look.getValue("see").jsonObject) {
                val found = seen(journal.open, moment(look.text("at")), path)
                assertEquals("$path at ${look.text("at")}", plain(expected.jsonPrimitive), found)
            }
        }
    }

    private fun run(step: JsonObject) {
        if (step.text("do") == "reopen") return journal.reopen()
        val refused = step.textOrNull("refused") ?: return perform(journal.open, step)
        val now = moment(step.text("at"))
        val before = journal.open.views.today(now)
        val error = assertThrows("$step", EbbException::class.java) { perform(journal.open, step) }
        assertEquals("$step", refused, errorCode(error))
        assertEquals("$step changed something", before, journal.open.views.today(now))
    }

    private fun plain(value: JsonPrimitive): Any? =
        when {
            value is JsonNull -> null
            value.isString -> value.content
            else -> value.booleanOrNull ?: value.doubleOrNull
        }

    private fun JsonObject.objects(key: String) = getValue(key).jsonArray.map { it.jsonObject }

    companion object {
        @JvmStatic
        @Parameterized.Parameters(name = "{1}")
        fun scenarios(): List<Array<Any>> {
            val files = project("tests/scenarios/border").listFiles { file: File -> file.extension == "json" }
            check(!files.isNullOrEmpty()) { "no scenarios found" }
            return files.sorted().map { file ->
                val scenario = Json.parseToJsonElement(file.readText()).jsonObject
                arrayOf(scenario, "${file.nameWithoutExtension}: ${scenario.text("name")}")
            }
        }
    }
}
