package app.ebb.ui.care

import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextReplacement
import app.ebb.core.Medicine
import app.ebb.ui.Journey
import app.ebb.ui.isField
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test

/** What is in a medicine, in its form, over the real core. */
class IngredientsJourneyTest {
    @get:Rule
    val journey = Journey()

    @Before
    fun open() {
        journey.showScreens(journey.models())
        journey.tap("Care")
        add("Paracetamol", "500 mg")
        type("At most in 24 hours", "3 g")
        journey.tap("Save")
    }

    private fun add(
        name: String,
        dose: String,
    ) {
        journey.tap("Add a medicine")
        type("Name", name)
        type("One dose", dose)
        journey.tap("Ingredients, limits, nickname")
    }

    private fun type(
        field: String,
        text: String,
    ) {
        journey.compose
            .onNode(isField(field))
            .performScrollTo()
            .performTextReplacement(text)
        journey.settle()
    }

    private fun refusal(field: String): String? =
        journey.compose
            .onNode(isField(field))
            .fetchSemanticsNode()
            .config
            .getOrElseNullable(SemanticsProperties.Error) { null }

    private fun medicine(name: String): Medicine =
        journey.journal.medicines().use { list -> list.list().single { it.medicine.name == name }.medicine }

    @Test
    fun `a combination counts by each substance`() {
        val before = journey.taps
        add("Cold relief", "1 tablet")
        type("Ingredient 1", "paracetamol 500 mg")
        journey.tap("Add an ingredient")
        // Enter is no part of it.
        type("Ingredient 2", "codeine\n8 mg")
        journey.tap("Save")
        assertEquals("open, fold, second line, save", 4, journey.taps - before)
        assertEquals(listOf("paracetamol", "codeine"), medicine("Cold relief").ingredients.map { it.substance })

        journey.tap("Took it: Cold relief")
        journey.tap("Took it: Paracetamol")
        val standing =
            journey.journal
                .doses()
                .use { it.list(journey.clock()) }
                .single { it.label == "Paracetamol" }
        assertEquals("1 g", standing.total?.let { "${it.amount.toPlainString()} ${it.unit}" })
        assertTrue(standing.text, "1.5 g" in standing.text)
    }

    @Test
    fun `a refusal stands at its line and the rest stays`() {
        add("Cold relief", "1 tablet")
        type("Ingredient 1", "paracetamol 500 mg")
        journey.tap("Add an ingredient")
        type("Ingredient 2", "co-codamol")
        journey.tap("Save")
        assertEquals(null, refusal("Ingredient 1"))
        assertTrue(refusal("Ingredient 2").orEmpty(), "Name each substance" in refusal("Ingredient 2").orEmpty())
        assertEquals(
            "said once, at its line",
            1,
            journey.compose
                .onAllNodes(SemanticsMatcher.keyIsDefined(SemanticsProperties.Error))
                .fetchSemanticsNodes()
                .size,
        )
        journey.tap("Remove: Ingredient 2")
        journey.tap("Save")
        assertEquals(listOf("paracetamol"), medicine("Cold relief").ingredients.map { it.substance })
    }

    @Test
    fun `a strength without the volume that holds it is refused at its line`() {
        add("Syrup", "5 ml")
        type("Ingredient 1", "paracetamol 120 mg")
        journey.tap("Save")
        assertTrue(refusal("Ingredient 1").orEmpty(), "120 mg/5 ml" in refusal("Ingredient 1").orEmpty())
        type("Ingredient 1", "paracetamol 120 mg/5 ml")
        journey.tap("Save")
        val kept = medicine("Syrup").ingredients

        journey.tap("Syrup", place = 0)
        journey.tap("Change")
        journey.compose.onNodeWithText("paracetamol 120 mg in 5 ml").assertExists()
        type("Nickname for the lock screen", "white one")
        journey.tap("Save")
        assertEquals(kept, medicine("Syrup").ingredients)
        assertEquals("white one", medicine("Syrup").nickname)
    }

    @Test
    fun `a crisis word on a line opens the card and is not repeated`() {
        add("Cold relief", "1 tablet")
        type("Ingredient 1", "want to die")
        journey.tap("Save")
        journey.compose.onNodeWithText("Talk to someone").assertExists()
        assertEquals(
            listOf("Paracetamol"),
            journey.journal
                .medicines()
                .use { it.list() }
                .map { it.medicine.name },
        )
    }

    @Test
    fun `a twelfth line is the last`() {
        add("Vitamins", "1 tablet")
        for (line in 1..12) {
            type("Ingredient $line", "vitamin B12 $line mg")
            if (line < 12) journey.tap("Add an ingredient")
        }
        journey.compose.onNodeWithText("Add an ingredient").assertDoesNotExist()
        journey.tap("Save")
        assertEquals(12, medicine("Vitamins").ingredients.size)
    }
}
