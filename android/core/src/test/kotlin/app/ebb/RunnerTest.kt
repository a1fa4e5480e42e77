package app.ebb

import app.ebb.core.Felt
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import org.junit.Assert.assertThrows
import org.junit.Rule
import org.junit.Test

/** The scenarios' runner passes over nothing: what it does not know fails. */
class RunnerTest {
    @get:Rule
    internal val journal = TestJournal()

    private val now = moment("2026-03-28T08:30:00+01:00[Europe/Berlin]")

    @Test
    fun `a step that nobody knows fails`() {
        val step = JsonObject(mapOf("do" to JsonPrimitive("juggle"), "how" to JsonPrimitive("high")))
        for (take in listOf(::pace, ::move, ::guide)) {
            assertThrows(IllegalStateException::class.java) { take(journal.ebb, step, now) }
        }
        assertThrows(IllegalStateException::class.java) { named<Felt>("elated") }
    }

    @Test
    fun `a path that leads nowhere fails`() {
        val seen = seen(journal.ebb, now)
        assertThrows(IllegalStateException::class.java) { follow(seen, "flare.colour") }
        assertThrows(IndexOutOfBoundsException::class.java) { follow(seen, "quick.99.item") }
    }
}
