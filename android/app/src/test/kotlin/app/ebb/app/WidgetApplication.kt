package app.ebb.app

import android.appwidget.AppWidgetManager
import android.content.Context
import android.os.Bundle
import android.os.UserManager
import android.util.SizeF
import android.view.View
import android.widget.Button
import android.widget.FrameLayout
import android.widget.TextView
import app.ebb.core.Journal
import app.ebb.core.Moment
import app.ebb.ui.more.ThemeChoice
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowLooper
import java.time.Duration
import java.time.ZoneId
import java.util.concurrent.Executor

/** Thrown where the process dies. */
internal class Killed : RuntimeException()

/** The app over the real core; each restart is a new process, and the test decides when its background work runs. */
class WidgetApplication : EbbApplication() {
    private val work = ArrayDeque<Runnable>()
    private lateinit var mirror: ReminderMirror
    private lateinit var made: Presses
    private lateinit var drawn: Widgets
    lateinit var diary: PhoneJournal
        private set
    var now: Moment = moment("2026-03-02T09:00:00Z")

    override val clock = Clock { now }
    override val journal get() = diary
    override val worker = Executor(work::addLast)
    override val reminders get() = mirror
    override val presses get() = made
    override val widgets get() = drawn

    /**
     * @param file where presses are kept, to die there.
     * @param dying dies before the note that was left is drained.
     */
    internal fun restart(
        file: PressFile? = null,
        dying: Boolean = false,
    ) {
        // What a process had still to do dies with it.
        work.clear()
        if (::diary.isInitialized) diary.close()
        val folder = createDeviceProtectedStorageContext().filesDir
        diary = PhoneJournal(this, inboxFiles, JournalKeys(this), { lock.isOn }, ::changed)
        mirror =
            ReminderMirror(
                diary,
                inboxFiles,
                SystemAlarmScheduler(this),
                SystemNotificationPresenter(this) { lock.isOn },
                DirectBootFiles(folder),
                clock,
            )
        val opening = if (dying) JournalProvider { throw Killed() } else diary
        made = Presses(opening, inboxFiles, file ?: PressFile(folder), clock)
        drawn = Widgets(this, diary, inboxFiles, made, ::theme, { lock.isOn }, clock)
    }

    /** A phone refuses to read it before the first unlock. */
    private fun theme(): ThemeChoice {
        check(getSystemService(UserManager::class.java).isUserUnlocked)
        return appearance.theme.value
    }

    val opened: Journal get() = checkNotNull(diary.journal())

    fun later(by: Duration) {
        now = moment(now.at + by, ZoneId.of("Europe/Berlin"))
    }

    fun settle() {
        do {
            ShadowLooper.idleMainLooper()
            while (work.isNotEmpty()) work.removeFirst().run()
            ShadowLooper.idleMainLooper()
        } while (work.isNotEmpty())
    }

    /** The time after which buttons say what they are again. */
    fun passes() {
        later(ANSWERED.plusMillis(1))
        ShadowLooper.idleMainLooper(ANSWERED.toMillis() + 1, java.util.concurrent.TimeUnit.MILLISECONDS)
        settle()
    }

    fun logged(): List<String> =
        opened.views().use { views ->
            val day = now.at.atZone(ZoneId.of(now.zone)).toLocalDate()
            views.day(day).entries.map { it.label }
        }
}

/** A widget on the home screen, as the launcher has it. */
internal class PlacedWidget(
    private val app: WidgetApplication,
    size: SizeF = SizeF(320f, 170f),
    provider: Class<out WidgetProvider> = WidgetProvider::class.java,
) {
    private val manager = app.getSystemService(AppWidgetManager::class.java)
    val id: Int = shadowOf(manager).createWidget(provider, R.layout.widget_wide)

    init {
        val options =
            Bundle().apply {
                putParcelableArrayList(
                    AppWidgetManager.OPTION_APPWIDGET_SIZES,
                    arrayListOf(size),
                )
            }
        manager.updateAppWidgetOptions(id, options)
        app.settle()
    }

    val view: View get() = shadowOf(manager).getViewFor(id)

    fun says(button: Int): String = view.findViewById<TextView>(button).text.toString()

    val all: List<String>
        get() = BUTTONS.mapNotNull { view.findViewById<Button>(it) }.map { it.text.toString() }

    fun isEnabled(button: Int) = view.findViewById<View>(button).isEnabled

    fun press(button: Int) {
        view.findViewById<View>(button).performClick()
        app.settle()
    }

    companion object {
        val BUTTONS = listOf(R.id.first, R.id.second, R.id.third, R.id.fourth, R.id.flare, R.id.rest, R.id.undo)
    }
}

/** A view as the launcher would lay it out, in pixels. */
internal fun laidOut(
    context: Context,
    views: android.widget.RemoteViews,
    width: Int,
    height: Int,
): View {
    val view = views.apply(context, FrameLayout(context))
    view.measure(
        View.MeasureSpec.makeMeasureSpec(width, View.MeasureSpec.EXACTLY),
        View.MeasureSpec.makeMeasureSpec(height, View.MeasureSpec.EXACTLY),
    )
    view.layout(0, 0, width, height)
    return view
}
