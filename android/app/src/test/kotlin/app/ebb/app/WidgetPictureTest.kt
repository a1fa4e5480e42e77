package app.ebb.app

import android.graphics.Bitmap
import android.graphics.Canvas
import android.graphics.Color
import android.graphics.Paint
import android.util.SizeF
import android.view.View
import android.view.ViewGroup
import android.widget.Button
import app.ebb.core.SnapshotButton
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import java.io.File

/** Measures the widget in every size and draws it into target/pictures for review: a row for each theme or language. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(application = TestApplication::class, qualifiers = "en-rUS-w411dp-h891dp-xhdpi")
class WidgetPictureTest {
    private val names = listOf("Pain", "Fatigue", "white one · 08:10", "Brain fog")
    private val long =
        mapOf(
            "de" to listOf("Schmerzen", "Erschöpfung", "die weiße · 08:10", "Nebel im Kopf"),
            "es" to listOf("Dolor", "Cansancio", "la blanca · 08:10", "Niebla mental"),
        )

    @Test
    fun light() = draw("light")

    @Test
    @Config(qualifiers = "en-rUS-w411dp-h891dp-night-xhdpi")
    fun dark() = draw("dark", SLATE)

    @Test
    fun flare() = draw("flare", SLATE, look = WidgetLook.FLARE)

    @Test
    fun named() = draw("named", labels = names, saved = Buttons.of("1"))

    @Test
    fun `at twice the text size`() {
        RuntimeEnvironment.setFontScale(2f)
        draw("large")
        draw("large-named", labels = names)
    }

    @Test
    @Config(qualifiers = "de-w411dp-h891dp-xhdpi")
    fun german() {
        draw("de", labels = long["de"])
        RuntimeEnvironment.setFontScale(2f)
        draw("de-large", labels = long["de"], saved = Buttons.REST)
    }

    @Test
    @Config(qualifiers = "es-w411dp-h891dp-xhdpi")
    fun spanish() {
        draw("es", labels = long["es"])
        RuntimeEnvironment.setFontScale(2f)
        draw("es-large", labels = long["es"], saved = Buttons.UNDO)
    }

    @Test
    fun `colours are those of the screens`() {
        for ((theme, name) in mapOf("LIGHT" to "light", "DARK" to "dark", "FLARE" to "flare")) {
            val palette =
                app.ebb.ui.theme.Theme
                    .valueOf(theme)
                    .palette
            for ((role, colour) in mapOf(
                "ground" to palette.ground,
                "raised" to palette.raised,
                "ink" to palette.ink,
                "quiet" to palette.quiet,
                "edge" to palette.edge,
            )) {
                val id = phone.resources.getIdentifier("${name}_$role", "color", phone.packageName)
                assertEquals("$name $role", (colour.value shr 32).toInt(), phone.getColor(id))
            }
        }
    }

    private fun draw(
        name: String,
        around: Int = PAPER,
        look: WidgetLook = WidgetLook.PHONE,
        labels: List<String>? = null,
        saved: String? = null,
    ) {
        val items = (0..5).map { SnapshotButton("$it", labels?.getOrNull(it), opens = labels == null && it == 2) }
        val answer = saved?.let { if (it == Buttons.UNDO) PressAnswer.UNDONE else PressAnswer.SAVED }
        val undo = if (answer == PressAnswer.UNDONE) null else "20:35"
        val face = WidgetFace(look, items, items.first(), look == WidgetLook.FLARE, saved, answer, undo)
        val density = phone.resources.displayMetrics.density
        val views =
            SIZES.map { size ->
                val (width, height) = (size.width * density).toInt() to (size.height * density).toInt()
                laidOut(phone, WidgetViews(phone, 7, face).views(size), width, height)
            }
        val wide = views.maxOf { it.width } + 2 * GAP
        val picture = Bitmap.createBitmap(wide, views.sumOf { it.height + GAP } + GAP, Bitmap.Config.ARGB_8888)
        val canvas = Canvas(picture).apply { drawColor(around) }
        var top = GAP
        for (view in views) {
            canvas.save()
            canvas.translate(GAP.toFloat(), top.toFloat())
            view.draw(canvas)
            canvas.restore()
            top += view.height + GAP
        }
        val folder = File(checkNotNull(System.getProperty("ebb.app")), "target/pictures").apply { mkdirs() }
        folder.resolve("widget-$name.png").outputStream().use { picture.compress(Bitmap.CompressFormat.PNG, 100, it) }

        for ((size, view) in SIZES.zip(views)) {
            val buttons = within(view).filterIsInstance<Button>().filter { it.visibility == View.VISIBLE }
            for (button in buttons) {
                val what = "$name $size ${button.text}"
                assertTrue("$what is ${button.width / density}", button.width >= TARGET * density)
                assertTrue("$what is ${button.height / density} high", button.height >= TARGET * density)
                assertTrue("$what is cut", !isCut(button))
                assertTrue("$what is broken", !isBroken(button, density))
                assertTrue("$what is ${button.textSize / density}", button.textSize >= LEAST * density - 1)
                assertTrue("$what: ${button.contentDescription}", begins(button))
            }
            for (button in buttons) assertTrue(button.hasOnClickListeners())
        }
    }

    private fun begins(button: Button): Boolean {
        val seen = button.text.toString().replace("\n", " ")
        return button.contentDescription?.startsWith(seen) ?: true
    }

    private fun isCut(view: Button) =
        view.layout.let { it.getEllipsisCount(it.lineCount - 1) > 0 || it.height > view.height || it.lineCount > 3 }

    /** Whether a line ends within a word, other than by a hyphen between syllables where no smaller text is allowed. */
    private fun isBroken(
        view: Button,
        density: Float,
    ): Boolean {
        val text = view.text
        val isLeast = view.textSize < (LEAST + 1) * density
        return (0 until view.layout.lineCount - 1).any {
            val end = view.layout.getLineEnd(it)
            val isHyphenated = isLeast && view.layout.getEndHyphenEdit(it) != Paint.END_HYPHEN_EDIT_NO_EDIT
            end in 1 until text.length && !text[end - 1].isWhitespace() && !isHyphenated
        }
    }

    private fun within(view: View): List<View> =
        listOf(view) +
            if (view is ViewGroup) (0 until view.childCount).flatMap { within(view.getChildAt(it)) } else emptyList()

    private companion object {
        const val GAP = 24

        /** In dp: the least touch target, and the least size of text. */
        const val TARGET = 48
        const val LEAST = 14

        /** Two cells by one, two by two, four by two on a small and on a usual phone, and four by three. */
        val SIZES =
            listOf(
                SizeF(150f, 64f),
                SizeF(150f, 140f),
                SizeF(290f, 130f),
                SizeF(340f, 180f),
                SizeF(360f, 260f),
            )
        val PAPER = Color.rgb(0x9A, 0xA8, 0x9A)
        val SLATE = Color.rgb(0x40, 0x44, 0x48)
    }
}
