package app.ebb.ui

import androidx.compose.runtime.Composable
import app.ebb.core.Cue
import app.ebb.ui.care.Notifying
import app.ebb.ui.keep.Keeping
import app.ebb.ui.more.Appearance
import app.ebb.ui.more.HealthRoutes
import app.ebb.ui.more.Library
import app.ebb.ui.more.Locking
import app.ebb.ui.parts.TapGuard
import app.ebb.ui.theme.FlareTheme
import app.ebb.ui.withoutlooking.Buzz

/** What the screens ask of the phone. A null one is not offered. */
class Platform(
    /** Copies a sentence to the clipboard. */
    val onCopy: (String) -> Unit,
    /** Recovers a damaged journal. */
    val onRecover: (() -> Unit)? = null,
    /** Opens the dialler with a number; nothing is dialled by itself. */
    val onCall: ((String) -> Unit)? = null,
    /** Opens a prepared text message to a number; nothing is sent by itself. */
    val onText: ((String, String) -> Unit)? = null,
    /** Hands a text to another app, which the person chooses. */
    val onShare: ((String) -> Unit)? = null,
    /** Reads a text aloud. */
    val onRead: ((String) -> Unit)? = null,
    /** Tests whether reminders reach this phone. */
    val onTest: (() -> Unit)? = null,
    /** Buzzes, for *Without looking*. */
    val onBuzz: ((Buzz) -> Unit)? = null,
    /** Buzzes as a step of a guide begins. */
    val onCue: ((Cue) -> Unit)? = null,
    /** Keeps the screen on while a guide runs. */
    val onAwake: ((Boolean) -> Unit)? = null,
    /** How leave to notify is given. */
    val notifying: Notifying = Notifying(),
    /** The back gesture: while enabled, it calls onBack. */
    val backHandler: @Composable (enabled: Boolean, onBack: () -> Unit) -> Unit = { _, _ -> },
    /** The screen to open over the others, once; null for none. */
    val entrance: EntryPoint? = null,
    /** The reminder whose check-in the entrance opens, by the id of its rule. */
    val reminder: String? = null,
    /** The entrance was opened. */
    val onEntered: () -> Unit = {},
    /** How the screens look, which the phone keeps. */
    val appearance: Appearance? = null,
    /** Opens the phone's settings for the app's language. */
    val onLanguage: (() -> Unit)? = null,
    /** How what is kept safe leaves the phone and comes back. */
    val keeping: Keeping? = null,
    /** Keeps the theme of a flare beyond its end; without it the theme ends with the flare. */
    val flareTheme: FlareTheme? = null,
    /** What keeps others out of Ebb, which the phone keeps. */
    val locking: Locking? = null,
    /** The phone's own pages about its health store. */
    val health: HealthRoutes? = null,
    /** The libraries that the app is made with. */
    val libraries: List<Library>? = null,
    /** What keeps a second tap of a shaking hand from doing anything. */
    val tapGuard: TapGuard? = null,
)

/** A screen that opens at once, from a shortcut of the phone, a notification, or the phone's own pages. */
enum class EntryPoint { LOG, CARD, TALK, CHECK_IN, HEALTH, WITHOUT_LOOKING }
