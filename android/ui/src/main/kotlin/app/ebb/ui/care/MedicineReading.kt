package app.ebb.ui.care

import app.ebb.core.Dose
import app.ebb.core.EbbException
import app.ebb.core.Medicine

/** The medicine of a form, with what could not be read of it in [refusals]. */
internal fun CareCore.read(
    page: CarePage.EditMedicine,
    refusals: MutableMap<MedicineField, String>,
): Medicine {
    val (form, draft) = page
    val medicine =
        form.medicine.copy(
            name = draft.name,
            nickname = draft.nickname.ifBlank { null },
            leastBetween = draft.leastBetween,
            times = draft.times,
            weekly = draft.weekly,
        )

    fun dose(
        field: MedicineField,
        text: String,
        // One that was not touched is not read again, as its spelling may be another.
        before: Pair<String, Dose?>,
    ): Dose? =
        when {
            text.isBlank() -> {
                null
            }

            text == before.first -> {
                before.second
            }

            else -> {
                try {
                    readDose(medicine, text)
                } catch (refused: EbbException) {
                    refusals[field] = explain(refused)
                    null
                }
            }
        }
    return medicine.copy(
        dose = dose(MedicineField.DOSE, draft.dose, form.dose to medicine.dose),
        dailyMost = dose(MedicineField.DAILY_MOST, draft.dailyMost, form.dailyMost to medicine.dailyMost),
    )
}
