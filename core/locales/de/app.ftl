# Die Wörter der Bildschirme neben den Werten, die sie bekommen; als eine Tabelle übergeben.

app-today = Heute
app-last-logged = Zuletzt eingetragen
app-undo = Rückgängig
app-redo = Wieder eintragen
app-how-strong = Wie stark?
app-energy = Energie heute
app-next-break = Nächste Pause
app-outlook = Ausblick
app-towards = Dafür
app-away = Dagegen
app-why = Warum?
app-dismiss = OK
app-try-again = Noch einmal versuchen
app-not-now = Jetzt nicht

# Reminders.
app-reminder-channel-check-ins = Check-ins
app-reminder-channel-doses = Einnahmen
app-reminder-channel-breaks = Pausen
app-reminder-channel-prompts = Haltung, Dehnen, Wasser
app-reminder-channel-plans = Pläne und Termine
app-reminder-channel-notices = Zu den Erinnerungen selbst
app-reminder-locked-title = Ebb
app-reminder-locked-text = Entsperre das Telefon, um zu sehen, was es ist.
app-reminder-may-be-late = Eine Pause kann sich verspäten: dieses Telefon lässt Ebb nicht auf die Minute wecken.
