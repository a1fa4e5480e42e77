package app.ebb.app

import android.content.Context
import android.os.UserManager
import app.ebb.Ebb
import app.ebb.core.EbbException
import app.ebb.preferredLanguage

/**
 * The journal in the app's own folder, which a phone cannot read before its first unlock. Opened once a process, when it
 * is first needed.
 */
class PhoneJournal(
    private val context: Context,
    private val between: Between,
) : Journal {
    private var opened: Reminders? = null

    @Synchronized
    override fun open(): Reminders? {
        if (!context.getSystemService(UserManager::class.java).isUserUnlocked) return null
        return opened ?: begin()?.also { opened = it }
    }

    private fun begin(): Reminders? =
        try {
            val locales = context.resources.configuration.locales
            val language = preferredLanguage((0 until locales.size()).map { locales[it].toLanguageTag() })
            JournalReminders(Ebb.open(context.filesDir.resolve("ebb.db").path, language), between)
        } catch (_: EbbException) {
            null
        }
}
