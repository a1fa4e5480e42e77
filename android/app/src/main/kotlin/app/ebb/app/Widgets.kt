package app.ebb.app

import android.appwidget.AppWidgetManager
import android.appwidget.AppWidgetProvider
import android.content.ComponentName
import android.content.Context
import android.os.Bundle
import android.os.UserManager
import app.ebb.core.EbbException
import app.ebb.core.WidgetState
import app.ebb.ui.more.ThemeChoice
import java.time.ZoneId

/** The widget of four cells by two. */
open class WidgetProvider : AppWidgetProvider() {
    override fun onUpdate(
        context: Context,
        manager: AppWidgetManager,
        widgets: IntArray,
    ) = inBackground(context) { it.widgets.prepare() }

    override fun onAppWidgetOptionsChanged(
        context: Context,
        manager: AppWidgetManager,
        widget: Int,
        options: Bundle,
    ) = inBackground(context) { }

    override fun onDeleted(
        context: Context,
        widgets: IntArray,
    ) = inBackground(context) { it.presses.forget(widgets.map(Int::toString).toSet()) }
}

/** The widget of two cells by one, which can be enlarged into the other. */
class SmallWidgetProvider : WidgetProvider()

/**
 * The widgets on the home screen.
 *
 * @param theme what the person chose, which can be read once the phone was unlocked.
 * @param isLocking whether Ebb has a lock: then nothing tells of a flare. It can be read once the phone was unlocked.
 */
class Widgets(
    private val context: Context,
    private val journal: PhoneJournal,
    private val inbox: InboxFiles,
    private val presses: Presses,
    private val theme: () -> ThemeChoice,
    private val isLocking: () -> Boolean,
    private val clock: Clock,
) {
    /** Null on a phone without a home screen for widgets. */
    private val manager: AppWidgetManager? = AppWidgetManager.getInstance(context)

    private val all: List<Int>
        get() =
            listOf(WidgetProvider::class, SmallWidgetProvider::class).flatMap {
                manager?.getAppWidgetIds(ComponentName(context, it.java))?.toList().orEmpty()
            }

    /** Before the app was opened for the first time there is no snapshot to draw. */
    fun prepare() {
        if (inbox.read() != null) return
        try {
            journal.open()?.writeSnapshot(clock.now())
        } catch (_: EbbException) {
            // The widget then opens the app, which says what is wrong.
        }
    }

    /** Draws every widget as things are now. Before the first unlock the system has none, and refuses to be asked. */
    fun update() {
        if (!context.getSystemService(UserManager::class.java).isUserUnlocked) return
        val widgets = all
        if (widgets.isEmpty()) return
        val now = clock.now()
        val snapshot = inbox.read()
        val undoable = widgets.associateWith { presses.undoable("$it", now) }
        val state = state(undoable.values.mapNotNull { it?.note })
        for (widget in widgets) {
            val face =
                WidgetFace.of(
                    snapshot,
                    state,
                    theme(),
                    isLocking(),
                    presses.answered("$widget", now),
                    undoable[widget],
                    ZoneId.of(now.zone),
                )
            val options = manager?.getAppWidgetOptions(widget) ?: continue
            manager.updateAppWidget(widget, WidgetViews(context, widget, face).views(options))
        }
    }

    /** Null as long as the journal cannot be read. */
    private fun state(pressed: List<String>): WidgetState? =
        try {
            journal.widget(pressed, clock.now())
        } catch (_: EbbException) {
            null
        }
}
