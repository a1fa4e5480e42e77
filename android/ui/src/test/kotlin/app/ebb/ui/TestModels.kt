package app.ebb.ui

import app.ebb.core.DeliveryPermissions
import app.ebb.core.Language
import app.ebb.ui.keep.PlainDocuments
import app.ebb.ui.log.LogModel
import app.ebb.ui.plan.PlanModel
import app.ebb.ui.today.TodayModel
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import java.io.File

/**
 * The models of all screens: Today, the plan and the log sheet over fakes, the others over an empty journal of the real
 * core.
 */
internal class TestModels(
    core: FakeCore,
    folder: File,
    scope: CoroutineScope,
    dispatcher: CoroutineDispatcher,
) : AutoCloseable {
    private val journal = emptyJournal(folder)
    private val gateway = ScreensGateway(journal, Language.ENGLISH)
    private val clock = { Samples.now }
    private val permissions = { DeliveryPermissions(notifications = true, exact = true, unrestricted = true) }
    private val real = gateway.models(permissions, PlainDocuments(folder.resolve("work")), clock, scope, dispatcher)

    val all =
        Models(
            TodayModel(core, clock, scope, dispatcher),
            PlanModel(core, clock, scope, dispatcher),
            LogModel(FakeLog, clock, scope, dispatcher),
            real.diary,
            real.care,
            real.talk,
            real.letter,
            real.more,
            real.details,
            real.withoutLooking,
            real.checkIn,
            real.welcomeBack,
            real.pem,
            real.movement,
            real.guide,
            real.desk,
            real.flares,
            real.keep,
            real.onboarding,
        )

    override fun close() = listOf(gateway, journal).forEach(AutoCloseable::close)
}
