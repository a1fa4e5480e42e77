package app.ebb.app

import android.content.ContentResolver
import android.content.Intent
import android.net.Uri
import androidx.core.content.IntentCompat
import app.ebb.ui.keep.Picked

/**
 * The file that another app hands over by *Share* or *Open with*; null if the intent is about something else.
 *
 * Any app can send any intent. A path is refused: Ebb reads its own files, and would take one of those for the other
 * app's. A document of another app opens only by leave of that app.
 */
internal fun Intent.sharedFile(): Picked? {
    val document =
        when (action) {
            Intent.ACTION_SEND -> stream()
            Intent.ACTION_VIEW -> data
            else -> return null
        }
    // Opened from the list of recent apps, the leave to read it is gone, and it was seen before.
    if (flags and Intent.FLAG_ACTIVITY_LAUNCHED_FROM_HISTORY != 0) return null
    val isDocument = document?.scheme == ContentResolver.SCHEME_CONTENT
    return if (isDocument) Picked.OpenFile("$document") else Picked.NoFile
}

private fun Intent.stream(): Uri? =
    try {
        IntentCompat.getParcelableExtra(this, Intent.EXTRA_STREAM, Uri::class.java)
    } catch (_: RuntimeException) {
        // Extras that cannot be read, such as one of a class that only the other app has.
        null
    }
