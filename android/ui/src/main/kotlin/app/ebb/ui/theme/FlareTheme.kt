package app.ebb.ui.theme

import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import java.time.Duration
import java.time.Instant

/** What is known of the theme of a flare. */
data class FlareThemeState(
    /** Whether the screens are in it: while a flare is on, and after it. */
    val isOn: Boolean = false,
    /** From when they may be bright again; null while the flare is on. */
    val brightFrom: Instant? = null,
    /** Whether the screen went off since they were seen last. */
    val wasOff: Boolean = false,
)

/** Keeps the theme of a flare while no process lives. */
interface FlareThemeStore {
    /** Null if the screens were not in it. */
    fun load(): FlareThemeState?

    /** Of [FlareThemeState.wasOff] nothing is kept. */
    fun save(state: FlareThemeState?)
}

/**
 * Whether the screens are in the theme of a flare. It outlasts the flare: it is left only when the screens are seen again
 * after the screen was off, and never before morning. What happened while there was no process is not known; one that
 * begins after morning begins without it.
 *
 * @param now the shell's clock.
 */
class FlareTheme(
    private val store: FlareThemeStore,
    private val now: () -> Instant,
) {
    private val current = MutableStateFlow(store.load()?.takeUnless { it.isOver() } ?: FlareThemeState())

    val state: StateFlow<FlareThemeState> = current.asStateFlow()

    /**
     * A flare is on or over, as it was read.
     *
     * @param brightFrom from when the screens may be bright, if it is over.
     */
    fun flare(
        isActive: Boolean,
        brightFrom: Instant?,
    ) {
        val before = current.value
        when {
            isActive -> set(FlareThemeState(isOn = true))
            before.isOn && before.brightFrom == null -> set(before.copy(brightFrom = brightFrom ?: now()))
        }
    }

    /** The phone's screen went off. In a flare that changes nothing. */
    fun screenOff() {
        val state = current.value
        if (state.brightFrom != null) current.value = state.copy(wasOff = true)
    }

    /** The screens come into view. */
    fun seen() {
        val state = current.value
        if (state.wasOff) set(if (state.isOver()) FlareThemeState() else state.copy(wasOff = false))
    }

    /** Forgets that there was a flare: everything was erased. */
    fun forget() = set(FlareThemeState())

    private fun set(state: FlareThemeState) {
        val before = current.value
        current.value = state
        if (before.copy(wasOff = false) != state.copy(wasOff = false)) store.save(state.takeIf { it.isOn })
    }

    /** Whether morning has come. If it seems further away than a day, the phone's clock was set back. */
    private fun FlareThemeState.isOver(): Boolean {
        val left = Duration.between(now(), brightFrom ?: return false)
        return left <= Duration.ZERO || left > Duration.ofDays(1)
    }
}
