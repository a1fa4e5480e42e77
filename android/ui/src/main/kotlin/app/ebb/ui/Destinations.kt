package app.ebb.ui

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.WindowInsetsSides
import androidx.compose.foundation.layout.consumeWindowInsets
import androidx.compose.foundation.layout.only
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.saveable.SaveableStateHolder
import androidx.compose.ui.Modifier
import app.ebb.core.CrisisKind
import app.ebb.core.EntryId
import app.ebb.core.Erasure
import app.ebb.core.ItemId
import app.ebb.ui.care.CareRoutes
import app.ebb.ui.care.CareScreen
import app.ebb.ui.diary.DiaryScreens
import app.ebb.ui.diary.DiaryState
import app.ebb.ui.keep.KeepScreen
import app.ebb.ui.more.MoreRoutes
import app.ebb.ui.more.MoreScreen
import app.ebb.ui.parts.BottomBar
import app.ebb.ui.parts.Destination
import app.ebb.ui.parts.StackedPage
import app.ebb.ui.theme.palette
import app.ebb.ui.today.TodayRoutes
import app.ebb.ui.today.TodayScreen
import app.ebb.ui.today.TodayState

/**
 * The destinations with the bar below them. The bar is absent on the pages that open from them.
 *
 * @param kept holds where each destination was scrolled to while it is not drawn.
 */
@Composable
internal fun Destinations(
    destination: Destination,
    kept: SaveableStateHolder,
    models: Models,
    platform: Platform,
    state: TodayState,
    routes: TodayRoutes,
    onTalk: (CrisisKind?) -> Unit,
    onOpen: (Overlay) -> Unit,
    onDetails: (EntryId, note: String?) -> Unit,
    onSelect: (Destination) -> Unit,
) {
    val diary by models.diary.state.collectAsState()
    val care by models.care.state.collectAsState()
    val more by models.more.state.collectAsState()
    val keep by models.keep.state.collectAsState()
    val hasOutlook = (state as? TodayState.Content)?.today?.forecast?.hidden == false
    val keeping = platform.keeping
    val isDeep =
        when (destination) {
            Destination.DIARY -> (diary as? DiaryState.Content)?.isAtCalendar == false
            Destination.CARE -> care.canGoBack
            Destination.MORE -> more.canGoBack || keep.page != null
            Destination.TODAY -> false
        }
    // The page of what is erased would have nothing to show: it closes first.
    val erase =
        { what: Erasure ->
            if (destination == Destination.DIARY) models.diary.back() else models.more.back()
            models.keep.openErase(what)
            onSelect(Destination.MORE)
        }.takeIf { keeping != null }
    // Today is where the app opens, and where back leads before it leaves.
    platform.backHandler(destination != Destination.TODAY && !isDeep) { onSelect(Destination.TODAY) }
    val words = state.words?.takeIf { it != Words.NONE }
    val hasBar = words != null && !isDeep
    val below = WindowInsets.safeDrawing.only(WindowInsetsSides.Bottom)
    Column(Modifier.background(palette.ground)) {
        Box(Modifier.weight(1f).then(if (hasBar) Modifier.consumeWindowInsets(below) else Modifier)) {
            kept.SaveableStateProvider(destination) {
                when (destination) {
                    Destination.DIARY -> {
                        DiaryScreens(
                            diary,
                            models.diary,
                            onTalk,
                            onRecover = platform.onRecover,
                            onFlares = { onOpen(Overlay.FLARES) },
                            onOutlook = { onOpen(Overlay.OUTLOOK) }.takeIf { hasOutlook },
                            onErase = erase?.let { { entry -> it(Erasure.Entry(entry)) } },
                            onDetails = onDetails,
                            backHandler = platform.backHandler,
                        )
                    }

                    Destination.CARE -> {
                        platform.backHandler(isDeep, models.care::back)
                        val careRoutes =
                            CareRoutes(
                                platform.onTest,
                                platform.notifying,
                                routes.onPlan,
                                onMovement = { onOpen(Overlay.MOVEMENT) },
                                onGuides = { onOpen(Overlay.GUIDES) },
                                onDesk = { onOpen(Overlay.DESK) },
                                onLetter = routes.onLetter,
                                onCard = routes.onCard,
                            )
                        CareScreen(care, models.care, onTalk, careRoutes)
                    }

                    Destination.MORE -> {
                        platform.backHandler(isDeep, if (keep.page != null) models.keep::back else models.more::back)
                        StackedPage(if (keep.page != null) 2 else 1) {
                            if (keep.page != null && keeping != null) {
                                KeepScreen(keep, models.keep, keeping)
                            } else {
                                val onKeep = if (keeping == null) null else ({ models.keep.open() })
                                val onErase = erase?.let { { item: ItemId -> it(Erasure.Item(item)) } }
                                val moreRoutes =
                                    MoreRoutes(
                                        onTalk,
                                        platform.appearance,
                                        platform.onLanguage,
                                        onKeep,
                                        onErase,
                                        platform.locking,
                                        platform.health,
                                        platform.libraries,
                                    )
                                MoreScreen(more, models.more, moreRoutes)
                            }
                        }
                    }

                    Destination.TODAY -> {
                        TodayScreen(state, models.today, routes = routes)
                    }
                }
            }
        }
        if (words != null && !isDeep) {
            Box(Modifier.background(palette.raised).windowInsetsPadding(below)) {
                BottomBar(destination, words, onSelect)
            }
        }
    }
}
