package app.ebb.preview

import app.ebb.ui.ScreensGateway
import app.ebb.ui.parts.Destination
import java.io.File

/** Renders the screens to PNGs. */
internal object Picture {
    fun isWanted(arguments: Arguments): Boolean = arguments.picture != null || arguments.screenshots != null

    fun draw(
        core: ScreensGateway,
        arguments: Arguments,
    ) {
        arguments.picture?.let { write(it, core, Destination.TODAY, arguments) }
        val folder = arguments.screenshots ?: return
        for (destination in Destination.entries) {
            write(folder.resolve("${destination.name.lowercase()}.png"), core, destination, arguments)
        }
    }

    private fun write(
        file: File,
        core: ScreensGateway,
        destination: Destination,
        arguments: Arguments,
    ) {
        file.absoluteFile.parentFile.mkdirs()
        Stage(core, arguments, destination).use { stage ->
            stage.settle()
            file.writeBytes(stage.png())
        }
        println("preview: $file")
    }
}
