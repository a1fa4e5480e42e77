# Erasing, backups, exports and files: questions, reports and refusals.

did-erase-words = { $count ->
    [one] Erased in { $count } place
   *[other] Erased in { $count } places
}
erase-question-words = { $count ->
    [0] These words stand nowhere in the diary. Erase them for good from the copies of it that Ebb knows of here? They cannot be brought back.
    [one] Erase these words for good, in the { $count } place where they stand? The note or text there goes with them. It cannot be brought back, not even with undo.
   *[other] Erase these words for good, in the { $count } places where they stand? The notes and texts there go with them. They cannot be brought back, not even with undo.
}
erase-names = What is still there keeps its name: { $places }. Rename or remove that, then erase the words again.
erase-backups = Backups that you made still hold it, and Ebb does not reach them. Delete the files { $name } yourself, in: { $places }.
erase-backups-anywhere = Backups that you made still hold it, and Ebb does not reach them. Delete the files { $name } yourself, wherever you put them.
erase-exports-left = Files that you exported stay until you delete them.
erased-everything = Everything has been erased.
erase-not-removed = { $path } could not be removed. Delete that file yourself.
erase-note = { $day }: "{ $note }"
erase-notes = Among what they stand in: { $notes }.
erase-of-another = { $path } is the diary that was here before this one. It was not looked into and left as it is: delete that file too if it is to go.
erase-kept = { $path } is a copy of another diary, or does not open with this key. It was left as it is.
erase-copies-elsewhere = { $path } holds copies of this diary from another place. Ebb left them: delete these files there if the diary lies there no more: { $names }.
error-words-too-short = Write at least { $least } characters of what is to be erased. Nothing was erased.
error-days-backwards = { $last } is before { $first }. Write the earlier day first: { $last }..{ $first }. Nothing was erased.
error-nothing-that-day = There are no entries of { $first }. Nothing to erase.
error-nothing-those-days = There are no entries from { $first } to { $last }. Nothing to erase.
error-not-a-range = "{ $given }" is not a range of days. Write it as 2026-03-01..2026-03-29, or one day as 2026-03-29.

error-import-not-backup = { $path } is an export of another app, and not a backup. Nothing was changed.
error-too-large = { $path } is larger than { $megabytes } MB, and Ebb does not read more at once. Nothing was changed. Check that it is the right file; if it is, split it into smaller ones.
error-backup-not-import = { $path } is an encrypted backup of a diary. Nothing was changed.
error-journal-not-backup = { $path } is the file of a diary, or a copy of one, and neither a backup nor an export. Nothing was changed.
error-key-not-backup = { $path } is the file with the key of your backups. The backups lie beside it and end in a day, as in -2026-03-29.age. Name one of those. Nothing was changed.
error-mistyped-recovery-key = Some letters of this recovery key are wrong; it has the right length. Compare it with the paper, group by group. It was given for { $path }.
error-mistyped-recovery-key-group = A letter of this recovery key is wrong, most likely in group { $group } after AGE-SECRET-KEY-1. Compare that group with the paper. It was given for { $path }.
error-mistyped-recovery-key-groups = Two letters of this recovery key are wrong, most likely in groups { $first } and { $second } after AGE-SECRET-KEY-1. Compare those with the paper. It was given for { $path }.

restored-name = Restored name { $number }
restored-names = { $count ->
    [one] One name in the file is not shown as it stands there. It is "Restored name 1" now; rename it if you like.
   *[other] { $count } names in the file are not shown as they stand there. They are "Restored name 1" and so on now; rename them if you like.
}

error-anothers-export = { $path } is the export of another diary. Nothing was changed.
merge-entries = { $added ->
    [one] One entry is new
   *[other] { $added } entries are new
}, { $changed ->
    [0] none was corrected.
    [one] one was corrected.
   *[other] { $changed } were corrected.
}
merge-records = { $count ->
    [one] Also one medicine, item, reminder or setting.
   *[other] Also { $count } medicines, items, reminders and settings.
}
merge-kept = { $count ->
    [one] One entry is newer here than in the file, and stays as it is.
   *[other] { $count } entries are newer here than in the file, and stay as they are.
}
merge-other-diary = The file is of another diary. Its settings, its "About me" and what is under way in it stay there.
merge-restored = There was nothing here, so this diary is the file's now, with its whole history. Undo does not reach that.

line-cut = the file ends here, before its last line
line-created = an operation says that it created more entries than follow it
line-ends-early = it ends too early, at character { $at }
line-no-json = it is not JSON at character { $at }: a quotation mark, comma or bracket is missing or too many
line-missing-field = its field "{ $name }" is missing
line-unknown-name-in-it = Ebb does not write "{ $name }" here; check its spelling
line-wrong-value = it holds a value that Ebb does not write, near character { $at }
error-output = The output could not be written ({ $code }).
error-output-missing = The output could not be written: a file or folder of its path is not there ({ $code }).
error-output-forbidden = The output could not be written: Ebb may not write there ({ $code }).
error-output-full = The output could not be written: the disk is full ({ $code }).

opened-backup = This is an encrypted backup of a diary. Your passphrase or your recovery key opens it.
opened-key = This is the file with the key of your backups. Choose a backup: its name ends in a day, as in -2026-03-29.age.
opened-journal = This is the file of a diary itself, and neither a backup nor an export. Nothing was changed.
opened-visible = This is an export of Visible.
opened-bearable = This is an export of Bearable.
opened-daylio = This is an export of Daylio.
opened-empty = This file is empty. Nothing was changed. Choose another one.
opened-other = This is neither a backup nor an export made by Ebb. Nothing was changed. A backup is called ebb-…-2026-03-29.age; an export ends in .jsonl.

# What an import brings, on a screen.
import-one-day = It is of { $day }.
import-days = It goes from { $first } to { $last }.
import-new = { $count ->
    [one] One entry is new.
   *[other] { $count } entries are new.
}
import-amended = { $count ->
    [one] One entry corrects what an earlier import brought.
   *[other] { $count } entries correct what an earlier import brought.
}
import-times-of-zone = The file names times without a zone, so they are taken as times of { $zone }, where you are now.
import-sleep = { $how ->
    [better] A higher number for sleep in it is a better night.
   *[worse] A higher number for sleep in it is a worse night.
} { $by ->
    [file] Its own fatigue shows so.
    [person] So you said.
   *[format] The file does not show it, so it is read as in Visible's own.
}
import-no-times = The file names days without times, so its entries have no time either.
import-nothing-new = Nothing in it is new: it is all in your diary already.
import-known = { $count ->
    [one] One entry is in your diary already, and stays as it is.
   *[other] { $count } entries are in your diary already, and stay as they are.
}
import-skipped = { $count ->
    [one] One line cannot be read, and is left out.
   *[other] { $count } lines cannot be read, and are left out.
}
import-named = "{ $names }" in the file
import-examples = For example, { $day }
