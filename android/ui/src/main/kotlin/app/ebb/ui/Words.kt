package app.ebb.ui

import app.ebb.core.WordKey

/**
 * The words of the screens in the person's language, by key. They are written in core/locales, with everything else
 * that is said; the keys are generated from there, so one that the core lacks does not compile.
 */
data class Words(
    private val table: Map<String, String>,
) {
    /** A key without words shows itself, which is ugly and safe; a test finds it first. */
    operator fun get(key: WordKey): String = table[key.id] ?: key.id

    companion object {
        /** Before the core has said anything. */
        val NONE: Words = Words(emptyMap())
    }
}
