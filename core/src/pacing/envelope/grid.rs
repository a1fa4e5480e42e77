//! Posterior over the envelope and the lag, learned from the symptoms that followed earlier days.
//!
//! **Model.** A load above what the day could hold is followed, some hours later, by symptoms above the person's usual
//! (post-exertional malaise; onset and duration vary between people: Chu et al. 2018). The two unknowns are the
//! threshold and the lag, and every pair of them on a grid is evaluated. For a given pair, each answer has an *expected
//! worsening* x: the sum over the days before it of the share by which they exceeded the threshold, times a response
//! curve in time (zero until the lag, rising over six hours, constant for a day, falling to zero over eighteen hours),
//! at most [`MOST_OVER`]. The answers are modelled as a line y = μ + k·x with unknown μ, k and noise. With conjugate
//! priors the marginal likelihood has a closed form (O'Hagan 1994, ch. 9), so a pair needs six sums, and neither an
//! iterative fit nor the past answers.
//!
//! **Caution.** Answers of one day are correlated, so each counts as only [`CAUTION`] of an independent one; this keeps
//! the interval wide enough. Older answers decay by [`KEEPS`] per day. The prior of the threshold is centred near the
//! person's typical day ([`SPREAD`]), and a pair with negative k is heavily penalized.
//!
//! The constants are conventions, tuned on simulated people (docs/pacing.md). They are not evidence.

use serde::{Deserialize, Serialize};

/// What a day can hold, in effort-minutes: the 10th, 50th and 90th percentiles of the posterior.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Envelope {
    /// 10th percentile.
    pub low: f64,
    /// Median.
    pub mid: f64,
    /// 90th percentile.
    pub high: f64,
}

impl Envelope {
    /// Multiplies all three values by a factor.
    #[must_use]
    pub fn times(self, factor: f64) -> Self {
        Self { low: self.low * factor, mid: self.mid * factor, high: self.high * factor }
    }

    /// Limits all three values to an upper bound.
    #[must_use]
    pub fn at_most(self, bound: f64) -> Self {
        Self { low: self.low.min(bound), mid: self.mid.min(bound), high: self.high.min(bound) }
    }
}

/// Time from overexertion to symptoms, in hours: the 10th, 50th and 90th percentiles of the posterior.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Lag {
    /// 10th percentile.
    pub low: f64,
    /// Median.
    pub mid: f64,
    /// 90th percentile.
    pub high: f64,
}

/// Lowest threshold of the grid in effort-minutes, and the step between thresholds in log units: 30 to 1,480.
const LOWEST: f64 = 30.0;
const STEP: f64 = 0.1;
const THRESHOLDS: usize = 40;

/// Step between lags, in hours, and their number: 0 to 72 hours.
const LAG_STEP: f64 = 12.0;
const LAGS: usize = 7;

/// Time at which a day's effort counts as spent if no activity tells, in hours since the civil day's midnight: 17:00.
pub(super) const SPENT_BY: f64 = 17.0;

const RISES: f64 = 6.0;
const LASTS: f64 = 24.0;
const FALLS: f64 = 18.0;

/// Number of days for which a load can still have an effect.
pub(super) const REACH: i32 = 6;

/// Cap on the share over the threshold. Whether exceeding it further makes symptoms still worse is not known.
const MOST_OVER: f64 = 0.5;

/// Weight of one answer relative to an independent one.
const CAUTION: f64 = 0.33;

/// Daily decay of the sums: half-life of about a year.
const KEEPS: f64 = 0.998;

/// Prior of the log-threshold: its standard deviation, and the offset of its mean above the log of the typical day.
const SPREAD: f64 = 0.24;
const ABOVE: f64 = 0.08;

/// Typical load before any day is known, in effort-minutes, and the number of days that prior counts for. Convention.
pub(super) const TYPICAL: f64 = 150.0;
const TYPICAL_DAYS: f64 = 3.0;

/// Priors of the line: μ ~ 0 ± 3 points, k ~ 8 ± 8 points per whole envelope exceeded, with variances in units of the
/// noise variance. The noise variance has an inverse-gamma prior around 1 that weighs as much as four answers.
const MU_PRECISION: f64 = 1.0 / 9.0;
const SLOPE: f64 = 8.0;
const SLOPE_PRECISION: f64 = 1.0 / 64.0;
const NOISE_SHAPE: f64 = 2.0;
const NOISE_SCALE: f64 = 1.0;

/// The load of a day whose effects may still show.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(super) struct SpentLoad {
    /// The day, as [`crate::time::Day::number`].
    pub(super) day: i32,
    /// Load in effort-minutes; `None` if unknown.
    pub(super) load: Option<f64>,
    /// When it was spent, in hours since the civil day's midnight.
    pub(super) by: f64,
    /// What the day could hold as a share of an ordinary day, by the person's energy rating.
    pub(super) factor: f64,
}

/// A symptom rating, relative to the person's usual.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct FeltSample {
    /// Hours of civil time since day 0.
    pub(super) hours: f64,
    /// Points above usual, on the 0–10 scale.
    pub(super) worse: f64,
    /// Certainty, 0–1.
    pub(super) weight: f64,
}

/// Weighted sums of one pair of threshold and lag: x, x·y, x².
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
struct Pair(f64, f64, f64);

/// Weighted sums shared by all pairs of one lag: 1, y, y².
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
struct Shared(f64, f64, f64);

/// The accumulated sums that determine the posterior over threshold and lag.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Grid {
    shared: [Shared; LAGS],
    /// Row per threshold, column per lag.
    pairs: Vec<Pair>,
    /// Sum of the shares by which known days exceeded each threshold. Its mean stands in for days without data.
    over: Vec<f64>,
    /// Number of known days in `over`.
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

/// Probability of each pair of threshold and lag, one row per threshold; sums to 1.
pub(super) struct GridPosterior(Vec<f64>);

impl Grid {
    /// Decays the sums by one day. Call it first for each day, then `spend` and `hear`.
    pub(super) fn discount(&mut self) {
        for Shared(n, y, yy) in &mut self.shared {
            (*n, *y, *yy) = (*n * KEEPS, *y * KEEPS, *yy * KEEPS);
        }
        for Pair(x, xy, xx) in &mut self.pairs {
            (*x, *xy, *xx) = (*x * KEEPS, *xy * KEEPS, *xx * KEEPS);
        }
    }

    /// Adds a day's load. A day without data changes nothing.
    pub(super) fn spend(&mut self, spent: &SpentLoad) {
        let Some(load) = spent.load else { return };
        self.known += 1.0;
        for (sum, threshold) in self.over.iter_mut().zip(thresholds()) {
            *sum += over(load, threshold * spent.factor);
        }
    }

    /// Adds a symptom rating, given the days up to it.
    pub(super) fn observe(&mut self, answer: &FeltSample, days: &[SpentLoad]) {
        for lag in 0..LAGS {
            let felt: Vec<(f64, &SpentLoad)> = days
                .iter()
                .map(|spent| (shape(answer.hours - f64::from(spent.day) * 24.0 - spent.by - at_lag(lag)), spent))
                .filter(|(shape, _)| *shape > 0.0)
                .collect();
            let unknown: f64 = felt.iter().filter(|(_, spent)| spent.load.is_none()).map(|(shape, _)| shape).sum();
            // An answer after days without data carries less information.
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

    /// The posterior, given the typical load in effort-minutes and the number of known days it comes from.
    pub(super) fn posterior(&self, typical: f64, days: f64) -> GridPosterior {
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

    /// Log marginal likelihood of a pair, up to a constant that is the same for all pairs.
    fn evidence(&self, at: usize, lag: usize, log_gamma: f64) -> f64 {
        let (Shared(n, y, yy), Pair(x, xy, xx)) = (self.shared[lag], self.pairs[at * LAGS + lag]);
        // Normal equations of the line, with priors and caution.
        let (left, cross, right) = (CAUTION * n + MU_PRECISION, CAUTION * x, CAUTION * xx + SLOPE_PRECISION);
        let (for_mu, for_slope) = (CAUTION * y, CAUTION * xy + SLOPE_PRECISION * SLOPE);
        let determinant = left * right - cross * cross;
        let mu = (right * for_mu - cross * for_slope) / determinant;
        let slope = (left * for_slope - cross * for_mu) / determinant;
        let explained = mu * for_mu + slope * for_slope;
        let squares = (CAUTION * yy + SLOPE_PRECISION * SLOPE * SLOPE - explained).max(0.0);
        let shape = NOISE_SHAPE + CAUTION * n / 2.0;
        // Overexertion does not improve symptoms: a falling line is nearly ruled out.
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

/// Quantile of a discrete distribution, in steps. Each step's probability is spread evenly over half a step to either
/// side.
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

/// Share by which a load exceeds a threshold, capped at [`MOST_OVER`].
fn over(load: f64, threshold: f64) -> f64 {
    (load / threshold - 1.0).clamp(0.0, MOST_OVER)
}

/// Response curve: the share (0–1) of a worsening present a number of hours after its onset.
fn shape(since: f64) -> f64 {
    if since < RISES { (since / RISES).max(0.0) } else { (1.0 - (since - RISES - LASTS) / FALLS).clamp(0.0, 1.0) }
}

fn thresholds() -> impl Iterator<Item = f64> {
    (0..THRESHOLDS).map(|at| LOWEST * libm::exp(STEP * small(at)))
}

fn at_lag(lag: usize) -> f64 {
    LAG_STEP * small(lag)
}

fn small(index: usize) -> f64 {
    f64::from(u32::try_from(index).unwrap_or(u32::MAX))
}
