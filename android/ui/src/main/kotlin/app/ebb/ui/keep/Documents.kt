package app.ebb.ui.keep

import app.ebb.core.EbbException
import java.io.File

/**
 * The documents outside the app that the person chose, and a folder of the app's own for what is on its way. A
 * document or a folder is given as the phone's system calls it. Calls may block on the disk or on another app.
 *
 * @throws EbbException.File with the name of the document or the folder, and what is wrong with it.
 */
interface Documents {
    /** The app's own folder for what is on its way, which nothing else uses. It may not be there. */
    val workspace: File

    /** The folder stays reachable after the app was closed. */
    fun keep(folder: String)

    /** A folder as a person reads it, such as `Download/Ebb`. */
    fun folderName(folder: String): String

    /** The names of the documents in a folder. */
    fun names(folder: String): List<String>

    /** The name of a document. */
    fun name(document: String): String

    /** Writes a document, and reads back what lies there: it is the same. */
    fun write(
        document: String,
        from: File,
    )

    /** Writes a document in a folder, in place of one of that name, and reads back what lies there: it is the same. */
    fun write(
        folder: String,
        name: String,
        from: File,
    )

    fun read(
        document: String,
        to: File,
    )

    fun read(
        folder: String,
        name: String,
        to: File,
    )

    fun remove(
        folder: String,
        name: String,
    )
}
