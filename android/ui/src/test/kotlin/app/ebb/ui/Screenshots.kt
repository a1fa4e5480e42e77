package app.ebb.ui

import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.unit.Density
import androidx.compose.ui.use
import app.ebb.ui.theme.EbbTheme
import app.ebb.ui.theme.Theme
import app.ebb.ui.theme.theme
import app.ebb.ui.today.themeOf
import org.jetbrains.skia.EncodedImageFormat
import java.io.File

/** Renders every state for review, without a display. */
internal object Screenshots {
    private const val WIDTH = 360
    private const val HEIGHT = 800
    private const val SCALE = 2f

    fun writeAll(folder: File) {
        folder.mkdirs()
        for ((name, screen) in Samples.screens) {
            val file = if (screen is ScreenState.OfToday) "today-$name" else name
            for (theme in Theme.entries) {
                write(folder.resolve("$file-${theme.name.lowercase()}.png"), screen, theme)
            }
            val theme = (screen as? ScreenState.OfToday)?.let { themeOf(it.state, dark = false) } ?: Theme.LIGHT
            write(folder.resolve("$file-large-text.png"), screen, theme, fontScale = 2f)
        }
    }

    private fun write(
        file: File,
        screen: ScreenState,
        theme: Theme,
        fontScale: Float = 1f,
    ) {
        val density = Density(SCALE, fontScale)
        ImageComposeScene((WIDTH * SCALE).toInt(), (HEIGHT * SCALE).toInt(), density) {
            EbbTheme(theme) { Draw(screen) }
        }.use { scene ->
            file.writeBytes(checkNotNull(scene.render().encodeToData(EncodedImageFormat.PNG)).bytes)
        }
    }
}

/** Writes them into a folder. */
fun main(arguments: Array<String>) {
    val folder = File(arguments.single())
    Screenshots.writeAll(folder)
    println("screenshots: ${folder.listFiles().orEmpty().size} in $folder")
}
