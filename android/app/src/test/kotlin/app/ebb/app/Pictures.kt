package app.ebb.app

import android.graphics.Bitmap
import android.graphics.BitmapFactory
import android.graphics.Color
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.graphics.asAndroidBitmap
import androidx.compose.ui.test.captureToImage
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onRoot
import app.ebb.core.WordKey
import app.ebb.core.WordKeys
import app.ebb.screenWords
import app.ebb.ui.nodes
import app.ebb.ui.nothingIsTooWide
import app.ebb.ui.targetsAreLargeEnough
import app.ebb.ui.textIsWhole
import app.ebb.ui.theme.Theme
import org.junit.Assert.assertTrue
import org.junit.Assume.assumeTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.ExternalResource
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.ParameterizedRobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import java.io.File
import kotlin.math.abs

/**
 * Every screen of the real app over the real core, on Android's Compose, in looks of which every two properties meet:
 * nothing is cut off, too small or too wide. The pictures go to target/pictures; some are compared with those in git.
 */
@RunWith(ParameterizedRobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(application = ScreenApplication::class)
class Pictures(
    private val look: PictureLook,
) {
    private val visit = Visit()

    @get:Rule
    val phoneFirst: RuleChain =
        RuleChain
            .outerRule(
                object : ExternalResource() {
                    override fun before() {
                        assumeTrue("make verify draws it", isAll || look == drawnAlways)
                        look.apply()
                        if (look.isTypical) place(File(checkNotNull(System.getProperty("ebb.diary"))))
                    }
                },
            ).around(visit)

    private val words = screenWords(look.language).associate { it.key to it.text }

    private operator fun Map<String, String>.get(key: WordKey) = getValue(key.id)

    @Test
    fun `every screen keeps the layout rules, and looks as it did`() {
        visit.awaits(words[WordKeys.LOG])
        if (look.theme == Theme.FLARE) {
            visit.tap(words[WordKeys.FLARE_MODE])
            visit.awaits(words[WordKeys.FLARE_OVER])
            picture("flare-mode")
            visit.tap(words[WordKeys.FLARE_EVERYTHING])
        }
        val changed = mutableListOf<String>()
        for (walk in if (isAll) PictureWalk.all else PictureWalk.some) {
            reach(walk)
            changed += listOfNotNull(picture(walk.name))
            leave()
        }
        assertTrue("they look different: $changed", changed.isEmpty())
    }

    private fun reach(walk: PictureWalk) {
        walk.destination?.let { visit.go(words[it]) }
        if (walk.name == "log") visit.go(words[WordKeys.LOG])
        walk.taps.forEach { visit.tap(words[it]) }
        visit.compose.waitForIdle()
    }

    /** Back to Today. */
    private fun leave() {
        var steps = 0
        while (!isAtToday()) {
            check(steps++ < STEPS_MOST) { "$look: Today is not reached, but ${visit.texts()}" }
            visit.back()
            visit.compose.waitForIdle()
        }
    }

    private fun isAtToday(): Boolean {
        val log = hasText("+ ${words[WordKeys.LOG]}") and hasClickAction()
        return visit.compose
            .onAllNodes(log)
            .fetchSemanticsNodes()
            .isNotEmpty()
    }

    /** Checks and draws what is shown. Returns its name if it differs from the picture in git. */
    private fun picture(name: String): String? {
        val what = "$look, $name"
        visit.compose.targetsAreLargeEnough(what, look.theme)
        visit.compose.textIsWhole(what)
        val root = visit.compose.onRoot().fetchSemanticsNode()
        val bounds = root.boundsInRoot
        visit.compose.nothingIsTooWide(what, Rect(0f, 0f, bounds.right, bounds.bottom))
        assertTrue("$what: something is there", visit.compose.nodes().size > 1)
        val bitmap =
            visit.compose
                .onRoot()
                .captureToImage()
                .asAndroidBitmap()
        write(bitmap, File(app, "target/pictures/${look.name}/$name.png"))
        val golden = File(app, "src/test/golden/${look.name}/$name.png")
        if (isWriting && look in inGit) write(small(bitmap), golden)
        return name.takeIf { golden.exists() && differs(small(bitmap), BitmapFactory.decodeFile(golden.path)) }
    }

    private fun write(
        bitmap: Bitmap,
        file: File,
    ) {
        file.parentFile?.mkdirs()
        file.outputStream().use { bitmap.compress(Bitmap.CompressFormat.PNG, 100, it) }
    }

    private fun small(bitmap: Bitmap): Bitmap =
        Bitmap.createScaledBitmap(bitmap, bitmap.width / SMALLER, bitmap.height / SMALLER, true)

    /** Whether more than a few pixels are clearly of another brightness. */
    private fun differs(
        drawn: Bitmap,
        golden: Bitmap,
    ): Boolean {
        if (drawn.width != golden.width || drawn.height != golden.height) return true
        val different =
            (0 until drawn.width).sumOf { x ->
                (0 until drawn.height).count { y ->
                    abs(brightness(drawn.getPixel(x, y)) - brightness(golden.getPixel(x, y))) > CLEARLY
                }
            }
        return different > drawn.width * drawn.height * SHARE_MOST
    }

    private fun brightness(pixel: Int): Int = (Color.red(pixel) + Color.green(pixel) + Color.blue(pixel)) / COLOURS

    private fun place(diary: File) {
        check(diary.isFile) { "tools/kotlin.sh makes $diary before this test" }
        val own = phone.filesDir.resolve("ebb.db")
        phone.filesDir
            .listFiles()
            .orEmpty()
            .filter { it.name.startsWith("ebb.db") }
            .forEach { it.delete() }
        diary.copyTo(own)
    }

    companion object {
        private val app = File(checkNotNull(System.getProperty("ebb.app")))
        private val mode = System.getProperty("ebb.pictures") ?: "some"
        private val isWriting = mode == "write"
        private val isAll = mode == "all" || isWriting

        /** The hardest one. */
        private val drawnAlways = PictureLook.pairwise.single { it.theme == Theme.FLARE && it.locale == "de" }

        /** The looks whose pictures are in git, half as large. */
        private val inGit = PictureLook.pairwise.filter { it.isTypical && it.locale in listOf("de", "es") }.take(3)

        private const val STEPS_MOST = 8
        private const val SMALLER = 2
        private const val COLOURS = 3

        /** Of 256 steps. */
        private const val CLEARLY = 40
        private const val SHARE_MOST = 0.005

        @JvmStatic
        @ParameterizedRobolectricTestRunner.Parameters(name = "{0}")
        fun looks(): List<Array<Any>> = PictureLook.pairwise.map { arrayOf(it) }
    }
}
