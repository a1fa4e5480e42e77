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
    private val HEIGHT = Integer.getInteger("ebb.height", 800)
    private const val SCALE = 2f

    /** @param prefixes how the names of the states begin that are wanted; all, if there are none. */
    fun writeAll(
        folder: File,
        prefixes: List<String> = emptyList(),
    ) {
        folder.mkdirs()
        for ((name, screen) in Samples.screens) {
            if (prefixes.isNotEmpty() && prefixes.none(name::startsWith)) continue
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

/** Writes them into a folder; with more arguments, those whose names begin with one of these. */
fun main(arguments: Array<String>) {
    val folder = File(arguments.first())
    Screenshots.writeAll(folder, arguments.drop(1))
    println("screenshots: ${folder.listFiles().orEmpty().size} in $folder")
}
