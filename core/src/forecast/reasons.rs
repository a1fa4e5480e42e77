//! Reasons: the strongest contributions to a prediction, worded with the person's own items. They state what preceded
//! flares, never what causes them.

use super::{
    Contribution, DAY_LEVEL, DAY_RECALLED, Factor, Prediction, Series, SeriesSource, observation::PRESENT_SUFFIX,
};
use crate::catalog::ItemId;
use crate::i18n::{Argument, MessageKey, keys};
use crate::labels::Labels;
use crate::time::Day;

/// Maximum number of reasons in each direction.
const MAX_REASONS: usize = 3;

/// Direction of a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    /// Towards a flare.
    Towards,
    /// Away from a flare.
    Away,
}

/// One or more contributions, worded as one reason.
struct WordedReason<'a> {
    factor: &'a Factor,
    log_odds: f64,
    /// Number of days it covers.
    days: u32,
}

/// The strongest reasons in one direction. Readings of one series on several days on the same side of the usual form
/// one reason: "2 short nights".
fn strongest(contributions: &[Contribution], direction: Direction) -> Vec<WordedReason<'_>> {
    let mut reasons: Vec<WordedReason<'_>> = Vec::new();
    let matches = |contribution: &&Contribution| match direction {
        Direction::Towards => contribution.log_odds > 0.0,
        Direction::Away => contribution.log_odds < 0.0,
    };
    for contribution in contributions.iter().filter(matches) {
        let same = reasons.iter_mut().find(|reason| is_same_reason(reason.factor, &contribution.factor));
        if let Some(reason) = same {
            reason.log_odds += contribution.log_odds;
            reason.days += 1;
        } else {
            reasons.push(WordedReason { factor: &contribution.factor, log_odds: contribution.log_odds, days: 1 });
        }
    }
    reasons.sort_by(|a, b| b.log_odds.abs().total_cmp(&a.log_odds.abs()));
    reasons.truncate(MAX_REASONS);
    reasons
}

/// Whether both are single-day readings of one series on the same side of the usual.
fn is_same_reason(one: &Factor, other: &Factor) -> bool {
    match (one, other) {
        (
            Factor::Reading { series, value, usual, days: 1, .. },
            Factor::Reading { series: other, value: b, usual: b_usual, days: 1, .. },
        ) => series == other && (value > usual) == (b > b_usual),
        _ => false,
    }
}

/// Words the strongest reasons in one direction, without numbers if `words_only`. `kind` says what the counted flares
/// are: `said`, `stood-out` or `both`.
pub(super) fn word_reasons(
    labels: &Labels,
    prediction: &Prediction,
    direction: Direction,
    today: Day,
    (kind, words_only): (&str, bool),
) -> Vec<String> {
    let strongest = strongest(&prediction.contributions, direction);
    strongest
        .iter()
        .map(|one| reason(labels, one, direction, (prediction.made_on, today), (kind, words_only)))
        .collect()
}

fn reason(
    labels: &Labels,
    reason: &WordedReason<'_>,
    direction: Direction,
    (made_on, today): (Day, Day),
    (kind, words_only): (&str, bool),
) -> String {
    let say = |(with_numbers, without): (MessageKey, MessageKey), arguments: &[Argument<'_>]| {
        let arguments = joined(arguments, &[("kind", kind.into())]);
        labels.words.say(if words_only { without } else { with_numbers }, &arguments)
    };
    let number = |value: f64| labels.words.number(value);
    let level = |value: f64, usual: f64| if value > usual { "above" } else { "below" };
    let on = |day: Day| relative_day(labels, day, today);
    match reason.factor {
        Factor::LastDay { flare, flares, days } => {
            let key = if *flare {
                (keys::FORECAST_WHY_AFTER_FLARE, keys::FORECAST_WHY_AFTER_FLARE_WORDS)
            } else {
                (keys::FORECAST_WHY_AFTER_CALM, keys::FORECAST_WHY_AFTER_CALM_WORDS)
            };
            say(key, &[("flares", (*flares).into()), ("days", (*days).into())])
        }
        Factor::SinceFlare(days) => {
            let way = if direction == Direction::Towards { "towards" } else { "away" };
            say(
                (keys::FORECAST_WHY_SINCE, keys::FORECAST_WHY_SINCE_WORDS),
                &[("days", (*days).into()), ("way", way.into())],
            )
        }
        Factor::RecentFlares { flares, days } => {
            let level = if direction == Direction::Towards { "above" } else { "below" };
            say(
                (keys::FORECAST_WHY_LATELY, keys::FORECAST_WHY_LATELY_WORDS),
                &[("flares", (*flares).into()), ("days", (*days).into()), ("level", level.into())],
            )
        }
        Factor::Burden { recent, usual, days } => say(
            (keys::FORECAST_WHY_BURDEN, keys::FORECAST_WHY_BURDEN_WORDS),
            &[
                ("value", number(*recent).into()),
                ("usual", number(*usual).into()),
                ("days", (*days).into()),
                ("level", level(*recent, *usual).into()),
                ("on", on(made_on).into()),
            ],
        ),
        Factor::Missing { recent, usual } => {
            let level = level(*recent, *usual);
            say((keys::FORECAST_WHY_MISSING, keys::FORECAST_WHY_MISSING_WORDS), &[("level", level.into())])
        }
        Factor::Weekday(weekday) => {
            let weekday = labels.words.variant("weekday", weekday.number_from_monday());
            let level = if direction == Direction::Towards { "above" } else { "below" };
            say(
                (keys::FORECAST_WHY_WEEKDAY, keys::FORECAST_WHY_WEEKDAY_WORDS),
                &[("weekday", weekday.into()), ("level", level.into())],
            )
        }
        Factor::Reading { series, value, usual, lag, days } => {
            let day = made_on.plus(-i32::try_from(*lag).unwrap_or_default());
            let days = reason.days.max(*days);
            reading_reason(labels, series, (*value, *usual), days, &on(day), words_only)
        }
    }
}

/// Words a reading on one or several days relative to the person's usual.
fn reading_reason(
    labels: &Labels,
    series: &Series,
    (value, usual): (f64, f64),
    days: u32,
    on: &str,
    words_only: bool,
) -> String {
    let words = &labels.words;
    let level = if value > usual { "above" } else { "below" };
    let several = days > 1;
    let several_or_words = several || words_only;
    let shared: [Argument<'_>; 3] = [("level", level.into()), ("on", on.into()), ("days", days.into())];
    let with = |more| joined(&shared, more);
    match (series.source, series.name.as_str()) {
        (SeriesSource::Sleep, "minutes") if several => words.forecast_why_nights(level, days),
        (SeriesSource::Sleep, "minutes") => {
            let (value, usual) = (words.duration(value), words.duration(usual));
            let key = if words_only { keys::FORECAST_WHY_NIGHT_WORDS } else { keys::FORECAST_WHY_NIGHT };
            words.say(key, &with(&[("value", value.into()), ("usual", usual.into())]))
        }
        (SeriesSource::Load, kind) => {
            let kind = words.variant("forecast-load", kind);
            let percent = if usual > 0.0 { libm::round(100.0 * (value / usual - 1.0)).abs() } else { 0.0 };
            let without_numbers = several_or_words || percent < 1.0;
            let key = if without_numbers { keys::FORECAST_WHY_LOAD_WORDS } else { keys::FORECAST_WHY_LOAD };
            words.say(key, &with(&[("kind", kind.into()), ("percent", percent.into())]))
        }
        (SeriesSource::Factor, name) if name.ends_with(PRESENT_SUFFIX) => {
            words.forecast_why_there(series_label(labels, series), on)
        }
        (SeriesSource::Factor, DAY_LEVEL) => words.forecast_why_level(level, on),
        (SeriesSource::Factor, DAY_RECALLED) => words.forecast_why_recalled(level, on),
        _ => {
            let item = series_label(labels, series);
            let key = if several_or_words { keys::FORECAST_WHY_ITEM_WORDS } else { keys::FORECAST_WHY_ITEM };
            let (value, usual) = (words.number(value), words.number(usual));
            words.say(key, &with(&[("item", item.into()), ("value", value.into()), ("usual", usual.into())]))
        }
    }
}

/// The label of a series: the person's own name for the item.
fn series_label(labels: &Labels, series: &Series) -> String {
    if series.source == SeriesSource::Sleep {
        return labels.words.forecast_sleep_quality();
    }
    let name = series.name.strip_suffix(PRESENT_SUFFIX).unwrap_or(&series.name);
    labels.item(&ItemId(name.to_owned()))
}

/// Words a recent day as part of a sentence: "on Tuesday".
fn relative_day(labels: &Labels, day: Day, today: Day) -> String {
    use chrono::Datelike as _;
    let words = &labels.words;
    match today.since(day) {
        0 => words.forecast_on_today(),
        1 => words.forecast_on_yesterday(),
        2..=6 => {
            let weekday = words.variant("weekday", day.date().weekday().number_from_monday());
            words.forecast_on_weekday(weekday)
        }
        days => words.forecast_on_earlier(days),
    }
}

fn joined<'a>(shared: &[Argument<'a>], more: &[Argument<'a>]) -> Vec<Argument<'a>> {
    [shared, more].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn night(lag: u32, value: f64, log_odds: f64) -> Contribution {
        let series = Series { source: SeriesSource::Sleep, name: "minutes".to_owned() };
        Contribution { factor: Factor::Reading { series, value, usual: 420.0, lag, days: 1 }, log_odds }
    }

    #[test]
    fn similar_nights_form_one_reason_and_at_most_three_are_given() {
        let mut contributions = vec![night(0, 300.0, 0.2), night(1, 310.0, 0.3), night(2, 500.0, 0.1)];
        contributions.extend(
            [Factor::SinceFlare(3), Factor::Weekday(chrono::Weekday::Mon)]
                .map(|factor| Contribution { factor, log_odds: 0.05 }),
        );
        contributions.push(night(3, 500.0, -0.4));
        let towards = strongest(&contributions, Direction::Towards);
        assert_eq!(towards.iter().map(|reason| reason.days).collect::<Vec<_>>(), [2, 1, 1]);
        assert!((towards[0].log_odds - 0.5).abs() < 1e-12, "together they are the strongest");
        assert_eq!(strongest(&contributions, Direction::Away).len(), 1);
    }
}
