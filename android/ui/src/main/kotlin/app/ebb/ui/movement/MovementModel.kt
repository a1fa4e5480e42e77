package app.ebb.ui.movement

import app.ebb.core.Change
import app.ebb.core.Moment
import app.ebb.core.MovementBaseline
import app.ebb.ui.PageCalls
import app.ebb.ui.Words
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update

/** Reads the plan of gentle movement, and changes it as the person says. */
class MovementModel(
    private val core: MovementCore,
    clock: () -> Moment,
    scope: CoroutineScope,
    io: CoroutineDispatcher,
) : MovementActions {
    private val shownState = MutableStateFlow(MovementState())

    /** What the page shows. */
    val state: StateFlow<MovementState> = shownState.asStateFlow()

    private val calls = PageCalls(core, clock, scope, io)
    private var isInView = false

    init {
        calls.follow {
            // The last change is another one then.
            shownState.update { it.copy(done = null) }
            refresh()
        }
    }

    /** Forgets what was open on the page. */
    fun open() = shownState.update { MovementState(it.words) }

    /** The page came into view: it is read now, and again after each change by others. */
    fun shown() {
        isInView = true
        refresh()
    }

    /** The page is out of view. */
    fun hidden() {
        isInView = false
    }

    /** Reads the plan again, if it is in view. */
    fun refresh() {
        if (isInView) {
            calls.read(
                core::movement,
                { words, view -> shownState.update { it.copy(words = words, view = view) } },
                ::refuse,
            )
        }
    }

    override fun choose(kind: MovementBaseline?) = shownState.update { it.copy(kind = kind, refusal = null) }

    override fun start(minutes: UInt) {
        val kind = shownState.value.kind ?: return
        act { core.start(kind.item, minutes, it) }
    }

    override fun log(minutes: UInt) = act { core.log(minutes, it) }

    override fun raise(minutes: UInt) = act { core.raise(minutes, it) }

    override fun change(what: MovementChange) = act { core.change(what, it) }

    override fun toggle(section: MovementSection) =
        shownState.update { it.copy(open = section.takeIf { open -> open != it.open }, refusal = null) }

    override fun undo() = act(isUndo = true) { core.undo(it) }

    private fun act(
        isUndo: Boolean = false,
        call: (Moment) -> Change,
    ) = calls.act(
        call,
        { it },
        { change ->
            shownState.update { MovementState(it.words, it.view, done = change.label.takeIf { !isUndo }) }
            refresh()
        },
        ::refuse,
    )

    private fun refuse(
        words: Words,
        text: String,
    ) = shownState.update { it.copy(words = words, refusal = text) }
}
