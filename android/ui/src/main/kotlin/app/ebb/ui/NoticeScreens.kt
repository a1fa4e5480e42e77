package app.ebb.ui

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import app.ebb.core.WordKey
import app.ebb.core.WordKeys
import app.ebb.ui.parts.NoticeScreen
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.WordButton
import app.ebb.ui.talk.TalkModel
import app.ebb.ui.theme.Theme

/**
 * A way beside the one that a notice recommends.
 *
 * @property onKeep leaves everything as it is.
 * @property help what each way does, shown where it is asked for.
 */
class NoticeChoice(
    val onKeep: () -> Unit,
    val help: WordKey,
)

/**
 * What is said in place of the screens, with the way on, and *Talk to someone* all the same.
 *
 * @param word the word of the way on.
 * @param talk works without a journal.
 * @param choice null where there is nothing to choose.
 */
@Composable
fun NoticeScreens(
    sentences: List<String>,
    words: Words,
    word: WordKey,
    onRecovery: () -> Unit,
    talk: TalkModel,
    platform: Platform,
    theme: Theme,
    choice: NoticeChoice? = null,
) {
    var isTalking by rememberSaveable { mutableStateOf(false) }
    var isHelping by rememberSaveable { mutableStateOf(false) }
    LaunchedEffect(talk) { if (isTalking && talk.state.value.card == null) talk.open(null) }
    GuardedTheme(theme, platform.tapGuard) {
        if (isTalking) {
            Talk(talk, platform) { isTalking = false }
        } else {
            NoticeScreen(sentences, words[word], onRecovery) {
                if (choice != null) {
                    WordButton(words[WordKeys.KEEP_AS_IT_IS], choice.onKeep, Modifier.fillMaxWidth())
                    if (isHelping) {
                        Say(words[choice.help])
                    } else {
                        WordButton(words[WordKeys.HELP], { isHelping = true }, Modifier.fillMaxWidth(), isQuiet = true)
                    }
                }
                val open = {
                    talk.open(null)
                    isTalking = true
                }
                WordButton(words[WordKeys.TALK], open, Modifier.fillMaxWidth())
            }
        }
    }
}
