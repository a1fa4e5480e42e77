//! `ebb log` and `ebb flare`: turns what a person types into a draft.

mod amount;
mod choice;
mod item;
mod pressure_point;
mod sleep;
mod subject;

use clap::{Args, ValueEnum};
use ebb_core::catalog::{Item, ItemId, ItemKind};
use ebb_core::doses::{DoseCheck, DoseConcern};
use ebb_core::entry::{Body, Draft, FlarePhase, Intake, Mark, When};
use ebb_core::flares::FlareCheck;
use ebb_core::profile::BrandNamed;
use ebb_core::{EbbError, InvalidInput};

use crate::CliError;
use crate::command::Context;
use crate::yes_no::YesNo;

pub(crate) use amount::{length, of_ten, parse, within_a_day};
use subject::Subject;
pub(crate) use subject::is_sleep;

#[derive(Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is an option of its own on the command line")]
pub(crate) struct LogArgs {
    /// What, and how much: an id, a name or another word for it, then a number or none, mild, moderate, severe; or
    /// `sleep 7h30`, `nap 40 min`, `light day`, `pressure point left shoulder 6`, `note "…"`
    #[arg(required = true, allow_negative_numbers = true, value_name = "ITEM [AMOUNT]")]
    what: Vec<String>,
    /// When, if not now: 14:30, "30 min ago", yesterday, "last night" or "2026-03-29 14:30"
    #[arg(long, value_name = "TIME", conflicts_with_all = ["from", "to"])]
    at: Option<String>,
    /// Sleep: when you went to bed
    #[arg(long, value_name = "TIME")]
    from: Option<String>,
    /// Sleep: when you woke up
    #[arg(long, value_name = "TIME", requires = "from")]
    to: Option<String>,
    /// Symptoms: where on the body; may be given several times
    #[arg(long, value_name = "PLACE")]
    region: Vec<String>,
    /// Symptoms, pressure points: left, right, both or middle, for a place that has no side of its own
    #[arg(long)]
    side: Option<String>,
    /// Symptoms: one-place, radiates or widespread
    #[arg(long)]
    spread: Option<String>,
    /// Symptoms: what it feels like, such as burning; may be given several times. Sleep: how good, 0 to 10
    #[arg(long, allow_negative_numbers = true)]
    quality: Vec<String>,
    /// Sleep: whether it was refreshing
    #[arg(long, value_name = "YES|NO")]
    restored: Option<YesNo>,
    /// Activities: effort for the body, 0 to 10
    #[arg(long, value_name = "EFFORT", allow_negative_numbers = true)]
    physical: Option<String>,
    /// Activities: effort for the mind, 0 to 10
    #[arg(long, value_name = "EFFORT", allow_negative_numbers = true)]
    cognitive: Option<String>,
    /// Activities: effort for the feelings, 0 to 10
    #[arg(long, value_name = "EFFORT", allow_negative_numbers = true)]
    emotional: Option<String>,
    /// Rest, remedies: it was due but you skipped it
    #[arg(long)]
    skipped: bool,
    /// Remedies: you are not sure whether you took it
    #[arg(long, conflicts_with = "skipped")]
    not_sure: bool,
    /// You log this for somebody you care for
    #[arg(long)]
    carer: bool,
    /// Log it without asking first
    #[arg(long)]
    yes: bool,
    /// Pressure points: it was pressed and was not tender
    #[arg(long)]
    not_tender: bool,
    /// Pressure points: found during an examination
    #[arg(long)]
    examiner: bool,
    /// A note
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

#[derive(Args)]
pub(crate) struct FlareArgs {
    /// What the flare does
    phase: Phase,
    /// When, if not now: 14:30, "30 min ago", yesterday, "last night" or "2026-03-29 14:30"
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    /// How bad, 0 to 10
    #[arg(long, allow_negative_numbers = true)]
    severity: Option<String>,
    /// What it feels like, such as burning; may be given several times
    #[arg(long)]
    quality: Vec<String>,
    /// A note
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    /// Start: yes, the flare that ended today came back
    #[arg(long)]
    yes: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Phase {
    #[value(aliases = ["beginn", "beginnt", "anfang", "empieza", "inicio"])]
    Start,
    #[value(aliases = ["nachlassen", "mejora", "afloja"])]
    Ease,
    #[value(aliases = ["ende", "vorbei", "fin", "termina", "over"])]
    End,
}

impl Context<'_> {
    pub(crate) fn log(&self, arguments: &LogArgs) -> Result<(), CliError> {
        let what = self.what(arguments)?;
        self.only_what_belongs(&what, arguments)?;
        let mut note = arguments.note.clone();
        let mut when = self.when_given(arguments.at.as_deref())?;
        let mut brand = None;
        let (body, mark) = match what {
            Subject::Item(item, amount) => {
                let (item, other) = self.as_listed(item, amount.as_deref(), arguments)?;
                brand = other;
                let said = self.body(&item, amount.as_deref(), arguments)?;
                if brand.is_some() {
                    self.check_amount_of_brand(&said.0, amount.as_deref().unwrap_or_default())?;
                }
                said
            }
            Subject::Sleep { nap, length } => {
                when = self.night(arguments)?.or(when);
                (self.sleep(nap, length.as_deref(), arguments)?, Mark::Measured)
            }
            Subject::Day(level) => (Body::DayLoad { level }, Mark::Measured),
            Subject::Point(words) => self.point(&words, arguments)?,
            Subject::Note(text) => {
                // With `--note` as well, both texts are one note.
                note = Some([Some(text), note].into_iter().flatten().collect::<Vec<_>>().join("\n"));
                (Body::Note, Mark::Measured)
            }
        };
        self.confirm_dose(&body, when.as_ref(), arguments)?;
        let draft = Draft { when: when.clone(), mark, carer: arguments.carer, note, body };
        let logged = match brand {
            Some((item, brand)) => self.journal.logging().log_brand(&item, &brand, draft, self.now)?,
            None => self.journal.logging().log(draft, self.now)?,
        };
        self.print_logged_for(&logged, when.as_ref())
    }

    /// Refuses a number alone that would be an amount of weight or volume: that is the unit of the listed pack, not of this one.
    fn check_amount_of_brand(&self, body: &Body, amount: &str) -> Result<(), CliError> {
        let Body::Remedy { dose: Some(dose), .. } = body else { return Ok(()) };
        let is_measured = ["mg", "g", "µg", "ml", "l", "IU"].iter().any(|unit| dose.amount_in(unit).is_some());
        if parse(amount).is_none() || !is_measured {
            return Ok(());
        }
        let (given, read) = (amount.to_owned(), dose.text(self.words()));
        Err(CliError::Core(EbbError::Invalid { input: InvalidInput::DoseUnitNeeded { given, read } }))
    }

    /// The medicine of the list that the name of its substance means, and the brand that was named if it is another pack's.
    fn as_listed(
        &self,
        item: Item,
        amount: Option<&str>,
        arguments: &LogArgs,
    ) -> Result<(Item, Option<(ItemId, String)>), CliError> {
        if item.kind != ItemKind::Remedy {
            return Ok((item, None));
        }
        let (amount, typed) = (amount.unwrap_or_default(), arguments.what.join(" "));
        let typed = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        let name = typed.strip_suffix(amount).unwrap_or(&typed).trim();
        let (listed, brand) = match self.journal.doses().brand(&item.id, name)? {
            Some(BrandNamed::Listed { item }) => (item, None),
            Some(BrandNamed::Other { brand, beside }) => (beside, Some((item.id.clone(), brand))),
            None => (self.journal.doses().as_listed(&item.id, amount)?, None),
        };
        // A number alone is read as one of the pack beside it; what it is logged as is of its substance.
        Ok((self.journal.catalog().get(&listed).cloned().unwrap_or(item), brand))
    }

    pub(crate) fn flare(&self, arguments: &FlareArgs) -> Result<(), CliError> {
        let phase = match arguments.phase {
            Phase::Start => FlarePhase::Started,
            Phase::Ease => FlarePhase::Eased,
            Phase::End => FlarePhase::Ended,
        };
        let severity = arguments.severity.as_deref().map(|text| self.rating(text)).transpose()?;
        let (severity, mark) = severity.map_or((None, Mark::Measured), |(rating, mark)| (Some(rating), mark));
        let body = Body::Flare { phase, severity, qualities: self.qualities(&arguments.quality)? };
        let when = self.when_given(arguments.at.as_deref())?;
        match &when {
            None => self.check_flare(phase, arguments.yes)?,
            Some(when) => self.check_flare_at(phase, when)?,
        }
        let draft = Draft { mark, note: arguments.note.clone(), ..Draft { when: when.clone(), ..Draft::now(body) } };
        self.print_logged_for(&self.journal.logging().log(draft, self.now)?, when.as_ref())
    }

    /// Asks before a flare that ended today starts again, and says when it has ended, or started, already. Only of now: what
    /// was at another time is the person's to put in order.
    fn check_flare(&self, phase: FlarePhase, yes: bool) -> Result<(), CliError> {
        let (words, today) = (self.words(), self.journal.views().today(self.now)?);
        let flare = today.flare;
        let is_over = !flare.active && flare.since_day.is_some() && flare.ended.is_some();
        let refusal = match phase {
            FlarePhase::Started if flare.active && flare.next == FlarePhase::Ended => {
                words.error_flare_is_on(today.headline)
            }
            FlarePhase::Started if is_over && !yes => words.error_flare_came_back(today.headline, flare.label),
            FlarePhase::Eased | FlarePhase::Ended if is_over => words.error_flare_is_over(today.headline),
            FlarePhase::Eased | FlarePhase::Ended if !flare.active => {
                let when = When::At { moment: self.now.clone() };
                let is_over = matches!(self.journal.flares().check(phase, &when)?, FlareCheck::IsOver { .. });
                return if is_over {
                    self.check_flare_at(phase, &when)
                } else {
                    Err(CliError::Message(words.error_no_flare()))
                };
            }
            _ => return Ok(()),
        };
        Err(CliError::Message(refusal))
    }

    /// Refuses a start within the flare that is on, and an end where no flare was on. A start before it began corrects it.
    fn check_flare_at(&self, phase: FlarePhase, when: &When) -> Result<(), CliError> {
        let (words, today) = (self.words(), self.now.day(self.rollover()?));
        let headline = || Ok::<_, EbbError>(self.journal.views().today(self.now)?.headline);
        Err(CliError::Message(match self.journal.flares().check(phase, when)? {
            FlareCheck::Fits => return Ok(()),
            FlareCheck::IsOn => words.error_flare_is_on(headline()?),
            FlareCheck::BeganLater => words.error_flare_began_later(headline()?),
            FlareCheck::HasEnd { day, .. } if phase == FlarePhase::Started => {
                words.error_flare_was_on(words.weekday_date(day, today))
            }
            FlareCheck::HasEnd { day, entry } => {
                let ending = entry.0[entry.0.len().saturating_sub(8)..].to_owned();
                words.error_flare_has_end(words.weekday_date(day, today), ending)
            }
            FlareCheck::IsOver { day, at } => {
                let ended = match at {
                    Some(at) => words.time_and_date(at.local(), self.now.local().date()),
                    None => words.relative_day(day, self.now.day(self.rollover()?)),
                };
                words.error_flare_was_over(ended)
            }
            FlareCheck::NotNoted => words.error_no_flare(),
        }))
    }

    /// Asks before a dose that Ebb wants to have confirmed, unless `--yes` answers already.
    fn confirm_dose(&self, body: &Body, when: Option<&When>, arguments: &LogArgs) -> Result<(), CliError> {
        let Body::Remedy { item, dose, intake: Intake::Taken, .. } = body else { return Ok(()) };
        let when = when.cloned().unwrap_or_else(|| When::At { moment: self.now.clone() });
        let check = self.journal.doses().check(item, dose.clone(), &when, self.now)?;
        self.confirmed(check, arguments.yes)
    }

    /// Refuses a dose that Ebb wants to have confirmed, with the question and what to do, unless `--yes` answers it already.
    pub(crate) fn confirmed(&self, check: DoseCheck, yes: bool) -> Result<(), CliError> {
        let (Some(question), Some(concern)) = (check.confirm.filter(|_| !yes), check.concern) else { return Ok(()) };
        Err(CliError::Message(match concern {
            DoseConcern::SecondThisWeek => self.words().error_dose_confirm(question),
            DoseConcern::Implausible => self.words().error_dose_implausible(question),
        }))
    }

    fn when_given(&self, at: Option<&str>) -> Result<Option<When>, EbbError> {
        at.map(|at| self.when(at)).transpose()
    }
}
