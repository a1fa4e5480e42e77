package app.ebb.ui

import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import java.io.File

/** The screens compile for both a phone and a computer. */
class PortableTest {
    private val files = project("android/ui/src/main").walk().filter { it.extension == "kt" }.toList()

    @Test
    fun `no import exists on one platform alone`() {
        val alone = listOf("android.", "java.awt", "javax.", "org.jetbrains.skia", "androidx.compose.ui.awt")
        val found =
            imports { name ->
                alone.any(name::startsWith) ||
                    name.startsWith("androidx.compose.ui.window.Window")
            }
        assertEquals(emptyList<String>(), found)
    }

    @Test
    fun `only gateways use the journal`() {
        val found = imports { it.matches(Regex("""app\.ebb\.(core\.Journal|\w+)""")) }
        assertTrue("$found", found.isNotEmpty() && found.all { it.substringBefore(':').endsWith("Gateway.kt") })
    }

    @Test
    fun `no file reads the clock`() {
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
