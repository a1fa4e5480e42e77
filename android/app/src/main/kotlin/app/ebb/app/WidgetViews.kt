package app.ebb.app

import android.app.PendingIntent
import android.content.Context
import android.content.res.Configuration
import android.os.Build
import android.os.Bundle
import android.util.SizeF
import android.view.View
import android.widget.RemoteViews
import app.ebb.core.SnapshotButton
import android.appwidget.AppWidgetManager as Manager

/**
 * Draws a face as the remote views of a launcher, in every size that the launcher may show it in.
 *
 * @param widget the widget, so that its buttons are its own.
 */
internal class WidgetViews(
    private val context: Context,
    private val widget: Int,
    private val face: WidgetFace,
) {
    private val opening: PendingIntent =
        PendingIntent.getActivity(context, 0, openingIntent(context), PendingIntent.FLAG_IMMUTABLE)

    /** @param options what the launcher says of the widget's size. */
    fun views(options: Bundle): RemoteViews {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) {
            @Suppress("DEPRECATION")
            val sizes = options.getParcelableArrayList<SizeF>(Manager.OPTION_APPWIDGET_SIZES).orEmpty()
            return RemoteViews(sizes.ifEmpty { WidgetSize.SMALLEST }.take(MOST_SIZES).associateWith(::views))
        }
        // Upright a widget has its least width and its greatest height; across it is the other way round.
        val upright = size(options, Manager.OPTION_APPWIDGET_MIN_WIDTH, Manager.OPTION_APPWIDGET_MAX_HEIGHT)
        val across = size(options, Manager.OPTION_APPWIDGET_MAX_WIDTH, Manager.OPTION_APPWIDGET_MIN_HEIGHT)
        return RemoteViews(views(across), views(upright))
    }

    private fun size(
        options: Bundle,
        width: String,
        height: String,
    ): SizeF {
        val least = WidgetSize.LEAST_WIDE
        val (wide, tall) = options.getInt(width) to options.getInt(height)
        return if (wide > 0 && tall > 0) SizeF(wide.toFloat(), tall.toFloat()) else least
    }

    /** The views for one size in dp. */
    internal fun views(of: SizeF): RemoteViews {
        val size = WidgetSize.of(of, named = face.items.any { it.label != null })
        val shown = if (size.items == 1) listOf(face.symptom) else List(size.items, face.items::getOrNull)
        val labels = shown.mapIndexed { place, item -> label(item, place, size) }
        val actions = if (size.hasRest) listOf(flare, rest, undo) else listOf(flare)
        val text = WidgetText(context, of, size)
        val views = RemoteViews(context.packageName, size.layout)
        // An item beside an action looks like that.
        val alike = if (size.items == 1) text.fit(labels + actions, size.columns) else null
        val itemSize = alike ?: text.fit(labels, size.columns)
        for ((place, item) in shown.withIndex()) views.item(ITEMS[place], item, labels[place], itemSize)
        val actionSize = alike ?: text.fit(actions, ACTION_COLUMNS)
        views.button(R.id.flare, flare, actionSize, if (face.inFlare) opening else pressing(Buttons.FLARE))
        if (size.hasRest) {
            views.button(R.id.rest, rest, actionSize, pressing(Buttons.REST))
            views.button(R.id.undo, undo, actionSize, pressing(Buttons.UNDO))
            views.setBoolean(R.id.undo, "setEnabled", face.undo != null)
            views.setContentDescription(R.id.undo, undo.replace("\n", " "))
        }
        views.colours(size)
        return views
    }

    private val flare get() = answered(Buttons.FLARE) ?: face.flare ?: context.getString(R.string.widget_flare)

    private val rest get() = answered(Buttons.REST) ?: context.getString(R.string.widget_rest)

    /** What would be taken back is known by its time. */
    private val undo: String
        get() {
            val word = context.getString(R.string.widget_undo)
            return answered(Buttons.UNDO) ?: if (face.undo == null) word else "$word\n${face.undo}"
        }

    private fun RemoteViews.item(
        view: Int,
        item: SnapshotButton?,
        label: String,
        textSize: TextSize,
    ) {
        // Fewer items than places; without a snapshot the buttons open the app, which says what is wrong.
        val isEmpty = item == null && face.items.isNotEmpty()
        setViewVisibility(view, if (isEmpty) View.INVISIBLE else View.VISIBLE)
        val isOpening = item == null || item.opens
        button(view, label, textSize, if (isOpening) opening else pressing(Buttons.of(item.handle)))
        setContentDescription(view, spoken(item, label))
    }

    private fun RemoteViews.button(
        view: Int,
        label: String,
        textSize: TextSize,
        tapped: PendingIntent?,
    ) {
        setTextViewText(view, label)
        setTextViewTextSize(view, textSize.unit, textSize.value)
        setOnClickPendingIntent(view, tapped)
    }

    private fun label(
        item: SnapshotButton?,
        place: Int,
        size: WidgetSize,
    ): String =
        item?.let { answered(Buttons.of(it.handle)) ?: it.label }
            ?: when {
                item?.opens == true -> context.getString(R.string.widget_open)
                size.items == 1 -> context.getString(R.string.widget_symptom)
                else -> "${place + 1}"
            }

    /** Begins with what is to be seen. */
    private fun spoken(
        item: SnapshotButton?,
        label: String,
    ): String =
        if (item == null || item.opens || item.label != null || label == answered(Buttons.of(item.handle))) {
            label
        } else {
            context.getString(R.string.widget_spoken, label)
        }

    /** What a button says after it was pressed; null otherwise. */
    private fun answered(button: String): String? =
        when (face.answer.takeIf { face.pressed == button }) {
            PressAnswer.SAVED -> context.getString(R.string.widget_saved)
            PressAnswer.UNDONE -> context.getString(R.string.widget_undone)
            PressAnswer.FAILED -> context.getString(R.string.widget_failed)
            null -> null
        }

    private fun pressing(button: String) = PressReceiver.pending(context, widget, button)

    /** Sets every colour: a launcher keeps what an earlier update of the same layout set. */
    private fun RemoteViews.colours(size: WidgetSize) {
        val colours = WidgetColours.of(face.look, context.resources.configuration.isNight)
        setInt(android.R.id.background, BACKGROUND, colours.ground)
        for (view in size.views) {
            setInt(view, BACKGROUND, colours.button)
            val isQuiet = view == R.id.undo && face.undo == null && answered(Buttons.UNDO) == null
            val ink = if (isQuiet) colours.quiet else colours.ink
            if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) {
                setColor(view, "setTextColor", ink)
            } else {
                setTextColor(view, context.getColor(ink))
            }
        }
    }

    companion object {
        internal val ITEMS = listOf(R.id.first, R.id.second, R.id.third, R.id.fourth)
        private const val ACTION_COLUMNS = 3
        private const val BACKGROUND = "setBackgroundResource"

        /** More make the message to the launcher too large. */
        private const val MOST_SIZES = 8
    }
}

/** The resources of a theme. */
private enum class WidgetColours(
    val ground: Int,
    val button: Int,
    val ink: Int,
    val quiet: Int,
) {
    /** As the phone is when they are drawn. */
    PHONE(R.drawable.widget_ground, R.drawable.widget_button, R.color.step_ink, R.color.step_quiet),
    LIGHT(R.drawable.widget_ground_light, R.drawable.widget_button_light, R.color.light_ink, R.color.light_quiet),
    DARK(R.drawable.widget_ground_dark, R.drawable.widget_button_dark, R.color.dark_ink, R.color.dark_quiet),
    FLARE(R.drawable.widget_ground_flare, R.drawable.widget_button_flare, R.color.flare_ink, R.color.flare_quiet),
    ;

    companion object {
        fun of(
            look: WidgetLook,
            isNight: Boolean,
        ): WidgetColours =
            when (look) {
                WidgetLook.LIGHT -> LIGHT
                WidgetLook.DARK -> DARK
                WidgetLook.FLARE -> FLARE
                WidgetLook.PHONE -> phone(isNight)
            }

        /** Before Android 12 the colour of text is a number, while backgrounds would follow the phone. */
        private fun phone(isNight: Boolean) =
            if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) {
                PHONE
            } else if (isNight) {
                DARK
            } else {
                LIGHT
            }
    }
}

/** [Configuration.isNightModeActive], which API 26 does not have. */
private val Configuration.isNight: Boolean
    get() = uiMode and Configuration.UI_MODE_NIGHT_MASK == Configuration.UI_MODE_NIGHT_YES
