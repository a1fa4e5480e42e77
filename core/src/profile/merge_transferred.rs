//! Medicines of another diary that are in this list too: what this list lacks comes in, and what stays out is said.

use super::medicine::Medicine;
use super::medicines::listed;
use crate::error::EbbError;
use crate::i18n::Words;
use crate::storage::{Reader, Writer};
use crate::time::Moment;

/// Takes in what another journal knows of medicines that stand in this list under ids of their own, after its records were
/// merged. Returns a sentence for each that brought something, or has it otherwise.
pub(crate) fn merge_transferred_medicines(
    writer: &mut Writer<'_>,
    theirs: &Reader<'_>,
    now: &Moment,
) -> Result<Vec<String>, EbbError> {
    let (list, words) = (listed(writer)?, writer.words());
    let mut sentences = Vec::new();
    for (id, their) in theirs.list::<Medicine>()? {
        // One that has its id here came as it is.
        if list.iter().any(|(own, _)| *own == id) {
            continue;
        }
        let Some((own, ours)) = list.iter().find(|(_, ours)| is_same(ours, &their)) else { continue };
        let joined = MergedMedicine::of(ours, &their, words);
        if joined.medicine != *ours {
            let times_since =
                if joined.medicine.times == ours.times { ours.times_since.clone() } else { Some(now.clone()) };
            writer.put(own, &Medicine { times_since, ..joined.medicine }.after(ours, now))?;
        }
        let name = || ours.name.clone();
        sentences
            .extend((!joined.taken.is_empty()).then(|| words.merge_medicine_taken(name(), joined.taken.join(", "))));
        sentences.extend((!joined.left.is_empty()).then(|| words.merge_medicine_left(name(), joined.left.join(", "))));
    }
    Ok(sentences)
}

/// Whether two medicines of different lists are one, as their records are matched.
fn is_same(ours: &Medicine, theirs: &Medicine) -> bool {
    let is_named = ours.name.to_lowercase() == theirs.name.to_lowercase();
    is_named || ours.item.is_some() && ours.item == theirs.item
}

/// A medicine with what it lacked.
struct MergedMedicine {
    medicine: Medicine,
    /// What came in, in words.
    taken: Vec<String>,
    /// What the other list has otherwise, in words.
    left: Vec<String>,
}

impl MergedMedicine {
    fn of(ours: &Medicine, their: &Medicine, words: Words) -> Self {
        let mut joined = Self { medicine: ours.clone(), taken: Vec::new(), left: Vec::new() };
        let text = |dose: &crate::entry::Dose| dose.text(words);
        joined.field(|medicine| &mut medicine.dose, their.dose.as_ref(), text);
        if joined.medicine.ingredients.is_empty() {
            joined.medicine.ingredients.clone_from(&their.ingredients);
        }
        let times =
            |times: &[crate::time::ClockTime]| times.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        if ours.times != their.times && !their.times.is_empty() {
            if ours.times.is_empty() {
                joined.medicine.times.clone_from(&their.times);
                joined.taken.push(times(&their.times));
            } else {
                joined.left.push(times(&their.times));
            }
        }
        let most = |dose: &crate::entry::Dose| words.medicine_most(dose.text(words));
        let before = joined.medicine.clone();
        let said = joined.taken.len();
        joined.field(|medicine| &mut medicine.daily_most, their.daily_most.as_ref(), most);
        // A limit of another dose may be none of this one.
        if joined.medicine.check_limit(None, words).is_err() {
            joined.medicine = before;
            let out = joined.taken.split_off(said);
            joined.left.extend(out);
        }
        let between = |minutes: &u32| words.medicine_between(words.duration((*minutes).into()));
        joined.field(|medicine| &mut medicine.least_between, their.least_between.as_ref(), between);
        if their.weekly && !ours.weekly {
            joined.medicine.weekly = true;
            joined.taken.push(words.medicine_weekly());
        }
        joined
    }

    /// Takes a field that is empty here; names one that is otherwise.
    fn field<T: Clone + PartialEq>(
        &mut self,
        of: impl Fn(&mut Medicine) -> &mut Option<T>,
        their: Option<&T>,
        text: impl Fn(&T) -> String,
    ) {
        let Some(their) = their else { return };
        match of(&mut self.medicine) {
            Some(own) if own == their => {}
            Some(_) => self.left.push(text(their)),
            empty => {
                *empty = Some(their.clone());
                self.taken.push(text(their));
            }
        }
    }
}
