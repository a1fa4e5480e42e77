# Las palabras de las pantallas, aparte de los valores que reciben; se entregan en una tabla.

app-today = Hoy
app-last-logged = Lo último anotado
app-undo = Deshacer
app-redo = Rehacer
app-how-strong = ¿Qué intensidad?
app-energy = Energía de hoy
app-outlook = Previsión
app-towards = Lo hace más probable
app-away = Lo hace menos probable
app-why = ¿Por qué?
app-dismiss = Aceptar
app-try-again = Intentar de nuevo
app-not-now = Ahora no
app-damaged = Algo en el archivo de tu diario está dañado.
app-recover = Recuperar mi diario

# Reminders.
app-reminder-channel-check-ins = Registros
app-reminder-channel-doses = Tomas
app-reminder-channel-breaks = Pausas
app-reminder-channel-prompts = Postura, estiramientos, agua
app-reminder-channel-plans = Planes y citas
app-reminder-channel-notices = Sobre los propios recordatorios
app-reminder-locked-title = Ebb
app-reminder-locked-text = Desbloquea el teléfono para ver qué es.
app-reminder-soon = Pronto una pausa
app-reminder-may-be-late = Las pausas pueden llegar tarde: este teléfono no deja que Ebb avise en el minuto exacto.

app-start = Empezar una actividad
app-running = Actividad
app-since = Desde
app-then-over = Sí, más o menos
app-length-unknown = No lo sé
app-plan = Planear mi día
app-back = Volver a hoy
app-hours = Lo que cuesta una hora
app-wishes = ¿Qué te gustaría hacer?
app-minutes = min
app-shorter = Menos tiempo
app-longer = Más tiempo
app-remove = Quitar de la lista
app-fits = Cabe en el día
app-over = Demasiado para hoy
app-send = Una frase para enviar
app-copy = Copiar
app-copied = Copiado
