package app.ebb.ui

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.size
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performSemanticsAction
import androidx.compose.ui.unit.dp
import app.ebb.ui.parts.LocalTapGuard
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.Scrolling
import app.ebb.ui.parts.TapGuard
import app.ebb.ui.parts.WordButton
import app.ebb.ui.theme.EbbTheme
import app.ebb.ui.theme.Theme
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test

/** What opened or moved just now is not touched by a second tap that was meant for something else. */
class TapGuardTest {
    @get:Rule
    val rule = createComposeRule()

    private var millis = 0L
    private var taps = 0
    private var above by mutableStateOf(40.dp)

    private fun show() {
        rule.setContent {
            CompositionLocalProvider(LocalTapGuard provides TapGuard { millis }) {
                EbbTheme(Theme.LIGHT) {
                    Scrolling(Modifier.size(200.dp)) {
                        Column(Modifier.height(above)) {}
                        WordButton("Easing", { taps++ })
                        Column(Modifier.height(800.dp)) {}
                        Say("Below")
                    }
                }
            }
        }
        rule.waitForIdle()
    }

    private fun tap() {
        rule.onNodeWithText("Easing").performClick()
        rule.waitForIdle()
    }

    @Test
    fun `what opened is touched after half a second`() {
        show()
        millis = 499
        tap()
        assertEquals(0, taps)
        millis = 500
        tap()
        tap()
        assertEquals(2, taps)
    }

    @Test
    fun `a screen reader is never kept waiting`() {
        show()
        rule.onNodeWithText("Easing").performSemanticsAction(SemanticsActions.OnClick)
        assertEquals(1, taps)
    }

    @Test
    fun `what moved is touched after half a second again, what was scrolled at once`() {
        show()
        millis = 1_000
        above = 120.dp
        rule.waitForIdle()
        tap()
        assertEquals(0, taps)
        millis = 1_500
        tap()
        assertEquals(1, taps)
        rule.onNodeWithText("Below").performScrollTo()
        rule.onNodeWithText("Easing").performScrollTo()
        tap()
        assertEquals(2, taps)
    }
}
