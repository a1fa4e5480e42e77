package app.ebb.app

import android.app.KeyguardManager
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.content.IntentFilter
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.core.content.edit
import app.ebb.ui.lock.AppLock

/**
 * The lock of the app on this phone, with the setting to hide Ebb in pictures. Neither is part of the diary, so they hold
 * before that is open, and stay here. Used on the main thread, except for [isOn].
 *
 * On a phone whose screen lock was removed it keeps nobody out: the phone could not ask, and removing that takes the PIN
 * that would have been asked for.
 *
 * @param clock milliseconds that only run forward, also while the phone sleeps.
 * @param onChosen is called after the lock was turned on or off.
 */
class PhoneLock(
    context: Context,
    private val clock: () -> Long,
    private val onChosen: () -> Unit = {},
) {
    private val kept = context.getSharedPreferences("lock", Context.MODE_PRIVATE)
    private val keyguard = context.getSystemService(KeyguardManager::class.java)

    /** Whether the phone has a screen lock, by which it can ask. */
    var isPossible by mutableStateOf(keyguard.isDeviceSecure)
        private set

    /** Whether the person wants a lock. */
    var isOn by mutableStateOf(kept.getBoolean(LOCKS, false))
        private set

    /** Whether the person wants no pictures of Ebb, also without a lock. */
    var isHiding by mutableStateOf(kept.getBoolean(HIDES, false))
        private set

    private val keepsOut get() = isOn && isPossible
    private var lock by mutableStateOf(AppLock.beginning(keepsOut))

    /** Whether the screens are kept from whoever holds the phone. */
    val isLocked: Boolean get() = lock.isLocked

    /** What the setting becomes once the phone confirms; null where it is asked for the screens alone. */
    private var turning: Boolean? = null

    init {
        val off =
            object : BroadcastReceiver() {
                override fun onReceive(
                    context: Context,
                    intent: Intent,
                ) {
                    lock = lock.screenOff(keepsOut)
                }
            }
        context.registerReceiver(off, IntentFilter(Intent.ACTION_SCREEN_OFF))
    }

    /** The screens are out of sight. */
    fun putAway() {
        lock = lock.putAway(clock())
    }

    /** The screens come into sight. */
    fun comeBack() {
        isPossible = keyguard.isDeviceSecure
        lock = lock.comeBack(clock(), keepsOut)
    }

    /** The phone is being asked to unlock the screens. */
    fun unlocking() {
        turning = null
    }

    /** The phone is being asked whether the lock may be turned on or off. */
    fun turning(isOn: Boolean) {
        turning = isOn
    }

    /** The phone has confirmed who it is. */
    fun confirmed() {
        lock = lock.unlocked()
        val turned = turning ?: return
        turning = null
        kept.edit { putBoolean(LOCKS, turned) }
        isOn = turned
        onChosen()
    }

    /** Wants no pictures of Ebb, or allows them. */
    fun hide(isWanted: Boolean) {
        kept.edit { putBoolean(HIDES, isWanted) }
        isHiding = isWanted
    }

    private companion object {
        const val LOCKS = "locks"
        const val HIDES = "hides"
    }
}
