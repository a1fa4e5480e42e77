package app.ebb.ui.care

import androidx.compose.runtime.Composable
import app.ebb.core.ClockTime
import app.ebb.core.CrisisKind
import app.ebb.core.DeliveryAdvice
import app.ebb.core.DoseStanding
import app.ebb.core.FlarePolicy
import app.ebb.core.LengthOffer
import app.ebb.core.Medicine
import app.ebb.core.MedicineForm
import app.ebb.core.MedicineNotes
import app.ebb.core.PauseOffer
import app.ebb.core.PromptKind
import app.ebb.core.Recurrence
import app.ebb.core.Reliability
import app.ebb.core.ReminderAbout
import app.ebb.core.ReminderForm
import app.ebb.core.ReminderOverview
import app.ebb.core.ReminderRow
import app.ebb.core.ReminderRule
import app.ebb.core.ReminderSubject
import app.ebb.core.WeekdayName
import app.ebb.ui.ENGLISH
import app.ebb.ui.wordsOf
import java.time.LocalDate

/** Medicines and reminders of an invented person, in the core's words. */
internal object CareSamples {
    private fun standing(
        id: String,
        label: String,
        text: String,
        oneTap: Boolean = true,
    ) = DoseStanding(
        id,
        "item-$id",
        label,
        last = null,
        total = null,
        nextTotal = null,
        from = null,
        isLast = false,
        oneTap = oneTap,
        text = text,
        warning = null,
    )

    val ibuprofen =
        standing(
            "i",
            "Ibuprofen",
            "Last taken at 09:10. The next one makes 1200 mg in 24 hours: the last within your limit of 1200 mg.",
        )
    private val amitriptyline = standing("a", "Amitriptyline", "Last taken yesterday, 21:40. No limit set.")
    val weekly = standing("w", "Methotrexate", "No limit set.", oneTap = false)
    val standings = listOf(ibuprofen, amitriptyline, weekly)

    val notes =
        MedicineNotes("Ebb does not check whether medicines go together. A pharmacist or your doctor can.", emptyList())

    val pauses =
        listOf(
            PauseOffer(LocalDate.of(2026, 3, 29), "Until tomorrow"),
            PauseOffer(LocalDate.of(2026, 3, 31), "Until Tuesday 31 March"),
            PauseOffer(LocalDate.of(2026, 4, 4), "Until Saturday 4 April"),
        )

    private fun time(hour: Int) = ClockTime(hour.toUByte(), 0u)

    private val between = listOf(LengthOffer(240u, "4 h"), LengthOffer(360u, "6 h"), LengthOffer(1440u, "24 h"))

    val newMedicine =
        MedicineForm(
            null,
            Medicine(""),
            "",
            "",
            emptyList(),
            12u,
            null,
            pauses,
            listOf(8, 12, 16, 20, 22).map(::time),
            between,
        )

    val medicine =
        newMedicine.copy(
            id = "i",
            medicine = Medicine("Ibuprofen", leastBetween = 360u, nickname = "White one", times = listOf(time(8))),
            dose = "400 mg",
            dailyMost = "1200 mg",
        )

    val overview =
        ReminderOverview(
            listOf(
                ReminderRow("1", "Amitriptyline · 21:30", "Next: today at 21:30"),
                ReminderRow("2", "Morning check-in · 09:00 · not in a flare", "Next: tomorrow at 09:00"),
                ReminderRow(
                    "3",
                    "Water every 2 h, 09:00 to 18:00, Monday to Friday; half as often in a flare",
                    "Next: Monday 30 March at 11:00",
                ),
            ),
            paused = null,
            pauses,
        )

    val reliability =
        Reliability(0u, 0u, 0u, 0u, 0u, 0u, 0u, 0u, sentence = null, emptyList(), emptyList())

    private fun subject(
        label: String,
        about: ReminderAbout,
        recurrence: Recurrence,
        words: String,
    ) = ReminderSubject(label, ReminderRule(about, recurrence, inFlare = FlarePolicy.SAME), words)

    val dose = subject("Amitriptyline", ReminderAbout.Dose("a"), Recurrence.At(emptyList()), "21:30")
    val water =
        subject(
            "Water",
            ReminderAbout.Prompt(PromptKind.WATER),
            Recurrence.Interval(120u, time(9), time(18)),
            "every 2 h from 09:00 to 18:00",
        )
    val own = subject("Something else", ReminderAbout.Custom(""), Recurrence.At(listOf(time(10))), "10:00")

    private val days = listOf("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

    val newReminder =
        ReminderForm(
            null,
            listOf(
                dose,
                subject("Morning check-in", ReminderAbout.CheckIn("morning"), Recurrence.At(listOf(time(9))), "09:00"),
                water,
                own,
            ),
            listOf(8, 10, 12, 16, 20, 22).map(::time),
            listOf(LengthOffer(60u, "1 h"), LengthOffer(120u, "2 h"), LengthOffer(180u, "3 h")),
            days.mapIndexed { index, label -> WeekdayName((index + 1).toUByte(), label, label.take(2)) },
        )

    private fun content(page: CarePage) = CareState.Content(ENGLISH, page, depth = if (page is CarePage.Home) 1 else 2)

    private val home = CarePage.Home(standings, notes, overview)
    private val edit = CarePage.EditMedicine(newMedicine, MedicineDraft.of(newMedicine))
    private val ingredients =
        CarePage.EditMedicine(
            medicine,
            MedicineDraft.of(
                medicine.copy(ingredients = listOf("paracetamol 500 mg", "codeine phosphate hemihydrate 8 mg")),
            ),
        )
    private val reminders = CarePage.Reminders(overview, reliability)

    val taken = CareChange("Ibuprofen, 400 mg", entry = "e")

    /** Every state of the screen, by the name of its picture. */
    val states: Map<String, CareState> =
        mapOf(
            "care-broken" to CareState.Broken(ENGLISH, "The disk cannot be read."),
            "care" to content(home),
            "care-nothing" to content(CarePage.Home(emptyList(), notes, overview.copy(rows = emptyList()))),
            "care-taken" to content(home).copy(done = taken),
            "care-taken-too-much" to
                content(home).copy(
                    done =
                        taken.copy(
                            warning =
                                "That makes 1600 mg in 24 hours. Your limit is 1200 mg. Only 3 h between two doses. " +
                                    "Your own limit is at least 6 h.",
                        ),
                ),
            "care-medicine" to content(CarePage.OfMedicine(medicine, ibuprofen)),
            "care-medicine-pausing" to content(CarePage.OfMedicine(medicine, ibuprofen, isPausing = true)),
            "care-medicine-paused" to
                content(CarePage.OfMedicine(medicine.copy(paused = "Paused until Tuesday 31 March"), ibuprofen)),
            "care-medicine-weekly" to
                content(
                    CarePage.OfMedicine(
                        medicine,
                        weekly,
                        question = "You take this once a week, and the last one was 24 h ago.",
                    ),
                ),
            "care-medicine-new" to content(edit),
            "care-medicine-refused" to
                content(
                    edit.copy(
                        draft = edit.draft.copy(name = "Ibuprofen", dose = "2"),
                        refusals =
                            mapOf(
                                MedicineField.Dose to
                                    "2 could be milligrams or tablets. Write \"2 mg\" or \"2 tablets\".",
                            ),
                    ),
                ),
            "care-medicine-change" to content(CarePage.EditMedicine(medicine, MedicineDraft.of(medicine))),
            "care-medicine-ingredients" to content(ingredients),
            "care-medicine-ingredient-refused" to
                content(
                    ingredients.copy(
                        draft = ingredients.draft.withIngredient(1, "NSAID"),
                        refusals =
                            mapOf(
                                MedicineField.Ingredient(1) to
                                    "\"NSAID\" is a group of medicines or a combination, not one substance. Name " +
                                    "each substance as the pack says, such as \"paracetamol 500 mg\". Nothing was changed.",
                            ),
                    ),
                ),
            "care-reminders" to content(reminders),
            "care-reminders-none" to content(reminders.copy(overview = overview.copy(rows = emptyList()))),
            "care-reminders-pausing" to content(reminders.copy(isPausing = true)),
            "care-reminders-paused" to
                content(
                    reminders.copy(
                        overview = overview.copy(paused = "Paused until Tuesday 31 March"),
                        reliability =
                            reliability.copy(
                                sentence = "9 of 12 on time on this phone",
                                advice = listOf(DeliveryAdvice.EXACT_ALARMS),
                                adviceWords =
                                    listOf(
                                        "Some came late. The phone’s settings can let Ebb wake at the exact minute.",
                                    ),
                            ),
                    ),
                ),
            "care-reminder-new" to content(CarePage.EditReminder(newReminder)),
            "care-reminder-dose" to content(CarePage.EditReminder(newReminder, ReminderDraft.of(dose))),
            "care-reminder-own" to
                content(CarePage.EditReminder(newReminder, ReminderDraft.of(own).copy(weekdays = setOf(1, 4)))),
            "care-reminder-water" to
                content(
                    CarePage.EditReminder(
                        newReminder.copy(id = "3", subjects = listOf(water)),
                        ReminderDraft.of(water),
                    ),
                ),
            "care-silent" to content(home.copy(isSilent = true)),
            "care-reminders-silent" to content(reminders.copy(isSilent = true)),
            "care-medicine-asked" to
                content(
                    CarePage.EditMedicine(
                        medicine,
                        MedicineDraft.of(medicine).copy(name = "Methotrexate", weekly = true),
                        question = "You take Methotrexate once a week, and these are several times a day.",
                    ),
                ),
            "care-reminder-asked" to
                content(
                    CarePage.EditReminder(
                        newReminder,
                        ReminderDraft.of(dose),
                        question = "You take Methotrexate once a week, and this would remind you of it more often.",
                    ),
                ),
            "care-silent-german" to CareState.Content(wordsOf("de"), reminders.copy(isSilent = true)),
            "care-german" to
                CareState.Content(
                    wordsOf("de"),
                    CarePage.Home(
                        listOf(
                            standing(
                                "i",
                                "Ibuprofen",
                                "Zuletzt um 09:10 genommen. Die nächste macht 1200 mg in 24 Stunden: die letzte " +
                                    "innerhalb deiner Grenze von 1200 mg.",
                            ),
                        ),
                        MedicineNotes("Ebb prüft nicht, ob Medikamente zusammenpassen.", emptyList()),
                        overview,
                    ),
                ),
            "care-medicine-german" to
                CareState.Content(wordsOf("de"), edit.copy(draft = edit.draft.copy(isOpen = true))),
            "care-reminders-spanish" to
                CareState.Content(wordsOf("es"), reminders.copy(overview = overview.copy(rows = emptyList()))),
        )
}

/** Draws a state without actions. */
@Composable
internal fun DrawCare(state: CareState) =
    CareScreen(
        state,
        NoCareActions,
        onTalk = { _: CrisisKind? -> },
        CareRoutes({}, Notifying({}, {}, {}), {}, {}, {}, {}, {}, {}),
    )

private object NoCareActions : CareActions {
    override fun take(medicine: String) = Unit

    override fun undo() = Unit

    override fun dismiss() = Unit

    override fun openMedicine(medicine: String) = Unit

    override fun addMedicine() = Unit

    override fun changeMedicine() = Unit

    override fun medicine(draft: MedicineDraft) = Unit

    override fun saveMedicine(isConfirmed: Boolean) = Unit

    override fun removeMedicine() = Unit

    override fun openReminders() = Unit

    override fun addReminder() = Unit

    override fun openReminder(reminder: String) = Unit

    override fun about(subject: ReminderSubject) = Unit

    override fun reminder(draft: ReminderDraft) = Unit

    override fun saveReminder(isConfirmed: Boolean) = Unit

    override fun removeReminder() = Unit

    override fun choosePause() = Unit

    override fun pause(until: LocalDate?) = Unit

    override fun shown() = Unit

    override fun hidden() = Unit

    override fun back() = Unit

    override fun talked() = Unit

    override fun asked() = Unit

    override fun refresh() = Unit
}
