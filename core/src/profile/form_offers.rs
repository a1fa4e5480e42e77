//! What a form offers to be chosen with one tap: days to pause until, and lengths of time.

use serde::Serialize;

use crate::i18n::{Words, lower_first};
use crate::time::Day;

/// How many days ahead a pause ends, for each offer.
const PAUSES: [i32; 5] = [1, 3, 7, 14, 28];

/// A day until which something can be paused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PauseOffer {
    /// The first day on which it is on again.
    pub until: Day,
    /// In words, such as "Until Tuesday 1 December".
    pub label: String,
}

/// A length of time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct LengthOffer {
    /// In minutes.
    pub minutes: u32,
    /// In words, such as "6 h".
    pub label: String,
}

/// The days until which something can be paused, soonest first.
pub(crate) fn pause_offers(today: Day, words: Words) -> Vec<PauseOffer> {
    let offer = |days| {
        let until = today.plus(days);
        PauseOffer { until, label: until_label(until, today, words) }
    };
    PAUSES.into_iter().map(offer).collect()
}

/// That something is paused, and until when.
pub(crate) fn paused_label(until: Day, today: Day, words: Words) -> String {
    words.paused_state(lower_first(&until_label(until, today, words)))
}

fn until_label(until: Day, today: Day, words: Words) -> String {
    if until.since(today) == 1 { words.until_tomorrow() } else { words.until_day(words.relative_day(until, today)) }
}

/// Lengths in words, with a saved one among them, shortest first.
pub(crate) fn length_offers(offered: &[u32], saved: Option<u32>, words: Words) -> Vec<LengthOffer> {
    let mut all: Vec<u32> = offered.iter().copied().chain(saved).collect();
    all.sort_unstable();
    all.dedup();
    all.into_iter().map(|minutes| LengthOffer { minutes, label: words.duration(minutes.into()) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn a_pause_names_the_day_on_which_it_ends() {
        let today: Day = "2026-11-29".parse().unwrap();
        let labels = |language| {
            let words = Words::new(language);
            let offers = pause_offers(today, words);
            let labels: Vec<_> = offers.iter().take(2).map(|offer| offer.label.clone()).collect();
            (labels, offers[1].until, paused_label(offers[1].until, today, words))
        };
        let until: Day = "2026-12-02".parse().unwrap();
        let (named, day, paused) = labels(Language::English);
        assert_eq!(named, ["Until tomorrow", "Until Wednesday 2 December"]);
        assert_eq!((day, paused.as_str()), (until, "Paused until Wednesday 2 December"));
        assert_eq!(labels(Language::German).2, "Pause bis Mittwoch, 2. Dezember");
        assert_eq!(labels(Language::Spanish).2, "En pausa hasta el miércoles 2 de diciembre");
    }

    #[test]
    fn a_saved_length_is_among_the_offers_once() {
        let minutes = |saved| {
            let offers = length_offers(&[240, 360], saved, Words::new(Language::English));
            offers.into_iter().map(|offer| offer.label).collect::<Vec<_>>()
        };
        assert_eq!(minutes(None), ["4 h", "6 h"]);
        assert_eq!(minutes(Some(240)), ["4 h", "6 h"]);
        assert_eq!(minutes(Some(270)), ["4 h", "4 h 30 min", "6 h"]);
    }
}
