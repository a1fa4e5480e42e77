# Las palabras de las pantallas, aparte de los valores que reciben; se entregan en una tabla.

app-today = Hoy
app-last-logged = Lo último anotado
app-undo = Deshacer
app-redo = Rehacer
app-how-strong = ¿Qué intensidad?
app-energy = Energía de hoy
app-next-break = Próximo descanso
app-outlook = Previsión
app-towards = A favor
app-away = En contra
app-why = ¿Por qué?
app-dismiss = Vale
app-try-again = Intentar de nuevo
app-not-now = Ahora no
