//! Entries and operations in words.

use fluent_bundle::FluentValue;

use crate::catalog::ItemId;
use crate::entry::{Body, Entry, FlarePhase, Rating, Severity};
use crate::error::EbbError;
use crate::journal::Journal;
use crate::store::{LastOp, Reader, Verb};

impl Journal {
    /// An entry in a few words, such as "Pain 6" or "Walking, 30 min".
    pub(crate) fn describe(&self, entry: &Entry) -> String {
        let words = self.words();
        let item = |item: &ItemId| self.catalog().label(item, words);
        let minutes = |minutes: Option<u32>| minutes.map(|minutes| self.minutes(f64::from(minutes)));
        match &entry.body {
            Body::Symptom { item: id, severity, regions, .. } => {
                let places =
                    regions.iter().map(|region| words.get(&format!("region-{}", region.id()))).collect::<Vec<_>>();
                let label = format!("{} {}", item(id), self.severity_short(*severity));
                join(&label, (!places.is_empty()).then(|| places.join(", ")))
            }
            Body::Flare { phase: FlarePhase::Started } => words.get("entry-flare-started"),
            Body::Flare { phase: FlarePhase::Eased } => words.get("entry-flare-eased"),
            Body::Flare { phase: FlarePhase::Ended } => words.get("entry-flare-ended"),
            Body::FlareDay { flare: true } => words.get("entry-flare-day"),
            Body::FlareDay { flare: false } => words.get("entry-no-flare-day"),
            Body::Activity { item: id, effort, minutes: for_minutes } => {
                let efforts = [effort.physical, effort.cognitive, effort.emotional];
                let strongest = efforts.into_iter().flatten().map(Rating::value).reduce(f64::max);
                let detail = minutes(*for_minutes).or_else(|| strongest.map(|effort| words.number(effort)));
                join(&item(id), detail)
            }
            Body::Rest { item: id, minutes: for_minutes, taken } => {
                let skipped = (!taken).then(|| words.get("entry-skipped"));
                join(&item(id), skipped.or_else(|| minutes(*for_minutes)))
            }
            Body::Sleep { minutes: for_minutes, quality, nap, .. } => {
                let label = words.get(if *nap { "entry-nap" } else { "entry-sleep" });
                let detail = minutes(*for_minutes).or_else(|| quality.map(|quality| words.number(quality.value())));
                join(&label, detail)
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
}

/// The key of the word for a severity. The four steps stand at 0, 2, 5 and 8; a value takes the word of the nearest,
/// 0 only its own.
pub(super) fn severity_key(value: f64) -> &'static str {
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

fn join(label: &str, detail: Option<String>) -> String {
    detail.map_or_else(|| label.to_owned(), |detail| format!("{label}, {detail}"))
}

#[cfg(test)]
mod tests {
    use crate::words::{Language, Words};

    /// The table's word beside each step of the strip is the word that the same severity gets everywhere else.
    #[test]
    fn the_strip_says_what_the_screens_say() {
        for language in Language::ALL {
            let words = Words::new(language);
            for step in 0..=10 {
                let key = super::severity_key(f64::from(step));
                assert_eq!(words.get(&format!("app-severity-{step}")), words.get(key), "{language:?}, {step}");
            }
        }
    }
}
