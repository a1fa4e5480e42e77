package app.ebb

import app.ebb.core.Body
import app.ebb.core.BodyView
import app.ebb.core.CameBefore
import app.ebb.core.Change
import app.ebb.core.ClockTime
import app.ebb.core.Dose
import app.ebb.core.EbbException
import app.ebb.core.Erasure
import app.ebb.core.FlarePhase
import app.ebb.core.Language
import app.ebb.core.Mark
import app.ebb.core.Medicine
import app.ebb.core.Moment
import app.ebb.core.PathCommand
import app.ebb.core.Press
import app.ebb.core.Region
import app.ebb.core.RoughDate
import app.ebb.core.Severity
import app.ebb.core.When
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import java.io.File
import java.time.Instant
import java.time.LocalDate
import java.util.UUID
import java.util.concurrent.CopyOnWriteArrayList

/** What crosses between Kotlin and the core arrives as it left. */
class BoundaryTest {
    @get:Rule
    internal val journal = TestJournal()

    private val ebb get() = journal.ebb
    private val morning = moment("2026-03-28T08:30:00.123+01:00[Europe/Berlin]")

    @Test
    fun `an instant crosses to the millisecond, with its zone and offset`() {
        assertEquals(Instant.parse("2026-03-28T07:30:00.123Z"), morning.at)
        assertEquals("Europe/Berlin", morning.zone)
        assertEquals(3_600, morning.offsetSeconds)

        ebb.tap("pain", morning)

        val entry =
            ebb
                .day(LocalDate.of(2026, 3, 28))
                .entries
                .single()
                .entry
        assertEquals(When.At(morning), entry.`when`)
    }

    @Test
    fun `a zone's own offset is found, and an unknown zone is refused with its name`() {
        val summer = momentInZone(Instant.parse("2026-07-01T12:00:00Z"), "Europe/Berlin")
        assertEquals(7_200, summer.offsetSeconds)

        val error =
            assertThrows(EbbException.UnknownZone::class.java) { momentInZone(summer.at, "Europe/Atlantis") }
        assertEquals("Europe/Atlantis", error.given)
    }

    @Test
    fun `a civil day crosses as a date, also a leap day and one before 1970`() {
        for (day in listOf(LocalDate.of(2024, 2, 29), LocalDate.of(1969, 12, 31), LocalDate.of(2026, 3, 29))) {
            ebb.log(symptom("pain", rated(3.0), When.Day(day)), morning.later("2026-04-01T00:00:00Z"))
            val page = ebb.day(day)
            assertEquals(day, page.summary.day)
            assertEquals(
                When.Day(day),
                page.entries
                    .single()
                    .entry.`when`,
            )
        }
        val days = ebb.range(LocalDate.of(2024, 2, 27), LocalDate.of(2024, 3, 1)).map { it.day }
        assertEquals((27..29).map { LocalDate.of(2024, 2, it) } + LocalDate.of(2024, 3, 1), days)
    }

    @Test
    fun `an id is a text, the same wherever it shows up`() {
        val change = ebb.tap("pain", morning)
        val id = change.entries.single()

        assertEquals(id, UUID.fromString(id).toString())
        assertEquals(id, ebb.today(morning).justLogged?.entry)
        assertEquals(
            id,
            ebb
                .day(LocalDate.of(2026, 3, 28))
                .entries
                .single()
                .entry.id,
        )
    }

    @Test
    fun `zero, present and unknown are three things`() {
        ebb.log(symptom("pain", rated(0.0)), morning)
        ebb.log(symptom("fatigue", Severity.Present), morning)
        val today = ebb.today(morning)

        val worst = today.symptoms.associate { it.item to it.worst }
        assertEquals(setOf("pain", "fatigue"), worst.keys)
        assertEquals(0.0, worst["pain"])
        assertNull(worst["fatigue"])
        assertNull("not asked for, so not there", today.quick.first { it.item == "brain-fog" }.said)

        val severities =
            ebb.day(LocalDate.of(2026, 3, 28)).entries.map { (it.entry.body as Body.Symptom).severity }
        assertEquals(listOf(rated(0.0), Severity.Present), severities)
        assertNull(ebb.day(LocalDate.of(2026, 3, 27)).summary.burden)
    }

    @Test
    fun `an error brings its data, and its words in the person's language`() {
        val error =
            assertThrows(EbbException.OutOfRange::class.java) { ebb.log(symptom("pain", rated(11.0)), morning) }
        assertEquals("severity", error.`field`)
        assertEquals(11.0, error.given, 0.0)
        assertEquals(0.0, error.low, 0.0)
        assertEquals(10.0, error.high, 0.0)
        assertTrue(ebb.explain(error), "11" in ebb.explain(error))

        val german = Ebb.open(journal.newFile("de.db").apply { delete() }.path, Language.GERMAN)
        german.use { assertFalse(it.explain(error) == ebb.explain(error)) }

        val unknown = assertThrows(EbbException.UnknownItem::class.java) { ebb.tap("fatige", morning) }
        assertEquals("fatige", unknown.given)
        assertTrue("${unknown.suggestions}", "Fatigue" in unknown.suggestions)
    }

    @Test
    fun `a number that is none is refused`() {
        for (value in listOf(Double.NaN, Double.POSITIVE_INFINITY, -1.0)) {
            assertThrows(EbbException.OutOfRange::class.java) { ebb.log(symptom("pain", rated(value)), morning) }
        }
        assertNull(ebb.today(morning).justLogged)
    }

    @Test
    fun `an observer hears of each change after it is there to be read`() {
        val heard = CopyOnWriteArrayList<Pair<Change, String?>>()
        val observer =
            object : Observer {
                override fun changed(change: Change) {
                    // Asks the journal from inside the callback: the change is committed and no lock is held.
                    heard += change to ebb.today(morning).justLogged?.label
                }
            }

        val subscription = ebb.observe(observer)
        val first = ebb.tap("pain", morning)
        val second = ebb.flare(FlarePhase.STARTED, morning)
        assertThrows(EbbException::class.java) { ebb.tap("xyzzy", morning) }
        assertEquals(listOf(first, second), heard.map { it.first })
        assertEquals(listOf(first.label, second.label), heard.map { it.second })
        assertTrue(first.generation < second.generation)

        subscription.close()
        ebb.undo(morning)
        assertEquals("a closed subscription hears nothing", 2, heard.size)
    }

    @Test
    fun `an observer that throws does not undo or hide what was written`() {
        val observer =
            object : Observer {
                override fun changed(change: Change): Unit = error("an observer's own mistake")
            }
        ebb.observe(observer).use {
            ebb.tap("pain", morning)
        }
        assertEquals("Pain noted", ebb.today(morning).justLogged?.label)
    }

    @Test
    fun `undo survives a restart`() {
        val entry = ebb.tap("pain", morning).entries.single()
        ebb.rate(entry, rated(6.0), Mark.MEASURED, morning)
        journal.reopen()

        ebb.undo(morning)

        assertEquals(
            "noted",
            ebb
                .today(morning)
                .quick
                .first { it.item == "pain" }
                .said,
        )
    }

    @Test
    fun `a folder, a stranger's file and a missing folder are refused, and left as they are`() {
        val folder = journal.newFolder("somewhere").path
        assertEquals(
            folder,
            assertThrows(EbbException.IsAFolder::class.java) { Ebb.open(folder, Language.ENGLISH) }.path,
        )

        val letter = journal.newFile("letter.db").apply { writeText("Dear doctor, ".repeat(100)) }
        assertThrows(EbbException.NotAJournal::class.java) { Ebb.open(letter.path, Language.ENGLISH) }
        assertEquals("Dear doctor, ".repeat(100), letter.readText())

        assertThrows(EbbException::class.java) {
            Ebb.open(journal.root.resolve("no/such/ebb.db").path, Language.ENGLISH)
        }
    }

    @Test
    fun `a suspended journal says so until it is resumed`() {
        ebb.tap("pain", morning)
        ebb.suspend()
        assertThrows(EbbException.Suspended::class.java) { ebb.today(morning) }
        ebb.resume()
        assertNotNull(ebb.today(morning).justLogged)
    }

    @Test
    fun `a file is looked at, brought in once, and taken back whole`() {
        val csv = journal.newFile("visible.csv")
        csv.writeText(
            """
            observation_date,tracker_name,tracker_category,observation_value
            2026-03-27,Fatigue,General,2
            2026-03-27,Headache,Pain,0
            not a date,Fatigue,General,1
            """.trimIndent(),
        )

        val preview = ebb.previewImport(csv.path, morning)
        assertEquals(listOf(false, 3uL, 2uL), listOf(preview.written, preview.rows, preview.added))
        assertEquals(0L, ebb.check().entries.toLong())

        val report = ebb.import(csv.path, morning)
        assertEquals(LocalDate.of(2026, 3, 27), report.lastDay)
        assertEquals(4uL, report.skipped.single().line)
        assertEquals(2L, ebb.check().entries.toLong())
        assertEquals(0uL, ebb.import(csv.path, morning).added)

        assertThrows(EbbException.NoSuchFile::class.java) { ebb.import("${csv.path}.not", morning) }
    }

    @Test
    fun `a key that is not 32 bytes is refused, and nothing is made or changed`() {
        val path = journal.root.resolve("locked.db")
        for (key in listOf(ByteArray(0), ByteArray(31) { -1 }, ByteArray(33))) {
            val opening = Opening(path.path, Language.ENGLISH, key)
            assertThrows(EbbException.BadKey::class.java) { Ebb.openWith(opening) }
            assertThrows(EbbException.BadKey::class.java) { ebb.encrypt(key, copies = null) }
        }
        assertFalse(path.exists())
        assertTrue(ebb.check().ok)
    }

    @Test
    fun `the body map has every region, and a finger finds them`() {
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
    fun `what a person says of themselves comes back as it went, and what was not said stays unknown`() {
        val nothing = ebb.about()
        assertNull(nothing.onset)
        assertNull(nothing.birthYear)
        val said =
            nothing.copy(
                onset = roughDateFromText("2021-03"),
                beforeOnset = listOf(CameBefore.INFECTION, CameBefore.LONG_STRESS),
                birthYear = 1984,
                conditions = listOf("Hashimoto's", "Reizdarm 🌊"),
            )
        assertEquals(RoughDate.Month(2021, 3u), said.onset)

        ebb.setAbout(said, morning)
        journal.reopen()
        assertEquals(said, ebb.about())
        ebb.undo(morning)
        assertEquals(nothing, ebb.about())

        val error =
            assertThrows(EbbException::class.java) { ebb.setAbout(said.copy(birthYear = 1800), morning) }
        assertTrue(ebb.explain(error), "1800" in ebb.explain(error))
    }

    @Test
    fun `a medicine comes back as it went, with its identity`() {
        val medicine =
            Medicine(
                name = "Ibuprofen",
                item = null,
                dose = Dose(400.0, "mg"),
                schedule = "with food",
                times = listOf(ClockTime(8u, 0u), ClockTime(20u, 30u)),
                dailyMost = Dose(1_200.0, "mg"),
                note = null,
            )
        val kept = ebb.setMedicine(null, medicine, morning)
        assertEquals("found by its name", medicine.copy(item = "ibuprofen"), kept.medicine)
        assertEquals(listOf(kept), ebb.medicines())

        val less = ebb.setMedicine(kept.id, kept.medicine.copy(dose = null, times = emptyList()), morning)
        assertEquals(kept.id, less.id)
        assertNull(
            ebb
                .medicines()
                .single()
                .medicine.dose,
        )
        ebb.removeMedicine(kept.id, morning)
        assertEquals(emptyList<Any>(), ebb.medicines())
    }

    @Test
    fun `a press on a widget is logged once when the inbox is drained`() {
        val file = journal.root.resolve("widget/snapshot").path
        val inbox = journal.root.resolve("inbox").path
        ebb.writeSnapshot(file, morning)
        val snapshot = readSnapshot(file)
        assertTrue("no words unless they are asked for", snapshot.buttons.all { it.label == null })
        val pain = ebb.today(morning).quick.indexOfFirst { it.item == "pain" }

        val id = leaveNote(snapshot, inbox, Press.Button(snapshot.buttons[pain].handle, 6u), morning)
        assertNull("not read yet", ebb.today(morning).justLogged)
        val drained = ebb.drain(inbox, morning)
        assertEquals(listOf(id), drained.taken.single().entries)
        assertEquals(emptyList<Any>(), drained.left)
        assertEquals(
            6.0,
            ebb
                .today(morning)
                .symptoms
                .single()
                .worst!!,
            0.0,
        )
        assertEquals(emptyList<Any>(), ebb.drain(inbox, morning).taken)

        assertThrows(EbbException.NoSuchFile::class.java) { readSnapshot("$file.not") }
    }

    @Test
    fun `what an erasure would take is asked before, and only then taken for good`() {
        ebb.log(symptom("pain", rated(3.0)), morning)
        ebb.log(symptom("pain", rated(4.0)), morning.later("2026-03-28T09:30:00Z"))
        ebb.tap("fatigue", morning)
        val day = LocalDate.of(2026, 3, 28)
        assertEquals(3u, ebb.eraseQuestion(Erasure.Days(day, day)).entries)
        assertEquals(0u, ebb.eraseQuestion(Erasure.Days(day.minusDays(9), day.minusDays(1))).entries)

        val preview = ebb.eraseQuestion(Erasure.Item("pain"))
        assertEquals(2u, preview.entries)
        assertTrue(preview.question, "2" in preview.question)
        assertEquals("only asked", 3L, ebb.check().entries.toLong())

        val change = ebb.erase(Erasure.Item("pain"), copies = null, morning)
        assertEquals(listOf(day), change.days)
        assertEquals(1L, ebb.check().entries.toLong())
        assertEquals(listOf("fatigue"), ebb.today(morning).symptoms.map { it.item })
    }

    @Test
    fun `a copy is found again, and put back without losing what was there`() {
        val folder = journal.root.resolve("copies").path
        assertEquals(emptyList<Any>(), copiesIn(folder))
        ebb.tap("pain", morning)
        val copy = ebb.copy(folder, morning).single()
        assertEquals(LocalDate.of(2026, 3, 28), copy.day)
        assertEquals(File(copy.path).length().toULong(), copy.bytes)
        assertEquals(listOf(copy), copiesIn(folder))

        ebb.tap("fatigue", morning)
        val aside = ebb.putBack(copy.path, morning)
        assertEquals(listOf("pain"), ebb.today(morning).symptoms.map { it.item })
        Ebb.open(aside, Language.ENGLISH).use { before ->
            assertEquals(
                setOf("pain", "fatigue"),
                before
                    .today(morning)
                    .symptoms
                    .map { it.item }
                    .toSet(),
            )
        }
    }

    @Test
    fun `a check of a healthy journal finds nothing`() {
        ebb.tap("pain", morning)
        val report = ebb.check()
        assertTrue("${report.problems}", report.ok)
        assertEquals(1L, report.entries.toLong())
    }

    @Test
    fun `the words are a table of texts`() {
        val words = ebb.words().associate { it.key to it.text }
        assertEquals("Undo", words["app-undo"])
        assertTrue(words.values.all { it.isNotBlank() })
    }

    private fun Moment.later(instant: String) = copy(at = Instant.parse(instant))
}
