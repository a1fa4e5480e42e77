package app.ebb.ui.keep

import app.ebb.core.EbbException
import app.ebb.core.FileProblem
import java.io.File
import java.io.IOException

/** Documents that are plain files, as on a computer. */
class PlainDocuments(
    override val workspace: File,
) : Documents {
    override fun keep(folder: String) = Unit

    override fun folderName(folder: String): String = File(folder).name

    override fun names(folder: String): List<String> =
        File(folder).list()?.sorted() ?: throw EbbException.File(folderName(folder), FileProblem.NoSuchFolder)

    override fun name(document: String): String = File(document).name

    override fun write(
        document: String,
        from: File,
    ) = copy(from, File(document), FileProblem.NotWritable)

    override fun write(
        folder: String,
        name: String,
        from: File,
    ) = write(File(folder, name).path, from)

    override fun read(
        document: String,
        to: File,
    ) = copy(File(document), to, FileProblem.NotReadable)

    override fun read(
        folder: String,
        name: String,
        to: File,
    ) = read(File(folder, name).path, to)

    override fun remove(
        folder: String,
        name: String,
    ) {
        File(folder, name).delete()
    }

    private fun copy(
        from: File,
        to: File,
        problem: FileProblem,
    ) {
        val isSame =
            try {
                from.copyTo(to, overwrite = true)
                to.readBytes().contentEquals(from.readBytes())
            } catch (_: IOException) {
                false
            }
        if (!isSame) throw EbbException.File(to.name, problem)
    }
}
