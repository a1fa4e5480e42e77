package app.ebb.ui.more

import androidx.compose.runtime.Composable
import app.ebb.core.AboutMe
import app.ebb.core.ClockTime
import app.ebb.core.Family
import app.ebb.core.FamilyLine
import app.ebb.core.FlareWord
import app.ebb.core.FlareWordChoice
import app.ebb.core.ForecastSettings
import app.ebb.core.HealthPage
import app.ebb.core.Item
import app.ebb.core.ItemId
import app.ebb.core.ItemKind
import app.ebb.core.ItemLine
import app.ebb.core.ItemLook
import app.ebb.core.QuietHours
import app.ebb.core.ReminderSettings
import app.ebb.core.SettingsPage
import app.ebb.core.WeekdayName
import app.ebb.ui.ENGLISH
import app.ebb.ui.Words
import app.ebb.ui.theme.Hand
import app.ebb.ui.wordsOf

/** *More* of an invented person. */
internal object MoreSamples {
    private val night = QuietHours(ClockTime(22u, 0u), ClockTime(7u, 0u))
    private val reminders =
        ReminderSettings(
            quiet = night,
            weekdaysOff = byteArrayOf(7),
            daysOff = emptyList(),
            wordsOnLockScreen = false,
            asks = 2u,
        )
    private val weekdays =
        listOf("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
            .mapIndexed { place, name -> WeekdayName((place + 1).toUByte(), name, name.take(2)) }
    private val settings =
        SettingsPage(
            reminders,
            night,
            weekdays,
            byteArrayOf(0, 1, 2, 3),
            ForecastSettings(hidden = false, wordsOnly = false, notify = false),
            FlareWord.FLARE,
            listOf(
                FlareWordChoice(FlareWord.FLARE, "Flare"),
                FlareWordChoice(FlareWord.CRASH, "Crash"),
                FlareWordChoice(FlareWord.BAD_SPELL, "Bad spell"),
            ),
            widgetWords = false,
            widgetButtons = listOf("Pain", "Fatigue", "Brain fog", "Stiffness"),
        )
    private val health =
        HealthPage(
            on = true,
            listOf(
                "Ebb may read some of it. You can leave it at that.",
                "Last read: today at 08:02.",
                "In your diary from there: 12 nights, naps on 1 day, steps of 28 days.",
            ),
            canTurn = true,
            offersPermission = true,
            offersUpdate = false,
        )
    private val sleep = FamilyLine(Family.SLEEP, "Sleep", ItemKind.SYMPTOM)

    private fun line(
        id: ItemId,
        label: String,
        isPinned: Boolean = false,
        isHidden: Boolean = false,
    ): ItemLine {
        val look = ItemLook(icon = null, colour = null, scale = null)
        val item =
            Item(
                id,
                ItemKind.SYMPTOM,
                Family.SLEEP,
                unit = null,
                label = null,
                archived = isHidden,
                pinned = isPinned,
                mergedInto = null,
                look = look,
            )
        return ItemLine(label, "Sleep", emptyList(), item)
    }

    private val insomnia = line("insomnia", "Insomnia", isPinned = true)
    private val items = listOf(insomnia, line("nap", "Nap"), line("snoring", "Snoring", isHidden = true))
    private val about =
        AboutMe(
            onset = null,
            beforeOnset = emptyList(),
            beforeOnsetWords = null,
            birthYear = 1984,
            conditions = listOf("Endometriosis", "Migraine"),
            familyHistory = null,
            menopause = null,
            pemScreen = null,
            notes = null,
            contact = null,
            country = null,
            allergies = listOf("Penicillin"),
        )
    private val state = MoreState(ENGLISH, MorePage.Home)

    private fun below(
        page: MorePage,
        words: Words = ENGLISH,
        done: String? = null,
        message: String? = null,
    ) = MoreState(words, page, depth = 2, done, message)

    /** Every state of the screen, by the name of its picture. */
    val states: Map<String, MoreState> =
        mapOf(
            "more" to state,
            "more-settings" to below(MorePage.Settings(settings), done = "Reminder settings changed"),
            "more-settings-german" to below(MorePage.Settings(settings), wordsOf("de")),
            "more-settings-off" to
                below(
                    MorePage.Settings(
                        settings.copy(
                            reminders = reminders.copy(quiet = null, weekdaysOff = byteArrayOf()),
                            forecast = settings.forecast.copy(hidden = true),
                        ),
                    ),
                ),
            "more-health" to below(MorePage.Health(health), done = "Changed: Health Connect"),
            "more-health-off" to below(MorePage.Health(HealthPage(false, emptyList(), true, false, false))),
            "more-health-german" to
                below(
                    MorePage.Health(
                        HealthPage(
                            on = true,
                            listOf("Ebb darf davon noch nichts lesen."),
                            canTurn = true,
                            offersPermission = true,
                            offersUpdate = false,
                        ),
                    ),
                    wordsOf("de"),
                ),
            "more-health-spanish" to
                below(
                    MorePage.Health(
                        HealthPage(
                            on = false,
                            listOf("Primero hay que instalar o actualizar Health Connect."),
                            canTurn = false,
                            offersPermission = false,
                            offersUpdate = true,
                        ),
                    ),
                    wordsOf("es"),
                ),
            "more-families" to
                below(MorePage.Families(listOf(sleep, FamilyLine(Family.MOOD, "Mood", ItemKind.SYMPTOM)))),
            "more-family" to below(MorePage.OfFamily(sleep, items)),
            "more-item" to below(MorePage.OfItem(insomnia, "Lying awake"), done = "Pinned: Insomnia"),
            "more-item-same" to below(MorePage.SameItem(insomnia, items.drop(1))),
            "more-item-same-nothing" to
                below(MorePage.SameItem(insomnia, emptyList(), text = "xyz"), message = "The disk cannot be read."),
            "more-item-same-asked" to
                below(
                    MorePage.SameItem(
                        line("naproxen", "Naproxen"),
                        listOf(line("ibuprofen", "Ibuprofen"), line("ibuprofen-gel", "Ibuprofen gel")),
                        text = "ibu",
                        into = "ibuprofen",
                        question =
                            "Naproxen and Ibuprofen would be one medicine from then on: every dose of Naproxen is " +
                                "then called Ibuprofen. Are they really the same?",
                    ),
                ),
            "more-item-same-german" to below(MorePage.SameItem(insomnia, items.drop(1)), wordsOf("de")),
            "more-item-same-spanish" to below(MorePage.SameItem(insomnia, items.drop(1)), wordsOf("es")),
            "more-new-item" to
                below(MorePage.NewItem(sleep, "Insomnia"), message = "There is Insomnia already. Choose another name."),
            "more-about" to below(MorePage.About(about, AboutDraft.of(about))),
            "more-about-spanish" to below(MorePage.About(about, AboutDraft.of(about)), wordsOf("es")),
            "more-ebb" to below(MorePage.OfEbb),
            "more-libraries" to below(MorePage.Libraries),
            "more-libraries-german" to below(MorePage.Libraries, wordsOf("de")),
        )
}

internal fun locking(
    isOn: Boolean,
    isPossible: Boolean,
    isEncrypted: Boolean = false,
) = Locking(isOn, isPossible, isHidden = false, onLock = {}, onHide = {}, isEncrypted)

private val appearance =
    Appearance(
        ThemeChoice.PHONE,
        {},
        Handedness(Hand.RIGHT) {},
        Feedback(ticks = true, sounds = false, {}, {}),
        HomeIcon(isNeutral = false) {},
    )

private val libraries =
    listOf(
        Library("androidx.compose.foundation:foundation-android", "1.12.1", "Apache-2.0"),
        Library("chrono", "0.4.45", "MIT OR Apache-2.0"),
        Library("fluent-bundle", "0.16.0", "MIT OR Apache-2.0"),
    )

/** Draws a state without actions. */
@Composable
internal fun DrawMore(
    state: MoreState,
    locking: Locking = locking(isOn = false, isPossible = true),
) {
    val health = HealthRoutes({}, {})
    val routes =
        MoreRoutes({}, appearance, onLanguage = {}, onKeep = {}, onErase = {}, locking, health, libraries)
    MoreScreen(state, NoMoreActions, routes)
}

private object NoMoreActions : MoreActions {
    override fun shown() = Unit

    override fun openSettings() = Unit

    override fun openHealth() = Unit

    override fun readHealth(isOn: Boolean) = Unit

    override fun openItems() = Unit

    override fun openAbout() = Unit

    override fun openEbb() = Unit

    override fun openLibraries() = Unit

    override fun open(family: Family) = Unit

    override fun open(item: ItemId) = Unit

    override fun addItem() = Unit

    override fun name(text: String) = Unit

    override fun saveName() = Unit

    override fun pin(isPinned: Boolean) = Unit

    override fun archive(isArchived: Boolean) = Unit

    override fun openSame() = Unit

    override fun searchSame(text: String) = Unit

    override fun same(into: ItemId) = Unit

    override fun confirmSame() = Unit

    override fun about(draft: AboutDraft) = Unit

    override fun saveAbout() = Unit

    override fun settings(changed: SettingsPage) = Unit

    override fun undo() = Unit

    override fun dismiss() = Unit

    override fun talked() = Unit

    override fun back() = Unit
}
