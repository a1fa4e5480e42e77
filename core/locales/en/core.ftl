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

# Errors: what happened, and what to do.
field-severity = The severity
field-effort = The effort
field-quality = The quality
field-amount = The amount
field-value = The value
field-minutes = The number of minutes
field-dose = The dose
field-rating = The rating

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

# A damaged journal, brought back.
did-recover = { $count ->
    [one] Recovered: { $count } entry
   *[other] Recovered: { $count } entries
}
did-set = A setting or item changed

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
about-pem-screen = Screen for post-exertional malaise
about-notes = Notes
before-infection = an infection
before-injury = an injury
before-long-stress = long stress
before-other = something else
medicine-most = at most { $dose } a day
did-edit-about = Changed: About me
did-edit-about-field = Changed: About me, { $field }
did-remove = Removed: { $what }
field-text = The text
field-birth-year = The year of birth

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
did-keep-pem-screen = Screen for post-exertional malaise: kept
question-pem-screen = Does effort make you worse the days after? Five questions tell Ebb how careful to be.
did-start-movement = { $item }: begins with { $time }
did-set-movement-level = { $item }: { $time }
did-not-today-movement = { $item }: not today
did-pause-movement = { $item }: paused
did-resume-movement = { $item }: taken up again
did-end-movement = { $item }: the plan has ended
did-set-movement = Changed: graded movement
did-start-guide = { $guide }: begun
did-stop-guide = { $guide }: put away
did-set-guide = Changed: guide
did-keep-workstation = Look at the place of work: kept

# Reminders.
did-snooze = Put off
did-set-reminders = Reminder settings
