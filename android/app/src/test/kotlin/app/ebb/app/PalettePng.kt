package app.ebb.app

import android.graphics.Bitmap
import java.awt.RenderingHints
import java.awt.image.BufferedImage
import java.awt.image.IndexColorModel
import java.io.File
import javax.imageio.ImageIO
import kotlin.math.abs
import kotlin.math.ceil

/** Pictures of screens as small files: PNGs with a palette, which their few colours and the edges of letters fit in. */
internal object PalettePng {
    fun write(
        bitmap: Bitmap,
        file: File,
    ) = write(bitmap.buffered(), file)

    /** What differs from a picture in git; null if nothing clearly does. */
    fun difference(
        drawn: Bitmap,
        golden: File,
    ): String? {
        if (!golden.exists()) return "has no picture in git; make golden writes it"
        val before = ImageIO.read(golden)
        if (drawn.width != before.width || drawn.height != before.height) return "has another size than in git"
        val pixels = drawn.pixels()
        val different =
            pixels.indices.count { place ->
                val then = before.getRGB(place % drawn.width, place / drawn.width)
                channels.any { abs((pixels[place] shr it and BYTE) - (then shr it and BYTE)) > CLEARLY }
            }
        return "$different pixels differ from the picture in git".takeIf { different > pixels.size * SHARE_MOST }
    }

    /** All pictures of a folder's folders in one, each half as large. */
    fun contactSheet(
        from: File,
        to: File,
    ) {
        val looks = from.listFiles().orEmpty().sorted()
        val pictures = looks.flatMap { look -> look.listFiles().orEmpty().sorted() }.map(ImageIO::read)
        val width = pictures.maxOf { it.width } / SMALLER + GAP
        val height = pictures.maxOf { it.height } / SMALLER + GAP
        val rows = ceil(pictures.size.toDouble() / COLUMNS).toInt()
        val sheet = BufferedImage(width * COLUMNS + GAP, height * rows + GAP, BufferedImage.TYPE_INT_RGB)
        val drawing = sheet.createGraphics()
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC)
        pictures.forEachIndexed { place, picture ->
            val (x, y) = GAP + place % COLUMNS * width to GAP + place / COLUMNS * height
            drawing.drawImage(picture, x, y, picture.width / SMALLER, picture.height / SMALLER, null)
        }
        drawing.dispose()
        write(sheet, to)
    }

    private fun write(
        image: BufferedImage,
        file: File,
    ) {
        val pixels = image.getRGB(0, 0, image.width, image.height, null, 0, image.width)
        val counts = pixels.toList().groupingBy { it and COARSE }.eachCount()
        val palette =
            counts.entries
                .sortedByDescending { it.value }
                .take(COLOURS)
                .map { it.key }
        val nearest = counts.keys.associateWith { colour -> palette.indices.minBy { distance(colour, palette[it]) } }
        // The exact colour that is commonest among those of an entry, so that plain grounds stay as they are.
        val exact =
            pixels
                .toList()
                .groupingBy { it }
                .eachCount()
                .entries
                .groupBy { nearest.getValue(it.key and COARSE) }
                .mapValues { (_, all) -> all.maxBy { it.value }.key }
        val colours = palette.indices.map { exact[it] ?: palette[it] }
        val model = IndexColorModel(BITS, colours.size, colours.toIntArray(), 0, false, -1, 0)
        val small = BufferedImage(image.width, image.height, BufferedImage.TYPE_BYTE_BINARY, model)
        pixels.forEachIndexed { place, colour ->
            small.raster.setSample(place % image.width, place / image.width, 0, nearest.getValue(colour and COARSE))
        }
        file.parentFile.mkdirs()
        ImageIO.write(small, "png", file)
    }

    private fun distance(
        one: Int,
        other: Int,
    ): Int = channels.sumOf { abs((one shr it and BYTE) - (other shr it and BYTE)) }

    private fun Bitmap.pixels() = IntArray(width * height).also { getPixels(it, 0, width, 0, 0, width, height) }

    private fun Bitmap.buffered() =
        BufferedImage(width, height, BufferedImage.TYPE_INT_RGB).also {
            it.setRGB(0, 0, width, height, pixels(), 0, width)
        }

    private val channels = listOf(16, 8, 0)
    private const val BYTE = 0xFF

    /** Without the last bits of each channel. */
    private const val COARSE = 0xF8F8F8

    private const val BITS = 4
    private const val COLOURS = 16

    /** Of 256 steps of a channel. */
    private const val CLEARLY = 48
    private const val SHARE_MOST = 0.002

    private const val SMALLER = 2
    private const val COLUMNS = 11
    private const val GAP = 8
}
