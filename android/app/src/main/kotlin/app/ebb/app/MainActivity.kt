package app.ebb.app

import android.Manifest
import android.content.ActivityNotFoundException
import android.content.ClipData
import android.content.ClipboardManager
import android.content.Intent
import android.content.res.Configuration.UI_MODE_NIGHT_MASK
import android.content.res.Configuration.UI_MODE_NIGHT_YES
import android.net.Uri
import android.os.Build
import android.os.Bundle
import android.print.PrintManager
import android.view.WindowManager
import androidx.activity.ComponentActivity
import androidx.activity.compose.BackHandler
import androidx.activity.compose.setContent
import androidx.activity.result.ActivityResultLauncher
import androidx.activity.result.contract.ActivityResultContract
import androidx.activity.result.contract.ActivityResultContracts
import androidx.activity.viewModels
import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.SideEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveableStateHolder
import androidx.compose.runtime.setValue
import androidx.core.content.FileProvider
import androidx.health.connect.client.PermissionController
import androidx.lifecycle.Lifecycle
import androidx.lifecycle.lifecycleScope
import androidx.lifecycle.repeatOnLifecycle
import androidx.lifecycle.viewmodel.initializer
import androidx.lifecycle.viewmodel.viewModelFactory
import app.ebb.core.DeliveryAdvice
import app.ebb.core.Today
import app.ebb.core.WordKeys
import app.ebb.encryptionAvailable
import app.ebb.ui.EntryPoint
import app.ebb.ui.Platform
import app.ebb.ui.Screens
import app.ebb.ui.Words
import app.ebb.ui.care.Notifying
import app.ebb.ui.care.OnTimeScreen
import app.ebb.ui.keep.Keeping
import app.ebb.ui.keep.Picked
import app.ebb.ui.keep.PrintedPage
import app.ebb.ui.lock.LockScreens
import app.ebb.ui.lock.lockTheme
import app.ebb.ui.more.HealthRoutes
import app.ebb.ui.more.Locking
import app.ebb.ui.talk.TalkModel
import app.ebb.ui.theme.LocalHand
import app.ebb.ui.theme.Theme
import app.ebb.ui.today.TodayState
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.launch
import java.io.File
import java.time.ZoneId

/** The app's only activity: the screens, or why there are none. */
class MainActivity : ComponentActivity() {
    private val app get() = application as EbbApplication

    // Not an AndroidViewModel: its factory keeps the process's first Application, which in tests is an earlier test's.
    private val journal by viewModels<JournalViewModel> {
        viewModelFactory {
            initializer {
                JournalViewModel(
                    app.journal,
                    app.clock,
                    { app.settings.allows },
                    app.documents,
                    app::erased,
                    app.health,
                    app.worker,
                )
            }
        }
    }

    /** What a shortcut or a notification asked for, until it was opened. */
    private val entrance = MutableStateFlow<EntryPoint?>(null)

    /** The rule of the reminder that it is of. */
    private var reminder: String? = null

    /** What was picked in the system's dialogue or handed over by another app, until a screen took it. */
    private val picked = MutableStateFlow<Picked?>(null)

    private val pickBackupFolder = picking(ActivityResultContracts.OpenDocumentTree(), Picked::BackupFolder)
    private val pickFolder = picking(ActivityResultContracts.OpenDocumentTree(), Picked::OpenFolder)
    private val pickFile = picking(ActivityResultContracts.OpenDocument(), Picked::OpenFile)
    private val pickExport = picking(ActivityResultContracts.CreateDocument(ANY_TYPE), Picked::ExportTo)

    /** Whatever the person allowed, there may be something to read now, and the page says how it stands. */
    private val healthPermissions =
        registerForActivityResult(PermissionController.createRequestPermissionResultContract()) {
            app.readHealth { journal.refresh() }
        }

    private val speech by lazy { Speech(this) }
    private val buzzer by lazy { Buzzer(this) }

    private lateinit var unlocking: Unlocking

    /** Whether a passphrase or a key is shown. */
    private var isSecret by mutableStateOf(false)

    private val permission =
        registerForActivityResult(ActivityResultContracts.RequestPermission()) { isAllowed ->
            if (isAllowed) {
                app.opened()
                journal.refresh()
            }
        }

    override fun onCreate(savedInstanceState: Bundle?) {
        // Before the window is made, so that not even its first moment is bright in a flare.
        begin(
            windowTheme(
                app.appearance.theme.value
                    .isDark(isPhoneDark),
                app.flareTheme.state.value.isOn,
            ),
        )
        super.onCreate(savedInstanceState)
        unlocking = app.unlocking(this)
        // Another language recreates the activity, and nothing else tells of it.
        journal.followLanguage()
        // A recreated activity has its first intent still.
        if (savedInstanceState == null) enter(intent) else restorePicked(savedInstanceState)
        lifecycleScope.launch {
            lifecycle.repeatOnLifecycle(Lifecycle.State.STARTED) {
                while (true) {
                    // What is due, and how long ago something was, is said to the minute.
                    delay(
                        MINUTE_MILLIS - app.clock
                            .now()
                            .at
                            .toEpochMilli() % MINUTE_MILLIS,
                    )
                    journal.refresh()
                }
            }
        }
        lifecycleScope.launch {
            lifecycle.repeatOnLifecycle(Lifecycle.State.STARTED) {
                app.saves.collect { app.feedback.saved(window.decorView) }
            }
        }
        setContent {
            val state by journal.state.collectAsState()
            PrivateTyping { Show(state) }
        }
    }

    public override fun onNewIntent(intent: Intent) {
        super.onNewIntent(intent)
        enter(intent)
    }

    /** What waits for the unlock does so also while the activity is recreated. */
    override fun onSaveInstanceState(outState: Bundle) {
        super.onSaveInstanceState(outState)
        when (val waiting = picked.value) {
            is Picked.OpenFile -> outState.putString(PICKED, waiting.document)
            is Picked.NoFile -> outState.putString(PICKED, "")
            else -> Unit
        }
    }

    private fun restorePicked(saved: Bundle) {
        val document = saved.getString(PICKED) ?: return
        picked.value = if (document.isEmpty()) Picked.NoFile else Picked.OpenFile(document)
    }

    private fun enter(intent: Intent) {
        intent.sharedFile()?.let { picked.value = it }
        LoggingShortcut.of(intent, packageName)?.let(app::press)
        val name = intent.action?.removePrefix("$packageName.")
        // The phone's pages about what apps may read lead here for the reason.
        val asked =
            if (intent.action in
                HEALTH_REASON
            ) {
                EntryPoint.HEALTH
            } else {
                EntryPoint.entries.find { it.name == name } ?: return
            }
        reminder = intent.getStringExtra(RULE)
        entrance.value = asked
    }

    override fun onDestroy() {
        speech.close()
        super.onDestroy()
    }

    override fun onStart() {
        // Before anything is drawn.
        app.lock.comeBack()
        super.onStart()
        app.isInView = true
        app.flareTheme.seen()
        journal.refresh()
        app.opened()
    }

    override fun onStop() {
        app.isInView = false
        // A phone that is turned is not put away: the models stay, with what was said.
        if (!isChangingConfigurations) {
            journal.putAway()
            app.lock.putAway()
        }
        super.onStop()
    }

    private val hour: Int
        get() {
            val now = app.clock.now()
            return now.at.atZone(ZoneId.of(now.zone)).hour
        }

    private val isPhoneDark: Boolean
        get() = resources.configuration.uiMode and UI_MODE_NIGHT_MASK == UI_MODE_NIGHT_YES

    private fun windowTheme(
        dark: Boolean,
        isInFlare: Boolean,
    ): Theme = windowTheme(app.lock.isLocked, isInFlare, dark, hour)

    @Composable
    private fun Show(state: JournalState) {
        val theme by app.appearance.theme.collectAsState()
        val dark = theme.isDark(isSystemInDarkTheme())
        val lasting by app.flareTheme.state.collectAsState()
        val asked by entrance.collectAsState()
        val found by picked.collectAsState()
        val platform =
            Platform(
                onCopy = ::copy,
                onRecover = journal::recover,
                onCall = ::dial,
                onText = ::write,
                onShare = ::share,
                onRead = speech::read,
                onTest = app::testReminders,
                onBuzz = {
                    app.feedback.buzzed()
                    buzzer.buzz(it)
                },
                onCue = { buzzer.cue(it) },
                onAwake = ::keepAwake,
                notifying = Notifying(::askToNotify, ::openNotificationSettings, ::follow),
                backHandler = { enabled, onBack -> BackHandler(enabled, onBack) },
                entrance = asked,
                reminder = reminder,
                onEntered = { entrance.value = null },
                appearance = app.look(theme),
                onLanguage = app.settings.languageScreen()?.let { { openSettings(it) } },
                keeping = keeping(found),
                flareTheme = app.flareTheme,
                locking = locking(state.words),
                libraries = app.libraries,
                health =
                    HealthRoutes(
                        { healthPermissions.launch(HealthConnectReader.PERMISSIONS) },
                        ::getHealthConnect,
                    ),
                tapGuard = app.tapGuard,
            )
        val around = windowTheme(dark, lasting.isOn)
        LaunchedEffect(around) { show(around) }
        HideInPictures(state)
        // What was open is so again once it is unlocked.
        val kept = rememberSaveableStateHolder()
        when (state) {
            is JournalState.Opening -> {
                // A few milliseconds of the window's own background.
            }

            is JournalState.Open -> {
                if (app.lock.isLocked) {
                    Locked(state.words, state.models.talk, platform, dark)
                } else if (app.onTime.asks(shownDay(state))) {
                    OnTimeScreen(state.words, platform, around, ::allowExactAlarms, app.onTime::answered)
                } else {
                    kept.SaveableStateProvider(SCREENS) {
                        CompositionLocalProvider(LocalHand provides app.appearance.hand) {
                            Screens(state.models, platform, dark)
                        }
                    }
                }
            }

            is JournalState.Notice -> {
                // The diary that opens after it may be another one.
                LaunchedEffect(Unit) { kept.removeState(SCREENS) }
                if (app.lock.isLocked) return Locked(state.words, journal.talk, platform, dark)
                JournalNotice(state, journal, platform, around, onKeep = ::finish)
            }
        }
    }

    @Composable
    private fun Locked(
        words: Words,
        talk: TalkModel,
        platform: Platform,
        dark: Boolean,
    ) {
        LockScreens(words, talk, platform, lockTheme(dark, hour)) {
            app.lock.unlocking()
            unlocking.ask(words[WordKeys.LOCKED])
        }
    }

    /** Keeps Ebb out of screenshots and of the list of recent apps, where that is wanted and in a flare. */
    @Composable
    private fun HideInPictures(state: JournalState) {
        val inFlare = shownDay(state)?.flare?.active == true
        val isHidden = isSecret || inFlare || app.lock.isOn || app.lock.isHiding
        SideEffect {
            val flag = WindowManager.LayoutParams.FLAG_SECURE
            if (isHidden) window.addFlags(flag) else window.clearFlags(flag)
        }
    }

    /** The day as Today has read it; null before. */
    @Composable
    private fun shownDay(state: JournalState): Today? {
        val models = (state as? JournalState.Open)?.models ?: return null
        val today by models.today.state.collectAsState()
        return (today as? TodayState.Content)?.today
    }

    private fun allowExactAlarms() {
        app.onTime.answered()
        follow(DeliveryAdvice.EXACT_ALARMS)
    }

    private fun follow(advice: DeliveryAdvice) = openSettings(app.settings.screen(advice))

    private fun locking(words: Words) =
        Locking(
            isOn = app.lock.isOn,
            isPossible = app.lock.isPossible,
            isHidden = app.lock.isHiding,
            onLock = {
                app.lock.turning(it)
                unlocking.ask(words[WordKeys.LOCK])
            },
            onHide = app.lock::hide,
            isEncrypted = app.journal.isEncrypted.takeIf { encryptionAvailable() },
        )

    private fun keeping(found: Picked?) =
        Keeping(
            onPickBackupFolder = { pickBackupFolder.launch(null) },
            onPickFolder = { pickFolder.launch(null) },
            onPickFile = { pickFile.launch(arrayOf(ANY_FILE)) },
            onPickExport = pickExport::launch,
            onShare = ::share,
            onRestore = journal::restore,
            onEraseEverything = journal::eraseEverything,
            onPrint = getSystemService(PrintManager::class.java)?.let { printing -> { print(printing, it) } },
            onSecret = { isSecret = it },
            picked = found,
            onTaken = { picked.value = null },
        )

    /** The name does not reveal the key, since the printer's queue shows it. */
    private fun print(
        printing: PrintManager,
        page: PrintedPage,
    ) {
        printing.print(PagePrinter.JOB, PagePrinter(page), null)
    }

    /** A launcher of the system's dialogue. What it returns also reaches an activity that was recreated. */
    private fun <I> picking(
        contract: ActivityResultContract<I, Uri?>,
        use: (String) -> Picked,
    ): ActivityResultLauncher<I> =
        registerForActivityResult(contract) { document -> document?.let { picked.value = use("$it") } }

    /** Hands a file to an app that the person chooses, which may read that file alone. */
    private fun share(file: File) {
        val shared = FileProvider.getUriForFile(this, "$packageName.shared", file)
        val send =
            Intent(Intent.ACTION_SEND)
                .setType(ANY_TYPE)
                .putExtra(Intent.EXTRA_STREAM, shared)
                .addFlags(Intent.FLAG_GRANT_READ_URI_PERMISSION)
        send.clipData = ClipData.newRawUri(null, shared)
        startActivity(Intent.createChooser(send, null))
    }

    /** Asks for leave to notify. The system asks twice at most; before Android 13 it was always given. */
    private fun askToNotify() {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
            permission.launch(Manifest.permission.POST_NOTIFICATIONS)
        }
    }

    private fun openNotificationSettings() = follow(DeliveryAdvice.NOTIFICATIONS)

    /** A phone without a page of settings has that, if at all, on the app's own page. */
    private fun openSettings(screen: Intent) =
        try {
            startActivity(screen)
        } catch (_: ActivityNotFoundException) {
            startActivity(app.settings.ownScreen())
        }

    /** Opens the dialler: the person presses call. A phone that cannot call has none. */
    private fun dial(number: String) {
        open(Intent(Intent.ACTION_DIAL, Uri.fromParts("tel", number, null)), number)
    }

    /** Opens a message to a number with a text: the person presses send. */
    private fun write(
        number: String,
        text: String,
    ) {
        open(Intent(Intent.ACTION_SENDTO, Uri.fromParts("smsto", number, null)).putExtra("sms_body", text), number)
    }

    /** Hands a text to an app that the person chooses. */
    private fun share(text: String) {
        val send = Intent(Intent.ACTION_SEND).setType("text/plain").putExtra(Intent.EXTRA_TEXT, text)
        startActivity(Intent.createChooser(send, null))
    }

    private fun open(
        screen: Intent,
        number: String,
    ) {
        try {
            startActivity(screen)
        } catch (_: ActivityNotFoundException) {
            copy(number)
        }
    }

    private fun copy(text: String) =
        getSystemService(ClipboardManager::class.java).setPrimaryClip(ClipData.newPlainText(null, text))

    /** Keeps the screen on while a guide leads through its steps. */
    private fun keepAwake(isOn: Boolean) {
        val flag = WindowManager.LayoutParams.FLAG_KEEP_SCREEN_ON
        if (isOn) window.addFlags(flag) else window.clearFlags(flag)
    }

    /** Health Connect is an app before Android 14. A phone without a store of apps has no page of it. */
    private fun getHealthConnect() {
        val store = Uri.parse("market://details?id=com.google.android.apps.healthdata")
        try {
            startActivity(Intent(Intent.ACTION_VIEW, store))
        } catch (_: ActivityNotFoundException) {
            // The page says what is missing.
        }
    }

    companion object {
        private val HEALTH_REASON =
            setOf("androidx.health.ACTION_SHOW_PERMISSIONS_RATIONALE", "android.intent.action.VIEW_PERMISSION_USAGE")

        /** The extra with the id of the rule of the reminder that a check-in is of. */
        internal const val RULE = "app.ebb.rule"
        private const val SCREENS = "screens"
        private const val PICKED = "picked"
        private const val MINUTE_MILLIS = 60_000L

        /** A type for which no app appends an ending of its own. */
        private const val ANY_TYPE = "application/octet-stream"
        private const val ANY_FILE = "*/*"
    }
}
