# Was Ebb in einer Krise und bei Gefahrenzeichen sagt. Alles hier wartet auf eine ärztliche Durchsicht:
# docs/clinical-review.md.

talk-title = Mit jemandem reden
talk-opening = Du musst da nicht allein durch. Für den Anfang reicht ein Anruf.
talk-opening-overdose = Wenn du zu viel von etwas genommen hast, ruf jetzt an, auch wenn es dir gut geht.
talk-opening-overdose-no-number = Wenn du von etwas zu viel genommen hast, ruf jetzt zuerst den Notruf an deinem Ort an, auch wenn es dir gut geht.
talk-label-emergency = Notruf
talk-label-poison = Giftnotruf ({ $operator })
talk-hours = { $hours }
talk-as-of = Stand { $date }
talk-as-of-old = Stand { $date }, kann sich geändert haben
talk-message = Kannst du mich anrufen? Mir geht es nicht gut.
talk-choose-country = Wähl dein Land, dann stehen seine Nummern hier.
talk-no-numbers = Für dieses Land hat Ebb noch keine geprüfte Nummer.
talk-no-poison-line = Für dein Land hat Ebb noch keinen geprüften Giftnotruf. Bei Vergiftungen hilft auch der Notruf.
talk-no-crisis-line = Für dein Land hat Ebb noch kein geprüftes Krisentelefon. Wenn du dir etwas antun könntest, ruf den Notruf an.
talk-find-emergency = Auf dem gesperrten Telefon führt „Notfall“ zur Nummer, die dort gilt, wo du bist.
error-talk-to-someone = Du musst da nicht allein durch. Unter „Mit jemandem reden“ stehen Menschen, die du jetzt anrufen kannst.
error-nothing-to-set-aside = Das wird nicht mehr angezeigt. Es wurde nichts geändert.

talk-offer = Das klingt schwer. Möchtest du mit jemandem reden?
talk-offer-open = Mit jemandem reden
talk-offer-not-now = Jetzt nicht
did-set-aside = Beiseitegelegt

safety-emergency-number = den Notruf

sign-one-sided-weakness = Neue Schwäche oder ein hängendes Gesicht auf einer Seite oder verwaschene Sprache kann ein Schlaganfall sein. Ruf jetzt { $number } an, auch wenn es vorübergeht.
sign-chest-or-breath = Neue oder starke Brustschmerzen oder Atemnot brauchen sofort Hilfe: Ruf jetzt { $number } an.
sign-saddle-numbness = Taubheit zwischen den Beinen kann von gequetschten Nerven im Rücken kommen. Geh jetzt in eine Notaufnahme oder ruf { $number } an.
sign-sudden-headache = Plötzliche Kopfschmerzen, so stark wie nie, brauchen sofort Hilfe: Ruf jetzt { $number } an.
sign-gut-bleeding = Schwarzer oder blutiger Stuhl oder erbrochenes oder gehustetes Blut kann eine innere Blutung sein. Ruf jetzt { $number } an.
sign-stiff-neck-fever = Fieber mit steifem Nacken braucht sofort Hilfe: Ruf jetzt { $number } an.
sign-fever-very-ill = Fieber und ein sehr starkes Krankheitsgefühl: Das muss jetzt ärztlich untersucht werden. Erreichst du niemanden, ruf { $number } an.
sign-dark-urine = Dunkler Urin, vor allem mit Muskelschmerz oder Schwäche, muss heute noch ärztlich untersucht werden. Wird es schlimmer, ruf { $number } an.
sign-bladder-bowel = Neue Probleme mit Blase oder Darm müssen heute noch ärztlich untersucht werden. Mit Taubheit zwischen den Beinen ruf jetzt { $number } an.
sign-calf-swelling = Eine einzelne geschwollene Wade kann ein Blutgerinnsel sein und muss heute noch ärztlich untersucht werden. Mit Atemnot ruf jetzt { $number } an.
sign-hot-joint-fever = Ein heißes, geschwollenes Gelenk mit Fieber muss heute noch ärztlich untersucht werden. Wird es schlimmer, ruf { $number } an.
sign-statin-muscle = Du nimmst ein Statin: Sprich heute noch mit einer Arztpraxis oder Apotheke über neue Muskelschmerzen, Schwäche oder dunklen Urin. Bist du sehr schwach oder ist der Urin dunkel, ruf { $number } an.
sign-headache-over-50 = Ab 50 müssen neue Kopfschmerzen mit empfindlicher Kopfhaut, Schmerzen beim Kauen oder verändertem Sehen heute noch ärztlich untersucht werden. Siehst du plötzlich nichts mehr, ruf jetzt { $number } an.
sign-stiff-over-50 = Ab 50 sollten Schultern und Hüften, die morgens länger als 45 Minuten steif bleiben, diese Woche ärztlich angesehen werden. Verändert sich dein Sehen, ruf jetzt { $number } an.

country-at = Österreich
country-au = Australien
country-ca = Kanada
country-ch = Schweiz
country-de = Deutschland
country-es = Spanien
country-gb = Vereinigtes Königreich
country-ie = Irland
country-nz = Neuseeland
country-us = USA

page-countries = Länder, für die Ebb Nummern hat; jedes andere kannst du über sein Kürzel wählen:
page-signs-none = Zurzeit kein neues Warnzeichen.
page-talk-offer = ebb talk, oder ebb talk --not-now
page-country-how = ebb about set country NAME
