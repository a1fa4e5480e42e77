package app.ebb.ui.talk

import app.ebb.core.CountryLine
import app.ebb.core.CrisisKind
import app.ebb.core.TalkToSomeone
import app.ebb.ui.Words

/** The state of *Talk to someone*. */
data class TalkState(
    val words: Words,
    /** The card; null before it is opened. */
    val card: TalkToSomeone? = null,
    /** Whether the journal could not be read, so that the card may lack the contact or the country. */
    val isPartial: Boolean = false,
    val person: TalkPerson = TalkPerson(),
    /** The countries to choose from. */
    val countries: List<CountryLine> = emptyList(),
    val page: TalkPage = TalkPage.Card,
    /** Why the last action was refused. */
    val refusal: String? = null,
) {
    /** The name of the chosen country; its code where Ebb has no numbers for it. */
    val country: String? get() = countries.find { it.code == person.country }?.label ?: person.country
}

/** What of *Talk to someone* is shown. */
sealed interface TalkPage {
    /** The page to show in its place while Ebb is locked: a contact's name and number are changed by whoever unlocks it. */
    val locked: TalkPage get() = if (this is ContactForm) Card else this

    data object Card : TalkPage

    data object Countries : TalkPage

    /** The person's contact as it is being written. */
    data class ContactForm(
        val name: String,
        val phone: String,
    ) : TalkPage
}

/** The actions of *Talk to someone*. Calling and texting are the shell's. */
interface TalkActions {
    /** Reads the card. [about] is what opened it, null where the person did. */
    fun open(about: CrisisKind? = null)

    fun chooseCountry()

    fun country(code: String)

    fun editContact()

    /** What is written in the form so far. */
    fun contact(form: TalkPage.ContactForm)

    fun saveContact()

    fun removeContact()

    /** Back to the card. */
    fun back()
}
