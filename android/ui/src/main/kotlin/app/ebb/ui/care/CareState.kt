package app.ebb.ui.care

import app.ebb.core.ClockTime
import app.ebb.core.CrisisKind
import app.ebb.core.DoseStanding
import app.ebb.core.EntryId
import app.ebb.core.MedicineForm
import app.ebb.core.MedicineNotes
import app.ebb.core.Recurrence
import app.ebb.core.Reliability
import app.ebb.core.ReminderAbout
import app.ebb.core.ReminderForm
import app.ebb.core.ReminderOverview
import app.ebb.core.ReminderRule
import app.ebb.core.ReminderSubject
import app.ebb.ui.Words

/** The state of Care. */
sealed interface CareState {
    /** Whether a page lies below this one, to which back leads. */
    val canGoBack: Boolean get() = false

    /** Nothing has been read yet. */
    data object Loading : CareState

    /** It could not be read. */
    data class Broken(
        val words: Words,
        val text: String,
    ) : CareState

    /** A page, with what was done last. */
    data class Content(
        val words: Words,
        val page: CarePage,
        /** How many pages there are, with those that lie below this one. */
        val depth: Int = 1,
        /** The last change made here, with what speaks against it. */
        val done: CareChange? = null,
        /** Why the last action was refused, or hints about what was saved. */
        val message: String? = null,
        /** What was typed is about a crisis: the card *Talk to someone* opens in its place. */
        val crisis: CrisisKind? = null,
        /** A reminder was saved on a phone that shows none: the person is asked for leave once. */
        val asksToNotify: Boolean = false,
    ) : CareState {
        override val canGoBack: Boolean get() = depth > 1
    }
}

/** A change that was made in Care, and how it is undone. */
data class CareChange(
    val label: String,
    /** What speaks against a dose, by the person's own limits. */
    val warning: String? = null,
    /** The entry it logged; null for any other change, which is the last operation. */
    val entry: EntryId? = null,
)

/** A page of Care. */
sealed interface CarePage {
    data class Home(
        val medicines: List<DoseStanding>,
        /** What Ebb does not check about them. */
        val notes: MedicineNotes,
        val reminders: ReminderOverview,
        /** Whether there are reminders that this phone does not show. */
        val isSilent: Boolean = false,
    ) : CarePage

    /** The medicine, and where it stands. */
    data class OfMedicine(
        val form: MedicineForm,
        val standing: DoseStanding,
        /** What is asked before a dose is logged, such as a second one of a weekly medicine; null where nothing is. */
        val question: String? = null,
        /** Whether the pauses are shown to choose from. */
        val isPausing: Boolean = false,
    ) : CarePage

    data class EditMedicine(
        val form: MedicineForm,
        val draft: MedicineDraft,
        val refusals: Map<MedicineField, String> = emptyMap(),
        /** What is asked before it is saved; null where nothing is. */
        val question: String? = null,
    ) : CarePage

    data class Reminders(
        val overview: ReminderOverview,
        val reliability: Reliability,
        /** Whether this phone shows none of them. */
        val isSilent: Boolean = false,
        /** Whether the pauses are shown to choose from. */
        val isPausing: Boolean = false,
    ) : CarePage

    data class EditReminder(
        val form: ReminderForm,
        /** Null until it is chosen what it is about. */
        val draft: ReminderDraft? = null,
        /** What is asked before it is saved; null where nothing is. */
        val question: String? = null,
    ) : CarePage
}

/** The draft that the form of a saved reminder begins with; that of a new one begins with none. */
internal val CarePage.EditReminder.own: ReminderDraft?
    get() =
        form.subjects
            .singleOrNull()
            ?.takeIf { form.id != null }
            ?.let(ReminderDraft::of)

/** A form with what was written in it before it was left. */
internal fun CarePage.written(before: CarePage?): CarePage =
    when {
        this is CarePage.EditMedicine && before is CarePage.EditMedicine -> copy(draft = before.draft)
        this is CarePage.EditReminder && before is CarePage.EditReminder -> copy(draft = before.draft)
        else -> this
    }

/** A field of a medicine's form that can be refused. */
sealed interface MedicineField {
    data object Name : MedicineField

    data object Dose : MedicineField

    data object DailyMost : MedicineField

    data class Ingredient(
        /** Its place in [MedicineDraft.ingredients]. */
        val line: Int,
    ) : MedicineField
}

/** A medicine as it is being written. */
data class MedicineDraft(
    val name: String,
    val nickname: String,
    /** As it is written; the core reads it. */
    val dose: String,
    val dailyMost: String,
    val leastBetween: UInt?,
    val times: List<ClockTime>,
    val weekly: Boolean,
    /** What is in it, a line each, as it is written; an empty one says nothing. There is always one. */
    val ingredients: List<String>,
    /** Whether ingredients, limits and nickname are shown. */
    val isOpen: Boolean,
) {
    internal fun withIngredient(
        line: Int,
        text: String,
    ) = copy(ingredients = ingredients.mapIndexed { at, before -> if (at == line) text.replace('\n', ' ') else before })

    internal fun withoutIngredient(line: Int) =
        copy(ingredients = ingredients.filterIndexed { at, _ -> at != line }.ifEmpty { listOf("") })

    companion object {
        internal fun of(form: MedicineForm): MedicineDraft {
            val medicine = form.medicine
            return MedicineDraft(
                medicine.name,
                medicine.nickname.orEmpty(),
                form.dose,
                form.dailyMost,
                medicine.leastBetween,
                medicine.times,
                medicine.weekly,
                form.ingredients.ifEmpty { listOf("") },
                isOpen = form.id != null,
            )
        }
    }
}

/** A reminder as it is being put together. */
data class ReminderDraft(
    val subject: ReminderSubject,
    /** In the person's words; only for a reminder of their own. */
    val text: String,
    /** When it fires; other kinds than fixed times and intervals stay as they are. */
    val recurrence: Recurrence,
    /** 1 (Monday) to 7 (Sunday); empty is every day. */
    val weekdays: Set<Int>,
) {
    internal val isOwn get() = subject.rule.about is ReminderAbout.Custom

    /** The rule to save. */
    internal fun rule(): ReminderRule =
        subject.rule.copy(
            about = if (isOwn) ReminderAbout.Custom(text) else subject.rule.about,
            `when` = recurrence,
            weekdays = weekdays.sorted().map(Int::toByte).toByteArray(),
        )

    companion object {
        internal fun of(subject: ReminderSubject) =
            ReminderDraft(
                subject,
                (subject.rule.about as? ReminderAbout.Custom)?.text.orEmpty(),
                subject.rule.`when`,
                subject.rule.weekdays
                    .map(Byte::toInt)
                    .toSet(),
            )
    }
}
