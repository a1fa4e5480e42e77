package app.ebb.ui.outlook

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import app.ebb.core.Outlook
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.parts.Page
import app.ebb.ui.parts.Say
import app.ebb.ui.today.why

/** The outlook with its record; as long as there is none, why not yet. */
@Composable
internal fun OutlookScreen(
    outlook: Outlook,
    words: Words,
    onBack: () -> Unit,
    modifier: Modifier = Modifier,
) {
    Page(words[WordKeys.OUTLOOK], words[WordKeys.GO_BACK], onBack, modifier) {
        Say(outlook.sentence)
        outlook.advice?.let { Say(it) }
        outlook.why(words).forEach { Say(it) }
    }
}
