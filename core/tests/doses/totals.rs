//! The total of any doses is that of exact arithmetic, over instants.

use chrono::{DateTime, TimeDelta};
use ebb_core::entry::{Amount, Body, Dose, Draft, Intake, When};
use ebb_core::i18n::Language;
use ebb_core::profile::Medicine;
use ebb_core::time::Moment;
use ebb_core::{Journal, Options, Timestamp};
use proptest::prelude::*;

use super::{dose, ingredient, item};

/// The person's limit, in milligrams.
const LIMIT: i64 = 400;

/// What a piece of a medicine is counted by.
#[derive(Debug, Clone, Copy)]
enum Pack {
    /// A tablet of 200 mg, of which the usual dose is two.
    Strength,
    /// Nothing is known but the usual dose of 400 mg: a tablet counts as one.
    UsualDose,
    /// A syrup with 40 mg in a millilitre, of which the usual dose is 10 ml.
    Syrup,
}

impl Pack {
    fn medicine(self, journal: &Journal) -> Medicine {
        let (usual, ingredients) = match self {
            Self::Strength => ("400 mg", vec![ingredient("ibuprofen", "200 mg")]),
            Self::UsualDose => ("400 mg", Vec::new()),
            Self::Syrup => ("10 ml", vec![journal.medicines().parse_ingredient("ibuprofen 40 mg/ml").unwrap()]),
        };
        Medicine {
            name: "Ibuprofen".to_owned(),
            dose: Some(dose(usual)),
            ingredients,
            // The lowest there may be, one usual dose: what is beyond it has a warning that says the total.
            daily_most: Some(dose(&format!("{LIMIT} mg"))),
            ..Medicine::default()
        }
    }

    /// Milligrams in a piece.
    fn piece(self) -> i64 {
        if matches!(self, Self::Strength) { 200 } else { 400 }
    }
}

/// A dose as a person writes it. What is written in thousandths comes to whole ones in the journal's unit.
#[derive(Debug, Clone, Copy)]
enum Written {
    Milligrams(u32),
    /// In grams, with a decimal mark.
    Grams(u32),
    Micrograms(u32),
    /// "2 x 150 mg", of the half.
    Twice(u32),
    Tablets(u32),
    HalfTablet,
    TabletAndAHalf,
    Millilitres(u32),
    /// Nothing but that one was taken.
    NoAmount,
}

impl Written {
    fn fits(self, pack: Pack) -> bool {
        match self {
            // A tablet of a syrup is none; and a spoon of it is another test's.
            Self::Tablets(_) | Self::HalfTablet | Self::TabletAndAHalf => !matches!(pack, Pack::Syrup),
            Self::Millilitres(_) => matches!(pack, Pack::Syrup),
            _ => true,
        }
    }

    fn text(self, language: Language) -> String {
        let is_german = language == Language::German;
        let marked = |number: String| if is_german { number.replace('.', ",") } else { number };
        let decimal = |thousandths: i64| marked(Amount::new(thousandths, 3).normalize().to_string());
        let tablets = if is_german { "Tabletten" } else { "tablets" };
        match self {
            // As Germans write a thousand, which is a decimal elsewhere.
            Self::Milligrams(mg) if is_german && mg >= 1_000 => format!("{}.{:03} mg", mg / 1_000, mg % 1_000),
            Self::Milligrams(mg) => format!("{mg} mg"),
            Self::Grams(mg) => format!("{} g", decimal(i64::from(mg))),
            Self::Micrograms(mg) => format!("{} µg", i64::from(mg) * 1_000),
            Self::Twice(mg) => format!("2 x {} mg", decimal(i64::from(mg) * 500)),
            Self::Tablets(count) => format!("{count} {tablets}"),
            Self::HalfTablet if is_german => "½ Tablette".to_owned(),
            Self::HalfTablet => "½ tablet".to_owned(),
            Self::TabletAndAHalf => format!("{} {tablets}", decimal(1_500)),
            Self::Millilitres(ml) => format!("{ml} ml"),
            Self::NoAmount => String::new(),
        }
    }

    /// How many milligrams it is.
    fn milligrams(self, pack: Pack) -> i64 {
        match self {
            Self::Milligrams(mg) | Self::Grams(mg) | Self::Micrograms(mg) | Self::Twice(mg) => mg.into(),
            Self::Tablets(count) => i64::from(count) * pack.piece(),
            Self::HalfTablet => pack.piece() / 2,
            Self::TabletAndAHalf => pack.piece() * 3 / 2,
            Self::Millilitres(ml) => i64::from(ml) * 40,
            Self::NoAmount => 400,
        }
    }
}

fn written() -> impl Strategy<Value = Written> {
    prop_oneof![
        (1u32..4_000).prop_map(Written::Milligrams),
        (1u32..4_000).prop_map(Written::Grams),
        (1u32..2_000).prop_map(Written::Micrograms),
        (1u32..2_000).prop_map(Written::Twice),
        (1u32..6).prop_map(Written::Tablets),
        Just(Written::HalfTablet),
        Just(Written::TabletAndAHalf),
        (1u32..60).prop_map(Written::Millilitres),
        Just(Written::NoAmount),
    ]
}

#[derive(Debug, Clone, Copy)]
enum Step {
    Pass(i64),
    Fly(usize),
    /// Of so many minutes ago.
    Log(i64, Written),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        2 => (1i64..900).prop_map(Step::Pass),
        1 => (0..CHANGES.len()).prop_map(Step::Fly),
        4 => (prop_oneof![2 => Just(0i64), 3 => 1i64..2_900], written()).prop_map(|(ago, dose)| Step::Log(ago, dose)),
    ]
}

/// Zones, and when clocks change there: forward and back, by an hour and by half of one, over the night and over none.
const CHANGES: [(&str, &str); 8] = [
    ("Europe/Berlin", "2026-03-29T01:00:00Z"),
    ("Europe/Berlin", "2026-10-25T01:00:00Z"),
    ("Australia/Lord_Howe", "2026-04-04T15:00:00Z"),
    ("Australia/Lord_Howe", "2026-10-03T15:30:00Z"),
    ("America/St_Johns", "2026-03-08T05:30:00Z"),
    ("America/St_Johns", "2026-11-01T04:30:00Z"),
    ("Asia/Kolkata", "2026-06-10T00:30:00Z"),
    ("Pacific/Kiritimati", "2026-06-10T10:00:00Z"),
];

/// The fullest 24 hours that hold an instant, found by looking at every minute that one can begin with.
fn fullest(taken: &[(Timestamp, i64)], holds: Timestamp) -> i64 {
    let total = |start: Timestamp| -> i64 {
        let within = |at: Timestamp| at >= start && at < start + TimeDelta::hours(24);
        taken.iter().filter(|(at, _)| within(*at)).map(|(_, mg)| mg).sum()
    };
    (0..1_440).map(|before| total(holds - TimeDelta::minutes(before))).max().unwrap_or_default()
}

#[test]
fn clocks_change_when_the_table_says_so() {
    for (zone, at) in &CHANGES[..6] {
        let at: DateTime<chrono::Utc> = at.parse().unwrap();
        let local = |minutes: i64| Moment::in_zone(at + TimeDelta::minutes(minutes), zone).unwrap().local();
        assert_ne!(local(0) - local(-1), TimeDelta::minutes(1), "{zone} {at}");
        assert_eq!(local(1) - local(0), TimeDelta::minutes(1), "{zone} {at}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// Random doses, as people write them in two languages, logged now and back-dated in any order while time passes, clocks
    /// change and zones are crossed: what is said of each dose and of the medicine is what exact arithmetic over instants
    /// gives.
    #[test]
    fn totals_are_exact(
        change in 0..CHANGES.len(), before in -300i64..1_400,
        pack in prop::sample::select(vec![Pack::Strength, Pack::UsualDose, Pack::Syrup]),
        language in prop::sample::select(vec![Language::English, Language::German]),
        steps in prop::collection::vec(step(), 1..14),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let options = Options { language, ..Options::default() };
        let journal = Journal::open(&folder.path().join("ebb.db"), options).unwrap();
        let (mut zone, changed) = CHANGES[change];
        let changed: Timestamp = changed.parse().unwrap();
        let mut now = Moment::in_zone(changed + TimeDelta::minutes(before), zone).unwrap();
        journal.medicines().save(None, pack.medicine(&journal), &now).unwrap();
        let ibuprofen = item("ibuprofen");
        let mut taken: Vec<(Timestamp, i64)> = Vec::new();
        for step in steps {
            match step {
                Step::Pass(minutes) => now = Moment::in_zone(now.at + TimeDelta::minutes(minutes), zone).unwrap(),
                Step::Fly(to) => {
                    zone = CHANGES[to].0;
                    now = Moment::in_zone(now.at, zone).unwrap();
                }
                Step::Log(_, written) if !written.fits(pack) => {}
                Step::Log(ago, written) => {
                    let moment = Moment::in_zone(now.at - TimeDelta::minutes(ago), zone).unwrap();
                    let at = moment.at;
                    let text = written.text(language);
                    let amount = (!text.is_empty()).then(|| journal.doses().parse(&ibuprofen, &text).unwrap());
                    let body = Body::Remedy {
                        item: ibuprofen.clone(), dose: amount, intake: Intake::Taken, helped: None, slot: None, basis: None,
                    };
                    journal.logging().log(Draft::when(When::At { moment }, body), &now).unwrap();
                    taken.push((at, written.milligrams(pack)));
                    let said = journal.views().today(&now).unwrap().just_logged.unwrap().warning.unwrap_or_default();
                    let most = fullest(&taken, at);
                    let total = Dose { amount: most.into(), unit: "mg".to_owned() };
                    let wanted = format!(" {} in 24 ", total.text(journal.words()));
                    let says = said.contains(&wanted);
                    prop_assert_eq!(says, most > LIMIT, "{:?}, {:?}: {:?}, {:?}", taken, text, said, wanted);
                }
            }
            let standing = journal.doses().list(&now).unwrap().remove(0);
            let total = standing.total.map_or(Amount::ZERO, |total| total.amount);
            prop_assert_eq!(total, Amount::from(fullest(&taken, now.at)), "at {}, of {:?}", now, taken);
        }
    }
}
