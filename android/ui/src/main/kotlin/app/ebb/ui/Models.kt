package app.ebb.ui

import app.ebb.ui.care.CareModel
import app.ebb.ui.checkin.CheckInModel
import app.ebb.ui.desk.DeskModel
import app.ebb.ui.details.DetailsModel
import app.ebb.ui.diary.DiaryModel
import app.ebb.ui.flares.FlaresModel
import app.ebb.ui.guide.GuideModel
import app.ebb.ui.keep.KeepModel
import app.ebb.ui.letter.LetterModel
import app.ebb.ui.log.LogModel
import app.ebb.ui.more.MoreModel
import app.ebb.ui.movement.MovementModel
import app.ebb.ui.onboarding.OnboardingModel
import app.ebb.ui.pem.PemModel
import app.ebb.ui.plan.PlanModel
import app.ebb.ui.talk.TalkModel
import app.ebb.ui.today.TodayModel
import app.ebb.ui.welcome.WelcomeBackModel
import app.ebb.ui.withoutlooking.WithoutLookingModel

/** The models of the screens, each over its own part of the core. */
class Models(
    val today: TodayModel,
    val plan: PlanModel,
    val log: LogModel,
    val diary: DiaryModel,
    val care: CareModel,
    val talk: TalkModel,
    val letter: LetterModel,
    val more: MoreModel,
    val details: DetailsModel,
    val withoutLooking: WithoutLookingModel,
    val checkIn: CheckInModel,
    val welcomeBack: WelcomeBackModel,
    val pem: PemModel,
    val movement: MovementModel,
    val guide: GuideModel,
    val desk: DeskModel,
    val flares: FlaresModel,
    val keep: KeepModel,
    val onboarding: OnboardingModel,
) {
    /** Reads again what is in view, as time has passed. */
    fun refresh() {
        today.refresh()
        diary.refresh()
        care.refresh()
        movement.refresh()
        guide.refresh()
        more.refresh()
    }

    /** The phone is put away: what was said and not yet saved is saved, and nothing counts on. */
    fun putAway() {
        details.done()
        checkIn.putAway()
        withoutLooking.cancelled()
    }
}
