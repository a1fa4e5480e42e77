package app.ebb.ui

/**
 * The words of the screens in the person's language, by key. They are written in core/locales, with everything else
 * that is said; the keys this module uses are [WordKeys].
 */
data class Words(
    private val table: Map<String, String>,
) {
    /** A key without words shows itself, which is ugly and safe; a test finds it first. */
    operator fun get(key: String): String = table[key] ?: key

    companion object {
        /** Before the core has said anything. */
        val NONE: Words = Words(emptyMap())
    }
}

/** Every key of the core's table that these screens use. What each says in English is beside it. */
object WordKeys {
    /** The name of the screen, for screen readers: "Today". */
    const val TODAY: String = "app-today"

    /** Above what was done last: "Last logged". */
    const val LAST_LOGGED: String = "app-last-logged"

    /** The button beside it: "Undo". */
    const val UNDO: String = "app-undo"

    /** The button beside what was taken back: "Do again". */
    const val REDO: String = "app-redo"

    /** Above the severity strip: "How strong?". */
    const val HOW_STRONG: String = "app-how-strong"

    /** Above the energy bar: "Energy today". */
    const val ENERGY: String = "app-energy"

    /** Before the time of the next break: "Next break". */
    const val NEXT_BREAK: String = "app-next-break"

    /** Above the forecast: "Outlook". */
    const val OUTLOOK: String = "app-outlook"

    /** Before a reason that speaks for a flare: "For it". */
    const val TOWARDS: String = "app-towards"

    /** Before a reason that speaks against one: "Against it". */
    const val AWAY: String = "app-away"

    /** The button that opens the reasons: "Why?". */
    const val WHY: String = "app-why"

    /** The button that closes a message: "OK". */
    const val DISMISS: String = "app-dismiss"

    /** The button of a screen that could not be read: "Try again". */
    const val TRY_AGAIN: String = "app-try-again"

    /** The quiet button under a question: "Not now". */
    const val NOT_NOW: String = "app-not-now"

    /** All of them. */
    val ALL: List<String> =
        listOf(
            TODAY,
            LAST_LOGGED,
            UNDO,
            REDO,
            HOW_STRONG,
            ENERGY,
            NEXT_BREAK,
            OUTLOOK,
            TOWARDS,
            AWAY,
            WHY,
            DISMISS,
            TRY_AGAIN,
            NOT_NOW,
        )
}
