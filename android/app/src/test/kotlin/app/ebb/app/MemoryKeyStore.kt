package app.ebb.app

import java.io.InputStream
import java.io.OutputStream
import java.security.Key
import java.security.KeyStore
import java.security.KeyStoreSpi
import java.security.cert.Certificate
import java.util.Collections
import java.util.Date
import java.util.Enumeration
import javax.crypto.SecretKey

/** A key store that hands out one key, or none. */
class MemoryKeyStore private constructor(
    spi: KeyStoreSpi,
) : KeyStore(spi, null, "memory") {
    /** What a key store must answer. */
    private class Spi(
        private var key: SecretKey?,
    ) : KeyStoreSpi() {
        override fun engineLoad(
            stream: InputStream?,
            password: CharArray?,
        ) = Unit

        override fun engineGetKey(
            alias: String,
            password: CharArray?,
        ): Key? = key

        override fun engineDeleteEntry(alias: String) {
            key = null
        }

        override fun engineContainsAlias(alias: String) = key != null

        override fun engineIsKeyEntry(alias: String) = key != null

        override fun engineSize() = if (key == null) 0 else 1

        override fun engineAliases(): Enumeration<String> = Collections.emptyEnumeration()

        override fun engineGetCertificateChain(alias: String): Array<Certificate>? = null

        override fun engineGetCertificate(alias: String): Certificate? = null

        override fun engineGetCreationDate(alias: String): Date? = null

        override fun engineIsCertificateEntry(alias: String) = false

        override fun engineGetCertificateAlias(certificate: Certificate): String? = null

        override fun engineSetKeyEntry(
            alias: String,
            key: Key,
            password: CharArray?,
            chain: Array<out Certificate>?,
        ) = throw UnsupportedOperationException()

        override fun engineSetKeyEntry(
            alias: String,
            key: ByteArray,
            chain: Array<out Certificate>?,
        ) = throw UnsupportedOperationException()

        override fun engineSetCertificateEntry(
            alias: String,
            certificate: Certificate,
        ) = throw UnsupportedOperationException()

        override fun engineStore(
            stream: OutputStream?,
            password: CharArray?,
        ) = throw UnsupportedOperationException()
    }

    companion object {
        fun with(key: SecretKey?) = MemoryKeyStore(Spi(key))
    }
}
