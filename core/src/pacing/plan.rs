//! Energy today, and the day's plan: what the record comes to now, in words.

use serde::Serialize;

use super::capacity::{Because, Capacity, Morning};
use super::lived::{Lived, spent_by};
use super::record::{CAPACITY_IN_FLARE, OWN_LEAST, RESERVE, Record};
use super::risk::{self, Raised, RiskWindow};
use super::tick::{ActivityView, PlannedBreak};
use super::{envelope::Envelope, start::StartOffer};
use crate::catalog::ItemId;
use crate::days::{self, DayFacts, USUAL_LEAST, said_days};
use crate::error::EbbError;
use crate::i18n::Argument;
use crate::journal::Journal;
use crate::recent_days::Recent;
use crate::replay::Replayed;
use crate::storage::{Reader, StoreError};
use crate::time::{Day, Moment, Timestamp};

/// Weights that are this far from 1 are told.
const TELLING: f64 = 0.15;

/// How many activities the plan tells the cost of.
const TOLD: usize = 6;

/// Energy today.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Budget {
    /// What today can hold, in effort-minutes, nothing kept back.
    pub envelope: Envelope,
    /// Whether that is a plain default, since too few days are known; `reasons` say so too.
    pub by_default: bool,
    /// What is advised at most today, in effort-minutes: less than the envelope's middle by the reserve, and never more
    /// than the person's own steady days held.
    pub advised: f64,
    /// What was spent today, in effort-minutes; absent while no effort was logged.
    pub spent: Option<f64>,
    /// What is left of what is advised, never below 0; absent while nothing is known to be spent.
    pub left: Option<f64>,
    /// What was spent as a share of the envelope's middle, in percent (Jason & Benton 2009: 100 is the envelope); absent
    /// while nothing is known to be spent.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub quotient: Option<f64>,
    /// When the next break is due; absent without a running activity.
    pub next_break: Option<Moment>,
    /// The time in which having done too much usually shows; absent without such a day.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub risk_window: Option<RiskWindow>,
    /// The same in one sentence.
    pub sentence: String,
    /// What this rests on, in words.
    pub reasons: Vec<String>,
}

impl Budget {
    /// More was spent than even a good day holds.
    pub(crate) fn is_over(&self) -> bool {
        !self.by_default && self.spent.is_some_and(|spent| spent > self.envelope.high)
    }

    /// The same with the next break of what runs.
    pub(crate) fn beside(self, activity: Option<&ActivityView>) -> Self {
        Self { next_break: activity.and_then(ActivityView::next_break), ..self }
    }

    /// More was spent than is advised.
    pub(crate) fn is_near(&self) -> bool {
        !self.by_default && self.spent.is_some_and(|spent| spent > self.advised)
    }
}

/// What an hour of something takes.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct HourCost {
    /// What.
    pub item: ItemId,
    /// Its name.
    pub label: String,
    /// In effort-minutes.
    pub cost: f64,
    /// As a share of what is advised today, in percent.
    pub percent: f64,
    /// The same in words, with how often it was logged.
    pub sentence: String,
}

/// The day's plan.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Plan {
    /// The civil day.
    pub day: Day,
    /// Energy today.
    #[serde(flatten)]
    pub energy: Budget,
    /// What was spent by kind of effort, in effort-minutes: physical, cognitive, emotional.
    pub kinds: Kinds,
    /// Spent over available as the person rated both, in percent (Jason & Benton 2009); absent where one is not rated.
    pub rated_quotient: Option<f64>,
    /// How many effort-minutes a point of the person's own 0–100 ratings stands for; absent until some were given.
    pub minutes_a_point: Option<f64>,
    /// What an hour of their usual activities takes, the most usual first.
    pub hours: Vec<HourCost>,
    /// The breaks of the activity that runs, those ahead first; empty without one.
    pub breaks: Vec<PlannedBreak>,
    /// What was spent and how far the reserve is, a sentence each, in effort-minutes to five; empty while nothing is
    /// known to be spent, or over a plain default.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub amounts: Vec<String>,
    /// What a list for the day can be begun with: those of `hours`, then what the timer offers.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub offers: Vec<StartOffer>,
}

/// What was spent by kind of effort, in effort-minutes; absent is unknown.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Kinds {
    /// Of the body.
    pub physical: Option<f64>,
    /// Of the mind.
    pub cognitive: Option<f64>,
    /// Of the heart.
    pub emotional: Option<f64>,
}

/// All there is to say of today's energy, before it is put into words.
pub(super) struct Now {
    pub(super) day: Day,
    pub(super) record: Record,
    pub(super) lived: Lived,
    pub(super) capacity: Capacity,
    pub(super) spent: Option<f64>,
    raised: Option<Raised>,
}

impl Replayed for Record {
    const NAME: &'static str = "pacing";
    const VERSION: u32 = 1;

    fn last(&self) -> Option<Day> {
        self.last
    }

    fn take(&mut self, reader: &Reader<'_>, from: Day, to: Day) -> Result<(), StoreError> {
        let said = said_days(&reader.flares(from)?, from, to);
        for facts in reader.days(from, to)? {
            let lived = Lived::of(&facts, &reader.day_entries(facts.day)?, said.get(&facts.day).copied());
            self.learn(facts.day, &lived);
        }
        self.last = Some(to);
        Ok(())
    }
}

impl Now {
    /// From the record up to yesterday, today's entries, and the rows of the last weeks.
    pub(super) fn read(reader: &Reader<'_>, recent: &Recent, now: &Moment) -> Result<Self, EbbError> {
        let record = Record::at(reader, recent.day.plus(-1))?;
        let facts = recent.days.iter().find(|facts| facts.day == recent.day);
        let lived = facts.map(|facts| Lived::of(facts, &recent.entries, None)).unwrap_or_default();
        let spent = record.load_of(&lived);
        let factor = record.factor(lived.energy);
        let learned = record.learned();
        let raised = risk::raised(&record, learned, (recent.day, spent, spent_by(&lived), factor), now);
        // What today itself set off cannot be spared today any more.
        let at_risk = raised.as_ref().is_some_and(|raised| {
            let ends = risk::hours_into(recent.day, 24.0, now);
            raised.day < recent.day && raised.from.at < ends.at
        });
        let night = night(&recent.days, recent.day);
        let capacity =
            record.capacity_of(learned.0, &Morning { energy: lived.energy, night, flare: recent.in_flare(), at_risk });
        Ok(Self { day: recent.day, record, lived, capacity, spent, raised })
    }

    /// What today can hold as a share of an ordinary day, 1 at most, a flare left out: what shortens breaks besides it.
    fn shortens(&self) -> f64 {
        let flare = self.capacity.because.contains(&Because::Flare);
        (self.capacity.share / if flare { CAPACITY_IN_FLARE } else { 1.0 }).min(1.0)
    }

    /// What is left of what is advised.
    pub(super) fn left(&self) -> f64 {
        (self.capacity.advised - self.spent.unwrap_or(0.0)).max(0.0)
    }
}

/// To five effort-minutes: nobody knows it better.
fn to_five(minutes: f64) -> f64 {
    5.0 * libm::round(minutes / 5.0)
}

/// A night as a share of the usual one; absent where either is not known.
fn night(days: &[DayFacts], day: Day) -> Option<f64> {
    let last = days.iter().find(|facts| facts.day == day)?.sleep?;
    let before: Vec<f64> = days.iter().filter(|facts| facts.day < day).filter_map(|facts| facts.sleep).collect();
    let usual = days::median(&before).filter(|usual| before.len() >= USUAL_LEAST && *usual > 0.0)?;
    Some(last / usual)
}

impl Journal {
    /// Energy today, as the Today screen shows it, without the next break.
    pub(crate) fn budget(&self, reader: &Reader<'_>, recent: &Recent, now: &Moment) -> Result<Budget, EbbError> {
        Ok(self.word_budget(&Now::read(reader, recent, now)?))
    }

    /// Energy today, by itself.
    pub fn pacing(&self, now: &Moment) -> Result<Budget, EbbError> {
        self.read(|reader| {
            let activity = super::shown_activity(reader, now)?;
            Ok(self.budget(reader, &Recent::read(reader, now)?, now)?.beside(activity.as_ref()))
        })
    }

    /// The time of raised risk after too much that is open or ahead, from and to.
    pub(crate) fn risk_window(reader: &Reader<'_>, now: &Moment) -> Result<Option<(Timestamp, Timestamp)>, EbbError> {
        let today = Now::read(reader, &Recent::read(reader, now)?, now)?;
        Ok(today.raised.map(|raised| (raised.from.at, raised.to.at)))
    }

    /// What today can hold as a share of an ordinary day, 1 at most, a flare left out.
    pub(super) fn capacity_for_breaks(&self, now: &Moment) -> Result<f64, EbbError> {
        self.read(|reader| Ok(Now::read(reader, &Recent::read(reader, now)?, now)?.shortens()))
    }

    /// The day's plan: energy today, what an hour of the usual activities takes, and what this rests on.
    pub fn plan(&self, now: &Moment) -> Result<Plan, EbbError> {
        self.read(|reader| {
            let recent = Recent::read(reader, now)?;
            let today = Now::read(reader, &recent, now)?;
            let rated = today.lived.spent.zip(today.lived.energy).filter(|(_, available)| *available > 0.0);
            let load = today.lived.load;
            let activity = super::shown_activity(reader, now)?;
            let hours = self.hours(&today);
            Ok(Plan {
                day: recent.day,
                kinds: Kinds { physical: load.physical, cognitive: load.cognitive, emotional: load.emotional },
                rated_quotient: rated.map(|(spent, available)| 100.0 * spent / available),
                minutes_a_point: today.record.minutes_a_point(),
                amounts: self.word_amounts(&today),
                offers: self.wish_offers(&hours, &recent),
                hours,
                energy: self.word_budget(&today).beside(activity.as_ref()),
                breaks: activity.map(|activity| activity.breaks).unwrap_or_default(),
            })
        })
    }

    fn word_amounts(&self, today: &Now) -> Vec<String> {
        let words = self.words();
        let Some(spent) = today.spent.filter(|_| !today.capacity.by_default) else { return Vec::new() };
        let said = words.say(
            "page-plan-spent",
            &[("spent", to_five(spent).into()), ("advised", to_five(today.capacity.advised).into())],
        );
        // What is left is said as the way to the reserve: a number to spare would be one to spend.
        let left = today.left();
        let reserve = if left > 0.0 {
            words.say("page-plan-left", &[("left", to_five(left).into())])
        } else {
            words.get("page-plan-none-left")
        };
        vec![said, reserve]
    }

    /// The most usual first, each once.
    fn wish_offers(&self, hours: &[HourCost], recent: &Recent) -> Vec<StartOffer> {
        let known = hours.iter().map(|hour| StartOffer { item: hour.item.clone(), label: hour.label.clone() });
        let mut offers: Vec<StartOffer> = known.collect();
        for offer in self.start_offers(recent) {
            if !offers.contains(&offer) {
                offers.push(offer);
            }
        }
        offers
    }

    fn hours(&self, today: &Now) -> Vec<HourCost> {
        let cost = |item: ItemId| {
            let (cost, times) = today.record.hour_of(&item)?;
            let label = self.catalog().label(&item, self.words());
            let percent = 100.0 * cost / today.capacity.advised;
            let arguments: [Argument<'_>; 3] = [
                ("what", label.clone().into()),
                ("percent", libm::round(percent).into()),
                ("times", libm::round(times).into()),
            ];
            let sentence = self.words().say("pacing-hour", &arguments);
            Some(HourCost { item, label, cost, percent, sentence })
        };
        today.record.activities().into_iter().filter_map(cost).take(TOLD).collect()
    }

    fn word_budget(&self, today: &Now) -> Budget {
        let Capacity { envelope, advised, .. } = today.capacity;
        let left = today.spent.map(|_| today.left());
        let quotient = today.spent.map(|spent| 100.0 * spent / envelope.mid);
        let risk_window = today.raised.as_ref().map(|raised| RiskWindow {
            from: raised.from.clone(),
            to: raised.to.clone(),
            why: self.word_risk(raised, today.day),
        });
        Budget {
            envelope,
            by_default: today.capacity.by_default,
            advised,
            spent: today.spent,
            left,
            quotient,
            next_break: None,
            risk_window,
            sentence: self.word_energy(today),
            reasons: self.word_capacity(today),
        }
    }

    fn word_energy(&self, today: &Now) -> String {
        let words = self.words();
        if today.capacity.by_default {
            let missing = OWN_LEAST.saturating_sub(today.record.known());
            return words.say("pacing-learning", &[("days", missing.into())]);
        }
        words.get(match today.spent {
            None => "pacing-nothing-yet",
            Some(spent) if spent > today.capacity.envelope.high => "pacing-over",
            Some(spent) if spent > today.capacity.advised => "pacing-near",
            Some(_) => "pacing-within",
        })
    }

    pub(super) fn word_capacity(&self, today: &Now) -> Vec<String> {
        let words = self.words();
        let Capacity { envelope, by_default, bounded, because, .. } = &today.capacity;
        let range = [("low", to_five(envelope.low).into()), ("high", to_five(envelope.high).into())];
        let mut reasons =
            vec![words.say(if *by_default { "pacing-reason-default" } else { "pacing-reason-range" }, &range)];
        if !by_default {
            reasons.push(words.say("pacing-reason-days", &[("days", today.record.known().into())]));
        }
        reasons.extend(because.iter().map(|because| {
            words.get(match because {
                Because::MoreEnergy => "pacing-because-more-energy",
                Because::LessEnergy => "pacing-because-less-energy",
                Because::ShortNight => "pacing-because-short-night",
                Because::Flare => "pacing-because-flare",
                Because::AfterTooMuch => "pacing-because-after-too-much",
            })
        }));
        let weights = today.record.weights();
        if weights.iter().any(|weight| (weight - 1.0).abs() > TELLING) {
            let [body, mind, heart] = weights.map(|weight| words.number(libm::round(10.0 * weight) / 10.0));
            let weighed = [("body", body.into()), ("mind", mind.into()), ("heart", heart.into())];
            reasons.push(words.say("pacing-reason-weights", &weighed));
        }
        if *bounded {
            reasons.push(words.get("pacing-reason-steady"));
        }
        reasons.push(words.say("pacing-reason-reserve", &[("percent", libm::round(RESERVE * 100.0).into())]));
        reasons
    }

    fn word_risk(&self, raised: &Raised, today: Day) -> String {
        let words = self.words();
        let day = if raised.day == today { words.get("date-today") } else { words.relative_day(raised.day, today) };
        let percent = libm::round(100.0 * raised.over);
        let much = words.say("pacing-risk", &[("day", day.into()), ("percent", percent.into())]);
        let when = match raised.own {
            Some(lag) => words.say(
                "pacing-risk-own",
                &[("low", libm::round(lag.low).into()), ("high", libm::round(lag.high).into())],
            ),
            None => words.get("pacing-risk-any"),
        };
        format!("{much} {when}")
    }
}
