package app.ebb.ui.talk

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.KeyboardType
import androidx.compose.ui.unit.dp
import app.ebb.core.Call
import app.ebb.core.CallKind
import app.ebb.core.TalkToSomeone
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.parts.Chip
import app.ebb.ui.parts.Field
import app.ebb.ui.parts.FittingText
import app.ebb.ui.parts.Page
import app.ebb.ui.parts.PrimaryButton
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.Touch
import app.ebb.ui.parts.WordButton
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Theme
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.palette
import app.ebb.ui.theme.theme

/**
 * Talk to someone: whom to call, one tap each. It shows nothing else of the person, and may be shown without the app's
 * lock.
 *
 * @param onCall opens the dialler with a number.
 * @param onText opens a text to a number, with what is written in it.
 * @param onBack closes it.
 * @param isLocked whether Ebb is locked: contact and country cannot be changed then. A country that was never chosen can be
 *   chosen, as there are no numbers without one.
 */
@Composable
fun TalkScreen(
    state: TalkState,
    actions: TalkActions,
    onBack: () -> Unit,
    onCall: (number: String) -> Unit,
    onText: (number: String, text: String) -> Unit,
    modifier: Modifier = Modifier,
    isLocked: Boolean = false,
) {
    val words = state.words
    val card = state.card
    val back = words[WordKeys.GO_BACK]
    when (val page = if (isLocked) state.page.locked else state.page) {
        is TalkPage.Card -> {
            Page(card?.title.orEmpty(), back, onBack, modifier, isLow = true) {
                if (card != null) Card(state, card, actions, onCall, onText, isLocked)
            }
        }

        is TalkPage.Countries -> {
            Page(words[WordKeys.COUNTRY_CHOOSE], back, actions::back, modifier) { Countries(state, actions) }
        }

        is TalkPage.ContactForm -> {
            Page(
                words[WordKeys.CONTACT],
                back,
                actions::back,
                modifier,
                pinned = { PrimaryButton(words[WordKeys.SAVE], actions::saveContact) },
            ) { ContactForm(page, state, actions) }
        }
    }
}

@Composable
private fun Card(
    state: TalkState,
    card: TalkToSomeone,
    actions: TalkActions,
    onCall: (String) -> Unit,
    onText: (String, String) -> Unit,
    isLocked: Boolean,
) {
    val words = state.words
    Say(card.opening)
    if (state.isPartial) Say(words[WordKeys.TALK_KNOWN])
    Refusal(state)
    card.hints.forEach { Say(it) }
    if (card.calls.isNotEmpty()) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.two)) { Calls(card, words, onCall, onText) }
    }
    // Without the journal nothing can be chosen or saved.
    if (!state.isPartial) Own(state, actions, isLocked)
}

@Composable
private fun Calls(
    card: TalkToSomeone,
    words: Words,
    onCall: (String) -> Unit,
    onText: (String, String) -> Unit,
) {
    for ((place, call) in card.calls.withIndex()) {
        val message = card.message.takeIf { call.who == CallKind.CONTACT }
        CallRow(call, place == 0, words, onCall)
        if (message != null) {
            Touch({ onText(call.number, message) }, Modifier.fillMaxWidth(), inset = Space.two) {
                FittingText("${words[WordKeys.TEXT]}: ${call.label}", Type.strong, color = palette.accent)
                FittingText(message, Type.small, color = palette.quiet)
            }
        }
    }
}

/** Somebody to call. The whole of it is one button, at least 72 dp tall. */
@Composable
private fun CallRow(
    call: Call,
    isFirst: Boolean,
    words: Words,
    onCall: (String) -> Unit,
) {
    val isFilled = isFirst && theme != Theme.FLARE
    val ink = if (isFirst) palette.onAction else palette.ink
    Touch(
        { onCall(call.number) },
        Modifier.fillMaxWidth().heightIn(min = CALL_LEAST),
        ground = if (isFirst) palette.action else palette.raised,
        edge = if (isFilled) palette.action else palette.edge,
        line = if (isFirst) 2.dp else 1.dp,
        inset = Space.two,
    ) {
        FittingText("${words[WordKeys.CALL]}: ${call.label}", Type.strong, color = ink)
        // A number is read whole, so it is not broken over lines.
        FittingText(call.number.replace(' ', NO_BREAK), Type.number, color = ink)
        call.note?.let { FittingText(it, Type.small, color = if (isFirst) ink else palette.quiet) }
    }
}

/** What the person chooses for this card: the country, and their own contact. */
@Composable
private fun Own(
    state: TalkState,
    actions: TalkActions,
    isLocked: Boolean,
) {
    if (isLocked && state.person.country != null) return
    val words = state.words
    Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
        val country = state.country
        val name = if (country == null) words[WordKeys.COUNTRY_CHOOSE] else "${words[WordKeys.COUNTRY]}: $country"
        Wide(name, actions::chooseCountry)
        if (isLocked) return@Column
        val contact = if (state.person.contact == null) WordKeys.CONTACT_ADD else WordKeys.CONTACT_CHANGE
        Wide(words[contact], actions::editContact)
    }
}

@Composable
private fun Wide(
    word: String,
    onClick: () -> Unit,
) {
    Touch(onClick, Modifier.fillMaxWidth(), inset = Space.two) {
        FittingText(word, Type.body, color = palette.accent)
    }
}

@Composable
private fun Countries(
    state: TalkState,
    actions: TalkActions,
) {
    Refusal(state)
    Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
        for (country in state.countries) {
            Chip(
                country.label,
                country.code == state.person.country,
                { actions.country(country.code) },
                Modifier.fillMaxWidth(),
                Role.RadioButton,
            )
        }
    }
    Say(state.words[WordKeys.COUNTRY_MISSING])
}

@Composable
private fun ContactForm(
    form: TalkPage.ContactForm,
    state: TalkState,
    actions: TalkActions,
) {
    val words = state.words
    Refusal(state)
    Field(words[WordKeys.NAME], form.name, { actions.contact(form.copy(name = it)) })
    Field(
        words[WordKeys.PHONE_NUMBER],
        form.phone,
        { actions.contact(form.copy(phone = it)) },
        keyboard = KeyboardType.Phone,
    )
    if (state.person.contact != null) WordButton(words[WordKeys.CONTACT_REMOVE], actions::removeContact)
}

@Composable
private fun Refusal(state: TalkState) {
    state.refusal?.let { Say(it, Modifier.semantics { liveRegion = LiveRegionMode.Assertive }) }
}

private val CALL_LEAST = 72.dp
private const val NO_BREAK = '\u00A0'
