# Die Wörter für einen Schub, alle männlich. Jede Datei dieses Ordners hat dieselben Begriffe; ein Mensch wählt eine.
-flare = Schub
-flare-genitive = Schubs
-flares = Schübe
-in-flare = im Schub
-In-flare = Im Schub
-In-a-flare = In einem Schub
-flare-day = Schubtag
-flare-days = Schubtage
# Was ein Tag war: „Der letzte Tag war …“, „die meisten Tage waren …“.
-one-flare-day = ein Schubtag
-no-flare-day = kein Schubtag
-such-flare-days = Schubtage
