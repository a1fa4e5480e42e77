package app.ebb.ui

import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.unit.Density
import androidx.compose.ui.use
import org.jetbrains.skia.EncodedImageFormat
import java.io.File

/** Pictures of every state, to look at: no display is needed. */
internal object Screenshots {
    private const val WIDTH = 360
    private const val HEIGHT = 800
    private const val SCALE = 2f

    fun writeAll(folder: File) {
        folder.mkdirs()
        for ((name, state) in Samples.states) {
            for (theme in Theme.entries) {
                write(folder.resolve("today-$name-${theme.name.lowercase()}.png"), state, theme)
            }
            write(folder.resolve("today-$name-large-text.png"), state, themeOf(state, dark = false), fontScale = 2f)
        }
    }

    private fun write(
        file: File,
        state: TodayState,
        theme: Theme,
        fontScale: Float = 1f,
    ) {
        val density = Density(SCALE, fontScale)
        ImageComposeScene((WIDTH * SCALE).toInt(), (HEIGHT * SCALE).toInt(), density) {
            EbbTheme(theme) { TodayScreen(state, NoActions) }
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
