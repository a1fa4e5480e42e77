package app.ebb.app

import android.app.Activity
import android.app.KeyguardManager
import android.hardware.biometrics.BiometricManager.Authenticators
import android.hardware.biometrics.BiometricPrompt
import android.os.Build
import android.os.CancellationSignal
import androidx.activity.ComponentActivity
import androidx.activity.result.contract.ActivityResultContracts
import androidx.annotation.RequiresApi

/** Asks the phone to confirm who holds it. A refusal is told by the phone itself. */
fun interface Unlocking {
    /** @param title what is asked for. */
    fun ask(title: String)
}

/**
 * Asks by fingerprint, face or the phone's own PIN, pattern or password: in one dialogue from Android 11 on, before that
 * by the phone's page for the last three.
 *
 * @param onConfirmed is called on the main thread, also after the activity was recreated.
 */
internal class PhoneUnlocking(
    private val activity: ComponentActivity,
    private val onConfirmed: () -> Unit,
) : Unlocking {
    private val page =
        activity.registerForActivityResult(ActivityResultContracts.StartActivityForResult()) {
            if (it.resultCode == Activity.RESULT_OK) onConfirmed()
        }

    override fun ask(title: String) =
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) openDialogue(title) else openPage(title)

    @RequiresApi(Build.VERSION_CODES.R)
    private fun openDialogue(title: String) {
        val confirmed =
            object : BiometricPrompt.AuthenticationCallback() {
                override fun onAuthenticationSucceeded(result: BiometricPrompt.AuthenticationResult) = onConfirmed()
            }
        BiometricPrompt
            .Builder(activity)
            .setTitle(title)
            .setAllowedAuthenticators(Authenticators.BIOMETRIC_WEAK or Authenticators.DEVICE_CREDENTIAL)
            // A face that was recognised is enough: no further tap.
            .setConfirmationRequired(false)
            .build()
            .authenticate(CancellationSignal(), activity.mainExecutor, confirmed)
    }

    private fun openPage(title: String) {
        val keyguard = activity.getSystemService(KeyguardManager::class.java)

        @Suppress("DEPRECATION")
        val asking = keyguard.createConfirmDeviceCredentialIntent(title, null)
        // Null without a screen lock, which may have been removed meanwhile.
        asking?.let(page::launch)
    }
}
