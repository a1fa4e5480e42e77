package app.ebb.app

import android.content.ContentResolver
import android.content.Context
import android.content.Intent
import android.database.Cursor
import android.net.Uri
import android.provider.DocumentsContract
import android.provider.DocumentsContract.Document
import app.ebb.core.EbbException
import app.ebb.core.FileProblem
import app.ebb.ui.keep.Documents
import java.io.File
import java.io.FileNotFoundException
import java.io.IOException
import java.io.InputStream
import java.io.OutputStream
import java.security.DigestInputStream
import java.security.MessageDigest

/**
 * The documents of the phone's Storage Access Framework. Another app may be behind each: what was written counts
 * once it was read back.
 *
 * @param most the largest document that is read, in bytes: one without an end is not to fill the phone.
 */
class PhoneDocuments(
    context: Context,
    private val most: Long = MOST,
) : Documents {
    private val resolver: ContentResolver = context.contentResolver

    override val workspace: File = context.cacheDir.resolve("keep")

    init {
        // What a killed process left, such as half an export.
        workspace.deleteRecursively()
    }

    override fun keep(folder: String) =
        asking(folder, FileProblem.NotWritable) {
            val access = Intent.FLAG_GRANT_READ_URI_PERMISSION or Intent.FLAG_GRANT_WRITE_URI_PERMISSION
            resolver.takePersistableUriPermission(Uri.parse(folder), access)
        }

    override fun folderName(folder: String): String {
        val tree = Uri.parse(folder)
        val id = DocumentsContract.getTreeDocumentId(tree)
        // Storage of the phone itself has ids such as `primary:Download/Ebb`; those of other apps say nothing.
        val path = id.substringAfter(':', "").takeIf { tree.authority == EXTERNAL_STORAGE }
        return path?.ifEmpty { null } ?: shownName(DocumentsContract.buildDocumentUriUsingTree(tree, id)) ?: id
    }

    override fun names(folder: String): List<String> = children(folder).map { it.name }

    override fun name(document: String): String {
        val uri = Uri.parse(document)
        return shownName(uri) ?: uri.lastPathSegment.orEmpty()
    }

    override fun write(
        document: String,
        from: File,
    ) = write(Uri.parse(document), from)

    override fun write(
        folder: String,
        name: String,
        from: File,
    ) {
        val there = children(folder).find { it.name == name }?.uri
        if (there != null) return write(there, from)
        val made = asking(folder, FileProblem.NotWritable) { create(folder, name) }
        try {
            write(made, from)
            // An app may name it otherwise; by that name nothing would find it again.
            if (shownName(made) != name) throw EbbException.File(name, FileProblem.NotWritable)
        } catch (refused: EbbException.File) {
            quietly { DocumentsContract.deleteDocument(resolver, made) }
            throw EbbException.File(name, refused.problem)
        }
    }

    private fun create(
        folder: String,
        name: String,
    ): Uri {
        val tree = Uri.parse(folder)
        val parent = DocumentsContract.buildDocumentUriUsingTree(tree, DocumentsContract.getTreeDocumentId(tree))
        return DocumentsContract.createDocument(resolver, parent, ANY_TYPE, name) ?: throw FileNotFoundException(name)
    }

    /** Writes and reads back: it has to be the same to the last byte. */
    private fun write(
        document: Uri,
        from: File,
    ) = asking("$document", FileProblem.NotWritable) {
        val written =
            open { resolver.openOutputStream(document, "wt") }.use { out ->
                MessageDigest.getInstance(HASH).also { hash ->
                    DigestInputStream(from.inputStream(), hash).use { it.copyTo(out) }
                }
            }
        val found = MessageDigest.getInstance(HASH)
        DigestInputStream(reading(document), found).use { it.readBytesToEnd() }
        if (!written.digest().contentEquals(found.digest())) throw IOException("it is not what was written")
    }

    override fun read(
        document: String,
        to: File,
    ) {
        val isWhole =
            asking(document, FileProblem.NotReadable) {
                reading(Uri.parse(document)).use { from -> to.outputStream().use { from.copyUpTo(most, it) } }
            }
        if (isWhole) return
        to.delete()
        throw EbbException.File(nameOf(document), FileProblem.TooLarge((most / MEGABYTE).toUInt()))
    }

    override fun read(
        folder: String,
        name: String,
        to: File,
    ) {
        val found = children(folder).find { it.name == name } ?: throw EbbException.File(name, FileProblem.Missing)
        read("${found.uri}", to)
    }

    override fun remove(
        folder: String,
        name: String,
    ) {
        val found = children(folder).find { it.name == name } ?: return
        asking("${found.uri}", FileProblem.NotWritable) { DocumentsContract.deleteDocument(resolver, found.uri) }
    }

    /** Gives up every folder that the person chose. */
    fun forget() {
        workspace.deleteRecursively()
        for (kept in resolver.persistedUriPermissions.toList()) {
            val access = Intent.FLAG_GRANT_READ_URI_PERMISSION or Intent.FLAG_GRANT_WRITE_URI_PERMISSION
            quietly { resolver.releasePersistableUriPermission(kept.uri, access) }
        }
    }

    private class Child(
        val name: String,
        val uri: Uri,
    )

    private fun children(folder: String): List<Child> {
        val tree = Uri.parse(folder)
        val found =
            failing {
                val id = DocumentsContract.getTreeDocumentId(tree)
                val all = DocumentsContract.buildChildDocumentsUriUsingTree(tree, id)
                resolver.query(
                    all,
                    arrayOf(Document.COLUMN_DISPLAY_NAME, Document.COLUMN_DOCUMENT_ID),
                    null,
                    null,
                )
            } ?: throw EbbException.File(folderName(folder), FileProblem.NoSuchFolder)
        return found.use { rows ->
            rows.map {
                Child(
                    it.getString(0).orEmpty(),
                    DocumentsContract.buildDocumentUriUsingTree(tree, it.getString(1)),
                )
            }
        }
    }

    private fun shownName(document: Uri): String? =
        failing { resolver.query(document, arrayOf(Document.COLUMN_DISPLAY_NAME), null, null) }
            ?.use { rows -> rows.map { it.getString(0) }.firstOrNull() }

    private fun reading(document: Uri): InputStream = open { resolver.openInputStream(document) }

    private fun <T : Any> open(stream: () -> T?): T = stream() ?: throw FileNotFoundException()

    /** Asks another app for something of a document; whatever goes wrong there is one problem of ours. */
    private fun <T> asking(
        document: String,
        problem: FileProblem,
        ask: () -> T,
    ): T {
        var done: Result<T>? = null
        failing { done = Result.success(ask()) }
        return done?.getOrThrow() ?: throw EbbException.File(nameOf(document), problem)
    }

    private fun nameOf(document: String): String {
        val uri = Uri.parse(document)
        return shownName(uri) ?: if (DocumentsContract.isTreeUri(uri)) folderName(document) else name(document)
    }

    /** Null if the other app or the system refuses. */
    private fun <T> failing(ask: () -> T?): T? =
        try {
            ask()
        } catch (_: IOException) {
            null
        } catch (_: RuntimeException) {
            // Whatever another app throws comes through as it is.
            null
        }

    private fun quietly(ask: () -> Unit) {
        failing(ask)
    }

    private companion object {
        const val EXTERNAL_STORAGE = "com.android.externalstorage.documents"

        /** A type for which no app appends an ending of its own. */
        const val ANY_TYPE = "application/octet-stream"
        const val HASH = "SHA-256"
        const val MEGABYTE = 1L shl 20

        /** Several times the export of ten years. */
        const val MOST = 256 * MEGABYTE
    }
}

private fun <T> Cursor.map(read: (Cursor) -> T): List<T> = buildList { while (moveToNext()) add(read(this@map)) }

/** Copies it whole, or returns false once it is longer than [most]. */
private fun InputStream.copyUpTo(
    most: Long,
    to: OutputStream,
): Boolean {
    val buffer = ByteArray(DEFAULT_BUFFER_SIZE)
    var copied = 0L
    while (true) {
        val count = read(buffer)
        if (count < 0) return true
        copied += count
        if (copied > most) return false
        to.write(buffer, 0, count)
    }
}

private fun InputStream.readBytesToEnd() {
    val buffer = ByteArray(DEFAULT_BUFFER_SIZE)
    while (read(buffer) >= 0) {
        // Only the hash is wanted.
    }
}
