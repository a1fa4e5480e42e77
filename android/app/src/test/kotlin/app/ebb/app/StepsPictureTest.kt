package app.ebb.app

import android.graphics.Bitmap
import android.graphics.Canvas
import android.graphics.Color
import android.view.View
import android.view.View.MeasureSpec
import android.view.ViewGroup
import android.widget.Button
import android.widget.FrameLayout
import android.widget.TextView
import app.ebb.core.NotificationAction
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import java.io.File

/** Measures the four steps and draws them into target/pictures for review, without the system's own frame. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(application = TestApplication::class, qualifiers = "w360dp-h640dp-xhdpi")
class StepsPictureTest {
    @Test
    fun light() = draw("light", PAPER)

    @Test
    @Config(qualifiers = "w360dp-h640dp-night-xhdpi")
    fun dark() = draw("dark", SLATE)

    @Test
    fun `at twice the text size`() {
        RuntimeEnvironment.setFontScale(2f)
        draw("large", PAPER)
    }

    private fun draw(
        name: String,
        ground: Int,
    ) {
        val labels = listOf("none", "mild", "moderate", "severe")
        val steps = labels.map { NotificationAction(it, it.replaceFirstChar(Char::uppercase)) }
        SystemNotificationPresenter(phone).post(checkIn.copy(steps = steps), checkIn.at)
        val inside = posted(checkIn.id)!!.inside!!.apply(phone, FrameLayout(phone))
        inside.measure(
            MeasureSpec.makeMeasureSpec(WIDTH, MeasureSpec.EXACTLY),
            MeasureSpec.makeMeasureSpec(0, MeasureSpec.UNSPECIFIED),
        )
        inside.layout(0, 0, WIDTH, inside.measuredHeight)

        val picture = Bitmap.createBitmap(WIDTH + 2 * AROUND, inside.height + 2 * AROUND, Bitmap.Config.ARGB_8888)
        val canvas = Canvas(picture)
        canvas.drawColor(ground)
        canvas.translate(AROUND.toFloat(), AROUND.toFloat())
        inside.draw(canvas)
        val folder = File(checkNotNull(System.getProperty("ebb.app")), "target/pictures").apply { mkdirs() }
        folder.resolve("steps-$name.png").outputStream().use { picture.compress(Bitmap.CompressFormat.PNG, 100, it) }

        val density = phone.resources.displayMetrics.density
        val buttons = within(inside).filterIsInstance<Button>()
        assertEquals(4, buttons.size)
        assertTrue(buttons.all { it.height >= TARGET * density && it.width >= TARGET * density })
        assertTrue(buttons.none(::isCut))
        assertTrue("${inside.height / density}", inside.height <= MOST * density)
    }

    private fun isCut(view: TextView) =
        view.layout.let {
            it.getEllipsisCount(it.lineCount - 1) > 0 ||
                it.height > view.height
        }

    private fun within(view: View): List<View> =
        listOf(view) +
            if (view is ViewGroup) (0 until view.childCount).flatMap { within(view.getChildAt(it)) } else emptyList()

    private companion object {
        /** A phone of 360 dp at two pixels per dp, less the system's margins. */
        const val WIDTH = 2 * 320
        const val AROUND = 2 * 16

        /** In dp: the minimum touch target, and the height that the system gives an expanded notification. */
        const val TARGET = 48
        const val MOST = 256
        val PAPER = Color.rgb(0xFA, 0xFA, 0xFA)
        val SLATE = Color.rgb(0x20, 0x22, 0x24)
    }
}
