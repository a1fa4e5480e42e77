package app.ebb.app

import android.content.Context
import android.os.UserManager
import app.ebb.Opening
import app.ebb.core.EbbException
import app.ebb.core.Journal
import app.ebb.openJournal
import app.ebb.preferredLanguage

/**
 * The journal in the app's own folder, which a phone cannot read before its first unlock. Opened once per process, when
 * it is first needed.
 */
class PhoneJournal(
    private val context: Context,
    private val inboxFiles: InboxFiles,
) : JournalProvider {
    private var journal: Journal? = null
    private var core: ReminderCore? = null

    @Synchronized
    override fun open(): ReminderCore? {
        val journal = journal() ?: return null
        return core ?: JournalReminderCore(journal, inboxFiles).also { core = it }
    }

    /** The journal itself; null as long as it cannot be opened. */
    @Synchronized
    fun journal(): Journal? {
        if (!context.getSystemService(UserManager::class.java).isUserUnlocked) return null
        return journal ?: openFile()?.also { journal = it }
    }

    private fun openFile(): Journal? =
        try {
            val locales = context.resources.configuration.locales
            val language = preferredLanguage((0 until locales.size()).map { locales[it].toLanguageTag() })
            openJournal(Opening(context.filesDir.resolve("ebb.db").path, language))
        } catch (_: EbbException) {
            null
        }
}
