package app.ebb.ui

import app.ebb.core.CrisisKind
import app.ebb.core.EbbException
import app.ebb.core.Family
import app.ebb.core.FamilyLine
import app.ebb.core.LogButton
import app.ebb.core.LogSheet
import app.ebb.core.Moment
import app.ebb.ui.log.LogCore

/** A log sheet of a handful of items, searched by the beginning of their names. */
internal object FakeLog : LogCore {
    val sensory = FamilyLine(Family.SENSORY, "Senses")
    val household = FamilyLine(Family.HOUSEHOLD, "Household")
    private val cooking = LogButton("cooking", "Cooking")
    private val showering = LogButton("showering", "Showering")
    private val light = LogButton("light-sensitivity", "Sensitive to light")

    override fun sheet(now: Moment) = LogSheet(listOf(cooking), listOf(sensory, household))

    override fun family(family: Family) = if (family == Family.HOUSEHOLD) listOf(cooking, showering) else listOf(light)

    override fun search(text: String): List<LogButton> {
        if (text == CRISIS) throw EbbException.TalkToSomeone(CrisisKind.CRISIS)
        return listOf(cooking, showering, light).filter { it.label.startsWith(text, ignoreCase = true) }
    }

    /** Stands for a text about a crisis; which ones are is the core's to know. */
    const val CRISIS = "a crisis"
}
