package app.ebb.ui

import app.ebb.core.WordKey

/**
 * The words of the screens in the person's language, by key. They are written in core/locales, with all other words;
 * the keys are generated from there, so a key that the core lacks does not compile.
 */
data class Words(
    private val table: Map<String, String>,
) {
    /** A key without words is shown as itself; a test finds it first. Before the core has provided any, nothing is shown. */
    operator fun get(key: WordKey): String = table[key.id] ?: if (table.isEmpty()) "" else key.id

    companion object {
        /** Before the core has provided any. */
        val NONE: Words = Words(emptyMap())
    }
}
