package app.ebb.ui.details

import app.ebb.core.BodyView
import app.ebb.core.Change
import app.ebb.core.EntryId
import app.ebb.core.Moment
import app.ebb.core.QualityChoice
import app.ebb.core.Region
import app.ebb.core.RegionChoice
import app.ebb.core.SideChoice
import app.ebb.core.TimeOffer
import app.ebb.ui.Called
import app.ebb.ui.CoreCalls
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch

/**
 * Holds what is said of an entry after its tap, or later. It is saved as one operation whenever the page is left: by *Done*, by going
 * back, or when the phone is put away.
 *
 * @param clock the shell's clock.
 * @param scope the main thread's, on which [state] is written.
 * @param io runs the core's calls, which may block on the disk.
 */
class DetailsModel(
    private val core: DetailsCore,
    private val clock: () -> Moment,
    private val scope: CoroutineScope,
    io: CoroutineDispatcher,
) : DetailsActions {
    private val shown = MutableStateFlow(DetailsState(isDone = true))

    /** What the page shows. */
    val state: StateFlow<DetailsState> = shown.asStateFlow()

    private val calls = CoreCalls(io, core::explain)
    private var reading: Job? = null
    private var saving: Job? = null

    /** Is told of the change that saves what was said. */
    private var onSaved: (Change) -> Unit = {}

    /** Opens the details of the entry that was just logged. */
    fun open(entry: EntryId) = open(entry, isJustLogged = true, note = null) {}

    /**
     * Opens the details of an earlier entry.
     *
     * @param note the note as it is being written; null for the saved one.
     * @param onSaved is told of the change that saves what was said.
     */
    fun openEarlier(
        entry: EntryId,
        note: String?,
        onSaved: (Change) -> Unit,
    ) = open(entry, isJustLogged = false, note, onSaved)

    private fun open(
        entry: EntryId,
        isJustLogged: Boolean,
        note: String?,
        onSaved: (Change) -> Unit,
    ) {
        val now = clock()
        val known = shown.value.words
        this.onSaved = onSaved
        shown.value = DetailsState(known, isJustLogged = isJustLogged)
        reading?.cancel()
        reading =
            scope.launch {
                val called =
                    calls.call {
                        Triple(core.words(), core.form(entry, now), core.bodyMap())
                    }
                shown.update { state ->
                    when (called) {
                        is Called.Refused -> {
                            state.copy(refusal = called.text)
                        }

                        is Called.Returned -> {
                            val (words, form, map) = called.value
                            val opened =
                                DetailsState(
                                    words,
                                    form,
                                    map,
                                    places = form.givenRegions.associateWith { null },
                                    side = form.givenSide,
                                    qualities = form.givenQualities.toSet(),
                                    time = form.times.firstOrNull(),
                                    note = note ?: form.note,
                                    isJustLogged = isJustLogged,
                                )
                            opened.copy(section = opened.sections.first())
                        }
                    }
                }
            }
    }

    override fun open(section: DetailsSection) = say { it.copy(section = section) }

    override fun show(picture: BodyPicture) = say { it.copy(picture = picture) }

    override fun touched(
        x: Double,
        y: Double,
    ) {
        val view = if (shown.value.picture == BodyPicture.BACK) BodyView.BACK else BodyView.FRONT
        core.regionAt(view, x, y)?.let(::toggle)
    }

    override fun toggle(region: RegionChoice) = toggle(region.region)

    private fun toggle(region: Region) =
        say { state ->
            if (region in state.places) {
                val places = state.places - region
                state.copy(places = places, place = places.keys.lastOrNull())
            } else {
                state.copy(places = state.places + (region to null), place = region)
            }
        }

    override fun toggle(side: SideChoice) = say { it.copy(side = side.side.takeIf { chosen -> chosen != it.side }) }

    override fun toggle(quality: QualityChoice) =
        say {
            val chosen = quality.quality
            it.copy(qualities = if (chosen in it.qualities) it.qualities - chosen else it.qualities + chosen)
        }

    override fun rate(strength: Strength) =
        say { state ->
            val place = state.place
            if (place == null) {
                state.copy(strength = strength)
            } else {
                state.copy(places = state.places + (place to strength))
            }
        }

    override fun askByNumber(isByNumber: Boolean) = say { it.copy(isByNumber = isByNumber) }

    override fun choose(time: TimeOffer) = say { it.copy(time = time) }

    override fun write(note: String) = say { it.copy(note = note) }

    /** Says something else, after which an earlier refusal is past. */
    private fun say(change: (DetailsState) -> DetailsState) = shown.update { change(it).copy(refusal = null) }

    override fun done() {
        val state = shown.value
        if (state.isDone || saving?.isActive == true) return
        val details = state.details
        val entry = state.form?.entry
        if (details == null || entry == null) {
            shown.update { it.copy(isDone = true) }
            return
        }
        val now = clock()
        saving =
            scope.launch {
                val called = calls.call { core.save(entry, details, now) }
                if (called is Called.Returned) onSaved(called.value)
                shown.update {
                    when (called) {
                        is Called.Returned -> DetailsState(it.words, isDone = true)
                        is Called.Refused -> it.copy(refusal = called.text)
                    }
                }
            }
    }

    /** Closes the page without saving, as the entry itself is undone. */
    fun drop() {
        reading?.cancel()
        shown.update { DetailsState(it.words, isDone = true) }
    }
}
