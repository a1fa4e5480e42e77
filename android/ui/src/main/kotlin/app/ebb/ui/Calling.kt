package app.ebb.ui

import app.ebb.core.EbbException
import app.ebb.core.InternalException

/** Calls the core. The bindings report a panic in it as an exception of their own; here it is an error like any other. */
inline fun <T> calling(call: () -> T): T =
    try {
        call()
    } catch (panic: InternalException) {
        throw EbbException.Internal(panic.message.orEmpty())
    }
