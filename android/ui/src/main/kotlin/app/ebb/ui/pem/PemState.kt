package app.ebb.ui.pem

import app.ebb.core.CompletedPemScreen
import app.ebb.core.PemAnswer
import app.ebb.core.PemForm
import app.ebb.core.PemItem
import app.ebb.core.PemQuestion
import app.ebb.ui.Words

/** The state of the questions about effort (post-exertional malaise). */
data class PemState(
    val words: Words = Words.NONE,
    /** The questions; null until they are read. */
    val form: PemForm? = null,
    /** The place of the question that is shown. */
    val place: Int = 0,
    /** What was answered so far. */
    val answers: Map<PemItem, PemAnswer> = emptyMap(),
    /** The result that is shown in place of the questions. */
    val result: CompletedPemScreen? = null,
    /** Whether the result was saved just now, and can be undone. */
    val isNew: Boolean = false,
    /** Why it could not be read or saved. */
    val refusal: String? = null,
    /** Whether the page is done with. */
    val isDone: Boolean = false,
) {
    internal val question: PemQuestion? get() = form?.questions?.getOrNull(place)

    internal val answer: PemAnswer? get() = question?.let { answers[it.item] }

    internal val isLast: Boolean get() = place + 1 >= form?.questions.orEmpty().size
}

/** The actions of the questions about effort. */
interface PemActions {
    /** How often; the same answer again takes it back. */
    fun frequency(step: UByte)

    /** How bad; the same answer again takes it back. */
    fun severity(step: UByte)

    /** The next question; after the last one, saves what was answered. */
    fun next()

    /** The question before; from the first one or the result, closes the page. */
    fun back()

    /** Answers the questions again. */
    fun again()

    /** Removes the result that was saved just now. Its answers are there again. */
    fun undo()
}
