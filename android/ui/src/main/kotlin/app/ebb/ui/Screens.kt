package app.ebb.ui

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.saveable.rememberSaveableStateHolder
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import app.ebb.core.CrisisKind
import app.ebb.core.EntryId
import app.ebb.core.Question
import app.ebb.core.WordKeys
import app.ebb.ui.details.DetailsRoutes
import app.ebb.ui.details.DetailsScreen
import app.ebb.ui.flare.FlareRoutes
import app.ebb.ui.flare.FlareScreen
import app.ebb.ui.letter.LetterModel
import app.ebb.ui.letter.LetterPage
import app.ebb.ui.letter.LetterRoutes
import app.ebb.ui.letter.LetterScreen
import app.ebb.ui.log.LogScreen
import app.ebb.ui.outlook.OutlookScreen
import app.ebb.ui.parts.Destination
import app.ebb.ui.parts.LocalTalk
import app.ebb.ui.parts.LocalTapGuard
import app.ebb.ui.parts.TalkWay
import app.ebb.ui.parts.TapGuard
import app.ebb.ui.plan.PlanScreen
import app.ebb.ui.talk.TalkModel
import app.ebb.ui.talk.TalkPage
import app.ebb.ui.talk.TalkScreen
import app.ebb.ui.theme.EbbTheme
import app.ebb.ui.theme.FlareTheme
import app.ebb.ui.theme.Theme
import app.ebb.ui.theme.palette
import app.ebb.ui.today.TodayRoutes
import app.ebb.ui.today.TodayState
import app.ebb.ui.today.UndoStrip
import app.ebb.ui.today.themeOf
import app.ebb.ui.withoutlooking.WithoutLookingScreen
import kotlinx.coroutines.flow.first

/**
 * The destinations of the bottom bar or, while a flare is on, flare mode, and the screens that open over them. A new
 * diary begins with the first screen in their place.
 *
 * @param dark whether the phone is set to dark.
 * @param theme null follows the day and the phone.
 * @param opensWith the destination it opens with.
 */
@Composable
fun Screens(
    models: Models,
    platform: Platform,
    dark: Boolean,
    theme: Theme? = null,
    opensWith: Destination = Destination.TODAY,
) {
    val state by models.today.state.collectAsState()
    val first by models.onboarding.state.collectAsState()
    var overlay by rememberSaveable { mutableStateOf<Overlay?>(null) }
    var destination by rememberSaveable { mutableStateOf(opensWith) }
    // The flare for which everything is shown, by when it began: the next one opens in flare mode again.
    var shownFlare by rememberSaveable { mutableStateOf<String?>(null) }
    val content = state as? TodayState.Content
    val flareKey = flareKey(state)
    val asked = rememberAsked()
    // Back from an overlay is where the thumb was.
    val kept = rememberSaveableStateHolder()
    // What *Talk to someone* was opened from, to come back to.
    var below by rememberSaveable { mutableStateOf<Overlay?>(null) }
    val close = {
        overlay =
            when (overlay) {
                Overlay.TALK -> below

                // The questions about effort return to gentle movement, if they were opened from there.
                Overlay.PEM -> Overlay.MOVEMENT.takeIf { !asked.isOfCard }

                else -> null
            }
        below = null
    }
    // A medicine that was opened on Today: back from it leads there.
    var isFromToday by rememberSaveable { mutableStateOf(false) }
    LaunchedEffect(models, isFromToday) {
        if (!isFromToday) return@LaunchedEffect
        models.care.state.first { it.canGoBack }
        models.care.state.first { !it.canGoBack }
        isFromToday = false
        destination = Destination.TODAY
    }
    val medicine = { id: String ->
        models.care.openMedicine(id)
        isFromToday = true
        destination = Destination.CARE
    }
    val ask = { question: Question ->
        openPage(question, models)?.let {
            isFromToday = it == Destination.CARE
            destination = it
        } ?: asked.open(question, models)?.let { overlay = it } ?: Unit
    }
    val open = { opened: Overlay ->
        asked.open(opened, models)
        overlay = opened
    }
    val talk = { about: CrisisKind? ->
        models.talk.open(about)
        if (overlay != Overlay.TALK) below = overlay?.takeIf { it.keepsWhatIsOpen }
        overlay = Overlay.TALK
    }
    val log = {
        models.log.refresh()
        overlay = Overlay.LOG
    }
    val plan = {
        models.plan.refresh()
        overlay = Overlay.PLAN
    }
    val letter = {
        models.letter.open(LetterPage.Read)
        overlay = Overlay.LETTER
    }
    val card = {
        models.letter.open(LetterPage.Card)
        overlay = Overlay.CARD
    }
    LaunchedEffect(models, platform.entrance) {
        when (platform.entrance ?: return@LaunchedEffect) {
            EntryPoint.LOG -> {
                log()
            }

            EntryPoint.CARD -> {
                card()
            }

            EntryPoint.TALK -> {
                talk(null)
            }

            EntryPoint.HEALTH -> {
                models.more.openHealth()
                overlay = null
                shownFlare = flareKey(models.today.state.first { it !is TodayState.Loading })
                destination = Destination.MORE
            }

            EntryPoint.WITHOUT_LOOKING -> {
                models.withoutLooking.open()
                overlay = Overlay.WITHOUT_LOOKING
            }

            EntryPoint.CHECK_IN -> {
                platform.reminder?.let { overlay = asked.openReminder(it, models) }
            }
        }
        platform.onEntered()
    }
    LaunchedEffect(models, platform.keeping?.picked) {
        val keeping = platform.keeping ?: return@LaunchedEffect
        val picked = keeping.picked ?: return@LaunchedEffect
        // Another app may hand over a file at any time: while something is under way, and with anything open.
        models.keep.state.first { !it.isBusy }
        val now = models.today.state.first { it !is TodayState.Loading }
        models.keep.picked(picked)
        overlay = null
        shownFlare = flareKey(now)
        destination = Destination.MORE
        keeping.onTaken()
    }
    val details = { entry: EntryId ->
        models.today.dismissRating()
        models.details.open(entry)
        overlay = Overlay.DETAILS
    }
    val earlier = { entry: EntryId, note: String? ->
        models.details.openEarlier(entry, note, models.diary::amended)
        overlay = Overlay.DETAILS
    }
    val withoutLooking = {
        models.withoutLooking.open()
        overlay = Overlay.WITHOUT_LOOKING
    }
    // After the process was gone, an overlay comes back over models that have read nothing.
    LaunchedEffect(models) {
        when (overlay) {
            Overlay.LOG -> models.log.refresh()

            Overlay.PLAN -> models.plan.refresh()

            Overlay.TALK -> if (models.talk.state.value.card == null) models.talk.open(null)

            Overlay.LETTER -> models.letter.open(LetterPage.Read)

            Overlay.CARD -> models.letter.open(LetterPage.Card)

            // It was saved when the phone was put away.
            Overlay.DETAILS -> if (models.details.state.value.isDone) close()

            Overlay.WITHOUT_LOOKING -> models.withoutLooking.open()

            null -> Unit

            else -> overlay?.let { asked.reopen(it, models) }
        }
    }
    val talkWay = state.words?.let { TalkWay(it[WordKeys.TALK]) { talk(null) } }
    GuardedTheme(theme ?: lastingTheme(platform.flareTheme, state, dark), platform.tapGuard, talkWay) {
        when {
            overlay == Overlay.TALK -> {
                Talk(models.talk, platform, onClose = close)
            }

            overlay == Overlay.LOG && content != null -> {
                platform.backHandler(true, close)
                Log(models, content.words, talk, close)
            }

            overlay == Overlay.PLAN -> {
                platform.backHandler(true, close)
                val planned by models.plan.state.collectAsState()
                PlanScreen(planned, models.plan, onBack = close, onCopy = platform.onCopy, onShare = platform.onShare)
            }

            overlay == Overlay.LETTER || overlay == Overlay.CARD -> {
                Letter(models.letter, platform, { talk(null) }, close)
            }

            overlay == Overlay.DETAILS -> {
                Details(models, platform, { talk(null) }, close)
            }

            overlay == Overlay.WITHOUT_LOOKING && content != null -> {
                WithoutLooking(models, content, platform, close)
            }

            overlay == Overlay.OUTLOOK && content != null -> {
                platform.backHandler(true, close)
                OutlookScreen(content.today.forecast, content.words, close)
            }

            overlay in ASKING -> {
                AskScreens(overlay, models, platform, asked, { open(Overlay.PEM) }, close)
            }

            // A few milliseconds: Today is not to be seen before it is known whether it comes first.
            !first.isRead -> {
                Box(Modifier.fillMaxSize().background(palette.ground))
            }

            first.page != null -> {
                Onboarding(models.onboarding, first) { talk(null) }
            }

            content != null && flareKey != null && shownFlare != flareKey -> {
                val everything = { shownFlare = flareKey }
                val routes =
                    FlareRoutes(
                        log,
                        letter,
                        card,
                        { talk(null) },
                        platform.onCall,
                        details,
                        withoutLooking,
                        everything,
                        platform.backHandler,
                    )
                kept.SaveableStateProvider("flare $flareKey") { FlareScreen(content, models.today, routes) }
            }

            else -> {
                val routes =
                    TodayRoutes(
                        plan,
                        platform.onRecover,
                        log,
                        { talk(null) },
                        platform.onCall,
                        letter,
                        card,
                        { shownFlare = null },
                        details,
                        ask,
                        medicine,
                    )
                Destinations(destination, kept, models, platform, state, routes, talk, open, earlier) {
                    isFromToday = false
                    destination = it
                }
            }
        }
    }
}

/** Which flare is on, by when it began; null for none. */
private fun flareKey(state: TodayState): String? {
    val flare = (state as? TodayState.Content)?.today?.flare?.takeIf { it.active }
    return flare?.let { "${it.since?.at ?: it.sinceDay}" }
}

/** The theme of a state, which is told to what keeps that of a flare. */
@Composable
private fun lastingTheme(
    flareTheme: FlareTheme?,
    state: TodayState,
    dark: Boolean,
): Theme {
    val theme = themeOf(state, dark)
    if (flareTheme == null) return theme
    val lasting by flareTheme.state.collectAsState()
    val flare = (state as? TodayState.Content)?.today?.flare
    LaunchedEffect(flareTheme, flare) { flare?.let { flareTheme.flare(it.active, it.brightFrom?.at) } }
    return if (lasting.isOn) Theme.FLARE else theme
}

@Composable
internal fun GuardedTheme(
    theme: Theme,
    guard: TapGuard?,
    talk: TalkWay? = null,
    content: @Composable () -> Unit,
) {
    CompositionLocalProvider(LocalTapGuard provides guard, LocalTalk provides talk) { EbbTheme(theme, content) }
}

/**
 * *Talk to someone*, from every destination and flare mode.
 *
 * @param isLocked whether Ebb is locked.
 */
@Composable
internal fun Talk(
    model: TalkModel,
    platform: Platform,
    isLocked: Boolean = false,
    onClose: () -> Unit,
) {
    val state by model.state.collectAsState()
    val page = if (isLocked) state.page.locked else state.page
    platform.backHandler(true) { if (page is TalkPage.Card) onClose() else model.back() }
    val copy = platform.onCopy
    CompositionLocalProvider(LocalTalk provides null) {
        TalkScreen(
            state,
            model,
            onClose,
            // Without a phone the number is still worth having.
            onCall = platform.onCall ?: copy,
            onText = platform.onText ?: { number, _ -> copy(number) },
            isLocked = isLocked,
        )
    }
}

/** The letter from a good day, and the card *I can't talk*. */
@Composable
private fun Letter(
    model: LetterModel,
    platform: Platform,
    onTalk: () -> Unit,
    onClose: () -> Unit,
) {
    val state by model.state.collectAsState()
    platform.backHandler(true) { if (state.page is LetterPage.Write) model.back() else onClose() }
    // The letter itself and the card have a way of their own.
    CompositionLocalProvider(LocalTalk provides LocalTalk.current.takeIf { state.page is LetterPage.Write }) {
        LetterScreen(state, model, LetterRoutes(onClose, onTalk, platform.onCopy, platform.onShare, platform.onRead))
    }
}

/** The first tap logs and closes the sheet: how strong it is follows where it was opened. */
@Composable
private fun Log(
    models: Models,
    words: Words,
    onTalk: (CrisisKind?) -> Unit,
    onClose: () -> Unit,
) {
    val state by models.log.state.collectAsState()
    LogScreen(
        state,
        words,
        models.log,
        onLog = {
            models.today.tap(it)
            onClose()
        },
        onClose = onClose,
        onTalk = onTalk,
    )
}

/** What can be said of an entry after its tap. Talking to someone comes first: what was said is saved then. */
@Composable
private fun Details(
    models: Models,
    platform: Platform,
    onTalk: () -> Unit,
    onClose: () -> Unit,
) {
    val model = models.details
    val state by model.state.collectAsState()
    LaunchedEffect(state.isDone) { if (state.isDone) onClose() }
    platform.backHandler(true, model::done)
    val undo = {
        model.drop()
        models.today.undo()
    }
    val talk = {
        model.done()
        onTalk()
    }
    CompositionLocalProvider(LocalTalk provides null) { DetailsScreen(state, model, DetailsRoutes(undo, talk)) }
}

/** *Without looking*, from flare mode. */
@Composable
private fun WithoutLooking(
    models: Models,
    content: TodayState.Content,
    platform: Platform,
    onClose: () -> Unit,
) {
    val model = models.withoutLooking
    val state by model.state.collectAsState()
    val buzz by rememberUpdatedState(platform.onBuzz)
    LaunchedEffect(model) { model.buzzes.collect { buzz?.invoke(it) } }
    DisposableEffect(model) { onDispose(model::close) }
    platform.backHandler(true, onClose)
    WithoutLookingScreen(state, model, onClose) {
        UndoStrip(content.message, content.today.justLogged, content.words, models.today)
    }
}
