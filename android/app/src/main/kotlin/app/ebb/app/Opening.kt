package app.ebb.app

import android.content.Context
import android.content.Intent

/** The intent that opens the app as its icon does, whichever icon it has. */
internal fun openingIntent(context: Context): Intent =
    Intent(Intent.ACTION_MAIN)
        .addCategory(Intent.CATEGORY_LAUNCHER)
        .setClass(context, MainActivity::class.java)
        .addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)
