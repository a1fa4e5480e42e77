package app.ebb.app

import android.app.ActivityManager.TaskDescription
import android.graphics.Color
import android.graphics.drawable.ColorDrawable
import android.os.Build
import androidx.activity.ComponentActivity
import androidx.activity.SystemBarStyle
import androidx.activity.enableEdgeToEdge
import androidx.compose.ui.graphics.toArgb
import app.ebb.ui.lock.lockTheme
import app.ebb.ui.theme.Theme

/** The ground of the screens, as the framework has colours. */
internal val Theme.argb: Int get() = palette.ground.toArgb()

/** The style of a window with this ground. */
private val Theme.style: Int
    get() =
        when (this) {
            Theme.LIGHT -> R.style.Theme_Ebb_Light
            Theme.DARK -> R.style.Theme_Ebb_Dark
            Theme.FLARE -> R.style.Theme_Ebb_Flare
        }

/**
 * The theme of the window, known before the diary is open.
 *
 * @param isLocked whether Ebb is locked: then nothing tells of a flare.
 * @param isInFlare whether the screens are in the theme of a flare.
 * @param dark whether they are dark outside of flares.
 * @param hour of the day.
 */
internal fun windowTheme(
    isLocked: Boolean,
    isInFlare: Boolean,
    dark: Boolean,
    hour: Int,
): Theme =
    when {
        isLocked -> lockTheme(dark, hour)
        isInFlare -> Theme.FLARE
        dark -> Theme.DARK
        else -> Theme.LIGHT
    }

/** Gives the window its ground before anything is drawn in it. Call it before the activity is created. */
internal fun ComponentActivity.begin(theme: Theme) {
    setTheme(theme.style)
    drawBehindBars(theme)
}

/** Lets the window, the system's bars and what the list of recent apps shows in place of the screen follow a theme. */
internal fun ComponentActivity.show(theme: Theme) {
    window.setBackgroundDrawable(ColorDrawable(theme.argb))
    drawBehindBars(theme)
    if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
        setTaskDescription(TaskDescription.Builder().setBackgroundColor(theme.argb).build())
    }
}

/** In a flare the system lays no veil of its own, which is light on a light phone, under its buttons. */
private fun ComponentActivity.drawBehindBars(theme: Theme) {
    val style =
        when (theme) {
            Theme.FLARE -> SystemBarStyle.dark(theme.argb)
            else -> SystemBarStyle.auto(Color.TRANSPARENT, Color.TRANSPARENT) { theme == Theme.DARK }
        }
    enableEdgeToEdge(style, style)
}
