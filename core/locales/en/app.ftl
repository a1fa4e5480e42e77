# The words of the screens beside the values they are given, handed over as one table.

app-today = Today
app-last-logged = Last logged
app-undo = Undo
app-redo = Redo
app-how-strong = How strong?
app-energy = Energy today
app-limit = limit
app-outlook = Outlook
app-towards = Makes it more likely
app-away = Makes it less likely
app-why = Why?
app-dismiss = OK
app-try-again = Try again
app-not-now = Not now
app-damaged = Something in the diary's file is damaged.
app-recover = Bring my diary back

# Reminders.
app-reminder-channel-check-ins = Check-ins
app-reminder-channel-doses = Doses
app-reminder-channel-breaks = Rest breaks
app-reminder-channel-prompts = Posture, stretching, water
app-reminder-channel-plans = Plans and appointments
app-reminder-channel-notices = About the reminders themselves
app-reminder-locked-title = Ebb
app-reminder-locked-text = Unlock your phone to see what it is.
app-reminder-soon = A break soon
app-reminder-may-be-late = Breaks may come late: this phone does not let Ebb wake at the exact minute.

app-start = Start an activity
app-running = Activity
app-since = Since
app-then-over = Yes, about then
app-length-unknown = I don't know
app-plan = Plan my day
app-back = Back to today
app-hours = What an hour takes
app-wishes = What would you like to do?
app-minutes = min
app-shorter = Shorter
app-longer = Longer
app-remove = Take off the list
app-fits = Fits today
app-over = Too much for today
app-send = A sentence to send
app-copy = Copy
app-copied = Copied

# The four destinations and the dock.
app-diary = Diary
app-care = Care
app-more = More
app-log = Log
app-scale = 0–10
app-in-words = In words
app-medicines = Medicines
app-took-it = Took it
app-add-medicine = Put a medicine on the list

# Flare mode.
app-flare-mode = Flare
app-flare-medicine = Medicine
app-flare-rest = Rest now
app-flare-other = Something else
app-flare-easing = Easing
app-flare-over = Over…
app-flare-really-over = The flare is over
app-flare-not-yet = Not yet
app-flare-everything = Show everything
app-flare-return = Back to flare
app-flare-log-dose = Log one dose now?
app-flare-log-it = Yes, took it
app-without-looking = Without looking
app-unseen-how = Hold: each buzz is one step more. Let go to save. Or tap once for each step, then save.
app-unseen-beyond = Beyond 10: not saved.
app-unseen-again = Start again
app-unseen-here = Hold or tap here
app-unseen-nothing = Nothing to log here yet.
app-talk = Talk to someone

# The log sheet.
app-log-title = What would you like to log?
app-log-search = Search
app-log-recent = Logged lately
app-log-nothing = Nothing is called that. Another word may find it.
app-close = Close
app-log-details = More…
app-details-where = Where?
app-details-like = Feel
app-body-front = Front view
app-body-back = Back view
app-body-list = List
app-body-touch = Touch where it is; left is your left. Or choose from the list.
app-done = Done

# The diary.
app-diary-back = Back
app-diary-search = Search
app-diary-search-in = Search names and notes
app-diary-search-clear = Clear
app-diary-more = Show older ones
app-diary-earlier = The month before
app-diary-later = The month after
app-diary-day-earlier = The day before
app-diary-day-later = The day after
app-diary-no-entries = No entries on this day.
app-diary-signs = What the colours and signs mean
app-diary-sign-burden = Symptoms overall, 0 to 10: the stronger, the deeper
app-diary-sign-logged = Something was logged
app-diary-sign-recalled = From memory
app-diary-sign-unknown = Nothing is known
app-diary-sign-flare = A flare
app-diary-sign-today = Today
app-diary-when = When was it?
app-diary-note = Note
app-diary-note-save = Save the note
app-diary-history = What was changed
app-diary-remove = Remove this entry
app-diary-removed = This entry is removed.
app-diary-restore = Bring it back

# Talk to someone.
app-call = Call
app-text = Text
app-talk-known = Your diary cannot be read just now. This is what Ebb knows without it.
app-country = Country
app-country-choose = Choose your country
app-country-missing = Is yours not here? Ebb has no checked numbers for it yet.
app-contact = Someone you trust
app-contact-add = Add someone you trust
app-contact-change = Change your contact
app-contact-remove = Remove this contact
app-phone-number = Phone number

# Care: medicines and reminders.
app-go-back = Back
app-name = Name
app-save = Save
app-change = Change
app-medicines-none = No medicines yet. Once one is here, a tap logs a dose and you see when you last took it.
app-medicine-add = Add a medicine
app-medicine-remove = Remove this medicine
app-took-again = Yes, I took it
app-dose = One dose
app-dose-hint = Such as 400 mg or 1 tablet
app-limits = Limits and nickname
app-daily-most = At most in 24 hours
app-daily-most-hint = Your own limit or your doctor's; empty for none
app-between = At least between two doses
app-no-limit = No limit
app-nickname = Nickname for the lock screen
app-nickname-hint = One that tells others nothing, such as "white one"
app-times = Times of day
app-earlier = Earlier
app-later = Later
app-once-a-week = Once a week
app-pause = Pause
app-pause-end = End the pause
app-reminders = Reminders
app-reminders-none = No reminders yet. Ebb can ring for a medicine, a check-in, a rest or a glass of water.
app-reminder-add = Add a reminder
app-reminder-remove = Remove this reminder
app-reminder-about = What for?
app-reminder-words = In your words
app-own-times = At the medicine's own times
app-when = When?
app-how-often = How often?
app-from = From
app-until = Until
app-days = On which days?
app-every-day = Every day
app-pause-all = Pause everything but medicines
app-reliability = Do they arrive?
app-reliability-learning = Too few so far to say how reliably reminders reach this phone.
app-test = Send a test
app-test-hint = It comes in about two minutes.
app-notifications-off = This phone does not show Ebb's notifications, so no reminder rings.
app-notifications-allow = Allow notifications
app-save-anyway = Save it all the same

# The letter from a good day.
app-letter = Letter from a good day
app-letter-short = Letter
app-cannot-talk = I can't talk
app-letter-none = Nothing is written yet. On a good day, write down what helps, whom to tell, and words for cancelling. On a bad day it is one tap away.
app-letter-write = Write it
app-letter-lines = One on each line
app-share = Share
app-read-aloud = Read aloud
