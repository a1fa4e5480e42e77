//! The steps of each guide. All durations are conventions. Those of heat and cold are limits that protect the skin, on
//! the cautious side of self-care leaflets (heat up to 20 minutes, cold up to 10, with a cloth in between).

use super::{Cue, GuideId, GuideLength};
use crate::entry::Region;

/// A step before it is put into words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    /// Id of the guide and step, such as `breathing-begin`. Prefixed with `guide-` it is the key of its text.
    pub(super) id: String,
    pub(super) seconds: u32,
    pub(super) cue: Cue,
}

/// Maximum heat without a pause, and in one guide, in seconds.
#[cfg(test)]
const HEAT_MOST: u32 = 20 * 60;

/// Maximum cold without a pause, and in one guide, in seconds.
#[cfg(test)]
const COLD_MOST: u32 = 10 * 60;

/// Seconds of heat or cold between two checks of the skin.
const SKIN_LOOK_AFTER: u32 = 5 * 60;

/// Inhalation and exhalation, in seconds: six breaths per minute with a longer exhalation. The breath is never held.
const IN: u32 = 4;
const OUT: u32 = 6;

/// A muscle group or a place to stretch, and the regions whose soreness excludes it.
type Group = (&'static str, &'static [Region]);

use Region::{
    Abdomen, Chest, FootLeft, FootRight, HandLeft, HandRight, Head, HipLeft, HipRight, JawLeft, JawRight, KneeLeft,
    KneeRight, LowerArmLeft, LowerArmRight, LowerBack, LowerLegLeft, LowerLegRight, Neck, ShoulderLeft, ShoulderRight,
    UpperArmLeft, UpperArmRight, UpperBack, UpperLegLeft, UpperLegRight,
};

const TENSED: [Group; 8] = [
    ("hands", &[HandLeft, HandRight, LowerArmLeft, LowerArmRight]),
    ("arms", &[UpperArmLeft, UpperArmRight, LowerArmLeft, LowerArmRight]),
    ("shoulders", &[ShoulderLeft, ShoulderRight, Neck, UpperBack]),
    ("face", &[JawLeft, JawRight, Head]),
    ("belly", &[Abdomen, LowerBack, Chest]),
    ("thighs", &[UpperLegLeft, UpperLegRight, HipLeft, HipRight]),
    ("calves", &[LowerLegLeft, LowerLegRight, KneeLeft, KneeRight]),
    ("feet", &[FootLeft, FootRight]),
];

const STRETCHED: [Group; 6] = [
    ("neck", &[Neck, Head, JawLeft, JawRight]),
    ("shoulders", &[ShoulderLeft, ShoulderRight, UpperArmLeft, UpperArmRight]),
    ("back", &[UpperBack, LowerBack, Chest]),
    ("hands", &[HandLeft, HandRight, LowerArmLeft, LowerArmRight]),
    ("hips", &[HipLeft, HipRight, UpperLegLeft, UpperLegRight, Abdomen]),
    ("calves", &[LowerLegLeft, LowerLegRight, KneeLeft, KneeRight, FootLeft, FootRight]),
];

const SCANNED: [&str; 10] = ["feet", "calves", "thighs", "hips", "back", "belly", "hands", "shoulders", "neck", "face"];

const NIDRA: [&str; 9] = ["arrive", "wish", "right", "left", "behind", "front", "breath", "heavy", "light"];

/// The steps of a guide. The last one has no duration.
pub(super) fn of(guide: GuideId, length: GuideLength, sore: &[Region]) -> Vec<Part> {
    let by = |short: u32, usual: u32, long: u32| match length {
        GuideLength::Short => short,
        GuideLength::Usual => usual,
        GuideLength::Long => long,
    };
    let id = guide.id();
    let mut script = Script::new(id);
    match guide {
        GuideId::Breathing => {
            script.step("begin", 10);
            for _ in 0..by(12, 30, 60) {
                script.cued("in", IN, Cue::BreatheIn);
                script.cued("out", OUT, Cue::BreatheOut);
            }
        }
        GuideId::BodyScan => {
            script.step("begin", by(15, 25, 40));
            for place in SCANNED {
                script.step(place, by(15, 35, 70));
            }
            script.step("whole", by(15, 25, 40));
        }
        GuideId::MuscleRelaxation => {
            script.step("begin", by(15, 20, 30));
            for _ in 0..by(1, 1, 2) {
                for (group, _) in kept(&TENSED, sore) {
                    script.step(group, 5);
                    script.step("let-go", by(12, 25, 25));
                }
            }
            script.step("whole", by(15, 30, 60));
        }
        GuideId::YogaNidra => {
            for place in NIDRA {
                script.step(place, by(30, 90, 150));
            }
            script.step("return", 40);
        }
        GuideId::Stretching => {
            script.step("begin", 15);
            for _ in 0..by(1, 1, 2) {
                for (group, _) in kept(&STRETCHED, sore) {
                    script.step(group, by(20, 40, 40));
                    script.step("ease", 10);
                }
            }
        }
        GuideId::Heat => script.on_skin("on", by(10, 15, 20) * 60),
        GuideId::Cold => script.on_skin("on", by(5, 8, 10) * 60),
        GuideId::HeatCold => {
            for _ in 0..by(1, 2, 3) {
                script.step("heat", 5 * 60);
                script.step("to-cold", 30);
                script.step("cold", 2 * 60);
                script.step("rest", 60);
            }
        }
    }
    script.cued("end", 0, Cue::End);
    script.parts
}

/// The groups without a sore region.
fn kept<'a>(groups: &'a [Group], sore: &'a [Region]) -> impl Iterator<Item = &'a Group> {
    groups.iter().filter(|(_, regions)| !regions.iter().any(|region| sore.contains(region)))
}

/// The groups that are left out because a region of them is sore.
pub(super) fn left_out(guide: GuideId, sore: &[Region]) -> Vec<&'static str> {
    let groups: &[Group] = match guide {
        GuideId::MuscleRelaxation => &TENSED,
        GuideId::Stretching => &STRETCHED,
        _ => return Vec::new(),
    };
    let is_sore = |regions: &[Region]| regions.iter().any(|region| sore.contains(region));
    groups.iter().filter(|(_, regions)| is_sore(regions)).map(|(group, _)| *group).collect()
}

struct Script {
    guide: &'static str,
    parts: Vec<Part>,
}

impl Script {
    fn new(guide: &'static str) -> Self {
        Self { guide, parts: Vec::new() }
    }

    fn step(&mut self, name: &str, seconds: u32) {
        self.cued(name, seconds, Cue::Change);
    }

    /// The first step always has the start cue.
    fn cued(&mut self, name: &str, seconds: u32, cue: Cue) {
        let cue = if self.parts.is_empty() { Cue::Start } else { cue };
        self.parts.push(Part { id: format!("{}-{name}", self.guide), seconds, cue });
    }

    /// Heat or cold on the skin for a duration, with a check of the skin every five minutes.
    fn on_skin(&mut self, name: &str, seconds: u32) {
        self.step(name, seconds.min(SKIN_LOOK_AFTER));
        let mut left = seconds.saturating_sub(SKIN_LOOK_AFTER);
        while left > 0 {
            let part = left.min(SKIN_LOOK_AFTER);
            self.step("look", part);
            left -= part;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Language, missing};

    fn every() -> impl Iterator<Item = (GuideId, GuideLength)> {
        GuideId::ALL.iter().flat_map(|guide| GuideLength::ALL.iter().map(|length| (*guide, *length)))
    }

    fn seconds(parts: &[Part]) -> u32 {
        parts.iter().map(|part| part.seconds).sum()
    }

    #[test]
    fn every_guide_starts_changes_and_ends() {
        for (guide, length) in every() {
            for sore in [&[][..], &Region::ALL] {
                let parts = of(guide, length, sore);
                let (last, rest) = parts.split_last().unwrap();
                assert_eq!((last.cue, last.seconds), (Cue::End, 0), "{guide:?}");
                assert_eq!(rest[0].cue, Cue::Start);
                assert!(rest.iter().all(|part| part.seconds > 0 && part.cue != Cue::End));
                assert!(rest[1..].iter().all(|part| part.cue != Cue::Start));
            }
        }
    }

    #[test]
    fn lengths_are_in_order_and_the_short_one_is_short() {
        for guide in GuideId::ALL.iter().copied() {
            let [short, usual, long] = [GuideLength::Short, GuideLength::Usual, GuideLength::Long]
                .map(|length| seconds(&of(guide, length, &[])));
            assert!(short < usual && usual < long, "{guide:?}: {short} {usual} {long}");
            assert!(short <= 10 * 60 && long <= 30 * 60, "{guide:?}: {short} {long}");
        }
    }

    #[test]
    fn heat_and_cold_keep_their_limits() {
        for (guide, length) in every().filter(|(guide, _)| guide.thermal()) {
            let parts = of(guide, length, &[]);
            let of_kind = |hot: bool| {
                let counts = |part: &&Part| match guide {
                    GuideId::Heat => hot,
                    GuideId::Cold => !hot,
                    _ => part.id == if hot { "heat-cold-heat" } else { "heat-cold-cold" },
                };
                parts.iter().filter(counts).map(|part| part.seconds).sum::<u32>()
            };
            assert!(of_kind(true) <= HEAT_MOST && of_kind(false) <= COLD_MOST, "{guide:?} {length:?}");
            assert!(parts.iter().all(|part| part.seconds <= SKIN_LOOK_AFTER), "a look at the skin every five minutes");
        }
    }

    #[test]
    fn what_is_sore_is_gone_round_and_said() {
        let whole = of(GuideId::MuscleRelaxation, GuideLength::Usual, &[]);
        let round = of(GuideId::MuscleRelaxation, GuideLength::Usual, &[Region::ShoulderLeft]);
        assert_eq!(whole.len(), round.len() + 2);
        assert!(round.iter().all(|part| !part.id.ends_with("shoulders")));
        assert_eq!(left_out(GuideId::MuscleRelaxation, &[Region::ShoulderLeft]), ["shoulders"]);
        assert_eq!(left_out(GuideId::BodyScan, &Region::ALL), [""; 0], "looking at a place does not strain it");
        // If everything is sore, nothing is tensed, but some steps remain.
        let all = of(GuideId::MuscleRelaxation, GuideLength::Short, &Region::ALL);
        assert_eq!(
            all.iter().map(|part| part.id.as_str()).collect::<Vec<_>>(),
            ["muscle-relaxation-begin", "muscle-relaxation-whole", "muscle-relaxation-end"]
        );
    }

    #[test]
    fn breathing_is_six_a_minute_and_out_is_longer() {
        let parts = of(GuideId::Breathing, GuideLength::Usual, &[]);
        let of_cue = |cue: Cue| parts.iter().filter(|part| part.cue == cue).map(|part| part.seconds).sum::<u32>();
        assert_eq!((of_cue(Cue::BreatheIn), of_cue(Cue::BreatheOut)), (30 * 4, 30 * 6));
    }

    #[test]
    fn every_word_is_there() {
        let mut keys: Vec<String> = Vec::new();
        for (guide, length) in every() {
            keys.extend(of(guide, length, &[]).into_iter().map(|part| format!("guide-{}", part.id)));
            keys.push(format!("guide-{}", guide.id()));
        }
        keys.extend(TENSED.iter().chain(&STRETCHED).map(|(group, _)| format!("guide-group-{group}")));
        keys.sort();
        keys.dedup();
        for language in Language::ALL {
            assert_eq!(missing(language, keys.clone()), [""; 0], "{language:?}");
        }
    }

    #[test]
    fn each_is_logged_as_something_that_exists() {
        let catalog = crate::catalog::Catalog::new([]);
        for guide in GuideId::ALL {
            assert!(catalog.get(&crate::catalog::ItemId(guide.item().to_owned())).is_some(), "{guide:?}");
            assert_eq!(serde_json::to_value(guide).unwrap(), guide.id());
        }
    }
}
