//! Several regions of the body under one word.

use strum::{IntoStaticStr, VariantArray};

use super::Region::{
    self, FootLeft, FootRight, HandLeft, HandRight, HipLeft, HipRight, JawLeft, JawRight, KneeLeft, KneeRight,
    LowerArmLeft, LowerArmRight, LowerBack, LowerLegLeft, LowerLegRight, ShoulderLeft, ShoulderRight, UpperArmLeft,
    UpperArmRight, UpperBack, UpperLegLeft, UpperLegRight,
};
use crate::i18n::Words;
use crate::variants;

/// Several regions under one word, as people say it: both sides, or the parts of a limb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
#[allow(missing_docs, reason = "each name is its own meaning")]
pub enum RegionGroup {
    Jaw,
    Shoulders,
    Arms,
    LeftArm,
    RightArm,
    UpperArms,
    LowerArms,
    Hands,
    Hips,
    Legs,
    LeftLeg,
    RightLeg,
    UpperLegs,
    LowerLegs,
    Knees,
    Feet,
    Back,
}

impl RegionGroup {
    /// Every group.
    pub const ALL: [Self; 17] = variants::all();

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// The regions it stands for.
    #[must_use]
    pub fn regions(self) -> &'static [Region] {
        match self {
            Self::Jaw => &[JawLeft, JawRight],
            Self::Shoulders => &[ShoulderLeft, ShoulderRight],
            Self::Arms => &[UpperArmLeft, LowerArmLeft, UpperArmRight, LowerArmRight],
            Self::LeftArm => &[UpperArmLeft, LowerArmLeft],
            Self::RightArm => &[UpperArmRight, LowerArmRight],
            Self::UpperArms => &[UpperArmLeft, UpperArmRight],
            Self::LowerArms => &[LowerArmLeft, LowerArmRight],
            Self::Hands => &[HandLeft, HandRight],
            Self::Hips => &[HipLeft, HipRight],
            Self::Legs => &[UpperLegLeft, LowerLegLeft, UpperLegRight, LowerLegRight],
            Self::LeftLeg => &[UpperLegLeft, LowerLegLeft],
            Self::RightLeg => &[UpperLegRight, LowerLegRight],
            Self::UpperLegs => &[UpperLegLeft, UpperLegRight],
            Self::LowerLegs => &[LowerLegLeft, LowerLegRight],
            Self::Knees => &[KneeLeft, KneeRight],
            Self::Feet => &[FootLeft, FootRight],
            Self::Back => &[UpperBack, LowerBack],
        }
    }

    /// Whether a text is its name, an alias, or its id.
    #[must_use]
    pub fn is_named(self, text: &str, words: Words) -> bool {
        let fold = |text: &str| text.trim().to_lowercase().replace(['-', '_'], " ");
        let (wanted, key) = (fold(text), format!("region-group-{}", self.id()));
        let names = words.lookup(&key).into_iter().chain(words.aliases(&key));
        fold(self.id()) == wanted || names.into_iter().any(|name| fold(&name) == wanted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Language, missing};

    #[test]
    fn every_group_has_its_word_and_no_region_twice() {
        for language in Language::ALL {
            let keys = RegionGroup::ALL.map(|group| format!("region-group-{}", group.id()));
            assert_eq!(missing(language, keys), Vec::<String>::new());
        }
        for group in RegionGroup::ALL {
            let regions = group.regions();
            assert!(regions.len() > 1);
            assert!(regions.iter().enumerate().all(|(place, region)| !regions[..place].contains(region)));
        }
    }

    #[test]
    fn group_is_named_in_the_language_or_by_its_id() {
        assert!(RegionGroup::Arms.is_named("Arme", Words::new(Language::German)));
        assert!(RegionGroup::LeftLeg.is_named("left leg", Words::new(Language::English)));
        assert!(RegionGroup::Shoulders.is_named("hombros", Words::new(Language::Spanish)));
        assert!(!RegionGroup::Arms.is_named("upper arms", Words::new(Language::English)));
    }

    #[test]
    fn no_word_of_a_group_is_one_of_a_region() {
        for language in Language::ALL {
            let words = Words::new(language);
            for region in Region::ALL {
                let name = words.variant("region", region.id());
                assert!(!RegionGroup::ALL.iter().any(|group| group.is_named(&name, words)), "{name}");
            }
        }
    }
}
