package app.ebb

import app.ebb.core.Body
import app.ebb.core.DayRecalled
import app.ebb.core.EbbException
import app.ebb.core.Effort
import app.ebb.core.FlareMend
import app.ebb.core.FlarePhase
import app.ebb.core.Helped
import app.ebb.core.Language
import app.ebb.core.Mark
import app.ebb.core.RecalledDay
import app.ebb.core.StepWords
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.int
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.junit.runners.Parameterized
import java.io.File
import java.time.LocalDate

/** The shared scenarios, through the generated bindings. Their format is in tests/scenarios/README.md. */
@RunWith(Parameterized::class)
class ScenariosTest(
    private val scenario: JsonObject,
    @Suppress("unused", "UNUSED_PARAMETER") name: String,
) {
    @get:Rule
    internal val journal = TestJournal(Language.valueOf(scenario.text("language").uppercase()))

    @Test
    fun `it ends as it says`() {
        for (step in scenario.steps("given") + scenario.steps("when")) take(step)
        for (look in scenario.steps("then")) {
            val seen = seen(journal.ebb, look.at())
            for ((path, expected) in look.getValue("see").jsonObject) {
                assertEquals("$path at ${look.text("at")}", value(expected), follow(seen, path))
            }
        }
    }

    private fun take(step: JsonObject) {
        val refused = step["refused"]?.jsonPrimitive?.content ?: return act(step)
        val before = journal.ebb.today(step.at())
        val error = assertThrows("$step", EbbException::class.java) { act(step) }
        assertEquals("$step", refused, kebab(error::class.simpleName!!))
        assertEquals("$step changed something", before, journal.ebb.today(step.at()))
        assertTrue("$step has no words", journal.ebb.explain(error).isNotBlank())
    }

    private fun act(step: JsonObject) {
        val now = step.at()
        val ebb = journal.ebb
        when (val verb = step.text("do")) {
            "tap" -> {
                ebb.tap(step.text("item"), now)
            }

            "log" -> {
                ebb.log(symptom(step.text("item"), step.severity(), step.past()), now)
            }

            "rate" -> {
                val entry = checkNotNull(ebb.today(now).justLogged?.entry) { "$step: nothing was just logged" }
                ebb.rate(entry, step.severity(), Mark.MEASURED, now)
            }

            "sleep" -> {
                ebb.log(draft(Body.Sleep(step.minutes(), quality = null, restored = null, nap = false)), now)
            }

            "activity" -> {
                val effort = Effort(physical = null, cognitive = null, emotional = null)
                ebb.log(draft(Body.Activity(step.text("item"), effort, step.minutes())), now)
            }

            "flare" -> {
                val phase = FlarePhase.valueOf(step.text("phase").uppercase())
                val past = step.past()
                if (past == null) ebb.flare(phase, now) else ebb.log(draft(Body.Flare(phase), past), now)
            }

            "usual" -> {
                ebb.logAsUsual(now)
            }

            "none" -> {
                ebb.logNoneToday(now)
            }

            "same" -> {
                ebb.logSameAsYesterday(now)
            }

            "check-in" -> {
                ebb.answerCheckIn(step.text("check_in"), step.answers(), now)
            }

            "recall" -> {
                val how = RecalledDay.valueOf(step.text("how").uppercase())
                ebb.recall(listOf(DayRecalled(LocalDate.parse(step.text("day")), how)), now)
            }

            "shown" -> {
                ebb.questionShown(question(step), now)
            }

            "dismiss" -> {
                ebb.questionDismissed(question(step), now)
            }

            "answer" -> {
                ebb.questionAnswered(question(step), step.text("how"), now)
            }

            "helped" -> {
                val entry = checkNotNull(ebb.today(now).justLogged?.entry) { "$step: nothing was just logged" }
                ebb.helped(entry, Helped.valueOf(step.text("how").uppercase()), now)
            }

            "mend" -> {
                val repair = ebb.flareRepairs(now)[step.number()]
                val day = step["day"]?.let { LocalDate.parse(it.jsonPrimitive.content) }
                ebb.repairFlare(repair.id, FlareMend.valueOf(step.text("how").uppercase()), day, now)
            }

            "flare-day" -> {
                val first = LocalDate.parse(step.text("day"))
                val days = step["days"]?.jsonPrimitive?.content?.toLong() ?: 1
                repeat(days.toInt()) { ebb.sayFlareDay(first.plusDays(it.toLong()), step.text("how") == "yes", now) }
            }

            "forecast" -> {
                val old = ebb.forecastChoice()
                val choice =
                    when (val how = step.text("how")) {
                        "hide" -> old.copy(hidden = true)
                        "show" -> old.copy(hidden = false)
                        "words" -> old.copy(wordsOnly = true)
                        "numbers" -> old.copy(wordsOnly = false)
                        else -> error("$step: no choice $how")
                    }
                ebb.chooseForecast(choice, now)
            }

            "forecast-shown" -> {
                ebb.forecastShown(checkNotNull(ebb.today(now).forecast.id) { "$step: nothing to report" }, now)
            }

            "words" -> {
                val words = StepWords(step.int("step").toUByte(), step.text("words"))
                ebb.setAnchors(step["item"]?.jsonPrimitive?.content, listOf(words), now)
            }

            "undo" -> {
                ebb.undo(now)
            }

            "redo" -> {
                ebb.redo(now)
            }

            "reopen" -> {
                journal.reopen()
            }

            "start", "stop", "snooze", "skip", "rest", "done", "rule", "heart" -> {
                pace(ebb, step, now)
            }

            "medicine", "remind", "quiet", "wake", "respond" -> {
                remind(ebb, step, now)
            }

            "screen" -> {
                ebb.keepPemScreen(null, step.pemAnswers(), now)
            }

            "movement" -> {
                move(ebb, step, now)
            }

            "guide" -> {
                guide(ebb, step, now)
            }

            else -> {
                error("unknown step $verb")
            }
        }
    }

    /** The id of the question with a step's number, as it is asked now. */
    private fun question(step: JsonObject): String = journal.ebb.questions(step.at())[step.number()].id

    companion object {
        @JvmStatic
        @Parameterized.Parameters(name = "{1}")
        fun scenarios(): List<Array<Any>> {
            val files = project("tests/scenarios").listFiles { file: File -> file.extension == "json" }.orEmpty()
            check(files.isNotEmpty()) { "no scenario was found" }
            return files.sorted().map { file ->
                val scenario = Json.parseToJsonElement(file.readText()).jsonObject
                arrayOf(scenario, "${file.nameWithoutExtension}: ${scenario.text("name")}")
            }
        }
    }
}
