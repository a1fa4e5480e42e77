# Sätze, die der Kern bildet. Schlichte Wörter, Gegenwart, "du" und "bei dir üblich"; kein Lob, kein Tadel.
# Ein Wort für eine Sache: docs/glossary-of-words.md.

# Der Tag in einer Zeile.
notice-invented = Das Tagebuch einer erfundenen Person, um Ebb zu probieren.
headline-new = Noch nichts hier. Einmal tippen genügt.
headline-nothing-yet = Heute noch nichts eingetragen.
headline-logged = { $count ->
    [one] { $count } Eintrag heute.
   *[other] { $count } Einträge heute.
}
headline-flare = Du hast seit { $since } einen { -flare }.
headline-flare-easing = Er lässt seit { $since } nach.
headline-flare-ended = Der { -flare } endete um { $time } Uhr.
headline-flare-over = Der { -flare } ist vorbei.
headline-flare-days = { $days ->
    [one] Er dauerte { $days } Tag.
    [2] Er dauerte zwei Tage.
   *[other] Er dauerte { $days } Tage.
}
headline-flare-hours = Er dauerte { $length }.
headline-silent = { $days ->
    [2] Zwei Tage ohne Einträge. Ergänze, was du noch weißt, oder lass es.
    [3] Drei Tage ohne Einträge. Ergänze, was du noch weißt, oder lass es.
    [4] Vier Tage ohne Einträge. Ergänze, was du noch weißt, oder lass es.
   *[other] { $days } Tage ohne Einträge. Ergänze, was du noch weißt, oder lass es.
}
headline-back = Willkommen zurück. Fang einfach mit heute an.
headline-light = Bisher heute nur leichte oder keine Beschwerden.
headline-middling = Bisher ein durchwachsener Tag.
headline-rough = Bisher ein schwerer Tag.
headline-usual = Etwa wie sonst bei dir.
headline-worse = Schwerer als sonst bei dir.
headline-better = Leichter als sonst bei dir.
headline-energy-little = Erst wenig von der Energie von heute verbraucht.
headline-energy-tenth = Etwa ein Zehntel der Energie von heute verbraucht.
headline-energy-quarter = Etwa ein Viertel der Energie von heute verbraucht.
headline-energy-third = Etwa ein Drittel der Energie von heute verbraucht.
headline-energy-half = Etwa die Hälfte der Energie von heute verbraucht.
headline-energy-two-thirds = Etwa zwei Drittel der Energie von heute verbraucht.
headline-energy-three-quarters = Etwa drei Viertel der Energie von heute verbraucht.
headline-energy-whole = Etwa die ganze Energie von heute verbraucht.
headline-energy-more = Mehr als die Energie von heute verbraucht.

flare-start = Ein { -flare } beginnt
flare-end = Der { -flare } ist vorbei
flare-back = Ist er wieder da?

severity-present = notiert
# How a symptom without a number is noted, such as "Pain noted".
entry-present = { $item } { $noted }
severity-none = keine
severity-mild = leicht
severity-moderate = mittel
severity-severe = stark
severity-step-0 = keine
severity-step-1 = spürbar
severity-step-2 = spürbar
severity-step-3 = bremst mich
severity-step-4 = bremst mich
severity-step-5 = ich lasse Dinge weg
severity-step-6 = ich lasse Dinge weg
severity-step-7 = nur das Nötigste
severity-step-8 = nur das Nötigste
severity-step-9 = nur das Nötigste
severity-step-10 = das Schlimmste, das ich kenne

flare-ended-by-day = Damit hat der { -flare } seit { $first } am Tag davor geendet. Dauert er an, nimm das zurück oder sag, dass er wieder begonnen hat.
entry-flare-started = { -flare } begonnen
entry-flare-eased = { -flare } lässt nach
entry-flare-ended = { -flare } vorbei
entry-flare-day = Ein { -flare-day }
entry-no-flare-day = Kein { -flare-day }
today-slept = { $duration } geschlafen
today-slept-with = { $what } · { $quality }
entry-sleep = Schlaf
entry-no-sleep = Kein Schlaf
replaced-night = Ersetzt die Nacht mit { $length }.
replaced-sleepless-night = Ersetzt die Nacht ohne Schlaf.
entry-nap = Nickerchen
entry-taken = genommen
entry-skipped = ausgelassen
entry-used = benutzt
entry-not-used = nicht benutzt
entry-not-sure = unsicher

part-morning = morgens
part-afternoon = nachmittags
part-evening = abends
part-night = nachts

time-minutes = { $minutes } min
time-hours = { $hours } h
time-hours-minutes = { $hours } h { $minutes } min
time-tomorrow = morgen um { $time }
time-on-day = { $day } um { $time }
saved-for = Eingetragen für { $when }.
saved-for-span = Eingetragen von { $from } bis { $to }.
saved-for-part = Eingetragen für { $day } ({ $part }), ohne Uhrzeit.
saved-part-morning = am Morgen
saved-part-afternoon = am Nachmittag
saved-part-evening = am Abend
saved-part-night = in der Nacht
saved-for-day = Eingetragen für { $day }, ohne Uhrzeit.
saved-for-first = { $clock } gab es zweimal, weil die Uhren zurückgestellt wurden: Das ist das erste Mal. Das zweite ist { $other }.
saved-for-second = { $clock } gab es zweimal, weil die Uhren zurückgestellt wurden: Das ist das zweite Mal. Das erste ist { $other }.

did-undo = Rückgängig gemacht: { $what }
did-undo-of = Rückgängig gemacht, von { $when }: { $what }
did-redo = Wiederhergestellt: { $what }
did-delete = Gelöscht: { $what }
did-erase = { $count ->
    [one] { $count } Eintrag endgültig gelöscht
   *[other] { $count } Einträge endgültig gelöscht
}
did-edit-widget = Geändert: die Worte auf dem Widget
did-put-back = Eine Kopie wurde wiederhergestellt
did-edit-item = Geändert: { $item }
did-add-item = Hinzugefügt: { $item }
did-archive-item = Archiviert: { $item }
did-bring-back-item = Zurückgeholt: { $item }
did-merge-item = Zusammengelegt: { $item } ist jetzt { $into }
did-rename-item = Umbenannt: { $before } heißt jetzt { $item }
did-pin-item = Angeheftet: { $item }
did-unpin-item = Nicht mehr angeheftet: { $item }
did-import = { $count ->
    [one] { $count } Eintrag importiert
   *[other] { $count } Einträge importiert
}
did-change = { $count ->
    [one] { $count } Eintrag geändert
   *[other] { $count } Einträge geändert
}

# Kräfte einteilen.
pacing-learning = Ebb lernt deine Grenze aus Tagen mit einer eingetragenen Aktivität. Das hat keine Eile.
pacing-nothing-yet = Heute noch keine Anstrengung eingetragen.
pacing-within = Innerhalb deiner Grenze für heute.
pacing-within-worse = Auf die meisten Tage wie diesen folgte ein schlechterer. Hör auf, bevor es schlechter wird.
pacing-near = Du bist in der Reserve von heute. Ein guter Moment, um aufzuhören.
pacing-over = Über der Grenze für heute. Ruhe jetzt schont vielleicht den morgigen Tag.
pacing-reason-default = Bis dahin: Hör auf, bevor es schlimmer wird.
pacing-reason-record = { $worse ->
    [0] Von { $days } Tagen unter { $below } Anstrengungsminuten folgte auf keinen ein schlechterer Tag. (Eine Anstrengungsminute ist eine Minute mit voller Kraft; mit halber Kraft zählt sie ½.)
   *[other] Von { $days } Tagen unter { $below } Anstrengungsminuten folgte auf { $worse } ein schlechterer Tag. (Eine Anstrengungsminute ist eine Minute mit voller Kraft; mit halber Kraft zählt sie ½.)
}
pacing-reason-days = { $days ->
    [one] Beruht auf { $days } Tag mit Aktivitäten.
   *[other] Beruht auf { $days } Tagen mit Aktivitäten.
}
pacing-because-more-energy = Du hast deine Energie höher eingeschätzt als sonst.
pacing-because-less-energy = Du hast deine Energie niedriger eingeschätzt als sonst.
pacing-because-short-night = Die Nacht war kurz für dich.
pacing-because-flare = Ein { -flare-day }, darum ist für heute weniger geplant.
pacing-because-after-too-much = Du hast zuletzt viel gemacht, darum ist für heute weniger geplant.
pacing-reason-steady = Nicht mehr, als du an Tagen geschafft hast, die dich nicht zurückgeworfen haben.
pacing-reason-held = Nicht erhöht seit dem Tag, der dich zurückgeworfen hat.
pacing-hour = { $what } kostet pro Stunde meist { $share } (nach den letzten { $times } Malen).
energy-share-little = nur wenig von der Energie eines Tages
energy-share-tenth = etwa ein Zehntel der Energie eines Tages
energy-share-quarter = etwa ein Viertel der Energie eines Tages
energy-share-third = etwa ein Drittel der Energie eines Tages
energy-share-half = etwa die Hälfte der Energie eines Tages
energy-share-two-thirds = etwa zwei Drittel der Energie eines Tages
energy-share-three-quarters = etwa drei Viertel der Energie eines Tages
energy-share-whole = etwa die Energie eines ganzen Tages
energy-share-more = mehr als die Energie eines Tages
pacing-risk-today = Heute bist du weit über deine Grenze gegangen.
pacing-risk-yesterday = Gestern bist du weit über deine Grenze gegangen.
pacing-risk = Du bist weit über deine Grenze gegangen ({ $day }).
pacing-risk-own = Bei dir zeigt sich das meist { $low } bis { $high } Stunden später.
pacing-risk-any = Das kann sich bis zu drei Tage später zeigen. Wie es bei dir ist, weiß Ebb noch nicht.
pacing-reason-weights = In deinem Tagebuch kostet dich { $most } mehr als { $least }. ({ $body } : { $mind } : { $heart })
pacing-effort-of-body = körperliche Anstrengung
pacing-effort-of-mind = geistige Anstrengung
pacing-effort-of-heart = seelische Anstrengung
pacing-reason-reserve = { $percent } % bleiben als Reserve (ein Richtwert, nicht gemessen).

# Der Ausblick.
forecast-learning = Noch kein Ausblick. Um den { $day }. { $month } herum kann es so weit sein.
forecast-learning-from = Noch kein Ausblick. Ebb lernt aus Tagen, an denen du das einschätzt: { $items }.
forecast-silent = { $kind ->
    [stood-out] { $when ->
        [today] Kein Ausblick für heute: Bisher sagen deine Einträge Tage, die herausstechen, nicht besser voraus als dein Durchschnitt.
       *[tomorrow] Kein Ausblick für morgen: Bisher sagen deine Einträge Tage, die herausstechen, nicht besser voraus als dein Durchschnitt.
    }
    [both] { $when ->
        [today] Kein Ausblick für heute: Bisher sagen deine Einträge { -flares } oder Tage, die herausstechen, nicht besser voraus als dein Durchschnitt.
       *[tomorrow] Kein Ausblick für morgen: Bisher sagen deine Einträge { -flares } oder Tage, die herausstechen, nicht besser voraus als dein Durchschnitt.
    }
   *[said] { $when ->
        [today] Kein Ausblick für heute: Bisher sagen deine Einträge { -flares } nicht besser voraus als dein Durchschnitt.
       *[tomorrow] Kein Ausblick für morgen: Bisher sagen deine Einträge { -flares } nicht besser voraus als dein Durchschnitt.
    }
}
# Eine frühe Vermutung nach einem solchen Tag: nur, dass der nächste wieder einer sein kann, und nie mit einer Zahl.
forecast-early = { $kind ->
    [stood-out] { $when ->
        [today] Dass auch heute heraussticht, scheint etwas wahrscheinlicher als sonst bei dir.
       *[tomorrow] Dass auch morgen heraussticht, scheint etwas wahrscheinlicher als sonst bei dir.
    }
    [both] { $when ->
        [today] Dass heute ein { -flare-day } wird oder heraussticht, scheint etwas wahrscheinlicher als sonst bei dir.
       *[tomorrow] Dass morgen ein { -flare-day } wird oder heraussticht, scheint etwas wahrscheinlicher als sonst bei dir.
    }
   *[said] { $when ->
        [today] Dass auch heute ein { -flare-day } wird, scheint etwas wahrscheinlicher als sonst bei dir.
       *[tomorrow] Dass auch morgen ein { -flare-day } wird, scheint etwas wahrscheinlicher als sonst bei dir.
    }
}
forecast-early-origin = Eine frühe Vermutung aus Tagebüchern anderer Menschen, an dir nicht geprüft.
forecast-likelier = { $kind ->
    [stood-out] { $when ->
        [today] Dass heute heraussticht, ist wahrscheinlicher als sonst bei dir: { $percent } %.
       *[tomorrow] Dass morgen heraussticht, ist wahrscheinlicher als sonst bei dir: { $percent } %.
    }
    [both] { $when ->
        [today] Ein { -flare } oder ein Tag, der heraussticht, ist heute wahrscheinlicher als sonst bei dir: { $percent } %.
       *[tomorrow] Ein { -flare } oder ein Tag, der heraussticht, ist morgen wahrscheinlicher als sonst bei dir: { $percent } %.
    }
   *[said] { $when ->
        [today] Ein { -flare } ist heute wahrscheinlicher als sonst bei dir: { $percent } %.
       *[tomorrow] Ein { -flare } ist morgen wahrscheinlicher als sonst bei dir: { $percent } %.
    }
}
forecast-less-likely = { $kind ->
    [stood-out] { $when ->
        [today] Dass heute heraussticht, ist weniger wahrscheinlich als sonst bei dir: { $percent } %.
       *[tomorrow] Dass morgen heraussticht, ist weniger wahrscheinlich als sonst bei dir: { $percent } %.
    }
    [both] { $when ->
        [today] Ein { -flare } oder ein Tag, der heraussticht, ist heute weniger wahrscheinlich als sonst bei dir: { $percent } %.
       *[tomorrow] Ein { -flare } oder ein Tag, der heraussticht, ist morgen weniger wahrscheinlich als sonst bei dir: { $percent } %.
    }
   *[said] { $when ->
        [today] Ein { -flare } ist heute weniger wahrscheinlich als sonst bei dir: { $percent } %.
       *[tomorrow] Ein { -flare } ist morgen weniger wahrscheinlich als sonst bei dir: { $percent } %.
    }
}
forecast-usual = { $kind ->
    [stood-out] { $when ->
        [today] Dass heute heraussticht, ist etwa so wahrscheinlich wie sonst bei dir: { $percent } %.
       *[tomorrow] Dass morgen heraussticht, ist etwa so wahrscheinlich wie sonst bei dir: { $percent } %.
    }
    [both] { $when ->
        [today] Ein { -flare } oder ein Tag, der heraussticht, ist heute etwa so wahrscheinlich wie sonst bei dir: { $percent } %.
       *[tomorrow] Ein { -flare } oder ein Tag, der heraussticht, ist morgen etwa so wahrscheinlich wie sonst bei dir: { $percent } %.
    }
   *[said] { $when ->
        [today] Ein { -flare } ist heute etwa so wahrscheinlich wie sonst bei dir: { $percent } %.
       *[tomorrow] Ein { -flare } ist morgen etwa so wahrscheinlich wie sonst bei dir: { $percent } %.
    }
}
forecast-reason-rate = { $kind ->
    [said] { $flares ->
        [one] { $flares } von { $days } bekannten Tagen war { -one-flare-day }.
       *[other] { $flares } von { $days } bekannten Tagen waren { -such-flare-days }.
    }
    [stood-out] { $flares ->
        [one] { $flares } von { $days } bekannten Tagen stach heraus.
       *[other] { $flares } von { $days } bekannten Tagen stachen heraus.
    }
   *[both] { $stood ->
        [one] Von { $days } bekannten Tagen hast du { $said } als { -flare } eingetragen, { $stood } weiterer Tag stach heraus.
       *[other] Von { $days } bekannten Tagen hast du { $said } als { -flare } eingetragen, { $stood } weitere Tage stachen heraus.
    }
}
forecast-reason-after-flare = { $kind ->
    [said] Auf einen { -flare-day } folgte an { $flares } von { $days ->
        [one] { $days } Tag
       *[other] { $days } Tagen
    } wieder einer.
    [stood-out] Auf einen Tag, der herausstach, folgte an { $flares } von { $days ->
        [one] { $days } Tag
       *[other] { $days } Tagen
    } wieder einer.
   *[both] Auf einen { -flare-day } oder einen Tag, der herausstach, folgte an { $flares } von { $days ->
        [one] { $days } Tag
       *[other] { $days } Tagen
    } wieder so einer.
}
forecast-reason-after-calm = { $kind ->
    [said] Auf einen Tag ohne { -flare } folgte an { $flares } von { $days ->
        [one] { $days } Tag
       *[other] { $days } Tagen
    } einer.
    [stood-out] Auf einen gewöhnlichen Tag folgte an { $flares } von { $days ->
        [one] { $days } Tag
       *[other] { $days } Tagen
    } einer, der herausstach.
   *[both] Auf einen gewöhnlichen Tag folgte an { $flares } von { $days ->
        [one] { $days } Tag
       *[other] { $days } Tagen
    } ein { -flare-day } oder einer, der herausstach.
}

# Warum eine Zeile einer Datei ausgelassen wird.
skip-short = sie hat zu wenige Felder
skip-empty = sie hat keinen Text
skip-not-text = sie ist kein Text in UTF-8
skip-date = „{ $given }“ ist kein Datum wie 2026-03-29
skip-year = „{ $given }“ liegt nicht in den Jahren 1900 bis 2100: prüfe das Jahr
skip-long-note = die Notiz hat { $length } Zeichen, höchstens { $most } gehen: kürze sie oder teile sie auf mehrere Zeilen auf
skip-long-name = der Name des Trackers hat { $length } Zeichen, höchstens { $most } gehen: kürze ihn
skip-open-quote = das Anführungszeichen endet erst in Zeile { $line }, und die Zeilen dazwischen sehen wie eigene aus: entferne es oder schreib es doppelt
skip-long-line = sie ist länger als { $most } Zeichen: wahrscheinlich fehlt ein Anführungszeichen oder ein Zeilenumbruch
import-bad-line = Zeile { $line }: { $reason }.
import-bad-lines-more = … und { $count } weitere, in der Vorschau.
import-no-rows = Die Datei hat eine Kopfzeile und keine Zeilen: Es gab nichts zu importieren.
import-hidden-tracker = Importierter Tracker { $number }
import-hidden-trackers = { $count ->
    [one] Ein Name aus der Datei wird nicht gezeigt, wie er dort steht. Die Einträge dazu stehen unter „{ $names }“, ohne eigenen Knopf.
   *[other] { $count } Namen aus der Datei werden nicht gezeigt, wie sie dort stehen. Die Einträge dazu stehen unter diesen Namen, ohne eigenen Knopf: { $names }.
}
skip-time = „{ $given }“ ist keine Uhrzeit wie 18:50
skip-length = „{ $given }“ ist keine Dauer wie 7:30
skip-dose = „{ $given }“ ist keine Menge wie 400 mg
skip-number = „{ $given }“ ist keine Zahl
skip-range = { $given } liegt nicht zwischen { $low } und { $high }
skip-contradicts = Zeile { $line } sagt zur selben Sache am selben Tag etwas anderes
skip-nameless = ihr Tracker hat keinen Namen

# Fehler: was geschehen ist und was hilft.
field-severity = Die Stärke
field-chosen = Die Auswahl
field-flares-before = Die Stunden davor
field-flares-last = Die Zahl der { -flares }
field-effort = Die Anstrengung
field-quality = Die Qualität
field-amount = Die Menge
field-value = Der Wert
field-minutes = Die Minutenzahl
field-dose = Die Dosis
field-rating = Die Bewertung
field-wishes = Die Zahl der Wünsche
field-before = Der Vorlauf
field-doses = Die Zahl der Dosen
field-at = Die Zahl der übrigen Dosen
field-times = Die Zahl der Uhrzeiten
field-days = Die Zahl der Tage
field-asks = Die Zahl der Fragen am Tag
field-least-between = Der Abstand zwischen zwei Dosen
field-ingredients = Die Zahl der Wirkstoffe

# Erasing for good: the one question before it.
erase-question-entry = Diesen Eintrag endgültig löschen? Er lässt sich nicht zurückholen, auch nicht mit „Rückgängig“.
erase-question-days = { $count ->
    [one] Den einzigen Eintrag vom { $first } bis { $last } endgültig löschen? Er lässt sich nicht zurückholen, auch nicht mit „Rückgängig“.
   *[other] Die { $count } Einträge vom { $first } bis { $last } endgültig löschen? Sie lassen sich nicht zurückholen, auch nicht mit „Rückgängig“.
}
erase-question-item = { $count ->
    [one] „{ $item }“ und den einzigen Eintrag dazu endgültig löschen? Beides lässt sich nicht zurückholen, auch nicht mit „Rückgängig“.
   *[other] „{ $item }“ und die { $count } Einträge dazu endgültig löschen? Sie lassen sich nicht zurückholen, auch nicht mit „Rückgängig“.
}
erase-question-everything = Das ganze Tagebuch und die Kopien, die Ebb hier von ihm kennt, endgültig löschen? Sie lassen sich nicht zurückholen.

# Ein beschädigtes Tagebuch, zurückgeholt.
did-recover = { $count ->
    [one] Zurückgeholt: { $count } Eintrag
   *[other] Zurückgeholt: { $count } Einträge
}
did-set = Eine Einstellung oder etwas zum Eintragen wurde geändert
did-restore = Wiederhergestellt: { $what }
# What an operation did: { $change } is "before → after", or what there is now.
change-from-to = { $before } → { $after }
change-of = { $what }: { $change }
change-of-setting = { $what } ({ $change })
change-time = Zeit
change-nothing = nichts

# Tage in einem Satz.
date-yesterday = gestern
since-today-at = { $time } Uhr
since-yesterday-at = gestern um { $time } Uhr
since-date = { $date }
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
as-usual-values = Wie üblich: { $values }
as-usual-flare-values = Übliche Werte, nicht die dieses { -flare-genitive }: { $values }
as-usual = { $count ->
    [one] Wie üblich: { $count } Angabe
   *[other] Wie üblich: { $count } Angaben
}
as-usual-flare = { $count ->
    [one] Übliche Werte, nicht die dieses { -flare-genitive }: { $count } Angabe
   *[other] Übliche Werte, nicht die dieses { -flare-genitive }: { $count } Angaben
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

# Check-ins.
check-in-morning = Check-in am Morgen
check-in-evening = Check-in am Abend
ask-severity = { $item }: wie stark, 0 bis 10?
ask-yes-no = { $item }?
ask-minutes = { $item }: wie viele Minuten?
ask-sleep = Wie hast du geschlafen?
ask-function = { $item }: wie gut, 0 bis 10?
prefill-yesterday = wie gestern
prefill-usual = bei dir üblich
check-in-very-badly = sehr schlecht
check-in-badly = schlecht
check-in-so-so = mittelmäßig
check-in-well = gut
check-in-said = heute: { $value }
did-check-in = { $count ->
    [one] { $name }: { $count } Antwort
   *[other] { $name }: { $count } Antworten
}
did-check-in-some = { $count ->
    [one] Check-in: { $count } Antwort
   *[other] Check-in: { $count } Antworten
}

# Stille Tage.
welcome-back = { $count ->
    [one] { $count } Tag ohne Einträge. Wenn du es noch weißt: Wie war er?
   *[other] { $count } Tage ohne Einträge. Wenn du es noch weißt: Wie waren sie?
}
recall-bad = schlecht
recall-middling = durchwachsen
recall-fine = gut
recall-unknown = weiß nicht
entry-recall-bad = Aus der Erinnerung: ein schlechter Tag
entry-recall-middling = Aus der Erinnerung: ein durchwachsener Tag
entry-recall-fine = Aus der Erinnerung: ein guter Tag
entry-recall-unknown = Aus der Erinnerung: weiß nicht
did-recall-day = Aus der Erinnerung, { $day }: { $how }
did-recall = { $count ->
    [one] { $count } Tag aus der Erinnerung nachgetragen
   *[other] { $count } Tage aus der Erinnerung nachgetragen
}

# Fragen.
question-open = Öffnen
question-check-in = { $name }?
check-in-in-parts = { $most } von { $count } Fragen auf einmal. Die übrigen kommen, wenn diese beantwortet sind; ein zweiter Check-in kann dir welche abnehmen.
question-helped = Hat { $item } geholfen ({ $time })?
helped-no = Nein
helped-little = Ein wenig
helped-yes = Ja
helped-unknown = Weiß nicht
entry-helped-no = hat nicht geholfen
entry-helped-little = hat ein wenig geholfen
entry-helped-yes = hat geholfen
entry-helped-unknown = weiß nicht, ob es geholfen hat
did-helped = { $item }: hat es geholfen? { $said }
did-ask = Vermerkt

# Schübe, die nicht zusammenpassen.
flare-open = Dauert der { -flare } von { $day } noch an?
flare-started-twice = Ein { -flare } begann, während ein anderer noch andauerte ({ $day }). Ist es derselbe?
flare-ended-only = Ein { -flare } endete ({ $day }), aber sein Anfang ist nicht eingetragen. Wann begann er?
mend-over = Letzter Tag: { $day }
mend-eased = Lässt nach
mend-still = Noch da
mend-unknown = Weiß nicht
mend-ended = Vorbei: letzter Tag { $day }
mend-same = Derselbe { -flare }
mend-began = Erster Tag: { $day }
mend-lasted = Der vorige dauerte bis dahin
mend-remove = Es gab keinen { -flare }

# Warum ein Zettel von einem Widget bleibt, wo er ist.
note-sealed = Sie ist nicht für dieses Tagebuch bestimmt oder beschädigt. Lösche sie, wenn dir nichts fehlt.
note-unknown = Sie betrifft etwas, das sich nicht mehr mit einmal Tippen eintragen lässt. Trag es von Hand ein oder lösche sie.

# More of an entry.
side-left = links
side-right = rechts
side-both = auf beiden Seiten
side-middle = in der Mitte
spread-one-place = an einer Stelle
spread-radiates = strahlt aus
spread-widespread = großflächig
entry-tender = druckempfindlich
entry-not-tender = nicht druckempfindlich
entry-found-by-examiner = bei einer Untersuchung gefunden
entry-light-day = Ein leichter Tag
entry-usual-day = Ein üblicher Tag
entry-heavy-day = Ein schwerer Tag
entry-sleep-quality = Qualität { $value }
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
about-pem-screen = Fragen zur Verschlechterung nach Anstrengung (PEM)
about-notes = Notizen
about-contact = Vertrauensperson
about-country = Land
about-allergies = Allergien
before-infection = eine Infektion
before-injury = eine Verletzung
before-long-stress = langer Stress
before-other = etwas anderes
medicine-contents = je { $contents }
medicine-holds = mit { $contents }
ingredient-per = { $name } { $strength } in { $amount }
medicine-most = höchstens { $dose } in 24 Stunden
medicine-between = mindestens { $length } Abstand
medicine-weekly = einmal in der Woche
medicine-named = { $name } (Medikament)
medicine-paused = pausiert bis { $day }
did-edit-about = Geändert: Über mich
did-edit-about-field = Geändert: Über mich, { $field }
did-edit-letter = Geändert: Brief von einem guten Tag
did-remove = Entfernt: { $what }
field-text = Der Text
field-birth-year = Das Geburtsjahr
field-letter-helps = Die Zahl der Zeilen unter Was hilft
field-letter-tell = Die Zahl der Zeilen unter Wem Bescheid geben
field-letter-cancel = Die Zahl der Nachrichten

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
scale-four-step = vier Stufen: keine, leicht, mittel, stark
scale-three-up = 0 bis 3
scale-six-up = 0 bis 6
scale-percent = 0 bis 100

# Einstellungen.
did-set-day-begins = Geändert: wann dein Tag beginnt
did-skip-onboarding = Übersprungen
did-onboard = Gewählt: was dich am meisten plagt
did-set-flare-word = Geändert: das Wort, das Ebb verwendet
did-set-core-items = Geändert: woraus die Beschwerden insgesamt berechnet werden
field-hour = Die Stunde

# Meinen Tag planen.
date-today = heute
list-and = { $first } und { $last }
fit-split = { $minutes } Minuten davon: { $what }
fit-move = Ein andermal: { $what }
fit-drop = Heute lassen: { $what }
fit-tomorrow = Morgen: { $what }
fit-easier-sitting = { $what }: im Sitzen
fit-easier-short = { $what }: nur { $minutes } min
fit-easier-basin = Stattdessen am Waschbecken waschen: { $what }
fit-message = Heute schaffe ich { $can }. Auf einen anderen Tag muss ich { $cannot } verschieben.
fit-message-all = Heute schaffe ich { $can }.
fit-message-none = Heute schaffe ich { $cannot } nicht. Ich muss das auf einen anderen Tag verschieben.
fit-reason-guess = Was manches davon kostet, ist nur grob geschätzt. Ebb lernt es, wenn du es mit Minuten und Anstrengung einträgst.
fit-reason-night = Von 22:00 bis 07:00 und in deiner Ruhezeit ist nichts geplant.
fit-diary = { $diary }: { $persons ->
    [one] { $persons } Person
   *[other] { $persons } Personen
}, { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
} mit Zeilen
# Was der Ausblick sagt und worauf sie beruht. Wo jemand keine Zahlen will, die Meldungen auf -words.
did-choose-forecast = Geändert: was vom Ausblick gezeigt wird
forecast-learning-words = Noch kein Ausblick.
forecast-likelier-words = { $kind ->
    [stood-out] { $when ->
        [today] Dass heute heraussticht, ist wahrscheinlicher als sonst bei dir.
       *[tomorrow] Dass morgen heraussticht, ist wahrscheinlicher als sonst bei dir.
    }
    [both] { $when ->
        [today] Ein { -flare } oder ein Tag, der heraussticht, ist heute wahrscheinlicher als sonst bei dir.
       *[tomorrow] Ein { -flare } oder ein Tag, der heraussticht, ist morgen wahrscheinlicher als sonst bei dir.
    }
   *[said] { $when ->
        [today] Ein { -flare } ist heute wahrscheinlicher als sonst bei dir.
       *[tomorrow] Ein { -flare } ist morgen wahrscheinlicher als sonst bei dir.
    }
}
forecast-less-likely-words = { $kind ->
    [stood-out] { $when ->
        [today] Dass heute heraussticht, ist weniger wahrscheinlich als sonst bei dir.
       *[tomorrow] Dass morgen heraussticht, ist weniger wahrscheinlich als sonst bei dir.
    }
    [both] { $when ->
        [today] Ein { -flare } oder ein Tag, der heraussticht, ist heute weniger wahrscheinlich als sonst bei dir.
       *[tomorrow] Ein { -flare } oder ein Tag, der heraussticht, ist morgen weniger wahrscheinlich als sonst bei dir.
    }
   *[said] { $when ->
        [today] Ein { -flare } ist heute weniger wahrscheinlich als sonst bei dir.
       *[tomorrow] Ein { -flare } ist morgen weniger wahrscheinlich als sonst bei dir.
    }
}
forecast-usual-words = { $kind ->
    [stood-out] { $when ->
        [today] Dass heute heraussticht, ist etwa so wahrscheinlich wie sonst bei dir.
       *[tomorrow] Dass morgen heraussticht, ist etwa so wahrscheinlich wie sonst bei dir.
    }
    [both] { $when ->
        [today] Ein { -flare } oder ein Tag, der heraussticht, ist heute etwa so wahrscheinlich wie sonst bei dir.
       *[tomorrow] Ein { -flare } oder ein Tag, der heraussticht, ist morgen etwa so wahrscheinlich wie sonst bei dir.
    }
   *[said] { $when ->
        [today] Ein { -flare } ist heute etwa so wahrscheinlich wie sonst bei dir.
       *[tomorrow] Ein { -flare } ist morgen etwa so wahrscheinlich wie sonst bei dir.
    }
}
forecast-flare-on = { $kind ->
    [stood-out] { $when ->
        [today] Eher sticht auch heute heraus ({ $percent } %).
       *[tomorrow] Eher sticht auch morgen heraus ({ $percent } %).
    }
    [both] { $when ->
        [today] Eher ist auch heute ein { -flare } oder sticht heraus ({ $percent } %).
       *[tomorrow] Eher ist auch morgen ein { -flare } oder sticht heraus ({ $percent } %).
    }
   *[said] { $when ->
        [today] Eher hast du heute den { -flare } noch ({ $percent } %).
       *[tomorrow] Eher hast du morgen den { -flare } noch ({ $percent } %).
    }
}
forecast-flare-on-words = { $kind ->
    [stood-out] { $when ->
        [today] Eher sticht auch heute heraus.
       *[tomorrow] Eher sticht auch morgen heraus.
    }
    [both] { $when ->
        [today] Eher ist auch heute ein { -flare } oder sticht heraus.
       *[tomorrow] Eher ist auch morgen ein { -flare } oder sticht heraus.
    }
   *[said] { $when ->
        [today] Eher hast du heute den { -flare } noch.
       *[tomorrow] Eher hast du morgen den { -flare } noch.
    }
}
forecast-flare-over = { $kind ->
    [stood-out] { $when ->
        [today] Eher wird heute ein gewöhnlicher Tag (zu { $percent } % sticht er wieder heraus).
       *[tomorrow] Eher wird morgen ein gewöhnlicher Tag (zu { $percent } % sticht er wieder heraus).
    }
    [both] { $when ->
        [today] Eher wird heute ein gewöhnlicher Tag (zu { $percent } % wird er ein { -flare } oder sticht heraus).
       *[tomorrow] Eher wird morgen ein gewöhnlicher Tag (zu { $percent } % wird er ein { -flare } oder sticht heraus).
    }
   *[said] { $when ->
        [today] Eher ist der { -flare } heute vorbei (zu { $percent } % dauert er noch an).
       *[tomorrow] Eher ist der { -flare } morgen vorbei (zu { $percent } % dauert er noch an).
    }
}
forecast-flare-over-words = { $kind ->
    [stood-out] { $when ->
        [today] Eher wird heute ein gewöhnlicher Tag.
       *[tomorrow] Eher wird morgen ein gewöhnlicher Tag.
    }
    [both] { $when ->
        [today] Eher wird heute ein gewöhnlicher Tag.
       *[tomorrow] Eher wird morgen ein gewöhnlicher Tag.
    }
   *[said] { $when ->
        [today] Eher ist der { -flare } heute vorbei.
       *[tomorrow] Eher ist der { -flare } morgen vorbei.
    }
}
forecast-beside = Dein Durchschnitt ist { $usual } %.
forecast-beside-likely = Mehr als sonst bei dir.
forecast-beside-possible = Etwa wie sonst bei dir.
forecast-beside-unlikely = Weniger als sonst bei dir.
forecast-record-likely = { $days ->
    [one] An { $days } Tag sagte Ebb „wahrscheinlicher“. { $outcome }
   *[other] An { $days } Tagen sagte Ebb „wahrscheinlicher“. { $outcome }
}
forecast-record-possible = { $days ->
    [one] An { $days } Tag sagte Ebb „etwa so wahrscheinlich“. { $outcome }
   *[other] An { $days } Tagen sagte Ebb „etwa so wahrscheinlich“. { $outcome }
}
forecast-record-unlikely = { $days ->
    [one] An { $days } Tag sagte Ebb „weniger wahrscheinlich“. { $outcome }
   *[other] An { $days } Tagen sagte Ebb „weniger wahrscheinlich“. { $outcome }
}
forecast-record-early = { $days ->
    [one] Zu { $days } Tag hatte Ebb eine frühe Vermutung. { $outcome }
   *[other] Zu { $days } Tagen hatte Ebb eine frühe Vermutung. { $outcome }
}
forecast-record-likely-words = Wenn Ebb „wahrscheinlicher“ sagte, { $outcome }
forecast-record-possible-words = Wenn Ebb „etwa so wahrscheinlich“ sagte, { $outcome }
forecast-record-unlikely-words = Wenn Ebb „weniger wahrscheinlich“ sagte, { $outcome }
forecast-record-early-words = Wenn Ebb eine frühe Vermutung hatte, { $outcome }
# Was aus den Tagen wurde: eingetragene Schübe, Tage, die nur herausstachen, oder beides.
forecast-outcome-said = { $days ->
    [one] { $flares ->
        [0] Er war { -no-flare-day }.
       *[other] Er war { -one-flare-day }.
    }
   *[other] { $flares ->
        [0] Keiner davon war { -one-flare-day }.
        [one] { $flares } davon war { -one-flare-day }.
       *[other] { $flares } davon waren { -such-flare-days }.
    }
}
forecast-outcome-stood-out = { $days ->
    [one] { $flares ->
        [0] Er stach nicht heraus.
       *[other] Er stach heraus.
    }
   *[other] { $flares ->
        [0] Keiner davon stach heraus.
        [one] { $flares } davon stach heraus.
       *[other] { $flares } davon stachen heraus.
    }
}
forecast-outcome-both = { $days ->
    [one] { $flares ->
        [0] Er war ein gewöhnlicher Tag.
       *[other] Er war { -one-flare-day } oder stach heraus.
    }
   *[other] { $flares ->
        [0] Keiner davon war { -one-flare-day } oder stach heraus.
       *[other] { $said ->
            [one] { $said } davon war { -one-flare-day }
           *[other] { $said } davon waren { -such-flare-days }
        }, { $stood ->
            [one] { $stood } weiterer stach heraus.
           *[other] { $stood } weitere stachen heraus.
        }
    }
}
forecast-many-said = { $many ->
    [most] waren die meisten Tage { -such-flare-days }.
    [half] war etwa die Hälfte der Tage { -such-flare-days }.
    [few] waren wenige Tage { -such-flare-days }.
   *[none] war kein Tag { -one-flare-day }.
}
forecast-many-stood-out = { $many ->
    [most] stachen die meisten Tage heraus.
    [half] stach etwa die Hälfte der Tage heraus.
    [few] stachen wenige Tage heraus.
   *[none] stach kein Tag heraus.
}
forecast-many-both = { $many ->
    [most] waren die meisten Tage { -such-flare-days } oder stachen heraus.
    [half] war etwa die Hälfte der Tage { -such-flare-days } oder stach heraus.
    [few] waren wenige Tage { -such-flare-days } oder stachen heraus.
   *[none] war kein Tag { -one-flare-day } oder stach heraus.
}
forecast-can-rest = Du hast heute mehr gemacht als sonst. Was jetzt hilft, ist Ruhe.
forecast-can-ease = Du bist in der Reserve von heute. Lass liegen, was warten kann.
forecast-can-pace = Mach heute früh genug Pausen und lass eine Sache weg.
forecast-on-today = heute
forecast-on-yesterday = gestern
forecast-on-weekday = am { $weekday }
forecast-on-earlier = { $days ->
    [one] vor { $days } Tag
   *[other] vor { $days } Tagen
}
forecast-why-after-flare = { $kind ->
    [said] { $days ->
        [one] Auf einen { -flare-day } folgte an { $flares } von { $days } Tag wieder einer
       *[other] Auf einen { -flare-day } folgte an { $flares } von { $days } Tagen wieder einer
    }
    [stood-out] { $days ->
        [one] Auf einen Tag, der herausstach, folgte an { $flares } von { $days } Tag wieder einer
       *[other] Auf einen Tag, der herausstach, folgte an { $flares } von { $days } Tagen wieder einer
    }
   *[both] { $days ->
        [one] Auf einen { -flare-day } oder einen Tag, der herausstach, folgte an { $flares } von { $days } Tag wieder so einer
       *[other] Auf einen { -flare-day } oder einen Tag, der herausstach, folgte an { $flares } von { $days } Tagen wieder so einer
    }
}
forecast-why-after-flare-words = { $kind ->
    [said] Der letzte Tag war { -one-flare-day }
    [stood-out] Der letzte Tag stach heraus
   *[both] Der letzte Tag war { -one-flare-day } oder stach heraus
}
forecast-why-after-calm = { $kind ->
    [said] { $days ->
        [one] Auf einen Tag ohne { -flare } folgte an { $flares } von { $days } Tag einer
       *[other] Auf einen Tag ohne { -flare } folgte an { $flares } von { $days } Tagen einer
    }
    [stood-out] { $days ->
        [one] Auf einen gewöhnlichen Tag folgte an { $flares } von { $days } Tag einer, der herausstach
       *[other] Auf einen gewöhnlichen Tag folgte an { $flares } von { $days } Tagen einer, der herausstach
    }
   *[both] { $days ->
        [one] Auf einen gewöhnlichen Tag folgte an { $flares } von { $days } Tag ein { -flare-day } oder einer, der herausstach
       *[other] Auf einen gewöhnlichen Tag folgte an { $flares } von { $days } Tagen ein { -flare-day } oder einer, der herausstach
    }
}
forecast-why-after-calm-words = { $kind ->
    [said] Der letzte Tag war ohne { -flare }
    [stood-out] Der letzte Tag war gewöhnlich
   *[both] Der letzte Tag war gewöhnlich
}
forecast-why-since = { $kind ->
    [said] { $days ->
        [one] { $days } Tag seit dem letzten { -flare }
       *[other] { $days } Tage seit dem letzten { -flare }
    }
    [stood-out] { $days ->
        [one] { $days } Tag seit dem letzten, der herausstach
       *[other] { $days } Tage seit dem letzten, der herausstach
    }
   *[both] { $days ->
        [one] { $days } Tag seit dem letzten { -flare } oder Tag, der herausstach
       *[other] { $days } Tage seit dem letzten { -flare } oder Tag, der herausstach
    }
}
forecast-why-since-words = { $kind ->
    [said] { $way ->
        [towards] So lange nach einem { -flare } kam oft wieder einer
       *[away] So lange nach einem { -flare } kam selten wieder einer
    }
    [stood-out] { $way ->
        [towards] So lange nach einem Tag, der herausstach, kam oft wieder einer
       *[away] So lange nach einem Tag, der herausstach, kam selten wieder einer
    }
   *[both] { $way ->
        [towards] So lange nach einem { -flare } oder einem Tag, der herausstach, kam oft wieder so etwas
       *[away] So lange nach einem { -flare } oder einem Tag, der herausstach, kam selten wieder so etwas
    }
}
forecast-why-lately = { $kind ->
    [said] { $days ->
        [one] { $flares } von { $days } zuletzt bekannten Tag war { -one-flare-day }
       *[other] { $flares } der letzten { $days } bekannten Tage { $flares ->
            [one] war { -one-flare-day }
           *[other] waren { -such-flare-days }
        }
    }
    [stood-out] { $days ->
        [one] { $flares } von { $days } zuletzt bekannten Tag stach heraus
       *[other] { $flares } der letzten { $days } bekannten Tage { $flares ->
            [one] stach heraus
           *[other] stachen heraus
        }
    }
   *[both] { $days ->
        [one] { $flares } von { $days } zuletzt bekannten Tag war { -one-flare-day } oder stach heraus
       *[other] { $flares } der letzten { $days } bekannten Tage { $flares ->
            [one] war { -one-flare-day } oder stach heraus
           *[other] waren { -such-flare-days } oder stachen heraus
        }
    }
}
forecast-why-lately-words = { $kind ->
    [said] { $level ->
        [above] Zuletzt mehr { -flare-days } als sonst
       *[below] Zuletzt weniger { -flare-days } als sonst
    }
    [stood-out] { $level ->
        [above] Zuletzt stachen mehr Tage heraus als sonst
       *[below] Zuletzt stachen weniger Tage heraus als sonst
    }
   *[both] { $level ->
        [above] Zuletzt mehr { -flare-days } und Tage, die herausstachen, als sonst
       *[below] Zuletzt weniger { -flare-days } und Tage, die herausstachen, als sonst
    }
}
forecast-why-burden = { $days ->
    [one] Beschwerden insgesamt { $value } { $on }, sonst { $usual }
   *[other] Beschwerden insgesamt { $value } über { $days } Tage, sonst { $usual }
}
forecast-why-burden-words = { $level ->
    [above] Beschwerden insgesamt zuletzt stärker als sonst
   *[below] Beschwerden insgesamt zuletzt schwächer als sonst
}
forecast-why-missing = { $level ->
    [above] Zuletzt weniger Einträge als sonst
   *[below] Zuletzt mehr Einträge als sonst
}
forecast-why-missing-words = { $level ->
    [above] Zuletzt weniger Einträge als sonst
   *[below] Zuletzt mehr Einträge als sonst
}
forecast-why-weekday = { $kind ->
    [said] { $level ->
        [above] { $weekday }: an diesem Wochentag bisher mehr { -flares }
       *[below] { $weekday }: an diesem Wochentag bisher weniger { -flares }
    }
    [stood-out] { $level ->
        [above] { $weekday }: Bisher stachen an diesem Wochentag mehr Tage heraus
       *[below] { $weekday }: Bisher stachen an diesem Wochentag weniger Tage heraus
    }
   *[both] { $level ->
        [above] { $weekday }: an diesem Wochentag bisher mehr { -flares } und Tage, die herausstachen
       *[below] { $weekday }: an diesem Wochentag bisher weniger { -flares } und Tage, die herausstachen
    }
}
forecast-why-weekday-words = { $kind ->
    [said] { $level ->
        [above] { $weekday }: an diesem Wochentag bisher mehr { -flares }
       *[below] { $weekday }: an diesem Wochentag bisher weniger { -flares }
    }
    [stood-out] { $level ->
        [above] { $weekday }: Bisher stachen an diesem Wochentag mehr Tage heraus
       *[below] { $weekday }: Bisher stachen an diesem Wochentag weniger Tage heraus
    }
   *[both] { $level ->
        [above] { $weekday }: an diesem Wochentag bisher mehr { -flares } und Tage, die herausstachen
       *[below] { $weekday }: an diesem Wochentag bisher weniger { -flares } und Tage, die herausstachen
    }
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
    [above] { $percent } % mehr { $kind } als sonst { $on }
   *[below] { $percent } % weniger { $kind } als sonst { $on }
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
flare-day-yesterday = Gestern war schwerer als die Wochen davor. War es ein { -flare }?
flare-day-yes = Ja, ein { -flare }
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
did-felt = { $item }: Wie war es? { $said }
did-set-heart-guide = Geändert: die Puls-Orientierung
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
activity-rest-over = { $item }. Die Pause ist vorbei.
activity-quiet = { $item }: seit { $time } keine Eingabe mehr.
activity-clock-back = { $item }. Die Uhr des Handys wurde zurückgestellt: Pausen zählen ab deinem nächsten Tippen neu, und die Dauer bleibt unbekannt.
activity-forgotten = { $item } läuft seit { $since }. Hast du gegen { $until } aufgehört?
activity-why-convention = Eine Pause nach { $length }: ein allgemeiner Richtwert, bis Ebb deinen kennt.
activity-why-kind = Eine Pause nach { $length }: gelernt aus { $times ->
        [one] einer Aktivität
       *[other] { $times } Aktivitäten
    } von dir mit derselben Art von Anstrengung.
activity-why-item = Eine Pause nach { $length }: gelernt aus { $times ->
        [one] dem letzten Mal
       *[other] den letzten { $times } Malen
    }, als bei { $item } die Zeit lief, und wie es dir danach ging.
activity-why-flare = Halb so lang wie sonst zwischen den Pausen, wegen des { -flare-genitive }.
activity-why-low-day = Kürzer zwischen den Pausen, weil du heute weniger Energie hast als sonst.
activity-why-later = { $length } nach der letzten Pause.
prompt-heads-up = Bald eine Pause
prompt-break = Zeit für eine Pause
prompt-rest-over = Die Pause ist vorbei
prompt-forgotten = Läuft das noch?
prompt-forgotten-why = Es läuft seit Stunden, ohne dass du getippt hast.
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
rule-flare-same = { -in-flare } genauso
rule-flare-fewer = { -in-flare } halb so oft
rule-flare-none = { -in-flare } nicht
field-weekday = Der Wochentag
field-resting-heart-rate = Der Ruhepuls
field-adjustment = Die Anpassung
heart-line = Über { $line } Schlägen in der Minute mach lieber etwas langsamer. Das ist eine grobe Orientierung aus deinem Ruhepuls ({ $resting }) und deinem Alter ({ $age }). Darunter zu bleiben heißt nicht, dass du auf der sicheren Seite bist. Du kannst den Wert ändern.
heart-ease-off = Seit einer Minute über { $line }. Mach etwas langsamer, wenn du kannst.
heart-off-switch = Die Puls-Orientierung ist aus.
heart-off-beta-blocker = Die Puls-Orientierung ist aus: Ein Betablocker senkt den Puls, aus dem sie berechnet wird.
heart-off-heart-medicine = Die Puls-Orientierung ist aus: Eines deiner Medikamente verändert den Puls, aus dem sie berechnet wird.
heart-off-pacemaker = Die Puls-Orientierung ist aus: Ein Herzschrittmacher bestimmt den Puls, aus dem sie berechnet wird.
heart-off-pots = Die Puls-Orientierung ist aus: Bei POTS kann schon Aufstehen darüber liegen.
heart-off-no-age = Die Puls-Orientierung braucht dein Geburtsjahr. Du kannst es unter „Über mich“ eintragen.
heart-off-no-resting = Die Puls-Orientierung braucht deinen Ruhepuls.
did-keep-pem-screen = Fragen zur Verschlechterung nach Anstrengung: gespeichert
question-pem-screen = Geht es dir an den Tagen nach Anstrengung schlechter? Fünf Fragen sagen Ebb, wie vorsichtig es sein soll.
question-contact = Gibt es jemanden, den du in einem schweren Moment anrufen würdest? Ebb zeigt die Nummer dann zuerst, und sie bleibt auf diesem Telefon.
question-limit = Für { $medicine } gibt es noch keine Grenze von dir. Mit einer sagt Ebb vor jeder Dosis, wo du stehst.
question-early-guesses = Möchtest du frühe Vermutungen aus Tagebüchern anderer Menschen, bis Ebb dein Muster kennt? Sie sind nicht an dir geprüft, und du kannst sie jederzeit abstellen.
early-guesses-yes = Ja, gern
early-guesses-no = Nein, danke
question-movement = { $item }: Ist der { -flare } abgeklungen? Zurück auf { $time }?
question-movement-yes = Ja, { $time }
question-movement-no = So lassen
did-start-movement = { $item }: beginnt mit { $time }
did-set-movement-level = { $item }: { $time }
did-not-today-movement = { $item }: heute nicht
did-pause-movement = { $item }: Pause
did-resume-movement = { $item }: geht weiter
did-end-movement = { $item }: Plan beendet
did-set-movement = Geändert: sanfte Bewegung
did-start-guide = { $guide }: begonnen
did-pause-guide = { $guide }: pausiert
did-resume-guide = { $guide }: geht weiter
did-stop-guide = { $guide }: beendet
did-set-guide = Geändert: Anleitung
did-keep-workstation = Arbeitsplatz-Check: gespeichert

# Reminders.
did-snooze = Verschoben
dose-answered-by-one = Die Dosis von { $time } zählt schon für diese; es wurde nichts hinzugefügt. Hast du noch eine genommen, trag sie extra ein.
dose-answered-by-entry = Was zu diesem Medikament eingetragen ist, zählt schon für diese Dosis; es wurde nichts hinzugefügt. Hast du noch eine genommen, trag sie extra ein.
did-set-reminders = Geändert: Einstellungen für Erinnerungen
did-set-pause = Geändert: Pause
did-pause = Pause bis { $day }: alles außer Medikamenten
did-end-pause = Die Pause ist vorbei
pause-silences = Termine, an die nicht erinnert wird: { $appointments }.

# Dosen.
dose-tablet =
    { $count ->
        [one] { $amount } Tablette
       *[other] { $amount } Tabletten
    }
dose-capsule =
    { $count ->
        [one] { $amount } Kapsel
       *[other] { $amount } Kapseln
    }
dose-drop =
    { $count ->
        [one] { $amount } Tropfen
       *[other] { $amount } Tropfen
    }
dose-puff =
    { $count ->
        [one] { $amount } Hub
       *[other] { $amount } Hübe
    }
dose-spray =
    { $count ->
        [one] { $amount } Sprühstoß
       *[other] { $amount } Sprühstöße
    }
dose-patch =
    { $count ->
        [one] { $amount } Pflaster
       *[other] { $amount } Pflaster
    }
dose-sachet =
    { $count ->
        [one] { $amount } Beutel
       *[other] { $amount } Beutel
    }
dose-suppository =
    { $count ->
        [one] { $amount } Zäpfchen
       *[other] { $amount } Zäpfchen
    }
dose-injection =
    { $count ->
        [one] { $amount } Spritze
       *[other] { $amount } Spritzen
    }
dose-ampoule =
    { $count ->
        [one] { $amount } Ampulle
       *[other] { $amount } Ampullen
    }
dose-lozenge =
    { $count ->
        [one] { $amount } Lutschtablette
       *[other] { $amount } Lutschtabletten
    }
dose-teaspoon =
    { $count ->
        [one] { $amount } Teelöffel
       *[other] { $amount } Teelöffel
    }
dose-tablespoon =
    { $count ->
        [one] { $amount } Esslöffel
       *[other] { $amount } Esslöffel
    }
dose-scoop =
    { $count ->
        [one] { $amount } Messlöffel
       *[other] { $amount } Messlöffel
    }
dose-application =
    { $count ->
        [one] { $amount } Anwendung
       *[other] { $amount } Anwendungen
    }
dose-piece =
    { $count ->
        [one] { $amount } Stück
       *[other] { $amount } Stück
    }
dose-unit =
    { $count ->
        [one] { $amount } Einheit
       *[other] { $amount } Einheiten
    }
dose-glass =
    { $count ->
        [one] { $amount } Glas
       *[other] { $amount } Gläser
    }
dose-cup =
    { $count ->
        [one] { $amount } Tasse
       *[other] { $amount } Tassen
    }
dose-dose = { $amount } ×
dose-international = { $amount } IE

# Das Tagebuch, im Rückblick.
diary-today = Heute, { $date }
diary-yesterday = Gestern, { $date }
diary-month = { $month } { $year }
diary-empty = Noch nichts da. Was du einträgst, erscheint hier an seinem Tag.
diary-burden = Beschwerden insgesamt { $value } von 10.
diary-unrated = { $count ->
    [one] { $count } Eintrag, Beschwerden insgesamt nicht bekannt.
   *[other] { $count } Einträge, Beschwerden insgesamt nicht bekannt.
}
diary-flare-day = Ein { -flare-day }.
diary-no-flare-day = Kein { -flare-day }.
diary-unknown = Von diesem Tag ist nichts bekannt.
diary-sleep = Schlaf { $length }.
diary-no-sleep = Kein Schlaf.
diary-load = { $minutes ->
    [one] { $minutes } Anstrengungsminute
   *[other] { $minutes } Anstrengungsminuten
}.
diary-earlier = { $length } früher
diary-later = { $length } später
diary-day-before = Am Tag davor
diary-day-after = Am Tag danach
diary-day-alone = An dem Tag, ohne Uhrzeit
details-now = Jetzt
details-ago = Vor { $length }
details-this-morning = Heute früh
details-yesterday = Gestern
details-as-it-is = So lassen
diary-mark-measured = Damals eingetragen.
diary-mark-coarse = Als Wort angegeben, nicht als Zahl.
diary-mark-filled-in = Mit dem üblichen Wert ausgefüllt.
diary-mark-recalled = Aus der Erinnerung.
diary-noted = Eingetragen: { $what }
diary-imported = Importiert: { $what }
diary-found = { $count ->
    [one] { $count } Eintrag gefunden.
   *[other] { $count } Einträge gefunden.
}
diary-found-newest = Die neuesten { $count }.
diary-found-none = Nichts gefunden. Versuch ein anderes Wort oder nur seinen Anfang.

# What the phone's health store measured: Health Connect.
did-set-health = Geändert: Health Connect
health-is-on = wird gelesen
health-is-off = wird nicht gelesen
health-connect = Health Connect
health-absent = Dieses Handy hat kein Health Connect.
health-needs-update = Health Connect muss erst installiert oder aktualisiert werden.
health-not-allowed = Ebb darf davon noch nichts lesen.
health-partly = Ebb darf einen Teil davon lesen. Dabei kann es bleiben.
health-last = Zuletzt gelesen: { $when }.
health-never = Noch wurde nichts gelesen. Ebb sieht nach, wenn du es öffnest, höchstens einmal in der Stunde.
health-in-diary = Von dort in deinem Tagebuch: { $parts }.
health-nights = { $count ->
    [one] { $count } Nacht
   *[other] { $count } Nächte
}
health-naps = { $count ->
    [one] Nickerchen an { $count } Tag
   *[other] Nickerchen an { $count } Tagen
}
health-steps = { $count ->
    [one] Schritte von { $count } Tag
   *[other] Schritte von { $count } Tagen
}
health-resting = { $count ->
    [one] Ruhepuls von { $count } Tag
   *[other] Ruhepuls von { $count } Tagen
}
health-hrv = { $count ->
    [one] HRV von { $count } Nacht
   *[other] HRV von { $count } Nächten
}
