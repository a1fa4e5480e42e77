# Sentences the core makes. Plain words, present tense, "you" and "your usual"; no praise, no blame.

# The day in one line.
notice-invented = An invented person's diary, to try Ebb with.
headline-new = Nothing here yet. One tap is enough.
headline-nothing-yet = Nothing logged yet today.
headline-logged = { $count ->
    [one] { $count } thing logged today.
   *[other] { $count } things logged today.
}
headline-flare = You are in a flare.
headline-light = A lighter day so far.
headline-middling = A middling day so far.
headline-rough = A rough day so far.
headline-usual = About your usual.
headline-worse = Harder than your usual.
headline-better = Easier than your usual.
headline-energy = A day's energy: { $percent } % spent.

flare-start = A flare is starting
flare-end = The flare is over

severity-present = present
severity-none = none
severity-mild = mild
severity-moderate = moderate
severity-severe = severe

entry-flare-started = Flare started
entry-flare-eased = Flare eased
entry-flare-ended = Flare ended
entry-flare-day = A flare day
entry-no-flare-day = Not a flare day
entry-sleep = Sleep
entry-nap = Nap
entry-taken = taken
entry-skipped = skipped

part-morning = morning
part-afternoon = afternoon
part-evening = evening
part-night = night

time-minutes = { $minutes } min
time-hours = { $hours } h
time-hours-minutes = { $hours } h { $minutes } min

did-undo = Taken back: { $what }
did-redo = Done again: { $what }
did-delete = Deleted: { $what }
did-erase = { $count ->
    [one] { $count } entry erased
   *[other] { $count } entries erased
}
did-edit-widget = Changed: words on the widget
did-put-back = A copy was put back
did-edit-item = Changed: { $item }
did-import = { $count ->
    [one] { $count } entry brought in
   *[other] { $count } entries brought in
}
did-change = { $count ->
    [one] { $count } entry changed
   *[other] { $count } entries changed
}

# Pacing.
pacing-learning = { $days ->
    [one] Too early to say what a day holds: { $days } more day with activities.
   *[other] Too early to say what a day holds: { $days } more days with activities.
}
pacing-nothing-yet = No effort logged yet today.
pacing-within = Within what today can hold, with the reserve kept back.
pacing-near = Into the reserve of today. A good time to rest.
pacing-over = More than today could hold. Rest now may spare tomorrow.
pacing-reason-default = Until then a plain default holds: { $low } to { $high } effort-minutes a day. It is not measured on you.
pacing-reason-range = Today can hold about { $low } to { $high } effort-minutes, judged by what followed your days. A minute of full effort is one.
pacing-reason-days = { $days ->
    [one] Based on { $days } day with activities.
   *[other] Based on { $days } days with activities.
}
pacing-because-more-energy = You rated your energy above your usual.
pacing-because-less-energy = You rated your energy below your usual.
pacing-because-short-night = The night was short for you.
pacing-because-flare = A flare is on, so less is planned. That is a convention.
pacing-because-after-too-much = You are within the time in which doing too much usually shows, so less is planned. That is a convention.
pacing-reason-steady = It does not go beyond what your own steady days held.
pacing-hour = { $times ->
    [one] An hour of { $what } takes { $percent } % of today's energy, by the one time you logged it.
   *[other] An hour of { $what } takes { $percent } % of today's energy, by { $times } times you logged it.
}
pacing-risk = { $day }: { $percent } % more than the day could hold.
pacing-risk-own = For you that usually shows { $low } to { $high } hours later.
pacing-risk-any = How much later that shows differs from person to person, up to three days; yours is not known yet.
pacing-reason-weights = By your record a minute weighs { $body } for the body, { $mind } for the mind, { $heart } for the heart.
pacing-reason-reserve = { $percent } % is kept back as a reserve. That is a convention, not a measurement.

# The forecast.
forecast-learning = { $days ->
    [one] Too early to tell: { $days } more day.
   *[other] Too early to tell: { $days } more days.
}
forecast-silent = { $when ->
    [today] Nothing to say about today yet: so far the days before tell no more than your usual rate.
   *[tomorrow] Nothing to say about tomorrow yet: so far the days before tell no more than your usual rate.
}
forecast-likelier = { $when ->
    [today] A flare today is likelier than is usual for you: { $percent } %.
   *[tomorrow] A flare tomorrow is likelier than is usual for you: { $percent } %.
}
forecast-less-likely = { $when ->
    [today] A flare today is less likely than is usual for you: { $percent } %.
   *[tomorrow] A flare tomorrow is less likely than is usual for you: { $percent } %.
}
forecast-usual = { $when ->
    [today] A flare today is about as likely as is usual for you: { $percent } %.
   *[tomorrow] A flare tomorrow is about as likely as is usual for you: { $percent } %.
}
forecast-reason-rate = { $flares ->
    [one] { $flares } of { $days } known days was a flare.
   *[other] { $flares } of { $days } known days were flares.
}
forecast-reason-after-flare = After a flare day, another followed on { $flares } of { $days } days.
forecast-reason-after-calm = After a day without a flare, one followed on { $flares } of { $days } days.

# What a check finds.
problem-file = The file is damaged: { $detail }. Restore a copy.
problem-entry = Entry { $id } is not as it was written. Restore a copy, or delete the entry.
problem-record = The setting or item { $id } is not as it was written. Set it again.
problem-derived = The days do not follow from the entries. No entry is lost; a rebuild mends this.

# Why a note from a widget stays where it is.
note-sealed = It was not left for this journal, or is damaged. Delete it if you do not miss anything.
note-unknown = It speaks of something that can no longer be logged by a tap. Log it by hand, or delete it.

# Why a row of a file is skipped.
skip-short = it has too few fields
skip-empty = it has no text
skip-not-text = it is not text in UTF-8
skip-date = "{ $given }" is not a date such as 2026-03-29
skip-number = "{ $given }" is not a number
skip-range = { $given } is not between { $low } and { $high }
skip-contradicts = line { $line } says something else of the same thing on the same day
skip-nameless = its tracker has no name

# Why a file is no diary in the long form.
diary-column = it does not name the column { $column }; the first line reads { $form }
diary-no-rows = there is no row below it
diary-nobody = its person is empty; write a name or number that tells persons apart
diary-nameless = its name is empty; only a flare needs none
diary-kind = "{ $given }" is none of symptom, factor, measure, flare
diary-number = "{ $given }" is not a number; what is not known stays empty
diary-range = { $given } is not between { $low } and { $high }
diary-flare = "{ $given }" is neither 0 nor 1, which is all a flare can be; what is not known stays empty
diary-far-apart = its date lies more than { $years } years from another of the same person; look at the year

# Errors: what happened, and what to do.
field-severity = The severity
field-effort = The effort
field-quality = The quality
field-amount = The amount
field-value = The value
field-minutes = The number of minutes
field-dose = The dose
field-rating = The rating
error-unknown-item = There is nothing called "{ $given }". `ebb items` lists what can be logged.
error-unknown-item-suggest = There is nothing called "{ $given }". Did you mean: { $suggestions }?
error-wrong-kind = { $item } cannot be logged like this. It is not of the kind "{ $kind }".
error-out-of-range = { $field } is { $given }; it goes from { $low } to { $high }. Nothing was logged.
error-in-the-future = { $when } lies ahead of now. Nothing was logged; give a time that has passed.
error-bad-name = "{ $given }" is not a name: it needs 1 to { $most } characters. Nothing was changed.
error-name-taken = "{ $given }" is already a name of { $item }. Nothing was changed; choose another.
error-not-mergeable = { $from } and { $into } are not of one kind, so they cannot become one. Nothing was changed.
error-ends-before-it-begins = It ends before it begins. Nothing was logged; swap the two times.
error-too-long = The note has { $length } characters; { $most } fit. Nothing was logged; shorten it.
error-not-a-time = "{ $given }" is not a time. Write it as 14:30, 2026-03-29 14:30 or 2026-03-29T14:30:00+02:00.
error-not-a-day = "{ $given }" is not a day. Write it as 2026-03-29.
error-unknown-zone = "{ $given }" is not a time zone. Write it as Europe/Berlin.
error-no-such-entry = There is no entry { $id }. It may have been deleted.
error-ambiguous-entry = More than one entry ends in "{ $given }". Give more of its id.
error-nothing-to-undo = There is nothing to undo.
error-nothing-to-redo = There is nothing to redo.
error-changed-since = It was changed again since, so it cannot be undone by itself. Undo the later change first.
error-no-such-file = There is no file { $path }. Check the name.
error-is-a-folder = { $path } is a folder. Name a file in it.
error-not-readable = { $path } cannot be read. Check its permissions.
error-not-writable = { $path } cannot be written. Check that its folder exists and allows it.
error-not-a-journal = { $path } is not an Ebb journal, or it is encrypted and needs its key. It was left as it is.
error-newer-schema = { $path } was written by a newer Ebb (schema { $found }, this one knows { $known }). It was left as it is; update Ebb.
error-anothers-copy = { $path } is a copy of another journal. Nothing was changed; name another folder.
error-wrong-key = { $path } does not open with this key. It was left as it is; use the key it was made with.
error-not-encrypted = { $path } is not encrypted. Nothing was changed; open it without a key, or encrypt it.
error-no-encryption = This Ebb was built without encryption. Nothing was changed; use a build that has it.
error-bad-key = This is not a key: it needs 32 bytes, or 64 hexadecimal digits. Nothing was changed.
error-disk-full = The disk is full. Nothing was changed; make room and try again.
error-busy = The journal is in use elsewhere. Nothing was changed; try again.
error-damaged = The journal is damaged: { $detail }. Restore a copy.
error-replaced = { $path } was replaced or moved while it was open. Nothing was changed; close Ebb, and look what became of it.
error-disk-failed = The disk refuses: { $detail }. Nothing was changed; check that Ebb may write there, and that the disk is well.
error-suspended = The journal is closed for now. Open Ebb and try again.
error-unknown-format = { $path } is in no format that Ebb can read. Nothing was changed. It reads Visible's CSV export.
error-bad-file = { $path }, line { $line }: { $reason }. Nothing was changed.
error-internal = Something went wrong inside Ebb: { $detail }. Nothing was changed.

# The terminal's page.
page-burden = Burden
page-usual = usual { $value }
page-no-usual = no usual yet
page-energy = Energy
page-energy-spent = { $spent } of { $advised } effort-minutes advised
page-outlook = Outlook
page-flare-since = In a flare since { $since }.
page-undo = Last: { $what }. `ebb undo` takes it back.
page-quick = Logged most
page-empty-day = Nothing logged.
page-note = Note: { $note }
page-load = load { $value }
page-flare = flare
page-check-ok = { $entries ->
    [one] All well: { $entries } entry, schema { $schema }.
   *[other] All well: { $entries } entries, schema { $schema }.
}
page-demo = { $entries ->
    [one] { $days } invented days, { $entries } entry, in { $path }.
   *[other] { $days } invented days, { $entries } entries, in { $path }.
}
page-no-copies = No copies yet. ebb copies --make
page-copy-not-made = Your change is kept. Today's copy could not be made: { $why }
page-put-back = The copy of { $day } is in place. What was there before is in { $path }.
page-mended = Mended: { $what }
page-demo-next = Now: ebb today
page-import-preview = { $path }: nothing written yet, this is a preview.
page-import-rows = { $rows } rows from { $first } to { $last }: { $added } new, { $amended } corrected, { $duplicates } already here, { $skipped } skipped.
page-import-line = line { $line }: { $reason }
page-import-more = … and { $count } more
page-import-undo = `ebb undo` takes the whole import back.
page-import-sleep = Sleep was read as "higher is worse", as in Visible's own exports. If higher is better in yours: ebb undo, then import with --sleep-higher better.
page-new-item = new item
error-not-empty = { $path } already holds a journal of its own, and an invented diary would mix with it. Name another file with --db.
error-not-a-number = "{ $given }" is not a number. Nothing was logged.
error-no-severity = "{ $given }" is not a severity: a number from 0 to 10, or none, mild, moderate, severe, present.
error-unknown-region = There is no place called "{ $given }". Places: { $regions }.
error-unknown-language = Ebb does not speak "{ $given }" yet. It speaks en, de and es.
error-severity-needed = { $item } needs a number: ebb log { $id } NUMBER.
error-check-found = The check found something; see above.

# Encryption.
page-encrypted = { $files ->
    [0] It is encrypted with this key already.
    [one] { $files } file is encrypted now. Without the key file nobody can read it, not even you: keep a second one elsewhere.
   *[other] { $files } files are encrypted now. Without the key file nobody can read them, not even you: keep a second one elsewhere.
}
page-decrypted = { $files ->
    [one] { $files } file is plain now.
   *[other] { $files } files are plain now.
}
page-rekeyed = { $files ->
    [one] { $files } file has the new key now.
   *[other] { $files } files have the new key now.
}
page-left-as-it-is = { $path } could not be read and is as it was. Look at it, or delete it.
error-key-file-needed = A key file is needed: --key-file FILE. It is made if it is not there.

# Erasing for good: the one question before it.
erase-question-entry = Erase this entry for good? Nothing brings it back, not even undo.
erase-question-days = { $count ->
    [one] Erase the { $count } entry from { $first } to { $last } for good? Nothing brings it back, not even undo.
   *[other] Erase the { $count } entries from { $first } to { $last } for good? Nothing brings them back, not even undo.
}
erase-question-item = { $count ->
    [one] Erase "{ $item }" and its { $count } entry for good? Nothing brings it back, not even undo.
   *[other] Erase "{ $item }" and its { $count } entries for good? Nothing brings them back, not even undo.
}
erase-question-everything = Erase the whole journal and all its copies for good? Nothing brings them back.
page-erase-yes = Nothing was erased yet. Add --yes to do it.
page-erased-everything = Everything is erased.

# A damaged journal, brought back.
did-recover = { $count ->
    [one] Recovered: { $count } entry
   *[other] Recovered: { $count } entries
}
did-set = A setting or item changed
recover-copy = The copy of { $day } is in the journal's place.
recover-fresh = There is no good copy, so a new journal is begun.
recover-entries = { $count ->
    [0] The damaged file has no entry that is newer.
    [one] { $count } entry is taken from the damaged file.
   *[other] { $count } entries are taken from the damaged file.
}
recover-records = { $count ->
    [one] { $count } setting or item is taken from it.
   *[other] { $count } settings and items are taken from it.
}
recover-older = { $count ->
    [one] { $count } entry stands as the copy has it. What was changed in it since is lost.
   *[other] { $count } entries stand as the copy has them. What was changed in them since is lost.
}
recover-lost = { $count ->
    [0] No entry is lost.
    [one] { $count } entry could not be read and is lost.
   *[other] { $count } entries could not be read and are lost.
}
recover-lost-untold = Newer entries may be lost; how many cannot be told.
recover-aside = The damaged file is kept: { $path }
page-nothing-to-recover = Nothing is wrong. Nothing was changed.
page-taken-back = taken back

# Dates in a sentence.
date-yesterday = yesterday
date-day = { $weekday } { $day } { $month }
date-day-year = { $weekday } { $day } { $month } { $year }
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

# Several answers in one tap.
as-usual = { $count ->
    [one] As usual: { $count } item
   *[other] As usual: { $count } items
}
as-usual-flare = { $count ->
    [one] Usual values, not this flare's: { $count } item
   *[other] Usual values, not this flare's: { $count } items
}
none-today = None today: { $items }
did-none-today = { $count ->
    [one] None today: { $count } item
   *[other] None today: { $count } items
}
same-as-yesterday = { $count ->
    [one] Same as yesterday: { $count } item
   *[other] Same as yesterday: { $count } items
}

# Check-ins.
check-in-morning = Morning check-in
check-in-evening = Evening check-in
ask-severity = { $item }: how strong, 0 to 10?
ask-yes-no = { $item }?
ask-minutes = { $item }: how many minutes?
ask-sleep = How did you sleep?
ask-function = { $item }: how well, 0 to 10?
prefill-yesterday = as yesterday
prefill-usual = your usual
did-check-in = { $count ->
    [one] { $name }: { $count } answer
   *[other] { $name }: { $count } answers
}
did-check-in-some = { $count ->
    [one] Check-in: { $count } answer
   *[other] Check-in: { $count } answers
}

# Silent days.
welcome-back = { $count ->
    [one] { $count } day has nothing in it. How was it, as far as you know?
   *[other] { $count } days have nothing in them. How were they, as far as you know?
}
recall-bad = bad
recall-middling = middling
recall-fine = fine
recall-unknown = not known
entry-recall-bad = Recalled: a bad day
entry-recall-middling = Recalled: a middling day
entry-recall-fine = Recalled: a fine day
entry-recall-unknown = Recalled: not known
did-recall-day = Recalled, { $day }: { $how }
did-recall = { $count ->
    [one] { $count } day recalled
   *[other] { $count } days recalled
}

# Questions.
question-open = Open
question-check-in = { $name }: now?
question-helped = Did it help: { $item }, { $time }?
helped-no = No
helped-little = A little
helped-yes = Yes
helped-unknown = Don't know
entry-helped-no = did not help
entry-helped-little = helped a little
entry-helped-yes = helped
entry-helped-unknown = not known whether it helped
did-helped = { $item }: did it help? { $said }
did-ask = Noted

# Flares that do not fit together.
flare-open = Still in the flare that started { $day }?
flare-started-twice = A flare started { $day } while another was on. Is it the same one?
flare-ended-only = A flare ended { $day }, and no start is known. When did it begin?
mend-over = Its last day was { $day }
mend-eased = It eased, and is still on
mend-still = Still on
mend-same = The same flare
mend-began = It began { $day }
mend-lasted = The one before lasted until then
mend-remove = There was none

error-no-usual-yet = There is no usual yet: it takes seven days with a number. Nothing was logged.
error-nothing-unsaid = Everything of that is said already today. Nothing was logged.
error-nothing-to-repeat = Nothing was said yesterday that could be repeated. Nothing was logged.
error-day-not-over = { $day } is not over, so it cannot be recalled yet. Log how it is instead.
error-no-such-question = There is no question { $id } now. It may have been answered, or its day is over.
error-not-an-answer = "{ $given }" does not answer that. Nothing was changed.
error-no-such-check-in = There is no check-in "{ $given }". `ebb check-in` lists them.
error-nothing-to-ask = A check-in needs at least one question. Nothing was changed.
error-cannot-ask = { $item } cannot be asked as "{ $how }", or is asked twice. Nothing was changed.

page-nothing-to-fill = Nothing to write: no usual yet, or all of it is said.
page-not-offered = not asked for
page-answered = said today: { $value }
page-no-silent-days = No days without entries since the last one.
page-no-questions = Nothing to ask now.
page-flares-fit = Every flare's start and end fit together.

# More of an entry.
side-left = left
side-right = right
side-both = both sides
side-middle = middle
spread-one-place = in one place
spread-radiates = radiates
spread-widespread = widespread
entry-tender = tender
entry-not-tender = not tender
entry-found-by-examiner = found by an examiner
entry-light-day = A light day
entry-usual-day = A usual day
entry-heavy-day = A heavy day
entry-sleep-quality = quality { $value }
entry-restored = restored
entry-not-restored = not restored
error-not-tender = It is called not tender, and still has a severity above 0. Nothing was logged; leave one of the two out.
error-unknown-choice = "{ $given }" is not one of these: { $choices }.
error-not-a-length = "{ $given }" is not a length of time. Write it as 7h30, 7:30, 45 min or 450. Nothing was logged.
error-nothing-said = There is nothing to note. Write it after the word: ebb log note "…".
error-level-needed = How much was it? light, usual or heavy: ebb log heavy day.
error-place-needed = Where? Name the place: ebb log pressure point left shoulder.
did-edit-words = Changed: words for severity
did-edit-words-of = Changed: words for { $item }
field-step = The step
field-words = The wording
error-text-too-long = { $field } has { $length } characters; { $most } fit. Nothing was changed; shorten it.
error-not-a-step = "{ $given }" is not a step with its words. Write it as "6=I stop what I do". Nothing was changed.
body-front = Front
body-back = Back
page-body-map = The body map is in { $path }.

# About me.
about-onset = Onset
about-before-onset = What came before
about-before-onset-words = What came before, in words
about-birth-year = Year of birth
about-conditions = Conditions
about-family-history = Family history
about-menopause = Menopause
about-pem-screen = Screen for post-exertional malaise
about-notes = Notes
before-infection = an infection
before-injury = an injury
before-long-stress = long stress
before-other = something else
menopause-pre = before menopause
menopause-peri = perimenopause
menopause-post = after menopause
menopause-does-not-apply = does not apply
pem-positive = positive
pem-negative = negative
examination-blood = Blood test
examination-vitamins = Vitamins
examination-thyroid = Thyroid
examination-hormones = Hormones
examination-imaging = Imaging
examination-sleep-study = Sleep study
examination-other = Other examination
examination-ruled-out = ruled out: { $what }
medicine-most = at most { $dose } a day
did-edit-about = Changed: About me
did-edit-about-field = Changed: About me, { $field }
did-remove = Removed: { $what }
field-text = The text
field-birth-year = The year of birth
error-not-a-date = "{ $given }" is not a date. Write it as 2024, 2024-03 or 2024-03-14. Nothing was changed.
error-not-in-the-list = There is no "{ $given }" in the list. Nothing was changed.
error-not-a-dose = "{ $given }" is not a dose. Write it as 400 mg. Nothing was changed.
page-about-nothing = Nothing said yet. All of it is optional: ebb about set onset 2021-03
page-medicines-none = No medicines in the list. ebb medicine add NAME
page-examinations-none = No examinations in the list. ebb exam add KIND

# How an item looks.
icon-body = Body
icon-head = Head
icon-heart = Heart
icon-stomach = Stomach
icon-eye = Eye
icon-ear = Ear
icon-hand = Hand
icon-foot = Foot
icon-bed = Bed
icon-moon = Moon
icon-sun = Sun
icon-cloud = Cloud
icon-snow = Snow
icon-drop = Drop
icon-flame = Flame
icon-bolt = Bolt
icon-leaf = Leaf
icon-pill = Pill
icon-cup = Cup
icon-plate = Plate
icon-walk = Walking
icon-home = House
icon-people = People
icon-star = Star
colour-plain = Plain
colour-sand = Sand
colour-clay = Clay
colour-moss = Moss
colour-sea = Sea
colour-dusk = Dusk
field-unit = The unit
scale-nrs11 = 0 to 10
scale-four-step = four steps: none, mild, moderate, severe
scale-three-up = 0 to 3
scale-six-up = 0 to 6
scale-percent = 0 to 100

# Settings.
did-set-day-begins = Changed: when your day begins
did-set-core-items = Changed: what your burden is made of
field-hour = The hour
error-nothing-chosen = Choose at least one. Nothing was changed.
page-day-begins = Your day begins at { $hour }:00.
page-core-items = Burden is made of: { $items }

# Plan my day.
date-today = today
list-and = { $first } and { $last }
fit-split = Do { $minutes } minutes of it: { $what }
fit-move = Another day: { $what }
fit-drop = Let it be: { $what }
fit-message = I can do { $can } today. { $cannot } would cost me the days after.
fit-message-all = I can do { $can } today.
fit-message-none = I cannot do { $cannot } today: it would cost me the days after.
fit-reason-guess = What some of this takes is a plain guess; it learns when you log it with minutes and effort.
error-not-a-wish = "{ $given }" is no activity with minutes. Say it as in: shopping 45
page-rated-quotient = By your own ratings { $percent } % of today's energy is spent.
page-hours = What an hour takes
page-then-rest = then { $minutes } min rest
page-does-not-fit = Does not fit today
# How good the forecasts were.
evaluate-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
} of { $persons ->
    [one] { $persons } person
   *[other] { $persons } people
}, { $flares } of them flares
evaluate-how = Each forecast was made at the end of the day before, from what was known then.
evaluate-burden = The file has no flare rows: a day counts as a flare when its burden stands out from the six weeks before.
evaluate-nothing = No day can be scored: it takes a day with something logged, and after it one that is known to be a flare or none.
evaluate-ours = Forecast
evaluate-climatology = Plain rate
evaluate-markov = Rate after such a day
evaluate-better = the forecast errs { $percent } less
evaluate-worse = the forecast errs { $percent } more
evaluate-order = Flares told from calm days: { $all }, within one person { $within } (0.5 is guessing, 1 is always).
evaluate-calibration = Chance and what came lie { $points } points in a hundred apart.
evaluate-shown = Said on { $share } of these days; on the others Ebb is silent, and is scored all the same.
evaluate-onset = From a calm day: { $days } days, { $flares } flares, { $brier } against { $usual }, told apart within one person { $within }.
evaluate-48 = Within two days: { $days } times, { $flares } with a flare, { $brier } against { $usual }, told apart within one person { $within }.
evaluate-72 = Within three days: { $days } times, { $flares } with a flare, { $brier } against { $usual }, told apart within one person { $within }.
evaluate-given = Chances given, and what came
evaluate-bin = { $low } to { $high }: of { $days } days { $flares } were flares
evaluate-plot-chance = Chance given
evaluate-plot-came = Share that were flares

# A prior for the forecast (ebb fit-prior)
prior-form = this is no prior: `ebb fit-prior` writes one
prior-version = this prior is of version { $given }, and this Ebb reads { $version }: fit it again
prior-no-slope = the slope of "{ $given }" is missing or is no number: fit it again
prior-no-feature = there is no feature "{ $given }": fit it again
fit-diary = { $diary }: { $persons } persons, { $days } days with rows
# What the forecast says, and what it rests on. Where a person wants no numbers, the messages in -words.
did-choose-forecast = Changed: what is shown of the forecast
forecast-learning-words = Too early to tell.
forecast-likelier-words = { $when ->
    [today] A flare today is likelier than is usual for you.
   *[tomorrow] A flare tomorrow is likelier than is usual for you.
}
forecast-less-likely-words = { $when ->
    [today] A flare today is less likely than is usual for you.
   *[tomorrow] A flare tomorrow is less likely than is usual for you.
}
forecast-usual-words = { $when ->
    [today] A flare today is about as likely as is usual for you.
   *[tomorrow] A flare tomorrow is about as likely as is usual for you.
}
forecast-flare-on = { $when ->
    [today] Still in the flare today is likelier than not: { $percent } %.
   *[tomorrow] Still in the flare tomorrow is likelier than not: { $percent } %.
}
forecast-flare-on-words = { $when ->
    [today] Still in the flare today is likelier than not.
   *[tomorrow] Still in the flare tomorrow is likelier than not.
}
forecast-flare-over = { $when ->
    [today] A day out of the flare today is likelier than not; still in it: { $percent } %.
   *[tomorrow] A day out of the flare tomorrow is likelier than not; still in it: { $percent } %.
}
forecast-flare-over-words = { $when ->
    [today] A day out of the flare today is likelier than not.
   *[tomorrow] A day out of the flare tomorrow is likelier than not.
}
forecast-beside = On any day it is usually { $usual } %.
forecast-beside-likely = More than is usual for you.
forecast-beside-possible = About what is usual for you.
forecast-beside-unlikely = Less than is usual for you.
forecast-record-likely = { $days ->
    [one] { $flares } of { $days } day called likelier than usual was a flare.
   *[other] Of { $days } days called likelier than usual, { $flares } { $flares ->
        [one] was a flare.
       *[other] were flares.
    }
}
forecast-record-possible = { $days ->
    [one] { $flares } of { $days } day called as likely as usual was a flare.
   *[other] Of { $days } days called as likely as usual, { $flares } { $flares ->
        [one] was a flare.
       *[other] were flares.
    }
}
forecast-record-unlikely = { $days ->
    [one] { $flares } of { $days } day called less likely than usual was a flare.
   *[other] Of { $days } days called less likely than usual, { $flares } { $flares ->
        [one] was a flare.
       *[other] were flares.
    }
}
forecast-record-likely-words = { $many ->
    [most] Most days called likelier than usual were flares.
    [half] About half of the days called likelier than usual were flares.
    [few] Few days called likelier than usual were flares.
   *[none] No day called likelier than usual was a flare.
}
forecast-record-possible-words = { $many ->
    [most] Most days called as likely as usual were flares.
    [half] About half of the days called as likely as usual were flares.
    [few] Few days called as likely as usual were flares.
   *[none] No day called as likely as usual was a flare.
}
forecast-record-unlikely-words = { $many ->
    [most] Most days called less likely than usual were flares.
    [half] About half of the days called less likely than usual were flares.
    [few] Few days called less likely than usual were flares.
   *[none] No day called less likely than usual was a flare.
}
forecast-can-rest = Today has held more than a usual day; from here on rest is what can be done.
forecast-can-ease = Today has reached its reserve; what can wait can wait.
forecast-can-pace = Breaks before they are needed, and one thing fewer: that much can be done today.
forecast-on-today = today
forecast-on-yesterday = yesterday
forecast-on-weekday = on { $weekday }
forecast-on-earlier = { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}
forecast-why-after-flare = { $days ->
    [one] After a flare day, another followed on { $flares } of { $days } day
   *[other] After a flare day, another followed on { $flares } of { $days } days
}
forecast-why-after-flare-words = The last day was a flare
forecast-why-after-calm = { $days ->
    [one] After a day without a flare, one followed on { $flares } of { $days } day
   *[other] After a day without a flare, one followed on { $flares } of { $days } days
}
forecast-why-after-calm-words = The last day was without a flare
forecast-why-since = { $days ->
    [one] { $days } day since the last flare
   *[other] { $days } days since the last flare
}
forecast-why-since-words = { $way ->
    [towards] As long after a flare as another often came
   *[away] As long after a flare as another seldom came
}
forecast-why-lately = { $days ->
    [one] { $flares } of the last { $days } known day was a flare
   *[other] { $flares } of the last { $days } known days in a flare
}
forecast-why-lately-words = { $level ->
    [above] More flare days than usual lately
   *[below] Fewer flare days than usual lately
}
forecast-why-burden = { $days ->
    [one] Burden { $value } { $on }, usually { $usual }
   *[other] Burden { $value } over { $days } days, usually { $usual }
}
forecast-why-burden-words = { $level ->
    [above] Burden above your usual lately
   *[below] Burden below your usual lately
}
forecast-why-missing = { $level ->
    [above] More left unsaid than usual lately
   *[below] Less left unsaid than usual lately
}
forecast-why-missing-words = { $level ->
    [above] More left unsaid than usual lately
   *[below] Less left unsaid than usual lately
}
forecast-why-weekday = { $level ->
    [above] { $weekday }: more flares on this weekday so far
   *[below] { $weekday }: fewer flares on this weekday so far
}
forecast-why-weekday-words = { $level ->
    [above] { $weekday }: more flares on this weekday so far
   *[below] { $weekday }: fewer flares on this weekday so far
}
forecast-why-night = { $level ->
    [above] A long night, { $value }, usually { $usual }
   *[below] A short night, { $value }, usually { $usual }
}
forecast-why-night-words = { $level ->
    [above] A long night
   *[below] A short night
}
forecast-why-nights = { $level ->
    [above] { $days ->
        [2] Two long nights
       *[other] Several long nights
    }
   *[below] { $days ->
        [2] Two short nights
       *[other] Several short nights
    }
}
forecast-why-load = { $level ->
    [above] { $percent } % over your usual { $kind } { $on }
   *[below] { $percent } % under your usual { $kind } { $on }
}
forecast-why-load-words = { $level ->
    [above] More { $kind } than usual { $on }
   *[below] Less { $kind } than usual { $on }
}
forecast-load-total = load
forecast-load-physical = physical load
forecast-load-cognitive = mental load
forecast-load-emotional = emotional load
forecast-sleep-quality = Sleep quality
forecast-why-there = { $item }, { $on }
forecast-why-level = { $level ->
    [above] A heavier day than usual { $on }
   *[below] A lighter day than usual { $on }
}
forecast-why-recalled = { $level ->
    [above] A worse day than usual { $on }, as recalled
   *[below] A better day than usual { $on }, as recalled
}
forecast-why-item = { $item } { $value } { $on }, usually { $usual }
forecast-why-item-words = { $level ->
    [above] { $item } above your usual lately
   *[below] { $item } below your usual lately
}
flare-day-yesterday = Yesterday stood out from the weeks before. Was it a flare?
flare-day-yes = Yes, a flare
flare-day-no = No
page-forecast-towards = For it
page-forecast-away = Against it
page-forecast-hidden = The forecast is hidden. `ebb forecast show` brings it back.
page-forecast-choice = { $words ->
    [yes] Said in words, without numbers. `ebb forecast numbers` changes that.
   *[no] Said with numbers. `ebb forecast words` leaves them out.
}
page-forecast-notify = { $on ->
    [yes] A notification may speak of it.
   *[no] No notification speaks of it.
}
# The activity timer and its breaks.
did-start-activity = Started: { $item }
did-start-after = { $ended }. Started: { $item }
did-stop-activity = Stopped: { $item }
did-stop-after = Stopped: { $item }, { $length }
did-stop-guessed = Stopped: { $item }, about { $length } (a guess)
did-put-off-break = { $item }: break put off by 5 minutes
did-skip-break = { $item }: break left out
did-rest = { $item }: resting
did-go-on = { $item }: going on
did-felt = { $item }: how was it? { $said }
did-set-heart-guide = Changed: the heart-rate guide
felt-better = Better
felt-same = The same
felt-bit-worse = A bit worse
felt-worse = Worse
question-felt = How are you after { $item }?
action-rest = Rest
action-snooze = In 5 minutes
action-skip = Leave it out
action-done = Go on
action-stop = Stop
activity-working = { $item }. Next break at { $time }.
activity-heads-up = { $item }. A break comes at { $time }.
activity-break-due = { $item }. A break is due.
activity-resting = { $item }. Resting until { $time }.
activity-rest-over = { $item }. The planned rest is over.
activity-quiet = { $item }. Nothing heard since { $time }.
activity-clock-back = { $item }. The phone's clock was set back: breaks count anew from your next tap, and its length stays unknown.
activity-forgotten = { $item } runs since { $since }. Was it over at about { $until }?
activity-why-convention = A break after { $length }: a usual start for this kind of effort, not yet yours.
activity-why-kind = A break after { $length }: from { $times ->
        [one] one activity
       *[other] { $times } activities
    } of yours with the same kind of effort.
activity-why-item = A break after { $length }: from the last { $times ->
        [one] time
       *[other] { $times } times
    } you timed { $item } and how you were after.
activity-why-flare = Half as long as usual between breaks, because of the flare.
activity-why-low-day = Shorter between breaks, because today holds less than usual.
activity-why-later = { $length } after the rest before.
prompt-heads-up = A break soon
prompt-break = Time for a rest
prompt-rest-over = The rest is over
prompt-forgotten = Still going?
prompt-forgotten-why = Nothing was heard of it for hours.
prompt-posture = Time for another posture
prompt-stretch = Time for a stretch
prompt-water = Time for some water
prompt-rule-why = Your own rule: { $rule }
prompt-kind-rest = Rest
prompt-kind-posture = Posture
prompt-kind-stretch = Stretch
prompt-kind-water = Water
rule = { $what } every { $every }, { $from } to { $to }, { $days }; { $flare }
rule-every-day = every day
rule-working-days = Monday to Friday
rule-flare-same = the same in a flare
rule-flare-fewer = half as often in a flare
rule-flare-none = none in a flare
error-no-activity = No activity is running. Start one first.
error-no-break-due = No break is due now. Nothing was changed.
error-no-more-snooze = This break was put off twice. It stays due until you rest or leave it out.
error-was-forgotten = Nothing was heard of it for six hours. Stop it first: when it probably ended, at another time, or without a length.
error-not-resting = No rest is going on. Nothing was changed.
error-no-such-rule = There is no break rule "{ $given }". Nothing was changed.
field-weekday = The weekday
field-resting-heart-rate = The resting heart rate
field-adjustment = The adjustment
heart-line = Above { $line } beats a minute, easing off is worth a thought. A guide made of a resting rate of { $resting } and an age of { $age }; such formulas are often far off, and below it is not "safe". You can move it.
heart-ease-off = Above { $line } for a minute. Ease off, if you can.
heart-off-switch = The heart-rate guide is off.
heart-off-beta-blocker = The heart-rate guide is off: a beta-blocker lowers the heart rate it is made of.
heart-off-pots = The heart-rate guide is off: with POTS, standing up alone is above it.
heart-off-no-age = The heart-rate guide needs your year of birth. It is in About me.
heart-off-no-resting = The heart-rate guide needs your resting heart rate.
page-no-activity = Nothing is running.
page-no-break-rules = No break rules yet.
page-no-candidates = Nothing is planned in that time.
page-activity-since = since { $since }, { $elapsed } in all, { $worked } without rests
page-activity-breaks = Breaks: { $times }
page-candidate = { $time }  { $title }
page-ease-not = Nothing to say.
# Movement, guides, the screen for post-exertional malaise, the place of work.
pem-form = Five questions about the last six months: how often, and how bad. They tell whether effort may make you worse for a day or longer. Skip what you like, or all of it.
pem-item-heavy-after-starting = A heavy, leaden feeling soon after you begin to exercise
pem-item-sore-next-day = Sore or worn out the day after everyday things that were not strenuous
pem-item-mentally-tired = Tired in the mind after the slightest effort
pem-item-physically-tired = Tired in the body after very little exercise
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
pem-result-positive = By these answers effort may make you worse for a day or longer. That is no diagnosis. Ebb never suggests more activity by itself; a doctor can tell you more.
pem-result-negative = By these answers effort does not plainly make you worse the days after. That is no diagnosis. You can answer again whenever it changes.
pem-result-open = Too little is answered to tell. Until it is, Ebb is as careful as if effort made you worse.
did-keep-pem-screen = Screen for post-exertional malaise: kept
question-pem-screen = Does effort make you worse the days after? Five questions tell Ebb how careful to be.

movement-off = Graded movement is off. It begins only when you ask for it.
movement-today = { $item }: up to { $time } today. Less is fine.
movement-easing = { $item }: at most { $time }, while the flare lasts and settles.
movement-rest = { $item }: rest today.
movement-not-today = { $item }: not today. The plan waits.
movement-paused = { $item }: paused, for as long as you like.
movement-old = { $item }: this was set more than a year ago. Begin again from what you do now.
movement-day-today = today
movement-reason-started = It began with { $time }, below the { $baseline } that you sustain.
movement-reason-set = You set { $time }, { $day }.
movement-reason-flare = A flare: half of what it was, at once. After three settled days it returns to four fifths.
movement-reason-after-flare = Since the last flare it is four fifths of what it was.
movement-reason-gap = After two weeks without it, it is four fifths of what it was.
movement-reason-steady = After seven steady days it is up to a tenth more.
movement-rule-positive = Your screen says that effort may make you worse, so Ebb only holds this or lowers it. You alone raise it.
movement-rule-unscreened = It is not known whether effort makes you worse, so Ebb only holds this or lowers it. You alone raise it.
movement-rule-small = Below ten minutes a tenth is less than a minute: Ebb holds it, and you raise it when you like.
movement-rule-negative = { $days ->
    [one] { $days } steady day of seven so far; after seven it is up to a tenth more.
   *[other] { $days } steady days of seven so far; after seven it is up to a tenth more.
}
movement-convention = The shares and the seven days are conventions, not measurements. Your own body goes first.
movement-caution = From { $from } to { $to }: watch the next three days. If they are worse, less is one tap.
movement-caution-pem = From { $from } to { $to }: effort can show only days later. Watch the next three days; if they are worse, less is one tap.
did-start-movement = { $item }: begins with { $time }
did-set-movement-level = { $item }: { $time }
did-not-today-movement = { $item }: not today
did-pause-movement = { $item }: paused
did-resume-movement = { $item }: taken up again
did-end-movement = { $item }: the plan has ended
did-set-movement = Changed: graded movement
error-no-movement-plan = No movement plan is on. Nothing was changed; begin one: ebb movement start ITEM.
error-minutes-needed = How many minutes is not known. Nothing was changed; say a number you can do on most days without paying for it.
error-no-guide-running = No guide is running. Nothing was changed.

guide-breathing = Slow breathing
guide-body-scan = Body scan
guide-muscle-relaxation = Muscle relaxation
guide-yoga-nidra = Yoga nidra
guide-stretching = A round of stretching
guide-heat = Heat
guide-cold = Cold
guide-heat-cold = Heat and cold in turn
did-start-guide = { $guide }: begun
did-stop-guide = { $guide }: put away
did-set-guide = Changed: guide
guide-left-out = Left out, because you logged soreness there: { $places }.
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
guide-caution-leave = If a place or a thought is too much, leave it, open your eyes, or stop.
guide-caution-tense = Tense only gently, and never into pain.
guide-caution-stretch = Only as far as it is pleasant. Nothing pulls hard, nothing bounces.
guide-caution-heat = Warm, not hot: you can hold a hand on it without minding. A cloth between, 20 minutes at most.
guide-caution-cold = Never ice on bare skin: a cloth between, 10 minutes at most.
guide-caution-skin = Look at the skin every five minutes. Stop when it is white, blotchy, very red or numb, or when it hurts. Do not lie on the pack, and do not fall asleep with it. Then let the skin rest for an hour.
guide-caution-doctor = Leave it out, or ask your doctor first, with numb skin, nerve damage, diabetes, poor circulation, wounds or inflamed skin, heart disease or pregnancy.
guide-breathing-begin = Sit or lie as you like. Let the shoulders sink.
guide-breathing-in = In
guide-breathing-out = Out, slowly
guide-breathing-end = Breathe as you like. That is all.
guide-body-scan-begin = Lie or sit as it is least effort. You change nothing, you only notice.
guide-body-scan-feet = The feet: warm, cold, heavy, nothing. Whatever is there.
guide-body-scan-calves = The lower legs, how they lie.
guide-body-scan-thighs = The thighs and their weight.
guide-body-scan-hips = The hips, and what carries them.
guide-body-scan-back = The back, where it touches and where it does not.
guide-body-scan-belly = The belly, as it moves with the breath.
guide-body-scan-hands = The hands and arms, lying still.
guide-body-scan-shoulders = The shoulders. They carry nothing now.
guide-body-scan-neck = The neck and the throat.
guide-body-scan-face = The jaw, the eyes, the forehead.
guide-body-scan-whole = The whole body at once, breathing.
guide-body-scan-end = Move the fingers and toes. That is all.
guide-muscle-relaxation-begin = Lie or sit well. Tense gently, then let go.
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
guide-yoga-nidra-arrive = Lie down, warm and covered. Nothing needs doing.
guide-yoga-nidra-wish = If you like, think of one kind wish for yourself.
guide-yoga-nidra-right = The right side: hand, arm, side, leg, foot.
guide-yoga-nidra-left = The left side: hand, arm, side, leg, foot.
guide-yoga-nidra-behind = What lies on the ground: heels, legs, back, head.
guide-yoga-nidra-front = The front: forehead, cheeks, chest, belly.
guide-yoga-nidra-breath = The breath, and after it a pause by itself.
guide-yoga-nidra-heavy = Imagine the body heavy, sinking.
guide-yoga-nidra-light = Imagine the body light, floating.
guide-yoga-nidra-return = Hear the room. Move the fingers. Take your time.
guide-yoga-nidra-end = That is all. Get up slowly, or stay.
guide-stretching-begin = Sit or stand with a hold nearby. Breathe on.
guide-stretching-neck = Let the head sink to one side, then to the other.
guide-stretching-shoulders = Circle the shoulders slowly, back and down.
guide-stretching-back = Round the back a little, then straighten it.
guide-stretching-hands = Arms forward: bend the wrists up, then down.
guide-stretching-hips = Draw one knee towards you, then the other.
guide-stretching-calves = One leg forward, toes up; then the other.
guide-stretching-ease = Let go and breathe.
guide-stretching-end = That is all.
guide-heat-on = Warmth on the place, a cloth between.
guide-heat-look = Look at the skin. Red like after a bath is fine; else stop.
guide-heat-end = Take the warmth off. Let the skin rest for an hour.
guide-cold-on = Cold on the place, a cloth between.
guide-cold-look = Look at the skin. When it is white or numb, stop.
guide-cold-end = Take the cold off. Let the skin rest for an hour.
guide-heat-cold-heat = Warmth on the place, a cloth between.
guide-heat-cold-to-cold = Take the warmth off. Look at the skin.
guide-heat-cold-cold = Cold on the place, a cloth between.
guide-heat-cold-rest = Take the cold off. Look at the skin, and let it rest.
guide-heat-cold-end = That is all. Let the skin rest for an hour.

workstation-name = Look at the place of work
workstation-text = Eight things about your chair, screen, hands and breaks. Two minutes; skip what you like.
workstation-result = { $count ->
    [0] Nothing to change by these answers.
    [one] { $count } thing that can be changed.
   *[other] { $count } things that can be changed.
}
workstation-feet = Do your feet stand flat, with the knees about level with the hips?
workstation-feet-advice = Lower the chair, or put a box or a thick book under your feet.
workstation-back = Does the chair hold your lower back?
workstation-back-advice = Put a rolled towel or a small cushion behind the lower back, and sit right back.
workstation-screen-height = Is the top of the screen about level with your eyes?
workstation-screen-height-advice = Raise the screen on books, or lower it; with a laptop a keyboard of its own helps.
workstation-screen-distance = Is the screen about an arm's length away?
workstation-screen-distance-advice = Move the screen to an arm's length, and make the letters larger instead of leaning forward.
workstation-keyboard = Do your shoulders hang loose while you type, with the elbows at your sides?
workstation-keyboard-advice = Bring the keyboard nearer, and lower it or raise the chair, until the shoulders can hang.
workstation-mouse = Is the mouse near enough that you need not reach for it?
workstation-mouse-advice = Put the mouse right beside the keyboard, or change hands now and then.
workstation-light = Can you read the screen without glare and without screwing up your eyes?
workstation-light-advice = Turn the screen beside the window, not facing it, and dim what shines on it.
workstation-breaks = Do you change position before it hurts?
workstation-breaks-advice = Let Ebb remind you of short breaks; standing up for a minute is enough to begin with.
did-keep-workstation = Look at the place of work: kept

page-pem-how = Answer: ebb screen pem sore-next-day=2,3 (how often, how bad; either may be left out)
page-screen-kept = { $day }: { $text }
page-movement-kinds = Begin one: ebb movement start ITEM [MINUTES]
page-movement-sustained = { $item }: { $time } without a worse day after
page-movement-unknown = { $item }
page-movement-done = Done today: { $time }
page-guide-none = No guide is running. ebb guide start GUIDE [LENGTH]
page-guide-next = Next, { $time }: { $text }
page-guide-finished = It is over. Put it away: ebb guide stop
page-workstation-how = Answer: ebb workstation feet=yes back=no light=unknown
