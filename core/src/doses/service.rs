//! How callers reach the doses.

use std::collections::{BTreeSet, HashMap};

use serde::Serialize;

use super::before::BeforeDose;
use super::dose_count::basis_now;
use super::dose_record::{DoseRecord, RoughTime, TakenTime, around, own_list};
use super::implausible::is_implausible;
use super::limits::DoseLimits;
use super::reading::{as_listed, parse};
use super::standing::{NextDose, Standing};
use super::standing_excess::{DoseExcess, excesses};
use super::wording::{StandingWords, counted, harms, warning, weekly_question};
use crate::catalog::{Catalog, Family, ItemId};
use crate::entry::{Body, Dose, DoseBasis, Draft, Entry, EntryId, Intake, When};
use crate::error::{EbbError, Missing};
use crate::i18n::Words;
use crate::journal::{Change, Journal};
use crate::logging::{insert_entry, same_tap};
use crate::profile::{self, BrandNamed, Medicine};
use crate::safety;
use crate::service::service;
use crate::storage::{Reader, Verb, Writer};
use crate::time::{Day, DayPart, Moment, Timestamp};

/// Where a medicine stands, for any place where a dose of it can be logged.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DoseStanding {
    /// The medicine, by its id in the list.
    pub medicine: String,
    /// The item that its doses are logged as.
    pub item: Option<ItemId>,
    /// Its name.
    pub label: String,
    /// When it was last taken, within two days, a weekly one within thirteen; absent otherwise, and where of the last time
    /// only the day is known or the part of it, which `last_rough` holds. A dose of which the person is not sure is not meant.
    pub last: Option<Moment>,
    /// When it was last taken if only the day is known or the part of it, and that was after `last`; absent otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub last_rough: Option<DoseDay>,
    /// When it was possibly taken after that: the person was not sure.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub last_unsure: Option<Moment>,
    /// The largest total of any 24 hours that hold this moment, in the unit of the person's maximum; absent without one.
    pub total: Option<Dose>,
    /// That total with one usual dose more.
    pub next_total: Option<Dose>,
    /// When the next usual dose is within the person's own limits; absent where it is now, and while what was taken may do harm.
    pub from: Option<Moment>,
    /// Whether the next usual dose is the last within the maximum.
    pub is_last: bool,
    /// Whether it is taken for pain: in a flare these are offered first.
    #[cfg_attr(feature = "uniffi", uniffi(default = false))]
    pub relieves_pain: bool,
    /// Whether it is offered as one tap: a weekly or a paused medicine is not.
    pub one_tap: bool,
    /// All of it in words.
    pub text: String,
    /// What speaks against another dose now; absent if Ebb knows of nothing.
    pub warning: Option<String>,
}

/// The day of a dose whose time is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DoseDay {
    /// The civil day.
    pub day: Day,
    /// The part of it; absent where only the day is known.
    pub part: Option<DayPart>,
}

/// What a dose comes to before it is logged.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DoseCheck {
    /// What to ask before it is logged, such as a second dose of a weekly medicine, or a hundred tablets; absent where nothing is asked. Ebb logs
    /// it all the same once that is answered.
    pub confirm: Option<String>,
    /// Why it is asked, so that the caller can name what mends it; absent where nothing is asked. Of several reasons the first.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub concern: Option<DoseConcern>,
    /// What is said after it is logged, if anything.
    pub warning: Option<String>,
}

impl DoseCheck {
    /// What two doses that are logged together come to.
    pub(crate) fn and(self, other: Self) -> Self {
        let join = |one: Option<String>, other: Option<String>| {
            let both: Vec<String> = one.into_iter().chain(other).collect();
            (!both.is_empty()).then(|| both.join(" "))
        };
        Self {
            confirm: join(self.confirm, other.confirm),
            concern: self.concern.or(other.concern),
            warning: join(self.warning, other.warning),
        }
    }
}

/// Why a dose is asked about before it is logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum DoseConcern {
    /// Another one of a weekly medicine is logged within six days.
    SecondThisWeek,
    /// It is more than anyone takes at once: a slip of the unit, of the decimal mark or of a finger.
    Implausible,
}

/// A dose that was logged as taken.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DoseChange {
    /// What speaks against it, by the person's own limits; it is logged all the same.
    pub warning: Option<String>,
    /// The change.
    pub change: Change,
}

/// A person's medicines and recent doses.
struct DoseBook {
    medicines: Vec<(String, Medicine)>,
    list: Vec<Medicine>,
    taken: Vec<DoseRecord>,
}

impl DoseBook {
    fn read(reader: &Reader<'_>, at: &Moment) -> Result<Option<Self>, EbbError> {
        let medicines = profile::listed(reader)?;
        if medicines.is_empty() {
            return Ok(None);
        }
        let list: Vec<Medicine> = medicines.iter().map(|(_, medicine)| medicine.clone()).collect();
        let taken = around(reader, at, &list)?;
        Ok(Some(Self { medicines, list, taken }))
    }

    fn limits<'a>(&'a self, catalog: &'a Catalog) -> DoseLimits<'a> {
        DoseLimits { medicines: &self.list, catalog, taken: &self.taken }
    }
}

/// Where each medicine of the list stands.
pub(crate) fn standings(reader: &Reader<'_>, now: &Moment) -> Result<Vec<DoseStanding>, EbbError> {
    let Some(book) = DoseBook::read(reader, now)? else { return Ok(Vec::new()) };
    let catalog = reader.catalog();
    let limits = book.limits(&catalog);
    let context = StandingWords { words: reader.words(), catalog: &catalog, clock: now, read: now };
    let day = now.day(reader.rollover()?);
    let moment = |at: Timestamp| now.later(at - now.at);
    let known = |time: TakenTime| time.is_known().then(|| moment(time.latest));
    let view = |(id, medicine): &(String, Medicine)| {
        let BeforeDose { standing, mut lines, warning, is_limited } = context.before(&limits, medicine, now.at);
        if !is_limited {
            lines.push(context.words.dose_no_limit());
        }
        let Standing { last, last_unsure, total, next_total, next, from, .. } = standing;
        DoseStanding {
            medicine: id.clone(),
            item: medicine.item.clone(),
            label: medicine.name.clone(),
            last: last.and_then(known),
            last_rough: last.and_then(|last| last.rough).map(|RoughTime { day, part }| DoseDay { day, part }),
            last_unsure: last_unsure.and_then(known),
            total,
            next_total,
            from: from.map(moment),
            is_last: next == NextDose::Last,
            relieves_pain: medicine
                .item
                .as_ref()
                .and_then(|item| catalog.get(item))
                .is_some_and(|item| item.family == Family::PainRelief),
            one_tap: !medicine.weekly && !medicine.is_paused(day),
            text: lines.join(" "),
            warning,
        }
    };
    Ok(book.medicines.iter().map(view).collect())
}

/// What is said of an entry that was logged; nothing if it is no dose.
pub(crate) fn after_logging(reader: &Reader<'_>, entry: &Entry, now: &Moment) -> Result<DoseRemarks, EbbError> {
    let (rollover, catalog) = (reader.rollover()?, reader.catalog());
    let list = own_list(reader)?;
    let Some(logged) = DoseRecord::of(entry, now, rollover, &list, &catalog) else { return Ok(DoseRemarks::default()) };
    let at = Moment { at: logged.time.latest, ..now.clone() };
    let taken = around(reader, &at, &list)?;
    let limits = DoseLimits { medicines: &list, catalog: &catalog, taken: &taken };
    Ok(DoseRemarks {
        warning: warning(&limits, &logged, reader.words(), &safety::call_now(reader, now)?.sentence),
        counted: counted(&logged, reader.words()),
    })
}

/// What is said of doses after they were logged.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct DoseRemarks {
    /// Why one may be too many.
    pub(crate) warning: Option<String>,
    /// How its pieces were counted: "½ tablet counted as 200 mg".
    pub(crate) counted: Option<String>,
}

impl DoseRemarks {
    /// Adds what is said of another dose, with the name of what it is of.
    pub(crate) fn add(&mut self, name: &str, other: Self) {
        let add = |all: &mut Option<String>, one: Option<String>| {
            let Some(one) = one.map(|one| format!("{name}: {one}")) else { return };
            *all = Some(all.take().map_or_else(|| one.clone(), |all| format!("{all} {one}")));
        };
        add(&mut self.warning, other.warning);
        add(&mut self.counted, other.counted);
    }
}

/// When each medicine of the list was last taken on the day.
pub(crate) fn last_taken_today(reader: &Reader<'_>, now: &Moment) -> Result<HashMap<ItemId, Moment>, EbbError> {
    let day = now.day(reader.rollover()?);
    let taken = around(reader, now, &[])?;
    let mut last = HashMap::new();
    for medicine in own_list(reader)? {
        let Some(item) = medicine.item else { continue };
        let is_known = |taken: &DoseRecord| taken.time.is_known() && taken.is_sure && taken.time.latest <= now.at;
        let own = taken.iter().filter(|taken| taken.item == item && is_known(taken));
        let newest = own.map(|taken| now.later(taken.time.latest - now.at)).max_by_key(|moment| moment.at);
        let today = newest.filter(|moment| reader.rollover().is_ok_and(|rollover| moment.day(rollover) == day));
        last.extend(today.map(|moment| (item, moment)));
    }
    Ok(last)
}

/// What a dose would come to.
pub(crate) fn check(
    reader: &Reader<'_>,
    item: &ItemId,
    dose: Option<Dose>,
    when: &When,
    now: &Moment,
) -> Result<DoseCheck, EbbError> {
    let rollover = reader.rollover()?;
    let catalog = reader.catalog();
    let item = catalog.resolve(item);
    let list = own_list(reader)?;
    let time = TakenTime::of(when, Some(now.at), now, rollover);
    let logged = DoseRecord::hypothetical(&item, dose, basis_now(&item, &list, &catalog), time);
    let at = Moment { at: time.latest, ..now.clone() };
    let mut taken = around(reader, &at, &list)?;
    let words = reader.words();
    taken.push(logged.clone());
    let limits = DoseLimits { medicines: &list, catalog: &catalog, taken: &taken };
    let weekly = weekly_question(&limits, &logged, StandingWords { words, catalog: &catalog, clock: now, read: now });
    let large = logged.dose.as_ref().and_then(|dose| implausible_question(&item, dose, &logged.basis, &catalog, words));
    let concern = match (&weekly, &large) {
        (Some(_), _) => Some(DoseConcern::SecondThisWeek),
        (None, Some(_)) => Some(DoseConcern::Implausible),
        (None, None) => None,
    };
    checked(&limits, &logged, (concern, weekly.into_iter().chain(large).collect()), reader, now)
}

/// What a dose comes to, with what is asked about it. Who took it is told whom to call before anything is recorded: the question
/// itself says it.
fn checked(
    limits: &DoseLimits<'_>,
    logged: &DoseRecord,
    (concern, mut questions): (Option<DoseConcern>, Vec<String>),
    reader: &Reader<'_>,
    now: &Moment,
) -> Result<DoseCheck, EbbError> {
    let call_now = safety::call_now(reader, now)?.sentence;
    if harms(limits, logged) {
        questions.push(call_now.clone());
    }
    Ok(DoseCheck {
        confirm: concern.map(|_| questions.join(" ")),
        concern,
        warning: warning(limits, logged, reader.words(), &call_now),
    })
}

/// Whether a usual dose is more than anyone takes at once, or a limit more than anyone takes in a day: the bounds are above both.
/// `medicine` is as it will stand in the list, without that dose.
pub(crate) fn is_implausible_usual(item: &ItemId, dose: &Dose, medicine: &Medicine, catalog: &Catalog) -> bool {
    is_implausible(item, dose, &basis_now(item, std::slice::from_ref(medicine), catalog), catalog)
}

/// The medicine of the list that has the same substances in it as one that is to be added.
pub(crate) fn same_substances<'a>(
    item: &ItemId,
    medicine: &Medicine,
    list: &'a [Medicine],
    catalog: &Catalog,
) -> Option<&'a Medicine> {
    let of = |item: &ItemId, list: &[Medicine]| -> BTreeSet<ItemId> {
        basis_now(item, list, catalog).ingredients.into_iter().map(|one| one.substance).collect()
    };
    let substances = of(item, std::slice::from_ref(medicine));
    let is_alike = |other: &&Medicine| other.item.as_ref().is_some_and(|other| of(other, list) == substances);
    list.iter().find(|other| !substances.is_empty() && is_alike(other))
}

/// What to ask before a dose that nobody means; `None` of any other.
fn implausible_question(
    item: &ItemId,
    dose: &Dose,
    basis: &DoseBasis,
    catalog: &Catalog,
    words: Words,
) -> Option<String> {
    let asks = is_implausible(item, dose, basis, catalog);
    asks.then(|| words.dose_implausible(dose.text(words), catalog.label(item, words)))
}

/// What to ask before the amount of a logged dose is corrected.
fn check_amended(reader: &Reader<'_>, id: &EntryId, dose: &Dose, now: &Moment) -> Result<DoseCheck, EbbError> {
    let Some(mut entry) = reader.entry(id)? else { return Ok(DoseCheck::default()) };
    let Body::Remedy { item, dose: said, .. } = &mut entry.body else { return Ok(DoseCheck::default()) };
    *said = Some(dose.clone());
    let item = item.clone();
    let (catalog, list) = (reader.catalog(), own_list(reader)?);
    let Some(amended) = DoseRecord::of(&entry, now, reader.rollover()?, &list, &catalog) else {
        return Ok(DoseCheck::default());
    };
    let confirm = implausible_question(&item, dose, &basis_now(&item, &list, &catalog), &catalog, reader.words());
    let at = Moment { at: amended.time.latest, ..now.clone() };
    let mut taken = around(reader, &at, &list)?;
    taken.retain(|taken| taken.entry != amended.entry);
    taken.push(amended.clone());
    let limits = DoseLimits { medicines: &list, catalog: &catalog, taken: &taken };
    let concern = confirm.as_ref().map(|_| DoseConcern::Implausible);
    checked(&limits, &amended, (concern, confirm.into_iter().collect()), reader, now)
}

/// Logs one usual dose of a medicine as taken now, unless the last tap was the same one. Returns the entry, whether it was
/// logged before, its label and the warning.
fn take(writer: &mut Writer<'_>, medicine: &str, now: &Moment) -> Result<(Entry, bool, Option<String>), EbbError> {
    let unknown = || EbbError::from(Missing::Medicine { given: medicine.to_owned() });
    let list = profile::listed(writer)?;
    let (_, Medicine { item, dose, .. }) = list.into_iter().find(|(id, _)| id == medicine).ok_or_else(unknown)?;
    let item = item.ok_or_else(unknown)?;
    let same = same_tap(writer, &item, now)?;
    let is_same = same.is_some();
    let entry = if let Some(entry) = same {
        entry
    } else {
        writer.begin(Verb::Log, now, None)?;
        let body = Body::dose(item, dose, Intake::Taken);
        insert_entry(writer, Draft::now(body), now)?
    };
    let warning = after_logging(writer, &entry, now)?.warning;
    Ok((entry, is_same, warning))
}

service! {
    /// Doses: where each medicine stands by the person's own limits.
    Doses, doses
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Doses {
    /// Where each medicine of the list stands.
    pub fn list(&self, now: &Moment) -> Result<Vec<DoseStanding>, EbbError> {
        self.journal.read(|reader| standings(reader, now))
    }

    /// What was taken and may do harm, as long as that holds: within 24 hours paracetamol above 4 g, whatever it was in, and
    /// what is twice the person's own limit; two doses of a weekly medicine within six days. To be shown above everything else.
    pub fn excesses(&self, now: &Moment) -> Result<Vec<DoseExcess>, EbbError> {
        self.journal.read(|reader| excesses(reader, now))
    }

    /// What a dose comes to before it is logged: what to ask first, and what will be said of it.
    pub fn check(&self, item: &ItemId, dose: Option<Dose>, when: &When, now: &Moment) -> Result<DoseCheck, EbbError> {
        self.journal.read(|reader| check(reader, item, dose, when, now))
    }

    /// What the corrected amount of a dose that is logged already comes to, and what to ask before it is: whether it is one that
    /// nobody means.
    pub fn check_amended(&self, entry: &EntryId, dose: &Dose, now: &Moment) -> Result<DoseCheck, EbbError> {
        self.journal.read(|reader| check_amended(reader, entry, dose, now))
    }

    /// Logs one usual dose of a medicine as taken now, by its id in the list. A second tap within two seconds counts as the
    /// same tap: nothing is written, and the same entry is returned.
    pub fn take(&self, medicine: &str, now: &Moment) -> Result<DoseChange, EbbError> {
        let ((entry, is_same, warning), change) = self.journal.write_begun(|writer| {
            let taken = take(writer, medicine, now)?;
            let label = writer.labels().entry(&taken.0);
            Ok((taken, label))
        })?;
        let change = if is_same { Change { entries: vec![entry.id], days: vec![entry.day], ..change } } else { change };
        Ok(DoseChange { warning, change })
    }

    /// What a name of a medicine of the vocabulary means beside the list: the listed pack of that brand, or a pack that the
    /// list does not hold, to be logged with [`Logging::log_brand`](crate::logging::Logging::log_brand). Absent
    /// where it is no brand, nothing in the list holds the same, or that is taken once a week, so that its reminder knows.
    pub fn brand(&self, item: &ItemId, named: &str) -> Result<Option<BrandNamed>, EbbError> {
        self.journal.read(|reader| Ok(profile::brand_named(&profile::listed(reader)?, &reader.catalog(), item, named)))
    }

    /// The item that the name of a substance and an amount mean: that of the only medicine in the list which is that substance
    /// and measured so, such as "Tramadol drops" by `tramadol 20`; otherwise the item itself. The amount is empty where none was said.
    pub fn as_listed(&self, item: &ItemId, amount: &str) -> Result<ItemId, EbbError> {
        self.journal.read(|reader| as_listed(reader, item, amount))
    }

    /// Reads a dose of a remedy as people write it, such as `400 mg`, `½ tablet` or `2 x 150 mg`. A number alone is in the
    /// unit of the medicine's usual dose, otherwise in the item's; one that cannot be meant so is refused.
    pub fn parse(&self, item: &ItemId, text: &str) -> Result<Dose, EbbError> {
        self.journal.read(|reader| parse(reader, item, text))
    }
}
