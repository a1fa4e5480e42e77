package app.ebb.ui.more

import app.ebb.core.AboutMe
import app.ebb.core.Change
import app.ebb.core.FamilyLine
import app.ebb.core.FlareWord
import app.ebb.core.ForecastSettings
import app.ebb.core.HealthAccess
import app.ebb.core.HealthPage
import app.ebb.core.ItemId
import app.ebb.core.ItemLine
import app.ebb.core.Journal
import app.ebb.core.MergeCheck
import app.ebb.core.Moment
import app.ebb.core.NewItem
import app.ebb.core.ReminderSettings
import app.ebb.core.SettingsPage
import app.ebb.ui.Gateway
import app.ebb.ui.calling
import java.time.Instant

/** [MoreCore] over the generated bindings. Closing it releases its services; the journal's owner closes that. */
class MoreGateway(
    journal: Journal,
) : Gateway(journal),
    MoreCore,
    AutoCloseable {
    private val views = journal.views()
    private val reminders = journal.reminders()
    private val forecast = journal.forecast()
    private val items = journal.items()
    private val profile = journal.profile()
    private val inbox = journal.inbox()
    private val health = journal.health()
    private val preferences = journal.preferences()

    override fun close() =
        listOf(views, reminders, forecast, items, profile, inbox, health, preferences).forEach(AutoCloseable::close)

    override fun settings(): SettingsPage = calling { views.settings() }

    override fun saveReminders(
        settings: ReminderSettings,
        now: Moment,
    ): Change = calling { reminders.saveSettings(settings, now) }

    override fun saveForecast(
        settings: ForecastSettings,
        now: Moment,
    ): Change = calling { forecast.saveSettings(settings, now) }

    override fun showWidgetWords(
        isShown: Boolean,
        now: Moment,
    ): Change = calling { inbox.showWords(isShown, now) }

    override fun saveFlareWord(
        word: FlareWord,
        now: Moment,
    ): Change = calling { preferences.setFlareWord(word, now) }

    override fun health(
        access: HealthAccess,
        lastRead: Instant?,
        now: Moment,
    ): HealthPage = calling { health.page(access, lastRead, now) }

    override fun readHealth(
        isOn: Boolean,
        now: Moment,
    ): Change = calling { health.setOn(isOn, now) }

    override fun families(): List<FamilyLine> = calling { items.families() }

    override fun items(): List<ItemLine> = calling { items.list() }

    override fun addItem(
        item: NewItem,
        now: Moment,
    ): Change = calling { items.add(item, now).change }

    override fun renameItem(
        id: ItemId,
        name: String,
        now: Moment,
    ): Change = calling { items.rename(id, name, now).change }

    override fun archiveItem(
        id: ItemId,
        isArchived: Boolean,
        now: Moment,
    ): Change = calling { items.archive(id, isArchived, now).change }

    override fun pinItem(
        id: ItemId,
        isPinned: Boolean,
        now: Moment,
    ): Change = calling { items.pin(id, isPinned, now).change }

    override fun mergeChoices(
        item: ItemId,
        text: String,
    ): List<ItemLine> = calling { items.mergeChoices(item, text) }

    override fun checkMerge(
        item: ItemId,
        into: ItemId,
    ): MergeCheck = calling { items.checkMerge(item, into) }

    override fun mergeItems(
        item: ItemId,
        into: ItemId,
        now: Moment,
    ): Change = calling { items.merge(item, into, now).change }

    override fun about(): AboutMe = calling { profile.get() }

    override fun saveAbout(
        about: AboutMe,
        now: Moment,
    ): Change = calling { profile.save(about, now) }
}
