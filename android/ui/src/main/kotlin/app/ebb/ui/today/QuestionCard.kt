package app.ebb.ui.today

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.offset
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import app.ebb.core.Question
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.parts.Choices
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.WordButton
import app.ebb.ui.theme.Space
import java.time.LocalDate

/**
 * One question with its one-tap answers, and a way to dismiss it. Reported as shown once it is drawn.
 *
 * @param onAsk opens the screen of a question that has one.
 */
@Composable
internal fun QuestionCard(
    question: Question,
    day: LocalDate,
    words: Words,
    actions: TodayActions,
    onAsk: ((Question) -> Unit)?,
) {
    // The same question on another day is reported again.
    LaunchedEffect(day, question.id) { actions.questionShown(question.id) }
    Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
        Say(question.text, Modifier.semantics { heading() })
        Choices { room ->
            for (answer in question.answers) {
                val isOpening = answer.id == OPENS && onAsk != null
                val answered = { actions.questionAnswered(question.id, answer.id) }
                WordButton(answer.label, if (isOpening) ({ onAsk(question) }) else answered, room = room)
            }
        }
        WordButton(
            words[WordKeys.NOT_NOW],
            { actions.questionDismissed(question.id) },
            // Aligns the word with the lines above.
            Modifier.offset(x = -Space.two),
            isQuiet = true,
        )
    }
}

/** The id of the answer that opens a screen. A question with a screen of its own stays until something is said there. */
internal const val OPENS = "open"
