package app.ebb.ui.flares

import app.ebb.core.Moment
import app.ebb.ui.PageCalls
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update

/** Reads the last flares. */
class FlaresModel(
    private val core: FlaresCore,
    clock: () -> Moment,
    scope: CoroutineScope,
    io: CoroutineDispatcher,
) {
    private val shown = MutableStateFlow(FlaresState())

    /** What the page shows. */
    val state: StateFlow<FlaresState> = shown.asStateFlow()

    private val calls = PageCalls(core, clock, scope, io)

    fun open() {
        shown.update { FlaresState(it.words) }
        calls.read(
            core::flares,
            { words, found -> shown.update { FlaresState(words, found) } },
            { words, text -> shown.update { FlaresState(words, refusal = text) } },
        )
    }
}
