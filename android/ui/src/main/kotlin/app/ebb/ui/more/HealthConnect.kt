package app.ebb.ui.more

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import app.ebb.core.HealthAccess
import app.ebb.core.HealthPage
import app.ebb.core.WordKeys
import app.ebb.ui.parts.Caption
import app.ebb.ui.parts.Chip
import app.ebb.ui.parts.Choices
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.WordButton
import java.time.Instant

/** The phone's health store. Calls may block: they run off the main thread. */
interface HealthStore {
    /** Whether there is one, and what Ebb may read of it. */
    fun access(): HealthAccess

    /** When it was last read; null if never, on this phone. */
    fun lastRead(): Instant?

    /** Reads it now, if the person wants that. Whether it brought anything. */
    fun read(): Boolean
}

/** The phone's own pages about its health store. */
class HealthRoutes(
    /** Asks what Ebb may read. */
    val onAllow: () -> Unit,
    /** Opens the store of apps, to install or update it. */
    val onUpdate: () -> Unit,
)

@Composable
internal fun HealthConnectPage(
    page: HealthPage,
    state: MoreState,
    actions: MoreActions,
    routes: MoreRoutes,
    modifier: Modifier,
) {
    val words = state.words
    Below(words[WordKeys.HEALTH_CONNECT], state, actions, modifier) {
        Say(words[WordKeys.HEALTH_WHAT])
        Say(words[WordKeys.HEALTH_WHY])
        if (page.canTurn) {
            Choices { room ->
                Chip(words[WordKeys.HEALTH_READ], page.on, { actions.readHealth(!page.on) }, room = room)
            }
        }
        page.sentences.forEach { Caption(it) }
        val health = routes.health ?: return@Below
        if (page.offersPermission) WordButton(words[WordKeys.HEALTH_ALLOW], health.onAllow)
        if (page.offersUpdate) WordButton(words[WordKeys.HEALTH_UPDATE], health.onUpdate)
    }
}
