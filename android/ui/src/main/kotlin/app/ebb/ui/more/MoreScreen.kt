package app.ebb.ui.more

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.text.input.KeyboardType
import app.ebb.core.CrisisKind
import app.ebb.core.ItemId
import app.ebb.core.WordKey
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.parts.Caption
import app.ebb.ui.parts.Chip
import app.ebb.ui.parts.Choices
import app.ebb.ui.parts.Field
import app.ebb.ui.parts.OpeningRow
import app.ebb.ui.parts.Page
import app.ebb.ui.parts.PrimaryButton
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.Section
import app.ebb.ui.parts.StackedPage
import app.ebb.ui.parts.Strip
import app.ebb.ui.parts.StripLine
import app.ebb.ui.parts.WordButton
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type

/** The ways that lead from *More* to another screen or to the phone. A null one is not offered. */
class MoreRoutes(
    /** Opens *Talk to someone*, where the contact and the country are kept. */
    val onTalk: (CrisisKind?) -> Unit,
    /** How the screens look, which this phone keeps. */
    val appearance: Appearance? = null,
    /** Opens the phone's settings for the app's language. */
    val onLanguage: (() -> Unit)? = null,
    /** Opens *Keep safe*. */
    val onKeep: (() -> Unit)? = null,
    /** Asks before an item and its entries are erased for good. */
    val onErase: ((ItemId) -> Unit)? = null,
    /** What keeps others out of Ebb, which this phone keeps. */
    val locking: Locking? = null,
    /** The phone's own pages about its health store. */
    val health: HealthRoutes? = null,
    /** The libraries that the app is made with. */
    val libraries: List<Library>? = null,
)

/** *More*: about the person, what they log, and the settings. */
@Composable
fun MoreScreen(
    state: MoreState,
    actions: MoreActions,
    routes: MoreRoutes,
    modifier: Modifier = Modifier,
) {
    DisposableEffect(actions) {
        actions.shown()
        onDispose { }
    }
    LaunchedEffect(state.crisis) {
        state.crisis?.let {
            routes.onTalk(it)
            actions.talked()
        }
    }
    StackedPage(state.depth) {
        when (val page = state.page) {
            null -> state.message?.let { Say(it) }
            is MorePage.Home -> HomePage(state, actions, routes, modifier)
            is MorePage.Settings -> SettingsScreen(page.page, state, actions, routes, modifier)
            is MorePage.Health -> HealthConnectPage(page.page, state, actions, routes, modifier)
            is MorePage.Families -> FamiliesPage(page, state, actions, modifier)
            is MorePage.OfFamily -> FamilyPage(page, state, actions, modifier)
            is MorePage.OfItem -> ItemPage(page, state, actions, routes, modifier)
            is MorePage.SameItem -> SameItemPage(page, state, actions, modifier)
            is MorePage.NewItem -> NewItemPage(page, state, actions, modifier)
            is MorePage.About -> AboutPage(page, state, actions, modifier)
            is MorePage.OfEbb -> EbbPage(state, actions, routes, modifier)
            is MorePage.Libraries -> LibrariesPage(routes.libraries.orEmpty(), state, actions, modifier)
        }
    }
}

/** A page that opens from *More*, with the last change and *Undo* above its primary action. */
@Composable
internal fun Below(
    title: String,
    state: MoreState,
    actions: MoreActions,
    modifier: Modifier,
    primary: (@Composable ColumnScope.() -> Unit)? = null,
    content: @Composable ColumnScope.() -> Unit,
) = Page(
    title,
    state.words[WordKeys.GO_BACK],
    actions::back,
    modifier,
    pinned = {
        DoneStrip(state, actions)
        primary?.invoke(this)
    },
    content = content,
)

@Composable
private fun DoneStrip(
    state: MoreState,
    actions: MoreActions,
) = Strip {
    val words = state.words
    if (state.message != null) {
        val word = words[WordKeys.DISMISS]
        StripLine(state.message, Type.body, LiveRegionMode.Assertive, word, onWord = actions::dismiss)
    } else if (state.done != null) {
        StripLine(state.done, Type.strong, LiveRegionMode.Polite, words[WordKeys.UNDO], onWord = actions::undo)
    }
}

@Composable
private fun HomePage(
    state: MoreState,
    actions: MoreActions,
    routes: MoreRoutes,
    modifier: Modifier,
) {
    val words = state.words
    Page(words[WordKeys.MORE], back = null, onBack = {}, modifier, pinned = { DoneStrip(state, actions) }) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
            OpeningRow(words[WordKeys.ABOUT_ME], actions::openAbout, line = words[WordKeys.ABOUT_ME_LINE])
            OpeningRow(words[WordKeys.ITEMS], actions::openItems, line = words[WordKeys.ITEMS_LINE])
            OpeningRow(words[WordKeys.SETTINGS], actions::openSettings, line = words[WordKeys.SETTINGS_LINE])
            routes.onKeep?.let { OpeningRow(words[WordKeys.KEEP_SAFE], it, line = words[WordKeys.KEEP_SAFE_LINE]) }
            OpeningRow(words[WordKeys.TALK], { routes.onTalk(null) }, line = words[WordKeys.TALK_LINE])
            OpeningRow(words[WordKeys.ABOUT_EBB], actions::openEbb)
        }
    }
}

@Composable
private fun FamiliesPage(
    page: MorePage.Families,
    state: MoreState,
    actions: MoreActions,
    modifier: Modifier,
) = Below(state.words[WordKeys.ITEMS], state, actions, modifier) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
        page.families.forEach { family -> OpeningRow(family.label, { actions.open(family.family) }) }
    }
}

@Composable
private fun FamilyPage(
    page: MorePage.OfFamily,
    state: MoreState,
    actions: MoreActions,
    modifier: Modifier,
) {
    val words = state.words
    val add: (@Composable ColumnScope.() -> Unit)? =
        page.family.newKind?.let { { PrimaryButton(words[WordKeys.ITEM_ADD], actions::addItem) } }
    Below(page.family.label, state, actions, modifier, add) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
            for (line in page.items) {
                val isHidden = WordKeys.ITEM_HIDDEN.takeIf { line.item.archived }
                val isFirst = WordKeys.ITEM_PINNED.takeIf { line.item.pinned }
                val said = listOfNotNull(isFirst, isHidden).joinToString(" · ") { words[it] }
                OpeningRow(line.label, { actions.open(line.item.id) }, line = said.ifEmpty { null })
            }
        }
    }
}

@Composable
private fun ItemPage(
    page: MorePage.OfItem,
    state: MoreState,
    actions: MoreActions,
    routes: MoreRoutes,
    modifier: Modifier,
) {
    val words = state.words
    val item = page.item.item
    val save: (@Composable ColumnScope.() -> Unit)? =
        if (page.name != page.item.label) ({ PrimaryButton(words[WordKeys.SAVE], actions::saveName) }) else null
    Below(page.item.label, state, actions, modifier, save) {
        Field(words[WordKeys.NAME], page.name, actions::name)
        Choices { room ->
            Chip(words[WordKeys.ITEM_PINNED], item.pinned, { actions.pin(!item.pinned) }, room = room)
            Chip(words[WordKeys.ITEM_HIDDEN], item.archived, { actions.archive(!item.archived) }, room = room)
        }
        Caption(words[WordKeys.ITEM_HINT])
        OpeningRow(words[WordKeys.ITEM_SAME], actions::openSame)
        routes.onErase?.let { erase -> WordButton(words[WordKeys.ERASE], { erase(item.id) }, isQuiet = true) }
    }
}

@Composable
private fun NewItemPage(
    page: MorePage.NewItem,
    state: MoreState,
    actions: MoreActions,
    modifier: Modifier,
) {
    val words = state.words
    val save: @Composable ColumnScope.() -> Unit = { PrimaryButton(words[WordKeys.SAVE], actions::saveName) }
    Below(words[WordKeys.ITEM_ADD], state, actions, modifier, save) {
        Field(words[WordKeys.NAME], page.name, actions::name, hint = page.family.label)
    }
}

@Composable
private fun AboutPage(
    page: MorePage.About,
    state: MoreState,
    actions: MoreActions,
    modifier: Modifier,
) {
    val words = state.words
    val draft = page.draft
    val save: @Composable ColumnScope.() -> Unit = { PrimaryButton(words[WordKeys.SAVE], actions::saveAbout) }
    Below(words[WordKeys.ABOUT_ME], state, actions, modifier, save) {
        Say(words[WordKeys.ABOUT_ME_WHY])
        Column(verticalArrangement = Arrangement.spacedBy(Space.four)) {
            Lines(words, WordKeys.ALLERGIES, draft.allergies) { actions.about(draft.copy(allergies = it)) }
            Lines(words, WordKeys.CONDITIONS, draft.conditions) { actions.about(draft.copy(conditions = it)) }
            Field(
                words[WordKeys.BIRTH_YEAR],
                draft.birthYear,
                { actions.about(draft.copy(birthYear = it)) },
                keyboard = KeyboardType.Number,
            )
            Field(words[WordKeys.FAMILY_HISTORY], draft.family, { actions.about(draft.copy(family = it)) })
            Field(words[WordKeys.NOTES], draft.notes, { actions.about(draft.copy(notes = it)) }, isOneLine = false)
        }
    }
}

@Composable
private fun Lines(
    words: Words,
    name: WordKey,
    text: String,
    onChange: (String) -> Unit,
) = Field(words[name], text, onChange, hint = words[WordKeys.LETTER_LINES], isOneLine = false)

@Composable
private fun EbbPage(
    state: MoreState,
    actions: MoreActions,
    routes: MoreRoutes,
    modifier: Modifier,
) {
    val words = state.words
    Below(words[WordKeys.ABOUT_EBB], state, actions, modifier) {
        Section(words[WordKeys.EBB_IS]) { Say(words[WordKeys.EBB_IS_TEXT]) }
        Section(words[WordKeys.EBB_IS_NOT]) { Say(words[WordKeys.EBB_IS_NOT_TEXT]) }
        Section(words[WordKeys.EBB_DATA]) { Say(words[WordKeys.EBB_DATA_TEXT]) }
        Section(words[WordKeys.EBB_OPEN]) { Say(words[WordKeys.EBB_OPEN_TEXT]) }
        if (routes.libraries != null) {
            OpeningRow(words[WordKeys.LIBRARIES], actions::openLibraries, line = words[WordKeys.LIBRARIES_LINE])
        }
    }
}
