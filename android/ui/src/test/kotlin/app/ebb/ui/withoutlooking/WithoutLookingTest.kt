package app.ebb.ui.withoutlooking

import app.ebb.core.Change
import app.ebb.core.EbbException
import app.ebb.core.ItemId
import app.ebb.core.Moment
import app.ebb.ui.ENGLISH
import app.ebb.ui.Samples
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.launch
import kotlinx.coroutines.test.StandardTestDispatcher
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.UnconfinedTestDispatcher
import kotlinx.coroutines.test.advanceTimeBy
import kotlinx.coroutines.test.advanceUntilIdle
import kotlinx.coroutines.test.runTest
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

/** Counting by holding and by tapping, on a virtual clock. */
@OptIn(ExperimentalCoroutinesApi::class)
class WithoutLookingTest {
    private val logged = mutableListOf<Pair<ItemId, Int>>()
    private val buzzes = mutableListOf<Buzz>()
    private var refusing: EbbException? = null

    private val core =
        object : WithoutLookingCore {
            override fun what(now: Moment) = WithoutLookingSamples.what

            override fun log(
                item: ItemId,
                severity: Int,
                now: Moment,
            ): Change {
                refusing?.let { throw it }
                logged += item to severity
                return Change(1uL, "Pain $severity", listOf("entry-1"), emptyList())
            }

            override fun words() = ENGLISH

            override fun explain(error: EbbException) = "no"
        }

    private fun TestScope.opened(): WithoutLookingModel {
        val model = WithoutLookingModel(core, { Samples.now }, this, StandardTestDispatcher(testScheduler))
        backgroundScope.launch(UnconfinedTestDispatcher(testScheduler), CoroutineStart.UNDISPATCHED) {
            model.buzzes.collect { buzzes += it }
        }
        model.open()
        advanceUntilIdle()
        return model
    }

    /** Holds for some steps and a little. */
    private fun TestScope.hold(
        model: WithoutLookingModel,
        steps: Int,
    ) {
        model.pressed()
        advanceTimeBy(STEP * steps + STEP / 2)
    }

    private fun TestScope.tap(model: WithoutLookingModel) {
        model.pressed()
        advanceTimeBy(STEP / 4)
        model.released()
    }

    @Test
    fun `holding counts a step a buzz, letting go saves, and the saved value buzzes back`() =
        runTest {
            val model = opened()
            hold(model, steps = 3)
            assertEquals(List(3) { Buzz.STEP }, buzzes)
            assertEquals("3 · slows me down", model.state.value.said)
            assertEquals(emptyList<Any>(), logged)
            buzzes.clear()
            model.released()
            advanceUntilIdle()
            assertEquals(listOf("pain" to 3), logged)
            assertEquals(List(3) { Buzz.SAVED }, buzzes)
            assertEquals("Pain 3", model.state.value.saved)
            assertEquals(0, model.state.value.count)
        }

    @Test
    fun `ten can be held, and beyond it one long buzz says that nothing is saved`() =
        runTest {
            val model = opened()
            hold(model, steps = 10)
            assertEquals(10, model.state.value.count)
            advanceTimeBy(STEP)
            assertTrue(model.state.value.isBeyond)
            advanceTimeBy(STEP * 20)
            assertEquals(List(10) { Buzz.STEP } + Buzz.BEYOND, buzzes)
            model.released()
            advanceUntilIdle()
            assertEquals(emptyList<Any>(), logged)
            assertEquals(0, model.state.value.count)

            hold(model, steps = 10)
            model.released()
            advanceUntilIdle()
            assertEquals(listOf("pain" to 10), logged)
        }

    @Test
    fun `a tap is a step, which waits for save without a time limit`() =
        runTest {
            val model = opened()
            repeat(2) { tap(model) }
            advanceTimeBy(3_600_000)
            model.step()
            assertEquals(emptyList<Any>(), logged)
            model.save()
            model.save()
            advanceUntilIdle()
            assertEquals(listOf("pain" to 3), logged)
            assertEquals(List(3) { Buzz.STEP } + List(3) { Buzz.SAVED }, buzzes)
        }

    @Test
    fun `an eleventh tap starts again, and nothing said saves nothing`() =
        runTest {
            val model = opened()
            repeat(11) { tap(model) }
            assertEquals(Buzz.BEYOND, buzzes.last())
            model.save()
            advanceUntilIdle()
            assertEquals(emptyList<Any>(), logged)
            tap(model)
            assertFalse(model.state.value.isBeyond)
            model.startAgain()
            model.save()
            advanceUntilIdle()
            assertEquals(emptyList<Any>(), logged)
        }

    @Test
    fun `a hold starts again after taps`() =
        runTest {
            val model = opened()
            repeat(4) { tap(model) }
            hold(model, steps = 2)
            model.released()
            advanceUntilIdle()
            assertEquals(listOf("pain" to 2), logged)
        }

    @Test
    fun `a touch that the phone takes away saves nothing and changes nothing`() =
        runTest {
            val model = opened()
            tap(model)
            hold(model, steps = 5)
            model.cancelled()
            model.released()
            advanceUntilIdle()
            assertEquals(emptyList<Any>(), logged)
            assertEquals(1, model.state.value.count)
        }

    @Test
    fun `what is refused stays to be saved again`() =
        runTest {
            val model = opened()
            refusing = EbbException.Internal("full")
            hold(model, steps = 4)
            model.released()
            advanceUntilIdle()
            assertEquals("no" to 4, model.state.value.run { refusal to count })
            refusing = null
            model.save()
            advanceUntilIdle()
            assertEquals(listOf("pain" to 4), logged)
        }

    @Test
    fun `closing ends the hold and the buzzes`() =
        runTest {
            val model = opened()
            hold(model, steps = 2)
            model.close()
            advanceUntilIdle()
            assertEquals(2, buzzes.size)
            model.released()
            advanceUntilIdle()
            assertEquals(emptyList<Any>(), logged)
        }

    private companion object {
        /** Between two steps of a hold. */
        const val STEP = 800L
    }
}
