package app.ebb

/**
 * Logs rated symptoms through Kotlin and JNA for `ebb-bench bridge`, which logs the same in Rust. For each number it
 * reads, it logs that many into a new journal and answers with one line: the nanoseconds that each took.
 */
fun main(arguments: Array<String>) {
    val noon = moment("2026-03-28T12:00:00+01:00[Europe/Berlin]")
    var done = 0L
    open(arguments.single()).use { ebb ->
        generateSequence(::readlnOrNull).forEach { line ->
            val times =
                (0 until line.toInt()).map { run ->
                    // Spreads the entries over days, as a day of a thousand taps would be unrealistic.
                    val now = noon.copy(at = noon.at.plusSeconds(2 * 3_600 * done++))
                    val begun = System.nanoTime()
                    ebb.logging.log(symptom("pain", rated((run % 11).toDouble())), now)
                    System.nanoTime() - begun
                }
            println(times.joinToString(" "))
        }
    }
}
