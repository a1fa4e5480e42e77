package app.ebb.app

import java.io.File

/**
 * Two small files with one line per reminder: its id, and instants in milliseconds. The folder is readable before the
 * first unlock, so nothing else may be stored there.
 */
class DirectBootFiles(
    folder: File,
) : DirectBootStore {
    private val upcomingFile = LineFile(File(folder, "reminders"))
    private val shownFile = LineFile(File(folder, "shown"))

    override var upcoming: List<UpcomingReminder>
        get() =
            upcomingFile.read(parts = 3) { (id, at, until) ->
                instant(at)?.let { UpcomingReminder(id, it, instant(until)) }
            }
        set(reminders) = upcomingFile.replace(reminders.map { listOf(it.id, millis(it.at), millis(it.until)) })

    override var shown: List<ShownReminder>
        get() = shownFile.read(parts = 2) { (id, at) -> instant(at)?.let { ShownReminder(id, it) } }
        set(reminders) = shownFile.replace(reminders.map { listOf(it.id, millis(it.at)) })
}
