//! The screen for post-exertional malaise (PEM): the five items of the DSQ-PEM's short form (Cotler et al. 2018,
//! Diagnostics 8:66), each with a frequency and a severity 0–4 over the last six months, in words of our own.
//!
//! Each screen is kept with its day; the newest says what *about me* holds, which is the one place that everything else
//! reads. A result that the answers leave open takes an earlier "no" away there and leaves a "yes".

use serde::{Deserialize, Serialize};

use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::profile::{self, PemScreen};
use crate::storage::{Reader, StoreError, Verb, Writer};
use crate::time::{Day, Moment};

/// The kind of record that holds a screen.
pub(crate) const RECORD: &str = "pem-screen";

/// The field of *about me* that holds what the newest screen says, or what the person said by hand.
const FIELD: &str = "pem_screen";

/// The highest frequency and severity.
const MOST: u8 = 4;

/// From here on a frequency and a severity count: about half the time, moderate (Cotler 2018).
const COUNTS: u8 = 2;

/// An item of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum PemItem {
    /// A dead, heavy feeling after starting to exercise.
    HeavyAfterStarting,
    /// Soreness or fatigue the day after everyday activities that were not strenuous.
    SoreNextDay,
    /// Tired in mind after the slightest effort.
    MentallyTired,
    /// Tired in body after the least exercise.
    PhysicallyTired,
    /// Drained or ill after mild activity.
    DrainedAfterMild,
}

impl PemItem {
    /// Every item, in the order of asking.
    pub const ALL: [Self; 5] = [
        Self::HeavyAfterStarting,
        Self::SoreNextDay,
        Self::MentallyTired,
        Self::PhysicallyTired,
        Self::DrainedAfterMild,
    ];

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::HeavyAfterStarting => "heavy-after-starting",
            Self::SoreNextDay => "sore-next-day",
            Self::MentallyTired => "mentally-tired",
            Self::PhysicallyTired => "physically-tired",
            Self::DrainedAfterMild => "drained-after-mild",
        }
    }
}

/// What was answered to an item. Absent is not answered, never 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PemAnswer {
    /// Which item.
    pub item: PemItem,
    /// How often, 0 (never) to 4 (all the time).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frequency: Option<u8>,
    /// How bad, 0 (not there) to 4 (very severe).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<u8>,
}

/// What a screen comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum PemResult {
    /// Some item has both numbers at 2 or more.
    Positive,
    /// None has, and nothing unanswered could change that.
    Negative,
    /// None has, and what is unanswered could.
    Open,
}

impl PemResult {
    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Positive => "positive",
            Self::Negative => "negative",
            Self::Open => "open",
        }
    }

    /// What *about me* holds by it.
    fn says(self) -> Option<PemScreen> {
        match self {
            Self::Positive => Some(PemScreen::Positive),
            Self::Negative => Some(PemScreen::Negative),
            Self::Open => None,
        }
    }
}

/// A screen that was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct KeptPemScreen {
    /// Identity for ever.
    pub id: String,
    /// The civil day it was answered.
    pub day: Day,
    /// The answers, in the items' order; what was skipped is left out.
    pub answers: Vec<PemAnswer>,
    /// What they come to.
    pub result: PemResult,
    /// The same in words, for the person.
    pub text: String,
}

/// The screen as it is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PemForm {
    /// What it is for, and that all of it may be skipped.
    pub text: String,
    /// The questions.
    pub questions: Vec<PemQuestion>,
    /// What the frequencies mean.
    pub frequencies: Vec<PemStep>,
    /// What the severities mean.
    pub severities: Vec<PemStep>,
    /// The screens kept so far, the newest first.
    pub kept: Vec<KeptPemScreen>,
}

/// A question of the screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PemQuestion {
    /// The item.
    pub item: PemItem,
    /// The question in words.
    pub text: String,
}

/// A step of a frequency or severity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PemStep {
    /// The number, 0–4.
    pub value: u8,
    /// What it means.
    pub words: String,
}

/// What is kept of a screen.
#[derive(Serialize, Deserialize)]
struct Kept {
    day: Day,
    answers: Vec<PemAnswer>,
}

/// What answers come to (Cotler 2018). Of an item answered twice the last counts.
#[must_use]
pub fn result(answers: &[PemAnswer]) -> PemResult {
    let of = |item: PemItem| answers.iter().rev().find(|answer| answer.item == item);
    let least = |value: Option<u8>, unknown: bool| value.map_or(unknown, |value| value >= COUNTS);
    let any = |unknown: bool| {
        PemItem::ALL.into_iter().any(|item| {
            let (often, bad) = of(item).map_or((None, None), |answer| (answer.frequency, answer.severity));
            least(often, unknown) && least(bad, unknown)
        })
    };
    match (any(false), any(true)) {
        (true, _) => PemResult::Positive,
        (false, true) => PemResult::Open,
        (false, false) => PemResult::Negative,
    }
}

/// What is known of post-exertional malaise: by the newest screen, or as the person said it. Absent is the careful case.
pub(crate) fn said(reader: &Reader<'_>) -> Result<Option<PemScreen>, StoreError> {
    Ok(reader.record(profile::RECORD, FIELD)?.map(|body| serde_json::from_str(&body)).transpose()?)
}

/// The kept screens, the last made first, whatever the clock said then.
pub(super) fn kept(reader: &Reader<'_>) -> Result<Vec<(String, Day, Vec<PemAnswer>)>, StoreError> {
    let all = reader.records(RECORD)?;
    all.into_iter()
        .rev()
        .map(|(id, body)| {
            let Kept { day, answers } = serde_json::from_str(&body)?;
            Ok((id, day, answers))
        })
        .collect()
}

impl Journal {
    /// The screen for post-exertional malaise, as it is asked, with the screens kept so far.
    pub fn pem_form(&self) -> Result<PemForm, EbbError> {
        let words = self.words();
        let steps = |of: &str| -> Vec<PemStep> {
            let step = |value| PemStep { value, words: words.get(&format!("pem-{of}-{value}")) };
            (0..=MOST).map(step).collect()
        };
        let question = |item: PemItem| PemQuestion { item, text: words.get(&format!("pem-item-{}", item.id())) };
        Ok(PemForm {
            text: words.get("pem-form"),
            questions: PemItem::ALL.map(question).into(),
            frequencies: steps("frequency"),
            severities: steps("severity"),
            kept: self.pem_screens()?,
        })
    }

    /// The screens kept so far, the newest first.
    pub fn pem_screens(&self) -> Result<Vec<KeptPemScreen>, EbbError> {
        let all = self.read(|reader| Ok(kept(reader)?))?;
        Ok(all.into_iter().map(|(id, day, answers)| self.pem_in_words(id, day, answers)).collect())
    }

    fn pem_in_words(&self, id: String, day: Day, answers: Vec<PemAnswer>) -> KeptPemScreen {
        let result = result(&answers);
        let text = self.words().get(&format!("pem-result-{}", result.id()));
        KeptPemScreen { id, day, answers, result, text }
    }

    /// Keeps a screen, wholly answered or in part; with an id, says that one anew, on its day. One operation with what
    /// *about me* says of it.
    pub fn keep_pem_screen(
        &self,
        id: Option<&str>,
        answers: &[PemAnswer],
        now: &Moment,
    ) -> Result<(KeptPemScreen, Change), EbbError> {
        let answers = checked(answers)?;
        self.write(Verb::Set, now, |writer| {
            let known = kept(writer)?;
            let (id, day) = match id {
                Some(id) => {
                    let found = known.iter().find(|(known, ..)| known == id);
                    let (id, day, _) = found.ok_or_else(|| EbbError::NotInTheList { given: id.to_owned() })?;
                    (id.clone(), *day)
                }
                None => (writer.fresh_id(now)?, now.day(writer.rollover()?)),
            };
            let body = serde_json::to_string(&Kept { day, answers: answers.clone() }).map_err(StoreError::from)?;
            writer.put_record(RECORD, &id, &body)?;
            // An older one said anew changes nothing of what is known today.
            if known.iter().all(|(other, ..)| *other != id) || known.first().is_some_and(|(newest, ..)| *newest == id) {
                // What was answered in part does not confirm a "no", and does not refute a "yes".
                let yes = said(writer)?.filter(|said| *said == PemScreen::Positive);
                tell(writer, result(&answers).says().or(yes))?;
            }
            let label = self.words().get("did-keep-pem-screen");
            Ok((self.pem_in_words(id, day, answers), label))
        })
    }

    /// Takes a screen away; *about me* then says what the newest that is left says, or nothing.
    pub fn remove_pem_screen(&self, id: &str, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.write(Verb::Set, now, |writer| {
            let newest = kept(writer)?.first().map(|(newest, ..)| newest.clone());
            if !writer.remove_record(RECORD, id)? {
                return Err(EbbError::NotInTheList { given: id.to_owned() });
            }
            if newest.as_deref() == Some(id) {
                let left = kept(writer)?.first().map(|(_, _, answers)| result(answers));
                tell(writer, left.and_then(PemResult::says))?;
            }
            let what = self.words().get("about-pem-screen");
            Ok(((), self.words().say("did-remove", &[("what", what.into())])))
        })?;
        Ok(change)
    }
}

/// Says in *about me* what is known now. Once an operation: the change log holds one change of a field in each.
fn tell(writer: &mut Writer<'_>, says: Option<PemScreen>) -> Result<(), StoreError> {
    match says {
        Some(says) => writer.put_record(profile::RECORD, FIELD, &serde_json::to_string(&says)?),
        None => writer.remove_record(profile::RECORD, FIELD).map(drop),
    }
}

/// The answers in the items' order, without those that say nothing.
fn checked(answers: &[PemAnswer]) -> Result<Vec<PemAnswer>, EbbError> {
    let numbers = answers.iter().flat_map(|answer| [answer.frequency, answer.severity]).flatten();
    if let Some(over) = numbers.into_iter().find(|number| *number > MOST) {
        let (given, high) = (f64::from(over), f64::from(MOST));
        return Err(EbbError::OutOfRange { field: "step".to_owned(), given, low: 0.0, high });
    }
    let of = |item: PemItem| answers.iter().rev().find(|answer| answer.item == item).copied();
    let said = |answer: &PemAnswer| answer.frequency.is_some() || answer.severity.is_some();
    let answers: Vec<PemAnswer> = PemItem::ALL.into_iter().filter_map(of).filter(said).collect();
    if answers.is_empty() { Err(EbbError::NothingChosen) } else { Ok(answers) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn answer(item: usize, frequency: Option<u8>, severity: Option<u8>) -> PemAnswer {
        PemAnswer { item: PemItem::ALL[item], frequency, severity }
    }

    #[test]
    fn one_item_with_both_is_enough_and_one_number_is_not() {
        assert_eq!(result(&[answer(1, Some(2), Some(2))]), PemResult::Positive);
        let all = |frequency, severity| (0..5).map(|item| answer(item, frequency, severity)).collect::<Vec<_>>();
        assert_eq!(result(&all(Some(4), Some(1))), PemResult::Negative);
        assert_eq!(result(&all(Some(1), Some(4))), PemResult::Negative);
        assert_eq!(result(&[]), PemResult::Open);
    }

    #[test]
    fn what_cannot_turn_it_need_not_be_answered() {
        let mut answers: Vec<PemAnswer> = (0..4).map(|item| answer(item, Some(0), None)).collect();
        assert_eq!(result(&answers), PemResult::Open, "the fifth could turn it");
        answers.push(answer(4, None, Some(1)));
        assert_eq!(result(&answers), PemResult::Negative);
    }

    #[test]
    fn every_item_and_step_has_its_words() {
        for language in crate::i18n::Language::ALL {
            let items = PemItem::ALL.map(|item| format!("pem-item-{}", item.id()));
            let steps = (0..=MOST).flat_map(|step| [format!("pem-frequency-{step}"), format!("pem-severity-{step}")]);
            let results = [PemResult::Positive, PemResult::Negative, PemResult::Open];
            let results = results.map(|result| format!("pem-result-{}", result.id()));
            assert_eq!(crate::i18n::missing(language, items.into_iter().chain(steps).chain(results)), [""; 0]);
        }
        for item in PemItem::ALL {
            assert_eq!(serde_json::to_value(item).unwrap(), item.id());
        }
    }

    fn answers() -> impl Strategy<Value = Vec<PemAnswer>> {
        let number = || prop::option::of(0u8..=MOST);
        prop::collection::vec((0usize..5, number(), number()).prop_map(|(i, f, s)| answer(i, f, s)), 0..6)
    }

    proptest! {
        /// Whatever the missing answers turn out to be, a result that was given stands.
        #[test]
        fn a_result_survives_what_was_missing(answers in answers(), fill in prop::collection::vec((0u8..=MOST, 0u8..=MOST), 5)) {
            let before = result(&answers);
            let of = |item: PemItem| answers.iter().rev().find(|answer| answer.item == item);
            let whole: Vec<PemAnswer> = PemItem::ALL.into_iter().zip(fill).map(|(item, (often, bad))| {
                let known = of(item);
                PemAnswer {
                    item,
                    frequency: known.and_then(|known| known.frequency).or(Some(often)),
                    severity: known.and_then(|known| known.severity).or(Some(bad)),
                }
            }).collect();
            let after = result(&whole);
            prop_assert!(after != PemResult::Open);
            prop_assert!(before == PemResult::Open || before == after);
        }
    }
}
