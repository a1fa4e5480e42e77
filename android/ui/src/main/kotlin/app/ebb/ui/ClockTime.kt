package app.ebb.ui

import app.ebb.core.Moment
import java.time.ZoneOffset
import java.time.format.DateTimeFormatter

/** The local clock time of a moment. */
internal fun clockTime(moment: Moment): String =
    CLOCK.format(moment.at.atOffset(ZoneOffset.ofTotalSeconds(moment.offsetSeconds)))

private val CLOCK = DateTimeFormatter.ofPattern("HH:mm")
