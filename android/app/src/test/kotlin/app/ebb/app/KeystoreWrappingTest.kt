package app.ebb.app

import android.security.keystore.KeyPermanentlyInvalidatedException
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import java.security.KeyStore
import java.security.KeyStoreException
import java.security.ProviderException
import java.security.UnrecoverableKeyException
import javax.crypto.SecretKey
import javax.crypto.spec.SecretKeySpec

/** What becomes of each answer of the Keystore. A key store in memory stands for it: no computer has Android's. */
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApplication::class)
class KeystoreWrappingTest {
    private val diaryKey = ByteArray(32) { it.toByte() }

    @Test
    fun `what it wrapped it unwraps, and not a byte of it is plain`() {
        val wrapping = KeystoreWrapping(stored(own(1)))
        val wrapped = wrapping.wrap(diaryKey)
        assertArrayEquals(diaryKey, wrapping.unwrap(wrapped))
        assertEquals(-1, wrapped.decodeToString().indexOf(diaryKey.decodeToString()))
        assertEquals("another each time", false, wrapped.contentEquals(wrapping.wrap(diaryKey)))
    }

    @Test
    fun `a key that is gone, another phone's or a damaged file is lost`() {
        val wrapped = KeystoreWrapping(stored(own(1))).wrap(diaryKey)
        for ((what, keystore) in listOf("gone" to stored(null), "another's" to stored(own(2)))) {
            assertEquals(what, true, refusal(keystore, wrapped).isLost)
        }
        val damaged = wrapped.copyOf().also { it[20] = (it[20] + 1).toByte() }
        assertEquals(true, refusal(stored(own(1)), damaged).isLost)
        assertEquals(true, refusal(stored(own(1)), ByteArray(3)).isLost)
    }

    @Test
    fun `an invalidated key is lost, and a refusal for now is not`() {
        val wrapped = KeystoreWrapping(stored(own(1))).wrap(diaryKey)
        assertEquals(true, refusal({ throw KeyPermanentlyInvalidatedException() }, wrapped).isLost)
        assertEquals(true, refusal({ throw UnrecoverableKeyException() }, wrapped).isLost)
        assertEquals(false, refusal({ throw KeyStoreException("the service is starting") }, wrapped).isLost)
        assertEquals(false, refusal({ throw ProviderException("busy") }, wrapped).isLost)
    }

    @Test
    fun `a phone without a Keystore refuses`() {
        assertEquals(false, assertThrows(KeyUnavailable::class.java) { KeystoreWrapping().wrap(diaryKey) }.isLost)
        KeystoreWrapping().forget()
    }

    private fun refusal(
        keystore: () -> KeyStore,
        wrapped: ByteArray,
    ) = assertThrows(KeyUnavailable::class.java) { KeystoreWrapping(keystore).unwrap(wrapped) }

    private fun own(seed: Int): SecretKey = SecretKeySpec(ByteArray(32) { (it + seed).toByte() }, "AES")

    /** A key store with one key, or none, that survives being loaded as Android's does. */
    private fun stored(key: SecretKey?): () -> KeyStore = { MemoryKeyStore.with(key) }
}
