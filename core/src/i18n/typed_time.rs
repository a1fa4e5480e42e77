//! Reading times and days as people write them, in any of the languages.

use chrono::{NaiveDateTime, NaiveTime, TimeDelta, Timelike as _};

use super::Language;
use super::typed::folded;
use super::typed_clock::{TypedClock, clock_of_part, is_time_or_date, read_clock};
use super::typed_date::{TypedDate, split_date};
use super::typed_day::{
    BEFORE_PART, DAYS, DAYS_TO_COME, EARLIER, NIGHTS, NOW, ONE_WORD_PARTS, ONLY_WITH_PART, ago, days_ago, part, starts,
};
use super::typed_duration::{DAY, read_duration};
use crate::time::{ClockTime, Day, DayPart, Moment, Rollover, TimeError};

/// A time as it was written: no more precise than that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypedTime {
    /// A point in time: "14:30", "30 min ago", "yesterday 14:30".
    At {
        /// The point in time.
        moment: Moment,
    },
    /// A part of a day: "this morning", "last night".
    Part {
        /// The civil day. A night belongs to the day on whose evening it begins.
        day: Day,
        /// The part.
        part: DayPart,
    },
    /// A day: "yesterday", "2026-03-29".
    Day {
        /// The civil day.
        day: Day,
    },
}

/// Reads a time, in any of the languages at once; `language` only tells how a date in figures is meant.
///
/// Between midnight and the beginning of the day, "last night" and "yesterday evening" are of the evening that has just passed.
///
/// A time of day (`14:30`, `14.30`, `2:30 pm`, "9 Uhr 30", "a las 9:30", "noon", "Mitternacht") is today's; before the
/// day begins, last evening's. A day may stand before it ("yesterday", "2 days ago", "vorgestern", `19.03.2026`, "19.03.",
/// `19/03/2026`, "19. März") or, as in "9 pm yesterday", after it. A day alone has no time, and a part of a day ("this
/// morning", "am Abend", "gestern Abend", "de madrugada", "anteanoche") has none either: none is invented. "Earlier", "vorhin" and
/// "hace un rato" are today, without a time. Also RFC 3339 with or without a zone or seconds, "30 min ago" and "now".
///
/// Refuses what can be read in two ways with both, a clock time that the clocks skipped with the nearest on both sides, and an
/// offset that its zone does not have. Of a time that came twice it is the first ([`Moment::repeated`]). What lies ahead is read:
/// whoever logs it refuses it.
pub fn read_time(text: &str, now: &Moment, rollover: Rollover, language: Language) -> Result<TypedTime, TimeError> {
    let text = text.trim();
    if let Ok(moment) = text.parse::<Moment>() {
        if !text.contains('[') {
            let here = Moment::in_zone(moment.at, &now.zone).unwrap_or(moment);
            return Ok(TypedTime::At { moment: here });
        }
        moment.check_offset()?;
        return Ok(TypedTime::At { moment });
    }
    let with_offset = text.strip_suffix('Z').map_or_else(|| text.to_owned(), |local| format!("{local}+00:00"));
    if let Ok(given) = chrono::DateTime::parse_from_str(&with_offset, "%Y-%m-%dT%H:%M%:z") {
        let at = given.with_timezone(&chrono::Utc);
        return Ok(TypedTime::At { moment: now.later(at - now.at) });
    }
    let typed = Typed { given: text, now, today: now.day(rollover), language };
    typed.read(&normal(text)).unwrap_or_else(|| Err(TimeError::NotAMoment(text.to_owned())))
}

/// Reads a day: `2026-03-29`, `29.03.2026`, "yesterday", "day before yesterday", "3 days ago", "today", "tomorrow".
pub fn read_day(text: &str, today: Day, language: Language) -> Result<Day, TimeError> {
    let wanted = normal(text);
    let named = DAYS.iter().filter(|(name, _)| !ONLY_WITH_PART.contains(name)).chain(&DAYS_TO_COME);
    if let Some((_, back)) = named.into_iter().find(|(name, _)| *name == wanted) {
        return Ok(today.plus(-back));
    }
    if let Some((days, "")) = days_ago(&wanted) {
        return Ok(today.plus(-days));
    }
    match split_date(&wanted, None, language) {
        Some((TypedDate::One(day), "")) => Ok(day),
        Some((TypedDate::Either(one, other), "")) => Err(two_dates(text, one, other)),
        _ => Err(TimeError::NotADay(text.to_owned())),
    }
}

/// Reads a time of day that was at or before `limit`: "23:10" as the start of a night is the evening before. Any other
/// form is read as by [`read_time`], and must be a point in time.
pub fn read_time_before(
    text: &str,
    limit: &Moment,
    now: &Moment,
    rollover: Rollover,
    language: Language,
) -> Result<Moment, TimeError> {
    let time = match read_clock(&normal(text)) {
        Some(TypedClock::One(time)) => time,
        Some(TypedClock::Either(one, other)) => return Err(two_times(text, one, other)),
        None => {
            return match read_time(text, now, rollover, language)? {
                TypedTime::At { moment } => Ok(moment),
                TypedTime::Part { .. } | TypedTime::Day { .. } => Err(TimeError::NotAMoment(text.to_owned())),
            };
        }
    };
    let date = limit.local().date();
    let here = now.at_local(date.and_time(time));
    let date = if here.at <= limit.at { date } else { date - TimeDelta::days(1) };
    now.at_existing_local(date.and_time(time))
}

/// Reads a time of day for a reminder or the times of a medicine, as [`read_time`] reads one: `14:30`, `14.30`, "8am",
/// "9 Uhr", "a las 9 de la noche", "noon". What a clock of twelve hours leaves open is refused with both.
pub fn read_clock_time(text: &str) -> Result<ClockTime, TimeError> {
    let not_a_clock_time = || TimeError::NotAClockTime(text.trim().to_owned());
    let time = match read_clock(&normal(text)).ok_or_else(not_a_clock_time)? {
        TypedClock::One(time) => time,
        TypedClock::Either(one, other) => return Err(two_times(text, one, other)),
    };
    let part = |part: u32| u8::try_from(part).map_err(|_| not_a_clock_time());
    match time.second() {
        0 => Ok(ClockTime { hour: part(time.hour())?, minute: part(time.minute())? }),
        _ => Err(not_a_clock_time()),
    }
}

/// Folded, with one blank between words.
fn normal(text: &str) -> String {
    folded(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn two_times(given: &str, one: NaiveTime, other: NaiveTime) -> TimeError {
    let [first, second] = [one, other].map(|time| time.format("%H:%M").to_string());
    TimeError::TwoMeanings { given: given.trim().to_owned(), first, second }
}

fn two_dates(given: &str, one: Day, other: Day) -> TimeError {
    TimeError::TwoMeanings { given: given.trim().to_owned(), first: one.to_string(), second: other.to_string() }
}

/// A day that was named, with what is needed to place a time on it.
#[derive(Clone, Copy)]
enum NamedDay<'a> {
    /// So many days back, by that word.
    Back(i32, &'a str),
    /// A date.
    Date(Day),
}

/// What is read, and when.
struct Typed<'a> {
    given: &'a str,
    now: &'a Moment,
    /// The civil day.
    today: Day,
    language: Language,
}

type Read = Option<Result<TypedTime, TimeError>>;

impl Typed<'_> {
    fn read(&self, text: &str) -> Read {
        if NOW.contains(&text) {
            return Some(Ok(at(self.now.clone())));
        }
        if EARLIER.contains(&text) {
            // That is all that was said: no hour is made of it.
            return Some(Ok(TypedTime::Day { day: self.today }));
        }
        if is_time_or_date(text)
            && let Some((TypedDate::One(day), "")) = split_date(&format!("{text}."), Some(self.today), self.language)
        {
            let (first, second) = (text.replace('.', ":"), day.to_string());
            return Some(Err(TimeError::TwoMeanings { given: self.given.to_owned(), first, second }));
        }
        if let Some(clock) = read_clock(text) {
            return Some(self.one(clock).and_then(|time| self.now.at_existing_local(latest(time, self.now))).map(at));
        }
        if let Some(ago) = ago(text).and_then(read_duration).filter(|ago| ago.has_unit && ago.minutes <= 366.0 * DAY)
            && days_ago(text).is_none()
        {
            #[allow(clippy::cast_possible_truncation, reason = "at most a year")]
            let seconds = (ago.minutes * 60.0).round() as i64;
            return Some(Ok(at(self.now.later(-TimeDelta::seconds(seconds)))));
        }
        if let Some((name, back)) = NIGHTS.iter().find(|(name, _)| starts(text, name)) {
            return self.in_part((self.evening(*back), *back > 0), DayPart::Night, without_joins(&text[name.len()..]));
        }
        if let Some((day, rest)) = self.day(text) {
            return match day {
                Ok(day) => self.on_day(day, without_joins(rest)),
                Err(error) => Some(Err(error)),
            };
        }
        self.part_of_today(text).or_else(|| self.time_before_day(text))
    }

    /// "In the morning", "am Abend", "de madrugada", "nachts".
    fn part_of_today(&self, text: &str) -> Read {
        // "Early this morning" is this morning.
        if let Some(rest) = ["early ", "late "].iter().find_map(|head| text.strip_prefix(head))
            && let Some((Ok(day), after)) = self.day(rest)
            && starts_with_part(without_joins(after))
        {
            return self.on_day(day, without_joins(after));
        }
        let named =
            BEFORE_PART.iter().find_map(|before| text.strip_prefix(before).filter(|rest| starts_with_part(rest)));
        let named = named.or_else(|| ONE_WORD_PARTS.contains(&text).then_some(text))?;
        self.on_day(NamedDay::Back(0, "today"), named)
    }

    /// The day that a text begins with, and what follows.
    fn day<'t>(&self, text: &'t str) -> Option<(Result<NamedDay<'t>, TimeError>, &'t str)> {
        if let Some((days, rest)) = days_ago(text) {
            return Some((Ok(NamedDay::Back(days, "ago")), rest));
        }
        if let Some((name, back)) = DAYS.iter().find(|(name, _)| starts(text, name)) {
            return Some((Ok(NamedDay::Back(*back, &text[..name.len()])), &text[name.len()..]));
        }
        let text = ["am ", "on ", "el ", "den "].iter().find_map(|head| text.strip_prefix(head)).unwrap_or(text);
        split_date(text, Some(self.today), self.language).map(|(date, rest)| match date {
            TypedDate::One(day) => (Ok(NamedDay::Date(day)), rest),
            TypedDate::Either(one, other) => (Err(two_dates(self.given, one, other)), rest),
        })
    }

    /// A day with what follows it: nothing, a part, a time, or both.
    fn on_day(&self, day: NamedDay<'_>, rest: &str) -> Read {
        let only_with_part = matches!(day, NamedDay::Back(_, name) if ONLY_WITH_PART.contains(&name));
        let civil = match day {
            NamedDay::Back(back, _) => self.today.plus(-back),
            NamedDay::Date(day) => day,
        };
        if rest.is_empty() {
            return (!only_with_part).then_some(Ok(TypedTime::Day { day: civil }));
        }
        let (first, after) = rest.split_once([' ', ',']).unwrap_or((rest, ""));
        if let Some(part) = part(first)
            && let is_clock = read_clock(rest).is_some()
            && !is_clock
        {
            // "Last" is said of nights and evenings alone.
            if matches!(day, NamedDay::Back(_, "last")) && !matches!(part, DayPart::Night | DayPart::Evening) {
                return None;
            }
            // "Heute Nacht", said by day, is the night that is over; from the evening on it is the one to come.
            let over = matches!(day, NamedDay::Back(0, _)) && part == DayPart::Night;
            let by_day = matches!(self.now.part(), DayPart::Morning | DayPart::Afternoon);
            let civil = match day {
                _ if over && by_day => civil.plus(-1),
                NamedDay::Back(back, _) => self.evening(back),
                NamedDay::Date(_) => civil,
            };
            let is_back = matches!(day, NamedDay::Back(1.., _));
            return self.in_part((civil, is_back), part, without_joins(after));
        }
        if only_with_part {
            return None;
        }
        let clock = read_clock(rest)?;
        Some(self.one(clock).and_then(|time| {
            // "Yesterday midnight" is its beginning to some and its end to others.
            let date = match day {
                // With a time on the clock, "today" is the calendar's: at 2 a.m. "yesterday 23:00" is three hours ago.
                NamedDay::Back(back, _) => self.now.local().date() - TimeDelta::days(i64::from(back)),
                NamedDay::Date(day) => day.date(),
            };
            let is_named_midnight = !rest.contains(|c: char| c.is_ascii_digit()) && time == NaiveTime::MIN;
            if is_named_midnight && !matches!(day, NamedDay::Back(0, _)) {
                let written = |date: chrono::NaiveDate| format!("{date} 00:00");
                let (first, second) = (written(date), written(date + TimeDelta::days(1)));
                return Err(TimeError::TwoMeanings { given: self.given.to_owned(), first, second });
            }
            self.now.at_existing_local(date.and_time(time)).map(at)
        }))
    }

    /// The day of an evening or a night that was so many days ago. After midnight and before the day begins, "last night" and
    /// "yesterday evening" are of the evening that has just passed, as the reminders say it.
    fn evening(&self, back: i32) -> Day {
        let in_the_night = self.today.date() < self.now.local().date();
        self.today.plus(i32::from(in_the_night && back > 0) - back)
    }

    /// A part of a day, or a time within it.
    fn in_part(&self, (day, is_back): (Day, bool), part: DayPart, rest: &str) -> Read {
        if rest.is_empty() {
            return Some(Ok(TypedTime::Part { day, part }));
        }
        let time = clock_of_part(rest, part)?;
        let after_midnight = part == DayPart::Night && time.hour() < 12;
        let date = day.date() + TimeDelta::days(i64::from(after_midnight));
        // "Last night at 3", said at 2, is that of the night before.
        let is_ahead = self.now.at_local(date.and_time(time)).at > self.now.at;
        let date = if is_back && is_ahead && after_midnight { date - TimeDelta::days(1) } else { date };
        Some(self.now.at_existing_local(date.and_time(time)).map(at))
    }

    /// "9 pm yesterday", "noon on 2026-03-28", "21 Uhr gestern".
    fn time_before_day(&self, text: &str) -> Read {
        let mut blanks = text.match_indices(' ').map(|(place, _)| place);
        blanks.find_map(|place| {
            let (clock, rest) = (read_clock(&text[..place])?, &text[place + 1..]);
            let (day, after) = self.day(rest)?;
            if !after.is_empty() || matches!(day, Ok(NamedDay::Back(_, name)) if ONLY_WITH_PART.contains(&name)) {
                return None;
            }
            match (day, clock) {
                (Err(error), _) => Some(Err(error)),
                (Ok(_), TypedClock::Either(one, other)) => Some(Err(two_times(self.given, one, other))),
                (Ok(day), TypedClock::One(_)) => self.on_day(day, &text[..place]),
            }
        })
    }

    fn one(&self, clock: TypedClock) -> Result<NaiveTime, TimeError> {
        match clock {
            TypedClock::One(time) => Ok(time),
            TypedClock::Either(one, other) => Err(two_times(self.given, one, other)),
        }
    }
}

fn starts_with_part(text: &str) -> bool {
    part(text.split([' ', ',']).next().unwrap_or_default()).is_some()
}

fn at(moment: Moment) -> TypedTime {
    TypedTime::At { moment }
}

/// What follows a day, without words that only join.
fn without_joins(text: &str) -> &str {
    let mut rest = text.trim_start_matches([' ', ',']);
    for join in ["in the ", "in der ", "por la ", "a la ", "de la ", "al ", "am ", "en la "] {
        if let Some(after) = rest.strip_prefix(join) {
            // "A la una" is a time.
            if part(after.split([' ', ',']).next().unwrap_or_default()).is_some() {
                rest = after;
            }
        }
    }
    rest
}

/// Resolves a bare time to the calendar day. At 2 a.m., "23:30" is the previous evening.
fn latest(time: NaiveTime, now: &Moment) -> NaiveDateTime {
    let local = now.local();
    let today = local.date().and_time(time);
    if today > local { now.day(Rollover::default()).date().and_time(time) } else { today }
}
