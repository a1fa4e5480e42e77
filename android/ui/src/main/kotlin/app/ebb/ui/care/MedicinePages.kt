package app.ebb.ui.care

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.ebb.core.DoseStanding
import app.ebb.core.PauseOffer
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.parts.BesideOrBelow
import app.ebb.ui.parts.Chip
import app.ebb.ui.parts.Choices
import app.ebb.ui.parts.Field
import app.ebb.ui.parts.OpeningRow
import app.ebb.ui.parts.Page
import app.ebb.ui.parts.PrimaryButton
import app.ebb.ui.parts.SaveOrConfirm
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.Section
import app.ebb.ui.parts.Touch
import app.ebb.ui.parts.WordButton
import app.ebb.ui.parts.bounded
import app.ebb.ui.parts.widest
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.palette

/** A medicine with where it stands, and *Took it* beside it, or below it where a word would be broken. */
@Composable
internal fun MedicineRow(
    standing: DoseStanding,
    words: Words,
    actions: CareActions,
) {
    val details = @Composable {
        OpeningRow(standing.label, { actions.openMedicine(standing.medicine) }, line = standing.text)
    }
    if (!standing.oneTap) return details()
    val word = words[WordKeys.TOOK_IT]
    val text = (standing.label + ' ' + standing.text).split(' ')
    val needed = widest(text, Type.strong) + widest(listOf(word), Type.strong) + Space.two * 4 + Space.one
    BesideOrBelow(needed, Space.one, details) { isBelow ->
        TookIt(standing, word, actions, if (isBelow) Modifier.fillMaxWidth() else Modifier)
    }
}

@Composable
private fun TookIt(
    standing: DoseStanding,
    word: String,
    actions: CareActions,
    modifier: Modifier,
) {
    Touch(
        { actions.take(standing.medicine) },
        modifier.heightIn(min = TAKE_LEAST).semantics(mergeDescendants = true) {
            contentDescription = "$word: ${standing.label}"
        },
        line = 2.dp,
        inset = Space.two,
    ) {
        Say(word, style = Type.strong, color = palette.accent, align = TextAlign.Center)
    }
}

/** A medicine: where it stands, *Took it*, and what can be changed. */
@Composable
internal fun MedicinePage(
    page: CarePage.OfMedicine,
    state: CareState.Content,
    actions: CareActions,
    modifier: Modifier,
) {
    val words = state.words
    val standing = page.standing
    Page(
        standing.label,
        words[WordKeys.GO_BACK],
        actions::back,
        modifier,
        pinned = {
            DoneStrip(state, actions)
            page.question?.let { Say(it, bounded(LiveRegionMode.Polite)) }
            val word = if (page.question == null) WordKeys.TOOK_IT else WordKeys.TOOK_AGAIN
            PrimaryButton(words[word], { actions.take(standing.medicine) })
        },
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
            Say(standing.text)
            page.form.paused?.let { Say(it, style = Type.strong) }
        }
        Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
            OpeningRow(words[WordKeys.CHANGE], actions::changeMedicine)
            Pauses(words[WordKeys.PAUSE], page.form.paused, page.form.pauses, page.isPausing, words, actions)
            OpeningRow(words[WordKeys.MEDICINE_REMOVE], actions::removeMedicine)
        }
    }
}

/** Ends a pause, or opens the days until which one can last. */
@Composable
internal fun Pauses(
    word: String,
    paused: String?,
    offers: List<PauseOffer>,
    isOpen: Boolean,
    words: Words,
    actions: CareActions,
) {
    if (paused != null) {
        OpeningRow(words[WordKeys.PAUSE_END], { actions.pause(null) })
        return
    }
    OpeningRow(word, actions::choosePause, Modifier.opens(isOpen, actions::choosePause))
    if (isOpen) {
        Choices { room ->
            for (offer in offers) WordButton(offer.label, { actions.pause(offer.until) }, room = room)
        }
    }
}

/** The form of a medicine. */
@Composable
internal fun MedicineFormPage(
    page: CarePage.EditMedicine,
    state: CareState.Content,
    actions: CareActions,
    modifier: Modifier,
) {
    val words = state.words
    val draft = page.draft
    val isNew = page.form.id == null
    Page(
        if (isNew) words[WordKeys.MEDICINE_ADD] else page.form.medicine.name,
        words[WordKeys.GO_BACK],
        actions::back,
        modifier,
        pinned = { SaveOrConfirm(page.question, words, actions::saveMedicine) },
    ) {
        Field(
            words[WordKeys.NAME],
            draft.name,
            { actions.medicine(draft.copy(name = it)) },
            refusal = page.refusals[MedicineField.Name],
        )
        Field(
            words[WordKeys.DOSE],
            draft.dose,
            { actions.medicine(draft.copy(dose = it)) },
            hint = words[WordKeys.DOSE_HINT],
            refusal = page.refusals[MedicineField.Dose],
        )
        Section(words[WordKeys.TIMES]) {
            TimeChips(page.form.times, draft.times, words) { actions.medicine(draft.copy(times = it)) }
        }
        if (draft.isOpen) {
            Ingredients(page, words, actions)
            Limits(page, words, actions)
        } else {
            WordButton(words[WordKeys.LIMITS], { actions.medicine(draft.copy(isOpen = true)) })
        }
    }
}

/** What is in one piece of it, or in what is measured: a line each. */
@Composable
private fun Ingredients(
    page: CarePage.EditMedicine,
    words: Words,
    actions: CareActions,
) {
    val draft = page.draft
    Section(words[WordKeys.INGREDIENTS]) {
        draft.ingredients.forEachIndexed { line, text ->
            val name = "${words[WordKeys.INGREDIENT]} ${line + 1}"
            Field(
                name,
                text,
                { actions.medicine(draft.withIngredient(line, it)) },
                hint = words[WordKeys.INGREDIENTS_HINT].takeIf { line == 0 },
                refusal = page.refusals[MedicineField.Ingredient(line)],
                // A long name is whole at any text size.
                isOneLine = false,
            )
            if (draft.ingredients.size > 1 || text.isNotEmpty()) {
                val word = words[WordKeys.INGREDIENT_REMOVE]
                WordButton(
                    word,
                    { actions.medicine(draft.withoutIngredient(line)) },
                    Modifier.align(Alignment.End).semantics { contentDescription = "$word: $name" },
                    isQuiet = true,
                )
            }
        }
        if (draft.ingredients.size.toUInt() < page.form.ingredientsMost && draft.ingredients.none(String::isBlank)) {
            WordButton(
                words[WordKeys.INGREDIENT_ADD],
                { actions.medicine(draft.copy(ingredients = draft.ingredients + "")) },
            )
        }
    }
}

/** What few medicines need: limits of one's own, once a week, and a nickname. */
@Composable
private fun Limits(
    page: CarePage.EditMedicine,
    words: Words,
    actions: CareActions,
) {
    val draft = page.draft
    Field(
        words[WordKeys.DAILY_MOST],
        draft.dailyMost,
        { actions.medicine(draft.copy(dailyMost = it)) },
        hint = words[WordKeys.DAILY_MOST_HINT],
        refusal = page.refusals[MedicineField.DailyMost],
    )
    Section(words[WordKeys.BETWEEN]) {
        Choices { room ->
            val none = draft.leastBetween == null
            Chip(
                words[WordKeys.NO_LIMIT],
                none,
                { actions.medicine(draft.copy(leastBetween = null)) },
                role = Role.RadioButton,
                room = room,
            )
            for (offer in page.form.between) {
                Chip(
                    offer.label,
                    offer.minutes == draft.leastBetween,
                    { actions.medicine(draft.copy(leastBetween = offer.minutes)) },
                    role = Role.RadioButton,
                    room = room,
                )
            }
        }
    }
    Chip(words[WordKeys.ONCE_A_WEEK], draft.weekly, { actions.medicine(draft.copy(weekly = !draft.weekly)) })
    Field(
        words[WordKeys.NICKNAME],
        draft.nickname,
        { actions.medicine(draft.copy(nickname = it)) },
        hint = words[WordKeys.NICKNAME_HINT],
    )
}

private val TAKE_LEAST = 72.dp
