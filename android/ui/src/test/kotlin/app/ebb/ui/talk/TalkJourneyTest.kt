package app.ebb.ui.talk

import app.ebb.Opening
import app.ebb.core.CallKind
import app.ebb.core.Contact
import app.ebb.core.CrisisKind
import app.ebb.core.EbbException
import app.ebb.core.Language
import app.ebb.openJournal
import app.ebb.ui.Samples
import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** *Talk to someone* over the real core, on a real file and without one. */
class TalkJourneyTest {
    @get:Rule
    val folder = TemporaryFolder()

    @Test
    fun `contact and country decide whom the card names, and in which order`() {
        openJournal(Opening(folder.newFolder().resolve("ebb.db").path, Language.ENGLISH)).use { journal ->
            TalkGateway(journal, Language.ENGLISH).use { core ->
                assertTrue(core.card(null, Samples.now).calls.isEmpty())
                assertTrue(core.countries().any { it.code == "DE" })

                core.saveCountry("DE", Samples.now)
                val first = core.card(null, Samples.now).calls
                assertEquals(CallKind.CRISIS, first.first().who)
                assertEquals("Emergency" to "112", first.last().let { it.label to it.number })

                core.saveContact(Contact("Ana", "0170 000 000"), Samples.now)
                assertEquals(TalkPerson(Contact("Ana", "0170 000 000"), "DE"), core.person())
                val card = core.card(null, Samples.now)
                assertEquals("Ana", card.calls.first().label)
                assertEquals("Could you call me? I'm not doing well.", card.message)
                val overdose = core.card(CrisisKind.OVERDOSE, Samples.now).calls
                assertEquals(CallKind.EMERGENCY, overdose.first().who)

                val refused =
                    assertThrows(EbbException::class.java) { core.saveContact(Contact("Ana", "call me"), Samples.now) }
                assertTrue("call me" in core.explain(refused))
                core.saveContact(null, Samples.now)
                assertEquals(TalkPerson(null, "DE"), core.person())
            }
        }
    }

    @Test
    fun `without a journal there is a card, in the person's language`() {
        TalkGateway(journal = null, Language.SPANISH).use { core ->
            assertThrows(EbbException::class.java) { core.card(null, Samples.now) }
            assertEquals("Hablar con alguien", core.cardAlone(null).title)
            assertTrue(core.cardAlone(null).hints.isNotEmpty())
            assertTrue(core.countries().isEmpty())
        }
    }
}
