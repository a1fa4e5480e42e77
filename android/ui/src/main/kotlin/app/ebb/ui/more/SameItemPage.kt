package app.ebb.ui.more

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import app.ebb.core.WordKeys
import app.ebb.ui.parts.Field
import app.ebb.ui.parts.OpeningRow
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.WordButton
import app.ebb.ui.parts.bounded
import app.ebb.ui.theme.Space

/** What an item is the same as: those of its family, or those that a text finds. Some are asked about first. */
@Composable
internal fun SameItemPage(
    page: MorePage.SameItem,
    state: MoreState,
    actions: MoreActions,
    modifier: Modifier,
) {
    val words = state.words
    val confirm: (@Composable ColumnScope.() -> Unit)? =
        page.question?.let { question ->
            {
                Say(question, bounded(LiveRegionMode.Assertive))
                WordButton(words[WordKeys.ITEM_SAME_SURE], actions::confirmSame, Modifier.fillMaxWidth())
            }
        }
    Below(page.item.label, state, actions, modifier, confirm) {
        Column(verticalArrangement = Arrangement.spacedBy(Space.two)) {
            Say(words[WordKeys.ITEM_SAME_HINT])
            Field(words[WordKeys.ITEM_SAME], page.text, actions::searchSame)
        }
        Column(verticalArrangement = Arrangement.spacedBy(Space.one)) {
            if (page.choices.isEmpty()) Say(words[WordKeys.LOG_NOTHING])
            for (line in page.choices) {
                val family = line.family.takeIf { it != page.item.family }
                OpeningRow(line.label, { actions.same(line.item.id) }, line = family)
            }
        }
    }
}
