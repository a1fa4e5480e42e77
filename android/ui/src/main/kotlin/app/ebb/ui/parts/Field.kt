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
import androidx.compose.runtime.key
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.error
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.text.input.KeyboardCapitalization
import androidx.compose.ui.text.input.KeyboardType
import androidx.compose.ui.text.input.PasswordVisualTransformation
import androidx.compose.ui.text.input.VisualTransformation
import androidx.compose.ui.unit.dp
import app.ebb.ui.theme.Space
import app.ebb.ui.theme.Type
import app.ebb.ui.theme.palette
import app.ebb.ui.theme.theme

/**
 * A field for text, with its name above, and below it why it was refused, otherwise a hint. Name and hint are read with
 * what was typed. It never takes the focus by itself.
 *
 * @param field modifies what is typed into, such as by a focus requester.
 * @param isSecret whether the keyboard neither corrects nor begins with a capital letter.
 * @param isHidden whether dots stand for what was typed.
 */
@Composable
internal fun Field(
    name: String,
    value: String,
    onChange: (String) -> Unit,
    modifier: Modifier = Modifier,
    field: Modifier = Modifier,
    hint: String? = null,
    refusal: String? = null,
    keyboard: KeyboardType = KeyboardType.Text,
    isOneLine: Boolean = true,
    isSecret: Boolean = false,
    isHidden: Boolean = false,
) {
    val shape = RoundedCornerShape(CORNER)
    Column(modifier, verticalArrangement = Arrangement.spacedBy(Space.half)) {
        // A screen reader learns whether it may speak the text only when the field is a new one.
        key(isHidden) {
            BasicTextField(
                value,
                onChange,
                field.fillMaxWidth().semantics { refusal?.let { error(it) } },
                textStyle = Type.body.copy(color = palette.ink),
                cursorBrush = SolidColor(palette.accent),
                singleLine = isOneLine,
                visualTransformation = if (isHidden) PasswordVisualTransformation() else VisualTransformation.None,
                keyboardOptions =
                    KeyboardOptions(
                        capitalization =
                            if (keyboard == KeyboardType.Text && !isSecret) {
                                KeyboardCapitalization.Sentences
                            } else {
                                KeyboardCapitalization.None
                            },
                        autoCorrectEnabled = !isSecret,
                        keyboardType = if (isHidden) KeyboardType.Password else keyboard,
                        imeAction = if (isOneLine) ImeAction.Done else ImeAction.Default,
                    ),
                decorationBox = { typed ->
                    Column(verticalArrangement = Arrangement.spacedBy(Space.half)) {
                        Named(name)
                        Box(
                            Modifier
                                .fillMaxWidth()
                                .clip(shape)
                                .background(palette.raised)
                                .border(if (refusal != null) 2.dp else 1.dp, palette.edge, shape)
                                .heightIn(min = theme.target)
                                .padding(horizontal = Space.two, vertical = Space.one),
                            contentAlignment = Alignment.CenterStart,
                        ) {
                            typed()
                        }
                        if (refusal == null) hint?.let { Caption(it) }
                    }
                },
            )
        }
        refusal?.let { Say(it, Modifier.semantics { liveRegion = LiveRegionMode.Assertive }) }
    }
}

/** A field for a passphrase or a key, of which a reader says nothing while dots stand for it. */
@Composable
internal fun SecretField(
    name: String,
    value: String,
    onChange: (String) -> Unit,
    isShown: Boolean,
    modifier: Modifier = Modifier,
    hint: String? = null,
) = Field(
    name,
    value,
    onChange,
    modifier,
    hint = hint,
    isSecret = true,
    isHidden = !isShown,
)
