package app.ebb.preview

import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.unit.Density
import app.ebb.ui.Models
import app.ebb.ui.Platform
import app.ebb.ui.Screens
import app.ebb.ui.ScreensGateway
import app.ebb.ui.parts.Destination
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.cancel
import org.jetbrains.skia.EncodedImageFormat
import java.util.concurrent.Executor

/**
 * The screens without a display, two pixels per dp, frame by frame. Everything runs in the thread that asks for a frame, so
 * that one shows what the one before it asked the core for.
 */
internal class Stage(
    core: ScreensGateway,
    arguments: Arguments,
    opensWith: Destination = Destination.TODAY,
) : AutoCloseable {
    private val scope = CoroutineScope(Dispatchers.Unconfined)
    private var frames = 0L

    val models: Models = core.models(arguments, scope, Executor(Runnable::run).asCoroutineDispatcher())

    val scene =
        ImageComposeScene(
            arguments.width * SCALE,
            arguments.height * SCALE,
            Density(SCALE.toFloat(), arguments.fontScale),
        ) {
            Screens(models, Platform(onCopy = {}), dark = false, arguments.theme, opensWith)
        }

    /** Draws the next frame, a sixtieth of a second after the last one. */
    fun frame() = scene.render(frames++ * FRAME_NANOS).close()

    /** Draws until what the screens read as they appear is drawn, and no transition is left. */
    fun settle() = repeat(SETTLING) { frame() }

    /** The next frame as a PNG. */
    fun png(): ByteArray =
        scene.render(frames++ * FRAME_NANOS).use { image ->
            checkNotNull(image.encodeToData(EncodedImageFormat.PNG)) { "could not draw" }.bytes
        }

    override fun close() {
        scene.close()
        scope.cancel()
    }

    private companion object {
        const val SCALE = 2
        const val FRAME_NANOS = 16_666_667L
        const val SETTLING = 60
    }
}
