# Sätze, die der Kern bildet. Schlichte Wörter, Gegenwart, "du" und "bei dir üblich"; kein Lob, kein Tadel.

# Der Tag in einer Zeile.
notice-invented = Das Tagebuch einer erfundenen Person, um Ebb zu probieren.
headline-new = Noch nichts hier. Einmal tippen genügt.
headline-nothing-yet = Heute noch nichts eingetragen.
headline-logged = { $count ->
    [one] { $count } Eintrag heute.
   *[other] { $count } Einträge heute.
}
headline-flare = Du bist in einem Schub.
headline-light = Bisher ein leichterer Tag.
headline-middling = Bisher ein mittlerer Tag.
headline-rough = Bisher ein schwerer Tag.
headline-usual = Etwa wie bei dir üblich.
headline-worse = Schwerer als bei dir üblich.
headline-better = Leichter als bei dir üblich.
headline-energy = Energie eines Tages: { $percent } % verbraucht.

flare-start = Ein Schub beginnt
flare-end = Der Schub ist vorbei

severity-present = da
severity-none = keine
severity-mild = leicht
severity-moderate = mäßig
severity-severe = stark

entry-flare-started = Schub begonnen
entry-flare-eased = Schub lässt nach
entry-flare-ended = Schub vorbei
entry-flare-day = Ein Tag im Schub
entry-no-flare-day = Kein Tag im Schub
entry-sleep = Schlaf
entry-nap = Nickerchen
entry-taken = genommen
entry-skipped = ausgelassen

part-morning = morgens
part-afternoon = nachmittags
part-evening = abends
part-night = nachts

time-minutes = { $minutes } min
time-hours = { $hours } h
time-hours-minutes = { $hours } h { $minutes } min

did-undo = Zurückgenommen: { $what }
did-redo = Wieder eingetragen: { $what }
did-delete = Gelöscht: { $what }
did-erase = { $count ->
    [one] { $count } Eintrag endgültig gelöscht
   *[other] { $count } Einträge endgültig gelöscht
}
did-edit-widget = Geändert: Worte auf dem Widget
did-put-back = Eine Kopie wurde zurückgelegt
did-edit-item = Geändert: { $item }
did-import = { $count ->
    [one] { $count } Eintrag übernommen
   *[other] { $count } Einträge übernommen
}
did-change = { $count ->
    [one] { $count } Eintrag geändert
   *[other] { $count } Einträge geändert
}

# Kräfte einteilen.
pacing-learning = { $days ->
    [one] Zu früh, um zu sagen, was ein Tag hergibt: noch { $days } Tag mit Tätigkeiten.
   *[other] Zu früh, um zu sagen, was ein Tag hergibt: noch { $days } Tage mit Tätigkeiten.
}
pacing-nothing-yet = Heute noch keine Anstrengung eingetragen.
pacing-within = Innerhalb dessen, was heute geht, mit der Reserve.
pacing-near = In der Reserve von heute. Ein guter Moment für eine Pause.
pacing-over = Mehr, als heute ging. Ruhe jetzt schont vielleicht morgen.
pacing-reason-default = Bis dahin gilt ein einfacher Vorgabewert: { $low } bis { $high } Anstrengungsminuten am Tag. Er ist nicht an dir gemessen.
pacing-reason-range = Heute gehen etwa { $low } bis { $high } Anstrengungsminuten, nach dem, was auf deine Tage folgte. Eine Minute voller Anstrengung ist eine.
pacing-reason-days = { $days ->
    [one] Beruht auf { $days } Tag mit Aktivitäten.
   *[other] Beruht auf { $days } Tagen mit Aktivitäten.
}
pacing-because-more-energy = Du hast deine Energie höher eingeschätzt als sonst.
pacing-because-less-energy = Du hast deine Energie niedriger eingeschätzt als sonst.
pacing-because-short-night = Die Nacht war kurz für dich.
pacing-because-flare = Ein Schub ist da, darum ist weniger geplant. Das ist eine Konvention.
pacing-because-after-too-much = Du bist in der Zeit, in der sich ein Zuviel meist zeigt, darum ist weniger geplant. Das ist eine Konvention.
pacing-reason-steady = Es geht nicht über das hinaus, was deine eigenen ruhigen Tage getragen haben.
pacing-hour = { $times ->
    [one] Eine Stunde { $what } kostet { $percent } % der Energie von heute, nach dem einen Mal, das du eingetragen hast.
   *[other] Eine Stunde { $what } kostet { $percent } % der Energie von heute, nach { $times } Malen, die du eingetragen hast.
}
pacing-risk = { $day }: { $percent } % mehr, als der Tag trug.
pacing-risk-own = Bei dir zeigt sich das meist { $low } bis { $high } Stunden später.
pacing-risk-any = Wie viel später sich das zeigt, ist von Mensch zu Mensch verschieden, bis zu drei Tage; bei dir ist es noch nicht bekannt.
pacing-reason-weights = Nach deinen Einträgen wiegt eine Minute { $body } für den Körper, { $mind } für den Kopf, { $heart } fürs Herz.
pacing-reason-reserve = { $percent } % bleiben als Reserve. Das ist eine Übereinkunft, keine Messung.

# Der Ausblick.
forecast-learning = { $days ->
    [one] Zu früh, um etwas zu sagen: noch { $days } Tag.
   *[other] Zu früh, um etwas zu sagen: noch { $days } Tage.
}
forecast-silent = { $when ->
    [today] Zu heute lässt sich noch nichts sagen: Bisher verraten die Tage davor nicht mehr als deine übliche Häufigkeit.
   *[tomorrow] Zu morgen lässt sich noch nichts sagen: Bisher verraten die Tage davor nicht mehr als deine übliche Häufigkeit.
}
forecast-likelier = { $when ->
    [today] Ein Schub heute ist wahrscheinlicher als bei dir üblich: { $percent } %.
   *[tomorrow] Ein Schub morgen ist wahrscheinlicher als bei dir üblich: { $percent } %.
}
forecast-less-likely = { $when ->
    [today] Ein Schub heute ist weniger wahrscheinlich als bei dir üblich: { $percent } %.
   *[tomorrow] Ein Schub morgen ist weniger wahrscheinlich als bei dir üblich: { $percent } %.
}
forecast-usual = { $when ->
    [today] Ein Schub heute ist etwa so wahrscheinlich wie bei dir üblich: { $percent } %.
   *[tomorrow] Ein Schub morgen ist etwa so wahrscheinlich wie bei dir üblich: { $percent } %.
}
forecast-reason-rate = { $flares ->
    [one] { $flares } von { $days } bekannten Tagen war ein Schubtag.
   *[other] { $flares } von { $days } bekannten Tagen waren Schubtage.
}
forecast-reason-after-flare = Auf einen Tag im Schub folgte an { $flares } von { $days } Tagen wieder einer.
forecast-reason-after-calm = Auf einen Tag ohne Schub folgte an { $flares } von { $days } Tagen einer.

# Was eine Prüfung findet.
problem-file = Die Datei ist beschädigt: { $detail }. Stelle eine Kopie wieder her.
problem-entry = Eintrag { $id } ist nicht, wie er geschrieben wurde. Stelle eine Kopie wieder her oder lösche den Eintrag.
problem-record = Die Einstellung { $id } ist nicht, wie sie geschrieben wurde. Setze sie neu.
problem-derived = Die Tage folgen nicht aus den Einträgen. Kein Eintrag ist verloren; ein Neuaufbau behebt das.

# Warum eine Zeile einer Datei ausgelassen wird.
skip-short = sie hat zu wenige Felder
skip-empty = sie hat keinen Text
skip-not-text = sie ist kein Text in UTF-8
skip-date = "{ $given }" ist kein Datum wie 2026-03-29
skip-number = "{ $given }" ist keine Zahl
skip-range = { $given } liegt nicht zwischen { $low } und { $high }
skip-contradicts = Zeile { $line } sagt am selben Tag etwas anderes zur selben Sache
skip-nameless = ihr Tracker hat keinen Namen

# Warum eine Datei kein Tagebuch in der langen Form ist.
diary-column = sie nennt die Spalte { $column } nicht; die erste Zeile lautet { $form }
diary-no-rows = darunter steht keine Zeile
diary-nobody = ihre Person ist leer; schreib einen Namen oder eine Zahl, die Personen unterscheidet
diary-nameless = ihr Name ist leer; nur ein Schub braucht keinen
diary-kind = "{ $given }" ist keines von symptom, factor, measure, flare
diary-number = "{ $given }" ist keine Zahl; was nicht bekannt ist, bleibt leer
diary-range = { $given } liegt nicht zwischen { $low } und { $high }
diary-flare = "{ $given }" ist weder 0 noch 1, und mehr kann ein Schub nicht sein; was nicht bekannt ist, bleibt leer
diary-far-apart = ihr Datum liegt mehr als { $years } Jahre von einem anderen derselben Person; sieh dir das Jahr an

# Fehler: was geschehen ist und was hilft.
field-severity = Die Stärke
field-effort = Die Anstrengung
field-quality = Die Güte
field-amount = Die Menge
field-value = Der Wert
field-minutes = Die Minutenzahl
field-dose = Die Dosis
field-rating = Die Bewertung
error-unknown-item = Es gibt nichts mit dem Namen "{ $given }". `ebb items` zeigt, was sich eintragen lässt.
error-unknown-item-suggest = Es gibt nichts mit dem Namen "{ $given }". Meinst du: { $suggestions }?
error-wrong-kind = { $item } lässt sich so nicht eintragen. Es ist nicht von der Art "{ $kind }".
error-out-of-range = { $field } ist { $given }; möglich ist { $low } bis { $high }. Es wurde nichts eingetragen.
error-in-the-future = { $when } liegt in der Zukunft. Es wurde nichts eingetragen; nenne eine vergangene Zeit.
error-bad-name = "{ $given }" ist kein Name: Er braucht 1 bis { $most } Zeichen. Es wurde nichts geändert.
error-name-taken = "{ $given }" ist schon ein Name von { $item }. Es wurde nichts geändert; wähle einen anderen.
error-not-mergeable = { $from } und { $into } sind nicht von einer Art und können nicht eins werden. Es wurde nichts geändert.
error-ends-before-it-begins = Das Ende liegt vor dem Anfang. Es wurde nichts eingetragen; tausche die beiden Zeiten.
error-too-long = Die Notiz hat { $length } Zeichen; { $most } passen. Es wurde nichts eingetragen; kürze sie.
error-not-a-time = "{ $given }" ist keine Zeit. Schreibe sie als 14:30, 2026-03-29 14:30 oder 2026-03-29T14:30:00+02:00.
error-not-a-day = "{ $given }" ist kein Tag. Schreibe ihn als 2026-03-29.
error-unknown-zone = "{ $given }" ist keine Zeitzone. Schreibe sie als Europe/Berlin.
error-no-such-entry = Es gibt keinen Eintrag { $id }. Vielleicht wurde er gelöscht.
error-ambiguous-entry = Mehr als ein Eintrag endet auf "{ $given }". Nenne mehr von seiner Kennung.
error-nothing-to-undo = Es gibt nichts zurückzunehmen.
error-nothing-to-redo = Es gibt nichts wiederherzustellen.
error-changed-since = Es wurde seither noch einmal geändert und lässt sich allein nicht zurücknehmen. Nimm zuerst die spätere Änderung zurück.
error-no-such-file = Es gibt keine Datei { $path }. Prüfe den Namen.
error-is-a-folder = { $path } ist ein Ordner. Nenne eine Datei darin.
error-not-readable = { $path } lässt sich nicht lesen. Prüfe die Zugriffsrechte.
error-not-writable = { $path } lässt sich nicht schreiben. Prüfe, ob es den Ordner gibt und er es erlaubt.
error-not-a-journal = { $path } ist kein Ebb-Tagebuch, oder es ist verschlüsselt und braucht seinen Schlüssel. Die Datei blieb, wie sie ist.
error-newer-schema = { $path } stammt von einem neueren Ebb (Schema { $found }, dieses kennt { $known }). Es blieb, wie es ist; aktualisiere Ebb.
error-anothers-copy = { $path } ist die Kopie eines anderen Tagebuchs. Es wurde nichts geändert; nenne einen anderen Ordner.
error-wrong-key = { $path } lässt sich mit diesem Schlüssel nicht öffnen. Die Datei blieb, wie sie ist; nimm den Schlüssel, mit dem sie angelegt wurde.
error-not-encrypted = { $path } ist nicht verschlüsselt. Nichts wurde geändert; öffne es ohne Schlüssel oder verschlüssle es.
error-no-encryption = Dieses Ebb wurde ohne Verschlüsselung gebaut. Nichts wurde geändert; nimm eines, das sie hat.
error-bad-key = Das ist kein Schlüssel: Er hat 32 Bytes oder 64 hexadezimale Ziffern. Nichts wurde geändert.
error-disk-full = Der Speicher ist voll. Es wurde nichts geändert; schaffe Platz und versuche es noch einmal.
error-busy = Das Tagebuch wird gerade anderswo benutzt. Es wurde nichts geändert; versuche es noch einmal.
error-damaged = Das Tagebuch ist beschädigt: { $detail }. Stelle eine Kopie wieder her.
error-replaced = { $path } wurde ersetzt oder verschoben, während die Datei offen war. Es wurde nichts geändert; schließe Ebb und sieh nach, was aus ihr wurde.
error-disk-failed = Der Speicher verweigert sich: { $detail }. Es wurde nichts geändert; prüfe, ob Ebb dort schreiben darf und ob der Speicher in Ordnung ist.
error-suspended = Das Tagebuch ist gerade geschlossen. Öffne Ebb und versuche es noch einmal.
error-unknown-format = { $path } hat kein Format, das Ebb lesen kann. Es wurde nichts geändert. Ebb liest den CSV-Export von Visible.
error-bad-file = { $path }, Zeile { $line }: { $reason }. Es wurde nichts geändert.
error-internal = In Ebb ist etwas schiefgegangen: { $detail }. Es wurde nichts geändert.

# Die Seite im Terminal.
page-burden = Belastung
page-usual = üblich { $value }
page-no-usual = noch kein Übliches
page-energy = Energie
page-energy-spent = { $spent } von { $advised } geratenen Anstrengungsminuten
page-outlook = Ausblick
page-flare-since = Im Schub seit { $since }.
page-undo = Zuletzt: { $what }. `ebb undo` nimmt es zurück.
page-quick = Am häufigsten eingetragen
page-empty-day = Nichts eingetragen.
page-note = Notiz: { $note }
page-load = Anstrengung { $value }
page-flare = Schub
page-check-ok = { $entries ->
    [one] Alles in Ordnung: { $entries } Eintrag, Schema { $schema }.
   *[other] Alles in Ordnung: { $entries } Einträge, Schema { $schema }.
}
page-demo = { $entries ->
    [one] { $days } erfundene Tage, { $entries } Eintrag, in { $path }.
   *[other] { $days } erfundene Tage, { $entries } Einträge, in { $path }.
}
page-no-copies = Noch keine Kopien. ebb copies --make
page-copy-not-made = Deine Änderung ist gesichert. Die heutige Kopie ließ sich nicht machen: { $why }
page-put-back = Die Kopie vom { $day } ist an ihrem Platz. Was vorher da war, ist in { $path }.
page-mended = Behoben: { $what }
page-demo-next = Jetzt: ebb today
page-import-preview = { $path }: noch nichts geschrieben, dies ist eine Vorschau.
page-import-rows = { $rows } Zeilen von { $first } bis { $last }: { $added } neu, { $amended } berichtigt, { $duplicates } schon da, { $skipped } ausgelassen.
page-import-line = Zeile { $line }: { $reason }
page-import-more = … und { $count } weitere
page-import-undo = `ebb undo` nimmt den ganzen Import zurück.
page-import-sleep = Schlaf wurde gelesen als "höher ist schlechter", wie in Visibles eigenen Exporten. Ist höher bei dir besser: ebb undo, dann Import mit --sleep-higher better.
page-new-item = neu angelegt
error-not-empty = { $path } enthält schon ein eigenes Tagebuch, und ein erfundenes würde sich damit mischen. Nenne mit --db eine andere Datei.
error-not-a-number = "{ $given }" ist keine Zahl. Es wurde nichts eingetragen.
error-no-severity = "{ $given }" ist keine Stärke: eine Zahl von 0 bis 10, oder keine, leicht, mäßig, stark, da.
error-unknown-region = Es gibt keine Stelle namens "{ $given }". Stellen: { $regions }.
error-unknown-language = Ebb spricht "{ $given }" noch nicht. Es spricht en, de und es.
error-severity-needed = { $item } braucht eine Zahl: ebb log { $id } ZAHL.
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
page-left-as-it-is = { $path } war nicht zu lesen und blieb, wie es ist. Sieh es dir an oder lösche es.
error-key-file-needed = Es braucht eine Schlüsseldatei: --key-file DATEI. Fehlt sie, wird sie angelegt.

# Erasing for good: the one question before it.
erase-question-entry = Diesen Eintrag endgültig löschen? Nichts holt ihn zurück, auch Rückgängig nicht.
erase-question-days = { $count ->
    [one] Den { $count } Eintrag vom { $first } bis { $last } endgültig löschen? Nichts holt ihn zurück, auch Rückgängig nicht.
   *[other] Die { $count } Einträge vom { $first } bis { $last } endgültig löschen? Nichts holt sie zurück, auch Rückgängig nicht.
}
erase-question-item = { $count ->
    [one] „{ $item }“ und den { $count } Eintrag dazu endgültig löschen? Nichts holt ihn zurück, auch Rückgängig nicht.
   *[other] „{ $item }“ und die { $count } Einträge dazu endgültig löschen? Nichts holt sie zurück, auch Rückgängig nicht.
}
erase-question-everything = Das ganze Tagebuch und alle seine Kopien endgültig löschen? Nichts holt sie zurück.
page-erase-yes = Noch ist nichts gelöscht. Mit --yes geschieht es.
page-erased-everything = Alles ist gelöscht.

# Ein beschädigtes Tagebuch, zurückgeholt.
did-recover = { $count ->
    [one] Zurückgeholt: { $count } Eintrag
   *[other] Zurückgeholt: { $count } Einträge
}
did-set = Eine Einstellung oder Sache geändert
recover-copy = Die Kopie vom { $day } ist an der Stelle des Tagebuchs.
recover-fresh = Es gibt keine gute Kopie, darum beginnt ein neues Tagebuch.
recover-entries = { $count ->
    [0] Die beschädigte Datei hat keinen neueren Eintrag.
    [one] { $count } Eintrag ist aus der beschädigten Datei übernommen.
   *[other] { $count } Einträge sind aus der beschädigten Datei übernommen.
}
recover-records = { $count ->
    [one] { $count } Einstellung oder Sache ist daraus übernommen.
   *[other] { $count } Einstellungen und Sachen sind daraus übernommen.
}
recover-older = { $count ->
    [one] { $count } Eintrag steht so da, wie die Kopie ihn hat. Was seither daran geändert wurde, ist verloren.
   *[other] { $count } Einträge stehen so da, wie die Kopie sie hat. Was seither daran geändert wurde, ist verloren.
}
recover-lost = { $count ->
    [0] Kein Eintrag ist verloren.
    [one] { $count } Eintrag war nicht zu lesen und ist verloren.
   *[other] { $count } Einträge waren nicht zu lesen und sind verloren.
}
recover-lost-untold = Neuere Einträge können verloren sein; wie viele, lässt sich nicht sagen.
recover-aside = Die beschädigte Datei ist aufgehoben: { $path }
page-nothing-to-recover = Alles ist in Ordnung. Es wurde nichts geändert.
page-taken-back = zurückgenommen

# Tage in einem Satz.
date-yesterday = gestern
date-day = { $weekday }, { $day }. { $month }
date-day-year = { $weekday }, { $day }. { $month } { $year }
weekday-1 = Montag
weekday-2 = Dienstag
weekday-3 = Mittwoch
weekday-4 = Donnerstag
weekday-5 = Freitag
weekday-6 = Samstag
weekday-7 = Sonntag
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember

# Mehrere Antworten auf einmal.
as-usual = { $count ->
    [one] Wie üblich: { $count } Angabe
   *[other] Wie üblich: { $count } Angaben
}
as-usual-flare = { $count ->
    [one] Übliche Werte, nicht die dieses Schubs: { $count } Angabe
   *[other] Übliche Werte, nicht die dieses Schubs: { $count } Angaben
}
none-today = Heute nichts davon: { $items }
did-none-today = { $count ->
    [one] Heute nichts davon: { $count } Angabe
   *[other] Heute nichts davon: { $count } Angaben
}
same-as-yesterday = { $count ->
    [one] Wie gestern: { $count } Angabe
   *[other] Wie gestern: { $count } Angaben
}

# Fragerunden.
check-in-morning = Fragen am Morgen
check-in-evening = Fragen am Abend
ask-severity = { $item }: wie stark, 0 bis 10?
ask-yes-no = { $item }?
ask-minutes = { $item }: wie viele Minuten?
ask-sleep = Wie hast du geschlafen?
ask-function = { $item }: wie gut, 0 bis 10?
prefill-yesterday = wie gestern
prefill-usual = bei dir üblich
did-check-in = { $count ->
    [one] { $name }: { $count } Antwort
   *[other] { $name }: { $count } Antworten
}
did-check-in-some = { $count ->
    [one] Fragerunde: { $count } Antwort
   *[other] Fragerunde: { $count } Antworten
}

# Stille Tage.
welcome-back = { $count ->
    [one] An { $count } Tag steht nichts. Wie war er, soweit du es weißt?
   *[other] An { $count } Tagen steht nichts. Wie waren sie, soweit du es weißt?
}
recall-bad = schlecht
recall-middling = mittel
recall-fine = gut
recall-unknown = nicht bekannt
entry-recall-bad = Nachgetragen: ein schlechter Tag
entry-recall-middling = Nachgetragen: ein mittlerer Tag
entry-recall-fine = Nachgetragen: ein guter Tag
entry-recall-unknown = Nachgetragen: nicht bekannt
did-recall-day = Nachgetragen, { $day }: { $how }
did-recall = { $count ->
    [one] { $count } Tag nachgetragen
   *[other] { $count } Tage nachgetragen
}

# Fragen.
question-open = Öffnen
question-check-in = { $name }: jetzt?
question-helped = Hat es geholfen: { $item }, { $time }?
helped-no = Nein
helped-little = Ein wenig
helped-yes = Ja
helped-unknown = Weiß nicht
entry-helped-no = half nicht
entry-helped-little = half ein wenig
entry-helped-yes = half
entry-helped-unknown = ob es half, ist nicht bekannt
did-helped = { $item }: hat es geholfen? { $said }
did-ask = Vermerkt

# Schübe, die nicht zusammenpassen.
flare-open = Ein Schub begann: { $day }. Dauert er noch an?
flare-started-twice = Ein Schub begann, während einer andauerte: { $day }. Ist es derselbe?
flare-ended-only = Ein Schub endete, und kein Anfang ist bekannt: { $day }. Wann begann er?
mend-over = Sein letzter Tag: { $day }
mend-eased = Er lässt nach und dauert noch an
mend-still = Er dauert noch an
mend-same = Derselbe Schub
mend-began = Er begann: { $day }
mend-lasted = Der vorige dauerte bis dahin
mend-remove = Es gab keinen

error-no-usual-yet = Noch ist nichts üblich: Dazu braucht es sieben Tage mit einer Zahl. Es wurde nichts eingetragen.
error-nothing-unsaid = Alles davon ist heute schon gesagt. Es wurde nichts eingetragen.
error-nothing-to-repeat = Gestern wurde nichts gesagt, das sich wiederholen ließe. Es wurde nichts eingetragen.
error-day-not-over = { $day } ist noch nicht vorbei und lässt sich noch nicht nachtragen. Trage stattdessen ein, wie es ist.
error-no-such-question = Es gibt jetzt keine Frage { $id }. Vielleicht ist sie beantwortet, oder ihr Tag ist vorbei.
error-not-an-answer = "{ $given }" ist darauf keine Antwort. Es wurde nichts geändert.
error-no-such-check-in = Es gibt keine Fragerunde "{ $given }". `ebb check-in` zeigt alle.
error-nothing-to-ask = Eine Fragerunde braucht mindestens eine Frage. Es wurde nichts geändert.
error-cannot-ask = { $item } lässt sich nicht als "{ $how }" fragen, oder es wird zweimal gefragt. Es wurde nichts geändert.

page-nothing-to-fill = Nichts einzutragen: Noch ist nichts üblich, oder alles ist gesagt.
page-not-offered = wird nicht gefragt
page-answered = heute gesagt: { $value }
page-no-silent-days = Keine Tage ohne Einträge seit dem letzten.
page-no-questions = Jetzt gibt es nichts zu fragen.
page-flares-fit = Anfang und Ende jedes Schubs passen zusammen.

# Warum ein Zettel von einem Widget bleibt, wo er ist.
note-sealed = Sie ist nicht für dieses Tagebuch oder beschädigt. Lösche sie, wenn dir nichts fehlt.
note-unknown = Sie betrifft etwas, das sich nicht mehr mit einem Tippen eintragen lässt. Trag es von Hand ein oder lösche sie.

# More of an entry.
side-left = links
side-right = rechts
side-both = beidseitig
side-middle = mittig
spread-one-place = an einer Stelle
spread-radiates = strahlt aus
spread-widespread = großflächig
entry-tender = druckempfindlich
entry-not-tender = nicht druckempfindlich
entry-found-by-examiner = bei einer Untersuchung gefunden
entry-light-day = Ein leichter Tag
entry-usual-day = Ein üblicher Tag
entry-heavy-day = Ein schwerer Tag
entry-sleep-quality = Güte { $value }
entry-restored = erholt
entry-not-restored = nicht erholt
error-not-tender = Die Stelle gilt als nicht druckempfindlich und hat doch eine Stärke über 0. Es wurde nichts eingetragen; lass eines von beiden weg.
error-unknown-choice = "{ $given }" ist keines von diesen: { $choices }.
error-not-a-length = "{ $given }" ist keine Zeitdauer. Schreib sie als 7h30, 7:30, 45 min oder 450. Es wurde nichts eingetragen.
error-nothing-said = Es gibt nichts zu notieren. Schreib es hinter das Wort: ebb log note "…".
error-level-needed = Wie war er? leicht, üblich oder schwer: ebb log schwerer Tag.
error-place-needed = Wo? Nenn die Stelle: ebb log pressure point schulter links.
did-edit-words = Geändert: Worte für die Stärke
did-edit-words-of = Geändert: Worte für { $item }
field-step = Die Stufe
field-words = Der Wortlaut
error-text-too-long = { $field } hat { $length } Zeichen; { $most } passen. Es wurde nichts geändert; kürze den Text.
error-not-a-step = "{ $given }" ist keine Stufe mit ihren Worten. Schreib sie als "6=ich höre auf". Es wurde nichts geändert.
body-front = Vorderseite
body-back = Rückseite
page-body-map = Die Körperkarte ist in { $path }.

# About me.
about-onset = Beginn
about-before-onset = Was vorausging
about-before-onset-words = Was vorausging, in Worten
about-birth-year = Geburtsjahr
about-conditions = Erkrankungen
about-family-history = In der Familie
about-menopause = Wechseljahre
about-pem-screen = Test auf Verschlechterung nach Belastung
about-notes = Notizen
before-infection = eine Infektion
before-injury = eine Verletzung
before-long-stress = langer Stress
before-other = etwas anderes
menopause-pre = vor den Wechseljahren
menopause-peri = in den Wechseljahren
menopause-post = nach den Wechseljahren
menopause-does-not-apply = trifft nicht zu
pem-positive = positiv
pem-negative = negativ
examination-blood = Blutuntersuchung
examination-vitamins = Vitamine
examination-thyroid = Schilddrüse
examination-hormones = Hormone
examination-imaging = Bildgebung
examination-sleep-study = Schlaflabor
examination-other = Andere Untersuchung
examination-ruled-out = ausgeschlossen: { $what }
medicine-most = höchstens { $dose } am Tag
did-edit-about = Geändert: Über mich
did-edit-about-field = Geändert: Über mich, { $field }
did-remove = Entfernt: { $what }
field-text = Der Text
field-birth-year = Das Geburtsjahr
error-not-a-date = "{ $given }" ist kein Datum. Schreib es als 2024, 2024-03 oder 2024-03-14. Es wurde nichts geändert.
error-not-in-the-list = "{ $given }" steht nicht in der Liste. Es wurde nichts geändert.
error-not-a-dose = "{ $given }" ist keine Dosis. Schreib sie als 400 mg. Es wurde nichts geändert.
page-about-nothing = Noch nichts gesagt. Alles davon ist freiwillig: ebb about set onset 2021-03
page-medicines-none = Keine Medikamente in der Liste. ebb medicine add NAME
page-examinations-none = Keine Untersuchungen in der Liste. ebb exam add ART

# How an item looks.
icon-body = Körper
icon-head = Kopf
icon-heart = Herz
icon-stomach = Bauch
icon-eye = Auge
icon-ear = Ohr
icon-hand = Hand
icon-foot = Fuß
icon-bed = Bett
icon-moon = Mond
icon-sun = Sonne
icon-cloud = Wolke
icon-snow = Schnee
icon-drop = Tropfen
icon-flame = Flamme
icon-bolt = Blitz
icon-leaf = Blatt
icon-pill = Tablette
icon-cup = Tasse
icon-plate = Teller
icon-walk = Gehen
icon-home = Haus
icon-people = Menschen
icon-star = Stern
colour-plain = Schlicht
colour-sand = Sand
colour-clay = Ton
colour-moss = Moos
colour-sea = Meer
colour-dusk = Dämmerung
field-unit = Die Einheit
scale-nrs11 = 0 bis 10
scale-four-step = vier Stufen: keine, leicht, mäßig, stark
scale-three-up = 0 bis 3
scale-six-up = 0 bis 6
scale-percent = 0 bis 100

# Einstellungen.
did-set-day-begins = Geändert: wann dein Tag beginnt
did-set-core-items = Geändert: woraus deine Belastung besteht
field-hour = Die Stunde
error-nothing-chosen = Wähle mindestens eines. Es wurde nichts geändert.
page-day-begins = Dein Tag beginnt um { $hour }:00 Uhr.
page-core-items = Die Belastung besteht aus: { $items }

# Meinen Tag planen.
date-today = heute
list-and = { $first } und { $last }
fit-split = { $minutes } Minuten davon: { $what }
fit-move = An einem anderen Tag: { $what }
fit-drop = Sein lassen: { $what }
fit-message = Heute schaffe ich: { $can }. Das würde mich die Tage danach kosten: { $cannot }.
fit-message-all = Heute schaffe ich: { $can }.
fit-message-none = Das schaffe ich heute nicht: { $cannot }. Es würde mich die Tage danach kosten.
fit-reason-guess = Was manches davon kostet, ist nur geschätzt; es wird gelernt, wenn du es mit Minuten und Anstrengung einträgst.
error-not-a-wish = „{ $given }“ ist keine Aktivität mit Minuten. Sag es so: Einkaufen 45
page-rated-quotient = Nach deiner eigenen Einschätzung sind { $percent } % der Energie von heute verbraucht.
page-hours = Was eine Stunde kostet
page-then-rest = dann { $minutes } min Ruhe
page-does-not-fit = Passt heute nicht
# Wie gut die Vorhersagen waren.
evaluate-days = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
} von { $persons ->
    [one] { $persons } Person
   *[other] { $persons } Personen
}, davon { $flares } im Schub
evaluate-how = Jede Vorhersage entstand am Ende des Tages davor, aus dem, was da bekannt war.
evaluate-burden = Die Datei hat keine Zeilen für Schübe: Ein Tag gilt als Schub, wenn seine Belastung aus den sechs Wochen davor heraussticht.
evaluate-nothing = Kein Tag lässt sich werten: Dazu braucht es einen Tag mit Eintrag, und danach einen, von dem bekannt ist, ob er im Schub war.
evaluate-ours = Vorhersage
evaluate-climatology = Übliche Häufigkeit
evaluate-markov = Häufigkeit nach so einem Tag
evaluate-better = die Vorhersage irrt { $percent } weniger
evaluate-worse = die Vorhersage irrt { $percent } mehr
evaluate-order = Schübe von ruhigen Tagen unterschieden: { $all }, innerhalb einer Person { $within } (0,5 ist geraten, 1 ist immer).
evaluate-calibration = Wahrscheinlichkeit und was kam liegen { $points } Punkte von hundert auseinander.
evaluate-shown = An { $share } dieser Tage gesagt; an den anderen schweigt Ebb und wird trotzdem gewertet.
evaluate-onset = Von einem ruhigen Tag aus: { $days } Tage, { $flares } im Schub, { $brier } gegen { $usual }, innerhalb einer Person unterschieden { $within }.
evaluate-48 = Innerhalb von zwei Tagen: { $days } Mal, { $flares } mit Schub, { $brier } gegen { $usual }, innerhalb einer Person unterschieden { $within }.
evaluate-72 = Innerhalb von drei Tagen: { $days } Mal, { $flares } mit Schub, { $brier } gegen { $usual }, innerhalb einer Person unterschieden { $within }.
evaluate-given = Genannte Wahrscheinlichkeiten, und was kam
evaluate-bin = { $low } bis { $high }: von { $days } Tagen waren { $flares } im Schub
evaluate-plot-chance = Genannte Wahrscheinlichkeit
evaluate-plot-came = Anteil im Schub

# A prior for the forecast (ebb fit-prior)
prior-form = das ist kein Prior: `ebb fit-prior` schreibt einen
prior-version = dieser Prior hat Version { $given }, und dieses Ebb liest { $version }: neu anpassen
prior-no-slope = die Steigung von „{ $given }“ fehlt oder ist keine Zahl: neu anpassen
prior-no-feature = ein Merkmal „{ $given }“ gibt es nicht: neu anpassen
fit-diary = { $diary }: { $persons } Personen, { $days } Tage mit Zeilen
# Was die Vorhersage sagt und worauf sie beruht. Wo jemand keine Zahlen will, die Meldungen auf -words.
did-choose-forecast = Geändert: was von der Vorhersage gezeigt wird
forecast-learning-words = Noch zu früh.
forecast-likelier-words = { $when ->
    [today] Ein Schub heute ist wahrscheinlicher als bei dir üblich.
   *[tomorrow] Ein Schub morgen ist wahrscheinlicher als bei dir üblich.
}
forecast-less-likely-words = { $when ->
    [today] Ein Schub heute ist weniger wahrscheinlich als bei dir üblich.
   *[tomorrow] Ein Schub morgen ist weniger wahrscheinlich als bei dir üblich.
}
forecast-usual-words = { $when ->
    [today] Ein Schub heute ist etwa so wahrscheinlich wie bei dir üblich.
   *[tomorrow] Ein Schub morgen ist etwa so wahrscheinlich wie bei dir üblich.
}
forecast-flare-on = { $when ->
    [today] Heute noch im Schub zu sein ist wahrscheinlicher als nicht: { $percent } %.
   *[tomorrow] Morgen noch im Schub zu sein ist wahrscheinlicher als nicht: { $percent } %.
}
forecast-flare-on-words = { $when ->
    [today] Heute noch im Schub zu sein ist wahrscheinlicher als nicht.
   *[tomorrow] Morgen noch im Schub zu sein ist wahrscheinlicher als nicht.
}
forecast-flare-over = { $when ->
    [today] Ein Tag ohne Schub ist heute wahrscheinlicher; noch im Schub: { $percent } %.
   *[tomorrow] Ein Tag ohne Schub ist morgen wahrscheinlicher; noch im Schub: { $percent } %.
}
forecast-flare-over-words = { $when ->
    [today] Ein Tag ohne Schub ist heute wahrscheinlicher.
   *[tomorrow] Ein Tag ohne Schub ist morgen wahrscheinlicher.
}
forecast-beside = Sonst sind es an einem Tag { $usual } %.
forecast-beside-likely = Mehr als bei dir üblich.
forecast-beside-possible = Etwa wie bei dir üblich.
forecast-beside-unlikely = Weniger als bei dir üblich.
forecast-record-likely = { $days ->
    [one] Von { $days } Tag, der wahrscheinlicher als sonst hieß, war { $flares } im Schub.
   *[other] Von { $days } Tagen, die wahrscheinlicher als sonst hießen, { $flares ->
        [one] war { $flares } im Schub.
       *[other] waren { $flares } im Schub.
    }
}
forecast-record-possible = { $days ->
    [one] Von { $days } Tag, der so wahrscheinlich wie sonst hieß, war { $flares } im Schub.
   *[other] Von { $days } Tagen, die so wahrscheinlich wie sonst hießen, { $flares ->
        [one] war { $flares } im Schub.
       *[other] waren { $flares } im Schub.
    }
}
forecast-record-unlikely = { $days ->
    [one] Von { $days } Tag, der weniger wahrscheinlich als sonst hieß, war { $flares } im Schub.
   *[other] Von { $days } Tagen, die weniger wahrscheinlich als sonst hießen, { $flares ->
        [one] war { $flares } im Schub.
       *[other] waren { $flares } im Schub.
    }
}
forecast-record-likely-words = { $many ->
    [most] Die meisten Tage, die wahrscheinlicher als sonst hießen, waren im Schub.
    [half] Etwa die Hälfte der Tage, die wahrscheinlicher als sonst hießen, war im Schub.
    [few] Wenige Tage, die wahrscheinlicher als sonst hießen, waren im Schub.
   *[none] Kein Tag, der wahrscheinlicher als sonst hieß, war im Schub.
}
forecast-record-possible-words = { $many ->
    [most] Die meisten Tage, die so wahrscheinlich wie sonst hießen, waren im Schub.
    [half] Etwa die Hälfte der Tage, die so wahrscheinlich wie sonst hießen, war im Schub.
    [few] Wenige Tage, die so wahrscheinlich wie sonst hießen, waren im Schub.
   *[none] Kein Tag, der so wahrscheinlich wie sonst hieß, war im Schub.
}
forecast-record-unlikely-words = { $many ->
    [most] Die meisten Tage, die weniger wahrscheinlich als sonst hießen, waren im Schub.
    [half] Etwa die Hälfte der Tage, die weniger wahrscheinlich als sonst hießen, war im Schub.
    [few] Wenige Tage, die weniger wahrscheinlich als sonst hießen, waren im Schub.
   *[none] Kein Tag, der weniger wahrscheinlich als sonst hieß, war im Schub.
}
forecast-can-rest = Heute war mehr als an einem üblichen Tag; was jetzt noch geht, ist Ruhe.
forecast-can-ease = Heute ist die Reserve erreicht; was warten kann, kann warten.
forecast-can-pace = Pausen, bevor sie nötig sind, und eine Sache weniger: So viel geht heute.
forecast-on-today = heute
forecast-on-yesterday = gestern
forecast-on-weekday = am { $weekday }
forecast-on-earlier = { $days ->
    [one] vor { $days } Tag
   *[other] vor { $days } Tagen
}
forecast-why-after-flare = { $days ->
    [one] Auf einen Tag im Schub folgte an { $flares } von { $days } Tag wieder einer
   *[other] Auf einen Tag im Schub folgte an { $flares } von { $days } Tagen wieder einer
}
forecast-why-after-flare-words = Der letzte Tag war im Schub
forecast-why-after-calm = { $days ->
    [one] Auf einen Tag ohne Schub folgte an { $flares } von { $days } Tag einer
   *[other] Auf einen Tag ohne Schub folgte an { $flares } von { $days } Tagen einer
}
forecast-why-after-calm-words = Der letzte Tag war ohne Schub
forecast-why-since = { $days ->
    [one] { $days } Tag seit dem letzten Schub
   *[other] { $days } Tage seit dem letzten Schub
}
forecast-why-since-words = { $way ->
    [towards] So lange nach einem Schub kam oft wieder einer
   *[away] So lange nach einem Schub kam selten wieder einer
}
forecast-why-lately = { $days ->
    [one] { $flares } vom letzten bekannten Tag im Schub
   *[other] { $flares } der letzten { $days } bekannten Tage im Schub
}
forecast-why-lately-words = { $level ->
    [above] Zuletzt mehr Tage im Schub als sonst
   *[below] Zuletzt weniger Tage im Schub als sonst
}
forecast-why-burden = { $days ->
    [one] Belastung { $value } { $on }, sonst { $usual }
   *[other] Belastung { $value } über { $days } Tage, sonst { $usual }
}
forecast-why-burden-words = { $level ->
    [above] Belastung zuletzt höher als sonst
   *[below] Belastung zuletzt niedriger als sonst
}
forecast-why-missing = { $level ->
    [above] Zuletzt mehr offengelassen als sonst
   *[below] Zuletzt weniger offengelassen als sonst
}
forecast-why-missing-words = { $level ->
    [above] Zuletzt mehr offengelassen als sonst
   *[below] Zuletzt weniger offengelassen als sonst
}
forecast-why-weekday = { $level ->
    [above] { $weekday }: an diesem Wochentag bisher mehr Schübe
   *[below] { $weekday }: an diesem Wochentag bisher weniger Schübe
}
forecast-why-weekday-words = { $level ->
    [above] { $weekday }: an diesem Wochentag bisher mehr Schübe
   *[below] { $weekday }: an diesem Wochentag bisher weniger Schübe
}
forecast-why-night = { $level ->
    [above] Eine lange Nacht, { $value }, sonst { $usual }
   *[below] Eine kurze Nacht, { $value }, sonst { $usual }
}
forecast-why-night-words = { $level ->
    [above] Eine lange Nacht
   *[below] Eine kurze Nacht
}
forecast-why-nights = { $level ->
    [above] { $days ->
        [2] Zwei lange Nächte
       *[other] Mehrere lange Nächte
    }
   *[below] { $days ->
        [2] Zwei kurze Nächte
       *[other] Mehrere kurze Nächte
    }
}
forecast-why-load = { $level ->
    [above] { $percent } % mehr { $kind } als sonst { $on }
   *[below] { $percent } % weniger { $kind } als sonst { $on }
}
forecast-why-load-words = { $level ->
    [above] Mehr { $kind } als sonst { $on }
   *[below] Weniger { $kind } als sonst { $on }
}
forecast-load-total = Anstrengung
forecast-load-physical = körperliche Anstrengung
forecast-load-cognitive = geistige Anstrengung
forecast-load-emotional = seelische Anstrengung
forecast-sleep-quality = Schlafqualität
forecast-why-there = { $item }, { $on }
forecast-why-level = { $level ->
    [above] Ein schwererer Tag als sonst { $on }
   *[below] Ein leichterer Tag als sonst { $on }
}
forecast-why-recalled = { $level ->
    [above] Ein schlechterer Tag als sonst { $on }, aus der Erinnerung
   *[below] Ein besserer Tag als sonst { $on }, aus der Erinnerung
}
forecast-why-item = { $item } { $value } { $on }, sonst { $usual }
forecast-why-item-words = { $level ->
    [above] { $item } zuletzt höher als sonst
   *[below] { $item } zuletzt niedriger als sonst
}
flare-day-yesterday = Gestern hob sich von den Wochen davor ab. War es ein Schub?
flare-day-yes = Ja, ein Schub
flare-day-no = Nein
page-forecast-towards = Dafür
page-forecast-away = Dagegen
page-forecast-hidden = Die Vorhersage ist verborgen. `ebb forecast show` holt sie zurück.
page-forecast-choice = { $words ->
    [yes] In Worten, ohne Zahlen. `ebb forecast numbers` ändert das.
   *[no] Mit Zahlen. `ebb forecast words` lässt sie weg.
}
page-forecast-notify = { $on ->
    [yes] Eine Mitteilung darf davon sprechen.
   *[no] Keine Mitteilung spricht davon.
}
# Der Aktivitätstimer und seine Pausen.
did-start-activity = Begonnen: { $item }
did-start-after = { $ended }. Begonnen: { $item }
did-stop-activity = Beendet: { $item }
did-stop-after = Beendet: { $item }, { $length }
did-stop-guessed = Beendet: { $item }, etwa { $length } (geschätzt)
did-put-off-break = { $item }: Pause um 5 Minuten verschoben
did-skip-break = { $item }: Pause ausgelassen
did-rest = { $item }: Pause
did-go-on = { $item }: weiter
did-felt = { $item }: wie war es? { $said }
did-set-heart-guide = Geändert: die Herzfrequenz-Orientierung
felt-better = Besser
felt-same = Gleich
felt-bit-worse = Etwas schlechter
felt-worse = Schlechter
question-felt = Wie geht es dir nach { $item }?
action-rest = Pause
action-snooze = In 5 Minuten
action-skip = Auslassen
action-done = Weiter
action-stop = Beenden
activity-working = { $item }. Nächste Pause um { $time }.
activity-heads-up = { $item }. Um { $time } kommt eine Pause.
activity-break-due = { $item }. Eine Pause ist fällig.
activity-resting = { $item }. Pause bis { $time }.
activity-rest-over = { $item }. Die geplante Pause ist vorbei.
activity-quiet = { $item }. Seit { $time } nichts gehört.
activity-clock-back = { $item }. Die Uhr des Telefons wurde zurückgestellt: Pausen zählen ab deinem nächsten Tippen neu, und die Dauer bleibt unbekannt.
activity-forgotten = { $item } läuft seit { $since }. War es gegen { $until } vorbei?
activity-why-convention = Eine Pause nach { $length }: ein üblicher Anfang für diese Art Anstrengung, noch nicht deiner.
activity-why-kind = Eine Pause nach { $length }: aus { $times ->
        [one] einer Aktivität
       *[other] { $times } Aktivitäten
    } von dir mit derselben Art Anstrengung.
activity-why-item = Eine Pause nach { $length }: aus { $times ->
        [one] dem letzten Mal
       *[other] den letzten { $times } Malen
    }, als du { $item } gemessen hast, und wie es dir danach ging.
activity-why-flare = Halb so lang wie sonst zwischen den Pausen, wegen des Schubs.
activity-why-low-day = Kürzer zwischen den Pausen, weil heute weniger geht als sonst.
activity-why-later = { $length } nach der Pause davor.
prompt-heads-up = Bald eine Pause
prompt-break = Zeit für eine Pause
prompt-rest-over = Die Pause ist vorbei
prompt-forgotten = Läuft das noch?
prompt-forgotten-why = Seit Stunden wurde nichts davon gehört.
prompt-posture = Zeit für eine andere Haltung
prompt-stretch = Zeit zum Dehnen
prompt-water = Zeit für etwas Wasser
prompt-rule-why = Deine eigene Regel: { $rule }
prompt-kind-rest = Pause
prompt-kind-posture = Haltung
prompt-kind-stretch = Dehnen
prompt-kind-water = Wasser
rule = { $what } alle { $every }, { $from } bis { $to }, { $days }; { $flare }
rule-every-day = jeden Tag
rule-working-days = Montag bis Freitag
rule-flare-same = im Schub genauso
rule-flare-fewer = im Schub halb so oft
rule-flare-none = im Schub nicht
error-no-activity = Es läuft keine Aktivität. Beginne zuerst eine.
error-no-break-due = Gerade ist keine Pause fällig. Nichts wurde geändert.
error-no-more-snooze = Diese Pause wurde zweimal verschoben. Sie bleibt fällig, bis du sie machst oder auslässt.
error-was-forgotten = Seit sechs Stunden wurde nichts davon gehört. Beende sie zuerst: als sie wohl vorbei war, zu einer anderen Zeit oder ohne Dauer.
error-not-resting = Gerade ist keine Pause. Nichts wurde geändert.
error-no-such-rule = Es gibt keine Pausenregel "{ $given }". Nichts wurde geändert.
field-weekday = Der Wochentag
field-resting-heart-rate = Der Ruhepuls
field-adjustment = Die Anpassung
heart-line = Über { $line } Schlägen in der Minute lohnt es sich, an weniger zu denken. Eine Orientierung aus einem Ruhepuls von { $resting } und einem Alter von { $age }; solche Formeln liegen oft weit daneben, und darunter ist nicht "sicher". Du kannst sie verschieben.
heart-ease-off = Seit einer Minute über { $line }. Mach etwas langsamer, wenn du kannst.
heart-off-switch = Die Herzfrequenz-Orientierung ist aus.
heart-off-beta-blocker = Die Herzfrequenz-Orientierung ist aus: Ein Betablocker senkt die Herzfrequenz, aus der sie gemacht ist.
heart-off-pots = Die Herzfrequenz-Orientierung ist aus: Bei POTS liegt schon Aufstehen darüber.
heart-off-no-age = Die Herzfrequenz-Orientierung braucht dein Geburtsjahr. Es steht unter Über mich.
heart-off-no-resting = Die Herzfrequenz-Orientierung braucht deinen Ruhepuls.
page-no-activity = Nichts läuft.
page-no-break-rules = Noch keine Pausenregeln.
page-no-candidates = In dieser Zeit ist nichts geplant.
page-activity-since = seit { $since }, { $elapsed } insgesamt, { $worked } ohne Pausen
page-activity-breaks = Pausen: { $times }
page-candidate = { $time }  { $title }
page-ease-not = Nichts zu sagen.
# Bewegung, Anleitungen, der Test auf Verschlechterung nach Belastung, der Arbeitsplatz.
pem-form = Fünf Fragen zu den letzten sechs Monaten: wie oft und wie stark. Sie zeigen, ob Anstrengung dich für einen Tag oder länger schlechter machen kann. Lass aus, was du magst, oder alles.
pem-item-heavy-after-starting = Ein schweres, bleiernes Gefühl, bald nachdem du mit Bewegung anfängst
pem-item-sore-next-day = Schmerzen oder Erschöpfung am Tag nach alltäglichen Dingen, die nicht anstrengend waren
pem-item-mentally-tired = Geistig müde nach der kleinsten Anstrengung
pem-item-physically-tired = Körperlich müde nach sehr wenig Bewegung
pem-item-drained-after-mild = Ausgelaugt oder krank nach leichter Tätigkeit
pem-frequency-0 = nie
pem-frequency-1 = selten
pem-frequency-2 = etwa die halbe Zeit
pem-frequency-3 = meistens
pem-frequency-4 = immer
pem-severity-0 = nicht da
pem-severity-1 = leicht
pem-severity-2 = mäßig
pem-severity-3 = stark
pem-severity-4 = sehr stark
pem-result-positive = Nach diesen Antworten kann Anstrengung dich für einen Tag oder länger schlechter machen. Das ist keine Diagnose. Ebb schlägt nie von sich aus mehr Aktivität vor; mehr sagen kann dir eine Ärztin oder ein Arzt.
pem-result-negative = Nach diesen Antworten macht Anstrengung dich an den Tagen danach nicht deutlich schlechter. Das ist keine Diagnose. Du kannst neu antworten, wenn sich das ändert.
pem-result-open = Es ist zu wenig beantwortet, um es zu sagen. Bis dahin ist Ebb so vorsichtig, als ob Anstrengung dich schlechter machte.
did-keep-pem-screen = Test auf Verschlechterung nach Belastung: behalten
question-pem-screen = Geht es dir an den Tagen nach Anstrengung schlechter? Fünf Fragen sagen Ebb, wie vorsichtig es ist.

movement-off = Dosierte Bewegung ist aus. Sie beginnt nur, wenn du es willst.
movement-today = { $item }: heute bis zu { $time }. Weniger ist gut.
movement-easing = { $item }: höchstens { $time }, solange der Schub dauert und abklingt.
movement-rest = { $item }: heute Ruhe.
movement-not-today = { $item }: heute nicht. Der Plan wartet.
movement-paused = { $item }: Pause, solange du magst.
movement-old = { $item }: Das ist vor mehr als einem Jahr eingestellt worden. Fang neu an mit dem, was du jetzt machst.
movement-day-today = heute
movement-reason-started = Es begann mit { $time }, unter den { $baseline }, die du auf Dauer schaffst.
movement-reason-set = Du hast { $time } eingestellt, { $day }.
movement-reason-flare = Ein Schub: sofort die Hälfte von vorher. Nach drei ruhigen Tagen geht es auf vier Fünftel zurück.
movement-reason-after-flare = Seit dem letzten Schub sind es vier Fünftel von vorher.
movement-reason-gap = Nach zwei Wochen ohne sind es vier Fünftel von vorher.
movement-reason-steady = Nach sieben stabilen Tagen ist es bis zu einem Zehntel mehr.
movement-rule-positive = Dein Test sagt, dass Anstrengung dich schlechter machen kann. Deshalb hält Ebb das nur oder senkt es. Nur du erhöhst es.
movement-rule-unscreened = Ob Anstrengung dich schlechter macht, ist nicht bekannt. Deshalb hält Ebb das nur oder senkt es. Nur du erhöhst es.
movement-rule-small = Unter zehn Minuten ist ein Zehntel weniger als eine Minute: Ebb hält es, und du erhöhst es, wenn du magst.
movement-rule-negative = { $days ->
    [one] { $days } stabiler Tag von sieben bisher; nach sieben ist es bis zu einem Zehntel mehr.
   *[other] { $days } stabile Tage von sieben bisher; nach sieben ist es bis zu einem Zehntel mehr.
}
movement-convention = Die Anteile und die sieben Tage sind Konventionen, keine Messungen. Dein eigener Körper geht vor.
movement-caution = Von { $from } auf { $to }: Achte auf die nächsten drei Tage. Sind sie schlechter, genügt ein Tippen für weniger.
movement-caution-pem = Von { $from } auf { $to }: Anstrengung zeigt sich manchmal erst Tage später. Achte auf die nächsten drei Tage; sind sie schlechter, genügt ein Tippen für weniger.
did-start-movement = { $item }: beginnt mit { $time }
did-set-movement-level = { $item }: { $time }
did-not-today-movement = { $item }: heute nicht
did-pause-movement = { $item }: Pause
did-resume-movement = { $item }: wieder aufgenommen
did-end-movement = { $item }: Der Plan ist beendet
did-set-movement = Geändert: dosierte Bewegung
error-no-movement-plan = Es läuft kein Bewegungsplan. Nichts wurde geändert; beginne einen: ebb movement start ITEM.
error-minutes-needed = Wie viele Minuten, ist nicht bekannt. Nichts wurde geändert; nenne eine Zahl, die du an den meisten Tagen schaffst, ohne dafür zu büßen.
error-no-guide-running = Es läuft keine Anleitung. Nichts wurde geändert.

guide-breathing = Langsames Atmen
guide-body-scan = Body-Scan
guide-muscle-relaxation = Muskelentspannung
guide-yoga-nidra = Yoga Nidra
guide-stretching = Eine Runde Dehnen
guide-heat = Wärme
guide-cold = Kälte
guide-heat-cold = Wärme und Kälte im Wechsel
did-start-guide = { $guide }: begonnen
did-stop-guide = { $guide }: beendet
did-set-guide = Geändert: Anleitung
guide-left-out = Ausgelassen, weil du dort Schmerzen eingetragen hast: { $places }.
guide-skin-rests = Wärme oder Kälte war vor Kurzem dran. Lass die Haut bis { $time } ruhen.
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
guide-caution-leave = Ist eine Stelle oder ein Gedanke zu viel, lass sie, öffne die Augen oder hör auf.
guide-caution-tense = Spanne nur sanft an, nie in den Schmerz hinein.
guide-caution-stretch = Nur so weit, wie es angenehm ist. Nichts zieht stark, nichts wippt.
guide-caution-heat = Warm, nicht heiß: Eine Hand kann gut darauf liegen. Ein Tuch dazwischen, höchstens 20 Minuten.
guide-caution-cold = Nie Eis auf die bloße Haut: ein Tuch dazwischen, höchstens 10 Minuten.
guide-caution-skin = Sieh alle fünf Minuten nach der Haut. Hör auf, wenn sie weiß, fleckig, sehr rot oder taub ist oder wenn es wehtut. Leg dich nicht auf die Packung und schlaf nicht damit ein. Danach ruht die Haut eine Stunde.
guide-caution-doctor = Lass es, oder frag vorher ärztlich nach, bei tauber Haut, Nervenschäden, Diabetes, schlechter Durchblutung, Wunden oder entzündeter Haut, Herzkrankheit oder Schwangerschaft.
guide-breathing-begin = Sitz oder lieg, wie du magst. Lass die Schultern sinken.
guide-breathing-in = Ein
guide-breathing-out = Aus, langsam
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
guide-muscle-relaxation-begin = Lieg oder sitz gut. Sanft anspannen, dann loslassen.
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
guide-yoga-nidra-arrive = Leg dich hin, warm und zugedeckt. Nichts ist zu tun.
guide-yoga-nidra-wish = Wenn du magst, denk an einen freundlichen Wunsch für dich.
guide-yoga-nidra-right = Die rechte Seite: Hand, Arm, Flanke, Bein, Fuß.
guide-yoga-nidra-left = Die linke Seite: Hand, Arm, Flanke, Bein, Fuß.
guide-yoga-nidra-behind = Was aufliegt: Fersen, Beine, Rücken, Kopf.
guide-yoga-nidra-front = Die Vorderseite: Stirn, Wangen, Brust, Bauch.
guide-yoga-nidra-breath = Der Atem, und danach von selbst eine Pause.
guide-yoga-nidra-heavy = Stell dir den Körper schwer vor, er sinkt.
guide-yoga-nidra-light = Stell dir den Körper leicht vor, er schwebt.
guide-yoga-nidra-return = Hör den Raum. Beweg die Finger. Lass dir Zeit.
guide-yoga-nidra-end = Das war alles. Steh langsam auf oder bleib.
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
guide-heat-look = Sieh nach der Haut. Rot wie nach einem Bad ist in Ordnung; sonst hör auf.
guide-heat-end = Nimm die Wärme weg. Lass die Haut eine Stunde ruhen.
guide-cold-on = Kälte auf die Stelle, ein Tuch dazwischen.
guide-cold-look = Sieh nach der Haut. Ist sie weiß oder taub, hör auf.
guide-cold-end = Nimm die Kälte weg. Lass die Haut eine Stunde ruhen.
guide-heat-cold-heat = Wärme auf die Stelle, ein Tuch dazwischen.
guide-heat-cold-to-cold = Nimm die Wärme weg. Sieh nach der Haut.
guide-heat-cold-cold = Kälte auf die Stelle, ein Tuch dazwischen.
guide-heat-cold-rest = Nimm die Kälte weg. Sieh nach der Haut und lass sie ruhen.
guide-heat-cold-end = Das war alles. Lass die Haut eine Stunde ruhen.

workstation-name = Blick auf den Arbeitsplatz
workstation-text = Acht Dinge zu Stuhl, Bildschirm, Händen und Pausen. Zwei Minuten; lass aus, was du magst.
workstation-result = { $count ->
    [0] Nach diesen Antworten ist nichts zu ändern.
    [one] { $count } Ding lässt sich ändern.
   *[other] { $count } Dinge lassen sich ändern.
}
workstation-feet = Stehen deine Füße flach, die Knie etwa auf Höhe der Hüften?
workstation-feet-advice = Stell den Stuhl niedriger, oder leg eine Kiste oder ein dickes Buch unter die Füße.
workstation-back = Stützt der Stuhl deinen unteren Rücken?
workstation-back-advice = Leg ein gerolltes Handtuch oder ein kleines Kissen hinter den unteren Rücken und setz dich ganz nach hinten.
workstation-screen-height = Ist der obere Rand des Bildschirms etwa auf Augenhöhe?
workstation-screen-height-advice = Stell den Bildschirm auf Bücher oder niedriger; beim Laptop hilft eine eigene Tastatur.
workstation-screen-distance = Ist der Bildschirm etwa eine Armlänge entfernt?
workstation-screen-distance-advice = Rück den Bildschirm auf Armlänge, und mach die Schrift größer, statt dich vorzubeugen.
workstation-keyboard = Hängen deine Schultern beim Tippen locker, die Ellbogen am Körper?
workstation-keyboard-advice = Hol die Tastatur näher, und stell sie tiefer oder den Stuhl höher, bis die Schultern hängen können.
workstation-mouse = Ist die Maus so nah, dass du nicht nach ihr greifen musst?
workstation-mouse-advice = Leg die Maus direkt neben die Tastatur, oder wechsle ab und zu die Hand.
workstation-light = Kannst du den Bildschirm lesen, ohne Blendung und ohne die Augen zuzukneifen?
workstation-light-advice = Dreh den Bildschirm seitlich zum Fenster, und dämpfe, was darauf scheint.
workstation-breaks = Wechselst du die Haltung, bevor es wehtut?
workstation-breaks-advice = Lass dich von Ebb an kurze Pausen erinnern; eine Minute aufstehen genügt für den Anfang.
did-keep-workstation = Blick auf den Arbeitsplatz: behalten

page-pem-how = Antworten: ebb screen pem sore-next-day=2,3 (wie oft, wie stark; eins davon darf fehlen)
page-screen-kept = { $day }: { $text }
page-movement-kinds = Einen beginnen: ebb movement start ITEM [MINUTEN]
page-movement-sustained = { $item }: { $time } ohne schlechteren Tag danach
page-movement-unknown = { $item }
page-movement-done = Heute gemacht: { $time }
page-guide-none = Es läuft keine Anleitung. ebb guide start GUIDE [LENGTH]
page-guide-next = Danach, { $time }: { $text }
page-guide-finished = Sie ist zu Ende. Beenden: ebb guide stop
page-workstation-how = Antworten: ebb workstation feet=yes back=no light=unknown
