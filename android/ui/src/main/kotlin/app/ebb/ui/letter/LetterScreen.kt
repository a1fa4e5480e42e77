package app.ebb.ui.letter

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.ebb.core.LetterPart
import app.ebb.core.LetterView
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.parts.Beside
import app.ebb.ui.parts.Field
import app.ebb.ui.parts.FittingText
import app.ebb.ui.parts.Page
import app.ebb.ui.parts.PrimaryButton
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.Section
import app.ebb.ui.parts.WordButton
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type

/** The ways that lead from the letter out of it. A null one is not offered. */
class LetterRoutes(
    /** Closes the letter. */
    val onClose: () -> Unit,
    /** Opens *Talk to someone*. */
    val onTalk: () -> Unit,
    /** Copies a text. */
    val onCopy: (String) -> Unit,
    /** Hands a text to another app. */
    val onShare: ((String) -> Unit)? = null,
    /** Reads a text aloud. */
    val onRead: ((String) -> Unit)? = null,
)

/** The letter from a good day: to read and share, as the card *I can't talk*, or to write. */
@Composable
fun LetterScreen(
    state: LetterState,
    actions: LetterActions,
    routes: LetterRoutes,
    modifier: Modifier = Modifier,
) {
    val view = state.view
    when (val page = state.page) {
        is LetterPage.Write -> Form(page, state, actions, modifier)
        is LetterPage.Card -> Card(state, routes, modifier)
        is LetterPage.Read -> if (view != null || state.refusal != null) Letter(view, state, actions, routes, modifier)
    }
}

@Composable
private fun Letter(
    view: LetterView?,
    state: LetterState,
    actions: LetterActions,
    routes: LetterRoutes,
    modifier: Modifier,
) {
    val words = state.words
    val text = view?.text
    Page(
        words[WordKeys.LETTER],
        words[WordKeys.GO_BACK],
        routes.onClose,
        modifier,
        pinned = {
            when {
                view == null -> {}

                text == null -> {
                    PrimaryButton(words[WordKeys.LETTER_WRITE], actions::write)
                }

                else -> {
                    Hand(text, words, routes)
                }
            }
        },
    ) {
        Refusal(state)
        if (view != null) {
            if (!view.written) Say(words[WordKeys.LETTER_NONE])
            view.parts.filter { it.lines.isNotEmpty() && it.field != CARD }.forEach { Part(it, words, routes) }
            if (view.written) WordButton(words[WordKeys.CHANGE], actions::write)
        }
        WordButton(words[WordKeys.TALK], routes.onTalk, Modifier.fillMaxWidth(), isQuiet = true)
    }
}

/** One tap hands it to somebody; where nothing can be shared, it is copied. */
@Composable
private fun Hand(
    text: String,
    words: Words,
    routes: LetterRoutes,
) {
    val share = routes.onShare
    if (share != null) {
        PrimaryButton(words[WordKeys.SHARE], { share(text) })
    } else {
        PrimaryButton(words[WordKeys.COPY], { routes.onCopy(text) })
    }
}

@Composable
private fun Part(
    part: LetterPart,
    words: Words,
    routes: LetterRoutes,
) = Section(part.label) {
    for ((place, line) in part.lines.withIndex()) {
        if (part.field == CANCEL) {
            // A message is sent as it is, one at a time.
            val share = routes.onShare
            val word = words[if (share != null) WordKeys.SHARE else WordKeys.COPY]
            Beside(line, Type.body, word, { (share ?: routes.onCopy)(line) }) { Say(line) }
        } else {
            Say(if (part.field == HELPS) "${place + 1}. $line" else line)
        }
    }
}

/** *I can't talk*: large, to be held out to somebody, or read aloud by the phone. */
@Composable
private fun Card(
    state: LetterState,
    routes: LetterRoutes,
    modifier: Modifier,
) {
    val words = state.words
    val view = state.view
    Page(
        words[WordKeys.CANNOT_TALK],
        words[WordKeys.GO_BACK],
        routes.onClose,
        modifier,
        pinned = {
            if (view != null) {
                routes.onRead?.let { read -> PrimaryButton(words[WordKeys.READ_ALOUD], { read(view.card) }) }
            }
            WordButton(words[WordKeys.TALK], routes.onTalk, Modifier.fillMaxWidth(), isQuiet = true)
        },
    ) {
        Refusal(state)
        view?.let { FittingText(it.card, Type.large) }
    }
}

@Composable
private fun Form(
    page: LetterPage.Write,
    state: LetterState,
    actions: LetterActions,
    modifier: Modifier,
) {
    val words = state.words
    Page(
        words[WordKeys.LETTER],
        words[WordKeys.GO_BACK],
        actions::back,
        modifier,
        pinned = {
            Refusal(state)
            PrimaryButton(words[WordKeys.SAVE], actions::save)
        },
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.four)) {
            for (part in state.view?.parts.orEmpty()) {
                val hint = words[WordKeys.LETTER_LINES].takeIf { part.field in LISTS }
                Field(
                    part.label,
                    page.texts[part.field].orEmpty(),
                    { actions.written(part.field, it) },
                    Modifier.heightIn(min = FIELD_LEAST),
                    hint = hint,
                    isOneLine = false,
                )
            }
        }
    }
}

@Composable
private fun Refusal(state: LetterState) {
    state.refusal?.let { Say(it, Modifier.semantics { liveRegion = LiveRegionMode.Assertive }) }
}

private const val HELPS = "helps"
private const val CANCEL = "cancel"
private const val CARD = "card"

/** The parts that are lists. */
private val LISTS = setOf(HELPS, "tell", CANCEL)

private val FIELD_LEAST = 96.dp
