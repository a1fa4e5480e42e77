//! What a forecast rests on, in the person's own items and words. It never says what causes what: only what went before.

use super::evening::THERE;
use super::{DAY_LEVEL, DAY_RECALLED, Promise, Push, Series, Source, What};
use crate::catalog::ItemId;
use crate::journal::Journal;
use crate::moment::Day;
use crate::words::Argument;

/// How many reasons are given each way.
const MOST: usize = 3;

/// Which way a reason points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// Towards a flare.
    Towards,
    /// Away from one.
    Away,
}

/// Pushes by one series on several days in one direction, as one reason.
struct Reason<'a> {
    what: &'a What,
    log_odds: f64,
    /// On how many days.
    times: u32,
}

/// The strongest reasons one way. A series that says the same of several days is one reason: "2 short nights".
fn strongest(pushes: &[Push], way: Way) -> Vec<Reason<'_>> {
    let mut reasons: Vec<Reason<'_>> = Vec::new();
    let with = |push: &&Push| if way == Way::Towards { push.log_odds > 0.0 } else { push.log_odds < 0.0 };
    for push in pushes.iter().filter(with) {
        let same = reasons.iter_mut().find(|reason| says_the_same(reason.what, &push.what));
        if let Some(reason) = same {
            reason.log_odds += push.log_odds;
            reason.times += 1;
        } else {
            reasons.push(Reason { what: &push.what, log_odds: push.log_odds, times: 1 });
        }
    }
    reasons.sort_by(|a, b| b.log_odds.abs().total_cmp(&a.log_odds.abs()));
    reasons.truncate(MOST);
    reasons
}

/// Whether both are about one series, a day each, on the same side of the usual.
fn says_the_same(one: &What, other: &What) -> bool {
    match (one, other) {
        (
            What::Reading { series, value, usual, days: 1, .. },
            What::Reading { series: other, value: b, usual: b_usual, days: 1, .. },
        ) => series == other && (value > usual) == (b > b_usual),
        _ => false,
    }
}

impl Journal {
    /// The strongest reasons one way, in words; without a number where the person wants none.
    pub(super) fn reasons(&self, promise: &Promise, way: Way, today: Day, words_only: bool) -> Vec<String> {
        let reasons = strongest(&promise.pushes, way);
        reasons.iter().map(|reason| self.reason(reason, way, promise.made, today, words_only)).collect()
    }

    fn reason(&self, reason: &Reason<'_>, way: Way, made: Day, today: Day, words_only: bool) -> String {
        let say = |key: &str, arguments: &[Argument<'_>]| {
            let key = if words_only { format!("{key}-words") } else { key.to_owned() };
            self.words().say(&key, arguments)
        };
        let number = |value: f64| self.words().number(value);
        let level = |value: f64, usual: f64| if value > usual { "above" } else { "below" };
        let on = |day: Day| self.on(day, today);
        match reason.what {
            What::LastDay { flare, flares, days } => {
                let key = if *flare { "forecast-why-after-flare" } else { "forecast-why-after-calm" };
                say(key, &[("flares", (*flares).into()), ("days", (*days).into())])
            }
            What::SinceFlare(days) => {
                let far = if way == Way::Towards { "towards" } else { "away" };
                say("forecast-why-since", &[("days", (*days).into()), ("way", far.into())])
            }
            What::LatelyFlares { flares, days } => {
                let level = if way == Way::Towards { "above" } else { "below" };
                say(
                    "forecast-why-lately",
                    &[("flares", (*flares).into()), ("days", (*days).into()), ("level", level.into())],
                )
            }
            What::Burden { lately, usual, days } => say(
                "forecast-why-burden",
                &[
                    ("value", number(*lately).into()),
                    ("usual", number(*usual).into()),
                    ("days", (*days).into()),
                    ("level", level(*lately, *usual).into()),
                    ("on", on(made).into()),
                ],
            ),
            What::Missing { lately, usual } => {
                let level = level(*lately, *usual);
                say("forecast-why-missing", &[("level", level.into())])
            }
            What::Weekday(weekday) => {
                let weekday = self.words().get(&format!("weekday-{}", weekday.number_from_monday()));
                let level = if way == Way::Towards { "above" } else { "below" };
                say("forecast-why-weekday", &[("weekday", weekday.into()), ("level", level.into())])
            }
            What::Reading { series, value, usual, lag, days } => {
                let day = made.plus(-i32::try_from(*lag).unwrap_or_default());
                let times = reason.times.max(*days);
                self.reading(series, (*value, *usual), times, &on(day), words_only)
            }
        }
    }

    /// A series on a day, or on several, against the person's usual.
    fn reading(&self, series: &Series, (value, usual): (f64, f64), times: u32, on: &str, words_only: bool) -> String {
        let words = self.words();
        let level = if value > usual { "above" } else { "below" };
        let key = |key: &str| if words_only { format!("{key}-words") } else { key.to_owned() };
        let several = times > 1;
        let shared: [Argument<'_>; 3] = [("level", level.into()), ("on", on.into()), ("days", times.into())];
        let with = |more| joined(&shared, more);
        match (series.source, series.name.as_str()) {
            (Source::Sleep, "minutes") if several => words.say("forecast-why-nights", &shared),
            (Source::Sleep, "minutes") => {
                let (value, usual) = (self.length(value), self.length(usual));
                words.say(&key("forecast-why-night"), &with(&[("value", value.into()), ("usual", usual.into())]))
            }
            (Source::Load, kind) => {
                let kind = words.get(&format!("forecast-load-{kind}"));
                let percent = if usual > 0.0 { libm::round(100.0 * (value / usual - 1.0)).abs() } else { 0.0 };
                let bare = several || words_only || percent < 1.0;
                let key = if bare { "forecast-why-load-words" } else { "forecast-why-load" };
                words.say(key, &with(&[("kind", kind.into()), ("percent", percent.into())]))
            }
            (Source::Factor, name) if name.ends_with(THERE) => {
                words.say("forecast-why-there", &with(&[("item", self.series_label(series).into())]))
            }
            (Source::Factor, DAY_LEVEL) => words.say("forecast-why-level", &shared),
            (Source::Factor, DAY_RECALLED) => words.say("forecast-why-recalled", &shared),
            _ => {
                let item = self.series_label(series);
                let key = if several { "forecast-why-item-words".to_owned() } else { key("forecast-why-item") };
                let (value, usual) = (words.number(value), words.number(usual));
                words.say(&key, &with(&[("item", item.into()), ("value", value.into()), ("usual", usual.into())]))
            }
        }
    }

    /// A series' name: the person's own word for the item.
    fn series_label(&self, series: &Series) -> String {
        if series.source == Source::Sleep {
            return self.words().get("forecast-sleep-quality");
        }
        let name = series.name.strip_suffix(THERE).unwrap_or(&series.name);
        self.catalog().label(&ItemId(name.to_owned()), self.words())
    }

    fn length(&self, minutes: f64) -> String {
        let minutes = libm::round(minutes);
        let (hours, rest) = (libm::floor(minutes / 60.0), minutes % 60.0);
        let key = match (hours > 0.0, rest > 0.0) {
            (true, true) => "time-hours-minutes",
            (true, false) => "time-hours",
            (false, _) => "time-minutes",
        };
        self.words().say(key, &[("hours", hours.into()), ("minutes", rest.into())])
    }

    /// A day of the last week in words, as a part of a sentence: "on Tuesday".
    fn on(&self, day: Day, today: Day) -> String {
        use chrono::Datelike as _;
        let words = self.words();
        match today.since(day) {
            0 => words.get("forecast-on-today"),
            1 => words.get("forecast-on-yesterday"),
            2..=6 => {
                let weekday = words.get(&format!("weekday-{}", day.date().weekday().number_from_monday()));
                words.say("forecast-on-weekday", &[("weekday", weekday.into())])
            }
            days => words.say("forecast-on-earlier", &[("days", days.into())]),
        }
    }
}

fn joined<'a>(shared: &[Argument<'a>], more: &[Argument<'a>]) -> Vec<Argument<'a>> {
    [shared, more].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn night(lag: u32, value: f64, log_odds: f64) -> Push {
        let series = Series { source: Source::Sleep, name: "minutes".to_owned() };
        Push { what: What::Reading { series, value, usual: 420.0, lag, days: 1 }, log_odds }
    }

    #[test]
    fn nights_of_one_kind_are_one_reason_and_three_reasons_are_enough() {
        let mut pushes = vec![night(0, 300.0, 0.2), night(1, 310.0, 0.3), night(2, 500.0, 0.1)];
        pushes.extend(
            [What::SinceFlare(3), What::Weekday(chrono::Weekday::Mon)].map(|what| Push { what, log_odds: 0.05 }),
        );
        pushes.push(night(3, 500.0, -0.4));
        let towards = strongest(&pushes, Way::Towards);
        assert_eq!(towards.iter().map(|reason| reason.times).collect::<Vec<_>>(), [2, 1, 1]);
        assert!((towards[0].log_odds - 0.5).abs() < 1e-12, "together they are the strongest");
        assert_eq!(strongest(&pushes, Way::Away).len(), 1);
    }
}
