//! What a day can hold, learned from what followed the days that were.
//!
//! **The idea.** A day's load beyond what it could hold is followed, some hours later, by symptoms above the person's usual
//! (post-exertional malaise; onset and length differ from person to person: Chu et al. 2018). Which threshold and which
//! lag go best with what was answered afterwards is a question about two unknowns, so all pairs of them on a grid are
//! asked at once. For one pair every answer has an *expected worsening* x: the share by which the days before it went over
//! the threshold, [`MOST_OVER`] at most, each shaped in time (nothing before the lag, rising for six hours, there for a day,
//! gone within eighteen hours more). The answers are then a straight line, y = μ + k·x, with unknown μ, k and noise. With
//! conjugate priors its marginal likelihood has a closed form (O'Hagan 1994, ch. 9), so a pair needs six sums, no fit,
//! and no past.
//!
//! **Caution.** Answers of one day resemble each other, so each counts as [`CAUTION`] of one: that is what makes the interval
//! as wide as it must be. Older answers fade ([`KEEPS`] a day). A threshold is likelier near the person's own
//! typical day ([`SPREAD`]); a pair whose k is negative is unlikely.
//!
//! The grid's figures are convention, chosen on invented people (docs/pacing.md), not evidence.

use serde::{Deserialize, Serialize};

/// What a day can hold, in effort-minutes, with how sure that is: the 10 %, 50 % and 90 % points of what is likely.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Envelope {
    /// The lower end.
    pub low: f64,
    /// The middle.
    pub mid: f64,
    /// The upper end.
    pub high: f64,
}

impl Envelope {
    /// The same with every part multiplied.
    #[must_use]
    pub fn times(self, factor: f64) -> Self {
        Self { low: self.low * factor, mid: self.mid * factor, high: self.high * factor }
    }

    /// The same with no part above a bound.
    #[must_use]
    pub fn at_most(self, bound: f64) -> Self {
        Self { low: self.low.min(bound), mid: self.mid.min(bound), high: self.high.min(bound) }
    }
}

/// The time from doing too much to feeling it, in hours: the 10 %, 50 % and 90 % points of what is likely.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Lag {
    /// The lower end.
    pub low: f64,
    /// The middle.
    pub mid: f64,
    /// The upper end.
    pub high: f64,
}

/// The lowest threshold of the grid, in effort-minutes, and the step between two, in logarithms: 30 to 1,480.
const LOWEST: f64 = 30.0;
const STEP: f64 = 0.1;
const THRESHOLDS: usize = 40;

/// The lags of the grid: 0 to 72 hours.
const LAG_STEP: f64 = 12.0;
const LAGS: usize = 7;

/// When a day's effort is counted as spent where no activity tells: five in the afternoon, as hours of its civil day.
pub(super) const SPENT_BY: f64 = 17.0;

const RISES: f64 = 6.0;
const LASTS: f64 = 24.0;
const FALLS: f64 = 18.0;

/// How many days back a load can be felt.
pub(super) const REACH: i32 = 6;

/// More than this share over counts as this much: beyond it worse is not known to be worse.
const MOST_OVER: f64 = 0.5;

/// How much of an answer each answer counts for.
const CAUTION: f64 = 0.33;

/// What a day leaves of what was known before it: half after a year.
const KEEPS: f64 = 0.998;

/// How far a threshold is likely to be from the typical day, in logarithms, and how far above it lies in the middle.
const SPREAD: f64 = 0.24;
const ABOVE: f64 = 0.08;

/// The typical day in effort-minutes before any is known, and how many days that counts for. Convention.
pub(super) const TYPICAL: f64 = 150.0;
const TYPICAL_DAYS: f64 = 3.0;

/// The line's priors: μ around 0 within 3 points, k around 8 within 8 points a whole envelope, variances in units of the
/// noise's, which is 1 in the middle and weighs as four answers.
const MU_PRECISION: f64 = 1.0 / 9.0;
const SLOPE: f64 = 8.0;
const SLOPE_PRECISION: f64 = 1.0 / 64.0;
const NOISE_SHAPE: f64 = 2.0;
const NOISE_SCALE: f64 = 1.0;

/// The load of a day, which may be felt later.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(super) struct SpentLoad {
    /// The day's number.
    pub(super) day: i32,
    /// In effort-minutes; absent if nothing is known.
    pub(super) load: Option<f64>,
    /// When it was spent, as hours of its civil day.
    pub(super) by: f64,
    /// What that day could hold as a share of an ordinary one, as the person rated it in the morning.
    pub(super) factor: f64,
}

/// How the person felt at a time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct FeltSample {
    /// Hours of civil time since day 0.
    pub(super) hours: f64,
    /// Points above their usual, on 0–10.
    pub(super) worse: f64,
    /// Certainty, 0–1.
    pub(super) weight: f64,
}

/// The sums one pair needs besides its lag's.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
struct Pair(f64, f64, f64);

/// What all pairs of a lag share: of the weights, of the answers, of their squares.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
struct Shared(f64, f64, f64);

/// What is known of threshold and lag.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Grid {
    shared: [Shared; LAGS],
    /// For each threshold, for each lag: sums of x, x·y and x².
    pairs: Vec<Pair>,
    /// For each threshold: by how much known days went over it, summed; an unknown day is taken to be like them.
    over: Vec<f64>,
    /// How many days that is.
    known: f64,
}

impl Default for Grid {
    fn default() -> Self {
        Self {
            shared: [Shared::default(); LAGS],
            pairs: vec![Pair::default(); THRESHOLDS * LAGS],
            over: vec![0.0; THRESHOLDS],
            known: 0.0,
        }
    }
}

/// Probability of each pair of threshold and lag; they sum to 1.
pub(super) struct GridPosterior(Vec<f64>);

impl Grid {
    /// A day passes; then come its load and its answers.
    pub(super) fn fade(&mut self) {
        for Shared(n, y, yy) in &mut self.shared {
            (*n, *y, *yy) = (*n * KEEPS, *y * KEEPS, *yy * KEEPS);
        }
        for Pair(x, xy, xx) in &mut self.pairs {
            (*x, *xy, *xx) = (*x * KEEPS, *xy * KEEPS, *xx * KEEPS);
        }
    }

    /// A day whose load is known.
    pub(super) fn spend(&mut self, spent: &SpentLoad) {
        let Some(load) = spent.load else { return };
        self.known += 1.0;
        for (sum, threshold) in self.over.iter_mut().zip(thresholds()) {
            *sum += over(load, threshold * spent.factor);
        }
    }

    /// How the person felt at some time, given the days up to it.
    pub(super) fn hear(&mut self, answer: &FeltSample, days: &[SpentLoad]) {
        for lag in 0..LAGS {
            let felt: Vec<(f64, &SpentLoad)> = days
                .iter()
                .map(|spent| (shape(answer.hours - f64::from(spent.day) * 24.0 - spent.by - at_lag(lag)), spent))
                .filter(|(shape, _)| *shape > 0.0)
                .collect();
            let unknown: f64 = felt.iter().filter(|(_, spent)| spent.load.is_none()).map(|(shape, _)| shape).sum();
            // Answers after a day without data carry less information.
            let weight = answer.weight / (1.0 + unknown);
            let Shared(n, y, yy) = &mut self.shared[lag];
            *n += weight;
            *y += weight * answer.worse;
            *yy += weight * answer.worse * answer.worse;
            if felt.is_empty() {
                continue;
            }
            for (at, threshold) in thresholds().enumerate() {
                let usual = self.over[at] / (self.known + TYPICAL_DAYS);
                let of = |spent: &SpentLoad| spent.load.map_or(usual, |load| over(load, threshold * spent.factor));
                let expected = felt.iter().map(|(shape, spent)| shape * of(spent)).sum::<f64>().min(MOST_OVER);
                let Pair(x, xy, xx) = &mut self.pairs[at * LAGS + lag];
                *x += weight * expected;
                *xy += weight * expected * answer.worse;
                *xx += weight * expected * expected;
            }
        }
    }

    /// Probability of each pair, given the typical day in effort-minutes and the number of known days.
    pub(super) fn belief(&self, typical: f64, days: f64) -> GridPosterior {
        let middle = (days * libm::log(typical) + TYPICAL_DAYS * libm::log(TYPICAL)) / (days + TYPICAL_DAYS) + ABOVE;
        let mut likely = Vec::with_capacity(THRESHOLDS * LAGS);
        let noise: Vec<f64> =
            self.shared.iter().map(|shared| libm::lgamma(NOISE_SHAPE + CAUTION * shared.0 / 2.0)).collect();
        for (at, threshold) in thresholds().enumerate() {
            let away = (libm::log(threshold) - middle) / SPREAD;
            for (lag, noise) in noise.iter().enumerate() {
                likely.push(self.evidence(at, lag, *noise) - 0.5 * away * away);
            }
        }
        let most = likely.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        for value in &mut likely {
            *value = libm::exp(*value - most);
        }
        let all: f64 = likely.iter().sum();
        GridPosterior(likely.into_iter().map(|value| value / all).collect())
    }

    /// The logarithm of a pair's marginal likelihood, but for what all pairs share.
    fn evidence(&self, at: usize, lag: usize, log_gamma: f64) -> f64 {
        let (Shared(n, y, yy), Pair(x, xy, xx)) = (self.shared[lag], self.pairs[at * LAGS + lag]);
        // The normal equations of the line, priors and caution included.
        let (left, cross, right) = (CAUTION * n + MU_PRECISION, CAUTION * x, CAUTION * xx + SLOPE_PRECISION);
        let (for_mu, for_slope) = (CAUTION * y, CAUTION * xy + SLOPE_PRECISION * SLOPE);
        let determinant = left * right - cross * cross;
        let mu = (right * for_mu - cross * for_slope) / determinant;
        let slope = (left * for_slope - cross * for_mu) / determinant;
        let explained = mu * for_mu + slope * for_slope;
        let squares = (CAUTION * yy + SLOPE_PRECISION * SLOPE * SLOPE - explained).max(0.0);
        let shape = NOISE_SHAPE + CAUTION * n / 2.0;
        // Doing too much does not make better: a line that falls is nearly ruled out.
        let falls = (-slope).clamp(0.0, 1.0);
        log_gamma - 0.5 * libm::log(determinant) - shape * libm::log(NOISE_SCALE + squares / 2.0) - 10.0 * falls
    }
}

impl GridPosterior {
    pub(super) fn envelope(&self) -> Envelope {
        let rows: Vec<f64> = self.0.chunks(LAGS).map(|row| row.iter().sum()).collect();
        let at = |share: f64| LOWEST * libm::exp(STEP * quantile(&rows, share));
        Envelope { low: at(0.1), mid: at(0.5), high: at(0.9) }
    }

    pub(super) fn lag(&self) -> Lag {
        let column = |lag: usize| self.0.iter().skip(lag).step_by(LAGS).sum();
        let columns: Vec<f64> = (0..LAGS).map(column).collect();
        let at = |share: f64| (LAG_STEP * quantile(&columns, share)).clamp(0.0, at_lag(LAGS - 1));
        Lag { low: at(0.1), mid: at(0.5), high: at(0.9) }
    }
}

/// Where so much of what is likely lies below, in steps; each step's share is spread evenly half a step about it.
fn quantile(shares: &[f64], share: f64) -> f64 {
    let (mut below, mut at) = (0.0, 0.0);
    for part in shares {
        if below + part >= share {
            return at - 0.5 + (share - below) / part;
        }
        below += part;
        at += 1.0;
    }
    at - 0.5
}

/// By what share a load goes over a threshold.
fn over(load: f64, threshold: f64) -> f64 {
    (load / threshold - 1.0).clamp(0.0, MOST_OVER)
}

/// The share, 0–1, of a worsening that is felt a number of hours after it begins.
fn shape(since: f64) -> f64 {
    if since < RISES { (since / RISES).max(0.0) } else { (1.0 - (since - RISES - LASTS) / FALLS).clamp(0.0, 1.0) }
}

fn thresholds() -> impl Iterator<Item = f64> {
    (0..THRESHOLDS).map(|at| LOWEST * libm::exp(STEP * small(at)))
}

fn at_lag(lag: usize) -> f64 {
    LAG_STEP * small(lag)
}

/// An index of the grid as a number.
fn small(index: usize) -> f64 {
    f64::from(u32::try_from(index).unwrap_or(u32::MAX))
}
