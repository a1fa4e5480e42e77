// Core's types that the screens use: EbbKit is the only module that imports the bindings.
import EbbCore

/// Everything the Today screen shows.
public typealias Today = EbbCore.Today
/// The current flare.
public typealias FlareView = EbbCore.FlareView
/// A phase of a flare.
public typealias FlarePhase = EbbCore.FlarePhase
/// One button of the grid.
public typealias QuickButton = EbbCore.QuickButton
/// What was logged last.
public typealias JustLogged = EbbCore.JustLogged
/// Several items that one tap logs.
public typealias AsUsual = EbbCore.AsUsual
/// A question with its answers.
public typealias Question = EbbCore.Question
/// An answer of a question.
public typealias QuestionAnswer = EbbCore.QuestionAnswer
/// What a step of severity means.
public typealias SeverityAnchor = EbbCore.SeverityAnchor
/// The running activity.
public typealias ActivityView = EbbCore.ActivityView
/// An action on the running activity, with its label.
public typealias PromptAction = EbbCore.PromptAction
/// An action on the running activity.
public typealias ActionKind = EbbCore.ActionKind
/// An activity that one tap starts.
public typealias StartOffer = EbbCore.StartOffer
/// Energy today.
public typealias EnergyBudget = EbbCore.EnergyBudget
/// The day's plan.
public typealias DayPlan = EbbCore.DayPlan
/// An activity a person would like to do today.
public typealias DesiredActivity = EbbCore.DesiredActivity
/// What of a list of wishes fits.
public typealias DayFit = EbbCore.DayFit
/// A wish that fits, with its time.
public typealias ScheduledActivity = EbbCore.ScheduledActivity
/// A wish that does not fit.
public typealias OverBudgetActivity = EbbCore.OverBudgetActivity
/// A way to make a wish fit.
public typealias FitOption = EbbCore.FitOption
/// The flare forecast as shown.
public typealias Outlook = EbbCore.Outlook
/// What a mutation changed.
public typealias Change = EbbCore.Change
/// How strong a symptom is: present without a number, or rated.
public typealias Severity = EbbCore.Severity
/// An instant, the offset that the phone reports for it, and its zone.
public typealias Moment = EbbCore.Moment
/// A language Ebb speaks.
public typealias Language = EbbCore.Language
/// An entry's identity.
public typealias EntryId = EbbCore.EntryId
/// An item's identity.
public typealias ItemId = EbbCore.ItemId
