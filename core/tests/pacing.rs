//! Energy and the planned day, over a journal of days that are logged.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use chrono::TimeDelta;
use ebb_core::InvalidInput;
use ebb_core::catalog::ItemId;
use ebb_core::entry::{Body, DayLevel, Draft, Effort, FlarePhase, Rating, Severity, When};
use ebb_core::pacing::{DayPlan, DesiredActivity, EnergyBudget, FAR_OVER, FitOptionKind, RESERVE};
use ebb_core::reminders::{QuietHours, ReminderSettings};
use ebb_core::time::{ClockTime, Day, Moment};
use ebb_core::{EbbError, Journal, Options};
use proptest::prelude::*;

/// A journal, with helpers that log days.
struct Desk {
    _folder: tempfile::TempDir,
    journal: Journal,
}

fn at(text: &str) -> Moment {
    format!("{text}[Europe/Berlin]").parse().unwrap()
}

/// An hour of a day in March and April 2026 in Berlin; summer time begins on 29 March.
fn on(number: i32, hour: u32) -> Moment {
    let day = "2026-03-01".parse::<Day>().unwrap().plus(number);
    at("2026-03-01T12:00:00+01:00").at_local(day.date().and_hms_opt(hour, 0, 0).unwrap())
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
        Self { _folder: folder, journal }
    }

    fn log(&self, body: Body, when: &Moment, now: &Moment) -> ebb_core::entry::EntryId {
        let when = When::At { moment: when.clone() };
        self.journal.logging().log(Draft::when(when, body), now).unwrap().entries.remove(0)
    }

    fn walk(&self, minutes: u32, when: &Moment, now: &Moment) -> ebb_core::entry::EntryId {
        let effort = Effort { physical: Some(Rating::of(5.0)), ..Effort::default() };
        self.log(
            Body::Activity { item: ItemId("walking".into()), effort, minutes: Some(minutes), timed: None },
            when,
            now,
        )
    }

    /// Logs days with an hour and a half of activity and pain 3; every eighth day has three times that, and pain 7 the
    /// day after.
    fn live(&self, days: i32) {
        for number in 0..days {
            let hour = |hour| on(number, hour);
            self.walk(if number % 8 == 4 { 270 } else { 90 + 3 * (number.unsigned_abs() % 5) }, &hour(15), &hour(15));
            let pain = if number % 8 == 5 { 7.0 } else { 3.0 };
            for asked in [9, 20] {
                self.log(Body::symptom("pain", Severity::of(pain)), &hour(asked), &hour(asked));
            }
        }
    }

    fn plan(&self, now: &Moment) -> DayPlan {
        self.journal.energy().plan(now).unwrap()
    }
}

#[test]
fn plan_equals_a_replay_after_any_change() {
    let desk = Desk::new();
    desk.live(40);
    let now = on(40, 10);
    let replayed = desk.plan(&now);
    desk.journal.settle().unwrap();
    assert_eq!(desk.plan(&now), replayed, "from what is kept");
    assert_eq!(desk.plan(&now), replayed, "and again");

    // After a change of the past, everything is as if it had always been so.
    let forgotten = desk.walk(200, &on(12, 11), &now);
    let changed = desk.plan(&now);
    assert_ne!(changed, replayed);
    desk.journal.settle().unwrap();
    assert_eq!(desk.plan(&now), changed);
    desk.journal.logging().remove(&forgotten, &now).unwrap();
    assert_eq!(desk.plan(&now), replayed);
    desk.journal.settle().unwrap();
    assert_eq!(desk.plan(&now), replayed);
}

#[test]
fn overexertion_days_are_recognized() {
    let desk = Desk::new();
    desk.live(60);
    let plan = desk.plan(&on(60, 10));
    // Days of 45 to 51 effort-minutes were fine; days of 135 were not.
    assert!((45.0..135.0).contains(&plan.energy.envelope.mid), "{:?}", plan.energy.envelope);
    assert!(plan.energy.advised <= 51.0 && !plan.energy.by_default);
    assert_eq!((plan.energy.spent, plan.energy.left, plan.energy.quotient), (None, None, None));
    let hour = &plan.hours[0];
    assert_eq!((hour.item.0.as_str(), hour.cost), ("walking", 30.0));

    desk.walk(40, &on(60, 11), &on(60, 11));
    let plan = desk.plan(&on(60, 12));
    assert_eq!((plan.energy.spent, plan.energy.left), (Some(20.0), Some(plan.energy.advised - 20.0)));
    assert_eq!(plan.energy.quotient, Some(2_000.0 / plan.energy.advised), "a share of the advised amount");
    assert_eq!(plan.kinds.physical, Some(20.0));
    assert_eq!(plan.energy.sentence, "Within today's limit.");
}

#[test]
fn headline_says_the_share_of_the_advised_amount_and_when_it_is_more() {
    let shares = [
        (0.5, "About half of today's energy used."),
        (1.0, "About all of today's energy used."),
        (1.1, "More than today's energy used."),
        (2.5, "More than today's energy used."),
    ];
    for (share, said) in shares {
        let desk = Desk::new();
        desk.live(60);
        let advised = desk.plan(&on(60, 10)).energy.advised;
        // Walking is half effort: two minutes are one effort-minute.
        let minutes = (1..1_000u32).find(|minutes| f64::from(*minutes) >= advised * share * 2.0).unwrap();
        desk.walk(minutes, &on(60, 11), &on(60, 11));
        let today = desk.journal.views().today(&on(60, 12)).unwrap();
        let quotient = today.pacing.unwrap().quotient.unwrap();
        assert!((quotient - 100.0 * share).abs() < 2.0, "{quotient} of the advised amount, not {share}");
        assert!(today.headline.ends_with(said), "{quotient}: {}", today.headline);
    }
}

#[test]
fn running_activity_is_spent_before_it_stops() {
    let desk = Desk::new();
    desk.live(26);
    let minute = |minute| {
        let start = on(27, 11);
        Moment { at: start.at + TimeDelta::minutes(minute), ..start }
    };
    let spent = |now: &Moment| desk.plan(now).energy.spent;
    desk.walk(20, &on(27, 9), &on(27, 9));
    let effort = Effort { physical: Some(Rating::of(5.0)), ..Effort::default() };
    desk.journal.activity().start(&ItemId("walking".into()), effort, &minute(0)).unwrap();
    assert_eq!(spent(&minute(0)), Some(10.0));
    assert_eq!(spent(&minute(30)), Some(25.0));
    desk.journal.activity().rest(&minute(30)).unwrap();
    assert_eq!(spent(&minute(40)), Some(25.0), "a rest costs nothing");
    desk.journal.activity().done(&minute(40)).unwrap();
    let before = desk.plan(&minute(60)).energy;
    assert_eq!(before.spent, Some(35.0));
    assert_eq!(before.left, Some(before.advised - 35.0));
    desk.journal.activity().stop(None, &minute(60)).unwrap();
    let before = EnergyBudget { next_break: None, ..before };
    assert_eq!(desk.plan(&minute(60)).energy, before, "stopping it changes nothing that was said of it");
}

#[test]
fn running_activity_of_yesterday_or_a_forgotten_one_costs_today_nothing() {
    let running_since = |start: Moment| {
        let desk = Desk::new();
        desk.live(26);
        desk.journal.activity().start(&ItemId("walking".into()), Effort::default(), &start).unwrap();
        desk
    };
    let night = running_since(on(27, 23));
    assert!(night.plan(&on(28, 3)).energy.spent.is_some(), "the day has not ended yet");
    assert_eq!(night.plan(&on(28, 4)).energy.spent, None, "it will be logged for yesterday");
    let forgotten = running_since(on(27, 8));
    assert!(forgotten.plan(&on(27, 13)).energy.spent.is_some());
    assert_eq!(forgotten.plan(&on(27, 14)).energy.spent, None, "nobody knows when it ended");
}

#[test]
fn overexertion_opens_a_risk_window_that_closes() {
    let desk = Desk::new();
    desk.live(26);
    // Far over the limit on Saturday 28 March; that night the clocks go forward.
    desk.walk(300, &on(27, 15), &on(27, 15));
    let today = desk.plan(&on(27, 16));
    let window = today.energy.risk_window.clone().unwrap();
    assert!(150.0 / today.energy.envelope.mid >= FAR_OVER);
    assert!(window.why.starts_with("Today went far over your limit."), "{}", window.why);
    assert!(
        !today.energy.reasons.iter().any(|reason| reason.contains("You did a lot recently")),
        "today is spent already"
    );
    let after = desk.plan(&on(28, 10));
    let kept = after.energy.risk_window.clone().unwrap();
    assert!(kept.why.starts_with("Yesterday went far over your limit."), "{}", kept.why);
    assert_eq!((kept.from.zone.as_str(), kept.to.offset_seconds), ("Europe/Berlin", 7_200));
    assert!(kept.from.at >= on(27, 15).at && kept.to.at > on(28, 10).at && kept.from.at < kept.to.at);
    // A week later the window is gone.
    assert_eq!(desk.plan(&on(34, 10)).energy.risk_window, None);
}

#[test]
fn own_delay_needs_more_than_two_events() {
    let why = |days| {
        let desk = Desk::new();
        desk.live(days);
        desk.walk(300, &on(days - 1, 16), &on(days - 1, 17));
        desk.plan(&on(days - 1, 18)).energy.risk_window.unwrap().why
    };
    // In 19 days, two days far over the limit were followed by a worse one; in 58, seven.
    assert!(why(19).ends_with("Ebb doesn't know your pattern yet."), "{}", why(19));
    assert!(why(58).contains("For you, that usually shows"), "{}", why(58));
}

#[test]
fn before_seven_known_days_no_amount_is_said() {
    let desk = Desk::new();
    let amount = |text: &String| text.chars().any(|character| character.is_ascii_digit());
    for number in 0..7 {
        let now = on(number, 16);
        let rate = Body::Measurement { item: ItemId("energy".into()), value: 90.0 };
        desk.log(rate, &on(number, 9), &on(number, 9));
        desk.walk(240, &on(number, 15), &now);
        let plan = desk.plan(&now);
        assert!(plan.energy.by_default, "day {number}");
        // One fixed low number for code that needs one, whatever was logged.
        assert_eq!(plan.energy.advised, ebb_core::pacing::DEFAULT_ADVISED);
        assert_eq!((plan.energy.left, plan.energy.quotient, &plan.energy.risk_window), (None, None, &None));
        assert!(plan.energy.sentence.starts_with("Ebb learns your limit"), "{}", plan.energy.sentence);
        assert_eq!(plan.energy.reasons, ["Until then: stop before it gets worse."]);
        assert!(plan.hours.is_empty() && plan.amounts.is_empty());
        let headline = desk.journal.views().today(&now).unwrap().headline;
        assert!(!amount(&plan.energy.sentence) && !headline.contains('%'), "{headline}");
    }
    // Days with only a day load count too.
    desk.log(Body::DayLoad { level: DayLevel::Usual }, &on(7, 20), &on(7, 20));
    let plan = desk.plan(&on(8, 10));
    assert!(!plan.energy.by_default, "{:?}", plan.energy.reasons);
}

#[test]
fn one_energy_rating_is_no_usual() {
    let desk = Desk::new();
    desk.live(20);
    let plain = desk.plan(&on(20, 10)).energy.advised;
    for number in 20..27 {
        let rate = Body::Measurement { item: ItemId("energy".into()), value: if number < 26 { 60.0 } else { 20.0 } };
        desk.log(rate, &on(number, 9), &on(number, 9));
        let reasons = desk.plan(&on(number, 10)).energy.reasons;
        assert!(!reasons.iter().any(|reason| reason.contains("your usual")), "{reasons:?}");
        if number == 20 {
            assert_eq!(desk.plan(&on(number, 10)).energy.advised, plain);
        }
    }
    let rate = Body::Measurement { item: ItemId("energy".into()), value: 10.0 };
    desk.log(rate, &on(27, 9), &on(27, 9));
    let reasons = desk.plan(&on(27, 10)).energy.reasons;
    assert!(reasons.contains(&"You rated your energy below your usual.".to_owned()), "{reasons:?}");
}

#[test]
fn reasons_tell_the_record_and_no_permission() {
    let desk = Desk::new();
    for number in 0_i32..60 {
        let heavy = number % 8 == 4;
        desk.walk(if heavy { 270 } else { 40 + 20 * (number.unsigned_abs() % 4) }, &on(number, 15), &on(number, 15));
        let pain = if number % 8 == 5 { 7.0 } else { 3.0 };
        desk.log(Body::symptom("pain", Severity::of(pain)), &on(number, 20), &on(number, 20));
    }
    let plan = desk.plan(&on(60, 10));
    let record = &plan.energy.reasons[0];
    assert!(record.starts_with("Of ") && record.contains("followed by a worse day"), "{record}");
    for reason in plan.energy.reasons.iter().chain([&plan.energy.sentence]) {
        assert!(["not measured on you", "you can", "can hold"].iter().all(|claim| !reason.contains(claim)), "{reason}");
    }
    let hour = &plan.hours[0];
    assert!((60.0..=115.0).contains(&hour.percent), "{}", hour.percent);
    assert!(hour.sentence.starts_with("Walking usually takes about "), "{}", hour.sentence);
    assert!(hour.sentence.ends_with(" of a day's energy per hour (from the last 12 times)."), "{}", hour.sentence);
}

#[test]
fn cost_is_shown_from_three_times_on() {
    let desk = Desk::new();
    desk.live(20);
    let cook = |number| {
        let body = Body::Activity {
            item: ItemId("cooking".into()),
            effort: Effort::default(),
            minutes: Some(10),
            timed: None,
        };
        desk.log(body, &on(number, 12), &on(number, 12));
    };
    let shown = |number| desk.plan(&on(number, 10)).hours.iter().any(|hour| hour.item.0 == "cooking");
    for number in 20..23 {
        cook(number);
        assert!(!shown(number), "{number}");
    }
    assert!(shown(23));
}

#[test]
fn advice_never_rises_after_a_day_that_led_to_a_crash() {
    let desk = Desk::new();
    for number in 0..12 {
        desk.walk(120, &on(number, 15), &on(number, 15));
        desk.log(Body::symptom("pain", Severity::of(3.0)), &on(number, 20), &on(number, 20));
    }
    let before = desk.plan(&on(12, 10)).energy.advised;
    // Four times that, and a flare two days later.
    desk.walk(480, &on(12, 15), &on(12, 15));
    desk.log(Body::symptom("pain", Severity::of(3.0)), &on(12, 20), &on(12, 20));
    for number in 13..30 {
        if number == 14 {
            desk.journal.flares().log(FlarePhase::Started, &on(14, 8)).unwrap();
        }
        if number == 16 {
            desk.journal.flares().log(FlarePhase::Ended, &on(16, 8)).unwrap();
        }
        let plan = desk.plan(&on(number, 10));
        assert!(plan.energy.advised <= before + 1e-9, "day {number}: {} after {before}", plan.energy.advised);
        desk.walk(if number < 16 { 20 } else { 100 }, &on(number, 15), &on(number, 15));
        let pain = if (14..16).contains(&number) { 7.0 } else { 3.0 };
        desk.log(Body::symptom("pain", Severity::of(pain)), &on(number, 20), &on(number, 20));
    }
}

#[test]
fn rated_quotient_needs_both_ratings() {
    let desk = Desk::new();
    let rate = |item: &str, value: f64, hour| {
        desk.log(Body::Measurement { item: ItemId(item.into()), value }, &on(0, hour), &on(0, hour));
    };
    rate("energy", 40.0, 9);
    assert_eq!(desk.plan(&on(0, 10)).rated_quotient, None);
    rate("energy-spent", 50.0, 20);
    assert_eq!(desk.plan(&on(0, 21)).rated_quotient, Some(125.0));
    desk.walk(60, &on(0, 12), &on(0, 21));
    let points = desk.plan(&on(1, 9)).minutes_a_point;
    assert_eq!(points, Some(30.0 / 50.0), "half an hour of full effort was 50 points");
}

#[test]
fn flare_halves_the_budget_with_a_reason() {
    let desk = Desk::new();
    desk.live(30);
    let calm = desk.plan(&on(30, 9)).energy;
    desk.journal.flares().log(FlarePhase::Started, &on(30, 9)).unwrap();
    let flare = desk.plan(&on(30, 10)).energy;
    assert!((flare.advised / calm.advised - ebb_core::pacing::CAPACITY_IN_FLARE).abs() < 1e-9);
    assert!(flare.reasons.iter().any(|reason| reason.contains("A flare day")));
}

#[test]
fn amounts_are_rounded_to_five_up_to_the_reserve() {
    let desk = Desk::new();
    assert!(desk.plan(&on(0, 10)).amounts.is_empty(), "a plain default is nothing measured");
    desk.live(60);
    let now = on(60, 16);
    assert!(desk.plan(&now).amounts.is_empty(), "nothing known to be spent is not nothing spent");
    desk.walk(62, &on(60, 15), &now);
    let plan = desk.plan(&now);
    assert!(plan.amounts[0].starts_with("30 of the "), "31 are told as 30: {:?}", plan.amounts);
    assert!(plan.amounts[1].contains("before the reserve"), "{:?}", plan.amounts);
    desk.walk(600, &on(60, 15), &now);
    assert_eq!(desk.plan(&now).amounts[1], "Anything more comes out of the reserve.");

    let offers: Vec<_> = plan.offers.iter().map(|offer| offer.item.0.as_str()).collect();
    assert_eq!(offers, ["walking", "housework", "desk-work", "cooking"], "what is known first, each once");
}

fn wish(item: &str, minutes: u32) -> DesiredActivity {
    DesiredActivity { item: ItemId(item.into()), minutes, effort: Effort::default() }
}

#[test]
fn fitted_day_has_rests_between_activities() {
    let desk = Desk::new();
    desk.live(60);
    let now = on(60, 10);
    let left = desk.plan(&now).energy.advised;
    let fit =
        desk.journal.energy().fit(&[wish("walking", 60), wish("visit", 600), wish("phone-call", 20)], &now).unwrap();
    assert_eq!(fit.left, left);
    // A break after 30 minutes, as the timer plans it.
    let told: Vec<_> = fit.fits.iter().map(|line| (line.item.0.as_str(), line.minutes, line.rest)).collect();
    assert_eq!(told[..2], [("walking", 30, 15), ("walking", 30, 15)]);
    assert_eq!((&fit.fits[0].from, &fit.fits[0].to), (&now, &at("2026-04-30T10:30:00+02:00")));
    assert_eq!(fit.fits[1].from, at("2026-04-30T10:45:00+02:00"));
    assert_eq!(fit.over[0].label, "Visit");
    let kinds: Vec<_> = fit.over[0].offers.iter().map(|offer| offer.kind).collect();
    assert!(kinds.ends_with(&[FitOptionKind::Move, FitOptionKind::Drop]));
    assert!(fit.reasons[0].contains("rough guess"), "a visit was never logged: {:?}", fit.reasons);

    for bad in [wish("walking", 0), wish("walking", 2_000)] {
        assert!(matches!(
            desk.journal.energy().fit(&[bad], &now),
            Err(EbbError::Invalid { input: InvalidInput::OutOfRange { .. } })
        ));
    }
    assert_eq!(desk.journal.energy().fit(&[], &now).unwrap().message, None);
}

#[test]
fn fitted_pieces_are_no_longer_than_the_break_interval_and_never_in_the_night() {
    let desk = Desk::new();
    desk.live(60);
    let fit = |minutes, now: &Moment| desk.journal.energy().fit(&[wish("desk-work", minutes)], now).unwrap();
    for hour in [9, 15, 20] {
        let now = on(60, hour);
        let fitted = fit(40, &now);
        assert_eq!(fitted.fits.iter().map(|line| line.minutes).collect::<Vec<_>>(), [20, 20], "a break after 20");
        assert!(fitted.fits.iter().all(|line| line.from.at >= now.at && line.to.at <= on(60, 22).at));
    }
    for late in [on(60, 23), on(61, 1), on(60, 21).later(chrono::TimeDelta::minutes(50))] {
        let fitted = fit(20, &late);
        assert_eq!((fitted.fits.len(), fitted.over.len()), (0, 1), "{late:?}");
        assert!(fitted.reasons[0].starts_with("Nothing is planned from 22:00"), "{:?}", fitted.reasons);
    }
    assert_eq!(fit(20, &on(60, 5)).fits[0].from, on(60, 7), "in the morning");
    let quiet = QuietHours { from: ClockTime { hour: 9, minute: 0 }, to: ClockTime { hour: 12, minute: 30 } };
    let settings = ReminderSettings { quiet: Some(quiet), ..desk.journal.reminders().settings().unwrap() };
    desk.journal.reminders().save_settings(settings, &on(60, 8)).unwrap();
    assert_eq!(fit(20, &on(60, 9)).fits[0].from, at("2026-04-30T12:30:00+02:00"), "after the quiet hours");
}

#[test]
fn message_can_be_sent_and_self_care_is_nobody_elses_business() {
    let desk = Desk::new();
    desk.live(60);
    let now = on(60, 10);
    let fit = |wishes: &[DesiredActivity]| desk.journal.energy().fit(wishes, &now).unwrap();
    let both = fit(&[wish("shopping", 10), wish("phone-call", 10), wish("showering", 900), wish("visit", 900)]);
    assert_eq!(
        both.message.as_deref(),
        Some("I can manage the shopping and one call today. I need to leave the visit for another day.")
    );
    let offers: Vec<_> = both.over[0].offers.iter().map(|offer| (offer.kind, offer.label.as_str())).collect();
    assert_eq!(
        offers,
        [
            (FitOptionKind::Easier, "Showering: sitting down"),
            (FitOptionKind::Split, "Showering: just 10 min"),
            (FitOptionKind::Easier, "A wash at the basin instead: Showering"),
        ]
    );
    assert_eq!(fit(&[wish("showering", 10), wish("intimacy", 900)]).message, None);
}

#[test]
fn flare_offers_only_self_care_to_plan() {
    let desk = Desk::new();
    desk.live(30);
    let body =
        Body::Activity { item: ItemId("grooming".into()), effort: Effort::default(), minutes: Some(5), timed: None };
    for number in 26..30 {
        desk.log(body.clone(), &on(number, 8), &on(number, 21));
    }
    desk.journal.flares().log(FlarePhase::Started, &on(30, 9)).unwrap();
    let offers: Vec<_> = desk.plan(&on(30, 10)).offers.into_iter().map(|offer| offer.item.0).collect();
    assert_eq!(offers, ["grooming"]);
    assert!(!desk.journal.energy().fit(&[wish("walking", 10)], &on(30, 10)).unwrap().fits.is_empty(), "asked for");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn fitting_never_exceeds_the_budget(minutes in prop::collection::vec(1_u32..240, 0..12), hour in 5_u32..20) {
        let desk = Desk::new();
        desk.live(10);
        let now = on(28, hour);
        let wishes: Vec<DesiredActivity> = minutes.iter().map(|minutes| wish("walking", *minutes)).collect();
        let fit = desk.journal.energy().fit(&wishes, &now).unwrap();
        let told = fit.fits.iter().map(|line| line.minutes).chain(fit.over.iter().map(|misfit| misfit.minutes));
        prop_assert_eq!(told.sum::<u32>(), minutes.iter().sum::<u32>());
        let spent: f64 = fit.fits.iter().map(|line| line.cost).sum();
        prop_assert!(spent <= fit.left + 1e-9 && (fit.left - spent - fit.remains).abs() < 1e-9);
        for line in &fit.fits {
            prop_assert!(line.minutes <= 30 && line.from.at >= on(28, 7).at && line.to.at <= on(28, 22).at);
        }
        for pair in fit.fits.windows(2) {
            prop_assert!(pair[1].from.at - pair[0].to.at >= chrono::TimeDelta::minutes(pair[0].rest.into()));
        }
        for misfit in &fit.over {
            let late = fit.reasons[0].starts_with("Nothing is planned from 22:00");
            prop_assert!(misfit.cost > fit.remains || late);
            for part in misfit.offers.iter().filter_map(|offer| offer.minutes) {
                prop_assert!(part < misfit.minutes && misfit.cost * f64::from(part) <= fit.remains * f64::from(misfit.minutes) + 1e-9);
            }
        }
        prop_assert_eq!(&desk.journal.energy().fit(&wishes, &now).unwrap(), &fit, "asking twice");
        prop_assert!((0.0..1.0).contains(&RESERVE));
    }
}
