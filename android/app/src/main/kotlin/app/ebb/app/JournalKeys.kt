package app.ebb.app

import android.content.Context
import android.util.AtomicFile
import java.io.File
import java.io.FileOutputStream
import java.io.IOException
import java.security.SecureRandom

/** What the phone says of the key of the diary. */
sealed interface JournalKey {
    /** There is none: the diary is a plain file. */
    data object None : JournalKey

    /** Here it is. */
    class Ready(
        val bytes: ByteArray,
    ) : JournalKey

    /** The phone does not hand it out at the moment, and may later. */
    data object Refused : JournalKey

    /** The phone does not have it any more: nothing opens the diary's file, and a backup brings back what is in it. */
    data object Lost : JournalKey
}

/** The journal does not open because the phone does not hand out its key. */
class KeyUnavailable(
    val isLost: Boolean,
) : Exception(if (isLost) "the key of the journal is lost" else "the key of the journal is refused")

/**
 * The key of the diary: random bytes, which lie in a [file] as the phone's Keystore has wrapped them.
 *
 * The Keystore keeps its own key on this phone. The diary's own key dies with it, so it is made only once a backup exists.
 */
class JournalKeys(
    private val place: File,
    private val wrapping: KeyWrapping,
) {
    private val file = AtomicFile(place)

    /** The key of the diary on this phone, beside it. */
    constructor(context: Context) : this(context.filesDir.resolve("ebb.key"), KeystoreWrapping())

    /** The key as the phone hands it out now. */
    fun read(): JournalKey {
        if (!place.exists()) return JournalKey.None
        return try {
            JournalKey.Ready(wrapping.unwrap(file.readFully()))
        } catch (unavailable: KeyUnavailable) {
            if (unavailable.isLost) JournalKey.Lost else JournalKey.Refused
        } catch (_: IOException) {
            JournalKey.Refused
        }
    }

    /**
     * A new key, which the phone has handed out once: a key that cannot be had again would lock the diary up. Null if the
     * phone cannot keep one, or the disk is full; nothing is kept then.
     */
    fun make(): ByteArray? {
        val key = ByteArray(KEY_BYTES).also(SecureRandom()::nextBytes)
        val isKept =
            try {
                write(wrapping.wrap(key))
                (read() as? JournalKey.Ready)?.bytes.contentEquals(key)
            } catch (_: KeyUnavailable) {
                false
            } catch (_: IOException) {
                false
            }
        if (!isKept) file.delete()
        return key.takeIf { isKept }
    }

    /** A key that is lost makes room for another one. It is not deleted: should the phone find it, it opens what it locked. */
    fun setAside() {
        val aside = generateSequence(1) { it + 1 }.map { place.resolveSibling("${place.name}$SET_ASIDE$it") }
        place.renameTo(aside.first { !it.exists() })
    }

    /** Forgets every key. What they lock can be read by nobody then. */
    fun forget() {
        file.delete()
        place.parentFile
            ?.listFiles { other -> other.name.startsWith(place.name + SET_ASIDE) }
            ?.forEach(File::delete)
        wrapping.forget()
    }

    private fun write(wrapped: ByteArray) {
        var stream: FileOutputStream? = null
        try {
            stream = file.startWrite()
            stream.write(wrapped)
            file.finishWrite(stream)
        } catch (full: IOException) {
            file.failWrite(stream)
            throw full
        }
    }

    private companion object {
        const val KEY_BYTES = 32
        const val SET_ASIDE = ".set-aside-"
    }
}

/** What wraps the key of the diary: the phone's Keystore, another in tests. */
interface KeyWrapping {
    /** The key, sealed so that this phone alone opens it. */
    @Throws(KeyUnavailable::class)
    fun wrap(key: ByteArray): ByteArray

    /** What was sealed. */
    @Throws(KeyUnavailable::class)
    fun unwrap(wrapped: ByteArray): ByteArray

    /** Forgets what it seals with. */
    fun forget()
}
