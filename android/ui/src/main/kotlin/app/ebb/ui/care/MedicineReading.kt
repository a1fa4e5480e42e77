package app.ebb.ui.care

import app.ebb.core.Dose
import app.ebb.core.EbbException
import app.ebb.core.Ingredient
import app.ebb.core.InvalidInput
import app.ebb.core.Medicine

/** What is written in a medicine's form, as the core reads it. */
internal class MedicineReading(
    val medicine: Medicine,
    /** Why a field could not be read. */
    val refusals: Map<MedicineField, String>,
    private val ingredients: Map<Int, Ingredient>,
) {
    /** The field that a refused value was written in; null where it is none of these. */
    fun fieldOf(refused: EbbException): MedicineField? =
        when ((refused as? EbbException.Invalid)?.input) {
            is InvalidInput.StrengthOfLiquid -> {
                ingredients
                    .filterValues { it.strength != null && it.per == null }
                    .keys
                    .minOrNull()
                    ?.let(MedicineField::Ingredient)
            }

            is InvalidInput.LimitBelowDose, is InvalidInput.LimitNotComparable -> {
                MedicineField.DailyMost
            }

            else -> {
                null
            }
        }
}

/**
 * Reads the medicine of a form.
 *
 * @throws EbbException if what was typed is about a crisis.
 */
internal fun CareCore.read(page: CarePage.EditMedicine): MedicineReading {
    val (form, draft) = page
    val refusals = mutableMapOf<MedicineField, String>()
    val medicine =
        form.medicine.copy(
            name = draft.name,
            nickname = draft.nickname.ifBlank { null },
            leastBetween = draft.leastBetween,
            times = draft.times,
            weekly = draft.weekly,
        )

    fun <T> reading(
        field: MedicineField,
        text: String,
        // What was not touched is not read again, as its spelling may be another.
        saved: Map<String, T>,
        read: (String) -> T,
    ): T? =
        when {
            text.isBlank() -> {
                null
            }

            text in saved -> {
                saved[text]
            }

            else -> {
                try {
                    read(text)
                } catch (refused: EbbException) {
                    if (crisis(refused) != null) throw refused
                    refusals[field] = explain(refused)
                    null
                }
            }
        }

    fun dose(
        field: MedicineField,
        text: String,
        saved: Pair<String, Dose?>,
    ) = reading(field, text, mapOf(saved)) { readDose(medicine, it) }

    val saved = form.ingredients.zip(medicine.ingredients).toMap()
    val ingredients =
        draft.ingredients
            .mapIndexedNotNull { line, text ->
                reading(MedicineField.Ingredient(line), text, saved, ::readIngredient)?.let { line to it }
            }.toMap()
    return MedicineReading(
        medicine.copy(
            dose = dose(MedicineField.Dose, draft.dose, form.dose to medicine.dose),
            dailyMost = dose(MedicineField.DailyMost, draft.dailyMost, form.dailyMost to medicine.dailyMost),
            ingredients = ingredients.values.toList(),
        ),
        refusals,
        ingredients,
    )
}
