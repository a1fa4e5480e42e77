package app.ebb.ui.keep

import app.ebb.core.BackupKey
import app.ebb.core.BackupState
import app.ebb.core.Change
import app.ebb.core.EbbException
import app.ebb.core.ErasePreview
import app.ebb.core.Erasure
import app.ebb.core.Moment
import app.ebb.core.NamedBackup
import app.ebb.core.OpenedKind
import app.ebb.core.WordKeys
import app.ebb.ui.Called
import app.ebb.ui.CoreCalls
import app.ebb.ui.OthersChanges
import app.ebb.ui.Words
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import java.io.File
import java.time.LocalDate

/**
 * Holds the state of *Keep safe*: a stack of pages, of which the topmost is shown.
 *
 * @param observe subscribes to the journal's changes.
 * @param clock the shell's clock.
 * @param scope the main thread's, on which [state] is written.
 * @param io runs the calls, which may block on the disk.
 */
class KeepModel(
    private val core: KeepCore,
    private val documents: Documents,
    private val observe: (changed: (generation: ULong) -> Unit) -> AutoCloseable,
    private val clock: () -> Moment,
    private val scope: CoroutineScope,
    io: CoroutineDispatcher,
) : KeepActions {
    private val shown = MutableStateFlow(KeepState())

    /** What the screen shows. */
    val state: StateFlow<KeepState> = shown.asStateFlow()

    private val calls = CoreCalls(io, core::explain)
    private val changes = OthersChanges(calls.inOrder)
    private val maker = BackupMaker(core, documents)
    private var pages: List<KeepPage> = emptyList()

    init {
        scope.launch(start = CoroutineStart.UNDISPATCHED) {
            // The last operation is another one then, which must not be undone from here.
            changes.follow(
                observe,
                catchUp = { shown.update { if (it.canUndo) it.copy(done = null, canUndo = false) else it } },
            )
        }
    }

    override fun open() = run({ KeepPage.Home }) { show(listOf(it)) }

    private fun backupPage(state: BackupState) = KeepPage.Backup(state, core.encrypts)

    override fun openBackup() = run({ core.backup(it) }) { push(backupPage(it)) }

    override fun openPassphrase() {
        val page = shown.value.page as? KeepPage.Backup ?: return
        push(KeepPage.Passphrase(isFirst = !page.state.hasPassphrase))
    }

    override fun passphrase(changed: KeepPage.Passphrase) = replace(changed)

    override fun savePassphrase() {
        val page = shown.value.page as? KeepPage.Passphrase ?: return
        if (page.typed != page.again) {
            shown.update { it.copy(message = it.words[WordKeys.PASSPHRASE_DIFFER]) }
            return
        }
        run({ now ->
            changes.own(core.setPassphrase(page.typed, now))
            core.backup(now)
        }) { show(pages.dropLast(2) + backupPage(it), shown.value.words[WordKeys.PASSPHRASE_SET]) }
    }

    override fun openRecoveryKey() = run({ core.recoveryKey() }) { push(KeepPage.Recovery(it)) }

    override fun schedule(everyDays: UInt?) {
        val place = (shown.value.page as? KeepPage.Backup)?.state?.place ?: return
        changeBackup { core.schedule(place, everyDays, it) }
    }

    /** Changes something of the backups, which undo takes back. */
    private fun changeBackup(change: (Moment) -> Change) =
        run({ now -> changes.own(change(now)).label to core.backup(now) }) { (label, state) ->
            show(pages.dropLast(1) + backupPage(state), label, canUndo = true)
        }

    override fun makeBackup() {
        val place = (shown.value.page as? KeepPage.Backup)?.state?.place ?: return
        run({ now ->
            val placed = maker.make(place, now)
            changes.own(placed.change)
            placed.sentence to core.backup(now)
        }) { (sentence, state) -> show(pages.dropLast(1) + backupPage(state), sentence) }
    }

    override fun openExport() = push(KeepPage.Export(exportName()))

    private fun exportName() = "ebb-${clock().at.toString().substringBefore('T')}.jsonl"

    override fun share(then: (File) -> Unit) =
        run({ now -> documents.fresh("shared").resolve(exportName()).also { core.export(it, now) } }) { then(it) }

    override fun openImport() = push(KeepPage.ImportFrom)

    override fun sleep(isHigherBetter: Boolean) {
        val page = shown.value.page as? KeepPage.Import ?: return
        run({ now -> importOf(page.file, isHigherBetter, now) }, ::replace)
    }

    override fun importFile() {
        val page = (shown.value.page as? KeepPage.Import)?.takeIf { it.canImport } ?: return
        run({ now ->
            core.importFile(page.file, page.isHigherSleepBetter, now).also { changes.own(it.change) }
        }) { show(pages.dropLast(1) + page.copy(report = it.report), it.change.label, canUndo = true) }
    }

    private fun importOf(
        file: File,
        isHigherSleepBetter: Boolean?,
        now: Moment,
    ) = KeepPage.Import(file, core.previewImport(file, isHigherSleepBetter, now), isHigherSleepBetter)

    override fun openOpen() =
        run({ core.backup(it).run { KeepPage.Open(placeName.takeIf { place != null } ?: place) } }, ::push)

    override fun openPlace() =
        run({ now -> core.backup(now).place?.let { inFolder(it, now) } ?: KeepPage.Open(null) }, ::push)

    private fun inFolder(
        folder: String,
        now: Moment,
    ) = KeepPage.InFolder(
        folder,
        documents.folderName(folder),
        core.backupsAmong(documents.names(folder), now),
    )

    override fun open(backup: NamedBackup) {
        val page = shown.value.page as? KeepPage.InFolder ?: return
        run({ now ->
            val here = documents.fresh(OPENED)
            val keys = documents.names(page.folder).filter { it.endsWith(KEY_NAME) }
            for (name in keys + backup.name) documents.read(page.folder, name, here.resolve(name))
            openedOf(here.resolve(backup.name), now)
        }, ::push)
    }

    private fun openedOf(
        file: File,
        now: Moment,
    ): KeepPage {
        val found = core.inspect(file)
        if (found.kind == OpenedKind.IMPORT) return importOf(file, isHigherSleepBetter = null, now)
        val preview = if (found.kind == OpenedKind.EXPORT) core.previewMerge(file, now) else null
        return KeepPage.Opened(
            file,
            found.kind,
            listOf(found.sentence) + preview?.sentences.orEmpty(),
            merge = preview?.let { Merge(it.otherDiary) },
        )
    }

    override fun opened(changed: KeepPage.Opened) = replace(changed)

    override fun check() {
        val page = shown.value.page as? KeepPage.Opened ?: return
        val key = if (page.byRecoveryKey) BackupKey.RecoveryKey(page.typed) else BackupKey.Passphrase(page.typed)
        run({ core.check(page.file, key) }) {
            replace(page.with(sentences = listOf(it.sentence), typed = "", key = key))
        }
    }

    override fun merge() {
        val page = shown.value.page as? KeepPage.Opened ?: return
        val merge = page.merge ?: return
        run({ now -> core.merge(page.file, merge.isOfAnother, now).also { changes.own(it.change) } }) {
            val merged = page.with(sentences = it.report.sentences, merge = null)
            show(pages.dropLast(1) + merged, it.change.label, canUndo = !it.report.restored)
        }
    }

    override fun askRestore() {
        val page = shown.value.page as? KeepPage.Opened ?: return
        if (page.canRestore) push(KeepPage.Restore(page))
    }

    override fun openErase() = push(KeepPage.Erase)

    override fun openEraseWords() = push(KeepPage.EraseWords())

    override fun openEraseDays() = run({ now -> core.today(now).let { days(it, it, now) } }, ::push)

    override fun openErase(what: Erasure) = run({ KeepPage.EraseThis(what, core.eraseQuestion(what).question) }, ::push)

    override fun openEraseEverything() =
        run({ core.eraseEverythingQuestion() }) { push(KeepPage.EraseEverything(it.question)) }

    override fun words(text: String) = replace(KeepPage.EraseWords(text))

    override fun days(
        first: LocalDate,
        last: LocalDate,
    ) = run({ now -> days(first, minOf(maxOf(first, last), core.today(now)), now) }, ::replace)

    private fun days(
        first: LocalDate,
        last: LocalDate,
        now: Moment,
    ): KeepPage.EraseDays {
        val from = minOf(first, last)
        return KeepPage.EraseDays(from, last, core.title(from, now), core.title(last, now))
    }

    override fun look() {
        val page = shown.value.page
        val what = page?.erasure() ?: return
        run({ core.eraseQuestion(what) }) { replace(page.asked(it)) }
    }

    override fun erase() {
        val what = shown.value.page?.erasure() ?: return
        run({ now -> core.erase(what, now).also { changes.own(it.change) } }) { done ->
            // What was typed to be erased is not to stand here either.
            val left = pages.dropLast(1).ifEmpty { listOf(KeepPage.Home) }
            show(left, (listOf(done.change.label) + done.sentences).joinToString(" "))
        }
    }

    override fun sure(isSure: Boolean) {
        (shown.value.page as? KeepPage.EraseEverything)?.let { replace(it.copy(isSure = isSure)) }
    }

    override fun picked(what: Picked) {
        when (what) {
            is Picked.BackupFolder -> {
                run({ now ->
                    documents.keep(what.folder)
                    // Whether it can be reached shows now, not when a backup is due.
                    documents.names(what.folder)
                    val change = core.choosePlace(what.folder, documents.folderName(what.folder), now)
                    changes.own(change).label to core.backup(now)
                }) { (label, state) ->
                    show(below<KeepPage.Backup>() + backupPage(state), label, canUndo = true)
                }
            }

            is Picked.OpenFolder -> {
                run({ inFolder(what.folder, it) }) { show(below<KeepPage.InFolder>() + it) }
            }

            is Picked.OpenFile -> {
                run({ openDocument(what.document, it) }) { show(belowFile() + it) }
            }

            is Picked.NoFile -> {
                run({ KeepPage.ImportFrom }) { page ->
                    show(belowFile().filter { it != page } + page)
                    shown.update { it.copy(message = it.words[WordKeys.SHARED_NOTHING]) }
                }
            }

            is Picked.ExportTo -> {
                run({ now -> exportTo(what.document, now) }) { sentence ->
                    show(below<KeepPage.Export>() + KeepPage.Export(exportName()), sentence)
                }
            }
        }
    }

    private fun openDocument(
        document: String,
        now: Moment,
    ): KeepPage {
        val folder = documents.fresh(OPENED)
        try {
            val file = folder.resolve(plainName(documents.name(document)))
            documents.read(document, file)
            return openedOf(file, now)
        } catch (refused: EbbException) {
            folder.deleteRecursively()
            throw refused
        }
    }

    /** The name of a document as a file of the app's own can have it, whatever another app says. */
    private fun plainName(name: String): String {
        val isShown = { char: Char -> !char.isISOControl() && char.category != CharCategory.FORMAT }
        val plain = File(name).name.filter(isShown).take(NAME_MOST)
        return if (plain.all { it == '.' || it.isWhitespace() }) OPENED else plain
    }

    private fun exportTo(
        document: String,
        now: Moment,
    ): String {
        val folder = documents.fresh("export")
        try {
            val file = folder.resolve(exportName())
            val describe = core.export(file, now)
            documents.write(document, file)
            return describe(documents.name(document))
        } finally {
            folder.deleteRecursively()
        }
    }

    /** The pages below one of a kind; those that lead to it after the process was gone. */
    private inline fun <reified T : KeepPage> below(): List<KeepPage> =
        pages.takeWhile { it !is T }.ifEmpty { listOf(KeepPage.Home) }

    /** The pages below a file that is opened. */
    private fun belowFile(): List<KeepPage> =
        pages
            .takeWhile { it !is KeepPage.Opened && it !is KeepPage.Import }
            .ifEmpty { listOf(KeepPage.Home) }

    override fun undo() {
        if (!shown.value.canUndo) return
        run({ now ->
            changes.own(core.undo(now))
            when (val page = pages.last()) {
                is KeepPage.Backup -> KeepPage.Backup(core.backup(now))
                is KeepPage.Import -> importOf(page.file, page.isHigherSleepBetter, now)
                else -> page
            }
        }) { show(pages.dropLast(1) + it) }
    }

    override fun dismiss() = shown.update { it.copy(message = null) }

    override fun back() {
        val left = pages.lastOrNull() ?: return
        val stack = pages.dropLast(1)
        run({ now ->
            if (left is KeepPage.Opened ||
                left is KeepPage.Import
            ) {
                documents.workspace.resolve(OPENED).deleteRecursively()
            }
            if (stack.lastOrNull() is KeepPage.Backup) stack.dropLast(1) + KeepPage.Backup(core.backup(now)) else stack
        }) { show(it) }
    }

    /** While a call is under way, its page stays. */
    private fun push(page: KeepPage) {
        if (!shown.value.isBusy) show(pages + page)
    }

    private fun replace(page: KeepPage) {
        if (!shown.value.isBusy) show(pages.dropLast(1) + page)
    }

    private fun show(
        stack: List<KeepPage>,
        done: String? = null,
        canUndo: Boolean = false,
    ) {
        pages = stack
        shown.update { KeepState(it.words, stack.lastOrNull(), done = done, canUndo = canUndo, depth = stack.size) }
    }

    /** Calls off the main thread and goes on with what that returned. Meanwhile other calls are ignored. */
    private fun <T : Any> run(
        work: (Moment) -> T,
        then: (T) -> Unit,
    ) {
        if (shown.value.isBusy) return
        shown.update { it.copy(isBusy = true, message = null) }
        val now = clock()
        scope.launch {
            // Words are read with the first page, also where that is not the first one or is refused.
            if (shown.value.words == Words.NONE) {
                val words = calls.call(core::words)
                if (words is Called.Returned) shown.update { it.copy(words = words.value) }
            }
            val called = calls.call { work(now) }
            shown.update { it.copy(isBusy = false) }
            when (called) {
                is Called.Returned -> {
                    then(called.value)
                }

                is Called.Refused -> {
                    refused(called.text)
                }
            }
        }
    }

    private fun refused(text: String) {
        // Something that was picked after the process was gone has no page yet.
        if (pages.isEmpty()) pages = listOf(KeepPage.Home)
        shown.update { it.copy(page = pages.last(), message = text) }
    }

    private fun KeepPage.erasure(): Erasure? =
        when (this) {
            is KeepPage.EraseWords -> Erasure.Words(text)
            is KeepPage.EraseDays -> Erasure.Days(first, last)
            is KeepPage.EraseThis -> what
            else -> null
        }

    private fun KeepPage.asked(preview: ErasePreview): KeepPage =
        when (this) {
            is KeepPage.EraseWords -> copy(preview = preview)
            is KeepPage.EraseDays -> copy(preview = preview)
            else -> this
        }

    private companion object {
        const val OPENED = "opened"
        const val KEY_NAME = "-key.age"
        const val NAME_MOST = 80
    }
}
