package app.ebb.preview

import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.setValue
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalWindowInfo
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.Window
import androidx.compose.ui.window.WindowState
import androidx.compose.ui.window.application
import app.ebb.Opening
import app.ebb.core.DeliveryPermissions
import app.ebb.core.EbbException
import app.ebb.explainError
import app.ebb.openJournal
import app.ebb.ui.Models
import app.ebb.ui.Platform
import app.ebb.ui.Screens
import app.ebb.ui.ScreensGateway
import app.ebb.ui.keep.PlainDocuments
import app.ebb.ui.more.Appearance
import app.ebb.ui.more.ThemeChoice
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import java.awt.Toolkit
import java.awt.datatransfer.StringSelection
import kotlin.system.exitProcess

fun main(given: Array<String>) {
    if (given.contentEquals(arrayOf("--help"))) return println(Arguments.USAGE)
    val arguments =
        try {
            Arguments.of(given.toList())
        } catch (wrong: IllegalArgumentException) {
            fail(2, "${wrong.message}\n${Arguments.USAGE}")
        }
    try {
        openJournal(Opening(arguments.journal.path, arguments.language)).use { journal ->
            ScreensGateway(journal, arguments.language).use { core ->
                if (Picture.isWanted(arguments)) Picture.draw(core, arguments) else openWindow(core, arguments)
            }
            journal.suspend()
        }
    } catch (refused: EbbException) {
        fail(1, explainError(refused, arguments.language))
    }
}

private fun openWindow(
    core: ScreensGateway,
    arguments: Arguments,
) = application(exitProcessOnExit = false) {
    val size = DpSize(arguments.width.dp, arguments.height.dp)
    Window(::exitApplication, WindowState(size = size), title = "Ebb") { Phone(core, arguments) }
}

@Composable
private fun Phone(
    core: ScreensGateway,
    arguments: Arguments,
) {
    val scope = rememberCoroutineScope()
    val models = remember { core.models(arguments, scope, Dispatchers.IO) }

    // As on a phone, read the day again when the app comes back into view: the date may have changed.
    val isFocused = LocalWindowInfo.current.isWindowFocused
    LaunchedEffect(isFocused) { if (isFocused) models.today.refresh() }

    var theme by remember { mutableStateOf(ThemeChoice.PHONE) }
    val platform = Platform(onCopy = ::copy, appearance = Appearance(theme, onTheme = { theme = it }))
    val density = Density(LocalDensity.current.density, arguments.fontScale)
    CompositionLocalProvider(LocalDensity provides density) {
        Screens(models, platform, theme.isDark(isSystemInDarkTheme()), arguments.theme)
    }
}

/** The models over a journal on a computer, with a folder beside it for files on their way. */
internal fun ScreensGateway.models(
    arguments: Arguments,
    scope: CoroutineScope,
    io: CoroutineDispatcher,
): Models {
    val workspace = arguments.journal.absoluteFile.resolveSibling("workspace")
    return models({ NO_PHONE }, PlainDocuments(workspace), arguments::now, scope, io)
}

/** A window has no notifications to allow. */
private val NO_PHONE = DeliveryPermissions(notifications = true, exact = true, unrestricted = true)

/** Copies to the computer's clipboard. */
private fun copy(text: String) = Toolkit.getDefaultToolkit().systemClipboard.setContents(StringSelection(text), null)

private fun fail(
    code: Int,
    message: String,
): Nothing {
    System.err.println("preview: $message")
    exitProcess(code)
}
