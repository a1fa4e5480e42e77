//! Invented people whose true energy envelope, lag and tolerance are known, to test the pacing model on. This is not
//! medicine: nothing it produces is shown to a user.
//!
//! The generator was fixed before the estimator was written, shares no code with it, and knows nothing of its method.
//! For each person, these are drawn once:
//!
//! | what | drawn from |
//! |---|---|
//! | envelope, effort-minutes a day | log-normal, median 180, σ 0.40, within 60–600 |
//! | habit: their usual day as a share of the envelope | log-normal, median 0.85, σ 0.15 |
//! | spread of days, σ of the logarithm of a day's load | uniform 0.20–0.45 |
//! | capacity of the day, σ of its logarithm; autocorrelated from day to day with 0.4 | uniform 0.05–0.15 |
//! | lag from doing too much to feeling it, hours | uniform 0–72 |
//! | duration of the worsening, hours | uniform 12–48 |
//! | tolerance: points of burden for each tenth over the envelope | uniform 0.6–1.4 |
//! | usual burden, 0–10 | uniform 2.5–5.5 |
//! | σ of the burden from day to day (autocorrelated with 0.5), and from answer to answer | uniform 0.4–0.9 |
//!
//! **A day.** Its capacity is the envelope times the day's factor. On waking the person rates their energy:
//! 50 + 150 × ln(factor) − 6 × (burden above the usual), with an error of σ 10, limited to 0–100. By habit they do
//! envelope × habit × the day's own random factor, a quarter more on a day that begins better than usual (the boom
//! before the bust), and 12 % less for each point of worsening they feel. With a budget, they keep to it on nineteen
//! days of twenty (to within 10 %), and never do more than they wanted to.
//!
//! **Too much.** A load above the day's capacity causes a worsening. It begins the lag after five in the afternoon,
//! rises for six hours to tolerance × share above the capacity (at most 5 points), lasts, and falls for twelve hours.
//! Several add up to at most 6 points. A **crash day** has an hour with 2 points or more; an **overshoot** is a day
//! 10 % or more above its capacity.
//!
//! **What is logged.** The load with an error of σ 0.15; the burden at 9, 15 and 21 o'clock, in whole points; "this is
//! a flare" on six crash days of ten. Each of these, and the rating of energy, is missing independently on three days
//! of ten.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};

/// Hours of the day at which the burden is asked.
pub const ASKED: [u32; 3] = [9, 15, 21];

/// Hour of the day at which the lag begins.
const SPENT_BY: u32 = 17;
const RISES: f64 = 6.0;
const FALLS: f64 = 12.0;
const WORST_OF_ONE: f64 = 5.0;
const WORST: f64 = 6.0;
const CRASH: f64 = 2.0;
/// How far ahead a day's overexertion can reach, in hours: lag, rise, duration, fall, and the hours of the day itself.
const AHEAD: usize = 192;

/// The truth about a person, which they do not know.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// The person's number.
    pub number: u32,
    /// What an ordinary day can hold, in effort-minutes.
    pub envelope: f64,
    /// Time from doing too much to feeling it, in hours.
    pub lag: f64,
    /// Duration of the worsening, in hours.
    pub lasts: f64,
    /// Points of burden for each whole envelope above it.
    pub tolerance: f64,
    /// Their usual burden, 0–10.
    pub usual: f64,
    habit: f64,
    varies: f64,
    capacity: f64,
    noise: f64,
    seed: u64,
}

/// Invents `count` people; the same seed gives the same people.
#[must_use]
pub fn people(count: u32, seed: u64) -> Vec<Person> {
    (0..count)
        .map(|number| {
            let seed = seed.wrapping_mul(1_000_003).wrapping_add(u64::from(number));
            let mut chance = Chance::of(seed, 0);
            Person {
                number,
                envelope: (180.0 * libm::exp(0.40 * chance.normal())).clamp(60.0, 600.0),
                habit: 0.85 * libm::exp(0.15 * chance.normal()),
                varies: chance.between(0.20, 0.45),
                capacity: chance.between(0.05, 0.15),
                lag: chance.between(0.0, 72.0),
                lasts: chance.between(12.0, 48.0),
                tolerance: chance.between(6.0, 14.0),
                usual: chance.between(2.5, 5.5),
                noise: chance.between(0.4, 0.9),
                seed,
            }
        })
        .collect()
}

/// What a person says on waking.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Morning {
    /// Their rating of their energy, 0–100; absent if missing.
    pub energy: Option<f64>,
}

/// A day after it was lived.
#[derive(Debug, Clone, PartialEq)]
pub struct SimulatedDay {
    /// The true load, in effort-minutes.
    pub load: f64,
    /// The true capacity, in effort-minutes.
    pub capacity: f64,
    /// The load by habit, in effort-minutes.
    pub wanted: f64,
    /// The logged load; absent if missing.
    pub logged: Option<f64>,
    /// The burden answered at each of [`ASKED`], 0–10 in whole points.
    pub answers: [Option<f64>; 3],
    /// Whether they reported a flare; absent if missing.
    pub said_flare: Option<bool>,
    /// Whether it was a crash day.
    pub crash: bool,
}

impl SimulatedDay {
    /// Whether the load was 10 % or more above the capacity.
    #[must_use]
    pub fn is_overshoot(&self) -> bool {
        self.load >= 1.1 * self.capacity
    }
}

/// A person's days, in order. The random numbers do not depend on the budget, so the same person can be simulated with
/// and without one.
#[derive(Debug, Clone)]
pub struct Life<'p> {
    person: &'p Person,
    /// Random numbers for capacity and burden.
    body: Chance,
    /// Random numbers for what they want to do, and whether they keep to a budget.
    will: Chance,
    /// Random numbers for what they log.
    hand: Chance,
    capacity: f64,
    drift: f64,
    /// The worsening in each hour, from the current day's first hour on.
    ahead: Vec<f64>,
}

impl<'p> Life<'p> {
    /// The state before the first day.
    #[must_use]
    pub fn of(person: &'p Person) -> Self {
        let chance = |stream| Chance::of(person.seed, stream);
        let (body, will, hand) = (chance(1), chance(2), chance(3));
        Self { person, body, will, hand, capacity: 0.0, drift: 0.0, ahead: vec![0.0; AHEAD] }
    }

    /// Begins a day.
    pub fn wake(&mut self) -> Morning {
        // Stationary: the autocorrelation keeps the spread as drawn.
        self.capacity = carried(self.capacity, 0.4, self.person.capacity * self.body.normal());
        self.drift = carried(self.drift, 0.5, self.person.noise * self.body.normal());
        let over = self.drift + self.worsening(ASKED[0]);
        let said = 50.0 + 150.0 * self.capacity - 6.0 * over + 10.0 * self.hand.normal();
        let energy = self.unless_missing(said.clamp(0.0, 100.0));
        Morning { energy }
    }

    /// Lives the day, by habit or with a budget in effort-minutes.
    pub fn live(&mut self, budget: Option<f64>) -> SimulatedDay {
        let person = self.person;
        let capacity = person.envelope * libm::exp(self.capacity);
        let feels = self.drift + self.worsening(ASKED[0]);
        let boom = if feels < -0.3 { 1.25 } else { 1.0 };
        let rests = 1.0 - 0.12 * self.worsening(ASKED[0]);
        let own = libm::exp(person.varies * self.will.normal());
        let wanted = person.envelope * person.habit * own * boom * rests;
        let (keeps, about) = (self.will.unit() < 0.95, libm::exp(0.05 * self.will.normal()).clamp(0.9, 1.1));
        let load = match budget {
            Some(budget) if keeps => wanted.min(budget * about),
            _ => wanted,
        };
        let over = load / capacity - 1.0;
        if over > 0.0 {
            self.overdo((person.tolerance * over).min(WORST_OF_ONE));
        }
        let crash = (0..24).any(|hour| self.worsening(hour) >= CRASH);
        let answers = ASKED.map(|hour| {
            let noise = person.noise * self.hand.normal();
            let burden = person.usual + self.drift + self.worsening(hour) + noise;
            self.unless_missing(libm::round(burden.clamp(0.0, 10.0)))
        });
        let logged = load * libm::exp(0.15 * self.hand.normal());
        let logged = self.unless_missing(logged);
        let said = crash && self.hand.unit() < 0.6;
        let said_flare = self.unless_missing(said);
        self.ahead.drain(..24);
        self.ahead.resize(AHEAD, 0.0);
        SimulatedDay { load, capacity, wanted, logged, answers, said_flare, crash }
    }

    fn overdo(&mut self, worst: f64) {
        let begins = f64::from(SPENT_BY) + self.person.lag;
        for (hour, worsening) in (0_u32..).zip(&mut self.ahead) {
            let since = f64::from(hour) - begins;
            let shape = if since <= 0.0 {
                0.0
            } else if since < RISES {
                since / RISES
            } else {
                (1.0 - (since - RISES - self.person.lasts) / FALLS).clamp(0.0, 1.0)
            };
            *worsening += worst * shape;
        }
    }

    fn worsening(&self, hour: u32) -> f64 {
        self.ahead[hour as usize].min(WORST)
    }

    fn unless_missing<T>(&mut self, said: T) -> Option<T> {
        (self.hand.unit() >= 0.3).then_some(said)
    }
}

/// A first-order autoregression with the spread of its innovations.
fn carried(before: f64, share: f64, new: f64) -> f64 {
    share * before + libm::sqrt(1.0 - share * share) * new
}

/// Pseudo-random numbers, the same for a seed on every platform.
#[derive(Debug, Clone)]
struct Chance(ChaCha8Rng);

impl Chance {
    fn of(seed: u64, stream: u64) -> Self {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        random.set_stream(stream);
        Self(random)
    }

    /// Uniform, 0 ≤ x < 1.
    fn unit(&mut self) -> f64 {
        f64::from(self.0.next_u32()) / (f64::from(u32::MAX) + 1.0)
    }

    fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.unit()
    }

    /// Standard normal (Box & Muller 1958).
    fn normal(&mut self) -> f64 {
        let radius = libm::sqrt(-2.0 * libm::log(1.0 - self.unit()));
        radius * libm::cos(core::f64::consts::TAU * self.unit())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_is_the_same_life() {
        let (one, two) = (people(5, 7), people(5, 7));
        assert_eq!(one, two);
        assert_ne!(one, people(5, 8));
        let lived = |people: &[Person]| {
            let mut life = Life::of(&people[3]);
            (0..30).map(|_| (life.wake(), life.live(None))).collect::<Vec<_>>()
        };
        assert_eq!(lived(&one), lived(&two));
    }

    #[test]
    fn what_a_person_is_told_changes_nothing_but_what_they_do() {
        let people = people(20, 1);
        for person in &people {
            let (mut free, mut held) = (Life::of(person), Life::of(person));
            for _ in 0..60 {
                free.wake();
                held.wake();
                let (free, held) = (free.live(None), held.live(Some(10.0)));
                assert_eq!(free.capacity, held.capacity);
                assert!(held.load <= held.wanted);
            }
        }
    }

    #[test]
    fn who_never_does_too_much_never_crashes_and_others_do() {
        let days = |budget: Option<f64>| {
            let people = people(100, 3);
            let crashes = people.iter().map(|person| {
                let mut life = Life::of(person);
                let mut crash = |_: &u32| {
                    life.wake();
                    // On some days people ignore the budget; here the budget always holds.
                    let wanted = life.clone().live(None).wanted;
                    life.live(budget.map(|share| share * person.envelope.min(wanted))).crash
                };
                (0..180).filter(|day| crash(day)).count()
            });
            crashes.sum::<usize>()
        };
        let (free, held) = (days(None), days(Some(0.05)));
        assert!(free > 100 * 180 / 20, "{free} crash days by habit");
        assert!(held < free / 3, "{held} of {free} with next to nothing allowed on nineteen days of twenty");
    }

    #[test]
    fn a_worsening_comes_after_its_lag_and_goes() {
        let mut person = people(1, 1).remove(0);
        (person.lag, person.lasts, person.tolerance) = (30.0, 20.0, 10.0);
        let mut life = Life::of(&person);
        life.overdo(4.0);
        let at = |hour: u32| life.worsening(hour);
        assert_eq!((at(17), at(47), at(50), at(53), at(73)), (0.0, 0.0, 2.0, 4.0, 4.0));
        assert_eq!((at(79), at(85), at(100)), (2.0, 0.0, 0.0));
    }
}
