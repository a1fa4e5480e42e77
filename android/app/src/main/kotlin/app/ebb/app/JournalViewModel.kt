package app.ebb.app

import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import app.ebb.core.DeliveryPermissions
import app.ebb.core.EbbException
import app.ebb.core.InternalException
import app.ebb.core.WordKeys
import app.ebb.explainError
import app.ebb.screenWords
import app.ebb.ui.Models
import app.ebb.ui.Words
import app.ebb.ui.isDamage
import app.ebb.ui.keep.Documents
import app.ebb.ui.keep.Restoring
import app.ebb.ui.more.HealthStore
import app.ebb.ui.talk.TalkGateway
import app.ebb.ui.talk.TalkModel
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.job
import kotlinx.coroutines.launch
import kotlinx.coroutines.plus
import kotlinx.coroutines.withContext
import java.util.concurrent.Executor

/** What the activity shows. */
sealed interface JournalState {
    /** The words of the screens; none while it is being opened. */
    val words: Words

    /** The journal is being opened. */
    data object Opening : JournalState {
        override val words get() = Words.NONE
    }

    /** The journal is open. */
    data class Open(
        val models: Models,
        override val words: Words,
    ) : JournalState

    /** What happened, with the one way on. */
    data class Notice(
        override val words: Words,
        val sentences: List<String>,
        val recoveryAction: RecoveryAction,
    ) : JournalState

    enum class RecoveryAction { TRY_AGAIN, RECOVER, BEGIN, GO_ON }
}

/**
 * Opens the journal off the main thread, and keeps the screens' models while the activity is recreated.
 *
 * @param permissions what the phone grants Ebb.
 * @param documents what the person chooses outside the app.
 * @param erased is called on [worker] after everything was erased, for what else there is of the diary.
 * @param health the phone's health store.
 * @param worker runs the reminders, too: while a damaged journal is replaced, they are not using it.
 */
class JournalViewModel(
    private val journal: PhoneJournal,
    private val clock: Clock,
    private val permissions: () -> DeliveryPermissions,
    private val documents: Documents,
    private val erased: () -> Unit,
    private val health: HealthStore,
    worker: Executor,
) : ViewModel() {
    private val worker = worker.asCoroutineDispatcher()
    private val shown = MutableStateFlow<JournalState>(JournalState.Opening)
    private var models: CoroutineScope? = null

    /** Opening or recovering: a second tap meanwhile starts nothing. */
    private var work: Job? = null

    val state: StateFlow<JournalState> = shown.asStateFlow()

    init {
        open()
    }

    /** Opens the journal, again after an error. */
    fun open() = work { shown.value = attempt(::opened) }

    /** Opens the journal again if the person has chosen another language: its words are those of its opening. */
    fun followLanguage() {
        if (shown.value !is JournalState.Open || !journal.isInOldLanguage) return
        work {
            release()
            shown.value = attempt(::opened)
        }
    }

    private suspend fun opened(): JournalState {
        val core =
            withContext(worker) {
                if (journal.isInOldLanguage) journal.close()
                journal.openForScreens()
            }
        val scope = viewModelScope + Job(viewModelScope.coroutineContext.job)
        models = scope
        val words = words()
        return JournalState.Open(core.models(permissions, documents, clock::now, scope, Dispatchers.IO, health), words)
    }

    /** Ends the models, and waits for their last call: nobody uses the journal then. */
    private suspend fun release() {
        shown.value = JournalState.Opening
        models?.coroutineContext?.job?.cancelAndJoin()
        models = null
    }

    /** Brings a damaged journal back, and says what was. */
    fun recover() = replace { journal.recover(clock.now())?.sentences.orEmpty() }

    /** Begins a new diary beside one whose key is lost. */
    fun beginAnother() =
        work {
            release()
            shown.value =
                attempt {
                    withContext(worker) { journal.beginAnother(clock.now()) }
                    opened()
                }
        }

    /** Puts a backup or an export in the journal's place, and says what was. */
    fun restore(what: Restoring) =
        replace {
            journal.restore(what, clock.now()).sentences.also { what.file.parentFile?.deleteRecursively() }
        }

    /** Erases everything, and says what stays. */
    fun eraseEverything() = replace { journal.eraseEverything().sentences.also { erased() } }

    /** Does something to the journal while nobody uses it, and shows the sentences of what was done. */
    private fun replace(act: () -> List<String>) =
        work {
            release()
            shown.value =
                attempt {
                    val sentences = withContext(worker) { act() }
                    JournalState.Notice(words(), sentences, JournalState.RecoveryAction.GO_ON)
                }
        }

    /** *Talk to someone* while there is no journal. */
    val talk by lazy { TalkModel(TalkGateway(null, journal.language), clock::now, viewModelScope, Dispatchers.IO) }

    /** Reads what is in view again: the date may have changed while the app was out of sight. */
    fun refresh() {
        (shown.value as? JournalState.Open)?.models?.refresh()
    }

    /** Saves what was said and not yet saved: the app is out of sight, and may not come back. */
    fun putAway() {
        (shown.value as? JournalState.Open)?.models?.putAway()
    }

    private fun work(act: suspend () -> Unit) {
        if (work?.isActive != true) work = viewModelScope.launch { act() }
    }

    private suspend fun attempt(act: suspend () -> JournalState): JournalState =
        try {
            act()
        } catch (refused: EbbException) {
            refusal(refused)
        } catch (unavailable: KeyUnavailable) {
            val (what, recoveryAction) =
                if (unavailable.isLost) {
                    WordKeys.KEY_LOST to JournalState.RecoveryAction.BEGIN
                } else {
                    WordKeys.KEY_REFUSED to JournalState.RecoveryAction.TRY_AGAIN
                }
            val words = words()
            JournalState.Notice(words, listOf(words[what]), recoveryAction)
        } catch (panic: InternalException) {
            refusal(EbbException.Internal(panic.message.orEmpty()))
        }

    private suspend fun refusal(refused: EbbException): JournalState {
        val words = words()
        return if (refused.isDamage) {
            val source = withContext(worker) { journal.recoverySource(clock.now()) }
            JournalState.Notice(words, listOf(words[WordKeys.DAMAGED], source), JournalState.RecoveryAction.RECOVER)
        } else {
            val text = withContext(worker) { explainError(refused, journal.language) }
            JournalState.Notice(words, listOf(text), JournalState.RecoveryAction.TRY_AGAIN)
        }
    }

    /** The screens' words, without the journal, which may be closed. */
    private suspend fun words(): Words =
        withContext(worker) { Words(screenWords(journal.language).associate { it.key to it.text }) }
}
