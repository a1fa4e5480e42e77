# Die Wörter der Bildschirme neben den Werten, die sie bekommen; als eine Tabelle übergeben.

app-today = Heute
app-last-logged = Zuletzt eingetragen
app-undo = Rückgängig
app-redo = Wiederherstellen
app-how-strong = Wie stark?
app-energy = Energie heute
app-outlook = Ausblick
app-towards = Macht ihn wahrscheinlicher
app-away = Macht ihn weniger wahrscheinlich
app-why = Warum?
app-dismiss = OK
app-try-again = Noch einmal versuchen
app-not-now = Jetzt nicht
app-damaged = In der Datei deines Tagebuchs ist etwas beschädigt.
app-recover = Mein Tagebuch zurückholen

# Reminders.
app-reminder-channel-check-ins = Check-ins
app-reminder-channel-doses = Einnahmen
app-reminder-channel-breaks = Pausen
app-reminder-channel-prompts = Haltung, Dehnen, Wasser
app-reminder-channel-plans = Pläne und Termine
app-reminder-channel-notices = Über die Erinnerungen selbst
app-reminder-locked-title = Ebb
app-reminder-locked-text = Entsperre dein Handy, um zu sehen, was es ist.
app-reminder-soon = Bald eine Pause
app-reminder-may-be-late = Pausen können sich verspäten: Dieses Handy lässt Ebb nicht auf die Minute genau wecken.

app-start = Eine Aktivität beginnen
app-running = Aktivität
app-since = Seit
app-then-over = Ja, etwa da
app-length-unknown = Weiß ich nicht
app-plan = Meinen Tag planen
app-back = Zurück zu heute
app-hours = Was eine Stunde kostet
app-wishes = Was möchtest du tun?
app-minutes = min
app-shorter = Kürzer
app-longer = Länger
app-remove = Von der Liste nehmen
app-fits = Passt in den Tag
app-over = Zu viel für heute
app-send = Ein Satz zum Verschicken
app-copy = Kopieren
app-copied = Kopiert

# The four destinations and the dock.
app-diary = Tagebuch
app-care = Hilfe
app-more = Mehr
app-log = Eintragen
app-scale = 0–10
app-in-words = In Worten
app-medicines = Medikamente
app-took-it = Genommen
app-add-medicine = Ein Medikament auf die Liste setzen

# Flare mode.
app-flare-mode = Schub
app-flare-medicine = Medikament
app-flare-rest = Jetzt ausruhen
app-flare-other = Etwas anderes
app-flare-easing = Lässt nach
app-flare-over = Vorbei…
app-flare-really-over = Der Schub ist vorbei
app-flare-not-yet = Noch nicht
app-flare-everything = Alles zeigen
app-flare-return = Zurück zum Schub
app-flare-log-dose = Jetzt eine Dosis eintragen?
app-flare-log-it = Ja, genommen
app-talk = Mit jemandem reden

# The log sheet.
app-log-title = Was möchtest du eintragen?
app-log-search = Suchen
app-log-recent = Zuletzt eingetragen
app-log-nothing = So heißt nichts. Vielleicht hilft ein anderes Wort.
app-close = Schließen

# Das Tagebuch.
app-diary-back = Zurück
app-diary-search = Suchen
app-diary-search-in = Namen und Notizen durchsuchen
app-diary-search-clear = Leeren
app-diary-more = Ältere zeigen
app-diary-earlier = Der Monat davor
app-diary-later = Der Monat danach
app-diary-day-earlier = Der Tag davor
app-diary-day-later = Der Tag danach
app-diary-no-entries = Keine Einträge an diesem Tag.
app-diary-signs = Was Farben und Zeichen bedeuten
app-diary-sign-burden = Beschwerden insgesamt, 0 bis 10: je stärker, desto dunkler
app-diary-sign-logged = Etwas wurde eingetragen
app-diary-sign-recalled = Aus der Erinnerung
app-diary-sign-unknown = Nichts bekannt
app-diary-sign-flare = Ein Schub
app-diary-sign-today = Heute
app-diary-when = Wann war es?
app-diary-note = Notiz
app-diary-note-save = Notiz speichern
app-diary-history = Was geändert wurde
app-diary-remove = Diesen Eintrag entfernen
app-diary-removed = Dieser Eintrag ist entfernt.
app-diary-restore = Zurückholen
