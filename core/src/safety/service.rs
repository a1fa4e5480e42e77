//! How callers reach the card, the signs and the offer.

use super::{CountryLine, CrisisKind, DangerSign, TalkOffer, TalkToSomeone};
use super::{card, hopelessness, set_aside, signs};
use crate::entry::EntryId;
use crate::error::{EbbError, NotNowReason};
use crate::journal::{Change, Journal};
use crate::profile;
use crate::recent_days::RecentDays;
use crate::service::service;
use crate::storage::{Verb, Writer};
use crate::time::Moment;

service! {
    /// Crisis and danger: whom to call.
    Safety, safety
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Safety {
    /// What a text is about, if it is about a crisis: for every place where something is searched or named, before
    /// anything is suggested. Notes are not read. Nothing of the text is kept.
    #[must_use]
    pub fn check_text(&self, text: &str) -> Option<CrisisKind> {
        crate::crisis::detect(text)
    }

    /// The card *Talk to someone*. `about` is what [`Safety::check_text`] or an error said, absent where the person opened
    /// it.
    pub fn talk_to_someone(&self, about: Option<CrisisKind>, now: &Moment) -> Result<TalkToSomeone, EbbError> {
        self.journal.read(|reader| {
            let person = profile::about_me(reader)?;
            Ok(TalkToSomeone::of(about, &person, now.day(reader.rollover()?), reader.words()))
        })
    }

    /// The countries that Ebb has numbers for, by name. Any other can be chosen by its code.
    #[must_use]
    pub fn countries(&self) -> Vec<CountryLine> {
        card::countries(self.journal.words())
    }

    /// The signs to act on, of what the person said of the last 24 hours, the most urgent first; each once an episode. Ask
    /// after every change: the one whose entry was just written is to be shown at once.
    pub fn signs(&self, now: &Moment) -> Result<Vec<DangerSign>, EbbError> {
        self.journal.read(|reader| signs::list(reader, &RecentDays::read(reader, now)?, now))
    }

    /// The offer to talk to someone, once an episode of hopelessness; absent otherwise. Never notified.
    pub fn talk_offer(&self, now: &Moment) -> Result<Option<TalkOffer>, EbbError> {
        self.journal.read(|reader| hopelessness::offer(reader, &RecentDays::read(reader, now)?, now))
    }

    /// Sets a sign or the offer aside, by its id: it does not come back in this episode.
    pub fn set_aside(&self, id: &str, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change_begun(|writer| put_aside(writer, id, now))
    }
}

/// Sets a sign or the offer aside; what is set aside already stays so. Returns the label of the change.
fn put_aside(writer: &mut Writer<'_>, id: &str, now: &Moment) -> Result<String, EbbError> {
    writer.begin(Verb::Ask, now, None)?;
    let (what, entry) = id.split_once('/').ok_or(NotNowReason::NothingToSetAside)?;
    let entry = EntryId(entry.to_owned());
    if !set_aside::is(writer, what, &entry)? {
        let recent = RecentDays::read(writer, now)?;
        let is_sign = signs::list(writer, &recent, now)?.iter().any(|sign| sign.id == id);
        if !is_sign && hopelessness::offer(writer, &recent, now)?.is_none_or(|offer| offer.id != id) {
            return Err(NotNowReason::NothingToSetAside.into());
        }
        set_aside::put(writer, what, &entry)?;
    }
    Ok(writer.words().did_set_aside())
}
