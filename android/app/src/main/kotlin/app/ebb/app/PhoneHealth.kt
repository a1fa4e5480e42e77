package app.ebb.app

import android.content.Context
import androidx.core.content.edit
import app.ebb.core.Health
import app.ebb.core.HealthAccess
import app.ebb.core.Journal
import app.ebb.ui.more.HealthStore
import java.time.Duration
import java.time.Instant
import java.util.concurrent.Executor
import java.util.concurrent.FutureTask
import java.util.concurrent.TimeUnit

/**
 * Reads the phone's health store into the journal, where the person wants it. Whatever fails is left to the next visit:
 * nothing is told, nothing is half written, and what was read twice is taken once.
 *
 * @param journal the open journal; null as long as it cannot be opened. It is held only while it is used: between asking and
 * taking it may be closed, and another one be in its place.
 * @param worker uses the journal, so that nobody replaces it meanwhile. It never waits for the store.
 */
class PhoneHealth(
    context: Context,
    private val reader: HealthReader,
    private val journal: () -> Journal?,
    private val worker: Executor,
    private val clock: Clock,
) : HealthStore {
    /** Of this phone, and no part of the diary: another phone has read nothing yet. */
    private val kept by lazy { context.getSharedPreferences("health", Context.MODE_PRIVATE) }

    override fun access(): HealthAccess = quietly { reader.access() } ?: HealthAccess.ABSENT

    override fun lastRead(): Instant? = kept.getLong(LAST, NEVER).takeIf { it != NEVER }?.let(Instant::ofEpochMilli)

    /** Ebb came to the front: reads, unless it did within the hour. */
    fun readIfDue() {
        val since = lastRead()?.let { Duration.between(it, clock.now().at) }
        // A clock that was set back must not keep it waiting.
        if (since == null || since.isNegative || since >= EVERY) read()
    }

    @Synchronized
    override fun read(): Boolean =
        quietly {
            if (reader.access() !in READABLE) return@quietly false
            val request = inTurn { it.request(clock.now()) }?.takeIf { it.on } ?: return@quietly false
            val reading = reader.read(request)
            val taken = inTurn { it.take(reading, clock.now()) } ?: return@quietly false
            // After the write: a process that ends before it reads once more.
            kept.edit { putLong(LAST, clock.now().at.toEpochMilli()) }
            taken.change.entries.isNotEmpty()
        } ?: false

    private fun <T> inTurn(use: (Health) -> T): T? {
        val task = FutureTask { journal()?.health()?.use(use) }
        worker.execute(task)
        return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS)
    }

    /** Everything was erased: nothing was ever read. */
    fun forget() = kept.edit { clear() }

    /** What other apps' services throw is theirs to choose: dead, revoked, too often, too slow. */
    @Suppress("TooGenericExceptionCaught")
    private fun <T> quietly(work: () -> T?): T? =
        try {
            work()
        } catch (_: Exception) {
            null
        }

    private companion object {
        const val LAST = "last-read"
        const val NEVER = Long.MIN_VALUE
        const val PATIENCE_SECONDS = 60L
        val EVERY: Duration = Duration.ofHours(1)
        val READABLE = setOf(HealthAccess.ALLOWED, HealthAccess.PARTLY)
    }
}
