package app.ebb.app

/** A Keystore in memory: it turns bytes around, and says no as it is told to. */
class MemoryWrapping : KeyWrapping {
    /** What it says instead of handing anything out: null for nothing. */
    var refusal: KeyUnavailable? = null

    override fun wrap(key: ByteArray): ByteArray = answered(key)

    override fun unwrap(wrapped: ByteArray): ByteArray = answered(wrapped)

    override fun forget() = Unit

    private fun answered(bytes: ByteArray): ByteArray {
        refusal?.let { throw it }
        return bytes.map { (it.toInt() xor MASK).toByte() }.toByteArray()
    }

    private companion object {
        const val MASK = 0x5a
    }
}
