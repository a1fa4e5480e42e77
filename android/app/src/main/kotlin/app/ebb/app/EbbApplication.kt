package app.ebb.app

import android.app.Application
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.content.IntentFilter
import android.content.res.Configuration
import android.os.Handler
import android.os.Looper
import android.os.SystemClock
import android.os.UserManager
import androidx.activity.ComponentActivity
import app.ebb.core.Change
import app.ebb.core.EbbException
import app.ebb.ui.more.Library
import app.ebb.ui.parts.TapGuard
import app.ebb.ui.theme.FlareTheme
import kotlinx.coroutines.channels.BufferOverflow
import kotlinx.coroutines.flow.MutableSharedFlow
import kotlinx.coroutines.flow.SharedFlow
import kotlinx.coroutines.flow.asSharedFlow
import java.io.File
import java.util.concurrent.Executor
import java.util.concurrent.Executors
import java.util.concurrent.atomic.AtomicBoolean

/**
 * The app's process, including one that the system started for an alarm or an answer, possibly before the first unlock:
 * nothing here opens a file before it is needed.
 */
open class EbbApplication : Application() {
    /** Runs the calls into the core one at a time, off the main thread. */
    open val worker: Executor by lazy { Executors.newSingleThreadExecutor { Thread(it, WORKER) } }

    open val clock: Clock get() = PhoneClock

    /** What keeps a second tap of a shaking hand from doing anything. */
    open val tapGuard: TapGuard? = TapGuard(SystemClock::uptimeMillis)

    private val deviceProtected: File get() = createDeviceProtectedStorageContext().filesDir

    val inboxFiles by lazy { InboxFiles(deviceProtected) }

    /** Used on [worker] alone, except for what the screens read and write through their gateway. */
    open val journal: PhoneJournal by lazy { PhoneJournal(this, inboxFiles, keys, { lock.isOn }, ::changed, ::saved) }

    /** The key of the diary. */
    protected open val keys: JournalKeys by lazy { JournalKeys(this) }

    private val shade by lazy { SystemNotificationPresenter(this) { lock.isOn } }

    open val reminders: ReminderMirror by lazy {
        ReminderMirror(
            journal,
            inboxFiles,
            SystemAlarmScheduler(this),
            shade,
            DirectBootFiles(deviceProtected),
            clock,
        )
    }

    /** What the person chose outside the app. */
    open val documents: PhoneDocuments by lazy { PhoneDocuments(this) }

    /** How the screens look, and the widgets. */
    val appearance: PhoneAppearance by lazy { PhoneAppearance(this) { worker.execute(widgets::update) } }

    /** How something that was saved is felt and heard. */
    val feedback: PhoneFeedback by lazy { PhoneFeedback(this) }

    /** The icon on the home screen. */
    val icon: PhoneIcon by lazy { PhoneIcon(this) }

    /** What the app is made with. */
    val libraries: List<Library> by lazy {
        Library.read(resources.openRawResource(R.raw.libraries).use { it.reader().readText() })
    }

    /** The question whether breaks may come on the minute. */
    open val onTime: OnTime by lazy { OnTime(this) { settings.isExact } }

    private val saving = MutableSharedFlow<Unit>(0, extraBufferCapacity = 1, BufferOverflow.DROP_OLDEST)

    /** Something was saved in the screens, which are in view. */
    val saves: SharedFlow<Unit> = saving.asSharedFlow()

    /** Presses outside the screens answer for themselves, and what was measured comes without anybody's doing. */
    private fun saved(change: Change) {
        val isOfScreens = isInView && Thread.currentThread().name !in OWN_THREADS
        if (isOfScreens && change.entries.isNotEmpty()) saving.tryEmit(Unit)
    }

    /** The lock of the app, from the first time it is needed in a process: it begins locked. */
    open val lock: PhoneLock by lazy { PhoneLock(this, ::sinceBoot, ::lockChosen) }

    /** Milliseconds that only run forward, also while the phone sleeps. */
    protected open fun sinceBoot(): Long = SystemClock.elapsedRealtime()

    /** What asks the phone to unlock Ebb. Made before its activity is started. */
    open fun unlocking(activity: ComponentActivity): Unlocking = PhoneUnlocking(activity, lock::confirmed)

    /** What presses on widgets and tiles do. */
    open val presses: Presses by lazy { Presses(journal, inboxFiles, PressFile(deviceProtected), clock) }

    open val widgets: Widgets by lazy {
        Widgets(this, journal, inboxFiles, presses, { appearance.theme.value }, { lock.isOn }, clock)
    }

    private val buzzer by lazy { Buzzer(this) }
    private val main by lazy { Handler(Looper.getMainLooper()) }

    private val lasting = lazy { FlareTheme(appearance) { clock.now().at } }

    /** The theme of a flare, which outlasts it. */
    val flareTheme by lasting

    /** What the phone allows. */
    val settings by lazy { PhoneSettings(this, SystemNotificationPresenter(this), SystemAlarmScheduler(this)) }

    /** What reads the phone's health store. */
    protected open fun healthReader(): HealthReader = HealthConnectReader(this)

    val health by lazy { PhoneHealth(this, healthReader(), journal::journal, worker, clock) }

    /** Health Connect answers when it likes; the reminders do not wait for it. */
    protected open val healthWorker: Executor by lazy {
        Executors.newSingleThreadExecutor { Thread(it, HEALTH_WORKER) }
    }

    /** Reads the phone's health store now, and then calls [done] on the main thread. */
    fun readHealth(done: () -> Unit) =
        healthWorker.execute {
            health.read()
            main.post(done)
        }

    /** Whether a wake after a change waits for [worker]. */
    private val isWakeDue = AtomicBoolean()

    override fun onCreate() {
        super.onCreate()
        // Not delivered to manifest receivers. Sent at midnight and when the date is set, to running processes only.
        registerReceiver(
            object : BroadcastReceiver() {
                override fun onReceive(
                    context: Context,
                    intent: Intent,
                ) = inBackground(context) { it.reminders.wake() }
            },
            IntentFilter(Intent.ACTION_DATE_CHANGED),
        )
        // Neither is this. Before a screen was shown there is nothing to tell, and what is kept may still be locked.
        registerReceiver(
            object : BroadcastReceiver() {
                override fun onReceive(
                    context: Context,
                    intent: Intent,
                ) {
                    if (lasting.isInitialized()) flareTheme.screenOff()
                }
            },
            IntentFilter(Intent.ACTION_SCREEN_OFF),
        )
    }

    /** The journal was changed, which may change what is due and when. Changes meanwhile share one wake. */
    open fun changed() {
        if (isWakeDue.getAndSet(true)) return
        worker.execute {
            isWakeDue.set(false)
            reminders.wake()
            widgets.update()
            followFlare()
        }
    }

    /** Whether a screen of the app is in view. Accessed on the main thread, and read on [worker]. */
    @Volatile
    var isInView = false

    /**
     * Notes that a flare began outside of the screens, on a widget or a tile, so that the next start is in its theme from the
     * first frame. The screens themselves tell what they show. Call it on [worker].
     */
    internal fun followFlare() {
        if (isInView) return
        val isInFlare =
            try {
                journal.widget(emptyList(), clock.now())?.inFlare == true
            } catch (_: EbbException) {
                // The screens will say what is wrong.
                false
            }
        if (isInFlare) main.post { if (!isInView) flareTheme.flare(isActive = true, brightFrom = null) }
    }

    /** The lock was turned on or off. */
    private fun lockChosen() {
        worker.execute(shade::hideNames)
        changed()
    }

    /** A widget or a tile was pressed, and says so for a while. Without an [answer] nothing happened. */
    fun pressed(answer: PressAnswer?) {
        if (answer == null) return
        if (answer != PressAnswer.FAILED && isFelt) buzzer.saved()
        main.postDelayed({ worker.execute(widgets::update) }, ANSWERED.toMillis() + 1)
    }

    /** Before the first unlock nobody knows what the person wants. */
    private val isFelt: Boolean
        get() = !getSystemService(UserManager::class.java).isUserUnlocked || feedback.ticks

    override fun onConfigurationChanged(newConfig: Configuration) {
        super.onConfigurationChanged(newConfig)
        // Language and text size.
        worker.execute(widgets::update)
    }

    /** Plans a notification in two minutes, to see whether it arrives. */
    fun testReminders() =
        worker.execute {
            try {
                reminders.test()
            } catch (_: EbbException) {
                // Nothing is planned then, and nothing arrives: that is what the test shows.
            }
        }

    /** Everything was erased: what else there is of the diary goes, and nothing of it rings. */
    open fun erased() {
        documents.forget()
        presses.forget()
        health.forget()
        flareTheme.forget()
        reminders.wake()
        widgets.update()
    }

    /** A screen of the app came to the foreground. */
    fun opened() {
        worker.execute {
            reminders.wake()
            widgets.update()
            journal.makeDueCopy(clock.now())
            journal.makeDueBackup(documents, clock.now())
            journal.encryptOnceBackedUp(clock.now())
        }
        healthWorker.execute(health::readIfDue)
    }

    private companion object {
        const val WORKER = "ebb"
        const val HEALTH_WORKER = "health"
        val OWN_THREADS = setOf(WORKER, HEALTH_WORKER)
    }
}
