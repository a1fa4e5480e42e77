# Löschen, Sicherungen, Exporte und Dateien: Fragen, Berichte und Absagen.

did-erase-words = { $count ->
    [one] An { $count } Stelle gelöscht
   *[other] An { $count } Stellen gelöscht
}
erase-question-words = { $count ->
    [0] Diese Worte stehen nirgends im Tagebuch. Endgültig aus seinen Kopien löschen? Sie lassen sich nicht zurückholen.
    [one] Diese Worte an der { $count } Stelle, an der sie stehen, endgültig löschen? Die Notiz oder der Text dort verschwindet mit ihnen. Das lässt sich nicht zurückholen, auch nicht mit „Rückgängig“.
   *[other] Diese Worte an den { $count } Stellen, an denen sie stehen, endgültig löschen? Die Notizen und Texte dort verschwinden mit ihnen. Das lässt sich nicht zurückholen, auch nicht mit „Rückgängig“.
}
erase-names = Was noch da ist, behält seinen Namen: { $places }. Benenne es um oder entferne es, dann lösch die Worte noch einmal.
erase-backups = In Sicherungen, die du gemacht hast, steht es noch; an sie kommt Ebb nicht heran. Lösch die Dateien { $name } selbst, in: { $places }.
erase-backups-anywhere = In Sicherungen, die du gemacht hast, steht es noch; an sie kommt Ebb nicht heran. Lösch die Dateien { $name } selbst, wo du sie abgelegt hast.
erase-exports-left = Dateien, die du exportiert hast, bleiben, bis du sie löschst.
erased-everything = Alles ist gelöscht.
erase-not-removed = { $path } ließ sich nicht löschen. Lösch diese Datei selbst.
erase-kept = { $path } ist eine Kopie eines anderen Tagebuchs oder geht mit diesem Schlüssel nicht auf. Sie blieb, wie sie war.
error-words-too-short = Schreib mindestens { $least } Zeichen von dem, was gelöscht werden soll. Es wurde nichts gelöscht.
