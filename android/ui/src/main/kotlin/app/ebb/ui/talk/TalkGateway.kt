package app.ebb.ui.talk

import app.ebb.core.AboutMe
import app.ebb.core.Contact
import app.ebb.core.CountryLine
import app.ebb.core.CrisisKind
import app.ebb.core.EbbException
import app.ebb.core.Journal
import app.ebb.core.Language
import app.ebb.core.Moment
import app.ebb.core.Profile
import app.ebb.core.TalkToSomeone
import app.ebb.explainError
import app.ebb.screenWords
import app.ebb.talkWithoutJournal
import app.ebb.ui.Words
import app.ebb.ui.calling

/**
 * [TalkCore] over the generated bindings. Closing it releases its services; the journal's owner closes that.
 *
 * @param journal null where it could not be opened: the card is then the one without it.
 * @param language that of all texts.
 */
class TalkGateway(
    journal: Journal?,
    private val language: Language,
) : TalkCore,
    AutoCloseable {
    private val safety = journal?.safety()
    private val profile = journal?.profile()

    override fun close() = listOfNotNull(safety, profile).forEach(AutoCloseable::close)

    override fun card(
        about: CrisisKind?,
        now: Moment,
    ): TalkToSomeone = calling { (safety ?: unopened()).talkToSomeone(about, now) }

    override fun cardAlone(about: CrisisKind?): TalkToSomeone = talkWithoutJournal(about, language)

    override fun countries(): List<CountryLine> = safety?.countries().orEmpty()

    override fun person(): TalkPerson = calling { opened().get().let { TalkPerson(it.contact, it.country) } }

    override fun saveCountry(
        code: String,
        now: Moment,
    ) = save(now) { it.copy(country = code) }

    override fun saveContact(
        contact: Contact?,
        now: Moment,
    ) = save(now) { it.copy(contact = contact) }

    private fun save(
        now: Moment,
        change: (AboutMe) -> AboutMe,
    ) {
        calling { opened().save(change(opened().get()), now) }
    }

    private fun opened(): Profile = profile ?: unopened()

    private fun unopened(): Nothing = throw EbbException.Internal("The journal is not open.")

    override fun words(): Words = Words(screenWords(language).associate { it.key to it.text })

    override fun explain(error: EbbException): String = explainError(error, language)
}
