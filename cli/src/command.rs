//! What each command does.

use std::collections::HashSet;
use std::io::Write as _;
use std::path::Path;

use ebb_core::catalog::{Item, ItemKind};
use ebb_core::entry::{Body, Dose, Draft, Effort, FlarePhase, Kind, Mark, Rating, Region, Scale, Severity, When};
use ebb_core::interchange::import::ImportOptions;
use ebb_core::moment::Moment;
use ebb_core::{Change, EbbError, Journal};
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;

use crate::{LogArgs, Phase, Refusal, SleepHigher, clock, demo, page, rescue};

/// A journal on a desk: what every command works with.
pub(crate) struct Desk<'a> {
    pub(crate) journal: &'a Journal,
    pub(crate) now: &'a Moment,
    pub(crate) path: &'a Path,
    pub(crate) json: bool,
}

/// Prints JSON if asked for, else the text.
pub(crate) fn print(as_json: bool, json: &impl Serialize, text: impl FnOnce() -> String) -> Result<(), Refusal> {
    let mut text = if as_json {
        serde_json::to_string_pretty(json).map_err(std::io::Error::from)?
    } else {
        text().trim_end().to_owned()
    };
    text.push('\n');
    Ok(anstream::stdout().lock().write_all(text.as_bytes())?)
}

impl Desk<'_> {
    pub(crate) fn say(&self, key: &str) -> String {
        self.journal.words().get(key)
    }

    /// Prints JSON if asked for, else the text.
    pub(crate) fn print(&self, json: &impl Serialize, text: impl FnOnce() -> String) -> Result<(), Refusal> {
        print(self.json, json, text)
    }

    pub(crate) fn print_change(&self, change: &Change) -> Result<(), Refusal> {
        self.print(change, || change.label.clone())
    }

    pub(crate) fn demo(&self, seed: u64) -> Result<(), Refusal> {
        if demo::would_mix(self.journal, seed, self.now)? {
            let path = self.path.display().to_string();
            return Err(Refusal::Said(self.journal.words().say("error-not-empty", &[("path", path.into())])));
        }
        let entries = demo::fill(self.journal, seed, self.now)?;
        let path = self.path.display().to_string();
        let report = serde_json::json!({ "days": demo::DAYS, "entries": entries, "seed": seed, "path": path });
        self.print(&report, || {
            let words = self.journal.words();
            let made = words
                .say("page-demo", &[("days", demo::DAYS.into()), ("entries", entries.into()), ("path", path.into())]);
            format!("{made}\n{}", words.get("page-demo-next"))
        })
    }

    pub(crate) fn log(&self, arguments: &LogArgs) -> Result<(), Refusal> {
        let (item, amount) = self.item_and_amount(&arguments.what)?;
        if !arguments.region.is_empty() && item.kind != ItemKind::Symptom {
            // A place belongs to a symptom; to drop it would lose what the person said.
            return Err(Refusal::Core(EbbError::WrongKind { item: item.id.0, kind: Kind::Symptom }));
        }
        let (body, mark) = self.body(&item, amount.as_deref(), &arguments.region)?;
        let when = self.when(arguments.at.as_deref())?;
        let draft = Draft { when, mark, note: arguments.note.clone(), body };
        self.print_change(&self.journal.log(draft, self.now)?)
    }

    fn when(&self, at: Option<&str>) -> Result<Option<When>, EbbError> {
        at.map(|at| match clock::day(at) {
            // Nobody said at what hour.
            Ok(day) => Ok(When::Day { day }),
            Err(_) => Ok(When::At { moment: clock::read(at, self.now)? }),
        })
        .transpose()
    }

    /// The item, which may have several words, and what stands after it.
    fn item_and_amount(&self, what: &[String]) -> Result<(Item, Option<String>), EbbError> {
        // Quoted as a whole or not: the words count.
        let words: Vec<&str> = what.iter().flat_map(|part| part.split_whitespace()).collect();
        if let [.., last] = what
            && last.trim().is_empty()
        {
            // A script's empty variable is no "present".
            return Ok((self.journal.find_item(&words.join(" "))?, Some(String::new())));
        }
        let whole = self.journal.find_item(&words.join(" "));
        match (whole, words.split_last()) {
            (Err(unknown), Some((last, rest))) if !rest.is_empty() => {
                // "pain six" is a slip in the number, "brian fog" one in the item.
                let item = self.journal.find_item(&rest.join(" "));
                item.map(|item| (item, Some((*last).to_owned()))).map_err(|shorter| match severity(self, last) {
                    Some(_) => shorter,
                    None => unknown,
                })
            }
            (found, _) => Ok((found?, None)),
        }
    }

    fn body(&self, item: &Item, amount: Option<&str>, regions: &[String]) -> Result<(Body, Mark), Refusal> {
        let number = |text: &str| {
            let said = || Refusal::Said(self.journal.words().say("error-not-a-number", &[("given", text.into())]));
            parse(text).ok_or_else(said)
        };
        let minutes = |text: &str| {
            let minutes = number(text)?;
            let out = EbbError::OutOfRange { field: "minutes".into(), given: minutes, low: 0.0, high: 1_440.0 };
            if (0.0..=1_440.0).contains(&minutes) { Ok(whole(minutes)) } else { Err(Refusal::Core(out)) }
        };
        let id = item.id.clone();
        let mut mark = Mark::Measured;
        let body = match item.kind {
            ItemKind::Symptom => {
                let (severity, how) = amount.map_or(Ok((Severity::Present, mark)), |text| self.severity(text))?;
                mark = how;
                Body::Symptom { item: id, severity, regions: self.regions(regions)?, qualities: Vec::new() }
            }
            ItemKind::Activity => {
                Body::Activity { item: id, effort: Effort::default(), minutes: amount.map(minutes).transpose()? }
            }
            ItemKind::Rest => Body::Rest { item: id, minutes: amount.map(minutes).transpose()?, taken: true },
            ItemKind::Factor => Body::Factor { item: id, amount: amount.map(number).transpose()?.map(Rating::of) },
            ItemKind::Remedy => {
                let unit = item.unit.clone().unwrap_or_else(|| "×".to_owned());
                let dose = amount.map(number).transpose()?.map(|amount| Dose { amount, unit });
                Body::Remedy { item: id, dose, taken: true, helped: None }
            }
            ItemKind::Measurement => Body::Measurement { item: id, value: number(self.needed(item, amount)?)? },
            ItemKind::Function => Body::Function { item: id, rating: Rating::of(number(self.needed(item, amount)?)?) },
        };
        Ok((body, mark))
    }

    /// A severity as it is typed.
    pub(crate) fn severity(&self, text: &str) -> Result<(Severity, Mark), Refusal> {
        let said = || Refusal::Said(self.journal.words().say("error-no-severity", &[("given", text.into())]));
        severity(self, text).ok_or_else(said)
    }

    fn needed<'a>(&self, item: &Item, amount: Option<&'a str>) -> Result<&'a str, Refusal> {
        let words = self.journal.words();
        amount.ok_or_else(|| {
            let label = self.journal.catalog().label(&item.id, words);
            let id = item.id.0.clone();
            Refusal::Said(words.say("error-severity-needed", &[("item", label.into()), ("id", id.into())]))
        })
    }

    fn regions(&self, given: &[String]) -> Result<Vec<Region>, Refusal> {
        let words = self.journal.words();
        let label = |region: &Region| words.get(&format!("region-{}", region.id()));
        let mut found: Vec<Region> = given
            .iter()
            .map(|text| {
                let wanted = text.trim().to_lowercase();
                let same = |region: &&Region| region.id() == wanted || label(region).to_lowercase() == wanted;
                Region::ALL.iter().find(same).copied().ok_or_else(|| {
                    let all = Region::ALL.map(Region::id).join(", ");
                    Refusal::Said(words.say("error-unknown-region", &[("given", text.into()), ("regions", all.into())]))
                })
            })
            .collect::<Result<_, _>>()?;
        let mut seen = HashSet::new();
        found.retain(|region| seen.insert(*region));
        Ok(found)
    }

    pub(crate) fn undo(&self) -> Result<(), Refusal> {
        self.print_change(&self.journal.undo(self.now)?)
    }

    pub(crate) fn redo(&self) -> Result<(), Refusal> {
        self.print_change(&self.journal.redo(self.now)?)
    }

    pub(crate) fn flare(&self, phase: Phase, at: Option<&str>) -> Result<(), Refusal> {
        let phase = match phase {
            Phase::Start => FlarePhase::Started,
            Phase::Ease => FlarePhase::Eased,
            Phase::End => FlarePhase::Ended,
        };
        let draft = Draft { when: self.when(at)?, ..Draft::now(Body::Flare { phase }) };
        self.print_change(&self.journal.log(draft, self.now)?)
    }

    pub(crate) fn today(&self) -> Result<(), Refusal> {
        let today = self.journal.today(self.now)?;
        self.print(&today, || page::today(&today, self.journal.words()))
    }

    pub(crate) fn day(&self, date: &str, ids: bool) -> Result<(), Refusal> {
        let found = self.journal.day(clock::day(date)?)?;
        self.print(&found, || page::day(&found, ids, self.journal.words()))
    }

    pub(crate) fn history(&self, days: u16) -> Result<(), Refusal> {
        let today = self.journal.today(self.now)?.day;
        let found = self.journal.range(today.plus(1 - i32::from(days)), today)?;
        self.print(&found, || page::history(&found, self.journal.words()))
    }

    pub(crate) fn items(&self) -> Result<(), Refusal> {
        let catalog = self.journal.catalog();
        let words = self.journal.words();
        let items: Vec<_> = catalog
            .items()
            .map(|item| page::ItemLine {
                item: item.id.0.clone(),
                label: catalog.label(&item.id, words),
                kind: item.kind,
                family: item.family,
            })
            .collect();
        self.print(&items, || page::items(&items, words))
    }

    pub(crate) fn import(&self, file: &Path, dry_run: bool, sleep: SleepHigher) -> Result<(), Refusal> {
        let options = ImportOptions { visible_sleep_higher_is_better: sleep == SleepHigher::Better };
        let report = if dry_run {
            self.journal.preview_import_with(file, options, self.now)?
        } else {
            let bar = progress();
            let (report, _) = self.journal.import_with(file, options, self.now, &mut |done, total| {
                bar.set_length(total);
                bar.set_position(done);
            })?;
            bar.finish_and_clear();
            self.journal.settle()?;
            report
        };
        let turned = sleep == SleepHigher::Better;
        self.print(&report, || page::import(&report, file, turned, self.journal.words()))
    }

    pub(crate) fn check(&self) -> Result<(), Refusal> {
        rescue::checked(&self.journal.check()?, self.json, self.journal.words())
    }
}

/// A severity word of the person's language, or an English one: none, mild, moderate, severe are 0, 2, 5, 8.
fn severity(desk: &Desk<'_>, text: &str) -> Option<(Severity, Mark)> {
    let wanted = text.trim().to_lowercase();
    let is = |key: &str, english: &str| desk.say(key).to_lowercase() == wanted || english == wanted;
    if is("severity-present", "present") {
        return Some((Severity::Present, Mark::Measured));
    }
    let step = |raw| Severity::Rated { rating: Rating { raw, scale: Scale::FourStep } };
    [("none", 0.0), ("mild", 1.0), ("moderate", 2.0), ("severe", 3.0)]
        .into_iter()
        .find(|(word, _)| is(&format!("severity-{word}"), word))
        .map(|(_, raw)| (step(raw), Mark::Coarse))
        .or_else(|| parse(text).map(|raw| (Severity::of(raw), Mark::Measured)))
}

/// A number with a point or a comma. What Rust also takes for one ("nan", "inf") is a word.
pub(crate) fn parse(text: &str) -> Option<f64> {
    text.replace(',', ".").parse().ok().filter(|number: &f64| number.is_finite())
}

/// A bar on stderr, which hides itself where there is no terminal.
fn progress() -> ProgressBar {
    let bar = ProgressBar::new(0);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len}") {
        bar.set_style(style);
    }
    bar
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to lie within a day")]
fn whole(minutes: f64) -> u32 {
    minutes.round() as u32
}
