package app.ebb.ui.details

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.isTraversalGroup
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.ebb.core.DetailsForm
import app.ebb.core.WordKey
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.parts.Beside
import app.ebb.ui.parts.Caption
import app.ebb.ui.parts.Chip
import app.ebb.ui.parts.Choices
import app.ebb.ui.parts.Field
import app.ebb.ui.parts.FourSteps
import app.ebb.ui.parts.Page
import app.ebb.ui.parts.PrimaryButton
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.Scrolling
import app.ebb.ui.parts.Section
import app.ebb.ui.parts.SeverityChoices
import app.ebb.ui.parts.Tab
import app.ebb.ui.parts.Tabs
import app.ebb.ui.parts.Touch
import app.ebb.ui.parts.WordButton
import app.ebb.ui.parts.bounded
import app.ebb.ui.parts.fitting
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.isTextLarge
import app.ebb.ui.theme.palette
import app.ebb.ui.theme.theme

/** The ways that lead from the details to something else. */
class DetailsRoutes(
    /** Undoes the entry itself, if it was just logged. */
    val onUndo: () -> Unit,
    /** Opens *Talk to someone*. */
    val onTalk: () -> Unit,
)

/**
 * What can be said of an entry after the tap that logged it, or later: where and how strong, what like, when, and a note, one at a time.
 * All of it can be left out.
 */
@Composable
fun DetailsScreen(
    state: DetailsState,
    actions: DetailsActions,
    routes: DetailsRoutes,
    modifier: Modifier = Modifier,
) {
    val words = state.words
    val form = state.form
    if (form == null && state.refusal == null) return
    Page(
        form?.name ?: words[WordKeys.LOG],
        back = null,
        onBack = actions::done,
        modifier,
        pinned = {
            // A refusal takes the room of how strong it is until something else is said.
            if (state.refusal != null) {
                Say(state.refusal, bounded(LiveRegionMode.Assertive))
            } else if (form != null && state.hasPinnedStrength) {
                HowStrong(form, state, actions)
            }
            if (state.isJustLogged) {
                Bottom(words, routes.onUndo, actions::done)
            } else {
                PrimaryButton(words[WordKeys.DONE], actions::done)
            }
        },
    ) {
        if (form == null) return@Page
        Column(verticalArrangement = Arrangement.spacedBy(Space.two)) {
            if (state.sections.size > 1) Sections(state, actions)
            when (state.section) {
                DetailsSection.WHERE -> Where(form, state, actions)
                DetailsSection.LIKE -> Like(form, state, actions)
                DetailsSection.WHEN -> When(form, state, actions)
                DetailsSection.NOTE -> Note(state, actions, routes.onTalk)
            }
        }
    }
}

/** The parts of the details, of which one is open. */
@Composable
private fun Sections(
    state: DetailsState,
    actions: DetailsActions,
) {
    val sections = state.sections
    val words =
        sections.map { section ->
            when (section) {
                DetailsSection.WHERE -> WordKeys.DETAILS_WHERE
                DetailsSection.LIKE -> WordKeys.DETAILS_LIKE
                DetailsSection.WHEN -> WordKeys.WHEN
                DetailsSection.NOTE -> WordKeys.DIARY_NOTE
            }
        }
    Tabs(words.map { state.words[it] }, sections.indexOf(state.section)) { actions.open(sections[it]) }
}

/** The pictures with their tabs in the empty corners beside the head, where there is room for them. */
@Composable
private fun Where(
    form: DetailsForm,
    state: DetailsState,
    actions: DetailsActions,
) {
    val map = state.map
    val isList = state.picture == BodyPicture.LIST || map == null
    val isAbove = isList || isTextLarge
    Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
        if (isAbove) {
            val all = BodyPicture.entries
            Tabs(all.map { state.words[it.word] }, all.indexOf(state.picture)) { actions.show(all[it]) }
        }
        if (isList) {
            Regions(form, state, actions)
        } else {
            Box {
                BodyPictureMap(map, if (state.picture == BodyPicture.BACK) map.back else map.front, state, actions)
                if (!isAbove) Corners(state, actions)
            }
            Caption(state.words[WordKeys.BODY_TOUCH])
        }
        Sides(state, actions)
        if (!state.hasPinnedStrength) HowStrong(form, state, actions)
    }
}

/** The side, where no place says it. */
@Composable
private fun Sides(
    state: DetailsState,
    actions: DetailsActions,
) {
    val sides = state.sides
    if (sides.isEmpty()) return
    Section(state.words[WordKeys.DETAILS_SIDE]) {
        Choices { room ->
            for (choice in sides) {
                Chip(choice.label, choice.side == state.side, { actions.toggle(choice) }, room = room)
            }
        }
    }
}

/** Large text leaves no room for it before a place is said. */
private val DetailsState.hasPinnedStrength: Boolean
    @Composable
    get() = section == DetailsSection.WHERE && (!isTextLarge || place != null)

@Composable
private fun Corners(
    state: DetailsState,
    actions: DetailsActions,
) = Row(Modifier.fillMaxWidth().selectableGroup(), Arrangement.SpaceBetween) {
    @Composable
    fun Corner(picture: BodyPicture) {
        val isShown = picture == state.picture
        Tab(state.words[picture.word], isShown, { actions.show(picture) }, CORNER_WIDTH, Modifier.width(CORNER_WIDTH))
    }
    Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
        Corner(BodyPicture.FRONT)
        Corner(BodyPicture.BACK)
    }
    Corner(BodyPicture.LIST)
}

private val BodyPicture.word: WordKey
    get() =
        when (this) {
            BodyPicture.FRONT -> WordKeys.BODY_FRONT
            BodyPicture.BACK -> WordKeys.BODY_BACK
            BodyPicture.LIST -> WordKeys.BODY_LIST
        }

/** The twin of the pictures. */
@Composable
private fun Regions(
    form: DetailsForm,
    state: DetailsState,
    actions: DetailsActions,
) = Choices { room ->
    for (choice in form.regions) {
        val word = listOfNotNull(choice.label, state.saidOf(choice.region)).joinToString(" · ")
        Chip(word, choice.region in state.places, { actions.toggle(choice) }, room = room)
    }
}

/** In a fixed place, for the place that was said last; before any, for the whole. */
@Composable
private fun HowStrong(
    form: DetailsForm,
    state: DetailsState,
    actions: DetailsActions,
) {
    val words = state.words
    val place = form.regions.firstOrNull { it.region == state.place }?.label
    val caption = listOfNotNull(place, words[WordKeys.HOW_STRONG]).joinToString(" · ")
    Column(verticalArrangement = Arrangement.spacedBy(Space.half)) {
        val said: @Composable () -> Unit = {
            Caption(
                caption,
                Modifier.semantics { liveRegion = LiveRegionMode.Polite },
            )
        }
        if (state.isByNumber) {
            Beside(caption, Type.small, words[WordKeys.IN_WORDS], { actions.askByNumber(false) }, said)
        } else {
            said()
        }
        Scrolling(
            Modifier.heightIn(max = PANEL_MOST).semantics { isTraversalGroup = true },
            arrangement = Arrangement.spacedBy(Space.one),
        ) {
            if (state.isByNumber) {
                SeverityChoices(form.steps, state.given) { actions.rate(Strength.Number(it)) }
            } else {
                val byNumber = words[WordKeys.SCALE] to { actions.askByNumber(true) }
                FourSteps(form.fourSteps, state.given, STEP_LEAST, byNumber) { actions.rate(Strength.Word(it)) }
            }
        }
    }
}

@Composable
private fun Like(
    form: DetailsForm,
    state: DetailsState,
    actions: DetailsActions,
) = Choices { room ->
    for (choice in form.qualities) {
        Chip(choice.label, choice.quality in state.qualities, { actions.toggle(choice) }, room = room)
    }
}

@Composable
private fun When(
    form: DetailsForm,
    state: DetailsState,
    actions: DetailsActions,
) = Box(Modifier.selectableGroup()) {
    Choices { room ->
        for (time in form.times) {
            Chip(time.label, time == state.time, { actions.choose(time) }, role = Role.RadioButton, room = room)
        }
    }
}

/** Notes are not read for anything; somebody to talk to is one tap away all the same. */
@Composable
private fun Note(
    state: DetailsState,
    actions: DetailsActions,
    onTalk: () -> Unit,
) = Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
    Field(
        state.words[WordKeys.DIARY_NOTE],
        state.note,
        actions::write,
        isOneLine = false,
    )
    Choices { room -> WordButton(state.words[WordKeys.TALK], onTalk, isQuiet = true, room = room) }
}

/** *Undo* of the entry, and the one way on. */
@Composable
private fun Bottom(
    words: Words,
    onUndo: () -> Unit,
    onDone: () -> Unit,
) {
    Row(
        Modifier.fillMaxWidth(),
        horizontalArrangement = Arrangement.spacedBy(Space.two),
    ) {
        val share = if (isTextLarge) UNDO_SHARE_LARGE else UNDO_SHARE
        BoxWithConstraints(Modifier.weight(share)) {
            val word = words[WordKeys.UNDO]
            val style = Type.strong.fitting(word, maxWidth - Space.two)
            Touch(onUndo, Modifier.fillMaxWidth().heightIn(min = theme.tall)) {
                Say(word, style = style, color = palette.accent)
            }
        }
        PrimaryButton(words[WordKeys.DONE], onDone, Modifier.weight(1f - share))
    }
}

private const val UNDO_SHARE = 0.38f

/** Large text leaves *Done* enough with half of it; the longest *Undo* would break. */
private const val UNDO_SHARE_LARGE = 0.5f

/** What how strong it is may take; more of it scrolls. */
private val PANEL_MOST = 240.dp

/** The map needs the room more than its severities do. */
private val STEP_LEAST = 56.dp

/** The corner beside the head. */
private val CORNER_WIDTH = 88.dp
