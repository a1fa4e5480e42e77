package app.ebb.ui

import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasText

/** The text field with a name, which a screen reader reads with what was typed. */
internal fun isField(name: String): SemanticsMatcher = hasSetTextAction() and hasText(name)
