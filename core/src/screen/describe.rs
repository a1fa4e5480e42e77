//! Entries and operations in words.

use fluent_bundle::FluentValue;

use crate::about;
use crate::asking;
use crate::catalog::{Item, ItemId};
use crate::entry::{self, Body, Entry, FlarePhase, FoundBy, Quality, Rating, Region, Severity};
use crate::error::EbbError;
use crate::guide;
use crate::journal::Journal;
use crate::pacing;
use crate::scale;
use crate::store::{LastOp, Reader, Verb};

impl Journal {
    /// An entry in a few words, such as "Pain 6" or "Walking, 30 min".
    pub(crate) fn describe(&self, entry: &Entry) -> String {
        let words = self.words();
        let item = |item: &ItemId| self.catalog().label(item, words);
        let minutes = |minutes: Option<u32>| minutes.map(|minutes| self.minutes(f64::from(minutes)));
        match &entry.body {
            Body::Symptom { item: id, severity, regions, qualities, side, spread, said } => {
                let strength = self.severity_short(*severity);
                let label = match said {
                    Some(said) => format!("{} {strength} · {said}", item(id)),
                    None => format!("{} {strength}", item(id)),
                };
                let places = regions.iter().map(|region| self.place(*region));
                let feels = qualities.iter().map(|quality| self.feel(*quality));
                let side = side.map(|side| words.get(&format!("side-{}", side.id())));
                let spread = spread.map(|spread| words.get(&format!("spread-{}", spread.id())));
                joined(label, places.chain(side).chain(feels).chain(spread))
            }
            Body::PressurePoint { region, side, tender, severity, found_by } => {
                let found = words.get(if *tender { "entry-tender" } else { "entry-not-tender" });
                let side = side.map(|side| words.get(&format!("side-{}", side.id())));
                let severity = severity.map(|severity| words.number(severity.value()));
                let by = (*found_by == FoundBy::Examiner).then(|| words.get("entry-found-by-examiner"));
                let place = [self.place(*region)].into_iter().chain(side);
                joined(words.get("kind-pressure-point"), place.chain([found]).chain(severity).chain(by))
            }
            Body::Flare { phase, severity, qualities } => {
                let label = words.get(match phase {
                    FlarePhase::Started => "entry-flare-started",
                    FlarePhase::Eased => "entry-flare-eased",
                    FlarePhase::Ended => "entry-flare-ended",
                });
                let severity = severity.map(|severity| words.number(severity.value()));
                joined(label, severity.into_iter().chain(qualities.iter().map(|quality| self.feel(*quality))))
            }
            Body::DayLoad { level } => words.get(&format!("entry-{}-day", level.id())),
            Body::FlareDay { flare: true } => words.get("entry-flare-day"),
            Body::FlareDay { flare: false } => words.get("entry-no-flare-day"),
            Body::Activity { item: id, effort, minutes: for_minutes, .. } => {
                let efforts = [effort.physical, effort.cognitive, effort.emotional];
                let strongest = efforts.into_iter().flatten().map(Rating::value).reduce(f64::max);
                let detail = minutes(*for_minutes).or_else(|| strongest.map(|effort| words.number(effort)));
                join(&item(id), detail)
            }
            Body::Rest { item: id, minutes: for_minutes, taken } => {
                let skipped = (!taken).then(|| words.get("entry-skipped"));
                join(&item(id), skipped.or_else(|| minutes(*for_minutes)))
            }
            Body::Sleep { quality, restored, nap, .. } => {
                let label = words.get(if *nap { "entry-nap" } else { "entry-sleep" });
                let good = |value: f64| words.say("entry-sleep-quality", &[("value", words.number(value).into())]);
                let restored = restored.map(|it| words.get(if it { "entry-restored" } else { "entry-not-restored" }));
                let length = minutes(entry.minutes_slept());
                joined(label, length.into_iter().chain(quality.map(|it| good(it.value()))).chain(restored))
            }
            Body::Factor { item: id, amount } => join(&item(id), amount.map(|amount| words.number(amount.value()))),
            Body::Remedy { item: id, dose, taken, helped } => {
                let skipped = (!taken).then(|| words.get("entry-skipped"));
                let dose = dose.as_ref().map(|dose| format!("{} {}", words.number(dose.amount), dose.unit));
                let helped = helped.map(|helped| words.get(&format!("entry-helped-{}", helped.id())));
                join(&join(&item(id), skipped.or(dose)), helped)
            }
            Body::Measurement { item: id, value } => {
                let unit = self.catalog().get(id).and_then(|item| item.unit.clone()).unwrap_or_default();
                join(&item(id), Some(format!("{} {unit}", words.number(*value)).trim_end().to_owned()))
            }
            Body::Function { item: id, rating } => join(&item(id), Some(words.number(rating.value()))),
            Body::Recall { how } => words.get(&format!("entry-recall-{}", how.id())),
            Body::Note => entry.note.clone().unwrap_or_else(|| words.get("kind-note")),
        }
    }

    fn place(&self, region: Region) -> String {
        self.words().get(&format!("region-{}", region.id()))
    }

    fn feel(&self, quality: Quality) -> String {
        self.words().get(&format!("quality-{}", quality.id()))
    }

    /// A severity as short as a button needs: "6", or the word for present.
    pub(crate) fn severity_short(&self, severity: Severity) -> String {
        severity.value().map_or_else(|| self.words().get("severity-present"), |value| self.words().number(value))
    }

    /// A length of time in words, such as "1 h 30 min".
    pub(crate) fn minutes(&self, minutes: f64) -> String {
        #[allow(clippy::cast_possible_truncation, reason = "lengths of time within a day, or a few")]
        let whole = libm::round(minutes) as i64;
        let arguments: [(_, FluentValue<'_>); 2] = [("hours", (whole / 60).into()), ("minutes", (whole % 60).into())];
        match (whole / 60, whole % 60) {
            (0, _) => self.words().say("time-minutes", &arguments),
            (_, 0) => self.words().say("time-hours", &arguments),
            _ => self.words().say("time-hours-minutes", &arguments),
        }
    }

    /// An operation in a few words: its entry, or how many entries it touched.
    pub(crate) fn describe_op(&self, reader: &Reader<'_>, op: &LastOp) -> Result<String, EbbError> {
        let together = match op.verb {
            Verb::Recover => Some("did-recover"),
            Verb::Import => Some("did-import"),
            Verb::Usual => Some("as-usual"),
            Verb::NoneToday => Some("did-none-today"),
            Verb::Same => Some("same-as-yesterday"),
            Verb::CheckIn => Some("did-check-in-some"),
            Verb::Recall => Some("did-recall"),
            _ => None,
        };
        if let Some(key) = together {
            return Ok(self.words().say(key, &[("count", op.touched.into())]));
        }
        if op.verb == Verb::Set {
            let records = reader.records_of_op(op.n)?;
            // A guide that was put away and logged is called what was logged.
            let logged = op.entry.is_some() && records.iter().any(|(kind, _)| kind == guide::RUNNING);
            if !logged && let Some(said) = self.describe_records(reader, &records)? {
                return Ok(said);
            }
        }
        if op.verb == Verb::Timer
            && let Some(said) = self.describe_timer(reader, op.n)?
        {
            return Ok(said);
        }
        let entry = match &op.entry {
            Some(id) => reader.entry_or_ghost(id)?,
            None => None,
        };
        let described = entry.map(|entry| self.describe(&entry));
        Ok(match (described, op.verb) {
            (Some(what), Verb::Delete) => self.words().say("did-delete", &[("what", what.into())]),
            (Some(what), _) => what,
            (None, _) if op.touched == 0 => self.words().get("did-set"),
            (None, _) => self.words().say("did-change", &[("count", op.touched.into())]),
        })
    }

    /// What a change of something small and keyed is called; `None` for what has no words of its own.
    fn describe_records(&self, reader: &Reader<'_>, records: &[(String, String)]) -> Result<Option<String>, EbbError> {
        let Some((kind, id)) = records.first() else { return Ok(None) };
        // A screen is kept together with what it says in "about me", whichever was there first.
        if records.iter().any(|(kind, _)| kind == scale::PEM) {
            return Ok(Some(self.words().get("did-keep-pem-screen")));
        }
        Ok(match kind.as_str() {
            about::RECORD => Some(self.describe_about((records.len() == 1).then_some(id))),
            about::MEDICINE | about::EXAMINATION => self.describe_listed(reader, kind, id)?,
            "item" => {
                // An item that was taken back is no longer in the catalogue.
                let body = reader.record_or_ghost(kind, id)?;
                let own = body.and_then(|body| serde_json::from_str::<Item>(&body).ok()).and_then(|item| item.label);
                let label = || self.catalog().label(&ItemId(id.to_owned()), self.words());
                let label = own.unwrap_or_else(label);
                Some(self.words().say("did-edit-item", &[("item", label.into())]))
            }
            entry::ANCHORS => Some(self.describe_anchors(id)),
            crate::reminder::REMINDER => self.describe_reminder(reader, id)?,
            crate::pacing::BREAK_RULE => self.describe_break_rule(reader, id)?,
            "setting" => crate::settings::changed_key(id).map(|key| self.words().get(key)),
            asking::CHECK_INS => {
                let label = self.describe_check_in(reader, id)?;
                label.map(|label| self.words().say("did-edit-item", &[("item", label.into())]))
            }
            pacing::MOVEMENT => Some(self.words().get("did-set-movement")),
            guide::RUNNING => Some(self.words().get("did-set-guide")),
            guide::WORKSTATION => Some(self.words().get("did-keep-workstation")),
            _ => None,
        })
    }
}

/// The key of the word for a severity. The four steps stand at 0, 2, 5 and 8; a value takes the word of the nearest,
/// 0 only its own.
pub(crate) fn severity_key(value: f64) -> &'static str {
    if value == 0.0 {
        "severity-none"
    } else {
        of_level(value, ["severity-mild", "severity-moderate", "severity-severe"])
    }
}

/// Which of three words a value on 0–10 takes: below 3.5, below 6.5, above.
pub(super) fn of_level(value: f64, keys: [&'static str; 3]) -> &'static str {
    let [low, middle, high] = keys;
    if value < 3.5 {
        low
    } else if value < 6.5 {
        middle
    } else {
        high
    }
}

/// What is said first, and the rest after commas.
fn joined(label: String, details: impl IntoIterator<Item = String>) -> String {
    details.into_iter().fold(label, |all, detail| format!("{all}, {detail}"))
}

fn join(label: &str, detail: Option<String>) -> String {
    detail.map_or_else(|| label.to_owned(), |detail| format!("{label}, {detail}"))
}
