package app.ebb.app

import android.content.ActivityNotFoundException
import android.content.ClipData
import android.content.ClipboardManager
import android.content.Intent
import android.net.Uri
import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.activity.compose.BackHandler
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import androidx.activity.viewModels
import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.lifecycle.viewmodel.initializer
import androidx.lifecycle.viewmodel.viewModelFactory
import app.ebb.core.WordKeys
import app.ebb.ui.Platform
import app.ebb.ui.Screens
import app.ebb.ui.parts.NoticeScreen
import app.ebb.ui.theme.EbbTheme
import app.ebb.ui.theme.Theme

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
                    app.worker,
                )
            }
        }
    }

    override fun onCreate(savedInstanceState: Bundle?) {
        enableEdgeToEdge()
        super.onCreate(savedInstanceState)
        setContent {
            val state by journal.state.collectAsState()
            Show(state)
        }
    }

    override fun onStart() {
        super.onStart()
        journal.refresh()
        app.opened()
    }

    @Composable
    private fun Show(state: JournalState) {
        val dark = isSystemInDarkTheme()
        when (state) {
            is JournalState.Opening -> {
                // A few milliseconds of the window's own background.
            }

            is JournalState.Open -> {
                val platform =
                    Platform(
                        onCopy = ::copy,
                        onRecover = journal::recover,
                        onCall = ::dial,
                        onText = ::write,
                        onTest = app::testReminders,
                        backHandler = { enabled, onBack -> BackHandler(enabled, onBack) },
                    )
                Screens(state.models, platform, dark)
            }

            is JournalState.Notice -> {
                EbbTheme(if (dark) Theme.DARK else Theme.LIGHT) {
                    val (word, wayOn) =
                        when (state.wayOn) {
                            JournalState.WayOn.TRY_AGAIN -> WordKeys.TRY_AGAIN to journal::open
                            JournalState.WayOn.RECOVER -> WordKeys.RECOVER to journal::recover
                            JournalState.WayOn.GO_ON -> WordKeys.DISMISS to journal::open
                        }
                    NoticeScreen(state.sentences, state.words[word], wayOn)
                }
            }
        }
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
}
