# The words for a flare. Every file of this folder has the same terms; a person chooses one file.
-flare = flare
-Flare = Flare
-flares = flares
-Flares = Flares
-flare-day = flare day
-Flare-day = Flare day
-flare-days = flare days
