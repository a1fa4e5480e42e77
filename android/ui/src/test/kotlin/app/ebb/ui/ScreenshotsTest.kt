package app.ebb.ui

import app.ebb.ui.theme.Theme
import app.ebb.ui.theme.theme
import org.junit.Assert.assertEquals
import org.junit.Test
import javax.imageio.ImageIO

class ScreenshotsTest {
    @Test
    fun `every state has a screenshot in every theme`() {
        val folder = project("android/ui/target/screenshots")
        folder.deleteRecursively()

        Screenshots.writeAll(folder)

        val pictures = folder.listFiles().orEmpty()
        assertEquals(Samples.screens.size * (Theme.entries.size + 1), pictures.size)
        for (picture in pictures) {
            val image = ImageIO.read(picture)
            val colors =
                (0 until image.height step 4).flatMapTo(HashSet()) { y ->
                    (0 until image.width step 4).map {
                        image.getRGB(it, y)
                    }
                }
            check(colors.size > 1) { "${picture.name} is empty" }
        }
    }
}
