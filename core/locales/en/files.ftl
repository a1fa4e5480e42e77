# Erasing, backups, exports and files: questions, reports and refusals.

did-erase-words = { $count ->
    [one] Erased in { $count } place
   *[other] Erased in { $count } places
}
erase-question-words = { $count ->
    [0] These words stand nowhere in the diary. Erase them from its copies for good? They cannot be brought back.
    [one] Erase these words for good, in the { $count } place where they stand? The note or text there goes with them. It cannot be brought back, not even with undo.
   *[other] Erase these words for good, in the { $count } places where they stand? The notes and texts there go with them. They cannot be brought back, not even with undo.
}
erase-names = What is still there keeps its name: { $places }. Rename or remove that, then erase the words again.
erase-backups = Backups that you made still hold it, and Ebb does not reach them. Delete the files { $name } yourself, in: { $places }.
erase-backups-anywhere = Backups that you made still hold it, and Ebb does not reach them. Delete the files { $name } yourself, wherever you put them.
erase-exports-left = Files that you exported stay until you delete them.
erased-everything = Everything has been erased.
erase-not-removed = { $path } could not be removed. Delete that file yourself.
erase-kept = { $path } is a copy of another diary, or does not open with this key. It was left as it is.
error-words-too-short = Write at least { $least } characters of what is to be erased. Nothing was erased.
