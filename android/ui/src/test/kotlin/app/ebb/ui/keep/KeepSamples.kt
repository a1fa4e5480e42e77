package app.ebb.ui.keep

import androidx.compose.runtime.Composable
import app.ebb.core.BackupState
import app.ebb.core.ErasePreview
import app.ebb.core.Erasure
import app.ebb.core.ImportPage
import app.ebb.core.ImportReport
import app.ebb.core.ImportedItem
import app.ebb.core.NamedBackup
import app.ebb.core.OpenedKind
import app.ebb.core.RecoveryKey
import app.ebb.core.SleepReadBy
import app.ebb.core.SleepReading
import app.ebb.core.WordKeys
import app.ebb.ui.ENGLISH
import app.ebb.ui.Samples
import app.ebb.ui.Words
import app.ebb.ui.wordsOf
import java.io.File
import java.time.LocalDate

/** *Keep safe* of an invented person. */
internal object KeepSamples {
    private val none =
        BackupState(
            hasPassphrase = false,
            place = null,
            everyDays = null,
            last = null,
            due = false,
            offer = null,
            sentences =
                listOf(
                    "There is no backup yet.",
                    "Choose a passphrase first: it opens your backups on any phone.",
                ),
            placeName = null,
        )
    private val ready =
        none.copy(
            hasPassphrase = true,
            place = "content://documents/tree/ebb",
            placeName = "Download/Ebb",
            everyDays = 7u,
            last = Samples.now,
            sentences = listOf("Last backup: yesterday.", "Backups are made every 7 days."),
        )
    private val groups = listOf("AGE-SECRET-KEY-1") + List(11) { "QPZRY" } + "9X8"
    private val key =
        RecoveryKey(
            groups.joinToString(""),
            groups,
            List(37) { y -> List(37) { x -> (x * 7 + y * 3 + x * y) % 5 < 2 } },
        )
    private val backups =
        listOf(
            NamedBackup("ebb-1a2b3c-2026-03-27.age", LocalDate.of(2026, 3, 27), "yesterday"),
            NamedBackup("ebb-1a2b3c-2026-03-20.age", LocalDate.of(2026, 3, 20), "Friday 20 March"),
        )
    private val file = File("ebb-1a2b3c-2026-03-27.age")
    private val sealed =
        KeepPage.Opened(file, OpenedKind.BACKUP, listOf(ENGLISH_SEALED), typed = "four short", isShown = false)
    private val export =
        KeepPage.Opened(
            File("ebb-2026-03-28.jsonl"),
            OpenedKind.EXPORT,
            listOf(
                "This is an export, not encrypted; it opens without a key. " +
                    "It is whole, holds 214 entries and was made " +
                    "on 2026-03-28.",
                "12 entries are new, none was corrected.",
            ),
            merge = Merge(isOfAnother = false),
        )
    private val imported =
        ImportPage(
            sentences =
                listOf(
                    "This is an export of Visible.",
                    "It goes from Wednesday 1 May 2024 to Saturday 28 March 2026.",
                    "2,114 entries are new.",
                    "12 entries are in your diary already, and stay as they are.",
                    "The file names days without times, so its entries have no time either.",
                ),
            badLines = emptyList(),
            items =
                listOf(
                    ImportedItem("Fatigue", "690 entries"),
                    ImportedItem("HRV", "512 entries · \"HR Variability\" in the file"),
                    ImportedItem("Scalp pain", "31 entries · new item"),
                ),
            examplesOf = "For example, Saturday 28 March 2026",
            examples = listOf("Fatigue 5", "Scalp pain 2", "HRV, 49 ms", "Note"),
            asksAboutSleep = false,
        )
    private val import =
        KeepPage.Import(
            File("visible-export.csv"),
            ImportReport(
                format = "visible",
                rows = 2126u,
                added = 2114u,
                duplicates = 12u,
                amended = 0u,
                skipped = emptyList(),
                firstDay = LocalDate.of(2024, 5, 1),
                lastDay = LocalDate.of(2026, 3, 28),
                mapping = emptyList(),
                written = false,
                page = imported,
            ),
        )
    private val badLines =
        import.copy(
            report =
                import.report.copy(
                    sleep = SleepReading(higherIsBetter = false, by = SleepReadBy.FORMAT),
                    page =
                        imported.copy(
                            sentences =
                                imported.sentences.dropLast(1) + "2 lines cannot be read, and are left out." +
                                    imported.sentences.last(),
                            badLines =
                                listOf(
                                    "Line 6: \"a lot\" is not a number.",
                                    "Line 9: \"25/03/2026\" is not a date such as 2026-03-29.",
                                ),
                            asksAboutSleep = true,
                        ),
                ),
        )
    private val nothingNew =
        import.copy(
            report =
                import.report.copy(
                    added = 0u,
                    duplicates = 2126u,
                    page =
                        imported.copy(
                            sentences =
                                imported.sentences.take(2) +
                                    "Nothing in it is new: it is all in your diary already." +
                                    imported.sentences.last(),
                        ),
                ),
        )
    private val days =
        KeepPage.EraseDays(
            LocalDate.of(2026, 3, 27),
            LocalDate.of(2026, 3, 28),
            "Yesterday, Friday 27 March",
            "Today, Saturday 28 March",
        )
    private const val EVERYTHING =
        "Erase the whole diary and the copies of it that Ebb knows of here for good? They cannot be brought back. " +
            "Backups that you made still hold it, and Ebb does not reach them. " +
            "Delete the files ebb-1a2b3c-*.age yourself, in: Download/Ebb. " +
            "Files that you exported stay until you delete them."

    private fun on(
        page: KeepPage,
        words: Words = ENGLISH,
        done: String? = null,
        canUndo: Boolean = false,
        message: String? = null,
        isBusy: Boolean = false,
    ) = KeepState(words, page, isBusy, done, canUndo, message)

    /** Every state of the screen, by the name of its picture. */
    val states: Map<String, KeepState> =
        mapOf(
            "keep" to on(KeepPage.Home),
            "keep-german" to on(KeepPage.Home, wordsOf("de")),
            "keep-backup-none" to on(KeepPage.Backup(none)),
            "keep-backup-encrypts" to on(KeepPage.Backup(ready, encrypts = true)),
            "keep-backup" to
                on(
                    KeepPage.Backup(ready),
                    done =
                        "Backup made and read back: 214 entries, in Download/Ebb/ebb-1a2b3c-2026-03-28.age.",
                ),
            "keep-backup-german" to on(KeepPage.Backup(ready), wordsOf("de")),
            "keep-backup-spanish" to on(KeepPage.Backup(ready), wordsOf("es")),
            "keep-backup-busy" to on(KeepPage.Backup(ready), isBusy = true),
            "keep-backup-undo" to on(KeepPage.Backup(ready), done = "Backup settings", canUndo = true),
            "keep-passphrase" to
                on(
                    KeepPage.Passphrase(isFirst = true, "four short", "four sh"),
                    message = "The two are not the same. Nothing was changed; type both again.",
                ),
            "keep-passphrase-german" to
                on(KeepPage.Passphrase(isFirst = false, "vier kurze", "", isShown = true), wordsOf("de")),
            "keep-recovery-key" to on(KeepPage.Recovery(key)),
            "keep-recovery-key-german" to on(KeepPage.Recovery(key), wordsOf("de")),
            "keep-export" to on(KeepPage.Export("ebb-2026-03-28.jsonl")),
            "keep-import" to on(KeepPage.ImportFrom),
            "keep-import-german" to on(KeepPage.ImportFrom, wordsOf("de")),
            "keep-import-spanish" to on(KeepPage.ImportFrom, wordsOf("es")),
            "keep-import-nothing" to
                on(KeepPage.ImportFrom, message = ENGLISH[WordKeys.SHARED_NOTHING]),
            "keep-import-preview" to on(import),
            "keep-import-lines" to on(badLines),
            "keep-import-lines-german" to on(badLines, wordsOf("de")),
            "keep-import-lines-spanish" to on(badLines, wordsOf("es")),
            "keep-import-done" to
                on(
                    import.copy(report = import.report.copy(written = true)),
                    done = "2,114 entries imported",
                    canUndo = true,
                ),
            "keep-import-nothing-new" to on(nothingNew),
            "keep-open" to on(KeepPage.Open("Download/Ebb")),
            "keep-open-german" to on(KeepPage.Open(null), wordsOf("de")),
            "keep-folder" to on(KeepPage.InFolder("folder", "Download/Ebb", backups)),
            "keep-folder-empty" to on(KeepPage.InFolder("folder", "Download/Ebb", emptyList())),
            "keep-sealed" to on(sealed),
            "keep-sealed-key" to
                on(
                    sealed.with(byRecoveryKey = true, isShown = true, typed = "age-secret"),
                    message = "That is not a whole recovery key. It begins with AGE-SECRET-KEY-1.",
                ),
            "keep-sealed-spanish" to on(sealed, wordsOf("es")),
            "keep-opened" to on(export),
            "keep-restore" to on(KeepPage.Restore(export)),
            "keep-restore-german" to on(KeepPage.Restore(export), wordsOf("de")),
            "keep-erase" to on(KeepPage.Erase),
            "keep-erase-words" to
                on(KeepPage.EraseWords("Mildred", ErasePreview(2u, "Erase these words for good, in 2 places?"))),
            "keep-erase-days" to on(days),
            "keep-erase-days-spanish" to on(days, wordsOf("es")),
            "keep-erase-days-asked" to
                on(
                    days.copy(
                        preview = ErasePreview(12u, "Erase the 12 entries from 2026-03-27 to 2026-03-28 for good?"),
                    ),
                ),
            "keep-erase-item" to
                on(
                    KeepPage.EraseThis(
                        Erasure.Item("hot-feet"),
                        "Erase \"Hot feet\" and its 12 entries for good? They cannot be brought back.",
                    ),
                ),
            "keep-erase-everything" to on(KeepPage.EraseEverything(EVERYTHING)),
            "keep-erase-everything-sure" to on(KeepPage.EraseEverything(EVERYTHING, isSure = true)),
        )
}

private const val ENGLISH_SEALED =
    "This is an encrypted backup of a diary. Your passphrase or your recovery key opens it."

/** Draws a state without actions. */
@Composable
internal fun DrawKeep(state: KeepState) =
    KeepScreen(state, NoKeepActions, Keeping({}, {}, {}, {}, {}, {}, {}, onPrint = {}))

private object NoKeepActions : KeepActions {
    override fun open() = Unit

    override fun openBackup() = Unit

    override fun openPassphrase() = Unit

    override fun passphrase(changed: KeepPage.Passphrase) = Unit

    override fun savePassphrase() = Unit

    override fun openRecoveryKey() = Unit

    override fun schedule(everyDays: UInt?) = Unit

    override fun makeBackup() = Unit

    override fun openExport() = Unit

    override fun share(then: (File) -> Unit) = Unit

    override fun openImport() = Unit

    override fun sleep(isHigherBetter: Boolean) = Unit

    override fun importFile() = Unit

    override fun openOpen() = Unit

    override fun openPlace() = Unit

    override fun open(backup: NamedBackup) = Unit

    override fun opened(changed: KeepPage.Opened) = Unit

    override fun check() = Unit

    override fun merge() = Unit

    override fun askRestore() = Unit

    override fun openErase() = Unit

    override fun openErase(what: Erasure) = Unit

    override fun openEraseWords() = Unit

    override fun openEraseDays() = Unit

    override fun openEraseEverything() = Unit

    override fun words(text: String) = Unit

    override fun days(
        first: LocalDate,
        last: LocalDate,
    ) = Unit

    override fun look() = Unit

    override fun erase() = Unit

    override fun sure(isSure: Boolean) = Unit

    override fun picked(what: Picked) = Unit

    override fun undo() = Unit

    override fun dismiss() = Unit

    override fun back() = Unit
}
