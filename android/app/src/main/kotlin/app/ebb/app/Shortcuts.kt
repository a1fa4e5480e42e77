package app.ebb.app

import android.content.Intent

/** The shortcuts of the icon that log at once, by the end of their intent's action. */
internal enum class LoggingShortcut(
    /** What their presses are kept under. */
    val surface: String,
) {
    SYMPTOM("shortcut-symptom"),
    FLARE("shortcut-flare"),
    ;

    companion object {
        /** Null for another intent, and for one of before that the list of recent apps gives again. */
        fun of(
            intent: Intent,
            packageName: String,
        ): LoggingShortcut? {
            if (intent.flags and Intent.FLAG_ACTIVITY_LAUNCHED_FROM_HISTORY != 0) return null
            val name = intent.action?.removePrefix("$packageName.")
            return entries.find { it.name == name }
        }
    }
}

/** Logs as a tile does, also while Ebb is locked: it shows nothing. */
internal fun EbbApplication.press(shortcut: LoggingShortcut) =
    worker.execute {
        widgets.prepare()
        val button =
            when (shortcut) {
                LoggingShortcut.FLARE -> Buttons.FLARE
                LoggingShortcut.SYMPTOM -> inboxFiles.read()?.symptom?.let(Buttons::of)
            }
        pressed(button?.let { presses.press(shortcut.surface, it) })
    }
