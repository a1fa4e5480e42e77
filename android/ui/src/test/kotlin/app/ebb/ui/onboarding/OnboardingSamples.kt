package app.ebb.ui.onboarding

import androidx.compose.runtime.Composable
import app.ebb.Opening
import app.ebb.core.ItemId
import app.ebb.core.Language
import app.ebb.openJournal
import java.nio.file.Files

/** The first screen, as the real core gives it. */
internal object OnboardingSamples {
    private fun state(
        language: Language,
        chosen: Int = 0,
        isFull: Boolean = false,
        refusal: String? = null,
    ): OnboardingState {
        val folder = Files.createTempDirectory("ebb-samples").toFile()
        try {
            return openJournal(Opening(folder.resolve("ebb.db").path, language)).use { journal ->
                OnboardingGateway(journal).use {
                    val page = checkNotNull(it.page())
                    // Every second one, so that some are chosen and some are not wherever one looks.
                    val items = page.choices.filterIndexed { place, _ -> place % 2 == 0 }.map { choice -> choice.item }
                    OnboardingState(it.words(), isRead = true, page, items.take(chosen), isFull, refusal)
                }
            }
        } finally {
            folder.deleteRecursively()
        }
    }

    private val en = Language.ENGLISH
    private val de = Language.GERMAN
    private val es = Language.SPANISH

    /** Every state of the first screen, by the name of its picture. */
    val states: Map<String, OnboardingState> by lazy {
        mapOf(
            "onboarding" to state(en),
            "onboarding-three" to state(en, chosen = 3),
            "onboarding-full" to state(en, chosen = 6, isFull = true),
            "onboarding-refused" to
                state(en, chosen = 1, refusal = "The disk is full. Nothing was changed; make room first."),
            "onboarding-german" to state(de, chosen = 3),
            "onboarding-german-full" to state(de, chosen = 6, isFull = true),
            "onboarding-spanish" to state(es),
            "onboarding-spanish-full" to state(es, chosen = 6, isFull = true),
        )
    }
}

/** Draws a state without actions. */
@Composable
internal fun DrawOnboarding(state: OnboardingState) = OnboardingScreen(state, NoOnboardingActions, onTalk = {})

private object NoOnboardingActions : OnboardingActions {
    override fun toggle(item: ItemId) = Unit

    override fun choose() = Unit

    override fun skip() = Unit
}
