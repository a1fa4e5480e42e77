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
