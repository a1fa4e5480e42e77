package app.ebb.ui.lock

/**
 * Whether Ebb is locked, where the person wants a lock. Times are milliseconds of a clock that only runs forward, also
 * while the phone sleeps. Nothing here outlives the process: a new one begins with [beginning].
 */
data class AppLock(
    val isLocked: Boolean,
    private val awaySince: Long? = null,
) {
    /** Ebb is out of sight. */
    fun putAway(at: Long): AppLock = if (isLocked || awaySince != null) this else copy(awaySince = at)

    /** Ebb is in sight again. */
    fun comeBack(
        at: Long,
        isOn: Boolean,
    ): AppLock {
        val isTooLate = awaySince != null && at - awaySince >= GRACE_MILLIS
        return AppLock(isOn && (isLocked || isTooLate))
    }

    /** Whoever turns the screen on next may be another person. */
    fun screenOff(isOn: Boolean): AppLock = if (isOn) AppLock(isLocked = true) else this

    /** The phone has confirmed who it is. */
    fun unlocked(): AppLock = AppLock(isLocked = false)

    companion object {
        /**
         * One minute: enough for what Ebb itself leads to (the dialler, a share sheet, the choice of a folder, leave to
         * notify) and for a look at a message. A lock after each of these would ask the most of hands that hurt.
         */
        const val GRACE_MILLIS = 60_000L

        /** At the start of a process. */
        fun beginning(isOn: Boolean): AppLock = AppLock(isLocked = isOn)
    }
}
