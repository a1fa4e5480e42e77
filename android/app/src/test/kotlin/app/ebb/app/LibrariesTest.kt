package app.ebb.app

import app.ebb.ui.more.Library
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.w3c.dom.Element
import java.io.File
import javax.xml.parsers.DocumentBuilderFactory

/** The list of libraries in the app is that of the two builds. tools/libraries.sh makes it again. */
class LibrariesTest {
    private val app = File(checkNotNull(System.getProperty("ebb.app")))
    private val listed = Library.read(app.resolve("src/main/res/raw/libraries").readText())

    @Test
    fun `every library of the phone's poms is listed with its version, and no other`() {
        val pom = document("../androidx/pom.xml")
        val versions = properties(document("../pom.xml")) + properties(pom)
        val used =
            (elements(pom, "dependency") + elements(pom, "artifactItem"))
                .map { of -> listOf("groupId", "artifactId", "version").map { child(of, it) } }
                .map { (group, name, version) -> "$group:$name" to resolved(version, versions) }
                .toSet()
        assertTrue(used.size > 40)
        val others = setOf("net.java.dev.jna:jna", "org.jetbrains.kotlin:kotlin-stdlib")
        val shown = listed.filter { ':' in it.name && it.name !in others }.map { it.name to it.version }.toSet()
        assertEquals(used, shown)
        for (other in others) {
            val property = "${other.substringAfterLast(':').substringBefore('-')}.version"
            assertEquals(versions[property], listed.single { it.name == other }.version)
        }
    }

    @Test
    fun `every crate is one of Cargo's, in the version that is built, and the core's own are listed`() {
        val lock = app.resolve("../../Cargo.lock").readText()
        val locked =
            Regex("""name = "([^"]+)"\nversion = "([^"]+)"""").findAll(lock).map { it.destructured.toList() }.toSet()
        val crates = listed.filter { ':' !in it.name && !it.version.startsWith("in ") }
        assertTrue(crates.size > 100)
        for (crate in crates) assertTrue(crate.name, listOf(crate.name, crate.version) in locked)
        // What the core's own manifest asks for is there: the rest follows from it.
        val manifest = app.resolve("../../core/Cargo.toml").readText()
        val asked = manifest.substringAfter("[dependencies]\n").substringBefore("\n[")
        val names = Regex("""^([a-z0-9_-]+)\s*[=.]""", RegexOption.MULTILINE).findAll(asked).map { it.groupValues[1] }
        val procMacros = setOf("strum", "thiserror", "serde_derive")
        for (name in names.toSet() - procMacros) assertTrue(name, crates.any { it.name == name })
    }

    @Test
    fun `each has a licence, and none forbids what Ebb does with it`() {
        val known =
            setOf("0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "GPL-2.0-only", "LGPL-2.1-or-later", "MIT") +
                setOf("MPL-2.0", "Unicode-3.0", "Unlicense", "Zlib", "LLVM-exception", "BSL-1.0")
        for (library in listed) {
            val parts = library.licence.split(Regex("""[ ()]+""")).filter { it.isNotEmpty() && it !in JOINING }
            assertTrue("$library", parts.isNotEmpty() && parts.all { it in known })
            // Those that ask for the whole app's source are always one of two.
            if (parts.any { "GPL" in it }) assertTrue("$library", "Apache-2.0" in parts)
        }
    }

    private fun document(path: String): Element =
        DocumentBuilderFactory
            .newInstance()
            .newDocumentBuilder()
            .parse(app.resolve(path))
            .documentElement

    private fun elements(
        of: Element,
        name: String,
    ): List<Element> {
        val found = of.getElementsByTagName(name)
        return (0 until found.length).map { found.item(it) as Element }
    }

    private fun child(
        of: Element,
        name: String,
    ): String = elements(of, name).first().textContent

    private fun properties(of: Element): Map<String, String> =
        elements(of, "properties").firstOrNull()?.let { all ->
            elements(all, "*").associate { it.tagName to it.textContent }
        } ?: emptyMap()

    private fun resolved(
        version: String,
        properties: Map<String, String>,
    ): String = if (version.startsWith("\${")) properties.getValue(version.removeSurrounding("\${", "}")) else version

    private companion object {
        val JOINING = setOf("OR", "AND", "WITH")
    }
}
