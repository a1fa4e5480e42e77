package app.ebb

import app.ebb.core.Body
import app.ebb.core.Draft
import app.ebb.core.Language
import app.ebb.core.Mark
import app.ebb.core.Moment
import app.ebb.core.Rating
import app.ebb.core.Scale
import app.ebb.core.Severity
import app.ebb.core.When
import org.junit.rules.TemporaryFolder
import java.io.File

/** A journal of the real core on a file of its own, gone after the test. */
internal class TestJournal(
    private val language: Language = Language.ENGLISH,
) : TemporaryFolder() {
    lateinit var ebb: Ebb
        private set

    val file: File get() = root.resolve("ebb.db")

    override fun before() {
        super.before()
        ebb = open()
    }

    override fun after() {
        ebb.close()
        super.after()
    }

    /** Closes the journal and opens the same file again. */
    fun reopen() {
        ebb.close()
        ebb = open()
    }

    private fun open() = Ebb.open(file.path, language)
}

internal fun moment(text: String): Moment = momentFromText(text)

internal fun rated(value: Double): Severity = Severity.Rated(Rating(value, Scale.NRS11))

internal fun symptom(
    item: String,
    severity: Severity,
    at: When? = null,
): Draft = draft(Body.Symptom(item, severity, regions = emptyList(), qualities = emptyList()), at)

internal fun draft(
    body: Body,
    at: When? = null,
): Draft = Draft(at, Mark.MEASURED, note = null, body)

/** A file or folder of the project, whatever the working directory. */
internal fun project(path: String): File =
    File(checkNotNull(System.getProperty("ebb.root")) { "Maven sets ebb.root" }).resolve(path)
