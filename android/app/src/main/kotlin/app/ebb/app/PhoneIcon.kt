package app.ebb.app

import android.content.ComponentName
import android.content.Context
import android.content.pm.PackageManager
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue

/**
 * The icon and the name on the home screen: Ebb's own, or those of a notepad, so that whoever looks at the phone does not see
 * what it is. The phone keeps which one; there is always exactly one.
 */
class PhoneIcon(
    private val context: Context,
) {
    private val manager = context.packageManager

    var isNeutral by mutableStateOf(isOn(NOTES))
        private set

    fun choose(isNeutral: Boolean) {
        val (shown, hidden) = if (isNeutral) NOTES to EBB else EBB to NOTES
        // In this order there is no moment without one, in which a launcher would drop the app.
        set(shown, PackageManager.COMPONENT_ENABLED_STATE_ENABLED)
        set(hidden, PackageManager.COMPONENT_ENABLED_STATE_DISABLED)
        this.isNeutral = isNeutral
    }

    private fun isOn(alias: String): Boolean =
        manager.getComponentEnabledSetting(name(alias)) == PackageManager.COMPONENT_ENABLED_STATE_ENABLED

    private fun set(
        alias: String,
        state: Int,
    ) = manager.setComponentEnabledSetting(name(alias), state, PackageManager.DONT_KILL_APP)

    private fun name(alias: String) = ComponentName(context.packageName, "${context.packageName}.$alias")

    companion object {
        /** The aliases of the manifest. */
        internal const val EBB = "Ebb"
        internal const val NOTES = "Notes"
    }
}
