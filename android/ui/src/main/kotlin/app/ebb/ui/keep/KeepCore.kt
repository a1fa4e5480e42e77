package app.ebb.ui.keep

import app.ebb.core.BackupContent
import app.ebb.core.BackupKey
import app.ebb.core.BackupState
import app.ebb.core.Change
import app.ebb.core.EbbException
import app.ebb.core.ErasePreview
import app.ebb.core.Erasure
import app.ebb.core.ErasureReport
import app.ebb.core.ImportChange
import app.ebb.core.ImportReport
import app.ebb.core.MergeChange
import app.ebb.core.MergeReport
import app.ebb.core.Moment
import app.ebb.core.NamedBackup
import app.ebb.core.OpenedFile
import app.ebb.core.PlacedBackup
import app.ebb.core.PreparedBackup
import app.ebb.core.RecoveryKey
import app.ebb.ui.Words
import java.io.File
import java.time.LocalDate

/** The part of the core by which a backup is made. Calls may block on the disk. */
interface BackupCore {
    fun backup(now: Moment): BackupState

    /** Seals a backup into an empty folder of the app's own, with a name that is not among [taken]. */
    fun prepareBackup(
        folder: File,
        taken: List<String>,
        now: Moment,
    ): PreparedBackup

    /** Saves that a prepared backup is in its place, where [names] are all documents now. */
    fun placed(
        backup: PreparedBackup,
        names: List<String>,
        now: Moment,
    ): PlacedBackup

    /** Saves that the place for backups is not there. */
    fun noteMissingPlace(now: Moment): Change?
}

/**
 * The part of the core by which a diary is kept safe. Calls may block on the disk; a passphrase takes seconds.
 *
 * @throws EbbException from any call that was refused, with the reason. It names a file of the app's own as the
 *   document that it was copied from.
 */
interface KeepCore : BackupCore {
    /** Whether the diary is encrypted once there is a backup: as phones are built. */
    val encrypts: Boolean

    fun setPassphrase(
        passphrase: String,
        now: Moment,
    ): Change

    fun choosePlace(
        place: String,
        name: String,
        now: Moment,
    ): Change

    /** How often backups are made by themselves; null for never. */
    fun schedule(
        place: String,
        everyDays: UInt?,
        now: Moment,
    ): Change

    fun recoveryKey(): RecoveryKey

    /** The backups among the names of documents, newest first. */
    fun backupsAmong(
        names: List<String>,
        now: Moment,
    ): List<NamedBackup>

    fun inspect(file: File): OpenedFile

    /** Reads a backup to its end. */
    fun check(
        file: File,
        key: BackupKey,
    ): BackupContent

    /** Writes the whole diary as lines, and returns in words what is in it and where. */
    fun export(
        to: File,
        now: Moment,
    ): (place: String) -> String

    /** What merging an export would bring. */
    fun previewMerge(
        file: File,
        now: Moment,
    ): MergeReport

    fun merge(
        file: File,
        isOfAny: Boolean,
        now: Moment,
    ): MergeChange

    /** What importing another app's file would bring. */
    fun previewImport(
        file: File,
        isHigherSleepBetter: Boolean?,
        now: Moment,
    ): ImportReport

    /** Imports another app's file, without the lines that cannot be read. */
    fun importFile(
        file: File,
        isHigherSleepBetter: Boolean?,
        now: Moment,
    ): ImportChange

    fun eraseQuestion(what: Erasure): ErasePreview

    fun erase(
        what: Erasure,
        now: Moment,
    ): ErasureReport

    fun eraseEverythingQuestion(): ErasePreview

    /** The civil day. */
    fun today(now: Moment): LocalDate

    /** A day in words. */
    fun title(
        day: LocalDate,
        now: Moment,
    ): String

    fun undo(now: Moment): Change

    fun words(): Words

    fun explain(error: EbbException): String
}
