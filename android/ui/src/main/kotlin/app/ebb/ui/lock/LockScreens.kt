package app.ebb.ui.lock

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import app.ebb.core.WordKeys
import app.ebb.ui.EntryPoint
import app.ebb.ui.GuardedTheme
import app.ebb.ui.Platform
import app.ebb.ui.Talk
import app.ebb.ui.Words
import app.ebb.ui.parts.Page
import app.ebb.ui.parts.PrimaryButton
import app.ebb.ui.parts.WordButton
import app.ebb.ui.talk.TalkModel
import app.ebb.ui.theme.Theme

/**
 * What is shown in place of the screens while Ebb is locked: nothing of the diary, and *Talk to someone* all the same. Any
 * other entrance waits until it is unlocked, the card *I can't talk* as well: it shows the person's own words.
 */
@Composable
fun LockScreens(
    words: Words,
    talk: TalkModel,
    platform: Platform,
    theme: Theme,
    onUnlock: () -> Unit,
) {
    var isTalking by rememberSaveable { mutableStateOf(false) }
    val open = {
        talk.open(null)
        isTalking = true
    }
    LaunchedEffect(platform.entrance) {
        if (platform.entrance != EntryPoint.TALK) return@LaunchedEffect
        open()
        platform.onEntered()
    }
    LaunchedEffect(talk) { if (isTalking && talk.state.value.card == null) talk.open(null) }
    GuardedTheme(theme, platform.tapGuard) {
        if (isTalking) {
            Talk(talk, platform, isLocked = true) { isTalking = false }
        } else {
            LockScreen(words, onUnlock, open)
        }
    }
}

@Composable
internal fun LockScreen(
    words: Words,
    onUnlock: () -> Unit,
    onTalk: () -> Unit,
) = Page(
    words[WordKeys.LOCKED],
    back = null,
    onBack = {},
    pinned = {
        WordButton(words[WordKeys.TALK], onTalk, Modifier.fillMaxWidth())
        PrimaryButton(words[WordKeys.UNLOCK], onUnlock)
    },
    content = {},
)

/**
 * The theme of the lock screen. At night it is dark on every phone: a light one would hurt in a flare, and one that is dark
 * in flares alone would tell of them.
 *
 * @param dark whether the screens are dark outside of flares.
 * @param hour of the day.
 */
fun lockTheme(
    dark: Boolean,
    hour: Int,
): Theme = if (dark || hour !in DAY) Theme.DARK else Theme.LIGHT

private val DAY = 8..19
