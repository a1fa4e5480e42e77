package app.ebb.app

import android.content.Intent
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.graphics.asAndroidBitmap
import androidx.compose.ui.test.captureToImage
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasScrollToNodeAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performScrollToNode
import app.ebb.core.Journal
import app.ebb.core.Language
import app.ebb.core.ReminderAbout
import app.ebb.core.WordKey
import app.ebb.core.WordKeys
import app.ebb.screenWords
import app.ebb.ui.nodes
import app.ebb.ui.nothingIsTooWide
import app.ebb.ui.nothingOverlaps
import app.ebb.ui.targetsAreLargeEnough
import app.ebb.ui.textIsWhole
import app.ebb.ui.theme.Theme
import org.junit.Assert.assertEquals
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
import java.time.ZoneId

/**
 * Every screen of the real app over the real core, on Android's Compose, in looks of which every two properties meet:
 * nothing is cut off, too small or too wide, nothing overlaps. The pictures go to target/pictures; some are compared
 * with those in git.
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
                        assumeTrue("make pictures draws it", look in drawn)
                        assumeTrue("another library words it", (look.locale == PictureLook.PSEUDO) == isPseudo)
                        look.apply()
                        place()
                    }
                },
            ).around(visit)

    private val words = screenWords(look.language).associate { it.key to it.text }

    private operator fun Map<String, String>.get(key: WordKey) = getValue(key.id)

    private val problems = mutableListOf<String>()

    /** A flare is dark and large once it is said to be on. */
    private var theme = if (look.theme == Theme.FLARE) Theme.LIGHT else look.theme

    @Test
    fun `every screen keeps the layout rules, and looks as it did`() {
        if (PictureMode.isWriting) goldens.deleteRecursively()
        if (look.diary == PictureDiary.EMPTY) begin()
        visit.awaits(words[WordKeys.LOG])
        if (look.diary != PictureDiary.EMPTY) checkIn()
        if (look.theme == Theme.FLARE) {
            visit.tap(words[WordKeys.FLARE_MODE])
            visit.awaits(words[WordKeys.FLARE_OVER])
            theme = Theme.FLARE
            walk(PictureWalk.inFlare, WordKeys.FLARE_OVER)
            visit.tap(words[WordKeys.FLARE_EVERYTHING])
        }
        walk(PictureWalk.all, WordKeys.LOG)
        if (PictureMode.isWriting) PalettePng.contactSheet(PictureFiles.goldens, PictureFiles.contactSheet)
        assertEquals("", problems.joinToString("\n", prefix = if (problems.isEmpty()) "" else "\n"))
    }

    /** The first screen of a new diary. */
    private fun begin() {
        visit.awaits(words[WordKeys.SKIP])
        picture("first-screen")
        visit.tap(words[WordKeys.SKIP])
    }

    /** A check-in, as its notification opens it. */
    private fun checkIn() {
        val rule =
            reading { journal ->
                val rules = journal.reminders().use { it.list() }
                rules.first { it.rule.about is ReminderAbout.CheckIn }.id
            }
        visit.scenario.onActivity {
            it.onNewIntent(Intent("${phone.packageName}.CHECK_IN").putExtra(MainActivity.RULE, rule))
        }
        visit.awaits(words[WordKeys.NOT_NOW])
        picture("check-in")
        leave(WordKeys.LOG)
    }

    private fun walk(
        walks: List<PictureWalk>,
        home: WordKey,
    ) {
        for (walk in walks.filter { PictureMode.isAll || it in PictureWalk.some }) {
            if (walk.needsEntries && look.diary == PictureDiary.EMPTY) continue
            val done = runCatching { reach(walk) }.mapCatching { picture(walk.name) }
            done.exceptionOrNull()?.let { problems += "${walk.name} is not reached: ${it.message}" }
            leave(home)
        }
    }

    private fun reach(walk: PictureWalk) {
        walk.destination?.let { changing { visit.go(words[it]) } }
        for (tap in walk.taps) {
            when (tap) {
                WordKeys.LOG -> press("+ ${words[WordKeys.LOG]}")
                is WordKey -> press(words[tap])
                is Named -> press(reading { name(tap, it) }, isPart = true)
            }
        }
        visit.compose.waitForIdle()
    }

    private fun press(
        word: String,
        isPart: Boolean = false,
    ) {
        val button = (hasText(word, substring = isPart) or hasContentDescription(word)) and hasClickAction()
        val isThere = {
            visit.compose
                .onAllNodes(button)
                .fetchSemanticsNodes()
                .isNotEmpty()
        }
        // A list that keeps its place may have it far above.
        if (!isThere()) {
            runCatching {
                visit.compose
                    .onAllNodes(hasScrollToNodeAction())
                    .onFirst()
                    .performScrollToNode(button)
            }
        }
        visit.until("\"$word\"", isThere)
        val found = visit.compose.onAllNodes(button).onFirst()
        // What does not scroll is in view from the start.
        runCatching { found.performScrollTo() }
        changing { found.performClick() }
    }

    /** Does something and waits until the screen says something else: what a page shows is read in the background. */
    private fun changing(act: () -> Unit) {
        visit.compose.waitForIdle()
        val before = visit.texts()
        act()
        runCatching { visit.compose.waitUntil(CHANGE_MILLIS) { visit.texts() != before } }
        // A page is blank until it is read.
        var last = visit.texts()
        var same = 0
        while (same < SETTLED) {
            Thread.sleep(SETTLE_MILLIS)
            visit.compose.waitForIdle()
            val texts = visit.texts()
            same = if (texts == last && texts.isNotEmpty()) same + 1 else 0
            last = texts
        }
    }

    /** What something is called in the diary. */
    private fun name(
        named: Named,
        journal: Journal,
    ): String {
        val now = phone.clock.now()
        val yesterday =
            now.at
                .atZone(ZoneId.of(now.zone))
                .toLocalDate()
                .minusDays(1)
        return when (named) {
            Named.SYMPTOM -> {
                journal.views().use {
                    it
                        .today(now)
                        .quick
                        .first()
                        .label
                }
            }

            Named.MEDICINE -> {
                PicturePerson.MEDICINE
            }

            Named.REMINDER -> {
                PicturePerson.REMINDER
            }

            Named.YESTERDAY -> {
                journal
                    .views()
                    .use { it.month(yesterday, now) }
                    .single { it.day == yesterday }
                    .sentence
            }

            Named.ENTRY -> {
                journal.views().use {
                    it
                        .diary(now)
                        .yesterday.entries
                        .first()
                        .label
                }
            }

            Named.GUIDE -> {
                journal.guides().use { it.list(now).first().label }
            }

            Named.FAMILY -> {
                journal.items().use { it.families().first().label }
            }

            Named.LETTER -> {
                words[if (look.diary == PictureDiary.EMPTY) WordKeys.LETTER_WRITE else WordKeys.CHANGE]
            }
        }
    }

    private fun <T> reading(read: (Journal) -> T): T = read(checkNotNull(phone.journal.journal()))

    /** Back to where the walks begin, by the word of a button there. */
    private fun leave(home: WordKey) {
        val word = if (home == WordKeys.LOG) "+ ${words[home]}" else words[home]
        val button = hasText(word) and hasClickAction()
        var steps = 0
        while (visit.compose
                .onAllNodes(button)
                .fetchSemanticsNodes()
                .isEmpty()
        ) {
            check(steps++ < STEPS_MOST) { "$look: \"$word\" is not reached, but ${visit.texts()}" }
            changing { visit.back() }
        }
    }

    /** Draws what is shown, checks it and compares it with the picture in git. */
    private fun picture(name: String) {
        val compose = visit.compose
        compose.waitForIdle()
        val bitmap = compose.onRoot().captureToImage().asAndroidBitmap()
        PalettePng.write(bitmap, File(PictureFiles.drawn, "${look.name}/$name.png"))
        val bounds = compose.onRoot().fetchSemanticsNode().boundsInRoot
        val rules =
            listOf(
                { assertTrue("$name: something is there", compose.nodes().size > 1) },
                { compose.targetsAreLargeEnough(name, theme) },
                { compose.textIsWhole(name) },
                { compose.nothingIsTooWide(name, Rect(0f, 0f, bounds.right, bounds.bottom)) },
                { compose.nothingOverlaps(name) },
            )
        problems += rules.mapNotNull { rule -> runCatching(rule).exceptionOrNull()?.message }
        val golden = File(goldens, "$name.png")
        if (PictureMode.isWriting) {
            PalettePng.write(bitmap, golden)
        } else if (goldens.isDirectory) {
            PalettePng.difference(bitmap, golden)?.let { problems += "$name: $it" }
        }
    }

    private val goldens get() = File(PictureFiles.goldens, look.name)

    private fun place() {
        phone.journal.close()
        phone.filesDir
            .listFiles()
            .orEmpty()
            .filter { it.name.startsWith("ebb.db") }
            .forEach { it.delete() }
        if (look.diary == PictureDiary.EMPTY) return
        val diary = PictureFiles.diaries.resolve("${look.diary.id}.db")
        check(diary.isFile) { "tools/kotlin.sh makes $diary before this test" }
        diary.copyTo(phone.filesDir.resolve("ebb.db"))
        reading(PicturePerson::moveIn)
        phone.journal.close()
    }

    companion object {
        /** Words of this library are longer and have accents. */
        private val isPseudo = screenWords(Language.ENGLISH).single { it.key == WordKeys.LOG.id }.text != "Log"

        /** The one that most people see. */
        private val plain = PictureLook.pairwise.single { it.theme == Theme.LIGHT && it.locale == "en" }

        /** The hardest one, which every test draws. */
        private val hardest = PictureLook.pairwise.single { it.theme == Theme.FLARE && it.locale == "de" }

        /** The looks whose pictures are in git: all screens of the first. */
        private val inGit = listOf(plain, hardest)

        private val drawn =
            when {
                PictureMode.isWriting -> inGit
                PictureMode.isAll -> PictureLook.pairwise
                else -> listOf(hardest)
            }

        private const val STEPS_MOST = 8

        /** A press that changes nothing, such as on the destination that is shown, costs as much. */
        private const val CHANGE_MILLIS = 2_000L
        private const val SETTLE_MILLIS = 40L
        private const val SETTLED = 3

        @JvmStatic
        @ParameterizedRobolectricTestRunner.Parameters(name = "{0}")
        fun looks(): List<Array<Any>> = PictureLook.pairwise.map { arrayOf(it) }
    }
}
