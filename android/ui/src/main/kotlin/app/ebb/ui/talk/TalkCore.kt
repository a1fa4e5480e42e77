package app.ebb.ui.talk

import app.ebb.core.Contact
import app.ebb.core.CountryLine
import app.ebb.core.CrisisKind
import app.ebb.core.EbbException
import app.ebb.core.Moment
import app.ebb.core.TalkToSomeone
import app.ebb.ui.Words

/**
 * The part of the core that *Talk to someone* uses. Calls may block on the disk, but for [words], [countries] and
 * [cardAlone], which read nothing and never fail.
 *
 * @throws EbbException from any other call, with the reason.
 */
interface TalkCore {
    /** The card for the person; [about] is what opened it, null where the person did. */
    fun card(
        about: CrisisKind?,
        now: Moment,
    ): TalkToSomeone

    /** The card without contact and country, where the journal cannot be read. */
    fun cardAlone(about: CrisisKind?): TalkToSomeone

    /** The countries to choose from, by name. */
    fun countries(): List<CountryLine>

    /** The person's contact and country. */
    fun person(): TalkPerson

    fun saveCountry(
        code: String,
        now: Moment,
    )

    /** Saves the person's contact; null removes it. */
    fun saveContact(
        contact: Contact?,
        now: Moment,
    )

    fun words(): Words

    fun explain(error: EbbException): String
}

/** Whom the person calls first, and the country whose numbers hold, by its code. */
data class TalkPerson(
    val contact: Contact? = null,
    val country: String? = null,
)
