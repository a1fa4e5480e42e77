package app.ebb.ui.more

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import app.ebb.core.QuietHours
import app.ebb.core.ReminderSettings
import app.ebb.core.SettingsPage
import app.ebb.core.WordKey
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.care.TimeStepper
import app.ebb.ui.care.label
import app.ebb.ui.parts.Caption
import app.ebb.ui.parts.Chip
import app.ebb.ui.parts.Choices
import app.ebb.ui.parts.OpeningRow
import app.ebb.ui.parts.RadioChips
import app.ebb.ui.parts.Section

/**
 * How the screens look, and what the phone does beside them. The phone keeps it, because it holds before there is a diary.
 */
class Appearance(
    val theme: ThemeChoice,
    val onTheme: (ThemeChoice) -> Unit,
    val handedness: Handedness? = null,
    val feedback: Feedback? = null,
    val icon: HomeIcon? = null,
)

/** Which theme is used outside of flares. */
enum class ThemeChoice(
    internal val word: WordKey,
) {
    PHONE(WordKeys.THEME_PHONE),
    LIGHT(WordKeys.THEME_LIGHT),
    DARK(WordKeys.THEME_DARK),
    ;

    /** Whether it is dark, on a phone that is set to dark or not. */
    fun isDark(phone: Boolean): Boolean = if (this == PHONE) phone else this == DARK
}

@Composable
internal fun SettingsScreen(
    page: SettingsPage,
    state: MoreState,
    actions: MoreActions,
    routes: MoreRoutes,
    modifier: Modifier,
) {
    val words = state.words
    val reminders = { changed: ReminderSettings -> actions.settings(page.copy(reminders = changed)) }
    Below(words[WordKeys.SETTINGS], state, actions, modifier) {
        Quiet(page, words, reminders)
        DaysOff(page, words, reminders)
        Section(words[WordKeys.LOCK_SCREEN]) {
            Choices { room ->
                val shows = page.reminders.wordsOnLockScreen
                Chip(
                    words[WordKeys.LOCK_SCREEN_WORDS],
                    shows,
                    { reminders(page.reminders.copy(wordsOnLockScreen = !shows)) },
                    room = room,
                )
            }
        }
        Widget(page, words, actions)
        routes.locking?.let { LockSection(it, words) }
        Section(words[WordKeys.ASKS]) {
            Choices { room ->
                for (count in page.asks.map(Byte::toUByte)) {
                    Chip(
                        "$count",
                        count == page.reminders.asks,
                        { reminders(page.reminders.copy(asks = count)) },
                        Modifier.semantics { contentDescription = "${words[WordKeys.ASKS]}: $count" },
                        Role.RadioButton,
                        room,
                    )
                }
            }
            Caption(words[WordKeys.ASKS_HINT])
        }
        Forecast(page, words, actions)
        FlareWords(page, words, actions)
        routes.appearance?.let { appearance ->
            Themes(appearance, words)
            appearance.handedness?.let { HandSection(it, words) }
            appearance.feedback?.let { FeedbackSection(it, words) }
            appearance.icon?.let { IconSection(it, words) }
        }
        if (routes.health != null) {
            OpeningRow(words[WordKeys.HEALTH_CONNECT], actions::openHealth, line = words[WordKeys.HEALTH_LINE])
        }
        routes.onLanguage?.let { OpeningRow(words[WordKeys.LANGUAGE], it, line = words[WordKeys.LANGUAGE_LINE]) }
    }
}

@Composable
private fun Quiet(
    page: SettingsPage,
    words: Words,
    onChange: (ReminderSettings) -> Unit,
) {
    val quiet = page.reminders.quiet
    val save = { hours: QuietHours? -> onChange(page.reminders.copy(quiet = hours)) }
    Section(words[WordKeys.QUIET]) {
        Choices { room ->
            val hours = "${page.quiet.from.label} – ${page.quiet.to.label}"
            Chip(hours, quiet != null, { save(if (quiet == null) page.quiet else null) }, room = room)
        }
        if (quiet != null) {
            val from = "${words[WordKeys.FROM]} ${quiet.from.label}"
            TimeStepper(from, quiet.from, words) { save(quiet.copy(from = it)) }
            val until = "${words[WordKeys.UNTIL]} ${quiet.to.label}"
            TimeStepper(until, quiet.to, words) { save(quiet.copy(to = it)) }
        }
        Caption(words[WordKeys.QUIET_HINT])
    }
}

/** Outside the app: without names, a button is known by its number, which is told here. */
@Composable
private fun Widget(
    page: SettingsPage,
    words: Words,
    actions: MoreActions,
) = Section(words[WordKeys.WIDGET]) {
    Choices { room ->
        val shows = page.widgetWords
        Chip(words[WordKeys.WIDGET_WORDS], shows, { actions.settings(page.copy(widgetWords = !shows)) }, room = room)
    }
    Caption(page.widgetButtons.withIndex().joinToString(" · ") { (place, name) -> "${place + 1}\u00A0$name" })
    Caption(words[WordKeys.WIDGET_HINT])
}

@Composable
private fun DaysOff(
    page: SettingsPage,
    words: Words,
    onChange: (ReminderSettings) -> Unit,
) = Section(words[WordKeys.DAYS_OFF]) {
    val off =
        page.reminders.weekdaysOff
            .map(Byte::toUByte)
            .toSet()
    Choices { room ->
        for (day in page.weekdays) {
            val isOff = day.day in off
            val days = if (isOff) off - day.day else off + day.day
            Chip(
                day.short,
                isOff,
                { onChange(page.reminders.copy(weekdaysOff = days.map(UByte::toByte).sorted().toByteArray())) },
                Modifier.semantics { contentDescription = day.name },
                room = room,
            )
        }
    }
    Caption(words[WordKeys.DAYS_OFF_HINT])
}

@Composable
private fun Forecast(
    page: SettingsPage,
    words: Words,
    actions: MoreActions,
) = Section(words[WordKeys.OUTLOOK]) {
    val forecast = page.forecast
    Choices { room ->
        Chip(
            words[WordKeys.OUTLOOK_SHOW],
            !forecast.hidden,
            { actions.settings(page.copy(forecast = forecast.copy(hidden = !forecast.hidden))) },
            room = room,
        )
        if (!forecast.hidden) {
            Chip(
                words[WordKeys.OUTLOOK_WORDS],
                forecast.wordsOnly,
                { actions.settings(page.copy(forecast = forecast.copy(wordsOnly = !forecast.wordsOnly))) },
                room = room,
            )
            Chip(
                words[WordKeys.EARLY_GUESSES],
                forecast.early,
                { actions.settings(page.copy(forecast = forecast.copy(early = !forecast.early))) },
                room = room,
            )
        }
    }
    if (!forecast.hidden) Caption(words[WordKeys.EARLY_GUESSES_HINT])
}

/** What the person calls a flare. */
@Composable
private fun FlareWords(
    page: SettingsPage,
    words: Words,
    actions: MoreActions,
) = Section(words[WordKeys.FLARE_WORD]) {
    val chosen = page.flareWords.first { it.word == page.flareWord }
    RadioChips(page.flareWords, chosen, { it.label }, { actions.settings(page.copy(flareWord = it.word)) })
    Caption(words[WordKeys.FLARE_WORD_HINT])
}

@Composable
private fun Themes(
    appearance: Appearance,
    words: Words,
) = Section(words[WordKeys.THEME]) {
    RadioChips(ThemeChoice.entries, appearance.theme, { words[it.word] }, appearance.onTheme)
    Caption(words[WordKeys.THEME_HINT])
}
