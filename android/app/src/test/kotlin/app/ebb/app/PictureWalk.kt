package app.ebb.app

import app.ebb.core.WordKey
import app.ebb.core.WordKeys

/** Something that a walk presses and that has no word of its own in the table: what it is called depends on the diary. */
enum class Named {
    /** The first button of Today's grid. */
    SYMPTOM,

    /** The person's medicine and their reminder. */
    MEDICINE,
    REMINDER,

    /** Yesterday in the calendar, and its first entry. */
    YESTERDAY,
    ENTRY,

    /** The first guide, and the first family of items. */
    GUIDE,
    FAMILY,

    /** To write the letter, or to change the one that there is. */
    LETTER,
}

/**
 * The way to a screen from Today, or from flare mode.
 *
 * @param destination what is chosen in the bar first; null stays.
 * @param taps the buttons after it: a [WordKey] or a [Named].
 * @param needsEntries whether an empty diary has no such screen.
 */
class PictureWalk(
    val name: String,
    val destination: WordKey? = null,
    val taps: List<Any> = emptyList(),
    val needsEntries: Boolean = false,
) {
    companion object {
        private fun today(
            name: String,
            vararg taps: Any,
        ) = PictureWalk(name, null, taps.toList())

        private fun diary(
            name: String,
            vararg taps: Any,
        ) = PictureWalk(name, WordKeys.DIARY, taps.toList(), needsEntries = taps.isNotEmpty())

        private fun care(
            name: String,
            vararg taps: Any,
        ) = PictureWalk(name, WordKeys.CARE, taps.toList(), Named.MEDICINE in taps || Named.REMINDER in taps)

        private fun more(
            name: String,
            vararg taps: Any,
        ) = PictureWalk(name, WordKeys.MORE, taps.toList())

        private fun safe(
            name: String,
            vararg taps: Any,
        ) = more(name, WordKeys.KEEP_SAFE, *taps)

        /** Every screen that presses lead to from Today. Those that log something come last. */
        val all: List<PictureWalk> =
            listOf(
                today("today"),
                today("log", WordKeys.LOG),
                diary("diary"),
                diary("day", Named.YESTERDAY),
                diary("entry", Named.ENTRY),
                diary("search", WordKeys.DIARY_SEARCH),
                diary("flares", WordKeys.DIARY_FLARES),
                diary("outlook", WordKeys.OUTLOOK),
                care("care"),
                care("talk", WordKeys.TALK),
                care("medicine", Named.MEDICINE),
                care("medicine-change", Named.MEDICINE, WordKeys.CHANGE),
                care("medicine-new", WordKeys.MEDICINE_ADD),
                care("reminders", WordKeys.REMINDERS),
                care("reminder", WordKeys.REMINDERS, Named.REMINDER),
                care("reminder-new", WordKeys.REMINDERS, WordKeys.REMINDER_ADD),
                care("movement", WordKeys.MOVEMENT),
                care("pem", WordKeys.MOVEMENT, WordKeys.PEM),
                care("guides", WordKeys.GUIDES),
                care("guide", WordKeys.GUIDES, Named.GUIDE),
                care("plan", WordKeys.PLAN),
                care("desk", WordKeys.DESK_CHECK),
                care("letter", WordKeys.LETTER),
                care("letter-write", WordKeys.LETTER, Named.LETTER),
                care("card", WordKeys.CANNOT_TALK),
                more("more"),
                more("items", WordKeys.ITEMS),
                more("family", WordKeys.ITEMS, Named.FAMILY),
                more("about-me", WordKeys.ABOUT_ME),
                more("settings", WordKeys.SETTINGS),
                more("health", WordKeys.SETTINGS, WordKeys.HEALTH_CONNECT),
                more("about-ebb", WordKeys.ABOUT_EBB),
                more("libraries", WordKeys.ABOUT_EBB, WordKeys.LIBRARIES),
                safe("keep"),
                safe("backup", WordKeys.BACKUP),
                safe("export", WordKeys.EXPORT),
                safe("import", WordKeys.IMPORT),
                safe("open", WordKeys.OPEN),
                safe("erase", WordKeys.ERASE),
                safe("erase-words", WordKeys.ERASE, WordKeys.ERASE_WORDS),
                safe("erase-days", WordKeys.ERASE, WordKeys.ERASE_DAYS),
                safe("erase-everything", WordKeys.ERASE, WordKeys.ERASE_EVERYTHING),
                today("rating", Named.SYMPTOM),
                today("details", Named.SYMPTOM, WordKeys.LOG_DETAILS),
                today("details-list", Named.SYMPTOM, WordKeys.LOG_DETAILS, WordKeys.BODY_LIST),
                today("details-like", Named.SYMPTOM, WordKeys.LOG_DETAILS, WordKeys.DETAILS_LIKE),
                today("details-when", Named.SYMPTOM, WordKeys.LOG_DETAILS, WordKeys.WHEN),
                today("details-note", Named.SYMPTOM, WordKeys.LOG_DETAILS, WordKeys.DIARY_NOTE),
            )

        /** The same from flare mode, before everything is shown. */
        val inFlare: List<PictureWalk> =
            listOf(
                today("flare-mode"),
                today("flare-over", WordKeys.FLARE_OVER),
                PictureWalk("flare-medicine", null, listOf(WordKeys.FLARE_MEDICINE), needsEntries = true),
                today("flare-unseen", WordKeys.WITHOUT_LOOKING),
                today("flare-card", WordKeys.CANNOT_TALK),
                today("flare-talk", WordKeys.TALK),
                today("flare-rating", Named.SYMPTOM),
            )

        /** What every test draws. */
        val some: List<PictureWalk> = (inFlare + all).filter { it.name in DRAWN_ALWAYS }
    }
}

private val DRAWN_ALWAYS =
    setOf(
        "flare-mode",
        "flare-over",
        "flare-rating",
        "today",
        "log",
        "diary",
        "care",
        "talk",
        "more",
        "settings",
        "details",
        "rating",
    )
