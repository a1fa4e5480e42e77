package app.ebb.ui.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.text.BasicTextField
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.error
import androidx.compose.ui.semantics.hideFromAccessibility
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.text.input.KeyboardCapitalization
import androidx.compose.ui.text.input.KeyboardType
import androidx.compose.ui.unit.dp
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.palette
import app.ebb.ui.theme.theme

/**
 * A field for a short text, with its name above, and below it why it was refused, otherwise a hint. It never takes the
 * focus by itself.
 */
@Composable
internal fun Field(
    name: String,
    value: String,
    onChange: (String) -> Unit,
    modifier: Modifier = Modifier,
    hint: String? = null,
    refusal: String? = null,
    keyboard: KeyboardType = KeyboardType.Text,
) {
    val shape = RoundedCornerShape(CORNER)
    Column(modifier, verticalArrangement = Arrangement.spacedBy(Space.half)) {
        // Read with the field itself.
        Say(name, Modifier.semantics { hideFromAccessibility() }, Type.strong)
        BasicTextField(
            value,
            onChange,
            Modifier
                .fillMaxWidth()
                .heightIn(min = theme.target)
                .semantics {
                    contentDescription = listOfNotNull(name, hint).joinToString(". ")
                    refusal?.let { error(it) }
                },
            textStyle = Type.body.copy(color = palette.ink),
            cursorBrush = SolidColor(palette.accent),
            singleLine = true,
            keyboardOptions =
                KeyboardOptions(
                    capitalization =
                        if (keyboard == KeyboardType.Text) {
                            KeyboardCapitalization.Sentences
                        } else {
                            KeyboardCapitalization.None
                        },
                    keyboardType = keyboard,
                    imeAction = ImeAction.Done,
                ),
            decorationBox = { typed ->
                Box(
                    Modifier
                        .clip(shape)
                        .background(palette.raised)
                        .border(if (refusal != null) 2.dp else 1.dp, palette.edge, shape)
                        .heightIn(min = theme.target)
                        .padding(horizontal = Space.two, vertical = Space.one),
                    contentAlignment = Alignment.CenterStart,
                ) {
                    typed()
                }
            },
        )
        if (refusal != null) {
            Say(refusal, Modifier.semantics { liveRegion = LiveRegionMode.Assertive })
        } else {
            hint?.let { Caption(it, Modifier.semantics { hideFromAccessibility() }) }
        }
    }
}
