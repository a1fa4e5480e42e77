package app.ebb.ui.guide

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.runtime.key
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.ebb.core.Guide
import app.ebb.core.RunningGuide
import app.ebb.core.WordKeys
import app.ebb.ui.Words
import app.ebb.ui.clockTime
import app.ebb.ui.parts.Caption
import app.ebb.ui.parts.Chip
import app.ebb.ui.parts.Choices
import app.ebb.ui.parts.FittingText
import app.ebb.ui.parts.OpeningRow
import app.ebb.ui.parts.Page
import app.ebb.ui.parts.PrimaryButton
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.Section
import app.ebb.ui.parts.Strip
import app.ebb.ui.parts.StripLine
import app.ebb.ui.parts.WordButton
import app.ebb.ui.parts.bounded
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.palette

/**
 * The guides: a list, a guide before it begins, and the one that runs. Nothing moves; each step replaces the one before.
 *
 * @param canRead whether this phone reads aloud.
 */
@Composable
fun GuideScreen(
    state: GuideState,
    actions: GuideActions,
    onBack: () -> Unit,
    canRead: Boolean,
    modifier: Modifier = Modifier,
) {
    val running = state.running
    val guide = state.guide
    when {
        running != null -> Running(running, state, actions, onBack, canRead, modifier)
        guide != null -> key(guide.guide) { Before(guide, state, actions, onBack, modifier) }
        state.offers != null || state.refusal != null -> Offers(state, actions, onBack, modifier)
    }
}

@Composable
private fun Offers(
    state: GuideState,
    actions: GuideActions,
    onBack: () -> Unit,
    modifier: Modifier,
) {
    val words = state.words
    Page(
        words[WordKeys.GUIDES],
        words[WordKeys.GO_BACK],
        onBack,
        modifier,
        pinned = {
            Strip {
                val done = state.done
                if (state.refusal != null) {
                    Say(state.refusal, bounded(LiveRegionMode.Assertive))
                } else if (done != null) {
                    StripLine(done, Type.strong, LiveRegionMode.Polite, words[WordKeys.UNDO], onWord = actions::undo)
                }
            }
        },
    ) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
            for (offer in state.offers.orEmpty()) {
                // The first length is the one to offer.
                val length = offer.lengths.first()
                OpeningRow(offer.label, { actions.look(offer.guide, length.length) }, line = length.label)
            }
        }
    }
}

/** Its cautions come before its steps, and its button last. */
@Composable
private fun Before(
    guide: Guide,
    state: GuideState,
    actions: GuideActions,
    onBack: () -> Unit,
    modifier: Modifier,
) {
    val words = state.words
    Page(
        guide.label,
        words[WordKeys.GO_BACK],
        onBack,
        modifier,
        pinned = {
            state.refusal?.let { Say(it, bounded(LiveRegionMode.Assertive)) }
            PrimaryButton(words[WordKeys.GUIDE_BEGIN], actions::start)
        },
    ) {
        Section(words[WordKeys.GUIDE_LENGTH]) {
            Box(Modifier.selectableGroup()) {
                Choices { room ->
                    for (length in state.offer?.lengths.orEmpty()) {
                        val look = { actions.look(guide.guide, length.length) }
                        Chip(length.label, length.length == guide.length, look, role = Role.RadioButton, room = room)
                    }
                }
            }
        }
        Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
            guide.cautions.forEach { FittingText(it, Type.body) }
            guide.leftOut?.let { Say(it) }
        }
        Section(words[WordKeys.GUIDE_STEPS]) {
            // Breathing says the same many times.
            for (text in guide.steps.map { it.text }.distinct()) Say(text)
        }
    }
}

@Composable
private fun Running(
    running: RunningGuide,
    state: GuideState,
    actions: GuideActions,
    onBack: () -> Unit,
    canRead: Boolean,
    modifier: Modifier,
) {
    val words = state.words
    Page(
        running.guide.label,
        words[WordKeys.GO_BACK],
        onBack,
        modifier,
        pinned = {
            state.refusal?.let { Say(it, bounded(LiveRegionMode.Assertive)) }
            Routes(running, words, actions)
        },
    ) {
        FittingText(running.text, Type.large, Modifier.semantics { liveRegion = LiveRegionMode.Polite })
        Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
            when {
                running.paused -> Caption(words[WordKeys.GUIDE_PAUSED])
                !running.finished -> Caption("${words[WordKeys.UNTIL]} ${clockTime(running.ends)}")
            }
            running.next?.let { Caption("${words[WordKeys.GUIDE_THEN]}: ${it.text}") }
        }
        if (canRead && !running.finished) {
            Choices { room ->
                Chip(words[WordKeys.READ_ALOUD], state.isAloud, { actions.aloud(!state.isAloud) }, room = room)
            }
        }
        // What to look out for is there all the while.
        if (!running.finished) running.guide.cautions.forEach { FittingText(it, Type.small, color = palette.quiet) }
    }
}

@Composable
private fun Routes(
    running: RunningGuide,
    words: Words,
    actions: GuideActions,
) {
    if (running.finished) {
        WordButton(words[WordKeys.GUIDE_DID_NOT], { actions.stop(false) }, Modifier.fillMaxWidth())
        PrimaryButton(words[WordKeys.MOVEMENT_DID], { actions.stop(true) })
    } else {
        WordButton(words[WordKeys.GUIDE_STOP], { actions.stop(true) }, Modifier.fillMaxWidth())
        if (running.paused) {
            PrimaryButton(words[WordKeys.GO_ON], actions::resume)
        } else {
            PrimaryButton(words[WordKeys.PAUSE], actions::pause)
        }
    }
}
