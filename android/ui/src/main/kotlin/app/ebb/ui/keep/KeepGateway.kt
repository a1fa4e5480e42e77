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
import app.ebb.core.ImportOptions
import app.ebb.core.ImportReport
import app.ebb.core.Journal
import app.ebb.core.MergeChange
import app.ebb.core.MergeReport
import app.ebb.core.Moment
import app.ebb.core.NamedBackup
import app.ebb.core.OpenedFile
import app.ebb.core.PlacedBackup
import app.ebb.core.PreparedBackup
import app.ebb.core.RecoveryKey
import app.ebb.encryptionAvailable
import app.ebb.ui.Gateway
import app.ebb.ui.calling
import java.io.File
import java.time.LocalDate

/**
 * [KeepCore] over the generated bindings. Closing it releases its services; the journal's owner closes that.
 *
 * @param copies the folder of the journal's copies, in which is erased too; null if it has none.
 */
class KeepGateway(
    journal: Journal,
    private val copies: String?,
) : Gateway(journal),
    KeepCore,
    AutoCloseable {
    private val backups = journal.backups()
    private val exports = journal.exports()
    private val imports = journal.imports()
    private val maintenance = journal.maintenance()
    private val views = journal.views()

    override val encrypts: Boolean get() = encryptionAvailable()

    override fun close() = listOf(backups, exports, imports, maintenance, views).forEach(AutoCloseable::close)

    override fun backup(now: Moment): BackupState = calling { backups.state(now) }

    override fun prepareBackup(
        folder: File,
        taken: List<String>,
        now: Moment,
    ): PreparedBackup = calling { backups.prepare(folder.path, taken, now) }

    override fun placed(
        backup: PreparedBackup,
        names: List<String>,
        now: Moment,
    ): PlacedBackup = calling { backups.placed(backup, names, now) }

    override fun noteMissingPlace(now: Moment): Change? = calling { backups.noteMissingPlace(now) }

    override fun setPassphrase(
        passphrase: String,
        now: Moment,
    ): Change = calling { backups.setPassphrase(passphrase, now) }

    override fun choosePlace(
        place: String,
        name: String,
        now: Moment,
    ): Change = calling { backups.choosePlace(place, name, now) }

    override fun schedule(
        place: String,
        everyDays: UInt?,
        now: Moment,
    ): Change = calling { backups.schedule(place, everyDays, now) }

    override fun recoveryKey(): RecoveryKey = calling { backups.recoveryKey() }

    override fun backupsAmong(
        names: List<String>,
        now: Moment,
    ): List<NamedBackup> = calling { backups.named(names, now) }

    override fun inspect(file: File): OpenedFile = named { backups.inspect(file.path) }

    override fun check(
        file: File,
        key: BackupKey,
    ): BackupContent = named { backups.check(file.path, key) }

    override fun export(
        to: File,
        now: Moment,
    ): (String) -> String {
        val report = named { exports.writeJournal(to.path, now) }
        return { place -> calling { exports.describeWritten(report, place) } }
    }

    override fun previewMerge(
        file: File,
        now: Moment,
    ): MergeReport = named { exports.previewMerge(file.path, now) }

    override fun merge(
        file: File,
        isOfAny: Boolean,
        now: Moment,
    ): MergeChange = named { exports.mergeJournal(file.path, isOfAny, now) }

    override fun previewImport(
        file: File,
        isHigherSleepBetter: Boolean?,
        now: Moment,
    ): ImportReport = named { imports.preview(file.path, options(isHigherSleepBetter), now) }

    override fun importFile(
        file: File,
        isHigherSleepBetter: Boolean?,
        now: Moment,
    ): ImportChange = named { imports.run(file.path, options(isHigherSleepBetter), now) }

    /** The preview has named the lines that are left out. */
    private fun options(isHigherSleepBetter: Boolean?) = ImportOptions(isHigherSleepBetter, skipBadRows = true)

    override fun eraseQuestion(what: Erasure): ErasePreview = calling { maintenance.eraseQuestion(what) }

    override fun erase(
        what: Erasure,
        now: Moment,
    ): ErasureReport = calling { maintenance.erase(what, copies, now) }

    override fun eraseEverythingQuestion(): ErasePreview = calling { maintenance.eraseEverythingQuestion() }

    override fun today(now: Moment): LocalDate = calling { views.today(now).day }

    override fun title(
        day: LocalDate,
        now: Moment,
    ): String = calling { views.diaryDay(day, now).title }

    private fun <T> named(call: () -> T): T =
        try {
            calling(call)
        } catch (refused: EbbException.File) {
            throw refused.byName()
        }
}

/** The same error about the document that a file of the app's own was copied from: that has its name. */
fun EbbException.File.byName() = EbbException.File(File(path).name, problem)
