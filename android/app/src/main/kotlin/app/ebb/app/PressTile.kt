package app.ebb.app

import android.graphics.drawable.Icon
import android.os.Build
import android.os.Handler
import android.os.Looper
import android.service.quicksettings.Tile
import android.service.quicksettings.TileService
import app.ebb.core.WidgetSnapshot

/**
 * A tile of the quick settings that logs with one tap, also on a locked phone. It shows no name unless the person wants names,
 * and nothing of what is in the diary.
 *
 * @param surface what its presses are kept under.
 */
abstract class PressTile(
    private val surface: String,
    private val icon: Int,
) : TileService() {
    private val app get() = application as EbbApplication
    private val main = Handler(Looper.getMainLooper())

    /** What it is called, and the button that it is; null where it has none. */
    protected abstract fun face(snapshot: WidgetSnapshot?): Pair<String, String?>

    override fun onStartListening() = app.worker.execute { show(null) }

    override fun onClick() =
        app.worker.execute {
            app.widgets.prepare()
            val (_, button) = face(app.inboxFiles.read())
            val answer = button?.let { app.presses.press(surface, it) } ?: PressAnswer.FAILED
            app.pressed(answer)
            show(answer)
            main.postDelayed({ app.worker.execute { show(null) } }, ANSWERED.toMillis())
        }

    private fun show(answer: PressAnswer?) {
        val (label, _) = face(app.inboxFiles.read())
        val said =
            when (answer) {
                null -> null
                PressAnswer.FAILED -> getString(R.string.widget_failed)
                PressAnswer.SAVED, PressAnswer.UNDONE -> getString(R.string.widget_saved)
            }
        main.post {
            // Null once the panel was closed.
            val tile = qsTile ?: return@post
            tile.icon = Icon.createWithResource(this, icon)
            tile.state = Tile.STATE_INACTIVE
            if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.Q) {
                tile.label = label
                tile.subtitle = said
            } else {
                tile.label = said ?: label
            }
            tile.updateTile()
        }
    }
}

/** Logs the first symptom. */
class SymptomTile : PressTile("tile-symptom", R.drawable.pencil) {
    override fun face(snapshot: WidgetSnapshot?): Pair<String, String?> {
        val symptom = snapshot?.buttons?.find { it.handle == snapshot.symptom }
        return (symptom?.label ?: getString(R.string.widget_symptom)) to symptom?.let { Buttons.of(it.handle) }
    }
}

/** A flare is starting. During a flare it changes nothing. */
class FlareTile : PressTile("tile-flare", R.drawable.tide) {
    override fun face(snapshot: WidgetSnapshot?) =
        (snapshot?.flare ?: getString(R.string.widget_flare)) to Buttons.FLARE
}

/** Rest now. */
class RestTile : PressTile("tile-rest", R.drawable.pause) {
    override fun face(snapshot: WidgetSnapshot?) = getString(R.string.widget_rest) to Buttons.REST
}
