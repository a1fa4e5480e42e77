package app.ebb.ui

import java.io.File

/** A file or folder of the project, whatever the working directory. */
internal fun project(path: String): File =
    File(checkNotNull(System.getProperty("ebb.root")) { "Maven sets ebb.root" }).resolve(path)

/** The English words of the screens, from the file of which the core's table is made. */
internal val ENGLISH: Words by lazy {
    val message = Regex("""^([a-z0-9-]+) = (.+)$""", RegexOption.MULTILINE)
    val text = project("core/locales/en/app.ftl").readText()
    Words(message.findAll(text).associate { it.groupValues[1] to it.groupValues[2] })
}
