package app.ebb.ui

/** A screen that opens over the others, and closes again. */
internal enum class Overlay {
    PLAN,
    LOG,
    TALK,
    LETTER,
    CARD,
    DETAILS,
    WITHOUT_LOOKING,
    CHECK_IN,
    WELCOME_BACK,
    PEM,
    MOVEMENT,
    GUIDES,
    DESK,
    FLARES,
    OUTLOOK,
    ;

    /** Whether it is as it was after another overlay lay over it. The others save as they close. */
    val keepsWhatIsOpen: Boolean get() = this != DETAILS && this != WITHOUT_LOOKING
}
