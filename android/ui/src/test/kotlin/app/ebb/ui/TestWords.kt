package app.ebb.ui

import java.io.File

/** A file or folder of the project, whatever the working directory. */
internal fun project(path: String): File =
    File(checkNotNull(System.getProperty("ebb.root")) { "Maven sets ebb.root" }).resolve(path)

/** The English words of the screens, from the file of which the core's table is made. */
internal val ENGLISH: Words by lazy { wordsOf("en") }

/** The words of the screens in a language, by its code. */
internal fun wordsOf(language: String): Words {
    val message = Regex("""^([a-z0-9-]+) = (.+)$""", RegexOption.MULTILINE)
    val text = project("core/locales/$language/app.ftl").readText()
    return Words(message.findAll(text).associate { it.groupValues[1] to it.groupValues[2] })
}
