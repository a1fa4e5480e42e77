# Las palabras para un brote, todas masculinas. Todos los archivos de esta carpeta tienen los mismos términos; cada persona elige uno.
-flare = brote
-Flare = Brote
-flares = brotes
-Flares = Brotes
