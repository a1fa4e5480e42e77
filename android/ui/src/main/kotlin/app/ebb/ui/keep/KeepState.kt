package app.ebb.ui.keep

import app.ebb.core.BackupKey
import app.ebb.core.BackupState
import app.ebb.core.ErasePreview
import app.ebb.core.Erasure
import app.ebb.core.ImportReport
import app.ebb.core.NamedBackup
import app.ebb.core.OpenedKind
import app.ebb.core.RecoveryKey
import app.ebb.ui.Words
import java.io.File
import java.time.LocalDate

/** The state of *Keep safe*. */
data class KeepState(
    val words: Words = Words.NONE,
    /** Null while it is closed. */
    val page: KeepPage? = null,
    /** Something that can take a while is under way. */
    val isBusy: Boolean = false,
    /** What was done last, in words. */
    val done: String? = null,
    val canUndo: Boolean = false,
    /** Why something was refused or could not be read. */
    val message: String? = null,
    /** How many pages there are, with those that lie below this one. */
    val depth: Int = 1,
)

/** A page of *Keep safe*. */
sealed interface KeepPage {
    data object Home : KeepPage

    /** @param encrypts whether the diary is encrypted once there is a backup. */
    data class Backup(
        val state: BackupState,
        val encrypts: Boolean = false,
    ) : KeepPage

    /** A passphrase as it is being typed. It is in memory alone. */
    class Passphrase(
        val isFirst: Boolean,
        val typed: String = "",
        val again: String = "",
        val isShown: Boolean = false,
    ) : KeepPage

    class Recovery(
        val key: RecoveryKey,
    ) : KeepPage

    data class Export(
        /** The name of the file, as it is proposed. */
        val name: String,
    ) : KeepPage

    /** Where another app's file is imported from. */
    data object ImportFrom : KeepPage

    /** Another app's file: what it would bring or, once it was imported, what it brought. */
    data class Import(
        val file: File,
        val report: ImportReport,
        /** What a higher number for sleep means in it, as the person says; null where the file tells. */
        val isHigherSleepBetter: Boolean? = null,
    ) : KeepPage {
        /** Whether it can be imported: it brings something, and was not imported yet. */
        val canImport get() = !report.written && report.added + report.amended > 0uL
    }

    /** Where to open a backup or an export from. */
    data class Open(
        /** The folder for backups as a person reads it; null if none was chosen. */
        val place: String?,
    ) : KeepPage

    /** The backups of a folder. */
    data class InFolder(
        val folder: String,
        val name: String,
        val backups: List<NamedBackup>,
    ) : KeepPage

    /** A file that was opened. What is typed to open it is in memory alone. */
    class Opened(
        val file: File,
        val kind: OpenedKind,
        /** What it is, or what is in it once it was read. */
        val sentences: List<String>,
        val byRecoveryKey: Boolean = false,
        val typed: String = "",
        val isShown: Boolean = false,
        /** What opened it; null until it was read, and of an export. */
        val key: BackupKey? = null,
        /** Whether it can be added to this diary: the file of another one is then meant. */
        val merge: Merge? = null,
    ) : KeepPage {
        /** Whether it can take the place of this diary. */
        val canRestore get() = kind == OpenedKind.EXPORT || key != null

        @Suppress("LongParameterList")
        fun with(
            sentences: List<String> = this.sentences,
            byRecoveryKey: Boolean = this.byRecoveryKey,
            typed: String = this.typed,
            isShown: Boolean = this.isShown,
            key: BackupKey? = this.key,
            merge: Merge? = this.merge,
        ) = Opened(file, kind, sentences, byRecoveryKey, typed, isShown, key, merge)
    }

    /** Asks before a file takes the place of this diary. */
    class Restore(
        val opened: Opened,
    ) : KeepPage

    data object Erase : KeepPage

    data class EraseWords(
        val text: String = "",
        /** What would go; null until it was asked. */
        val preview: ErasePreview? = null,
    ) : KeepPage

    data class EraseDays(
        val first: LocalDate,
        val last: LocalDate,
        val firstLabel: String,
        val lastLabel: String,
        val preview: ErasePreview? = null,
    ) : KeepPage

    /** Asks before an item or an entry is erased. */
    class EraseThis(
        val what: Erasure,
        val question: String,
    ) : KeepPage

    data class EraseEverything(
        val question: String,
        /** The first of two presses was made. */
        val isSure: Boolean = false,
    ) : KeepPage
}

/** How a file that is an export can be added to this diary. */
data class Merge(
    val isOfAnother: Boolean,
)

/** What the person picked in the phone's own dialogue or handed over from another app, as the phone's system calls it. */
sealed interface Picked {
    data class BackupFolder(
        val folder: String,
    ) : Picked

    data class OpenFolder(
        val folder: String,
    ) : Picked

    /** A file to open: picked in Ebb, or handed over by another app. */
    data class OpenFile(
        val document: String,
    ) : Picked

    /** Another app handed over something that holds no file. */
    data object NoFile : Picked

    data class ExportTo(
        val document: String,
    ) : Picked
}

/** One page for a printer. */
class PrintedPage(
    val title: String,
    val sentences: List<String>,
    /** Lines to be typed again, in letters of one width. */
    val lines: List<String>,
    /** A code to scan, row by row: true is dark. The light margin is part of it. */
    val code: List<List<Boolean>>,
)

/** What takes the place of this diary. */
class Restoring(
    val file: File,
    /** Null for an export. */
    val key: BackupKey?,
)

/** What *Keep safe* asks of the phone. */
class Keeping(
    /** Asks for the folder for backups. */
    val onPickBackupFolder: () -> Unit,
    /** Asks for a folder with backups to open. */
    val onPickFolder: () -> Unit,
    /** Asks for a file to open. */
    val onPickFile: () -> Unit,
    /** Asks where a file with a name goes. */
    val onPickExport: (name: String) -> Unit,
    /** Hands a file to another app, which the person chooses. */
    val onShare: (File) -> Unit,
    /** Closes the diary, puts a file in its place, and opens it. */
    val onRestore: (Restoring) -> Unit,
    /** Closes the diary and erases it with all of its files. */
    val onEraseEverything: () -> Unit,
    /** Prints a page, or makes a file of it, as the person chooses; null where the phone cannot. */
    val onPrint: ((PrintedPage) -> Unit)? = null,
    /** Whether what is shown is kept out of pictures of the screen. */
    val onSecret: (Boolean) -> Unit = {},
    /** What was picked, once; null for nothing. */
    val picked: Picked? = null,
    /** It was taken. */
    val onTaken: () -> Unit = {},
)

/** The actions of *Keep safe*. */
interface KeepActions {
    /** Opens its first page. */
    fun open()

    fun openBackup()

    fun openPassphrase()

    /** What is being typed as the passphrase. */
    fun passphrase(changed: KeepPage.Passphrase)

    fun savePassphrase()

    fun openRecoveryKey()

    /** How often backups are made by themselves; null for never. */
    fun schedule(everyDays: UInt?)

    fun makeBackup()

    fun openExport()

    /** Writes the file that is then handed to another app by [then]. */
    fun share(then: (File) -> Unit)

    fun openImport()

    /** What a higher number for sleep means in the file that is to be imported. */
    fun sleep(isHigherBetter: Boolean)

    /** Imports the file that is shown, without the lines that cannot be read. */
    fun importFile()

    fun openOpen()

    /** Opens the folder for backups. */
    fun openPlace()

    fun open(backup: NamedBackup)

    /** What is being typed to open a backup. */
    fun opened(changed: KeepPage.Opened)

    /** Reads the backup that is opened. */
    fun check()

    fun merge()

    fun askRestore()

    fun openErase()

    /** Asks about one item or entry, from the page where it is shown. */
    fun openErase(what: Erasure)

    fun openEraseWords()

    fun openEraseDays()

    fun openEraseEverything()

    fun words(text: String)

    /** Moves the range of days to erase. */
    fun days(
        first: LocalDate,
        last: LocalDate,
    )

    /** Asks what would be erased. */
    fun look()

    fun erase()

    /** The first of the two presses that erase everything. */
    fun sure(isSure: Boolean)

    /** Something was picked in the phone's own dialogue, or handed over from another app. */
    fun picked(what: Picked)

    fun undo()

    fun dismiss()

    fun back()
}
