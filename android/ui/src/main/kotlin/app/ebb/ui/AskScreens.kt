package app.ebb.ui

import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import app.ebb.core.ItemId
import app.ebb.core.Question
import app.ebb.core.QuestionAbout
import app.ebb.ui.checkin.CheckInScreen
import app.ebb.ui.desk.DeskScreen
import app.ebb.ui.flares.FlaresScreen
import app.ebb.ui.guide.GuideModel
import app.ebb.ui.guide.GuideScreen
import app.ebb.ui.movement.MovementModel
import app.ebb.ui.movement.MovementScreen
import app.ebb.ui.onboarding.OnboardingModel
import app.ebb.ui.onboarding.OnboardingScreen
import app.ebb.ui.onboarding.OnboardingState
import app.ebb.ui.parts.Destination
import app.ebb.ui.pem.PemScreen
import app.ebb.ui.today.OPENS
import app.ebb.ui.welcome.WelcomeBackScreen

/** The overlays that ask something, and those that open from Care and the diary. */
internal val ASKING =
    setOf(
        Overlay.CHECK_IN,
        Overlay.WELCOME_BACK,
        Overlay.PEM,
        Overlay.MOVEMENT,
        Overlay.GUIDES,
        Overlay.DESK,
        Overlay.FLARES,
    )

/** Opens the page of a destination that a question leads to, after which its card has done its work; null if it has none. */
internal fun openPage(
    asked: Question,
    models: Models,
): Destination? {
    val destination =
        when (val about = asked.about) {
            is QuestionAbout.Contact -> {
                models.more.openAbout()
                Destination.MORE
            }

            is QuestionAbout.DoseLimit -> {
                models.care.openMedicine(about.medicine)
                Destination.CARE
            }

            else -> {
                return null
            }
        }
    models.today.questionAnswered(asked.id, OPENS)
    return destination
}

/** What an overlay was opened for. It survives the process, so that the same comes back. */
internal class Asked(
    question: String?,
    checkIn: String?,
    reminder: String?,
) {
    /** The question of the due card; null where it was opened from elsewhere. */
    var question by mutableStateOf(question)
        private set
    private var checkIn by mutableStateOf(checkIn)

    /** The rule of the reminder that the check-in is of. */
    private var reminder by mutableStateOf(reminder)

    val isOfCard get() = question != null

    /** Opens the screen of a question; null if it has none. */
    fun open(
        asked: Question,
        models: Models,
    ): Overlay? {
        set(question = asked.id, checkIn = (asked.about as? QuestionAbout.CheckIn)?.id)
        val overlay =
            when (asked.about) {
                is QuestionAbout.CheckIn -> Overlay.CHECK_IN
                is QuestionAbout.WelcomeBack -> Overlay.WELCOME_BACK
                is QuestionAbout.PemScreen -> Overlay.PEM
                else -> return null
            }
        read(overlay, models)
        return overlay
    }

    /** Opens a screen that nothing asked for. */
    fun open(
        overlay: Overlay,
        models: Models,
    ) {
        set()
        read(overlay, models)
    }

    /** Opens the check-in of a reminder. */
    fun openReminder(
        rule: String,
        models: Models,
    ): Overlay {
        set(reminder = rule)
        read(Overlay.CHECK_IN, models)
        return Overlay.CHECK_IN
    }

    /** After the process was gone, the models have read nothing. */
    fun reopen(
        overlay: Overlay,
        models: Models,
    ) {
        val isRead =
            when (overlay) {
                Overlay.CHECK_IN -> models.checkIn.state.value.view != null

                Overlay.WELCOME_BACK -> models.welcomeBack.state.value.view != null

                Overlay.PEM -> models.pem.state.value.form != null

                Overlay.DESK -> models.desk.state.value.form != null

                Overlay.FLARES -> models.flares.state.value.found != null

                // They are read whenever they come into view.
                else -> true
            }
        if (!isRead) read(overlay, models)
    }

    private fun read(
        overlay: Overlay,
        models: Models,
    ) {
        when (overlay) {
            Overlay.CHECK_IN -> {
                reminder?.let(models.checkIn::openOfReminder) ?: checkIn?.let { models.checkIn.open(it) }
            }

            Overlay.WELCOME_BACK -> {
                models.welcomeBack.open()
            }

            Overlay.PEM -> {
                models.pem.open(isAsked = isOfCard)
            }

            Overlay.DESK -> {
                models.desk.open()
            }

            Overlay.FLARES -> {
                models.flares.open()
            }

            Overlay.MOVEMENT -> {
                models.movement.open()
            }

            Overlay.GUIDES -> {
                models.guide.open()
            }

            else -> {}
        }
    }

    private fun set(
        question: String? = null,
        checkIn: String? = null,
        reminder: String? = null,
    ) {
        this.question = question
        this.checkIn = checkIn
        this.reminder = reminder
    }

    companion object {
        val Saver =
            Saver<Asked, List<String?>>(
                { listOf(it.question, it.checkIn, it.reminder) },
                { (question, checkIn, reminder) -> Asked(question, checkIn, reminder) },
            )
    }
}

@Composable
internal fun rememberAsked(): Asked = rememberSaveable(saver = Asked.Saver) { Asked(null, null, null) }

/**
 * One of [ASKING].
 *
 * @param onPem opens the questions about effort.
 */
@Composable
internal fun AskScreens(
    overlay: Overlay?,
    models: Models,
    platform: Platform,
    asked: Asked,
    onPem: () -> Unit,
    onClose: () -> Unit,
) {
    when (overlay) {
        Overlay.CHECK_IN -> CheckIn(models, platform, onClose)
        Overlay.WELCOME_BACK -> WelcomeBack(models, platform, asked, onClose)
        Overlay.PEM -> Pem(models, platform, onClose)
        Overlay.MOVEMENT -> Movement(models.movement, platform, onPem, onClose)
        Overlay.GUIDES -> Guides(models.guide, platform, onClose)
        Overlay.DESK -> Desk(models, platform, onClose)
        Overlay.FLARES -> Flares(models, platform, onClose)
        else -> Unit
    }
}

@Composable
private fun CheckIn(
    models: Models,
    platform: Platform,
    onClose: () -> Unit,
) {
    val state by models.checkIn.state.collectAsState()
    LaunchedEffect(state.isDone) { if (state.isDone) onClose() }
    platform.backHandler(true, models.checkIn::back)
    CheckInScreen(state, models.checkIn)
}

/** What is left unsaid is not asked about again today. */
@Composable
private fun WelcomeBack(
    models: Models,
    platform: Platform,
    asked: Asked,
    onClose: () -> Unit,
) {
    val state by models.welcomeBack.state.collectAsState()
    LaunchedEffect(state.isDone) { if (state.isDone) onClose() }
    platform.backHandler(true, onClose)
    val leave = {
        asked.question?.let(models.today::questionDismissed)
        onClose()
    }
    WelcomeBackScreen(state, models.welcomeBack, onClose, leave)
}

@Composable
private fun Pem(
    models: Models,
    platform: Platform,
    onClose: () -> Unit,
) {
    val state by models.pem.state.collectAsState()
    LaunchedEffect(state.isDone) { if (state.isDone) onClose() }
    platform.backHandler(true, models.pem::back)
    PemScreen(state, models.pem)
}

@Composable
private fun Movement(
    model: MovementModel,
    platform: Platform,
    onPem: () -> Unit,
    onClose: () -> Unit,
) {
    val state by model.state.collectAsState()
    DisposableEffect(model) {
        model.shown()
        onDispose(model::hidden)
    }
    val back = { if (state.kind != null) model.choose(null) else onClose() }
    platform.backHandler(true, back)
    MovementScreen(state, model, back, onPem)
}

@Composable
private fun Guides(
    model: GuideModel,
    platform: Platform,
    onClose: () -> Unit,
) {
    val state by model.state.collectAsState()
    DisposableEffect(model) {
        model.shown()
        onDispose(model::hidden)
    }
    val phone by rememberUpdatedState(platform)
    LaunchedEffect(model) {
        model.cues.collect { step ->
            phone.onCue?.invoke(step.cue)
            step.aloud?.let { phone.onRead?.invoke(it) }
        }
    }
    val isPlaying = state.running?.let { !it.paused && !it.finished } == true
    DisposableEffect(isPlaying) {
        if (isPlaying) phone.onAwake?.invoke(true)
        onDispose { if (isPlaying) phone.onAwake?.invoke(false) }
    }
    val back = { if (!model.back()) onClose() }
    platform.backHandler(true, back)
    GuideScreen(state, model, back, canRead = platform.onRead != null)
}

@Composable
private fun Desk(
    models: Models,
    platform: Platform,
    onClose: () -> Unit,
) {
    val state by models.desk.state.collectAsState()
    platform.backHandler(true, onClose)
    DeskScreen(state, models.desk, onClose)
}

@Composable
private fun Flares(
    models: Models,
    platform: Platform,
    onClose: () -> Unit,
) {
    val state by models.flares.state.collectAsState()
    platform.backHandler(true, onClose)
    FlaresScreen(state, onClose)
}

/** The first screen of a new diary. Back leaves the app, and chooses nothing. */
@Composable
internal fun Onboarding(
    model: OnboardingModel,
    state: OnboardingState,
    onTalk: () -> Unit,
) {
    var chosen by rememberSaveable { mutableStateOf(emptyList<ItemId>()) }
    LaunchedEffect(model) {
        model.restore(chosen)
        model.state.collect { chosen = ArrayList(it.chosen) }
    }
    OnboardingScreen(state, model, onTalk)
}
