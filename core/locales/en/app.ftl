# The words of the screens beside the values they are given, handed over as one table.

app-today = Today
app-last-logged = Last logged
app-undo = Undo
app-redo = Do again
app-how-strong = How strong?
app-energy = Energy today
app-next-break = Next break
app-outlook = Outlook
app-why = Why?
app-dismiss = OK
app-try-again = Try again

app-severity-0 = none
app-severity-1 = mild
app-severity-2 = mild
app-severity-3 = mild
app-severity-4 = moderate
app-severity-5 = moderate
app-severity-6 = moderate
app-severity-7 = severe
app-severity-8 = severe
app-severity-9 = severe
app-severity-10 = severe
