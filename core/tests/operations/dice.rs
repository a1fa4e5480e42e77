//! Arguments, valid and invalid, chosen by bytes. A byte of 0 is the first choice, which is valid.

use ebb_core::catalog::ItemId;
use ebb_core::entry::{
    Body, BodySide, DayLevel, Dose, Draft, Effort, EntryId, FlarePhase, FoundBy, Helped, Intake, Mark, Rating,
    RecalledDay, Region, Scale, Severity, SymptomQuality, When,
};
use ebb_core::logging::{EntryDetails, GivenSide, PlaceSeverity};
use ebb_core::time::{ClockTime, Day, DayPart, Moment};

use crate::law::Bench;

pub(crate) struct Dice<'a> {
    bytes: &'a [u8],
    at: usize,
    /// If true, all arguments are valid.
    pub(crate) fair: bool,
}

pub(crate) const SYMPTOMS: &[&str] = &["pain", "fatigue", "headache", "brain-fog"];
pub(crate) const ACTIVITIES: &[&str] = &["walking", "shopping", "cooking"];
pub(crate) const REMEDIES: &[&str] = &["ibuprofen", "heat", "water"];
pub(crate) const FACTORS: &[&str] = &["stress", "noise"];
pub(crate) const RESTS: &[&str] = &["short-break"];
/// Items of the wrong kind, merged, archived or unknown, and an empty name.
pub(crate) const ODD: &[&str] = &["hrv", "mood", "Gnarl", "Old ache", "nothing-of-the-kind", "", "own:gone"];

impl<'a> Dice<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0, fair: bytes.first().is_some_and(|byte| byte % 3 > 0) }
    }

    pub(crate) fn roll(&mut self) -> u8 {
        self.at += 1;
        self.bytes.get(self.at).copied().unwrap_or(0)
    }

    pub(crate) fn below(&mut self, most: usize) -> usize {
        usize::from(self.roll()) % most.max(1)
    }

    pub(crate) fn one<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())].clone()
    }

    /// True on average once in `times` calls.
    pub(crate) fn seldom(&mut self, times: usize) -> bool {
        self.below(times) == times - 1
    }

    /// Whether this argument should be invalid.
    fn foul(&mut self) -> bool {
        !self.fair && self.seldom(2)
    }

    pub(crate) fn maybe<T>(&mut self, some: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.seldom(2).then(|| some(self))
    }

    pub(crate) fn item(&mut self, of: &[&str]) -> ItemId {
        ItemId(if self.foul() { self.one(ODD) } else { self.one(of) }.to_owned())
    }

    pub(crate) fn any_item(&mut self) -> ItemId {
        let kind = self.one(&[SYMPTOMS, ACTIVITIES, REMEDIES, FACTORS, RESTS, &["Gnarl", "Old ache", "mood"]]);
        self.item(kind)
    }

    /// An entry of one of some kinds; if invalid, of another kind, removed, or unknown.
    pub(crate) fn entry(&mut self, bench: &Bench, kinds: &str, state: u8) -> EntryId {
        let sql = if self.foul() {
            "SELECT lower(hex(id)) FROM entry ORDER BY n DESC LIMIT 40".to_owned()
        } else {
            format!("SELECT lower(hex(id)) FROM entry WHERE state = {state} AND {kinds} ORDER BY n DESC LIMIT 12")
        };
        let all = bench.texts(&sql);
        if all.is_empty() || (!self.fair && self.seldom(4)) {
            let none = ["", "no-entry", "019d35e8-0000-7000-8000-000000000000"];
            return EntryId(self.one(&none).to_owned());
        }
        let id = self.one(&all);
        let parts = [&id[..8], &id[8..12], &id[12..16], &id[16..20], &id[20..]];
        EntryId(parts.join("-"))
    }

    /// The id of a record of a kind, possibly removed; if invalid, an unknown one.
    pub(crate) fn record(&mut self, bench: &Bench, kind: &str) -> String {
        let state = u8::from(self.foul());
        let all = bench.texts(&format!("SELECT id FROM record WHERE kind = '{kind}' AND state = {state}"));
        if all.is_empty() || self.foul() { self.one(&["", "none", "own:none"]).to_owned() } else { self.one(&all) }
    }

    pub(crate) fn text(&mut self) -> String {
        if self.foul() {
            return self.one(&[String::new(), "  \n ".to_owned(), "x".repeat(5_000)]);
        }
        self.one(&["A few words", "Größe 8 – im Regen", "Later", "Gnarl", "Heat pack", "Ice", "Ibuprofen", "tramadol"])
            .to_owned()
    }

    pub(crate) fn number(&mut self) -> f64 {
        if self.foul() {
            return self.one(&[-1.0, 10.5, 11.0, f64::NAN, f64::INFINITY, 1e300]);
        }
        self.one(&[4.0, 0.0, 10.0, 2.5, 7.0, 9.0])
    }

    pub(crate) fn minutes(&mut self) -> u32 {
        if self.foul() {
            return self.one(&[0, 1_441, 100_000, u32::MAX]);
        }
        self.one(&[20, 5, 45, 90, 60, 240])
    }

    pub(crate) fn moment(&mut self, bench: &Bench) -> Moment {
        let minutes = if self.foul() {
            self.one(&[2, 60, 3_000, 1_000_000])
        } else {
            self.one(&[0, -5, -70, -900, -3_000, -9_000])
        };
        Moment { at: bench.now.at + chrono::TimeDelta::minutes(minutes), ..bench.now.clone() }
    }

    pub(crate) fn day(&mut self, bench: &Bench) -> Day {
        let days = if self.foul() { self.one(&[1, 2, 400]) } else { self.one(&[-1, 0, -2, -3, -8, -20]) };
        bench.today().plus(days)
    }

    pub(crate) fn clock(&mut self) -> ClockTime {
        let (hour, minute) = if self.foul() {
            self.one(&[(24, 0), (8, 60), (255, 255)])
        } else {
            self.one(&[(8, 30), (20, 0), (2, 30), (13, 0), (0, 0), (23, 59)])
        };
        ClockTime { hour, minute }
    }

    pub(crate) fn severity(&mut self) -> Severity {
        match self.below(5) {
            0..=2 => Severity::of(self.number()),
            3 => Severity::Present,
            _ => Severity::Rated { rating: Rating { raw: self.one(&[1.0, 0.0, 3.0, 2.0]), scale: Scale::FourStep } },
        }
    }

    pub(crate) fn mark(&mut self) -> Mark {
        self.one(&[Mark::Measured, Mark::Coarse, Mark::FilledIn, Mark::Recalled])
    }

    pub(crate) fn dose(&mut self) -> Dose {
        let amounts = if self.foul() { ["0", "-400", "1000000000000"] } else { ["400", "0.025", "1.5"] };
        let unit = if self.foul() { "x".repeat(200) } else { self.one(&["mg", "ml", "tablets", ""]).to_owned() };
        Dose { amount: self.one(&amounts).parse().unwrap(), unit }
    }

    pub(crate) fn effort(&mut self) -> Effort {
        let rating = |dice: &mut Self| dice.maybe(|dice| Rating::of(dice.number()));
        Effort { physical: rating(self), cognitive: rating(self), emotional: rating(self) }
    }

    pub(crate) fn when(&mut self, bench: &Bench) -> Option<When> {
        Some(match self.below(6) {
            0 | 1 => return None,
            2 => When::At { moment: self.moment(bench) },
            3 => When::Day { day: self.day(bench) },
            4 => When::Part { day: self.day(bench), part: self.one(&[DayPart::Morning, DayPart::Night]) },
            _ => {
                let to = self.moment(bench);
                let from =
                    Moment { at: to.at - chrono::TimeDelta::minutes(self.one(&[60, 400, 0, -30])), ..to.clone() };
                When::Interval { from, to: Some(to) }
            }
        })
    }

    pub(crate) fn body(&mut self) -> Body {
        match self.below(14) {
            0 | 1 => Body::Symptom {
                item: self.item(SYMPTOMS),
                severity: self.severity(),
                regions: self.maybe(|dice| dice.one(&Region::ALL)).into_iter().collect(),
                qualities: self.maybe(|dice| vec![dice.one(&SymptomQuality::ALL)]).unwrap_or_default(),
                side: self.maybe(|dice| dice.one(&BodySide::ALL)),
                spread: None,
                said: None,
            },
            2 => Body::Flare { phase: self.phase(), severity: None, qualities: Vec::new() },
            3 => Body::FlareDay { flare: self.seldom(2) },
            4 => {
                let minutes = self.maybe(Self::minutes);
                Body::Activity { item: self.item(ACTIVITIES), effort: self.effort(), minutes, timed: None }
            }
            5 => Body::DayLoad { level: self.one(&DayLevel::ALL) },
            6 => Body::Rest { item: self.item(RESTS), minutes: self.maybe(Self::minutes), taken: !self.seldom(3) },
            7 => Body::Sleep {
                minutes: self.maybe(Self::minutes),
                quality: self.maybe(|dice| Rating::of(dice.number())),
                restored: None,
                nap: self.seldom(3),
            },
            8 => Body::Factor { item: self.item(FACTORS), amount: self.maybe(|dice| Rating::of(dice.number())) },
            9 => Body::Remedy {
                item: self.item(REMEDIES),
                dose: self.maybe(Self::dose),
                intake: self.one(&[Intake::Taken, Intake::Taken, Intake::Skipped, Intake::NotSure]),
                helped: self.maybe(|dice| dice.one(&Helped::ALL)),
                slot: self.maybe(|dice| format!("{}@2026-03-28T09:00", dice.text())),
                basis: None,
            },
            10 => Body::Measurement { item: self.item(&["hrv", "resting-heart-rate"]), value: self.number() },
            11 => Body::Function { item: self.item(&["mood", "day-function"]), rating: Rating::of(self.number()) },
            12 => Body::PressurePoint {
                region: self.one(&Region::ALL),
                side: None,
                tender: !self.seldom(3),
                severity: self.maybe(|dice| Rating::of(dice.number())),
                found_by: FoundBy::Oneself,
            },
            _ if self.seldom(2) => Body::Recall { how: self.one(&RecalledDay::ALL) },
            _ => Body::Note,
        }
    }

    pub(crate) fn draft(&mut self, bench: &Bench) -> Draft {
        let body = self.body();
        let note = if body == Body::Note { Some(self.text()) } else { self.maybe(Self::text) };
        Draft { when: self.when(bench), mark: self.mark(), carer: self.seldom(8), note, body }
    }

    pub(crate) fn details(&mut self, bench: &Bench) -> EntryDetails {
        let places = self.maybe(|dice| {
            let count = dice.below(4);
            let place = |dice: &mut Self| PlaceSeverity {
                region: dice.one(&Region::ALL),
                severity: dice.maybe(Self::severity),
            };
            (0..count).map(|_| place(dice)).collect()
        });
        EntryDetails {
            severity: self.maybe(Self::severity),
            places,
            qualities: self.maybe(|dice| vec![dice.one(&SymptomQuality::ALL)]),
            side: self.maybe(|dice| GivenSide { side: dice.maybe(|dice| dice.one(&BodySide::ALL)) }),
            when: self.when(bench),
            note: self.maybe(Self::text),
        }
    }

    pub(crate) fn phase(&mut self) -> FlarePhase {
        self.one(&[FlarePhase::Started, FlarePhase::Ended, FlarePhase::Eased])
    }
}
