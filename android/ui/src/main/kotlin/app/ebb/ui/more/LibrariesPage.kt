package app.ebb.ui.more

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import app.ebb.core.WordKeys
import app.ebb.ui.parts.Caption
import app.ebb.ui.parts.Say
import app.ebb.ui.parts.Section
import app.ebb.ui.theme.Space

/** A library that Ebb is made with. */
data class Library(
    val name: String,
    val version: String,
    /** By its identifier of SPDX. */
    val licence: String,
) {
    companion object {
        /** Reads the list: a library a line, its name, version and licence between tabs. */
        fun read(text: String): List<Library> =
            text
                .lineSequence()
                .filterNot { it.isBlank() || it.startsWith('#') }
                .map { it.split('\t') }
                .filter { it.size == PARTS }
                .map { (name, version, licence) -> Library(name, version, licence) }
                .toList()

        private const val PARTS = 3
    }
}

/** The libraries with their licences, by licence. */
@Composable
internal fun LibrariesPage(
    libraries: List<Library>,
    state: MoreState,
    actions: MoreActions,
    modifier: Modifier,
) = Below(state.words[WordKeys.LIBRARIES], state, actions, modifier) {
    Say(state.words[WordKeys.LIBRARIES_TEXT])
    for ((licence, under) in libraries.groupBy { it.licence }.toSortedMap()) {
        Section(licence) {
            Column(verticalArrangement = Arrangement.spacedBy(Space.half)) {
                // Without the group, which is too long for a line at twice the text size.
                for (library in under.sortedBy { it.name.lowercase() }) {
                    Caption("${library.name.substringAfter(':')} ${library.version}")
                }
            }
        }
    }
}
