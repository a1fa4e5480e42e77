//! Every public method that writes, with the form of the law it obeys and its arguments.

use ebb_core::EbbError;
use ebb_core::catalog::ItemId;
use ebb_core::entry::{FeltAfter, Helped, RecalledDay};
use ebb_core::flares::FlareRepairKind;
use ebb_core::forecast::ForecastSettings;
use ebb_core::guides::{GuideId, GuideLength};
use ebb_core::i18n::FlareWord;
use ebb_core::import::ImportOptions;
use ebb_core::inbox::{InboxAction, leave};
use ebb_core::pacing::{HeartRateSample, HeartRateSettings};
use ebb_core::reminders::{DeliveredBy, PendingNotification, ShownNotification};
use ebb_core::settings::Settings;
use ebb_core::welcome_back::UnloggedDayAnswer;

use crate::dice::{ACTIVITIES, Dice, SYMPTOMS};
use crate::given;
use crate::law::{Bench, Law};

use Law::{Outside, Reverses, Undone, UndoneButNotices, UndoneOrAsked};

pub(crate) struct Method {
    /// Service and method.
    pub(crate) name: &'static str,
    pub(crate) law: Law,
    pub(crate) call: fn(&Bench, &mut Dice<'_>) -> Result<(), EbbError>,
}

const fn method(name: &'static str, law: Law, call: fn(&Bench, &mut Dice<'_>) -> Result<(), EbbError>) -> Method {
    Method { name, law, call }
}

/// Methods that write and are exempt from the law.
pub(crate) const EXCLUDED: &[(&str, &str)] = &[
    ("Journal::write", "the transaction itself, for tools; what it does is the caller's work"),
    ("Journal::write_import", "the same for a batch"),
    ("Journal::read", "takes a closure; the transaction is a reading one"),
    ("Journal::open", "writes no operation; a schema upgrade has its own tests"),
    ("Journal::recover", "a job on a file that nobody has open; core/tests/survive"),
    ("Journal::recovery_source", "reads the copies of a journal that nobody has open; core/tests/store"),
    ("Journal::set_aside", "moves a file that nobody has open: core/tests/encrypted.rs"),
    ("Journal::restore_backup", "a journal made from a file; lossless.rs and core/tests/backup"),
    ("Journal::restore_export", "the same: lossless.rs"),
    ("Backups::make", "a file beside the journal, and when it was made, which undo skips: core/tests/backup"),
    ("Backups::placed", "that one was made, which undo skips: core/tests/backup/documents.rs"),
    ("Backups::prepare", "a file for the phone to place, outside operations: core/tests/backup/documents.rs"),
    ("Backups::make_due", "makes one, or notes that its folder is missing: core/tests/backup"),
    ("Backups::recovery_key", "makes the key of backups on first use, outside operations"),
    ("Journal::words", "what was read before; it opens no transaction"),
    ("Journal::settle", "stores what can be computed again, no operation"),
    ("Journal::suspend", "closes the file"),
    ("Journal::resume", "opens the file"),
    ("Exports::write_journal", "only reads the journal; it writes a file"),
    ("Exports::preview_merge", "writes nothing: merged.rs"),
    ("Exports::merge_journal", "a file of its own kind, one operation, taken back by undo: merged.rs"),
    ("Exports::write_journal_to", "only reads the journal"),
    ("Exports::write_table", "the same, into a file: core/tests/table.rs"),
    ("Exports::write_table_to", "the same"),
    ("Forecasts::shown", "the log of forecasts as they were given, outside operations and undo"),
    ("Inbox::snapshot", "stores the inbox's key with the first snapshot, outside operations"),
    ("Inbox::write_snapshot", "the same, and a file beside the journal"),
    ("Inbox::write_snapshot_without_words", "the same"),
    (
        "ReminderDelivery::undo_answer",
        "reverses one operation by its name, as undo does the last: reminder/answered.rs",
    ),
    ("Maintenance::check", "writes nothing; it shares a function with repair"),
    ("Maintenance::repair", "derives days again, which no operation did"),
    ("Maintenance::erase", "nothing may bring it back: erased.rs"),
    ("Maintenance::erase_question", "only reads the journal"),
    ("Maintenance::erase_everything_question", "only reads the journal"),
    ("Maintenance::erase_everything", "the same for the whole journal"),
    ("Maintenance::lost_journal", "writes nothing; it looks into a folder"),
    ("Maintenance::make_copy", "a file beside the journal"),
    ("Maintenance::make_due_copy", "a file beside the journal"),
    ("Maintenance::list_copies", "writes nothing; it looks into a folder"),
    ("Maintenance::own_copies_in", "writes nothing; it looks into a folder"),
    ("Maintenance::copy_of", "writes nothing; it looks into a folder"),
    ("Maintenance::restore_copy", "replaces the file; what was there is set aside"),
    ("Maintenance::restore_copy_of_any", "the same"),
    ("Maintenance::encrypt", "rewrites the file, same content: encrypted.rs"),
    ("Maintenance::decrypt", "rewrites the file, same content: encrypted.rs"),
    ("Maintenance::change_key", "rewrites the file, same content: encrypted.rs"),
];

pub(crate) const METHODS: &[Method] = &[
    method("Backups::set_passphrase", Outside, |b, d| {
        let passphrase = if d.roll() < 128 { "four short plain words" } else { "short" };
        b.journal.backups().set_passphrase(passphrase, &b.now).map(drop)
    }),
    method("Backups::schedule", Undone, |b, d| {
        let place = d.maybe(Dice::text);
        let every = d.maybe(|d| u32::from(d.roll()));
        b.journal.backups().schedule(place, every, &b.now).map(drop)
    }),
    method("Backups::choose_place", Undone, |b, d| {
        b.journal.backups().choose_place(&d.text(), &d.text(), &b.now).map(drop)
    }),
    method("Backups::note_missing_place", Outside, |b, _| b.journal.backups().note_missing_place(&b.now).map(drop)),
    method("Journal::undo", Reverses, |b, _| b.journal.undo(&b.now).map(drop)),
    method("Journal::redo", Reverses, |b, _| b.journal.redo(&b.now).map(drop)),
    method("Logging::log", Undone, |b, d| b.journal.logging().log(d.draft(b), &b.now).map(drop)),
    method("Logging::log_brand", Undone, |b, d| {
        b.journal.logging().log_brand(&ItemId("ibuprofen".to_owned()), "Advil", d.draft(b), &b.now).map(drop)
    }),
    method("Logging::tap", Undone, |b, d| b.journal.logging().tap(&d.any_item(), &b.now).map(drop)),
    method("Logging::rate", Undone, |b, d| {
        let entry = d.entry(b, "kind = 'symptom'", 0);
        b.journal.logging().rate(&entry, d.severity(), d.mark(), &b.now).map(drop)
    }),
    method("Logging::add_details", Undone, |b, d| {
        let entry = d.entry(b, "kind = 'symptom'", 0);
        let details = d.details(b);
        b.journal.logging().add_details(&entry, details, &b.now).map(drop)
    }),
    method("Logging::replace", Undone, |b, d| {
        let entry = d.entry(b, "true", 0);
        b.journal.logging().replace(&entry, d.draft(b), &b.now).map(drop)
    }),
    method("Logging::amend", Undone, |b, d| {
        let entry = d.entry(b, "true", 0);
        let (note, when) = (d.text(), d.when(b));
        let change = |entry: &mut ebb_core::entry::Entry| {
            entry.note = Some(note);
            entry.when = when.unwrap_or_else(|| entry.when.clone());
            Ok(())
        };
        b.journal.logging().amend(&entry, &b.now, change).map(drop)
    }),
    method("Logging::set_helped", Undone, |b, d| {
        let entry = d.entry(b, "kind = 'remedy'", 0);
        b.journal.logging().set_helped(&entry, d.one(&Helped::ALL), &b.now).map(drop)
    }),
    method("Logging::remove", Undone, |b, d| {
        let entry = d.entry(b, "true", 0);
        b.journal.logging().remove(&entry, &b.now).map(drop)
    }),
    method("Logging::restore", Undone, |b, d| {
        let entry = d.entry(b, "true", 1);
        b.journal.logging().restore(&entry, &b.now).map(drop)
    }),
    method("Logging::log_as_usual", Undone, |b, _| b.journal.logging().log_as_usual(&b.now).map(drop)),
    method("Logging::log_none_today", Undone, |b, _| b.journal.logging().log_none_today(&b.now).map(drop)),
    method("Logging::log_same_as_yesterday", Undone, |b, _| {
        b.journal.logging().log_same_as_yesterday(&b.now).map(drop)
    }),
    method("Safety::set_aside", Outside, |b, d| {
        let signs = b.journal.safety().signs(&b.now)?;
        let offer = b.journal.safety().talk_offer(&b.now)?.map(|offer| offer.id);
        let mut ids: Vec<String> = signs.into_iter().map(|sign| sign.id).chain(offer).collect();
        if ids.is_empty() || (!d.fair && d.seldom(2)) {
            ids = vec!["chest-or-breath/none".to_owned()];
        }
        b.journal.safety().set_aside(&d.one(&ids), &b.now).map(drop)
    }),
    method("Flares::log", Undone, |b, d| b.journal.flares().log(d.phase(), &b.now).map(drop)),
    method("Flares::set_day", Undone, |b, d| b.journal.flares().set_day(d.day(b), d.seldom(2), &b.now).map(drop)),
    method("Flares::repair", Undone, |b, d| {
        let all = b.journal.flares().repairs(&b.now)?;
        let repair = if all.is_empty() { "none".to_owned() } else { d.one(&all).id };
        let offers: Vec<FlareRepairKind> = all
            .iter()
            .filter(|one| one.id == repair)
            .flat_map(|one| one.offers.iter().map(|offer| offer.mend))
            .collect();
        let any = [FlareRepairKind::Over, FlareRepairKind::Lasted, FlareRepairKind::Began, FlareRepairKind::Same];
        let mend = if offers.is_empty() || (!d.fair && d.seldom(2)) { d.one(&any) } else { d.one(&offers) };
        let day = d.maybe(|dice| dice.day(b));
        b.journal.flares().repair(&repair, mend, day, &b.now).map(drop)
    }),
    method("UnloggedDays::save", Undone, |b, d| {
        let some = d.below(4);
        let day = |d: &mut Dice<'_>| if d.fair { d.day(b).min(b.today().plus(-1)) } else { d.day(b) };
        let days: Vec<_> =
            (0..some).map(|_| UnloggedDayAnswer { day: day(d), how: d.one(&RecalledDay::ALL) }).collect();
        b.journal.unlogged_days().save(&days, &b.now).map(drop)
    }),
    method("CheckIns::save", Undone, |b, d| b.journal.check_ins().save(&given::check_in(b, d), &b.now).map(drop)),
    method("CheckIns::remove", Undone, |b, d| {
        let id = given::check_in_id(b, d);
        b.journal.check_ins().remove(&id, &b.now).map(drop)
    }),
    method("CheckIns::answer", Undone, |b, d| {
        let id = given::check_in_id(b, d);
        let answers = given::answers(b, d, &id);
        b.journal.check_ins().answer(&id, &answers, &b.now).map(drop)
    }),
    method("Questions::shown", Outside, |b, d| {
        let (id, _) = given::question(b, d);
        b.journal.questions().shown(&id, &b.now).map(drop)
    }),
    method("Questions::dismiss", Outside, |b, d| {
        let (id, _) = given::question(b, d);
        b.journal.questions().dismiss(&id, &b.now).map(drop)
    }),
    method("Questions::answer", UndoneOrAsked, |b, d| {
        let (id, answer) = given::question(b, d);
        b.journal.questions().answer(&id, &answer, &b.now).map(drop)
    }),
    method("Onboarding::choose", Undone, |b, d| {
        let chosen: Vec<_> = (0..d.below(8)).map(|_| given::item(b, d)).collect();
        b.journal.onboarding().choose(&chosen, &b.now).map(drop)
    }),
    method("Onboarding::skip", Outside, |b, _| b.journal.onboarding().skip(&b.now).map(drop)),
    method("Items::add", Undone, |b, d| b.journal.items().add(&given::new_item(d), &b.now).map(drop)),
    method("Items::set_look", Undone, |b, d| {
        let (item, new) = (given::item(b, d), given::new_item(d));
        b.journal.items().set_look(&item, new.family, new.look, &b.now).map(drop)
    }),
    method("Items::rename", Undone, |b, d| {
        let (item, name) = (given::item(b, d), d.text());
        b.journal.items().rename(&item, &name, &b.now).map(drop)
    }),
    method("Items::archive", Undone, |b, d| {
        let item = given::item(b, d);
        b.journal.items().archive(&item, !d.seldom(3), &b.now).map(drop)
    }),
    method("Items::pin", Undone, |b, d| {
        let item = given::item(b, d);
        b.journal.items().pin(&item, !d.seldom(3), &b.now).map(drop)
    }),
    method("Items::merge", Undone, |b, d| {
        let (from, into) = (given::item(b, d), given::item(b, d));
        b.journal.items().merge(&from, &into, &b.now).map(drop)
    }),
    method("Items::set_severity_words", Undone, |b, d| {
        let item = d.maybe(|dice| dice.item(SYMPTOMS));
        b.journal.items().set_severity_words(item, &given::step_words(d), &b.now).map(drop)
    }),
    method("Items::reset_severity_words", Undone, |b, d| {
        let item = d.maybe(|dice| dice.item(SYMPTOMS));
        b.journal.items().reset_severity_words(item, &b.now).map(drop)
    }),
    method("Medicines::save", Undone, |b, d| {
        let id = d.maybe(|dice| dice.record(b, "medicine"));
        b.journal.medicines().save(id, given::medicine(d), &b.now).map(drop)
    }),
    method("Medicines::remove", Undone, |b, d| {
        let id = d.record(b, "medicine");
        b.journal.medicines().remove(&id, &b.now).map(drop)
    }),
    method("Doses::take", Undone, |b, d| {
        let id = d.record(b, "medicine");
        b.journal.doses().take(&id, &b.now).map(drop)
    }),
    method("Profile::save", Undone, |b, d| b.journal.profile().save(given::about_me(d), &b.now).map(drop)),
    method("Letters::save", Undone, |b, d| b.journal.letter().save(given::letter(d), &b.now).map(drop)),
    method("Examinations::save", Undone, |b, d| {
        let id = d.maybe(|dice| dice.record(b, "examination"));
        b.journal.examinations().save(id, given::examination(d), &b.now).map(drop)
    }),
    method("Examinations::remove", Undone, |b, d| {
        let id = d.record(b, "examination");
        b.journal.examinations().remove(&id, &b.now).map(drop)
    }),
    method("Screening::save", Undone, |b, d| {
        let id = d.maybe(|dice| dice.record(b, "pem-screen"));
        b.journal.screening().save(id, &given::pem_answers(d), &b.now).map(drop)
    }),
    method("Screening::remove", Undone, |b, d| {
        let id = d.record(b, "pem-screen");
        b.journal.screening().remove(&id, &b.now).map(drop)
    }),
    method("Reminders::save", Undone, |b, d| {
        let id = d.maybe(|dice| dice.record(b, "reminder"));
        b.journal.reminders().save(id, given::rule(b, d), &b.now).map(drop)
    }),
    method("Reminders::save_for_check_in", Undone, |b, d| {
        let check_in = given::check_in(b, d);
        b.journal.reminders().save_for_check_in(&check_in, given::rule(b, d), &b.now).map(drop)
    }),
    method("Reminders::refill", Undone, |b, d| {
        let id = d.record(b, "reminder");
        let doses = d.maybe(Dice::minutes);
        b.journal.reminders().refill(&id, doses, &b.now).map(drop)
    }),
    method("Reminders::pause", Undone, |b, d| {
        let until = d.maybe(|dice| dice.day(b).plus(2));
        b.journal.reminders().pause(until, &b.now).map(drop)
    }),
    method("Reminders::remove", Undone, |b, d| {
        let id = d.record(b, "reminder");
        b.journal.reminders().remove(&id, &b.now).map(drop)
    }),
    method("Reminders::save_settings", Undone, |b, d| {
        b.journal.reminders().save_settings(given::reminder_settings(b, d), &b.now).map(drop)
    }),
    method("ReminderDelivery::reconcile", Outside, |b, d| {
        let pending = PendingNotification { id: given::reminder(b, d).0, at: b.now.at };
        let delivery = d.one(&[DeliveredBy::App, DeliveredBy::System]);
        b.journal.reminder_delivery().reconcile(&[pending], delivery, 2, 20, &b.now).map(drop)
    }),
    method("ReminderDelivery::shown", Outside, |b, d| {
        let (id, _) = given::reminder(b, d);
        let shown = ShownNotification { id, at: b.now.at, merged: d.seldom(3) };
        b.journal.reminder_delivery().shown(&[shown], &b.now)
    }),
    method("ReminderDelivery::answer", UndoneButNotices, |b, d| {
        let (id, action) = given::reminder(b, d);
        b.journal.reminder_delivery().answer(&id, &action, &b.now).map(drop)
    }),
    method("ReminderDelivery::test", Outside, |b, _| b.journal.reminder_delivery().test(&b.now).map(drop)),
    method("Preferences::set_day_begins", Undone, |b, d| {
        let hour = if d.fair { d.one(&[0, 4, 12]) } else { d.one(&[13, 255]) };
        b.journal.preferences().set_day_begins(hour, &b.now).map(drop)
    }),
    method("Preferences::set_core_items", Undone, |b, d| {
        let some = d.below(4);
        let items: Vec<_> = (0..some).map(|_| d.item(SYMPTOMS)).collect();
        b.journal.preferences().set_core_items(&items, &b.now).map(drop)
    }),
    method("Preferences::set_flare_word", Undone, |b, d| {
        b.journal.preferences().set_flare_word(d.one(&FlareWord::ALL), &b.now).map(drop)
    }),
    method("Preferences::save", Undone, |b, d| {
        let day_begins = if d.fair { d.one(&[2, 4, 12]) } else { 13 };
        let core_items = vec![d.item(SYMPTOMS), d.item(SYMPTOMS)];
        let settings = Settings { day_begins, core_items, flare_word: d.one(&FlareWord::ALL) };
        b.journal.preferences().save(&settings, &b.now).map(drop)
    }),
    method("Forecasts::save_settings", Undone, |b, d| {
        let choice =
            ForecastSettings { hidden: d.seldom(3), words_only: d.seldom(2), notify: d.seldom(2), early: d.seldom(2) };
        b.journal.forecast().save_settings(choice, &b.now).map(drop)
    }),
    method("Guides::start", Undone, |b, d| {
        let (guide, length) = (d.one(&GuideId::ALL), d.one(&GuideLength::ALL));
        b.journal.guides().start(guide, length, &b.now).map(drop)
    }),
    method("Guides::pause", Undone, |b, _| b.journal.guides().pause(&b.now).map(drop)),
    method("Guides::resume", Undone, |b, _| b.journal.guides().resume(&b.now).map(drop)),
    method("Guides::stop", Undone, |b, d| b.journal.guides().stop(!d.seldom(3), &b.now).map(drop)),
    method("Workstation::save", Undone, |b, d| b.journal.workstation().save(&given::workstation(d), &b.now).map(drop)),
    method("Workstation::remove", Undone, |b, d| {
        let id = d.record(b, "workstation");
        b.journal.workstation().remove(&id, &b.now).map(drop)
    }),
    method("Movement::start", Undone, |b, d| {
        let minutes = d.maybe(Dice::minutes);
        b.journal.movement().start(&d.item(&["walking", "yoga"]), minutes, &b.now).map(drop)
    }),
    method("Movement::raise_target", Undone, |b, d| {
        let confirmed = d.roll() % 2 == 0;
        b.journal.movement().raise_target(d.minutes(), confirmed, &b.now).map(drop)
    }),
    method("Movement::reduce_target", Undone, |b, d| {
        let minutes = d.maybe(Dice::minutes);
        b.journal.movement().reduce_target(minutes, &b.now).map(drop)
    }),
    method("Movement::log", Undone, |b, d| {
        let minutes = d.maybe(Dice::minutes);
        b.journal.movement().log(minutes, &b.now).map(drop)
    }),
    method("Movement::skip_today", Undone, |b, _| b.journal.movement().skip_today(&b.now).map(drop)),
    method("Movement::pause", Undone, |b, _| b.journal.movement().pause(&b.now).map(drop)),
    method("Movement::resume", Undone, |b, _| b.journal.movement().resume(&b.now).map(drop)),
    method("Movement::stop", Undone, |b, _| b.journal.movement().stop(&b.now).map(drop)),
    method("ActivityTimer::start", Undone, |b, d| {
        let item = d.item(ACTIVITIES);
        b.journal.activity().start(&item, d.effort(), &b.now).map(drop)
    }),
    method("ActivityTimer::start_with_capacity", Undone, |b, d| {
        let item = d.item(ACTIVITIES);
        b.journal.activity().start_with_capacity(&item, d.effort(), 0.6, &b.now).map(drop)
    }),
    method("ActivityTimer::stop", Undone, |b, d| {
        let felt = d.maybe(|dice| dice.one(&FeltAfter::ALL));
        b.journal.activity().stop(felt, &b.now).map(drop)
    }),
    method("ActivityTimer::stop_at", Undone, |b, d| {
        let (until, felt) = (d.moment(b), d.maybe(|dice| dice.one(&FeltAfter::ALL)));
        b.journal.activity().stop_at(&until, felt, &b.now).map(drop)
    }),
    method("ActivityTimer::stop_unknown", Undone, |b, _| b.journal.activity().stop_unknown(&b.now).map(drop)),
    method("ActivityTimer::felt", Undone, |b, d| {
        let entry = d.entry(b, "kind = 'activity' AND precision = 'interval'", 0);
        b.journal.activity().felt(&entry, d.one(&FeltAfter::ALL), &b.now).map(drop)
    }),
    method("ActivityTimer::snooze", Undone, |b, _| b.journal.activity().snooze(&b.now).map(drop)),
    method("ActivityTimer::skip", Undone, |b, _| b.journal.activity().skip(&b.now).map(drop)),
    method("ActivityTimer::rest", Undone, |b, _| b.journal.activity().rest(&b.now).map(drop)),
    method("ActivityTimer::done", Undone, |b, _| b.journal.activity().done(&b.now).map(drop)),
    method("HeartRate::save", Undone, |b, d| {
        let adjust = if d.fair { d.one(&[0.0, 5.0, -30.0]) } else { d.one(&[31.0, f64::NAN]) };
        let resting = d.maybe(|dice| if dice.fair { dice.one(&[58.0, 72.0]) } else { 300.0 });
        let choice = HeartRateSettings { on: !d.seldom(3), resting, adjust, sound: d.seldom(2) };
        b.journal.heart_rate().save(&choice, &b.now).map(drop)
    }),
    method("HeartRate::feed", Outside, |b, d| {
        let rate = d.one(&[150.0, 70.0, f64::NAN, 900.0]);
        let ago = |seconds| b.now.at - chrono::TimeDelta::seconds(seconds);
        let samples: Vec<_> = (0..10).map(|step| HeartRateSample { at: ago(step * 10), rate }).collect();
        b.journal.heart_rate().feed(&samples, &b.now).map(drop)
    }),
    method("Inbox::show_words", Undone, |b, d| b.journal.inbox().show_words(d.seldom(2), &b.now).map(drop)),
    // Each of several notes is its own operation, because each was its own action: inbox.rs.
    method("Inbox::drain", UndoneButNotices, |b, d| {
        let inbox = b.inbox();
        std::fs::remove_dir_all(&inbox).unwrap();
        if !d.fair && d.seldom(2) {
            std::fs::write(&inbox, "a file where the folder was").unwrap();
            let refused = b.journal.inbox().drain(&inbox, &b.now).map(drop);
            std::fs::remove_file(&inbox).unwrap();
            std::fs::create_dir(&inbox).unwrap();
            return refused;
        }
        std::fs::create_dir(&inbox).unwrap();
        let snapshot = b.journal.inbox().snapshot(&b.now)?;
        let press = match d.below(5) {
            0 => InboxAction::Button {
                handle: d.one(&snapshot.buttons).handle,
                severity: d.maybe(|dice| dice.roll() % 12),
            },
            1 => InboxAction::Flare,
            2 => InboxAction::Rest,
            3 => InboxAction::Undo { entry: d.entry(b, "kind = 'symptom'", 0) },
            _ => {
                let (id, action) = given::reminder(b, d);
                InboxAction::Reminder { id, action }
            }
        };
        leave(&snapshot, &inbox, press, &d.moment(b))?;
        b.journal.inbox().drain(&inbox, &b.now).map(drop)
    }),
    method("Health::set_on", Undone, |b, d| b.journal.health().set_on(d.roll() < 192, &b.now).map(drop)),
    method("Health::take", Undone, |b, d| {
        let reading = given::health_reading(b, d);
        b.journal.health().take(&reading, &b.now).map(drop)
    }),
    method("Imports::run", Undone, |b, d| {
        let file = given::visible_file(b, d);
        b.journal.imports().run(&file, ImportOptions::default(), &b.now).map(drop)
    }),
    method("Imports::run_with_progress", Undone, |b, d| {
        let file = given::visible_file(b, d);
        b.journal.imports().run_with_progress(&file, ImportOptions::default(), &b.now, &mut |_, _| {}).map(drop)
    }),
];
