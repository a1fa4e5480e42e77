package app.ebb.ui

import app.ebb.core.DangerSign
import app.ebb.core.Dose
import app.ebb.core.DoseExcess
import app.ebb.core.DoseStanding
import app.ebb.core.ExcessAct
import app.ebb.core.ExcessAction
import app.ebb.core.MissedDose
import app.ebb.core.NotificationAction
import app.ebb.core.SignUrgency
import java.math.BigDecimal

/** An invented person's medicines, in the core's words. */
internal object MedicineSamples {
    private val ibuprofen =
        DoseStanding(
            medicine = "m1",
            item = "ibuprofen",
            label = "Ibuprofen",
            last = Samples.now,
            total = null,
            nextTotal = null,
            from = null,
            isLast = true,
            relievesPain = true,
            oneTap = true,
            text = "Last taken 09:10. Another makes 1200 mg in 24 h, your limit of 1200 mg.",
            warning = null,
        )

    val rows =
        listOf(
            ibuprofen,
            ibuprofen.copy(
                medicine = "m2",
                item = "amitriptyline",
                label = "Amitriptyline",
                isLast = false,
                relievesPain = false,
                text = "No limit set.",
            ),
            ibuprofen.copy(
                medicine = "m3",
                item = "methotrexate",
                label = "Methotrexate",
                isLast = false,
                relievesPain = false,
                oneTap = false,
                text = "Once a week. Last taken Monday, 09:00.",
            ),
        )

    private fun answers(vararg answers: Pair<String, String>) =
        answers.map { (id, label) -> NotificationAction(id, label) }

    val due =
        MissedDose(
            id = "r1@2026-03-28T14:00",
            medicine = "m1",
            title = "Ibuprofen 400 mg",
            due = Samples.now,
            text = "Last taken 09:10.",
            answers = answers("taken" to "Taken", "snooze-10" to "In 10 minutes", "skipped" to "Skipped"),
        )

    val open =
        MissedDose(
            id = "r2@2026-03-27T21:30",
            medicine = "m2",
            title = "Amitriptyline 10 mg",
            due = Samples.now,
            text = "Last night at 21:30: did you take it then?",
            answers =
                answers(
                    "taken-then" to "Yes, then",
                    "taken-now" to "Just now",
                    "skipped" to "No",
                    "not-sure" to "Not sure",
                ),
        )

    val excess =
        DoseExcess(
            item = "paracetamol",
            text =
                "Paracetamol: 5000 mg in 24 hours. Above 4000 mg it can harm the liver. " +
                    "If you took this, call 112 now, even if you feel well.",
            total = Dose(BigDecimal(5_000), "mg"),
            number = "112",
            actions =
                listOf(
                    ExcessAction(ExcessAct.CALL, "Call 112", number = "112"),
                    ExcessAction(ExcessAct.UNDO, "Undo, a slip: Paracetamol, 1 g", entry = "entry-9"),
                    ExcessAction(ExcessAct.TALK, "Talk to someone"),
                ),
        )

    val sign =
        DangerSign(
            id = "s1",
            rule = "chest-or-breath",
            urgency = SignUrgency.NOW,
            entry = "entry-1",
            text = "New or strong chest pain: call 112 now, or let someone call.",
            number = "112",
        )
}
