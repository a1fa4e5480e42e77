# The words of the screens beside the values they are given, handed over as one table.

app-today = Today
app-last-logged = Last logged
app-undo = Undo
app-redo = Do again
app-how-strong = How strong?
app-energy = Energy today
app-next-break = Next break
app-outlook = Outlook
app-towards = For it
app-away = Against it
app-why = Why?
app-dismiss = OK
app-try-again = Try again
app-not-now = Not now
