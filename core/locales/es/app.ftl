# Las palabras de las pantallas, aparte de los valores que reciben; se entregan en una tabla.

app-today = Hoy
app-last-logged = Lo último anotado
app-undo = Deshacer
app-redo = Rehacer
app-how-strong = ¿Qué intensidad?
app-energy = Energía de hoy
app-next-break = Próximo descanso
app-outlook = Previsión
app-why = ¿Por qué?
app-dismiss = Vale
app-try-again = Intentar de nuevo

app-severity-0 = nada
app-severity-1 = leve
app-severity-2 = leve
app-severity-3 = leve
app-severity-4 = moderado
app-severity-5 = moderado
app-severity-6 = moderado
app-severity-7 = fuerte
app-severity-8 = fuerte
app-severity-9 = fuerte
app-severity-10 = fuerte
