package app.ebb.ui.diary

import app.ebb.core.Change
import app.ebb.core.EbbException
import app.ebb.core.EntryId
import app.ebb.core.Moment
import app.ebb.core.TimeOffer
import app.ebb.core.WordKeys
import app.ebb.ui.OthersChanges
import app.ebb.ui.Words
import app.ebb.ui.diary.DiaryMessage.Offer
import app.ebb.ui.isDamage
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import java.time.LocalDate

/**
 * Holds the state of the diary. It decides nothing: it calls the core off the main thread, one call at a time, and shows
 * the result. Months are read when they come into view, and nothing is read before the diary is.
 *
 * @param clock the shell's clock.
 * @param scope the main thread's, on which [state] is written. Cancelling it ends the model.
 * @param io runs the core's calls, which may block on the disk.
 */
class DiaryModel(
    private val core: DiaryCore,
    private val clock: () -> Moment,
    private val scope: CoroutineScope,
    io: CoroutineDispatcher,
) : DiaryActions {
    private val shown = MutableStateFlow<DiaryState>(DiaryState.Loading)

    /** What the screens show. */
    val state: StateFlow<DiaryState> = shown.asStateFlow()

    /** Runs calls in the order of the taps. */
    private val inOrder = io.limitedParallelism(1)

    private val changes = OthersChanges(inOrder)

    private var words = Words.NONE
    private var isInView = false

    /** The months that are being read. */
    private val reading = mutableSetOf<LocalDate>()

    init {
        scope.launch(start = CoroutineStart.UNDISPATCHED) { changes.follow(core::observe, catchUp = ::catchUp) }
    }

    override fun shown() {
        isInView = true
        refresh()
    }

    override fun hidden() {
        isInView = false
    }

    override fun monthShown(first: LocalDate) {
        val known = content?.months ?: return
        if (first in known || !reading.add(first)) return
        val now = clock()
        scope.launch {
            try {
                val days = withContext(inOrder) { core.month(first, now) }
                change { it.copy(months = it.months + (first to days)) }
            } catch (refused: EbbException) {
                refuse(refused)
            } finally {
                reading -= first
            }
        }
    }

    override fun openDay(day: LocalDate) = show { it.copy(day = core.day(day, clock()), message = null) }

    override fun openEntry(id: EntryId) = show { it.copy(entry = OpenEntry(core.entry(id, clock())), message = null) }

    override fun openSearch() = change { it.copy(search = Search(most = FOUND), message = null) }

    override fun searchFor(text: String) {
        val before = content?.search?.takeIf { it.text != text } ?: return
        val about = core.crisis(text)
        if (about != null) {
            // Never echoed: the field is empty again when the person comes back.
            change { it.copy(search = Search(most = FOUND, cleared = before.cleared + 1), talk = about) }
            return
        }
        find(before.copy(text = text, most = FOUND))
    }

    override fun searchMore() {
        content?.search?.let { find(it.copy(most = it.most + FOUND)) }
    }

    /** Shows the text at once, and what was found once it is the newest text still. */
    private fun find(wanted: Search) {
        change { it.copy(search = wanted) }
        scope.launch {
            try {
                val found =
                    withContext(inOrder) {
                        if (isNewest(wanted)) core.search(wanted.text, wanted.most, clock()) else null
                    }
                if (found != null && isNewest(wanted)) change { it.copy(search = wanted.copy(found = found)) }
            } catch (refused: EbbException) {
                refuse(refused)
            }
        }
    }

    private fun isNewest(wanted: Search): Boolean =
        content?.search?.let { it.text == wanted.text && it.most == wanted.most } == true

    override fun talkOpened() = change { it.copy(talk = null) }

    override fun rate(severity: Int) {
        val page = content?.entry?.page ?: return
        act(Offer.UNDO) { core.rate(page.entry.id, severity, page.markNow, it) }
    }

    override fun setTime(offer: TimeOffer) {
        val page = content?.entry?.page ?: return
        act(Offer.UNDO) { core.setTime(page.entry.id, offer.`when`, it) }
    }

    override fun editNote(text: String) = change { it.copy(entry = it.entry?.copy(note = text)) }

    override fun saveNote() {
        val entry = content?.entry?.takeIf { it.isNoteChanged } ?: return
        act(Offer.UNDO) { core.setNote(entry.page.entry.id, entry.note.trim(), it) }
    }

    override fun remove() {
        val id =
            content
                ?.entry
                ?.page
                ?.entry
                ?.id ?: return
        act(Offer.RESTORE, id) { core.remove(id, it) }
    }

    override fun restore(id: EntryId) = act(Offer.UNDO) { core.restore(id, it) }

    override fun undo() = act(Offer.DISMISS) { core.undo(it) }

    override fun dismiss() = change { it.copy(message = null) }

    override fun back() {
        val top = content ?: return
        if (top.entry?.isNoteChanged == true && !top.entry.page.removed) saveNote()
        change {
            when {
                it.entry != null -> it.copy(entry = null)
                it.day != null -> it.copy(day = null)
                else -> it.copy(search = null)
            }
        }
    }

    /** The open entry was amended on another page, by this change. */
    fun amended(change: Change) {
        scope.launch {
            withContext(inOrder) { changes.own(change) }
            val message = DiaryMessage(change.label, Offer.UNDO)
            // Whoever reads meanwhile keeps it.
            change { it.copy(message = message) }
            read(message)
        }
    }

    override fun refresh() {
        if (isInView) scope.launch { read(content?.message) }
    }

    private val content: DiaryState.Content? get() = shown.value as? DiaryState.Content

    private fun change(next: (DiaryState.Content) -> DiaryState.Content) =
        shown.update { if (it is DiaryState.Content) next(it) else it }

    /** Reads a page off the main thread and shows it. */
    private fun show(next: (DiaryState.Content) -> DiaryState.Content) {
        scope.launch {
            val before = content ?: return@launch
            try {
                val after = withContext(inOrder) { next(before) }
                change { it.copy(day = after.day, entry = after.entry, message = after.message) }
            } catch (refused: EbbException) {
                refuse(refused)
            }
        }
    }

    /** Performs an action and reads what is in view after it. */
    private fun act(
        offer: Offer,
        entry: EntryId? = null,
        call: (now: Moment) -> Change,
    ) {
        val now = clock()
        scope.launch {
            try {
                val change = withContext(inOrder) { changes.own(call(now)) }
                read(DiaryMessage(change.label, offer, entry))
            } catch (refused: EbbException) {
                refuse(refused)
            }
        }
    }

    /** Reads changes by others. What is offered to be undone would then undo theirs. */
    private suspend fun catchUp() {
        val kept = content?.message?.takeIf { it.offer != Offer.UNDO }
        if (isInView) read(kept) else change { it.copy(message = kept) }
    }

    /** Reads everything that is in view, in one trip and with one new state. */
    private suspend fun read(message: DiaryMessage?) {
        val before = content
        val now = clock()
        try {
            val next = withContext(inOrder) { readAll(before, now) }
            shown.update { latest -> merged(next, latest as? DiaryState.Content, message) }
        } catch (refused: EbbException) {
            refuse(refused)
        }
    }

    private fun readAll(
        before: DiaryState.Content?,
        now: Moment,
    ): DiaryState.Content {
        words = core.words()
        val search = before?.search
        return DiaryState.Content(
            words,
            core.diary(now),
            before?.months?.mapValues { (first, _) -> core.month(first, now) }.orEmpty(),
            search?.takeIf { it.text.isNotBlank() }?.let { it.copy(found = core.search(it.text, it.most, now)) }
                ?: search,
            before?.day?.let { core.day(it.day, now) },
            before?.entry?.let { OpenEntry(core.entry(it.page.entry.id, now)) },
        )
    }

    /** What was read, on the pages that are open by now: one may have been closed or written on meanwhile. */
    private fun merged(
        read: DiaryState.Content,
        latest: DiaryState.Content?,
        message: DiaryMessage?,
    ): DiaryState.Content {
        if (latest == null) return read.copy(message = message)
        val entry = latest.entry?.let { open -> read.entry?.takeIf { it.page.entry.id == open.page.entry.id } ?: open }
        val isWriting =
            latest.entry?.isNoteChanged == true && entry
                ?.page
                ?.entry
                ?.note
                .orEmpty() != latest.entry.note.trim()
        return read.copy(
            months = latest.months + read.months,
            search = if (read.search?.text == latest.search?.text) read.search else latest.search,
            day = latest.day?.let { open -> read.day?.takeIf { it.day == open.day } ?: open },
            entry = if (isWriting) entry?.copy(note = latest.entry.note) else entry,
            message = message,
            talk = latest.talk,
        )
    }

    /** The content is still true, so it stays, with the error as a message; damage has a way on of its own. */
    private suspend fun refuse(refused: EbbException) {
        val text = withContext(inOrder) { if (refused.isDamage) words[WordKeys.DAMAGED] else core.explain(refused) }
        shown.update {
            if (it is DiaryState.Content && !refused.isDamage) {
                it.copy(message = DiaryMessage(text, Offer.DISMISS))
            } else {
                DiaryState.Broken(words, text, refused.isDamage)
            }
        }
    }

    private companion object {
        /** How many found entries are shown at a time. */
        const val FOUND = 50
    }
}
