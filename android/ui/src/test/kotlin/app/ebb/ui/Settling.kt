package app.ebb.ui

import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.junit4.ComposeContentTestRule
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import kotlinx.coroutines.test.TestCoroutineScheduler

/** Lets the models and the screen come to rest, one after the other until neither has anything to do. */
internal fun ComposeContentTestRule.settle(scheduler: TestCoroutineScheduler) =
    repeat(2) {
        scheduler.advanceUntilIdle()
        waitForIdle()
    }

/** Presses a button, which is scrolled to where something scrolls. */
internal fun SemanticsNodeInteraction.press() {
    try {
        performScrollTo()
    } catch (_: AssertionError) {
        // It is in view from the start.
    }
    performClick()
}
