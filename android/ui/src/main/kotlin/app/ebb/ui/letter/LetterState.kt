package app.ebb.ui.letter

import app.ebb.core.Letter
import app.ebb.core.LetterView
import app.ebb.ui.Words

/** The state of the letter from a good day. */
data class LetterState(
    val words: Words = Words.NONE,
    /** The letter; null until it is read. */
    val view: LetterView? = null,
    val page: LetterPage = LetterPage.Read,
    /** Why it could not be read or saved. */
    val refusal: String? = null,
)

/** A page of the letter. */
sealed interface LetterPage {
    /** The letter itself. */
    data object Read : LetterPage

    /** *I can't talk*, to be shown to somebody. */
    data object Card : LetterPage

    /** The letter as it is being written: the text of each part, a line for each thing. */
    data class Write(
        val texts: Map<String, String>,
    ) : LetterPage
}

/** The actions of the letter. */
interface LetterActions {
    /** Opens the form. */
    fun write()

    /** What is written in a part of the form so far. */
    fun written(
        field: String,
        text: String,
    )

    fun save()

    /** Back from the form to the letter; what was written is there when it is opened again. */
    fun back()
}

/** A part of a letter as a form shows it: a line for each thing. */
internal val LetterView.texts: Map<String, String>
    get() = parts.associate { it.field to it.lines.joinToString("\n") }

/** The letter of a form. */
internal fun letterOf(texts: Map<String, String>): Letter {
    fun lines(field: String) = texts[field].orEmpty().lines()
    return Letter(lines("helps"), lines("tell"), lines("cancel"), texts["card"], texts["words"])
}
