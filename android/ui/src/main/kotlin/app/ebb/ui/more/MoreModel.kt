package app.ebb.ui.more

import app.ebb.core.Change
import app.ebb.core.Family
import app.ebb.core.HealthAccess
import app.ebb.core.ItemId
import app.ebb.core.ItemLook
import app.ebb.core.Moment
import app.ebb.core.NewItem
import app.ebb.core.SettingsPage
import app.ebb.ui.Called
import app.ebb.ui.CoreCalls
import app.ebb.ui.OthersChanges
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch

/**
 * Holds the state of *More*: a stack of pages, of which the topmost is read and shown.
 *
 * @param clock the shell's clock.
 * @param scope the main thread's, on which [state] is written.
 * @param io runs the core's calls, which may block on the disk.
 * @param health the phone's health store; null if it has no part in this.
 */
class MoreModel(
    private val core: MoreCore,
    private val clock: () -> Moment,
    private val scope: CoroutineScope,
    io: CoroutineDispatcher,
    private val health: HealthStore? = null,
) : MoreActions {
    private val shown = MutableStateFlow(MoreState())

    /** What the screen shows. */
    val state: StateFlow<MoreState> = shown.asStateFlow()

    private val calls = CoreCalls(io, core::explain)
    private val changes = OthersChanges(calls.inOrder)
    private var places: List<Place> = listOf(Place.Home)

    /** A page by how it is read. */
    private sealed interface Place {
        data object Home : Place

        data object Settings : Place

        data object Health : Place

        data object Families : Place

        data class OfFamily(
            val family: Family,
        ) : Place

        data class OfItem(
            val id: ItemId,
        ) : Place

        data class SameItem(
            val id: ItemId,
        ) : Place

        data class NewItem(
            val family: Family,
        ) : Place

        data object About : Place

        data object OfEbb : Place

        data object Libraries : Place
    }

    init {
        scope.launch(start = CoroutineStart.UNDISPATCHED) {
            // The last operation is another one then, which must not be undone from here.
            changes.follow(core::observe, catchUp = { shown.update { it.copy(done = null) } })
        }
    }

    override fun shown() {
        if (!isForm(shown.value.page)) scope.launch { show(places) }
    }

    override fun openSettings() = open(Place.Settings)

    override fun openHealth() {
        // From wherever the phone leads here: back goes to the settings.
        scope.launch { show(listOf(Place.Home, Place.Settings, Place.Health), shown.value.done) }
    }

    override fun readHealth(isOn: Boolean) {
        val now = clock()
        scope.launch {
            val change = call { changes.own(core.readHealth(isOn, now)) } ?: return@launch
            show(places, change.label)
            // What it brings is then the last change, and has an undo of its own on Today.
            if (isOn && call { health?.read() ?: false } == true) show(places)
        }
    }

    /** What the phone allows may have changed, and what it has. */
    fun refresh() {
        val state = shown.value
        if (state.page is MorePage.Health && state.message == null) scope.launch { show(places, state.done) }
    }

    override fun openItems() = open(Place.Families)

    override fun openAbout() = open(Place.About)

    override fun openEbb() = open(Place.OfEbb)

    override fun openLibraries() = open(Place.Libraries)

    override fun open(family: Family) = open(Place.OfFamily(family))

    override fun open(item: ItemId) = open(Place.OfItem(item))

    override fun addItem() {
        (shown.value.page as? MorePage.OfFamily)?.let { open(Place.NewItem(it.family.family)) }
    }

    override fun name(text: String) =
        shown.update {
            when (val page = it.page) {
                is MorePage.OfItem -> it.copy(page = page.copy(name = text), message = null)
                is MorePage.NewItem -> it.copy(page = page.copy(name = text), message = null)
                else -> it
            }
        }

    override fun saveName() {
        when (val page = shown.value.page) {
            is MorePage.OfItem -> {
                act { core.renameItem(page.item.item.id, page.name, it) }
            }

            is MorePage.NewItem -> {
                val kind = page.family.newKind ?: return
                val item = NewItem(kind, page.family.family, page.name, unit = null, look = ItemLook(null, null, null))
                act(places.dropLast(1)) { core.addItem(item, it) }
            }

            else -> {}
        }
    }

    override fun pin(isPinned: Boolean) = ofItem { id, now -> core.pinItem(id, isPinned, now) }

    override fun archive(isArchived: Boolean) = ofItem { id, now -> core.archiveItem(id, isArchived, now) }

    private fun ofItem(call: (ItemId, Moment) -> Change) {
        val page = shown.value.page as? MorePage.OfItem ?: return
        act { call(page.item.item.id, it) }
    }

    private val same get() = shown.value.page as? MorePage.SameItem

    override fun openSame() {
        (shown.value.page as? MorePage.OfItem)?.let { open(Place.SameItem(it.item.item.id)) }
    }

    override fun searchSame(text: String) {
        val id = same?.item?.item?.id ?: return
        changeSame { it.copy(text = text, into = null, question = null) }
        dismiss()
        scope.launch {
            val found = call { core.mergeChoices(id, text) }
            // Only what was refused is about a crisis.
            changeSame {
                when {
                    it.text != text -> it
                    found == null -> it.copy(text = "")
                    else -> it.copy(choices = found)
                }
            }
        }
    }

    override fun same(into: ItemId) {
        val id = same?.item?.item?.id ?: return
        scope.launch {
            val question = (call { core.checkMerge(id, into) } ?: return@launch).confirm
            if (question == null) merge(id, into) else changeSame { it.copy(into = into, question = question) }
        }
    }

    override fun confirmSame() {
        val page = same ?: return
        merge(page.item.item.id, page.into ?: return)
    }

    /** The item is no longer one of its own, so its pages close. */
    private fun merge(
        item: ItemId,
        into: ItemId,
    ) = act(places.takeWhile { it !is Place.OfItem }) { core.mergeItems(item, into, it) }

    private fun changeSame(change: (MorePage.SameItem) -> MorePage.SameItem) =
        shown.update { state -> (state.page as? MorePage.SameItem)?.let { state.copy(page = change(it)) } ?: state }

    override fun about(draft: AboutDraft) =
        shown.update { state ->
            val page = state.page as? MorePage.About ?: return@update state
            state.copy(page = page.copy(draft = draft), message = null)
        }

    override fun saveAbout() {
        val page = shown.value.page as? MorePage.About ?: return
        act(places.dropLast(1)) { core.saveAbout(page.draft.written(page.about), it) }
    }

    override fun settings(changed: SettingsPage) {
        val before = (shown.value.page as? MorePage.Settings)?.page ?: return
        act {
            when {
                changed.forecast != before.forecast -> core.saveForecast(changed.forecast, it)
                changed.widgetWords != before.widgetWords -> core.showWidgetWords(changed.widgetWords, it)
                changed.flareWord != before.flareWord -> core.saveFlareWord(changed.flareWord, it)
                else -> core.saveReminders(changed.reminders, it)
            }
        }
    }

    override fun undo() {
        if (shown.value.done == null) return
        scope.launch {
            val now = clock()
            call { changes.own(core.undo(now)) } ?: return@launch
            show(places)
        }
    }

    override fun dismiss() = shown.update { it.copy(message = null) }

    override fun talked() = shown.update { it.copy(crisis = null) }

    override fun back() {
        if (places.size > 1) scope.launch { show(places.dropLast(1), shown.value.done) }
    }

    private fun open(place: Place) {
        scope.launch { show(places + place, shown.value.done) }
    }

    private fun isForm(page: MorePage?) =
        page is MorePage.About || page is MorePage.NewItem || page is MorePage.OfItem || page is MorePage.SameItem

    /** Changes something, and shows a page with what was done. */
    private fun act(
        then: List<Place> = places,
        change: (Moment) -> Change,
    ) {
        val now = clock()
        scope.launch { call { changes.own(change(now)) }?.let { show(then, it.label) } }
    }

    /** What a call returns; null if it was refused, which is then said. What was typed about a crisis is not repeated. */
    private suspend fun <T : Any> call(work: () -> T): T? =
        when (val called = calls.call(work)) {
            is Called.Returned -> {
                called.value
            }

            is Called.Refused -> {
                val crisis = core.crisis(called.error)
                shown.update { it.copy(message = called.text.takeIf { crisis == null }, crisis = crisis) }
                null
            }
        }

    /** Reads the topmost page and shows it. */
    private suspend fun show(
        stack: List<Place>,
        done: String? = null,
    ) {
        val read = call { core.words() to read(stack.last()) } ?: return
        places = stack
        val (words, page) = read
        shown.update { MoreState(words, page, stack.size, done) }
    }

    private fun read(place: Place): MorePage =
        when (place) {
            is Place.Home -> {
                MorePage.Home
            }

            is Place.Settings -> {
                MorePage.Settings(core.settings())
            }

            is Place.Health -> {
                MorePage.Health(core.health(health?.access() ?: HealthAccess.ABSENT, health?.lastRead(), clock()))
            }

            is Place.Families -> {
                MorePage.Families(core.families())
            }

            is Place.OfFamily -> {
                val items = core.items().filter { it.item.family == place.family && it.item.mergedInto == null }
                MorePage.OfFamily(family(place.family), items)
            }

            is Place.OfItem -> {
                core.items().first { it.item.id == place.id }.let { MorePage.OfItem(it, it.label) }
            }

            is Place.SameItem -> {
                val item = core.items().first { it.item.id == place.id }
                MorePage.SameItem(item, core.mergeChoices(place.id, ""))
            }

            is Place.NewItem -> {
                MorePage.NewItem(family(place.family), "")
            }

            is Place.About -> {
                core.about().let { MorePage.About(it, AboutDraft.of(it)) }
            }

            is Place.OfEbb -> {
                MorePage.OfEbb
            }

            is Place.Libraries -> {
                MorePage.Libraries
            }
        }

    private fun family(family: Family) = core.families().first { it.family == family }
}
