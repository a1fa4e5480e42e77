package app.ebb.app

import android.app.Application

/** The app's process. */
open class EbbApplication : Application()
