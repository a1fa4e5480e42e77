//! Rolling-origin backtest: at the end of each day a forecast is made from what was known then, and scored by the days
//! that follow. It runs the phone's own [`ForecastState`]; nothing is fitted to the days that are scored.

use ebb_core::forecast::{
    Climatology, FlareFeatures, FlareLabel, FlareLabeller, ForecastState, Forecaster as _, LoggedDay, Markov,
    OutlookState, any_of, observations,
};
use ebb_core::time::{Day, Moment, Rollover};
use ebb_core::{EbbError, Journal};

use crate::metrics::ScoredPrediction;

/// One forecast whose next day is known, with those of the reference forecasters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BacktestStep {
    /// The forecast origin: the day at whose end it was made.
    pub made_on: Day,
    /// Label of that day; absent if unknown.
    pub flare_today: Option<bool>,
    /// Whether the forecast would have been shown.
    pub state: OutlookState,
    /// Whether an early guess would have been made, had the person agreed to hear it.
    pub early_guess: bool,
    /// The person's rate of flares under beta priors, 0–1, limited as forecasts are: beside climatology over all known
    /// days, the other estimate of their own rate.
    pub base_rate: f64,
    /// Ebb's probabilities, 0–1, of any flare within the next one, two, three days.
    pub forecast: [f64; 3],
    /// The same by climatology over the days scored so far: the first reference.
    pub climatology: [f64; 3],
    /// The same by the Markov chain over the days scored so far: the second reference.
    pub markov: [f64; 3],
    /// The same by climatology over all days known so far ([`Climatology`]), scored or not: a harder reference.
    pub climatology_known: [f64; 3],
    /// The same by the Markov chain over all days known so far ([`Markov`]).
    pub markov_known: [f64; 3],
    /// Whether there was any flare within one, two, three days; absent unless all of these days are known, because
    /// scoring partly known horizons would over-represent those with flares.
    pub outcomes: [Option<bool>; 3],
}

impl BacktestStep {
    /// Pairs one forecaster's probability with the outcome. `horizon` is 0 for the next day, up to 2; `None` if the
    /// outcome is unknown.
    #[must_use]
    pub fn scored(&self, forecaster: fn(&Self) -> &[f64; 3], horizon: usize) -> Option<ScoredPrediction> {
        let probability = *forecaster(self).get(horizon)?;
        Some(ScoredPrediction { probability, flare: (*self.outcomes.get(horizon)?)? })
    }
}

/// The backtest of one person.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonBacktest {
    /// Name of the person in the file; empty for a journal.
    pub person: String,
    /// Their scored forecasts, in order.
    pub steps: Vec<BacktestStep>,
}

/// Backtests a forecast that starts from `state` on a person's days, which are in order without gaps. A forecast is
/// made at the end of each day with something logged, and returned if the label of the next day is known, also while
/// the forecast is learning or silent.
pub fn backtest<'a>(mut state: ForecastState, days: impl IntoIterator<Item = &'a LoggedDay>) -> Vec<BacktestStep> {
    let (mut climatology, mut markov, mut references) = <(Climatology, Markov, ScoredDayReferences)>::default();
    let mut features = FlareFeatures::default();
    let mut labels: Vec<FlareLabel> = Vec::new();
    let mut steps = Vec::new();
    for LoggedDay { observation, logged } in days {
        let label = observation.label;
        state.learn(observation);
        climatology.learn(&label);
        markov.learn(&label);
        features.learn(observation);
        references.learn(label.flare, *logged);
        labels.push(label);
        if let (true, Some(prediction)) = (*logged, state.predict()) {
            let step = BacktestStep {
                made_on: label.day,
                flare_today: label.flare,
                state: prediction.state,
                early_guess: prediction.early_guess,
                base_rate: 1.0 / (1.0 + libm::exp(-features.offset())),
                forecast: any_of(prediction.hazards),
                climatology: any_of([references.rate(); 3]),
                markov: any_of(references.hazards_after(label.flare)),
                climatology_known: any_of(climatology.hazards()),
                markov_known: any_of(markov.hazards()),
                outcomes: [None; 3],
            };
            steps.push((labels.len(), step));
        }
    }
    let with_outcomes = |(next, mut step): (usize, BacktestStep)| {
        let mut any = Some(false);
        for (ahead, outcome) in (1..).zip(&mut step.outcomes) {
            let label = labels.get(next + ahead - 1);
            any = any.zip(label.and_then(|label| label.flare)).map(|(any, flare)| any || flare);
            *outcome = any;
        }
        step.outcomes[0].is_some().then_some(step)
    };
    steps.into_iter().filter_map(with_outcomes).collect()
}

/// Backtests the forecasts the person of a journal would have had, up to today.
pub fn backtest_journal(journal: &Journal, now: &Moment) -> Result<Vec<BacktestStep>, EbbError> {
    let today = now.day(Rollover::at_hour(journal.preferences().get()?.day_begins).unwrap_or_default());
    let days: Vec<LoggedDay> = journal.read(|reader| {
        let Some((first, _)) = reader.bounds()? else { return Ok(Vec::new()) };
        let (days, items, flares) =
            (reader.days(first, today)?, reader.item_days(first, today)?, reader.flares(first)?);
        Ok(observations(&mut FlareLabeller::default(), (first, today), &days, &items, &flares).collect())
    })?;
    Ok(backtest(ForecastState::default(), &days))
}

/// The reference forecasters as defined in the published protocol: they learn only from scored days, and therefore not
/// from a day that follows one without an entry, such as the first. [`Climatology`] and [`Markov`] learn from those
/// days too and score slightly better.
#[derive(Debug, Default)]
struct ScoredDayReferences {
    flares: f64,
    days: f64,
    /// Flares and days that followed a calm day and a flare day, in this order.
    after: [(f64, f64); 2],
    last: Option<bool>,
    logged: bool,
}

impl ScoredDayReferences {
    /// Learns the next day. Days come in order without gaps.
    fn learn(&mut self, flare: Option<bool>, logged: bool) {
        if let (true, Some(flare)) = (self.logged, flare) {
            let flare = f64::from(u8::from(flare));
            self.flares += flare;
            self.days += 1.0;
            if let Some(last) = self.last {
                let (flares, days) = &mut self.after[usize::from(last)];
                *flares += flare;
                *days += 1.0;
            }
        }
        (self.last, self.logged) = (flare, logged);
    }

    /// Climatology: the rate shrunk to one day in five with the weight of four days.
    fn rate(&self) -> f64 {
        (self.flares + 0.8) / (self.days + 4.0)
    }

    /// Hazards of the next three days by the Markov chain.
    fn hazards_after(&self, last: Option<bool>) -> [f64; 3] {
        let rate_after = |last: bool| {
            let (flares, days) = self.after[usize::from(last)];
            (flares + 4.0 * self.rate()) / (days + 4.0)
        };
        let calm = rate_after(false);
        [last.map_or(self.rate(), rate_after), calm, calm]
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

    use ebb_core::Options;
    use ebb_core::entry::{Body, Draft, Severity};
    use ebb_core::forecast::DayObservation;

    use super::*;

    fn steps(flares: &[Option<bool>]) -> Vec<BacktestStep> {
        let days = (0..).map_while(Day::from_number).zip(flares).map(|(day, flare)| LoggedDay {
            observation: DayObservation::label_only(day, *flare),
            logged: flare.is_some(),
        });
        backtest(ForecastState::default(), &days.collect::<Vec<_>>())
    }

    #[test]
    fn steps_need_a_logged_day_and_a_known_next_day() {
        let (yes, no) = (Some(true), Some(false));
        let found = steps(&[no, yes, None, no, no, yes]);
        let days: Vec<i32> = found.iter().map(|step| step.made_on.number()).collect();
        assert_eq!(days, [0, 3, 4]);
        assert_eq!(found[0].outcomes, [yes, None, None], "the second day is unknown");
        assert_eq!(found[1].outcomes, [no, yes, None], "the third is not there");
        assert_eq!((found[0].flare_today, found[2].flare_today), (no, no));
    }

    #[test]
    fn reference_forecasters_follow_the_formulas() {
        let found = steps(&[Some(false), Some(true), Some(true), Some(false)]);
        let near = |of: fn(&BacktestStep) -> &[f64; 3], expected: [f64; 3]| {
            let given: Vec<f64> = found.iter().map(|step| of(step)[0]).collect();
            assert!(given.iter().zip(expected).all(|(given, expected)| (given - expected).abs() < 1e-15), "{given:?}");
        };
        // The first day is known but not scored.
        near(|step| &step.climatology_known, [0.8 / 5.0, 1.8 / 6.0, 2.8 / 7.0]);
        near(|step| &step.climatology, [0.8 / 4.0, 1.8 / 5.0, 2.8 / 6.0]);
        // A flare followed the calm day, and another the flare day.
        near(|step| &step.markov_known, [0.16, 0.3, (1.0 + 4.0 * 2.8 / 7.0) / 5.0]);
        near(|step| &step.markov, [0.2, 1.8 / 5.0, (1.0 + 4.0 * 2.8 / 6.0) / 5.0]);
        let scored = found[1].scored(|step| &step.climatology, 0).unwrap();
        assert!(scored.flare && (scored.probability - 0.36).abs() < 1e-15);
    }

    #[test]
    fn backtest_of_a_journal_repeats_the_phones_predictions() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::open(&folder.path().join("ebb.db"), Options::default()).unwrap();
        let first: Day = "2026-01-01".parse().unwrap();
        let evening_of = |day: u32| -> Moment {
            let date = first.plus(i32::try_from(day).unwrap());
            format!("{date}T20:00:00+01:00[Europe/Berlin]").parse().unwrap()
        };
        // Pain on all days but one in nine, severe on two of six.
        for day in (0..70).filter(|day| day % 9 != 0) {
            let pain = if day % 6 < 2 { 8.0 } else { 3.0 + f64::from(day % 3) };
            journal.logging().log(Draft::now(Body::symptom("pain", Severity::of(pain))), &evening_of(day)).unwrap();
        }
        let steps = backtest_journal(&journal, &evening_of(70)).unwrap();
        assert!(steps.len() > 30, "{}", steps.len());
        for step in steps {
            // As the phone replays the journal's rows, up to that day alone.
            let state = journal.read(|reader| {
                let mut state = ForecastState::default();
                let (days, items) = (reader.days(first, step.made_on)?, reader.item_days(first, step.made_on)?);
                state.replay(&days, &items, &reader.flares(first)?, step.made_on);
                Ok(state)
            });
            let prediction = state.unwrap().predict().unwrap();
            assert_eq!((any_of(prediction.hazards), prediction.state), (step.forecast, step.state), "{}", step.made_on);
        }
    }
}
