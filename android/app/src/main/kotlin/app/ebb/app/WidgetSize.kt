package app.ebb.app

import android.content.Context
import android.text.Layout
import android.text.StaticLayout
import android.text.TextPaint
import android.util.SizeF
import android.util.TypedValue

/**
 * What there is room for.
 *
 * @param columns how many of the items' buttons stand side by side.
 * @param rows rows of buttons.
 */
internal enum class WidgetSize(
    val layout: Int,
    val items: Int,
    val columns: Int,
    val rows: Int,
    val hasRest: Boolean,
) {
    /** The first symptom and *Flare*. */
    SMALL(R.layout.widget_small, items = 1, columns = 2, rows = 1, hasRest = false),

    /** The same above *Rest* and *Undo*. */
    SQUARE(R.layout.widget_square, items = 1, columns = 2, rows = 2, hasRest = true),

    /** Four items in a row above *Flare*, *Rest* and *Undo*. */
    WIDE(R.layout.widget_wide, items = 4, columns = 4, rows = 2, hasRest = true),

    /** The same with the items in two rows, so that their names have room. */
    TALL(R.layout.widget_tall, items = 4, columns = 2, rows = 3, hasRest = true),
    ;

    val views: List<Int>
        get() = WidgetViews.ITEMS.take(items) + if (hasRest) ACTIONS else listOf(R.id.flare)

    companion object {
        private val ACTIONS = listOf(R.id.flare, R.id.rest, R.id.undo)

        /** In dp: the least height of two rows and of three, and the least width for four items. */
        private const val TWO_ROWS = 100f
        private const val THREE_ROWS = 148f
        private const val WIDE_ENOUGH = 240f

        /** For a launcher that does not say how large a widget is: it takes the largest that fits. */
        val SMALLEST =
            listOf(
                SizeF(110f, 40f),
                SizeF(110f, TWO_ROWS),
                SizeF(WIDE_ENOUGH, TWO_ROWS),
                SizeF(WIDE_ENOUGH, THREE_ROWS),
            )

        /** The least size of a wide widget. */
        val LEAST_WIDE = SizeF(WIDE_ENOUGH, TWO_ROWS)

        /** @param named whether there are names, which have more room in two columns than in four. */
        fun of(
            size: SizeF,
            named: Boolean,
        ): WidgetSize =
            when {
                size.height < TWO_ROWS -> SMALL
                size.width < WIDE_ENOUGH -> SQUARE
                size.height < THREE_ROWS -> WIDE
                !named && size.width >= size.height * 2 -> WIDE
                else -> TALL
            }
    }
}

/** A size of text in a unit of [TypedValue]. */
internal data class TextSize(
    val unit: Int,
    val value: Float,
)

/** Finds the largest text that fits into the buttons of a widget: a launcher would break words or cut them. */
internal class WidgetText(
    context: Context,
    private val of: SizeF,
    private val size: WidgetSize,
) {
    private val metrics = context.resources.displayMetrics
    private val paint = TextPaint()

    /** The size in which all of [labels] fit into buttons of which so many stand side by side. */
    fun fit(
        labels: List<String>,
        columns: Int,
    ): TextSize {
        val width = dp((of.width - 2 * EDGE) / columns - AROUND)
        val height = dp((of.height - 2 * EDGE) / size.rows - AROUND)
        val sizes = (LARGEST downTo SMALLEST).map(Int::toFloat)
        // Text that the phone enlarges may be made smaller, but never below the least size of all text.
        val allowed = sizes.filter { sp(it) >= dp(LEAST) - 1 }.ifEmpty { listOf(SMALLEST.toFloat()) }
        val fitting = allowed.firstOrNull { sp -> labels.all { fits(it, sp, width, height) } }
        return TextSize(TypedValue.COMPLEX_UNIT_SP, fitting ?: allowed.last())
    }

    private fun fits(
        label: String,
        size: Float,
        width: Float,
        height: Float,
    ): Boolean {
        paint.textSize = sp(size)
        if (label.split(' ', '\n').any { paint.measureText(it) > width }) return false
        val layout =
            StaticLayout.Builder
                .obtain(label, 0, label.length, paint, width.toInt().coerceAtLeast(1))
                .setBreakStrategy(Layout.BREAK_STRATEGY_SIMPLE)
                .build()
        return layout.lineCount <= MOST_LINES && layout.height <= height
    }

    private fun sp(value: Float) = TypedValue.applyDimension(TypedValue.COMPLEX_UNIT_SP, value, metrics)

    private fun dp(value: Float) = TypedValue.applyDimension(TypedValue.COMPLEX_UNIT_DIP, value, metrics)

    private companion object {
        /** As in styles.xml and the drawables; in dp, padding of the widget, and of a button on both sides together. */
        const val MOST_LINES = 3
        const val EDGE = 2f
        const val AROUND = 12f

        /** In sp, and the least size in dp. */
        const val LARGEST = 17
        const val SMALLEST = 6
        const val LEAST = 14f
    }
}
