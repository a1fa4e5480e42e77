package app.ebb.ui.care

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.Role
import app.ebb.core.DeliveryAdvice
import app.ebb.core.LengthOffer
import app.ebb.core.Recurrence
import app.ebb.core.Reliability
import app.ebb.core.ReminderAbout
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.parts.Caption
import app.ebb.ui.parts.Chip
import app.ebb.ui.parts.Choices
import app.ebb.ui.parts.Field
import app.ebb.ui.parts.OpeningRow
import app.ebb.ui.parts.Page
import app.ebb.ui.parts.PrimaryButton
import app.ebb.ui.parts.SaveOrConfirm
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.Section
import app.ebb.ui.parts.WordButton
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type

/** The reminders with their next times, the pause of all of them, and how reliably they arrive. */
@Composable
internal fun RemindersPage(
    page: CarePage.Reminders,
    state: CareState.Content,
    actions: CareActions,
    onTest: (() -> Unit)?,
    notifying: Notifying,
    modifier: Modifier,
) {
    val words = state.words
    val overview = page.overview
    Page(
        words[WordKeys.REMINDERS],
        words[WordKeys.GO_BACK],
        actions::back,
        modifier,
        pinned = {
            DoneStrip(state, actions)
            PrimaryButton(words[WordKeys.REMINDER_ADD], actions::addReminder)
        },
    ) {
        overview.paused?.let { Say(it, style = Type.strong) }
        if (page.isSilent) {
            Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
                Say(words[WordKeys.NOTIFICATIONS_OFF], style = Type.strong)
                notifying.onSettings?.let { WordButton(words[WordKeys.NOTIFICATIONS_ALLOW], it) }
            }
        }
        Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
            if (overview.rows.isEmpty()) Say(words[WordKeys.REMINDERS_NONE])
            for (row in overview.rows) {
                OpeningRow(row.label, { actions.openReminder(row.id) }, line = row.next)
            }
        }
        Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
            val word = words[WordKeys.PAUSE_ALL]
            Pauses(word, overview.paused, overview.pauses, page.isPausing, words, actions)
        }
        Arriving(page.reliability, words, onTest, notifying.onAdvice)
    }
}

@Composable
private fun Arriving(
    reliability: Reliability,
    words: Words,
    onTest: (() -> Unit)?,
    onAdvice: ((DeliveryAdvice) -> Unit)?,
) {
    Section(words[WordKeys.RELIABILITY]) {
        Say(reliability.sentence ?: words[WordKeys.RELIABILITY_LEARNING])
        for ((advice, sentence) in reliability.advice.zip(reliability.adviceWords)) {
            Say(sentence)
            onAdvice?.let { WordButton(words[WordKeys.PHONE_SETTINGS], { it(advice) }) }
        }
        onTest?.let { WordButton(words[WordKeys.TEST], it) }
        Caption(words[WordKeys.TEST_HINT])
    }
}

/** The form of a reminder: what for, when, and on which days. */
@Composable
internal fun ReminderFormPage(
    page: CarePage.EditReminder,
    state: CareState.Content,
    actions: CareActions,
    modifier: Modifier,
) {
    val words = state.words
    val draft = page.draft
    val isNew = page.form.id == null
    Page(
        if (isNew || draft == null) words[WordKeys.REMINDER_ADD] else draft.subject.label,
        words[WordKeys.GO_BACK],
        actions::back,
        modifier,
        pinned =
            draft?.let {
                {
                    state.message?.let { DoneStrip(state.copy(done = null), actions) }
                    SaveOrConfirm(page.question, words, actions::saveReminder)
                }
            },
    ) {
        if (isNew) {
            Section(words[WordKeys.REMINDER_ABOUT]) {
                Choices { room ->
                    for (subject in page.form.subjects) {
                        val isOn = subject.rule.about == draft?.subject?.rule?.about
                        Chip(subject.label, isOn, { actions.about(subject) }, role = Role.RadioButton, room = room)
                    }
                }
            }
        }
        if (draft != null) {
            if (draft.isOwn) {
                Field(words[WordKeys.REMINDER_WORDS], draft.text, { actions.reminder(draft.copy(text = it)) })
            }
            Times(page, draft, words, actions)
            Weekdays(page, draft, words, actions)
            if (!isNew) OpeningRow(words[WordKeys.REMINDER_REMOVE], actions::removeReminder)
        }
    }
}

@Composable
private fun Times(
    page: CarePage.EditReminder,
    draft: ReminderDraft,
    words: Words,
    actions: CareActions,
) {
    fun change(to: Recurrence) = actions.reminder(draft.copy(recurrence = to))
    when (val recurrence = draft.recurrence) {
        is Recurrence.At -> {
            Section(words[WordKeys.WHEN]) {
                if (recurrence.times.isEmpty() && draft.subject.rule.about is ReminderAbout.Dose) {
                    val own = draft.subject.`when`.takeIf { recurrence == draft.subject.rule.`when` }
                    Say(listOfNotNull(words[WordKeys.OWN_TIMES], own).joinToString(": "))
                }
                TimeChips(page.form.times, recurrence.times, words) { change(Recurrence.At(it)) }
            }
        }

        is Recurrence.Interval -> {
            HowOften(page.form.intervals, recurrence.minutes, words) { change(recurrence.copy(minutes = it)) }
            Column(verticalArrangement = Arrangement.spacedBy(Space.two)) {
                TimeStepper("${words[WordKeys.FROM]} ${recurrence.from.label}", recurrence.from, words) {
                    change(recurrence.copy(from = it))
                }
                TimeStepper("${words[WordKeys.UNTIL]} ${recurrence.to.label}", recurrence.to, words) {
                    change(recurrence.copy(to = it))
                }
            }
        }

        // Rarer kinds of rules are shown, and keep their times.
        else -> {
            Section(words[WordKeys.WHEN]) { Say(draft.subject.`when`) }
        }
    }
}

@Composable
private fun HowOften(
    offers: List<LengthOffer>,
    minutes: UInt,
    words: Words,
    onChange: (UInt) -> Unit,
) {
    Section(words[WordKeys.HOW_OFTEN]) {
        Choices { room ->
            for (offer in offers) {
                val isOn = offer.minutes == minutes
                Chip(offer.label, isOn, { onChange(offer.minutes) }, role = Role.RadioButton, room = room)
            }
        }
    }
}

@Composable
private fun Weekdays(
    page: CarePage.EditReminder,
    draft: ReminderDraft,
    words: Words,
    actions: CareActions,
) {
    // What comes once, or after something was logged, has no days of the week.
    if (draft.recurrence is Recurrence.Once || draft.recurrence is Recurrence.After) return
    Section(words[WordKeys.DAYS]) {
        Choices { room ->
            val every = draft.weekdays.isEmpty()
            Chip(words[WordKeys.EVERY_DAY], every, { actions.reminder(draft.copy(weekdays = emptySet())) }, room = room)
            for (weekday in page.form.weekdays) {
                val day = weekday.day.toInt()
                val isOn = day in draft.weekdays
                val days = if (isOn) draft.weekdays - day else draft.weekdays + day
                Chip(weekday.name, isOn, { actions.reminder(draft.copy(weekdays = days)) }, room = room)
            }
        }
    }
}
