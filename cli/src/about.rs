//! `ebb about`, `ebb exam`: what a person says about themselves, once.

use anstyle::Style;
use clap::{Args, Subcommand};
use ebb_core::EbbError;
use ebb_core::InvalidInput;
use ebb_core::i18n::{MessageKey, keys};
use ebb_core::profile::{
    ABOUT_FIELDS, AboutMe, Contact, Examination, ExaminationKind, Menopause, OnsetTrigger, PemStatus,
};

use crate::CliError;
use crate::command::Context;
use crate::layout;

#[derive(Subcommand)]
pub(crate) enum AboutCommand {
    /// What is filled in so far
    Show,
    /// Fill in one field: onset, before-onset, before-onset-words, birth-year, conditions, family-history, menopause,
    /// pem-screen, notes, contact (such as: Ana +49 170 1234567), country (such as DE), allergies
    Set {
        /// Which field
        field: String,
        /// The text; separate several conditions or allergies with semicolons. "" clears the field
        value: Vec<String>,
    },
}

#[derive(Subcommand)]
pub(crate) enum ExamCommand {
    /// Add an examination to the list
    Add {
        /// physical, blood, inflammation, vitamins, thyroid, hormones, imaging, nerve-muscle, sleep-study, other, or its name in
        /// your language
        kind: String,
        #[command(flatten)]
        what: ExamArgs,
    },
    /// Change one; what is not given stays
    Change {
        /// Its kind or name if there is only one such, or the end of its id
        exam: String,
        #[command(flatten)]
        what: ExamArgs,
    },
    /// The list, the newest first
    List,
    /// Remove an examination from the list
    Remove {
        /// Its kind or name if there is only one such, or the end of its id
        exam: String,
    },
}

#[derive(Args)]
pub(crate) struct ExamArgs {
    /// More precisely, such as "MRI of the neck"
    #[arg(long)]
    name: Option<String>,
    /// When: 2024, 2024-03 or 2024-03-14
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    /// What it showed
    #[arg(long, value_name = "TEXT")]
    result: Option<String>,
    /// What it ruled out
    #[arg(long, value_name = "TEXT")]
    ruled_out: Option<String>,
}

impl Context<'_> {
    pub(crate) fn about(&self, command: Option<&AboutCommand>) -> Result<(), CliError> {
        let mut about = self.journal.profile().get()?;
        if let Some(AboutCommand::Set { field, value }) = command {
            // As in the letter: a forgotten text must not cost the one that is there.
            if value.is_empty() && ABOUT_FIELDS.contains(&field.as_str()) {
                return Err(CliError::Message(self.words().error_no_text(format!("ebb about set {field}"))));
            }
            self.set_field(&mut about, field, value.join(" ").trim())?;
            return self.print_change(&self.journal.profile().save(about, self.now)?);
        }
        self.print(&about, || self.about_page(&about))
    }

    fn set_field(&self, about: &mut AboutMe, field: &str, value: &str) -> Result<(), CliError> {
        let some = (!value.is_empty()).then_some(value);
        let words = some.map(str::to_owned);
        match field.to_lowercase().replace('-', "_").as_str() {
            "onset" => about.onset = some.map(|text| self.rough_date(text)).transpose()?,
            "before_onset" => {
                let parts = value.split([',', ';']).map(str::trim).filter(|part| !part.is_empty());
                about.before_onset = parts
                    .map(|part| self.choice(part, &OnsetTrigger::ALL, "before", OnsetTrigger::id))
                    .collect::<Result<_, _>>()?;
            }
            "before_onset_words" => about.before_onset_words = words,
            "birth_year" => {
                let year = |text: &str| {
                    text.parse()
                        .map_err(|_| EbbError::Invalid { input: InvalidInput::NotADate { given: text.to_owned() } })
                };
                about.birth_year = some.map(year).transpose()?;
            }
            "conditions" => about.conditions = value.split(';').map(str::to_owned).collect(),
            "family_history" => about.family_history = words,
            "menopause" => {
                about.menopause =
                    some.map(|text| self.choice(text, &Menopause::ALL, "menopause", Menopause::id)).transpose()?;
            }
            "pem_screen" => {
                about.pem_screen =
                    some.map(|text| self.choice(text, &PemStatus::ALL, "pem", PemStatus::id)).transpose()?;
            }
            "notes" => about.notes = words,
            "contact" => about.contact = some.map(|text| self.contact(text)).transpose()?,
            // The core knows it by its code and by what people call it.
            "country" => about.country = words,
            "allergies" => about.allergies = value.split(';').map(str::to_owned).collect(),
            _ => {
                let choices = ABOUT_FIELDS.join(", ");
                return Err(CliError::Message(self.words().error_unknown_choice(ebb_core::excerpt(field), choices)));
            }
        }
        Ok(())
    }

    /// `Ana +49 170 1234567`: a name, then a number.
    fn contact(&self, text: &str) -> Result<Contact, CliError> {
        let number = |(_, c): &(usize, char)| c.is_ascii_digit() || *c == '+' || *c == '(';
        let at = text.char_indices().find(number).map(|(at, _)| at).filter(|at| !text[..*at].trim().is_empty());
        let at = at.ok_or_else(|| CliError::Message(self.words().error_not_a_contact()))?;
        let name = text[..at].trim().trim_end_matches([',', ':']).to_owned();
        Ok(Contact { name, phone: text[at..].to_owned() })
    }

    fn about_page(&self, about: &AboutMe) -> String {
        let before: Vec<String> = about.before_onset.iter().map(|it| self.words().variant("before", it.id())).collect();
        let joined = |list: &[String], with: &str| (!list.is_empty()).then(|| list.join(with));
        let said = [
            about.onset.map(|onset| onset.to_string()),
            joined(&before, ", "),
            about.before_onset_words.clone(),
            about.birth_year.map(|year| year.to_string()),
            joined(&about.conditions, "; "),
            about.family_history.clone(),
            about.menopause.map(|it| self.words().variant("menopause", it.id())),
            about.pem_screen.map(|it| self.words().variant("pem", it.id())),
            about.notes.clone(),
            about.contact.as_ref().map(|contact| format!("{}, {}", contact.name, contact.phone)),
            about.country.as_deref().map(|code| {
                let name = self.journal.safety().countries().into_iter().find(|one| one.code == code);
                name.map_or_else(|| code.to_owned(), |one| one.label)
            }),
            joined(&about.allergies, "; "),
        ];
        let mut page = String::new();
        for (field, value) in ABOUT_FIELDS.iter().zip(said) {
            if let Some(value) = value {
                let label = self.words().variant("about", field.replace('_', "-"));
                layout::prose(&mut page, "", layout::QUIET, &label);
                layout::prose(&mut page, "  ", Style::new(), &value);
            }
        }
        if page.is_empty() { self.words().page_about_nothing() } else { page }
    }

    pub(crate) fn exam(&self, command: &ExamCommand) -> Result<(), CliError> {
        let examinations = self.journal.examinations();
        let saved = match command {
            ExamCommand::List => {
                let all = examinations.list()?;
                let labels = || all.iter().map(|saved| saved.label.as_str());
                return self.print(&all, || self.list(labels(), keys::PAGE_EXAMINATIONS_NONE));
            }
            ExamCommand::Remove { exam } => {
                let id = examinations.find(exam)?.id;
                return self.print_change(&examinations.remove(&id, self.now)?);
            }
            ExamCommand::Add { kind, what } => {
                let given = kind;
                let kind = self.choice(given, &ExaminationKind::ALL, "examination", ExaminationKind::id)?;
                // "MRI" is imaging, and says more.
                let names = [kind.id().to_owned(), self.words().variant("examination", kind.id())];
                let wanted = given.trim().to_lowercase();
                let is_kind = names.iter().any(|name| name.to_lowercase().contains(&wanted));
                let name = (!is_kind).then(|| given.trim().to_owned());
                let blank = Examination { kind, name, on: None, result: None, ruled_out: None };
                examinations.save(None, self.exam_as(blank, what)?, self.now)?.examination
            }
            ExamCommand::Change { exam, what } => {
                let saved = examinations.find(exam)?;
                examinations.save(Some(saved.id), self.exam_as(saved.examination, what)?, self.now)?.examination
            }
        };
        self.print(&saved, || saved.label.clone())
    }

    pub(crate) fn list<'a>(&self, labels: impl Iterator<Item = &'a str>, none: MessageKey) -> String {
        let mut page = String::new();
        labels.for_each(|label| layout::prose(&mut page, "", Style::new(), label));
        if page.is_empty() { self.words().get(none) } else { page }
    }

    fn exam_as(&self, mut exam: Examination, what: &ExamArgs) -> Result<Examination, EbbError> {
        if let Some(on) = &what.on {
            exam.on = if on.trim().is_empty() { None } else { Some(self.rough_date(on)?) };
        }
        exam.name = what.name.clone().or(exam.name);
        exam.result = what.result.clone().or(exam.result);
        exam.ruled_out = what.ruled_out.clone().or(exam.ruled_out);
        Ok(exam)
    }
}
