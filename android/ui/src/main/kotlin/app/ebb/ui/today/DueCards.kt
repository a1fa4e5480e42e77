package app.ebb.ui.today

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.expand
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import app.ebb.core.DangerSign
import app.ebb.core.DueCard
import app.ebb.core.ExcessAct
import app.ebb.core.MissedDose
import app.ebb.core.Question
import app.ebb.core.Today
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.Touch
import app.ebb.ui.parts.WordButton
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.palette
import app.ebb.ui.theme.theme

/** What to draw as due: the most pressing that this version can show, one at a time. */
internal sealed interface Due {
    data class Sign(
        val sign: DangerSign,
    ) : Due

    /** The running activity needs an answer: a break is due, or it was forgotten. */
    data object Activity : Due

    data class Dose(
        val dose: MissedDose,
    ) : Due

    data class Asked(
        val question: Question,
    ) : Due
}

/** The first due card that can be answered here, in the core's order. */
internal val Today.nextDue: Due?
    get() =
        due.firstNotNullOfOrNull { card ->
            when (card) {
                is DueCard.Sign -> signs.find { it.id == card.id }?.let(Due::Sign)
                is DueCard.BreakDue, is DueCard.ForgottenActivity -> Due.Activity.takeIf { activity != null }
                is DueCard.Dose -> dueDoses.find { it.id == card.id }?.let(Due::Dose)
                is DueCard.Question -> nextQuestion?.takeIf { it.id == card.id }?.let(Due::Asked)
            }
        }

/** A due card in one line; null for what must be whole in view. */
internal fun Due.line(today: Today): String? =
    when (this) {
        is Due.Sign -> null
        is Due.Activity -> today.activity?.let { it.forgotten?.text ?: it.sentence }
        is Due.Dose -> dose.title
        is Due.Asked -> question.text
    }

/** One line of a card, which a tap opens. */
@Composable
internal fun OneLine(
    line: String,
    card: @Composable () -> Unit,
) {
    var isOpen by rememberSaveable(line) { mutableStateOf(false) }
    if (isOpen) return card()
    val open = {
        isOpen = true
        true
    }
    Touch(
        { isOpen = true },
        Modifier.fillMaxWidth().semantics {
            contentDescription = line
            expand(action = open)
        },
        inset = Space.two,
    ) {
        Say(line, Modifier.fillMaxWidth(), Type.strong, lines = 1)
    }
}

/**
 * The due card; nothing where nothing is due.
 *
 * @param onAsk opens the screen of a question that has one.
 */
@Composable
internal fun DueCards(
    due: Due?,
    today: Today,
    words: Words,
    actions: TodayActions,
    onCall: ((String) -> Unit)?,
    onAsk: ((Question) -> Unit)?,
) {
    when (due) {
        is Due.Sign -> SignCard(due.sign, words, actions, onCall)
        is Due.Activity -> Timer(today, words, actions)
        is Due.Dose -> DoseCard(due.dose, actions)
        is Due.Asked -> QuestionCard(due.question, today.day, words, actions, onAsk)
        null -> Unit
    }
}

/** A sign to act on: the line, and the number that one tap dials. */
@Composable
private fun SignCard(
    sign: DangerSign,
    words: Words,
    actions: TodayActions,
    onCall: ((String) -> Unit)?,
) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
        Say(
            sign.text,
            Modifier.semantics {
                heading()
                liveRegion = LiveRegionMode.Assertive
            },
            Type.strong,
        )
        CallButton(sign.number, onCall)
        WordButton(words[WordKeys.DISMISS], { actions.signSetAside(sign.id) }, isQuiet = true)
    }
}

/**
 * What was taken and may do harm, as long as that holds: above everything else, with what can be done about it. One tap
 * dials, takes back the dose that was a slip, or leads to somebody to talk to.
 */
@Composable
internal fun DoseExcesses(
    today: Today,
    actions: TodayActions,
    onCall: ((String) -> Unit)?,
    onTalk: (() -> Unit)?,
) {
    for (excess in today.doseExcesses) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
            Say(
                excess.text,
                Modifier.semantics {
                    heading()
                    liveRegion = LiveRegionMode.Assertive
                },
                Type.strong,
            )
            for (action in excess.actions) {
                val entry = action.entry
                when (action.act) {
                    ExcessAct.CALL -> CallButton(action.number, onCall)
                    ExcessAct.UNDO -> entry?.let { Wide(action.label) { actions.takeBack(it) } }
                    ExcessAct.TALK -> onTalk?.let { Wide(action.label, it) }
                }
            }
        }
    }
}

@Composable
private fun Wide(
    word: String,
    onClick: () -> Unit,
) = BoxWithConstraints { WordButton(word, onClick, Modifier.fillMaxWidth(), room = maxWidth) }

/** Opens the dialler with a number, where there is one. */
@Composable
private fun CallButton(
    number: String?,
    onCall: ((String) -> Unit)?,
) {
    if (number == null || onCall == null) return
    Touch(
        { onCall(number) },
        Modifier.fillMaxWidth().heightIn(min = theme.tall),
        ground = palette.action,
        edge = palette.edge,
    ) {
        Say(number, style = Type.number, color = palette.onAction, align = TextAlign.Center)
    }
}

@Composable
private fun DoseCard(
    dose: MissedDose,
    actions: TodayActions,
) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
        Say(dose.title, Modifier.semantics { heading() }, Type.strong)
        if (dose.text.isNotEmpty()) Say(dose.text)
        DoseAnswers(dose, actions)
    }
}
