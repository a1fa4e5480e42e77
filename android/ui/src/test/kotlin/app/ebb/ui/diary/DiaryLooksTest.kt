package app.ebb.ui.diary

import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.unit.Density
import androidx.compose.ui.use
import app.ebb.ui.Golden
import app.ebb.ui.SmallPhone
import app.ebb.ui.described
import app.ebb.ui.isButton
import app.ebb.ui.nodes
import app.ebb.ui.nothingIsTooWide
import app.ebb.ui.project
import app.ebb.ui.targetsAreLargeEnough
import app.ebb.ui.textIsWhole
import app.ebb.ui.theme.EbbTheme
import app.ebb.ui.theme.Theme
import org.jetbrains.skia.EncodedImageFormat
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test

/** Layout rules, accessibility and pictures of every state of the diary. */
class DiaryLooksTest {
    @get:Rule
    val rule = createComposeRule()

    private data class Look(
        val name: String,
        val state: DiaryState,
        val theme: Theme,
        val fontScale: Float,
    ) {
        override fun toString() = "$name, ${theme.name.lowercase()}, text × $fontScale"
    }

    private var look by mutableStateOf<Look?>(null)
    private var isSet = false

    @Test
    fun `every look keeps the layout rules`() {
        for ((name, state) in DiarySamples.states) {
            // Dark has the same layout as light.
            for (theme in listOf(Theme.LIGHT, Theme.FLARE)) {
                for (fontScale in listOf(1f, 2f)) check(Look(name, state, theme, fontScale))
            }
        }
    }

    private fun check(look: Look) {
        show(look)
        rule.targetsAreLargeEnough(look, look.theme)
        rule.nothingIsTooWide(look)
        rule.textIsWhole(look, breaksAfter = " -–")
    }

    @Test
    fun `each day of a month is one node with a sentence, and none of those ahead`() {
        show(Look("calendar", DiarySamples.states.getValue("calendar"), Theme.LIGHT, 1f))
        val days = rule.nodes().filter { node -> node.isButton && node.described.any { "March" in it } }
        assertEquals(28, days.size)
        assertTrue(days.all { it.described.single().endsWith(".") })
        assertTrue(days.any { it.described.single() == "Thursday 19 March. Nothing is known of this day." })
    }

    @Test
    fun `the accessibility tree matches its golden text`() {
        for ((name, state) in DiarySamples.states) {
            show(Look(name, state, Theme.LIGHT, 1f))
            Golden.check("diary-$name", rule.nodes())
        }
        show(Look("calendar", DiarySamples.states.getValue("calendar"), Theme.FLARE, 1f))
        Golden.check("diary-calendar-flare", rule.nodes())
    }

    @Test
    fun `every state is drawn for review`() {
        val folder = project("android/ui/target/diary-screenshots")
        folder.deleteRecursively()
        folder.mkdirs()
        for ((name, state) in DiarySamples.states) {
            for (theme in Theme.entries) {
                picture(folder.resolve("$name-${theme.name.lowercase()}.png"), state, theme, 1f)
            }
            picture(folder.resolve("$name-large-text.png"), state, Theme.LIGHT, 2f)
        }
        assertEquals(DiarySamples.states.size * (Theme.entries.size + 1), folder.listFiles().orEmpty().size)
    }

    private fun picture(
        file: java.io.File,
        state: DiaryState,
        theme: Theme,
        fontScale: Float,
    ) {
        ImageComposeScene(720, 1_400, Density(2f, fontScale)) {
            EbbTheme(theme) { DiaryScreens(state, NoDiaryActions, onTalk = {}, onDetails = { _, _ -> }) }
        }.use { scene ->
            file.writeBytes(checkNotNull(scene.render().encodeToData(EncodedImageFormat.PNG)).bytes)
        }
    }

    private fun show(next: Look) {
        look = next
        if (!isSet) {
            isSet = true
            rule.setContent {
                val look = look ?: return@setContent
                key(look) {
                    EbbTheme(look.theme) {
                        SmallPhone(look.fontScale) {
                            DiaryScreens(look.state, NoDiaryActions, onTalk = {}, onDetails = { _, _ -> })
                        }
                    }
                }
            }
        }
        rule.waitForIdle()
    }
}
