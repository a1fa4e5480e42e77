//! Hopelessness: the card is offered once an episode, quietly.

use serde::Serialize;

use super::reported_entry::ReportedEntry;
use super::set_aside;
use super::sign_items::{HOPELESSNESS, SignItems};
use super::signs::EPISODE;
use crate::error::EbbError;
use crate::recent_days::RecentDays;
use crate::storage::Reader;
use crate::time::Moment;

/// From this severity on it is offered at once.
const STRONG_FROM: f64 = 7.0;

/// So much worse than what it was offered for, it is offered again. Convention.
const WORSE_BY: f64 = 3.0;

/// From here on it is offered again, once a day. Convention.
const WORST_FROM: f64 = 9.0;

/// On so many days running it is offered whatever the severity.
const DAYS_RUNNING: i32 = 3;

/// What the offer is called where it is set aside.
const TALK: &str = "talk";

/// An offer to open the card *Talk to someone*: shown quietly, never notified, in no report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct TalkOffer {
    /// Identifies it, for setting it aside.
    pub id: String,
    /// The offer in words.
    pub text: String,
    /// Label of the button that opens the card.
    pub open: String,
    /// Label of the button that sets the offer aside.
    pub not_now: String,
}

/// The offer, if there is reason for one now.
pub(crate) fn offer(reader: &Reader<'_>, recent: &RecentDays, now: &Moment) -> Result<Option<TalkOffer>, EbbError> {
    let items = SignItems::of(recent, &reader.catalog());
    let is_hopelessness = |id: &str| id == HOPELESSNESS;
    if !items.any_since_yesterday(recent, is_hopelessness) {
        return Ok(None);
    }
    let days = i32::try_from(EPISODE.num_days()).unwrap_or(i32::MAX) + DAYS_RUNNING + 1;
    let said = items.read(reader, is_hopelessness, days, now)?;
    let Some(entry) = new_episodes(&said).into_iter().rfind(|said| said.is_of_now(now)) else { return Ok(None) };
    let words = reader.words();
    Ok((!set_aside::is(reader, TALK, &entry.entry)?).then(|| TalkOffer {
        id: set_aside::id(TALK, &entry.entry),
        text: words.talk_offer(),
        open: words.talk_offer_open(),
        not_now: words.talk_offer_not_now(),
    }))
}

/// The entries that begin a new episode, or for which it is offered again within one: much worse than what it was offered for,
/// or nearly as bad as can be, once a day.
fn new_episodes(said: &[ReportedEntry]) -> Vec<&ReportedEntry> {
    let mut before: Option<&ReportedEntry> = None;
    let mut offered: Option<&ReportedEntry> = None;
    let mut new = Vec::new();
    for (at, last) in said.iter().enumerate().filter(|(_, said)| said.is_there()) {
        let there_on = |day| said[..=at].iter().any(|said| said.day == day && said.is_there());
        let strong = last.value >= Some(STRONG_FROM);
        if strong || (0..DAYS_RUNNING).all(|back| there_on(last.day.plus(-back))) {
            let is_worse = offered.is_some_and(|offered| {
                let risen = last.value.zip(offered.value).is_some_and(|(now, then)| now >= then + WORSE_BY);
                let is_worst = last.value >= Some(WORST_FROM);
                risen || is_worst && (offered.value < Some(WORST_FROM) || offered.day < last.day)
            });
            if is_worse || before.is_none_or(|before| before.at <= last.at - EPISODE) {
                new.push(last);
                offered = Some(last);
            }
            before = Some(last);
        }
    }
    new
}
