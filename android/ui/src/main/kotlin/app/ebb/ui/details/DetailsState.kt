package app.ebb.ui.details

import app.ebb.core.BodyMap
import app.ebb.core.BodySide
import app.ebb.core.DetailsForm
import app.ebb.core.EntryDetails
import app.ebb.core.GivenSide
import app.ebb.core.PlaceSeverity
import app.ebb.core.QualityChoice
import app.ebb.core.Rating
import app.ebb.core.Region
import app.ebb.core.RegionChoice
import app.ebb.core.Scale
import app.ebb.core.Severity
import app.ebb.core.SideChoice
import app.ebb.core.SymptomQuality
import app.ebb.core.TimeOffer
import app.ebb.ui.Words

/** The state of the details of an entry: what can be said of it, and what is said so far and not yet saved. */
data class DetailsState(
    val words: Words = Words.NONE,
    /** What can be said; null until it is read. */
    val form: DetailsForm? = null,
    /** The outlines of the body; null until they are read. */
    val map: BodyMap? = null,
    val section: DetailsSection = DetailsSection.WHERE,
    val picture: BodyPicture = BodyPicture.FRONT,
    /** Whether how strong it is is asked from 0 to 10. */
    val isByNumber: Boolean = false,
    /** How strong it is, where a place has no severity of its own. */
    val strength: Strength? = null,
    /** Where it is, in the order in which it was said, with a severity of its own. */
    val places: Map<Region, Strength?> = emptyMap(),
    /** The place that was said last, to which a severity belongs. */
    val place: Region? = null,
    val side: BodySide? = null,
    val qualities: Set<SymptomQuality> = emptySet(),
    val time: TimeOffer? = null,
    val note: String = "",
    /** Why it could not be read or saved. */
    val refusal: String? = null,
    /** Whether its tap was just now; otherwise it is an earlier entry, of which no tap is left to undo. */
    val isJustLogged: Boolean = true,
    /** Whether the page is done with. */
    val isDone: Boolean = false,
) {
    /** The parts that this entry has. */
    val sections: List<DetailsSection>
        get() =
            DetailsSection.entries.filter { section ->
                when (section) {
                    DetailsSection.WHERE -> form?.regions?.isNotEmpty() == true
                    DetailsSection.LIKE -> form?.qualities?.isNotEmpty() == true
                    DetailsSection.WHEN -> form?.times?.isNotEmpty() == true
                    DetailsSection.NOTE -> form != null
                }
            }

    /** The sides to choose from; empty where the places say it already. */
    val sides: List<SideChoice>
        get() {
            val oneSided =
                form
                    ?.regions
                    .orEmpty()
                    .filter { it.oneSided }
                    .map { it.region }
            val isSaid = side == null && places.isNotEmpty() && oneSided.containsAll(places.keys)
            return if (isSaid) emptyList() else form?.sides.orEmpty()
        }

    /** The severity that the panel shows, 0–10: that of the place said last, otherwise that of the whole. */
    val given: Double?
        get() = form?.let { place?.let { region -> places[region] }?.value(it) ?: whole(it) }

    /** The severity of the whole, 0–10. */
    private fun whole(form: DetailsForm): Double? = strength?.value(form) ?: form.severity

    /** The severity of a place, 0–10. */
    internal fun valueOf(region: Region): Double? = form?.let { places[region]?.value(it) ?: whole(it) }

    /** The severity of a place as it was said; null if it has none of its own. */
    internal fun saidOf(region: Region): String? = form?.let { places[region]?.said(it) }

    /** What is said so far; null if that is nothing new. */
    internal val details: EntryDetails?
        get() {
            val form = form ?: return null
            val said =
                EntryDetails(
                    severity = strength?.severity,
                    places =
                        places
                            .map { (region, own) -> PlaceSeverity(region, own?.severity) }
                            .takeIf { it != form.givenRegions.map { region -> PlaceSeverity(region, null) } },
                    qualities = qualities.toList().takeIf { qualities != form.givenQualities.toSet() },
                    side = GivenSide(side).takeIf { side != form.givenSide },
                    `when` = time?.takeIf { it != form.times.firstOrNull() }?.`when`,
                    note = note.trim().takeIf { it != form.note },
                )
            return said.takeIf { it != EntryDetails() }
        }
}

/** A part of the details. */
enum class DetailsSection { WHERE, LIKE, WHEN, NOTE }

/** A way to choose where it is. The list has everything that the pictures have. */
enum class BodyPicture { FRONT, BACK, LIST }

/** How strong something is, as it was said. */
sealed interface Strength {
    /** One of the four words, by its place. */
    data class Word(
        val place: Int,
    ) : Strength

    /** 0–10. */
    data class Number(
        val step: Int,
    ) : Strength
}

private val Strength.severity: Severity
    get() =
        when (this) {
            is Strength.Word -> Severity.Rated(Rating(place.toDouble(), Scale.FOUR_STEP))
            is Strength.Number -> Severity.Rated(Rating(step.toDouble(), Scale.NRS11))
        }

private fun Strength.value(form: DetailsForm): Double? =
    when (this) {
        is Strength.Word -> {
            form.fourSteps
                .getOrNull(place)
                ?.step
                ?.toDouble()
        }

        is Strength.Number -> {
            step.toDouble()
        }
    }

private fun Strength.said(form: DetailsForm): String? =
    when (this) {
        is Strength.Word -> form.fourSteps.getOrNull(place)?.words
        is Strength.Number -> "$step"
    }

/** The actions of the details. */
interface DetailsActions {
    fun open(section: DetailsSection)

    fun show(picture: BodyPicture)

    /** A touch of the picture, in the units of the map. */
    fun touched(
        x: Double,
        y: Double,
    )

    /** Says that it is there, or takes that back. */
    fun toggle(region: RegionChoice)

    /** Says on which side it is, or takes that back. */
    fun toggle(side: SideChoice)

    fun toggle(quality: QualityChoice)

    /** How strong it is: at the place said last, otherwise as a whole. */
    fun rate(strength: Strength)

    /** Asks how strong it is in words, or from 0 to 10. */
    fun askByNumber(isByNumber: Boolean)

    fun choose(time: TimeOffer)

    fun write(note: String)

    /** Saves what was said, and closes the page. */
    fun done()
}
