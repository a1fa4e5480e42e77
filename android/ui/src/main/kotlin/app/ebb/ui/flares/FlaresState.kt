package app.ebb.ui.flares

import app.ebb.core.FlareComparison
import app.ebb.ui.Words

/** The state of the flares beside one another. */
data class FlaresState(
    val words: Words = Words.NONE,
    /** The flares; null until they are read. */
    val found: FlareComparison? = null,
    /** Why they could not be read. */
    val refusal: String? = null,
)
