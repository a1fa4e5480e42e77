package app.ebb.app

import android.content.Context
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.core.content.edit
import app.ebb.ui.more.ThemeChoice
import app.ebb.ui.theme.FlareThemeState
import app.ebb.ui.theme.FlareThemeStore
import app.ebb.ui.theme.Hand
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import java.time.Instant

/**
 * How the screens look on this phone. It is no part of the diary, so it holds before that is open, and stays here.
 *
 * @param onChosen is called after another theme was chosen.
 */
class PhoneAppearance(
    context: Context,
    private val onChosen: () -> Unit = {},
) : FlareThemeStore {
    private val kept = context.getSharedPreferences("appearance", Context.MODE_PRIVATE)
    private val chosen = MutableStateFlow(read())

    val theme: StateFlow<ThemeChoice> = chosen.asStateFlow()

    /** The hand that presses. */
    var hand: Hand by mutableStateOf(Hand.entries.find { it.name == kept.getString(HAND, null) } ?: Hand.RIGHT)
        private set

    fun choose(hand: Hand) {
        kept.edit { putString(HAND, hand.name) }
        this.hand = hand
    }

    fun choose(theme: ThemeChoice) {
        kept.edit { putString(THEME, theme.name) }
        chosen.value = theme
        onChosen()
    }

    override fun load(): FlareThemeState? {
        if (!kept.getBoolean(IN_FLARE, false)) return null
        val brightFrom = kept.getLong(BRIGHT_FROM, NEVER).takeIf { it != NEVER }
        return FlareThemeState(isOn = true, brightFrom?.let(Instant::ofEpochMilli))
    }

    override fun save(state: FlareThemeState?) =
        kept.edit {
            if (state == null) {
                remove(IN_FLARE)
                remove(BRIGHT_FROM)
            } else {
                putBoolean(IN_FLARE, true)
                putLong(BRIGHT_FROM, state.brightFrom?.toEpochMilli() ?: NEVER)
            }
        }

    private fun read(): ThemeChoice {
        val name = kept.getString(THEME, null)
        return ThemeChoice.entries.find { it.name == name } ?: ThemeChoice.PHONE
    }

    private companion object {
        const val THEME = "theme"
        const val HAND = "hand"
        const val IN_FLARE = "in-flare"
        const val BRIGHT_FROM = "bright-from"
        const val NEVER = Long.MIN_VALUE
    }
}
