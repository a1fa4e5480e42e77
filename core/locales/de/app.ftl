# Die Wörter der Bildschirme neben den Werten, die sie bekommen; als eine Tabelle übergeben.

app-today = Heute
app-last-logged = Zuletzt eingetragen
app-undo = Rückgängig
app-redo = Wiederherstellen
app-how-strong = Wie stark?
app-energy = Energie heute
app-limit = Grenze
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
app-without-looking = Ohne hinzusehen
app-unseen-how = Halte gedrückt: jedes Summen ist eine Stufe mehr. Lass los, dann ist es gespeichert. Oder tippe einmal für jede Stufe und speichere.
app-unseen-beyond = Über 10: nicht gespeichert.
app-unseen-again = Neu anfangen
app-unseen-here = Hier halten oder tippen
app-unseen-nothing = Hier gibt es noch nichts einzutragen.
app-talk = Mit jemandem reden

# The log sheet.
app-log-title = Was möchtest du eintragen?
app-log-search = Suchen
app-log-recent = Zuletzt eingetragen
app-log-nothing = So heißt nichts. Vielleicht hilft ein anderes Wort.
app-close = Schließen
app-log-details = Mehr…
app-details-where = Wo?
app-details-like = Wie?
app-body-front = Von vorn
app-body-back = Von hinten
app-body-list = Liste
app-body-touch = Tippe an, wo es ist; links ist dein Links. Oder wähle aus der Liste.
app-done = Fertig

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

# Talk to someone.
app-call = Anrufen
app-text = Nachricht
app-talk-known = Dein Tagebuch lässt sich gerade nicht lesen. Das weiß Ebb auch ohne.
app-country = Land
app-country-choose = Land wählen
app-country-missing = Fehlt deins? Dafür hat Ebb noch keine geprüften Nummern.
app-contact = Jemand, dem du vertraust
app-contact-add = Vertrauensperson eintragen
app-contact-change = Kontakt ändern
app-contact-remove = Kontakt entfernen
app-phone-number = Telefonnummer

# Care: medicines and reminders.
app-go-back = Zurück
app-name = Name
app-save = Speichern
app-change = Ändern
app-medicines-none = Noch keine Medikamente. Steht eins hier, genügt ein Tipp, und du siehst, wann du es zuletzt genommen hast.
app-medicine-add = Medikament hinzufügen
app-medicine-remove = Medikament entfernen
app-took-again = Ja, genommen
app-dose = Eine Dosis
app-dose-hint = Zum Beispiel 400 mg oder 1 Tablette
app-limits = Grenzen und Spitzname
app-daily-most = Höchstens in 24 Stunden
app-daily-most-hint = Deine Grenze oder die deiner Praxis; leer für keine
app-between = Mindestens zwischen zwei Dosen
app-no-limit = Keine Grenze
app-nickname = Spitzname für den Sperrbildschirm
app-nickname-hint = Einer, der anderen nichts sagt, etwa „die weiße“
app-times = Uhrzeiten
app-earlier = Früher
app-later = Später
app-once-a-week = Einmal pro Woche
app-pause = Pausieren
app-pause-end = Pause beenden
app-reminders = Erinnerungen
app-reminders-none = Noch keine Erinnerungen. Ebb kann an ein Medikament, einen Check-in, eine Pause oder ein Glas Wasser erinnern.
app-reminder-add = Erinnerung hinzufügen
app-reminder-remove = Erinnerung entfernen
app-reminder-about = Wofür?
app-reminder-words = In deinen Worten
app-own-times = Zu den Zeiten des Medikaments
app-when = Wann?
app-how-often = Wie oft?
app-from = Von
app-until = Bis
app-days = An welchen Tagen?
app-every-day = Jeden Tag
app-pause-all = Alles außer Medikamenten pausieren
app-reliability = Kommen sie an?
app-reliability-learning = Noch zu wenige, um zu sagen, wie zuverlässig Erinnerungen auf diesem Handy ankommen.
app-test = Test senden
app-test-hint = Er kommt in etwa zwei Minuten.
app-notifications-off = Dieses Telefon zeigt keine Mitteilungen von Ebb, deshalb meldet sich keine Erinnerung.
app-notifications-allow = Mitteilungen erlauben
app-save-anyway = Trotzdem speichern

# The letter from a good day.
app-letter = Brief von einem guten Tag
app-letter-short = Brief
app-cannot-talk = Kann nicht reden
app-letter-none = Noch ist nichts geschrieben. Schreib an einem guten Tag auf, was hilft, wem du Bescheid gibst, und Worte zum Absagen. An einem schlechten Tag ist es einen Tipp entfernt.
app-letter-write = Schreiben
app-letter-lines = Eins in jeder Zeile
app-share = Teilen
app-read-aloud = Vorlesen
