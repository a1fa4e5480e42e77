package app.ebb

import kotlinx.serialization.json.Json
import kotlinx.serialization.json.jsonObject
import org.junit.Assert.assertThrows
import org.junit.Rule
import org.junit.Test

/** The scenario runner ignores nothing. */
class RunnerTest {
    @get:Rule
    internal val journal = TestJournal()

    @Test
    fun `an unknown step fails`() {
        val step = Json.parseToJsonElement("""{"at": "$NOW", "do": "juggle"}""").jsonObject
        assertThrows(IllegalStateException::class.java) { perform(journal.open, step) }
    }

    @Test
    fun `an unknown path fails`() {
        fun look(path: String) = seen(journal.open, moment(NOW), path)
        for (path in listOf("colour", "flare.colour", "flare.active.colour")) {
            assertThrows(NoSuchFieldException::class.java) { look(path) }
        }
        assertThrows(IndexOutOfBoundsException::class.java) { look("quick.99.item") }
        assertThrows(IllegalStateException::class.java) { look("flare") }
    }

    private companion object {
        const val NOW = "2026-03-28T08:30:00+01:00[Europe/Berlin]"
    }
}
