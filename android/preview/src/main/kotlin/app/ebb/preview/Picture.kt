package app.ebb.preview

import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.unit.Density
import androidx.compose.ui.use
import app.ebb.ui.EbbCore
import app.ebb.ui.theme.EbbTheme
import app.ebb.ui.today.InertActions
import app.ebb.ui.today.TodayRoutes
import app.ebb.ui.today.TodayScreen
import app.ebb.ui.today.TodayState
import app.ebb.ui.today.themeOf
import org.jetbrains.skia.EncodedImageFormat

/** Renders Today to a PNG with two pixels per dp. */
internal object Picture {
    private const val SCALE = 2

    fun draw(
        core: EbbCore,
        arguments: Arguments,
    ) {
        val state = TodayState.Content(core.words(), core.today(arguments.now()))
        val file = checkNotNull(arguments.picture)
        file.absoluteFile.parentFile.mkdirs()
        file.writeBytes(png(state, arguments))
        println("preview: $file")
    }

    private fun png(
        state: TodayState,
        arguments: Arguments,
    ): ByteArray {
        val density = Density(SCALE.toFloat(), arguments.fontScale)
        val theme = arguments.theme ?: themeOf(state, dark = false)
        return ImageComposeScene(arguments.width * SCALE, arguments.height * SCALE, density) {
            EbbTheme(theme) { TodayScreen(state, InertActions, routes = TodayRoutes(onPlan = {})) }
        }.use { scene ->
            checkNotNull(scene.render().encodeToData(EncodedImageFormat.PNG)) { "could not draw" }.bytes
        }
    }
}
