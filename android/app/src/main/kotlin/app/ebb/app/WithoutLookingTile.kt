package app.ebb.app

import android.annotation.SuppressLint
import android.app.PendingIntent
import android.os.Build
import android.service.quicksettings.Tile
import android.service.quicksettings.TileService
import app.ebb.ui.EntryPoint

/** Opens *Without looking* from the quick settings; on a locked phone after its unlock. */
class WithoutLookingTile : TileService() {
    override fun onStartListening() {
        // Null once the panel was closed. It opens something and is never on.
        val tile = qsTile ?: return
        tile.state = Tile.STATE_INACTIVE
        tile.updateTile()
    }

    @SuppressLint("StartActivityAndCollapseDeprecated")
    override fun onClick() {
        val intent = openingIntent(this).setAction("$packageName.${EntryPoint.WITHOUT_LOOKING.name}")
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.UPSIDE_DOWN_CAKE) {
            startActivityAndCollapse(PendingIntent.getActivity(this, 0, intent, PendingIntent.FLAG_IMMUTABLE))
        } else {
            @Suppress("DEPRECATION")
            startActivityAndCollapse(intent)
        }
    }
}
