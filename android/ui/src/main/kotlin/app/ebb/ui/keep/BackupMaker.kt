package app.ebb.ui.keep

import app.ebb.core.EbbException
import app.ebb.core.FileProblem
import app.ebb.core.Moment
import app.ebb.core.PlacedBackup
import java.io.File

/** Makes backups in the place that the person chose: the core seals one, and it counts once it was read back there. */
class BackupMaker(
    private val core: BackupCore,
    private val documents: Documents,
) {
    /**
     * Makes one now.
     *
     * @throws EbbException with the reason. Nothing counts as a backup then, and older ones are as they were.
     */
    fun make(
        place: String,
        now: Moment,
    ): PlacedBackup =
        synchronized(ONE_AT_A_TIME) {
            val folder = documents.fresh("backup")
            try {
                val backup = core.prepareBackup(folder, documents.names(place), now)
                // Without it the passphrase opens nothing, so it comes first.
                documents.write(place, backup.keyName, File(backup.keyPath))
                documents.write(place, backup.name, File(backup.path))
                core.placed(backup, documents.names(place), now).also { placed ->
                    placed.outdated.forEach { removeOld(place, it) }
                }
            } finally {
                folder.deleteRecursively()
            }
        }

    /** Makes the one that is due, if one is. That its place is not there is told by the core from then on. */
    fun makeDue(now: Moment): PlacedBackup? {
        val state = core.backup(now)
        val place = state.place?.takeIf { state.due } ?: return null
        return try {
            make(place, now)
        } catch (missing: EbbException.File) {
            if (missing.problem != FileProblem.NoSuchFolder) throw missing
            core.noteMissingPlace(now)
            null
        }
    }

    private fun removeOld(
        place: String,
        name: String,
    ) {
        try {
            documents.remove(place, name)
        } catch (_: EbbException) {
            // One too many is in nobody's way; the next backup tries again.
        }
    }

    private companion object {
        /** The screens and the phone's own calls share the folder for what is on its way. */
        val ONE_AT_A_TIME = Any()
    }
}

/** An empty folder below the workspace. */
internal fun Documents.fresh(name: String): File {
    val folder = workspace.resolve(name)
    folder.deleteRecursively()
    if (!folder.mkdirs()) throw EbbException.File(folder.name, FileProblem.NotWritable)
    return folder
}
