# Las palabras de las pantallas, aparte de los valores que reciben; se entregan en una tabla.

app-today = Hoy
app-last-logged = Lo último anotado
app-undo = Deshacer
app-redo = Rehacer
app-how-strong = ¿Qué intensidad?
app-energy = Energía de hoy
app-limit = límite
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

# The four destinations and the dock.
app-diary = Diario
app-care = Ayuda
app-more = Más
app-log = Anotar
app-scale = 0–10
app-in-words = En palabras
app-medicines = Medicamentos
app-took-it = Tomado
app-add-medicine = Poner un medicamento en la lista

# Flare mode.
app-flare-mode = Brote
app-flare-medicine = Medicamento
app-flare-rest = Descansar ya
app-flare-other = Otra cosa
app-flare-easing = Va aflojando
app-flare-over = Pasó…
app-flare-really-over = El brote pasó
app-flare-not-yet = Todavía no
app-flare-everything = Mostrar todo
app-flare-return = Volver al brote
app-flare-log-dose = ¿Anotar una dosis ahora?
app-flare-log-it = Sí, tomado
app-without-looking = Sin mirar
app-unseen-how = Mantén pulsado: cada vibración es un nivel más. Suelta para guardar. O toca una vez por nivel y guarda.
app-unseen-beyond = Más de 10: no se guardó.
app-unseen-again = Empezar de nuevo
app-unseen-here = Mantén o toca aquí
app-unseen-nothing = Aún no hay nada que anotar aquí.
app-talk = Hablar con alguien

# The log sheet.
app-log-title = ¿Qué quieres anotar?
app-log-search = Buscar
app-log-recent = Anotado hace poco
app-log-nothing = Nada se llama así. Quizá otra palabra lo encuentre.
app-close = Cerrar
app-log-details = Más…
app-details-where = ¿Dónde?
app-details-like = ¿Cómo?
app-body-front = De frente
app-body-back = De espaldas
app-body-list = Lista
app-body-touch = Toca donde está; la izquierda es tu izquierda. O elige de la lista.
app-done = Listo

# El diario.
app-diary-back = Volver
app-diary-search = Buscar
app-diary-search-in = Buscar nombres y notas
app-diary-search-clear = Vaciar
app-diary-more = Mostrar anteriores
app-diary-earlier = El mes anterior
app-diary-later = El mes siguiente
app-diary-day-earlier = El día anterior
app-diary-day-later = El día siguiente
app-diary-no-entries = Ninguna entrada este día.
app-diary-signs = Qué significan los colores y signos
app-diary-sign-burden = Síntomas en conjunto, de 0 a 10: cuanto más fuertes, más intenso
app-diary-sign-logged = Se anotó algo
app-diary-sign-recalled = De memoria
app-diary-sign-unknown = No se sabe nada
app-diary-sign-flare = Un brote
app-diary-sign-today = Hoy
app-diary-when = ¿Cuándo fue?
app-diary-note = Nota
app-diary-note-save = Guardar la nota
app-diary-history = Qué se cambió
app-diary-remove = Quitar esta entrada
app-diary-removed = Esta entrada está quitada.
app-diary-restore = Recuperarla

# Talk to someone.
app-call = Llamar
app-text = Mensaje
app-talk-known = Ahora mismo no se puede leer tu diario. Esto es lo que Ebb sabe sin él.
app-country = País
app-country-choose = Elegir tu país
app-country-missing = ¿No está el tuyo? Ebb aún no tiene números comprobados para él.
app-contact = Alguien de confianza
app-contact-add = Añadir a alguien de confianza
app-contact-change = Cambiar tu contacto
app-contact-remove = Quitar este contacto
app-phone-number = Número de teléfono

# Care: medicines and reminders.
app-go-back = Atrás
app-name = Nombre
app-save = Guardar
app-change = Cambiar
app-medicines-none = Aún no hay medicamentos. Cuando haya uno, un toque anota la toma y ves cuándo fue la última.
app-medicine-add = Añadir un medicamento
app-medicine-remove = Quitar este medicamento
app-took-again = Sí, lo tomé
app-dose = Una dosis
app-dose-hint = Por ejemplo, 400 mg o 1 comprimido
app-limits = Límites y apodo
app-daily-most = Como máximo en 24 horas
app-daily-most-hint = Tu límite o el de tu médico; vacío si no hay
app-between = Al menos entre dos tomas
app-no-limit = Sin límite
app-nickname = Apodo para la pantalla bloqueada
app-nickname-hint = Uno que no diga nada a otros, como «la blanca»
app-times = Horas del día
app-earlier = Más temprano
app-later = Más tarde
app-once-a-week = Una vez por semana
app-pause = Poner en pausa
app-pause-end = Terminar la pausa
app-reminders = Recordatorios
app-reminders-none = Aún no hay recordatorios. Ebb puede avisarte de un medicamento, un registro, un descanso o un vaso de agua.
app-reminder-add = Añadir un recordatorio
app-reminder-remove = Quitar este recordatorio
app-reminder-about = ¿Para qué?
app-reminder-words = Con tus palabras
app-own-times = A las horas del medicamento
app-when = ¿Cuándo?
app-how-often = ¿Cada cuánto?
app-from = Desde
app-until = Hasta
app-days = ¿Qué días?
app-every-day = Todos los días
app-pause-all = Poner en pausa todo menos los medicamentos
app-reliability = ¿Llegan?
app-reliability-learning = Aún son muy pocos para saber con qué fiabilidad llegan los recordatorios a este teléfono.
app-test = Enviar una prueba
app-test-hint = Llega en unos dos minutos.
app-notifications-off = Este teléfono no muestra las notificaciones de Ebb, así que no suena ningún recordatorio.
app-notifications-allow = Permitir notificaciones
app-save-anyway = Guardar de todos modos

# The letter from a good day.
app-letter = Carta de un buen día
app-letter-short = Carta
app-cannot-talk = No puedo hablar
app-letter-none = Todavía no hay nada escrito. En un buen día, escribe qué ayuda, a quién avisar y palabras para cancelar. En un mal día está a un toque.
app-letter-write = Escribirla
app-letter-lines = Una cosa en cada línea
app-share = Compartir
app-read-aloud = Leer en voz alta
