package app.ebb.ui.parts

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import app.ebb.core.WordKeys
import app.ebb.ui.Words

/** *Save*; where something is asked first, the question with *Save it all the same*. What is above can be changed. */
@Composable
internal fun SaveOrConfirm(
    question: String?,
    words: Words,
    onSave: (isConfirmed: Boolean) -> Unit,
) {
    if (question == null) {
        PrimaryButton(words[WordKeys.SAVE], { onSave(false) })
    } else {
        Say(question, bounded(LiveRegionMode.Assertive))
        WordButton(words[WordKeys.SAVE_ANYWAY], { onSave(true) }, Modifier.fillMaxWidth())
    }
}
