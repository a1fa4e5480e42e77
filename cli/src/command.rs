//! The context that commands run in, and the commands for pages, import and settings.

use std::io::Write as _;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use ebb_core::entry::{EntryId, When};
use ebb_core::i18n::{FlareWord, Words};
use ebb_core::import::ImportOptions;
use ebb_core::safety::{DangerSign, TalkOffer};
use ebb_core::settings::Settings;
use ebb_core::time::Moment;
use ebb_core::views::Today;
use ebb_core::{Change, Journal};
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;

use crate::layout::{QUIET, styled};
use crate::output::{Guarded, NO_BREAK_SPACE};
use crate::{CliError, SleepHigher, demo, layout, output, page};

/// What every command works with: the open journal, the time, and where things are.
pub(crate) struct Context<'a> {
    pub(crate) journal: &'a Journal,
    pub(crate) now: &'a Moment,
    pub(crate) path: &'a Path,
    /// Where the copies are kept.
    pub(crate) copies: &'a Path,
    pub(crate) json: bool,
}

/// Prints JSON if requested, otherwise text.
pub(crate) fn print(as_json: bool, json: &impl Serialize, text: impl FnOnce() -> String) -> Result<(), CliError> {
    let mut text = if as_json {
        output::json(&serde_json::to_string_pretty(json).map_err(std::io::Error::from)?)
    } else {
        output::page(text().trim_end())
    };
    text.push('\n');
    PRINTED.store(true, Ordering::Relaxed);
    Ok(anstream::stdout().lock().write_all(text.as_bytes())?)
}

/// Whether this run has printed anything: an error is then not printed as JSON besides.
static PRINTED: AtomicBool = AtomicBool::new(false);

/// Whether this run has printed anything on the standard output.
pub(crate) fn has_printed() -> bool {
    PRINTED.load(Ordering::Relaxed)
}

/// Says something beside the output, which a script may ignore.
pub(crate) fn note(text: &str) {
    // If stderr fails too, there is nowhere left to report it.
    let _ = writeln!(anstream::stderr(), "ebb: {}", output::escaped(text).replace(NO_BREAK_SPACE, " "));
}

/// The same of several lines.
pub(crate) fn notes(lines: &[String]) {
    let mut lines = lines.iter();
    lines.by_ref().take(1).for_each(|first| note(first));
    for line in lines {
        let _ = writeln!(anstream::stderr(), "{}", output::escaped(line));
    }
}

impl Context<'_> {
    /// The files that are never written over.
    pub(crate) fn guarded(&self) -> Guarded {
        Guarded::new(self.path, self.copies)
    }

    pub(crate) fn words(&self) -> Words {
        self.journal.words()
    }

    /// Prints JSON if requested, otherwise text.
    pub(crate) fn print(&self, json: &impl Serialize, text: impl FnOnce() -> String) -> Result<(), CliError> {
        print(self.json, json, text)
    }

    pub(crate) fn print_change(&self, change: &Change) -> Result<(), CliError> {
        self.print(change, || change.label.clone())
    }

    /// Prints a change that logged something, with its warning, such as a dose above the daily maximum.
    pub(crate) fn print_logged(&self, change: &Change) -> Result<(), CliError> {
        self.print_logged_for(change, None)
    }

    /// The same, with a line that says for when it was saved, if a time was given.
    pub(crate) fn print_logged_for(&self, change: &Change, when: Option<&When>) -> Result<(), CliError> {
        let is_now = |when: &When| matches!(when, When::At { moment } if moment.at == self.now.at);
        let rollover = self.rollover()?;
        self.print(change, || match when.filter(|when| !is_now(when)) {
            Some(when) => format!("{}\n{}", change.label, when.saved_for(self.words(), self.now, rollover)),
            None => change.label.clone(),
        })?;
        if self.json {
            return Ok(());
        }
        let today = self.journal.views().today(self.now)?;
        self.print_dose(&today)?;
        self.print_signs(&today.signs, change)?;
        self.print_offer(today.talk, change)
    }

    /// Prints the offer to talk to someone, if a change was the reason for it.
    pub(crate) fn print_talk_offer(&self, change: &Change) -> Result<(), CliError> {
        if self.json || change.entries.is_empty() {
            return Ok(());
        }
        self.print_offer(self.journal.safety().talk_offer(self.now)?, change)
    }

    /// Prints the offer quietly, and only beside what was said of it just now.
    fn print_offer(&self, offer: Option<TalkOffer>, change: &Change) -> Result<(), CliError> {
        match offer.filter(|offer| change.entries.iter().any(|entry| offer.id.ends_with(&entry.0))) {
            Some(offer) => self.print(&(), || crate::safety::offer_line(&offer, self.words())),
            None => Ok(()),
        }
    }

    /// Prints a change that may have brought a dose back, with its warning: it counts again.
    pub(crate) fn print_brought_back(&self, change: &Change) -> Result<(), CliError> {
        self.print_change(change)?;
        if self.json { Ok(()) } else { self.print_dose(&self.journal.views().today(self.now)?) }
    }

    /// Prints how the dose of the last operation was counted, and its warning; or the night that it replaced.
    fn print_dose(&self, today: &Today) -> Result<(), CliError> {
        /// The longest length that may have been a nap, in minutes. Convention.
        const NAP_MOST: u32 = 240;
        let lines = today.just_logged.iter().flat_map(|last| [&last.counted, &last.warning]);
        lines.flatten().try_for_each(|line| self.print(&(), || line.clone()))?;
        let Some((last, replaced)) = today.just_logged.iter().find_map(|last| Some((last, last.replaced.as_ref()?)))
        else {
            return Ok(());
        };
        let entry = last.entry.as_ref().map(|id| self.journal.logging().get(id)).transpose()?.flatten();
        let mend = entry
            .and_then(|entry| entry.minutes_slept())
            .filter(|minutes| (1..=NAP_MOST).contains(minutes))
            .map(|minutes| {
                let length = match (minutes / 60, minutes % 60) {
                    (0, minutes) => format!("{minutes}min"),
                    (hours, 0) => format!("{hours}h"),
                    (hours, minutes) => format!("{hours}h{minutes:02}"),
                };
                styled(QUIET, &self.words().replaced_night_mend(length))
            });
        self.print(&(), || [Some(replaced.clone()), mend].into_iter().flatten().collect::<Vec<_>>().join("\n"))
    }

    /// Prints the signs that a change completed, of each entry the most urgent: one line, in colour, before anything else is
    /// asked.
    fn print_signs(&self, signs: &[DangerSign], change: &Change) -> Result<(), CliError> {
        let mut said: Vec<&EntryId> = Vec::new();
        for sign in signs.iter().filter(|sign| change.entries.contains(&sign.entry)) {
            if said.contains(&&sign.entry) {
                continue;
            }
            said.push(&sign.entry);
            self.print_sign(sign)?;
        }
        Ok(())
    }

    fn print_sign(&self, sign: &DangerSign) -> Result<(), CliError> {
        self.print(&(), || {
            let mut line = String::new();
            layout::prose(&mut line, "", layout::WARM, &sign.text);
            line
        })
    }

    /// Runs what changes the medicines or the profile, then prints the signs that it completed: a statin that is added after
    /// the weakness.
    pub(crate) fn with_new_signs(&self, work: impl FnOnce() -> Result<(), CliError>) -> Result<(), CliError> {
        if self.json {
            return work();
        }
        let before = self.journal.safety().signs(self.now)?;
        work()?;
        let after = self.journal.safety().signs(self.now)?;
        let is_new = |sign: &&DangerSign| before.iter().all(|known| known.id != sign.id);
        after.iter().filter(is_new).try_for_each(|sign| self.print_sign(sign))
    }

    pub(crate) fn demo(&self, seed: u64, days: u16) -> Result<(), CliError> {
        if demo::would_mix(self.journal, seed, days, self.now)? {
            let path = self.path.display().to_string();
            return Err(CliError::Message(self.words().error_not_empty(path)));
        }
        let entries = demo::fill(self.journal, seed, days, self.now)?;
        let path = self.path.display().to_string();
        let report = serde_json::json!({ "days": days, "entries": entries, "seed": seed, "path": path });
        self.print(&report, || {
            let words = self.journal.words();
            let made = words.page_demo(entries, days, path);
            format!("{made}\n{}", words.page_demo_next())
        })
    }

    pub(crate) fn undo(&self) -> Result<(), CliError> {
        self.print_change(&self.journal.undo(self.now)?)
    }

    pub(crate) fn redo(&self) -> Result<(), CliError> {
        self.print_brought_back(&self.journal.redo(self.now)?)
    }

    pub(crate) fn today(&self) -> Result<(), CliError> {
        let today = self.journal.views().today(self.now)?;
        self.print(&today, || page::today(&today, self.journal.words()))?;
        self.forecast_seen(&today.forecast)
    }

    pub(crate) fn day(&self, date: &str, ids: bool) -> Result<(), CliError> {
        let found = self.journal.views().day(self.civil_day(date)?)?;
        self.print(&found, || page::day(&found, ids, self.journal.words()))
    }

    pub(crate) fn history(&self, days: u16) -> Result<(), CliError> {
        let today = self.journal.views().today(self.now)?.day;
        let found = self.journal.views().range(today.plus(1 - i32::from(days)), today)?;
        self.print(&found, || page::history(&found, self.journal.words()))
    }

    pub(crate) fn items(&self) -> Result<(), CliError> {
        let catalog = self.journal.catalog();
        let words = self.journal.words();
        let items: Vec<_> = catalog
            .items()
            .map(|item| page::ItemLine {
                item: item.id.0.clone(),
                label: catalog.label(&item.id, words),
                kind: item.kind,
                family: item.family,
            })
            .collect();
        self.print(&items, || page::items(&page::with_signs(&items, &self.journal.items().list()), words))
    }

    pub(crate) fn import(
        &self,
        file: &Path,
        dry_run: bool,
        skip_bad_rows: bool,
        sleep: Option<SleepHigher>,
    ) -> Result<(), CliError> {
        let visible_sleep_higher_is_better = sleep.map(|sleep| sleep == SleepHigher::Better);
        let options = ImportOptions { visible_sleep_higher_is_better, skip_bad_rows };
        let report = if dry_run {
            self.journal.imports().preview(file, options, self.now)?
        } else {
            let bar = progress();
            let imported = self.journal.imports().run_with_progress(file, options, self.now, &mut |done, total| {
                bar.set_length(total);
                bar.set_position(done);
            })?;
            bar.finish_and_clear();
            // Importing the same file again must leave every byte as it was.
            if self.journal.generation() > 0 {
                self.journal.settle()?;
            }
            imported.report
        };
        self.print(&report, || page::import(&report, file, self.journal.words()))
    }

    /// Takes in an export of Ebb's own.
    pub(crate) fn merge(&self, file: &Path, dry_run: bool, of_any: bool) -> Result<(), CliError> {
        let exports = self.journal.exports();
        let report = if dry_run {
            exports.preview_merge(file, self.now)?
        } else {
            exports.merge_journal(file, of_any, self.now)?.report
        };
        self.print(&report, || page::merge(&report, file, self.words()))
    }

    /// Saves what was given, in one operation, and prints the settings.
    pub(crate) fn settings(
        &self,
        day_begins: Option<u8>,
        core: &[String],
        flare_word: Option<&str>,
    ) -> Result<(), CliError> {
        let preferences = self.journal.preferences();
        let core_items = core.iter().map(|item| Ok(self.journal.items().find_item(item)?.id));
        let core_items = core_items.collect::<Result<Vec<_>, ebb_core::EbbError>>()?;
        let flare_word = flare_word.map(|text| self.flare_word(text)).transpose()?;
        match (day_begins, core_items.is_empty(), flare_word) {
            (None, true, None) => {}
            (None, true, Some(word)) => drop(preferences.set_flare_word(word, self.now)?),
            (None, false, None) => drop(preferences.set_core_items(&core_items, self.now)?),
            (Some(hour), true, None) => drop(preferences.set_day_begins(hour, self.now)?),
            (hour, is_without_core, word) => {
                let saved = preferences.get()?;
                let settings = Settings {
                    day_begins: hour.unwrap_or(saved.day_begins),
                    core_items: if is_without_core { saved.core_items } else { core_items },
                    flare_word: word.unwrap_or(saved.flare_word),
                };
                drop(preferences.save(&settings, self.now)?);
            }
        }
        let settings = preferences.get()?;
        let words = self.words();
        self.print(&settings, || {
            let items = settings.core_items.iter().map(|item| self.journal.catalog().label(item, words));
            let items = items.collect::<Vec<_>>().join(", ");
            let begins = words.page_day_begins(u32::from(settings.day_begins));
            format!("{begins}\n{}\n{}", words.page_core_items(items), words.page_flare_word())
        })
    }

    fn flare_word(&self, text: &str) -> Result<FlareWord, CliError> {
        let words = self.words();
        FlareWord::from_text(text).ok_or_else(|| {
            let choices = FlareWord::ALL.map(|word| words.name_in_sentence(&word.name(words.language()))).join(", ");
            CliError::Message(words.error_choose(ebb_core::excerpt(text), choices))
        })
    }
}

/// A progress bar on stderr, hidden where that is no terminal.
fn progress() -> ProgressBar {
    let bar = ProgressBar::new(0);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len}") {
        bar.set_style(style);
    }
    bar
}
