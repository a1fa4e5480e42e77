package app.ebb.preview

import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalWindowInfo
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.Window
import androidx.compose.ui.window.WindowState
import androidx.compose.ui.window.application
import app.ebb.Ebb
import app.ebb.core.EbbException
import app.ebb.explainError
import app.ebb.ui.JournalGateway
import app.ebb.ui.PlanModel
import app.ebb.ui.Screens
import app.ebb.ui.TodayModel
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
        Ebb.open(arguments.journal.path, arguments.language).use { ebb ->
            if (arguments.picture == null) openWindow(ebb, arguments) else Picture.draw(ebb, arguments)
            ebb.suspend()
        }
    } catch (refused: EbbException) {
        fail(1, explainError(refused, arguments.language))
    }
}

private fun openWindow(
    ebb: Ebb,
    arguments: Arguments,
) = application(exitProcessOnExit = false) {
    val size = DpSize(arguments.width.dp, arguments.height.dp)
    Window(::exitApplication, WindowState(size = size), title = "Ebb") { Phone(ebb, arguments) }
}

@Composable
private fun Phone(
    ebb: Ebb,
    arguments: Arguments,
) {
    val scope = rememberCoroutineScope()
    val core = remember { JournalGateway(ebb) }
    val model = remember { TodayModel(core, arguments::now, scope, Dispatchers.IO) }
    val plan = remember { PlanModel(core, arguments::now, scope, Dispatchers.IO) }

    // A phone reads the day anew when the app comes back into view: the day may have turned.
    val isFocused = LocalWindowInfo.current.isWindowFocused
    LaunchedEffect(isFocused) { if (isFocused) model.refresh() }

    val density = Density(LocalDensity.current.density, arguments.fontScale)
    CompositionLocalProvider(LocalDensity provides density) {
        Screens(model, plan, isSystemInDarkTheme(), arguments.theme, onCopy = ::copy)
    }
}

/** To the computer's clipboard. */
private fun copy(text: String) = Toolkit.getDefaultToolkit().systemClipboard.setContents(StringSelection(text), null)

private fun fail(
    code: Int,
    message: String,
): Nothing {
    System.err.println("preview: $message")
    exitProcess(code)
}
