package app.ebb.app

import app.ebb.ui.more.Appearance
import app.ebb.ui.more.Feedback
import app.ebb.ui.more.Handedness
import app.ebb.ui.more.HomeIcon
import app.ebb.ui.more.ThemeChoice

/** How the screens look and answer on this phone, for the page on which that is chosen. */
internal fun EbbApplication.look(theme: ThemeChoice) =
    Appearance(
        theme,
        appearance::choose,
        Handedness(appearance.hand, appearance::choose),
        feedback.run { Feedback(ticks, sounds, this::chooseTicks, this::chooseSounds) },
        HomeIcon(icon.isNeutral, icon::choose),
    )
