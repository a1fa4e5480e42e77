package app.ebb.ui.letter

import androidx.compose.runtime.Composable
import app.ebb.core.Letter
import app.ebb.core.LetterPart
import app.ebb.core.LetterView
import app.ebb.ui.textsOf
import app.ebb.ui.wordsOf

/** A letter of an invented person, under the core's captions. */
internal object LetterSamples {
    private fun view(
        language: String,
        lines: Map<String, List<String>>,
    ): LetterView {
        val texts = textsOf(language, "seldom")
        val parts =
            listOf("helps", "tell", "cancel", "card", "words").map { field ->
                LetterPart(field, texts.getValue("letter-$field"), lines[field].orEmpty())
            }
        return LetterView(
            Letter(emptyList(), emptyList(), emptyList(), null, null),
            written = lines.isNotEmpty(),
            parts,
            card = lines["card"]?.single() ?: texts.getValue("letter-card-usual"),
            cancel = lines["cancel"] ?: listOf(texts.getValue("letter-cancel-usual")),
            text =
                lines.values
                    .flatten()
                    .joinToString("\n")
                    .takeIf { it.isNotEmpty() },
        )
    }

    private val lines =
        mapOf(
            "helps" to listOf("Dark room, shutters down", "Heat on the neck, 15 minutes", "The playlist without words"),
            "tell" to listOf("Ana, she knows what to do"),
            "cancel" to listOf("I'm not well today. I'll write when I'm better.", "Can we move it to next week?"),
            "words" to listOf("It passed the last time, too. You owe nobody anything today."),
        )

    private fun state(
        language: String,
        page: LetterPage,
        written: Boolean = true,
    ): LetterState {
        val view = view(language, if (written) lines else emptyMap())
        return LetterState(wordsOf(language), view, page)
    }

    private fun form(language: String): LetterState {
        val read = state(language, LetterPage.Read)
        return read.copy(page = LetterPage.Write(read.view!!.texts))
    }

    /** Every state of the letter, by the name of its picture. */
    val states: Map<String, LetterState> by lazy {
        mapOf(
            "letter" to state("en", LetterPage.Read),
            "letter-none" to state("en", LetterPage.Read, written = false),
            "letter-card" to state("en", LetterPage.Card),
            "letter-form" to form("en"),
            "letter-refused" to form("en").copy(refusal = "The disk is full. Nothing was changed; make room first."),
            "letter-german-none" to state("de", LetterPage.Read, written = false),
            "letter-german-card" to state("de", LetterPage.Card),
            "letter-german-form" to form("de"),
            "letter-spanish-card" to state("es", LetterPage.Card),
        )
    }
}

/** Draws a state without actions. */
@Composable
internal fun DrawLetter(state: LetterState) = LetterScreen(state, NoLetterActions, LetterRoutes({}, {}, {}, {}, {}))

private object NoLetterActions : LetterActions {
    override fun write() = Unit

    override fun written(
        field: String,
        text: String,
    ) = Unit

    override fun save() = Unit

    override fun back() = Unit
}
