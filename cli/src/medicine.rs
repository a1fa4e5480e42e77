//! `ebb medicine`: the list of medicines.

use clap::{Args, Subcommand};
use ebb_core::EbbError;
use ebb_core::catalog::ItemId;
use ebb_core::entry::Dose;
use ebb_core::i18n::keys;
use ebb_core::profile::{Medicine, SavedMedicine};
use ebb_core::reminders::{ReminderAbout, ReminderCheck, SavingConcern};
use ebb_core::time::Day;

use crate::CliError;
use crate::command::Context;
use crate::yes_no::YesNo;

#[derive(Subcommand)]
pub(crate) enum MedicineCommand {
    /// Add a medicine to the list
    Add {
        /// Its name
        #[arg(required = true)]
        name: Vec<String>,
        #[command(flatten)]
        how: MedicineArgs,
    },
    /// Change one; what is not given stays
    Change {
        /// Its name, or the end of its id
        #[arg(required = true)]
        medicine: Vec<String>,
        /// Another name
        #[arg(long)]
        name: Option<String>,
        #[command(flatten)]
        how: MedicineArgs,
    },
    /// The list
    List,
    /// What Ebb does not check, and what is worth knowing about the groups of your medicines
    Notes,
    /// Remove a medicine from the list; what you logged of it stays
    Remove {
        /// Its name, or the end of its id
        #[arg(required = true)]
        medicine: Vec<String>,
    },
}

#[derive(Args)]
pub(crate) struct MedicineArgs {
    /// One dose, such as "400 mg"
    #[arg(long)]
    dose: Option<String>,
    /// When you take it, in words
    #[arg(long, value_name = "TEXT")]
    schedule: Option<String>,
    /// When you take it, by the clock, such as 08:00; may be given several times
    #[arg(long, value_name = "TIME")]
    time: Vec<String>,
    /// Your limit for any 24 hours, such as "1200 mg"
    #[arg(long, value_name = "DOSE")]
    daily_most: Option<String>,
    /// The least time between two doses, such as 6h
    #[arg(long, value_name = "LENGTH")]
    least_between: Option<String>,
    /// What is in one tablet, as the pack says, such as "paracetamol 500 mg"; may be given several times
    #[arg(long, value_name = "SUBSTANCE [DOSE]")]
    contains: Vec<String>,
    /// Taken once a week
    #[arg(long, value_name = "YES|NO")]
    weekly: Option<YesNo>,
    /// Paused until this day, the first on which you take it again; an empty one ends the pause
    #[arg(long, value_name = "DATE")]
    pause_until: Option<String>,
    /// A name that tells others nothing, such as "white one"
    #[arg(long, value_name = "NAME")]
    nickname: Option<String>,
    /// A note
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    /// Save it without asking first
    #[arg(long)]
    yes: bool,
}

impl Context<'_> {
    pub(crate) fn medicine(&self, command: &MedicineCommand) -> Result<(), CliError> {
        let medicines = self.journal.medicines();
        let today = self.now.day(self.rollover()?);
        let saved = match command {
            MedicineCommand::List => {
                let all = medicines.list()?;
                let unchecked = medicines.notes()?.unchecked;
                return self.print(&all, || {
                    let lines: Vec<String> = all.iter().map(|saved| self.medicine_line(saved, today)).collect();
                    let list = self.list(lines.iter().map(String::as_str), keys::PAGE_MEDICINES_NONE);
                    if all.is_empty() { list } else { format!("{list}\n{unchecked}") }
                });
            }
            MedicineCommand::Notes => {
                let notes = medicines.notes()?;
                let lines = std::iter::once(&notes.unchecked).chain(notes.facts.iter().map(|fact| &fact.text));
                return self.print(&notes, || lines.map(String::as_str).collect::<Vec<_>>().join("\n"));
            }
            MedicineCommand::Remove { medicine } => {
                let id = self.listed_medicine(&medicine.join(" "))?.id;
                return self.print_change(&medicines.remove(&id, self.now)?);
            }
            MedicineCommand::Add { name, how } => {
                let medicine = self.medicine_as(Medicine { name: name.join(" "), ..Medicine::default() }, how)?;
                self.confirm_medicine(None, &medicine, how)?;
                medicines.save(None, medicine, self.now)?
            }
            MedicineCommand::Change { medicine, name, how } => {
                let saved = self.listed_medicine(&medicine.join(" "))?;
                let mut changed = saved.medicine;
                if let Some(name) = name {
                    // A new name may refer to another remedy.
                    (changed.name, changed.item) = (name.clone(), None);
                }
                let changed = self.medicine_as(changed, how)?;
                self.confirm_medicine(Some(&saved.id), &changed, how)?;
                medicines.save(Some(saved.id), changed, self.now)?
            }
        };
        let is_new = matches!(command, MedicineCommand::Add { .. });
        let silent = if is_new { self.without_reminder(&saved.medicine)? } else { None };
        let facts = saved.facts.iter().map(|fact| fact.text.as_str());
        let label = self.medicine_line(&saved.medicine, today);
        let lines: Vec<&str> = std::iter::once(label.as_str()).chain(silent.as_deref()).chain(facts).collect();
        self.print(&saved.medicine, || lines.join("\n"))
    }

    /// A medicine of the list in a line: also what the person calls it, and a pause that is not over.
    fn medicine_line(&self, saved: &SavedMedicine, today: Day) -> String {
        let (words, medicine) = (self.words(), &saved.medicine);
        let nickname = medicine.nickname.as_deref().map(|nickname| words.page_medicine_nickname(nickname));
        let until = medicine.paused_until.filter(|_| medicine.is_paused(today));
        let paused = until.map(|until| words.medicine_paused(words.weekday_date(until, today)));
        [Some(saved.label.clone()), nickname, paused].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// The medicine that is meant; where none is called so, those whose names begin so are named.
    fn listed_medicine(&self, given: &str) -> Result<SavedMedicine, CliError> {
        let medicines = self.journal.medicines();
        let error = match medicines.find(given) {
            Ok(found) => return Ok(found),
            Err(error) => error,
        };
        let wanted = format!("{} ", given.trim().to_lowercase());
        let all = medicines.list()?.into_iter().map(|saved| saved.medicine.name);
        let near: Vec<String> = all.filter(|name| name.to_lowercase().starts_with(&wanted)).collect();
        Err(if near.is_empty() {
            error.into()
        } else {
            CliError::Hinted(error, self.words().usage_did_you_mean(near.join(", ")))
        })
    }

    /// That nothing reminds of a medicine which has times, such as one that was removed with its reminders and is added again.
    fn without_reminder(&self, saved: &SavedMedicine) -> Result<Option<String>, CliError> {
        let of_medicine = |about: &ReminderAbout| matches!(about, ReminderAbout::Dose { medicine } if *medicine == saved.id || *medicine == saved.medicine.name);
        let is_silent = !saved.medicine.times.is_empty()
            && !self.journal.reminders().list()?.iter().any(|reminder| of_medicine(&reminder.rule.about));
        Ok(is_silent.then(|| self.words().page_medicine_no_reminder(saved.medicine.name.as_str())))
    }

    /// Asks before a medicine that Ebb wants to have confirmed, unless `--yes` answers already.
    fn confirm_medicine(&self, id: Option<&str>, medicine: &Medicine, how: &MedicineArgs) -> Result<(), CliError> {
        let check = self.journal.reminders().check_medicine(id.map(str::to_owned), medicine, self.now)?;
        self.confirm_saving(check, how.yes)
    }

    /// Refuses what Ebb wants to have confirmed, with the question and first what mends it, unless `--yes` answers it
    /// already.
    pub(crate) fn confirm_saving(&self, check: ReminderCheck, yes: bool) -> Result<(), CliError> {
        let words = self.words();
        let (Some(question), Some(concern)) = (check.confirm.filter(|_| !yes), check.concern) else { return Ok(()) };
        let remedy = match concern {
            SavingConcern::RingsOften => words.weekly_choose_a_day(),
            SavingConcern::RingsBesideAnother => words.weekly_remove_the_other(),
            SavingConcern::RemindersRingOften => words.weekly_mend_reminders(),
            SavingConcern::ManyTimes => words.weekly_one_time(),
            SavingConcern::UsuallyWeekly => words.weekly_say_so(),
            SavingConcern::ImplausibleDose | SavingConcern::ImplausibleLimit => words.medicine_write_again(),
            SavingConcern::NameHoldsStrength => words.medicine_leave_out_of_name(),
            SavingConcern::SameSubstance => words.medicine_change_the_other(),
            SavingConcern::ReminderStops => words.medicine_remove_reminder(),
        };
        Err(CliError::Message(words.error_save_confirm(question, remedy)))
    }

    fn medicine_as(&self, mut medicine: Medicine, how: &MedicineArgs) -> Result<Medicine, CliError> {
        if let Some(dose) = &how.dose {
            medicine.dose = self.usual_dose(&medicine, dose)?;
        }
        if let Some(most) = &how.daily_most {
            medicine.daily_most = self.dose_in(most, medicine.dose.as_ref().map(|dose| dose.unit.as_str()))?;
        }
        if !how.time.is_empty() {
            let times = how.time.iter().filter(|time| !time.trim().is_empty());
            medicine.times = times.map(|time| Self::clock_time(time)).collect::<Result<_, _>>()?;
        }
        if let Some(length) = &how.least_between {
            medicine.least_between = if length.trim().is_empty() { None } else { Some(self.minutes_between(length)?) };
        }
        if !how.contains.is_empty() {
            let contains = how.contains.iter().filter(|text| !text.trim().is_empty());
            let ingredients = contains.map(|text| self.journal.medicines().parse_ingredient(text));
            medicine.ingredients = ingredients.collect::<Result<_, _>>()?;
        }
        medicine.weekly = self.is_yes_if_given(how.weekly.as_ref())?.unwrap_or(medicine.weekly);
        if let Some(day) = &how.pause_until {
            medicine.paused_until = if day.trim().is_empty() { None } else { Some(self.civil_day(day)?) };
        }
        medicine.nickname = how.nickname.clone().or(medicine.nickname);
        medicine.schedule = how.schedule.clone().or(medicine.schedule);
        medicine.note = how.note.clone().or(medicine.note);
        Ok(medicine)
    }

    /// The usual dose of a medicine; nothing takes it away. A number alone is in the unit of the medicine.
    fn usual_dose(&self, medicine: &Medicine, text: &str) -> Result<Option<Dose>, CliError> {
        if text.trim().is_empty() {
            return Ok(None);
        }
        let item = match &medicine.item {
            Some(item) => item.clone(),
            // A name that no item has is that of a new one, whose unit is not known yet.
            None => {
                self.journal.items().find_item(&medicine.name).map_or(ItemId(medicine.name.clone()), |item| item.id)
            }
        };
        Ok(Some(self.journal.doses().parse(&item, text)?))
    }

    /// `400 mg`, `400mg`, `1,5 ml`; nothing takes it away.
    /// A number alone is in the given unit, and refused without one.
    fn dose_in(&self, text: &str, unit: Option<&str>) -> Result<Option<Dose>, CliError> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(None);
        }
        let dose = Dose::parse(text, unit, self.words().language());
        Ok(Some(dose.map_err(EbbError::from)?))
    }

    /// A length of time between doses, in minutes.
    fn minutes_between(&self, text: &str) -> Result<u32, CliError> {
        let minutes = self.length_with_unit(text)?;
        if minutes == 0 {
            return Err(CliError::Message(self.words().error_not_a_length(ebb_core::excerpt(text))));
        }
        Ok(minutes)
    }
}
