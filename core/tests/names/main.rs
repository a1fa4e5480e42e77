//! Every text that a method of the façade takes is a name, which is read for crisis words before it is saved, or
//! something else with a reason. Read from the source, so that a new text cannot be forgotten.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeSet;
use std::fs;

use ebb_core::catalog::{Family, ItemId, ItemKind, NewItem, StepWords};
use ebb_core::check_ins::{CheckIn, CheckInAsk, CheckInItem};
use ebb_core::entry::{Amount, Body, Dose, Draft, Intake};
use ebb_core::profile::{AboutMe, Contact, Examination, ExaminationKind, Ingredient, Medicine};
use ebb_core::reminders::{FlarePolicy, Recurrence, ReminderAbout, ReminderRule};
use ebb_core::time::{DayPart, Moment};
use ebb_core::{EbbError, Journal, Options};

mod source;

type Call = fn(&Journal, &str) -> Result<(), EbbError>;

/// What a text is.
enum Text {
    /// Shown again as a name, a label or a unit: a crisis word is refused with the card. How to give it.
    Name(Call),
    /// A unit: a crisis word is refused with the card, and every other word that is no unit with what to write.
    Unit(Call),
    /// Searched, or the id of something that there is: what is not found is refused by the conversions of the errors, and
    /// `core/tests/crisis.rs` holds it.
    Sought,
    /// A note, or what a person says of themselves, which is not read. Why it is one.
    Note(&'static str),
    /// No words of the person's: a path, a secret, an id or token that a shell made.
    Machine(&'static str),
}

use Text::{Machine, Name, Note, Sought, Unit};

fn now() -> Moment {
    "2026-03-28T12:00:00+01:00[Europe/Berlin]".parse().unwrap()
}

fn text(given: &str) -> String {
    given.to_owned()
}

fn dose(unit: &str) -> Dose {
    Dose { amount: "2".parse::<Amount>().unwrap(), unit: text(unit) }
}

fn medicine(journal: &Journal, medicine: Medicine) -> Result<(), EbbError> {
    journal.medicines().save(None, medicine, &now()).map(drop)
}

fn named() -> Medicine {
    Medicine { name: text("Ramipril"), ..Medicine::default() }
}

fn reminder(about: ReminderAbout) -> ReminderRule {
    ReminderRule {
        about,
        when: Recurrence::At { times: vec!["08:00".parse().unwrap()] },
        weekdays: Vec::new(),
        in_flare: FlarePolicy::default(),
        skip_within: None,
        adaptive: false,
        zone: None,
        always: false,
    }
}

fn save_reminder(journal: &Journal, about: ReminderAbout) -> Result<(), EbbError> {
    journal.reminders().save(None, reminder(about), &now()).map(drop)
}

fn check_in(label: &str) -> CheckIn {
    let question = CheckInItem { item: Some(ItemId(text("pain"))), ask: CheckInAsk::Severity };
    CheckIn { id: String::new(), label: text(label), part: DayPart::Morning, questions: vec![question], offered: true }
}

fn remedy(unit: &str) -> Draft {
    let item = ItemId(text("ibuprofen"));
    Draft::now(Body::Remedy {
        item,
        dose: Some(dose(unit)),
        intake: Intake::Taken,
        helped: None,
        slot: None,
        basis: None,
    })
}

fn rename_evening(journal: &Journal, given: &str) -> Result<(), EbbError> {
    let mut all = journal.check_ins().list()?.into_iter();
    let evening = all.find(|check_in| check_in.id == "evening").unwrap();
    journal.check_ins().save(&CheckIn { label: text(given), ..evening }, &now()).map(drop)
}

/// Every text of every argument, by service, method and where it is in the argument.
#[allow(clippy::too_many_lines, reason = "a table")]
fn texts() -> Vec<(&'static str, Text)> {
    vec![
        ("backups.check: backup", Machine("a path, chosen by the shell")),
        ("backups.check: key.Passphrase.text", Machine("a secret, never shown")),
        ("backups.check: key.RecoveryKey.text", Machine("a secret, never shown")),
        ("backups.choose_place: name", Machine("what the phone's system calls a folder")),
        ("backups.choose_place: place", Machine("a folder, chosen by the shell")),
        ("backups.inspect: file", Machine("a path, chosen by the shell")),
        ("backups.list: folder", Machine("a path, chosen by the shell")),
        ("backups.make: folder", Machine("a path, chosen by the shell")),
        ("backups.named: names", Machine("names of documents, read for the days in them")),
        ("backups.placed: backup.key_name", Machine("made by the core")),
        ("backups.placed: backup.key_path", Machine("made by the core")),
        ("backups.placed: backup.name", Machine("made by the core")),
        ("backups.placed: backup.path", Machine("made by the core")),
        ("backups.placed: names", Machine("names of documents, compared with those of backups")),
        ("backups.prepare: folder", Machine("a path, chosen by the shell")),
        ("backups.prepare: taken", Machine("names of documents, compared with those of backups")),
        ("backups.schedule: place", Machine("a folder, chosen by the shell")),
        ("backups.set_passphrase: passphrase", Machine("a secret, never shown")),
        ("check_ins.answer: answers.key", Sought),
        ("check_ins.answer: id", Sought),
        ("check_ins.check: answers.key", Sought),
        ("check_ins.check: id", Sought),
        ("check_ins.get: id", Sought),
        ("check_ins.remove: id", Sought),
        ("check_ins.save: check_in.id", Sought),
        ("check_ins.save: check_in.label", Name(rename_evening)),
        ("doses.as_listed: amount", Sought),
        ("doses.brand: named", Sought),
        ("doses.check: dose.unit", Machine("asked before it is logged, which refuses it")),
        ("doses.check_amended: dose.unit", Machine("asked before it is logged, which refuses it")),
        ("doses.parse: text", Sought),
        ("examinations.find: given", Sought),
        ("examinations.remove: id", Sought),
        (
            "examinations.save: examination.name",
            Name(|journal, given| {
                let (kind, name) = (ExaminationKind::Other, Some(text(given)));
                let examination = Examination { kind, name, on: None, result: None, ruled_out: None };
                journal.examinations().save(None, examination, &now()).map(drop)
            }),
        ),
        ("examinations.save: examination.result", Note("what came of it, in the person's words")),
        ("examinations.save: examination.ruled_out", Note("what came of it, in the person's words")),
        ("examinations.save: id", Sought),
        ("exports.describe_written: place", Machine("the name of a document, and nothing is kept")),
        ("exports.write_journal: to", Machine("a path, chosen by the shell")),
        ("exports.write_table: to", Machine("a path, chosen by the shell")),
        ("flares.repair: id", Sought),
        ("forecast.shown: id", Sought),
        ("health.take: reading.sleep.source", Machine("the package of an app, compared and never shown")),
        ("health.take: reading.values.source", Machine("the package of an app, compared and never shown")),
        ("imports.preview: path", Machine("a path, chosen by the shell")),
        ("imports.run: path", Machine("a path, chosen by the shell")),
        ("imports.run_with_progress: path", Machine("a path, chosen by the shell")),
        ("inbox.drain: inbox", Machine("a path, chosen by the shell")),
        ("inbox.write_snapshot: file", Machine("a path, chosen by the shell")),
        ("inbox.write_snapshot_without_words: file", Machine("a path, chosen by the shell")),
        (
            "items.add: new.label",
            Name(|journal, given| {
                let new = NewItem::new(ItemKind::Symptom, Family::GeneralSymptom, given);
                journal.items().add(&new, &now()).map(drop)
            }),
        ),
        (
            "items.add: new.unit",
            Name(|journal, given| {
                let new = NewItem::new(ItemKind::Measurement, Family::Wearable, "Grip strength left");
                journal.items().add(&NewItem { unit: Some(text(given)), ..new }, &now()).map(drop)
            }),
        ),
        ("items.find: given", Sought),
        ("items.find_item: given", Sought),
        ("items.find_item_or_archived: given", Sought),
        ("items.merge_choices: text", Sought),
        (
            "items.rename: label",
            Name(|journal, given| journal.items().rename(&ItemId(text("pain")), given, &now()).map(drop)),
        ),
        (
            "items.set_severity_words: words.words",
            Name(|journal, given| {
                let words = [StepWords { step: 10, words: text(given) }];
                journal.items().set_severity_words(None, &words, &now()).map(drop)
            }),
        ),
        ("logging.add_details: details.note", Note("a note about it")),
        ("logging.find: given", Sought),
        (
            "logging.log: draft.body.Remedy.dose.unit",
            Unit(|journal, given| journal.logging().log(remedy(given), &now()).map(drop)),
        ),
        ("logging.log: draft.body.Remedy.slot", Machine("the id of a reminder")),
        (
            "logging.log: draft.body.Remedy.basis.ingredients.strength.unit",
            Machine("set by the core from the list of medicines"),
        ),
        (
            "logging.log: draft.body.Remedy.basis.ingredients.per.unit",
            Machine("set by the core from the list of medicines"),
        ),
        ("logging.log: draft.body.Remedy.basis.usual.unit", Machine("set by the core from the list of medicines")),
        ("logging.log: draft.body.Symptom.said", Machine("set by the core from the step's words")),
        ("logging.log: draft.note", Note("a note about it")),
        ("logging.log_brand: brand", Sought),
        (
            "logging.log_brand: draft.body.Remedy.dose.unit",
            Unit(|journal, given| {
                journal.logging().log_brand(&ItemId(text("ibuprofen")), "Advil", remedy(given), &now()).map(drop)
            }),
        ),
        ("logging.log_brand: draft.body.Remedy.slot", Machine("the id of a reminder")),
        (
            "logging.log_brand: draft.body.Remedy.basis.ingredients.strength.unit",
            Machine("set by the core from the list of medicines"),
        ),
        (
            "logging.log_brand: draft.body.Remedy.basis.ingredients.per.unit",
            Machine("set by the core from the list of medicines"),
        ),
        (
            "logging.log_brand: draft.body.Remedy.basis.usual.unit",
            Machine("set by the core from the list of medicines"),
        ),
        ("logging.log_brand: draft.body.Symptom.said", Machine("set by the core from the step's words")),
        ("logging.log_brand: draft.note", Note("a note about it")),
        (
            "logging.replace: draft.body.Remedy.dose.unit",
            Unit(|journal, given| {
                let entry = journal.logging().tap(&ItemId(text("ibuprofen")), &now())?.entries[0].clone();
                let replaced = journal.logging().replace(&entry, remedy(given), &now()).map(drop);
                if replaced.is_err() {
                    journal.undo(&now())?;
                }
                replaced
            }),
        ),
        ("logging.replace: draft.body.Remedy.slot", Machine("the id of a reminder")),
        (
            "logging.replace: draft.body.Remedy.basis.ingredients.strength.unit",
            Machine("set by the core from the list of medicines"),
        ),
        (
            "logging.replace: draft.body.Remedy.basis.ingredients.per.unit",
            Machine("set by the core from the list of medicines"),
        ),
        ("logging.replace: draft.body.Remedy.basis.usual.unit", Machine("set by the core from the list of medicines")),
        ("logging.replace: draft.body.Symptom.said", Machine("set by the core from the step's words")),
        ("logging.replace: draft.note", Note("a note about it")),
        ("maintenance.change_key: copies", Machine("a path, chosen by the shell")),
        ("maintenance.decrypt: copies", Machine("a path, chosen by the shell")),
        ("maintenance.encrypt: copies", Machine("a path, chosen by the shell")),
        ("maintenance.erase: copies", Machine("a path, chosen by the shell")),
        ("maintenance.erase: what.Words.text", Sought),
        ("maintenance.erase_question: what.Words.text", Sought),
        ("maintenance.erase_everything: files.copies", Machine("a path, chosen by the shell")),
        ("maintenance.erase_everything: files.inbox", Machine("a path, chosen by the shell")),
        ("maintenance.erase_everything: files.snapshot", Machine("a path, chosen by the shell")),
        ("maintenance.list_copies: folder", Machine("a path, chosen by the shell")),
        ("maintenance.lost_journal: folder", Machine("a path, chosen by the shell")),
        ("maintenance.make_copy: folder", Machine("a path, chosen by the shell")),
        ("maintenance.make_due_copy: folder", Machine("a path, chosen by the shell")),
        ("maintenance.own_copies_in: folder", Machine("a path, chosen by the shell")),
        ("maintenance.restore_copy: copy", Machine("a path, chosen by the shell")),
        ("medicines.find: given", Sought),
        ("medicines.parse_ingredient: given", Sought),
        ("medicines.remove: id", Sought),
        ("medicines.save: id", Sought),
        (
            "medicines.save: medicine.daily_most.unit",
            Unit(|journal, given| medicine(journal, Medicine { daily_most: Some(dose(given)), ..named() })),
        ),
        (
            "medicines.save: medicine.dose.unit",
            Unit(|journal, given| medicine(journal, Medicine { dose: Some(dose(given)), ..named() })),
        ),
        (
            "medicines.save: medicine.ingredients.per.unit",
            Unit(|journal, given| {
                let (strength, per) = (Some(dose("mg")), Some(dose(given)));
                let ingredient = Ingredient { substance: ItemId(text("paracetamol")), strength, per };
                medicine(journal, Medicine { ingredients: vec![ingredient], ..named() })
            }),
        ),
        (
            "medicines.save: medicine.ingredients.strength.unit",
            Unit(|journal, given| {
                let strength = Some(dose(given));
                let ingredient = Ingredient { substance: ItemId(text("paracetamol")), strength, per: None };
                medicine(journal, Medicine { ingredients: vec![ingredient], ..named() })
            }),
        ),
        (
            "medicines.save: medicine.name",
            Name(|journal, given| medicine(journal, Medicine { name: text(given), ..Medicine::default() })),
        ),
        (
            "medicines.save: medicine.nickname",
            Name(|journal, given| medicine(journal, Medicine { nickname: Some(text(given)), ..named() })),
        ),
        ("medicines.save: medicine.note", Note("a note about it")),
        (
            "medicines.save: medicine.schedule",
            Name(|journal, given| medicine(journal, Medicine { schedule: Some(text(given)), ..named() })),
        ),
        ("letter.save: letter.cancel", Note("what the person writes to themselves and others")),
        ("letter.save: letter.card", Note("what the person writes to themselves and others")),
        ("letter.save: letter.helps", Note("what the person writes to themselves and others")),
        ("letter.save: letter.tell", Note("what the person writes to themselves and others")),
        ("letter.save: letter.words", Note("what the person writes to themselves and others")),
        ("profile.save: about.allergies", Note("what the person says of themselves")),
        ("profile.save: about.before_onset_words", Note("what the person says of themselves")),
        ("profile.save: about.conditions", Note("what the person says of themselves")),
        (
            "profile.save: about.contact.name",
            Name(|journal, given| {
                let contact = Some(Contact { name: text(given), phone: text("0170 1234567") });
                journal.profile().save(AboutMe { contact, ..AboutMe::default() }, &now()).map(drop)
            }),
        ),
        ("profile.save: about.contact.phone", Machine("only what a phone dials")),
        ("profile.save: about.country", Machine("a code of ISO 3166")),
        ("profile.save: about.family_history", Note("what the person says of themselves")),
        ("profile.save: about.notes", Note("what the person says of themselves")),
        ("questions.answer: answer", Machine("one of the answers offered")),
        ("questions.answer: id", Sought),
        ("questions.dismiss: id", Sought),
        ("questions.shown: id", Sought),
        ("reminder_delivery.answer: action", Machine("one of the answers offered")),
        ("reminder_delivery.answer: id", Machine("an id that the core made")),
        ("reminder_delivery.standing_answers: operations", Machine("an id that the core made")),
        ("reminder_delivery.undo_answer: operation", Machine("an id that the core made")),
        ("reminder_delivery.reconcile: pending.id", Machine("an id that the core made")),
        ("reminder_delivery.shown: notifications.id", Machine("an id that the core made")),
        ("reminders.default_flare_policy: about.Appointment.name", Machine("only the kind is looked at")),
        ("reminders.default_flare_policy: about.CheckIn.id", Machine("only the kind is looked at")),
        ("reminders.default_flare_policy: about.Custom.text", Machine("only the kind is looked at")),
        ("reminders.default_flare_policy: about.Dose.medicine", Machine("only the kind is looked at")),
        ("reminders.default_flare_policy: about.Experiment.name", Machine("only the kind is looked at")),
        ("reminders.default_flare_policy: about.Refill.medicine", Machine("only the kind is looked at")),
        ("reminders.find: given", Sought),
        ("reminders.notes: id", Sought),
        ("reminders.refill: id", Sought),
        ("reminders.remove: id", Sought),
        ("exports.check_journal: export", Machine("a path, chosen by the shell")),
        ("exports.is_export: file", Machine("a path, chosen by the shell")),
        ("exports.merge_journal: export", Machine("a path, chosen by the shell")),
        ("exports.preview_merge: export", Machine("a path, chosen by the shell")),
        ("maintenance.copy_of: diary", Machine("six digits of a diary")),
        ("maintenance.copy_of: folder", Machine("a path, chosen by the shell")),
        ("maintenance.restore_copy_of_any: copy", Machine("a path, chosen by the shell")),
        ("medicines.save: medicine.earlier.dose.unit", Machine("kept by the core, whatever is given")),
        ("medicines.save: medicine.earlier.ingredients.per.unit", Machine("kept by the core, whatever is given")),
        ("medicines.save: medicine.earlier.ingredients.strength.unit", Machine("kept by the core, whatever is given")),
        ("reminder_delivery.check: action", Machine("an id that the core offered")),
        ("reminder_delivery.check: id", Sought),
        ("reminders.check: id", Sought),
        ("reminders.check: rule.about.Appointment.name", Machine("asked before it is saved, which refuses it")),
        ("reminders.check: rule.about.CheckIn.id", Machine("asked before it is saved, which refuses it")),
        ("reminders.check: rule.about.Custom.text", Machine("asked before it is saved, which refuses it")),
        ("reminders.check: rule.about.Dose.medicine", Machine("asked before it is saved, which refuses it")),
        ("reminders.check: rule.about.Experiment.name", Machine("asked before it is saved, which refuses it")),
        ("reminders.check: rule.about.Refill.medicine", Machine("asked before it is saved, which refuses it")),
        ("reminders.check: rule.zone", Machine("asked before it is saved, which refuses it")),
        ("reminders.check_medicine: id", Sought),
        ("reminders.check_medicine: medicine.daily_most.unit", Machine("asked before it is saved, which refuses it")),
        ("reminders.check_medicine: medicine.dose.unit", Machine("asked before it is saved, which refuses it")),
        ("reminders.check_medicine: medicine.earlier.dose.unit", Machine("asked before it is saved, which refuses it")),
        (
            "reminders.check_medicine: medicine.earlier.ingredients.per.unit",
            Machine("asked before it is saved, which refuses it"),
        ),
        (
            "reminders.check_medicine: medicine.earlier.ingredients.strength.unit",
            Machine("asked before it is saved, which refuses it"),
        ),
        (
            "reminders.check_medicine: medicine.ingredients.per.unit",
            Machine("asked before it is saved, which refuses it"),
        ),
        (
            "reminders.check_medicine: medicine.ingredients.strength.unit",
            Machine("asked before it is saved, which refuses it"),
        ),
        ("reminders.check_medicine: medicine.name", Machine("asked before it is saved, which refuses it")),
        ("reminders.check_medicine: medicine.nickname", Machine("asked before it is saved, which refuses it")),
        ("reminders.check_medicine: medicine.note", Machine("asked before it is saved, which refuses it")),
        ("reminders.check_medicine: medicine.schedule", Machine("asked before it is saved, which refuses it")),
        ("doses.take: medicine", Sought),
        ("medicines.form: id", Sought),
        ("reminders.form: id", Sought),
        ("views.log_search: text", Sought),
        ("views.search: text", Sought),
        ("reminders.save: id", Sought),
        (
            "reminders.save: rule.about.Appointment.name",
            Name(|journal, given| save_reminder(journal, ReminderAbout::Appointment { name: text(given), before: 60 })),
        ),
        ("reminders.save: rule.about.CheckIn.id", Sought),
        (
            "reminders.save: rule.about.Custom.text",
            Name(|journal, given| save_reminder(journal, ReminderAbout::Custom { text: text(given) })),
        ),
        ("reminders.save: rule.about.Dose.medicine", Sought),
        (
            "reminders.save: rule.about.Experiment.name",
            Name(|journal, given| save_reminder(journal, ReminderAbout::Experiment { name: text(given) })),
        ),
        ("reminders.save: rule.about.Refill.medicine", Sought),
        ("reminders.save: rule.zone", Machine("a name of the zone table")),
        ("reminders.save_for_check_in: check_in.id", Sought),
        (
            "reminders.save_for_check_in: check_in.label",
            Name(|journal, given| {
                let about = ReminderAbout::CheckIn { id: String::new() };
                journal.reminders().save_for_check_in(&check_in(given), reminder(about), &now()).map(drop)
            }),
        ),
        ("reminders.save_for_check_in: rule.about.Appointment.name", Machine("replaced by the check-in")),
        ("reminders.save_for_check_in: rule.about.CheckIn.id", Machine("replaced by the check-in")),
        ("reminders.save_for_check_in: rule.about.Custom.text", Machine("replaced by the check-in")),
        ("reminders.save_for_check_in: rule.about.Dose.medicine", Machine("replaced by the check-in")),
        ("reminders.save_for_check_in: rule.about.Experiment.name", Machine("replaced by the check-in")),
        ("reminders.save_for_check_in: rule.about.Refill.medicine", Machine("replaced by the check-in")),
        ("reminders.save_for_check_in: rule.zone", Machine("a name of the zone table")),
        ("safety.check_text: text", Machine("asks what a text is about, and keeps nothing")),
        ("safety.set_aside: id", Sought),
        ("screening.remove: id", Sought),
        ("screening.save: id", Sought),
        ("workstation.remove: id", Sought),
    ]
}

#[test]
fn every_text_that_a_method_takes_is_in_the_table() {
    let listed: BTreeSet<String> = texts().into_iter().map(|(at, _)| at.to_owned()).collect();
    let found = source::texts_in_source();
    let new: Vec<_> = found.difference(&listed).collect();
    let gone: Vec<_> = listed.difference(&found).collect();
    assert!(new.is_empty() && gone.is_empty(), "say what they are: {new:#?}\nthey are no more: {gone:#?}");
    for (at, text) in texts() {
        if let Note(why) | Machine(why) = text {
            assert!(why.len() > 10, "{at} needs a reason");
        }
    }
}

#[test]
fn name_that_is_a_crisis_word_opens_the_card_and_is_saved_nowhere() {
    let folder = tempfile::tempdir().unwrap();
    let journal = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
    journal.logging().tap(&ItemId(text("pain")), &now()).unwrap();
    let before = journal.operations(&now(), 100).unwrap();
    let words =
        ["want to die", " Kill Myself ", "overdose", "nicht mehr leben", "Überdosis", "no quiero vivir", "sobredosis"];
    for (at, kind) in texts() {
        let (Name(call) | Unit(call)) = kind else { continue };
        let plain = if matches!(kind, Unit(_)) { "mg" } else { "Plain" };
        for word in words {
            let about = ebb_core::crisis::detect(word).unwrap();
            assert_eq!(call(&journal, word), Err(EbbError::TalkToSomeone { about }), "{at}: {word:?}");
        }
        // Nothing else stands in the way of the name.
        call(&journal, plain).unwrap_or_else(|error| panic!("{at}: {error}"));
        journal.undo(&now()).unwrap();
    }
    assert_eq!(journal.operations(&now(), 100).unwrap().last(), before.last());
    journal.settle().unwrap();
    drop(journal);
    for file in fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().path()) {
        let bytes: Vec<u8> = fs::read(file).unwrap().iter().map(u8::to_ascii_lowercase).collect();
        for word in words.map(|word| word.trim().to_lowercase()) {
            assert!(!bytes.windows(word.len()).any(|window| window == word.as_bytes()), "{word:?} is in the file");
        }
    }
}
