//! What the first screen leaves out and Ebb offers later, one at a time: whom to call, early guesses of the forecast, and
//! a limit for a painkiller.

use super::early_guesses;
use crate::ask_budget::{
    AskContext, Question, QuestionAbout, QuestionAnswer, was_asked_within, was_asked_within_of, worth,
};
use crate::catalog::Family;
use crate::error::EbbError;
use crate::profile::{Medicine, about_me, listed};
use crate::storage::Reader;

const CONTACT: &str = "offer/contact";

/// Prefix of the id of the question about a limit, followed by the medicine.
const LIMIT: &str = "offer/limit/";

/// Prefix of both.
const OFFER: &str = "offer/";

/// Number of days with entries before the first offer: who begins has enough to learn.
const DAYS_LEAST: usize = 7;

/// Number of days on which a painkiller was logged that make its limit worth a question. Convention.
const USES_LEAST: usize = 3;

/// Minimum number of days between two offers. Convention.
const APART: i32 = 7;

/// Minimum number of days until the same is offered again, whatever the outcome. Convention, as for the screen for
/// post-exertional malaise. Early guesses are offered once; the settings hold the choice from then on.
const AGAIN: i32 = 56;

/// Proposed on a day on which nothing else is asked.
pub(super) fn propose(reader: &Reader<'_>, context: &AskContext<'_>) -> Result<Vec<Question>, EbbError> {
    let recent = context.recent;
    let before = recent.days.iter().filter(|facts| facts.day < recent.day).count();
    if before < DAYS_LEAST || was_asked_within_of(reader, OFFER, recent.day.plus(1 - APART), recent.day)? {
        return Ok(Vec::new());
    }
    let words = reader.words();
    let todays = context.asked_today().into_iter().map(|(id, _)| id).find(|id| id.starts_with(OFFER));
    let screen = |id: String, about: QuestionAbout, text: String| {
        let answers = vec![QuestionAnswer::open(words)];
        Question { id, about, worth: worth::OFFER, text, answers }
    };
    let mut offers = Vec::new();
    if about_me(reader)?.contact.is_none() {
        offers.push(screen(CONTACT.to_owned(), QuestionAbout::Contact, words.question_contact()));
    }
    offers.extend(early_guesses::offer(reader, context)?);
    for (medicine, Medicine { name, .. }) in without_limit(reader, context)? {
        let id = format!("{LIMIT}{medicine}");
        offers.push(screen(id, QuestionAbout::DoseLimit { medicine }, words.question_limit(name)));
    }
    let first = reader.bounds()?.map_or(recent.day, |(first, _)| first);
    for offer in offers {
        let is_another = todays.as_ref().is_some_and(|todays| *todays != offer.id);
        let since = if offer.id == early_guesses::ID { first } else { recent.day.plus(1 - AGAIN) };
        if !is_another && !was_asked_within(reader, &offer.id, since, recent.day)? {
            return Ok(vec![offer]);
        }
    }
    Ok(Vec::new())
}

/// The painkillers that the person takes and has set no limit for.
fn without_limit(reader: &Reader<'_>, context: &AskContext<'_>) -> Result<Vec<(String, Medicine)>, EbbError> {
    let (recent, catalog) = (context.recent, reader.catalog());
    let is_wanted = |medicine: &Medicine| {
        let Some(item) = medicine.item.as_ref().and_then(|item| catalog.get(item)) else { return false };
        let uses = recent.items.iter().filter(|used| used.item == item.id).count();
        let relieves_pain = item.family == Family::PainRelief;
        relieves_pain && uses >= USES_LEAST && medicine.daily_most.is_none() && !medicine.is_paused(recent.day)
    };
    Ok(listed(reader)?.into_iter().filter(|(_, medicine)| is_wanted(medicine)).collect())
}
