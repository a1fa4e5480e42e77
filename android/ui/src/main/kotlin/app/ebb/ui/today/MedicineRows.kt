package app.ebb.ui.today

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.ebb.core.DoseStanding
import app.ebb.core.MissedDose
import app.ebb.core.Today
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.parts.BesideOrBelow
import app.ebb.ui.parts.Caption
import app.ebb.ui.parts.Choices
import app.ebb.ui.parts.Named
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.WordButton
import app.ebb.ui.parts.guarded
import app.ebb.ui.parts.widest
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.theme

/**
 * The medicines of the list: where each stands, what a dose would come to, and the doses that have no answer.
 *
 * @param onOpen opens a medicine of the list; null where that is not offered.
 */
@Composable
internal fun MedicineRows(
    today: Today,
    words: Words,
    actions: TodayActions,
    onOpen: ((String) -> Unit)?,
) {
    if (today.medicines.isEmpty()) return
    Column(verticalArrangement = Arrangement.spacedBy(Space.two)) {
        Caption(words[WordKeys.MEDICINES], Modifier.semantics { heading() })
        for (medicine in today.medicines) {
            MedicineRow(medicine, words, actions, onOpen)
            today.openDoses.filter { it.medicine == medicine.medicine }.forEach { OpenDose(it, actions) }
        }
    }
}

/** The result stands beside the button before it is pressed. The row opens the medicine; the button alone logs. */
@Composable
private fun MedicineRow(
    medicine: DoseStanding,
    words: Words,
    actions: TodayActions,
    onOpen: ((String) -> Unit)?,
) {
    val word = words[WordKeys.TOOK_IT]
    val besides = widest(listOf(word), Type.strong) + Space.two * 2 + Space.two
    val needed = widest(medicine.label.split(' ') + medicine.text.split(' '), Type.strong)
    BesideOrBelow(needed + besides, Space.two, { Standing(medicine, onOpen) }) {
        if (medicine.oneTap) {
            WordButton(
                word,
                { actions.take(medicine.medicine) },
                Modifier.heightIn(min = theme.tall).semantics { contentDescription = "$word: ${medicine.label}" },
            )
        }
    }
}

@Composable
private fun Standing(
    medicine: DoseStanding,
    onOpen: ((String) -> Unit)?,
) {
    val row =
        if (onOpen == null) {
            Modifier.semantics(mergeDescendants = true) {}
        } else {
            Modifier
                .fillMaxWidth()
                .heightIn(min = theme.target)
                .guarded()
                .clickable(role = Role.Button) { onOpen(medicine.medicine) }
        }
    Column(row, Arrangement.Center) {
        Named(medicine.label)
        if (medicine.text.isNotEmpty()) Say(medicine.text, style = Type.small)
    }
}

/** A dose that passed without an answer asks in the past. */
@Composable
private fun OpenDose(
    dose: MissedDose,
    actions: TodayActions,
) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
        Say(dose.text, style = Type.small)
        DoseAnswers(dose, actions)
    }
}

/** The answers to a dose, one tap each. */
@Composable
internal fun DoseAnswers(
    dose: MissedDose,
    actions: TodayActions,
) {
    Choices { room ->
        for (answer in dose.answers) {
            WordButton(
                answer.label,
                { actions.doseAnswered(dose.id, answer.id) },
                Modifier.heightIn(min = ANSWER).semantics { contentDescription = "${answer.label}: ${dose.title}" },
                room = room,
            )
        }
    }
}

private val ANSWER = 56.dp
