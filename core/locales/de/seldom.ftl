# Was selten gesagt wird: Ablehnungen, die Seiten des Terminals, Anleitungen. Wird erst gelesen, wenn etwas davon gebraucht wird.

# Was eine Prüfung findet.
problem-file = Die Datei ist beschädigt. Stelle eine Kopie wieder her. ({ $detail })
problem-entry = Eintrag { $id } ist nicht mehr so, wie er geschrieben wurde. Stelle eine Kopie wieder her oder lösche den Eintrag.
problem-record = { $id } (eine Einstellung oder etwas zum Eintragen) ist nicht mehr so, wie es gespeichert wurde. Lege es neu fest.
problem-derived = Die Tagesübersichten passen nicht zu den Einträgen. Kein Eintrag ist verloren; ein Neuaufbau behebt das.

# Warum eine Datei kein Tagebuch in der langen Form ist.
diary-column = die Spalte { $column } fehlt; die erste Zeile sollte { $form } lauten
diary-no-rows = darunter steht keine Zeile
diary-nobody = die Person fehlt; schreib einen Namen oder eine Zahl, die Personen unterscheidet
diary-nameless = der Name fehlt; nur ein { -flare } braucht keinen
diary-kind = „{ $given }“ ist keines von symptom, factor, measure, flare
diary-number = „{ $given }“ ist keine Zahl; lass leer, was nicht bekannt ist
diary-range = { $given } liegt nicht zwischen { $low } und { $high }
diary-flare = „{ $given }“ ist weder 0 noch 1, und mehr kann ein { -flare } nicht sein; lass leer, was nicht bekannt ist
diary-far-apart = das Datum liegt mehr als { $years } Jahre von einem anderen derselben Person entfernt; prüfe das Jahr
error-unknown-item = Es gibt nichts mit dem Namen „{ $given }“.
error-unknown-item-suggest = Es gibt nichts mit dem Namen „{ $given }“. Meinst du: { $suggestions }?
error-archived-item = „{ $item }“ ist archiviert. Hol es zurück, dann lässt es sich eintragen.
error-item-in-medicines = { $item } steht in deiner Medikamentenliste. Nimm es zuerst aus der Liste: Dann erinnert nichts mehr daran, und es lässt sich archivieren. Es wurde nichts geändert.
error-name-archived = „{ $item }“ ist archiviert, mit allen Einträgen, und lässt sich zurückholen. Es wurde nichts geändert.
error-which-item = „{ $name }“ ist mehr als eines. Schreib, welches du meinst. { $choices }
error-flare-has-a-command = Ein { -flare } hat einen eigenen Befehl: ebb flare start, ease oder end.
error-lasting-condition = { $condition } bleibt auf Dauer und ist deshalb kein Eintrag eines Tages. Halte es bei deinen Erkrankungen unter „Über mich“ fest. Es wurde nichts gespeichert.
error-not-yes-or-no = „{ $given }“ passt hier nicht: Es wurde benutzt oder nicht. Schreib ja oder nein. Es wurde nichts eingetragen.
error-neither-yes-nor-no = „{ $given }“ ist weder ja noch nein. Schreib ja oder nein. Es wurde nichts geändert.
error-wrong-kind = { $item } lässt sich so nicht eintragen: Es ist nicht von der Art „{ $kind }“.
error-out-of-range = { $field } ist { $given }; möglich ist { $low } bis { $high }. Es wurde nichts gespeichert.
error-length-out-of-range = Das ist eine Dauer von { $given }; möglich ist { $low } bis { $high }. Es wurde nichts gespeichert.
error-in-the-future = { $when } liegt in der Zukunft. Es wurde nichts eingetragen; nenne eine vergangene Zeit.
error-bad-name = „{ $given }“ geht nicht als Name: Er braucht 1 bis { $most } Zeichen. Es wurde nichts geändert.
error-name-taken = „{ $given }“ heißt schon { $item }. Es wurde nichts geändert; wähle einen anderen Namen.
error-name-is-there = „{ $item }“ gibt es schon. Es wurde nichts geändert; wähle einen anderen Namen.
error-not-mergeable = { $from } und { $into } sind nicht von derselben Art und lassen sich nicht zusammenlegen. Es wurde nichts geändert.
error-merged-into-itself = { $item } lässt sich nicht mit sich selbst zusammenlegen. Nenne zwei Dinge. Es wurde nichts geändert.
error-ends-before-it-begins = Das Ende liegt vor dem Anfang. Es wurde nichts eingetragen; tausche die beiden Zeiten.
error-too-long = Die Notiz hat { $length } Zeichen; Platz ist für { $most }. Es wurde nichts eingetragen; kürze sie.
error-not-a-time = „{ $given }“ ist keine Zeit. Schreib sie als 14:30, „vor 30 min“, gestern oder 2026-03-29 14:30.
error-not-a-clock-time = „{ $given }“ ist keine Uhrzeit. Schreib sie als 14:30, „8 Uhr“ oder Mittag. Es wurde nichts geändert.
error-pause-over = Eine Pause bis { $day } wäre schon vorbei. Nenne einen Tag nach heute. Es wurde nichts geändert.
error-reminder-listed = So eine Erinnerung gibt es schon: { $label }. Sie bleibt, wie sie ist; um sie zu ändern, entferne sie und leg sie neu an.
error-two-meanings = „{ $given }“ lässt sich auf zwei Arten lesen. Schreib { $first } oder { $second }.
error-no-such-time = { $given } gibt es am { $day } nicht: Die Uhren wurden darüber hinweg vorgestellt. Schreib { $first } oder { $second }. Es wurde nichts geändert.
error-offset-contradicts-zone = { $given }: Der Abstand zu UTC gehört nicht zu dieser Zeitzone. Die Uhren dort zeigen { $there }; schreib das, oder lass den Abstand oder die Zeitzone weg.
error-part-ahead = Am { $day } ist es noch nicht so weit ({ $part }). Nichts wurde eingetragen; gib eine Zeit an, die vorbei ist.
error-no-sleep = Das wäre ein Schlaf von 0 Minuten. Nichts wurde eingetragen. Gib die Dauer an, etwa 6h30, oder zwei Zeiten; eine Nacht ganz ohne Schlaf ist eine Dauer von 0.
replaced-night-mend = War es ein Nickerchen: ebb undo, dann ebb log nap { $length }
error-length-contradicts-times = Von der ersten Zeit bis zur zweiten sind es { $between }, angegeben ist { $given }. Nichts wurde eingetragen; gib die Zeiten oder die Dauer an, oder berichtige eins davon.
error-no-time-of-day = „{ $given }“ hat keine Uhrzeit. Schreib eine dazu, etwa 14:30 oder „gestern 14:30“.
error-not-a-day = „{ $given }“ ist kein Tag. Schreib ihn als 2026-03-29, heute oder gestern.
error-not-a-weekday = „{ $given }“ ist kein Wochentag. Schreib ihn als Mo, Montag oder als Zahl von 1 bis 7.
error-unknown-zone = „{ $given }“ ist keine Zeitzone. Schreibe sie als Europe/Berlin.
error-not-a-phone = „{ $given }“ ist keine Telefonnummer. Schreib sie als +49 170 1234567. Es wurde nichts geändert.
error-unknown-country = „{ $given }“ ist kein Land. Schreib sein Kürzel, etwa DE oder US. Es wurde nichts geändert.
error-not-a-contact = Ein Kontakt ist ein Name und eine Telefonnummer, etwa: Ana +49 170 1234567. Es wurde nichts geändert.
error-no-such-entry = Es gibt keinen Eintrag { $id }. Vielleicht wurde er gelöscht.
error-ambiguous-entry = Mehr als ein Eintrag endet auf „{ $given }“. Nenne mehr von seiner Kennung.
error-nothing-to-undo = Es gibt nichts rückgängig zu machen.
error-nothing-to-redo = Es gibt nichts wiederherzustellen.
error-changed-since = Es wurde seither noch einmal geändert und lässt sich allein nicht rückgängig machen. Mach zuerst die spätere Änderung rückgängig.
error-no-such-file = Es gibt keine Datei { $path }. Prüfe den Namen.
error-is-a-folder = { $path } ist ein Ordner. Nenne eine Datei darin.
error-not-readable = { $path } lässt sich nicht lesen. Prüfe die Zugriffsrechte.
error-not-writable = In { $path } lässt sich nicht schreiben. Prüfe, ob es den Ordner gibt und ob Ebb dort schreiben darf.
error-not-a-journal = { $path } ist kein Ebb-Tagebuch, oder es ist verschlüsselt und braucht seinen Schlüssel. Die Datei blieb, wie sie ist.
error-newer-schema = { $path } stammt von einem neueren Ebb (Schema { $found }, dieses kennt { $known }). Es blieb, wie es ist; aktualisiere Ebb.
error-anothers-copy = { $path } ist die Kopie eines anderen Tagebuchs. Es wurde nichts geändert.
error-dose-zero = Eine Dosis von 0 ist keine. So notierst du, dass du nichts genommen hast: ebb log { $item } --skipped. Es wurde nichts geändert.
hint-entry = `ebb day DATUM --ids` zeigt die Kennungen eines Tages.
hint-reminder = `ebb remind next` und `ebb remind log` zeigen ihre Kennungen.
hint-unknown-country = `ebb talk --countries` zeigt die, deren Nummern Ebb hat.
hint-bad-copy = Dein Tagebuch ist, wie es war. `ebb copies` zeigt die anderen Tage.
hint-nothing-to-recover = Es gibt auch keine gute Kopie davon, also nichts zurückzuholen.
hint-recover = Wenn das dein Tagebuch war: `ebb recover` setzt seine neueste gute Kopie an seine Stelle.
hint-lost-journal = `ebb recover` holt es zurück, mit allem, was du seitdem eingetragen hast.
hint-not-an-answer = Zu { $item }: { $choices }.
hint-import-not-backup = So kommt er in dein Tagebuch: ebb import { $path }
hint-backup-not-import = So stellst du sie wieder her: ebb backup restore { $path } --passphrase DATEI
hint-journal-not-backup = So siehst du hinein: ebb --db { $path } today. So stellst du die Kopie eines Tages wieder her: ebb restore TAG
hint-anothers-export = So kommt jenes Tagebuch in dieses: ebb import { $path } --other-diary. So bleibt es für sich: ebb --db NEUE-DATEI backup restore { $path }
hint-unknown-item = `ebb items` zeigt, was sich eintragen lässt.
hint-archived-item = So kommt es zurück: ebb item archive "{ $item }" --back
hint-lasting-condition = So hältst du es fest: ebb about set conditions
hint-bad-lines = So bleiben sie weg: --skip-bad-lines
hint-no-such-check-in = `ebb check-in` zeigt alle.
hint-no-such-medicine = `ebb medicine list` zeigt deine. So kommt es dazu: ebb medicine add "{ $given }"
hint-no-movement-plan = So beginnst du einen: ebb movement start ITEM
hint-large-raise = Wenn du es so meinst: ebb movement raise { $minutes } --yes
hint-no-times = Zum Beispiel: --at 10:00
hint-needs-window = Gib ihr --from und --to.
hint-export-not-backup = So stellst du ihn wieder her: ebb backup restore { $path }
hint-item-in-medicines = So nimmst du es heraus: ebb medicine remove "{ $item }"
error-no-copy-of-day = Vom { $day } gibt es keine Kopie. `ebb copies` zeigt, welche da sind. Es wurde nichts geändert.
error-no-copy-of-diary = Vom { $day } gibt es keine Kopie eines Tagebuchs { $diary }. `ebb copies` zeigt die Kopien mit ihren Ziffern. Es wurde nichts geändert.
error-copy-of-other = Die Kopie vom { $day } ist von einem anderen Tagebuch, { $diary }. So nimmt jenes Tagebuch den Platz von diesem ein: ebb restore { $day } --diary { $diary }
error-wrong-key = { $path } lässt sich mit diesem Schlüssel nicht öffnen. Die Datei blieb, wie sie ist; nimm den Schlüssel, mit dem sie angelegt wurde.
error-not-encrypted = { $path } ist nicht verschlüsselt. Es wurde nichts geändert; öffne es ohne Schlüssel oder verschlüssle es.
error-no-encryption = Dieses Ebb wurde ohne Verschlüsselung gebaut. Es wurde nichts geändert; nimm eines, das sie hat.
error-bad-key = Das ist kein Schlüssel: Er braucht 32 Bytes oder 64 hexadezimale Ziffern. Es wurde nichts geändert.
error-disk-full = Der Speicher ist voll. Es wurde nichts geändert; schaffe Platz und versuche es noch einmal.
error-busy = Das Tagebuch ist gerade anderswo in Gebrauch. Es wurde nichts geändert; versuche es noch einmal.
error-damaged-copy = Die Kopie { $path } ist beschädigt. Sie wurde gelassen, wie sie ist.
error-damaged = Das Tagebuch ist beschädigt. Stelle eine Kopie wieder her. ({ $detail })
error-replaced = { $path } wurde ersetzt oder verschoben, während die Datei offen war. Es wurde nichts geändert; schließe Ebb und sieh nach, was aus ihr wurde.
error-is-a-diary = { $path } ist dein Tagebuch oder gehört dazu. Es wurde nichts geschrieben; nenne eine andere Datei.
error-disk-failed = Der Speicher macht nicht mit. Es wurde nichts geändert; prüfe, ob Ebb dort schreiben darf und ob der Speicher in Ordnung ist. ({ $detail })
error-suspended = Das Tagebuch ist gerade geschlossen. Öffne Ebb und versuche es noch einmal.
error-unknown-format = { $path } hat kein Format, das Ebb lesen kann. Es wurde nichts geändert. Ebb liest die CSV-Exporte von Visible, Bearable und Daylio.
error-empty-file = { $path } ist leer. Es wurde nichts geändert. Exportiere die Daten noch einmal und nenne die neue Datei.
error-utf-16 = { $path } ist Text in UTF-16, das liest Ebb nicht. Es wurde nichts geändert. Öffne die Datei in einer Tabellenkalkulation oder einem Editor und speichere sie als UTF-8 („CSV UTF-8“).
error-not-text = { $path } ist kein Text, sondern ein Bild, ein Archiv oder die Datei eines anderen Programms. Es wurde nichts geändert. Nenne die exportierte CSV-Datei; steckt sie in einem ZIP, entpacke es zuerst.
error-bad-lines = { $count ->
    [one] { $path }: Eine Zeile lässt sich nicht importieren. Es wurde nichts geändert. { $lines } Berichtige sie in der Datei oder lass sie weg.
   *[other] { $path }: { $count } Zeilen lassen sich nicht importieren. Es wurde nichts geändert. { $lines } Berichtige sie in der Datei oder lass sie weg.
}
error-bad-file = { $path }, Zeile { $line }: { $reason }. Es wurde nichts geändert.
line-nothing-changed = Es wurde nichts geändert.
line-field = { $field }: { $reason }
line-unknown-kind = es gibt keine Art von Eintrag namens „{ $kind }“
line-bad-id = die Kennung fehlt oder ist zu lang
line-shape = das ist kein Wert, den Ebb hier schreibt; vergleiche die Zeile mit einer aus einem unveränderten Export
line-unknown-field = dieses Feld schreibt Ebb nicht, oder nicht mit diesem Wert; prüf die Schreibweise
line-repeated = sie wiederholt eine Kennung oder einen Vorgang aus einer früheren Zeile; lass eine der beiden weg
line-bad-value = sie enthält einen Wert, den Ebb nicht schreibt; vergleiche sie mit einer Zeile aus einem unveränderten Export
line-unknown-name = sie nennt { $name }, was nicht davor steht; setz jene Zeile davor, oder lass diese weg
error-internal = In Ebb ist etwas schiefgegangen. Es wurde nichts geändert. Für einen Fehlerbericht: { $detail }

# Die Seite im Terminal.
page-burden = Beschwerden
page-usual = sonst { $value }
page-no-usual = noch kein Vergleich
page-energy = Energie
page-energy-spent = { $spent } von { $advised } empfohlenen Anstrengungsminuten
page-outlook = Ausblick
page-undo = Zuletzt: { $what }. `ebb undo` macht es rückgängig.
page-quick = Am häufigsten eingetragen
page-empty-day = Nichts eingetragen.
page-note = Notiz: { $note }
page-carer = für dich eingetragen
page-load = Anstrengung { $value }
page-history-entries = { $count ->
    [one] 1 Eintrag
   *[other] { $count } Einträge
}
page-flare = { -flare }
page-check-ok = { $entries ->
    [one] Alles in Ordnung: { $entries } Eintrag, Schema { $schema }.
   *[other] Alles in Ordnung: { $entries } Einträge, Schema { $schema }.
}
page-demo = { $entries ->
    [one] { $days } erfundene Tage, { $entries } Eintrag, in { $path }.
   *[other] { $days } erfundene Tage, { $entries } Einträge, in { $path }.
}
page-no-copies = Noch keine Kopien. ebb copies --make
page-copy-unreadable = nicht lesbar
page-copy-of = von einem anderen Tagebuch, { $diary }
page-copy-not-made = Deine Änderung ist gespeichert. Die heutige Kopie ließ sich nicht anlegen: { $why }
page-put-back = Die Kopie vom { $day } ist jetzt das Tagebuch. Was vorher da war, ist in { $path }.
page-mended = Behoben: { $what }
page-demo-next = Weiter mit: ebb today
page-import-preview = { $path }: noch nichts geschrieben, dies ist eine Vorschau.
page-import-rows = { $rows ->
    [one] { $rows } Zeile
   *[other] { $rows } Zeilen
} von { $first } bis { $last }: { $added } neu, { $amended } berichtigt, { $duplicates } schon da, { $skipped } ausgelassen.
page-import-line = Zeile { $line }: { $reason }
page-import-more = … und { $count } weitere
page-import-undo = `ebb undo` macht den ganzen Import rückgängig.
page-import-sleep = Ist es umgekehrt: ebb undo, dann Import mit --sleep-higher { $other }.
page-new-item = neu angelegt
error-not-empty = { $path } enthält schon ein echtes Tagebuch, und ein erfundenes würde sich damit vermischen. Nenne mit --db eine andere Datei.
error-not-a-number = „{ $given }“ ist keine Zahl. Es wurde nichts eingetragen.
error-not-measured = „{ $given }“ lässt sich nicht als Messwert lesen. Schreib eine Zahl in { $unit }. Es wurde nichts eingetragen.
error-not-measured-alone = „{ $given }“ lässt sich nicht als Zahl lesen. Schreib sie ohne Zeichen zwischen den Ziffern, etwa 8000. Es wurde nichts eingetragen.
error-two-pressures = „{ $given }“ sind zwei Zahlen. Trag jede für sich ein: ebb log blood-pressure-systolic { $upper }, dann ebb log blood-pressure-diastolic { $lower }. Es wurde nichts eingetragen.
error-no-severity = „{ $given }“ ist keine Stärke. Schreib eine Zahl von 0 bis 10, etwa 5 oder 5,5, oder keine, leicht, mittel, stark, notiert.
error-severity-range = „{ $given }“ sind zwei Zahlen. Schreib eine: { $high }, wenn es im schlimmsten Moment so war, oder { $between }. Nichts wurde eingetragen.
error-energy-in-percent = Energie geht von 0 bis 100 %: „{ $given }“ kann { $of_ten } % oder { $of_hundred } % heißen. Schreib die Zahl mit %. Nichts wurde eingetragen.
error-not-an-amount-of = Ebb kennt { $item }, kann aber „{ $given }“ nicht als Menge lesen. Schreib eine Zahl und die Einheit, etwa 400 mg, ½ Tablette oder 2 x 150 mg; oder lass die Menge weg: ebb log { $name }. Nichts wurde eingetragen.
error-other-side = { $place } ist nicht { $side }. Nenne eines von beiden. Es wurde nichts gespeichert.
error-unknown-region = Es gibt keine Stelle namens „{ $given }“. Stellen: { $regions }.
error-unknown-language = Ebb spricht „{ $given }“ noch nicht. Es spricht en, de und es.
error-severity-needed = { $item } braucht eine Zahl: ebb log { $id } ZAHL.
error-fever-in-degrees = { $item } geht von 0 bis 10, und { $given } ist eine Temperatur. So trägst du sie ein: ebb log body-temperature "{ $given }". Es wurde nichts gespeichert.
error-check-found = Die Prüfung hat etwas gefunden; siehe oben.

# Encryption.
page-encrypted = { $files ->
    [0] Es ist mit diesem Schlüssel schon verschlüsselt.
    [one] { $files } Datei ist jetzt verschlüsselt. Ohne die Schlüsseldatei kann niemand sie lesen, auch du nicht: Bewahre eine zweite woanders auf.
   *[other] { $files } Dateien sind jetzt verschlüsselt. Ohne die Schlüsseldatei kann niemand sie lesen, auch du nicht: Bewahre eine zweite woanders auf.
}
page-decrypted = { $files ->
    [one] { $files } Datei ist jetzt unverschlüsselt.
   *[other] { $files } Dateien sind jetzt unverschlüsselt.
}
page-rekeyed = { $files ->
    [one] { $files } Datei hat jetzt den neuen Schlüssel.
   *[other] { $files } Dateien haben jetzt den neuen Schlüssel.
}
page-left-as-it-is = { $path } ließ sich nicht lesen und blieb, wie es war. Sieh es dir an oder lösche es.
error-key-file-needed = Dafür braucht es eine Schlüsseldatei: --key-file DATEI. Fehlt sie, wird sie angelegt.
page-erase-yes = Noch ist nichts gelöscht. Mit --yes wird gelöscht.
copy-set-aside = Eine Datei mit dem Namen einer Kopie ließ sich nicht als Kopie lesen. Sie heißt jetzt { $path }; lösche sie, wenn du sie nicht brauchst.
copy-unreadable = { $path } lässt sich nicht als Kopie dieses Tagebuchs öffnen. Die Datei blieb, wie sie ist; vielleicht ist sie mit einem anderen Schlüssel verschlüsselt.
lost-journal = Das Tagebuch, das hier war, ist weg, aber es gibt Kopien davon, die neueste vom { $day }.
erase-unfinished-busy = In deinem Tagebuch ist es gelöscht. Ein anderes Programm liest die Datei noch: Was darin übrig ist, verschwindet, sobald das beendet ist und Ebb das Tagebuch wieder öffnet.
erase-unfinished-full = In deinem Tagebuch ist es gelöscht. Der Speicher ist voll, deshalb kann es noch in Kopien und ungenutzten Teilen der Datei stehen. Schaffe etwas Platz: Ebb macht es fertig, wenn es das Tagebuch wieder öffnet.
erase-unfinished = In deinem Tagebuch ist es gelöscht. In Kopien und ungenutzten Teilen der Datei kann es noch stehen ({ $why }). Ebb versucht es wieder, wenn es das Tagebuch öffnet.
erase-left = { $path } lässt sich nicht lesen: Die Datei kann es noch enthalten oder zu einem anderen Tagebuch gehören. Lösche sie nur, wenn du sie sicher nicht brauchst.
erase-mentions = Dieselben Worte stehen noch hier: { $places }. Das wurde nicht gelöscht.
erase-along = Endgültig gehen mit: { $what }.
erase-along-reminder = die Erinnerung { $label }
erase-mention-record = deine Einstellungen
erase-mention-entry = ein Eintrag vom { $day }
erase-mention-history = was in einem Eintrag oder einer Einstellung früher stand
recover-copy = Die Kopie vom { $day } ist jetzt das Tagebuch.
recover-fresh = Es gibt keine gute Kopie, darum wurde ein neues Tagebuch begonnen.
recover-entries = { $count ->
    [0] Die bisherige Datei hat keine neueren Einträge.
    [one] { $count } Eintrag wurde aus der bisherigen Datei übernommen.
   *[other] { $count } Einträge wurden aus der bisherigen Datei übernommen.
}
recover-records = { $count ->
    [one] { $count } Einstellung oder selbst Angelegtes wurde daraus übernommen.
   *[other] { $count } Einstellungen und selbst Angelegtes wurden daraus übernommen.
}
recover-older = { $count ->
    [one] { $count } Eintrag ist auf dem Stand der Kopie. Spätere Änderungen daran sind verloren.
   *[other] { $count } Einträge sind auf dem Stand der Kopie. Spätere Änderungen daran sind verloren.
}
recover-lost = { $count ->
    [0] Kein Eintrag ist verloren.
    [one] { $count } Eintrag war nicht zu lesen und ist verloren.
   *[other] { $count } Einträge waren nicht zu lesen und sind verloren.
}
recover-unread = { $count ->
    [one] { $count } Eintrag war nicht zu lesen.
   *[other] { $count } Einträge waren nicht zu lesen.
}
recover-held = Eine Datei, die früher beiseitegelegt wurde, enthält Einträge, die nicht im Tagebuch stehen, vielleicht diese: { $path }
recover-lost-untold = Neuere Einträge können verloren sein; wie viele, lässt sich nicht sagen.
recover-from-today = Deine neueste Kopie ist von heute.
recover-from = Deine neueste Kopie ist von { $day }.
recover-from-itself = Es gibt keine Kopie. Zurück kommt, was in der Datei noch lesbar ist.
recover-aside = Die bisherige Datei ist aufbewahrt: { $path }
backup-other-copies = Auch die Kopien des Tagebuchs, das vorher hier war, bleiben, mit { $diary } gekennzeichnet.
page-other-copies = ebb copies zeigt sie; ebb restore TAG --diary { $diary } holt eine zurück.
page-nothing-to-recover = Alles ist in Ordnung. Es wurde nichts geändert.
page-taken-back = rückgängig gemacht

error-no-usual-yet = Ebb kennt noch keine üblichen Werte von dir: Dazu braucht es sieben Tage mit einer Zahl. Es wurde nichts eingetragen.
error-nothing-unsaid = Das hast du heute alles schon beantwortet. Es wurde nichts eingetragen.
error-nothing-to-repeat = Von gestern gibt es nichts, was sich wiederholen ließe. Es wurde nichts eingetragen.
error-day-not-over = { $day } ist noch nicht vorbei und lässt sich noch nicht aus der Erinnerung nachtragen. Trage stattdessen ein, wie es ist.
error-no-such-question = Eine Frage { $id } gibt es gerade nicht. Vielleicht ist sie beantwortet, oder ihr Tag ist vorbei.
error-not-an-answer = „{ $given }“ ist keine der Antworten. Es wurde nichts geändert; wähle eine, die angeboten wird.
error-not-asked = „{ $given }“ ist keine seiner Fragen: { $questions }. Es wurde nichts geändert.
check-in-asks = Fragt: { $questions }
check-in-asks-no-longer = Nicht mehr: { $questions }
error-choose = „{ $given }“ beantwortet das nicht. Wähl eines davon: { $choices }. Es wurde nichts geändert.
error-no-such-check-in = Es gibt keinen Check-in „{ $given }“.
error-nothing-to-ask = Ein Check-in braucht mindestens eine Frage. Es wurde nichts geändert.
error-too-many-questions = Ein Check-in hat höchstens { $most } Fragen. Für die übrigen kannst du einen zweiten anlegen. Es wurde nichts geändert.
error-cannot-ask = { $item } lässt sich nicht als „{ $how }“ fragen oder wird zweimal gefragt. Es wurde nichts geändert.

page-nothing-to-fill = Nichts auszufüllen: Es gibt noch keine üblichen Werte, oder du hast alles beantwortet.
page-not-offered = wird nicht gefragt
page-answered = heute beantwortet: { $value }
page-no-unlogged-days = Seit dem letzten Eintrag gibt es keine Tage ohne Einträge.
page-no-questions = Jetzt gibt es nichts zu fragen.
page-flares-fit = Anfang und Ende jedes { -flare-genitive } passen zusammen.
error-not-tender = Die Stelle ist als nicht druckempfindlich eingetragen und hat doch eine Stärke über 0. Es wurde nichts eingetragen; lass eines von beiden weg.
error-unknown-choice = „{ $given }“ ist keines davon: { $choices }.
error-not-a-length = „{ $given }“ ist keine Dauer. Schreib sie als 7h30, 45 min oder „eine halbe Stunde“. Nichts wurde geändert.
error-length-unit-needed = „{ $given }“ können Stunden oder Minuten sein. Schreib die Einheit dazu, etwa { $given } h oder { $given } min. Nichts wurde geändert.
error-nothing-said = Es gibt nichts zu notieren. Schreib es hinter das Wort: ebb log note "…".
error-level-needed = Wie war der Tag? leicht, üblich oder schwer: ebb log schwerer Tag.
error-place-needed = Wo? Nenn die Stelle: ebb log pressure point schulter links.
error-text-too-long = { $field } hat { $length } Zeichen; Platz ist für { $most }. Es wurde nichts geändert; kürze den Text.
error-not-a-step = „{ $given }“ ist keine Stufe mit ihren Worten. Schreib sie als "6=ich höre auf". Es wurde nichts geändert.
page-body-map = Die Körperkarte ist in { $path }.
menopause-pre = vor den Wechseljahren
menopause-peri = in den Wechseljahren
menopause-post = nach den Wechseljahren
menopause-does-not-apply = trifft nicht zu
pem-positive = positiv
pem-negative = negativ
examination-blood = Blutuntersuchung
    .alias = Blut; Bluttest
examination-vitamins = Vitamine
examination-thyroid = Schilddrüse
examination-hormones = Hormone
examination-imaging = Bildgebung
    .alias = Röntgen; MRT; CT; Ultraschall
examination-sleep-study = Untersuchung im Schlaflabor
    .alias = Schlaflabor; Schlafuntersuchung
examination-physical = Körperliche Untersuchung
    .alias = Untersuchung; Check-up
examination-inflammation = Entzündungswerte
    .alias = CRP; BSG; Entzündung
examination-nerve-muscle = Nerven- oder Muskelmessung
    .alias = EMG; Nervenmessung; Muskelmessung
examination-other = Andere Untersuchung
examination-ruled-out = ausgeschlossen: { $what }
error-not-a-substance = „{ $given }“ ist eine Gruppe von Mitteln oder eine Kombination, kein einzelner Wirkstoff. Nenne jeden Wirkstoff so, wie er auf der Packung steht, etwa „Paracetamol 500 mg“. Es wurde nichts geändert.
error-outside-years = { $given } liegt nicht in den Jahren 1900 bis 2100. Prüfe das Jahr. Es wurde nichts geändert.
error-not-a-date = „{ $given }“ ist kein Datum. Schreib es als 2024, 2024-03 oder 2024-03-14. Es wurde nichts geändert.
error-not-in-the-list = „{ $given }“ steht nicht in der Liste. Es wurde nichts geändert.
error-no-such-medicine = „{ $given }“ ist nicht unter deinen Medikamenten. Es wurde nichts geändert.
error-not-a-dose = „{ $given }“ ist keine Dosis. Schreib eine Zahl und ihre Einheit, etwa 400 mg, ½ Tablette oder 2 x 150 mg. Nichts wurde geändert.
error-dose-two-meanings = „{ $given }“ kann { $thousand } oder { $part } heißen. Schreib eines davon. Nichts wurde geändert.
error-dose-per-hour = „{ $given }“ ist das, was ein Pflaster abgibt, keine Dosis. Schreib 1 Pflaster als Dosis und { $given } als das, was darin ist. Nichts wurde geändert.
error-unknown-dose-unit = Die Einheit „{ $given }“ kennt Ebb nicht. Schreib eine wie mg, µg, g, ml, IE, Tablette, Kapsel oder Tropfen. Nichts wurde geändert.
error-unknown-dose-unit-near = Die Einheit „{ $given }“ kennt Ebb nicht. Meintest du { $nearest }? Schreib sie aus, etwa 400 mg oder 2 Tabletten. Nichts wurde geändert.
error-dose-confirm = { $question } Ist es dieselbe, steht sie schon da: Lass es so. Nur wenn du wirklich noch eine genommen hast, füge --yes hinzu, damit sie zählt. Nichts wurde geändert.
error-dose-implausible = { $question } Ist es ein Versehen, trag es mit der richtigen Menge und Einheit ein; vor Dezimalen steht ein Komma. Hast du es genommen, füge --yes hinzu, damit es zählt. Nichts wurde geändert.
error-no-text = Der Text fehlt. Schreib ihn ans Ende; um absichtlich zu leeren, was da steht: { $command } "". Es wurde nichts geändert.
page-quoted = „{ $text }“
page-not-today-any-more = Heute nicht mehr
guide-length-short = kurz { $length }
guide-length-usual = üblich { $length }
guide-length-long = lang { $length }

# Mistakes on the command line. In English the terminal's own library says them.
usage-value-missing = Es fehlt ein Wert: { $argument }
usage-bad-value = „{ $value }“ passt nicht zu { $argument }.
usage-unknown-argument = { $argument } gibt es hier nicht.
usage-unknown-command = Es gibt keinen Befehl „{ $command }“.
usage-command-missing = Es fehlt ein Befehl.
usage-argument-missing = Es fehlt: { $argument }
usage-conflict = { $argument } geht nicht zusammen mit { $other }.
usage-twice = { $argument } darf nur einmal stehen.
usage-not-text = Ein Argument ist kein Text in UTF-8.
usage-did-you-mean = Meinst du: { $near }?
usage-choices = Möglich: { $choices }
usage-how = So geht es: { $usage }
usage-placeholder = { $word ->
    [action] AKTION
    [activity] TÄTIGKEIT
    [amount] MENGE
    [answer] ANTWORT
    [bad] SCHLIMM
    [beats] SCHLÄGE
    [body] KÖRPER
    [choice] WAHL
    [code] KÜRZEL
    [colour] FARBE
    [command] BEFEHL
    [count] ANZAHL
    [date] DATUM
    [day] TAG
    [days] TAGE
    [digits] ZIFFERN
    [dose] DOSIS
    [effort] ANSTRENGUNG
    [entry] EINTRAG
    [exam] UNTERSUCHUNG
    [family] GRUPPE
    [field] FELD
    [file] DATEI
    [flare] SCHUB
    [folder] ORDNER
    [from] VON
    [guide] ANLEITUNG
    [heart] HERZ
    [hour] STUNDE
    [hours] STUNDEN
    [how] WIE
    [icon] SYMBOL
    [into] NACH
    [item] DING
    [items] DINGE
    [kind] ART
    [length] DAUER
    [medicine] MEDIKAMENT
    [mind] KOPF
    [minutes] MINUTEN
    [most] HÖCHSTENS
    [name] NAME
    [no] NEIN
    [often] OFT
    [options] OPTIONEN
    [out] ZIEL
    [part] TEIL
    [phase] PHASE
    [place] STELLE
    [quality] ART
    [rate] PULS
    [rule] REGEL
    [scale] SKALA
    [seed] ZAHL
    [severity] STÄRKE
    [shown] SICHTBAR
    [side] SEITE
    [spread] AUSBREITUNG
    [step] STUFE
    [substance] WIRKSTOFF
    [text] TEXT
    [time] ZEIT
    [unit] EINHEIT
    [until] BIS
    [value] WERT
    [what] WAS
    [word] WORT
    [words] WORTE
    [yes] JA
    [zone] ZONE
   *[other] { $word }
}
usage-more = Mehr mit --help (auf Englisch).
error-flare-is-on = { $headline } Es wurde nichts geändert.
error-flare-came-back = { $headline } { $question } Mit --yes geht er von seinem ersten Tag an weiter. Es wurde nichts geändert.
error-flare-began-later = { $headline } Davor kann er nicht nachgelassen oder geendet haben: Nenne mit --at eine spätere Zeit. Es wurde nichts geändert.
error-flare-has-end = Dieser { -flare } hat schon ein Ende, am { $day }. Berichtigen: ebb amend { $entry } --at ZEIT. Es wurde nichts geändert.
error-flare-was-on = Damals war schon ein { -flare }; er endete am { $day }. Es wurde nichts geändert.
error-flare-is-over = { $headline } Es wurde nichts geändert.
error-flare-was-over = Ende des letzten { -flare-genitive }: { $when }. Es wurde nichts geändert.
error-no-flare = Es ist kein { -flare } notiert. Wenn du einen hattest, zuerst sein Beginn: ebb flare start --at gestern. Es wurde nichts geändert.
saved-for-mend = Um die Uhrzeit zu nennen: ebb amend { $entry } --at "{ $when }"
error-save-confirm = { $question } { $remedy } Nichts wurde geändert.
error-dose-unit-needed = „{ $given }“ wäre { $read }. Schreib die Einheit dazu: mg, µg, g, ml, IE, Tablette oder Tropfen. Nichts wurde geändert.
error-dose-out-of-range = Eine Dosis von { $given } ist zu klein oder zu groß. Nichts wurde geändert.
error-medicine-listed = „{ $given }“ steht schon in deiner Liste, als { $listed }. Ändere das dort. Nichts wurde geändert.
page-letter-none = Noch kein Brief. An einem guten Tag: ebb letter set helps "Dunkles Zimmer; Wärme; Morgen nichts vor"
error-limit-below-dose = Eine Grenze von { $given } in 24 Stunden ist weniger als eine Dosis von { $dose }. Berichtige eine der beiden Angaben. Nichts wurde geändert.
error-strength-of-liquid = { $given } in wie viel davon? Eine Dosis ist { $dose }, also schreib, was auf der Packung steht, zum Beispiel { $given }/5 ml. Nichts wurde geändert.
error-limit-not-comparable = { $given } kann Ebb nicht in Dosen von { $dose } zählen. Schreib die Grenze in der Einheit der Dosis, oder gib an, was laut Packung darin ist. Nichts wurde geändert.
medicine-merge-confirm = { $from } und { $into } wären dann ein einziges Medikament: Jede Dosis von { $from } heißt danach { $into }. Ist es wirklich dasselbe?
page-medicine-no-reminder = Noch erinnert dich nichts daran. ebb remind add dose "{ $name }"
page-medicine-nickname = genannt „{ $nickname }“
error-merge-confirm = { $question } Um sie zusammenzulegen, füge --yes hinzu. Nichts wurde geändert.
page-about-nothing = Noch steht hier nichts. Alles davon ist freiwillig: ebb about set onset 2021-03
page-medicines-none = Keine Medikamente in der Liste. ebb medicine add NAME
page-due-doses = Jetzt fällig
page-open-doses = Dosen ohne Antwort
page-examinations-none = Keine Untersuchungen in der Liste. ebb exam add ART
error-nothing-chosen = Wähle mindestens eines. Es wurde nichts geändert.
page-day-begins = Dein Tag beginnt um { $hour }:00 Uhr.
page-core-items = „Beschwerden insgesamt“ wird berechnet aus: { $items }
page-flare-word = Ebb nennt es { -flare }.
error-not-a-wish = „{ $given }“ ist keine Aktivität mit Minuten. Schreib es so: Einkaufen 45
page-rated-quotient = Nach deiner eigenen Einschätzung sind { $percent } % der Energie von heute verbraucht.
page-hours = Was eine Stunde kostet
page-then-rest = dann { $minutes } min Pause
page-plan-spent = { $spent } der { $advised } für heute empfohlenen Anstrengungsminuten sind verbraucht.
page-plan-left = Noch etwa { $left } Anstrengungsminuten bis zur Reserve.
page-plan-none-left = Was jetzt kommt, geht von der Reserve ab.
page-does-not-fit = Zu viel für heute
# Wie gut die Vorhersagen waren.
evaluate-days = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
} von { $persons ->
    [one] { $persons } Person
   *[other] { $persons } Personen
}, davon { $kind ->
    [stood-out] { $share }, die herausstachen
    [both] { $share } mit { -flare } oder herausstechend
   *[said] { $share } mit { -flare }
}
evaluate-how = Jede Vorhersage entstand am Ende des Tages davor, aus dem, was da bekannt war.
evaluate-burden = Die Datei hat keine Zeilen für { -flares }: Ein Tag zählt, wenn seine Beschwerden aus den sechs Wochen davor herausstechen.
evaluate-said-else-burden = Ein Tag zählt, wenn du ihn als { -flare-day } bezeichnet hast, sonst, wenn seine Beschwerden aus den sechs Wochen davor herausstechen.
evaluate-nothing = Kein Tag lässt sich werten: Dazu braucht es einen Tag mit Eintrag und danach einen, von dem bekannt ist, ob er ein { -flare-day } war.
evaluate-ours = Vorhersage
evaluate-climatology = Übliche Häufigkeit
evaluate-markov = Häufigkeit nach so einem Tag
evaluate-better = die Vorhersage irrt um { $percent } weniger
evaluate-worse = die Vorhersage irrt um { $percent } mehr
evaluate-order = { $kind ->
    [stood-out] Tage, die herausstachen, von den anderen unterschieden
    [both] { -flare-days } und Tage, die herausstachen, von den anderen unterschieden
   *[said] { -flare-days } von ruhigen Tagen unterschieden
}: { $all }, innerhalb einer Person { $within } (0,5 ist geraten, 1 ist immer richtig).
evaluate-calibration = Genannte Wahrscheinlichkeit und Wirklichkeit liegen { $points } Prozentpunkte auseinander.
evaluate-shown = An { $share } dieser Tage gezeigt; an den anderen schweigt Ebb und wird trotzdem gewertet.
evaluate-onset = Von einem ruhigen Tag aus: { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
}, { $kind ->
    [stood-out] { $share }, die herausstachen
    [both] { $share } mit { -flare } oder herausstechend
   *[said] { $share } mit { -flare }
}, { $brier } gegenüber { $usual }, innerhalb einer Person unterschieden { $within }.
evaluate-48 = Innerhalb von zwei Tagen: { $days }-mal, { $kind ->
    [stood-out] { $share } mit einem Tag, der herausstach
    [both] { $share } mit { -flare } oder einem Tag, der herausstach
   *[said] { $share } mit { -flare }
}, { $brier } gegenüber { $usual }, innerhalb einer Person unterschieden { $within }.
evaluate-72 = Innerhalb von drei Tagen: { $days }-mal, { $kind ->
    [stood-out] { $share } mit einem Tag, der herausstach
    [both] { $share } mit { -flare } oder einem Tag, der herausstach
   *[said] { $share } mit { -flare }
}, { $brier } gegenüber { $usual }, innerhalb einer Person unterschieden { $within }.
evaluate-given = Genannte Wahrscheinlichkeiten und was kam
evaluate-bin = { $low } bis { $high }: von { $days ->
    [one] { $days } Tag
   *[other] { $days } Tagen
} { $kind ->
    [stood-out] stachen { $share } heraus
    [both] waren { $share } { -such-flare-days } oder stachen heraus
   *[said] waren { $share } { -such-flare-days }
}
evaluate-plot-chance = Genannte Wahrscheinlichkeit
evaluate-plot-came = Anteil, der eintraf

# A prior for the forecast (ebb fit-prior)
prior-form = das ist kein Prior: `ebb fit-prior` schreibt einen
prior-version = dieser Prior hat Version { $given }, und dieses Ebb liest { $version }: neu anpassen
prior-no-slope = die Steigung von „{ $given }“ fehlt oder ist keine Zahl: neu anpassen
prior-no-feature = ein Merkmal „{ $given }“ gibt es nicht: neu anpassen
page-forecast-towards = Macht ihn wahrscheinlicher
page-forecast-away = Macht ihn weniger wahrscheinlich
page-forecast-hidden = Der Ausblick ist ausgeblendet. `ebb forecast show` holt ihn zurück.
page-forecast-choice = { $words ->
    [yes] In Worten, ohne Zahlen. `ebb forecast numbers` ändert das.
   *[no] Mit Zahlen. `ebb forecast words` lässt sie weg.
}
page-forecast-notify = { $on ->
    [yes] Mitteilungen dürfen ihn erwähnen.
   *[no] Mitteilungen erwähnen ihn nicht.
}
page-forecast-early = { $on ->
    [yes] Frühe Vermutungen sind an. `ebb forecast stop` stellt sie ab.
   *[no] Frühe Vermutungen sind aus. `ebb forecast early` stellt sie an.
}
error-no-activity = Es läuft keine Aktivität. Beginne zuerst eine.
error-no-break-due = Gerade ist keine Pause fällig. Es wurde nichts geändert.
error-no-more-snooze = Diese Pause wurde zweimal verschoben. Sie bleibt fällig, bis du sie machst oder auslässt.
error-was-forgotten = Sie lief sechs Stunden, ohne dass du getippt hast. Beende sie zuerst: als sie wohl vorbei war, zu einer anderen Zeit oder ohne Dauer.
error-not-resting = Gerade ist keine Pause. Es wurde nichts geändert.
error-no-such-rule = Es gibt keine Pausenregel „{ $given }“. Es wurde nichts geändert.
page-no-activity = Es läuft nichts.
page-no-break-rules = Noch keine Pausenregeln.
page-no-candidates = In dieser Zeit ist nichts geplant.
page-activity-since = seit { $since }: { $elapsed }, davon { $worked } aktiv
page-activity-since-whole = seit { $since }: { $elapsed }
page-activity-breaks = Pausen: { $times }
page-candidate = { $time }  { $title }
page-ease-not = Nichts zu sagen.
# Bewegung, Anleitungen, die Fragen zur Verschlechterung nach Anstrengung, der Arbeitsplatz.
pem-form = Fünf Fragen zu den letzten sechs Monaten: wie oft und wie stark. Sie zeigen, ob es dir nach Anstrengung für einen Tag oder länger schlechter gehen kann. Lass aus, was du magst, oder alles.
pem-item-heavy-after-starting = Ein schweres, bleiernes Gefühl, bald nachdem du mit Bewegung anfängst
pem-item-sore-next-day = Schmerzen oder Erschöpfung am Tag nach alltäglichen Dingen, die nicht anstrengend waren
pem-item-mentally-tired = Geistig müde nach der kleinsten Anstrengung
pem-item-physically-tired = Körperlich müde nach sehr wenig Bewegung
pem-item-drained-after-mild = Ausgelaugt oder krank nach leichter Aktivität
pem-frequency-0 = nie
pem-frequency-1 = selten
pem-frequency-2 = etwa die halbe Zeit
pem-frequency-3 = meistens
pem-frequency-4 = immer
pem-severity-0 = nicht da
pem-severity-1 = leicht
pem-severity-2 = mittel
pem-severity-3 = stark
pem-severity-4 = sehr stark
pem-result-positive = Nach diesen Antworten kann es dir nach Anstrengung für einen Tag oder länger schlechter gehen. Das ist keine Diagnose. Ebb schlägt nie von sich aus mehr Aktivität vor; mehr sagen kann dir eine Ärztin oder ein Arzt.
pem-result-negative = Nach diesen Antworten geht es dir an den Tagen nach Anstrengung nicht deutlich schlechter. Das ist keine Diagnose. Du kannst neu antworten, wenn sich das ändert.
pem-result-open = Für eine Aussage sind es zu wenige Antworten. Bis dahin ist Ebb so vorsichtig, als ob es dir nach Anstrengung schlechter ginge.

movement-off = Sanfte Bewegung ist aus. Sie beginnt nur, wenn du es willst.
movement-today = { $item }: heute bis zu { $time }. Weniger ist gut.
movement-easing = { $item }: höchstens { $time }, bis der { -flare } abgeklungen ist.
movement-rest = { $item }: heute Ruhe.
movement-not-today = { $item }: heute nicht. Der Plan wartet.
movement-paused = { $item }: Pause, solange du magst.
movement-old = { $item }: Das hast du vor mehr als einem Jahr eingestellt. Fang neu an mit dem, was du jetzt machst.
movement-day-today = heute
movement-reason-started = Du hast mit { $time } angefangen, etwas unter den { $baseline }, die du meistens schaffst.
movement-reason-set = Du hast { $time } eingestellt ({ $day }).
movement-reason-flare = { -In-flare } geht es sofort auf die Hälfte zurück und bleibt dort, bis du es erhöhst.
movement-reason-after-flare = Ein { -flare } hat es halbiert. Von selbst geht es nicht wieder hoch.
movement-reason-back = Vor dem { -flare } waren es { $time }. Geh erst dahin zurück, wenn du wieder stabil bist.
movement-reason-gap = Nach zwei Wochen Unterbrechung sind es vier Fünftel von vorher.
movement-reason-steady = Nach sieben stabilen Tagen ist es bis zu einem Zehntel mehr.
movement-rule-positive = Nach deinen Antworten kann es dir nach Anstrengung schlechter gehen. Deshalb lässt Ebb diese Stufe, wie sie ist, oder senkt sie. Nur du erhöhst sie.
movement-rule-unscreened = Es ist nicht bekannt, ob es dir nach Anstrengung schlechter geht. Deshalb lässt Ebb diese Stufe, wie sie ist, oder senkt sie. Nur du erhöhst sie.
movement-rule-small = Unter zehn Minuten ist ein Zehntel weniger als eine Minute: Ebb lässt diese Stufe, wie sie ist, und du erhöhst sie, wenn du magst.
movement-rule-negative = { $days ->
    [one] { $days } stabiler Tag von sieben bisher; nach sieben ist es bis zu einem Zehntel mehr.
   *[other] { $days } stabile Tage von sieben bisher; nach sieben ist es bis zu einem Zehntel mehr.
}
movement-convention = Diese Schritte und die sieben Tage sind Richtwerte, keine Messungen. Dein eigener Körper geht vor.
movement-caution = Von { $from } auf { $to }: Achte auf die nächsten drei Tage. Geht es dir schlechter, mach gleich weniger.
movement-caution-pem = Von { $from } auf { $to }: Die Folgen zeigen sich manchmal erst Tage später. Achte auf die nächsten drei Tage; geht es dir schlechter, mach gleich weniger.
error-no-movement-plan = Es gibt noch keinen Bewegungsplan. Es wurde nichts geändert.
error-minutes-needed = Ebb weiß nicht, wie viele Minuten. Es wurde nichts geändert; nenne eine Zahl, die du an den meisten Tagen schaffst, ohne dafür zu büßen.
error-large-raise = Von { $from } auf { $to } ist ein großer Schritt auf einmal. Es wurde nichts geändert.
error-movement-in-flare = { -In-flare }, und bis er abgeklungen ist, wird das nicht erhöht. Es wurde nichts geändert. Ebb fragt einmal, sobald er abgeklungen ist.
error-no-guide-running = Es läuft keine Anleitung. Es wurde nichts geändert.

guide-breathing = Langsames Atmen
guide-body-scan = Body-Scan
guide-muscle-relaxation = Muskelentspannung
guide-yoga-nidra = Yoga Nidra
guide-stretching = Eine Runde Dehnen
guide-heat = Wärme
guide-cold = Kälte
guide-heat-cold = Wärme und Kälte im Wechsel
guide-left-out = Ausgelassen, weil du dort Schmerzen eingetragen hast: { $places }.
guide-skin-rests = Vor Kurzem war schon Wärme oder Kälte dran. Lass die Haut bis { $time } ruhen.
guide-group-hands = Hände
guide-group-arms = Arme
guide-group-shoulders = Schultern
guide-group-face = Gesicht
guide-group-belly = Bauch
guide-group-thighs = Oberschenkel
guide-group-calves = Waden
guide-group-feet = Füße
guide-group-neck = Nacken
guide-group-back = Rücken
guide-group-hips = Hüften
guide-caution-dizzy = Wird dir schwindlig, atme, wie du magst, oder hör auf.
guide-caution-leave = Ist dir eine Stelle oder ein Gedanke zu viel, geh weiter, öffne die Augen oder hör auf.
guide-caution-tense = Spanne nur sanft an, nie in den Schmerz hinein.
guide-caution-stretch = Nur so weit, wie es angenehm ist. Nichts zieht stark, nichts wippt.
guide-caution-heat = Warm, nicht heiß: Deine Hand kann gut darauf liegen bleiben. Ein Tuch dazwischen, höchstens 20 Minuten.
guide-caution-cold = Nie Eis auf die bloße Haut: ein Tuch dazwischen, höchstens 10 Minuten.
guide-caution-skin = Sieh alle fünf Minuten nach der Haut. Hör auf, wenn sie weiß, fleckig, sehr rot oder taub ist oder wenn es wehtut. Leg dich nicht auf das Wärmekissen oder den Kühlbeutel und schlaf nicht damit ein. Danach ruht die Haut eine Stunde.
guide-caution-patch = Keine Wärme über einem Medikamentenpflaster, Capsaicin oder Menthol: Durch die Haut gelangt mehr davon, und sie kann verbrennen.
guide-caution-drowsy = Keine Wärme im Liegen nach Alkohol oder einem Medikament, das müde macht: Du könntest damit einschlafen.
guide-caution-cold-skin = Keine Kälte bei Raynaud (weiße oder blaue Finger) oder wenn du von Kälte Quaddeln bekommst.
guide-caution-belly = In der Schwangerschaft keine Wärme auf den Bauch oder den unteren Rücken.
guide-caution-stretch-dizzy = Wird dir schwindlig, hör auf.
guide-caution-doctor = Lass es oder frag vorher in deiner Arztpraxis nach, wenn du taube Haut, Nervenschäden, Diabetes, eine schlechte Durchblutung, Wunden, entzündete Haut oder eine Herzkrankheit hast oder schwanger bist.
guide-breathing-begin = Sitz oder lieg, wie du magst. Lass die Schultern sinken.
guide-breathing-in = Einatmen
guide-breathing-out = Langsam ausatmen
guide-breathing-end = Atme, wie du magst. Das war alles.
guide-body-scan-begin = Lieg oder sitz so, dass es wenig Mühe macht. Du änderst nichts, du nimmst nur wahr.
guide-body-scan-feet = Die Füße: warm, kalt, schwer, nichts. Was eben da ist.
guide-body-scan-calves = Die Unterschenkel, wie sie liegen.
guide-body-scan-thighs = Die Oberschenkel und ihr Gewicht.
guide-body-scan-hips = Die Hüften und was sie trägt.
guide-body-scan-back = Der Rücken, wo er aufliegt und wo nicht.
guide-body-scan-belly = Der Bauch, wie er sich mit dem Atem bewegt.
guide-body-scan-hands = Die Hände und Arme, die still liegen.
guide-body-scan-shoulders = Die Schultern. Sie tragen jetzt nichts.
guide-body-scan-neck = Der Nacken und der Hals.
guide-body-scan-face = Der Kiefer, die Augen, die Stirn.
guide-body-scan-whole = Der ganze Körper auf einmal, wie er atmet.
guide-body-scan-end = Beweg die Finger und Zehen. Das war alles.
guide-muscle-relaxation-begin = Lieg oder sitz bequem. Sanft anspannen, dann loslassen.
guide-muscle-relaxation-hands = Schließ sanft die Hände.
guide-muscle-relaxation-arms = Beug die Arme ein wenig und spann sie an.
guide-muscle-relaxation-shoulders = Zieh die Schultern ein wenig hoch.
guide-muscle-relaxation-face = Schließ die Augen fest, press die Lippen aufeinander.
guide-muscle-relaxation-belly = Zieh den Bauch ein wenig ein.
guide-muscle-relaxation-thighs = Spann sanft die Oberschenkel an.
guide-muscle-relaxation-calves = Zieh die Zehen zu dir.
guide-muscle-relaxation-feet = Roll sanft die Zehen ein.
guide-muscle-relaxation-let-go = Lass los. Spür den Unterschied.
guide-muscle-relaxation-whole = Lass den ganzen Körper schwer sein.
guide-muscle-relaxation-end = Streck dich, wenn du magst. Das war alles.
guide-yoga-nidra-arrive = Leg dich hin, warm und zugedeckt. Es gibt nichts zu tun.
guide-yoga-nidra-wish = Wenn du magst, denk an einen freundlichen Wunsch für dich.
guide-yoga-nidra-right = Die rechte Seite: Hand, Arm, Flanke, Bein, Fuß.
guide-yoga-nidra-left = Die linke Seite: Hand, Arm, Flanke, Bein, Fuß.
guide-yoga-nidra-behind = Was aufliegt: Fersen, Beine, Rücken, Kopf.
guide-yoga-nidra-front = Die Vorderseite: Stirn, Wangen, Brust, Bauch.
guide-yoga-nidra-breath = Der Atem, und danach von selbst eine Pause.
guide-yoga-nidra-heavy = Stell dir den Körper schwer vor, er sinkt.
guide-yoga-nidra-light = Stell dir den Körper leicht vor, er schwebt.
guide-yoga-nidra-return = Hör in den Raum. Beweg die Finger. Lass dir Zeit.
guide-yoga-nidra-end = Das war alles. Steh langsam auf oder bleib liegen.
guide-stretching-begin = Sitz oder steh mit etwas zum Festhalten in der Nähe. Atme weiter.
guide-stretching-neck = Lass den Kopf zur einen Seite sinken, dann zur anderen.
guide-stretching-shoulders = Kreis langsam mit den Schultern, nach hinten und unten.
guide-stretching-back = Mach den Rücken ein wenig rund, dann wieder gerade.
guide-stretching-hands = Arme nach vorn: die Handgelenke nach oben beugen, dann nach unten.
guide-stretching-hips = Zieh ein Knie zu dir, dann das andere.
guide-stretching-calves = Ein Bein nach vorn, die Zehen hoch; dann das andere.
guide-stretching-ease = Lass los und atme.
guide-stretching-end = Das war alles.
guide-heat-on = Wärme auf die Stelle, ein Tuch dazwischen.
guide-heat-look = Sieh nach der Haut. Rosig wie nach einem warmen Bad ist in Ordnung. Ist sie weiß, fleckig, sehr rot oder taub, hör auf.
guide-heat-end = Nimm die Wärme weg. Lass die Haut eine Stunde ruhen.
guide-cold-on = Kälte auf die Stelle, ein Tuch dazwischen.
guide-cold-look = Sieh nach der Haut. Ist sie weiß oder taub, hör auf.
guide-cold-end = Nimm die Kälte weg. Lass die Haut eine Stunde ruhen.
guide-heat-cold-heat = Wärme auf die Stelle, ein Tuch dazwischen.
guide-heat-cold-to-cold = Nimm die Wärme weg. Sieh nach der Haut.
guide-heat-cold-cold = Kälte auf die Stelle, ein Tuch dazwischen.
guide-heat-cold-rest = Nimm die Kälte weg. Sieh nach der Haut und lass sie ruhen.
guide-heat-cold-end = Das war alles. Lass die Haut eine Stunde ruhen.

workstation-name = Arbeitsplatz-Check
workstation-text = Acht Dinge zu Stuhl, Bildschirm, Händen und Pausen. Zwei Minuten; lass aus, was du magst.
workstation-result = { $count ->
    [0] Nach diesen Antworten gibt es nichts zu ändern.
    [one] { $count } Punkt lässt sich verbessern.
   *[other] { $count } Punkte lassen sich verbessern.
}
workstation-feet = Stehen deine Füße flach, die Knie etwa auf Höhe der Hüften?
workstation-feet-advice = Stell den Stuhl niedriger, oder leg eine Kiste oder ein dickes Buch unter die Füße.
workstation-back = Stützt der Stuhl deinen unteren Rücken?
workstation-back-advice = Leg ein gerolltes Handtuch oder ein kleines Kissen hinter den unteren Rücken und setz dich ganz nach hinten.
workstation-screen-height = Ist der obere Rand des Bildschirms etwa auf Augenhöhe?
workstation-screen-height-advice = Stell den Bildschirm auf Bücher oder weiter nach unten; beim Laptop hilft eine eigene Tastatur.
workstation-screen-distance = Ist der Bildschirm etwa eine Armlänge entfernt?
workstation-screen-distance-advice = Rück den Bildschirm auf Armlänge, und mach die Schrift größer, statt dich vorzubeugen.
workstation-keyboard = Hängen deine Schultern beim Tippen locker, die Ellbogen am Körper?
workstation-keyboard-advice = Hol die Tastatur näher, und stell sie tiefer oder den Stuhl höher, bis die Schultern hängen können.
workstation-mouse = Ist die Maus so nah, dass du nicht nach ihr greifen musst?
workstation-mouse-advice = Leg die Maus direkt neben die Tastatur, oder wechsle ab und zu die Hand.
workstation-light = Kannst du den Bildschirm lesen, ohne Blendung und ohne die Augen zuzukneifen?
workstation-light-advice = Dreh den Bildschirm seitlich zum Fenster, und dimme, was darauf scheint.
workstation-breaks = Wechselst du die Haltung, bevor es wehtut?
workstation-breaks-advice = Lass dich von Ebb an kurze Pausen erinnern; eine Minute aufstehen genügt für den Anfang.

page-pem-how = Antworten: ebb screen pem sore-next-day=2,3 (wie oft, wie stark; eins davon darf fehlen)
page-screen-kept = { $day }: { $text }
page-movement-kinds = Einen beginnen: ebb movement start ITEM [MINUTEN]
page-movement-sustained = { $item }: { $time } ohne schlechteren Tag danach
page-movement-unknown = { $item }
page-movement-done = Heute gemacht: { $time }
page-guide-none = Es läuft keine Anleitung. ebb guide start GUIDE [LENGTH]
page-guide-seconds = { $seconds } s
page-guide-next = Danach, { $time }: { $text }
page-guide-finished = Sie ist zu Ende. Beenden: ebb guide stop
page-workstation-how = Antworten: ebb workstation feet=yes back=no light=unknown

# Reminders: what they say, what can be tapped, what became of them.
error-no-such-reminder = Es gibt keine Erinnerung { $given }. Die Liste zeigt alle.
error-list-entry-gone = Das steht nicht mehr in der Liste. Es wurde nichts geändert.
error-no-reminder-for = Für { $when } gibt es keine Erinnerung. Die Liste zeigt alle.
error-reminder-gone = Diese Erinnerung gibt es nicht mehr. Die Liste zeigt alle.
error-entry-gone = Es gibt keinen Eintrag mit dieser Kennung. Vielleicht wurde er gelöscht.
error-no-times = Eine Erinnerung braucht eine Uhrzeit.
error-reminder-not-due = { $due }: Vorher ist es nicht fällig. Es wurde nichts geändert.
error-needs-window = Nur eine Erinnerung mit Zeitfenster kann wandern.
reminder-private-check-in = Zeit für einen kurzen Check-in
reminder-private-dose = Jetzt ist etwas fällig
reminder-private-break = Zeit für eine Pause
reminder-private-rest-over = Die Pause ist vorbei
reminder-private-still-going = Läuft das noch?
reminder-private-prompt = Eine kleine Unterbrechung
reminder-private-plan = Eine Erinnerung für dich
reminder-private-timer = Ein Timer läuft
reminder-private-text = Näheres steht in Ebb.
medicine-unchecked = Ebb prüft nicht, ob Medikamente zusammenpassen. Das können deine Apotheke und deine Ärztin oder dein Arzt.
medicine-merged-limits = Von zwei Grenzen gilt die strengere: { $limits }
medicine-merged-left = Die Liste behält, was sie zu { $medicine } sagt. Zum anderen stand dort: { $what }
medicine-removed-with = { $removed }. Die Erinnerungen daran sind mit entfernt: { $reminders }
medicine-fact-two-anti-inflammatories = Zwei Entzündungshemmer zugleich, etwa Ibuprofen und Naproxen oder ASS, belasten Magen und Nieren stärker und helfen selten mehr. Auch manche Erkältungsmittel enthalten einen.
medicine-fact-opioid-sedative = Opioide, Beruhigungs- oder Schlafmittel und Alkohol verstärken sich: Zusammen können sie den Atem langsam und flach machen. Auch Gabapentin, Pregabalin und Muskelrelaxanzien zählen dazu.
medicine-fact-serotonin = Viele Antidepressiva, Triptane, Tramadol, Tapentadol, manche Hustenmittel und Johanniskraut erhöhen das Serotonin. Mehrere zusammen können selten zu viel sein. Bei Zittern, Schwitzen, Fieber und Unruhe dann noch am selben Tag ärztlich abklären lassen.
medicine-fact-naltrexone-opioid = Naltrexon, auch niedrig dosiert, und Opioide wirken gegeneinander: Das Schmerzmittel kann versagen, und ein Entzug kann beginnen. Sag es allen, die dir etwas verordnen oder dich operieren.
medicine-fact-pregnancy = In der Schwangerschaft nimm Entzündungshemmer nur nach ärztlichem Rat, vor allem ab der 20. Woche.
medicine-fact-unknown-contents = Ebb weiß nicht, was in { $medicines } ist. Nennt die Packung einen Wirkstoff, den auch andere Medikamente haben, etwa Paracetamol, dann gib ihn an: So zählen die Dosen zusammen.
dose-last-today = Zuletzt um { $time } genommen.
dose-last-day = Zuletzt genommen: { $day }, { $time }.
dose-unsure-today = Ob du es um { $time } genommen hast, ist nicht bekannt.
dose-unsure-day = Ob du es { $day } um { $time } genommen hast, ist nicht bekannt.
dose-total = { $total } in 24 Stunden; deine Grenze ist { $most }.
dose-limit = Deine Grenze ist { $most } in 24 Stunden.
dose-no-limit = Keine Grenze eingetragen.
dose-not-lately = in den letzten zwei Tagen nicht eingetragen
dose-makes = Mit der nächsten Dosis sind es { $total } in 24 Stunden; deine Grenze ist { $most }.
dose-last-within = Mit der nächsten Dosis sind es { $total } in 24 Stunden: Sie ist die letzte innerhalb deiner Grenze von { $most }.
dose-at-limit = An deiner Grenze von { $most } in 24 Stunden.
dose-at-limit-until = An deiner Grenze von { $most } in 24 Stunden bis { $time }.
dose-next-beyond = { $total } in 24 Stunden. Mit der nächsten Dosis sind es { $next }, mehr als deine Grenze von { $most }.
dose-from = Ab { $time }, nach deinen eigenen Grenzen.
dose-asked = { $when }: Hast du es da genommen?
dose-asked-of = { $dose } – { $question }
dose-asked-today = Heute um { $time }
dose-asked-last-night = Gestern Abend um { $time }
dose-asked-yesterday = Gestern um { $time }
dose-asked-tomorrow = Morgen um { $time }
dose-asked-day = { $day } um { $time }
dose-asked-none = Keine Dosis wartet auf eine Antwort.
dose-assumed = { $said } gezählt als { $counted }.
dose-assumed-other = { $said } eines anderen Mittels gezählt als { $counted } von diesem.
dose-unknown-of = Nicht mitgezählt: { $medicines }. In deiner Medikamentenliste stand nicht, wie viel in einer solchen Dosis ist.
dose-unknown-within = Nicht mitgezählt: eine Dosis { $medicines } in diesen 24 Stunden. In deiner Medikamentenliste stand nicht, wie viel darin ist.
dose-not-in-limit = In deiner Grenze von { $limit } { $medicine } nicht mitgezählt: In deiner Medikamentenliste steht nicht, wie viel in einer davon ist.
dose-not-counted = Nicht mitgezählt: { $substances } in { $medicine }. Was laut Packung darin ist, gehört in deine Medikamentenliste.
dose-far-more = Das ist weit mehr auf einmal, als man nimmt.
dose-implausible = { $dose } { $medicine } auf einmal ist weit mehr, als man nimmt. Hast du das wirklich genommen?
dose-counts-unsure = Eine Dosis, bei der du nicht sicher warst, ist als genommen mitgezählt.
dose-days = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tagen
}
dose-weekly-other = { $whose ->
    [usual] Das nimmt man meist einmal in der Woche, und im Abstand von { $length } danach ist schon eine eingetragen.
   *[own] Das nimmst du einmal in der Woche, und im Abstand von { $length } danach ist schon eine eingetragen.
}
weekly-rings-often = { $whose ->
    [usual] { $medicine } nimmt man meist einmal in der Woche, und das würde dich öfter daran erinnern.
   *[own] { $medicine } nimmst du einmal in der Woche, und das würde dich öfter daran erinnern.
}
weekly-many-times = { $medicine } nimmst du einmal in der Woche, und das sind mehrere Uhrzeiten am Tag.
weekly-rings-beside-another = { $medicine } nimmst du einmal in der Woche, und eine Erinnerung daran gibt es schon: Zusammen würden sie öfter klingeln.
weekly-choose-a-day = Wähle den Tag, etwa --days Mo. Nur wenn es öfter als einmal in der Woche verordnet ist, füge --yes hinzu.
weekly-remove-the-other = Nimm denselben Tag, oder entferne die andere: `ebb remind list` zeigt sie. Nur wenn es öfter als einmal in der Woche verordnet ist, füge --yes hinzu.
weekly-mend-reminders = Gib der Erinnerung zuerst einen Tag: Entferne die, die `ebb remind list` zeigt, dann `ebb remind add dose` mit --days Mo. Nur wenn es öfter als einmal in der Woche verordnet ist, füge --yes hinzu.
weekly-one-time = Nenne eine Uhrzeit, etwa --time 09:00. Nur wenn es öfter als einmal in der Woche verordnet ist, füge --yes hinzu.
weekly-say-so = Wenn doch einmal in der Woche, füge --weekly ja hinzu. Nur wenn es öfter verordnet ist, füge --yes hinzu.
medicine-usually-weekly = { $medicine } nimmt man meist einmal in der Woche. Jeden Tag genommen kann es schweren Schaden anrichten. Nimmst du es wirklich nicht einmal in der Woche?
medicine-weekly-now = { $medicine } gilt ab jetzt als einmal in der Woche genommen
merge-medicine-taken = { $medicine }: Aus der Datei kam { $what }.
merge-medicine-left = { $medicine }: Es bleibt, was in deiner Liste steht; in der Datei steht { $what }.
merge-rings-often = Dann würde die Erinnerung öfter als einmal in der Woche klingeln, und { $medicine } nimmt man einmal in der Woche: Jeden Tag genommen kann es schweren Schaden anrichten. Gib der Erinnerung zuerst einen Tag, oder entferne sie.
medicine-implausible = { $dose } { $medicine } auf einmal ist weit mehr, als man nimmt. Steht das so auf der Packung oder im Medikationsplan?
medicine-implausible-limit = { $limit } { $medicine } in 24 Stunden sind weit mehr, als man nimmt. Steht das so auf der Packung oder im Medikationsplan?
medicine-name-strength = Ist { $number } in „{ $medicine }“ die Menge in einer Tablette? Was nur im Namen steht, kann Ebb nicht zählen.
medicine-same-substance = { $medicine } enthält dasselbe wie { $other } in deiner Liste. Nimmst du beides?
medicine-reminder-stops = { $medicine } hat eine Erinnerung, die sich nach diesen Uhrzeiten richtet. Ohne Uhrzeit klingelt sie nicht mehr.
medicine-remove-reminder = Wenn das so sein soll, füge --yes hinzu; `ebb remind list` zeigt die Erinnerung, `ebb remind remove` entfernt sie.
medicine-write-again = Schreib die Menge mit ihrer Einheit noch einmal; vor Dezimalen steht ein Komma. Nur wenn sie stimmt, füge --yes hinzu.
medicine-leave-out-of-name = Wenn ja, lass sie im Namen weg und schreib --dose 400mg. Nur wenn sie zum Namen gehört, füge --yes hinzu.
medicine-change-the-other = Ist es dasselbe Medikament, ändere das in deiner Liste. Nimmst du beides, füge --yes hinzu.
dose-over = Das macht { $total } in 24 Stunden. Deine Grenze ist { $most }.
dose-next-of = Mit der nächsten kommt { $medicine } auf { $total } in 24 Stunden. Deine Grenze ist { $most }.
dose-next-paracetamol = Mit der nächsten Dosis sind es { $total } Paracetamol in 24 Stunden: Mehr als 4 g können der Leber schaden.
dose-over-of = Damit kommt { $medicine } auf { $total } in 24 Stunden. Deine Grenze ist { $most }.
dose-too-soon = Nur { $ago } zwischen zwei Dosen. Deine eigene Grenze ist mindestens { $least }.
dose-too-soon-now = Zwei Dosen in derselben Minute. Deine eigene Grenze ist mindestens { $least } zwischen zwei Dosen.
dose-too-soon-now-unsure = Vielleicht zwei Dosen in derselben Minute. Deine eigene Grenze ist mindestens { $least } zwischen zwei Dosen.
dose-too-soon-unsure = Vielleicht nur { $ago } zwischen zwei Dosen. Deine eigene Grenze ist mindestens { $least }.
dose-paracetamol = Das macht { $total } Paracetamol in 24 Stunden.
dose-paracetamol-usual = Bei der üblichen Stärke (500 mg je Tablette, 120 mg in 5 ml) macht das { $total } Paracetamol in 24 Stunden: Mehr als 4 g können der Leber schaden.
dose-call-poison-line = Wenn du das genommen hast, ruf jetzt den Giftnotruf oder den Notruf an, auch wenn es dir gut geht.
dose-last-rough = Zuletzt { $when } genommen; die genaue Uhrzeit ist nicht bekannt.
dose-another-rough = Eine weitere ist eingetragen ({ $when }); wann genau, ist nicht bekannt.
dose-unsure-rough = Ob du es { $when } genommen hast, ist nicht bekannt.
dose-rough-today = { $part ->
    [morning] heute Morgen
    [afternoon] heute Nachmittag
    [evening] heute Abend
    [night] heute Nacht
   *[day] heute
}
dose-rough-yesterday = { $part ->
    [morning] gestern Morgen
    [afternoon] gestern Nachmittag
    [evening] gestern Abend
    [night] letzte Nacht
   *[day] gestern
}
dose-rough-day = { $part ->
    [morning] am { $date } morgens
    [afternoon] am { $date } nachmittags
    [evening] am { $date } abends
    [night] am { $date } nachts
   *[day] am { $date }
}
dose-ago = vor { $length }
dose-just-now = gerade eben
dose-above-limit = { $total } in 24 Stunden: über deiner Grenze von { $most }.
dose-above-limit-until = { $total } in 24 Stunden: über deiner Grenze von { $most }. Ab { $time } liegt die nächste Dosis wieder innerhalb.
dose-double-next = Zuletzt erst vor { $ago } genommen. Ist es schon eingetragen?
dose-double-next-now = Gerade eben genommen. Ist es schon eingetragen?
dose-double-next-unsure = Ob du vor { $ago } eine genommen hast, ist nicht bekannt.
dose-double-next-now-unsure = Ob du gerade eben eine genommen hast, ist nicht bekannt.
dose-last-alike = { $medicine }, mit demselben Wirkstoff: { $last }
dose-double-alike = { $medicine }, mit demselben Wirkstoff, wurde erst vor { $ago } genommen.
dose-double-alike-now = { $medicine }, mit demselben Wirkstoff, wurde gerade eben genommen.
dose-double-alike-unsure = Ob du vor { $ago } { $medicine }, mit demselben Wirkstoff, genommen hast, ist nicht bekannt.
dose-double-alike-now-unsure = Ob du gerade eben { $medicine }, mit demselben Wirkstoff, genommen hast, ist nicht bekannt.
dose-double-ahead = Zuletzt um { $time } genommen, nur { $length } davor. Ist es schon eingetragen?
dose-double-ahead-unsure = Ob du um { $time } eine genommen hast, ist nicht bekannt.
dose-double-alike-ahead = { $medicine }, mit demselben Wirkstoff, wurde um { $time } genommen, nur { $length } davor.
dose-double-alike-ahead-unsure = Ob du um { $time } { $medicine }, mit demselben Wirkstoff, genommen hast, ist nicht bekannt.
dose-then-of = Da genommen, kommt { $medicine } auf { $total } in 24 Stunden. Deine Grenze ist { $most }.
dose-then-paracetamol = Da genommen, macht sie { $total } Paracetamol in 24 Stunden: Mehr als 4 g können der Leber schaden.
dose-before = { $length } davor
dose-weekly-second = { $whose ->
    [usual] Das nimmt man meist einmal in der Woche, und die letzte Dosis war { $when }.
   *[own] Das nimmst du einmal in der Woche, und die letzte Dosis war { $when }.
}
dose-weekly-second-unsure = { $whose ->
    [usual] Das nimmt man meist einmal in der Woche, und ob du { $when } eine genommen hast, ist nicht bekannt.
   *[own] Das nimmst du einmal in der Woche, und ob du { $when } eine genommen hast, ist nicht bekannt.
}
dose-weekly-other-near = { $whose ->
    [usual] Das nimmt man meist einmal in der Woche, und kurz davor oder danach ist schon eine eingetragen.
   *[own] Das nimmst du einmal in der Woche, und kurz davor oder danach ist schon eine eingetragen.
}
dose-weekly-twice = { $count ->
    [2] Das sind zwei innerhalb von { $length }, { $whose ->
        [usual] und das nimmt man meist einmal in der Woche
       *[own] und du nimmst das einmal in der Woche
    }. Wenn du beide genommen hast, frag heute noch eine Ärztin, einen Arzt oder in der Apotheke.
    [3] Das sind drei innerhalb von { $length }, { $whose ->
        [usual] und das nimmt man meist einmal in der Woche
       *[own] und du nimmst das einmal in der Woche
    }. Wenn du sie alle genommen hast, frag heute noch eine Ärztin, einen Arzt oder in der Apotheke.
   *[other] Das sind { $count } innerhalb von { $length }, { $whose ->
        [usual] und das nimmt man meist einmal in der Woche
       *[own] und du nimmst das einmal in der Woche
    }. Wenn du sie alle genommen hast, frag heute noch eine Ärztin, einen Arzt oder in der Apotheke.
}
dose-weekly-twice-unsure = { $count ->
    [2] Das sind vielleicht zwei innerhalb von { $length }, { $whose ->
        [usual] und das nimmt man meist einmal in der Woche
       *[own] und du nimmst das einmal in der Woche
    }. Wenn du beide genommen hast, frag heute noch eine Ärztin, einen Arzt oder in der Apotheke.
    [3] Das sind vielleicht drei innerhalb von { $length }, { $whose ->
        [usual] und das nimmt man meist einmal in der Woche
       *[own] und du nimmst das einmal in der Woche
    }. Wenn du sie alle genommen hast, frag heute noch eine Ärztin, einen Arzt oder in der Apotheke.
   *[other] Das sind vielleicht { $count } innerhalb von { $length }, { $whose ->
        [usual] und das nimmt man meist einmal in der Woche
       *[own] und du nimmst das einmal in der Woche
    }. Wenn du sie alle genommen hast, frag heute noch eine Ärztin, einen Arzt oder in der Apotheke.
}
dose-weekly-twice-now = { $count ->
    [2] Das sind zwei zur selben Zeit, { $whose ->
        [usual] und das nimmt man meist einmal in der Woche
       *[own] und du nimmst das einmal in der Woche
    }. Wenn du beide genommen hast, frag heute noch eine Ärztin, einen Arzt oder in der Apotheke.
    [3] Das sind drei zur selben Zeit, { $whose ->
        [usual] und das nimmt man meist einmal in der Woche
       *[own] und du nimmst das einmal in der Woche
    }. Wenn du sie alle genommen hast, frag heute noch eine Ärztin, einen Arzt oder in der Apotheke.
   *[other] Das sind { $count } zur selben Zeit, { $whose ->
        [usual] und das nimmt man meist einmal in der Woche
       *[own] und du nimmst das einmal in der Woche
    }. Wenn du sie alle genommen hast, frag heute noch eine Ärztin, einen Arzt oder in der Apotheke.
}
dose-weekly-twice-now-unsure = { $count ->
    [2] Das sind vielleicht zwei zur selben Zeit, { $whose ->
        [usual] und das nimmt man meist einmal in der Woche
       *[own] und du nimmst das einmal in der Woche
    }. Wenn du beide genommen hast, frag heute noch eine Ärztin, einen Arzt oder in der Apotheke.
    [3] Das sind vielleicht drei zur selben Zeit, { $whose ->
        [usual] und das nimmt man meist einmal in der Woche
       *[own] und du nimmst das einmal in der Woche
    }. Wenn du sie alle genommen hast, frag heute noch eine Ärztin, einen Arzt oder in der Apotheke.
   *[other] Das sind vielleicht { $count } zur selben Zeit, { $whose ->
        [usual] und das nimmt man meist einmal in der Woche
       *[own] und du nimmst das einmal in der Woche
    }. Wenn du sie alle genommen hast, frag heute noch eine Ärztin, einen Arzt oder in der Apotheke.
}
dose-double = { $count ->
    [2] Das ist die zweite Dosis innerhalb von { $length }.
    [3] Das ist die dritte Dosis innerhalb von { $length }.
   *[other] Das sind { $count } Dosen innerhalb von { $length }.
}
dose-double-unsure = { $count ->
    [2] Das ist vielleicht die zweite Dosis innerhalb von { $length }.
    [3] Das ist vielleicht die dritte Dosis innerhalb von { $length }.
   *[other] Das sind vielleicht { $count } Dosen innerhalb von { $length }.
}
dose-double-now = { $count ->
    [2] Das ist eine zweite Dosis zur selben Zeit.
    [3] Das ist eine dritte Dosis zur selben Zeit.
   *[other] Das sind { $count } Dosen zur selben Zeit.
}
dose-double-now-unsure = { $count ->
    [2] Das ist vielleicht eine zweite Dosis zur selben Zeit.
    [3] Das ist vielleicht eine dritte Dosis zur selben Zeit.
   *[other] Das sind vielleicht { $count } Dosen zur selben Zeit.
}
dose-own-least = Deine eigene Grenze ist mindestens { $least } zwischen zwei Dosen.
dose-too-soon-rough = Vielleicht zu bald nach einer anderen: Die genaue Uhrzeit ist nicht bekannt. Deine eigene Grenze ist mindestens { $least } zwischen zwei Dosen.
dose-at-least = mindestens { $total }
dose-excess-call = { $number } anrufen
dose-excess-paracetamol = Paracetamol: { $total } in 24 Stunden. Über 4000 mg kann es der Leber schaden.
dose-excess-paracetamol-usual = Paracetamol: bei der üblichen Stärke (500 mg je Tablette, 120 mg in 5 ml) { $total } in 24 Stunden. Über 4000 mg kann es der Leber schaden.
dose-excess-undo = Ein Versehen, zurücknehmen: { $what }
dose-excess = { $medicine }: { $total } in 24 Stunden. Deine Grenze ist { $most }.
dose-call-emergency = Wenn du das genommen hast, ruf jetzt { $emergency } an, auch wenn es dir gut geht.
dose-call-poison = Wenn du das genommen hast, ruf jetzt den Giftnotruf unter { $poison } oder { $emergency } an, auch wenn es dir gut geht.
dose-slip = War es ein Versehen, nimm es zurück.
reminder-refill-title = { $medicine } wird knapp
reminder-medicine-gone = klingelt nicht: steht nicht in deiner Medikamentenliste
reminder-refill-unsure = Dosen, bei denen du nicht sicher warst, sind als genommen gezählt.
reminder-refill-text =
    { $count ->
    [one] Noch eine Dosis.
    *[other] Noch { $count } Dosen.
    }
reminder-wind-down-title = Zeit, zur Ruhe zu kommen
reminder-wind-down-text = Licht dämpfen, Bildschirme weg, nichts mehr zu tun.
reminder-movement-title = Sanfte Bewegung
reminder-movement-text = Wie geplant, oder weniger, oder heute nicht.
reminder-experiment-text = Dein eigener Versuch.
reminder-appointment-text = Um { $time }. Denk an die Seite für den Termin.
reminder-appointment-tomorrow = Morgen um { $time }. Denk an die Seite für den Termin.
reminder-appointment-day = { $day } um { $time }. Denk an die Seite für den Termin.
reminder-self-test-title = Das ist der Test
reminder-self-test-text = Erinnerungen kommen auf diesem Handy an.
reminder-missed-title = Dein Handy war eine Weile still
reminder-missed-text =
    { $count ->
    [one] Eine Erinnerung konnte nicht angezeigt werden. In Ebb steht, welche.
    *[other] Einige Erinnerungen konnten nicht angezeigt werden. In Ebb steht, welche.
    }
reminder-sentinel-title = Hier enden die Erinnerungen
reminder-sentinel-text = Öffne Ebb, damit weitere Erinnerungen kommen.
reminder-on-time = { $count } von { $total } pünktlich auf diesem Handy
reminder-advice-notifications = Dieses Handy zeigt Ebbs Mitteilungen nicht an. In seinen Einstellungen kannst du sie erlauben.
reminder-advice-exact-alarms = Einige kamen zu spät. In den Einstellungen des Handys kannst du Ebb erlauben, auf die Minute genau zu wecken.
reminder-advice-battery = Einige kamen zu spät oder gar nicht. In den Einstellungen des Handys kannst du Ebb vom Akkusparen ausnehmen.
reminder-about-refill =
    { $medicine }: nachbestellen bei { $count ->
    [one] einer Dosis
    *[other] { $count } Dosen
    } Rest
reminder-about-wind-down = Zur Ruhe kommen
reminder-about-movement = Bewegungsplan
reminder-about-appointment = { $name }, { $length } vorher
reminder-when-window = einmal zwischen { $from } und { $to }
reminder-when-every = alle { $length } von { $from } bis { $to }
reminder-when-after = { $length } nach { $item }
reminder-flare-same = { -in-flare } genauso
reminder-flare-fewer = { -in-flare } seltener
reminder-flare-shorter = { -in-flare } kürzer
reminder-flare-none = { -in-flare } nicht
reminder-adaptive = wandert zu der Zeit, zu der du meist antwortest
reminder-always = klingelt immer
reminder-late = { $length } zu spät
reminder-in-quiet = Das fällt in deine Ruhezeit. Die Erinnerung kommt, wenn sie endet, oder gar nicht.
reminder-in-pause = Ebb macht Pause bis { $day }: So lange meldet sich das nicht.
reminder-quiet-set = Ruhe von { $from } bis { $to }. Medikamente klingeln trotzdem.
error-not-a-day-off = „{ $given }“ ist weder ein Wochentag noch ein Datum. Schreib Sa, Sonntag oder 2026-12-24, mehrere mit Komma, oder none. Es wurde nichts geändert.
error-not-a-night = „{ $given }“ ist keine Dauer eines Schlafs. Schreib, wie lang er war, etwa 7h30, und mit --restored ja oder nein, ob du erholt aufgewacht bist. Es wurde nichts geändert.
error-not-a-pause = „{ $given }“ ist kein Tag. Schreib den ersten Tag mit Erinnerungen als 2026-04-12 oder morgen, oder aus, um die Pause zu beenden. Es wurde nichts geändert.
reminder-days-off-none = Keine Tage ohne Erinnerungen.
reminder-days-off-set = Keine Erinnerungen an: { $days }. Medikamente und Termine klingeln trotzdem.
reminder-words-shown = Ein gesperrtes Handy zeigt, woran erinnert wird.
reminder-words-hidden = Ein gesperrtes Handy zeigt nicht, woran erinnert wird.
error-not-quiet-hours = „{ $given }“ ist keine Zeit von und bis. Schreib beides, etwa 22:00-07:00, oder off. Es wurde nichts geändert.
reminder-quiet-off = Keine Ruhezeit.
reminder-most-set = { $count ->
    [0] Ebb fragt von sich aus nichts. Deine eigenen Erinnerungen klingeln, wie du sie gestellt hast.
    [one] Ebb stellt von sich aus höchstens eine Frage am Tag. Deine eigenen Erinnerungen klingeln, wie du sie gestellt hast.
   *[other] Ebb stellt von sich aus höchstens { $count } Fragen am Tag. Deine eigenen Erinnerungen klingeln, wie du sie gestellt hast.
}
reminder-passed = Die Zeit dieser Erinnerung ist schon vorbei: Sie meldet sich nicht mehr.
reminder-none = Noch keine Erinnerungen. `remind add check-in --at 08:30` legt eine an.
reminder-nothing-ahead = In dieser Zeit ist nichts fällig.
reminder-answered-before = Sie wurde schon beantwortet oder verschoben. Nichts wurde geändert. Was die Antwort eingetragen hat, nimmst du mit ebb undo zurück, wenn es die letzte Änderung war, oder änderst es mit ebb amend.
reminder-log-another = Noch eine: ebb log { $medicine }
reminder-answered-without-entry = Erledigt. Eingetragen wird dafür nichts.
reminder-refilled = { $count ->
    [one] Gezählt wird ab { $count } Dosis.
   *[other] Gezählt wird ab { $count } Dosen.
}
reminder-waiting = Wartet auf { $time }: { $title }
reminder-action-as-usual = Wie üblich
reminder-action-worse = Schlechter
reminder-action-better = Besser
reminder-action-none = Keine
reminder-action-mild = Leicht
reminder-action-moderate = Mittel
reminder-action-severe = Stark
reminder-action-rested = Ausgeruht
reminder-action-resting = Ich ruhe
reminder-action-taken = Genommen
reminder-action-taken-second = Genommen, eine zweite
reminder-action-skipped = Ausgelassen
reminder-action-taken-then = Ja, da
reminder-action-taken-now = Gerade eben
reminder-action-not-sure = Nicht sicher
reminder-action-no = Nein
reminder-action-refilled = Nachgefüllt
reminder-action-done = Erledigt
reminder-action-skip = Auslassen
reminder-action-stop = Beenden
reminder-action-later = Später
reminder-action-snooze-10 = In 10 min
reminder-action-snooze-60 = In 1 h
reminder-action-snooze-evening = Heute Abend
reminder-action-open = Öffnen
# What a notification says once it was answered, such as "Taken 08:02".
reminder-answered = { $answer } { $time }
reminder-answered-private = Beantwortet { $time }
reminder-kind-check-in = Check-in
reminder-kind-dose = Einnahme
reminder-kind-refill = Nachbestellen
reminder-kind-rest-break = Pause
reminder-kind-rest-over = Ende einer Pause
reminder-kind-end-of-activity = Läuft das noch?
reminder-kind-posture = Haltung
reminder-kind-stretch = Dehnen
reminder-kind-water = Wasser
reminder-kind-wind-down = Zur Ruhe kommen
reminder-kind-movement = Bewegung
reminder-kind-experiment = Versuch
reminder-kind-appointment = Termin
reminder-kind-custom = Erinnerung
reminder-kind-self-test = Test
reminder-how-planned = geplant
reminder-how-shown = angezeigt
reminder-how-answered = beantwortet
reminder-how-snoozed = verschoben
reminder-how-elsewhere = in Ebb eingetragen
reminder-how-ignored = nicht beantwortet
reminder-how-missed = nicht angezeigt
reminder-how-undelivered = nicht zugestellt, ohne Antwort
reminder-how-scheduled = dem Handy übergeben
reminder-how-gone = nicht mehr nötig
reminder-how-day-off = nicht geschickt: freier Tag
reminder-how-flare = nicht geschickt: ein { -flare } oder die Tage nach zu viel
reminder-how-quiet = nicht geschickt: Ruhezeit
reminder-how-logged = nicht geschickt: schon eingetragen
reminder-how-same-time = nicht geschickt: eine andere zur selben Minute
reminder-how-stale = nicht geschickt: ihre Zeit war vorbei
reminder-how-not-needed = nicht geschickt: nicht nötig
reminder-how-paused = nicht geschickt: pausiert
error-appointment-date = Ein Termin braucht sein Datum: --on 2026-04-12 --at 10:00. Es wurde nichts gespeichert.
error-no-doses = Sag, wie viele Dosen du jetzt hast: --doses 30.
reminder-nothing-yet = Noch wurde nichts zugestellt. Das macht ein Handy oder `ebb remind run`; was daraus wurde, steht dann hier.

# Aktivitäten, wie sie in einer Nachricht an andere stehen, im Akkusativ. Nie Selbstfürsorge.
send-walking = einen Spaziergang
send-stretching = etwas Dehnen
send-home-exercises = meine Übungen
send-yoga = das Yoga
send-pilates = das Pilates
send-tai-chi = das Tai-Chi
send-qigong = das Qigong
send-swimming = das Schwimmen
send-aquatic-therapy = die Wassergymnastik
send-cycling = die Radtour
send-strength-training = das Krafttraining
send-running = das Laufen
send-hiking = die Wanderung
send-dancing = das Tanzen
send-sport = den Sport
send-housework = die Hausarbeit
send-cooking = das Kochen
send-shopping = den Einkauf
send-laundry = die Wäsche
send-washing-dishes = den Abwasch
send-vacuuming = das Staubsaugen
send-tidying = das Aufräumen
send-making-beds = die Betten
send-carrying = das Tragen
send-errands = die Besorgungen
send-gardening = die Gartenarbeit
send-repairs = die Reparatur
send-paperwork = den Papierkram
send-childcare = die Kinderbetreuung
send-caregiving = die Pflege
send-pet-care = das Haustier
send-work = etwas Arbeit
send-desk-work = etwas Schreibtischarbeit
send-computer-work = etwas Arbeit am Computer
send-physical-work = die körperliche Arbeit
send-meeting = eine Besprechung
send-phone-call = ein Telefonat
send-video-call = einen Videoanruf
send-email = ein paar E-Mails
send-writing = etwas Schreibarbeit
send-studying = etwas Lernen
send-class = den Kurs
send-presentation = die Präsentation
send-volunteering = das Ehrenamt
send-planning = die Planung
send-socialising = das Treffen
send-visit = den Besuch
send-conversation = das Gespräch
send-difficult-talk = das schwierige Gespräch
send-family-time = die Zeit mit der Familie
send-party = die Feier
send-eating-out = das Essengehen
send-event = die Veranstaltung
send-messaging = ein paar Nachrichten
send-reading = etwas Lesen
send-gaming = das Spiel
send-making-music = das Musizieren
send-crafts = das Basteln
send-hobby = das Hobby
send-driving = die Autofahrt
send-passenger = die Mitfahrt
send-public-transport = die Fahrt mit Bus oder Bahn
send-commuting = den Arbeitsweg
send-travel = die Reise

# Sicherungen
did-set-backup = Einstellungen der Sicherung
did-make-backup = Sicherung gemacht
backup-restored = { $entries ->
    [one] Ein Eintrag ist wieder da, mit seiner ganzen Geschichte, aus der Sicherung vom { $day }.
   *[other] { $entries } Einträge sind wieder da, mit ihrer ganzen Geschichte, aus der Sicherung vom { $day }.
}
backup-content = { $entries ->
    [one] Diese Sicherung ist vollständig. Sie enthält einen Eintrag und wurde am { $day } gemacht.
   *[other] Diese Sicherung ist vollständig. Sie enthält { $entries } Einträge und wurde am { $day } gemacht.
}
export-content = { $entries ->
    [one] Das ist ein Export, nicht verschlüsselt; er öffnet sich ohne Schlüssel. Er ist vollständig, enthält einen Eintrag und ist vom { $day }.
   *[other] Das ist ein Export, nicht verschlüsselt; er öffnet sich ohne Schlüssel. Er ist vollständig, enthält { $entries } Einträge und ist vom { $day }.
}
backup-offer-first = Du führst seit über einer Woche Tagebuch. Geht dieses Telefon verloren, sind auch die Einträge weg. Eine Sicherung machen?
backup-offer-again = Deine letzte Sicherung ist über einen Monat alt. Eine neue machen?
backup-last = Letzte Sicherung: { $when }.
backup-none = Es gibt noch keine Sicherung.
backup-every = { $days ->
    [one] Jeden Tag wird eine Sicherung gemacht.
   *[other] Alle { $days } Tage wird eine Sicherung gemacht.
}
backup-needs-passphrase = Wähle zuerst eine Passphrase: Sie öffnet deine Sicherungen auf jedem Telefon.
backup-place-missing = Der Ordner für deine Sicherungen, { $place }, ist nicht da. Ist das Laufwerk angesteckt? Die Sicherung wird gemacht, sobald er da ist.
error-no-passphrase = Wähle zuerst eine Passphrase: Sie öffnet deine Sicherungen auf jedem Telefon.
error-passphrase-too-short = Zu kurz, um dein Tagebuch zu schützen. Nimm mindestens { $least } Zeichen; vier oder fünf Wörter merken sich leicht.
error-not-a-backup = { $path } ist weder eine Sicherung noch ein Export von Ebb. Es wurde nichts geändert. Eine Sicherung heißt ebb-…-2026-03-29.age, ein Export endet mit .jsonl.
error-anothers-backup = { $path } ist die Sicherung eines anderen Tagebuchs: Dieser Schlüssel öffnet sie nicht.
error-damaged-backup = { $path } wurde nach dem Sichern abgeschnitten oder verändert. Nimm eine andere Sicherung; hier wurde nichts geändert.
error-no-backup-key = Neben { $path } liegt keine Datei, die auf „-key.age“ endet. Leg sie in denselben Ordner, oder nimm deinen Wiederherstellungsschlüssel.
error-damaged-backup-key = { $path } mit dem Schlüssel deiner Sicherungen wurde abgeschnitten oder verändert. Nimm eine frühere Kopie davon oder deinen Wiederherstellungsschlüssel.
error-export-not-backup = { $path } ist ein Export und keine Sicherung: Er ist nicht verschlüsselt und braucht keinen Schlüssel.
error-part-of-lines = --days, --items und --notes gehören zu einer Tabelle; die Zeilen des ganzen Tagebuchs lassen nichts aus. Füge --as csv oder --as csv-wide hinzu. Es wurde nichts geschrieben.
error-notes-by-day = In einer Tabelle mit einer Zeile pro Tag haben Notizen keinen Platz. Nimm für sie --as csv, oder lass --notes weg. Es wurde nichts geschrieben.
error-no-such-folder = Es gibt keinen Ordner { $path }. Steck das Laufwerk an, oder leg den Ordner zuerst an.
error-wrong-passphrase = Diese Passphrase öffnet { $path } nicht. Versuch es noch einmal, oder nimm deinen Wiederherstellungsschlüssel; der öffnet es auch, wenn die Schlüsseldatei daneben beschädigt ist.
error-wrong-recovery-key = Das ist kein ganzer Wiederherstellungsschlüssel. Er beginnt mit AGE-SECRET-KEY-1 und hat 74 Buchstaben und Ziffern. Er wurde für { $path } angegeben.
page-exported = { $entries ->
    [one] Ein Eintrag, mit seiner ganzen Geschichte, ist in { $path }.
   *[other] { $entries } Einträge, mit ihrer ganzen Geschichte, sind in { $path }.
}
page-table-exported = { $rows ->
    [one] Eine Zeile ist in { $path }.
   *[other] { $rows } Zeilen sind in { $path }.
}
page-passphrase-set = Ab jetzt öffnet diese Passphrase deine Sicherungen. Schreib dir auch den Wiederherstellungsschlüssel auf: ebb backup recovery-key
page-recovery-key = Wer diesen Schlüssel hat, kann deine Sicherungen lesen. Bewahr ihn auf Papier auf, nicht beim Telefon.
page-backup-made = { $entries ->
    [one] Sicherung gemacht und nachgelesen: ein Eintrag, in { $path }.
   *[other] Sicherung gemacht und nachgelesen: { $entries } Einträge, in { $path }.
}
page-backup-not-made = Deine Änderung ist gespeichert. Die fällige Sicherung ging nicht: { $why }
error-file-exists = { $path } gibt es schon. Nimm einen anderen Namen, oder überschreib mit --force.
error-backup-key-needed = Womit geht sie auf? Gib --passphrase DATEI oder --recovery-key DATEI dazu, oder - zum Eintippen.
error-no-backup-folder = In welchem Ordner? Gib ihn an, oder wähl einmal einen: ebb backup schedule --to ORDNER

# Mehrere Stellen auf einmal
region-group-jaw = Kiefer
    .alias = beide Kiefer
region-group-shoulders = Schultern
    .alias = beide Schultern; Schulter
region-group-arms = Arme
    .alias = beide Arme; Arm
region-group-left-arm = Linker Arm
    .alias = Arm links
region-group-right-arm = Rechter Arm
    .alias = Arm rechts
region-group-upper-arms = Oberarme
    .alias = beide Oberarme; Oberarm
region-group-lower-arms = Unterarme
    .alias = beide Unterarme; Unterarm
region-group-hands = Hände
    .alias = beide Hände; Hand; Finger
region-group-hips = Hüften
    .alias = beide Hüften; Hüfte; Gesäß; Po
region-group-legs = Beine
    .alias = beide Beine; Bein
region-group-left-leg = Linkes Bein
    .alias = Bein links
region-group-right-leg = Rechtes Bein
    .alias = Bein rechts
region-group-upper-legs = Oberschenkel
    .alias = beide Oberschenkel
region-group-lower-legs = Unterschenkel
    .alias = Waden; Wade; beide Unterschenkel
region-group-knees = Beide Knie
    .alias = Knie
region-group-feet = Füße
    .alias = beide Füße; Fuß; Zehen
region-group-back = Rücken
    .alias = ganzer Rücken
until-tomorrow = Bis morgen
until-day = Bis { $day }
paused-state = Pause { $until }
reminder-next = Nächstes Mal: { $when }
reminder-next-none = Kein Termin geplant.
time-today = heute um { $time }
reminder-about-else = Etwas anderes

# The letter from a good day.
letter-helps = Was hilft
letter-tell = Wem Bescheid geben
letter-cancel = Nachrichten zum Absagen
letter-card = Die Karte, wenn ich nicht sprechen kann
letter-words = An mich selbst
letter-cancel-usual = Mir geht es heute nicht gut, ich kann nicht kommen. Es tut mir leid. Ich melde mich, wenn es besser ist.
letter-card-usual = Ich habe Schmerzen und kann gerade nicht sprechen. Ich höre dich. Bitte sprich leise und lass mich ausruhen. Schreiben geht.
insight-no-flares = Noch ist kein { -flare } notiert. Sobald es einen gibt, steht hier, was davor war.
insight-flares-before = Was von den { $hours } h vor jedem { -flare } bekannt ist. Was davor war, muss nicht die Ursache sein.
insight-flare = { $first } bis { $last }, { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
}
insight-flare-of-one-day = { $day }, ein Tag
insight-flare-on = Seit { $first }, { $days ->
    [one] bisher ein Tag
   *[other] bisher { $days } Tage
}
insight-before-unknown = Von den { $hours } h davor ist nichts bekannt.
insight-burden = Beschwerden insgesamt
insight-load = Anstrengung
insight-load-alone = { $minutes } Anstrengungsminuten
insight-load-beside-usual = { $minutes } Anstrengungsminuten, sonst { $usual }
insight-activities = Aktivitäten
insight-factors = Außerdem notiert
insight-remedies = Mittel
insight-of-ten = { $value } von 10
insight-helped = Was geholfen hat
