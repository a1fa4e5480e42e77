package app.ebb.ui.diary

import app.ebb.core.CrisisKind
import app.ebb.core.EbbException
import app.ebb.ui.Samples
import app.ebb.ui.diary.DiaryMessage.Offer
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.Job
import kotlinx.coroutines.plus
import kotlinx.coroutines.test.StandardTestDispatcher
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.advanceUntilIdle
import kotlinx.coroutines.test.runTest
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test

/** The calls of the diary's model and their order, over a fake core. */
@OptIn(ExperimentalCoroutinesApi::class)
class DiaryModelTest {
    private val core = FakeDiaryCore(months = 120)
    private lateinit var model: DiaryModel

    private fun diary(test: TestScope.() -> Unit) =
        runTest {
            val own = Job()
            model = DiaryModel(core, { Samples.now }, this + own, StandardTestDispatcher(testScheduler))
            advanceUntilIdle()
            test()
            own.cancel()
            advanceUntilIdle()
        }

    private fun TestScope.after(act: () -> Unit): DiaryState.Content {
        act()
        advanceUntilIdle()
        return model.state.value as DiaryState.Content
    }

    @Test
    fun `nothing is read before the diary is in view, and months only when they are`() =
        diary {
            core.changeByOthers()
            advanceUntilIdle()
            assertEquals(DiaryState.Loading, model.state.value)
            assertEquals(120, after(model::shown).diary.months.size)
            val month = content.diary.months[7].first
            after {
                model.monthShown(month)
                model.monthShown(month)
            }
            after { model.monthShown(month) }
            assertEquals(listOf("diary", "month $month"), core.calls)
            assertEquals(setOf(month), content.months.keys)
        }

    @Test
    fun `a value is corrected, shown at once, and undone`() =
        diary {
            after(model::shown)
            after { model.openEntry("e3") }
            val rated = after { model.rate(3) }
            assertEquals(3.0, rated.entry?.page?.severity)
            assertEquals(DiaryMessage("Pain 6 → Pain 3", Offer.UNDO), rated.message)
            assertTrue("${core.calls}", "rate 3 RECALLED" in core.calls)
            val undone = after(model::undo)
            assertEquals(6.0, undone.entry?.page?.severity)
            assertEquals(Offer.DISMISS, undone.message?.offer)
            assertNull(after(model::dismiss).message)
        }

    @Test
    fun `a removed entry is restored by its id, also from the day's page`() =
        diary {
            after(model::shown)
            after { model.openDay(DiarySamples.yesterday) }
            after { model.openEntry("e3") }
            assertTrue(after(model::remove).entry!!.page.removed)
            val day = after(model::back)
            assertNull(day.entry)
            assertEquals(DiaryMessage("Deleted: Pain 6", Offer.RESTORE, "e3"), day.message)
            after { model.restore("e3") }
            assertFalse(after { model.openEntry("e3") }.entry!!.page.removed)
        }

    @Test
    fun `a note that is being written is kept by reads and saved by going back`() =
        diary {
            after(model::shown)
            after { model.openEntry("e3") }
            after { model.editNote("After the stairs") }
            assertEquals("After the stairs", after { model.rate(4) }.entry?.note)
            core.changeByOthers()
            assertEquals("After the stairs", after {}.entry?.note)
            assertNull(after(model::back).entry)
            assertTrue("${core.calls}", "note After the stairs" in core.calls)
            assertEquals("After the stairs", after { model.openEntry("e3") }.entry?.note)
        }

    @Test
    fun `changes by others are read and take away the offer to undo`() =
        diary {
            after(model::shown)
            after { model.openEntry("e3") }
            after { model.rate(3) }
            core.calls.clear()
            core.changeByOthers()
            assertNull(after {}.message)
            assertTrue("diary" in core.calls)
            after { model.rate(4) }
            model.hidden()
            core.calls.clear()
            core.changeByOthers()
            assertNull("an undo would be of the other change", after {}.message)
            assertEquals(emptyList<String>(), core.calls.toList())
        }

    @Test
    fun `pages lie on one another and close one by one`() =
        diary {
            after(model::shown)
            after(model::openSearch)
            after { model.openEntry("e3") }
            assertNull(after(model::back).entry)
            assertTrue(content.search != null)
            assertTrue(after(model::back).isAtCalendar)
        }

    @Test
    fun `search shows what was found for the newest text`() =
        diary {
            after(model::shown)
            after(model::openSearch)
            val found =
                after {
                    model.searchFor("p")
                    model.searchFor("pain")
                }
            assertEquals("pain", found.search?.text)
            assertEquals(DiarySamples.found, found.search?.found)
            assertEquals(listOf("search pain 50"), core.calls.filter { it.startsWith("search") })
            after(model::searchMore)
            assertEquals("search pain 100", core.calls.last())
        }

    @Test
    fun `a crisis word is not kept, not looked for, and opens the card`() =
        diary {
            after(model::shown)
            after(model::openSearch)
            val talk = after { model.searchFor("want to die") }
            assertEquals(CrisisKind.CRISIS, talk.talk)
            assertEquals("", talk.search?.text)
            assertTrue("${core.calls}", core.calls.none { it.startsWith("search") })
            assertNull(after(model::talkOpened).talk)
        }

    @Test
    fun `a refusal is explained and the content stays`() =
        diary {
            after(model::shown)
            after { model.openEntry("e3") }
            core.refusing = EbbException.Internal("refused by a test")
            val refused = after { model.rate(3) }
            assertEquals(6.0, refused.entry?.page?.severity)
            assertEquals("The disk is full. Free some space.", refused.message?.text)
        }

    private val content get() = model.state.value as DiaryState.Content
}
