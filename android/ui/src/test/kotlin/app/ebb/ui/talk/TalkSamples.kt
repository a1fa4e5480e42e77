package app.ebb.ui.talk

import androidx.compose.runtime.Composable
import app.ebb.core.Call
import app.ebb.core.CallKind
import app.ebb.core.Contact
import app.ebb.core.CountryLine
import app.ebb.core.TalkToSomeone
import app.ebb.ui.ENGLISH
import app.ebb.ui.wordsOf

/** Cards of an invented person, in the core's words. The numbers are none that anybody answers. */
internal object TalkSamples {
    val contact = Contact("Ana", "0170 000 000")

    private val own = Call(CallKind.CONTACT, contact.name, contact.phone, note = null)
    private val crisis = Call(CallKind.CRISIS, "Crisis line", "000 123", "day and night · as of 2026-03-17")
    private val emergency = Call(CallKind.EMERGENCY, "Emergency", "000", "as of 2026-03-17")
    private const val HINT = "On a locked phone, \"Emergency\" leads to the number that works where you are."

    val card =
        TalkToSomeone(
            title = "Talk to someone",
            opening = "You don't have to get through this alone. One call is enough to begin with.",
            calls = listOf(own, crisis, emergency),
            message = "Could you call me? I'm not doing well.",
            hints = emptyList(),
        )

    /** The card that needs no journal. */
    val alone = card.copy(calls = emptyList(), message = null, hints = listOf(HINT))

    private val unchosen = alone.copy(hints = listOf("Choose your country, and its numbers stand here.", HINT))

    val countries = listOf(CountryLine("AT", "Austria"), CountryLine("DE", "Germany"), CountryLine("ES", "Spain"))

    val state = TalkState(ENGLISH, card, person = TalkPerson(contact, "DE"), countries = countries)

    private val german =
        TalkState(
            wordsOf("de"),
            TalkToSomeone(
                title = "Mit jemandem reden",
                opening = "Du musst da nicht allein durch. Ein Anruf genügt für den Anfang.",
                calls =
                    listOf(
                        own.copy(label = "Annemarie Oberschmidtbauer", number = "+49 170 0000000"),
                        crisis.copy(label = "TelefonSeelsorge", note = "Stand 2026-03-17"),
                        emergency.copy(label = "Notruf", note = "Stand 2026-03-17"),
                    ),
                message = "Kannst du mich anrufen? Mir geht es nicht gut.",
                hints = emptyList(),
            ),
            person = TalkPerson(contact, "DE"),
            countries = listOf(CountryLine("DE", "Deutschland")),
        )

    private val spanish =
        TalkState(
            wordsOf("es"),
            alone.copy(
                title = "Hablar con alguien",
                opening = "No tienes que pasar por esto en soledad. Una llamada basta para empezar.",
                hints = listOf("Elige tu país y sus números estarán aquí."),
            ),
        )

    /** Every state of the screen, by the name of its picture. */
    val states: Map<String, TalkState> =
        mapOf(
            "talk" to state,
            "talk-no-contact" to
                state.copy(
                    card = card.copy(calls = listOf(crisis, emergency), message = null),
                    person = TalkPerson(null, "DE"),
                ),
            "talk-nothing-chosen" to state.copy(card = unchosen, person = TalkPerson()),
            "talk-unread" to state.copy(card = alone, person = TalkPerson(), isPartial = true),
            "talk-countries" to state.copy(page = TalkPage.Countries),
            "talk-contact" to
                state.copy(
                    page = TalkPage.ContactForm("Ana", "12"),
                    refusal = "\"12\" is no phone number.",
                ),
            "talk-german" to german,
            "talk-spanish" to spanish,
        )
}

/** Draws a state without actions. */
@Composable
internal fun DrawTalk(
    state: TalkState,
    isLocked: Boolean = false,
) = TalkScreen(state, NoTalkActions, onBack = {}, onCall = {}, onText = { _, _ -> }, isLocked = isLocked)

private object NoTalkActions : TalkActions {
    override fun open(about: app.ebb.core.CrisisKind?) = Unit

    override fun chooseCountry() = Unit

    override fun country(code: String) = Unit

    override fun editContact() = Unit

    override fun contact(form: TalkPage.ContactForm) = Unit

    override fun saveContact() = Unit

    override fun removeContact() = Unit

    override fun back() = Unit
}
