# Lo que se dice pocas veces: rechazos, las páginas del terminal, las guías. Se lee solo cuando hace falta.

# Lo que encuentra una revisión.
problem-file = El archivo está dañado: { $detail }. Restaura una copia.
problem-entry = La entrada { $id } no está como se escribió. Restaura una copia o borra la entrada.
problem-record = El ajuste { $id } no está como se escribió. Vuelve a ponerlo.
problem-derived = Los días no se siguen de las entradas. No se ha perdido ninguna; una reconstrucción lo arregla.

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
page-erase-yes = Aún no se ha borrado nada. Añade --yes para hacerlo.
page-erased-everything = Todo está borrado.
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
error-not-tender = El punto figura como no sensible y aun así tiene una intensidad mayor que 0. No se ha anotado nada; quita una de las dos cosas.
error-unknown-choice = "{ $given }" no es ninguna de estas: { $choices }.
error-not-a-length = "{ $given }" no es una duración. Escríbela como 7h30, 7:30, 45 min o 450. No se ha anotado nada.
error-nothing-said = No hay nada que anotar. Escríbelo después de la palabra: ebb log note "…".
error-level-needed = ¿Cómo fue? ligero, habitual o pesado: ebb log día pesado.
error-place-needed = ¿Dónde? Nombra el lugar: ebb log pressure point hombro izquierdo.
error-text-too-long = { $field } tiene { $length } caracteres; caben { $most }. No se ha cambiado nada; acorta el texto.
error-not-a-step = "{ $given }" no es un escalón con sus palabras. Escríbelo como "6=dejo lo que hago". No se ha cambiado nada.
page-body-map = El mapa del cuerpo está en { $path }.
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
error-not-a-date = "{ $given }" no es una fecha. Escríbela como 2024, 2024-03 o 2024-03-14. No se ha cambiado nada.
error-not-in-the-list = "{ $given }" no está en la lista. No se ha cambiado nada.
error-not-a-dose = "{ $given }" no es una dosis. Escríbela como 400 mg. No se ha cambiado nada.
page-about-nothing = Aún no has dicho nada. Todo es opcional: ebb about set onset 2021-03
page-medicines-none = No hay medicamentos en la lista. ebb medicine add NOMBRE
page-examinations-none = No hay exámenes en la lista. ebb exam add TIPO
error-nothing-chosen = Elige al menos uno. No se ha cambiado nada.
page-day-begins = Tu día empieza a las { $hour }:00.
page-core-items = La carga se compone de: { $items }
error-not-a-wish = «{ $given }» no es una actividad con minutos. Dilo así: compras 45
page-rated-quotient = Según tus propias valoraciones se ha gastado el { $percent } % de la energía de hoy.
page-hours = Lo que cuesta una hora
page-then-rest = luego { $minutes } min de descanso
page-plan-spent = De los { $advised } minutos de esfuerzo aconsejados para hoy, { $spent } están gastados.
page-plan-left = Unos { $left } minutos de esfuerzo hasta la reserva.
page-plan-none-left = Lo que venga ahora sale de la reserva.
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
error-no-activity = No hay ninguna actividad en marcha. Empieza una primero.
error-no-break-due = Ahora no toca ninguna pausa. No se cambió nada.
error-no-more-snooze = Esta pausa se aplazó dos veces. Sigue pendiente hasta que la hagas o la omitas.
error-was-forgotten = Hace seis horas que no hay noticias. Termínala primero: cuando acabó probablemente, a otra hora o sin duración.
error-not-resting = No hay ninguna pausa en curso. No se cambió nada.
error-no-such-rule = No hay ninguna regla de pausas "{ $given }". No se cambió nada.
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

page-pem-how = Responde: ebb screen pem sore-next-day=2,3 (con qué frecuencia, con qué fuerza; puede faltar uno)
page-screen-kept = { $day }: { $text }
page-movement-kinds = Empieza uno: ebb movement start ITEM [MINUTOS]
page-movement-sustained = { $item }: { $time } sin un día peor después
page-movement-unknown = { $item }
page-movement-done = Hecho hoy: { $time }
page-guide-none = No hay ninguna guía en marcha. ebb guide start GUIDE [LENGTH]
page-guide-seconds = { $seconds } s
page-guide-next = Después, { $time }: { $text }
page-guide-finished = Ha terminado. Guárdala: ebb guide stop
page-workstation-how = Responde: ebb workstation feet=yes back=no light=unknown

# Reminders: what they say, what can be tapped, what became of them.
error-no-such-reminder = No hay ningún recordatorio { $given }. La lista los muestra todos.
error-no-times = Un recordatorio necesita al menos una hora.
error-needs-window = Solo puede moverse un recordatorio dentro de una franja. Dale un desde y un hasta.
reminder-private-check-in = Hora de un breve registro
reminder-private-dose = Ahora toca algo
reminder-private-break = Hora de un descanso
reminder-private-rest-over = El descanso ha terminado
reminder-private-still-going = ¿Sigue en marcha?
reminder-private-prompt = Una pequeña pausa
reminder-private-plan = Un recordatorio para ti
reminder-private-timer = Hay un temporizador en marcha
reminder-private-text = Los detalles están en Ebb.
reminder-dose-last = Última toma hace { $ago }.
reminder-dose-total = Hoy { $total } de un máximo de { $most }.
reminder-dose-over = Hoy ya { $total }: otra toma supera tus propios { $most } al día.
reminder-dose-double = Ya tomado hace { $ago }: esta sería otra más.
reminder-refill-title = Queda poco { $medicine }
reminder-refill-text =
    { $count ->
    [one] Queda una toma.
    *[other] Quedan { $count } tomas.
    }
reminder-wind-down-title = El día se va apagando
reminder-wind-down-text = Luz tenue, pantallas fuera, nada más que hacer.
reminder-movement-title = Movimiento suave
reminder-movement-text = Como dice tu plan, o menos, o hoy no.
reminder-experiment-text = Tu experimento.
reminder-appointment-text = A las { $time }. Lleva la página.
reminder-self-test-title = Esta es la prueba
reminder-self-test-text = Los recordatorios llegan a este teléfono.
reminder-missed-title = Mientras el teléfono callaba
reminder-missed-text =
    { $count ->
    [one] Faltó un recordatorio. No se ha perdido nada.
    *[other] Faltaron { $count } recordatorios. No se ha perdido nada.
    }
reminder-sentinel-title = Aquí paran los recordatorios
reminder-sentinel-text = Abre Ebb para que sigan llegando.
reminder-on-time = { $count } de { $total } a tiempo en este teléfono
reminder-advice-notifications = Este teléfono no muestra los avisos de Ebb. Se pueden permitir en sus ajustes.
reminder-advice-exact-alarms = Algunos llegaron tarde. En los ajustes del teléfono se puede permitir que Ebb avise en el minuto exacto.
reminder-advice-battery = Algunos llegaron tarde o no llegaron. En los ajustes del teléfono se puede excluir a Ebb del ahorro de batería.
reminder-about-refill =
    { $medicine }: reponer cuando { $count ->
    [one] quede una toma
    *[other] queden { $count } tomas
    }
reminder-about-wind-down = Prepararse para dormir
reminder-about-movement = Plan de movimiento
reminder-about-appointment = { $name }, { $length } antes
reminder-when-window = una vez entre las { $from } y las { $to }
reminder-when-every = cada { $length } de { $from } a { $to }
reminder-when-after = { $length } después de { $item }
reminder-flare-same = igual en un brote
reminder-flare-fewer = menos en un brote
reminder-flare-shorter = más breve en un brote
reminder-flare-none = ninguno en un brote
reminder-adaptive = se mueve a cuando se responde
reminder-always = suena siempre
reminder-late = { $length } tarde
reminder-too-many = { $count } en un día, y Ebb pregunta como mucho { $most } veces al día: los menos urgentes callan. `remind most { $count }` los deja pasar todos.
reminder-in-quiet = Cae en tus horas de silencio. Llega cuando terminan, o no llega.
reminder-none = Aún no hay recordatorios. `remind add check-in --at 08:30` crea uno.
reminder-nothing-ahead = No toca nada en este tiempo.
reminder-answered-before = Ya estaba respondido. No se ha hecho nada.
reminder-waiting = Esperando a las { $time }: { $title }
reminder-action-as-usual = Como siempre
reminder-action-worse = Peor
reminder-action-none = Nada
reminder-action-mild = Leve
reminder-action-moderate = Moderado
reminder-action-severe = Intenso
reminder-action-rested = Descansado
reminder-action-resting = Descanso
reminder-action-taken = Tomado
reminder-action-skipped = Omitido
reminder-action-done = Hecho
reminder-action-skip = Omitir
reminder-action-stop = Terminar
reminder-action-later = Más tarde
reminder-action-snooze-10 = En 10 min
reminder-action-snooze-60 = En 1 h
reminder-action-snooze-evening = Esta tarde
reminder-action-open = Abrir
reminder-kind-check-in = Registro
reminder-kind-dose = Toma
reminder-kind-refill = Reposición
reminder-kind-rest-break = Descanso
reminder-kind-rest-over = Fin de un descanso
reminder-kind-end-of-activity = ¿Sigue en marcha?
reminder-kind-posture = Postura
reminder-kind-stretch = Estiramiento
reminder-kind-water = Agua
reminder-kind-wind-down = Preparar el sueño
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
reminder-how-missed = perdido
reminder-how-scheduled = entregado al teléfono
reminder-how-gone = ya no hace falta
reminder-how-day-off = en silencio: día libre
reminder-how-flare = en silencio: más suave en un brote
reminder-how-quiet = en silencio: horas de silencio
reminder-how-logged = en silencio: ya anotado
reminder-how-budget = en silencio: ya se preguntó bastante ese día
reminder-how-same-time = en silencio: otro en el mismo minuto
reminder-how-stale = en silencio: ya había pasado su momento
reminder-how-not-needed = en silencio: no hacía falta
error-no-doses = Di cuántas tomas hay ahora: --doses 30.
reminder-nothing-yet = Aún no ha tocado ningún recordatorio.
