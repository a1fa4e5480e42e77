package app.ebb.ui.parts

import org.junit.Assert.assertEquals
import org.junit.Test

/** What a line may not part. */
class JoinedUnitsTest {
    @Test
    fun `a number keeps its unit, and nothing else is joined`() {
        val joined =
            mapOf(
                "About 57 % of today's energy used." to "About 57~% of today's energy used.",
                "makes 1200 mg in 24 hours" to "makes 1200~mg in 24 hours",
                "Slept 7 h 30 min" to "Slept 7~h 30~min",
                "½ tablet, 2 great days, 3 months" to "½ tablet, 2 great days, 3 months",
                "38.5 °C, 0.1 µg, 12 IU" to "38.5~°C, 0.1~µg, 12~IU",
            )
        for ((text, expected) in joined) assertEquals(expected, text.withJoinedUnits().replace('\u00A0', '~'))
    }
}
