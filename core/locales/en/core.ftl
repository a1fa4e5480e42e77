# Sentences the core makes. Plain words, present tense, "you" and "your usual"; no praise, no blame.
# One word for one thing: docs/glossary-of-words.md.

# The day in one line.
notice-invented = An invented person's diary, to try Ebb with.
headline-new = Nothing here yet. One tap is enough.
headline-nothing-yet = Nothing logged yet today.
headline-logged = { $count ->
    [one] { $count } thing logged today.
   *[other] { $count } things logged today.
}
headline-flare = In a { -flare } since { $since }.
headline-flare-easing = Easing since { $since }.
headline-flare-ended = The { -flare } ended at { $time }.
headline-flare-over = The { -flare } is over.
headline-flare-days = { $days ->
    [one] It lasted { $days } day.
    [2] It lasted two days.
   *[other] It lasted { $days } days.
}
headline-flare-hours = It lasted { $length }.
headline-silent = { $days ->
    [2] Two days without entries. Fill in what you remember, or leave it.
    [3] Three days without entries. Fill in what you remember, or leave it.
    [4] Four days without entries. Fill in what you remember, or leave it.
   *[other] { $days } days without entries. Fill in what you remember, or leave it.
}
headline-back = Welcome back. Start with today.
headline-light = Mild or no symptoms so far today.
headline-middling = A so-so day so far.
headline-rough = A rough day so far.
headline-usual = About as usual for you.
headline-worse = Harder than usual for you.
headline-better = Easier than usual for you.
headline-energy-little = Only a little of today's energy used.
headline-energy-tenth = About a tenth of today's energy used.
headline-energy-quarter = About a quarter of today's energy used.
headline-energy-third = About a third of today's energy used.
headline-energy-half = About half of today's energy used.
headline-energy-two-thirds = About two thirds of today's energy used.
headline-energy-three-quarters = About three quarters of today's energy used.
headline-energy-whole = About all of today's energy used.
headline-energy-more = More than today's energy used.

flare-start = A { -flare } is starting
flare-end = The { -flare } is over
flare-back = Did it come back?

severity-present = noted
# How a symptom without a number is noted, such as "Pain noted".
entry-present = { $item } { $noted }
severity-none = none
severity-mild = mild
severity-moderate = moderate
severity-severe = severe
severity-step-0 = none
severity-step-1 = noticeable
severity-step-2 = noticeable
severity-step-3 = slows me down
severity-step-4 = slows me down
severity-step-5 = I drop things
severity-step-6 = I drop things
severity-step-7 = only essentials
severity-step-8 = only essentials
severity-step-9 = only essentials
severity-step-10 = worst I've known

flare-ended-by-day = With that, the { -flare } since { $first } has ended the day before. If it goes on, take this back, or say that it started again.
entry-flare-started = { -Flare } started
entry-flare-eased = { -Flare } eased
entry-flare-ended = { -Flare } ended
entry-flare-day = A { -flare-day }
entry-no-flare-day = Not a { -flare-day }
today-slept = Slept { $duration }
today-slept-with = { $what } · { $quality }
entry-sleep = Sleep
entry-no-sleep = No sleep
replaced-night = Replaces the night of { $length }.
replaced-sleepless-night = Replaces the night without sleep.
entry-nap = Nap
entry-taken = taken
entry-skipped = skipped
entry-used = used
entry-not-used = not used
entry-not-sure = not sure

part-morning = morning
part-afternoon = afternoon
part-evening = evening
part-night = night

time-minutes = { $minutes } min
time-hours = { $hours } h
time-hours-minutes = { $hours } h { $minutes } min
time-tomorrow = tomorrow at { $time }
time-on-day = { $day } at { $time }
saved-for = Saved for { $when }.
saved-for-span = Saved from { $from } to { $to }.
saved-for-part = Saved for { $day } ({ $part }), without a clock time.
saved-part-morning = morning
saved-part-afternoon = afternoon
saved-part-evening = evening
saved-part-night = night
saved-for-day = Saved for { $day }, without a time.
saved-for-first = { $clock } came twice, because the clocks went back: this is the first. The second is { $other }.
saved-for-second = { $clock } came twice, because the clocks went back: this is the second. The first is { $other }.

did-undo = Undone: { $what }
did-undo-of = Undone, of { $when }: { $what }
did-redo = Redone: { $what }
did-delete = Deleted: { $what }
did-erase = { $count ->
    [one] { $count } entry erased
   *[other] { $count } entries erased
}
did-edit-widget = Changed: the words on the widget
did-put-back = A copy was restored
did-edit-item = Changed: { $item }
did-add-item = Added: { $item }
did-archive-item = Archived: { $item }
did-bring-back-item = Back from the archive: { $item }
did-merge-item = Merged: { $item } is now { $into }
did-rename-item = Renamed: { $before } is now { $item }
did-pin-item = Pinned: { $item }
did-unpin-item = No longer pinned: { $item }
did-import = { $count ->
    [one] { $count } entry imported
   *[other] { $count } entries imported
}
did-change = { $count ->
    [one] { $count } entry changed
   *[other] { $count } entries changed
}

# Pacing.
pacing-learning = Ebb learns your limit from days with an activity logged. No hurry.
pacing-nothing-yet = No effort logged yet today.
pacing-within = Within today's limit.
pacing-within-worse = Most days like this were followed by a worse one. Stop before it gets worse.
pacing-near = You're into today's reserve. A good time to stop.
pacing-over = Over today's limit. Resting now may spare you tomorrow.
pacing-reason-default = Until then: stop before it gets worse.
pacing-reason-record = { $worse ->
    [0] Of { $days } days under { $below } effort-minutes, none was followed by a worse day. (A minute at full effort is 1, at half effort ½.)
   *[other] Of { $days } days under { $below } effort-minutes, { $worse } { $worse ->
        [one] was
       *[other] were
    } followed by a worse day. (A minute at full effort is 1, at half effort ½.)
}
pacing-reason-days = { $days ->
    [one] Based on { $days } day with activities.
   *[other] Based on { $days } days with activities.
}
pacing-because-more-energy = You rated your energy above your usual.
pacing-because-less-energy = You rated your energy below your usual.
pacing-because-short-night = The night was short for you.
pacing-because-flare = A { -flare-day }, so today is planned lighter.
pacing-because-after-too-much = You did a lot recently, so today is planned lighter.
pacing-reason-steady = No more than you managed on days that didn't set you back.
pacing-reason-held = Not raised since the day that set you back.
pacing-hour = { $what } usually takes { $share } per hour (from the last { $times } times).
energy-share-little = only a little of a day's energy
energy-share-tenth = about a tenth of a day's energy
energy-share-quarter = about a quarter of a day's energy
energy-share-third = about a third of a day's energy
energy-share-half = about half of a day's energy
energy-share-two-thirds = about two thirds of a day's energy
energy-share-three-quarters = about three quarters of a day's energy
energy-share-whole = about a whole day's energy
energy-share-more = more than a day's energy
pacing-risk-today = Today went far over your limit.
pacing-risk-yesterday = Yesterday went far over your limit.
pacing-risk = You went far over your limit ({ $day }).
pacing-risk-own = For you, that usually shows { $low } to { $high } hours later.
pacing-risk-any = It can catch up with you within three days. Ebb doesn't know your pattern yet.
pacing-reason-weights = In your diary, { $most } costs you more than { $least }. ({ $body } : { $mind } : { $heart })
pacing-effort-of-body = physical effort
pacing-effort-of-mind = mental effort
pacing-effort-of-heart = emotional effort
pacing-reason-reserve = { $percent } % is kept in reserve (our choice, not measured).

# The forecast.
forecast-learning = No outlook yet. It may begin around { $day } { $month }.
forecast-learning-from = No outlook yet. It learns from days on which you rate these: { $items }.
forecast-silent = { $kind ->
    [stood-out] { $when ->
        [today] No outlook for today: so far your entries don't predict the days that stand out better than your average does.
       *[tomorrow] No outlook for tomorrow: so far your entries don't predict the days that stand out better than your average does.
    }
    [both] { $when ->
        [today] No outlook for today: so far your entries don't predict { -flares }, or days that stand out, better than your average does.
       *[tomorrow] No outlook for tomorrow: so far your entries don't predict { -flares }, or days that stand out, better than your average does.
    }
   *[said] { $when ->
        [today] No outlook for today: so far your entries don't predict { -flares } better than your average does.
       *[tomorrow] No outlook for tomorrow: so far your entries don't predict { -flares } better than your average does.
    }
}
# An early guess, after a day that was one: only that the next may be another, and never with a number.
forecast-early = { $kind ->
    [stood-out] { $when ->
        [today] Today looks somewhat more likely than your average day to stand out as well.
       *[tomorrow] Tomorrow looks somewhat more likely than your average day to stand out as well.
    }
    [both] { $when ->
        [today] Today looks somewhat more likely than your average day to be a { -flare-day } or to stand out.
       *[tomorrow] Tomorrow looks somewhat more likely than your average day to be a { -flare-day } or to stand out.
    }
   *[said] { $when ->
        [today] Today looks somewhat more likely than your average day to be another { -flare-day }.
       *[tomorrow] Tomorrow looks somewhat more likely than your average day to be another { -flare-day }.
    }
}
forecast-early-origin = An early guess from other people's diaries, not checked on you.
forecast-likelier = { $kind ->
    [stood-out] { $when ->
        [today] Today is more likely to stand out than your average day: { $percent } %.
       *[tomorrow] Tomorrow is more likely to stand out than your average day: { $percent } %.
    }
    [both] { $when ->
        [today] A { -flare }, or a day that stands out, is more likely today than usual for you: { $percent } %.
       *[tomorrow] A { -flare }, or a day that stands out, is more likely tomorrow than usual for you: { $percent } %.
    }
   *[said] { $when ->
        [today] A { -flare } today is more likely than usual for you: { $percent } %.
       *[tomorrow] A { -flare } tomorrow is more likely than usual for you: { $percent } %.
    }
}
forecast-less-likely = { $kind ->
    [stood-out] { $when ->
        [today] Today is less likely to stand out than your average day: { $percent } %.
       *[tomorrow] Tomorrow is less likely to stand out than your average day: { $percent } %.
    }
    [both] { $when ->
        [today] A { -flare }, or a day that stands out, is less likely today than usual for you: { $percent } %.
       *[tomorrow] A { -flare }, or a day that stands out, is less likely tomorrow than usual for you: { $percent } %.
    }
   *[said] { $when ->
        [today] A { -flare } today is less likely than usual for you: { $percent } %.
       *[tomorrow] A { -flare } tomorrow is less likely than usual for you: { $percent } %.
    }
}
forecast-usual = { $kind ->
    [stood-out] { $when ->
        [today] Today is about as likely to stand out as your average day: { $percent } %.
       *[tomorrow] Tomorrow is about as likely to stand out as your average day: { $percent } %.
    }
    [both] { $when ->
        [today] A { -flare }, or a day that stands out, is about as likely today as usual for you: { $percent } %.
       *[tomorrow] A { -flare }, or a day that stands out, is about as likely tomorrow as usual for you: { $percent } %.
    }
   *[said] { $when ->
        [today] A { -flare } today is about as likely as usual for you: { $percent } %.
       *[tomorrow] A { -flare } tomorrow is about as likely as usual for you: { $percent } %.
    }
}
forecast-reason-rate = { $kind ->
    [said] { $flares ->
        [one] { $flares } of { $days } known days was a { -flare }.
       *[other] { $flares } of { $days } known days were { -flares }.
    }
    [stood-out] { $flares } of { $days } known days stood out.
   *[both] Of { $days } known days, you called { $said } a { -flare } and { $stood } more stood out.
}
forecast-reason-after-flare = { $kind ->
    [said] After a { -flare-day }, another followed on { $flares } of { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
    [stood-out] After a day that stood out, another followed on { $flares } of { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
   *[both] After a { -flare } or a day that stood out, another followed on { $flares } of { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
}
forecast-reason-after-calm = { $kind ->
    [said] After a day without a { -flare }, one followed on { $flares } of { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
    [stood-out] After an ordinary day, one that stood out followed on { $flares } of { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
   *[both] After an ordinary day, a { -flare } or a day that stood out followed on { $flares } of { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
}

# Why a note from a widget stays where it is.
note-sealed = It is not meant for this diary, or it is damaged. Delete it if nothing is missing.
note-unknown = It is about something that can no longer be logged with one tap. Log it by hand, or delete it.

# Why a row of a file is skipped.
skip-short = it has too few fields
skip-empty = it has no text
skip-not-text = it is not text in UTF-8
skip-date = "{ $given }" is not a date such as 2026-03-29
skip-year = "{ $given }" is outside the years 1900 to 2100: check the year
skip-long-note = its note has { $length } characters, and { $most } is the most: shorten it, or split it over several lines
skip-long-name = the name of its tracker has { $length } characters, and { $most } is the most: shorten it
skip-open-quote = its quotation mark closes only in line { $line }, and the lines between look like rows: remove the mark, or write it twice
skip-long-line = it is longer than { $most } characters: most likely a quotation mark or a line break is missing
import-bad-line = Line { $line }: { $reason }.
import-bad-lines-more = … and { $count } more, in the preview.
import-no-rows = The file has a header and no rows: there was nothing to import.
import-hidden-tracker = Imported tracker { $number }
import-hidden-trackers = { $count ->
    [one] One name in the file is not shown as it stands there. Its entries are kept under "{ $names }", which is not among the buttons.
   *[other] { $count } names in the file are not shown as they stand there. Their entries are kept under these names, which are not among the buttons: { $names }.
}
skip-time = "{ $given }" is not a time such as 18:50
skip-length = "{ $given }" is not a length such as 7:30
skip-dose = "{ $given }" is not an amount such as 400 mg
skip-number = "{ $given }" is not a number
skip-range = { $given } is not between { $low } and { $high }
skip-contradicts = line { $line } says something different about the same thing on the same day
skip-nameless = its tracker has no name

# Errors: what happened, and what to do.
field-severity = The severity
field-chosen = What is chosen
field-flares-before = The hours before
field-flares-last = The number of { -flares }
field-effort = The effort
field-quality = The quality
field-amount = The amount
field-value = The value
field-minutes = The number of minutes
field-dose = The dose
field-rating = The rating
field-wishes = The number of wishes
field-before = The time ahead
field-doses = The number of doses
field-at = The number of doses left
field-times = The number of times of day
field-days = The number of days
field-asks = The number of questions a day
field-least-between = The time between two doses
field-ingredients = The number of ingredients

# Erasing for good: the one question before it.
erase-question-entry = Erase this entry for good? It cannot be brought back, not even with undo.
erase-question-days = { $count ->
    [one] Erase the { $count } entry from { $first } to { $last } for good? It cannot be brought back, not even with undo.
   *[other] Erase the { $count } entries from { $first } to { $last } for good? They cannot be brought back, not even with undo.
}
erase-question-item = { $count ->
    [one] Erase "{ $item }" and its { $count } entry for good? They cannot be brought back, not even with undo.
   *[other] Erase "{ $item }" and its { $count } entries for good? They cannot be brought back, not even with undo.
}
erase-question-everything = Erase the whole diary and the copies of it that Ebb knows of here for good? They cannot be brought back.

# A damaged journal, brought back.
did-recover = { $count ->
    [one] Recovered: { $count } entry
   *[other] Recovered: { $count } entries
}
did-set = A setting or an item was changed
did-restore = Brought back: { $what }
# What an operation did: { $change } is "before → after", or what there is now.
change-from-to = { $before } → { $after }
change-of = { $what }: { $change }
change-of-setting = { $what } ({ $change })
change-time = Time
change-nothing = none

# Dates in a sentence.
date-yesterday = yesterday
since-today-at = { $time }
since-yesterday-at = yesterday, { $time }
since-date = { $date }
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
as-usual-values = As usual: { $values }
as-usual-flare-values = Usual values, not from this { -flare }: { $values }
as-usual = { $count ->
    [one] As usual: { $count } item
   *[other] As usual: { $count } items
}
as-usual-flare = { $count ->
    [one] Usual values, not from this { -flare }: { $count } item
   *[other] Usual values, not from this { -flare }: { $count } items
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
check-in-very-badly = very badly
check-in-badly = badly
check-in-so-so = so-so
check-in-well = well
check-in-said = today: { $value }
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
    [one] { $count } day without entries. If you remember, how was it?
   *[other] { $count } days without entries. If you remember, how were they?
}
recall-bad = bad
recall-middling = so-so
recall-fine = fine
recall-unknown = don't know
entry-recall-bad = From memory: a bad day
entry-recall-middling = From memory: a so-so day
entry-recall-fine = From memory: a fine day
entry-recall-unknown = From memory: don't know
did-recall-day = From memory, { $day }: { $how }
did-recall = { $count ->
    [one] { $count } day filled in from memory
   *[other] { $count } days filled in from memory
}

# Questions.
question-open = Open
question-check-in = { $name }?
check-in-in-parts = { $most } of { $count } questions at a time. The rest comes when these are answered; a second check-in can take some of them.
question-helped = Did { $item } help ({ $time })?
helped-no = No
helped-little = A little
helped-yes = Yes
helped-unknown = Don't know
entry-helped-no = did not help
entry-helped-little = helped a little
entry-helped-yes = helped
entry-helped-unknown = don't know whether it helped
did-helped = { $item }: did it help? { $said }
did-ask = Noted

# Flares that do not fit together.
flare-open = Still in the { -flare } from { $day }?
flare-started-twice = Another { -flare } was already on when one started ({ $day }). Are they the same?
flare-ended-only = A { -flare } ended ({ $day }), but no start was logged. When did it begin?
mend-over = Last day: { $day }
mend-eased = Easing
mend-still = Still
mend-unknown = Don't know
mend-ended = Ended: last day { $day }
mend-same = The same { -flare }
mend-began = First day: { $day }
mend-lasted = The one before lasted until then
mend-remove = There was no { -flare }

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
entry-found-by-examiner = found during an examination
entry-light-day = A light day
entry-usual-day = A usual day
entry-heavy-day = A heavy day
entry-sleep-quality = quality { $value }
entry-restored = refreshing
entry-not-restored = not refreshing
did-edit-words = Changed: words for severity
did-edit-words-of = Changed: words for { $item }
field-step = The step
field-words = The wording
body-front = Front
body-back = Back

# About me.
about-onset = Onset
about-before-onset = What came before
about-before-onset-words = What came before, in words
about-birth-year = Year of birth
about-conditions = Conditions
about-family-history = Family history
about-menopause = Menopause
about-pem-screen = Questions on post-exertional malaise
about-notes = Notes
about-contact = Contact
about-country = Country
about-allergies = Allergies
before-infection = an infection
before-injury = an injury
before-long-stress = long stress
before-other = something else
medicine-contents = each with { $contents }
medicine-holds = with { $contents }
ingredient-per = { $name } { $strength } in { $amount }
medicine-most = at most { $dose } in 24 hours
medicine-between = at least { $length } apart
medicine-weekly = once a week
medicine-named = { $name } (medicine)
medicine-paused = paused until { $day }
did-edit-about = Changed: About me
did-edit-about-field = Changed: About me, { $field }
did-edit-letter = Changed: Letter from a good day
did-remove = Removed: { $what }
field-text = The text
field-birth-year = The year of birth
field-letter-helps = The number of lines under What helps
field-letter-tell = The number of lines under Whom to tell
field-letter-cancel = The number of messages

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
did-skip-onboarding = Skipped
did-onboard = Chosen: what bothers you most
did-set-flare-word = Changed: the word Ebb uses
did-set-core-items = Changed: what "symptoms overall" is made of
field-hour = The hour

# Plan my day.
date-today = today
list-and = { $first } and { $last }
fit-split = Do { $minutes } minutes of it: { $what }
fit-move = Another day: { $what }
fit-drop = Leave it for today: { $what }
fit-tomorrow = Tomorrow: { $what }
fit-easier-sitting = { $what }: sitting down
fit-easier-short = { $what }: just { $minutes } min
fit-easier-basin = A wash at the basin instead: { $what }
fit-message = I can manage { $can } today. I need to leave { $cannot } for another day.
fit-message-all = I can manage { $can } today.
fit-message-none = I can't manage { $cannot } today. That needs another day.
fit-reason-guess = What some of this takes is only a rough guess. Ebb learns when you log it with minutes and effort.
fit-reason-night = Nothing is planned from 22:00 to 07:00 or in your quiet hours.
fit-diary = { $diary }: { $persons ->
    [one] { $persons } person
   *[other] { $persons } people
}, { $days ->
    [one] { $days } day
   *[other] { $days } days
} with rows
# What the forecast says, and what it rests on. Where a person wants no numbers, the messages in -words.
did-choose-forecast = Changed: what is shown of the outlook
forecast-learning-words = No outlook yet.
forecast-likelier-words = { $kind ->
    [stood-out] { $when ->
        [today] Today is more likely to stand out than your average day.
       *[tomorrow] Tomorrow is more likely to stand out than your average day.
    }
    [both] { $when ->
        [today] A { -flare }, or a day that stands out, is more likely today than usual for you.
       *[tomorrow] A { -flare }, or a day that stands out, is more likely tomorrow than usual for you.
    }
   *[said] { $when ->
        [today] A { -flare } today is more likely than usual for you.
       *[tomorrow] A { -flare } tomorrow is more likely than usual for you.
    }
}
forecast-less-likely-words = { $kind ->
    [stood-out] { $when ->
        [today] Today is less likely to stand out than your average day.
       *[tomorrow] Tomorrow is less likely to stand out than your average day.
    }
    [both] { $when ->
        [today] A { -flare }, or a day that stands out, is less likely today than usual for you.
       *[tomorrow] A { -flare }, or a day that stands out, is less likely tomorrow than usual for you.
    }
   *[said] { $when ->
        [today] A { -flare } today is less likely than usual for you.
       *[tomorrow] A { -flare } tomorrow is less likely than usual for you.
    }
}
forecast-usual-words = { $kind ->
    [stood-out] { $when ->
        [today] Today is about as likely to stand out as your average day.
       *[tomorrow] Tomorrow is about as likely to stand out as your average day.
    }
    [both] { $when ->
        [today] A { -flare }, or a day that stands out, is about as likely today as usual for you.
       *[tomorrow] A { -flare }, or a day that stands out, is about as likely tomorrow as usual for you.
    }
   *[said] { $when ->
        [today] A { -flare } today is about as likely as usual for you.
       *[tomorrow] A { -flare } tomorrow is about as likely as usual for you.
    }
}
forecast-flare-on = { $kind ->
    [stood-out] { $when ->
        [today] Today will more likely stand out again ({ $percent } %).
       *[tomorrow] Tomorrow will more likely stand out again ({ $percent } %).
    }
    [both] { $when ->
        [today] Today will more likely be a { -flare } or stand out again ({ $percent } %).
       *[tomorrow] Tomorrow will more likely be a { -flare } or stand out again ({ $percent } %).
    }
   *[said] { $when ->
        [today] Today you'll more likely still be in the { -flare } ({ $percent } %).
       *[tomorrow] Tomorrow you'll more likely still be in the { -flare } ({ $percent } %).
    }
}
forecast-flare-on-words = { $kind ->
    [stood-out] { $when ->
        [today] Today will more likely stand out again.
       *[tomorrow] Tomorrow will more likely stand out again.
    }
    [both] { $when ->
        [today] Today will more likely be a { -flare } or stand out again.
       *[tomorrow] Tomorrow will more likely be a { -flare } or stand out again.
    }
   *[said] { $when ->
        [today] Today you'll more likely still be in the { -flare }.
       *[tomorrow] Tomorrow you'll more likely still be in the { -flare }.
    }
}
forecast-flare-over = { $kind ->
    [stood-out] { $when ->
        [today] Today will more likely be an ordinary day ({ $percent } % that it stands out again).
       *[tomorrow] Tomorrow will more likely be an ordinary day ({ $percent } % that it stands out again).
    }
    [both] { $when ->
        [today] Today will more likely be an ordinary day ({ $percent } % that it is a { -flare } or stands out).
       *[tomorrow] Tomorrow will more likely be an ordinary day ({ $percent } % that it is a { -flare } or stands out).
    }
   *[said] { $when ->
        [today] Today you'll more likely be out of the { -flare } ({ $percent } % that it's still on).
       *[tomorrow] Tomorrow you'll more likely be out of the { -flare } ({ $percent } % that it's still on).
    }
}
forecast-flare-over-words = { $kind ->
    [stood-out] { $when ->
        [today] Today will more likely be an ordinary day.
       *[tomorrow] Tomorrow will more likely be an ordinary day.
    }
    [both] { $when ->
        [today] Today will more likely be an ordinary day.
       *[tomorrow] Tomorrow will more likely be an ordinary day.
    }
   *[said] { $when ->
        [today] Today you'll more likely be out of the { -flare }.
       *[tomorrow] Tomorrow you'll more likely be out of the { -flare }.
    }
}
forecast-beside = Your average is { $usual } %.
forecast-beside-likely = More than usual for you.
forecast-beside-possible = About as usual for you.
forecast-beside-unlikely = Less than usual for you.
forecast-record-likely = { $days ->
    [one] Ebb said "more likely" on { $days } day. { $outcome }
   *[other] Ebb said "more likely" on { $days } days. { $outcome }
}
forecast-record-possible = { $days ->
    [one] Ebb said "about as likely" on { $days } day. { $outcome }
   *[other] Ebb said "about as likely" on { $days } days. { $outcome }
}
forecast-record-unlikely = { $days ->
    [one] Ebb said "less likely" on { $days } day. { $outcome }
   *[other] Ebb said "less likely" on { $days } days. { $outcome }
}
forecast-record-early = { $days ->
    [one] Ebb made an early guess about { $days } day. { $outcome }
   *[other] Ebb made an early guess about { $days } days. { $outcome }
}
forecast-record-likely-words = When Ebb said "more likely", { $outcome }
forecast-record-possible-words = When Ebb said "about as likely", { $outcome }
forecast-record-unlikely-words = When Ebb said "less likely", { $outcome }
forecast-record-early-words = When Ebb made an early guess, { $outcome }
# What came of the days: reported flares, days that only stood out, or both.
forecast-outcome-said = { $days ->
    [one] { $flares ->
        [0] It was not a { -flare }.
       *[other] It was a { -flare }.
    }
   *[other] { $flares ->
        [0] None of them was a { -flare }.
        [one] { $flares } of them was a { -flare }.
       *[other] { $flares } of them were { -flares }.
    }
}
forecast-outcome-stood-out = { $days ->
    [one] { $flares ->
        [0] It did not stand out.
       *[other] It stood out.
    }
   *[other] { $flares ->
        [0] None of them stood out.
        [one] { $flares } of them stood out.
       *[other] { $flares } of them stood out.
    }
}
forecast-outcome-both = { $days ->
    [one] { $flares ->
        [0] It was an ordinary day.
       *[other] It was a { -flare } or stood out.
    }
   *[other] { $flares ->
        [0] None of them was a { -flare } or stood out.
       *[other] You called { $said } of them a { -flare }, and { $stood } more stood out.
    }
}
forecast-many-said = { $many ->
    [most] most days were { -flares }.
    [half] about half of the days were { -flares }.
    [few] few days were { -flares }.
   *[none] no day was a { -flare }.
}
forecast-many-stood-out = { $many ->
    [most] most days stood out.
    [half] about half of the days stood out.
    [few] few days stood out.
   *[none] no day stood out.
}
forecast-many-both = { $many ->
    [most] most days were { -flares } or stood out.
    [half] about half of the days were { -flares } or stood out.
    [few] few days were { -flares } or stood out.
   *[none] no day was a { -flare } or stood out.
}
forecast-can-rest = You've done more than usual today. Rest is what helps now.
forecast-can-ease = You're into today's reserve. Leave what can wait.
forecast-can-pace = Take breaks early and drop one thing today.
forecast-on-today = today
forecast-on-yesterday = yesterday
forecast-on-weekday = on { $weekday }
forecast-on-earlier = { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}
forecast-why-after-flare = { $kind ->
    [said] { $days ->
        [one] After a { -flare-day }, another followed on { $flares } of { $days } day
       *[other] After a { -flare-day }, another followed on { $flares } of { $days } days
    }
    [stood-out] { $days ->
        [one] After a day that stood out, another followed on { $flares } of { $days } day
       *[other] After a day that stood out, another followed on { $flares } of { $days } days
    }
   *[both] { $days ->
        [one] After a { -flare } or a day that stood out, another followed on { $flares } of { $days } day
       *[other] After a { -flare } or a day that stood out, another followed on { $flares } of { $days } days
    }
}
forecast-why-after-flare-words = { $kind ->
    [said] The last day was a { -flare-day }
    [stood-out] The last day stood out
   *[both] The last day was a { -flare } or stood out
}
forecast-why-after-calm = { $kind ->
    [said] { $days ->
        [one] After a day without a { -flare }, one followed on { $flares } of { $days } day
       *[other] After a day without a { -flare }, one followed on { $flares } of { $days } days
    }
    [stood-out] { $days ->
        [one] After an ordinary day, one that stood out followed on { $flares } of { $days } day
       *[other] After an ordinary day, one that stood out followed on { $flares } of { $days } days
    }
   *[both] { $days ->
        [one] After an ordinary day, a { -flare } or a day that stood out followed on { $flares } of { $days } day
       *[other] After an ordinary day, a { -flare } or a day that stood out followed on { $flares } of { $days } days
    }
}
forecast-why-after-calm-words = { $kind ->
    [said] The last day had no { -flare }
    [stood-out] The last day was ordinary
   *[both] The last day was ordinary
}
forecast-why-since = { $kind ->
    [said] { $days ->
        [one] { $days } day since the last { -flare }
       *[other] { $days } days since the last { -flare }
    }
    [stood-out] { $days ->
        [one] { $days } day since one last stood out
       *[other] { $days } days since one last stood out
    }
   *[both] { $days ->
        [one] { $days } day since the last { -flare } or day that stood out
       *[other] { $days } days since the last { -flare } or day that stood out
    }
}
forecast-why-since-words = { $kind ->
    [said] { $way ->
        [towards] Another { -flare } has often come about this long after the last
       *[away] Another { -flare } has seldom come about this long after the last
    }
    [stood-out] { $way ->
        [towards] Another day that stood out has often come about this long after the last
       *[away] Another day that stood out has seldom come about this long after the last
    }
   *[both] { $way ->
        [towards] Another { -flare } or day that stood out has often come about this long after the last
       *[away] Another { -flare } or day that stood out has seldom come about this long after the last
    }
}
forecast-why-lately = { $kind ->
    [said] { $days ->
        [one] { $flares } of the last { $days } known day was a { -flare }
       *[other] { $flares } of the last { $days } known days { $flares ->
            [one] was a { -flare }
           *[other] were { -flares }
        }
    }
    [stood-out] { $days ->
        [one] { $flares } of the last { $days } known day stood out
       *[other] { $flares } of the last { $days } known days { $flares ->
            [one] stood out
           *[other] stood out
        }
    }
   *[both] { $days ->
        [one] { $flares } of the last { $days } known day was a { -flare } or stood out
       *[other] { $flares } of the last { $days } known days { $flares ->
            [one] was a { -flare } or stood out
           *[other] were { -flares } or stood out
        }
    }
}
forecast-why-lately-words = { $kind ->
    [said] { $level ->
        [above] More { -flare-days } than usual lately
       *[below] Fewer { -flare-days } than usual lately
    }
    [stood-out] { $level ->
        [above] More days that stood out than usual lately
       *[below] Fewer days that stood out than usual lately
    }
   *[both] { $level ->
        [above] More { -flares } and days that stood out than usual lately
       *[below] Fewer { -flares } and days that stood out than usual lately
    }
}
forecast-why-burden = { $days ->
    [one] Symptoms overall { $value } { $on }, usually { $usual }
   *[other] Symptoms overall { $value } over { $days } days, usually { $usual }
}
forecast-why-burden-words = { $level ->
    [above] Symptoms overall stronger than usual lately
   *[below] Symptoms overall milder than usual lately
}
forecast-why-missing = { $level ->
    [above] Fewer entries than usual lately
   *[below] More entries than usual lately
}
forecast-why-missing-words = { $level ->
    [above] Fewer entries than usual lately
   *[below] More entries than usual lately
}
forecast-why-weekday = { $kind ->
    [said] { $level ->
        [above] { $weekday }: more { -flares } on this weekday so far
       *[below] { $weekday }: fewer { -flares } on this weekday so far
    }
    [stood-out] { $level ->
        [above] { $weekday }: more days that stood out on this weekday so far
       *[below] { $weekday }: fewer days that stood out on this weekday so far
    }
   *[both] { $level ->
        [above] { $weekday }: more { -flares } and days that stood out on this weekday so far
       *[below] { $weekday }: fewer { -flares } and days that stood out on this weekday so far
    }
}
forecast-why-weekday-words = { $kind ->
    [said] { $level ->
        [above] { $weekday }: more { -flares } on this weekday so far
       *[below] { $weekday }: fewer { -flares } on this weekday so far
    }
    [stood-out] { $level ->
        [above] { $weekday }: more days that stood out on this weekday so far
       *[below] { $weekday }: fewer days that stood out on this weekday so far
    }
   *[both] { $level ->
        [above] { $weekday }: more { -flares } and days that stood out on this weekday so far
       *[below] { $weekday }: fewer { -flares } and days that stood out on this weekday so far
    }
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
    [above] { $percent } % more { $kind } than usual { $on }
   *[below] { $percent } % less { $kind } than usual { $on }
}
forecast-why-load-words = { $level ->
    [above] More { $kind } than usual { $on }
   *[below] Less { $kind } than usual { $on }
}
forecast-load-total = effort
forecast-load-physical = physical effort
forecast-load-cognitive = mental effort
forecast-load-emotional = emotional effort
forecast-sleep-quality = Sleep quality
forecast-why-there = { $item }, { $on }
forecast-why-level = { $level ->
    [above] A heavier day than usual { $on }
   *[below] A lighter day than usual { $on }
}
forecast-why-recalled = { $level ->
    [above] A worse day than usual { $on }, from memory
   *[below] A better day than usual { $on }, from memory
}
forecast-why-item = { $item } { $value } { $on }, usually { $usual }
forecast-why-item-words = { $level ->
    [above] { $item } higher than usual lately
   *[below] { $item } lower than usual lately
}
flare-day-yesterday = Yesterday was harder than the weeks before. Was it a { -flare }?
flare-day-yes = Yes, a { -flare }
flare-day-no = No
# The activity timer and its breaks.
did-start-activity = Started: { $item }
did-start-after = { $ended }. Started: { $item }
did-stop-activity = Stopped: { $item }
did-stop-after = Stopped: { $item }, { $length }
did-stop-guessed = Stopped: { $item }, about { $length } (a guess)
did-put-off-break = { $item }: break put off by 5 minutes
did-skip-break = { $item }: break skipped
did-rest = { $item }: resting
did-go-on = { $item }: carrying on
did-felt = { $item }: how was it? { $said }
did-set-heart-guide = Changed: the heart-rate guide
felt-better = Better
felt-same = The same
felt-bit-worse = A bit worse
felt-worse = Worse
question-felt = How are you after { $item }?
action-rest = Rest
action-snooze = In 5 minutes
action-skip = Skip
action-done = Carry on
action-stop = Stop
activity-working = { $item }. Next break at { $time }.
activity-heads-up = { $item }. A break comes at { $time }.
activity-break-due = { $item }. A break is due.
activity-resting = { $item }. Resting until { $time }.
activity-rest-over = { $item }. The break is over.
activity-quiet = { $item }. No tap since { $time }.
activity-clock-back = { $item }. The phone's clock was set back: breaks are counted afresh from your next tap, and the length stays unknown.
activity-forgotten = { $item } has been running since { $since }. Did you stop around { $until }?
activity-why-convention = A break after { $length }: a general starting point until Ebb knows yours.
activity-why-kind = A break after { $length }: based on { $times ->
        [one] one activity
       *[other] { $times } activities
    } of yours with the same kind of effort.
activity-why-item = A break after { $length }: based on the last { $times ->
        [one] time
       *[other] { $times } times
    } you timed { $item } and how you felt after.
activity-why-flare = Half as long as usual between breaks, because of the { -flare }.
activity-why-low-day = Less time between breaks, because today is a lower-energy day.
activity-why-later = { $length } after the last break.
prompt-heads-up = A break soon
prompt-break = Time for a break
prompt-rest-over = The break is over
prompt-forgotten = Still going?
prompt-forgotten-why = It has been running for hours without a tap.
prompt-posture = Time to change position
prompt-stretch = Time for a stretch
prompt-water = Time for some water
prompt-rule-why = Your own rule: { $rule }
prompt-kind-rest = Break
prompt-kind-posture = Posture
prompt-kind-stretch = Stretch
prompt-kind-water = Water
rule = { $what } every { $every }, { $from } to { $to }, { $days }; { $flare }
rule-every-day = every day
rule-working-days = Monday to Friday
rule-flare-same = the same in a { -flare }
rule-flare-fewer = half as often in a { -flare }
rule-flare-none = not in a { -flare }
field-weekday = The weekday
field-resting-heart-rate = The resting heart rate
field-adjustment = The adjustment
heart-line = Above { $line } beats a minute, consider easing off. This is a rough guide from your resting rate ({ $resting }) and age ({ $age }). Staying below it doesn't mean you're safe. You can change it.
heart-ease-off = Above { $line } for a minute. Ease off, if you can.
heart-off-switch = The heart-rate guide is off.
heart-off-beta-blocker = The heart-rate guide is off: a beta-blocker lowers the heart rate it is based on.
heart-off-heart-medicine = The heart-rate guide is off: one of your medicines changes the heart rate it is based on.
heart-off-pacemaker = The heart-rate guide is off: a pacemaker sets the heart rate it is based on.
heart-off-pots = The heart-rate guide is off: with POTS, just standing up can go above it.
heart-off-no-age = The heart-rate guide needs your year of birth. You can add it in About me.
heart-off-no-resting = The heart-rate guide needs your resting heart rate.
did-keep-pem-screen = Questions on post-exertional malaise: saved
question-pem-screen = Do you feel worse in the days after effort? Five questions tell Ebb how careful to be.
question-contact = Is there somebody you would call in a hard moment? Ebb then shows their number first, and keeps it on this phone.
question-limit = { $medicine } has no limit of yours yet. With one, Ebb says before each dose where you stand.
question-early-guesses = Until Ebb knows your pattern, would you like early guesses from other people's diaries? They are not checked on you, and you can stop them at any time.
early-guesses-yes = Yes, please
early-guesses-no = No, thanks
question-movement = { $item }: has the { -flare } settled? Go back to { $time }?
question-movement-yes = Yes, { $time }
question-movement-no = Leave it as it is
did-start-movement = { $item }: starts with { $time }
did-set-movement-level = { $item }: { $time }
did-not-today-movement = { $item }: not today
did-pause-movement = { $item }: paused
did-resume-movement = { $item }: resumed
did-end-movement = { $item }: the plan is over
did-set-movement = Changed: gentle movement
did-start-guide = { $guide }: started
did-pause-guide = { $guide }: paused
did-resume-guide = { $guide }: going on
did-stop-guide = { $guide }: stopped
did-set-guide = Changed: guide
did-keep-workstation = Desk check: saved

# Reminders.
did-snooze = Put off
dose-answered-by-one = The dose of { $time } answered this one; nothing was added. If you took another one, log it separately.
dose-answered-by-entry = What was logged of this medicine answered this dose; nothing was added. If you took another one, log it separately.
did-set-reminders = Changed: reminder settings
did-set-pause = Changed: pause
did-pause = Paused until { $day }: everything but medicines
did-end-pause = The pause is over
pause-silences = Appointments that are not announced: { $appointments }.

# Doses.
dose-tablet =
    { $count ->
        [one] { $amount } tablet
       *[other] { $amount } tablets
    }
dose-capsule =
    { $count ->
        [one] { $amount } capsule
       *[other] { $amount } capsules
    }
dose-drop =
    { $count ->
        [one] { $amount } drop
       *[other] { $amount } drops
    }
dose-puff =
    { $count ->
        [one] { $amount } puff
       *[other] { $amount } puffs
    }
dose-spray =
    { $count ->
        [one] { $amount } spray
       *[other] { $amount } sprays
    }
dose-patch =
    { $count ->
        [one] { $amount } patch
       *[other] { $amount } patches
    }
dose-sachet =
    { $count ->
        [one] { $amount } sachet
       *[other] { $amount } sachets
    }
dose-suppository =
    { $count ->
        [one] { $amount } suppository
       *[other] { $amount } suppositories
    }
dose-injection =
    { $count ->
        [one] { $amount } injection
       *[other] { $amount } injections
    }
dose-ampoule =
    { $count ->
        [one] { $amount } ampoule
       *[other] { $amount } ampoules
    }
dose-lozenge =
    { $count ->
        [one] { $amount } lozenge
       *[other] { $amount } lozenges
    }
dose-teaspoon =
    { $count ->
        [one] { $amount } teaspoon
       *[other] { $amount } teaspoons
    }
dose-tablespoon =
    { $count ->
        [one] { $amount } tablespoon
       *[other] { $amount } tablespoons
    }
dose-scoop =
    { $count ->
        [one] { $amount } scoop
       *[other] { $amount } scoops
    }
dose-application =
    { $count ->
        [one] { $amount } application
       *[other] { $amount } applications
    }
dose-piece =
    { $count ->
        [one] { $amount } piece
       *[other] { $amount } pieces
    }
dose-unit =
    { $count ->
        [one] { $amount } unit
       *[other] { $amount } units
    }
dose-glass =
    { $count ->
        [one] { $amount } glass
       *[other] { $amount } glasses
    }
dose-cup =
    { $count ->
        [one] { $amount } cup
       *[other] { $amount } cups
    }
dose-dose = { $amount } ×
dose-international = { $amount } IU

# The diary, looking back.
diary-today = Today, { $date }
diary-yesterday = Yesterday, { $date }
diary-month = { $month } { $year }
diary-empty = Nothing here yet. What you log appears here, on its day.
diary-burden = Symptoms overall { $value } of 10.
diary-unrated = { $count ->
    [one] { $count } entry, symptoms overall not known.
   *[other] { $count } entries, symptoms overall not known.
}
diary-flare-day = A { -flare-day }.
diary-no-flare-day = Not a { -flare-day }.
diary-unknown = Nothing is known of this day.
diary-sleep = Sleep { $length }.
diary-no-sleep = No sleep.
diary-load = { $minutes ->
    [one] { $minutes } effort-minute
   *[other] { $minutes } effort-minutes
}.
diary-earlier = { $length } earlier
diary-later = { $length } later
diary-day-before = The day before
diary-day-after = The day after
diary-day-alone = That day, no time
details-now = Now
details-ago = { $length } ago
details-this-morning = This morning
details-yesterday = Yesterday
details-as-it-is = As it is
diary-mark-measured = Given at the time.
diary-mark-coarse = Given as a word, not as a number.
diary-mark-filled-in = Filled in with the usual value.
diary-mark-recalled = From memory.
diary-noted = Logged: { $what }
diary-imported = Imported: { $what }
diary-found = { $count ->
    [one] { $count } entry found.
   *[other] { $count } entries found.
}
diary-found-newest = The newest { $count }.
diary-found-none = Nothing found. Try another word, or only the start of it.

# What the phone's health store measured: Health Connect.
did-set-health = Changed: Health Connect
health-is-on = read
health-is-off = not read
health-connect = Health Connect
health-absent = This phone has no Health Connect.
health-needs-update = Health Connect has to be installed or updated first.
health-not-allowed = Ebb may not read any of it yet.
health-partly = Ebb may read some of it. You can leave it at that.
health-last = Last read: { $when }.
health-never = Nothing has been read yet. Ebb looks whenever you open it, once an hour at most.
health-in-diary = In your diary from there: { $parts }.
health-nights = { $count ->
    [one] { $count } night
   *[other] { $count } nights
}
health-naps = { $count ->
    [one] naps on { $count } day
   *[other] naps on { $count } days
}
health-steps = { $count ->
    [one] steps of { $count } day
   *[other] steps of { $count } days
}
health-resting = { $count ->
    [one] resting heart rate of { $count } day
   *[other] resting heart rate of { $count } days
}
health-hrv = { $count ->
    [one] HRV of { $count } night
   *[other] HRV of { $count } nights
}
