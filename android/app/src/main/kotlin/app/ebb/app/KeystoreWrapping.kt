package app.ebb.app

import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.KeyProperties
import java.security.GeneralSecurityException
import java.security.KeyStore
import java.security.ProviderException
import java.security.UnrecoverableKeyException
import javax.crypto.AEADBadTagException
import javax.crypto.Cipher
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey
import javax.crypto.spec.GCMParameterSpec

/**
 * Wraps with a key that never leaves the phone's Keystore: AES-256 in GCM, whose tag tells a foreign or damaged file. It
 * asks for no fingerprint, since reminders and the widget open the diary by themselves; the lock of the app is another thing.
 */
class KeystoreWrapping(
    private val keystore: () -> KeyStore = { KeyStore.getInstance(KEYSTORE) },
) : KeyWrapping {
    override fun wrap(key: ByteArray): ByteArray =
        asked {
            val cipher = Cipher.getInstance(CIPHER)
            cipher.init(Cipher.ENCRYPT_MODE, own() ?: made())
            cipher.iv + cipher.doFinal(key)
        }

    override fun unwrap(wrapped: ByteArray): ByteArray =
        asked {
            // After a transfer to another phone the file may be there, and the key is not.
            val own = own() ?: throw KeyUnavailable(isLost = true)
            if (wrapped.size <= IV_BYTES) throw KeyUnavailable(isLost = true)
            val cipher = Cipher.getInstance(CIPHER)
            cipher.init(Cipher.DECRYPT_MODE, own, GCMParameterSpec(TAG_BITS, wrapped, 0, IV_BYTES))
            cipher.doFinal(wrapped, IV_BYTES, wrapped.size - IV_BYTES)
        }

    override fun forget() {
        try {
            asked { store().deleteEntry(ALIAS) }
        } catch (_: KeyUnavailable) {
            // What it wrapped is gone already.
        }
    }

    private fun store() = keystore().apply { load(null) }

    private fun own(): SecretKey? = store().getKey(ALIAS, null) as SecretKey?

    private fun made(): SecretKey {
        val use = KeyProperties.PURPOSE_ENCRYPT or KeyProperties.PURPOSE_DECRYPT
        val spec =
            KeyGenParameterSpec
                .Builder(ALIAS, use)
                .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
                .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
                .setKeySize(KEY_BITS)
                .build()
        return KeyGenerator
            .getInstance(KeyProperties.KEY_ALGORITHM_AES, KEYSTORE)
            .apply { init(spec) }
            .generateKey()
    }

    /** Asks the Keystore, and tells a key that is gone from one that it refuses for now. */
    private fun <T> asked(ask: () -> T): T =
        try {
            ask()
        } catch (_: KeyPermanentlyInvalidatedException) {
            throw KeyUnavailable(isLost = true)
        } catch (_: UnrecoverableKeyException) {
            throw KeyUnavailable(isLost = true)
        } catch (_: AEADBadTagException) {
            throw KeyUnavailable(isLost = true)
        } catch (_: GeneralSecurityException) {
            throw KeyUnavailable(isLost = false)
        } catch (_: ProviderException) {
            // Its service is busy, restarting or out of memory.
            throw KeyUnavailable(isLost = false)
        }

    private companion object {
        const val KEYSTORE = "AndroidKeyStore"
        const val ALIAS = "diary"
        const val CIPHER = "AES/GCM/NoPadding"
        const val KEY_BITS = 256
        const val IV_BYTES = 12
        const val TAG_BITS = 128
    }
}
