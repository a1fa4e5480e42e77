package app.ebb

import app.ebb.core.Body
import app.ebb.core.BodyView
import app.ebb.core.Change
import app.ebb.core.CheckIn
import app.ebb.core.CheckInAsk
import app.ebb.core.CheckInItem
import app.ebb.core.ClockTime
import app.ebb.core.DayPart
import app.ebb.core.Dose
import app.ebb.core.EbbException
import app.ebb.core.FlarePhase
import app.ebb.core.FlarePolicy
import app.ebb.core.FlareWord
import app.ebb.core.ImportOptions
import app.ebb.core.InvalidInput
import app.ebb.core.Language
import app.ebb.core.Mark
import app.ebb.core.Medicine
import app.ebb.core.Missing
import app.ebb.core.Moment
import app.ebb.core.OnsetTrigger
import app.ebb.core.PathCommand
import app.ebb.core.Recurrence
import app.ebb.core.Region
import app.ebb.core.ReminderAbout
import app.ebb.core.ReminderRule
import app.ebb.core.RoughDate
import app.ebb.core.Settings
import app.ebb.core.Severity
import app.ebb.core.When
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import java.util.UUID
import java.util.concurrent.CopyOnWriteArrayList

/** Values, errors and callbacks cross between Kotlin and the core unchanged. */
class BoundaryTest {
    @get:Rule
    internal val journal = TestJournal()

    private val ebb get() = journal.open
    private val morning = moment("2026-03-28T08:30:00.123+01:00[Europe/Berlin]")

    @Test
    fun `an instant crosses to the millisecond, with its zone and offset`() {
        assertEquals(Instant.parse("2026-03-28T07:30:00.123Z"), morning.at)
        assertEquals("Europe/Berlin", morning.zone)
        assertEquals(3_600, morning.offsetSeconds)

        ebb.logging.tap("pain", morning)

        val entry =
            ebb
                .views
                .day(LocalDate.of(2026, 3, 28))
                .entries
                .single()
                .entry
        assertEquals(When.At(morning), entry.`when`)
    }

    @Test
    fun `a zone gives its offset at an instant, and an unknown zone is refused`() {
        val summer = momentInZone(Instant.parse("2026-07-01T12:00:00Z"), "Europe/Berlin")
        assertEquals(7_200, summer.offsetSeconds)

        val error = assertRefused { momentInZone(summer.at, "Europe/Atlantis") }
        assertTrue("Europe/Atlantis" in ebb.journal.explain(error))
    }

    @Test
    fun `civil days cross as dates, including a leap day and one before 1970`() {
        for (day in listOf(LocalDate.of(2024, 2, 29), LocalDate.of(1969, 12, 31), LocalDate.of(2026, 3, 29))) {
            ebb.logging.log(symptom("pain", rated(3.0), When.Day(day)), morning.later("2026-04-01T00:00:00Z"))
            val page = ebb.views.day(day)
            assertEquals(day, page.summary.day)
            assertEquals(
                When.Day(day),
                page.entries
                    .single()
                    .entry.`when`,
            )
        }
        val days = ebb.views.range(LocalDate.of(2024, 2, 27), LocalDate.of(2024, 3, 1)).map { it.day }
        assertEquals((27..29).map { LocalDate.of(2024, 2, it) } + LocalDate.of(2024, 3, 1), days)
    }

    @Test
    fun `an entry has the same id in every view`() {
        val change = ebb.logging.tap("pain", morning)
        val id = change.entries.single()

        assertEquals(id, UUID.fromString(id).toString())
        assertEquals(
            id,
            ebb.views
                .today(morning)
                .justLogged
                ?.entry,
        )
        assertEquals(
            id,
            ebb
                .views
                .day(LocalDate.of(2026, 3, 28))
                .entries
                .single()
                .entry.id,
        )
    }

    @Test
    fun `zero, present and unknown stay distinct`() {
        ebb.logging.log(symptom("pain", rated(0.0)), morning)
        ebb.logging.log(symptom("fatigue", Severity.Present), morning)
        val today = ebb.views.today(morning)

        val worst = today.symptoms.associate { it.item to it.worst }
        assertEquals(setOf("pain", "fatigue"), worst.keys)
        assertEquals(0.0, worst["pain"])
        assertNull(worst["fatigue"])
        assertNull("not asked for, so not there", today.quick.first { it.item == "brain-fog" }.said)

        val severities =
            ebb.views
                .day(LocalDate.of(2026, 3, 28))
                .entries
                .map { (it.entry.body as Body.Symptom).severity }
        assertEquals(listOf(rated(0.0), Severity.Present), severities)
        assertNull(
            ebb.views
                .day(LocalDate.of(2026, 3, 27))
                .summary.burden,
        )
    }

    @Test
    fun `an error carries its data, and its words in the person's language`() {
        val error =
            assertThrows(EbbException.Invalid::class.java) { ebb.logging.log(symptom("pain", rated(11.0)), morning) }
        assertEquals(InvalidInput.OutOfRange("severity", 11.0, 0.0, 10.0), error.input)
        assertEquals("out-of-range", errorCode(error))
        assertTrue(ebb.journal.explain(error), "11" in ebb.journal.explain(error))

        assertNotEquals(explainError(error, Language.GERMAN), ebb.journal.explain(error))

        val unknown = assertThrows(EbbException.NotFound::class.java) { ebb.logging.tap("fatige", morning) }
        val missing = unknown.missing as Missing.Item
        assertEquals("fatige", missing.given)
        assertTrue("${missing.suggestions}", "Fatigue" in missing.suggestions)
    }

    @Test
    fun `a severity that is not a number from 0 to 10 is refused`() {
        for (value in listOf(Double.NaN, Double.POSITIVE_INFINITY, -1.0)) {
            assertRefused { ebb.logging.log(symptom("pain", rated(value)), morning) }
        }
        assertNull(ebb.views.today(morning).justLogged)
    }

    @Test
    fun `an observer is told of each change once it is readable`() {
        val heard = CopyOnWriteArrayList<Pair<Change, String?>>()
        val observer =
            object : Observer {
                override fun changed(change: Change) {
                    // Reading inside the callback works: the change is committed and no lock is held.
                    heard += change to
                        ebb.views
                            .today(morning)
                            .justLogged
                            ?.label
                }
            }

        val subscription = observe(ebb.journal, observer)
        val first = ebb.logging.tap("pain", morning)
        val second = ebb.flares.log(FlarePhase.STARTED, morning)
        assertRefused { ebb.logging.tap("xyzzy", morning) }
        assertEquals(listOf(first, second), heard.map { it.first })
        assertEquals(listOf(first.label, second.label), heard.map { it.second })
        assertTrue(first.generation < second.generation)

        subscription.close()
        ebb.journal.undo(morning)
        assertEquals("a closed subscription hears nothing", 2, heard.size)
    }

    @Test
    fun `a throwing observer does not affect the write`() {
        val observer =
            object : Observer {
                override fun changed(change: Change): Unit = error("an observer's own mistake")
            }
        observe(ebb.journal, observer).use {
            ebb.logging.tap("pain", morning)
        }
        assertEquals(
            "Pain noted",
            ebb.views
                .today(morning)
                .justLogged
                ?.label,
        )
    }

    @Test
    fun `undo after a restart restores the entry`() {
        val entry =
            ebb.logging
                .tap("pain", morning)
                .entries
                .single()
        ebb.logging.rate(entry, rated(6.0), Mark.MEASURED, morning)
        journal.reopen()

        ebb.journal.undo(morning)

        assertEquals(
            "noted",
            ebb
                .views
                .today(morning)
                .quick
                .first { it.item == "pain" }
                .said,
        )
    }

    @Test
    fun `a suspended journal refuses calls until it is resumed`() {
        ebb.logging.tap("pain", morning)
        ebb.journal.suspend()
        assertRefused { ebb.views.today(morning) }
        ebb.journal.resume()
        assertNotNull(ebb.views.today(morning).justLogged)
    }

    @Test
    fun `the body map has every region, and points map to regions`() {
        val map = bodyMap()
        assertEquals(Region.entries.toSet(), (map.front + map.back).map { it.region }.toSet())
        assertEquals(26, Region.entries.size)
        for (shape in map.front + map.back) {
            assertTrue("${shape.region}", shape.commands.first() is PathCommand.Move)
        }

        assertEquals(Region.LOWER_BACK, regionAt(BodyView.BACK, 180.0, 250.0))
        assertEquals(Region.ABDOMEN, regionAt(BodyView.FRONT, 180.0, 250.0))
        assertNull(regionAt(BodyView.FRONT, 20.0, 40.0))
        assertNull(regionAt(BodyView.FRONT, Double.NaN, 40.0))
    }

    @Test
    fun `a profile crosses unchanged, and unknown fields stay null`() {
        val nothing = ebb.profile.get()
        assertNull(nothing.onset)
        assertNull(nothing.birthYear)
        val said =
            nothing.copy(
                onset = roughDateFromText("2021-03"),
                beforeOnset = listOf(OnsetTrigger.INFECTION, OnsetTrigger.LONG_STRESS),
                birthYear = 1984,
                conditions = listOf("Hashimoto's", "Reizdarm 🌊"),
            )
        assertEquals(RoughDate.Month(2021, 3u), said.onset)

        ebb.profile.save(said, morning)
        journal.reopen()
        assertEquals(said, ebb.profile.get())
        ebb.journal.undo(morning)
        assertEquals(nothing, ebb.profile.get())

        val error = assertRefused { ebb.profile.save(said.copy(birthYear = 1800), morning) }
        assertTrue(ebb.journal.explain(error), "1800" in ebb.journal.explain(error))
    }

    @Test
    fun `a medicine crosses unchanged and keeps its id`() {
        val medicine =
            Medicine(
                name = "Ibuprofen",
                dose = Dose(BigDecimal("400"), "mg"),
                schedule = "with food",
                times = listOf(ClockTime(8u, 0u), ClockTime(20u, 30u)),
                dailyMost = Dose(BigDecimal("1200"), "mg"),
            )
        val saved = ebb.medicines.save(null, medicine, morning).medicine
        assertEquals("found by its name", medicine.copy(item = "ibuprofen"), saved.medicine)
        assertEquals(listOf(saved), ebb.medicines.list())

        val less = ebb.medicines.save(saved.id, saved.medicine.copy(dose = null, times = emptyList()), morning).medicine
        assertEquals(saved.id, less.id)
        assertNull(
            ebb
                .medicines
                .list()
                .single()
                .medicine.dose,
        )
        ebb.medicines.remove(saved.id, morning)
        assertEquals(emptyList<Any>(), ebb.medicines.list())
    }

    @Test
    fun `settings are saved in one operation`() {
        val before = ebb.preferences.get()
        val chosen = Settings(dayBegins = 5u, coreItems = listOf("pain"), flareWord = FlareWord.CRASH)
        ebb.preferences.save(chosen, morning)
        assertEquals(chosen, ebb.preferences.get())
        ebb.journal.undo(morning)
        assertEquals(before, ebb.preferences.get())
    }

    @Test
    fun `a check-in and its reminder are saved in one operation`() {
        val before = ebb.checkIns.list()
        val questions = listOf(CheckInItem("fatigue", CheckInAsk.SEVERITY))
        val lunch = CheckIn(id = "", label = "Lunch", DayPart.AFTERNOON, questions, offered = false)
        val noon = Recurrence.At(listOf(ClockTime(12u, 30u)))
        val rule = ReminderRule(ReminderAbout.Custom("Lunch"), noon, inFlare = FlarePolicy.FEWER)

        val saved = ebb.reminders.saveForCheckIn(lunch, rule, morning).reminder

        val added = (ebb.checkIns.list() - before.toSet()).single()
        assertEquals(lunch.copy(id = added.id), added)
        assertEquals(ReminderAbout.CheckIn(added.id), saved.rule.about)
        ebb.journal.undo(morning)
        assertEquals(before, ebb.checkIns.list())
        assertEquals(emptyList<Any>(), ebb.reminders.list())
    }

    @Test
    fun `the screen words are a table of texts`() {
        val words = ebb.journal.screenWords().associate { it.key to it.text }
        assertEquals("Undo", words["app-undo"])
        assertTrue(words.values.all { it.isNotBlank() })
    }
}
