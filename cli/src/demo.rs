//! An invented person's diary, deterministic for a seed and marked as invented.
//!
//! It uses no real record. The person has a slow background of pain and fatigue, sometimes overdoes it, and pays for it
//! a day or two later; on some evenings they log nothing.

use chrono::{Datelike as _, NaiveTime};
use ebb_core::catalog::ItemId;
use ebb_core::entry::{Body, Dose, Draft, Effort, Entry, FlarePhase, Intake, Mark, Rating, Severity, When};
use ebb_core::storage::SourceRow;
use ebb_core::time::{Day, Moment, Rollover};
use ebb_core::{EbbError, Journal};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};

/// Days the diary covers unless told otherwise, including today.
pub(crate) const DAYS: u16 = 120;

/// Import source of its entries.
const SOURCE: &str = "invented";

/// Name of a diary: its seed, its last day and its length.
fn name(seed: u64, days: u16, now: &Moment) -> String {
    serde_json::json!({ "seed": seed, "last": now.day(Rollover::default()), "days": days }).to_string()
}

/// Whether the journal holds anything else: real entries, or another invented diary.
pub(crate) fn would_mix(journal: &Journal, seed: u64, days: u16, now: &Moment) -> Result<bool, EbbError> {
    journal.read(|reader| {
        Ok(reader.count()? > 0 && ebb_core::settings::invented_name(reader)? != Some(name(seed, days, now)))
    })
}

/// Writes the diary. Running it twice adds nothing.
pub(crate) fn fill(journal: &Journal, seed: u64, days: u16, now: &Moment) -> Result<u32, EbbError> {
    let diary = DemoDiary::invent(seed, days, now);
    // Dated yesterday, so that today's undo reverts what the reader does.
    let yesterday = Moment { at: now.at - chrono::TimeDelta::days(1), ..now.clone() };
    journal.write_import(SOURCE, "demo", &yesterday, |writer| {
        ebb_core::settings::mark_invented(writer, &name(seed, days, now))?;
        for (key, entry) in &diary.entries {
            writer.import(&SourceRow { source: SOURCE, key, entry })?;
        }
        Ok(())
    })?;
    Ok(u32::try_from(diary.entries.len()).unwrap_or(u32::MAX))
}

struct DemoDiary {
    random: ChaCha8Rng,
    now: Moment,
    today: Day,
    entries: Vec<(String, Entry)>,
}

/// State carried from one day to the next.
struct CarryOver {
    /// After-effect of overexertion, 0–10.
    debt: f64,
    /// Days since the current flare began.
    flare: Option<u32>,
}

impl DemoDiary {
    fn invent(seed: u64, days: u16, now: &Moment) -> Self {
        let today = now.day(Rollover::default());
        let random = ChaCha8Rng::seed_from_u64(seed);
        let mut diary = Self { random, now: now.clone(), today, entries: Vec::new() };
        let mut carry = CarryOver { debt: 0.0, flare: None };
        for days_ago in (0..i32::from(days)).rev() {
            diary.live(today.plus(-days_ago), &mut carry);
        }
        diary
    }

    /// Invents one day.
    fn live(&mut self, day: Day, carry: &mut CarryOver) {
        let answers = self.chance(0.88) || day == self.today;
        let sleep = self.around(420.0, 55.0).clamp(180.0, 600.0) - 10.0 * carry.debt;
        let sleep_quality = (sleep / 60.0 + self.around(0.0, 1.2)).clamp(0.0, 10.0);
        let stress = self.around(3.5, 1.8).clamp(0.0, 10.0);
        let pain = (2.6 + 0.75 * carry.debt + 0.15 * stress + self.around(0.0, 0.8)).clamp(0.0, 10.0);
        let fatigue = (3.2 + 0.7 * carry.debt + (7.0 - sleep / 60.0) * 0.5 + self.around(0.0, 0.9)).clamp(0.0, 10.0);

        self.flare(day, carry, pain);
        if answers {
            self.morning(day, sleep, sleep_quality);
            self.symptoms(day, pain, fatigue, stress);
        }
        let effort = self.activities(day, carry, answers);
        // Overexertion shows a day later and fades over two or three.
        carry.debt = (carry.debt * 0.55 + ((effort - 150.0) / 40.0).max(0.0)).min(7.0);
    }

    fn flare(&mut self, day: Day, carry: &mut CarryOver, pain: f64) {
        match carry.flare {
            None if pain >= 6.0 => {
                carry.flare = Some(0);
                self.at(day, 9, 40, "flare", Draft::now(Body::flare(FlarePhase::Started)));
            }
            Some(days) if pain < 4.6 || days > 5 => {
                carry.flare = None;
                self.at(day, 10, 15, "flare", Draft::now(Body::flare(FlarePhase::Ended)));
            }
            Some(days) => carry.flare = Some(days + 1),
            None => {}
        }
    }

    fn morning(&mut self, day: Day, minutes: f64, quality: f64) {
        let wake = self.moment(day, 7, 20);
        let bed = Moment { at: wake.at - chrono::TimeDelta::minutes(whole(minutes)), ..wake.clone() };
        let sleep = Body::Sleep {
            minutes: u32::try_from(whole(minutes)).ok(),
            quality: Some(Rating::of(half(quality))),
            restored: None,
            nap: false,
        };
        let draft = Draft::when(When::Interval { from: bed, to: Some(wake.clone()) }, sleep);
        self.keep(day, "sleep", draft, &wake);
    }

    fn symptoms(&mut self, day: Day, pain: f64, fatigue: f64, stress: f64) {
        self.at(day, 8, 5, "pain", Draft::now(Body::symptom("pain", Severity::of(half(pain)))));
        self.at(day, 8, 6, "fatigue", Draft::now(Body::symptom("fatigue", Severity::of(half(fatigue)))));
        if self.chance(0.7) {
            let fog = (fatigue - 1.0 + self.around(0.0, 1.0)).clamp(0.0, 10.0);
            self.at(day, 13, 10, "fog", Draft::now(Body::symptom("brain-fog", Severity::of(half(fog)))));
        }
        if self.chance(0.35) {
            self.at(day, 8, 8, "stiff", Draft::now(Body::symptom("stiffness", Severity::Present)));
        }
        if self.chance(0.6) {
            let body = Body::Factor { item: ItemId("stress".into()), amount: Some(Rating::of(half(stress))) };
            self.at(day, 19, 0, "stress", Draft::now(body));
        }
        if pain > 5.5 && self.chance(0.5) {
            let dose = Some(Dose::new(400, "mg"));
            let body = Body::dose(ItemId("ibuprofen".into()), dose, Intake::Taken);
            self.at(day, 14, 30, "ibuprofen", Draft::now(body));
        }
        if self.chance(0.03) {
            let note = Some("Quiet day, feet up.".to_owned());
            self.at(day, 20, 30, "note", Draft { note, ..Draft::now(Body::Note) });
        }
    }

    /// Invents the day's activities; returns their effort-minutes.
    fn activities(&mut self, day: Day, carry: &CarryOver, answers: bool) -> f64 {
        let weekend = day.date().weekday().num_days_from_monday() >= 5;
        let overdoes = self.chance(if weekend { 0.14 } else { 0.06 });
        let slack = if carry.flare.is_some() { 0.35 } else { 1.0 - 0.06 * carry.debt };
        let mut effort = 0.0;
        for (item, hour, mean, efforts) in [
            ("walking", 11, 25.0, [4.0, 0.5, 0.0]),
            ("desk-work", 10, if weekend { 0.0 } else { 150.0 }, [1.0, 4.0, 1.0]),
            ("housework", 16, 35.0, [4.5, 0.5, 0.5]),
            ("socialising", 18, if weekend { 80.0 } else { 15.0 }, [1.0, 2.0, 3.0]),
        ] {
            let minutes = self.around(mean, mean * 0.3) * slack * if overdoes { 2.1 } else { 1.0 };
            if minutes < 5.0 {
                continue;
            }
            effort += minutes * (efforts.iter().sum::<f64>()) / 10.0;
            if answers {
                let [physical, cognitive, emotional] = efforts.map(|effort| Some(Rating::of(effort)));
                let body = Body::Activity {
                    item: ItemId(item.to_owned()),
                    effort: Effort { physical, cognitive, emotional },
                    minutes: u32::try_from(whole(minutes / 5.0) * 5).ok(),
                    timed: None,
                };
                self.at(day, hour, 0, item, Draft::now(body));
            }
        }
        effort
    }

    /// Adds an entry at a local time unless that is in the future. A few of today's entries are always added, so that
    /// Today shows something however early it is.
    fn at(&mut self, day: Day, hour: u32, minute: u32, what: &str, draft: Draft) {
        let mut moment = self.moment(day, hour, minute);
        let just_now = Moment { at: self.now.at - chrono::TimeDelta::minutes(25), ..self.now.clone() };
        if ["pain", "fatigue", "walking"].contains(&what) && just_now.day(Rollover::default()) == day {
            moment = if moment.at < just_now.at { moment } else { just_now };
        }
        self.keep(day, what, Draft { when: Some(When::At { moment: moment.clone() }), ..draft }, &moment);
    }

    fn keep(&mut self, day: Day, what: &str, draft: Draft, known_at: &Moment) {
        if known_at.at > self.now.at {
            return;
        }
        let Some(when) = draft.when else { return };
        let key = format!("{day}/{what}");
        let entry = Entry {
            carer: false,
            id: ebb_core::storage::imported_id(SOURCE, &key),
            day: draft.body.day(&when, Rollover::default()),
            when,
            mark: Mark::Measured,
            note: draft.note,
            body: draft.body,
        };
        self.entries.push((key, entry));
    }

    fn moment(&self, day: Day, hour: u32, minute: u32) -> Moment {
        self.now.at_local(day.date().and_time(NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default()))
    }

    /// A uniform number in [0, 1).
    fn unit(&mut self) -> f64 {
        f64::from(self.random.next_u32()) / (f64::from(u32::MAX) + 1.0)
    }

    fn chance(&mut self, share: f64) -> bool {
        self.unit() < share
    }

    /// A roughly normal number: the sum of four uniform ones.
    fn around(&mut self, mean: f64, deviation: f64) -> f64 {
        let sum: f64 = (0..4).map(|_| self.unit()).sum();
        mean + (sum - 2.0) * 1.732 * deviation
    }
}

/// Rounds to the nearest half, as people rate.
fn half(value: f64) -> f64 {
    (value * 2.0).round() / 2.0
}

#[allow(clippy::cast_possible_truncation, reason = "minutes within a day")]
fn whole(value: f64) -> i64 {
    value.round() as i64
}
