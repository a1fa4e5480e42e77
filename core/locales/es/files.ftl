# Borrar, copias de seguridad, exportaciones y archivos: preguntas, informes y negativas.

did-erase-words = { $count ->
    [one] Borrado en { $count } sitio
   *[other] Borrado en { $count } sitios
}
erase-question-words = { $count ->
    [0] Estas palabras no están en el diario. ¿Borrarlas para siempre de sus copias? No se pueden recuperar.
    [one] ¿Borrar estas palabras para siempre, en el { $count } sitio donde están? La nota o el texto de ahí se va con ellas. No se puede recuperar, tampoco con «Deshacer».
   *[other] ¿Borrar estas palabras para siempre, en los { $count } sitios donde están? Las notas y los textos de ahí se van con ellas. No se pueden recuperar, tampoco con «Deshacer».
}
erase-names = Lo que sigue ahí conserva su nombre: { $places }. Cámbiale el nombre o quítalo, y borra las palabras otra vez.
erase-backups = Las copias de seguridad que hiciste aún lo contienen, y Ebb no llega a ellas. Borra tú los archivos { $name }, en: { $places }.
erase-backups-anywhere = Las copias de seguridad que hiciste aún lo contienen, y Ebb no llega a ellas. Borra tú los archivos { $name }, donde los hayas guardado.
erase-exports-left = Los archivos que exportaste se quedan hasta que los borres.
erased-everything = Todo está borrado.
erase-not-removed = { $path } no se ha podido borrar. Borra tú ese archivo.
erase-kept = { $path } es una copia de otro diario, o no se abre con esta clave. Se ha dejado como estaba.
error-words-too-short = Escribe al menos { $least } caracteres de lo que hay que borrar. No se ha borrado nada.
