# Borrar, copias de seguridad, exportaciones y archivos: preguntas, informes y negativas.

did-erase-words = { $count ->
    [one] Borrado en { $count } sitio
   *[other] Borrado en { $count } sitios
}
erase-question-words = { $count ->
    [0] Estas palabras no están en el diario. ¿Borrarlas para siempre de las copias suyas que Ebb conoce aquí? No se pueden recuperar.
    [one] ¿Borrar estas palabras para siempre, en el { $count } sitio donde están? La nota o el texto de ahí se va con ellas. No se puede recuperar, tampoco con «Deshacer».
   *[other] ¿Borrar estas palabras para siempre, en los { $count } sitios donde están? Las notas y los textos de ahí se van con ellas. No se pueden recuperar, tampoco con «Deshacer».
}
erase-names = Lo que sigue ahí conserva su nombre: { $places }. Cámbiale el nombre o quítalo, y borra las palabras otra vez.
erase-backups = Las copias de seguridad que hiciste aún lo contienen, y Ebb no llega a ellas. Borra tú los archivos { $name }, en: { $places }.
erase-backups-anywhere = Las copias de seguridad que hiciste aún lo contienen, y Ebb no llega a ellas. Borra tú los archivos { $name }, donde los hayas guardado.
erase-exports-left = Los archivos que exportaste se quedan hasta que los borres.
erased-everything = Todo está borrado.
erase-not-removed = { $path } no se ha podido borrar. Borra tú ese archivo.
erase-note = { $day }: «{ $note }»
erase-notes = Entre otros sitios están aquí: { $notes }.
erase-of-another = { $path } es el diario que había aquí antes de este. No se ha mirado y queda como está: borra también ese archivo si debe desaparecer.
erase-kept = { $path } es una copia de otro diario, o no se abre con esta clave. Se ha dejado como estaba.
erase-copies-elsewhere = En { $path } hay copias de este diario de otro lugar. Ebb las ha dejado: borra allí estos archivos si el diario ya no está en ese lugar: { $names }.
error-words-too-short = Escribe al menos { $least } caracteres de lo que hay que borrar. No se ha borrado nada.
error-days-backwards = El { $last } es anterior al { $first }. Escribe primero el día anterior: { $last }..{ $first }. No se ha borrado nada.
error-nothing-that-day = No hay entradas del { $first }. No hay nada que borrar.
error-nothing-those-days = No hay entradas del { $first } al { $last }. No hay nada que borrar.
error-not-a-range = «{ $given }» no es un intervalo de días. Escríbelo como 2026-03-01..2026-03-29, o un solo día como 2026-03-29.

error-import-not-backup = { $path } es una exportación de otra app, no una copia de seguridad. No se ha cambiado nada.
error-too-large = { $path } ocupa más de { $megabytes } MB, y Ebb no lee más de una vez. No se ha cambiado nada. Comprueba que sea el archivo correcto; si lo es, divídelo en otros más pequeños.
error-backup-not-import = { $path } es la copia de seguridad cifrada de un diario. No se ha cambiado nada.
error-journal-not-backup = { $path } es el archivo de un diario o una copia de él, y no una copia de seguridad ni una exportación. No se ha cambiado nada.
error-key-not-backup = { $path } es el archivo con la clave de tus copias de seguridad. Las copias están al lado y terminan en un día, como -2026-03-29.age. Indica una de ellas. No se ha cambiado nada.
error-mistyped-recovery-key = Hay letras equivocadas en esta clave de recuperación; la longitud es correcta. Compárala con el papel, grupo por grupo. Se dio para { $path }.
error-mistyped-recovery-key-group = Hay una letra equivocada en esta clave de recuperación, lo más probable en el grupo { $group } después de AGE-SECRET-KEY-1. Compara ese grupo con el papel. Se dio para { $path }.
error-mistyped-recovery-key-groups = Hay dos letras equivocadas en esta clave de recuperación, lo más probable en los grupos { $first } y { $second } después de AGE-SECRET-KEY-1. Compáralos con el papel. Se dio para { $path }.

restored-name = Nombre restaurado { $number }
restored-names = { $count ->
    [one] Un nombre del archivo no se muestra como está allí. Ahora es «Nombre restaurado 1»; cámbialo si quieres.
   *[other] { $count } nombres del archivo no se muestran como están allí. Ahora son «Nombre restaurado 1» y así sucesivamente; cámbialos si quieres.
}

error-anothers-export = { $path } es la exportación de otro diario. No se ha cambiado nada.
merge-entries = { $added ->
    [one] Una entrada es nueva
   *[other] { $added } entradas son nuevas
}, { $changed ->
    [0] ninguna se ha corregido.
    [one] una se ha corregido.
   *[other] { $changed } se han corregido.
}
merge-records = { $count ->
    [one] También un medicamento, un elemento, un recordatorio o un ajuste.
   *[other] También { $count } medicamentos, elementos, recordatorios y ajustes.
}
merge-kept = { $count ->
    [one] Una entrada es más nueva aquí que en el archivo, y se queda como está.
   *[other] { $count } entradas son más nuevas aquí que en el archivo, y se quedan como están.
}
merge-other-diary = El archivo es de otro diario. Sus ajustes, su «Sobre mí» y lo que está en marcha se quedan allí.
merge-restored = Aquí no había nada, así que este diario es ahora el del archivo, con toda su historia. «Deshacer» no llega hasta ahí.

line-cut = el archivo termina aquí, antes de su última línea
line-created = una operación dice que creó más entradas de las que la siguen
line-ends-early = termina demasiado pronto, en el carácter { $at }
line-no-json = no es JSON en el carácter { $at }: falta o sobra una comilla, una coma o un paréntesis
line-missing-field = le falta el campo «{ $name }»
line-unknown-name-in-it = Ebb no escribe «{ $name }» aquí; comprueba cómo está escrito
line-wrong-value = contiene un valor que Ebb no escribe, cerca del carácter { $at }
error-output = No se ha podido escribir la salida ({ $code }).
error-output-missing = No se ha podido escribir la salida: falta un archivo o una carpeta de su ruta ({ $code }).
error-output-forbidden = No se ha podido escribir la salida: Ebb no puede escribir ahí ({ $code }).
error-output-full = No se ha podido escribir la salida: no queda espacio ({ $code }).

opened-backup = Esto es la copia de seguridad cifrada de un diario. La abre tu frase de contraseña o tu clave de recuperación.
opened-key = Este es el archivo con la clave de tus copias de seguridad. Elige una copia: su nombre termina en un día, como -2026-03-29.age.
opened-journal = Este es el archivo mismo de un diario, y no una copia de seguridad ni una exportación. No se ha cambiado nada.
opened-visible = Esto es una exportación de Visible.
opened-bearable = Esto es una exportación de Bearable.
opened-daylio = Esto es una exportación de Daylio.
opened-empty = Este archivo está vacío. No se ha cambiado nada. Elige otro.
opened-other = Esto no es ni una copia de seguridad ni una exportación de Ebb. No se ha cambiado nada. Una copia de seguridad se llama ebb-…-2026-03-29.age; una exportación termina en .jsonl.

# What an import brings, on a screen.
import-one-day = Es del { $day }.
import-days = Va del { $first } al { $last }.
import-new = { $count ->
    [one] Una entrada es nueva.
   *[other] { $count } entradas son nuevas.
}
import-amended = { $count ->
    [one] Una entrada corrige lo que trajo una importación anterior.
   *[other] { $count } entradas corrigen lo que trajo una importación anterior.
}
import-times-of-zone = El archivo da horas sin zona horaria, así que se toman como horas de { $zone }, donde estás ahora.
import-sleep = { $how ->
    [better] En él, un número más alto de sueño es una noche mejor.
   *[worse] En él, un número más alto de sueño es una noche peor.
} { $by ->
    [file] Lo muestra su fatiga.
    [person] Así lo dijiste.
   *[format] El archivo no lo muestra, así que se lee como en los de la propia Visible.
}
import-no-times = El archivo indica días sin hora, así que sus entradas tampoco la tienen.
import-nothing-new = No hay nada nuevo: todo está ya en tu diario.
import-known = { $count ->
    [one] Una entrada ya está en tu diario, y se queda como está.
   *[other] { $count } entradas ya están en tu diario, y se quedan como están.
}
import-skipped = { $count ->
    [one] Una línea no se puede leer, y se omite.
   *[other] { $count } líneas no se pueden leer, y se omiten.
}
import-named = «{ $names }» en el archivo
import-examples = Por ejemplo, { $day }
