package app.ebb.ui.more

import app.ebb.core.AboutMe
import app.ebb.core.Change
import app.ebb.core.CrisisKind
import app.ebb.core.EbbException
import app.ebb.core.FamilyLine
import app.ebb.core.FlareWord
import app.ebb.core.ForecastSettings
import app.ebb.core.HealthAccess
import app.ebb.core.HealthPage
import app.ebb.core.ItemId
import app.ebb.core.ItemLine
import app.ebb.core.MergeCheck
import app.ebb.core.Moment
import app.ebb.core.NewItem
import app.ebb.core.ReminderSettings
import app.ebb.core.SettingsPage
import app.ebb.ui.Words
import java.time.Instant

/**
 * The part of the core that *More* uses. Calls may block on the disk.
 *
 * @throws EbbException from any call that was refused, with the reason.
 */
interface MoreCore {
    fun settings(): SettingsPage

    fun saveReminders(
        settings: ReminderSettings,
        now: Moment,
    ): Change

    fun saveForecast(
        settings: ForecastSettings,
        now: Moment,
    ): Change

    /** Whether widgets and tiles may show names. */
    fun showWidgetWords(
        isShown: Boolean,
        now: Moment,
    ): Change

    /** What Ebb calls a flare. */
    fun saveFlareWord(
        word: FlareWord,
        now: Moment,
    ): Change

    /** What is read of the phone's health store, for what the phone says of it. */
    fun health(
        access: HealthAccess,
        lastRead: Instant?,
        now: Moment,
    ): HealthPage

    /** Turns reading it on or off. */
    fun readHealth(
        isOn: Boolean,
        now: Moment,
    ): Change

    /** The families, in the order in which they are offered. */
    fun families(): List<FamilyLine>

    /** Every item, in the order in which they are offered. */
    fun items(): List<ItemLine>

    fun addItem(
        item: NewItem,
        now: Moment,
    ): Change

    fun renameItem(
        id: ItemId,
        name: String,
        now: Moment,
    ): Change

    /** Offers an item no longer, or again. */
    fun archiveItem(
        id: ItemId,
        isArchived: Boolean,
        now: Moment,
    ): Change

    /** Puts an item first among the buttons of Today, or back in its place. */
    fun pinItem(
        id: ItemId,
        isPinned: Boolean,
        now: Moment,
    ): Change

    /** The items that an item may be the same as: of its family or, with a text, those that it finds. */
    fun mergeChoices(
        item: ItemId,
        text: String,
    ): List<ItemLine>

    /** What to ask before an item is merged into another. */
    fun checkMerge(
        item: ItemId,
        into: ItemId,
    ): MergeCheck

    /** Merges an item into another, with all its entries. */
    fun mergeItems(
        item: ItemId,
        into: ItemId,
        now: Moment,
    ): Change

    fun about(): AboutMe

    fun saveAbout(
        about: AboutMe,
        now: Moment,
    ): Change

    fun undo(now: Moment): Change

    fun words(): Words

    fun explain(error: EbbException): String

    /** Calls [changed] after every committed change, on any thread. Closing the result unsubscribes. */
    fun observe(changed: (generation: ULong) -> Unit): AutoCloseable

    /** What a refusal says of a crisis; null if it is about something else. */
    fun crisis(error: EbbException): CrisisKind? = (error as? EbbException.TalkToSomeone)?.about
}
