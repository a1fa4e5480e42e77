package app.ebb.ui.details

import androidx.compose.runtime.Composable
import app.ebb.bodyMap
import app.ebb.core.BodySide
import app.ebb.core.DetailsForm
import app.ebb.core.QualityChoice
import app.ebb.core.Region
import app.ebb.core.RegionChoice
import app.ebb.core.SeverityAnchor
import app.ebb.core.SideChoice
import app.ebb.core.SymptomQuality
import app.ebb.core.TimeOffer
import app.ebb.core.When
import app.ebb.ui.Samples
import app.ebb.ui.textsOf
import app.ebb.ui.wordsOf
import java.time.LocalDate

/** What is said of an entry after its tap, in the core's words. */
internal object DetailsSamples {
    private val day = LocalDate.of(2026, 3, 28)

    /** The form of a pain without details, in a language by its code. */
    fun form(language: String): DetailsForm {
        val names = textsOf(language, "catalog")
        val words = textsOf(language, "core")

        fun id(name: String) = name.lowercase().replace('_', '-')
        return DetailsForm(
            "entry-1",
            names.getValue("item-pain"),
            severity = null,
            steps =
                (0..10).map {
                    SeverityAnchor(it.toUByte(), words.getValue("severity-step-$it"), own = false)
                },
            fourSteps =
                Samples.fourSteps.zip(listOf("none", "mild", "moderate", "severe")).map { (step, word) ->
                    step.copy(words = words.getValue("severity-$word"))
                },
            regions = headToFoot.map { RegionChoice(it, names.getValue("region-${id(it.name)}"), isOneSided(it)) },
            givenRegions = emptyList(),
            sides =
                BodySide.entries.map { side ->
                    SideChoice(side, words.getValue("side-${id(side.name)}").replaceFirstChar(Char::uppercase))
                },
            givenSide = null,
            qualities = SymptomQuality.entries.map { QualityChoice(it, names.getValue("quality-${id(it.name)}")) },
            givenQualities = emptyList(),
            times =
                listOf(
                    TimeOffer(words.getValue("details-now"), When.At(Samples.now)),
                    TimeOffer(
                        words.getValue("details-ago").replace("{ \$length }", "30 min"),
                        When.At(Samples.now.copy(at = Samples.now.at.minusSeconds(1_800))),
                    ),
                    TimeOffer(words.getValue("details-yesterday"), When.Day(day.minusDays(1))),
                ),
            note = "",
        )
    }

    private fun isOneSided(region: Region) = region.name.endsWith("_LEFT") || region.name.endsWith("_RIGHT")

    /** The order in which the core offers them. */
    private val headToFoot =
        run {
            val sides = listOf("JAW", "SHOULDER", "UPPER_ARM", "LOWER_ARM", "HAND", "HIP", "UPPER_LEG", "KNEE")
            val middle = listOf("CHEST", "UPPER_BACK", "ABDOMEN", "LOWER_BACK")
            val pairs = (sides + listOf("LOWER_LEG", "FOOT")).map { listOf("${it}_LEFT", "${it}_RIGHT") }
            val ids = listOf("HEAD", "NECK") + pairs.take(5).flatten() + middle + pairs.drop(5).flatten()
            ids.map(Region::valueOf)
        }

    private fun opened(language: String = "en"): DetailsState {
        val form = form(language)
        return DetailsState(wordsOf(language), form = form, map = bodyMap(), time = form.times.first())
    }

    private val places = mapOf(Region.NECK to Strength.Word(3), Region.HEAD to null, Region.CHEST to Strength.Number(2))
    private val chosen = opened().copy(places = places, place = Region.NECK, strength = Strength.Word(2))

    /** Every state of the page, by the name of its picture. */
    val states: Map<String, DetailsState> by lazy {
        mapOf(
            "details-where" to opened(),
            "details-places" to chosen,
            "details-behind" to
                opened().copy(
                    picture = BodyPicture.BACK,
                    places = mapOf(Region.UPPER_BACK to Strength.Word(2)),
                    place = Region.UPPER_BACK,
                ),
            "details-list" to chosen.copy(picture = BodyPicture.LIST),
            "details-by-number" to chosen.copy(isByNumber = true, place = Region.CHEST),
            "details-like" to
                opened().copy(section = DetailsSection.LIKE, qualities = setOf(SymptomQuality.BURNING)),
            "details-when" to opened().copy(section = DetailsSection.WHEN),
            "details-note" to opened().copy(section = DetailsSection.NOTE, note = "After the stairs, with cold hands."),
            "details-no-symptom" to
                opened().let {
                    val form = it.form!!.copy(name = "Cooking", regions = emptyList(), qualities = emptyList())
                    it.copy(form = form, section = DetailsSection.WHEN)
                },
            "details-side" to
                opened().copy(
                    picture = BodyPicture.LIST,
                    places = mapOf(Region.NECK to null),
                    place = Region.NECK,
                    side = BodySide.LEFT,
                ),
            "details-earlier" to opened().copy(isJustLogged = false),
            "details-refused" to
                chosen.copy(refusal = "The disk is full. Nothing was changed; make room and try again."),
            "details-unread" to
                DetailsState(wordsOf("en"), refusal = "The disk cannot be read. Nothing was changed."),
            "details-german" to opened("de").copy(picture = BodyPicture.LIST, places = places, place = Region.NECK),
            "details-german-like" to opened("de").copy(section = DetailsSection.LIKE),
            "details-spanish" to opened("es").copy(places = places, place = Region.NECK),
        )
    }
}

/** Draws a state without actions. */
@Composable
internal fun DrawDetails(state: DetailsState) = DetailsScreen(state, NoDetailsActions, DetailsRoutes({}, {}))

internal object NoDetailsActions : DetailsActions {
    override fun open(section: DetailsSection) = Unit

    override fun show(picture: BodyPicture) = Unit

    override fun touched(
        x: Double,
        y: Double,
    ) = Unit

    override fun toggle(region: RegionChoice) = Unit

    override fun toggle(side: SideChoice) = Unit

    override fun toggle(quality: QualityChoice) = Unit

    override fun rate(strength: Strength) = Unit

    override fun askByNumber(isByNumber: Boolean) = Unit

    override fun choose(time: TimeOffer) = Unit

    override fun write(note: String) = Unit

    override fun done() = Unit
}
