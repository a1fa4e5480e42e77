package app.ebb.ui.details

import app.ebb.bodyMap
import app.ebb.core.BodyView
import app.ebb.core.Change
import app.ebb.core.EbbException
import app.ebb.core.EntryDetails
import app.ebb.core.EntryId
import app.ebb.core.Moment
import app.ebb.core.PlaceSeverity
import app.ebb.core.QualityChoice
import app.ebb.core.Rating
import app.ebb.core.Region
import app.ebb.core.RegionChoice
import app.ebb.core.Scale
import app.ebb.core.Severity
import app.ebb.core.SymptomQuality
import app.ebb.ui.ENGLISH
import app.ebb.ui.Samples
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.test.StandardTestDispatcher
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.advanceUntilIdle
import kotlinx.coroutines.test.runTest
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test

/** What the model says to the core, and when. */
@OptIn(ExperimentalCoroutinesApi::class)
class DetailsModelTest {
    private val form = DetailsSamples.form("en")
    private val saved = mutableListOf<EntryDetails>()
    private var refusing: EbbException? = null

    private val core =
        object : DetailsCore {
            override fun form(
                entry: EntryId,
                now: Moment,
            ) = form

            override fun save(
                entry: EntryId,
                details: EntryDetails,
                now: Moment,
            ): Change {
                refusing?.let { throw it }
                saved += details
                return Change(1uL, "Pain", listOf(entry), emptyList())
            }

            override fun bodyMap() = app.ebb.bodyMap()

            override fun regionAt(
                view: BodyView,
                x: Double,
                y: Double,
            ) = if (x < 0) {
                null
            } else if (view == BodyView.BACK) {
                Region.LOWER_BACK
            } else {
                Region.ABDOMEN
            }

            override fun words() = ENGLISH

            override fun explain(error: EbbException) = "no"
        }

    private fun TestScope.opened(): DetailsModel {
        val model = DetailsModel(core, { Samples.now }, this, StandardTestDispatcher(testScheduler))
        model.open("entry-1")
        advanceUntilIdle()
        return model
    }

    private fun region(region: Region) = RegionChoice(region, region.name, oneSided = false)

    private fun word(place: Double) = Severity.Rated(Rating(place, Scale.FOUR_STEP))

    @Test
    fun `nothing said is nothing saved`() =
        runTest {
            val model = opened()
            assertEquals(DetailsSection.WHERE, model.state.value.section)
            assertFalse(model.state.value.isDone)
            model.toggle(region(Region.NECK))
            model.toggle(region(Region.NECK))
            model.write(" ")
            model.done()
            advanceUntilIdle()
            assertTrue(model.state.value.isDone)
            assertEquals(emptyList<EntryDetails>(), saved)
        }

    @Test
    fun `a severity belongs to the place said last, and before any to the whole`() =
        runTest {
            val model = opened()
            model.rate(Strength.Word(1))
            model.toggle(region(Region.NECK))
            model.toggle(region(Region.HEAD))
            assertEquals(2.0, model.state.value.given!!, 0.0)
            model.rate(Strength.Number(7))
            assertEquals(7.0, model.state.value.given!!, 0.0)
            model.toggle(region(Region.HEAD))
            assertEquals(Region.NECK, model.state.value.place)
            model.toggle(region(Region.HEAD))
            model.rate(Strength.Word(3))
            model.done()
            // Leaving twice saves once.
            model.done()
            advanceUntilIdle()
            val places = listOf(PlaceSeverity(Region.NECK, null), PlaceSeverity(Region.HEAD, word(3.0)))
            assertEquals(listOf(EntryDetails(severity = word(1.0), places = places)), saved)
        }

    @Test
    fun `a touch means what the core finds there in the view that is shown`() =
        runTest {
            val model = opened()
            model.touched(1.0, 1.0)
            model.show(BodyPicture.BACK)
            model.touched(1.0, 1.0)
            model.touched(-1.0, 1.0)
            assertEquals(
                listOf(Region.ABDOMEN, Region.LOWER_BACK),
                model.state.value.places.keys
                    .toList(),
            )
        }

    @Test
    fun `qualities, time and note are saved together`() =
        runTest {
            val model = opened()
            val burning = QualityChoice(SymptomQuality.BURNING, "Burning")
            model.toggle(burning)
            model.choose(form.times[1])
            model.write(" Cold room ")
            model.done()
            advanceUntilIdle()
            val expected =
                EntryDetails(
                    qualities = listOf(SymptomQuality.BURNING),
                    `when` = form.times[1].`when`,
                    note = "Cold room",
                )
            assertEquals(listOf(expected), saved)
        }

    @Test
    fun `a refusal keeps what was said`() =
        runTest {
            val model = opened()
            refusing = EbbException.Internal("full")
            model.write("Cold room")
            model.done()
            advanceUntilIdle()
            assertEquals("no" to "Cold room", model.state.value.run { refusal to note })
            assertFalse(model.state.value.isDone)
            refusing = null
            model.done()
            advanceUntilIdle()
            assertTrue(model.state.value.isDone)
            assertEquals("Cold room", saved.single().note)
        }

    @Test
    fun `what is undone is not saved`() =
        runTest {
            val model = opened()
            model.write("Cold room")
            model.drop()
            model.done()
            advanceUntilIdle()
            assertTrue(model.state.value.isDone)
            assertEquals(emptyList<EntryDetails>(), saved)
        }

    @Test
    fun `given details that are left alone are not said again`() =
        runTest {
            val given =
                form.copy(
                    givenRegions = listOf(Region.NECK),
                    givenQualities = listOf(SymptomQuality.STIFF),
                    note = "Cold room",
                )
            val state =
                DetailsState(
                    ENGLISH,
                    given,
                    bodyMap(),
                    places = mapOf(Region.NECK to null),
                    qualities = setOf(SymptomQuality.STIFF),
                    time = given.times.first(),
                    note = "Cold room",
                )
            assertNull(state.details)
            assertEquals("", state.copy(note = "").details?.note)
            assertEquals(emptyList<PlaceSeverity>(), state.copy(places = emptyMap()).details?.places)
        }
}
