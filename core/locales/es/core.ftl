# Frases que forma el núcleo. Palabras sencillas, en presente, de "tú" y "lo habitual en ti"; sin elogios ni reproches.
# Una palabra para cada cosa: docs/glossary-of-words.md.

# El día en una línea.
notice-invented = El diario de una persona inventada, para probar Ebb.
headline-new = Aún no hay nada. Basta un toque.
headline-nothing-yet = Hoy aún no hay nada anotado.
headline-logged = { $count ->
    [one] Hoy has anotado { $count } cosa.
   *[other] Hoy has anotado { $count } cosas.
}
headline-flare = Tienes un { -flare } desde { $since }.
headline-flare-easing = Va a menos desde { $since }.
headline-flare-ended = El { -flare } terminó a las { $time }.
headline-flare-over = El { -flare } ha terminado.
headline-flare-days = { $days ->
    [one] Duró { $days } día.
    [2] Duró dos días.
   *[other] Duró { $days } días.
}
headline-flare-hours = Duró { $length }.
headline-silent = { $days ->
    [2] Dos días sin entradas. Completa lo que recuerdes, o déjalo.
    [3] Tres días sin entradas. Completa lo que recuerdes, o déjalo.
    [4] Cuatro días sin entradas. Completa lo que recuerdes, o déjalo.
   *[other] { $days } días sin entradas. Completa lo que recuerdes, o déjalo.
}
headline-back = Hola de nuevo. Empieza por hoy.
headline-light = Por ahora, hoy pocas molestias o ninguna.
headline-middling = Un día regular, por ahora.
headline-rough = Un día duro, por ahora.
headline-usual = Más o menos como siempre.
headline-worse = Más duro de lo habitual en ti.
headline-better = Más llevadero de lo habitual en ti.
headline-energy-little = Has gastado poco de la energía de hoy.
headline-energy-tenth = Has gastado cerca de una décima parte de la energía de hoy.
headline-energy-quarter = Has gastado cerca de una cuarta parte de la energía de hoy.
headline-energy-third = Has gastado cerca de un tercio de la energía de hoy.
headline-energy-half = Has gastado cerca de la mitad de la energía de hoy.
headline-energy-two-thirds = Has gastado cerca de dos tercios de la energía de hoy.
headline-energy-three-quarters = Has gastado cerca de tres cuartos de la energía de hoy.
headline-energy-whole = Has gastado casi toda la energía de hoy.
headline-energy-more = Has gastado más que la energía de hoy.

flare-start = Empieza un { -flare }
flare-end = El { -flare } ha terminado
flare-back = ¿Ha vuelto?

severity-present = anotado
# How a symptom without a number is noted, such as "Pain noted".
entry-present = { $item }: { $noted }
severity-none = nada
severity-mild = leve
severity-moderate = moderado
severity-severe = fuerte
severity-step-0 = nada
severity-step-1 = se nota
severity-step-2 = se nota
severity-step-3 = me frena
severity-step-4 = me frena
severity-step-5 = dejo cosas sin hacer
severity-step-6 = dejo cosas sin hacer
severity-step-7 = solo lo imprescindible
severity-step-8 = solo lo imprescindible
severity-step-9 = solo lo imprescindible
severity-step-10 = lo peor que conozco

flare-ended-by-day = Con eso, el { -flare } desde el { $first } terminó el día anterior. Si sigue, deshazlo o di que ha vuelto a empezar.
entry-flare-started = Empezó un { -flare }
entry-flare-eased = El { -flare } va a menos
entry-flare-ended = Terminó el { -flare }
entry-flare-day = Un día de { -flare }
entry-no-flare-day = Un día sin { -flare }
today-slept = Sueño: { $duration }
today-slept-with = { $what } · { $quality }
entry-sleep = Sueño
entry-no-sleep = Sin dormir
replaced-night = Sustituye la noche de { $length }.
replaced-sleepless-night = Sustituye la noche sin dormir.
entry-nap = Siesta
entry-taken = tomado
entry-skipped = omitido
entry-used = usado
entry-not-used = no usado
entry-not-sure = no lo sé

part-morning = por la mañana
part-afternoon = por la tarde
part-evening = por la noche
part-night = de madrugada

time-minutes = { $minutes } min
time-hours = { $hours } h
time-hours-minutes = { $hours } h { $minutes } min
time-tomorrow = mañana a las { $time }
time-on-day = { $day } a las { $time }
saved-for = Queda anotado: { $when }.
saved-for-span = Queda anotado: de { $from } a { $to }.
saved-for-part = Queda anotado: { $day } ({ $part }), sin hora exacta.
saved-part-morning = por la mañana
saved-part-afternoon = por la tarde
saved-part-evening = por la noche
saved-part-night = durante la noche
saved-for-day = Queda anotado: { $day }, sin hora.
saved-for-first = Las { $clock } se repitieron, porque los relojes se atrasaron: esta es la primera vez. La segunda es { $other }.
saved-for-second = Las { $clock } se repitieron, porque los relojes se atrasaron: esta es la segunda vez. La primera es { $other }.

did-undo = Deshecho: { $what }
did-undo-of = Deshecho, de { $when }: { $what }
did-redo = Rehecho: { $what }
did-delete = Borrado: { $what }
did-erase = { $count ->
    [one] { $count } entrada borrada para siempre
   *[other] { $count } entradas borradas para siempre
}
did-edit-widget = Cambiado: las palabras del widget
did-put-back = Se ha restaurado una copia
did-edit-item = Cambiado: { $item }
did-add-item = Añadido: { $item }
did-archive-item = Archivado: { $item }
did-bring-back-item = Recuperado: { $item }
did-merge-item = Unido: { $item } ahora es { $into }
did-rename-item = Con otro nombre: { $before } ahora es { $item }
did-pin-item = Fijado: { $item }
did-unpin-item = Ya no está fijado: { $item }
did-import = { $count ->
    [one] { $count } entrada importada
   *[other] { $count } entradas importadas
}
did-change = { $count ->
    [one] { $count } entrada cambiada
   *[other] { $count } entradas cambiadas
}

# Repartir fuerzas.
pacing-learning = Ebb aprende tu límite con los días en que anotas alguna actividad. No hay prisa.
pacing-nothing-yet = Hoy aún no hay esfuerzo anotado.
pacing-within = Dentro de tu límite de hoy.
pacing-within-worse = A la mayoría de los días como este siguió uno peor. Para antes de que empeore.
pacing-near = Ya estás en la reserva de hoy. Buen momento para parar.
pacing-over = Por encima de tu límite de hoy. Descansar ahora puede aliviarte mañana.
pacing-reason-default = Hasta entonces: para antes de que empeore.
pacing-reason-record = { $worse ->
    [0] De { $days } días con menos de { $below } minutos de esfuerzo, a ninguno le siguió un día peor. (Un minuto de esfuerzo es un minuto a plena fuerza; a media fuerza cuenta ½.)
   *[other] De { $days } días con menos de { $below } minutos de esfuerzo, a { $worse } { $worse ->
        [one] le
       *[other] les
    } siguió un día peor. (Un minuto de esfuerzo es un minuto a plena fuerza; a media fuerza cuenta ½.)
}
pacing-reason-days = { $days ->
    [one] Se basa en { $days } día con actividades.
   *[other] Se basa en { $days } días con actividades.
}
pacing-because-more-energy = Valoraste tu energía por encima de lo habitual.
pacing-because-less-energy = Valoraste tu energía por debajo de lo habitual.
pacing-because-short-night = La noche fue corta para ti.
pacing-because-flare = Es un día de { -flare }, por eso hoy se planea menos.
pacing-because-after-too-much = Hiciste mucho hace poco, por eso hoy se planea menos.
pacing-reason-steady = No más de lo que hiciste en días que no te pasaron factura.
pacing-reason-held = No sube desde el día que te pasó factura.
pacing-hour = { $what }: una hora suele costar { $share } (según las últimas { $times } veces).
energy-share-little = solo un poco de la energía de un día
energy-share-tenth = cerca de una décima parte de la energía de un día
energy-share-quarter = cerca de un cuarto de la energía de un día
energy-share-third = cerca de un tercio de la energía de un día
energy-share-half = cerca de la mitad de la energía de un día
energy-share-two-thirds = cerca de dos tercios de la energía de un día
energy-share-three-quarters = cerca de tres cuartos de la energía de un día
energy-share-whole = cerca de toda la energía de un día
energy-share-more = más que la energía de un día
pacing-risk-today = Hoy te pasaste mucho de tu límite.
pacing-risk-yesterday = Ayer te pasaste mucho de tu límite.
pacing-risk = Te pasaste mucho de tu límite ({ $day }).
pacing-risk-own = En ti suele notarse entre { $low } y { $high } horas después.
pacing-risk-any = Puede notarse hasta tres días después. Ebb aún no sabe cómo es en tu caso.
pacing-reason-weights = En tu diario, { $most } te cuesta más que { $least }. ({ $body } : { $mind } : { $heart })
pacing-effort-of-body = el esfuerzo físico
pacing-effort-of-mind = el esfuerzo mental
pacing-effort-of-heart = el esfuerzo emocional
pacing-reason-reserve = Se guarda un { $percent } % de reserva (lo elegimos nosotros, no es una medida).

# La previsión.
forecast-learning = Aún no hay previsión. Puede empezar hacia el { $day } de { $month }.
forecast-learning-from = Aún no hay previsión. Ebb aprende de los días en que valoras esto: { $items }.
forecast-silent = { $kind ->
    [stood-out] { $when ->
        [today] No hay previsión para hoy: por ahora, tus entradas no predicen los días que se salen de lo habitual mejor que tu promedio.
       *[tomorrow] No hay previsión para mañana: por ahora, tus entradas no predicen los días que se salen de lo habitual mejor que tu promedio.
    }
    [both] { $when ->
        [today] No hay previsión para hoy: por ahora, tus entradas no predicen los { -flares } ni los días que se salen de lo habitual mejor que tu promedio.
       *[tomorrow] No hay previsión para mañana: por ahora, tus entradas no predicen los { -flares } ni los días que se salen de lo habitual mejor que tu promedio.
    }
   *[said] { $when ->
        [today] No hay previsión para hoy: por ahora, tus entradas no predicen los { -flares } mejor que tu promedio.
       *[tomorrow] No hay previsión para mañana: por ahora, tus entradas no predicen los { -flares } mejor que tu promedio.
    }
}
# Una conjetura temprana tras un día así: solo que el siguiente puede volver a serlo, y nunca con un número.
forecast-early = { $kind ->
    [stood-out] { $when ->
        [today] Que hoy también se salga de lo habitual parece algo más probable que en tu día promedio.
       *[tomorrow] Que mañana también se salga de lo habitual parece algo más probable que en tu día promedio.
    }
    [both] { $when ->
        [today] Que hoy sea un día de { -flare } o se salga de lo habitual parece algo más probable que en tu día promedio.
       *[tomorrow] Que mañana sea un día de { -flare } o se salga de lo habitual parece algo más probable que en tu día promedio.
    }
   *[said] { $when ->
        [today] Que hoy sea otro día de { -flare } parece algo más probable que en tu día promedio.
       *[tomorrow] Que mañana sea otro día de { -flare } parece algo más probable que en tu día promedio.
    }
}
forecast-early-origin = Es una conjetura temprana a partir de diarios de otras personas, no comprobada en ti.
forecast-likelier = { $kind ->
    [stood-out] { $when ->
        [today] Que hoy se salga de lo habitual es más probable que en tu día promedio: { $percent } %.
       *[tomorrow] Que mañana se salga de lo habitual es más probable que en tu día promedio: { $percent } %.
    }
    [both] { $when ->
        [today] Un { -flare } o un día que se sale de lo habitual es hoy más probable que de costumbre: { $percent } %.
       *[tomorrow] Un { -flare } o un día que se sale de lo habitual es mañana más probable que de costumbre: { $percent } %.
    }
   *[said] { $when ->
        [today] Un { -flare } hoy es más probable de lo habitual en ti: { $percent } %.
       *[tomorrow] Un { -flare } mañana es más probable de lo habitual en ti: { $percent } %.
    }
}
forecast-less-likely = { $kind ->
    [stood-out] { $when ->
        [today] Que hoy se salga de lo habitual es menos probable que en tu día promedio: { $percent } %.
       *[tomorrow] Que mañana se salga de lo habitual es menos probable que en tu día promedio: { $percent } %.
    }
    [both] { $when ->
        [today] Un { -flare } o un día que se sale de lo habitual es hoy menos probable que de costumbre: { $percent } %.
       *[tomorrow] Un { -flare } o un día que se sale de lo habitual es mañana menos probable que de costumbre: { $percent } %.
    }
   *[said] { $when ->
        [today] Un { -flare } hoy es menos probable de lo habitual en ti: { $percent } %.
       *[tomorrow] Un { -flare } mañana es menos probable de lo habitual en ti: { $percent } %.
    }
}
forecast-usual = { $kind ->
    [stood-out] { $when ->
        [today] Que hoy se salga de lo habitual es más o menos tan probable como siempre: { $percent } %.
       *[tomorrow] Que mañana se salga de lo habitual es más o menos tan probable como siempre: { $percent } %.
    }
    [both] { $when ->
        [today] Un { -flare } o un día que se sale de lo habitual es hoy más o menos tan probable como siempre: { $percent } %.
       *[tomorrow] Un { -flare } o un día que se sale de lo habitual es mañana más o menos tan probable como siempre: { $percent } %.
    }
   *[said] { $when ->
        [today] Un { -flare } hoy es más o menos tan probable como siempre: { $percent } %.
       *[tomorrow] Un { -flare } mañana es más o menos tan probable como siempre: { $percent } %.
    }
}
forecast-reason-rate = { $kind ->
    [said] { $flares ->
        [one] { $flares } de { $days } días conocidos fue de { -flare }.
       *[other] { $flares } de { $days } días conocidos fueron de { -flare }.
    }
    [stood-out] { $flares ->
        [one] { $flares } de { $days } días conocidos se salió de lo habitual.
       *[other] { $flares } de { $days } días conocidos se salieron de lo habitual.
    }
   *[both] { $stood ->
        [one] De { $days } días conocidos, anotaste { $said } como { -flare } y { $stood } más se salió de lo habitual.
       *[other] De { $days } días conocidos, anotaste { $said } como { -flare } y { $stood } más se salieron de lo habitual.
    }
}
forecast-reason-after-flare = { $kind ->
    [said] Después de un día de { -flare }, hubo otro en { $flares } de { $days ->
        [one] { $days } día
       *[other] { $days } días
    }.
    [stood-out] Después de un día fuera de lo habitual, hubo otro en { $flares } de { $days ->
        [one] { $days } día
       *[other] { $days } días
    }.
   *[both] Después de un día de { -flare } o fuera de lo habitual, hubo otro así en { $flares } de { $days ->
        [one] { $days } día
       *[other] { $days } días
    }.
}
forecast-reason-after-calm = { $kind ->
    [said] Después de un día sin { -flare }, hubo uno en { $flares } de { $days ->
        [one] { $days } día
       *[other] { $days } días
    }.
    [stood-out] Después de un día corriente, hubo uno fuera de lo habitual en { $flares } de { $days ->
        [one] { $days } día
       *[other] { $days } días
    }.
   *[both] Después de un día corriente, hubo uno de { -flare } o fuera de lo habitual en { $flares } de { $days ->
        [one] { $days } día
       *[other] { $days } días
    }.
}

# Por qué se omite una fila de un archivo.
skip-short = le faltan campos
skip-empty = no tiene texto
skip-not-text = no es texto en UTF-8
skip-date = «{ $given }» no es una fecha como 2026-03-29
skip-year = «{ $given }» queda fuera de los años 1900 a 2100: revisa el año
skip-long-note = la nota tiene { $length } caracteres y el máximo es { $most }: acórtala o repártela en varias líneas
skip-long-name = el nombre del registro tiene { $length } caracteres y el máximo es { $most }: acórtalo
skip-open-quote = sus comillas se cierran solo en la línea { $line }, y las líneas de en medio parecen filas: quita las comillas o escríbelas dos veces
skip-long-line = tiene más de { $most } caracteres: seguramente faltan unas comillas o un salto de línea
import-bad-line = Línea { $line }: { $reason }.
import-bad-lines-more = … y { $count } más, en la vista previa.
import-no-rows = El archivo tiene encabezado y ninguna fila: no había nada que importar.
import-hidden-tracker = Registro importado { $number }
import-hidden-trackers = { $count ->
    [one] Un nombre del archivo no se muestra como está allí. Sus entradas se guardan como «{ $names }», sin botón propio.
   *[other] { $count } nombres del archivo no se muestran como están allí. Sus entradas se guardan con estos nombres, sin botón propio: { $names }.
}
skip-time = «{ $given }» no es una hora como 18:50
skip-length = «{ $given }» no es una duración como 7:30
skip-dose = «{ $given }» no es una cantidad como 400 mg
skip-number = «{ $given }» no es un número
skip-range = { $given } no está entre { $low } y { $high }
skip-contradicts = la línea { $line } dice algo distinto de lo mismo en el mismo día
skip-nameless = su registro no tiene nombre

# Errores: qué ha pasado y qué hacer.
field-severity = La intensidad
field-chosen = La selección
field-flares-before = Las horas anteriores
field-flares-last = El número de { -flares }
field-effort = El esfuerzo
field-quality = La calidad
field-amount = La cantidad
field-value = El valor
field-minutes = El número de minutos
field-dose = La dosis
field-rating = La valoración
field-wishes = El número de deseos
field-before = La antelación
field-doses = El número de dosis
field-at = El número de dosis que quedan
field-times = El número de horas del día
field-days = El número de días
field-asks = El número de preguntas al día
field-least-between = El tiempo entre dos dosis
field-ingredients = El número de principios activos

# Erasing for good: the one question before it.
erase-question-entry = ¿Borrar esta entrada para siempre? No se puede recuperar, tampoco con «Deshacer».
erase-question-days = { $count ->
    [one] ¿Borrar para siempre la { $count } entrada del { $first } al { $last }? No se puede recuperar, tampoco con «Deshacer».
   *[other] ¿Borrar para siempre las { $count } entradas del { $first } al { $last }? No se pueden recuperar, tampoco con «Deshacer».
}
erase-question-item = { $count ->
    [one] ¿Borrar para siempre «{ $item }» y su { $count } entrada? No se puede recuperar, tampoco con «Deshacer».
   *[other] ¿Borrar para siempre «{ $item }» y sus { $count } entradas? No se pueden recuperar, tampoco con «Deshacer».
}
erase-question-everything = ¿Borrar para siempre todo el diario y las copias suyas que Ebb conoce aquí? No se pueden recuperar.

# Un diario dañado, recuperado.
did-recover = { $count ->
    [one] Recuperada: { $count } entrada
   *[other] Recuperadas: { $count } entradas
}
did-set = Se ha cambiado un ajuste o un elemento
did-restore = Recuperado: { $what }
# What an operation did: { $change } is "before → after", or what there is now.
change-from-to = { $before } → { $after }
change-of = { $what }: { $change }
change-of-setting = { $what } ({ $change })
change-time = Hora
change-nothing = nada

# Días en una frase.
date-yesterday = ayer
since-today-at = las { $time }
since-yesterday-at = ayer a las { $time }
since-date = el { $date }
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
as-usual-values = Como siempre: { $values }
as-usual-flare-values = Valores habituales, no de este { -flare }: { $values }
as-usual = { $count ->
    [one] Como siempre: { $count } dato
   *[other] Como siempre: { $count } datos
}
as-usual-flare = { $count ->
    [one] Valores habituales, no de este { -flare }: { $count } dato
   *[other] Valores habituales, no de este { -flare }: { $count } datos
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

# Registros.
check-in-morning = Registro de la mañana
check-in-evening = Registro de la noche
ask-severity = { $item }: ¿qué intensidad, de 0 a 10?
ask-yes-no = ¿{ $item }?
ask-minutes = { $item }: ¿cuántos minutos?
ask-sleep = ¿Cómo dormiste?
ask-function = { $item }: ¿qué tal, de 0 a 10?
prefill-yesterday = como ayer
prefill-usual = lo habitual en ti
check-in-very-badly = muy mal
check-in-badly = mal
check-in-so-so = regular
check-in-well = bien
check-in-said = hoy: { $value }
did-check-in = { $count ->
    [one] { $name }: { $count } respuesta
   *[other] { $name }: { $count } respuestas
}
did-check-in-some = { $count ->
    [one] Registro: { $count } respuesta
   *[other] Registro: { $count } respuestas
}

# Días en silencio.
welcome-back = { $count ->
    [one] { $count } día sin entradas. Si te acuerdas, ¿cómo fue?
   *[other] { $count } días sin entradas. Si te acuerdas, ¿cómo fueron?
}
recall-bad = malo
recall-middling = regular
recall-fine = bueno
recall-unknown = no lo sé
entry-recall-bad = Apuntado de memoria: un día malo
entry-recall-middling = Apuntado de memoria: un día regular
entry-recall-fine = Apuntado de memoria: un día bueno
entry-recall-unknown = Apuntado de memoria: no lo sé
did-recall-day = Apuntado de memoria, { $day }: { $how }
did-recall = { $count ->
    [one] { $count } día apuntado de memoria
   *[other] { $count } días apuntados de memoria
}

# Preguntas.
question-open = Abrir
question-check-in = ¿{ $name }?
check-in-in-parts = { $most } de { $count } preguntas cada vez. Las demás llegan cuando respondes a estas; puedes pasar algunas a otro registro.
question-helped = ¿Te ayudó { $item } ({ $time })?
helped-no = No
helped-little = Un poco
helped-yes = Sí
helped-unknown = No lo sé
entry-helped-no = no ayudó
entry-helped-little = ayudó un poco
entry-helped-yes = ayudó
entry-helped-unknown = no sé si ayudó
did-helped = { $item }: ¿ayudó? { $said }
did-ask = Anotado

# Brotes que no encajan.
flare-open = Empezó un { -flare } ({ $day }). ¿Sigue?
flare-started-twice = Empezó un { -flare } mientras seguía otro ({ $day }). ¿Es el mismo?
flare-ended-only = Terminó un { -flare } ({ $day }), pero no está anotado cuándo empezó. ¿Cuándo fue?
mend-over = Último día: { $day }
mend-eased = Va a menos
mend-still = Sigue
mend-unknown = No lo sé
mend-ended = Terminó: último día, { $day }
mend-same = El mismo { -flare }
mend-began = Primer día: { $day }
mend-lasted = El anterior duró hasta entonces
mend-remove = No hubo ningún { -flare }

# Por qué una nota de un widget se queda donde está.
note-sealed = No es para este diario o está dañada. Bórrala si no echas nada en falta.
note-unknown = Habla de algo que ya no se puede anotar con un toque. Anótalo a mano o bórrala.

# More of an entry.
side-left = izquierda
side-right = derecha
side-both = ambos lados
side-middle = centro
spread-one-place = en un solo sitio
spread-radiates = se irradia
spread-widespread = generalizado
entry-tender = sensible
entry-not-tender = no sensible
entry-found-by-examiner = encontrado en una exploración
entry-light-day = Un día ligero
entry-usual-day = Un día habitual
entry-heavy-day = Un día pesado
entry-sleep-quality = calidad { $value }
entry-restored = reparador
entry-not-restored = no reparador
did-edit-words = Cambiado: palabras para la intensidad
did-edit-words-of = Cambiado: palabras para { $item }
field-step = El nivel
field-words = Las palabras
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
about-pem-screen = Preguntas sobre el malestar postesfuerzo
about-notes = Notas
about-contact = Contacto
about-country = País
about-allergies = Alergias
before-infection = una infección
before-injury = una lesión
before-long-stress = estrés prolongado
before-other = otra cosa
medicine-contents = cada uno con { $contents }
medicine-holds = con { $contents }
ingredient-per = { $name } { $strength } en { $amount }
medicine-most = como máximo { $dose } en 24 horas
medicine-between = con al menos { $length } entre tomas
medicine-weekly = una vez a la semana
medicine-named = { $name } (medicamento)
medicine-paused = en pausa hasta el { $day }
did-edit-about = Cambiado: Sobre mí
did-edit-about-field = Cambiado: Sobre mí, { $field }
did-edit-letter = Cambiado: Carta de un buen día
did-remove = Quitado: { $what }
field-text = El texto
field-birth-year = El año de nacimiento
field-letter-helps = El número de líneas en Qué ayuda
field-letter-tell = El número de líneas en A quién avisar
field-letter-cancel = El número de mensajes

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
scale-four-step = cuatro niveles: nada, leve, moderado, fuerte
scale-three-up = 0 a 3
scale-six-up = 0 a 6
scale-percent = 0 a 100

# Ajustes.
did-set-day-begins = Cambiado: cuándo empieza tu día
did-skip-onboarding = Saltado
did-onboard = Elegido: lo que más te molesta
did-set-flare-word = Cambiado: la palabra que usa Ebb
did-set-core-items = Cambiado: de qué se componen los síntomas en conjunto
field-hour = La hora

# Planear mi día.
date-today = hoy
list-and = { $first } y { $last }
fit-split = Solo { $minutes } minutos: { $what }
fit-move = Otro día: { $what }
fit-drop = Dejarlo por hoy: { $what }
fit-tomorrow = Mañana: { $what }
fit-easier-sitting = { $what }: con asiento
fit-easier-short = { $what }: solo { $minutes } min
fit-easier-basin = En su lugar, lavarte en el lavabo: { $what }
fit-message = Hoy puedo con { $can }. Tengo que dejar { $cannot } para otro día.
fit-message-all = Hoy puedo con { $can }.
fit-message-none = Hoy no puedo con { $cannot }. Tengo que dejarlo para otro día.
fit-reason-guess = Lo que cuesta parte de esto es solo una estimación. Ebb lo aprende cuando lo anotas con minutos y esfuerzo.
fit-reason-night = No se planea nada de 22:00 a 07:00 ni en tus horas de silencio.
fit-diary = { $diary }: { $persons ->
    [one] { $persons } persona
   *[other] { $persons } personas
}, { $days ->
    [one] { $days } día
   *[other] { $days } días
} con filas
# Lo que dice la previsión y en qué se apoya. Para quien no quiere números, los mensajes con -words.
did-choose-forecast = Cambiado: lo que se muestra de la previsión
forecast-learning-words = Aún no hay previsión.
forecast-likelier-words = { $kind ->
    [stood-out] { $when ->
        [today] Que hoy se salga de lo habitual es más probable que en tu día promedio.
       *[tomorrow] Que mañana se salga de lo habitual es más probable que en tu día promedio.
    }
    [both] { $when ->
        [today] Un { -flare } o un día que se sale de lo habitual es hoy más probable que de costumbre.
       *[tomorrow] Un { -flare } o un día que se sale de lo habitual es mañana más probable que de costumbre.
    }
   *[said] { $when ->
        [today] Un { -flare } hoy es más probable de lo habitual en ti.
       *[tomorrow] Un { -flare } mañana es más probable de lo habitual en ti.
    }
}
forecast-less-likely-words = { $kind ->
    [stood-out] { $when ->
        [today] Que hoy se salga de lo habitual es menos probable que en tu día promedio.
       *[tomorrow] Que mañana se salga de lo habitual es menos probable que en tu día promedio.
    }
    [both] { $when ->
        [today] Un { -flare } o un día que se sale de lo habitual es hoy menos probable que de costumbre.
       *[tomorrow] Un { -flare } o un día que se sale de lo habitual es mañana menos probable que de costumbre.
    }
   *[said] { $when ->
        [today] Un { -flare } hoy es menos probable de lo habitual en ti.
       *[tomorrow] Un { -flare } mañana es menos probable de lo habitual en ti.
    }
}
forecast-usual-words = { $kind ->
    [stood-out] { $when ->
        [today] Que hoy se salga de lo habitual es más o menos tan probable como siempre.
       *[tomorrow] Que mañana se salga de lo habitual es más o menos tan probable como siempre.
    }
    [both] { $when ->
        [today] Un { -flare } o un día que se sale de lo habitual es hoy más o menos tan probable como siempre.
       *[tomorrow] Un { -flare } o un día que se sale de lo habitual es mañana más o menos tan probable como siempre.
    }
   *[said] { $when ->
        [today] Un { -flare } hoy es más o menos tan probable como siempre.
       *[tomorrow] Un { -flare } mañana es más o menos tan probable como siempre.
    }
}
forecast-flare-on = { $kind ->
    [stood-out] { $when ->
        [today] Lo más probable es que hoy vuelva a salirse de lo habitual ({ $percent } %).
       *[tomorrow] Lo más probable es que mañana vuelva a salirse de lo habitual ({ $percent } %).
    }
    [both] { $when ->
        [today] Lo más probable es que hoy haya { -flare } o vuelva a salirse de lo habitual ({ $percent } %).
       *[tomorrow] Lo más probable es que mañana haya { -flare } o vuelva a salirse de lo habitual ({ $percent } %).
    }
   *[said] { $when ->
        [today] Lo más probable es que hoy sigas con el { -flare } ({ $percent } %).
       *[tomorrow] Lo más probable es que mañana sigas con el { -flare } ({ $percent } %).
    }
}
forecast-flare-on-words = { $kind ->
    [stood-out] { $when ->
        [today] Lo más probable es que hoy vuelva a salirse de lo habitual.
       *[tomorrow] Lo más probable es que mañana vuelva a salirse de lo habitual.
    }
    [both] { $when ->
        [today] Lo más probable es que hoy haya { -flare } o vuelva a salirse de lo habitual.
       *[tomorrow] Lo más probable es que mañana haya { -flare } o vuelva a salirse de lo habitual.
    }
   *[said] { $when ->
        [today] Lo más probable es que hoy sigas con el { -flare }.
       *[tomorrow] Lo más probable es que mañana sigas con el { -flare }.
    }
}
forecast-flare-over = { $kind ->
    [stood-out] { $when ->
        [today] Lo más probable es que hoy sea un día corriente ({ $percent } % de que vuelva a salirse).
       *[tomorrow] Lo más probable es que mañana sea un día corriente ({ $percent } % de que vuelva a salirse).
    }
    [both] { $when ->
        [today] Lo más probable es que hoy sea un día corriente ({ $percent } % de que haya { -flare } o se salga de lo habitual).
       *[tomorrow] Lo más probable es que mañana sea un día corriente ({ $percent } % de que haya { -flare } o se salga de lo habitual).
    }
   *[said] { $when ->
        [today] Lo más probable es que hoy ya no tengas el { -flare } ({ $percent } % de que siga).
       *[tomorrow] Lo más probable es que mañana ya no tengas el { -flare } ({ $percent } % de que siga).
    }
}
forecast-flare-over-words = { $kind ->
    [stood-out] { $when ->
        [today] Lo más probable es que hoy sea un día corriente.
       *[tomorrow] Lo más probable es que mañana sea un día corriente.
    }
    [both] { $when ->
        [today] Lo más probable es que hoy sea un día corriente.
       *[tomorrow] Lo más probable es que mañana sea un día corriente.
    }
   *[said] { $when ->
        [today] Lo más probable es que hoy ya no tengas el { -flare }.
       *[tomorrow] Lo más probable es que mañana ya no tengas el { -flare }.
    }
}
forecast-beside = Tu promedio es del { $usual } %.
forecast-beside-likely = Más de lo habitual en ti.
forecast-beside-possible = Más o menos como siempre.
forecast-beside-unlikely = Menos de lo habitual en ti.
forecast-record-likely = { $days ->
    [one] Ebb dijo «más probable» en { $days } día. { $outcome }
   *[other] Ebb dijo «más probable» en { $days } días. { $outcome }
}
forecast-record-possible = { $days ->
    [one] Ebb dijo «tan probable como siempre» en { $days } día. { $outcome }
   *[other] Ebb dijo «tan probable como siempre» en { $days } días. { $outcome }
}
forecast-record-unlikely = { $days ->
    [one] Ebb dijo «menos probable» en { $days } día. { $outcome }
   *[other] Ebb dijo «menos probable» en { $days } días. { $outcome }
}
forecast-record-early = { $days ->
    [one] Ebb hizo una conjetura temprana sobre { $days } día. { $outcome }
   *[other] Ebb hizo conjeturas tempranas sobre { $days } días. { $outcome }
}
forecast-record-likely-words = Cuando Ebb dijo «más probable», { $outcome }
forecast-record-possible-words = Cuando Ebb dijo «tan probable como siempre», { $outcome }
forecast-record-unlikely-words = Cuando Ebb dijo «menos probable», { $outcome }
forecast-record-early-words = Cuando Ebb hizo una conjetura temprana, { $outcome }
# Qué fue de los días: brotes anotados, días que solo se salieron de lo habitual, o ambos.
forecast-outcome-said = { $days ->
    [one] { $flares ->
        [0] No fue de { -flare }.
       *[other] Fue de { -flare }.
    }
   *[other] { $flares ->
        [0] Ninguno fue de { -flare }.
        [one] { $flares } de ellos fue de { -flare }.
       *[other] { $flares } de ellos fueron de { -flare }.
    }
}
forecast-outcome-stood-out = { $days ->
    [one] { $flares ->
        [0] No se salió de lo habitual.
       *[other] Se salió de lo habitual.
    }
   *[other] { $flares ->
        [0] Ninguno se salió de lo habitual.
        [one] { $flares } de ellos se salió de lo habitual.
       *[other] { $flares } de ellos se salieron de lo habitual.
    }
}
forecast-outcome-both = { $days ->
    [one] { $flares ->
        [0] Fue un día corriente.
       *[other] Fue de { -flare } o se salió de lo habitual.
    }
   *[other] { $flares ->
        [0] Ninguno fue de { -flare } ni se salió de lo habitual.
       *[other] { $said ->
            [one] { $said } de ellos fue de { -flare }
           *[other] { $said } de ellos fueron de { -flare }
        } y { $stood ->
            [one] { $stood } más se salió de lo habitual.
           *[other] { $stood } más se salieron de lo habitual.
        }
    }
}
forecast-many-said = { $many ->
    [most] la mayoría de los días fueron de { -flare }.
    [half] cerca de la mitad de los días fueron de { -flare }.
    [few] pocos días fueron de { -flare }.
   *[none] ningún día fue de { -flare }.
}
forecast-many-stood-out = { $many ->
    [most] la mayoría de los días se salieron de lo habitual.
    [half] cerca de la mitad de los días se salieron de lo habitual.
    [few] pocos días se salieron de lo habitual.
   *[none] ningún día se salió de lo habitual.
}
forecast-many-both = { $many ->
    [most] la mayoría de los días fueron de { -flare } o se salieron de lo habitual.
    [half] cerca de la mitad de los días fueron de { -flare } o se salieron de lo habitual.
    [few] pocos días fueron de { -flare } o se salieron de lo habitual.
   *[none] ningún día fue de { -flare } ni se salió de lo habitual.
}
forecast-can-rest = Hoy has hecho más de lo habitual. Lo que ayuda ahora es descansar.
forecast-can-ease = Ya estás en la reserva de hoy. Deja lo que pueda esperar.
forecast-can-pace = Haz pausas pronto y quita una cosa de hoy.
forecast-on-today = hoy
forecast-on-yesterday = ayer
forecast-on-weekday = el { $weekday }
forecast-on-earlier = { $days ->
    [one] hace { $days } día
   *[other] hace { $days } días
}
forecast-why-after-flare = { $kind ->
    [said] { $days ->
        [one] Después de un día de { -flare }, hubo otro en { $flares } de { $days } día
       *[other] Después de un día de { -flare }, hubo otro en { $flares } de { $days } días
    }
    [stood-out] { $days ->
        [one] Después de un día fuera de lo habitual, hubo otro en { $flares } de { $days } día
       *[other] Después de un día fuera de lo habitual, hubo otro en { $flares } de { $days } días
    }
   *[both] { $days ->
        [one] Después de un día de { -flare } o fuera de lo habitual, hubo otro así en { $flares } de { $days } día
       *[other] Después de un día de { -flare } o fuera de lo habitual, hubo otro así en { $flares } de { $days } días
    }
}
forecast-why-after-flare-words = { $kind ->
    [said] El último día fue de { -flare }
    [stood-out] El último día se salió de lo habitual
   *[both] El último día fue de { -flare } o se salió de lo habitual
}
forecast-why-after-calm = { $kind ->
    [said] { $days ->
        [one] Después de un día sin { -flare }, hubo uno en { $flares } de { $days } día
       *[other] Después de un día sin { -flare }, hubo uno en { $flares } de { $days } días
    }
    [stood-out] { $days ->
        [one] Después de un día corriente, hubo uno fuera de lo habitual en { $flares } de { $days } día
       *[other] Después de un día corriente, hubo uno fuera de lo habitual en { $flares } de { $days } días
    }
   *[both] { $days ->
        [one] Después de un día corriente, hubo uno de { -flare } o fuera de lo habitual en { $flares } de { $days } día
       *[other] Después de un día corriente, hubo uno de { -flare } o fuera de lo habitual en { $flares } de { $days } días
    }
}
forecast-why-after-calm-words = { $kind ->
    [said] El último día no hubo { -flare }
    [stood-out] El último día fue corriente
   *[both] El último día fue corriente
}
forecast-why-since = { $kind ->
    [said] { $days ->
        [one] { $days } día desde el último { -flare }
       *[other] { $days } días desde el último { -flare }
    }
    [stood-out] { $days ->
        [one] { $days } día desde el último fuera de lo habitual
       *[other] { $days } días desde el último fuera de lo habitual
    }
   *[both] { $days ->
        [one] { $days } día desde el último de { -flare } o fuera de lo habitual
       *[other] { $days } días desde el último de { -flare } o fuera de lo habitual
    }
}
forecast-why-since-words = { $kind ->
    [said] { $way ->
        [towards] A esta distancia del último { -flare } ha venido otro a menudo
       *[away] A esta distancia del último { -flare } rara vez ha venido otro
    }
    [stood-out] { $way ->
        [towards] A esta distancia del último día fuera de lo habitual ha venido otro a menudo
       *[away] A esta distancia del último día fuera de lo habitual rara vez ha venido otro
    }
   *[both] { $way ->
        [towards] A esta distancia del último día de { -flare } o fuera de lo habitual ha venido otro así a menudo
       *[away] A esta distancia del último día de { -flare } o fuera de lo habitual rara vez ha venido otro así
    }
}
forecast-why-lately = { $kind ->
    [said] { $days ->
        [one] { $flares } de { $days } último día conocido fue de { -flare }
       *[other] { $flares } de los últimos { $days } días conocidos { $flares ->
            [one] fue de { -flare }
           *[other] fueron de { -flare }
        }
    }
    [stood-out] { $days ->
        [one] { $flares } de { $days } último día conocido se salió de lo habitual
       *[other] { $flares } de los últimos { $days } días conocidos { $flares ->
            [one] se salió de lo habitual
           *[other] se salieron de lo habitual
        }
    }
   *[both] { $days ->
        [one] { $flares } de { $days } último día conocido fue de { -flare } o se salió de lo habitual
       *[other] { $flares } de los últimos { $days } días conocidos { $flares ->
            [one] fue de { -flare } o se salió de lo habitual
           *[other] fueron de { -flare } o se salieron de lo habitual
        }
    }
}
forecast-why-lately-words = { $kind ->
    [said] { $level ->
        [above] Últimamente, más días de { -flare } de lo habitual
       *[below] Últimamente, menos días de { -flare } de lo habitual
    }
    [stood-out] { $level ->
        [above] Últimamente, más días fuera de lo habitual de lo normal
       *[below] Últimamente, menos días fuera de lo habitual de lo normal
    }
   *[both] { $level ->
        [above] Últimamente, más días de { -flare } o fuera de lo habitual de lo normal
       *[below] Últimamente, menos días de { -flare } o fuera de lo habitual de lo normal
    }
}
forecast-why-burden = { $days ->
    [one] Síntomas en conjunto { $value } { $on }, normalmente { $usual }
   *[other] Síntomas en conjunto { $value } en { $days } días, normalmente { $usual }
}
forecast-why-burden-words = { $level ->
    [above] Síntomas en conjunto más fuertes de lo habitual últimamente
   *[below] Síntomas en conjunto más leves de lo habitual últimamente
}
forecast-why-missing = { $level ->
    [above] Últimamente, menos entradas de lo habitual
   *[below] Últimamente, más entradas de lo habitual
}
forecast-why-missing-words = { $level ->
    [above] Últimamente, menos entradas de lo habitual
   *[below] Últimamente, más entradas de lo habitual
}
forecast-why-weekday = { $kind ->
    [said] { $level ->
        [above] { $weekday }: hasta ahora, más { -flares } en este día de la semana
       *[below] { $weekday }: hasta ahora, menos { -flares } en este día de la semana
    }
    [stood-out] { $level ->
        [above] { $weekday }: hasta ahora, más días fuera de lo habitual este día de la semana
       *[below] { $weekday }: hasta ahora, menos días fuera de lo habitual este día de la semana
    }
   *[both] { $level ->
        [above] { $weekday }: hasta ahora, más días de { -flare } o fuera de lo habitual este día de la semana
       *[below] { $weekday }: hasta ahora, menos días de { -flare } o fuera de lo habitual este día de la semana
    }
}
forecast-why-weekday-words = { $kind ->
    [said] { $level ->
        [above] { $weekday }: hasta ahora, más { -flares } en este día de la semana
       *[below] { $weekday }: hasta ahora, menos { -flares } en este día de la semana
    }
    [stood-out] { $level ->
        [above] { $weekday }: hasta ahora, más días fuera de lo habitual este día de la semana
       *[below] { $weekday }: hasta ahora, menos días fuera de lo habitual este día de la semana
    }
   *[both] { $level ->
        [above] { $weekday }: hasta ahora, más días de { -flare } o fuera de lo habitual este día de la semana
       *[below] { $weekday }: hasta ahora, menos días de { -flare } o fuera de lo habitual este día de la semana
    }
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
    [above] { $percent } % más { $kind } de lo habitual { $on }
   *[below] { $percent } % menos { $kind } de lo habitual { $on }
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
    [above] Un día peor de lo habitual { $on }, de memoria
   *[below] Un día mejor de lo habitual { $on }, de memoria
}
forecast-why-item = { $item } { $value } { $on }, normalmente { $usual }
forecast-why-item-words = { $level ->
    [above] { $item } por encima de lo habitual últimamente
   *[below] { $item } por debajo de lo habitual últimamente
}
flare-day-yesterday = Ayer fue más duro que las semanas anteriores. ¿Fue un { -flare }?
flare-day-yes = Sí, un { -flare }
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
activity-rest-over = { $item }. La pausa ha terminado.
activity-quiet = { $item }. Sin ningún toque desde las { $time }.
activity-clock-back = { $item }. El reloj del teléfono se atrasó: las pausas se cuentan de nuevo desde tu próximo toque y la duración no se puede saber.
activity-forgotten = { $item } está en marcha desde las { $since }. ¿Terminaste hacia las { $until }?
activity-why-convention = Una pausa tras { $length }: un punto de partida general hasta que Ebb conozca el tuyo.
activity-why-kind = Una pausa tras { $length }: a partir de { $times ->
        [one] una actividad tuya
       *[other] { $times } actividades tuyas
    } con el mismo tipo de esfuerzo.
activity-why-item = Una pausa tras { $length }: a partir de { $times ->
        [one] la última vez
       *[other] las últimas { $times } veces
    } que cronometraste { $item } y de cómo estabas después.
activity-why-flare = La mitad de tiempo entre pausas, por el { -flare }.
activity-why-low-day = Menos tiempo entre pausas, porque hoy tienes menos energía de lo habitual.
activity-why-later = { $length } después de la última pausa.
prompt-heads-up = Pronto una pausa
prompt-break = Hora de una pausa
prompt-rest-over = La pausa ha terminado
prompt-forgotten = ¿Sigue en marcha?
prompt-forgotten-why = Lleva horas en marcha sin ningún toque.
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
rule-flare-same = igual en un { -flare }
rule-flare-fewer = la mitad en un { -flare }
rule-flare-none = no en un { -flare }
field-weekday = El día de la semana
field-resting-heart-rate = La frecuencia cardíaca en reposo
field-adjustment = El ajuste
heart-line = Por encima de { $line } latidos por minuto, mejor afloja un poco. Es una guía aproximada, hecha con tu frecuencia en reposo ({ $resting }) y tu edad ({ $age }). Quedarte por debajo no significa que no haya riesgo. Puedes cambiarla.
heart-ease-off = Por encima de { $line } desde hace un minuto. Afloja, si puedes.
heart-off-switch = La guía de frecuencia cardíaca está apagada.
heart-off-beta-blocker = La guía de frecuencia cardíaca está apagada: un betabloqueante baja la frecuencia con la que se calcula.
heart-off-heart-medicine = La guía de frecuencia cardíaca está apagada: uno de tus medicamentos cambia la frecuencia con la que se calcula.
heart-off-pacemaker = La guía de frecuencia cardíaca está apagada: un marcapasos determina la frecuencia con la que se calcula.
heart-off-pots = La guía de frecuencia cardíaca está apagada: con POTS, solo ponerse de pie ya puede superarla.
heart-off-no-age = La guía de frecuencia cardíaca necesita tu año de nacimiento. Puedes añadirlo en Sobre mí.
heart-off-no-resting = La guía de frecuencia cardíaca necesita tu frecuencia cardíaca en reposo.
did-keep-pem-screen = Preguntas sobre el malestar postesfuerzo: guardadas
question-pem-screen = ¿Te sientes peor los días después de un esfuerzo? Cinco preguntas le dicen a Ebb cuánto cuidado tener.
question-contact = ¿Hay alguien a quien llamarías en un momento difícil? Ebb muestra entonces su número primero, y se queda en este teléfono.
question-limit = { $medicine } aún no tiene un límite tuyo. Con uno, Ebb dice antes de cada dosis cómo vas.
question-early-guesses = Hasta que Ebb conozca tu patrón, ¿quieres conjeturas tempranas a partir de diarios de otras personas? No están comprobadas en ti, y puedes quitarlas cuando quieras.
early-guesses-yes = Sí, gracias
early-guesses-no = No, gracias
question-movement = { $item }: ¿se ha calmado el { -flare }? ¿Volver a { $time }?
question-movement-yes = Sí, { $time }
question-movement-no = Dejarlo así
did-start-movement = { $item }: empieza con { $time }
did-set-movement-level = { $item }: { $time }
did-not-today-movement = { $item }: hoy no
did-pause-movement = { $item }: en pausa
did-resume-movement = { $item }: retomado
did-end-movement = { $item }: plan terminado
did-set-movement = Cambiado: movimiento suave
did-start-guide = { $guide }: empezada
did-pause-guide = { $guide }: en pausa
did-resume-guide = { $guide }: continúa
did-stop-guide = { $guide }: terminada
did-set-guide = Cambiado: guía
did-keep-workstation = Revisión del puesto: guardada

# Reminders.
did-snooze = Pospuesto
dose-answered-by-one = Otra dosis ({ $time }) ya cuenta por esta; no se añadió nada. Si tomaste una más, anótala aparte.
dose-answered-by-entry = Lo anotado de este medicamento ya cuenta por esta dosis; no se añadió nada. Si tomaste una más, anótala aparte.
did-set-reminders = Cambiado: ajustes de recordatorios
did-set-pause = Cambiado: pausa
did-pause = En pausa hasta el { $day }: todo menos los medicamentos
did-end-pause = La pausa ha terminado
pause-silences = Citas que no se anuncian: { $appointments }.

# Dosis.
dose-tablet =
    { $count ->
        [one] { $amount } comprimido
       *[other] { $amount } comprimidos
    }
dose-capsule =
    { $count ->
        [one] { $amount } cápsula
       *[other] { $amount } cápsulas
    }
dose-drop =
    { $count ->
        [one] { $amount } gota
       *[other] { $amount } gotas
    }
dose-puff =
    { $count ->
        [one] { $amount } inhalación
       *[other] { $amount } inhalaciones
    }
dose-spray =
    { $count ->
        [one] { $amount } pulverización
       *[other] { $amount } pulverizaciones
    }
dose-patch =
    { $count ->
        [one] { $amount } parche
       *[other] { $amount } parches
    }
dose-sachet =
    { $count ->
        [one] { $amount } sobre
       *[other] { $amount } sobres
    }
dose-suppository =
    { $count ->
        [one] { $amount } supositorio
       *[other] { $amount } supositorios
    }
dose-injection =
    { $count ->
        [one] { $amount } inyección
       *[other] { $amount } inyecciones
    }
dose-ampoule =
    { $count ->
        [one] { $amount } ampolla
       *[other] { $amount } ampollas
    }
dose-lozenge =
    { $count ->
        [one] { $amount } pastilla para chupar
       *[other] { $amount } pastillas para chupar
    }
dose-teaspoon =
    { $count ->
        [one] { $amount } cucharadita
       *[other] { $amount } cucharaditas
    }
dose-tablespoon =
    { $count ->
        [one] { $amount } cucharada
       *[other] { $amount } cucharadas
    }
dose-scoop =
    { $count ->
        [one] { $amount } cacito
       *[other] { $amount } cacitos
    }
dose-application =
    { $count ->
        [one] { $amount } aplicación
       *[other] { $amount } aplicaciones
    }
dose-piece =
    { $count ->
        [one] { $amount } pieza
       *[other] { $amount } piezas
    }
dose-unit =
    { $count ->
        [one] { $amount } unidad
       *[other] { $amount } unidades
    }
dose-glass =
    { $count ->
        [one] { $amount } vaso
       *[other] { $amount } vasos
    }
dose-cup =
    { $count ->
        [one] { $amount } taza
       *[other] { $amount } tazas
    }
dose-dose = { $amount } ×
dose-international = { $amount } UI

# El diario, mirando atrás.
diary-today = Hoy, { $date }
diary-yesterday = Ayer, { $date }
diary-month = { $month } de { $year }
diary-empty = Aún no hay nada. Lo que anotes aparecerá aquí, en su día.
diary-burden = Síntomas en conjunto { $value } de 10.
diary-unrated = { $count ->
    [one] { $count } entrada, síntomas en conjunto sin datos.
   *[other] { $count } entradas, síntomas en conjunto sin datos.
}
diary-flare-day = Un día de { -flare }.
diary-no-flare-day = Sin { -flare } ese día.
diary-unknown = De este día no se sabe nada.
diary-sleep = Sueño { $length }.
diary-no-sleep = Sin dormir.
diary-load = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
} de esfuerzo.
diary-earlier = { $length } antes
diary-later = { $length } después
diary-day-before = El día anterior
diary-day-after = El día siguiente
diary-day-alone = Ese día, sin hora
details-now = Ahora
details-ago = Hace { $length }
details-this-morning = Esta mañana
details-yesterday = Ayer
details-as-it-is = Dejarlo así
diary-mark-measured = Anotado en el momento.
diary-mark-coarse = Dicho con una palabra, no con un número.
diary-mark-filled-in = Completado con el valor habitual.
diary-mark-recalled = De memoria.
diary-noted = Anotado: { $what }
diary-imported = Importado: { $what }
diary-found = { $count ->
    [one] { $count } entrada encontrada.
   *[other] { $count } entradas encontradas.
}
diary-found-newest = Las { $count } más recientes.
diary-found-none = No se encontró nada. Prueba otra palabra, o solo el principio.

# What the phone's health store measured: Health Connect.
did-set-health = Cambiado: Health Connect
health-is-on = se lee
health-is-off = no se lee
health-connect = Health Connect
health-absent = Este móvil no tiene Health Connect.
health-needs-update = Primero hay que instalar o actualizar Health Connect.
health-not-allowed = Ebb todavía no puede leer nada de ello.
health-partly = Ebb puede leer una parte. Puedes dejarlo así.
health-last = Última lectura: { $when }.
health-never = Todavía no se ha leído nada. Ebb mira cuando lo abres, como mucho una vez por hora.
health-in-diary = De ahí en tu diario: { $parts }.
health-nights = { $count ->
    [one] { $count } noche
   *[other] { $count } noches
}
health-naps = { $count ->
    [one] siestas de { $count } día
   *[other] siestas de { $count } días
}
health-steps = { $count ->
    [one] pasos de { $count } día
   *[other] pasos de { $count } días
}
health-resting = { $count ->
    [one] pulso en reposo de { $count } día
   *[other] pulso en reposo de { $count } días
}
health-hrv = { $count ->
    [one] VFC de { $count } noche
   *[other] VFC de { $count } noches
}
