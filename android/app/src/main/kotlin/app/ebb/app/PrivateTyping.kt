package app.ebb.app

import android.view.inputmethod.EditorInfo
import android.view.inputmethod.InputConnection
import androidx.compose.runtime.Composable
import androidx.compose.ui.ExperimentalComposeUiApi
import androidx.compose.ui.platform.InterceptPlatformTextInput
import androidx.compose.ui.platform.PlatformTextInputMethodRequest

/** Asks the keyboard not to learn from what is typed into any field of the app. Compose has no option for it. */
@OptIn(ExperimentalComposeUiApi::class)
@Composable
fun PrivateTyping(content: @Composable () -> Unit) =
    InterceptPlatformTextInput(
        interceptor = { request, next -> next.startInputMethod(PrivateRequest(request)) },
        content = content,
    )

private class PrivateRequest(
    private val request: PlatformTextInputMethodRequest,
) : PlatformTextInputMethodRequest {
    override fun createInputConnection(outAttributes: EditorInfo): InputConnection =
        request.createInputConnection(outAttributes).also {
            outAttributes.imeOptions = outAttributes.imeOptions or EditorInfo.IME_FLAG_NO_PERSONALIZED_LEARNING
        }
}
