package app.ebb.app

import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.w3c.dom.Element
import java.io.File
import javax.xml.parsers.DocumentBuilderFactory

/** Gradle's build, which cannot run here, says the same as Maven's, which does. */
class GradleTest {
    private val app = File(checkNotNull(System.getProperty("ebb.app")))
    private val android = app.parentFile
    private val build = app.resolve("build.gradle.kts").readText()
    private val catalogue = android.resolve("gradle/libs.versions.toml").readText()
    private val script = android.resolveSibling("tools/apk.sh").readText()
    private val pom = parse(android.resolve("pom.xml"))

    @Test
    fun `every version of the catalogue is that of the pom, and is used`() {
        val versions = section("versions").associate { (name, value) -> name to value.trim('"') }
        assertTrue("$versions", versions.size > 5)
        for ((name, version) in versions - "agp") {
            assertEquals(name, text(pom, "${name.replace('-', '.')}.version"), version)
        }
        for (name in versions.keys) assertTrue(name, "version.ref = \"$name\"" in catalogue)
    }

    @Test
    fun `every library of the catalogue is one of the app's, and the other way round`() {
        val listed = section("libraries").map { (name, _) -> name.replace('-', '.') }.toSet()
        val used = Regex("""implementation\(libs\.([a-z.]+)\)""").findAll(build).map { it.groupValues[1] }.toSet()
        assertEquals(listed, used)
    }

    @Test
    fun `the app is that of the manifest`() {
        val manifest = parse(app.resolve("src/main/AndroidManifest.xml"))
        val sdk = manifest.getElementsByTagName("uses-sdk").item(0) as Element
        assertEquals(manifest.getAttribute("package"), value("namespace"))
        assertEquals(manifest.getAttribute("package"), value("applicationId"))
        assertEquals(manifest.getAttribute("android:versionName"), value("versionName"))
        assertEquals(manifest.getAttribute("android:versionCode"), value("versionCode"))
        assertEquals(sdk.getAttribute("android:minSdkVersion"), value("minSdk"))
        assertEquals(sdk.getAttribute("android:targetSdkVersion"), value("targetSdk"))
        assertEquals("compiled against what it targets", value("compileSdk"), value("targetSdk"))
        val link = app.resolve("src/build/link.sh").readText()
        assertTrue("--target-sdk-version ${value("targetSdk")}" in link)
        assertTrue("--min-sdk-version ${value("minSdk")}" in link)
        assertEquals(text(pom, "java.version"), Regex("""jvmToolchain\((\d+)\)""").find(build)?.groupValues?.get(1))
        assertTrue("VERSION_${text(pom, "java.version")}" in build)
    }

    @Test
    fun `it is built of the same sources and rules`() {
        val sources = list("kotlin.srcDirs")
        assertEquals(listOf("src/main/kotlin", "../ui/src/main/kotlin"), sources)
        val maven = text(parse(android.resolve("ui-android/pom.xml")), "sourceDirectory")
        assertEquals(maven.removePrefix("\${project.basedir}/"), sources.last())
        val rules = list("proguardFiles")
        val ruled = Regex("""app/(src/build/[a-z]+\.pro)""").findAll(script).map { it.groupValues[1] }.toList()
        assertEquals(ruled, rules)
        for (path in sources + rules) assertTrue(path, app.resolve(path).exists())
    }

    @Test
    fun `the core is built for the same phones, and the languages are the same`() {
        val abis =
            Regex("""ABIS=\(([^)]*)\)""")
                .find(script)
                ?.groupValues
                ?.get(1)
                ?.split(' ')
        assertEquals(abis, list("abiFilters += listOf"))
        for (option in listOf("--platform 26", "--profile phone", "-p ebb-ffi")) {
            assertTrue(option, option in script)
            assertTrue(option, option.split(' ').joinToString(", ") { "\"$it\"" } in build)
        }
        val expected = app.resolve("src/build/apk-expected.txt").readLines().filter { it.startsWith("language ") }
        assertEquals(expected.map { it.removePrefix("language ") }.toSet(), list("localeFilters += listOf").toSet())
    }

    /** The names and values of a section of the catalogue. */
    private fun section(name: String): List<Pair<String, String>> =
        catalogue
            .substringAfter("[$name]\n")
            .substringBefore("\n[")
            .lines()
            .filter { '=' in it && !it.startsWith('#') }
            .map { it.substringBefore('=').trim() to it.substringAfter('=').trim() }

    /** What a property of the build is set to. */
    private fun value(name: String): String? = Regex("""\b$name = "?([^"\n]+)"?""").find(build)?.groupValues?.get(1)

    /** The strings of a call. */
    private fun list(call: String): List<String> {
        val given = build.substringAfter("$call(", "").substringBefore(")")
        return Regex(""""([^"]+)"""").findAll(given).map { it.groupValues[1] }.toList()
    }

    private fun parse(file: File): Element =
        DocumentBuilderFactory
            .newInstance()
            .newDocumentBuilder()
            .parse(file)
            .documentElement

    private fun text(
        of: Element,
        name: String,
    ): String = of.getElementsByTagName(name).item(0).textContent
}
