package app.ebb.ui.onboarding

import app.ebb.core.Change
import app.ebb.core.ItemId
import app.ebb.core.Journal
import app.ebb.core.Moment
import app.ebb.core.OnboardingPage
import app.ebb.ui.Gateway
import app.ebb.ui.calling

/** [OnboardingCore] over the generated bindings. Closing it releases its service; the journal's owner closes that. */
class OnboardingGateway(
    journal: Journal,
) : Gateway(journal),
    OnboardingCore,
    AutoCloseable {
    private val onboarding = journal.onboarding()

    override fun close() = onboarding.close()

    override fun page(): OnboardingPage? = calling { onboarding.get() }

    override fun choose(
        chosen: List<ItemId>,
        now: Moment,
    ): Change = calling { onboarding.choose(chosen, now) }

    override fun skip(now: Moment): Change = calling { onboarding.skip(now) }
}
