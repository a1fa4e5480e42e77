//! `ebb log` and `ebb flare`: what a person types becomes a draft.

use clap::{Args, ValueEnum};
use ebb_core::EbbError;
use ebb_core::catalog::{Item, ItemKind};
use ebb_core::entry::{
    Body, DayLevel, Dose, Draft, Effort, FlarePhase, FoundBy, Kind, Mark, Quality, Rating, Region, Scale, Severity,
    Side, Spread, When,
};

use crate::command::Desk;
use crate::{Refusal, clock};

#[derive(Args)]
pub(crate) struct LogArgs {
    /// What, and how much: an id, a name or another word for it, then a number or none, mild, moderate, severe; or
    /// `sleep 7h30`, `nap 40 min`, `light day`, `pressure point left shoulder 6`, `note "…"`
    #[arg(required = true, allow_negative_numbers = true, value_name = "ITEM [AMOUNT]")]
    what: Vec<String>,
    /// When, if not now: 14:30 or "2026-03-29 14:30"
    #[arg(long, value_name = "TIME", conflicts_with_all = ["from", "to"])]
    at: Option<String>,
    /// Sleep: when to bed
    #[arg(long, value_name = "TIME")]
    from: Option<String>,
    /// Sleep: when awake
    #[arg(long, value_name = "TIME", requires = "from")]
    to: Option<String>,
    /// Symptoms: where on the body; may be given several times
    #[arg(long, value_name = "PLACE")]
    region: Vec<String>,
    /// Symptoms, pressure points: left, right, both, middle, for a place that is one for both sides
    #[arg(long)]
    side: Option<String>,
    /// Symptoms: one-place, radiates, widespread
    #[arg(long)]
    spread: Option<String>,
    /// Symptoms: what it feels like, such as burning; may be given several times. Sleep: how good, 0 to 10
    #[arg(long, allow_negative_numbers = true)]
    quality: Vec<String>,
    /// Sleep: whether it restored
    #[arg(long, value_enum)]
    restored: Option<YesNo>,
    /// Activities: effort of the body, 0 to 10
    #[arg(long, value_name = "EFFORT", allow_negative_numbers = true)]
    physical: Option<String>,
    /// Activities: effort of the mind, 0 to 10
    #[arg(long, value_name = "EFFORT", allow_negative_numbers = true)]
    cognitive: Option<String>,
    /// Activities: effort of the heart, 0 to 10
    #[arg(long, value_name = "EFFORT", allow_negative_numbers = true)]
    emotional: Option<String>,
    /// Rests, remedies: it was due, and was not taken
    #[arg(long)]
    skipped: bool,
    /// Pressure points: it was pressed, and was not tender
    #[arg(long)]
    not_tender: bool,
    /// Pressure points: found by somebody who examined you
    #[arg(long)]
    examiner: bool,
    /// A remark
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

#[derive(Args)]
pub(crate) struct FlareArgs {
    /// Which turn it takes
    phase: Phase,
    /// When, if not now: 14:30 or "2026-03-29 14:30"
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    /// How bad, 0 to 10
    #[arg(long, allow_negative_numbers = true)]
    severity: Option<String>,
    /// What it feels like, such as burning; may be given several times
    #[arg(long)]
    quality: Vec<String>,
    /// A remark
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Phase {
    Start,
    Ease,
    End,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum YesNo {
    Yes,
    No,
}

/// What the words before the options name.
enum What {
    Item(Item, Option<String>),
    Sleep { nap: bool, length: Option<String> },
    Day(DayLevel),
    Point(Vec<String>),
    Note(String),
}

impl Desk<'_> {
    pub(crate) fn log(&self, arguments: &LogArgs) -> Result<(), Refusal> {
        let what = self.what(&arguments.what)?;
        self.only_what_belongs(&what, arguments)?;
        let mut note = arguments.note.clone();
        let mut when = self.when(arguments.at.as_deref())?;
        let (body, mark) = match what {
            What::Item(item, amount) => self.body(&item, amount.as_deref(), arguments)?,
            What::Sleep { nap, length } => {
                when = self.night(arguments)?.or(when);
                (self.sleep(nap, length.as_deref(), arguments)?, Mark::Measured)
            }
            What::Day(level) => (Body::DayLoad { level }, Mark::Measured),
            What::Point(words) => self.point(&words, arguments)?,
            What::Note(text) => {
                // A remark on a remark is one remark.
                note = Some([Some(text), note].into_iter().flatten().collect::<Vec<_>>().join("\n"));
                (Body::Note, Mark::Measured)
            }
        };
        self.print_logged(&self.journal.logging().log(Draft { when, mark, note, body }, self.now)?)
    }

    pub(crate) fn flare(&self, arguments: &FlareArgs) -> Result<(), Refusal> {
        let phase = match arguments.phase {
            Phase::Start => FlarePhase::Started,
            Phase::Ease => FlarePhase::Eased,
            Phase::End => FlarePhase::Ended,
        };
        let severity = arguments.severity.as_deref().map(|text| self.rating(text)).transpose()?;
        let (severity, mark) = severity.map_or((None, Mark::Measured), |(rating, mark)| (Some(rating), mark));
        let body = Body::Flare { phase, severity, qualities: self.qualities(&arguments.quality)? };
        let draft = Draft { when: self.when(arguments.at.as_deref())?, mark, note: arguments.note.clone(), body };
        self.print_logged(&self.journal.logging().log(draft, self.now)?)
    }

    fn when(&self, at: Option<&str>) -> Result<Option<When>, EbbError> {
        at.map(|at| match clock::day(at) {
            // Nobody said at what hour.
            Ok(day) => Ok(When::Day { day }),
            Err(_) => Ok(When::At { moment: clock::read(at, self.now)? }),
        })
        .transpose()
    }

    /// From bed to wake. A bare hour is the last one before the other end of the night.
    fn night(&self, arguments: &LogArgs) -> Result<Option<When>, EbbError> {
        let Some(from) = arguments.from.as_deref() else { return Ok(None) };
        let to = arguments.to.as_deref().map(|to| clock::last(to, self.now, self.now)).transpose()?;
        let from = clock::last(from, to.as_ref().unwrap_or(self.now), self.now)?;
        Ok(Some(When::Interval { from, to }))
    }

    /// What the words name: a night, a day, a pressure point, a note; else an item.
    fn what(&self, given: &[String]) -> Result<What, Refusal> {
        // Quoted as a whole or not: the words count.
        let words: Vec<String> = given.iter().flat_map(|part| part.split_whitespace().map(str::to_owned)).collect();
        let folded: Vec<String> = words.iter().map(|word| word.to_lowercase().replace(['-', '_'], " ")).collect();
        let whole = folded.join(" ");
        let said = |key: &str| self.say(key).to_lowercase();
        for level in DayLevel::ALL {
            // "A heavy day", with or without its article; or "day heavy".
            let own = said(&format!("entry-{}-day", level.id()));
            let bare = own.split_once(' ').map_or("", |(_, rest)| rest).to_owned();
            if [own, bare, format!("{} day", level.id()), format!("day {}", level.id())].contains(&whole) {
                return Ok(What::Day(level));
            }
        }
        let after = |head: &str| {
            let rest = whole.strip_prefix(head)?;
            (rest.is_empty() || rest.starts_with(' ')).then(|| head.split(' ').count())
        };
        // "pressure-point" is one word to the shell and two to us.
        let tail = |count: usize| {
            let joined = folded.iter().take(count).filter(|word| word.contains(' ')).count();
            words.get(count - joined..).unwrap_or_default().to_vec()
        };
        // An item of the person's own that is called so goes before.
        let free = |head: &&str| self.journal.find_item(head).is_err();
        let head = |key: &str, english: &str| {
            let own = said(key);
            [own.as_str(), english].iter().filter(|head| free(head)).find_map(|head| after(head)).map(tail)
        };
        for (key, english, nap) in [("entry-sleep", "sleep", false), ("entry-nap", "nap", true)] {
            if let Some(rest) =
                head(key, english).filter(|rest| rest.is_empty() || rest[0].starts_with(char::is_numeric))
            {
                return Ok(What::Sleep { nap, length: (!rest.is_empty()).then(|| rest.join(" ")) });
            }
        }
        if let Some(rest) = head("kind-pressure-point", "pressure point") {
            return Ok(What::Point(rest));
        }
        if let Some(rest) = head("kind-note", "note") {
            if rest.is_empty() {
                return Err(Refusal::Said(self.say("error-nothing-said")));
            }
            // As it was written, line ends and all, where it was quoted.
            return Ok(What::Note(if let [_, text] = given { text.clone() } else { rest.join(" ") }));
        }
        if whole == "day" || whole == said("kind-day-load") {
            return Err(Refusal::Said(self.say("error-level-needed")));
        }
        let (item, amount) = self.item_and_amount(given)?;
        Ok(What::Item(item, amount))
    }

    /// The item, which may have several words, and what stands after it.
    fn item_and_amount(&self, what: &[String]) -> Result<(Item, Option<String>), EbbError> {
        // Quoted as a whole or not: the words count.
        let words: Vec<&str> = what.iter().flat_map(|part| part.split_whitespace()).collect();
        if let [.., last] = what
            && last.trim().is_empty()
        {
            // A script's empty variable is no "present".
            return Ok((self.journal.find_item(&words.join(" "))?, Some(String::new())));
        }
        let whole = self.journal.find_item(&words.join(" "));
        match (whole, words.split_last()) {
            (Err(unknown), Some((last, rest))) if !rest.is_empty() => {
                // A number with its unit: "ibuprofen 400 mg", "walking 1 h 30 min".
                let number = words.iter().skip(1).position(|word| word.starts_with(|c: char| c.is_ascii_digit()));
                if let Some((name, amount)) = number.map(|at| words.split_at(at + 1))
                    && amount.len() > 1
                    && let Ok(item) = self.journal.find_item(&name.join(" "))
                {
                    return Ok((item, Some(amount.join(" "))));
                }
                // "pain six" is a slip in the number, "brian fog" one in the item.
                let item = self.journal.find_item(&rest.join(" "));
                item.map(|item| (item, Some((*last).to_owned()))).map_err(|shorter| match severity(self, last) {
                    Some(_) => shorter,
                    None => unknown,
                })
            }
            (found, _) => Ok((found?, None)),
        }
    }

    /// An option that belongs to another kind of entry is refused: to drop it would lose what the person said.
    fn only_what_belongs(&self, what: &What, given: &LogArgs) -> Result<(), Refusal> {
        let (kind, name) = match what {
            What::Item(item, _) => (kind_of(item.kind), item.id.0.clone()),
            What::Sleep { .. } => (Kind::Sleep, self.say("kind-sleep")),
            What::Day(_) => (Kind::DayLoad, self.say("kind-day-load")),
            What::Point(_) => (Kind::PressurePoint, self.say("kind-pressure-point")),
            What::Note(_) => (Kind::Note, self.say("kind-note")),
        };
        let efforts = [&given.physical, &given.cognitive, &given.emotional];
        let belongs: [(bool, &[Kind]); 7] = [
            (!given.region.is_empty() || given.spread.is_some(), &[Kind::Symptom]),
            (given.side.is_some(), &[Kind::Symptom, Kind::PressurePoint]),
            (!given.quality.is_empty(), &[Kind::Symptom, Kind::Sleep]),
            (given.restored.is_some() || given.from.is_some(), &[Kind::Sleep]),
            (efforts.iter().any(|effort| effort.is_some()), &[Kind::Activity]),
            (given.skipped, &[Kind::Rest, Kind::Remedy]),
            (given.not_tender || given.examiner, &[Kind::PressurePoint]),
        ];
        match belongs.iter().find(|(given, kinds)| *given && !kinds.contains(&kind)) {
            Some((_, kinds)) => Err(Refusal::Core(EbbError::WrongKind { item: name, kind: kinds[0] })),
            None => Ok(()),
        }
    }

    fn body(&self, item: &Item, amount: Option<&str>, given: &LogArgs) -> Result<(Body, Mark), Refusal> {
        let id = item.id.clone();
        let mut mark = Mark::Measured;
        let body = match item.kind {
            ItemKind::Symptom => {
                let (said, how) = amount.map_or(Ok((Severity::Present, mark)), |text| self.severity(text))?;
                // A bare number is on the scale that the item is asked on; four steps are coarse.
                let severity;
                (severity, mark) = match (said, item.look.scale) {
                    (Severity::Rated { rating: Rating { raw, scale: Scale::Nrs11 } }, Some(scale)) => {
                        let how = if scale == Scale::FourStep { Mark::Coarse } else { how };
                        (Severity::Rated { rating: Rating { raw, scale } }, how)
                    }
                    _ => (said, how),
                };
                Body::Symptom {
                    item: id,
                    severity,
                    regions: given.region.iter().map(|text| self.region(text)).collect::<Result<_, _>>()?,
                    qualities: self.qualities(&given.quality)?,
                    side: self.side(given)?,
                    spread: given
                        .spread
                        .as_deref()
                        .map(|text| self.choice(text, &Spread::ALL, |it| (it.id(), format!("spread-{}", it.id()))))
                        .transpose()?,
                    said: None,
                }
            }
            ItemKind::Activity => {
                let effort = |text: &Option<String>| {
                    text.as_deref().map(|text| self.number(text)).transpose().map(|raw| raw.map(Rating::of))
                };
                let effort = Effort {
                    physical: effort(&given.physical)?,
                    cognitive: effort(&given.cognitive)?,
                    emotional: effort(&given.emotional)?,
                };
                Body::Activity {
                    item: id,
                    effort,
                    minutes: amount.map(|text| self.minutes(text)).transpose()?,
                    timed: None,
                }
            }
            ItemKind::Rest => {
                let minutes = amount.map(|text| self.minutes(text)).transpose()?;
                Body::Rest { item: id, minutes, taken: !given.skipped }
            }
            ItemKind::Factor => {
                Body::Factor { item: id, amount: amount.map(|text| self.number(text)).transpose()?.map(Rating::of) }
            }
            ItemKind::Remedy => {
                let dose = amount.map(|text| self.amount(text)).transpose()?.map(|(amount, unit)| {
                    let unit = unit.or_else(|| item.unit.clone()).unwrap_or_else(|| "×".to_owned());
                    Dose { amount, unit }
                });
                Body::Remedy { item: id, dose, taken: !given.skipped, helped: None }
            }
            ItemKind::Measurement => {
                let text = self.needed(item, amount)?;
                let (value, unit) = self.amount(text)?;
                // In another unit the same number would say something else.
                if unit.is_some_and(|unit| item.unit.as_ref().is_none_or(|own| !own.eq_ignore_ascii_case(&unit))) {
                    return Err(self.not_a_number(text));
                }
                Body::Measurement { item: id, value }
            }
            ItemKind::Function => {
                Body::Function { item: id, rating: Rating::of(self.number(self.needed(item, amount)?)?) }
            }
        };
        Ok((body, mark))
    }

    fn sleep(&self, nap: bool, length: Option<&str>, given: &LogArgs) -> Result<Body, Refusal> {
        // Nobody sleeps a night of eight minutes: up to a day's hours, a bare number of a night is hours.
        let hours = |text: &str| parse(text).filter(|number| !nap && *number <= 24.0);
        let minutes = |text: &str| hours(text).map_or_else(|| self.minutes(text), |hours| within_a_day(hours * 60.0));
        let quality = given.quality.last().map(|text| self.number(text)).transpose()?;
        Ok(Body::Sleep {
            minutes: length.map(minutes).transpose()?,
            quality: quality.map(Rating::of),
            restored: given.restored.map(|said| said == YesNo::Yes),
            nap,
        })
    }

    /// A place, and how sore it is: `left shoulder 6`, `neck`.
    fn point(&self, words: &[String], given: &LogArgs) -> Result<(Body, Mark), Refusal> {
        let Some((last, rest)) = words.split_last() else {
            return Err(Refusal::Said(self.say("error-place-needed")));
        };
        let (region, severity) = match self.region(&words.join(" ")) {
            Ok(region) => (region, None),
            Err(_) if !rest.is_empty() && severity(self, last).is_some() => {
                (self.region(&rest.join(" "))?, Some(self.rating(last)?))
            }
            Err(unknown) => return Err(unknown),
        };
        let (severity, mark) = severity.map_or((None, Mark::Measured), |(rating, mark)| (Some(rating), mark));
        let found_by = if given.examiner { FoundBy::Examiner } else { FoundBy::Oneself };
        Ok((
            Body::PressurePoint { region, side: self.side(given)?, tender: !given.not_tender, severity, found_by },
            mark,
        ))
    }

    /// A severity as it is typed.
    pub(crate) fn severity(&self, text: &str) -> Result<(Severity, Mark), Refusal> {
        let said = || Refusal::Said(self.journal.words().say("error-no-severity", &[("given", text.into())]));
        severity(self, text).ok_or_else(said)
    }

    /// A severity that is a number, or one of the four steps.
    pub(crate) fn rating(&self, text: &str) -> Result<(Rating, Mark), Refusal> {
        match self.severity(text)? {
            (Severity::Rated { rating }, mark) => Ok((rating, mark)),
            (Severity::Present, _) => Err(self.not_a_number(text)),
        }
    }

    fn not_a_number(&self, given: &str) -> Refusal {
        Refusal::Said(self.journal.words().say("error-not-a-number", &[("given", given.into())]))
    }

    fn number(&self, text: &str) -> Result<f64, Refusal> {
        parse(text).ok_or_else(|| self.not_a_number(text))
    }

    /// A number, and the unit behind it where there is one: `400`, `400 mg`, `1,5ml`.
    pub(crate) fn amount(&self, text: &str) -> Result<(f64, Option<String>), Refusal> {
        let text = text.trim();
        let end = text.find(|c: char| !(c.is_ascii_digit() || "+-.,".contains(c))).unwrap_or(text.len());
        let (number, unit) = text.split_at(end);
        let number = parse(number).ok_or_else(|| self.not_a_number(text))?;
        Ok((number, Some(unit.trim().to_owned()).filter(|unit| !unit.is_empty())))
    }

    /// A length of time: `90`, `45 min`, `7h30`, `7:30`, `1.5h`.
    fn minutes(&self, text: &str) -> Result<u32, Refusal> {
        let said = || Refusal::Said(self.journal.words().say("error-not-a-length", &[("given", text.into())]));
        match parse(text) {
            Some(minutes) => within_a_day(minutes),
            None if text.contains(char::is_numeric) => within_a_day(length(text).ok_or_else(said)?),
            None => Err(self.not_a_number(text)),
        }
    }

    fn needed<'a>(&self, item: &Item, amount: Option<&'a str>) -> Result<&'a str, Refusal> {
        let words = self.journal.words();
        amount.ok_or_else(|| {
            let label = self.journal.catalog().label(&item.id, words);
            let id = item.id.0.clone();
            Refusal::Said(words.say("error-severity-needed", &[("item", label.into()), ("id", id.into())]))
        })
    }

    fn region(&self, given: &str) -> Result<Region, Refusal> {
        let key = |region: Region| (region.id(), format!("region-{}", region.id()));
        self.choice(given, &Region::ALL, key).map_err(|_| {
            let all = Region::ALL.map(Region::id).join(", ");
            let words = self.journal.words();
            Refusal::Said(words.say("error-unknown-region", &[("given", given.into()), ("regions", all.into())]))
        })
    }

    fn side(&self, given: &LogArgs) -> Result<Option<Side>, Refusal> {
        let key = |side: Side| (side.id(), format!("side-{}", side.id()));
        given.side.as_deref().map(|text| self.choice(text, &Side::ALL, key)).transpose()
    }

    fn qualities(&self, given: &[String]) -> Result<Vec<Quality>, Refusal> {
        let key = |quality: Quality| (quality.id(), format!("quality-{}", quality.id()));
        given.iter().map(|text| self.choice(text, &Quality::ALL, key)).collect()
    }

    /// One of a few, by its id or by its word in the person's language.
    pub(crate) fn choice<T: Copy>(
        &self,
        given: &str,
        all: &[T],
        id_and_key: impl Fn(T) -> (&'static str, String),
    ) -> Result<T, Refusal> {
        let fold = |text: &str| text.trim().to_lowercase().replace(['-', '_'], " ");
        let wanted = fold(given);
        let same = |one: &T| {
            let (id, key) = id_and_key(*one);
            fold(id) == wanted || fold(&self.say(&key)) == wanted
        };
        all.iter().copied().find(same).ok_or_else(|| {
            let choices = all.iter().map(|one| id_and_key(*one).0).collect::<Vec<_>>().join(", ");
            let words = self.journal.words();
            Refusal::Said(words.say("error-unknown-choice", &[("given", given.into()), ("choices", choices.into())]))
        })
    }
}

fn kind_of(kind: ItemKind) -> Kind {
    match kind {
        ItemKind::Symptom => Kind::Symptom,
        ItemKind::Activity => Kind::Activity,
        ItemKind::Rest => Kind::Rest,
        ItemKind::Factor => Kind::Factor,
        ItemKind::Remedy => Kind::Remedy,
        ItemKind::Measurement => Kind::Measurement,
        ItemKind::Function => Kind::Function,
    }
}

/// A severity word of the person's language, or an English one: none, mild, moderate, severe are 0, 2, 5, 8.
fn severity(desk: &Desk<'_>, text: &str) -> Option<(Severity, Mark)> {
    let wanted = text.trim().to_lowercase();
    let is = |key: &str, english: &str| desk.say(key).to_lowercase() == wanted || english == wanted;
    if is("severity-present", "present") {
        return Some((Severity::Present, Mark::Measured));
    }
    let step = |raw| Severity::Rated { rating: Rating { raw, scale: Scale::FourStep } };
    [("none", 0.0), ("mild", 1.0), ("moderate", 2.0), ("severe", 3.0)]
        .into_iter()
        .find(|(word, _)| is(&format!("severity-{word}"), word))
        .map(|(_, raw)| (step(raw), Mark::Coarse))
        .or_else(|| parse(text).map(|raw| (Severity::of(raw), Mark::Measured)))
}

/// A number with a point or a comma. What Rust also takes for one ("nan", "inf") is a word.
pub(crate) fn parse(text: &str) -> Option<f64> {
    text.replace(',', ".").parse().ok().filter(|number: &f64| number.is_finite())
}

/// Minutes from hours and minutes: `7h30`, `7:30`, `7 h 30 min`, `1.5h`, `45min`.
pub(crate) fn length(text: &str) -> Option<f64> {
    let text: String = text.to_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
    let number = |text: &str| parse(text).filter(|number| *number >= 0.0);
    let without_unit = |text: &str| text.trim_end_matches("min").trim_end_matches('m').to_owned();
    let Some((hours, minutes)) = text.split_once(['h', ':']) else { return number(&without_unit(&text)) };
    let minutes = without_unit(minutes);
    let minutes = if minutes.is_empty() { 0.0 } else { number(&minutes).filter(|minutes| *minutes < 60.0)? };
    Some(number(hours)? * 60.0 + minutes)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to lie within a day")]
pub(crate) fn within_a_day(minutes: f64) -> Result<u32, Refusal> {
    let out = EbbError::OutOfRange { field: "minutes".into(), given: minutes, low: 0.0, high: 1_440.0 };
    if (0.0..=1_440.0).contains(&minutes) { Ok(minutes.round() as u32) } else { Err(Refusal::Core(out)) }
}

#[cfg(test)]
mod tests {
    use super::length;

    #[test]
    fn a_length_of_time_in_any_usual_form() {
        for (text, minutes) in [
            ("7h30", 450.0),
            ("7:30", 450.0),
            ("7 h 30 min", 450.0),
            ("7H30m", 450.0),
            ("7h", 420.0),
            ("1,5h", 90.0),
            ("45min", 45.0),
            ("45 m", 45.0),
        ] {
            assert_eq!(length(text), Some(minutes), "{text}");
        }
        for text in ["7h75", "h", "7x", "-3h", "7h-5", "min"] {
            assert_eq!(length(text), None, "{text}");
        }
    }
}
