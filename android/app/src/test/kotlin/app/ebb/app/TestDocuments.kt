package app.ebb.app

import android.Manifest
import android.content.pm.ProviderInfo
import android.database.Cursor
import android.database.MatrixCursor
import android.net.Uri
import android.os.CancellationSignal
import android.os.ParcelFileDescriptor
import android.provider.DocumentsContract
import android.provider.DocumentsContract.Document
import android.provider.DocumentsProvider
import org.robolectric.Robolectric
import java.io.File
import java.io.FileNotFoundException

/** Another app's documents: the files of one folder, each by its name, below a root. */
class TestDocuments : DocumentsProvider() {
    override fun onCreate() = true

    override fun queryRoots(projection: Array<out String>?): Cursor = MatrixCursor(projection ?: COLUMNS)

    override fun queryDocument(
        documentId: String,
        projection: Array<out String>?,
    ): Cursor = rows(projection, listOf(documentId))

    override fun queryChildDocuments(
        parentDocumentId: String,
        projection: Array<out String>?,
        sortOrder: String?,
    ): Cursor {
        if (!folder.isDirectory) throw FileNotFoundException(parentDocumentId)
        return rows(projection, folder.list().orEmpty().sorted())
    }

    private fun rows(
        projection: Array<out String>?,
        ids: List<String>,
    ): Cursor {
        val columns = projection ?: COLUMNS
        val rows = MatrixCursor(columns)
        for (id in ids) {
            if (id != ROOT && !folder.resolve(id).exists()) throw FileNotFoundException(id)
            rows.addRow(columns.map { if (it == Document.COLUMN_DISPLAY_NAME && id == ROOT) "Memory card" else id })
        }
        return rows
    }

    override fun openDocument(
        documentId: String,
        mode: String,
        signal: CancellationSignal?,
    ): ParcelFileDescriptor {
        if (mode.startsWith("w") && isFull) throw FileNotFoundException("full")
        val file = folder.resolve(documentId)
        if (mode == "r" && isForgetful) file.writeText("something else")
        return ParcelFileDescriptor.open(file, ParcelFileDescriptor.parseMode(mode))
    }

    override fun createDocument(
        parentDocumentId: String,
        mimeType: String,
        displayName: String,
    ): String {
        if (!folder.resolve(displayName).createNewFile()) throw FileNotFoundException(displayName)
        return displayName
    }

    override fun deleteDocument(documentId: String) {
        folder.resolve(documentId).delete()
    }

    override fun isChildDocument(
        parentDocumentId: String,
        documentId: String,
    ) = parentDocumentId == ROOT

    companion object {
        private const val AUTHORITY = "app.ebb.test.documents"
        private const val ROOT = "root"
        private val COLUMNS = arrayOf(Document.COLUMN_DOCUMENT_ID, Document.COLUMN_DISPLAY_NAME)

        /** What stands for the other app's storage. */
        lateinit var folder: File

        /** Nothing can be written. */
        var isFull = false

        /** What is read is not what was written. */
        var isForgetful = false

        val tree: Uri = DocumentsContract.buildTreeDocumentUri(AUTHORITY, ROOT)

        fun document(name: String): Uri = DocumentsContract.buildDocumentUri(AUTHORITY, name)

        fun install(of: File) {
            folder = of.apply { mkdirs() }
            isFull = false
            isForgetful = false
            val info =
                ProviderInfo().apply {
                    authority = AUTHORITY
                    exported = true
                    grantUriPermissions = true
                    readPermission = Manifest.permission.MANAGE_DOCUMENTS
                    writePermission = Manifest.permission.MANAGE_DOCUMENTS
                }
            Robolectric.buildContentProvider(TestDocuments::class.java).create(info)
        }
    }
}
