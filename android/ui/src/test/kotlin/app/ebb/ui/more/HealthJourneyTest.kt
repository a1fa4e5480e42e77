package app.ebb.ui.more

import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.test.onNodeWithText
import app.ebb.core.HealthAccess
import app.ebb.ui.Journey
import app.ebb.ui.settle
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import java.time.Instant

/** *Health Connect* over the real core, with a store that a test writes. */
class HealthJourneyTest {
    @get:Rule
    val journey = Journey()

    private val rule get() = journey.compose
    private val store = FakeStore()
    private lateinit var model: MoreModel
    private var asks = 0
    private var updates = 0

    private class FakeStore : HealthStore {
        var access = HealthAccess.NOT_ALLOWED
        var last: Instant? = null
        var reads = 0

        override fun access() = access

        override fun lastRead() = last

        override fun read(): Boolean {
            reads++
            return false
        }
    }

    @Before
    fun open() {
        val core = journey.closing(MoreGateway(journey.journal))
        model = MoreModel(core, journey.clock, journey.scope, journey.dispatcher, store)
        val routes = MoreRoutes({}, health = HealthRoutes({ asks++ }, { updates++ }))
        journey.show {
            val state by model.state.collectAsState()
            MoreScreen(state, model, routes)
        }
        journey.tap("Settings")
        journey.tap("Health Connect")
    }

    private fun isOn() = (model.state.value.page as MorePage.Health).page.on

    @Test
    fun `it is off at first, and what may be read is asked for only once it is wanted`() {
        assertFalse(isOn())
        rule.onNodeWithText("Choose what Ebb may read").assertDoesNotExist()
        journey.tap("Read it")
        assertTrue(isOn())
        assertEquals("nothing is asked by itself", 0, asks)
        journey.tap("Choose what Ebb may read")
        assertEquals(1, asks)
        // The phone's dialogue is answered.
        store.access = HealthAccess.ALLOWED
        store.last = journey.clock().at
        model.refresh()
        journey.settle()
        rule.onNodeWithText("Choose what Ebb may read").assertDoesNotExist()
        rule.onNodeWithText("Last read: today at", substring = true).assertExists()
    }

    @Test
    fun `turned on it is read at once, and undone it is off`() {
        store.access = HealthAccess.ALLOWED
        journey.tap("Read it")
        assertEquals(1, store.reads)
        journey.tap("Undo")
        assertFalse(isOn())
        journey.tap("Read it")
        journey.tap("Read it")
        assertFalse(isOn())
        assertEquals(2, store.reads)
        journey.tap("Back")
        assertTrue(model.state.value.page is MorePage.Settings)
    }

    @Test
    fun `a phone that has to get it first is led there`() {
        store.access = HealthAccess.NEEDS_UPDATE
        model.refresh()
        journey.settle()
        rule.onNodeWithText("Read it").assertDoesNotExist()
        journey.tap("Get Health Connect")
        assertEquals(1, updates)
    }
}
