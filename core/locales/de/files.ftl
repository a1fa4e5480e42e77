# Löschen, Sicherungen, Exporte und Dateien: Fragen, Berichte und Absagen.

did-erase-words = { $count ->
    [one] An { $count } Stelle gelöscht
   *[other] An { $count } Stellen gelöscht
}
erase-question-words = { $count ->
    [0] Diese Worte stehen nirgends im Tagebuch. Endgültig aus den Kopien löschen, die Ebb hier von ihm kennt? Sie lassen sich nicht zurückholen.
    [one] Diese Worte an der { $count } Stelle, an der sie stehen, endgültig löschen? Die Notiz oder der Text dort verschwindet mit ihnen. Das lässt sich nicht zurückholen, auch nicht mit „Rückgängig“.
   *[other] Diese Worte an den { $count } Stellen, an denen sie stehen, endgültig löschen? Die Notizen und Texte dort verschwinden mit ihnen. Das lässt sich nicht zurückholen, auch nicht mit „Rückgängig“.
}
erase-names = Was noch da ist, behält seinen Namen: { $places }. Benenne es um oder entferne es, dann lösch die Worte noch einmal.
erase-backups = In Sicherungen, die du gemacht hast, steht es noch; an sie kommt Ebb nicht heran. Lösch die Dateien { $name } selbst, in: { $places }.
erase-backups-anywhere = In Sicherungen, die du gemacht hast, steht es noch; an sie kommt Ebb nicht heran. Lösch die Dateien { $name } selbst, wo du sie abgelegt hast.
erase-exports-left = Dateien, die du exportiert hast, bleiben, bis du sie löschst.
erased-everything = Alles ist gelöscht.
erase-not-removed = { $path } ließ sich nicht löschen. Lösch diese Datei selbst.
erase-note = { $day }: „{ $note }“
erase-notes = Unter anderem stehen sie hier: { $notes }.
erase-of-another = { $path } ist das Tagebuch, das vor diesem hier war. Es wurde nicht durchsucht und blieb, wie es ist: Lösch auch diese Datei, wenn es weg soll.
erase-kept = { $path } ist eine Kopie eines anderen Tagebuchs oder geht mit diesem Schlüssel nicht auf. Sie blieb, wie sie war.
erase-copies-elsewhere = In { $path } liegen Kopien dieses Tagebuchs von einem anderen Ort. Ebb hat sie gelassen: Lösche dort diese Dateien, wenn das Tagebuch dort nicht mehr liegt: { $names }.
error-words-too-short = Schreib mindestens { $least } Zeichen von dem, was gelöscht werden soll. Es wurde nichts gelöscht.
error-days-backwards = Der { $last } liegt vor dem { $first }. Schreib den früheren Tag zuerst: { $last }..{ $first }. Es wurde nichts gelöscht.
error-nothing-that-day = Vom { $first } gibt es keine Einträge. Es gibt nichts zu löschen.
error-nothing-those-days = Vom { $first } bis { $last } gibt es keine Einträge. Es gibt nichts zu löschen.
error-not-a-range = „{ $given }“ ist kein Zeitraum. Schreib ihn als 2026-03-01..2026-03-29, einen einzelnen Tag als 2026-03-29.

error-import-not-backup = { $path } ist ein Export einer anderen App und keine Sicherung. Es wurde nichts geändert.
error-too-large = { $path } ist größer als { $megabytes } MB, und mehr liest Ebb nicht auf einmal. Es wurde nichts geändert. Sieh nach, ob es die richtige Datei ist; wenn ja, teile sie in kleinere.
error-backup-not-import = { $path } ist die verschlüsselte Sicherung eines Tagebuchs. Es wurde nichts geändert.
error-journal-not-backup = { $path } ist die Datei eines Tagebuchs oder eine Kopie davon, und weder Sicherung noch Export. Es wurde nichts geändert.
error-key-not-backup = { $path } ist die Datei mit dem Schlüssel deiner Sicherungen. Die Sicherungen liegen daneben und enden mit einem Tag, wie -2026-03-29.age. Nenne eine davon. Es wurde nichts geändert.
error-mistyped-recovery-key = In diesem Wiederherstellungsschlüssel sind Zeichen falsch; die Länge stimmt. Vergleiche ihn Gruppe für Gruppe mit dem Papier. Er wurde für { $path } angegeben.
error-mistyped-recovery-key-group = In diesem Wiederherstellungsschlüssel ist ein Zeichen falsch, am ehesten in Gruppe { $group } nach AGE-SECRET-KEY-1. Vergleiche diese Gruppe mit dem Papier. Er wurde für { $path } angegeben.
error-mistyped-recovery-key-groups = In diesem Wiederherstellungsschlüssel sind zwei Zeichen falsch, am ehesten in den Gruppen { $first } und { $second } nach AGE-SECRET-KEY-1. Vergleiche diese mit dem Papier. Er wurde für { $path } angegeben.

restored-name = Wiederhergestellter Name { $number }
restored-names = { $count ->
    [one] Ein Name aus der Datei wird nicht gezeigt, wie er dort steht. Er heißt jetzt „Wiederhergestellter Name 1“; benenne ihn um, wenn du magst.
   *[other] { $count } Namen aus der Datei werden nicht gezeigt, wie sie dort stehen. Sie heißen jetzt „Wiederhergestellter Name 1“ und so weiter; benenne sie um, wenn du magst.
}

error-anothers-export = { $path } ist der Export eines anderen Tagebuchs. Es wurde nichts geändert.
merge-entries = { $added ->
    [one] Ein Eintrag ist neu
   *[other] { $added } Einträge sind neu
}, { $changed ->
    [0] keiner wurde berichtigt.
    [one] einer wurde berichtigt.
   *[other] { $changed } wurden berichtigt.
}
merge-records = { $count ->
    [one] Dazu ein Medikament, ein Punkt, eine Erinnerung oder eine Einstellung.
   *[other] Dazu { $count } Medikamente, Punkte, Erinnerungen und Einstellungen.
}
merge-kept = { $count ->
    [one] Ein Eintrag ist hier neuer als in der Datei und bleibt, wie er ist.
   *[other] { $count } Einträge sind hier neuer als in der Datei und bleiben, wie sie sind.
}
merge-other-diary = Die Datei ist von einem anderen Tagebuch. Seine Einstellungen, sein „Über mich“ und was dort gerade läuft, bleiben dort.
merge-restored = Hier war noch nichts, deshalb ist dieses Tagebuch jetzt das der Datei, mit seiner ganzen Geschichte. „Rückgängig“ reicht nicht dahinter zurück.

line-cut = die Datei endet hier, vor ihrer letzten Zeile
line-created = zu einem Vorgang gehören mehr Einträge, als auf ihn folgen
line-ends-early = sie endet zu früh, bei Zeichen { $at }
line-no-json = sie ist bei Zeichen { $at } kein JSON: Dort fehlt ein Anführungszeichen, ein Komma oder eine Klammer, oder es ist eines zu viel
line-missing-field = ihr Feld „{ $name }“ fehlt
line-unknown-name-in-it = „{ $name }“ schreibt Ebb hier nicht; prüfe die Schreibweise
line-wrong-value = sie hat nahe Zeichen { $at } einen Wert, den Ebb nicht schreibt
error-output = Die Ausgabe ließ sich nicht schreiben ({ $code }).
error-output-missing = Die Ausgabe ließ sich nicht schreiben: Eine Datei oder ein Ordner des Pfads ist nicht da ({ $code }).
error-output-forbidden = Die Ausgabe ließ sich nicht schreiben: Ebb darf dort nicht schreiben ({ $code }).
error-output-full = Die Ausgabe ließ sich nicht schreiben: Der Speicher ist voll ({ $code }).

opened-backup = Das ist die verschlüsselte Sicherung eines Tagebuchs. Deine Passphrase oder dein Wiederherstellungsschlüssel öffnet sie.
opened-key = Das ist die Datei mit dem Schlüssel deiner Sicherungen. Wähle eine Sicherung: Ihr Name endet mit einem Tag, wie -2026-03-29.age.
opened-journal = Das ist die Datei eines Tagebuchs selbst, und weder Sicherung noch Export. Es wurde nichts geändert.
opened-visible = Das ist ein Export von Visible.
opened-bearable = Das ist ein Export von Bearable.
opened-daylio = Das ist ein Export von Daylio.
opened-empty = Diese Datei ist leer. Es wurde nichts geändert. Wähle eine andere.
opened-other = Das ist weder eine Sicherung noch ein Export von Ebb. Es wurde nichts geändert. Eine Sicherung heißt ebb-…-2026-03-29.age, ein Export endet mit .jsonl.

# What an import brings, on a screen.
import-one-day = Er ist von { $day }.
import-days = Er reicht von { $first } bis { $last }.
import-new = { $count ->
    [one] Ein Eintrag ist neu.
   *[other] { $count } Einträge sind neu.
}
import-amended = { $count ->
    [one] Ein Eintrag berichtigt, was ein früherer Import gebracht hat.
   *[other] { $count } Einträge berichtigen, was ein früherer Import gebracht hat.
}
import-times-of-zone = Die Datei nennt Uhrzeiten ohne Zeitzone. Sie gelten deshalb als Zeiten in { $zone }, wo du jetzt bist.
import-sleep = { $how ->
    [better] Eine höhere Zahl für Schlaf ist darin eine bessere Nacht.
   *[worse] Eine höhere Zahl für Schlaf ist darin eine schlechtere Nacht.
} { $by ->
    [file] Das zeigt die Erschöpfung darin.
    [person] So hast du es gesagt.
   *[format] Die Datei zeigt es nicht, also gilt es wie in Visibles eigenen.
}
import-no-times = Die Datei nennt Tage ohne Uhrzeit, also haben auch ihre Einträge keine.
import-nothing-new = Nichts darin ist neu: Es steht alles schon in deinem Tagebuch.
import-known = { $count ->
    [one] Ein Eintrag steht schon in deinem Tagebuch und bleibt, wie er ist.
   *[other] { $count } Einträge stehen schon in deinem Tagebuch und bleiben, wie sie sind.
}
import-skipped = { $count ->
    [one] Eine Zeile lässt sich nicht lesen und wird ausgelassen.
   *[other] { $count } Zeilen lassen sich nicht lesen und werden ausgelassen.
}
import-named = „{ $names }“ in der Datei
import-examples = Zum Beispiel { $day }
