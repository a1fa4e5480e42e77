package app.ebb.ui

import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import java.io.File

/** The screens compile for a phone and for a computer: nothing that only one of them has. */
class PortableTest {
    private val files = project("android/ui/src/main").walk().filter { it.extension == "kt" }.toList()

    @Test
    fun `nothing is of one platform alone`() {
        val alone = listOf("android.", "java.awt", "javax.", "org.jetbrains.skia", "androidx.compose.ui.awt")
        val found =
            imports { name ->
                alone.any(name::startsWith) ||
                    name.startsWith("androidx.compose.ui.window.Window")
            }
        assertEquals(emptyList<String>(), found)
    }

    @Test
    fun `one file sees the bindings' object`() {
        val found = imports { it.matches(Regex("""app\.ebb\.[A-Z]\w*""")) }
        assertTrue("$found", found.isNotEmpty() && found.all { it.startsWith("JournalGateway.kt") })
    }

    @Test
    fun `no clock is read`() {
        val clocks = listOf("Instant.now", "LocalDate.now", "currentTimeMillis", "systemDefault")
        val found = files.filter { file -> clocks.any { it in file.readText() } }
        assertEquals(emptyList<File>(), found)
    }

    private fun imports(wanted: (String) -> Boolean): List<String> =
        files.flatMap { file ->
            file
                .readLines()
                .filter { it.startsWith("import ") }
                .map { it.removePrefix("import ") }
                .filter(wanted)
                .map { "${file.name}: $it" }
        }
}
