package app.ebb.ui

import app.ebb.Opening
import app.ebb.core.DeliveryPermissions
import app.ebb.core.Language
import app.ebb.openJournal
import app.ebb.ui.care.CareGateway
import app.ebb.ui.care.CareModel
import app.ebb.ui.details.DetailsGateway
import app.ebb.ui.details.DetailsModel
import app.ebb.ui.diary.DiaryGateway
import app.ebb.ui.diary.DiaryModel
import app.ebb.ui.letter.LetterGateway
import app.ebb.ui.letter.LetterModel
import app.ebb.ui.log.LogModel
import app.ebb.ui.more.MoreGateway
import app.ebb.ui.more.MoreModel
import app.ebb.ui.plan.PlanModel
import app.ebb.ui.talk.TalkGateway
import app.ebb.ui.talk.TalkModel
import app.ebb.ui.today.TodayModel
import app.ebb.ui.withoutlooking.WithoutLookingGateway
import app.ebb.ui.withoutlooking.WithoutLookingModel
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
    private val journal = openJournal(Opening(folder.resolve("ebb.db").path, Language.ENGLISH))
    private val diary = DiaryGateway(journal)
    private val care = CareGateway(journal)
    private val talk = TalkGateway(journal, Language.ENGLISH)
    private val letter = LetterGateway(journal)
    private val more = MoreGateway(journal)
    private val details = DetailsGateway(journal)
    private val withoutLooking = WithoutLookingGateway(journal)
    private val clock = { Samples.now }
    private val permissions = { DeliveryPermissions(notifications = true, exact = true, unrestricted = true) }

    val all =
        Models(
            TodayModel(core, clock, scope, dispatcher),
            PlanModel(core, clock, scope, dispatcher),
            LogModel(FakeLog, clock, scope, dispatcher),
            DiaryModel(diary, clock, scope, dispatcher),
            CareModel(care, permissions, clock, scope, dispatcher),
            TalkModel(talk, clock, scope, dispatcher),
            LetterModel(letter, clock, scope, dispatcher),
            MoreModel(more, clock, scope, dispatcher),
            DetailsModel(details, clock, scope, dispatcher),
            WithoutLookingModel(withoutLooking, clock, scope, dispatcher),
        )

    override fun close() =
        listOf(diary, care, talk, letter, more, details, withoutLooking, journal).forEach(AutoCloseable::close)
}
