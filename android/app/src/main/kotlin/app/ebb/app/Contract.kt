package app.ebb.app

import app.ebb.core.Change
import app.ebb.core.Moment
import java.time.Instant

// Stand-ins for what the core gives, in its own names, until the bindings have them.

enum class ReminderKind {
    CHECK_IN,
    DOSE,
    REFILL,
    REST_BREAK,
    REST_OVER,
    END_OF_ACTIVITY,
    POSTURE,
    STRETCH,
    WATER,
    WIND_DOWN,
    MOVEMENT,
    EXPERIMENT,
    APPOINTMENT,
    CUSTOM,
    SELF_TEST,
}

enum class ReminderChannel { CHECK_INS, DOSES, BREAKS, PROMPTS, PLANS, NOTICES }

enum class Urgency { QUIET, NORMAL, TIME_SENSITIVE }

enum class Advice { EXACT_ALARMS, BATTERY, NOTIFICATIONS }

data class NotificationAction(
    val id: String,
    val label: String,
)

data class Notification(
    val id: String,
    val rule: String?,
    val kind: ReminderKind,
    val at: Moment,
    val until: Moment?,
    val headsUp: Moment?,
    val channel: ReminderChannel,
    val urgency: Urgency,
    val title: String,
    val text: String,
    val fullTitle: String,
    val fullText: String,
    val actions: List<NotificationAction>,
    val steps: List<NotificationAction>,
)

data class PendingNotification(
    val id: String,
    val at: Instant,
)

data class ShownNotification(
    val id: String,
    val at: Instant,
    val merged: Boolean,
)

data class MissedNotice(
    val id: String,
    val title: String,
    val text: String,
    val ids: List<String>,
)

data class TimerNotice(
    val id: String,
    val title: String,
    val text: String,
    val fullTitle: String,
    val fullText: String,
    val since: Moment,
    val next: Moment?,
    val actions: List<NotificationAction>,
)

data class Reconciled(
    val cancel: List<String>,
    val schedule: List<Notification>,
    val show: List<Notification>,
    val missed: MissedNotice?,
    val timer: TimerNotice?,
    val next: Moment?,
)

data class ReminderAnswer(
    val again: Boolean,
    val change: Change?,
    val warning: String?,
)

data class Reliability(
    val sentence: String?,
    val advice: List<Advice>,
)

data class PhoneAllows(
    val notifications: Boolean,
    val exact: Boolean,
    val unrestricted: Boolean,
)
