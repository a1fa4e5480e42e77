package app.ebb.ui.care

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import app.ebb.core.WordKeys
import app.ebb.ui.GuardedTheme
import app.ebb.ui.Platform
import app.ebb.ui.Words
import app.ebb.ui.parts.Page
import app.ebb.ui.parts.PrimaryButton
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.WordButton
import app.ebb.ui.theme.Theme

/**
 * Asks, once a timer has started, whether its breaks may come on the minute. It is running meanwhile.
 *
 * @param onSettings opens the phone's page.
 * @param onLater is not asked again.
 */
@Composable
fun OnTimeScreen(
    words: Words,
    platform: Platform,
    theme: Theme,
    onSettings: () -> Unit,
    onLater: () -> Unit,
) = GuardedTheme(theme, platform.tapGuard) {
    platform.backHandler(true, onLater)
    OnTimePage(words, onSettings, onLater)
}

@Composable
internal fun OnTimePage(
    words: Words,
    onSettings: () -> Unit,
    onLater: () -> Unit,
) = Page(
    words[WordKeys.ON_TIME],
    back = null,
    onBack = {},
    pinned = {
        WordButton(words[WordKeys.NOT_NOW], onLater, Modifier.fillMaxWidth())
        PrimaryButton(words[WordKeys.PHONE_SETTINGS], onSettings)
    },
) { Say(words[WordKeys.ON_TIME_TEXT]) }
