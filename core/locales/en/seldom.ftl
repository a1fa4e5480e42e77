# What is said seldom: refusals, the terminal's pages, what is led through. Read only when one of these is needed.

# What a check finds.
problem-file = The file is damaged. Restore a copy. ({ $detail })
problem-entry = Entry { $id } is no longer as it was written. Restore a copy, or delete the entry.
problem-record = The setting or item { $id } is no longer as it was written. Set it again.
problem-derived = The day summaries do not match the entries. No entry is lost; a rebuild fixes this.

# Why a file is no diary in the long form.
diary-column = it has no column { $column }; the first line should be { $form }
diary-no-rows = there are no rows below it
diary-nobody = the person is empty; write a name or number that tells people apart
diary-nameless = the name is empty; only a { -flare } needs none
diary-kind = "{ $given }" is not one of symptom, factor, measure, flare
diary-number = "{ $given }" is not a number; leave it empty if it is not known
diary-range = { $given } is not between { $low } and { $high }
diary-flare = "{ $given }" is neither 0 nor 1, which is all a { -flare } can be; leave it empty if it is not known
diary-far-apart = the date is more than { $years } years from another of the same person; check the year
error-unknown-item = There is nothing called "{ $given }".
error-unknown-item-suggest = There is nothing called "{ $given }". Did you mean: { $suggestions }?
error-archived-item = "{ $item }" is archived. It can be logged once it is back.
error-item-in-medicines = { $item } is in your list of medicines. Take it out of the list first: then nothing rings for it any more, and it can be archived. Nothing was changed.
error-name-archived = "{ $item }" is archived, with its entries, and can be brought back. Nothing was changed.
error-which-item = "{ $name }" is more than one thing. Write which one you mean. { $choices }
error-flare-has-a-command = A { -flare } has its own command: ebb flare start, ease or end.
error-lasting-condition = { $condition } lasts, so it is no entry of a day. Note it among your conditions under About me. Nothing was saved.
error-not-yes-or-no = "{ $given }" does not fit here: it was used or not. Write yes or no. Nothing was logged.
error-neither-yes-nor-no = "{ $given }" is neither yes nor no. Write yes or no. Nothing was changed.
error-wrong-kind = { $item } cannot be logged like this: it is not of the kind "{ $kind }".
error-out-of-range = { $field } is { $given }; it can go from { $low } to { $high }. Nothing was saved.
error-length-out-of-range = That is a length of { $given }; it can go from { $low } to { $high }. Nothing was saved.
error-in-the-future = { $when } is in the future. Nothing was logged; give a time that has passed.
error-bad-name = "{ $given }" is not a name: it needs 1 to { $most } characters. Nothing was changed.
error-name-taken = "{ $given }" is already a name of { $item }. Nothing was changed; choose another.
error-name-is-there = There is a "{ $item }" already. Nothing was changed; choose another name.
error-not-mergeable = { $from } and { $into } are not of the same kind, so they cannot be merged. Nothing was changed.
error-merged-into-itself = { $item } cannot be merged into itself. Name two things. Nothing was changed.
error-ends-before-it-begins = It ends before it begins. Nothing was logged; swap the two times.
error-too-long = The note has { $length } characters; there is room for { $most }. Nothing was logged; shorten it.
error-not-a-time = "{ $given }" is not a time. Write it as 14:30, "30 min ago", yesterday or 2026-03-29 14:30.
error-not-a-clock-time = "{ $given }" is not a time of day. Write it as 14:30, 8 am or noon. Nothing was changed.
error-pause-over = A pause until { $day } would be over already. Give a day after today. Nothing was changed.
error-reminder-listed = There is such a reminder already: { $label }. It stays as it is; to change it, remove it and add it again.
error-two-meanings = "{ $given }" can be read in two ways. Write { $first } or { $second }.
error-no-such-time = { $given } does not exist on { $day }: the clocks went forward over it. Write { $first } or { $second }. Nothing was changed.
error-offset-contradicts-zone = { $given }: the offset is not the zone's. The clocks there show { $there }; write that, or leave the offset or the zone out.
error-part-ahead = It is not yet { $part } on { $day }. Nothing was logged; give a time that has passed.
error-no-sleep = That is a sleep of 0 minutes. Nothing was logged. Give its length, such as 6h30, or two times; a night without sleep is a length of 0.
replaced-night-mend = If it was a nap: ebb undo, then ebb log nap { $length }
error-length-contradicts-times = From the first time to the second is { $between }, and the length given is { $given }. Nothing was logged; give the times or the length, or mend one of them.
error-no-time-of-day = "{ $given }" has no time of day. Write it with one, such as 14:30 or "yesterday 14:30".
error-not-a-day = "{ $given }" is not a day. Write it as 2026-03-29, today or yesterday.
error-not-a-weekday = "{ $given }" is not a weekday. Write it as Mon, Monday or a number from 1 to 7.
error-unknown-zone = "{ $given }" is not a time zone. Write it as Europe/Berlin.
error-not-a-phone = "{ $given }" is not a phone number. Write it as +49 170 1234567. Nothing was changed.
error-unknown-country = "{ $given }" is not a country. Write its two letters, such as DE or US. Nothing was changed.
error-not-a-contact = A contact is a name and a phone number, such as: Ana +49 170 1234567. Nothing was changed.
error-no-such-entry = There is no entry { $id }. It may have been deleted.
error-ambiguous-entry = More than one entry ends in "{ $given }". Give more of its id.
error-nothing-to-undo = There is nothing to undo.
error-nothing-to-redo = There is nothing to redo.
error-changed-since = It has been changed again since, so it cannot be undone by itself. Undo the later change first.
error-no-such-file = There is no file { $path }. Check the name.
error-is-a-folder = { $path } is a folder. Name a file in it.
error-not-readable = { $path } cannot be read. Check its permissions.
error-not-writable = { $path } cannot be written. Check that its folder exists and allows it.
error-not-a-journal = { $path } is not an Ebb diary, or it is encrypted and needs its key. It was left as it is.
error-newer-schema = { $path } was written by a newer Ebb (schema { $found }; this one knows { $known }). It was left as it is; update Ebb.
error-anothers-copy = { $path } is a copy of another diary. Nothing was changed.
error-dose-zero = A dose of 0 is none. To note that it was not taken: ebb log { $item } --skipped. Nothing was changed.
hint-entry = `ebb day DATE --ids` shows the ids of a day.
hint-reminder = `ebb remind next` and `ebb remind log` show their ids.
hint-unknown-country = `ebb talk --countries` lists those whose numbers Ebb has.
hint-bad-copy = Your diary is as it was. `ebb copies` lists the other days.
hint-nothing-to-recover = There is no good copy of it either, so there is nothing to recover.
hint-recover = If this was your diary, `ebb recover` puts its newest good copy in its place.
hint-lost-journal = `ebb recover` brings it back, with what you have logged since.
hint-not-an-answer = Of { $item }: { $choices }.
hint-import-not-backup = To bring it into your diary: ebb import { $path }
hint-backup-not-import = To restore it: ebb backup restore { $path } --passphrase FILE
hint-journal-not-backup = To look into it: ebb --db { $path } today. To restore the copy of a day: ebb restore DAY
hint-anothers-export = To merge that diary into this one: ebb import { $path } --other-diary. To keep it apart: ebb --db NEW-FILE backup restore { $path }
hint-unknown-item = `ebb items` lists what can be logged.
hint-archived-item = To bring it back: ebb item archive "{ $item }" --back
hint-lasting-condition = To note it: ebb about set conditions
hint-bad-lines = To leave them out: --skip-bad-lines
hint-no-such-check-in = `ebb check-in` lists them.
hint-no-such-medicine = `ebb medicine list` shows yours. To add it: ebb medicine add "{ $given }"
hint-no-movement-plan = To start one: ebb movement start ITEM
hint-large-raise = If you mean it: ebb movement raise { $minutes } --yes
hint-no-times = Such as: --at 10:00
hint-needs-window = Give it --from and --to.
hint-export-not-backup = To restore it: ebb backup restore { $path }
hint-item-in-medicines = To take it out: ebb medicine remove "{ $item }"
error-no-copy-of-day = There is no copy of { $day }. `ebb copies` lists those that there are. Nothing was changed.
error-no-copy-of-diary = There is no copy of { $day } of a diary { $diary }. `ebb copies` lists the copies with their digits. Nothing was changed.
error-copy-of-other = The copy of { $day } is of another diary, { $diary }. To put that diary in place of this one: ebb restore { $day } --diary { $diary }
error-wrong-key = { $path } does not open with this key. It was left as it is; use the key it was made with.
error-not-encrypted = { $path } is not encrypted. Nothing was changed; open it without a key, or encrypt it.
error-no-encryption = This Ebb was built without encryption. Nothing was changed; use a build that has it.
error-bad-key = This is not a key: it needs 32 bytes, or 64 hexadecimal digits. Nothing was changed.
error-disk-full = The disk is full. Nothing was changed; make room and try again.
error-busy = The diary is in use elsewhere. Nothing was changed; try again.
error-damaged-copy = The copy { $path } is damaged. It was left as it is.
error-damaged = The diary is damaged. Restore a copy. ({ $detail })
error-replaced = { $path } was replaced or moved while it was open. Nothing was changed; close Ebb and see what happened to it.
error-is-a-diary = { $path } is your diary, or belongs to it. Nothing was written; name another file.
error-disk-failed = The disk refused. Nothing was changed; check that Ebb may write there and that the disk is healthy. ({ $detail })
error-suspended = The diary is closed for now. Open Ebb and try again.
error-unknown-format = { $path } is in no format that Ebb can read. Nothing was changed. Ebb reads the CSV exports of Visible, Bearable and Daylio.
error-empty-file = { $path } is empty. Nothing was changed. Export the data again, and name the new file.
error-utf-16 = { $path } is text in UTF-16, which Ebb does not read. Nothing was changed. Open it in a spreadsheet or an editor, and save it as UTF-8 ("CSV UTF-8").
error-not-text = { $path } is not text: a picture, an archive or another program's file. Nothing was changed. Name the exported CSV file; if it is in a ZIP, unpack that first.
error-bad-lines = { $count ->
    [one] { $path }: one line cannot be imported. Nothing was changed. { $lines } Correct them in the file, or leave them out.
   *[other] { $path }: { $count } lines cannot be imported. Nothing was changed. { $lines } Correct them in the file, or leave them out.
}
error-bad-file = { $path }, line { $line }: { $reason }. Nothing was changed.
line-nothing-changed = Nothing was changed.
line-field = { $field }: { $reason }
line-unknown-kind = there is no kind of record called "{ $kind }"
line-bad-id = its id is missing or too long
line-shape = this is not a value that Ebb writes here; compare the line with one of an export that was not changed
line-unknown-field = Ebb does not write this field, or not with this value; check its spelling
line-repeated = it repeats an id or an operation of an earlier line; leave one of the two out
line-bad-value = it holds a value that Ebb does not write; compare it with a line of an export that was not changed
line-unknown-name = it names { $name }, which did not come before it; put that line first, or leave this one out
error-internal = Something went wrong inside Ebb. Nothing was changed. For a bug report: { $detail }

# The terminal's page.
page-burden = Symptoms overall
page-usual = usual { $value }
page-no-usual = no usual yet
page-energy = Energy
page-energy-spent = { $spent } of { $advised } effort-minutes advised
page-outlook = Outlook
page-undo = Last: { $what }. `ebb undo` undoes it.
page-quick = Logged most
page-empty-day = Nothing logged.
page-note = Note: { $note }
page-carer = logged by a carer
page-load = effort { $value }
page-history-entries = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
page-flare = { -flare }
page-check-ok = { $entries ->
    [one] All well: { $entries } entry, schema { $schema }.
   *[other] All well: { $entries } entries, schema { $schema }.
}
page-demo = { $entries ->
    [one] { $days } invented days, { $entries } entry, in { $path }.
   *[other] { $days } invented days, { $entries } entries, in { $path }.
}
page-no-copies = No copies yet. ebb copies --make
page-copy-unreadable = cannot be read
page-copy-of = of another diary, { $diary }
page-copy-not-made = Your change is saved. Today's copy could not be made: { $why }
page-put-back = The copy of { $day } is in place. What was there before is in { $path }.
page-mended = Fixed: { $what }
page-demo-next = Next: ebb today
page-import-preview = { $path }: nothing written yet, this is a preview.
page-import-rows = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
} from { $first } to { $last }: { $added } new, { $amended } corrected, { $duplicates } already here, { $skipped } skipped.
page-import-line = line { $line }: { $reason }
page-import-more = … and { $count } more
page-import-undo = `ebb undo` undoes the whole import.
page-import-sleep = If it is the other way round: ebb undo, then import with --sleep-higher { $other }.
page-new-item = new item
error-not-empty = { $path } already holds a real diary, and an invented one would get mixed up with it. Name another file with --db.
error-not-a-number = "{ $given }" is not a number. Nothing was logged.
error-not-measured = "{ $given }" cannot be read as a measurement. Write one number in { $unit }. Nothing was logged.
error-not-measured-alone = "{ $given }" cannot be read as a number. Write it without signs between its digits, such as 8000. Nothing was logged.
error-two-pressures = "{ $given }" is two numbers. Log each by itself: ebb log blood-pressure-systolic { $upper }, then ebb log blood-pressure-diastolic { $lower }. Nothing was logged.
error-no-severity = "{ $given }" is not a severity. Write a number from 0 to 10, such as 5 or 5.5, or none, mild, moderate, severe or noted.
error-severity-range = "{ $given }" are two numbers. Write one: { $high } if that was the worst of it, or { $between }. Nothing was logged.
error-energy-in-percent = Energy goes from 0 to 100 %: "{ $given }" can mean { $of_ten } % or { $of_hundred } %. Write the number with its %. Nothing was logged.
error-not-an-amount-of = Ebb knows { $item }, but cannot read "{ $given }" as an amount. Write a number and its unit, such as 400 mg, ½ tablet or 2 x 150 mg; or leave the amount out: ebb log { $name }. Nothing was logged.
error-other-side = { $place } is not { $side }. Name one of the two. Nothing was saved.
error-unknown-region = There is no place called "{ $given }". Places: { $regions }.
error-unknown-language = Ebb does not speak "{ $given }" yet. It speaks en, de and es.
error-severity-needed = { $item } needs a number: ebb log { $id } NUMBER.
error-fever-in-degrees = { $item } is rated from 0 to 10, and { $given } is a temperature. To log that: ebb log body-temperature "{ $given }". Nothing was saved.
error-check-found = The check found a problem; see above.

# Encryption.
page-encrypted = { $files ->
    [0] It is already encrypted with this key.
    [one] { $files } file is encrypted now. Without the key file nobody can read it, not even you: keep a second key file somewhere else.
   *[other] { $files } files are encrypted now. Without the key file nobody can read them, not even you: keep a second key file somewhere else.
}
page-decrypted = { $files ->
    [one] { $files } file is no longer encrypted.
   *[other] { $files } files are no longer encrypted.
}
page-rekeyed = { $files ->
    [one] { $files } file has the new key now.
   *[other] { $files } files have the new key now.
}
page-left-as-it-is = { $path } could not be read and was left as it is. Look at it, or delete it.
error-key-file-needed = A key file is needed: --key-file FILE. If there is none, it is made.
page-erase-yes = Nothing has been erased yet. Add --yes to do it.
copy-set-aside = A file with a copy's name could not be read as one. It is now { $path }; delete it if you don't need it.
copy-unreadable = { $path } does not open as a copy of this diary. It was left as it is; it may be encrypted with another key.
lost-journal = The diary that was here is gone, and there are copies of it, the newest of { $day }.
erase-unfinished-busy = It is gone from your diary. Another program is still reading the file: what is left in it goes once that has ended and Ebb opens the diary again.
erase-unfinished-full = It is gone from your diary. The disk is full, so copies and unused parts of the file may still hold it. Make some room: Ebb finishes when it opens the diary again.
erase-unfinished = It is gone from your diary. Copies and unused parts of the file may still hold it ({ $why }). Ebb tries again when it opens the diary.
erase-left = { $path } cannot be read: it may still hold it, or be of another diary. Delete that file only if you are sure that you don't need it.
erase-mentions = The same words still stand in: { $places }. Those were not erased.
erase-along = With it go, for good: { $what }.
erase-along-reminder = the reminder { $label }
erase-mention-record = your settings
erase-mention-entry = an entry of { $day }
erase-mention-history = what an entry or setting said before
recover-copy = The copy of { $day } has taken the diary's place.
recover-fresh = There is no good copy, so a new diary was started.
recover-entries = { $count ->
    [0] The previous file has no newer entries.
    [one] { $count } entry was taken from the previous file.
   *[other] { $count } entries were taken from the previous file.
}
recover-records = { $count ->
    [one] { $count } setting or item was taken from it.
   *[other] { $count } settings and items were taken from it.
}
recover-older = { $count ->
    [one] { $count } entry is as the copy has it. Later changes to it are lost.
   *[other] { $count } entries are as the copy has them. Later changes to them are lost.
}
recover-lost = { $count ->
    [0] No entry is lost.
    [one] { $count } entry could not be read and is lost.
   *[other] { $count } entries could not be read and are lost.
}
recover-unread = { $count ->
    [one] { $count } entry could not be read.
   *[other] { $count } entries could not be read.
}
recover-held = A file that was set aside before holds entries that are not in the diary, perhaps these: { $path }
recover-lost-untold = Newer entries may be lost; there is no way to tell how many.
recover-from-today = Your newest copy is from today.
recover-from = Your newest copy is from { $day }.
recover-from-itself = There is no copy. What can still be read in the file comes back.
recover-aside = The previous file was kept: { $path }
backup-other-copies = The copies of the diary that was here before stay too, marked { $diary }.
page-other-copies = ebb copies lists them; ebb restore DAY --diary { $diary } brings one back.
page-nothing-to-recover = Nothing is wrong. Nothing was changed.
page-taken-back = undone

error-no-usual-yet = Ebb doesn't know your usual values yet: that takes seven days with a number. Nothing was logged.
error-nothing-unsaid = You've answered all of that today. Nothing was logged.
error-nothing-to-repeat = There is nothing from yesterday to repeat. Nothing was logged.
error-day-not-over = { $day } is not over yet, so it cannot be filled in from memory. Log how it is instead.
error-no-such-question = There is no question { $id } now. It may have been answered, or its day is over.
error-not-an-answer = "{ $given }" is not one of the answers. Nothing was changed; choose one that is offered.
error-not-asked = "{ $given }" is not one of its questions: { $questions }. Nothing was changed.
check-in-asks = Asks: { $questions }
check-in-asks-no-longer = No longer: { $questions }
error-choose = "{ $given }" does not answer that. Choose one of these: { $choices }. Nothing was changed.
error-no-such-check-in = There is no check-in "{ $given }".
error-nothing-to-ask = A check-in needs at least one question. Nothing was changed.
error-too-many-questions = A check-in asks at most { $most } things. Make a second one for the rest. Nothing was changed.
error-cannot-ask = { $item } cannot be asked as "{ $how }", or is asked twice. Nothing was changed.

page-nothing-to-fill = Nothing to fill in: no usual values yet, or you've answered it all.
page-not-offered = not asked
page-answered = answered today: { $value }
page-no-unlogged-days = No days without entries since the last one.
page-no-questions = Nothing to ask now.
page-flares-fit = The start and end of every { -flare } fit together.
error-not-tender = It is marked as not tender but has a severity above 0. Nothing was logged; leave one of the two out.
error-unknown-choice = "{ $given }" is not one of these: { $choices }.
error-not-a-length = "{ $given }" is not a length of time. Write it as 7h30, 45 min or "half an hour". Nothing was changed.
error-length-unit-needed = "{ $given }" could be hours or minutes. Write the unit with it, such as { $given } h or { $given } min. Nothing was changed.
error-nothing-said = There is nothing to note. Write it after the word: ebb log note "…".
error-level-needed = How heavy was it? Say light, usual or heavy: ebb log heavy day.
error-place-needed = Where? Name the place: ebb log pressure point left shoulder.
error-text-too-long = { $field } has { $length } characters; there is room for { $most }. Nothing was changed; shorten it.
error-not-a-step = "{ $given }" is not a step with its words. Write it as "6=I stop what I do". Nothing was changed.
page-body-map = The body map is in { $path }.
menopause-pre = before menopause
menopause-peri = perimenopause
menopause-post = after menopause
menopause-does-not-apply = does not apply
pem-positive = positive
pem-negative = negative
examination-blood = Blood test
    .alias = blood; bloods
examination-vitamins = Vitamins
examination-thyroid = Thyroid
examination-hormones = Hormones
examination-imaging = Imaging
    .alias = X-ray; MRI; CT; ultrasound; scan
examination-sleep-study = Sleep study
    .alias = polysomnography; sleep lab
examination-physical = Physical examination
    .alias = examination; check-up
examination-inflammation = Inflammation markers
    .alias = CRP; ESR; inflammation
examination-nerve-muscle = Nerve or muscle test
    .alias = EMG; nerve test; muscle test; muscle oxygenation test
examination-other = Other examination
examination-ruled-out = ruled out: { $what }
error-not-a-substance = "{ $given }" is a group of medicines or a combination, not one substance. Name each substance as the pack says, such as "paracetamol 500 mg". Nothing was changed.
error-outside-years = { $given } is outside the years 1900 to 2100. Check the year. Nothing was changed.
error-not-a-date = "{ $given }" is not a date. Write it as 2024, 2024-03 or 2024-03-14. Nothing was changed.
error-not-in-the-list = There is no "{ $given }" in the list. Nothing was changed.
error-no-such-medicine = There is no "{ $given }" among your medicines. Nothing was changed.
error-not-a-dose = "{ $given }" is not a dose. Write a number and its unit, such as 400 mg, ½ tablet or 2 x 150 mg. Nothing was changed.
error-dose-two-meanings = "{ $given }" can mean { $thousand } or { $part }. Write it as one of these. Nothing was changed.
error-dose-per-hour = "{ $given }" is what a patch gives off, not a dose. Write 1 patch as the dose, and { $given } as what is in it. Nothing was changed.
error-unknown-dose-unit = "{ $given }" is not a unit that Ebb knows. Write one such as mg, µg, g, ml, IU, tablet, capsule or drop. Nothing was changed.
error-unknown-dose-unit-near = "{ $given }" is not a unit that Ebb knows. Did you mean { $nearest }? Write it in full, such as 400 mg or 2 tablets. Nothing was changed.
error-dose-confirm = { $question } If this is that same dose, it is logged already: leave it. Only if you really took another one, add --yes, so that it counts. Nothing was changed.
error-dose-implausible = { $question } If it is a slip, log it with the right amount and unit. If you took it, add --yes, so that it counts. Nothing was changed.
error-no-text = The text is missing. Write it at the end; to clear it on purpose: { $command } "". Nothing was changed.
page-quoted = "{ $text }"
page-not-today-any-more = Not today any more
guide-length-short = short { $length }
guide-length-usual = usual { $length }
guide-length-long = long { $length }

# Mistakes on the command line. In English the terminal's own library says them.
usage-value-missing = A value is missing: { $argument }
usage-bad-value = "{ $value }" does not go with { $argument }.
usage-unknown-argument = { $argument } is not known here.
usage-unknown-command = There is no command "{ $command }".
usage-command-missing = A command is missing.
usage-argument-missing = This is missing: { $argument }
usage-conflict = { $argument } does not go together with { $other }.
usage-twice = { $argument } can be given only once.
usage-not-text = An argument is not text in UTF-8.
usage-did-you-mean = Did you mean: { $near }?
usage-choices = Possible: { $choices }
usage-how = It goes like this: { $usage }
usage-placeholder = { $word }
usage-more = More with --help.
error-flare-is-on = { $headline } Nothing was changed.
error-flare-came-back = { $headline } { $question } Add --yes, and it goes on from its first day. Nothing was changed.
error-flare-began-later = { $headline } It cannot have eased or ended before that: give a later time with --at. Nothing was changed.
error-flare-has-end = That { -flare } has an end already, on { $day }. To correct it: ebb amend { $entry } --at TIME. Nothing was changed.
error-flare-was-on = A { -flare } was on then already; it ended on { $day }. Nothing was changed.
error-flare-is-over = { $headline } Nothing was changed.
error-flare-was-over = The last { -flare } ended { $when }. Nothing was changed.
error-no-flare = No { -flare } is noted. If you had one, first its beginning: ebb flare start --at yesterday. Nothing was changed.
saved-for-mend = To say the time: ebb amend { $entry } --at "{ $when }"
error-save-confirm = { $question } { $remedy } Nothing was changed.
error-dose-unit-needed = "{ $given }" would be { $read }. Write the unit with it: mg, µg, g, ml, IU, tablet or drops. Nothing was changed.
error-dose-out-of-range = A dose of { $given } is too small or too large. Nothing was changed.
error-limit-below-dose = A limit of { $given } in 24 hours is less than one dose of { $dose }. Correct one of them. Nothing was changed.
error-strength-of-liquid = { $given } in how much of it? A dose is { $dose }, so write what the pack says, such as { $given }/5 ml. Nothing was changed.
error-limit-not-comparable = Ebb cannot count { $given } in doses of { $dose }. Write the limit in the unit of the dose, or say what is in it, as the pack does. Nothing was changed.
medicine-merge-confirm = { $from } and { $into } would be one medicine from then on: every dose of { $from } is then called { $into }. Are they really the same?
page-medicine-no-reminder = Nothing reminds you of it yet. ebb remind add dose "{ $name }"
page-medicine-nickname = called "{ $nickname }"
error-merge-confirm = { $question } To merge them, add --yes. Nothing was changed.
error-medicine-listed = "{ $given }" is in your list already, as { $listed }. Change that one instead. Nothing was changed.
page-letter-none = No letter yet. On a good day: ebb letter set helps "Dark room; Heat; Nothing planned tomorrow"
page-about-nothing = Nothing here yet. All of it is optional: ebb about set onset 2021-03
page-medicines-none = No medicines in the list. ebb medicine add NAME
page-due-doses = Due now
page-open-doses = Doses without an answer
page-examinations-none = No examinations in the list. ebb exam add KIND
error-nothing-chosen = Choose at least one. Nothing was changed.
page-day-begins = Your day begins at { $hour }:00.
page-core-items = "Symptoms overall" is made of: { $items }
page-flare-word = Ebb calls it a { -flare }.
error-not-a-wish = "{ $given }" is not an activity with minutes. Write it like this: shopping 45
page-rated-quotient = By your own ratings, { $percent } % of today's energy is used.
page-hours = What an hour takes
page-then-rest = then rest { $minutes } min
page-plan-spent = { $spent } of the { $advised } effort-minutes advised for today are used.
page-plan-left = About { $left } effort-minutes before the reserve.
page-plan-none-left = Anything more comes out of the reserve.
page-does-not-fit = Too much for today
# How good the forecasts were.
evaluate-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
} of { $persons ->
    [one] { $persons } person
   *[other] { $persons } people
}, { $kind ->
    [stood-out] { $share } of them stood out
    [both] { $share } of them { -flares } or days that stood out
   *[said] { $share } of them { -flares }
}
evaluate-how = Each forecast was made at the end of the day before, from what was known then.
evaluate-burden = The file has no { -flare } rows: a day counts when its symptoms overall stand out from the six weeks before.
evaluate-said-else-burden = A day counts if you called it a { -flare }, or else if its symptoms overall stand out from the six weeks before.
evaluate-nothing = No day can be scored: it takes a day with something logged, followed by a day known to be a { -flare } or not.
evaluate-ours = Forecast
evaluate-climatology = Usual rate
evaluate-markov = Usual rate after such a day
evaluate-better = the forecast is { $percent } less wrong
evaluate-worse = the forecast is { $percent } more wrong
evaluate-order = { $kind ->
    [stood-out] Days that stood out told apart from the others
    [both] { -Flares } and days that stood out told apart from the others
   *[said] { -Flares } told apart from calm days
}: { $all }, within one person { $within } (0.5 is guessing, 1 is always right).
evaluate-calibration = The chances given and what happened are { $points } percentage points apart.
evaluate-shown = Shown on { $share } of these days; on the others Ebb stays silent, and is scored all the same.
evaluate-onset = From a calm day: { $days ->
    [one] { $days } day
   *[other] { $days } days
}, { $kind ->
    [stood-out] { $share } stood out
    [both] { $share } { -flares } or days that stood out
   *[said] { $share } { -flares }
}, { $brier } against { $usual }, told apart within one person { $within }.
evaluate-48 = Within two days: { $days ->
    [one] { $days } time
   *[other] { $days } times
}, { $kind ->
    [stood-out] { $share } with a day that stood out
    [both] { $share } with a { -flare } or a day that stood out
   *[said] { $share } with a { -flare }
}, { $brier } against { $usual }, told apart within one person { $within }.
evaluate-72 = Within three days: { $days ->
    [one] { $days } time
   *[other] { $days } times
}, { $kind ->
    [stood-out] { $share } with a day that stood out
    [both] { $share } with a { -flare } or a day that stood out
   *[said] { $share } with a { -flare }
}, { $brier } against { $usual }, told apart within one person { $within }.
evaluate-given = Chances given, and what happened
evaluate-bin = { $low } to { $high }: of { $days ->
    [one] { $days } day
   *[other] { $days } days
} { $kind ->
    [stood-out] { $share } stood out
    [both] { $share } were { -flares } or stood out
   *[said] { $share } were { -flares }
}
evaluate-plot-chance = Chance given
evaluate-plot-came = Share that came

# A prior for the forecast (ebb fit-prior)
prior-form = this is not a prior: `ebb fit-prior` writes one
prior-version = this prior is version { $given }, and this Ebb reads { $version }: fit it again
prior-no-slope = the slope of "{ $given }" is missing or is not a number: fit it again
prior-no-feature = there is no feature "{ $given }": fit it again
page-forecast-towards = Makes it more likely
page-forecast-away = Makes it less likely
page-forecast-hidden = The outlook is hidden. `ebb forecast show` brings it back.
page-forecast-choice = { $words ->
    [yes] Shown in words, without numbers. `ebb forecast numbers` changes that.
   *[no] Shown with numbers. `ebb forecast words` leaves them out.
}
page-forecast-notify = { $on ->
    [yes] Notifications may mention it.
   *[no] Notifications never mention it.
}
page-forecast-early = { $on ->
    [yes] Early guesses are on. `ebb forecast stop` ends them.
   *[no] Early guesses are off. `ebb forecast early` turns them on.
}
error-no-activity = No activity is running. Start one first.
error-no-break-due = No break is due now. Nothing was changed.
error-no-more-snooze = This break was put off twice. It stays due until you rest or skip it.
error-was-forgotten = It ran for six hours without a tap. Stop it first: when it probably ended, at another time, or without a length.
error-not-resting = There is no break going on. Nothing was changed.
error-no-such-rule = There is no break rule "{ $given }". Nothing was changed.
page-no-activity = Nothing is running.
page-no-break-rules = No break rules yet.
page-no-candidates = Nothing is planned in that time.
page-activity-since = since { $since }: { $elapsed }, { $worked } of it active
page-activity-since-whole = since { $since }: { $elapsed }
page-activity-breaks = Breaks: { $times }
page-candidate = { $time }  { $title }
page-ease-not = Nothing to say.
# Movement, guides, the screen for post-exertional malaise, the place of work.
pem-form = Five questions about the last six months: how often, and how bad. They show whether effort can make you feel worse for a day or longer. Skip what you like, or all of it.
pem-item-heavy-after-starting = A heavy, leaden feeling soon after you start to exercise
pem-item-sore-next-day = Sore or worn out the day after everyday things that were not strenuous
pem-item-mentally-tired = Mentally tired after the slightest effort
pem-item-physically-tired = Physically tired after very little exercise
pem-item-drained-after-mild = Drained or ill after mild activity
pem-frequency-0 = never
pem-frequency-1 = a little of the time
pem-frequency-2 = about half the time
pem-frequency-3 = most of the time
pem-frequency-4 = all the time
pem-severity-0 = not there
pem-severity-1 = mild
pem-severity-2 = moderate
pem-severity-3 = severe
pem-severity-4 = very severe
pem-result-positive = Going by these answers, effort can make you feel worse for a day or longer. This is not a diagnosis. Ebb never suggests more activity of its own accord; a doctor can tell you more.
pem-result-negative = Going by these answers, effort does not clearly make you feel worse in the days after. This is not a diagnosis. You can answer again whenever that changes.
pem-result-open = Too few answers to tell. Until there are more, Ebb is as careful as if effort made you feel worse.

movement-off = Gentle movement is off. It starts only when you ask for it.
movement-today = { $item }: up to { $time } today. Less is fine.
movement-easing = { $item }: at most { $time } until the { -flare } has settled.
movement-rest = { $item }: rest today.
movement-not-today = { $item }: not today. The plan waits.
movement-paused = { $item }: paused, for as long as you like.
movement-old = { $item }: this was set more than a year ago. Start again from what you do now.
movement-day-today = today
movement-reason-started = You started at { $time }, a bit under the { $baseline } you can usually do.
movement-reason-set = You set { $time } ({ $day }).
movement-reason-flare = In a { -flare } it drops to half at once, and stays there until you raise it.
movement-reason-after-flare = A { -flare } halved it. It doesn't come back by itself.
movement-reason-back = Before the { -flare } it was { $time }. Go back to it only when you feel settled.
movement-reason-gap = After two weeks without it, it is four fifths of what it was.
movement-reason-steady = After seven steady days it is up to a tenth more.
movement-rule-positive = Your answers say that effort can make you feel worse, so Ebb only keeps this level or lowers it. Only you raise it.
movement-rule-unscreened = It is not known whether effort makes you feel worse, so Ebb only keeps this level or lowers it. Only you raise it.
movement-rule-small = Below ten minutes, a tenth is less than a minute: Ebb keeps this level, and you raise it when you like.
movement-rule-negative = { $days ->
    [one] { $days } steady day of seven so far; after seven it is up to a tenth more.
   *[other] { $days } steady days of seven so far; after seven it is up to a tenth more.
}
movement-convention = These steps and the seven days are rules of thumb, not measurements. Your own body comes first.
movement-caution = From { $from } to { $to }: watch the next three days. If they are worse, lower it at once.
movement-caution-pem = From { $from } to { $to }: the effects can show only days later. Watch the next three days; if they are worse, lower it at once.
error-no-movement-plan = There is no movement plan yet. Nothing was changed.
error-minutes-needed = Ebb doesn't know how many minutes. Nothing was changed; give a number you can do on most days without paying for it.
error-large-raise = From { $from } to { $to } is a big step at once. Nothing was changed.
error-movement-in-flare = In a { -flare }, and until it has settled, this isn't raised. Nothing was changed. Ebb asks once when it has settled.
error-no-guide-running = No guide is running. Nothing was changed.

guide-breathing = Slow breathing
guide-body-scan = Body scan
guide-muscle-relaxation = Muscle relaxation
guide-yoga-nidra = Yoga nidra
guide-stretching = A round of stretching
guide-heat = Heat
guide-cold = Cold
guide-heat-cold = Heat and cold in turn
guide-left-out = Left out, because you logged pain there: { $places }.
guide-skin-rests = Heat or cold was used a short while ago. Let the skin rest until { $time }.
guide-group-hands = hands
guide-group-arms = arms
guide-group-shoulders = shoulders
guide-group-face = face
guide-group-belly = belly
guide-group-thighs = thighs
guide-group-calves = calves
guide-group-feet = feet
guide-group-neck = neck
guide-group-back = back
guide-group-hips = hips
guide-caution-dizzy = If you feel dizzy, breathe as you like, or stop.
guide-caution-leave = If a place or a thought is too much, move on, open your eyes, or stop.
guide-caution-tense = Tense only gently, and never into pain.
guide-caution-stretch = Only as far as it feels pleasant. No hard pulling, no bouncing.
guide-caution-heat = Warm, not hot: you can comfortably keep a hand on it. A cloth between, 20 minutes at most.
guide-caution-cold = Never ice on bare skin: a cloth between, 10 minutes at most.
guide-caution-skin = Look at the skin every five minutes. Stop when it is white, blotchy, very red or numb, or when it hurts. Do not lie on the pack, and do not fall asleep with it. Then let the skin rest for an hour.
guide-caution-patch = No heat over a medicine patch, capsaicin or menthol: more of it gets through the skin, and it can burn.
guide-caution-drowsy = No heat lying down after alcohol or a medicine that makes you drowsy: you could fall asleep with it.
guide-caution-cold-skin = No cold with Raynaud (fingers that turn white or blue), or if cold gives you hives.
guide-caution-belly = In pregnancy, no heat on the belly or the lower back.
guide-caution-stretch-dizzy = Stop if you feel dizzy.
guide-caution-doctor = Skip it, or ask your doctor first, if you have numb skin, nerve damage, diabetes, poor circulation, wounds or inflamed skin, heart disease, or are pregnant.
guide-breathing-begin = Sit or lie as you like. Let the shoulders sink.
guide-breathing-in = Breathe in
guide-breathing-out = Breathe out slowly
guide-breathing-end = Breathe as you like. That is all.
guide-body-scan-begin = Lie or sit however takes least effort. You change nothing, you only notice.
guide-body-scan-feet = The feet: warm, cold, heavy, nothing. Whatever is there.
guide-body-scan-calves = The lower legs, how they lie.
guide-body-scan-thighs = The thighs and their weight.
guide-body-scan-hips = The hips, and what supports them.
guide-body-scan-back = The back, where it touches and where it does not.
guide-body-scan-belly = The belly, as it moves with the breath.
guide-body-scan-hands = The hands and arms, lying still.
guide-body-scan-shoulders = The shoulders. They carry nothing now.
guide-body-scan-neck = The neck and the throat.
guide-body-scan-face = The jaw, the eyes, the forehead.
guide-body-scan-whole = The whole body at once, breathing.
guide-body-scan-end = Move the fingers and toes. That is all.
guide-muscle-relaxation-begin = Lie or sit comfortably. Tense gently, then let go.
guide-muscle-relaxation-hands = Close the hands gently.
guide-muscle-relaxation-arms = Bend the arms a little and tense them.
guide-muscle-relaxation-shoulders = Draw the shoulders up a little.
guide-muscle-relaxation-face = Close the eyes firmly, press the lips together.
guide-muscle-relaxation-belly = Draw the belly in a little.
guide-muscle-relaxation-thighs = Tense the thighs gently.
guide-muscle-relaxation-calves = Draw the toes towards you.
guide-muscle-relaxation-feet = Curl the toes gently.
guide-muscle-relaxation-let-go = Let go. Feel the difference.
guide-muscle-relaxation-whole = Let the whole body be heavy.
guide-muscle-relaxation-end = Stretch if you like. That is all.
guide-yoga-nidra-arrive = Lie down, warm and covered. There is nothing to do.
guide-yoga-nidra-wish = If you like, think of one kind wish for yourself.
guide-yoga-nidra-right = The right side: hand, arm, side, leg, foot.
guide-yoga-nidra-left = The left side: hand, arm, side, leg, foot.
guide-yoga-nidra-behind = What lies on the ground: heels, legs, back, head.
guide-yoga-nidra-front = The front: forehead, cheeks, chest, belly.
guide-yoga-nidra-breath = The breath, and the pause that follows by itself.
guide-yoga-nidra-heavy = Imagine the body heavy, sinking.
guide-yoga-nidra-light = Imagine the body light, floating.
guide-yoga-nidra-return = Listen to the room. Move your fingers. Take your time.
guide-yoga-nidra-end = That is all. Get up slowly, or stay.
guide-stretching-begin = Sit, or stand with something to hold on to. Keep breathing.
guide-stretching-neck = Let the head sink to one side, then to the other.
guide-stretching-shoulders = Circle the shoulders slowly, back and down.
guide-stretching-back = Round the back a little, then straighten it.
guide-stretching-hands = Arms forward: bend the wrists up, then down.
guide-stretching-hips = Draw one knee towards you, then the other.
guide-stretching-calves = One leg forward, toes up; then the other.
guide-stretching-ease = Let go and breathe.
guide-stretching-end = That is all.
guide-heat-on = Warmth on the place, a cloth between.
guide-heat-look = Look at the skin. Pink, as after a warm bath, is fine. If it is white, blotchy, very red or numb, stop.
guide-heat-end = Take the warmth off. Let the skin rest for an hour.
guide-cold-on = Cold on the place, a cloth between.
guide-cold-look = Look at the skin. If it is white or numb, stop.
guide-cold-end = Take the cold off. Let the skin rest for an hour.
guide-heat-cold-heat = Warmth on the place, a cloth between.
guide-heat-cold-to-cold = Take the warmth off. Look at the skin.
guide-heat-cold-cold = Cold on the place, a cloth between.
guide-heat-cold-rest = Take the cold off. Look at the skin, and let it rest.
guide-heat-cold-end = That is all. Let the skin rest for an hour.

workstation-name = Desk check
workstation-text = Eight things about your chair, screen, hands and breaks. Two minutes; skip what you like.
workstation-result = { $count ->
    [0] Nothing to change by these answers.
    [one] { $count } thing that can be changed.
   *[other] { $count } things that can be changed.
}
workstation-feet = Are your feet flat on the floor, with the knees about level with the hips?
workstation-feet-advice = Lower the chair, or put a box or a thick book under your feet.
workstation-back = Does the chair support your lower back?
workstation-back-advice = Put a rolled towel or a small cushion behind the lower back, and sit right back.
workstation-screen-height = Is the top of the screen about level with your eyes?
workstation-screen-height-advice = Raise the screen on books, or lower it; with a laptop, a separate keyboard helps.
workstation-screen-distance = Is the screen about an arm's length away?
workstation-screen-distance-advice = Move the screen to an arm's length, and make the text larger instead of leaning forward.
workstation-keyboard = Are your shoulders loose while you type, with the elbows at your sides?
workstation-keyboard-advice = Bring the keyboard closer, and lower it or raise the chair, until the shoulders can drop.
workstation-mouse = Is the mouse close enough that you don't have to reach for it?
workstation-mouse-advice = Put the mouse right beside the keyboard, or change hands now and then.
workstation-light = Can you read the screen without glare and without screwing up your eyes?
workstation-light-advice = Turn the screen side-on to the window, and dim whatever shines on it.
workstation-breaks = Do you change position before it hurts?
workstation-breaks-advice = Let Ebb remind you of short breaks; standing up for a minute is enough to start with.

page-pem-how = Answer: ebb screen pem sore-next-day=2,3 (how often, how bad; either may be left out)
page-screen-kept = { $day }: { $text }
page-movement-kinds = Start one: ebb movement start ITEM [MINUTES]
page-movement-sustained = { $item }: { $time } without a worse day after
page-movement-unknown = { $item }
page-movement-done = Done today: { $time }
page-guide-none = No guide is running. ebb guide start GUIDE [LENGTH]
page-guide-seconds = { $seconds } s
page-guide-next = Next, { $time }: { $text }
page-guide-finished = It is over. Close it: ebb guide stop
page-workstation-how = Answer: ebb workstation feet=yes back=no light=unknown

# Reminders: what they say, what can be tapped, what became of them.
error-no-such-reminder = There is no reminder { $given }. The list shows them all.
error-list-entry-gone = It is not in the list any more. Nothing was changed.
error-no-reminder-for = There is no reminder for { $when }. The list shows them all.
error-reminder-gone = That reminder is not there any more. The list shows them all.
error-entry-gone = There is no entry with that id. It may have been deleted.
error-no-times = A reminder needs a time.
error-reminder-not-due = { $due }: it is not due before then. Nothing was changed.
error-needs-window = Only a reminder with a time window can move.
reminder-private-check-in = Time for a short check-in
reminder-private-dose = Something is due now
reminder-private-break = Time for a break
reminder-private-rest-over = The break is over
reminder-private-still-going = Still going?
reminder-private-prompt = A small pause
reminder-private-plan = A reminder for you
reminder-private-timer = A timer is running
reminder-private-text = The details are inside Ebb.
medicine-unchecked = Ebb does not check whether medicines go together. A pharmacist or your doctor can.
medicine-merged-limits = Of two limits the stricter holds: { $limits }
medicine-merged-left = The list keeps what it says of { $medicine }. Of the other it said: { $what }
medicine-removed-with = { $removed }. Its reminders are removed with it: { $reminders }
medicine-fact-two-anti-inflammatories = Two anti-inflammatories at once, such as ibuprofen and naproxen or aspirin, are harder on the stomach and kidneys and seldom help more. Some cold remedies contain one, too.
medicine-fact-opioid-sedative = Opioids, calming or sleep medicines and alcohol add up: together they can make breathing slow and shallow. Gabapentin, pregabalin and muscle relaxants count as well.
medicine-fact-serotonin = Many antidepressants, triptans, tramadol, tapentadol, some cough remedies and St John's wort raise serotonin. Several together can, rarely, be too much. Shaking, sweating, fever and restlessness then need a doctor the same day.
medicine-fact-naltrexone-opioid = Naltrexone, in a low dose too, and opioids work against each other: pain relief can fail, and withdrawal can begin. Tell everyone who prescribes or operates.
medicine-fact-pregnancy = In pregnancy, take anti-inflammatories only if a doctor has said so, above all from week 20 on.
medicine-fact-unknown-contents = Ebb does not know what is in { $medicines }. If the pack names a substance that other medicines have too, such as paracetamol, say so: then the doses count together.
dose-last-today = Last taken at { $time }.
dose-last-day = Last taken { $day }, { $time }.
dose-unsure-today = Not known whether you took it at { $time }.
dose-unsure-day = Not known whether you took it { $day }, { $time }.
dose-total = { $total } in 24 hours; your limit is { $most }.
dose-limit = Your limit is { $most } in 24 hours.
dose-no-limit = No limit set.
dose-not-lately = not logged in the last two days
dose-makes = The next one makes { $total } in 24 hours; your limit is { $most }.
dose-last-within = The next one makes { $total } in 24 hours: the last within your limit of { $most }.
dose-at-limit = At your limit of { $most } in 24 hours.
dose-at-limit-until = At your limit of { $most } in 24 hours until { $time }.
dose-next-beyond = { $total } in 24 hours. The next one makes { $next }, beyond your limit of { $most }.
dose-from = From { $time }, by your own limits.
dose-asked = { $when }: did you take it then?
dose-asked-of = { $dose } – { $question }
dose-asked-today = Today at { $time }
dose-asked-last-night = Last night at { $time }
dose-asked-yesterday = Yesterday at { $time }
dose-asked-tomorrow = Tomorrow at { $time }
dose-asked-day = { $day } at { $time }
dose-asked-none = No dose is waiting for an answer.
dose-assumed = { $said } counted as { $counted }.
dose-assumed-other = { $said } of another product counted as { $counted } of this one.
dose-unknown-of = Not counted: { $medicines }. Your list of medicines did not say how much is in such a dose.
dose-unknown-within = Not counted: a dose of { $medicines } in these 24 hours. Your list of medicines did not say how much is in it.
dose-not-in-limit = Not counted in your limit of { $limit } of { $medicine }: your list of medicines does not say how much is in one.
dose-not-counted = Not counted: { $substances } in { $medicine }. What is in it, as the pack says, belongs in your list of medicines.
dose-far-more = That is far more at once than anyone takes.
dose-implausible = { $dose } of { $medicine } at once is far more than anyone takes. Did you really take that?
dose-counts-unsure = A dose you were not sure of is counted as taken.
dose-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
dose-weekly-other = { $whose ->
    [usual] This is usually taken once a week, and another one is logged { $length } later.
   *[own] You take this once a week, and another one is logged { $length } later.
}
weekly-rings-often = { $whose ->
    [usual] { $medicine } is usually taken once a week, and this would remind you of it more often.
   *[own] You take { $medicine } once a week, and this would remind you of it more often.
}
weekly-many-times = You take { $medicine } once a week, and these are several times a day.
weekly-rings-beside-another = You take { $medicine } once a week, and it has a reminder already: the two together would ring more often.
weekly-choose-a-day = Choose its day, such as --days mon. Only if it is prescribed more often than once a week, add --yes.
weekly-remove-the-other = Choose the day of that one, or remove it: `ebb remind list` shows it. Only if it is prescribed more often than once a week, add --yes.
weekly-mend-reminders = First give its reminder one day: remove the one that `ebb remind list` shows, then `ebb remind add dose` with --days mon. Only if it is prescribed more often than once a week, add --yes.
weekly-one-time = Give it one time, such as --time 09:00. Only if it is prescribed more often than once a week, add --yes.
weekly-say-so = If it is once a week, add --weekly yes. Only if it is prescribed more often than that, add --yes.
medicine-usually-weekly = { $medicine } is usually taken once a week. Taken every day it can do serious harm. Is yours really not once a week?
medicine-weekly-now = { $medicine } counts as taken once a week from now on
merge-medicine-taken = { $medicine }: the file brought { $what }.
merge-medicine-left = { $medicine }: what your list says stays; the file has { $what }.
merge-rings-often = Then its reminder would ring more often than once a week, and { $medicine } is taken once a week: taken every day it can do serious harm. First give the reminder one day, or remove it.
medicine-implausible = { $dose } of { $medicine } at once is far more than anyone takes. Is that what the pack or your doctor says?
medicine-implausible-limit = { $limit } of { $medicine } within 24 hours is far more than anyone takes. Is that what your doctor or the pack says?
medicine-name-strength = Is { $number } in "{ $medicine }" how much is in one? Ebb cannot count what is only in the name.
medicine-same-substance = { $medicine } has the same in it as { $other }, which is in your list. Do you take both?
medicine-reminder-stops = { $medicine } has a reminder that follows its times. Without a time it will not ring any more.
medicine-remove-reminder = If that is meant, add --yes; `ebb remind list` shows the reminder, `ebb remind remove` removes it.
medicine-write-again = Write the amount with its unit again. Only if it is right, add --yes.
medicine-leave-out-of-name = If it is, leave it out of the name and write --dose 400mg. Only if it belongs to the name, add --yes.
medicine-change-the-other = If it is the same medicine, change the one in your list. If you take both, add --yes.
dose-over = That makes { $total } in 24 hours. Your limit is { $most }.
dose-next-of = With the next one, { $medicine } comes to { $total } in 24 hours. Your limit is { $most }.
dose-next-paracetamol = The next one makes { $total } of paracetamol in 24 hours: more than 4 g can harm the liver.
dose-over-of = With this, { $medicine } comes to { $total } in 24 hours. Your limit is { $most }.
dose-too-soon = Only { $ago } between two doses. Your own limit is at least { $least }.
dose-too-soon-now = Two doses in the same minute. Your own limit is at least { $least } between two doses.
dose-too-soon-now-unsure = Perhaps two doses in the same minute. Your own limit is at least { $least } between two doses.
dose-too-soon-unsure = Perhaps only { $ago } between two doses. Your own limit is at least { $least }.
dose-paracetamol = That makes { $total } of paracetamol in 24 hours.
dose-paracetamol-usual = At the usual strength (500 mg a tablet, 120 mg in 5 ml) that makes { $total } of paracetamol in 24 hours: more than 4 g can harm the liver.
dose-call-poison-line = If you took this, call a poison line or your emergency number now, even if you feel well.
dose-last-rough = Last taken { $when }; the exact time is not known.
dose-another-rough = Another one is logged ({ $when }); the exact time is not known.
dose-unsure-rough = Not known whether you took it { $when }.
dose-rough-today = { $part ->
    [morning] this morning
    [afternoon] this afternoon
    [evening] this evening
    [night] tonight
   *[day] today
}
dose-rough-yesterday = { $part ->
    [morning] yesterday morning
    [afternoon] yesterday afternoon
    [evening] yesterday evening
    [night] last night
   *[day] yesterday
}
dose-rough-day = { $part ->
    [morning] in the morning of { $date }
    [afternoon] in the afternoon of { $date }
    [evening] in the evening of { $date }
    [night] in the night of { $date }
   *[day] on { $date }
}
dose-ago = { $length } ago
dose-just-now = just now
dose-above-limit = { $total } in 24 hours: above your limit of { $most }.
dose-above-limit-until = { $total } in 24 hours: above your limit of { $most }. The next one is within it from { $time }.
dose-double-next = Last taken only { $ago } ago. Was it logged already?
dose-double-next-now = Last taken just now. Was it logged already?
dose-double-next-unsure = It is not known whether you took one { $ago } ago.
dose-double-next-now-unsure = It is not known whether you took one just now.
dose-last-alike = { $medicine }, with the same substance: { $last }
dose-double-alike = { $medicine }, with the same substance, was taken only { $ago } ago.
dose-double-alike-now = { $medicine }, with the same substance, was taken just now.
dose-double-alike-unsure = It is not known whether you took { $medicine }, with the same substance, { $ago } ago.
dose-double-alike-now-unsure = It is not known whether you took { $medicine }, with the same substance, just now.
dose-double-ahead = Last taken at { $time }, only { $length } before. Was it logged already?
dose-double-ahead-unsure = It is not known whether you took one at { $time }.
dose-double-alike-ahead = { $medicine }, with the same substance, was taken at { $time }, only { $length } before.
dose-double-alike-ahead-unsure = It is not known whether you took { $medicine }, with the same substance, at { $time }.
dose-then-of = Taken then, { $medicine } comes to { $total } in 24 hours. Your limit is { $most }.
dose-then-paracetamol = Taken then, it makes { $total } of paracetamol in 24 hours: more than 4 g can harm the liver.
dose-before = { $length } before it
dose-weekly-second = { $whose ->
    [usual] This is usually taken once a week, and the last one was { $when }.
   *[own] You take this once a week, and the last one was { $when }.
}
dose-weekly-second-unsure = { $whose ->
    [usual] This is usually taken once a week, and it is not known whether you took one { $when }.
   *[own] You take this once a week, and it is not known whether you took one { $when }.
}
dose-weekly-other-near = { $whose ->
    [usual] This is usually taken once a week, and another one is logged close to it.
   *[own] You take this once a week, and another one is logged close to it.
}
dose-weekly-twice = { $count ->
    [2] That is two within { $length } of { $whose ->
        [usual] a medicine that is usually taken once a week
       *[own] a medicine you take once a week
    }. If you took both, ask a doctor or pharmacist today.
    [3] That is three within { $length } of { $whose ->
        [usual] a medicine that is usually taken once a week
       *[own] a medicine you take once a week
    }. If you took them all, ask a doctor or pharmacist today.
   *[other] That is { $count } within { $length } of { $whose ->
        [usual] a medicine that is usually taken once a week
       *[own] a medicine you take once a week
    }. If you took them all, ask a doctor or pharmacist today.
}
dose-weekly-twice-unsure = { $count ->
    [2] That may be two within { $length } of { $whose ->
        [usual] a medicine that is usually taken once a week
       *[own] a medicine you take once a week
    }. If you took both, ask a doctor or pharmacist today.
    [3] That may be three within { $length } of { $whose ->
        [usual] a medicine that is usually taken once a week
       *[own] a medicine you take once a week
    }. If you took them all, ask a doctor or pharmacist today.
   *[other] That may be { $count } within { $length } of { $whose ->
        [usual] a medicine that is usually taken once a week
       *[own] a medicine you take once a week
    }. If you took them all, ask a doctor or pharmacist today.
}
dose-weekly-twice-now = { $count ->
    [2] That is two at the same time of { $whose ->
        [usual] a medicine that is usually taken once a week
       *[own] a medicine you take once a week
    }. If you took both, ask a doctor or pharmacist today.
    [3] That is three at the same time of { $whose ->
        [usual] a medicine that is usually taken once a week
       *[own] a medicine you take once a week
    }. If you took them all, ask a doctor or pharmacist today.
   *[other] That is { $count } at the same time of { $whose ->
        [usual] a medicine that is usually taken once a week
       *[own] a medicine you take once a week
    }. If you took them all, ask a doctor or pharmacist today.
}
dose-weekly-twice-now-unsure = { $count ->
    [2] That may be two at the same time of { $whose ->
        [usual] a medicine that is usually taken once a week
       *[own] a medicine you take once a week
    }. If you took both, ask a doctor or pharmacist today.
    [3] That may be three at the same time of { $whose ->
        [usual] a medicine that is usually taken once a week
       *[own] a medicine you take once a week
    }. If you took them all, ask a doctor or pharmacist today.
   *[other] That may be { $count } at the same time of { $whose ->
        [usual] a medicine that is usually taken once a week
       *[own] a medicine you take once a week
    }. If you took them all, ask a doctor or pharmacist today.
}
dose-double = { $count ->
    [2] That is the second dose within { $length }.
    [3] That is the third dose within { $length }.
   *[other] That is { $count } doses within { $length }.
}
dose-double-unsure = { $count ->
    [2] That is perhaps the second dose within { $length }.
    [3] That is perhaps the third dose within { $length }.
   *[other] That is perhaps { $count } doses within { $length }.
}
dose-double-now = { $count ->
    [2] That is a second dose at the same time.
    [3] That is a third dose at the same time.
   *[other] That is { $count } doses at the same time.
}
dose-double-now-unsure = { $count ->
    [2] That is perhaps a second dose at the same time.
    [3] That is perhaps a third dose at the same time.
   *[other] That is perhaps { $count } doses at the same time.
}
dose-own-least = Your own limit is at least { $least } between two doses.
dose-too-soon-rough = Perhaps too soon after another one: the exact time is not known. Your own limit is at least { $least } between two doses.
dose-at-least = at least { $total }
dose-excess-call = Call { $number }
dose-excess-paracetamol = Paracetamol: { $total } in 24 hours. Above 4000 mg it can harm the liver.
dose-excess-paracetamol-usual = Paracetamol: at the usual strength (500 mg a tablet, 120 mg in 5 ml) { $total } in 24 hours. Above 4000 mg it can harm the liver.
dose-excess-undo = Undo, a slip: { $what }
dose-excess = { $medicine }: { $total } in 24 hours. Your limit is { $most }.
dose-call-emergency = If you took this, call { $emergency } now, even if you feel well.
dose-call-poison = If you took this, call the poison line on { $poison } or { $emergency } now, even if you feel well.
dose-slip = If it was a slip, undo it.
reminder-refill-title = { $medicine } is running low
reminder-medicine-gone = does not ring: not in your list of medicines
reminder-refill-unsure = Doses you were not sure of are counted as taken.
reminder-refill-text =
    { $count ->
    [one] One dose left.
    *[other] { $count } doses left.
    }
reminder-wind-down-title = Time to wind down
reminder-wind-down-text = Dim light, screens away, nothing more to do.
reminder-movement-title = Gentle movement
reminder-movement-text = As planned, or less, or not today.
reminder-experiment-text = Your experiment.
reminder-appointment-text = At { $time }. Take your page along.
reminder-appointment-tomorrow = Tomorrow at { $time }. Take your page along.
reminder-appointment-day = { $day } at { $time }. Take your page along.
reminder-self-test-title = This is the test
reminder-self-test-text = Reminders reach this phone.
reminder-missed-title = Your phone was silent for a while
reminder-missed-text =
    { $count ->
    [one] One reminder could not be shown. See in Ebb which one.
    *[other] Some reminders could not be shown. See in Ebb which ones.
    }
reminder-sentinel-title = Reminders stop here
reminder-sentinel-text = Open Ebb to keep reminders coming.
reminder-on-time = { $count } of { $total } on time on this phone
reminder-advice-notifications = This phone does not show Ebb’s notifications. Its settings can allow them.
reminder-advice-exact-alarms = Some came late. The phone’s settings can let Ebb wake at the exact minute.
reminder-advice-battery = Some came late or not at all. The phone’s settings can exempt Ebb from battery saving.
reminder-about-refill =
    { $medicine }: refill at { $count ->
    [one] one dose
    *[other] { $count } doses
    } left
reminder-about-wind-down = Wind down for sleep
reminder-about-movement = Movement plan
reminder-about-appointment = { $name }, { $length } ahead
reminder-when-window = once between { $from } and { $to }
reminder-when-every = every { $length } from { $from } to { $to }
reminder-when-after = { $length } after { $item }
reminder-flare-same = the same in a { -flare }
reminder-flare-fewer = fewer in a { -flare }
reminder-flare-shorter = shorter in a { -flare }
reminder-flare-none = not in a { -flare }
reminder-adaptive = moves to the time you usually answer
reminder-always = always rings
reminder-late = { $length } late
reminder-in-quiet = This falls in your quiet hours. It comes when they end, or not at all.
reminder-in-pause = Ebb is paused until { $day }: until then this does not ring.
reminder-quiet-set = Quiet from { $from } to { $to }. Medicines still ring.
error-not-a-day-off = "{ $given }" is neither a weekday nor a date. Write Sat, Sunday or 2026-12-24, several with commas, or none. Nothing was changed.
error-not-a-night = "{ $given }" is not a length of sleep. Write how long it was, such as 7h30, and with --restored yes or no whether you woke rested. Nothing was changed.
error-not-a-pause = "{ $given }" is not a day. Write the first day with reminders as 2026-04-12 or tomorrow, or off to end the pause. Nothing was changed.
reminder-days-off-none = No days without reminders.
reminder-days-off-set = No reminders on: { $days }. Medicines and appointments still ring.
reminder-words-shown = A locked phone shows what a reminder is about.
reminder-words-hidden = A locked phone does not show what a reminder is about.
error-not-quiet-hours = "{ $given }" is not a time from and until. Write both, such as 22:00-07:00, or off. Nothing was changed.
reminder-quiet-off = No quiet hours.
reminder-most-set = { $count ->
    [0] Ebb asks nothing of its own accord. Your own reminders ring as you set them.
    [one] Ebb asks at most one question a day of its own accord. Your own reminders ring as you set them.
   *[other] Ebb asks at most { $count } questions a day of its own accord. Your own reminders ring as you set them.
}
reminder-passed = The time of this reminder has passed already: it will not ring.
reminder-none = No reminders yet. `remind add check-in --at 08:30` makes one.
reminder-nothing-ahead = Nothing is due in this time.
reminder-answered-before = It was already answered or put off. Nothing was changed. To correct what the answer logged, take it back with ebb undo if it was the last change, or change it with ebb amend.
reminder-log-another = Another one: ebb log { $medicine }
reminder-answered-without-entry = Done. Nothing is logged for it.
reminder-refilled = { $count ->
    [one] It counts from { $count } dose.
   *[other] It counts from { $count } doses.
}
reminder-waiting = Waiting for { $time }: { $title }
reminder-action-as-usual = As usual
reminder-action-worse = Worse
reminder-action-better = Better
reminder-action-none = None
reminder-action-mild = Mild
reminder-action-moderate = Moderate
reminder-action-severe = Severe
reminder-action-rested = Rested
reminder-action-resting = Resting
reminder-action-taken = Taken
reminder-action-taken-second = Taken, a second one
reminder-action-skipped = Skipped
reminder-action-taken-then = Yes, then
reminder-action-taken-now = Just now
reminder-action-not-sure = Not sure
reminder-action-no = No
reminder-action-refilled = Refilled
reminder-action-done = Done
reminder-action-skip = Skip
reminder-action-stop = Stop
reminder-action-later = Later
reminder-action-snooze-10 = In 10 min
reminder-action-snooze-60 = In 1 h
reminder-action-snooze-evening = This evening
reminder-action-open = Open
# What a notification says once it was answered, such as "Taken 08:02".
reminder-answered = { $answer } { $time }
reminder-answered-private = Answered { $time }
reminder-kind-check-in = Check-in
reminder-kind-dose = Dose
reminder-kind-refill = Refill
reminder-kind-rest-break = Break
reminder-kind-rest-over = End of a break
reminder-kind-end-of-activity = Still going?
reminder-kind-posture = Posture
reminder-kind-stretch = Stretch
reminder-kind-water = Water
reminder-kind-wind-down = Wind-down
reminder-kind-movement = Movement
reminder-kind-experiment = Experiment
reminder-kind-appointment = Appointment
reminder-kind-custom = Reminder
reminder-kind-self-test = Test
reminder-how-planned = planned
reminder-how-shown = shown
reminder-how-answered = answered
reminder-how-snoozed = put off
reminder-how-elsewhere = logged in Ebb
reminder-how-ignored = not answered
reminder-how-missed = not shown
reminder-how-undelivered = not delivered, no answer
reminder-how-scheduled = handed to the phone
reminder-how-gone = no longer needed
reminder-how-day-off = not sent: day off
reminder-how-flare = not sent: a { -flare }, or the days after too much
reminder-how-quiet = not sent: quiet hours
reminder-how-logged = not sent: already logged
reminder-how-same-time = not sent: another one at the same minute
reminder-how-stale = not sent: its time had passed
reminder-how-not-needed = not sent: not needed
reminder-how-paused = not sent: paused
error-appointment-date = An appointment needs its date: --on 2026-04-12 --at 10:00. Nothing was saved.
error-no-doses = Say how many doses you have now: --doses 30.
reminder-nothing-yet = Nothing has been delivered yet. A phone or `ebb remind run` delivers reminders; what became of them is listed here.

# Activities as they stand in a message to others, after "I can manage". Never self-care.
send-walking = a walk
send-stretching = some stretching
send-home-exercises = my exercises
send-yoga = the yoga
send-pilates = the Pilates
send-tai-chi = the tai chi
send-qigong = the qigong
send-swimming = the swim
send-aquatic-therapy = the aquatic therapy
send-cycling = the bike ride
send-strength-training = the training
send-running = the run
send-hiking = the hike
send-dancing = the dancing
send-sport = the sport
send-housework = the housework
send-cooking = the cooking
send-shopping = the shopping
send-laundry = the laundry
send-washing-dishes = the dishes
send-vacuuming = the vacuuming
send-tidying = the tidying up
send-making-beds = the beds
send-carrying = the carrying
send-errands = the errands
send-gardening = the gardening
send-repairs = the repairs
send-paperwork = the paperwork
send-childcare = the childcare
send-caregiving = the caregiving
send-pet-care = the pet
send-work = some work
send-desk-work = some desk work
send-computer-work = some computer work
send-physical-work = the physical work
send-meeting = one meeting
send-phone-call = one call
send-video-call = one video call
send-email = some email
send-writing = some writing
send-studying = some studying
send-class = the class
send-presentation = the presentation
send-volunteering = the volunteering
send-planning = the planning
send-socialising = meeting people
send-visit = the visit
send-conversation = the conversation
send-difficult-talk = the difficult talk
send-family-time = time with the family
send-party = the party
send-eating-out = the meal out
send-event = the event
send-messaging = a few messages
send-reading = some reading
send-gaming = the game
send-making-music = the music
send-crafts = the crafts
send-hobby = the hobby
send-driving = the drive
send-passenger = the ride
send-public-transport = the bus or train
send-commuting = the commute
send-travel = the trip

# Backups
did-set-backup = Backup settings
did-make-backup = Backup made
backup-restored = { $entries ->
    [one] One entry is back, with its whole history, from the backup of { $day }.
   *[other] { $entries } entries are back, with their whole history, from the backup of { $day }.
}
backup-content = { $entries ->
    [one] This backup is whole. It holds one entry and was made on { $day }.
   *[other] This backup is whole. It holds { $entries } entries and was made on { $day }.
}
export-content = { $entries ->
    [one] This is an export, not encrypted; it opens without a key. It is whole, holds one entry and was made on { $day }.
   *[other] This is an export, not encrypted; it opens without a key. It is whole, holds { $entries } entries and was made on { $day }.
}
backup-offer-first = You have a week of diary. If this phone is lost, it is too. Make a backup?
backup-offer-again = Your last backup is more than a month old. Make a new one?
backup-last = Last backup: { $when }.
backup-none = There is no backup yet.
backup-every = { $days ->
    [one] Backups are made every day.
   *[other] Backups are made every { $days } days.
}
backup-needs-passphrase = Choose a passphrase first: it opens your backups on any phone.
backup-place-missing = The folder for your backups, { $place }, is not there. Is its disk plugged in? The backup is made as soon as it is.
error-no-passphrase = Choose a passphrase first: it opens your backups on any phone.
error-passphrase-too-short = Too short to keep your diary safe. Take at least { $least } characters; four or five words are easy to remember.
error-not-a-backup = { $path } is neither a backup nor an export made by Ebb. Nothing was changed. A backup is called ebb-…-2026-03-29.age; an export ends in .jsonl.
error-anothers-backup = { $path } is a backup of another diary: this key does not open it.
error-damaged-backup = { $path } was cut or changed after it was made. Take another backup; nothing was changed here.
error-no-backup-key = Beside { $path } there is no file that ends in "-key.age". Put it into the same folder, or use your recovery key.
error-damaged-backup-key = { $path }, which holds the key of your backups, was cut or changed. Take an earlier copy of it, or use your recovery key.
error-export-not-backup = { $path } is an export and not a backup: it is not encrypted and needs no key.
error-part-of-lines = --days, --items and --notes belong to a table, and the lines of the whole diary leave nothing out. Add --as csv or --as csv-wide. Nothing was written.
error-notes-by-day = A table with a row a day has no place for notes. Use --as csv for them, or leave --notes away. Nothing was written.
error-no-such-folder = There is no folder { $path }. Plug in its disk, or make the folder first.
error-wrong-passphrase = This passphrase does not open { $path }. Try again, or use your recovery key, which also opens it if the file of the key beside it is damaged.
error-wrong-recovery-key = That is not a whole recovery key. It begins with AGE-SECRET-KEY-1 and has 74 letters and digits. It was given for { $path }.
page-exported = { $entries ->
    [one] One entry, with its whole history, is in { $path }.
   *[other] { $entries } entries, with their whole history, are in { $path }.
}
page-table-exported = { $rows ->
    [one] One row is in { $path }.
   *[other] { $rows } rows are in { $path }.
}
page-passphrase-set = From now on this passphrase opens your backups. Write the recovery key down as well: ebb backup recovery-key
page-recovery-key = Whoever has this key can read your backups. Keep it on paper, away from the phone.
page-backup-made = { $entries ->
    [one] Backup made and read back: one entry, in { $path }.
   *[other] Backup made and read back: { $entries } entries, in { $path }.
}
page-backup-not-made = Your change is saved. The backup that is due could not be made: { $why }
error-file-exists = { $path } is there already. Choose another name, or add --force to write over it.
error-backup-key-needed = What opens it? Add --passphrase FILE or --recovery-key FILE, or - to type it.
error-no-backup-folder = Which folder? Add it, or choose one once: ebb backup schedule --to FOLDER

# Several places at once
region-group-jaw = Jaw
    .alias = both jaws; jaws
region-group-shoulders = Shoulders
    .alias = both shoulders; shoulder
region-group-arms = Arms
    .alias = both arms; arm
region-group-left-arm = Left arm
region-group-right-arm = Right arm
region-group-upper-arms = Upper arms
    .alias = both upper arms; upper arm
region-group-lower-arms = Lower arms
    .alias = both lower arms; forearms; forearm; lower arm
region-group-hands = Hands
    .alias = both hands; hand; wrists; fingers
region-group-hips = Hips
    .alias = both hips; hip; buttocks; bottom
region-group-legs = Legs
    .alias = both legs; leg
region-group-left-leg = Left leg
region-group-right-leg = Right leg
region-group-upper-legs = Upper legs
    .alias = thighs; both thighs; thigh
region-group-lower-legs = Lower legs
    .alias = calves; both calves; calf; shins
region-group-knees = Knees
    .alias = both knees; knee
region-group-feet = Feet
    .alias = both feet; foot; ankles; toes
region-group-back = Back
    .alias = whole back
until-tomorrow = Until tomorrow
until-day = Until { $day }
paused-state = Paused { $until }
reminder-next = Next: { $when }
reminder-next-none = No time planned ahead.
time-today = today at { $time }
reminder-about-else = Something else

# The letter from a good day.
letter-helps = What helps
letter-tell = Whom to tell
letter-cancel = Messages for cancelling
letter-card = The card for when I can't talk
letter-words = To myself
letter-cancel-usual = I'm not well and can't make it today. I'm sorry. I'll write when I'm better.
letter-card-usual = I am in pain and can't talk right now. I can hear you. Please speak softly, and let me rest. Writing works.
insight-no-flares = No { -flare } is noted yet. Once there is one, this shows what came before it.
insight-flares-before = What is known of the { $hours } h before each { -flare }. What came before it need not be its cause.
insight-flare = { $first } to { $last }, { $days ->
    [one] { $days } day
   *[other] { $days } days
}
insight-flare-of-one-day = { $day }, one day
insight-flare-on = Since { $first }, { $days ->
    [one] one day so far
   *[other] { $days } days so far
}
insight-before-unknown = Nothing is known of the { $hours } h before.
insight-burden = Symptoms overall
insight-load = Effort
insight-load-alone = { $minutes } effort-minutes
insight-load-beside-usual = { $minutes } effort-minutes, usually { $usual }
insight-activities = Activities
insight-factors = Also noted
insight-remedies = Remedies
insight-of-ten = { $value } of 10
insight-helped = What helped
