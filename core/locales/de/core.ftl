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

# Warum eine Zeile einer Datei ausgelassen wird.
skip-short = sie hat zu wenige Felder
skip-empty = sie hat keinen Text
skip-not-text = sie ist kein Text in UTF-8
skip-date = "{ $given }" ist kein Datum wie 2026-03-29
skip-number = "{ $given }" ist keine Zahl
skip-range = { $given } liegt nicht zwischen { $low } und { $high }
skip-contradicts = Zeile { $line } sagt am selben Tag etwas anderes zur selben Sache
skip-nameless = ihr Tracker hat keinen Namen

# Fehler: was geschehen ist und was hilft.
field-severity = Die Stärke
field-effort = Die Anstrengung
field-quality = Die Güte
field-amount = Die Menge
field-value = Der Wert
field-minutes = Die Minutenzahl
field-dose = Die Dosis
field-rating = Die Bewertung

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

# Ein beschädigtes Tagebuch, zurückgeholt.
did-recover = { $count ->
    [one] Zurückgeholt: { $count } Eintrag
   *[other] Zurückgeholt: { $count } Einträge
}
did-set = Eine Einstellung oder Sache geändert

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
did-edit-words = Geändert: Worte für die Stärke
did-edit-words-of = Geändert: Worte für { $item }
field-step = Die Stufe
field-words = Der Wortlaut
body-front = Vorderseite
body-back = Rückseite

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
medicine-most = höchstens { $dose } am Tag
did-edit-about = Geändert: Über mich
did-edit-about-field = Geändert: Über mich, { $field }
did-remove = Entfernt: { $what }
field-text = Der Text
field-birth-year = Das Geburtsjahr

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
did-keep-pem-screen = Test auf Verschlechterung nach Belastung: behalten
question-pem-screen = Geht es dir an den Tagen nach Anstrengung schlechter? Fünf Fragen sagen Ebb, wie vorsichtig es ist.
did-start-movement = { $item }: beginnt mit { $time }
did-set-movement-level = { $item }: { $time }
did-not-today-movement = { $item }: heute nicht
did-pause-movement = { $item }: Pause
did-resume-movement = { $item }: wieder aufgenommen
did-end-movement = { $item }: Der Plan ist beendet
did-set-movement = Geändert: dosierte Bewegung
did-start-guide = { $guide }: begonnen
did-stop-guide = { $guide }: beendet
did-set-guide = Geändert: Anleitung
did-keep-workstation = Blick auf den Arbeitsplatz: behalten

# Reminders.
did-snooze = Verschoben
did-set-reminders = Erinnerungs-Einstellungen
