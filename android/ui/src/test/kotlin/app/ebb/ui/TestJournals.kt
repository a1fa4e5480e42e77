package app.ebb.ui

import app.ebb.Opening
import app.ebb.core.Journal
import app.ebb.core.Language
import app.ebb.openJournal
import java.io.File

/**
 * An empty journal of the real core in a folder, as it is for most tests: the first screen was skipped.
 *
 * @param isNew leaves that screen open.
 */
internal fun emptyJournal(
    folder: File,
    isNew: Boolean = false,
): Journal =
    openJournal(Opening(folder.resolve("ebb.db").path, Language.ENGLISH)).also { journal ->
        if (!isNew) journal.onboarding().use { it.skip(Samples.now) }
    }
