package app.ebb.ui.talk

import app.ebb.core.Contact
import app.ebb.core.CrisisKind
import app.ebb.core.EbbException
import app.ebb.core.Moment
import app.ebb.ui.Called
import app.ebb.ui.CoreCalls
import app.ebb.ui.Words
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/**
 * Holds the state of *Talk to someone*. Opening it never fails: where the journal cannot be read, the last card that was
 * read is shown, or the one that needs no journal.
 *
 * @param clock the shell's clock.
 * @param scope the main thread's, on which [state] is written.
 * @param io runs the core's calls, which may block on the disk.
 */
class TalkModel(
    private val core: TalkCore,
    private val clock: () -> Moment,
    private val scope: CoroutineScope,
    io: CoroutineDispatcher,
) : TalkActions {
    private val shown = MutableStateFlow(TalkState(Words.NONE))

    /** What the screen shows. */
    val state: StateFlow<TalkState> = shown.asStateFlow()

    private val calls = CoreCalls(io, core::explain)
    private var about: CrisisKind? = null

    override fun open(about: CrisisKind?) {
        this.about = about
        shown.update { it.copy(page = TalkPage.Card, refusal = null) }
        scope.launch { read() }
    }

    override fun chooseCountry() = show(TalkPage.Countries)

    override fun country(code: String) = save { core.saveCountry(code, it) }

    override fun editContact() {
        val contact = shown.value.person.contact
        show(TalkPage.ContactForm(contact?.name.orEmpty(), contact?.phone.orEmpty()))
    }

    override fun contact(form: TalkPage.ContactForm) = show(form)

    override fun saveContact() {
        val form = shown.value.page as? TalkPage.ContactForm ?: return
        save { core.saveContact(Contact(form.name, form.phone), it) }
    }

    override fun removeContact() = save { core.saveContact(null, it) }

    override fun back() = show(TalkPage.Card)

    private fun show(page: TalkPage) = shown.update { it.copy(page = page, refusal = null) }

    /** Saves, and shows the card again; a refusal leaves the page as it is. */
    private fun save(call: (Moment) -> Unit) {
        val now = clock()
        scope.launch {
            val refusal = (calls.call { call(now) } as? Called.Refused)?.text
            shown.update { if (refusal == null) it.copy(page = TalkPage.Card) else it.copy(refusal = refusal) }
            if (refusal == null) read()
        }
    }

    private suspend fun read() {
        val now = clock()
        val about = about
        val next =
            withContext(calls.inOrder) {
                val words = core.words()
                val countries = core.countries()
                try {
                    val card = core.card(about, now)
                    TalkState(words, card, isPartial = false, core.person(), countries)
                } catch (_: EbbException) {
                    // Whatever is wrong with the journal is said elsewhere; here only the numbers matter.
                    TalkState(words, core.cardAlone(about), isPartial = true, countries = countries)
                }
            }
        shown.update { before ->
            val known = before.card?.takeIf { next.isPartial && it.calls.isNotEmpty() }
            next.copy(
                card = known ?: next.card,
                person = if (known != null) before.person else next.person,
                page = before.page,
                refusal = before.refusal,
            )
        }
    }
}
