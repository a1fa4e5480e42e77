package app.ebb.app

import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** Two weeks of everything that happens to a phone lose no reminder and no answer, and duplicate none. */
@RunWith(RobolectricTestRunner::class)
@Config(application = TestApplication::class)
class FortnightTest {
    @get:Rule
    val folder = TemporaryFolder()

    @Test
    fun `two undisturbed weeks lose and duplicate nothing`() = live(seeds = 1..1, deaths = 0)

    @Test
    fun `two weeks of killed processes lose and duplicate nothing`() = live(seeds = 2..4, deaths = 40)

    private fun live(
        seeds: IntRange,
        deaths: Int,
    ) {
        for (seed in seeds) {
            val fortnight = Fortnight(folder.newFolder(), seed, deaths)
            fortnight.live()
            check(fortnight, "seed $seed")
            assertTrue("seed $seed: ${fortnight.died} deaths", fortnight.died > 0 == deaths > 0)
            fortnight.end()
        }
    }

    private fun check(
        fortnight: Fortnight,
        name: String,
    ) {
        val log = fortnight.log()
        val byId = log.associateBy { it.id }
        assertEquals(name, log.size, byId.size)
        assertEquals("$name: lost", emptyList<String>(), (fortnight.planned - byId.keys).sorted())

        // Each has exactly one outcome: shown on its own, reported as missed, or silenced by a rule.
        val merged = log.filter { it.how == "missed" }.map { it.id }.toSet()
        val shown = log.filter { it.shown != null }.map { it.id }.toSet() - merged
        val left = log.filter { it.id !in shown && it.id !in merged }
        val story = "$name: ${log.groupingBy { it.how to (it.shown != null) }.eachCount()}, ${fortnight.died} deaths"
        assertTrue("$story, ${left.filter { it.how !in SILENCED }}", left.all { it.how in SILENCED })

        val counted = fortnight.reliability()
        val counts =
            listOf(
                counted.planned - counted.shown,
                counted.shown,
                counted.missed,
                counted.leftOut,
            ).map { it.toInt() }
        assertEquals("$story, $counted", listOf(merged.size, shown.size, merged.size, left.size), counts)

        // What was reported to the core is what was on the screen.
        same(story, fortnight.posted, shown)
        val differing = (fortnight.merged + merged) - (fortnight.merged intersect merged)
        same("$story ${differing.map { byId[it] }}", fortnight.merged, merged)

        // Answers: exactly what was tapped, each once.
        val answers = log.mapNotNull { line -> line.action?.let { line.id to it } }
        same("$story, answered", answers.toSet(), answers.toSet() intersect fortnight.tapped)
        same("$story, lost", fortnight.taken.keys, fortnight.taken.keys intersect answers.toMap().keys)
        val sure =
            fortnight.taken
                .filterKeys { it !in fortnight.unsure }
                .toList()
                .toSet()
        same("$story, other", sure, sure intersect answers.toSet())
        assertEquals(story, answers.count { it.second in TAKEN }, fortnight.dosesLogged())

        // Nothing that has ended is still in the shade.
        val open = log.filter { it.how == null }.map { it.id }.toSet()
        assertEquals(story, emptySet<String>(), fortnight.active().toSet() - open)

        // The run was not empty.
        assertTrue(story, shown.size > 30 && merged.size > 4 && left.size > 8 && answers.size > 15)
        assertTrue(story, fortnight.locked.isNotEmpty())
    }

    private fun <T> same(
        story: String,
        expected: Set<T>,
        found: Set<T>,
    ) = assertTrue("$story; only first ${expected - found}; only then ${found - expected}", expected == found)

    private companion object {
        val TAKEN = setOf("taken", "taken-then", "taken-now")
        val SILENCED = setOf("quiet", "logged", "same-time", "stale", "day-off", "flare")
    }
}
