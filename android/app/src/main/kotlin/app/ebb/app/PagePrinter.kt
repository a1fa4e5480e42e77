package app.ebb.app

import android.os.Bundle
import android.os.CancellationSignal
import android.os.ParcelFileDescriptor
import android.print.PageRange
import android.print.PrintAttributes
import android.print.PrintDocumentAdapter
import android.print.PrintDocumentInfo
import app.ebb.ui.keep.PrintedPage
import java.io.FileOutputStream
import java.io.IOException

/** Hands one page to the system's printing, in the size of paper that the person chooses there. */
class PagePrinter(
    private val page: PrintedPage,
) : PrintDocumentAdapter() {
    private var paper = PrintAttributes.MediaSize.ISO_A4

    override fun onLayout(
        before: PrintAttributes?,
        chosen: PrintAttributes,
        cancelled: CancellationSignal?,
        laidOut: LayoutResultCallback,
        extras: Bundle?,
    ) {
        if (cancelled?.isCanceled == true) return laidOut.onLayoutCancelled()
        paper = chosen.mediaSize ?: paper
        val info =
            PrintDocumentInfo
                .Builder("$JOB.pdf")
                .setContentType(PrintDocumentInfo.CONTENT_TYPE_DOCUMENT)
                .setPageCount(1)
                .build()
        laidOut.onLayoutFinished(info, before?.mediaSize != chosen.mediaSize)
    }

    override fun onWrite(
        pages: Array<out PageRange>,
        destination: ParcelFileDescriptor,
        cancelled: CancellationSignal?,
        written: WriteResultCallback,
    ) {
        if (cancelled?.isCanceled == true) return written.onWriteCancelled()
        try {
            FileOutputStream(destination.fileDescriptor).use {
                it.write(pdf(page, points(paper.widthMils), points(paper.heightMils)))
            }
            written.onWriteFinished(arrayOf(PageRange.ALL_PAGES))
        } catch (failed: IOException) {
            written.onWriteFailed(failed.localizedMessage)
        }
    }

    private fun points(mils: Int) = mils * POINTS_IN_INCH / MILS_IN_INCH

    companion object {
        /** The name of the print job and, with an ending, of a file made of it. */
        const val JOB = "Ebb"
        private const val POINTS_IN_INCH = 72.0
        private const val MILS_IN_INCH = 1000.0
    }
}
