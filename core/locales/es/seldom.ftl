# Lo que se dice pocas veces: rechazos, las páginas del terminal, las guías. Se lee solo cuando hace falta.

# Lo que encuentra una revisión.
problem-file = El archivo está dañado. Restaura una copia. ({ $detail })
problem-entry = La entrada { $id } ya no está como se escribió. Restaura una copia o borra la entrada.
problem-record = El ajuste o elemento { $id } ya no está como se escribió. Vuelve a ponerlo.
problem-derived = Los resúmenes de los días no coinciden con las entradas. No se ha perdido ninguna entrada; una reconstrucción lo arregla.

# Por qué un archivo no es un diario en la forma larga.
diary-column = falta la columna { $column }; la primera línea debería ser { $form }
diary-no-rows = no hay ninguna línea debajo
diary-nobody = falta la persona; escribe un nombre o número que distinga a las personas
diary-nameless = falta el nombre; solo un { -flare } no lo necesita
diary-kind = «{ $given }» no es symptom, factor, measure ni flare
diary-number = «{ $given }» no es un número; deja vacío lo que no se sabe
diary-range = { $given } no está entre { $low } y { $high }
diary-flare = «{ $given }» no es 0 ni 1, y un { -flare } no puede ser otra cosa; deja vacío lo que no se sabe
diary-far-apart = la fecha está a más de { $years } años de otra de la misma persona; revisa el año
error-unknown-item = No hay nada llamado «{ $given }».
error-unknown-item-suggest = No hay nada llamado «{ $given }». ¿Quieres decir: { $suggestions }?
error-archived-item = «{ $item }» está en el archivo. Recupéralo para poder anotarlo.
error-item-in-medicines = { $item } está en tu lista de medicamentos. Quítalo antes de la lista: así nada lo recordará y podrás archivarlo. No se ha cambiado nada.
error-name-archived = «{ $item }» está en el archivo, con sus anotaciones, y se puede recuperar. No se ha cambiado nada.
error-which-item = «{ $name }» es más de una cosa. Escribe cuál. { $choices }
error-flare-has-a-command = Un { -flare } tiene su propia orden: ebb flare start, ease o end.
error-lasting-condition = { $condition } es algo duradero, así que no es una anotación de un día. Ponlo entre tus enfermedades en «Sobre mí». No se ha guardado nada.
error-not-yes-or-no = «{ $given }» no encaja aquí: se usó o no. Escribe sí o no. No se ha anotado nada.
error-neither-yes-nor-no = «{ $given }» no es ni sí ni no. Escribe sí o no. No se ha cambiado nada.
error-wrong-kind = { $item } no se puede anotar así: no es del tipo «{ $kind }».
error-out-of-range = { $field } es { $given }; puede ir de { $low } a { $high }. No se ha guardado nada.
error-length-out-of-range = Es una duración de { $given }; puede ir de { $low } a { $high }. No se ha guardado nada.
error-in-the-future = Esa hora aún no ha llegado: { $when }. No se ha anotado nada; indica una hora ya pasada.
error-bad-name = «{ $given }» no vale como nombre: necesita de 1 a { $most } caracteres. No se ha cambiado nada.
error-name-taken = «{ $given }» ya es un nombre de { $item }. No se ha cambiado nada; elige otro.
error-name-is-there = «{ $item }» ya existe. No se ha cambiado nada; elige otro nombre.
error-not-mergeable = { $from } y { $into } no son del mismo tipo y no pueden unirse. No se ha cambiado nada.
error-merged-into-itself = { $item } no se puede unir consigo mismo. Nombra dos cosas. No se ha cambiado nada.
error-ends-before-it-begins = Termina antes de empezar. No se ha anotado nada; intercambia las dos horas.
error-too-long = La nota tiene { $length } caracteres; caben { $most }. No se ha anotado nada; acórtala.
error-not-a-time = «{ $given }» no es una hora. Escríbela como 14:30, «hace 30 min», ayer o 2026-03-29 14:30.
error-not-a-clock-time = «{ $given }» no es una hora del día. Escríbela como 14:30, «a las 8 de la noche» o mediodía. No se ha cambiado nada.
error-pause-over = Una pausa hasta el { $day } ya habría terminado. Indica un día posterior a hoy. No se ha cambiado nada.
error-reminder-listed = Ya hay un recordatorio así: { $label }. Se queda como está; para cambiarlo, quítalo y créalo de nuevo.
error-two-meanings = «{ $given }» se puede leer de dos maneras. Escribe { $first } o { $second }.
error-no-such-time = Las { $given } no existen el { $day }: los relojes se adelantaron y saltaron esa hora. Escribe { $first } o { $second }. No se ha cambiado nada.
error-offset-contradicts-zone = { $given }: la diferencia con UTC no es la de esa zona. Allí los relojes marcan { $there }; escríbelo así, o quita la diferencia o la zona.
error-part-ahead = Ese momento del { $day } ({ $part }) aún no ha llegado. No se anotó nada; indica una hora que ya haya pasado.
error-no-sleep = Eso sería un sueño de 0 minutos. No se anotó nada. Indica la duración, como 6h30, o dos horas; una noche sin dormir es una duración de 0.
replaced-night-mend = Si fue una siesta: ebb undo y después ebb log nap { $length }
error-length-contradicts-times = De la primera hora a la segunda hay { $between }, y la duración indicada es { $given }. No se anotó nada; indica las horas o la duración, o corrige una de ellas.
error-no-time-of-day = «{ $given }» no tiene hora. Escríbela también, como 14:30 o «ayer 14:30».
error-not-a-day = «{ $given }» no es un día. Escríbelo como 2026-03-29, hoy o ayer.
error-not-a-weekday = «{ $given }» no es un día de la semana. Escríbelo como lun, lunes o un número del 1 al 7.
error-unknown-zone = «{ $given }» no es una zona horaria. Escríbela como Europe/Berlin.
error-not-a-phone = «{ $given }» no es un número de teléfono. Escríbelo como +34 600 123 456. No se ha cambiado nada.
error-unknown-country = «{ $given }» no es un país. Escribe sus dos letras, como ES o US. No se ha cambiado nada.
error-not-a-contact = Un contacto es un nombre y un teléfono, como: Ana +34 600 123 456. No se ha cambiado nada.
error-no-such-entry = No hay ninguna entrada { $id }. Puede que se haya borrado.
error-ambiguous-entry = Más de una entrada termina en «{ $given }». Indica más de su identificador.
error-nothing-to-undo = No hay nada que deshacer.
error-nothing-to-redo = No hay nada que rehacer.
error-changed-since = Se ha cambiado otra vez desde entonces y no se puede deshacer por sí solo. Deshaz antes el cambio posterior.
error-no-such-file = No existe el archivo { $path }. Comprueba el nombre.
error-is-a-folder = { $path } es una carpeta. Indica un archivo que esté en ella.
error-not-readable = No se puede leer { $path }. Comprueba sus permisos.
error-not-writable = No se puede escribir en { $path }. Comprueba que la carpeta existe y que Ebb puede escribir en ella.
error-not-a-journal = { $path } no es un diario de Ebb, o está cifrado y necesita su clave. Se ha dejado como estaba.
error-newer-schema = { $path } es de un Ebb más nuevo (esquema { $found }, este conoce { $known }). Se ha dejado como estaba; actualiza Ebb.
error-anothers-copy = { $path } es la copia de otro diario. No se ha cambiado nada.
error-dose-zero = Una dosis de 0 no es ninguna. Para anotar que no se tomó: ebb log { $item } --skipped. No se ha cambiado nada.
hint-entry = `ebb day FECHA --ids` muestra los identificadores de un día.
hint-reminder = `ebb remind next` y `ebb remind log` muestran sus identificadores.
hint-unknown-country = `ebb talk --countries` muestra aquellos cuyos números tiene Ebb.
hint-bad-copy = Tu diario sigue como estaba. `ebb copies` muestra los otros días.
hint-nothing-to-recover = Tampoco hay una copia buena, así que no hay nada que recuperar.
hint-recover = Si era tu diario, `ebb recover` pone en su lugar la copia buena más reciente.
hint-lost-journal = `ebb recover` lo recupera, con lo que has anotado desde entonces.
hint-not-an-answer = De { $item }: { $choices }.
hint-import-not-backup = Para traerla a tu diario: ebb import { $path }
hint-backup-not-import = Para restaurarla: ebb backup restore { $path } --passphrase ARCHIVO
hint-journal-not-backup = Para mirarlo: ebb --db { $path } today. Para restaurar la copia de un día: ebb restore DÍA
hint-anothers-export = Para unir ese diario a este: ebb import { $path } --other-diary. Para tenerlo aparte: ebb --db ARCHIVO-NUEVO backup restore { $path }
hint-unknown-item = `ebb items` muestra lo que se puede anotar.
hint-archived-item = Para recuperarlo: ebb item archive "{ $item }" --back
hint-lasting-condition = Para ponerlo: ebb about set conditions
hint-bad-lines = Para dejarlas fuera: --skip-bad-lines
hint-no-such-check-in = `ebb check-in` los muestra todos.
hint-no-such-medicine = `ebb medicine list` muestra los tuyos. Para añadirlo: ebb medicine add "{ $given }"
hint-no-movement-plan = Para empezar uno: ebb movement start ITEM
hint-large-raise = Si de verdad lo quieres: ebb movement raise { $minutes } --yes
hint-no-times = Por ejemplo: --at 10:00
hint-needs-window = Dale --from y --to.
hint-export-not-backup = Para restaurarla: ebb backup restore { $path }
hint-item-in-medicines = Para quitarlo: ebb medicine remove "{ $item }"
error-no-copy-of-day = No hay copia del { $day }. `ebb copies` muestra las que hay. No se ha cambiado nada.
error-no-copy-of-diary = No hay copia del { $day } de un diario { $diary }. `ebb copies` muestra las copias con sus dígitos. No se ha cambiado nada.
error-copy-of-other = La copia del { $day } es de otro diario, { $diary }. Para poner ese diario en el lugar de este: ebb restore { $day } --diary { $diary }
error-wrong-key = { $path } no se abre con esta clave. Se ha dejado como estaba; usa la clave con la que se creó.
error-not-encrypted = { $path } no está cifrado. No se ha cambiado nada; ábrelo sin clave o cífralo.
error-no-encryption = Este Ebb se compiló sin cifrado. No se ha cambiado nada; usa uno que lo tenga.
error-bad-key = Esto no es una clave: necesita 32 bytes o 64 dígitos hexadecimales. No se ha cambiado nada.
error-disk-full = El disco está lleno. No se ha cambiado nada; libera espacio e inténtalo de nuevo.
error-busy = El diario se está usando en otro sitio. No se ha cambiado nada; inténtalo de nuevo.
error-damaged-copy = La copia { $path } está dañada. Se ha dejado como está.
error-damaged = El diario está dañado. Restaura una copia. ({ $detail })
error-replaced = { $path } se reemplazó o se movió mientras estaba abierto. No se ha cambiado nada; cierra Ebb y mira qué ha pasado con él.
error-is-a-diary = { $path } es tu diario o forma parte de él. No se ha escrito nada; elige otro archivo.
error-disk-failed = El disco ha fallado. No se ha cambiado nada; comprueba que Ebb puede escribir ahí y que el disco está bien. ({ $detail })
error-suspended = El diario está cerrado por ahora. Abre Ebb e inténtalo de nuevo.
error-unknown-format = { $path } no tiene un formato que Ebb pueda leer. No se ha cambiado nada. Ebb lee las exportaciones CSV de Visible, Bearable y Daylio.
error-empty-file = { $path } está vacío. No se ha cambiado nada. Exporta los datos otra vez e indica el archivo nuevo.
error-utf-16 = { $path } es texto en UTF-16, que Ebb no lee. No se ha cambiado nada. Ábrelo en una hoja de cálculo o un editor y guárdalo como UTF-8 («CSV UTF-8»).
error-not-text = { $path } no es texto: es una imagen, un archivo comprimido o de otro programa. No se ha cambiado nada. Indica el archivo CSV exportado; si está en un ZIP, descomprímelo antes.
error-bad-lines = { $count ->
    [one] { $path }: una línea no se puede importar. No se ha cambiado nada. { $lines } Corrígelas en el archivo o déjalas fuera.
   *[other] { $path }: { $count } líneas no se pueden importar. No se ha cambiado nada. { $lines } Corrígelas en el archivo o déjalas fuera.
}
error-bad-file = { $path }, línea { $line }: { $reason }. No se ha cambiado nada.
line-nothing-changed = No se ha cambiado nada.
line-field = { $field }: { $reason }
line-unknown-kind = no hay ningún tipo de registro llamado «{ $kind }»
line-bad-id = falta su identificador o es demasiado largo
line-shape = no es un valor que Ebb escriba aquí; compara la línea con una de una exportación sin cambios
line-unknown-field = Ebb no escribe este campo, o no con este valor; revisa cómo está escrito
line-repeated = repite un identificador o una operación de una línea anterior; deja fuera una de las dos
line-bad-value = contiene un valor que Ebb no escribe; compárala con una línea de una exportación sin cambios
line-unknown-name = nombra { $name }, que no está antes; pon aquella línea delante o quita esta
error-internal = Algo ha fallado dentro de Ebb. No se ha cambiado nada. Para un informe de error: { $detail }

# La página de la terminal.
page-burden = Síntomas
page-usual = normalmente { $value }
page-no-usual = aún sin comparación
page-energy = Energía
page-energy-spent = { $spent } de { $advised } minutos de esfuerzo recomendados
page-outlook = Previsión
page-undo = Lo último: { $what }. `ebb undo` lo deshace.
page-quick = Lo más anotado
page-empty-day = Nada anotado.
page-note = Nota: { $note }
page-carer = lo anotó quien te cuida
page-load = esfuerzo { $value }
page-history-entries = { $count ->
    [one] 1 entrada
   *[other] { $count } entradas
}
page-flare = { -flare }
page-check-ok = { $entries ->
    [one] Todo en orden: { $entries } entrada, esquema { $schema }.
   *[other] Todo en orden: { $entries } entradas, esquema { $schema }.
}
page-demo = { $entries ->
    [one] { $days } días inventados, { $entries } entrada, en { $path }.
   *[other] { $days } días inventados, { $entries } entradas, en { $path }.
}
page-no-copies = Aún no hay copias. ebb copies --make
page-copy-unreadable = no se puede leer
page-copy-of = de otro diario, { $diary }
page-copy-not-made = Tu cambio está guardado. No se ha podido hacer la copia de hoy: { $why }
page-put-back = La copia del { $day } es ahora el diario. Lo que había antes está en { $path }.
page-mended = Arreglado: { $what }
page-demo-next = Ahora: ebb today
page-import-preview = { $path }: aún no se ha escrito nada, esto es una vista previa.
page-import-rows = { $rows ->
    [one] { $rows } fila
   *[other] { $rows } filas
} del { $first } al { $last }: { $added ->
    [one] { $added } nueva
   *[other] { $added } nuevas
}, { $amended ->
    [one] { $amended } corregida
   *[other] { $amended } corregidas
}, { $duplicates ->
    [one] { $duplicates } ya estaba
   *[other] { $duplicates } ya estaban
}, { $skipped ->
    [one] { $skipped } omitida
   *[other] { $skipped } omitidas
}.
page-import-line = línea { $line }: { $reason }
page-import-more = … y { $count } más
page-import-undo = `ebb undo` deshace toda la importación.
page-import-sleep = Si es al revés: ebb undo y luego importa con --sleep-higher { $other }.
page-new-item = nuevo
error-not-empty = { $path } ya contiene un diario de verdad, y uno inventado se mezclaría con él. Indica otro archivo con --db.
error-not-a-number = «{ $given }» no es un número. No se ha anotado nada.
error-not-measured = «{ $given }» no se puede leer como una medida. Escribe un solo número en { $unit }. No se ha anotado nada.
error-not-measured-alone = «{ $given }» no se puede leer como un número. Escríbelo sin signos entre las cifras, como 8000. No se ha anotado nada.
error-two-pressures = «{ $given }» son dos números. Anota cada uno por separado: ebb log blood-pressure-systolic { $upper } y después ebb log blood-pressure-diastolic { $lower }. No se ha anotado nada.
error-no-severity = «{ $given }» no es una intensidad. Escribe un número de 0 a 10, como 5 o 5,5, o nada, leve, moderado, fuerte o anotado.
error-severity-range = «{ $given }» son dos números. Escribe uno: { $high } si así fue lo peor, o { $between }. No se anotó nada.
error-energy-in-percent = La energía va de 0 a 100 %: «{ $given }» puede ser { $of_ten } % o { $of_hundred } %. Escribe el número con %. No se anotó nada.
error-not-an-amount-of = Ebb conoce { $item }, pero no puede leer «{ $given }» como cantidad. Escribe un número y su unidad, como 400 mg, ½ comprimido o 2 x 150 mg; o deja fuera la cantidad: ebb log { $name }. No se anotó nada.
error-other-side = { $place } no está en ese lado: { $side }. Indica uno de los dos. No se ha guardado nada.
error-unknown-region = No hay ninguna parte del cuerpo llamada «{ $given }». Partes: { $regions }.
error-unknown-language = Ebb aún no habla «{ $given }». Habla en, de y es.
error-severity-needed = { $item } necesita un número: ebb log { $id } NÚMERO.
error-fever-in-degrees = { $item } va de 0 a 10, y { $given } es una temperatura. Para anotarla: ebb log body-temperature "{ $given }". No se ha guardado nada.
error-check-found = La revisión ha encontrado un problema; mira arriba.

# Encryption.
page-encrypted = { $files ->
    [0] Ya está cifrado con esta clave.
    [one] { $files } archivo está cifrado ahora. Sin el archivo de clave nadie puede leerlo, tampoco tú: guarda otro archivo de clave en otro lugar.
   *[other] { $files } archivos están cifrados ahora. Sin el archivo de clave nadie puede leerlos, tampoco tú: guarda otro archivo de clave en otro lugar.
}
page-decrypted = { $files ->
    [one] { $files } archivo ya no está cifrado.
   *[other] { $files } archivos ya no están cifrados.
}
page-rekeyed = { $files ->
    [one] { $files } archivo tiene ahora la clave nueva.
   *[other] { $files } archivos tienen ahora la clave nueva.
}
page-left-as-it-is = { $path } no se ha podido leer y se ha dejado como estaba. Míralo o bórralo.
error-key-file-needed = Hace falta un archivo de clave: --key-file ARCHIVO. Si no existe, se crea.
page-erase-yes = Aún no se ha borrado nada. Añade --yes para hacerlo.
copy-set-aside = Un archivo con nombre de copia no se pudo leer como copia. Ahora es { $path }; bórralo si no lo necesitas.
copy-unreadable = { $path } no se abre como copia de este diario. Se dejó como estaba; quizá esté cifrado con otra clave.
lost-journal = El diario que estaba aquí ya no está, pero hay copias, la más reciente del { $day }.
erase-unfinished-busy = Ya no está en tu diario. Otro programa sigue leyendo el archivo: lo que queda en él desaparece cuando ese termine y Ebb vuelva a abrir el diario.
erase-unfinished-full = Ya no está en tu diario. No queda espacio, así que puede seguir en las copias y en partes sin usar del archivo. Libera algo de espacio: Ebb lo termina cuando vuelva a abrir el diario.
erase-unfinished = Ya no está en tu diario. Puede seguir en las copias y en partes sin usar del archivo ({ $why }). Ebb lo intenta de nuevo cuando abra el diario.
erase-left = { $path } no se puede leer: puede que aún lo contenga o que sea de otro diario. Borra ese archivo solo si seguro que no lo necesitas.
erase-mentions = Las mismas palabras siguen en: { $places }. Eso no se borró.
erase-along = Con ello se van para siempre: { $what }.
erase-along-reminder = el recordatorio { $label }
erase-mention-record = tus ajustes
erase-mention-entry = una anotación del { $day }
erase-mention-history = lo que decía antes una anotación o un ajuste
recover-copy = La copia del { $day } es ahora el diario.
recover-fresh = No hay ninguna copia buena, así que se ha empezado un diario nuevo.
recover-entries = { $count ->
    [0] El archivo anterior no tiene entradas más nuevas.
    [one] { $count } entrada se ha recuperado del archivo anterior.
   *[other] { $count } entradas se han recuperado del archivo anterior.
}
recover-records = { $count ->
    [one] { $count } ajuste o elemento se ha recuperado de él.
   *[other] { $count } ajustes y elementos se han recuperado de él.
}
recover-older = { $count ->
    [one] { $count } entrada queda como está en la copia. Los cambios posteriores se han perdido.
   *[other] { $count } entradas quedan como están en la copia. Los cambios posteriores se han perdido.
}
recover-lost = { $count ->
    [0] No se ha perdido ninguna entrada.
    [one] { $count } entrada no se ha podido leer y se ha perdido.
   *[other] { $count } entradas no se han podido leer y se han perdido.
}
recover-unread = { $count ->
    [one] { $count } entrada no se ha podido leer.
   *[other] { $count } entradas no se han podido leer.
}
recover-held = Un archivo que se apartó antes contiene entradas que no están en el diario, quizá estas: { $path }
recover-lost-untold = Puede que se hayan perdido entradas más nuevas; no se puede saber cuántas.
recover-from-today = Tu copia más reciente es de hoy.
recover-from = Tu copia más reciente es de { $day }.
recover-from-itself = No hay ninguna copia. Vuelve lo que todavía se pueda leer en el archivo.
recover-aside = El archivo anterior se ha conservado: { $path }
backup-other-copies = También se conservan las copias del diario que estaba aquí antes, marcadas { $diary }.
page-other-copies = ebb copies las muestra; ebb restore DÍA --diary { $diary } recupera una.
page-nothing-to-recover = Todo está bien. No se ha cambiado nada.
page-taken-back = deshecho

error-no-usual-yet = Ebb aún no conoce tus valores habituales: hacen falta siete días con un número. No se ha anotado nada.
error-nothing-unsaid = Hoy ya has respondido a todo eso. No se ha anotado nada.
error-nothing-to-repeat = No hay nada de ayer que repetir. No se ha anotado nada.
error-day-not-over = { $day } no ha terminado y aún no se puede apuntar de memoria. Anota cómo va.
error-no-such-question = Ahora no hay ninguna pregunta { $id }. Puede que esté respondida o que su día haya pasado.
error-not-an-answer = «{ $given }» no es una de las respuestas. No se ha cambiado nada; elige una de las que se ofrecen.
error-not-asked = «{ $given }» no es una de sus preguntas: { $questions }. No se ha cambiado nada.
check-in-asks = Pregunta: { $questions }
check-in-asks-no-longer = Ya no: { $questions }
error-choose = «{ $given }» no responde a eso. Elige una de estas: { $choices }. No se ha cambiado nada.
error-no-such-check-in = No hay ningún registro «{ $given }».
error-nothing-to-ask = Un registro necesita al menos una pregunta. No se ha cambiado nada.
error-too-many-questions = Un registro tiene como mucho { $most } preguntas. Para las demás puedes crear otro. No se ha cambiado nada.
error-cannot-ask = { $item } no se puede preguntar como «{ $how }», o se pregunta dos veces. No se ha cambiado nada.

page-nothing-to-fill = Nada que completar: aún no hay valores habituales, o ya lo has respondido todo.
page-not-offered = no se pregunta
page-answered = respondido hoy: { $value }
page-no-unlogged-days = No hay días sin entradas desde la última.
page-no-questions = Ahora no hay nada que preguntar.
page-flares-fit = El comienzo y el final de cada { -flare } encajan.
error-not-tender = El punto está anotado como no sensible y aun así tiene una intensidad mayor que 0. No se ha anotado nada; quita una de las dos cosas.
error-unknown-choice = «{ $given }» no es ninguna de estas: { $choices }.
error-not-a-length = «{ $given }» no es una duración. Escríbela como 7h30, 45 min o «media hora». No se ha cambiado nada.
error-length-unit-needed = «{ $given }» pueden ser horas o minutos. Escribe también la unidad, como { $given } h o { $given } min. No se ha cambiado nada.
error-nothing-said = No hay nada que anotar. Escríbelo después de la palabra: ebb log note "…".
error-level-needed = ¿Cómo fue el día? ligero, habitual o pesado: ebb log día pesado.
error-place-needed = ¿Dónde? Di la parte del cuerpo: ebb log pressure point hombro izquierdo.
error-text-too-long = { $field } tiene { $length } caracteres; caben { $most }. No se ha cambiado nada; acorta el texto.
error-not-a-step = «{ $given }» no es un nivel con sus palabras. Escríbelo como "6=dejo lo que hago". No se ha cambiado nada.
page-body-map = El mapa del cuerpo está en { $path }.
menopause-pre = antes de la menopausia
menopause-peri = perimenopausia
menopause-post = después de la menopausia
menopause-does-not-apply = no corresponde
pem-positive = positiva
pem-negative = negativa
examination-blood = Análisis de sangre
    .alias = sangre; analítica
examination-vitamins = Vitaminas
examination-thyroid = Tiroides
examination-hormones = Hormonas
examination-imaging = Pruebas de imagen
    .alias = radiografía; resonancia; TAC; ecografía
examination-sleep-study = Estudio del sueño
    .alias = polisomnografía; sueño
examination-physical = Exploración física
    .alias = exploración; chequeo
examination-inflammation = Marcadores de inflamación
    .alias = PCR; VSG; inflamación
examination-nerve-muscle = Prueba de nervios o músculos
    .alias = EMG; electromiografía
examination-other = Otra exploración
examination-ruled-out = descartado: { $what }
error-not-a-substance = «{ $given }» es un grupo de medicamentos o una combinación, no una sola sustancia. Nombra cada sustancia como dice el envase, por ejemplo «paracetamol 500 mg». No se ha cambiado nada.
error-outside-years = { $given } queda fuera de los años 1900 a 2100. Revisa el año. No se ha cambiado nada.
error-not-a-date = «{ $given }» no es una fecha. Escríbela como 2024, 2024-03 o 2024-03-14. No se ha cambiado nada.
error-not-in-the-list = «{ $given }» no está en la lista. No se ha cambiado nada.
error-no-such-medicine = «{ $given }» no está entre tus medicamentos. No se ha cambiado nada.
error-not-a-dose = «{ $given }» no es una dosis. Escribe un número y su unidad, como 400 mg, ½ comprimido o 2 x 150 mg. No se ha cambiado nada.
error-dose-two-meanings = «{ $given }» puede ser { $thousand } o { $part }. Escribe una de las dos. No se ha cambiado nada.
error-dose-per-hour = «{ $given }» es lo que libera un parche, no una dosis. Escribe 1 parche como dosis, y { $given } como su contenido. No se ha cambiado nada.
error-unknown-dose-unit = Ebb no conoce la unidad «{ $given }». Escribe una como mg, µg, g, ml, UI, comprimido, cápsula o gota. No se ha cambiado nada.
error-unknown-dose-unit-near = Ebb no conoce la unidad «{ $given }». ¿Querías decir { $nearest }? Escríbela entera, como 400 mg o 2 comprimidos. No se ha cambiado nada.
error-dose-confirm = { $question } Si es la misma toma, ya está anotada: déjalo así. Solo si de verdad tomaste otra, añade --yes para que cuente. No se ha cambiado nada.
error-dose-implausible = { $question } Si es un error, anótalo con la cantidad y la unidad correctas; los decimales van tras una coma. Si lo has tomado, añade --yes para que cuente. No se ha cambiado nada.
error-no-text = Falta el texto. Escríbelo al final; para vaciarlo a propósito: { $command } "". No se ha cambiado nada.
page-quoted = «{ $text }»
page-not-today-any-more = Hoy ya no
guide-length-short = corta { $length }
guide-length-usual = habitual { $length }
guide-length-long = larga { $length }

# Mistakes on the command line. In English the terminal's own library says them.
usage-value-missing = Falta un valor: { $argument }
usage-bad-value = «{ $value }» no vale para { $argument }.
usage-unknown-argument = { $argument } no existe aquí.
usage-unknown-command = No hay ninguna orden «{ $command }».
usage-command-missing = Falta una orden.
usage-argument-missing = Falta: { $argument }
usage-conflict = { $argument } no va junto con { $other }.
usage-twice = { $argument } solo puede ir una vez.
usage-not-text = Un argumento no es texto en UTF-8.
usage-did-you-mean = ¿Quieres decir: { $near }?
usage-choices = Posibles: { $choices }
usage-how = Se escribe así: { $usage }
usage-placeholder = { $word ->
    [action] ACCIÓN
    [activity] ACTIVIDAD
    [amount] CANTIDAD
    [answer] RESPUESTA
    [bad] GRAVE
    [beats] LATIDOS
    [body] CUERPO
    [choice] ELECCIÓN
    [code] CÓDIGO
    [colour] COLOR
    [command] ORDEN
    [count] NÚMERO
    [date] FECHA
    [day] DÍA
    [days] DÍAS
    [digits] CIFRAS
    [dose] DOSIS
    [effort] ESFUERZO
    [entry] ENTRADA
    [exam] PRUEBA
    [family] GRUPO
    [field] CAMPO
    [file] ARCHIVO
    [flare] BROTE
    [folder] CARPETA
    [from] DE
    [guide] GUÍA
    [heart] CORAZÓN
    [hour] HORA
    [hours] HORAS
    [how] CÓMO
    [icon] ICONO
    [into] EN
    [item] COSA
    [items] COSAS
    [kind] TIPO
    [length] DURACIÓN
    [medicine] MEDICAMENTO
    [mind] MENTE
    [minutes] MINUTOS
    [most] MÁXIMO
    [name] NOMBRE
    [no] NO
    [often] FRECUENCIA
    [options] OPCIONES
    [out] DESTINO
    [part] PARTE
    [phase] FASE
    [place] LUGAR
    [quality] CUALIDAD
    [rate] PULSO
    [rule] REGLA
    [scale] ESCALA
    [seed] NÚMERO
    [severity] INTENSIDAD
    [shown] VISIBLE
    [side] LADO
    [spread] EXTENSIÓN
    [step] PASO
    [substance] SUSTANCIA
    [text] TEXTO
    [time] HORA
    [unit] UNIDAD
    [until] HASTA
    [value] VALOR
    [what] QUÉ
    [word] PALABRA
    [words] PALABRAS
    [yes] SÍ
    [zone] ZONA
   *[other] { $word }
}
usage-more = Más con --help (en inglés).
error-flare-is-on = { $headline } No se ha cambiado nada.
error-flare-came-back = { $headline } { $question } Con --yes continúa desde su primer día. No se ha cambiado nada.
error-flare-began-later = { $headline } No puede haber aflojado ni terminado antes: da una hora posterior con --at. No se ha cambiado nada.
error-flare-has-end = Ese { -flare } ya tiene un final, el { $day }. Para corregirlo: ebb amend { $entry } --at HORA. No se ha cambiado nada.
error-flare-was-on = Entonces ya había un { -flare }; terminó el { $day }. No se ha cambiado nada.
error-flare-is-over = { $headline } No se ha cambiado nada.
error-flare-was-over = Fin del último { -flare }: { $when }. No se ha cambiado nada.
error-no-flare = No hay ningún { -flare } anotado. Si tuviste uno, primero su comienzo: ebb flare start --at ayer. No se ha cambiado nada.
saved-for-mend = Para indicar la hora: ebb amend { $entry } --at "{ $when }"
error-save-confirm = { $question } { $remedy } No se ha cambiado nada.
error-dose-unit-needed = «{ $given }» sería { $read }. Escribe también la unidad: mg, µg, g, ml, UI, comprimido o gotas. No se ha cambiado nada.
error-dose-out-of-range = Una dosis de { $given } es demasiado pequeña o demasiado grande. No se ha cambiado nada.
error-medicine-listed = «{ $given }» ya está en tu lista, como { $listed }. Cambia ese. No se ha cambiado nada.
page-letter-none = Todavía no hay carta. En un buen día: ebb letter set helps "Habitación oscura; Calor; Mañana nada"
error-limit-below-dose = Un límite de { $given } en 24 horas es menos que una dosis de { $dose }. Corrige uno de los dos. No se ha cambiado nada.
error-strength-of-liquid = ¿{ $given } en cuánto? Una dosis son { $dose }: escribe lo que dice el envase, por ejemplo { $given }/5 ml. No se ha cambiado nada.
error-limit-not-comparable = Ebb no puede contar { $given } en dosis de { $dose }. Escribe el límite en la unidad de la dosis, o di lo que lleva según el envase. No se ha cambiado nada.
medicine-merge-confirm = { $from } y { $into } serían entonces un solo medicamento: cada dosis de { $from } se llamará { $into }. ¿De verdad son lo mismo?
page-medicine-no-reminder = Aún no hay ningún recordatorio. ebb remind add dose "{ $name }"
page-medicine-nickname = la llamas «{ $nickname }»
error-merge-confirm = { $question } Para unirlos, añade --yes. No se ha cambiado nada.
page-about-nothing = Aquí aún no hay nada. Todo es opcional: ebb about set onset 2021-03
page-medicines-none = No hay medicamentos en la lista. ebb medicine add NOMBRE
page-due-doses = Toca ahora
page-open-doses = Tomas sin respuesta
page-examinations-none = No hay pruebas en la lista. ebb exam add TIPO
error-nothing-chosen = Elige al menos uno. No se ha cambiado nada.
page-day-begins = Tu día empieza a las { $hour }:00.
page-core-items = «Síntomas en conjunto» se calcula con: { $items }
page-flare-word = Ebb lo llama { -flare }.
error-not-a-wish = «{ $given }» no es una actividad con minutos. Escríbelo así: compras 45
page-rated-quotient = Según tus propias valoraciones, se ha gastado el { $percent } % de la energía de hoy.
page-hours = Lo que cuesta una hora
page-then-rest = luego { $minutes } min de pausa
page-plan-spent = De los { $advised } minutos de esfuerzo recomendados para hoy, { $spent } están gastados.
page-plan-left = Quedan unos { $left } minutos de esfuerzo hasta la reserva.
page-plan-none-left = Lo que venga ahora sale de la reserva.
page-does-not-fit = Demasiado para hoy
# Lo buenas que fueron las previsiones.
evaluate-days = { $days ->
    [one] { $days } día
   *[other] { $days } días
} de { $persons ->
    [one] { $persons } persona
   *[other] { $persons } personas
}, { $kind ->
    [stood-out] { $share } se salieron de lo habitual
    [both] { $share } de { -flare } o que se salieron de lo habitual
   *[said] { $share } de { -flare }
}
evaluate-how = Cada previsión se hizo al final del día anterior, con lo que se sabía entonces.
evaluate-burden = El archivo no tiene líneas de { -flares }: un día cuenta si sus síntomas en conjunto se salen de lo habitual frente a las seis semanas anteriores.
evaluate-said-else-burden = Un día cuenta si dijiste que fue de { -flare } o, si no lo dijiste, si sus síntomas en conjunto se salen de lo habitual frente a las seis semanas anteriores.
evaluate-nothing = No se puede puntuar ningún día: hace falta un día con algo anotado y, después, uno del que se sepa si fue de { -flare } o no.
evaluate-ours = Previsión
evaluate-climatology = Frecuencia habitual
evaluate-markov = Frecuencia tras un día así
evaluate-better = la previsión se equivoca un { $percent } menos
evaluate-worse = la previsión se equivoca un { $percent } más
evaluate-order = { $kind ->
    [stood-out] Días que se salieron de lo habitual, distinguidos de los demás
    [both] { -Flares } y días que se salieron de lo habitual, distinguidos de los demás
   *[said] { -Flares } distinguidos de días tranquilos
}: { $all }, dentro de una misma persona { $within } (0,5 es adivinar, 1 es acertar siempre).
evaluate-calibration = La probabilidad dada y lo que ocurrió se separan { $points } puntos porcentuales.
evaluate-shown = Mostrada en el { $share } de estos días; en los demás Ebb calla, y se puntúa igual.
evaluate-onset = Desde un día tranquilo: { $days ->
    [one] { $days } día
   *[other] { $days } días
}, { $kind ->
    [stood-out] { $share } se salieron de lo habitual
    [both] { $share } de { -flare } o que se salieron de lo habitual
   *[said] { $share } de { -flare }
}, { $brier } frente a { $usual }, distinguidos dentro de una persona { $within }.
evaluate-48 = En dos días: { $days ->
    [one] { $days } vez
   *[other] { $days } veces
}, { $kind ->
    [stood-out] { $share } con un día que se salió de lo habitual
    [both] { $share } con { -flare } o un día que se salió de lo habitual
   *[said] { $share } con { -flare }
}, { $brier } frente a { $usual }, distinguidos dentro de una persona { $within }.
evaluate-72 = En tres días: { $days ->
    [one] { $days } vez
   *[other] { $days } veces
}, { $kind ->
    [stood-out] { $share } con un día que se salió de lo habitual
    [both] { $share } con { -flare } o un día que se salió de lo habitual
   *[said] { $share } con { -flare }
}, { $brier } frente a { $usual }, distinguidos dentro de una persona { $within }.
evaluate-given = Probabilidades dadas y lo que ocurrió
evaluate-bin = { $low } a { $high }: de { $days ->
    [one] { $days } día
   *[other] { $days } días
}, { $kind ->
    [stood-out] { $share } se salieron de lo habitual
    [both] { $share } fueron de { -flare } o se salieron de lo habitual
   *[said] { $share } fueron de { -flare }
}
evaluate-plot-chance = Probabilidad dada
evaluate-plot-came = Parte que se cumplió

# A prior for the forecast (ebb fit-prior)
prior-form = esto no es un prior: `ebb fit-prior` escribe uno
prior-version = este prior es de la versión { $given }, y este Ebb lee la { $version }: ajústalo de nuevo
prior-no-slope = la pendiente de «{ $given }» falta o no es un número: ajústalo de nuevo
prior-no-feature = no hay ninguna característica «{ $given }»: ajústalo de nuevo
page-forecast-towards = Lo hace más probable
page-forecast-away = Lo hace menos probable
page-forecast-hidden = La previsión está oculta. `ebb forecast show` la trae de vuelta.
page-forecast-choice = { $words ->
    [yes] En palabras, sin números. `ebb forecast numbers` lo cambia.
   *[no] Con números. `ebb forecast words` los quita.
}
page-forecast-notify = { $on ->
    [yes] Las notificaciones pueden mencionarla.
   *[no] Las notificaciones no la mencionan.
}
page-forecast-early = { $on ->
    [yes] Las conjeturas tempranas están activadas. `ebb forecast stop` las quita.
   *[no] Las conjeturas tempranas están desactivadas. `ebb forecast early` las activa.
}
error-no-activity = No hay ninguna actividad en marcha. Empieza una primero.
error-no-break-due = Ahora no toca ninguna pausa. No se ha cambiado nada.
error-no-more-snooze = Esta pausa se aplazó dos veces. Sigue pendiente hasta que la hagas o la omitas.
error-was-forgotten = Ha estado seis horas en marcha sin ningún toque. Termínala primero: cuando probablemente acabó, a otra hora o sin duración.
error-not-resting = No hay ninguna pausa en curso. No se ha cambiado nada.
error-no-such-rule = No hay ninguna regla de pausas «{ $given }». No se ha cambiado nada.
page-no-activity = No hay nada en marcha.
page-no-break-rules = Todavía no hay reglas de pausas.
page-no-candidates = No hay nada previsto en ese tiempo.
page-activity-since = desde las { $since }: { $elapsed }, { $worked } de actividad
page-activity-since-whole = desde las { $since }: { $elapsed }
page-activity-breaks = Pausas: { $times }
page-candidate = { $time }  { $title }
page-ease-not = Nada que decir.
# Movimiento, guías, las preguntas sobre el malestar postesfuerzo, el puesto de trabajo.
pem-form = Cinco preguntas sobre los últimos seis meses: con qué frecuencia y con qué intensidad. Muestran si después de un esfuerzo puedes sentirte peor durante un día o más. Salta lo que quieras, o todo.
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
pem-severity-0 = no lo tengo
pem-severity-1 = leve
pem-severity-2 = moderado
pem-severity-3 = fuerte
pem-severity-4 = muy fuerte
pem-result-positive = Según estas respuestas, después de un esfuerzo puedes sentirte peor durante un día o más. No es un diagnóstico. Ebb nunca propone por sí solo más actividad; en una consulta médica pueden decirte más.
pem-result-negative = Según estas respuestas, el esfuerzo no te hace sentir claramente peor los días siguientes. No es un diagnóstico. Puedes volver a responder cuando eso cambie.
pem-result-open = Hay muy pocas respuestas para saberlo. Hasta entonces, Ebb tiene el mismo cuidado que si el esfuerzo te hiciera sentir peor.

movement-off = El movimiento suave está apagado. Solo empieza si tú lo pides.
movement-today = { $item }: hoy hasta { $time }. Menos está bien.
movement-easing = { $item }: como mucho { $time }, hasta que el { -flare } se calme.
movement-rest = { $item }: hoy, descanso.
movement-not-today = { $item }: hoy no. El plan espera.
movement-paused = { $item }: en pausa, el tiempo que quieras.
movement-old = { $item }: esto se fijó hace más de un año. Empieza de nuevo con lo que haces ahora.
movement-day-today = hoy
movement-reason-started = Empezaste con { $time }, un poco menos de los { $baseline } que sueles poder hacer.
movement-reason-set = Pusiste { $time } ({ $day }).
movement-reason-flare = En un { -flare } baja enseguida a la mitad y se queda ahí hasta que tú lo subas.
movement-reason-after-flare = Un { -flare } lo bajó a la mitad. No vuelve a subir solo.
movement-reason-back = Antes del { -flare } eran { $time }. Vuelve a eso solo cuando todo esté en calma.
movement-reason-gap = Tras dos semanas sin hacerlo, son cuatro quintos de lo que era.
movement-reason-steady = Tras siete días estables es hasta una décima parte más.
movement-rule-positive = Según tus respuestas, después de un esfuerzo puedes sentirte peor. Por eso Ebb solo mantiene este nivel o lo baja. Solo tú lo subes.
movement-rule-unscreened = No se sabe si te sientes peor después de un esfuerzo. Por eso Ebb solo mantiene este nivel o lo baja. Solo tú lo subes.
movement-rule-small = Por debajo de diez minutos, una décima parte es menos de un minuto: Ebb mantiene este nivel y tú lo subes cuando quieras.
movement-rule-negative = { $days ->
    [one] { $days } día estable de siete por ahora; tras siete es hasta una décima parte más.
   *[other] { $days } días estables de siete por ahora; tras siete es hasta una décima parte más.
}
movement-convention = Estos pasos y los siete días son orientaciones, no mediciones. Tu propio cuerpo va primero.
movement-caution = De { $from } a { $to }: observa los tres días siguientes. Si estás peor, bájalo enseguida.
movement-caution-pem = De { $from } a { $to }: el esfuerzo a veces se nota solo días después. Observa los tres días siguientes; si estás peor, bájalo enseguida.
error-no-movement-plan = Aún no hay ningún plan de movimiento. No se ha cambiado nada.
error-minutes-needed = Ebb no sabe cuántos minutos. No se ha cambiado nada; di un número que puedas hacer casi todos los días sin pagarlo después.
error-large-raise = De { $from } a { $to } es un paso grande de una vez. No se ha cambiado nada.
error-movement-in-flare = En un { -flare }, y hasta que se calme, esto no se sube. No se ha cambiado nada. Ebb pregunta una vez cuando se haya calmado.
error-no-guide-running = No hay ninguna guía en marcha. No se ha cambiado nada.

guide-breathing = Respiración lenta
guide-body-scan = Recorrido por el cuerpo
guide-muscle-relaxation = Relajación muscular
guide-yoga-nidra = Yoga nidra
guide-stretching = Una ronda de estiramientos
guide-heat = Calor
guide-cold = Frío
guide-heat-cold = Calor y frío alternos
guide-left-out = Se omite, porque anotaste dolor ahí: { $places }.
guide-skin-rests = Hace poco usaste calor o frío. Deja descansar la piel hasta las { $time }.
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
guide-caution-leave = Si una parte del cuerpo o un pensamiento es demasiado, sigue adelante, abre los ojos o para.
guide-caution-tense = Tensa solo con suavidad, nunca hasta el dolor.
guide-caution-stretch = Solo hasta donde sea agradable. Sin tirones y sin rebotes.
guide-caution-heat = Templado, no caliente: puedes dejar la mano encima sin molestia. Un paño en medio, 20 minutos como mucho.
guide-caution-cold = Nunca hielo sobre la piel desnuda: un paño en medio, 10 minutos como mucho.
guide-caution-skin = Mira la piel cada cinco minutos. Para si está blanca, con manchas, muy roja o dormida, o si duele. No te acuestes sobre la bolsa ni te duermas con ella. Después, la piel descansa una hora.
guide-caution-patch = Nada de calor sobre un parche de medicamento, capsaicina o mentol: pasa más por la piel y puede quemar.
guide-caution-drowsy = Nada de calor si te acuestas después de beber alcohol o de tomar un medicamento que da sueño: podrías dormirte con él.
guide-caution-cold-skin = Nada de frío con Raynaud (dedos que se ponen blancos o azules) o si el frío te causa ronchas.
guide-caution-belly = En el embarazo, nada de calor en la barriga ni en la zona lumbar.
guide-caution-stretch-dizzy = Si te mareas, para.
guide-caution-doctor = No lo hagas, o pregunta antes en tu consulta médica, si tienes piel dormida, daño en los nervios, diabetes, mala circulación, heridas, piel inflamada o una enfermedad del corazón, o durante un embarazo.
guide-breathing-begin = Siéntate o recuéstate como quieras. Deja caer los hombros.
guide-breathing-in = Toma aire
guide-breathing-out = Suéltalo despacio
guide-breathing-end = Respira como quieras. Eso es todo.
guide-body-scan-begin = Recuéstate o siéntate como menos te cueste. No cambias nada, solo notas.
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
guide-muscle-relaxation-begin = Recuéstate o siéntate con comodidad. Tensa con suavidad y suelta.
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
guide-yoga-nidra-arrive = Recuéstate, con abrigo y sin prisa. No hay nada que hacer.
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
guide-heat-on = Calor en la zona, un paño en medio.
guide-heat-look = Mira la piel. Rosada, como tras un baño caliente, está bien. Si está blanca, con manchas, muy roja o dormida, para.
guide-heat-end = Quita el calor. Deja descansar la piel una hora.
guide-cold-on = Frío en la zona, un paño en medio.
guide-cold-look = Mira la piel. Si está blanca o dormida, para.
guide-cold-end = Quita el frío. Deja descansar la piel una hora.
guide-heat-cold-heat = Calor en la zona, un paño en medio.
guide-heat-cold-to-cold = Quita el calor. Mira la piel.
guide-heat-cold-cold = Frío en la zona, un paño en medio.
guide-heat-cold-rest = Quita el frío. Mira la piel y déjala descansar.
guide-heat-cold-end = Eso es todo. Deja descansar la piel una hora.

workstation-name = Revisión del puesto
workstation-text = Ocho cosas sobre la silla, la pantalla, las manos y las pausas. Dos minutos; salta lo que quieras.
workstation-result = { $count ->
    [0] Según estas respuestas no hay nada que cambiar.
    [one] { $count } cosa que se puede cambiar.
   *[other] { $count } cosas que se pueden cambiar.
}
workstation-feet = ¿Apoyas los pies planos, con las rodillas más o menos a la altura de las caderas?
workstation-feet-advice = Baja la silla, o pon una caja o un libro grueso bajo los pies.
workstation-back = ¿La silla te sujeta la parte baja de la espalda?
workstation-back-advice = Pon una toalla enrollada o un cojín pequeño tras la parte baja de la espalda y siéntate bien atrás.
workstation-screen-height = ¿Está el borde superior de la pantalla más o menos a la altura de los ojos?
workstation-screen-height-advice = Sube la pantalla con libros, o bájala; con una laptop o un portátil ayuda un teclado aparte.
workstation-screen-distance = ¿Está la pantalla a un brazo de distancia, más o menos?
workstation-screen-distance-advice = Pon la pantalla a un brazo de distancia y agranda las letras en vez de inclinarte.
workstation-keyboard = ¿Tienes los hombros sueltos al escribir, con los codos junto al cuerpo?
workstation-keyboard-advice = Acerca el teclado, y bájalo o sube la silla, hasta que los hombros puedan soltarse.
workstation-mouse = ¿Está el ratón tan cerca que no tienes que estirarte?
workstation-mouse-advice = Pon el ratón justo al lado del teclado, o cambia de mano de vez en cuando.
workstation-light = ¿Puedes leer la pantalla sin reflejos y sin entrecerrar los ojos?
workstation-light-advice = Gira la pantalla de lado a la ventana y atenúa lo que brilla sobre ella.
workstation-breaks = ¿Cambias de postura antes de que duela?
workstation-breaks-advice = Deja que Ebb te recuerde pausas cortas; levantarte un minuto basta para empezar.

page-pem-how = Responde: ebb screen pem sore-next-day=2,3 (con qué frecuencia, con qué fuerza; puede faltar uno)
page-screen-kept = { $day }: { $text }
page-movement-kinds = Empieza uno: ebb movement start ITEM [MINUTOS]
page-movement-sustained = { $item }: { $time } sin un día peor después
page-movement-unknown = { $item }
page-movement-done = Hecho hoy: { $time }
page-guide-none = No hay ninguna guía en marcha. ebb guide start GUIDE [LENGTH]
page-guide-seconds = { $seconds } s
page-guide-next = Después, { $time }: { $text }
page-guide-finished = Ha terminado. Ciérrala: ebb guide stop
page-workstation-how = Responde: ebb workstation feet=yes back=no light=unknown

# Reminders: what they say, what can be tapped, what became of them.
error-no-such-reminder = No hay ningún recordatorio { $given }. La lista los muestra todos.
error-list-entry-gone = Ya no está en la lista. No se ha cambiado nada.
error-no-reminder-for = No hay ningún recordatorio para el { $when }. La lista los muestra todos.
error-reminder-gone = Ese recordatorio ya no existe. La lista los muestra todos.
error-entry-gone = No hay ninguna entrada con ese identificador. Puede que se haya borrado.
error-no-times = Un recordatorio necesita una hora.
error-reminder-not-due = { $due }: antes no toca. No se ha cambiado nada.
error-needs-window = Solo puede moverse un recordatorio con una franja horaria.
reminder-private-check-in = Hora de un breve registro
reminder-private-dose = Ahora toca algo
reminder-private-break = Hora de una pausa
reminder-private-rest-over = La pausa ha terminado
reminder-private-still-going = ¿Sigue en marcha?
reminder-private-prompt = Un momento para ti
reminder-private-plan = Un recordatorio para ti
reminder-private-timer = Hay un temporizador en marcha
reminder-private-text = Los detalles están en Ebb.
medicine-unchecked = Ebb no comprueba si los medicamentos se llevan bien entre sí. Tu farmacia o tu médico pueden hacerlo.
medicine-merged-limits = De dos límites vale el más estricto: { $limits }
medicine-merged-left = La lista conserva lo que dice de { $medicine }. Del otro decía: { $what }
medicine-removed-with = { $removed }. Sus recordatorios se quitan también: { $reminders }
medicine-fact-two-anti-inflammatories = Dos antiinflamatorios a la vez, como ibuprofeno y naproxeno o aspirina, dañan más el estómago y los riñones y rara vez alivian más. Algunos antigripales también llevan uno.
medicine-fact-opioid-sedative = Los opioides, los tranquilizantes, los medicamentos para dormir y el alcohol se suman: juntos pueden volver la respiración lenta y superficial. También cuentan la gabapentina, la pregabalina y los relajantes musculares.
medicine-fact-serotonin = Muchos antidepresivos, los triptanes, el tramadol, el tapentadol, algunos antitusivos y la hierba de San Juan suben la serotonina. Varios juntos pueden, rara vez, ser demasiado. Si hay temblor, sudor, fiebre e inquietud, consulta a un médico ese mismo día.
medicine-fact-naltrexone-opioid = La naltrexona, también a dosis baja, y los opioides se anulan entre sí: el alivio puede fallar y puede empezar una abstinencia. Díselo a quien te recete o te opere.
medicine-fact-pregnancy = En el embarazo, toma antiinflamatorios solo si un médico lo indicó, sobre todo desde la semana 20.
medicine-fact-unknown-contents = Ebb no sabe qué lleva { $medicines }. Si el envase nombra una sustancia que también llevan otros medicamentos, como el paracetamol, indícala: así las tomas se cuentan juntas.
dose-last-today = Última toma a las { $time }.
dose-last-day = Última toma: { $day }, { $time }.
dose-unsure-today = No se sabe si lo tomaste a las { $time }.
dose-unsure-day = No se sabe si lo tomaste { $day } a las { $time }.
dose-total = { $total } en 24 horas; tu límite es { $most }.
dose-limit = Tu límite es { $most } en 24 horas.
dose-no-limit = Sin límite puesto.
dose-not-lately = sin anotar en los últimos dos días
dose-makes = Con la siguiente serán { $total } en 24 horas; tu límite es { $most }.
dose-last-within = Con la siguiente serán { $total } en 24 horas: la última dentro de tu límite de { $most }.
dose-at-limit = Has llegado a tu límite de { $most } en 24 horas.
dose-at-limit-until = Has llegado a tu límite de { $most } en 24 horas, hasta { $time }.
dose-next-beyond = { $total } en 24 horas. Con la siguiente serán { $next }, más que tu límite de { $most }.
dose-from = Desde { $time }, según tus propios límites.
dose-asked = { $when }: ¿la tomaste entonces?
dose-asked-of = { $dose } – { $question }
dose-asked-today = Hoy a las { $time }
dose-asked-last-night = Anoche a las { $time }
dose-asked-yesterday = Ayer a las { $time }
dose-asked-tomorrow = Mañana a las { $time }
dose-asked-day = El { $day } a las { $time }
dose-asked-none = Ninguna toma espera respuesta.
dose-assumed = Ebb cuenta { $counted } por { $said }.
dose-assumed-other = Ebb cuenta { $said } de otro producto como { $counted } de este.
dose-unknown-of = Sin contar: { $medicines }. Tu lista de medicamentos no decía cuánto lleva una dosis así.
dose-unknown-within = Sin contar: una toma de { $medicines } en estas 24 horas. Tu lista de medicamentos no decía cuánto lleva.
dose-not-in-limit = Sin contar en tu límite de { $limit } de { $medicine }: tu lista de medicamentos no dice cuánto lleva cada unidad.
dose-not-counted = Sin contar: { $substances } en { $medicine }. Lo que lleva según el envase va en tu lista de medicamentos.
dose-far-more = Es mucho más de una vez de lo que se toma.
dose-implausible = { $dose } de { $medicine } de una vez es mucho más de lo que se toma. ¿De verdad lo has tomado?
dose-counts-unsure = Una toma dudosa se cuenta como tomada.
dose-days = { $days ->
    [one] { $days } día
   *[other] { $days } días
}
dose-weekly-other = { $whose ->
    [usual] Se suele tomar una vez a la semana, y hay otra toma anotada { $length } después.
   *[own] Lo tomas una vez a la semana, y hay otra toma anotada { $length } después.
}
weekly-rings-often = { $whose ->
    [usual] { $medicine } se suele tomar una vez a la semana, y esto te lo recordaría más a menudo.
   *[own] { $medicine } lo tomas una vez a la semana, y esto te lo recordaría más a menudo.
}
weekly-many-times = { $medicine } lo tomas una vez a la semana, y estas son varias horas al día.
weekly-rings-beside-another = { $medicine } lo tomas una vez a la semana y ya tiene un recordatorio: los dos juntos sonarían más a menudo.
weekly-choose-a-day = Elige su día, por ejemplo --days lun. Solo si te lo han recetado más de una vez a la semana, añade --yes.
weekly-remove-the-other = Elige el mismo día o quita el otro: `ebb remind list` lo muestra. Solo si te lo han recetado más de una vez a la semana, añade --yes.
weekly-mend-reminders = Primero dale un día a su recordatorio: quita el que muestra `ebb remind list` y después `ebb remind add dose` con --days lun. Solo si te lo han recetado más de una vez a la semana, añade --yes.
weekly-one-time = Pon una sola hora, por ejemplo --time 09:00. Solo si te lo han recetado más de una vez a la semana, añade --yes.
weekly-say-so = Si es una vez a la semana, añade --weekly sí. Solo si te lo han recetado más a menudo, añade --yes.
medicine-usually-weekly = { $medicine } se suele tomar una vez a la semana. Tomado cada día puede hacer mucho daño. ¿De verdad no lo tomas una vez a la semana?
medicine-weekly-now = { $medicine } cuenta desde ahora como una vez a la semana
merge-medicine-taken = { $medicine }: del archivo viene { $what }.
merge-medicine-left = { $medicine }: se queda lo que dice tu lista; el archivo dice { $what }.
merge-rings-often = Entonces el recordatorio sonaría más de una vez a la semana, y { $medicine } se toma una vez a la semana: tomado cada día puede hacer mucho daño. Primero dale un solo día al recordatorio, o quítalo.
medicine-implausible = { $dose } de { $medicine } de una vez es mucho más de lo que se toma. ¿Es lo que pone en el envase o te han recetado?
medicine-implausible-limit = { $limit } de { $medicine } en 24 horas es mucho más de lo que se toma. ¿Es lo que pone en el envase o te han recetado?
medicine-name-strength = ¿Es { $number } en «{ $medicine }» lo que lleva cada comprimido? Ebb no puede contar lo que solo está en el nombre.
medicine-same-substance = { $medicine } lleva lo mismo que { $other }, que está en tu lista. ¿Tomas los dos?
medicine-reminder-stops = { $medicine } tiene un recordatorio que sigue sus horas. Sin hora no volverá a sonar.
medicine-remove-reminder = Si es lo que quieres, añade --yes; `ebb remind list` muestra el recordatorio y `ebb remind remove` lo quita.
medicine-write-again = Escribe otra vez la cantidad con su unidad; los decimales van tras una coma. Solo si es correcta, añade --yes.
medicine-leave-out-of-name = Si es así, quítalo del nombre y escribe --dose 400mg. Solo si es parte del nombre, añade --yes.
medicine-change-the-other = Si es el mismo medicamento, cambia el de tu lista. Si tomas los dos, añade --yes.
dose-over = Eso hace { $total } en 24 horas. Tu límite es { $most }.
dose-next-of = Con la próxima, { $medicine } llega a { $total } en 24 horas. Tu límite es { $most }.
dose-next-paracetamol = Con la siguiente serán { $total } de paracetamol en 24 horas: más de 4 g pueden dañar el hígado.
dose-over-of = Con esto, { $medicine } llega a { $total } en 24 horas. Tu límite es { $most }.
dose-too-soon = Solo { $ago } entre dos dosis. Tu propio límite es al menos { $least }.
dose-too-soon-now = Dos dosis en el mismo minuto. Tu propio límite es de al menos { $least } entre dos dosis.
dose-too-soon-now-unsure = Quizá dos dosis en el mismo minuto. Tu propio límite es de al menos { $least } entre dos dosis.
dose-too-soon-unsure = Quizá solo { $ago } entre dos dosis. Tu propio límite es al menos { $least }.
dose-paracetamol = Eso hace { $total } de paracetamol en 24 horas.
dose-paracetamol-usual = Con la dosis habitual por unidad (500 mg por comprimido, 120 mg en 5 ml) eso hace { $total } de paracetamol en 24 horas: más de 4 g pueden dañar el hígado.
dose-call-poison-line = Si lo has tomado, llama ahora a toxicología o a emergencias, aunque te sientas bien.
dose-last-rough = Última toma: { $when }; no se sabe la hora exacta.
dose-another-rough = Hay otra anotada ({ $when }); no se sabe la hora exacta.
dose-unsure-rough = No se sabe si lo tomaste { $when }.
dose-rough-today = { $part ->
    [morning] esta mañana
    [afternoon] esta tarde
    [evening] esta noche
    [night] esta noche
   *[day] hoy
}
dose-rough-yesterday = { $part ->
    [morning] ayer por la mañana
    [afternoon] ayer por la tarde
    [evening] ayer por la noche
    [night] anoche
   *[day] ayer
}
dose-rough-day = { $part ->
    [morning] el { $date } por la mañana
    [afternoon] el { $date } por la tarde
    [evening] el { $date } por la noche
    [night] el { $date } de madrugada
   *[day] el { $date }
}
dose-ago = hace { $length }
dose-just-now = ahora mismo
dose-above-limit = { $total } en 24 horas: por encima de tu límite de { $most }.
dose-above-limit-until = { $total } en 24 horas: por encima de tu límite de { $most }. La siguiente cabe a partir de: { $time }.
dose-double-next = Última toma hace solo { $ago }. ¿Ya está anotada?
dose-double-next-now = Última toma ahora mismo. ¿Ya está anotada?
dose-double-next-unsure = No se sabe si tomaste una hace { $ago }.
dose-double-next-now-unsure = No se sabe si acabas de tomar una.
dose-last-alike = { $medicine }, con el mismo principio activo: { $last }
dose-double-alike = { $medicine }, con el mismo principio activo: última toma hace solo { $ago }.
dose-double-alike-now = { $medicine }, con el mismo principio activo: última toma ahora mismo.
dose-double-alike-unsure = No se sabe si tomaste { $medicine }, con el mismo principio activo, hace { $ago }.
dose-double-alike-now-unsure = No se sabe si acabas de tomar { $medicine }, con el mismo principio activo.
dose-double-ahead = Última toma a las { $time }, solo { $length } antes. ¿Ya está anotada?
dose-double-ahead-unsure = No se sabe si tomaste una a las { $time }.
dose-double-alike-ahead = { $medicine }, con el mismo principio activo: última toma a las { $time }, solo { $length } antes.
dose-double-alike-ahead-unsure = No se sabe si tomaste { $medicine }, con el mismo principio activo, a las { $time }.
dose-then-of = Si fue entonces, { $medicine } llega a { $total } en 24 horas. Tu límite es { $most }.
dose-then-paracetamol = Si fue entonces, son { $total } de paracetamol en 24 horas: más de 4 g pueden dañar el hígado.
dose-before = { $length } antes
dose-weekly-second = { $whose ->
    [usual] Se suele tomar una vez a la semana, y la última toma fue { $when }.
   *[own] Lo tomas una vez a la semana, y la última toma fue { $when }.
}
dose-weekly-second-unsure = { $whose ->
    [usual] Se suele tomar una vez a la semana, y no se sabe si tomaste una { $when }.
   *[own] Lo tomas una vez a la semana, y no se sabe si tomaste una { $when }.
}
dose-weekly-other-near = { $whose ->
    [usual] Se suele tomar una vez a la semana, y hay otra toma anotada poco antes o después.
   *[own] Lo tomas una vez a la semana, y hay otra toma anotada poco antes o después.
}
dose-weekly-twice = { $count ->
    [2] Son dos tomas en { $length } de { $whose ->
        [usual] un medicamento que se suele tomar una vez a la semana
       *[own] un medicamento que tomas una vez a la semana
    }. Si has tomado las dos, pregunta hoy mismo en tu centro de salud o en la farmacia.
    [3] Son tres tomas en { $length } de { $whose ->
        [usual] un medicamento que se suele tomar una vez a la semana
       *[own] un medicamento que tomas una vez a la semana
    }. Si las has tomado todas, pregunta hoy mismo en tu centro de salud o en la farmacia.
   *[other] Son { $count } tomas en { $length } de { $whose ->
        [usual] un medicamento que se suele tomar una vez a la semana
       *[own] un medicamento que tomas una vez a la semana
    }. Si las has tomado todas, pregunta hoy mismo en tu centro de salud o en la farmacia.
}
dose-weekly-twice-unsure = { $count ->
    [2] Quizá sean dos tomas en { $length } de { $whose ->
        [usual] un medicamento que se suele tomar una vez a la semana
       *[own] un medicamento que tomas una vez a la semana
    }. Si has tomado las dos, pregunta hoy mismo en tu centro de salud o en la farmacia.
    [3] Quizá sean tres tomas en { $length } de { $whose ->
        [usual] un medicamento que se suele tomar una vez a la semana
       *[own] un medicamento que tomas una vez a la semana
    }. Si las has tomado todas, pregunta hoy mismo en tu centro de salud o en la farmacia.
   *[other] Quizá sean { $count } tomas en { $length } de { $whose ->
        [usual] un medicamento que se suele tomar una vez a la semana
       *[own] un medicamento que tomas una vez a la semana
    }. Si las has tomado todas, pregunta hoy mismo en tu centro de salud o en la farmacia.
}
dose-weekly-twice-now = { $count ->
    [2] Son dos tomas a la vez de { $whose ->
        [usual] un medicamento que se suele tomar una vez a la semana
       *[own] un medicamento que tomas una vez a la semana
    }. Si has tomado las dos, pregunta hoy mismo en tu centro de salud o en la farmacia.
    [3] Son tres tomas a la vez de { $whose ->
        [usual] un medicamento que se suele tomar una vez a la semana
       *[own] un medicamento que tomas una vez a la semana
    }. Si las has tomado todas, pregunta hoy mismo en tu centro de salud o en la farmacia.
   *[other] Son { $count } tomas a la vez de { $whose ->
        [usual] un medicamento que se suele tomar una vez a la semana
       *[own] un medicamento que tomas una vez a la semana
    }. Si las has tomado todas, pregunta hoy mismo en tu centro de salud o en la farmacia.
}
dose-weekly-twice-now-unsure = { $count ->
    [2] Quizá sean dos tomas a la vez de { $whose ->
        [usual] un medicamento que se suele tomar una vez a la semana
       *[own] un medicamento que tomas una vez a la semana
    }. Si has tomado las dos, pregunta hoy mismo en tu centro de salud o en la farmacia.
    [3] Quizá sean tres tomas a la vez de { $whose ->
        [usual] un medicamento que se suele tomar una vez a la semana
       *[own] un medicamento que tomas una vez a la semana
    }. Si las has tomado todas, pregunta hoy mismo en tu centro de salud o en la farmacia.
   *[other] Quizá sean { $count } tomas a la vez de { $whose ->
        [usual] un medicamento que se suele tomar una vez a la semana
       *[own] un medicamento que tomas una vez a la semana
    }. Si las has tomado todas, pregunta hoy mismo en tu centro de salud o en la farmacia.
}
dose-double = { $count ->
    [2] Es la segunda dosis en { $length }.
    [3] Es la tercera dosis en { $length }.
   *[other] Son { $count } dosis en { $length }.
}
dose-double-unsure = { $count ->
    [2] Quizá sea la segunda dosis en { $length }.
    [3] Quizá sea la tercera dosis en { $length }.
   *[other] Quizá sean { $count } dosis en { $length }.
}
dose-double-now = { $count ->
    [2] Es una segunda dosis a la vez.
    [3] Es una tercera dosis a la vez.
   *[other] Son { $count } dosis a la vez.
}
dose-double-now-unsure = { $count ->
    [2] Quizá sea una segunda dosis a la vez.
    [3] Quizá sea una tercera dosis a la vez.
   *[other] Quizá sean { $count } dosis a la vez.
}
dose-own-least = Tu propio límite es al menos { $least } entre dos dosis.
dose-too-soon-rough = Quizá demasiado pronto después de otra: no se sabe la hora exacta. Tu propio límite es al menos { $least } entre dos dosis.
dose-at-least = al menos { $total }
dose-excess-call = Llamar al { $number }
dose-excess-paracetamol = Paracetamol: { $total } en 24 horas. Por encima de 4000 mg puede dañar el hígado.
dose-excess-paracetamol-usual = Paracetamol: con la dosis habitual por unidad (500 mg por comprimido, 120 mg en 5 ml), { $total } en 24 horas. Por encima de 4000 mg puede dañar el hígado.
dose-excess-undo = Deshacer, fue sin querer: { $what }
dose-excess = { $medicine }: { $total } en 24 horas. Tu límite es { $most }.
dose-call-emergency = Si lo has tomado, llama ahora al { $emergency }, aunque te sientas bien.
dose-call-poison = Si lo has tomado, llama ahora a toxicología, { $poison }, o al { $emergency }, aunque te sientas bien.
dose-slip = Si fue un error, deshazlo.
reminder-refill-title = Queda poco: { $medicine }
reminder-medicine-gone = no suena: no está en tu lista de medicamentos
reminder-refill-unsure = Las tomas dudosas se cuentan como tomadas.
reminder-refill-text =
    { $count ->
    [one] Queda una toma.
    *[other] Quedan { $count } tomas.
    }
reminder-wind-down-title = Hora de bajar el ritmo
reminder-wind-down-text = Luz tenue, pantallas fuera, nada más que hacer.
reminder-movement-title = Movimiento suave
reminder-movement-text = Según tu plan, o menos, o hoy no.
reminder-experiment-text = Tu experimento.
reminder-appointment-text = A las { $time }. Lleva tu página.
reminder-appointment-tomorrow = Mañana a las { $time }. Lleva tu página.
reminder-appointment-day = El { $day } a las { $time }. Lleva tu página.
reminder-self-test-title = Esta es la prueba
reminder-self-test-text = Los recordatorios llegan a este teléfono.
reminder-missed-title = Tu teléfono estuvo un rato en silencio
reminder-missed-text =
    { $count ->
    [one] Un recordatorio no se pudo mostrar. En Ebb puedes ver cuál.
    *[other] Algunos recordatorios no se pudieron mostrar. En Ebb puedes ver cuáles.
    }
reminder-sentinel-title = Aquí terminan los recordatorios
reminder-sentinel-text = Abre Ebb para que sigan llegando.
reminder-on-time = { $count } de { $total } a tiempo en este teléfono
reminder-advice-notifications = Este teléfono no muestra las notificaciones de Ebb. Se pueden permitir en sus ajustes.
reminder-advice-exact-alarms = Algunos llegaron tarde. En los ajustes del teléfono se puede permitir que Ebb avise en el minuto exacto.
reminder-advice-battery = Algunos llegaron tarde o no llegaron. En los ajustes del teléfono se puede excluir a Ebb del ahorro de batería.
reminder-about-refill =
    { $medicine }: reponer cuando { $count ->
    [one] quede una toma
    *[other] queden { $count } tomas
    }
reminder-about-wind-down = Bajar el ritmo para dormir
reminder-about-movement = Plan de movimiento
reminder-about-appointment = { $name }, { $length } antes
reminder-when-window = una vez entre las { $from } y las { $to }
reminder-when-every = cada { $length } de { $from } a { $to }
reminder-when-after = { $length } después de { $item }
reminder-flare-same = igual en un { -flare }
reminder-flare-fewer = menos en un { -flare }
reminder-flare-shorter = más breve en un { -flare }
reminder-flare-none = no en un { -flare }
reminder-adaptive = se mueve a la hora en que sueles responder
reminder-always = suena siempre
reminder-late = { $length } de retraso
reminder-in-quiet = Cae en tus horas de silencio. Llega cuando terminan, o no llega.
reminder-in-pause = Ebb está en pausa hasta el { $day }: hasta entonces esto no suena.
reminder-quiet-set = Silencio de { $from } a { $to }. Los medicamentos siguen sonando.
error-not-a-day-off = «{ $given }» no es un día de la semana ni una fecha. Escribe sáb, domingo o 2026-12-24, varios con comas, o none. No se ha cambiado nada.
error-not-a-night = «{ $given }» no es una duración del sueño. Escribe cuánto duró, como 7h30, y con --restored sí o no si despertaste con descanso. No se ha cambiado nada.
error-not-a-pause = «{ $given }» no es un día. Escribe el primer día con recordatorios como 2026-04-12 o mañana, o apagado para terminar la pausa. No se ha cambiado nada.
reminder-days-off-none = Ningún día sin recordatorios.
reminder-days-off-set = Sin recordatorios en: { $days }. Los medicamentos y las citas siguen sonando.
reminder-words-shown = Un teléfono bloqueado muestra de qué trata un recordatorio.
reminder-words-hidden = Un teléfono bloqueado no muestra de qué trata un recordatorio.
error-not-quiet-hours = «{ $given }» no es una hora desde y hasta. Escribe las dos, como 22:00-07:00, u off. No se ha cambiado nada.
reminder-quiet-off = Sin horas de silencio.
reminder-most-set = { $count ->
    [0] Ebb no pregunta nada por su cuenta. Tus recordatorios suenan como los pusiste.
    [one] Ebb hace como mucho una pregunta al día por su cuenta. Tus recordatorios suenan como los pusiste.
   *[other] Ebb hace como mucho { $count } preguntas al día por su cuenta. Tus recordatorios suenan como los pusiste.
}
reminder-passed = La hora de este recordatorio ya ha pasado: no sonará.
reminder-none = Aún no hay recordatorios. `remind add check-in --at 08:30` crea uno.
reminder-nothing-ahead = No toca nada en este tiempo.
reminder-answered-before = Ya se contestó o se pospuso. No se ha cambiado nada. Lo que anotó la respuesta se deshace con ebb undo, si fue el último cambio, o se cambia con ebb amend.
reminder-log-another = Otra más: ebb log { $medicine }
reminder-answered-without-entry = Hecho. No se anota nada por ello.
reminder-refilled = { $count ->
    [one] Cuenta desde { $count } dosis.
   *[other] Cuenta desde { $count } dosis.
}
reminder-waiting = En espera, hasta { $time }: { $title }
reminder-action-as-usual = Como siempre
reminder-action-worse = Peor
reminder-action-better = Mejor
reminder-action-none = Nada
reminder-action-mild = Leve
reminder-action-moderate = Moderado
reminder-action-severe = Fuerte
reminder-action-rested = He descansado
reminder-action-resting = Descansando
reminder-action-taken = Tomado
reminder-action-taken-second = Tomado, una segunda
reminder-action-skipped = Omitido
reminder-action-taken-then = Sí, entonces
reminder-action-taken-now = Ahora mismo
reminder-action-not-sure = No lo sé
reminder-action-no = No
reminder-action-refilled = Repuesto
reminder-action-done = Hecho
reminder-action-skip = Omitir
reminder-action-stop = Terminar
reminder-action-later = Más tarde
reminder-action-snooze-10 = En 10 min
reminder-action-snooze-60 = En 1 h
reminder-action-snooze-evening = Esta noche
reminder-action-open = Abrir
# What a notification says once it was answered, such as "Taken 08:02".
reminder-answered = { $answer } { $time }
reminder-answered-private = Respondido { $time }
reminder-kind-check-in = Registro
reminder-kind-dose = Toma
reminder-kind-refill = Reposición
reminder-kind-rest-break = Pausa
reminder-kind-rest-over = Fin de una pausa
reminder-kind-end-of-activity = ¿Sigue en marcha?
reminder-kind-posture = Postura
reminder-kind-stretch = Estiramiento
reminder-kind-water = Agua
reminder-kind-wind-down = Bajar el ritmo
reminder-kind-movement = Movimiento
reminder-kind-experiment = Experimento
reminder-kind-appointment = Cita
reminder-kind-custom = Recordatorio
reminder-kind-self-test = Prueba
reminder-how-planned = previsto
reminder-how-shown = mostrado
reminder-how-answered = respondido
reminder-how-snoozed = pospuesto
reminder-how-elsewhere = anotado en Ebb
reminder-how-ignored = sin respuesta
reminder-how-missed = no mostrado
reminder-how-undelivered = no entregado, sin respuesta
reminder-how-scheduled = entregado al teléfono
reminder-how-gone = ya no hace falta
reminder-how-day-off = no enviado: día libre
reminder-how-flare = no enviado: un { -flare } o los días después de un exceso
reminder-how-quiet = no enviado: horas de silencio
reminder-how-logged = no enviado: ya anotado
reminder-how-same-time = no enviado: otro en el mismo minuto
reminder-how-stale = no enviado: ya había pasado su hora
reminder-how-not-needed = no enviado: no hacía falta
reminder-how-paused = no enviado: en pausa
error-appointment-date = Una cita necesita su fecha: --on 2026-04-12 --at 10:00. No se ha guardado nada.
error-no-doses = Di cuántas tomas tienes ahora: --doses 30.
reminder-nothing-yet = Todavía no se ha entregado nada. Lo hace un teléfono o `ebb remind run`; aquí se ve después qué pasó con cada aviso.

# Actividades tal como van en un mensaje a otros. Nunca el cuidado personal.
send-walking = un paseo
send-stretching = unos estiramientos
send-home-exercises = mis ejercicios
send-yoga = el yoga
send-pilates = el pilates
send-tai-chi = el taichí
send-qigong = el qigong
send-swimming = la natación
send-aquatic-therapy = la terapia acuática
send-cycling = la bicicleta
send-strength-training = el entrenamiento
send-running = la carrera
send-hiking = la caminata
send-dancing = el baile
send-sport = el deporte
send-housework = las tareas de casa
send-cooking = la cocina
send-shopping = la compra
send-laundry = la colada
send-washing-dishes = los platos
send-vacuuming = la aspiradora
send-tidying = el orden de la casa
send-making-beds = las camas
send-carrying = las cargas
send-errands = los recados
send-gardening = el jardín
send-repairs = los arreglos
send-paperwork = el papeleo
send-childcare = el cuidado de los niños
send-caregiving = los cuidados
send-pet-care = la mascota
send-work = algo de trabajo
send-desk-work = algo de trabajo de oficina
send-computer-work = algo de trabajo con la computadora
send-physical-work = el trabajo físico
send-meeting = una reunión
send-phone-call = una llamada
send-video-call = una videollamada
send-email = algunos correos
send-writing = algo de escritura
send-studying = algo de estudio
send-class = la clase
send-presentation = la presentación
send-volunteering = el voluntariado
send-planning = la planificación
send-socialising = el encuentro
send-visit = la visita
send-conversation = la conversación
send-difficult-talk = la conversación difícil
send-family-time = el rato en familia
send-party = la fiesta
send-eating-out = la comida fuera
send-event = el evento
send-messaging = algunos mensajes
send-reading = algo de lectura
send-gaming = el juego
send-making-music = la música
send-crafts = las manualidades
send-hobby = la afición
send-driving = el viaje al volante
send-passenger = el trayecto
send-public-transport = el transporte público
send-commuting = el trayecto al trabajo
send-travel = el viaje

# Copias de seguridad
did-set-backup = Ajustes de la copia de seguridad
did-make-backup = Copia de seguridad hecha
backup-restored = { $entries ->
    [one] Ha vuelto una entrada, con toda su historia, de la copia del { $day }.
   *[other] Han vuelto { $entries } entradas, con toda su historia, de la copia del { $day }.
}
backup-content = { $entries ->
    [one] Esta copia está entera. Contiene una entrada y se hizo el { $day }.
   *[other] Esta copia está entera. Contiene { $entries } entradas y se hizo el { $day }.
}
export-content = { $entries ->
    [one] Es una exportación, no está cifrada y se abre sin clave. Está completa, contiene una entrada y es del { $day }.
   *[other] Es una exportación, no está cifrada y se abre sin clave. Está completa, contiene { $entries } entradas y es del { $day }.
}
backup-offer-first = Tienes una semana de diario. Si este teléfono se pierde, se pierde también. ¿Hacer una copia de seguridad?
backup-offer-again = Tu última copia de seguridad tiene más de un mes. ¿Hacer una nueva?
backup-last = Última copia de seguridad: { $when }.
backup-none = Todavía no hay ninguna copia de seguridad.
backup-every = { $days ->
    [one] Se hace una copia de seguridad cada día.
   *[other] Se hace una copia de seguridad cada { $days } días.
}
backup-needs-passphrase = Elige primero una frase de acceso: abre tus copias en cualquier teléfono.
backup-place-missing = La carpeta de tus copias de seguridad, { $place }, no está. ¿Está conectado su disco? La copia se hará en cuanto aparezca.
error-no-passphrase = Elige primero una frase de acceso: abre tus copias en cualquier teléfono.
error-passphrase-too-short = Demasiado corta para proteger tu diario. Usa al menos { $least } caracteres; cuatro o cinco palabras se recuerdan bien.
error-not-a-backup = { $path } no es ni una copia de seguridad ni una exportación de Ebb. No se ha cambiado nada. Una copia de seguridad se llama ebb-…-2026-03-29.age; una exportación termina en .jsonl.
error-anothers-backup = { $path } es la copia de otro diario: esta clave no la abre.
error-damaged-backup = { $path } se cortó o cambió después de hacerse. Toma otra copia; aquí no se ha cambiado nada.
error-no-backup-key = Junto a { $path } no hay ningún archivo que termine en «-key.age». Ponlo en la misma carpeta o usa tu clave de recuperación.
error-damaged-backup-key = { $path }, que guarda la clave de tus copias de seguridad, está cortado o cambiado. Toma una copia anterior o usa tu clave de recuperación.
error-export-not-backup = { $path } es una exportación y no una copia de seguridad: no está cifrada y no necesita clave.
error-part-of-lines = --days, --items y --notes son de una tabla; las líneas del diario entero no omiten nada. Añade --as csv o --as csv-wide. No se ha escrito nada.
error-notes-by-day = En una tabla con una fila por día no caben las notas. Usa --as csv para ellas, o quita --notes. No se ha escrito nada.
error-no-such-folder = No hay ninguna carpeta { $path }. Conecta su disco o crea antes la carpeta.
error-wrong-passphrase = Esta frase de acceso no abre { $path }. Prueba otra vez o usa tu clave de recuperación, que también lo abre si el archivo de la clave que está al lado está dañado.
error-wrong-recovery-key = Eso no es una clave de recuperación entera. Empieza por AGE-SECRET-KEY-1 y tiene 74 letras y cifras. Se dio para { $path }.
page-exported = { $entries ->
    [one] Una entrada, con toda su historia, está en { $path }.
   *[other] { $entries } entradas, con toda su historia, están en { $path }.
}
page-table-exported = { $rows ->
    [one] Una fila está en { $path }.
   *[other] { $rows } filas están en { $path }.
}
page-passphrase-set = Desde ahora esta frase de acceso abre tus copias de seguridad. Apunta también la clave de recuperación: ebb backup recovery-key
page-recovery-key = Quien tenga esta clave puede leer tus copias. Guárdala en papel, lejos del teléfono.
page-backup-made = { $entries ->
    [one] Copia de seguridad hecha y releída: una entrada, en { $path }.
   *[other] Copia de seguridad hecha y releída: { $entries } entradas, en { $path }.
}
page-backup-not-made = Tu cambio está guardado. La copia de seguridad que tocaba no se pudo hacer: { $why }
error-file-exists = { $path } ya existe. Elige otro nombre o añade --force para sobrescribirlo.
error-backup-key-needed = ¿Con qué se abre? Añade --passphrase ARCHIVO o --recovery-key ARCHIVO, o - para escribirla.
error-no-backup-folder = ¿En qué carpeta? Añádela o elige una de una vez: ebb backup schedule --to CARPETA

# Varios sitios a la vez
region-group-jaw = Mandíbula
    .alias = toda la mandíbula
region-group-shoulders = Hombros
    .alias = los dos hombros; hombro
region-group-arms = Los dos brazos
    .alias = brazos enteros; extremidades superiores
region-group-left-arm = Todo el brazo izquierdo
region-group-right-arm = Todo el brazo derecho
region-group-upper-arms = Brazos
    .alias = brazo
region-group-lower-arms = Antebrazos
    .alias = antebrazo
region-group-hands = Manos
    .alias = las dos manos; mano; dedos
region-group-hips = Caderas
    .alias = cadera; glúteos; nalgas
region-group-legs = Piernas
    .alias = las dos piernas; pierna
region-group-left-leg = Pierna izquierda
region-group-right-leg = Pierna derecha
region-group-upper-legs = Muslos
    .alias = muslo
region-group-lower-legs = Pantorrillas
    .alias = pantorrilla; gemelos
region-group-knees = Rodillas
    .alias = las dos rodillas; rodilla
region-group-feet = Pies
    .alias = los dos pies; pie
region-group-back = Espalda
    .alias = toda la espalda
until-tomorrow = Hasta mañana
until-day = Hasta el { $day }
paused-state = En pausa { $until }
reminder-next = Próxima vez: { $when }
reminder-next-none = No hay ninguna hora prevista.
time-today = hoy a las { $time }
reminder-about-else = Otra cosa

# The letter from a good day.
letter-helps = Qué ayuda
letter-tell = A quién avisar
letter-cancel = Mensajes para cancelar
letter-card = La tarjeta para cuando no puedo hablar
letter-words = Para mí
letter-cancel-usual = Hoy no me encuentro bien y no puedo ir. Lo siento. Escribo cuando esté mejor.
letter-card-usual = Tengo dolor y ahora no puedo hablar. Te oigo. Por favor, habla bajo y déjame descansar. Escribir sí puedo.
insight-no-flares = Todavía no hay ningún { -flare } anotado. Cuando haya uno, aquí verás qué hubo antes.
insight-flares-before = Lo que se sabe de las { $hours } h antes de cada { -flare }. Lo que hubo antes no tiene por qué ser la causa.
insight-flare = Del { $first } al { $last }, { $days ->
    [one] { $days } día
   *[other] { $days } días
}
insight-flare-of-one-day = { $day }, un día
insight-flare-on = Desde el { $first }, { $days ->
    [one] un día hasta ahora
   *[other] { $days } días hasta ahora
}
insight-before-unknown = No se sabe nada de las { $hours } h anteriores.
insight-burden = Síntomas en conjunto
insight-load = Esfuerzo
insight-load-alone = { $minutes } minutos de esfuerzo
insight-load-beside-usual = { $minutes } minutos de esfuerzo, lo habitual es { $usual }
insight-activities = Actividades
insight-factors = También anotado
insight-remedies = Remedios
insight-of-ten = { $value } de 10
insight-helped = Qué ayudó
