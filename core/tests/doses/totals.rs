//! The total of any doses is that of exact arithmetic.

use chrono::TimeDelta;
use ebb_core::entry::{Amount, Body, Draft, Intake, When};
use ebb_core::profile::Medicine;
use ebb_core::time::Moment;
use proptest::prelude::*;

use super::{Diary, dose, item};

/// How a dose of some milligrams is written.
const SPELLINGS: [fn(u32) -> String; 5] = [
    |mg| format!("{mg} mg"),
    |mg| format!("{mg}MG"),
    |mg| format!("{} g", Amount::new(i64::from(mg), 3).normalize()),
    |mg| format!("{} µg", u64::from(mg) * 1_000),
    |mg| format!("2 x {} mg", Amount::new(i64::from(mg) * 5, 1).normalize()),
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// Random doses in random spellings, logged in any order, over the nights clocks change, midnight and another zone:
    /// each time the total is that of exact arithmetic over instants.
    #[test]
    fn totals_are_exact(
        doses in prop::collection::vec((0i64..4_000, 1u32..2_000, 0usize..SPELLINGS.len()), 1..10),
        start in prop::sample::select(vec!["2026-03-31T09:00:00+02:00", "2026-10-27T09:00:00+01:00", "2026-06-10T00:30:00+02:00"]),
        zone in prop::sample::select(vec!["Europe/Berlin", "America/St_Johns", "Asia/Kolkata", "Australia/Lord_Howe"]),
    ) {
        let diary = Diary::at(&format!("{start}[Europe/Berlin]"));
        let now = Moment::in_zone(diary.now.at, zone).unwrap();
        let name = "Ibuprofen".to_owned();
        diary.list(Medicine { name, daily_most: Some(dose("1000000 mg")), ..Medicine::default() });
        for (minutes, mg, spelling) in &doses {
            let moment = Moment::in_zone(now.at - TimeDelta::minutes(*minutes), zone).unwrap();
            let body = Body::Remedy { item: item("ibuprofen"), dose: Some(dose(&SPELLINGS[*spelling](*mg))), intake: Intake::Taken, helped: None, slot: None, basis: None };
            diary.journal.logging().log(Draft::when(When::At { moment }, body), &now).unwrap();
        }
        // Every window that holds now ends with now, since nothing lies ahead.
        let within = doses.iter().filter(|(minutes, ..)| *minutes < 1_440).map(|(_, mg, _)| u64::from(*mg)).sum::<u64>();
        let total = diary.journal.doses().list(&now).unwrap().remove(0).total.map_or(Amount::ZERO, |total| total.amount);
        prop_assert_eq!(total, Amount::from(within));
    }
}
