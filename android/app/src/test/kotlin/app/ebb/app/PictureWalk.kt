package app.ebb.app

import app.ebb.core.WordKey
import app.ebb.core.WordKeys

/** The way to a screen from Today: the destination of the bar, then the buttons by their words. */
class PictureWalk(
    val name: String,
    val destination: WordKey? = null,
    vararg val taps: WordKey,
) {
    companion object {
        /** Every screen that words lead to, whatever the diary holds. */
        val all: List<PictureWalk> =
            listOf(
                PictureWalk("today"),
                PictureWalk("log"),
                PictureWalk("diary", WordKeys.DIARY),
                PictureWalk("search", WordKeys.DIARY, WordKeys.DIARY_SEARCH),
                PictureWalk("flares", WordKeys.DIARY, WordKeys.DIARY_FLARES),
                PictureWalk("outlook", WordKeys.DIARY, WordKeys.OUTLOOK),
                PictureWalk("care", WordKeys.CARE),
                PictureWalk("talk", WordKeys.CARE, WordKeys.TALK),
                PictureWalk("medicine-new", WordKeys.CARE, WordKeys.MEDICINE_ADD),
                PictureWalk("reminders", WordKeys.CARE, WordKeys.REMINDERS),
                PictureWalk("reminder-new", WordKeys.CARE, WordKeys.REMINDERS, WordKeys.REMINDER_ADD),
                PictureWalk("movement", WordKeys.CARE, WordKeys.MOVEMENT),
                PictureWalk("guides", WordKeys.CARE, WordKeys.GUIDES),
                PictureWalk("plan", WordKeys.CARE, WordKeys.PLAN),
                PictureWalk("desk", WordKeys.CARE, WordKeys.DESK_CHECK),
                PictureWalk("letter", WordKeys.CARE, WordKeys.LETTER),
                PictureWalk("letter-write", WordKeys.CARE, WordKeys.LETTER, WordKeys.LETTER_WRITE),
                PictureWalk("card", WordKeys.CARE, WordKeys.CANNOT_TALK),
                PictureWalk("more", WordKeys.MORE),
                PictureWalk("items", WordKeys.MORE, WordKeys.ITEMS),
                PictureWalk("about-me", WordKeys.MORE, WordKeys.ABOUT_ME),
                PictureWalk("settings", WordKeys.MORE, WordKeys.SETTINGS),
                PictureWalk("health", WordKeys.MORE, WordKeys.SETTINGS, WordKeys.HEALTH_CONNECT),
                PictureWalk("about-ebb", WordKeys.MORE, WordKeys.ABOUT_EBB),
                PictureWalk("keep", WordKeys.MORE, WordKeys.KEEP_SAFE),
                PictureWalk("backup", WordKeys.MORE, WordKeys.KEEP_SAFE, WordKeys.BACKUP),
                PictureWalk("export", WordKeys.MORE, WordKeys.KEEP_SAFE, WordKeys.EXPORT),
                PictureWalk("import", WordKeys.MORE, WordKeys.KEEP_SAFE, WordKeys.IMPORT),
                PictureWalk("open", WordKeys.MORE, WordKeys.KEEP_SAFE, WordKeys.OPEN),
                PictureWalk("erase", WordKeys.MORE, WordKeys.KEEP_SAFE, WordKeys.ERASE),
                PictureWalk("erase-words", WordKeys.MORE, WordKeys.KEEP_SAFE, WordKeys.ERASE, WordKeys.ERASE_WORDS),
                PictureWalk("erase-days", WordKeys.MORE, WordKeys.KEEP_SAFE, WordKeys.ERASE, WordKeys.ERASE_DAYS),
                PictureWalk(
                    "erase-everything",
                    WordKeys.MORE,
                    WordKeys.KEEP_SAFE,
                    WordKeys.ERASE,
                    WordKeys.ERASE_EVERYTHING,
                ),
            )

        /** What every test draws. */
        val some: List<PictureWalk> = all.filter { it.name in listOf("today", "log", "diary", "care", "more", "talk") }
    }
}
