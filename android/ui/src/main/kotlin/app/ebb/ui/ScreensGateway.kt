package app.ebb.ui

import app.ebb.core.DeliveryPermissions
import app.ebb.core.Journal
import app.ebb.core.Language
import app.ebb.core.Moment
import app.ebb.ui.care.CareGateway
import app.ebb.ui.care.CareModel
import app.ebb.ui.checkin.CheckInGateway
import app.ebb.ui.checkin.CheckInModel
import app.ebb.ui.desk.DeskGateway
import app.ebb.ui.desk.DeskModel
import app.ebb.ui.details.DetailsGateway
import app.ebb.ui.details.DetailsModel
import app.ebb.ui.diary.DiaryGateway
import app.ebb.ui.diary.DiaryModel
import app.ebb.ui.flares.FlaresGateway
import app.ebb.ui.flares.FlaresModel
import app.ebb.ui.guide.GuideGateway
import app.ebb.ui.guide.GuideModel
import app.ebb.ui.keep.Documents
import app.ebb.ui.keep.KeepGateway
import app.ebb.ui.keep.KeepModel
import app.ebb.ui.letter.LetterGateway
import app.ebb.ui.letter.LetterModel
import app.ebb.ui.log.LogGateway
import app.ebb.ui.log.LogModel
import app.ebb.ui.more.HealthStore
import app.ebb.ui.more.MoreGateway
import app.ebb.ui.more.MoreModel
import app.ebb.ui.movement.MovementGateway
import app.ebb.ui.movement.MovementModel
import app.ebb.ui.onboarding.OnboardingGateway
import app.ebb.ui.onboarding.OnboardingModel
import app.ebb.ui.pem.PemGateway
import app.ebb.ui.pem.PemModel
import app.ebb.ui.plan.PlanModel
import app.ebb.ui.talk.TalkGateway
import app.ebb.ui.talk.TalkModel
import app.ebb.ui.today.TodayModel
import app.ebb.ui.welcome.WelcomeBackGateway
import app.ebb.ui.welcome.WelcomeBackModel
import app.ebb.ui.withoutlooking.WithoutLookingGateway
import app.ebb.ui.withoutlooking.WithoutLookingModel
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope

/**
 * The screens' ports to a journal. Closing them releases their services; the journal's owner closes that.
 *
 * @param copies the folder of the journal's copies; null if it has none.
 */
class ScreensGateway(
    journal: Journal,
    language: Language,
    copies: String? = null,
) : AutoCloseable {
    /** That of Today and of *Plan my day*. */
    val today = JournalGateway(journal)
    private val log = LogGateway(journal)
    private val diary = DiaryGateway(journal)
    private val care = CareGateway(journal)
    private val talk = TalkGateway(journal, language)
    private val letter = LetterGateway(journal)
    private val more = MoreGateway(journal)
    private val details = DetailsGateway(journal)
    private val withoutLooking = WithoutLookingGateway(journal)
    private val checkIn = CheckInGateway(journal)
    private val welcomeBack = WelcomeBackGateway(journal)
    private val pem = PemGateway(journal)
    private val movement = MovementGateway(journal)
    private val guide = GuideGateway(journal)
    private val desk = DeskGateway(journal)
    private val flares = FlaresGateway(journal)
    private val onboarding = OnboardingGateway(journal)

    /** That of *Keep safe*, and of the backups that are made by themselves. */
    val keep = KeepGateway(journal, copies)

    private val all =
        listOf(today, log, diary, care, talk, letter, more, details, withoutLooking) +
            listOf(checkIn, welcomeBack, pem, movement, guide, desk, flares, keep, onboarding)

    /**
     * The models over these ports.
     *
     * @param permissions what the phone grants Ebb.
     * @param documents what the person chooses outside the app.
     * @param clock the shell's clock.
     * @param scope the main thread's. Cancelling it ends the models.
     * @param io runs the core's calls, which may block on the disk.
     * @param health the phone's health store, where it has a part in this.
     */
    fun models(
        permissions: () -> DeliveryPermissions,
        documents: Documents,
        clock: () -> Moment,
        scope: CoroutineScope,
        io: CoroutineDispatcher,
        health: HealthStore? = null,
    ) = Models(
        TodayModel(today, clock, scope, io),
        PlanModel(today, clock, scope, io),
        LogModel(log, clock, scope, io),
        DiaryModel(diary, clock, scope, io),
        CareModel(care, permissions, clock, scope, io),
        TalkModel(talk, clock, scope, io),
        LetterModel(letter, clock, scope, io),
        MoreModel(more, clock, scope, io, health),
        DetailsModel(details, clock, scope, io),
        WithoutLookingModel(withoutLooking, clock, scope, io),
        CheckInModel(checkIn, clock, scope, io),
        WelcomeBackModel(welcomeBack, clock, scope, io),
        PemModel(pem, clock, scope, io),
        MovementModel(movement, clock, scope, io),
        GuideModel(guide, clock, scope, io),
        DeskModel(desk, clock, scope, io),
        FlaresModel(flares, clock, scope, io),
        KeepModel(keep, documents, keep::observe, clock, scope, io),
        OnboardingModel(onboarding, clock, scope, io),
    )

    override fun close() = all.forEach(AutoCloseable::close)
}
