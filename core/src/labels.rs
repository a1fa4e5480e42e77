//! The labels of items, entries and severities in the person's language.

use std::sync::Arc;

use crate::catalog::{Catalog, Family, ItemId, SeverityAnchor, step_of};
use crate::entry::{Body, Entry, FlarePhase, FoundBy, Intake, Rating, Region, Scale, Severity, SymptomQuality};
use crate::i18n::{MessageKey, Words, keys, lower_first};

/// A language and the catalog, which together turn ids into labels.
#[derive(Debug, Clone)]
pub struct Labels {
    /// The words of the language.
    pub words: Words,
    /// The built-in and custom items.
    pub catalog: Arc<Catalog>,
}

impl Labels {
    /// The label of an item, or the id itself if this version does not know the item.
    #[must_use]
    pub fn item(&self, id: &ItemId) -> String {
        self.catalog.label(id, self.words)
    }

    /// The label of an entry, such as "Pain 6" or "Walking, 30 min".
    pub fn entry(&self, entry: &Entry) -> String {
        let words = &self.words;
        let item = |item: &ItemId| self.item(item);
        let minutes = |minutes: Option<u32>| minutes.map(|minutes| words.duration(f64::from(minutes)));
        match &entry.body {
            Body::Symptom { item: id, severity, regions, qualities, side, spread, said } => {
                // A word agrees with the name in some languages; a number does with any.
                let label = match severity.value() {
                    Some(value) => format!("{} {}", item(id), words.number(value)),
                    None => words.entry_present(item(id), words.severity_present()),
                };
                let label = said.iter().fold(label, |label, said| format!("{label} · {said}"));
                let places = regions.iter().map(|region| self.place(*region));
                let feels = qualities.iter().map(|quality| self.feel(*quality));
                let side = side.map(|side| words.variant("side", side.id()));
                let spread = spread.map(|spread| words.variant("spread", spread.id()));
                let details: Vec<String> = places.chain(side).chain(feels).chain(spread).collect();
                if details.is_empty() { label } else { format!("{label} · {}", details.join(", ")) }
            }
            Body::PressurePoint { region, side, tender, severity, found_by } => {
                let found = words.get(if *tender { keys::ENTRY_TENDER } else { keys::ENTRY_NOT_TENDER });
                let side = side.map(|side| words.variant("side", side.id()));
                let severity = severity.map(|severity| words.number(severity.value()));
                let by = (*found_by == FoundBy::Examiner).then(|| words.entry_found_by_examiner());
                let place = [self.place(*region)].into_iter().chain(side);
                joined(words.kind_pressure_point(), place.chain([found]).chain(severity).chain(by))
            }
            Body::Flare { phase, severity, qualities } => {
                let label = words.get(match phase {
                    FlarePhase::Started => keys::ENTRY_FLARE_STARTED,
                    FlarePhase::Eased => keys::ENTRY_FLARE_EASED,
                    FlarePhase::Ended => keys::ENTRY_FLARE_ENDED,
                });
                let severity = severity.map(|severity| words.number(severity.value()));
                joined(label, severity.into_iter().chain(qualities.iter().map(|quality| self.feel(*quality))))
            }
            Body::DayLoad { level } => words.variant("entry", format!("{}-day", level.id())),
            Body::FlareDay { flare: true } => words.entry_flare_day(),
            Body::FlareDay { flare: false } => words.entry_no_flare_day(),
            Body::Activity { item: id, effort, minutes: for_minutes, .. } => {
                let efforts = [effort.physical, effort.cognitive, effort.emotional];
                let strongest = efforts.into_iter().flatten().map(Rating::value).reduce(f64::max);
                let detail = minutes(*for_minutes).or_else(|| strongest.map(|effort| words.number(effort)));
                join(&item(id), detail)
            }
            Body::Rest { item: id, minutes: for_minutes, taken } => {
                let skipped = (!taken).then(|| words.entry_skipped());
                join(&item(id), skipped.or_else(|| minutes(*for_minutes)))
            }
            Body::Sleep { quality, restored, nap, .. } => {
                let slept = entry.minutes_slept();
                let label = words.get(match (nap, slept) {
                    (true, _) => keys::ENTRY_NAP,
                    (false, Some(0)) => keys::ENTRY_NO_SLEEP,
                    (false, _) => keys::ENTRY_SLEEP,
                });
                let good = |value: f64| words.entry_sleep_quality(words.number(value));
                let restored =
                    restored.map(|it| words.get(if it { keys::ENTRY_RESTORED } else { keys::ENTRY_NOT_RESTORED }));
                let length = minutes(slept.filter(|slept| *slept > 0));
                joined(label, length.into_iter().chain(quality.map(|it| good(it.value()))).chain(restored))
            }
            Body::Factor { item: id, amount } => join(&item(id), amount.map(|amount| words.number(amount.value()))),
            Body::Remedy { item: id, dose, intake, helped, .. } => {
                let dose = dose.as_ref().map(|dose| dose.text(self.words));
                let dose_text = dose.clone();
                let helped = helped.map(|helped| words.variant("entry-helped", helped.id()));
                let is_aid = self.catalog.get(id).is_some_and(|item| item.family == Family::Aid);
                let detail = match intake {
                    Intake::Taken if is_aid => dose.or_else(|| Some(words.entry_used())),
                    Intake::Taken => dose,
                    Intake::Skipped if is_aid => Some(words.entry_not_used()),
                    Intake::Skipped => Some(words.entry_skipped()),
                    Intake::NotSure => Some(words.entry_not_sure()),
                };
                // What was perhaps taken counts, so its amount is said.
                let perhaps = if *intake == Intake::NotSure { dose_text } else { None };
                let name = self.catalog.dose_label(id, self.words);
                joined(join(&name, perhaps), detail.into_iter().chain(helped))
            }
            Body::Measurement { item: id, value } => {
                let unit = self.catalog.get(id).and_then(|item| item.unit.clone()).unwrap_or_default();
                // "451 min" is no length that anybody thinks in.
                if unit == "min" && *value >= 60.0 && value.fract() == 0.0 {
                    return join(&item(id), Some(words.duration(*value)));
                }
                join(&item(id), Some(format!("{} {unit}", words.measured(*value)).trim_end().to_owned()))
            }
            Body::Function { item: id, rating } => join(&item(id), Some(words.number(rating.value()))),
            Body::Recall { how } => words.variant("entry-recall", how.id()),
            Body::Note => entry.note.clone().unwrap_or_else(|| words.kind_note()),
        }
    }

    fn place(&self, region: Region) -> String {
        self.words.name_in_sentence(&self.words.variant("region", region.id()))
    }

    /// No quality is a noun in German, so all are in lower case.
    fn feel(&self, quality: SymptomQuality) -> String {
        lower_first(&self.words.variant("quality", quality.id()))
    }

    /// A severity, short enough for a button: "6", or the word for present.
    #[must_use]
    pub fn severity(&self, severity: Severity) -> String {
        severity.value().map_or_else(|| self.words.severity_present(), |value| self.words.number(value))
    }

    /// A severity in words, as they were when it was given.
    #[must_use]
    pub fn severity_in_words(&self, severity: Severity, said: Option<&str>) -> String {
        match (severity, said) {
            (_, Some(said)) => said.to_owned(),
            (Severity::Present, None) => self.words.severity_present(),
            // One of four words was said, not a number.
            (Severity::Rated { rating: Rating { scale: Scale::FourStep, .. } }, None) => {
                self.words.get(severity_key(severity.value().unwrap_or_default()))
            }
            (Severity::Rated { rating }, None) => self.words.variant("severity-step", step_of(rating.value())),
        }
    }
}

/// The four words for a severity, each with the step that it stands for.
pub(crate) fn four_steps(words: Words) -> Vec<SeverityAnchor> {
    let keys = [keys::SEVERITY_NONE, keys::SEVERITY_MILD, keys::SEVERITY_MODERATE, keys::SEVERITY_SEVERE];
    let steps = [0.0, 1.0, 2.0, 3.0].map(|raw| step_of(Rating { raw, scale: Scale::FourStep }.value()));
    steps.into_iter().zip(keys).map(|(step, key)| SeverityAnchor { step, words: words.get(key), own: false }).collect()
}

/// The key of the word for a severity. The four steps are 0, 2, 5 and 8. A value gets the word of the nearest step,
/// except that only 0 gets the word of 0.
fn severity_key(value: f64) -> MessageKey {
    if value == 0.0 {
        keys::SEVERITY_NONE
    } else {
        of_level(value, [keys::SEVERITY_MILD, keys::SEVERITY_MODERATE, keys::SEVERITY_SEVERE])
    }
}

/// Chooses one of three keys for a value on 0–10: below 3.5, below 6.5, or above.
pub(crate) fn of_level(value: f64, keys: [MessageKey; 3]) -> MessageKey {
    let [low, middle, high] = keys;
    if value < 3.5 {
        low
    } else if value < 6.5 {
        middle
    } else {
        high
    }
}

/// The length of a free text in a label, in characters.
const TEXT_SHOWN: usize = 60;

/// A text on one line, cut where it is long.
pub(crate) fn shortened(text: &str) -> String {
    let mut line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = line.char_indices().nth(TEXT_SHOWN) {
        line.truncate(end);
        line.push('…');
    }
    line
}

/// Joins a label and details with commas.
fn joined(label: String, details: impl IntoIterator<Item = String>) -> String {
    details.into_iter().fold(label, |all, detail| format!("{all}, {detail}"))
}

fn join(label: &str, detail: Option<String>) -> String {
    detail.map_or_else(|| label.to_owned(), |detail| format!("{label}, {detail}"))
}
