package app.ebb

import app.ebb.core.Body
import app.ebb.core.Draft
import app.ebb.core.EbbException
import app.ebb.core.Journal
import app.ebb.core.Language
import app.ebb.core.Mark
import app.ebb.core.Moment
import app.ebb.core.Rating
import app.ebb.core.Scale
import app.ebb.core.Severity
import app.ebb.core.When
import org.junit.Assert.assertThrows
import org.junit.rules.TemporaryFolder
import java.io.File
import java.time.Instant

/** An open journal with its services, each held once. A service keeps the file open, so all are closed together. */
internal class OpenJournal(
    val journal: Journal,
) : AutoCloseable {
    private val resources = mutableListOf<AutoCloseable>(journal)

    val activity = held(journal.activity())
    val backups = held(journal.backups())
    val checkIns = held(journal.checkIns())
    val doses = held(journal.doses())
    val flares = held(journal.flares())
    val forecast = held(journal.forecast())
    val heartRate = held(journal.heartRate())
    val imports = held(journal.imports())
    val inbox = held(journal.inbox())
    val items = held(journal.items())
    val logging = held(journal.logging())
    val maintenance = held(journal.maintenance())
    val medicines = held(journal.medicines())
    val preferences = held(journal.preferences())
    val profile = held(journal.profile())
    val reminderDelivery = held(journal.reminderDelivery())
    val reminders = held(journal.reminders())
    val views = held(journal.views())

    override fun close() = resources.asReversed().forEach(AutoCloseable::close)

    private fun <T : AutoCloseable> held(service: T): T = service.also(resources::add)
}

/** A journal of the real core on a file of its own, deleted after the test. */
internal class TestJournal(
    private val language: Language = Language.ENGLISH,
) : TemporaryFolder() {
    lateinit var open: OpenJournal
        private set

    override fun before() {
        super.before()
        open = open(root.resolve("ebb.db").path, language)
    }

    override fun after() {
        open.close()
        super.after()
    }

    /** Closes the journal and opens the same file again. */
    fun reopen() {
        open.close()
        open = open(root.resolve("ebb.db").path, language)
    }
}

internal fun open(
    path: String,
    language: Language = Language.ENGLISH,
    key: ByteArray? = null,
) = OpenJournal(openJournal(Opening(path, language, key)))

internal fun moment(text: String): Moment = momentFromText(text)

internal fun rated(value: Double): Severity = Severity.Rated(Rating(value, Scale.NRS11))

internal fun symptom(
    item: String,
    severity: Severity,
    at: When? = null,
): Draft = Draft(at, Mark.MEASURED, note = null, body = Body.Symptom(item, severity, emptyList(), emptyList()))

internal fun assertRefused(call: () -> Unit): EbbException = assertThrows(EbbException::class.java) { call() }

internal fun Moment.later(instant: String): Moment = copy(at = Instant.parse(instant))

/** A file or folder of the project, whatever the working directory. */
internal fun project(path: String): File =
    File(checkNotNull(System.getProperty("ebb.root")) { "Maven sets ebb.root" }).resolve(path)
