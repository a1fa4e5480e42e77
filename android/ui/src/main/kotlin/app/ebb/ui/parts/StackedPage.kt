package app.ebb.ui.parts

import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.saveable.rememberSaveableStateHolder
import androidx.compose.runtime.setValue

/**
 * The topmost page of a stack. A page that others lie on keeps where it was scrolled to, and what was open in it; one
 * that was left begins at its top.
 *
 * @param depth how many pages the stack has.
 */
@Composable
internal fun StackedPage(
    depth: Int,
    content: @Composable () -> Unit,
) {
    val kept = rememberSaveableStateHolder()
    var deepest by rememberSaveable { mutableIntStateOf(depth) }
    LaunchedEffect(depth) {
        for (left in depth + 1..deepest) kept.removeState(left)
        deepest = depth
    }
    kept.SaveableStateProvider(depth, content)
}
