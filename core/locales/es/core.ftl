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

# Lo que encuentra una revisión.
problem-file = El archivo está dañado: { $detail }. Restaura una copia.
problem-entry = La entrada { $id } no está como se escribió. Restaura una copia o borra la entrada.
problem-record = El ajuste { $id } no está como se escribió. Vuelve a ponerlo.
problem-derived = Los días no se siguen de las entradas. No se ha perdido ninguna; una reconstrucción lo arregla.

# Por qué se omite una fila de un archivo.
skip-short = le faltan campos
skip-empty = no tiene texto
skip-not-text = no es texto en UTF-8
skip-date = "{ $given }" no es una fecha como 2026-03-29
skip-number = "{ $given }" no es un número
skip-range = { $given } no está entre { $low } y { $high }
skip-contradicts = la línea { $line } dice otra cosa de lo mismo en el mismo día
skip-nameless = su registro no tiene nombre

# Por qué un archivo no es un diario en la forma larga.
diary-column = no nombra la columna { $column }; la primera línea dice { $form }
diary-no-rows = no hay ninguna línea debajo
diary-nobody = su persona está vacía; escribe un nombre o número que distinga a las personas
diary-nameless = su nombre está vacío; solo un brote no lo necesita
diary-kind = "{ $given }" no es symptom, factor, measure ni flare
diary-number = "{ $given }" no es un número; lo que no se sabe queda vacío
diary-range = { $given } no está entre { $low } y { $high }
diary-flare = "{ $given }" no es 0 ni 1, y un brote no puede ser otra cosa; lo que no se sabe queda vacío
diary-far-apart = su fecha está a más de { $years } años de otra de la misma persona; mira el año

# Errores: qué ha pasado y qué hacer.
field-severity = La intensidad
field-effort = El esfuerzo
field-quality = La calidad
field-amount = La cantidad
field-value = El valor
field-minutes = El número de minutos
field-dose = La dosis
field-rating = La valoración
error-unknown-item = No hay nada llamado "{ $given }". `ebb items` muestra lo que se puede anotar.
error-unknown-item-suggest = No hay nada llamado "{ $given }". ¿Quieres decir: { $suggestions }?
error-wrong-kind = { $item } no se puede anotar así. No es del tipo "{ $kind }".
error-out-of-range = { $field } es { $given }; va de { $low } a { $high }. No se ha anotado nada.
error-in-the-future = { $when } está en el futuro. No se ha anotado nada; indica una hora ya pasada.
error-bad-name = "{ $given }" no es un nombre: necesita de 1 a { $most } caracteres. No se ha cambiado nada.
error-name-taken = "{ $given }" ya es un nombre de { $item }. No se ha cambiado nada; elige otro.
error-not-mergeable = { $from } y { $into } no son del mismo tipo y no pueden unirse. No se ha cambiado nada.
error-ends-before-it-begins = Termina antes de empezar. No se ha anotado nada; intercambia las dos horas.
error-too-long = La nota tiene { $length } caracteres; caben { $most }. No se ha anotado nada; acórtala.
error-not-a-time = "{ $given }" no es una hora. Escríbela como 14:30, 2026-03-29 14:30 o 2026-03-29T14:30:00+02:00.
error-not-a-day = "{ $given }" no es un día. Escríbelo como 2026-03-29.
error-unknown-zone = "{ $given }" no es una zona horaria. Escríbela como Europe/Berlin.
error-no-such-entry = No hay ninguna entrada { $id }. Puede que se haya borrado.
error-ambiguous-entry = Más de una entrada termina en "{ $given }". Indica más de su identificador.
error-nothing-to-undo = No hay nada que deshacer.
error-nothing-to-redo = No hay nada que rehacer.
error-changed-since = Se ha cambiado otra vez desde entonces y no se puede deshacer por sí solo. Deshaz antes el cambio posterior.
error-no-such-file = No existe el archivo { $path }. Comprueba el nombre.
error-is-a-folder = { $path } es una carpeta. Indica un archivo que esté en ella.
error-not-readable = No se puede leer { $path }. Comprueba sus permisos.
error-not-writable = No se puede escribir { $path }. Comprueba que su carpeta existe y lo permite.
error-not-a-journal = { $path } no es un diario de Ebb, o está cifrado y necesita su clave. Quedó como estaba.
error-newer-schema = { $path } es de un Ebb más nuevo (esquema { $found }, este conoce { $known }). Se ha dejado como estaba; actualiza Ebb.
error-anothers-copy = { $path } es la copia de otro diario. No se ha cambiado nada; indica otra carpeta.
error-wrong-key = { $path } no se abre con esta clave. Quedó como estaba; usa la clave con la que se creó.
error-not-encrypted = { $path } no está cifrado. No se cambió nada; ábrelo sin clave o cífralo.
error-no-encryption = Este Ebb se compiló sin cifrado. No se cambió nada; usa uno que lo tenga.
error-bad-key = Esto no es una clave: necesita 32 bytes o 64 dígitos hexadecimales. No se cambió nada.
error-disk-full = El disco está lleno. No se ha cambiado nada; libera espacio e inténtalo de nuevo.
error-busy = El diario se está usando en otro sitio. No se ha cambiado nada; inténtalo de nuevo.
error-damaged = El diario está dañado: { $detail }. Restaura una copia.
error-replaced = { $path } se reemplazó o se movió mientras estaba abierto. No se ha cambiado nada; cierra Ebb y mira qué ha sido de él.
error-disk-failed = El disco se niega: { $detail }. No se ha cambiado nada; comprueba que Ebb puede escribir ahí y que el disco está bien.
error-suspended = El diario está cerrado por ahora. Abre Ebb e inténtalo de nuevo.
error-unknown-format = { $path } no tiene un formato que Ebb pueda leer. No se ha cambiado nada. Ebb lee la exportación CSV de Visible.
error-bad-file = { $path }, línea { $line }: { $reason }. No se ha cambiado nada.
error-internal = Algo ha fallado dentro de Ebb: { $detail }. No se ha cambiado nada.

# La página de la terminal.
page-burden = Carga
page-usual = habitual { $value }
page-no-usual = aún sin habitual
page-energy = Energía
page-energy-spent = { $spent } de { $advised } minutos de esfuerzo aconsejados
page-outlook = Previsión
page-flare-since = En un brote desde { $since }.
page-undo = Lo último: { $what }. `ebb undo` lo deshace.
page-quick = Lo más anotado
page-empty-day = Nada anotado.
page-note = Nota: { $note }
page-load = esfuerzo { $value }
page-flare = brote
page-check-ok = { $entries ->
    [one] Todo en orden: { $entries } entrada, esquema { $schema }.
   *[other] Todo en orden: { $entries } entradas, esquema { $schema }.
}
page-demo = { $entries ->
    [one] { $days } días inventados, { $entries } entrada, en { $path }.
   *[other] { $days } días inventados, { $entries } entradas, en { $path }.
}
page-no-copies = Aún no hay copias. ebb copies --make
page-copy-not-made = Tu cambio está guardado. No se pudo hacer la copia de hoy: { $why }
page-put-back = La copia del { $day } está en su sitio. Lo que había antes está en { $path }.
page-mended = Arreglado: { $what }
page-demo-next = Ahora: ebb today
page-import-preview = { $path }: aún no se ha escrito nada, esto es una vista previa.
page-import-rows = { $rows } filas del { $first } al { $last }: { $added } nuevas, { $amended } corregidas, { $duplicates } ya estaban, { $skipped } omitidas.
page-import-line = línea { $line }: { $reason }
page-import-more = … y { $count } más
page-import-undo = `ebb undo` deshace toda la importación.
page-import-sleep = El sueño se leyó como "más alto es peor", como en las exportaciones de Visible. Si en las tuyas más alto es mejor: ebb undo y luego importa con --sleep-higher better.
page-new-item = nuevo
error-not-empty = { $path } ya contiene un diario propio, y uno inventado se mezclaría con él. Indica otro archivo con --db.
error-not-a-number = "{ $given }" no es un número. No se ha anotado nada.
error-no-severity = "{ $given }" no es una intensidad: un número de 0 a 10, o nada, leve, moderado, fuerte, presente.
error-unknown-region = No hay ningún lugar llamado "{ $given }". Lugares: { $regions }.
error-unknown-language = Ebb aún no habla "{ $given }". Habla en, de y es.
error-severity-needed = { $item } necesita un número: ebb log { $id } NÚMERO.
error-check-found = La revisión ha encontrado algo; mira arriba.

# Encryption.
page-encrypted = { $files ->
    [0] Ya está cifrado con esta clave.
    [one] { $files } archivo está cifrado ahora. Sin el archivo de clave nadie puede leerlo, tampoco tú: guarda otro en otro lugar.
   *[other] { $files } archivos están cifrados ahora. Sin el archivo de clave nadie puede leerlos, tampoco tú: guarda otro en otro lugar.
}
page-decrypted = { $files ->
    [one] { $files } archivo está sin cifrar ahora.
   *[other] { $files } archivos están sin cifrar ahora.
}
page-rekeyed = { $files ->
    [one] { $files } archivo tiene ahora la clave nueva.
   *[other] { $files } archivos tienen ahora la clave nueva.
}
page-left-as-it-is = { $path } no se pudo leer y quedó como estaba. Míralo o bórralo.
error-key-file-needed = Hace falta un archivo de clave: --key-file ARCHIVO. Si no existe, se crea.

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
page-erase-yes = Aún no se ha borrado nada. Añade --yes para hacerlo.
page-erased-everything = Todo está borrado.

# Un diario dañado, recuperado.
did-recover = { $count ->
    [one] Recuperada: { $count } entrada
   *[other] Recuperadas: { $count } entradas
}
did-set = Un ajuste o elemento cambiado
recover-copy = La copia del { $day } está en el lugar del diario.
recover-fresh = No hay ninguna copia buena, así que empieza un diario nuevo.
recover-entries = { $count ->
    [0] El archivo dañado no tiene ninguna entrada más nueva.
    [one] { $count } entrada viene del archivo dañado.
   *[other] { $count } entradas vienen del archivo dañado.
}
recover-records = { $count ->
    [one] { $count } ajuste o elemento viene de él.
   *[other] { $count } ajustes y elementos vienen de él.
}
recover-older = { $count ->
    [one] { $count } entrada queda como la tiene la copia. Lo que cambiaste en ella desde entonces se ha perdido.
   *[other] { $count } entradas quedan como las tiene la copia. Lo que cambiaste en ellas desde entonces se ha perdido.
}
recover-lost = { $count ->
    [0] No se ha perdido ninguna entrada.
    [one] { $count } entrada no se puede leer y se ha perdido.
   *[other] { $count } entradas no se pueden leer y se han perdido.
}
recover-lost-untold = Puede que se hayan perdido entradas más nuevas; no se puede saber cuántas.
recover-aside = El archivo dañado se conserva: { $path }
page-nothing-to-recover = Todo está bien. No se ha cambiado nada.
page-taken-back = deshecho

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

error-no-usual-yet = Aún no hay nada habitual: hacen falta siete días con un número. No se ha anotado nada.
error-nothing-unsaid = Todo eso ya está dicho hoy. No se ha anotado nada.
error-nothing-to-repeat = Ayer no se dijo nada que se pueda repetir. No se ha anotado nada.
error-day-not-over = { $day } no ha terminado y aún no se puede recordar. Anota cómo va.
error-no-such-question = Ahora no hay ninguna pregunta { $id }. Puede que esté respondida o que su día haya pasado.
error-not-an-answer = "{ $given }" no responde a eso. No se ha cambiado nada.
error-no-such-check-in = No hay preguntas llamadas "{ $given }". `ebb check-in` las muestra.
error-nothing-to-ask = Hace falta al menos una pregunta. No se ha cambiado nada.
error-cannot-ask = { $item } no se puede preguntar como "{ $how }", o se pregunta dos veces. No se ha cambiado nada.

page-nothing-to-fill = Nada que anotar: aún no hay nada habitual, o ya está todo dicho.
page-not-offered = no se pregunta
page-answered = dicho hoy: { $value }
page-no-silent-days = Ningún día sin anotaciones desde la última.
page-no-questions = Ahora no hay nada que preguntar.
page-flares-fit = El comienzo y el final de cada brote encajan.

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
error-not-tender = El punto figura como no sensible y aun así tiene una intensidad mayor que 0. No se ha anotado nada; quita una de las dos cosas.
error-unknown-choice = "{ $given }" no es ninguna de estas: { $choices }.
error-not-a-length = "{ $given }" no es una duración. Escríbela como 7h30, 7:30, 45 min o 450. No se ha anotado nada.
error-nothing-said = No hay nada que anotar. Escríbelo después de la palabra: ebb log note "…".
error-level-needed = ¿Cómo fue? ligero, habitual o pesado: ebb log día pesado.
error-place-needed = ¿Dónde? Nombra el lugar: ebb log pressure point hombro izquierdo.
did-edit-words = Cambiado: palabras para la intensidad
did-edit-words-of = Cambiado: palabras para { $item }
field-step = El escalón
field-words = La redacción
error-text-too-long = { $field } tiene { $length } caracteres; caben { $most }. No se ha cambiado nada; acorta el texto.
error-not-a-step = "{ $given }" no es un escalón con sus palabras. Escríbelo como "6=dejo lo que hago". No se ha cambiado nada.
body-front = Por delante
body-back = Por detrás
page-body-map = El mapa del cuerpo está en { $path }.

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
menopause-pre = antes de la menopausia
menopause-peri = perimenopausia
menopause-post = después de la menopausia
menopause-does-not-apply = no corresponde
pem-positive = positiva
pem-negative = negativa
examination-blood = Análisis de sangre
examination-vitamins = Vitaminas
examination-thyroid = Tiroides
examination-hormones = Hormonas
examination-imaging = Pruebas de imagen
examination-sleep-study = Estudio del sueño
examination-other = Otro examen
examination-ruled-out = descartado: { $what }
medicine-most = como máximo { $dose } al día
did-edit-about = Cambiado: Sobre mí
did-edit-about-field = Cambiado: Sobre mí, { $field }
did-remove = Quitado: { $what }
field-text = El texto
field-birth-year = El año de nacimiento
error-not-a-date = "{ $given }" no es una fecha. Escríbela como 2024, 2024-03 o 2024-03-14. No se ha cambiado nada.
error-not-in-the-list = "{ $given }" no está en la lista. No se ha cambiado nada.
error-not-a-dose = "{ $given }" no es una dosis. Escríbela como 400 mg. No se ha cambiado nada.
page-about-nothing = Aún no has dicho nada. Todo es opcional: ebb about set onset 2021-03
page-medicines-none = No hay medicamentos en la lista. ebb medicine add NOMBRE
page-examinations-none = No hay exámenes en la lista. ebb exam add TIPO

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
error-nothing-chosen = Elige al menos uno. No se ha cambiado nada.
page-day-begins = Tu día empieza a las { $hour }:00.
page-core-items = La carga se compone de: { $items }

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
error-not-a-wish = «{ $given }» no es una actividad con minutos. Dilo así: compras 45
page-rated-quotient = Según tus propias valoraciones se ha gastado el { $percent } % de la energía de hoy.
page-hours = Lo que cuesta una hora
page-then-rest = luego { $minutes } min de descanso
page-does-not-fit = Hoy no cabe
# Qué tan buenos fueron los pronósticos.
evaluate-days = { $days ->
    [one] { $days } día
   *[other] { $days } días
} de { $persons ->
    [one] { $persons } persona
   *[other] { $persons } personas
}, { $flares } de brote
evaluate-how = Cada pronóstico se hizo al final del día anterior, con lo que se sabía entonces.
evaluate-burden = El archivo no tiene líneas de brotes: un día cuenta como brote si su carga destaca sobre las seis semanas anteriores.
evaluate-nothing = No se puede puntuar ningún día: hace falta un día con algo anotado y, después, uno del que se sepa si fue de brote o no.
evaluate-ours = Pronóstico
evaluate-climatology = Frecuencia habitual
evaluate-markov = Frecuencia tras un día así
evaluate-better = el pronóstico yerra un { $percent } menos
evaluate-worse = el pronóstico yerra un { $percent } más
evaluate-order = Brotes distinguidos de días tranquilos: { $all }, dentro de una misma persona { $within } (0,5 es adivinar, 1 es siempre).
evaluate-calibration = La probabilidad y lo que ocurrió distan { $points } puntos de cada cien.
evaluate-shown = Dicho en el { $share } de estos días; en los demás Ebb calla, y se puntúa igual.
evaluate-onset = Desde un día tranquilo: { $days } días, { $flares } de brote, { $brier } frente a { $usual }, distinguidos dentro de una persona { $within }.
evaluate-48 = En dos días: { $days } veces, { $flares } con brote, { $brier } frente a { $usual }, distinguidos dentro de una persona { $within }.
evaluate-72 = En tres días: { $days } veces, { $flares } con brote, { $brier } frente a { $usual }, distinguidos dentro de una persona { $within }.
evaluate-given = Probabilidades dadas y lo que ocurrió
evaluate-bin = { $low } a { $high }: de { $days } días, { $flares } fueron de brote
evaluate-plot-chance = Probabilidad dada
evaluate-plot-came = Parte que fue de brote

# A prior for the forecast (ebb fit-prior)
prior-form = esto no es un prior: `ebb fit-prior` escribe uno
prior-version = este prior es de la versión { $given }, y este Ebb lee la { $version }: ajústalo de nuevo
prior-no-slope = la pendiente de «{ $given }» falta o no es un número: ajústalo de nuevo
prior-no-feature = no hay ninguna característica «{ $given }»: ajústalo de nuevo
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
page-forecast-towards = A favor
page-forecast-away = En contra
page-forecast-hidden = La previsión está oculta. `ebb forecast show` la trae de vuelta.
page-forecast-choice = { $words ->
    [yes] En palabras, sin números. `ebb forecast numbers` lo cambia.
   *[no] Con números. `ebb forecast words` los quita.
}
page-forecast-notify = { $on ->
    [yes] Una notificación puede hablar de ella.
   *[no] Ninguna notificación habla de ella.
}
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
error-no-activity = No hay ninguna actividad en marcha. Empieza una primero.
error-no-break-due = Ahora no toca ninguna pausa. No se cambió nada.
error-no-more-snooze = Esta pausa se aplazó dos veces. Sigue pendiente hasta que la hagas o la omitas.
error-was-forgotten = Hace seis horas que no hay noticias. Termínala primero: cuando acabó probablemente, a otra hora o sin duración.
error-not-resting = No hay ninguna pausa en curso. No se cambió nada.
error-no-such-rule = No hay ninguna regla de pausas "{ $given }". No se cambió nada.
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
page-no-activity = No hay nada en marcha.
page-no-break-rules = Todavía no hay reglas de pausas.
page-no-candidates = No hay nada previsto en ese tiempo.
page-activity-since = desde las { $since }, { $elapsed } en total, { $worked } sin pausas
page-activity-breaks = Pausas: { $times }
page-candidate = { $time }  { $title }
page-ease-not = Nada que decir.
# Movimiento, guías, la prueba de malestar posesfuerzo, el puesto de trabajo.
pem-form = Cinco preguntas sobre los últimos seis meses: con qué frecuencia y con qué fuerza. Muestran si el esfuerzo puede empeorarte durante un día o más. Salta lo que quieras, o todo.
pem-item-heavy-after-starting = Una sensación pesada, de plomo, poco después de empezar a moverte
pem-item-sore-next-day = Dolor o agotamiento al día siguiente de cosas cotidianas que no eran pesadas
pem-item-mentally-tired = Cansancio mental tras el menor esfuerzo
pem-item-physically-tired = Cansancio físico tras muy poco ejercicio
pem-item-drained-after-mild = Sin fuerzas o con malestar tras una actividad leve
pem-frequency-0 = nunca
pem-frequency-1 = poco tiempo
pem-frequency-2 = más o menos la mitad del tiempo
pem-frequency-3 = casi todo el tiempo
pem-frequency-4 = todo el tiempo
pem-severity-0 = no está
pem-severity-1 = leve
pem-severity-2 = moderado
pem-severity-3 = fuerte
pem-severity-4 = muy fuerte
pem-result-positive = Según estas respuestas, el esfuerzo puede empeorarte durante un día o más. No es un diagnóstico. Ebb nunca propone por sí solo más actividad; en una consulta médica pueden decirte más.
pem-result-negative = Según estas respuestas, el esfuerzo no te empeora claramente los días siguientes. No es un diagnóstico. Puedes volver a responder cuando eso cambie.
pem-result-open = Hay muy pocas respuestas para decirlo. Hasta entonces, Ebb tiene el mismo cuidado que si el esfuerzo te empeorara.
did-keep-pem-screen = Prueba de malestar posesfuerzo: guardada
question-pem-screen = ¿Te deja peor el esfuerzo los días siguientes? Cinco preguntas dicen a Ebb cuánto cuidado tener.

movement-off = El movimiento gradual está apagado. Solo empieza si tú lo pides.
movement-today = { $item }: hoy hasta { $time }. Menos está bien.
movement-easing = { $item }: como mucho { $time }, mientras el brote dura y se calma.
movement-rest = { $item }: hoy, descanso.
movement-not-today = { $item }: hoy no. El plan espera.
movement-paused = { $item }: en pausa, el tiempo que quieras.
movement-old = { $item }: esto se fijó hace más de un año. Empieza de nuevo con lo que haces ahora.
movement-day-today = hoy
movement-reason-started = Empezó con { $time }, por debajo de los { $baseline } que sostienes.
movement-reason-set = Fijaste { $time }, { $day }.
movement-reason-flare = Un brote: enseguida la mitad de lo que era. Tras tres días en calma vuelve a cuatro quintos.
movement-reason-after-flare = Desde el último brote son cuatro quintos de lo que era.
movement-reason-gap = Tras dos semanas sin hacerlo, son cuatro quintos de lo que era.
movement-reason-steady = Tras siete días estables es hasta una décima parte más.
movement-rule-positive = Tu prueba dice que el esfuerzo puede empeorarte. Por eso Ebb solo lo mantiene o lo baja. Solo tú lo subes.
movement-rule-unscreened = No se sabe si el esfuerzo te empeora. Por eso Ebb solo lo mantiene o lo baja. Solo tú lo subes.
movement-rule-small = Por debajo de diez minutos, una décima parte es menos de un minuto: Ebb lo mantiene y tú lo subes cuando quieras.
movement-rule-negative = { $days ->
    [one] { $days } día estable de siete por ahora; tras siete es hasta una décima parte más.
   *[other] { $days } días estables de siete por ahora; tras siete es hasta una décima parte más.
}
movement-convention = Las proporciones y los siete días son convenciones, no mediciones. Tu propio cuerpo va primero.
movement-caution = De { $from } a { $to }: observa los tres días siguientes. Si son peores, menos está a un toque.
movement-caution-pem = De { $from } a { $to }: el esfuerzo a veces se nota solo días después. Observa los tres días siguientes; si son peores, menos está a un toque.
did-start-movement = { $item }: empieza con { $time }
did-set-movement-level = { $item }: { $time }
did-not-today-movement = { $item }: hoy no
did-pause-movement = { $item }: en pausa
did-resume-movement = { $item }: retomado
did-end-movement = { $item }: el plan ha terminado
did-set-movement = Cambiado: movimiento gradual
error-no-movement-plan = No hay ningún plan de movimiento. No se ha cambiado nada; empieza uno: ebb movement start ITEM.
error-minutes-needed = No se sabe cuántos minutos. No se ha cambiado nada; di un número que puedas hacer casi todos los días sin pagarlo después.
error-no-guide-running = No hay ninguna guía en marcha. No se ha cambiado nada.

guide-breathing = Respiración lenta
guide-body-scan = Recorrido por el cuerpo
guide-muscle-relaxation = Relajación muscular
guide-yoga-nidra = Yoga nidra
guide-stretching = Una ronda de estiramientos
guide-heat = Calor
guide-cold = Frío
guide-heat-cold = Calor y frío alternos
did-start-guide = { $guide }: empezada
did-stop-guide = { $guide }: terminada
did-set-guide = Cambiado: guía
guide-left-out = Se deja fuera, porque anotaste dolor ahí: { $places }.
guide-skin-rests = Hace poco hubo calor o frío. Deja descansar la piel hasta las { $time }.
guide-group-hands = manos
guide-group-arms = brazos
guide-group-shoulders = hombros
guide-group-face = cara
guide-group-belly = vientre
guide-group-thighs = muslos
guide-group-calves = pantorrillas
guide-group-feet = pies
guide-group-neck = cuello
guide-group-back = espalda
guide-group-hips = caderas
guide-caution-dizzy = Si te mareas, respira como quieras o para.
guide-caution-leave = Si un lugar o un pensamiento es demasiado, déjalo, abre los ojos o para.
guide-caution-tense = Tensa solo con suavidad, nunca hasta el dolor.
guide-caution-stretch = Solo hasta donde sea agradable. Nada tira fuerte, nada rebota.
guide-caution-heat = Templado, no caliente: puedes dejar la mano encima sin molestia. Un paño en medio, 20 minutos como mucho.
guide-caution-cold = Nunca hielo sobre la piel desnuda: un paño en medio, 10 minutos como mucho.
guide-caution-skin = Mira la piel cada cinco minutos. Para si está blanca, con manchas, muy roja o dormida, o si duele. No te tumbes sobre la bolsa ni te duermas con ella. Después, la piel descansa una hora.
guide-caution-doctor = Déjalo, o pregunta antes en tu consulta médica, si tienes piel dormida, daño en los nervios, diabetes, mala circulación, heridas o piel inflamada, una enfermedad del corazón o un embarazo.
guide-breathing-begin = Siéntate o túmbate como quieras. Deja caer los hombros.
guide-breathing-in = Dentro
guide-breathing-out = Fuera, despacio
guide-breathing-end = Respira como quieras. Eso es todo.
guide-body-scan-begin = Túmbate o siéntate como menos te cueste. No cambias nada, solo notas.
guide-body-scan-feet = Los pies: calor, frío, peso, nada. Lo que haya.
guide-body-scan-calves = La parte baja de las piernas, cómo reposa.
guide-body-scan-thighs = Los muslos y su peso.
guide-body-scan-hips = Las caderas y lo que las sostiene.
guide-body-scan-back = La espalda, dónde toca y dónde no.
guide-body-scan-belly = El vientre, cómo se mueve con la respiración.
guide-body-scan-hands = Las manos y los brazos, quietos.
guide-body-scan-shoulders = Los hombros. Ahora no cargan nada.
guide-body-scan-neck = La nuca y la garganta.
guide-body-scan-face = La mandíbula, los ojos, la frente.
guide-body-scan-whole = Todo el cuerpo a la vez, respirando.
guide-body-scan-end = Mueve los dedos de manos y pies. Eso es todo.
guide-muscle-relaxation-begin = Túmbate o siéntate bien. Tensa con suavidad y suelta.
guide-muscle-relaxation-hands = Cierra las manos con suavidad.
guide-muscle-relaxation-arms = Dobla un poco los brazos y ténsalos.
guide-muscle-relaxation-shoulders = Sube un poco los hombros.
guide-muscle-relaxation-face = Cierra los ojos con firmeza, aprieta los labios.
guide-muscle-relaxation-belly = Mete un poco el vientre.
guide-muscle-relaxation-thighs = Tensa los muslos con suavidad.
guide-muscle-relaxation-calves = Lleva los dedos de los pies hacia ti.
guide-muscle-relaxation-feet = Encoge los dedos de los pies con suavidad.
guide-muscle-relaxation-let-go = Suelta. Nota la diferencia.
guide-muscle-relaxation-whole = Deja que todo el cuerpo pese.
guide-muscle-relaxation-end = Estírate si quieres. Eso es todo.
guide-yoga-nidra-arrive = Túmbate, con abrigo y sin prisa. No hay nada que hacer.
guide-yoga-nidra-wish = Si quieres, piensa en un deseo amable para ti.
guide-yoga-nidra-right = El lado derecho: mano, brazo, costado, pierna, pie.
guide-yoga-nidra-left = El lado izquierdo: mano, brazo, costado, pierna, pie.
guide-yoga-nidra-behind = Lo que toca el suelo: talones, piernas, espalda, cabeza.
guide-yoga-nidra-front = La parte de delante: frente, mejillas, pecho, vientre.
guide-yoga-nidra-breath = La respiración, y después una pausa que llega sola.
guide-yoga-nidra-heavy = Imagina el cuerpo pesado, que se hunde.
guide-yoga-nidra-light = Imagina el cuerpo ligero, que flota.
guide-yoga-nidra-return = Escucha la habitación. Mueve los dedos. Tómate tu tiempo.
guide-yoga-nidra-end = Eso es todo. Levántate despacio, o quédate.
guide-stretching-begin = Siéntate o ponte de pie con un apoyo cerca. Sigue respirando.
guide-stretching-neck = Deja caer la cabeza hacia un lado, luego hacia el otro.
guide-stretching-shoulders = Haz círculos lentos con los hombros, hacia atrás y abajo.
guide-stretching-back = Redondea un poco la espalda, luego enderézala.
guide-stretching-hands = Brazos al frente: dobla las muñecas hacia arriba, luego hacia abajo.
guide-stretching-hips = Lleva una rodilla hacia ti, luego la otra.
guide-stretching-calves = Una pierna al frente, los dedos hacia arriba; luego la otra.
guide-stretching-ease = Suelta y respira.
guide-stretching-end = Eso es todo.
guide-heat-on = Calor en el lugar, un paño en medio.
guide-heat-look = Mira la piel. Roja como tras un baño está bien; si no, para.
guide-heat-end = Quita el calor. Deja descansar la piel una hora.
guide-cold-on = Frío en el lugar, un paño en medio.
guide-cold-look = Mira la piel. Si está blanca o dormida, para.
guide-cold-end = Quita el frío. Deja descansar la piel una hora.
guide-heat-cold-heat = Calor en el lugar, un paño en medio.
guide-heat-cold-to-cold = Quita el calor. Mira la piel.
guide-heat-cold-cold = Frío en el lugar, un paño en medio.
guide-heat-cold-rest = Quita el frío. Mira la piel y déjala descansar.
guide-heat-cold-end = Eso es todo. Deja descansar la piel una hora.

workstation-name = Mirada al puesto de trabajo
workstation-text = Ocho cosas sobre la silla, la pantalla, las manos y las pausas. Dos minutos; salta lo que quieras.
workstation-result = { $count ->
    [0] Según estas respuestas no hay nada que cambiar.
    [one] { $count } cosa que se puede cambiar.
   *[other] { $count } cosas que se pueden cambiar.
}
workstation-feet = ¿Apoyas los pies planos, con las rodillas más o menos a la altura de las caderas?
workstation-feet-advice = Baja la silla, o pon una caja o un libro grueso bajo los pies.
workstation-back = ¿Te sujeta la silla la parte baja de la espalda?
workstation-back-advice = Pon una toalla enrollada o un cojín pequeño tras la parte baja de la espalda y siéntate bien atrás.
workstation-screen-height = ¿Está el borde superior de la pantalla más o menos a la altura de los ojos?
workstation-screen-height-advice = Sube la pantalla con libros, o bájala; con un portátil ayuda un teclado aparte.
workstation-screen-distance = ¿Está la pantalla a un brazo de distancia, más o menos?
workstation-screen-distance-advice = Pon la pantalla a un brazo de distancia y agranda las letras en vez de inclinarte.
workstation-keyboard = ¿Cuelgan sueltos los hombros al escribir, con los codos junto al cuerpo?
workstation-keyboard-advice = Acerca el teclado, y bájalo o sube la silla, hasta que los hombros puedan colgar.
workstation-mouse = ¿Está el ratón tan cerca que no tienes que estirarte?
workstation-mouse-advice = Pon el ratón justo al lado del teclado, o cambia de mano de vez en cuando.
workstation-light = ¿Puedes leer la pantalla sin reflejos y sin entrecerrar los ojos?
workstation-light-advice = Gira la pantalla de lado a la ventana y atenúa lo que brilla sobre ella.
workstation-breaks = ¿Cambias de postura antes de que duela?
workstation-breaks-advice = Deja que Ebb te recuerde pausas cortas; levantarte un minuto basta para empezar.
did-keep-workstation = Mirada al puesto de trabajo: guardada

page-pem-how = Responde: ebb screen pem sore-next-day=2,3 (con qué frecuencia, con qué fuerza; puede faltar uno)
page-screen-kept = { $day }: { $text }
page-movement-kinds = Empieza uno: ebb movement start ITEM [MINUTOS]
page-movement-sustained = { $item }: { $time } sin un día peor después
page-movement-unknown = { $item }
page-movement-done = Hecho hoy: { $time }
page-guide-none = No hay ninguna guía en marcha. ebb guide start GUIDE [LENGTH]
page-guide-next = Después, { $time }: { $text }
page-guide-finished = Ha terminado. Guárdala: ebb guide stop
page-workstation-how = Responde: ebb workstation feet=yes back=no light=unknown
