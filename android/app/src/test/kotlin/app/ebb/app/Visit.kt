package app.ebb.app

import android.content.Intent
import android.view.WindowManager
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ComposeTimeoutException
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.AndroidComposeTestRule
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.test.core.app.ActivityScenario
import androidx.test.ext.junit.rules.ActivityScenarioRule
import org.junit.rules.TestRule
import org.junit.runner.Description
import org.junit.runners.model.Statement

/** A visit to the real activity over the real core, by fingers whose taps are counted. */
class Visit : TestRule {
    val compose: AndroidComposeTestRule<ActivityScenarioRule<MainActivity>, MainActivity> =
        createAndroidComposeRule<MainActivity>()

    val scenario: ActivityScenario<MainActivity> get() = compose.activityRule.scenario

    /** How many buttons were pressed. */
    var taps = 0

    override fun apply(
        base: Statement,
        description: Description,
    ): Statement = compose.apply(base, description)

    /** A button by its whole word. */
    fun button(word: String): SemanticsNodeInteraction = compose.onNode(hasText(word) and hasClickAction())

    /** Presses buttons by their whole words, each once it is there. */
    fun tap(vararg words: String) {
        for (word in words) {
            until(
                "\"$word\"",
            ) { compose.onAllNodes(hasText(word) and hasClickAction()).fetchSemanticsNodes().isNotEmpty() }
            press(button(word))
        }
    }

    /** Presses the destination of the bar that a screen reader calls by a name. */
    fun go(destination: String) = press(compose.onNode(hasContentDescription(destination)))

    private fun press(button: SemanticsNodeInteraction) {
        try {
            button.performScrollTo()
        } catch (_: AssertionError) {
            // It is in view from the start.
        }
        button.performClick()
        taps += 1
    }

    /** Waits for a text, or a part of one, to be shown. */
    fun awaits(text: String) =
        until("\"$text\"") { compose.onAllNodesWithText(text, substring = true).fetchSemanticsNodes().isNotEmpty() }

    fun until(
        what: String,
        isThere: () -> Boolean,
    ) = try {
        compose.waitUntil(what, WAIT_MILLIS, isThere)
    } catch (late: ComposeTimeoutException) {
        throw AssertionError("$what is not there, but ${texts()}", late)
    }

    /** Every text that is shown or read aloud. */
    fun texts(): List<String> =
        compose
            .onAllNodes(SemanticsMatcher("any") { true }, useUnmergedTree = true)
            .fetchSemanticsNodes()
            .flatMap { node ->
                node.config
                    .getOrNull(SemanticsProperties.Text)
                    .orEmpty()
                    .map { it.text } +
                    node.config.getOrNull(SemanticsProperties.ContentDescription).orEmpty()
            }

    fun back() = scenario.onActivity { it.onBackPressedDispatcher.onBackPressed() }

    /** Comes in by a shortcut. */
    fun enter(entrance: String) = scenario.onActivity { it.onNewIntent(Intent("${phone.packageName}.$entrance")) }

    /** Whether pictures of the screen are refused. */
    fun isSecret(): Boolean = compose.activity.window.attributes.flags and WindowManager.LayoutParams.FLAG_SECURE != 0

    private companion object {
        const val WAIT_MILLIS = 20_000L
    }
}
