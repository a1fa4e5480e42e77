package app.ebb.app

import android.content.Context
import androidx.core.content.edit
import app.ebb.ui.more.ThemeChoice
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow

/**
 * How the screens look on this phone. It is no part of the diary, so it holds before that is open, and stays here.
 *
 * @param onChosen is called after another theme was chosen.
 */
class PhoneAppearance(
    context: Context,
    private val onChosen: () -> Unit = {},
) {
    private val kept = context.getSharedPreferences("appearance", Context.MODE_PRIVATE)
    private val chosen = MutableStateFlow(read())

    val theme: StateFlow<ThemeChoice> = chosen.asStateFlow()

    fun choose(theme: ThemeChoice) {
        kept.edit { putString(THEME, theme.name) }
        chosen.value = theme
        onChosen()
    }

    private fun read(): ThemeChoice {
        val name = kept.getString(THEME, null)
        return ThemeChoice.entries.find { it.name == name } ?: ThemeChoice.PHONE
    }

    private companion object {
        const val THEME = "theme"
    }
}
