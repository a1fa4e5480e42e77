package app.ebb.app

import android.app.Application
import app.ebb.Opening
import app.ebb.core.Body
import app.ebb.core.HealthAccess
import app.ebb.core.HealthInstant
import app.ebb.core.HealthMeasure
import app.ebb.core.HealthReading
import app.ebb.core.HealthRequest
import app.ebb.core.HealthSteps
import app.ebb.core.HealthValue
import app.ebb.core.Journal
import app.ebb.core.Language
import app.ebb.openJournal
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import java.time.Duration
import java.time.Instant
import java.time.LocalDate

/** Reading the phone's health store into a real journal, from a store that a test writes. */
@RunWith(RobolectricTestRunner::class)
class PhoneHealthTest {
    @get:Rule
    val temporary = TemporaryFolder()

    private val app: Application get() = RuntimeEnvironment.getApplication()
    private val store = FakeStore()
    private var now = moment("2026-03-10T08:00:00Z")
    private lateinit var journal: Journal
    private var isThere = true
    private lateinit var health: PhoneHealth

    private class FakeStore : HealthReader {
        var access = HealthAccess.ALLOWED
        var asked = mutableListOf<HealthRequest>()
        var answer: (HealthRequest) -> HealthReading = { HealthReading(emptyList(), emptyList(), emptyList()) }

        override fun access() = access

        override fun read(request: HealthRequest): HealthReading {
            asked += request
            return answer(request)
        }
    }

    @Before
    fun open() {
        journal = openJournal(Opening(temporary.root.resolve("ebb.db").path, Language.ENGLISH))
        // A diary begins with what is logged.
        journal.logging().use { it.tap("pain", moment("2026-02-01T08:00:00Z")) }
        journal.health().use { it.setOn(true, now) }
        health = process()
    }

    @After
    fun close() = journal.close()

    /** As a new process has it. */
    private fun process() = PhoneHealth(app, store, { journal.takeIf { isThere } }, { it.run() }, { now })

    private fun later(by: Duration) {
        now = now.copy(at = now.at.plus(by))
    }

    private fun steps(vararg counts: Long): (HealthRequest) -> HealthReading =
        { request ->
            val days = request.steps.takeLast(counts.size)
            HealthReading(
                emptyList(),
                days.zip(counts.asList()) { day, count -> HealthSteps(day.day, count) },
                emptyList(),
            )
        }

    /** The steps of yesterday in the diary. */
    private fun counted(): List<Double> =
        journal.views().use { views ->
            views.day(LocalDate.of(2026, 3, 9)).entries.mapNotNull { (it.entry.body as? Body.Measurement)?.value }
        }

    @Test
    fun `it is read when Ebb comes to the front, once an hour at most`() {
        store.answer = steps(3412)
        health.readIfDue()
        assertEquals(listOf(3412.0), counted())
        assertEquals(now.at, health.lastRead())
        later(Duration.ofMinutes(59))
        process().readIfDue()
        assertEquals(1, store.asked.size)
        later(Duration.ofMinutes(1))
        process().readIfDue()
        assertEquals(2, store.asked.size)
        later(Duration.ofDays(-1))
        health.readIfDue()
        assertEquals("a clock that was set back", 3, store.asked.size)
    }

    @Test
    fun `nothing is asked while it is off, or before anything is allowed`() {
        store.answer = steps(3412)
        for (access in listOf(HealthAccess.ABSENT, HealthAccess.NEEDS_UPDATE, HealthAccess.NOT_ALLOWED)) {
            store.access = access
            assertFalse(health.read())
        }
        store.access = HealthAccess.ALLOWED
        journal.health().use { it.setOn(false, now) }
        assertFalse(health.read())
        assertTrue(store.asked.isEmpty())
        assertNull(health.lastRead())
    }

    @Test
    fun `what the store throws is left to the next visit`() {
        val thrown =
            listOf(SecurityException("revoked"), IllegalStateException("dead"), android.os.RemoteException("too often"))
        for (problem in thrown) {
            store.answer = { throw problem }
            health.readIfDue()
            assertNull(health.lastRead())
        }
        store.answer = steps(3412)
        health.readIfDue()
        assertEquals(listOf(3412.0), counted())
    }

    @Test
    fun `a process that ends between reading and writing reads again, and nothing is there twice`() {
        store.answer = { request ->
            isThere = false
            steps(3412)(request)
        }
        assertFalse(health.read())
        assertNull(health.lastRead())
        assertTrue(counted().isEmpty())
        isThere = true
        store.answer = steps(3412)
        // Nor if it ended after the write, before that was noted.
        assertTrue(process().read())
        health.forget()
        assertFalse(process().read())
        assertEquals(listOf(3412.0), counted())
    }

    @Test
    fun `an empty store brings nothing, and was read`() {
        assertFalse(health.read())
        assertEquals(now.at, health.lastRead())
    }

    @Test
    fun `ten thousand records are one change`() {
        val begin = Instant.parse("2026-02-09T00:00:00Z")
        store.answer = {
            val values =
                (0L until 10_000L).map {
                    val time = HealthInstant(begin.plusSeconds(it * 240), offsetSeconds = null)
                    HealthValue("watch", HealthMeasure.HRV_RMSSD, time, 40.0)
                }
            HealthReading(emptyList(), emptyList(), values)
        }
        val before = journal.generation()
        assertTrue(health.read())
        assertEquals(before + 1u, journal.generation())
    }
}
