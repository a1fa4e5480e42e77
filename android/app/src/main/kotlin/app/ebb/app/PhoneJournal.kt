package app.ebb.app

import android.content.Context
import android.os.UserManager
import app.ebb.Observer
import app.ebb.Opening
import app.ebb.core.Change
import app.ebb.core.EbbException
import app.ebb.core.EntryId
import app.ebb.core.EverythingErased
import app.ebb.core.FileProblem
import app.ebb.core.Journal
import app.ebb.core.JournalFiles
import app.ebb.core.Language
import app.ebb.core.Moment
import app.ebb.core.RecoveryReport
import app.ebb.core.RestoreReport
import app.ebb.core.WidgetState
import app.ebb.encryptionAvailable
import app.ebb.observe
import app.ebb.openJournal
import app.ebb.preferredLanguage
import app.ebb.recoverJournal
import app.ebb.recoverySource
import app.ebb.restoreBackup
import app.ebb.restoreExport
import app.ebb.setAsideJournal
import app.ebb.ui.ScreensGateway
import app.ebb.ui.keep.BackupMaker
import app.ebb.ui.keep.Documents
import app.ebb.ui.keep.KeepGateway
import app.ebb.ui.keep.Restoring
import app.ebb.ui.keep.byName

/**
 * The journal in the app's own folder, which a phone cannot read before its first unlock. Opened once per process, when
 * it is first needed, and shared by the screens and the reminders.
 *
 * @param isWordless whether widgets may show no words now, whatever the person wants otherwise.
 * @param saved is called with every committed change, on the thread that wrote.
 * @param changed is called after that, likewise.
 */
class PhoneJournal(
    private val context: Context,
    private val inboxFiles: InboxFiles,
    private val keys: JournalKeys,
    private val isWordless: () -> Boolean,
    private val changed: () -> Unit,
    private val saved: (Change) -> Unit = {},
) : JournalProvider {
    private var journal: Journal? = null
    private var subscription: AutoCloseable? = null
    private var core: JournalReminderCore? = null
    private var screens: ScreensGateway? = null

    /** The language that the person prefers among ours, by the phone's settings. */
    val language: Language
        get() {
            val locales = context.resources.configuration.locales
            return preferredLanguage((0 until locales.size()).map { locales[it].toLanguageTag() })
        }

    /** The language of the open journal; null while it is closed. */
    @Volatile
    private var openedIn: Language? = null

    /** Whether the file of the open journal is encrypted. */
    @Volatile
    var isEncrypted = false
        private set

    /** Whether the person has chosen another language since the journal was opened: it speaks the one of then. */
    val isInOldLanguage: Boolean get() = openedIn.let { it != null && it != language }

    private val path: String get() = context.filesDir.resolve("ebb.db").path

    private fun opening(key: ByteArray?) = Opening(path, language, key = key, copies = copies)

    /** The key that the phone hands out; null where the diary is plain. */
    private fun key(): ByteArray? =
        when (val key = keys.read()) {
            JournalKey.None -> null
            is JournalKey.Ready -> key.bytes
            JournalKey.Refused -> throw KeyUnavailable(isLost = false)
            JournalKey.Lost -> throw KeyUnavailable(isLost = true)
        }

    /** The folder of the daily copies, which recovery starts from. */
    private val copies: String
        get() = context.filesDir.resolve("copies").path

    @Synchronized
    override fun open(): ReminderCore? {
        // While screens are drawn over the journal, they see to it.
        if (screens == null && isInOldLanguage) close()
        val journal = journal() ?: return null
        return core ?: JournalReminderCore(journal, inboxFiles, isWordless).also { core = it }
    }

    /**
     * What widgets show of the journal; null as long as it cannot be opened.
     *
     * @throws EbbException if it cannot be read.
     */
    @Synchronized
    fun widget(
        pressed: List<EntryId>,
        now: Moment,
    ): WidgetState? = if (open() == null) null else core?.widget(pressed, now)

    /** The journal itself; null as long as it cannot be opened. */
    @Synchronized
    fun journal(): Journal? {
        if (!context.getSystemService(UserManager::class.java).isUserUnlocked) return null
        return try {
            openOrThrow()
        } catch (_: EbbException) {
            null
        } catch (_: KeyUnavailable) {
            null
        }
    }

    /**
     * The screens' ports to the journal, which needs an unlocked phone.
     *
     * @throws EbbException with the reason, if the journal cannot be opened.
     * @throws KeyUnavailable if the phone does not hand out its key.
     */
    @Synchronized
    fun openForScreens(): ScreensGateway =
        screens ?: ScreensGateway(openOrThrow(), language, copies).also { screens = it }

    /**
     * Replaces a damaged journal with what its copies and its own pages still hold; the damaged file is set aside.
     * Closes the journal first: nobody may be using it. Null if nothing was wrong.
     *
     * @throws KeyUnavailable if the phone does not hand out its key.
     */
    @Synchronized
    fun recover(now: Moment): RecoveryReport? {
        close()
        return recoverJournal(opening(key()), now)
    }

    /**
     * What recovering would begin with, in a sentence.
     *
     * @throws KeyUnavailable if the phone does not hand out its key.
     */
    fun recoverySource(now: Moment): String = recoverySource(opening(key()), now)

    /** Sets the diary aside whose key is lost, with what is left of the key: the next call begins a new one. */
    @Synchronized
    fun beginAnother(now: Moment) {
        close()
        if (keys.read() != JournalKey.Lost) return
        setAsideJournal(path, now)
        keys.setAside()
    }

    /**
     * Encrypts the diary with its copies, once a backup exists: its key dies with the phone, and a backup is what stays then.
     * An encryption that was cut short is finished. Failures are left to the next visit, with the diary as it was.
     */
    @Synchronized
    fun encryptOnceBackedUp(now: Moment) {
        if (isEncrypted || !encryptionAvailable()) return
        val journal = journal() ?: return
        try {
            if (journal.backups().use { it.state(now) }.last == null) return
            val key = (keys.read() as? JournalKey.Ready)?.bytes ?: keys.make() ?: return
            journal.maintenance().use { it.encrypt(key, copies) }
            isEncrypted = true
        } catch (_: EbbException) {
            // Each file is whole, in the one form or the other, and the next time goes on with what is left.
        }
    }

    /**
     * Puts a backup or an export in the journal's place; what was there is set aside. Closes the journal first:
     * nobody may be using it.
     *
     * @throws EbbException with the reason. The journal is as it was then.
     */
    @Synchronized
    fun restore(
        what: Restoring,
        now: Moment,
    ): RestoreReport {
        close()
        val key = what.key
        return try {
            if (key == null) {
                restoreExport(opening(key()), what.file.path, now)
            } else {
                restoreBackup(opening(key()), what.file.path, key, now)
            }
        } catch (refused: EbbException.File) {
            throw refused.byName()
        }
    }

    /** Erases the journal with all of its files. Nobody may be using it; the next call begins a new one. */
    @Synchronized
    fun eraseEverything(): EverythingErased {
        val files = JournalFiles(copies, inboxFiles.notes, inboxFiles.snapshot)
        return openOrThrow().maintenance().use { it.eraseEverything(files) }.also {
            close()
            keys.forget()
        }
    }

    /** Makes the backup that is due, if one is. Failures are left to the next visit. */
    fun makeDueBackup(
        documents: Documents,
        now: Moment,
    ) {
        try {
            journal()?.let { journal -> KeepGateway(journal, copies).use { BackupMaker(it, documents).makeDue(now) } }
        } catch (_: EbbException) {
            // Older backups are as they were, and the page of backups says when the last one was made.
        }
    }

    /** Makes today's copy if there is none yet. Failures are left to the next visit. */
    @Synchronized
    fun makeDueCopy(now: Moment) {
        try {
            journal()?.maintenance()?.use { it.makeDueCopy(copies, now) }
        } catch (_: EbbException) {
            // The journal itself is untouched; an older copy, if any, stays.
        }
    }

    private fun openOrThrow(): Journal =
        journal ?: opened().also {
            journal = it
            openedIn = language
            subscription = observe(it, ChangeObserver())
        }

    private inner class ChangeObserver : Observer {
        override fun changed(change: Change) {
            saved(change)
            this@PhoneJournal.changed()
        }
    }

    private fun opened(): Journal {
        val key = key() ?: return openJournal(opening(null)).also { isEncrypted = false }
        return try {
            openJournal(opening(key)).also { isEncrypted = true }
        } catch (refused: EbbException.File) {
            if (refused.problem != FileProblem.NotEncrypted) throw refused
            // The key was made, and then there was no time to encrypt.
            openJournal(opening(null)).also { isEncrypted = false }
        }
    }

    /** Closes the journal and what uses it; the next call opens it again. */
    @Synchronized
    internal fun close() {
        listOfNotNull(subscription, screens, core, journal).forEach(AutoCloseable::close)
        subscription = null
        screens = null
        core = null
        journal = null
        openedIn = null
    }
}
