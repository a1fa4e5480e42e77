//! The signs to act on: which entries make one. Each threshold is a convention of ours that waits for a clinician's review.

use serde::Serialize;

use super::reported_entry::ReportedEntry;
use crate::entry::Region;
use crate::i18n::{MessageKey, keys};

/// How soon help is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum SignUrgency {
    /// Call now.
    Now,
    /// See a doctor today.
    Today,
    /// See a doctor this week.
    ThisWeek,
}

/// One rule.
pub(super) struct Rule {
    /// Stable id, kebab-case.
    pub(super) id: &'static str,
    pub(super) urgency: SignUrgency,
    /// The line, with `$number`.
    pub(super) text: MessageKey,
    /// The items that can make it.
    pub(super) items: &'static [&'static str],
    /// Which of its entries are of one episode.
    pub(super) episodes: Episodes,
    /// Whether what was said makes it.
    pub(super) holds: fn(&Window<'_>) -> bool,
}

/// Which entries of a rule are of one episode, so that the line is said once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Episodes {
    /// All.
    Together,
    /// Those of one item: an ache of before makes no weakness an old one.
    ByItem,
    /// Breathlessness, and the rest: it does not make the first chest pain an old one. Tightness of the chest does. Many people
    /// have a little of both, off and on. Said to be gone and back, it is a new episode only when it is strong.
    BreathApart,
}

/// What is known of the person beside the entries. Unknown is the careful case.
#[derive(Debug, Clone, Copy)]
pub(super) struct Person {
    /// Younger than fifty; false if unknown.
    pub(super) is_under_50: bool,
    /// A statin is in the list of medicines.
    pub(super) takes_statin: bool,
}

/// What was said in the 24 hours up to one entry, and before.
pub(super) struct Window<'a> {
    pub(super) person: Person,
    /// The entry that may complete a sign.
    pub(super) last: &'a ReportedEntry,
    /// Everything said up to it, itself included.
    pub(super) said: &'a [ReportedEntry],
}

/// An item is new if it was not there in so many days before.
pub(super) const NEW_DAYS: i64 = 28;

/// From here on, or without a number, chest pain and breathlessness count: many people with these illnesses have a little of
/// both on most days.
const CHEST_FROM: f64 = 4.0;

/// From here on feeling ill is "very ill".
const VERY_ILL_FROM: f64 = 7.0;

/// Fever, in °C.
const FEVER_FROM: f64 = 38.0;

/// Longer than this, in minutes, is long in the morning.
const MORNING_OVER: f64 = 45.0;

impl<'a> Window<'a> {
    /// What was said of some items within the 24 hours.
    fn of(&self, items: &'static [&'static str]) -> impl Iterator<Item = &'a ReportedEntry> {
        let last = self.last;
        self.said.iter().filter(move |said| items.contains(&said.item.as_str()) && said.is_with(last))
    }

    fn has(&self, items: &'static [&'static str]) -> bool {
        self.of(items).any(ReportedEntry::is_there)
    }

    /// What was said last is one of some items, at least that strong. Present without a number counts: it is unknown, not
    /// little. What was said before does not make a weak one strong.
    fn is_from(&self, items: &'static [&'static str], least: f64) -> bool {
        items.contains(&self.last.item.as_str()) && self.last.value.is_none_or(|value| value >= least)
    }

    /// There now, and not in the four weeks before.
    fn has_new(&self, items: &'static [&'static str]) -> bool {
        items.iter().any(|item| {
            let there = self.said.iter().filter(|said| said.item == *item && said.is_there());
            let (now, before): (Vec<_>, Vec<_>) = there.partition(|said| said.is_with(self.last));
            let since = self.last.at - chrono::TimeDelta::days(NEW_DAYS);
            !now.is_empty() && before.iter().all(|said| said.at <= since)
        })
    }

    fn has_at(&self, items: &'static [&'static str], places: &[Region]) -> bool {
        self.of(items).any(|said| said.is_there() && places.iter().any(|place| said.regions.contains(place)))
    }

    /// What was said last is pain in the chest and nowhere else. With other places it is the widespread pain of these illnesses.
    fn is_of_chest_alone(&self) -> bool {
        self.last.regions == [Region::Chest] && self.is_from(&["pain"], CHEST_FROM)
    }

    /// Muscle weakness said of one side alone, and not in the four weeks before.
    fn has_new_on_one_side(&self) -> bool {
        let there = || self.said.iter().filter(|said| said.item == "muscle-weakness" && said.is_there());
        let since = self.last.at - chrono::TimeDelta::days(NEW_DAYS);
        let is_before = |said: &&ReportedEntry| !said.is_with(self.last) && said.at > since;
        there().any(|said| said.is_with(self.last) && said.is_one_sided) && !there().any(|said| is_before(&said))
    }

    fn has_fever(&self) -> bool {
        self.has(&["fever"]) || self.of(&["body-temperature"]).any(|said| said.value >= Some(FEVER_FROM))
    }

    /// One lower leg and not the other.
    fn has_one_calf(&self) -> bool {
        self.of(&["swelling"])
            .filter(|said| said.is_there())
            .any(|said| said.regions.contains(&Region::LowerLegLeft) != said.regions.contains(&Region::LowerLegRight))
    }
}

const SHOULDERS: [Region; 2] = [Region::ShoulderLeft, Region::ShoulderRight];
const HIPS: [Region; 2] = [Region::HipLeft, Region::HipRight];

/// Every rule, the most urgent first.
pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "one-sided-weakness",
        urgency: SignUrgency::Now,
        text: keys::SIGN_ONE_SIDED_WEAKNESS,
        items: &["one-sided-weakness", "slurred-speech", "muscle-weakness"],
        episodes: Episodes::Together,
        holds: |window| window.has(&["one-sided-weakness", "slurred-speech"]) || window.has_new_on_one_side(),
    },
    Rule {
        id: "chest-or-breath",
        urgency: SignUrgency::Now,
        text: keys::SIGN_CHEST_OR_BREATH,
        items: &["chest-pain", "chest-tightness", "shortness-of-breath", "pain"],
        episodes: Episodes::BreathApart,
        holds: |window| {
            window.is_from(&["chest-pain", "chest-tightness", "shortness-of-breath"], CHEST_FROM)
                || window.is_of_chest_alone()
        },
    },
    Rule {
        id: "saddle-numbness",
        urgency: SignUrgency::Now,
        text: keys::SIGN_SADDLE_NUMBNESS,
        items: &["saddle-numbness"],
        episodes: Episodes::Together,
        holds: |window| window.has(&["saddle-numbness"]),
    },
    Rule {
        id: "sudden-headache",
        urgency: SignUrgency::Now,
        text: keys::SIGN_SUDDEN_HEADACHE,
        items: &["thunderclap-headache"],
        episodes: Episodes::Together,
        holds: |window| window.has(&["thunderclap-headache"]),
    },
    Rule {
        id: "gut-bleeding",
        urgency: SignUrgency::Now,
        text: keys::SIGN_GUT_BLEEDING,
        items: &["black-stools", "vomiting-blood"],
        episodes: Episodes::Together,
        holds: |window| window.has(&["black-stools", "vomiting-blood"]),
    },
    Rule {
        id: "stiff-neck-fever",
        urgency: SignUrgency::Now,
        text: keys::SIGN_STIFF_NECK_FEVER,
        items: &["stiff-neck", "stiffness", "fever", "body-temperature"],
        episodes: Episodes::Together,
        holds: |window| {
            window.has_fever() && (window.has(&["stiff-neck"]) || window.has_at(&["stiffness"], &[Region::Neck]))
        },
    },
    Rule {
        id: "fever-very-ill",
        urgency: SignUrgency::Now,
        text: keys::SIGN_FEVER_VERY_ILL,
        items: &["fever", "body-temperature", "malaise", "confusion"],
        episodes: Episodes::Together,
        holds: |window| {
            let rated = window.of(&["malaise", "confusion"]).any(|said| said.value >= Some(VERY_ILL_FROM));
            window.has_fever() && rated
        },
    },
    Rule {
        id: "dark-urine",
        urgency: SignUrgency::Today,
        text: keys::SIGN_DARK_URINE,
        items: &["dark-urine"],
        episodes: Episodes::Together,
        holds: |window| window.has(&["dark-urine"]),
    },
    Rule {
        id: "bladder-bowel",
        urgency: SignUrgency::Today,
        text: keys::SIGN_BLADDER_BOWEL,
        items: &["bladder-trouble", "bowel-trouble"],
        episodes: Episodes::Together,
        holds: |window| window.has_new(&["bladder-trouble", "bowel-trouble"]),
    },
    Rule {
        id: "calf-swelling",
        urgency: SignUrgency::Today,
        text: keys::SIGN_CALF_SWELLING,
        items: &["calf-swelling", "swelling"],
        episodes: Episodes::Together,
        holds: |window| window.has(&["calf-swelling"]) || window.has_one_calf(),
    },
    Rule {
        id: "hot-joint-fever",
        urgency: SignUrgency::Today,
        text: keys::SIGN_HOT_JOINT_FEVER,
        items: &["hot-swollen-joint", "fever", "body-temperature"],
        episodes: Episodes::Together,
        holds: |window| window.has_fever() && window.has(&["hot-swollen-joint"]),
    },
    Rule {
        id: "statin-muscle",
        urgency: SignUrgency::Today,
        text: keys::SIGN_STATIN_MUSCLE,
        items: &["dark-urine", "muscle-weakness", "muscle-aches", "muscle-soreness", "widespread-pain", "cramp"],
        episodes: Episodes::ByItem,
        holds: |window| {
            window.person.takes_statin
                && (window.has(&["dark-urine"])
                    || window.has_new(&[
                        "muscle-weakness",
                        "muscle-aches",
                        "muscle-soreness",
                        "widespread-pain",
                        "cramp",
                    ]))
        },
    },
    Rule {
        id: "headache-over-50",
        urgency: SignUrgency::Today,
        text: keys::SIGN_HEADACHE_OVER_50,
        items: &[
            "headache",
            "new-headache",
            "scalp-tenderness",
            "jaw-pain-on-chewing",
            "visual-disturbance",
            "blurred-vision",
            "vision-loss",
        ],
        episodes: Episodes::Together,
        holds: |window| {
            !window.person.is_under_50
                && (window.has_new(&["headache"]) || window.has(&["new-headache"]))
                && window.has(&[
                    "scalp-tenderness",
                    "jaw-pain-on-chewing",
                    "visual-disturbance",
                    "blurred-vision",
                    "vision-loss",
                ])
        },
    },
    Rule {
        id: "stiff-over-50",
        urgency: SignUrgency::ThisWeek,
        text: keys::SIGN_STIFF_OVER_50,
        items: &["morning-stiffness", "stiffness", "shoulder-pain", "hip-pain"],
        episodes: Episodes::Together,
        holds: |window| {
            let shoulders = window.has_at(&["stiffness"], &SHOULDERS) || window.has(&["shoulder-pain"]);
            let hips = window.has_at(&["stiffness"], &HIPS) || window.has(&["hip-pain"]);
            let long = window.of(&["morning-stiffness"]).any(|said| said.value > Some(MORNING_OVER));
            !window.person.is_under_50 && long && shoulders && hips
        },
    },
];
