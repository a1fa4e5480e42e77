// The values of core that screens draw from, handed on by name: EbbKit is the only module that sees the bindings.
import EbbCore

/// Everything the Today screen shows.
public typealias Today = EbbCore.Today
/// A flare, as it stands.
public typealias FlareView = EbbCore.FlareView
/// A turn in a flare.
public typealias FlarePhase = EbbCore.FlarePhase
/// One button of the grid.
public typealias QuickButton = EbbCore.QuickButton
/// What was done last, with its undo.
public typealias JustLogged = EbbCore.JustLogged
/// What one tap would write of several items.
public typealias AsUsual = EbbCore.AsUsual
/// A question, with the answers that one tap gives.
public typealias Question = EbbCore.Question
/// One of them.
public typealias QuestionAnswer = EbbCore.QuestionAnswer
/// What a step of severity means.
public typealias Anchor = EbbCore.Anchor
/// The activity that runs.
public typealias ActivityView = EbbCore.ActivityView
/// What can be tapped about it.
public typealias PromptAction = EbbCore.PromptAction
/// What such a tap does.
public typealias ActionKind = EbbCore.ActionKind
/// An activity that one tap starts.
public typealias StartOffer = EbbCore.StartOffer
/// Energy today.
public typealias Budget = EbbCore.Budget
/// The day's plan.
public typealias Plan = EbbCore.Plan
/// Something a person would like to do today.
public typealias Wish = EbbCore.Wish
/// What of a list fits.
public typealias DayFit = EbbCore.DayFit
/// What fits, when.
public typealias FitLine = EbbCore.FitLine
/// What does not.
public typealias Misfit = EbbCore.Misfit
/// What can be done about that.
public typealias Offer = EbbCore.Offer
/// The flare forecast as a person sees it.
public typealias Outlook = EbbCore.Outlook
/// What a mutation changed.
public typealias Change = EbbCore.Change
/// How strong a symptom is: present without a number, or rated.
public typealias Severity = EbbCore.Severity
/// An instant, the offset the phone says is in force, and its zone.
public typealias Moment = EbbCore.Moment
/// A language Ebb speaks.
public typealias Language = EbbCore.Language
/// An entry's identity.
public typealias EntryId = EbbCore.EntryId
/// An item's identity.
public typealias ItemId = EbbCore.ItemId
