package app.ebb.ui.more

import app.ebb.core.AboutMe
import app.ebb.core.CrisisKind
import app.ebb.core.Family
import app.ebb.core.FamilyLine
import app.ebb.core.HealthPage
import app.ebb.core.ItemId
import app.ebb.core.ItemLine
import app.ebb.core.SettingsPage
import app.ebb.ui.Words

/** The state of *More*. */
data class MoreState(
    val words: Words = Words.NONE,
    /** Null until it is read. */
    val page: MorePage? = null,
    /** How many pages there are, with those that lie below this one. */
    val depth: Int = 1,
    /** The last change made here, in words, while it can be undone. */
    val done: String? = null,
    /** Why something was refused or could not be read. */
    val message: String? = null,
    /** What was typed is about a crisis: the card *Talk to someone* opens in its place. */
    val crisis: CrisisKind? = null,
) {
    /** Whether a page lies below this one, to which back leads. */
    val canGoBack: Boolean get() = depth > 1
}

/** A page of *More*. */
sealed interface MorePage {
    data object Home : MorePage

    data class Settings(
        val page: SettingsPage,
    ) : MorePage

    /** What is read of the phone's health store. */
    data class Health(
        val page: HealthPage,
    ) : MorePage

    /** What can be logged, by family. */
    data class Families(
        val families: List<FamilyLine>,
    ) : MorePage

    data class OfFamily(
        val family: FamilyLine,
        val items: List<ItemLine>,
    ) : MorePage

    data class OfItem(
        val item: ItemLine,
        /** Its name as it is being written. */
        val name: String,
    ) : MorePage

    /** What an item is the same as, to choose. */
    data class SameItem(
        val item: ItemLine,
        val choices: List<ItemLine>,
        /** What is searched. */
        val text: String = "",
        /** The one that was chosen, while something is asked first. */
        val into: ItemId? = null,
        /** What is asked first. */
        val question: String? = null,
    ) : MorePage

    /** An item of the person's own as it is being written. */
    data class NewItem(
        val family: FamilyLine,
        val name: String,
    ) : MorePage

    data class About(
        val about: AboutMe,
        val draft: AboutDraft,
    ) : MorePage

    /** What Ebb is, and what it is not. */
    data object OfEbb : MorePage

    /** The libraries that it is made with. */
    data object Libraries : MorePage
}

/** The form of *About me*: a line for each thing in a list. */
data class AboutDraft(
    val allergies: String,
    val conditions: String,
    val family: String,
    val birthYear: String,
    val notes: String,
) {
    /** The profile with what is written. A year that is no number is one that the core refuses. */
    internal fun written(about: AboutMe): AboutMe =
        about.copy(
            allergies = allergies.things(),
            conditions = conditions.things(),
            familyHistory = family.trim().ifEmpty { null },
            birthYear = birthYear.trim().ifEmpty { null }?.let { it.toIntOrNull() ?: NO_YEAR },
            notes = notes.trim().ifEmpty { null },
        )

    internal companion object {
        private const val NO_YEAR = 0

        fun of(about: AboutMe) =
            AboutDraft(
                about.allergies.joinToString("\n"),
                about.conditions.joinToString("\n"),
                about.familyHistory.orEmpty(),
                about.birthYear?.toString().orEmpty(),
                about.notes.orEmpty(),
            )

        private fun String.things() = lines().map(String::trim).filter(String::isNotEmpty)
    }
}

/** The actions of *More*. */
interface MoreActions {
    /** It came into view. */
    fun shown()

    fun openSettings()

    /** Opens what is read of the phone's health store. */
    fun openHealth()

    /** Whether the phone's health store is read from now on. */
    fun readHealth(isOn: Boolean)

    fun openItems()

    fun openAbout()

    fun openEbb()

    fun openLibraries()

    fun open(family: Family)

    fun open(item: ItemId)

    /** Opens the form of an item of one's own, in the family that is shown. */
    fun addItem()

    /** What is written as the name of the item that is shown. */
    fun name(text: String)

    fun saveName()

    fun pin(isPinned: Boolean)

    fun archive(isArchived: Boolean)

    /** Opens what the item that is shown may be the same as. */
    fun openSame()

    /** Looks for what it is the same as. A text about a crisis is not kept. */
    fun searchSame(text: String)

    /** It is the same as this one: they are merged, unless something is asked first. */
    fun same(into: ItemId)

    /** What was asked is answered: they are the same. */
    fun confirmSame()

    fun about(draft: AboutDraft)

    fun saveAbout()

    /** Saves the settings as they are shown now. */
    fun settings(changed: SettingsPage)

    fun undo()

    fun dismiss()

    /** The card *Talk to someone* was opened. */
    fun talked()

    fun back()
}
