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
    private var ebb: Ebb? = null
    private var reminders: Reminders? = null

    @Synchronized
    override fun open(): Reminders? {
        val ebb = journal() ?: return null
        return reminders ?: JournalReminders(ebb, between).also { reminders = it }
    }

    /** The journal itself; null as long as it cannot be opened. */
    @Synchronized
    fun journal(): Ebb? {
        if (!context.getSystemService(UserManager::class.java).isUserUnlocked) return null
        return ebb ?: begin()?.also { ebb = it }
    }

    private fun begin(): Ebb? =
        try {
            val locales = context.resources.configuration.locales
            val language = preferredLanguage((0 until locales.size()).map { locales[it].toLanguageTag() })
            Ebb.open(context.filesDir.resolve("ebb.db").path, language)
        } catch (_: EbbException) {
            null
        }
}
