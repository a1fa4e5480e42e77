# Frases que forma el núcleo. Palabras sencillas, en presente, de "tú" y "lo habitual en ti"; sin elogios ni reproches.

# El día en una línea.
notice-invented = El diario de una persona inventada, para probar Ebb.
headline-new = Aún no hay nada. Basta un toque.
headline-nothing-yet = Hoy aún no hay nada anotado.
headline-logged = { $count ->
    [one] Hoy, { $count } anotación.
   *[other] Hoy, { $count } anotaciones.
}
headline-flare = Estás en un brote.
headline-light = Un día más llevadero, por ahora.
headline-middling = Un día regular, por ahora.
headline-rough = Un día duro, por ahora.
headline-usual = Más o menos lo habitual en ti.
headline-worse = Más duro que lo habitual en ti.
headline-better = Más llevadero que lo habitual en ti.
headline-energy = Energía de un día: { $percent } % gastada.

flare-start = Empieza un brote
flare-end = El brote ha terminado

severity-present = presente
severity-none = nada
severity-mild = leve
severity-moderate = moderado
severity-severe = fuerte

entry-flare-started = Empezó un brote
entry-flare-eased = El brote afloja
entry-flare-ended = Terminó el brote
entry-flare-day = Un día de brote
entry-no-flare-day = Un día sin brote
entry-sleep = Sueño
entry-nap = Siesta
entry-taken = tomado
entry-skipped = omitido

part-morning = por la mañana
part-afternoon = por la tarde
part-evening = al anochecer
part-night = por la noche

time-minutes = { $minutes } min
time-hours = { $hours } h
time-hours-minutes = { $hours } h { $minutes } min

did-undo = Deshecho: { $what }
did-redo = Rehecho: { $what }
did-delete = Borrado: { $what }
did-erase = { $count ->
    [one] { $count } entrada borrada para siempre
   *[other] { $count } entradas borradas para siempre
}
did-edit-widget = Cambiado: palabras en el widget
did-put-back = Se ha puesto de nuevo una copia
did-edit-item = Cambiado: { $item }
did-import = { $count ->
    [one] { $count } entrada incorporada
   *[other] { $count } entradas incorporadas
}
did-change = { $count ->
    [one] { $count } entrada cambiada
   *[other] { $count } entradas cambiadas
}

# Repartir fuerzas.
pacing-learning = { $days ->
    [one] Es pronto para decir lo que da un día: falta { $days } día con actividades.
   *[other] Es pronto para decir lo que da un día: faltan { $days } días con actividades.
}
pacing-nothing-yet = Hoy aún no hay esfuerzo anotado.
pacing-within = Dentro de lo que cabe hoy, con la reserva guardada.
pacing-near = Ya en la reserva de hoy. Buen momento para descansar.
pacing-over = Más de lo que cabía hoy. Descansar ahora puede aliviar mañana.
pacing-reason-default = Hasta entonces vale un valor por defecto: de { $low } a { $high } minutos de esfuerzo al día. No está medido en ti.
pacing-reason-range = Hoy caben unos { $low } a { $high } minutos de esfuerzo, según lo que siguió a tus días. Un minuto de esfuerzo pleno es uno.
pacing-reason-days = { $days ->
    [one] Se basa en { $days } día con actividades.
   *[other] Se basa en { $days } días con actividades.
}
pacing-because-more-energy = Valoraste tu energía por encima de lo habitual.
pacing-because-less-energy = Valoraste tu energía por debajo de lo habitual.
pacing-because-short-night = La noche fue corta para ti.
pacing-because-flare = Hay un brote, por eso se planea menos. Es una convención.
pacing-because-after-too-much = Estás en el tiempo en que suele notarse un exceso, por eso se planea menos. Es una convención.
pacing-reason-steady = No va más allá de lo que cupo en tus propios días tranquilos.
pacing-hour = { $times ->
    [one] Una hora de { $what } cuesta el { $percent } % de la energía de hoy, según la única vez que la anotaste.
   *[other] Una hora de { $what } cuesta el { $percent } % de la energía de hoy, según { $times } veces que la anotaste.
}
pacing-risk = { $day }: un { $percent } % más de lo que cabía en el día.
pacing-risk-own = En ti suele notarse de { $low } a { $high } horas después.
pacing-risk-any = Cuánto después se nota varía de una persona a otra, hasta tres días; en ti aún no se sabe.
pacing-reason-weights = Según tus anotaciones un minuto pesa { $body } para el cuerpo, { $mind } para la mente, { $heart } para el corazón.
pacing-reason-reserve = Se guarda un { $percent } % de reserva. Es una convención, no una medida.

# La previsión.
forecast-learning = { $days ->
    [one] Es pronto para decirlo: falta { $days } día.
   *[other] Es pronto para decirlo: faltan { $days } días.
}
forecast-silent = { $when ->
    [today] De hoy aún no se puede decir nada: hasta ahora, los días anteriores no dicen más que tu frecuencia habitual.
   *[tomorrow] De mañana aún no se puede decir nada: hasta ahora, los días anteriores no dicen más que tu frecuencia habitual.
}
forecast-likelier = { $when ->
    [today] Un brote hoy es más probable de lo que es habitual en ti: { $percent } %.
   *[tomorrow] Un brote mañana es más probable de lo que es habitual en ti: { $percent } %.
}
forecast-less-likely = { $when ->
    [today] Un brote hoy es menos probable de lo que es habitual en ti: { $percent } %.
   *[tomorrow] Un brote mañana es menos probable de lo que es habitual en ti: { $percent } %.
}
forecast-usual = { $when ->
    [today] Un brote hoy es más o menos tan probable como es habitual en ti: { $percent } %.
   *[tomorrow] Un brote mañana es más o menos tan probable como es habitual en ti: { $percent } %.
}
forecast-reason-rate = { $flares ->
    [one] { $flares } de { $days } días conocidos fue de brote.
   *[other] { $flares } de { $days } días conocidos fueron de brote.
}
forecast-reason-after-flare = Tras un día de brote, otro siguió en { $flares } de { $days } días.
forecast-reason-after-calm = Tras un día sin brote, uno siguió en { $flares } de { $days } días.

# Por qué se omite una fila de un archivo.
skip-short = le faltan campos
skip-empty = no tiene texto
skip-not-text = no es texto en UTF-8
skip-date = "{ $given }" no es una fecha como 2026-03-29
skip-number = "{ $given }" no es un número
skip-range = { $given } no está entre { $low } y { $high }
skip-contradicts = la línea { $line } dice otra cosa de lo mismo en el mismo día
skip-nameless = su registro no tiene nombre

# Errores: qué ha pasado y qué hacer.
field-severity = La intensidad
field-effort = El esfuerzo
field-quality = La calidad
field-amount = La cantidad
field-value = El valor
field-minutes = El número de minutos
field-dose = La dosis
field-rating = La valoración

# Erasing for good: the one question before it.
erase-question-entry = ¿Borrar esta entrada para siempre? Nada la recupera, tampoco deshacer.
erase-question-days = { $count ->
    [one] ¿Borrar para siempre la { $count } entrada del { $first } al { $last }? Nada la recupera, tampoco deshacer.
   *[other] ¿Borrar para siempre las { $count } entradas del { $first } al { $last }? Nada las recupera, tampoco deshacer.
}
erase-question-item = { $count ->
    [one] ¿Borrar para siempre «{ $item }» y su { $count } entrada? Nada la recupera, tampoco deshacer.
   *[other] ¿Borrar para siempre «{ $item }» y sus { $count } entradas? Nada las recupera, tampoco deshacer.
}
erase-question-everything = ¿Borrar para siempre todo el diario y todas sus copias? Nada los recupera.

# Un diario dañado, recuperado.
did-recover = { $count ->
    [one] Recuperada: { $count } entrada
   *[other] Recuperadas: { $count } entradas
}
did-set = Un ajuste o elemento cambiado

# Días en una frase.
date-yesterday = ayer
date-day = { $weekday } { $day } de { $month }
date-day-year = { $weekday } { $day } de { $month } de { $year }
weekday-1 = lunes
weekday-2 = martes
weekday-3 = miércoles
weekday-4 = jueves
weekday-5 = viernes
weekday-6 = sábado
weekday-7 = domingo
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre

# Varias respuestas en un toque.
as-usual = { $count ->
    [one] Como de costumbre: { $count } dato
   *[other] Como de costumbre: { $count } datos
}
as-usual-flare = { $count ->
    [one] Valores habituales, no de este brote: { $count } dato
   *[other] Valores habituales, no de este brote: { $count } datos
}
none-today = Hoy nada de esto: { $items }
did-none-today = { $count ->
    [one] Hoy nada de esto: { $count } dato
   *[other] Hoy nada de esto: { $count } datos
}
same-as-yesterday = { $count ->
    [one] Igual que ayer: { $count } dato
   *[other] Igual que ayer: { $count } datos
}

# Preguntas juntas.
check-in-morning = Preguntas de la mañana
check-in-evening = Preguntas de la noche
ask-severity = { $item }: ¿qué intensidad, de 0 a 10?
ask-yes-no = ¿{ $item }?
ask-minutes = { $item }: ¿cuántos minutos?
ask-sleep = ¿Cómo has dormido?
ask-function = { $item }: ¿qué tal, de 0 a 10?
prefill-yesterday = como ayer
prefill-usual = lo habitual en ti
did-check-in = { $count ->
    [one] { $name }: { $count } respuesta
   *[other] { $name }: { $count } respuestas
}
did-check-in-some = { $count ->
    [one] Preguntas: { $count } respuesta
   *[other] Preguntas: { $count } respuestas
}

# Días en silencio.
welcome-back = { $count ->
    [one] { $count } día no tiene nada anotado. ¿Cómo fue, que tú sepas?
   *[other] { $count } días no tienen nada anotado. ¿Cómo fueron, que tú sepas?
}
recall-bad = malo
recall-middling = regular
recall-fine = bueno
recall-unknown = no se sabe
entry-recall-bad = Recordado: un día malo
entry-recall-middling = Recordado: un día regular
entry-recall-fine = Recordado: un día bueno
entry-recall-unknown = Recordado: no se sabe
did-recall-day = Recordado, { $day }: { $how }
did-recall = { $count ->
    [one] { $count } día recordado
   *[other] { $count } días recordados
}

# Preguntas.
question-open = Abrir
question-check-in = { $name }: ¿ahora?
question-helped = ¿Ayudó: { $item }, { $time }?
helped-no = No
helped-little = Un poco
helped-yes = Sí
helped-unknown = No lo sé
entry-helped-no = no ayudó
entry-helped-little = ayudó un poco
entry-helped-yes = ayudó
entry-helped-unknown = no se sabe si ayudó
did-helped = { $item }: ¿ayudó? { $said }
did-ask = Anotado

# Brotes que no encajan.
flare-open = Empezó un brote: { $day }. ¿Sigue?
flare-started-twice = Empezó un brote mientras duraba otro: { $day }. ¿Es el mismo?
flare-ended-only = Terminó un brote y no se conoce su comienzo: { $day }. ¿Cuándo empezó?
mend-over = Su último día: { $day }
mend-eased = Afloja y sigue
mend-still = Sigue
mend-same = El mismo brote
mend-began = Empezó: { $day }
mend-lasted = El anterior duró hasta entonces
mend-remove = No hubo ninguno

# Por qué una nota de un widget se queda donde está.
note-sealed = No es para este diario o está dañada. Bórrala si no echas nada en falta.
note-unknown = Habla de algo que ya no se puede anotar con un toque. Anótalo a mano o bórrala.

# More of an entry.
side-left = izquierda
side-right = derecha
side-both = ambos lados
side-middle = centro
spread-one-place = en un solo lugar
spread-radiates = se irradia
spread-widespread = generalizado
entry-tender = sensible
entry-not-tender = no sensible
entry-found-by-examiner = hallado en un examen
entry-light-day = Un día ligero
entry-usual-day = Un día habitual
entry-heavy-day = Un día pesado
entry-sleep-quality = calidad { $value }
entry-restored = reparador
entry-not-restored = no reparador
did-edit-words = Cambiado: palabras para la intensidad
did-edit-words-of = Cambiado: palabras para { $item }
field-step = El escalón
field-words = La redacción
body-front = Por delante
body-back = Por detrás

# About me.
about-onset = Comienzo
about-before-onset = Qué hubo antes
about-before-onset-words = Qué hubo antes, en palabras
about-birth-year = Año de nacimiento
about-conditions = Enfermedades
about-family-history = Antecedentes familiares
about-menopause = Menopausia
about-pem-screen = Prueba de malestar posesfuerzo
about-notes = Notas
before-infection = una infección
before-injury = una lesión
before-long-stress = estrés prolongado
before-other = otra cosa
medicine-most = como máximo { $dose } al día
did-edit-about = Cambiado: Sobre mí
did-edit-about-field = Cambiado: Sobre mí, { $field }
did-remove = Quitado: { $what }
field-text = El texto
field-birth-year = El año de nacimiento

# How an item looks.
icon-body = Cuerpo
icon-head = Cabeza
icon-heart = Corazón
icon-stomach = Estómago
icon-eye = Ojo
icon-ear = Oído
icon-hand = Mano
icon-foot = Pie
icon-bed = Cama
icon-moon = Luna
icon-sun = Sol
icon-cloud = Nube
icon-snow = Nieve
icon-drop = Gota
icon-flame = Llama
icon-bolt = Rayo
icon-leaf = Hoja
icon-pill = Pastilla
icon-cup = Taza
icon-plate = Plato
icon-walk = Caminar
icon-home = Casa
icon-people = Personas
icon-star = Estrella
colour-plain = Sencillo
colour-sand = Arena
colour-clay = Arcilla
colour-moss = Musgo
colour-sea = Mar
colour-dusk = Ocaso
field-unit = La unidad
scale-nrs11 = 0 a 10
scale-four-step = cuatro escalones: nada, leve, moderado, fuerte
scale-three-up = 0 a 3
scale-six-up = 0 a 6
scale-percent = 0 a 100

# Ajustes.
did-set-day-begins = Cambiado: cuándo empieza tu día
did-set-core-items = Cambiado: de qué se compone tu carga
field-hour = La hora

# Planear mi día.
date-today = hoy
list-and = { $first } y { $last }
fit-split = { $minutes } minutos de ello: { $what }
fit-move = Otro día: { $what }
fit-drop = Dejarlo: { $what }
fit-message = Hoy puedo con: { $can }. Esto me costaría los días siguientes: { $cannot }.
fit-message-all = Hoy puedo con: { $can }.
fit-message-none = Hoy no puedo con: { $cannot }. Me costaría los días siguientes.
fit-reason-guess = Lo que cuesta parte de esto es una simple suposición; se aprende cuando lo anotas con minutos y esfuerzo.
fit-diary = { $diary }: { $persons } personas, { $days } días con filas
# Lo que dice la previsión y en qué se apoya. Para quien no quiere números, los mensajes con -words.
did-choose-forecast = Cambiado: lo que se muestra de la previsión
forecast-learning-words = Aún es pronto.
forecast-likelier-words = { $when ->
    [today] Un brote hoy es más probable de lo que es habitual en ti.
   *[tomorrow] Un brote mañana es más probable de lo que es habitual en ti.
}
forecast-less-likely-words = { $when ->
    [today] Un brote hoy es menos probable de lo que es habitual en ti.
   *[tomorrow] Un brote mañana es menos probable de lo que es habitual en ti.
}
forecast-usual-words = { $when ->
    [today] Un brote hoy es más o menos tan probable como es habitual en ti.
   *[tomorrow] Un brote mañana es más o menos tan probable como es habitual en ti.
}
forecast-flare-on = { $when ->
    [today] Seguir hoy en el brote es más probable que no: { $percent } %.
   *[tomorrow] Seguir mañana en el brote es más probable que no: { $percent } %.
}
forecast-flare-on-words = { $when ->
    [today] Seguir hoy en el brote es más probable que no.
   *[tomorrow] Seguir mañana en el brote es más probable que no.
}
forecast-flare-over = { $when ->
    [today] Hoy es más probable un día fuera del brote; seguir en él: { $percent } %.
   *[tomorrow] Mañana es más probable un día fuera del brote; seguir en él: { $percent } %.
}
forecast-flare-over-words = { $when ->
    [today] Hoy es más probable un día fuera del brote.
   *[tomorrow] Mañana es más probable un día fuera del brote.
}
forecast-beside = En un día cualquiera suele ser { $usual } %.
forecast-beside-likely = Más de lo habitual en ti.
forecast-beside-possible = Más o menos lo habitual en ti.
forecast-beside-unlikely = Menos de lo habitual en ti.
forecast-record-likely = { $days ->
    [one] De { $days } día llamado más probable de lo habitual, { $flares } fue de brote.
   *[other] De { $days } días llamados más probables de lo habitual, { $flares } { $flares ->
        [one] fue de brote.
       *[other] fueron de brote.
    }
}
forecast-record-possible = { $days ->
    [one] De { $days } día llamado tan probable como siempre, { $flares } fue de brote.
   *[other] De { $days } días llamados tan probables como siempre, { $flares } { $flares ->
        [one] fue de brote.
       *[other] fueron de brote.
    }
}
forecast-record-unlikely = { $days ->
    [one] De { $days } día llamado menos probable de lo habitual, { $flares } fue de brote.
   *[other] De { $days } días llamados menos probables de lo habitual, { $flares } { $flares ->
        [one] fue de brote.
       *[other] fueron de brote.
    }
}
forecast-record-likely-words = { $many ->
    [most] La mayoría de los días llamados más probables de lo habitual fueron de brote.
    [half] Cerca de la mitad de los días llamados más probables de lo habitual fueron de brote.
    [few] Pocos días llamados más probables de lo habitual fueron de brote.
   *[none] Ningún día llamado más probable de lo habitual fue de brote.
}
forecast-record-possible-words = { $many ->
    [most] La mayoría de los días llamados tan probables como siempre fueron de brote.
    [half] Cerca de la mitad de los días llamados tan probables como siempre fueron de brote.
    [few] Pocos días llamados tan probables como siempre fueron de brote.
   *[none] Ningún día llamado tan probable como siempre fue de brote.
}
forecast-record-unlikely-words = { $many ->
    [most] La mayoría de los días llamados menos probables de lo habitual fueron de brote.
    [half] Cerca de la mitad de los días llamados menos probables de lo habitual fueron de brote.
    [few] Pocos días llamados menos probables de lo habitual fueron de brote.
   *[none] Ningún día llamado menos probable de lo habitual fue de brote.
}
forecast-can-rest = Hoy ha sido más que un día habitual; a partir de aquí, lo que se puede es descansar.
forecast-can-ease = Hoy se ha llegado a la reserva; lo que puede esperar puede esperar.
forecast-can-pace = Pausas antes de que hagan falta, y una cosa menos: eso se puede hoy.
forecast-on-today = hoy
forecast-on-yesterday = ayer
forecast-on-weekday = el { $weekday }
forecast-on-earlier = { $days ->
    [one] hace { $days } día
   *[other] hace { $days } días
}
forecast-why-after-flare = { $days ->
    [one] Tras un día de brote, otro siguió en { $flares } de { $days } día
   *[other] Tras un día de brote, otro siguió en { $flares } de { $days } días
}
forecast-why-after-flare-words = El último día fue de brote
forecast-why-after-calm = { $days ->
    [one] Tras un día sin brote, uno siguió en { $flares } de { $days } día
   *[other] Tras un día sin brote, uno siguió en { $flares } de { $days } días
}
forecast-why-after-calm-words = El último día fue sin brote
forecast-why-since = { $days ->
    [one] { $days } día desde el último brote
   *[other] { $days } días desde el último brote
}
forecast-why-since-words = { $way ->
    [towards] Tanto tiempo después de un brote solía venir otro
   *[away] Tanto tiempo después de un brote rara vez venía otro
}
forecast-why-lately = { $days ->
    [one] { $flares } del último día conocido, de brote
   *[other] { $flares } de los últimos { $days } días conocidos, de brote
}
forecast-why-lately-words = { $level ->
    [above] Últimamente, más días de brote de lo habitual
   *[below] Últimamente, menos días de brote de lo habitual
}
forecast-why-burden = { $days ->
    [one] Carga de síntomas { $value } { $on }, normalmente { $usual }
   *[other] Carga de síntomas { $value } en { $days } días, normalmente { $usual }
}
forecast-why-burden-words = { $level ->
    [above] Carga de síntomas últimamente por encima de lo habitual
   *[below] Carga de síntomas últimamente por debajo de lo habitual
}
forecast-why-missing = { $level ->
    [above] Últimamente, más sin decir de lo habitual
   *[below] Últimamente, menos sin decir de lo habitual
}
forecast-why-missing-words = { $level ->
    [above] Últimamente, más sin decir de lo habitual
   *[below] Últimamente, menos sin decir de lo habitual
}
forecast-why-weekday = { $level ->
    [above] { $weekday }: hasta ahora, más brotes en este día de la semana
   *[below] { $weekday }: hasta ahora, menos brotes en este día de la semana
}
forecast-why-weekday-words = { $level ->
    [above] { $weekday }: hasta ahora, más brotes en este día de la semana
   *[below] { $weekday }: hasta ahora, menos brotes en este día de la semana
}
forecast-why-night = { $level ->
    [above] Una noche larga, { $value }, normalmente { $usual }
   *[below] Una noche corta, { $value }, normalmente { $usual }
}
forecast-why-night-words = { $level ->
    [above] Una noche larga
   *[below] Una noche corta
}
forecast-why-nights = { $level ->
    [above] { $days ->
        [2] Dos noches largas
       *[other] Varias noches largas
    }
   *[below] { $days ->
        [2] Dos noches cortas
       *[other] Varias noches cortas
    }
}
forecast-why-load = { $level ->
    [above] { $percent } % más de { $kind } de lo habitual { $on }
   *[below] { $percent } % menos de { $kind } de lo habitual { $on }
}
forecast-why-load-words = { $level ->
    [above] Más { $kind } de lo habitual { $on }
   *[below] Menos { $kind } de lo habitual { $on }
}
forecast-load-total = esfuerzo
forecast-load-physical = esfuerzo físico
forecast-load-cognitive = esfuerzo mental
forecast-load-emotional = esfuerzo emocional
forecast-sleep-quality = Calidad del sueño
forecast-why-there = { $item }, { $on }
forecast-why-level = { $level ->
    [above] Un día más pesado de lo habitual { $on }
   *[below] Un día más ligero de lo habitual { $on }
}
forecast-why-recalled = { $level ->
    [above] Un día peor de lo habitual { $on }, según el recuerdo
   *[below] Un día mejor de lo habitual { $on }, según el recuerdo
}
forecast-why-item = { $item } { $value } { $on }, normalmente { $usual }
forecast-why-item-words = { $level ->
    [above] { $item } por encima de lo habitual últimamente
   *[below] { $item } por debajo de lo habitual últimamente
}
flare-day-yesterday = Ayer se salió de lo normal de las últimas semanas. ¿Fue un brote?
flare-day-yes = Sí, un brote
flare-day-no = No
# El temporizador de actividad y sus pausas.
did-start-activity = Empezado: { $item }
did-start-after = { $ended }. Empezado: { $item }
did-stop-activity = Terminado: { $item }
did-stop-after = Terminado: { $item }, { $length }
did-stop-guessed = Terminado: { $item }, unos { $length } (estimado)
did-put-off-break = { $item }: pausa aplazada 5 minutos
did-skip-break = { $item }: pausa omitida
did-rest = { $item }: pausa
did-go-on = { $item }: sigues
did-felt = { $item }: ¿cómo fue? { $said }
did-set-heart-guide = Cambiado: la guía de frecuencia cardíaca
felt-better = Mejor
felt-same = Igual
felt-bit-worse = Un poco peor
felt-worse = Peor
question-felt = ¿Cómo estás después de { $item }?
action-rest = Pausa
action-snooze = En 5 minutos
action-skip = Omitir
action-done = Seguir
action-stop = Terminar
activity-working = { $item }. Próxima pausa a las { $time }.
activity-heads-up = { $item }. A las { $time } viene una pausa.
activity-break-due = { $item }. Toca una pausa.
activity-resting = { $item }. Pausa hasta las { $time }.
activity-rest-over = { $item }. La pausa prevista terminó.
activity-quiet = { $item }. Sin noticias desde las { $time }.
activity-clock-back = { $item }. El reloj del teléfono se atrasó: las pausas cuentan de nuevo desde tu próximo toque y la duración queda sin saberse.
activity-forgotten = { $item } está en marcha desde las { $since }. ¿Terminó hacia las { $until }?
activity-why-convention = Una pausa tras { $length }: un comienzo habitual para este tipo de esfuerzo, todavía no el tuyo.
activity-why-kind = Una pausa tras { $length }: por { $times ->
        [one] una actividad
       *[other] { $times } actividades
    } tuyas con el mismo tipo de esfuerzo.
activity-why-item = Una pausa tras { $length }: por { $times ->
        [one] la última vez
       *[other] las últimas { $times } veces
    } que mediste { $item } y cómo estabas después.
activity-why-flare = La mitad de tiempo entre pausas, por el brote.
activity-why-low-day = Menos tiempo entre pausas, porque hoy da para menos que de costumbre.
activity-why-later = { $length } después de la pausa anterior.
prompt-heads-up = Pronto una pausa
prompt-break = Hora de una pausa
prompt-rest-over = La pausa terminó
prompt-forgotten = ¿Sigue en marcha?
prompt-forgotten-why = Hace horas que no hay noticias.
prompt-posture = Hora de cambiar de postura
prompt-stretch = Hora de estirar
prompt-water = Hora de beber agua
prompt-rule-why = Tu propia regla: { $rule }
prompt-kind-rest = Pausa
prompt-kind-posture = Postura
prompt-kind-stretch = Estirar
prompt-kind-water = Agua
rule = { $what } cada { $every }, de { $from } a { $to }, { $days }; { $flare }
rule-every-day = todos los días
rule-working-days = de lunes a viernes
rule-flare-same = igual en un brote
rule-flare-fewer = la mitad en un brote
rule-flare-none = ninguna en un brote
field-weekday = El día de la semana
field-resting-heart-rate = La frecuencia cardíaca en reposo
field-adjustment = El ajuste
heart-line = Por encima de { $line } latidos por minuto conviene pensar en aflojar. Una guía hecha con una frecuencia en reposo de { $resting } y una edad de { $age }; estas fórmulas fallan a menudo por mucho, y por debajo no es "seguro". Puedes moverla.
heart-ease-off = Por encima de { $line } desde hace un minuto. Afloja, si puedes.
heart-off-switch = La guía de frecuencia cardíaca está apagada.
heart-off-beta-blocker = La guía de frecuencia cardíaca está apagada: un betabloqueante baja la frecuencia con la que se hace.
heart-off-pots = La guía de frecuencia cardíaca está apagada: con POTS, solo ponerse de pie ya la supera.
heart-off-no-age = La guía de frecuencia cardíaca necesita tu año de nacimiento. Está en Sobre mí.
heart-off-no-resting = La guía de frecuencia cardíaca necesita tu frecuencia cardíaca en reposo.
did-keep-pem-screen = Prueba de malestar posesfuerzo: guardada
question-pem-screen = ¿Te deja peor el esfuerzo los días siguientes? Cinco preguntas dicen a Ebb cuánto cuidado tener.
did-start-movement = { $item }: empieza con { $time }
did-set-movement-level = { $item }: { $time }
did-not-today-movement = { $item }: hoy no
did-pause-movement = { $item }: en pausa
did-resume-movement = { $item }: retomado
did-end-movement = { $item }: el plan ha terminado
did-set-movement = Cambiado: movimiento gradual
did-start-guide = { $guide }: empezada
did-stop-guide = { $guide }: terminada
did-set-guide = Cambiado: guía
did-keep-workstation = Mirada al puesto de trabajo: guardada

# Reminders.
did-snooze = Pospuesto
did-set-reminders = Ajustes de recordatorios
