package app.ebb.app

import app.ebb.core.Moment
import java.time.Instant
import java.time.ZoneId

/** The phone's clock and zone. */
object PhoneClock : Clock {
    override fun now(): Moment {
        val at = Instant.ofEpochMilli(System.currentTimeMillis())
        val zone = ZoneId.systemDefault()
        return Moment(at, zone.id, zone.rules.getOffset(at).totalSeconds)
    }
}
