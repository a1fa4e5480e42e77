package app.ebb.ui

import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.LocalSaveableStateRegistry
import androidx.compose.runtime.saveable.SaveableStateRegistry
import androidx.compose.runtime.setValue
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.ComposeContentTestRule
import androidx.compose.ui.test.junit4.v2.createComposeRule
import app.ebb.core.DeliveryPermissions
import app.ebb.core.Journal
import app.ebb.core.Language
import app.ebb.core.Mark
import app.ebb.core.Moment
import app.ebb.core.Rating
import app.ebb.core.Scale
import app.ebb.core.Severity
import app.ebb.ui.keep.PlainDocuments
import app.ebb.ui.theme.EbbTheme
import app.ebb.ui.theme.Theme
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.cancel
import kotlinx.coroutines.test.StandardTestDispatcher
import org.junit.rules.ExternalResource
import org.junit.rules.RuleChain
import org.junit.rules.TemporaryFolder
import org.junit.rules.TestRule
import org.junit.runner.Description
import org.junit.runners.model.Statement
import java.io.File
import java.time.LocalDate

/**
 * A journey over the real core: a journal in a file of its own, a small phone, and fingers whose taps are counted.
 *
 * @param isRunning whether the clock runs with the test's own time; otherwise it stands at [now].
 * @param isNew whether the first screen is still to be answered; otherwise it was skipped.
 */
class Journey(
    private val isRunning: Boolean = false,
    private val isNew: Boolean = false,
) : TestRule {
    /** The screen. */
    val compose: ComposeContentTestRule = createComposeRule()

    val dispatcher = StandardTestDispatcher()

    /** That of the models. */
    val scope = CoroutineScope(dispatcher)

    lateinit var journal: Journal
        private set

    /** When it is, at the test's beginning or as it is set. */
    var now: Moment = Samples.now

    /** How many buttons were pressed. */
    var taps = 0
        private set

    private val folder = TemporaryFolder()

    /** Where the app keeps what is on its way. */
    val workspace: File get() = folder.root.resolve("work")

    private val ports = mutableListOf<AutoCloseable>()

    override fun apply(
        base: Statement,
        description: Description,
    ): Statement {
        val opened =
            object : ExternalResource() {
                override fun before() {
                    journal = emptyJournal(folder.root, isNew)
                }

                override fun after() {
                    scope.cancel()
                    ports.forEach(AutoCloseable::close)
                    journal.close()
                }
            }
        return RuleChain
            .outerRule(folder)
            .around(opened)
            .around(compose)
            .apply(base, description)
    }

    @OptIn(ExperimentalCoroutinesApi::class)
    val clock: () -> Moment = {
        val passed = if (isRunning) dispatcher.scheduler.currentTime else 0
        now.copy(at = now.at.plusMillis(passed))
    }

    /** A port that is closed with the journey. */
    fun <T : AutoCloseable> closing(port: T): T = port.also { ports += it }

    /** The models of all screens. */
    fun models(): Models {
        val permissions = { DeliveryPermissions(notifications = true, exact = true, unrestricted = true) }
        val documents = PlainDocuments(workspace)
        return closing(
            ScreensGateway(journal, Language.ENGLISH),
        ).models(permissions, documents, clock, scope, dispatcher)
    }

    /** Shows a page on a small phone. */
    fun show(
        theme: Theme = Theme.LIGHT,
        content: @Composable () -> Unit,
    ) {
        compose.setContent { EbbTheme(theme) { SmallPhone { content() } } }
        settle()
    }

    /** Shows all screens on a small phone. */
    fun showScreens(
        models: Models,
        platform: Platform = Platform(onCopy = {}),
    ) {
        screens = ShownScreens(models, platform)
        compose.setContent {
            val screens = screens ?: return@setContent
            CompositionLocalProvider(LocalSaveableStateRegistry provides screens.registry) {
                SmallPhone { Screens(screens.models, screens.platform, dark = false) }
            }
        }
        settle()
    }

    /** The process dies and is started again: new models, and of the screens only what they saved. */
    fun restart() {
        val before = checkNotNull(screens)
        val saved = before.registry.performSave()
        screens = null
        settle()
        screens = ShownScreens(models(), before.platform, saved)
        settle()
    }

    private var screens by mutableStateOf<ShownScreens?>(null)

    private class ShownScreens(
        val models: Models,
        val platform: Platform,
        saved: Map<String, List<Any?>> = emptyMap(),
    ) {
        val registry = SaveableStateRegistry(saved) { true }
    }

    /** A button by its word or by what a screen reader says of it. */
    fun button(
        word: String,
        place: Int = 0,
    ): SemanticsNodeInteraction =
        compose.onAllNodes((hasText(word) or hasContentDescription(word)) and hasClickAction())[place]

    fun tap(
        word: String,
        place: Int = 0,
    ) {
        button(word, place).press()
        taps += 1
        settle()
    }

    /** Lets the models and the screen come to rest; a running clock stands still meanwhile. */
    @OptIn(ExperimentalCoroutinesApi::class)
    fun settle() {
        if (!isRunning) return compose.settle(dispatcher.scheduler)
        repeat(2) {
            dispatcher.scheduler.runCurrent()
            compose.waitForIdle()
        }
    }

    /** Lets time pass, on a clock that runs. */
    @OptIn(ExperimentalCoroutinesApi::class)
    fun pass(seconds: Long) {
        dispatcher.scheduler.advanceTimeBy(seconds * 1_000)
        settle()
    }

    /** What was logged on a day, in words. */
    fun logged(day: LocalDate = LocalDate.of(2026, 3, 28)): List<String> =
        journal
            .views()
            .use { it.day(day) }
            .entries
            .map { it.label }

    /** A symptom with a severity, a number of days before [now]. */
    fun rated(
        item: String,
        severity: Double,
        daysAgo: Long,
    ) {
        val then = now.copy(at = now.at.minusSeconds(daysAgo * 24 * 3_600))
        journal.logging().use { logging ->
            val entry = logging.tap(item, then).entries.single()
            logging.rate(entry, Severity.Rated(Rating(severity, Scale.NRS11)), Mark.MEASURED, then)
        }
    }
}
