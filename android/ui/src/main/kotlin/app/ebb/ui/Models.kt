package app.ebb.ui

import app.ebb.ui.care.CareModel
import app.ebb.ui.diary.DiaryModel
import app.ebb.ui.letter.LetterModel
import app.ebb.ui.log.LogModel
import app.ebb.ui.more.MoreModel
import app.ebb.ui.plan.PlanModel
import app.ebb.ui.talk.TalkModel
import app.ebb.ui.today.TodayModel

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
) {
    /** Reads again what is in view, as time has passed. */
    fun refresh() {
        today.refresh()
        diary.refresh()
        care.refresh()
    }
}
