package app.ebb

import app.ebb.core.Language

/**
 * Logs rated symptoms through Kotlin and JNA for `ebb-bench bridge`, which logs the same in Rust: told a number a line,
 * it logs so many into a new journal and answers with a line of how many nanoseconds each took.
 */
fun main(arguments: Array<String>) {
    val noon = moment("2026-03-28T12:00:00+01:00[Europe/Berlin]")
    var done = 0L
    Ebb.open(arguments.single(), Language.ENGLISH).use { ebb ->
        generateSequence(::readlnOrNull).forEach { line ->
            val times =
                (0 until line.toInt()).map { run ->
                    // A day holds a dozen taps, not a thousand.
                    val now = noon.copy(at = noon.at.plusSeconds(2 * 3_600 * done++))
                    val begun = System.nanoTime()
                    ebb.log(symptom("pain", rated((run % 11).toDouble())), now)
                    System.nanoTime() - begun
                }
            println(times.joinToString(" "))
        }
    }
}
