package app.ebb.ui.theme

import androidx.compose.runtime.staticCompositionLocalOf

/** The hand that presses. */
enum class Hand { LEFT, RIGHT }

/** The hand that presses on this phone, around the screens. */
val LocalHand = staticCompositionLocalOf { Hand.RIGHT }
