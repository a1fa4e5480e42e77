package app.ebb.ui

import java.io.File

/** A file or folder of the project, whatever the working directory. */
internal fun project(path: String): File =
    File(checkNotNull(System.getProperty("ebb.root")) { "Maven sets ebb.root" }).resolve(path)

/** The English words of the screens, from the file of which the core's table is made. */
internal val ENGLISH: Words by lazy { wordsOf("en") }

/** The words of the screens in a language, by its code. */
internal fun wordsOf(language: String): Words = Words(textsOf(language, "app"))

/** The texts of one of a language's files, by their keys, with its usual word for a flare. */
internal fun textsOf(
    language: String,
    file: String,
): Map<String, String> {
    val message = Regex("""^([a-z0-9-]+) = (.+)$""", RegexOption.MULTILINE)
    val folder = project("core/locales/$language")
    val term = Regex("""^(-[a-zA-Z-]+) = (.+)$""", RegexOption.MULTILINE)
    val usual = folder.resolve("flare-words/flare.ftl").readText()
    val terms = term.findAll(usual).associate { it.groupValues[1] to it.groupValues[2] }
    val used = Regex("""\{ (-[a-zA-Z-]+) \}""")
    val text = folder.resolve("$file.ftl").readText().replace(used) { terms.getValue(it.groupValues[1]) }
    return message.findAll(text).associate { it.groupValues[1] to it.groupValues[2] }
}
