package app.ebb.preview

import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.unit.Density
import androidx.compose.ui.use
import app.ebb.core.ActionKind
import app.ebb.core.EntryId
import app.ebb.core.FlarePhase
import app.ebb.core.ItemId
import app.ebb.core.Moment
import app.ebb.ui.EbbCore
import app.ebb.ui.theme.EbbTheme
import app.ebb.ui.today.TodayActions
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
            EbbTheme(theme) { TodayScreen(state, Untouched, onPlan = {}) }
        }.use { scene ->
            checkNotNull(scene.render().encodeToData(EncodedImageFormat.PNG)) { "could not draw" }.bytes
        }
    }

    /** A picture has no actions. */
    private object Untouched : TodayActions {
        override fun tap(item: ItemId) = Unit

        override fun rate(
            entry: EntryId,
            severity: Int,
        ) = Unit

        override fun flare(phase: FlarePhase) = Unit

        override fun logAsUsual() = Unit

        override fun logNoneToday() = Unit

        override fun start(item: ItemId) = Unit

        override fun timer(what: ActionKind) = Unit

        override fun stopActivityAt(until: Moment) = Unit

        override fun stopActivityUnknown() = Unit

        override fun questionShown(question: String) = Unit

        override fun forecastShown(outlook: String) = Unit

        override fun questionAnswered(
            question: String,
            answer: String,
        ) = Unit

        override fun questionDismissed(question: String) = Unit

        override fun undo() = Unit

        override fun redo() = Unit

        override fun dismiss() = Unit

        override fun refresh() = Unit
    }
}
