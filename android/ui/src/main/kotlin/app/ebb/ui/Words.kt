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

    /** Above the activities that one tap starts: "Start an activity". */
    const val START: String = "app-start"

    /** Above the activity that runs: "Activity". */
    const val RUNNING: String = "app-running"

    /** Before the time it was started: "Since". */
    const val SINCE: String = "app-since"

    /** The button that says a forgotten activity was over when the core guesses: "Yes, about then". */
    const val THEN_OVER: String = "app-then-over"

    /** The button that says nobody knows how long it was: "I don't know". */
    const val LENGTH_UNKNOWN: String = "app-length-unknown"

    /** The button under energy, and the screen it opens: "Plan my day". */
    const val PLAN: String = "app-plan"

    /** The button that closes that screen: "Back to today". */
    const val BACK: String = "app-back"

    /** Above what an hour of an activity takes: "What an hour takes". */
    const val HOURS: String = "app-hours"

    /** Above the list for the day: "What would you like to do?". */
    const val WISHES: String = "app-wishes"

    /** After a number of minutes: "min". */
    const val MINUTES: String = "app-minutes"

    /** For screen readers, on "−": "Shorter". */
    const val SHORTER: String = "app-shorter"

    /** For screen readers, on "+": "Longer". */
    const val LONGER: String = "app-longer"

    /** For screen readers, on "×": "Take off the list". */
    const val REMOVE: String = "app-remove"

    /** Above what fits: "Fits today". */
    const val FITS: String = "app-fits"

    /** Above what does not: "Too much for today". */
    const val OVER: String = "app-over"

    /** Above the sentence for somebody else: "A sentence to send". */
    const val SEND: String = "app-send"

    /** The button under it: "Copy". */
    const val COPY: String = "app-copy"

    /** Said once it was: "Copied". */
    const val COPIED: String = "app-copied"

    /** Above the forecast: "Outlook". */
    const val OUTLOOK: String = "app-outlook"

    /** Before a reason that speaks for a flare: "Makes it more likely". */
    const val TOWARDS: String = "app-towards"

    /** Before a reason that speaks against one: "Makes it less likely". */
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
            START,
            RUNNING,
            SINCE,
            THEN_OVER,
            LENGTH_UNKNOWN,
            PLAN,
            BACK,
            HOURS,
            WISHES,
            MINUTES,
            SHORTER,
            LONGER,
            REMOVE,
            FITS,
            OVER,
            SEND,
            COPY,
            COPIED,
            OUTLOOK,
            TOWARDS,
            AWAY,
            WHY,
            DISMISS,
            TRY_AGAIN,
            NOT_NOW,
        )
}
