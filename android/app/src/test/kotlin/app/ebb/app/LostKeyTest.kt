package app.ebb.app

import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/** What the activity says when the phone does not hand out the diary's key. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(application = LockedUpApplication::class, qualifiers = "en-rUS-w411dp-h891dp-xhdpi")
class LostKeyTest {
    @get:Rule
    val visit = Visit()

    private val app get() = phone as LockedUpApplication

    @Test
    fun `a refusal for now is told, and the diary opens once the phone hands the key out`() {
        visit.awaits("does not hand out its key at the moment")
        app.wrapping.refusal = null
        visit.tap("Try again")
        visit.awaits("Pain")
    }

    @Test
    fun `of a lost key the way on is told, and a new diary begins beside the locked one`() {
        visit.awaits("does not hand out its key at the moment")
        app.wrapping.refusal = KeyUnavailable(isLost = true)
        visit.tap("Try again")
        visit.awaits("no longer has its key")
        assertFalse(asideOf("ebb.db"))
        visit.tap("Begin a new diary")
        visit.awaits("What bothers you most?")
        assertTrue(asideOf("ebb.db") && asideOf("ebb.key"))
    }

    private fun asideOf(name: String) =
        app.filesDir
            .list()
            .orEmpty()
            .any { it.startsWith("$name.set-aside-") }
}

/** An encrypted diary with one entry, on a phone that refuses its key for now. */
class LockedUpApplication : ScreenApplication() {
    val wrapping = MemoryWrapping()

    override val keys by lazy { JournalKeys(filesDir.resolve("ebb.key"), wrapping) }

    override fun onCreate() {
        // Made before the first opening, so that the diary begins encrypted.
        checkNotNull(keys.make())
        super.onCreate()
        wrapping.refusal = KeyUnavailable(isLost = false)
    }
}
