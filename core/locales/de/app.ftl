# Die Wörter der Bildschirme neben den Werten, die sie bekommen; als eine Tabelle übergeben.

app-today = Heute
app-last-logged = Zuletzt eingetragen
app-undo = Rückgängig
app-redo = Wieder eintragen
app-how-strong = Wie stark?
app-energy = Energie heute
app-next-break = Nächste Pause
app-outlook = Ausblick
app-why = Warum?
app-dismiss = OK
app-try-again = Noch einmal versuchen

app-severity-0 = keine
app-severity-1 = leicht
app-severity-2 = leicht
app-severity-3 = leicht
app-severity-4 = mäßig
app-severity-5 = mäßig
app-severity-6 = mäßig
app-severity-7 = stark
app-severity-8 = stark
app-severity-9 = stark
app-severity-10 = stark
