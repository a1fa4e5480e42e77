//! Ebb's façade over UniFFI: an object over [`ebb_core::Journal`], an observer, and nothing that decides.
//!
//! Every call is synchronous and screen-shaped; shells make it off their main thread. Types are core's
//! own; see `ebb_core::ffi` for how times, days and ids cross.

#![allow(clippy::needless_pass_by_value, reason = "UniFFI hands values over")]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use ebb_core::about::{AboutMe, Examination, KeptExamination, KeptMedicine, Medicine, RoughDate};
use ebb_core::asking::{
    AsUsual, CheckIn, CheckInAnswer, CheckInView, DayRecalled, FlareMend, FlareRepair, Question, WelcomeBack,
};
use ebb_core::catalog::{Family, FamilyLine, ItemId, ItemLine, ItemLook, NewItem};
use ebb_core::entry::{Anchor, Draft, EntryId, FlarePhase, Helped, Mark, Region, Severity, StepWords};
use ebb_core::inbox::{Drained, Press, Snapshot};
use ebb_core::interchange::import::ImportReport;
use ebb_core::keeping::{ErasePreview, Places, Recoding};
use ebb_core::moment::{Day, Moment};
use ebb_core::rescue::{KeptCopies, Operation, Recovery};
use ebb_core::screen::{BodyMap, BodyView, DayPage, DaySummary, Today};
use ebb_core::series::FamilyDay;
use ebb_core::settings::Settings;
use ebb_core::store::{CheckReport, Copy, Erasure, Key, Revision};
use ebb_core::words::{Language, Word, Words};
use ebb_core::{Change, EbbError, Journal, Options, Timestamp};
use zeroize::Zeroizing;

uniffi::setup_scaffolding!();
ebb_core::uniffi_reexport_scaffolding!();
uniffi::use_remote_type!(ebb_core::Timestamp);

/// A person's journal, open.
#[derive(uniffi::Object)]
pub struct Ebb {
    journal: Journal,
}

/// Hears of every change, after it is committed and outside all locks, on the thread that wrote.
#[uniffi::export(with_foreign)]
pub trait Observer: Send + Sync {
    /// Something changed. Generations count upwards; a screen drawn from an older one is stale.
    fn changed(&self, change: Change) -> Result<(), ObserverFailed>;
}

/// An observer threw. What it was told of is on the disk all the same, so this goes no further.
#[derive(Debug, uniffi::Error)]
pub enum ObserverFailed {
    /// With this reason, for logs.
    Threw {
        /// As the platform words it.
        reason: String,
    },
}

impl std::fmt::Display for ObserverFailed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self::Threw { reason } = self;
        write!(f, "an observer threw: {reason}")
    }
}

impl std::error::Error for ObserverFailed {}

impl From<uniffi::UnexpectedUniFFICallbackError> for ObserverFailed {
    fn from(error: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Threw { reason: error.reason }
    }
}

/// An observer's stay; dropping it ends it.
#[derive(uniffi::Object)]
pub struct Subscription {
    _inner: ebb_core::Subscription,
}

#[uniffi::export]
impl Ebb {
    /// Opens or creates the journal at a path in the app's private folder, speaking a language.
    #[uniffi::constructor]
    pub fn open(path: String, language: Language) -> Result<Arc<Self>, EbbError> {
        let journal = Journal::open(&PathBuf::from(path), Options { language, ..Options::default() })?;
        Ok(Arc::new(Self { journal }))
    }

    /// The same for an encrypted journal, with its key of 32 bytes.
    #[uniffi::constructor]
    pub fn open_encrypted(path: String, language: Language, key: Vec<u8>) -> Result<Arc<Self>, EbbError> {
        let key = Some(key_of(key)?);
        let journal = Journal::open(&PathBuf::from(path), Options { language, key, ..Options::default() })?;
        Ok(Arc::new(Self { journal }))
    }

    /// Encrypts the journal and the copies in a folder with a key that is already in a safe place.
    pub fn encrypt(&self, key: Vec<u8>, copies: Option<String>) -> Result<Recoding, EbbError> {
        self.journal.encrypt(key_of(key)?, copies.as_deref().map(Path::new))
    }

    /// Makes the journal and the copies plain files again.
    pub fn decrypt(&self, copies: Option<String>) -> Result<Recoding, EbbError> {
        self.journal.decrypt(copies.as_deref().map(Path::new))
    }

    /// Changes the key of the journal and the copies. Keep the old one until this has returned.
    pub fn rekey(&self, key: Vec<u8>, copies: Option<String>) -> Result<Recoding, EbbError> {
        self.journal.rekey(key_of(key)?, copies.as_deref().map(Path::new))
    }

    /// What an erasure would take, with the question to ask before.
    pub fn erase_question(&self, what: Erasure) -> Result<ErasePreview, EbbError> {
        self.journal.erase_question(&what)
    }

    /// Erases something for good, in the journal and in the copies in a folder.
    pub fn erase(&self, what: Erasure, copies: Option<String>, now: Moment) -> Result<Change, EbbError> {
        self.journal.erase(&what, copies.as_deref().map(Path::new), &now)
    }

    /// Erases the journal and everything of it in these places at once; returns what could not be taken away. The key is
    /// the shell's to destroy.
    pub fn erase_everything(&self, places: Places) -> Vec<String> {
        self.journal.erase_everything(&places)
    }

    /// Writes what a widget is to show, where it reads it.
    pub fn write_snapshot(&self, file: String, now: Moment) -> Result<(), EbbError> {
        self.journal.write_snapshot(Path::new(&file), &now)
    }

    /// Whether words may stand on the widget, for anyone to read.
    pub fn show_words_on_widget(&self, shown: bool, now: Moment) -> Result<Change, EbbError> {
        self.journal.show_words_on_widget(shown, &now)
    }

    /// Logs what widgets, tiles and a locked phone left in the inbox.
    pub fn drain(&self, inbox: String, now: Moment) -> Result<Drained, EbbError> {
        self.journal.drain(Path::new(&inbox), &now)
    }

    /// The Today screen.
    pub fn today(&self, now: Moment) -> Result<Today, EbbError> {
        self.journal.today(&now)
    }

    /// One day's page.
    pub fn day(&self, day: Day) -> Result<DayPage, EbbError> {
        self.journal.day(day)
    }

    /// Every day from the first to the last, also those without an entry.
    pub fn range(&self, first: Day, last: Day) -> Result<Vec<DaySummary>, EbbError> {
        self.journal.range(first, last)
    }

    /// The settings as they stand.
    pub fn settings(&self) -> Result<Settings, EbbError> {
        self.journal.settings()
    }

    /// Lets the day begin at another hour, 0–12, from now on.
    pub fn set_day_begins(&self, hour: u8, now: Moment) -> Result<Change, EbbError> {
        self.journal.set_day_begins(hour, &now)
    }

    /// Makes the burden of these symptoms, for every day there is.
    pub fn set_core_items(&self, items: Vec<ItemId>, now: Moment) -> Result<Change, EbbError> {
        self.journal.set_core_items(&items, &now)
    }

    /// What each family of items came to on each day.
    pub fn families_by_day(&self, first: Day, last: Day) -> Result<Vec<FamilyDay>, EbbError> {
        self.journal.families_by_day(first, last)
    }

    /// One tap on a button: a symptom is present, a remedy taken, a factor there. Durable when it returns.
    pub fn tap(&self, item: ItemId, now: Moment) -> Result<Change, EbbError> {
        self.journal.tap(&item, &now)
    }

    /// Gives a logged symptom its severity.
    pub fn rate(&self, entry: EntryId, severity: Severity, mark: Mark, now: Moment) -> Result<Change, EbbError> {
        self.journal.rate(&entry, severity, mark, &now)
    }

    /// Logs anything.
    pub fn log(&self, draft: Draft, now: Moment) -> Result<Change, EbbError> {
        self.journal.log(draft, &now)
    }

    /// Says an entry anew, all of it; without a time it keeps its own.
    pub fn say_anew(&self, entry: EntryId, draft: Draft, now: Moment) -> Result<Change, EbbError> {
        self.journal.say_anew(&entry, draft, &now)
    }

    /// Deletes an entry; it can be restored, and undo brings it back too.
    pub fn delete(&self, entry: EntryId, now: Moment) -> Result<Change, EbbError> {
        self.journal.delete(&entry, &now)
    }

    /// Brings a deleted entry back as it was.
    pub fn restore(&self, entry: EntryId, now: Moment) -> Result<Change, EbbError> {
        self.journal.restore(&entry, &now)
    }

    /// Everything that happened to an entry, the oldest first.
    pub fn history(&self, entry: EntryId) -> Result<Vec<Revision>, EbbError> {
        self.journal.history(&entry)
    }

    /// A flare starts, eases or ends now.
    pub fn flare(&self, phase: FlarePhase, now: Moment) -> Result<Change, EbbError> {
        self.journal.flare(phase, &now)
    }

    /// Takes back the last operation that was not taken back; also after a restart.
    pub fn undo(&self, now: Moment) -> Result<Change, EbbError> {
        self.journal.undo(&now)
    }

    /// Does again what was last taken back.
    pub fn redo(&self, now: Moment) -> Result<Change, EbbError> {
        self.journal.redo(&now)
    }

    /// What a file would bring; nothing is written.
    pub fn preview_import(&self, path: String, now: Moment) -> Result<ImportReport, EbbError> {
        self.journal.preview_import(&PathBuf::from(path), &now)
    }

    /// Brings a file in, whole or not at all.
    pub fn import(&self, path: String, now: Moment) -> Result<ImportReport, EbbError> {
        self.journal.import(&PathBuf::from(path), &now)
    }

    /// Looks the whole journal over.
    pub fn check(&self) -> Result<CheckReport, EbbError> {
        self.journal.check()
    }

    /// Makes the day's copy in a folder if it is due; to be called when idle, as often as one likes.
    pub fn keep_copies(&self, folder: String, now: Moment) -> Result<KeptCopies, EbbError> {
        self.journal.keep_copies(&PathBuf::from(folder), &now)
    }

    /// What was done, the newest first, so many at most: what undo would take back.
    pub fn operations(&self, now: Moment, most: u32) -> Result<Vec<Operation>, EbbError> {
        self.journal.operations(&now, most)
    }

    /// The same, and mends what can be mended without guessing. No entry is touched.
    pub fn repair(&self) -> Result<CheckReport, EbbError> {
        self.journal.repair()
    }

    /// Copies the whole journal into a folder as today's copy, and thins the older ones; the newest first.
    pub fn copy(&self, folder: String, now: Moment) -> Result<Vec<KeptCopy>, EbbError> {
        Ok(self.journal.copy(&PathBuf::from(folder), &now)?.into_iter().map(KeptCopy::from).collect())
    }

    /// Puts a copy in the journal's place and sets what was there aside, whose new place is returned.
    pub fn put_back(&self, copy: String, now: Moment) -> Result<String, EbbError> {
        Ok(self.journal.put_back(&PathBuf::from(copy), &now)?.display().to_string())
    }

    /// Everything that can be logged, with its words, in the order it is offered; what is put away too.
    pub fn items(&self) -> Vec<ItemLine> {
        self.journal.items()
    }

    /// Every family with its words.
    pub fn families(&self) -> Vec<FamilyLine> {
        self.journal.families()
    }

    /// The item a person means by a word.
    pub fn find_item(&self, given: String) -> Result<ItemLine, EbbError> {
        Ok(self.journal.item_line(self.journal.find_item(&given)?))
    }

    /// A new item of the person's own.
    pub fn add_item(&self, item: NewItem, now: Moment) -> Result<ItemLine, EbbError> {
        Ok(self.journal.item_line(self.journal.add_new_item(item, &now)?.0))
    }

    /// Another name for an item, everywhere at once.
    pub fn rename_item(&self, item: ItemId, label: String, now: Moment) -> Result<Change, EbbError> {
        Ok(self.journal.rename_item(&item, &label, &now)?.1)
    }

    /// No longer offers an item, or offers it again. Its entries stay.
    pub fn archive_item(&self, item: ItemId, archived: bool, now: Moment) -> Result<Change, EbbError> {
        Ok(self.journal.archive_item(&item, archived, &now)?.1)
    }

    /// Puts an item first in the grid, or back among the others.
    pub fn pin_item(&self, item: ItemId, pinned: bool, now: Moment) -> Result<Change, EbbError> {
        Ok(self.journal.pin_item(&item, pinned, &now)?.1)
    }

    /// Makes one item of two of the same kind; one undo parts them again.
    pub fn merge_items(&self, from: ItemId, into: ItemId, now: Moment) -> Result<Change, EbbError> {
        Ok(self.journal.merge_items(&from, &into, &now)?.1)
    }

    /// Where an item is looked for, what it looks like, and what its severity is asked on.
    pub fn shape_item(&self, item: ItemId, family: Family, look: ItemLook, now: Moment) -> Result<Change, EbbError> {
        Ok(self.journal.shape_item(&item, family, look, &now)?.1)
    }

    /// What each step of severity means, for an item or for every symptom without words of its own.
    pub fn anchors(&self, item: Option<ItemId>) -> Result<Vec<Anchor>, EbbError> {
        self.journal.anchors(item.as_ref())
    }

    /// Rewrites the words of some steps. What was logged keeps the words it was given.
    pub fn set_anchors(&self, item: Option<ItemId>, words: Vec<StepWords>, now: Moment) -> Result<Change, EbbError> {
        self.journal.set_anchors(item.as_ref(), &words, &now)
    }

    /// Back to the built-in words, for an item: to those for every symptom.
    pub fn reset_anchors(&self, item: Option<ItemId>, now: Moment) -> Result<Change, EbbError> {
        self.journal.reset_anchors(item.as_ref(), &now)
    }

    /// What the person says about themselves.
    pub fn about(&self) -> Result<AboutMe, EbbError> {
        self.journal.about()
    }

    /// Says it anew: what is absent is unknown from now on.
    pub fn set_about(&self, about: AboutMe, now: Moment) -> Result<Change, EbbError> {
        self.journal.set_about(about, &now)
    }

    /// The medicines, in the order they were added.
    pub fn medicines(&self) -> Result<Vec<KeptMedicine>, EbbError> {
        self.journal.medicines()
    }

    /// Adds a medicine, or says anew what one is.
    pub fn set_medicine(&self, id: Option<String>, medicine: Medicine, now: Moment) -> Result<KeptMedicine, EbbError> {
        Ok(self.journal.set_medicine(id.as_deref(), medicine, &now)?.0)
    }

    /// Takes a medicine off the list; undo brings it back.
    pub fn remove_medicine(&self, id: String, now: Moment) -> Result<Change, EbbError> {
        self.journal.remove_medicine(&id, &now)
    }

    /// The examinations, the newest first.
    pub fn examinations(&self) -> Result<Vec<KeptExamination>, EbbError> {
        self.journal.examinations()
    }

    /// Adds an examination, or says anew what one was.
    pub fn set_examination(
        &self,
        id: Option<String>,
        examination: Examination,
        now: Moment,
    ) -> Result<KeptExamination, EbbError> {
        Ok(self.journal.set_examination(id.as_deref(), examination, &now)?.0)
    }

    /// Takes an examination off the list; undo brings it back.
    pub fn remove_examination(&self, id: String, now: Moment) -> Result<Change, EbbError> {
        self.journal.remove_examination(&id, &now)
    }

    /// Tells an observer of every change until the subscription is dropped.
    pub fn observe(&self, observer: Arc<dyn Observer>) -> Arc<Subscription> {
        // A screen that cannot be drawn must not make a tap that was kept look lost.
        let inner = self.journal.observe(move |change| drop(observer.changed(change.clone())));
        Arc::new(Subscription { _inner: inner })
    }

    /// Every word the screens need beside what they are given, as one table.
    pub fn words(&self) -> Vec<Word> {
        self.journal.words().table()
    }

    /// An error in the person's language: what happened, and what to do.
    pub fn explain(&self, error: EbbError) -> String {
        error.in_words(self.journal.words())
    }

    /// What "same as yesterday" would write now. What "as usual" and "none today" would, [`Ebb::today`] says.
    pub fn same_as_yesterday(&self, now: Moment) -> Result<Option<AsUsual>, EbbError> {
        self.journal.same_as_yesterday(&now)
    }

    /// Writes the usual values of what is usually logged and was not said today, marked as filled in; one undo.
    pub fn log_as_usual(&self, now: Moment) -> Result<Change, EbbError> {
        self.journal.log_as_usual(&now)
    }

    /// Writes 0 for each symptom usually logged and not said today; one undo.
    pub fn log_none_today(&self, now: Moment) -> Result<Change, EbbError> {
        self.journal.log_none_today(&now)
    }

    /// Repeats yesterday's answers for what was not said today, marked as filled in; one undo.
    pub fn log_same_as_yesterday(&self, now: Moment) -> Result<Change, EbbError> {
        self.journal.log_same_as_yesterday(&now)
    }

    /// The check-ins, built in and the person's own.
    pub fn check_ins(&self) -> Result<Vec<CheckIn>, EbbError> {
        self.journal.check_ins()
    }

    /// A check-in as it is answered now. A prefilled value counts only when it comes back as an answer.
    pub fn check_in(&self, id: String, now: Moment) -> Result<CheckInView, EbbError> {
        self.journal.check_in(&id, &now)
    }

    /// Answers a check-in, wholly or in part; the same answers twice are once.
    pub fn answer_check_in(&self, id: String, answers: Vec<CheckInAnswer>, now: Moment) -> Result<Change, EbbError> {
        self.journal.answer_check_in(&id, &answers, &now)
    }

    /// Keeps a check-in: a new one where its id is empty.
    pub fn set_check_in(&self, check_in: CheckIn, now: Moment) -> Result<CheckIn, EbbError> {
        Ok(self.journal.set_check_in(check_in, &now)?.0)
    }

    /// Takes a check-in away; what was answered stays.
    pub fn remove_check_in(&self, id: String, now: Moment) -> Result<Change, EbbError> {
        self.journal.remove_check_in(&id, &now)
    }

    /// The days since the last entry before today; absent when there is none.
    pub fn welcome_back(&self, now: Moment) -> Result<Option<WelcomeBack>, EbbError> {
        self.journal.welcome_back(&now)
    }

    /// Keeps what is remembered of days before today.
    pub fn recall(&self, days: Vec<DayRecalled>, now: Moment) -> Result<Change, EbbError> {
        self.journal.recall(&days, &now)
    }

    /// What may be asked now: at most three questions on any day, none in a flare.
    pub fn questions(&self, now: Moment) -> Result<Vec<Question>, EbbError> {
        self.journal.questions(&now)
    }

    /// A question is on the screen, or in a notification: it counts from now on.
    pub fn question_shown(&self, id: String, now: Moment) -> Result<Change, EbbError> {
        self.journal.question_shown(&id, &now)
    }

    /// A question was put aside for today.
    pub fn question_dismissed(&self, id: String, now: Moment) -> Result<Change, EbbError> {
        self.journal.question_dismissed(&id, &now)
    }

    /// One tap on one of a question's answers.
    pub fn question_answered(&self, id: String, answer: String, now: Moment) -> Result<Change, EbbError> {
        self.journal.question_answered(&id, &answer, &now)
    }

    /// Says whether a remedy helped.
    pub fn helped(&self, entry: EntryId, helped: Helped, now: Moment) -> Result<Change, EbbError> {
        self.journal.helped(&entry, helped, &now)
    }

    /// Flares whose turns do not fit together, with what can be done about each.
    pub fn flare_repairs(&self, now: Moment) -> Result<Vec<FlareRepair>, EbbError> {
        self.journal.flare_repairs(&now)
    }

    /// Mends a flare in one of the ways offered, on the day suggested or another.
    pub fn repair_flare(&self, id: String, mend: FlareMend, day: Option<Day>, now: Moment) -> Result<Change, EbbError> {
        self.journal.repair_flare(&id, mend, day, &now)
    }

    /// Finishes the write under way, folds the log into the file and closes it. Calls say `Suspended` until
    /// [`Ebb::resume`].
    pub fn suspend(&self) -> Result<(), EbbError> {
        self.journal.suspend()
    }

    /// Opens the file again after [`Ebb::suspend`].
    pub fn resume(&self) -> Result<(), EbbError> {
        self.journal.resume()
    }
}

/// What a widget is to show, without opening the journal.
#[uniffi::export]
pub fn read_snapshot(file: String) -> Result<Snapshot, EbbError> {
    Snapshot::read(Path::new(&file))
}

/// Leaves a press in the inbox, from a process that cannot open the journal. Durable when it returns.
#[uniffi::export]
pub fn leave_note(snapshot: Snapshot, inbox: String, press: Press, now: Moment) -> Result<EntryId, EbbError> {
    ebb_core::inbox::leave(&snapshot, Path::new(&inbox), press, &now)
}

/// A key as it crosses; the bytes it came in are wiped.
fn key_of(bytes: Vec<u8>) -> Result<Key, EbbError> {
    let bytes = Zeroizing::new(bytes);
    let whole: [u8; 32] = bytes.as_slice().try_into().map_err(|_| EbbError::BadKey)?;
    Ok(Key::new(whole))
}

/// Brings a damaged journal back from the copies in a folder and from what can still be read of it, while nobody has
/// it open. Nothing where nothing was wrong.
#[uniffi::export]
pub fn recover(
    path: String,
    language: Language,
    key: Option<Vec<u8>>,
    copies: String,
    now: Moment,
) -> Result<Option<Recovery>, EbbError> {
    let key = key.map(key_of).transpose()?;
    let options = Options { language, key, copies: Some(PathBuf::from(copies)), ..Options::default() };
    Journal::recover(&PathBuf::from(path), options, &now)
}

/// A copy of the whole journal.
#[derive(Debug, Clone, uniffi::Record)]
pub struct KeptCopy {
    /// The civil day it is of.
    pub day: Day,
    /// Where it is.
    pub path: String,
    /// How large it is.
    pub bytes: u64,
}

impl From<Copy> for KeptCopy {
    fn from(copy: Copy) -> Self {
        Self { day: copy.day, path: copy.path.display().to_string(), bytes: copy.bytes }
    }
}

/// The copies in a folder, the newest first.
#[uniffi::export]
pub fn copies_in(folder: String) -> Result<Vec<KeptCopy>, EbbError> {
    let found = ebb_core::store::copies(&PathBuf::from(folder))?;
    Ok(found.into_iter().map(KeptCopy::from).collect())
}

/// The outlines of a body, front and back. In both the person's own left is on the left.
#[uniffi::export]
#[must_use]
pub fn body_map() -> BodyMap {
    ebb_core::screen::body_map()
}

/// The region a finger means, in the map's units; none where it is far from all of them.
#[uniffi::export]
#[must_use]
pub fn region_at(view: BodyView, x: f64, y: f64) -> Option<Region> {
    ebb_core::screen::region_at(view, x, y)
}

/// A rough date from `2024`, `2024-03` or `2024-03-14`.
#[uniffi::export]
pub fn rough_date_from_text(text: String) -> Result<RoughDate, EbbError> {
    text.parse()
}

/// An error in a language, where no journal is open to ask: why it could not be opened.
#[uniffi::export]
#[must_use]
pub fn explain_error(error: EbbError, language: Language) -> String {
    error.in_words(&Words::new(language))
}

/// The words of the screens in a language, where no journal is open to ask.
#[uniffi::export]
#[must_use]
pub fn words_of(language: Language) -> Vec<Word> {
    Words::new(language).table()
}

/// The first of a person's languages, as BCP 47 tags, that Ebb speaks; else English.
#[uniffi::export]
#[must_use]
pub fn preferred_language(tags: Vec<String>) -> Language {
    tags.iter().find_map(|tag| Language::from_tag(tag)).unwrap_or_default()
}

/// The moment an instant is in a zone by the built-in table. A phone that knows its own offset makes the
/// [`Moment`] itself.
#[uniffi::export]
pub fn moment_in_zone(at: Timestamp, zone: String) -> Result<Moment, EbbError> {
    Ok(Moment::in_zone(at, &zone)?)
}

/// Reads `2026-03-29T08:30:00+02:00[Europe/Berlin]`.
#[uniffi::export]
pub fn moment_from_text(text: String) -> Result<Moment, EbbError> {
    Ok(text.parse::<Moment>()?)
}
