//! All scenario files (tests/scenarios/README.md), run over core's services. Kotlin and Swift run those in `border`.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::path::{Path, PathBuf};

use ebb_core::catalog::ItemId;
use ebb_core::check_ins::{CheckInAnswer, CheckInValue};
use ebb_core::entry::{
    Body, Draft, Effort, FeltAfter, FlarePhase, Helped, Mark, RecalledDay, Severity, StepWords, When,
};
use ebb_core::flares::FlareRepairKind;
use ebb_core::forecast::ForecastSettings;
use ebb_core::guides::{GuideId, GuideLength};
use ebb_core::i18n::{FlareWord, Language};
use ebb_core::pacing::HeartRateSettings;
use ebb_core::profile::{AboutMe, ClockTime};
use ebb_core::reminders::{
    DeliveredBy, FlarePolicy, PromptKind, QuietHours, Recurrence, ReminderAbout, ReminderRule, ReminderSettings,
    ShownNotification,
};
use ebb_core::screening::{PemAnswer, PemItem};
use ebb_core::time::{Day, Moment};
use ebb_core::welcome_back::UnloggedDayAnswer;
use ebb_core::{Change, EbbError, Journal, Options};
use serde::Deserialize;
use serde_json::{Map, Value};

#[path = "scenarios/medicines.rs"]
mod medicines;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Scenario {
    name: String,
    language: String,
    given: Vec<Step>,
    when: Vec<Step>,
    then: Vec<Look>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    at: Moment,
    #[serde(rename = "do")]
    verb: String,
    item: Option<String>,
    severity: Option<Value>,
    minutes: Option<u32>,
    phase: Option<String>,
    when: Option<Moment>,
    check_in: Option<String>,
    answers: Option<Map<String, Value>>,
    day: Option<Day>,
    days: Option<i32>,
    how: Option<String>,
    number: Option<usize>,
    #[serde(rename = "step")]
    anchor: Option<u8>,
    words: Option<String>,
    until: Option<Moment>,
    rule: Option<BreakRule>,
    rate: Option<f64>,
    on: Option<bool>,
    length: Option<String>,
    what: Option<String>,
    times: Option<Vec<ClockTime>>,
    limit: Option<String>,
    contains: Option<Vec<String>>,
    before: Option<String>,
    refused: Option<String>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct BreakRule {
    kind: PromptKind,
    every: u32,
    from: ClockTime,
    to: ClockTime,
    #[serde(default)]
    weekdays: Vec<u8>,
    #[serde(default)]
    in_flare: FlarePolicy,
    zone: Option<String>,
}

impl From<BreakRule> for ReminderRule {
    fn from(rule: BreakRule) -> Self {
        Self {
            about: ReminderAbout::Prompt { prompt: rule.kind },
            when: Recurrence::Interval { minutes: rule.every, from: rule.from, to: rule.to },
            weekdays: rule.weekdays,
            in_flare: rule.in_flare,
            skip_within: None,
            adaptive: false,
            zone: rule.zone,
            always: false,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Look {
    at: Moment,
    see: Map<String, Value>,
}

fn language(name: &str) -> Language {
    match name {
        "english" => Language::English,
        "german" => Language::German,
        "spanish" => Language::Spanish,
        other => panic!("no language {other}"),
    }
}

fn severity(value: Option<&Value>) -> Severity {
    match value {
        Some(Value::String(word)) if word == "present" => Severity::Present,
        Some(Value::Number(number)) => Severity::of(number.as_f64().unwrap()),
        other => panic!("no severity: {other:?}"),
    }
}

fn open(path: &Path, scenario: &Scenario) -> Journal {
    Journal::open(path, Options { language: language(&scenario.language), ..Options::default() }).unwrap()
}

#[allow(clippy::too_many_lines, reason = "one line a step")]
fn act(journal: &Journal, step: &Step) -> Result<(), EbbError> {
    let item = || ItemId(step.item.clone().expect("this step needs an item"));
    let log = |body: Body| {
        let when = step.when.clone().map(|moment| When::At { moment });
        journal.logging().log(Draft { when, ..Draft::now(body) }, &step.at)
    };
    let change = match step.verb.as_str() {
        "tap" => journal.logging().tap(&item(), &step.at),
        "log" => log(Body::symptom(&item().0, severity(step.severity.as_ref()))),
        "rate" => {
            let entry =
                journal.views().today(&step.at)?.just_logged.and_then(|last| last.entry).expect("something to rate");
            journal.logging().rate(&entry, severity(step.severity.as_ref()), Mark::Measured, &step.at)
        }
        "sleep" => {
            let body = Body::Sleep { minutes: step.minutes, quality: None, restored: None, nap: false };
            match (&step.when, &step.until) {
                (Some(from), Some(to)) => {
                    let when = When::Interval { from: from.clone(), to: Some(to.clone()) };
                    journal.logging().log(Draft::when(when, body), &step.at)
                }
                _ => log(body),
            }
        }
        "activity" => {
            log(Body::Activity { item: item(), effort: Effort::default(), minutes: step.minutes, timed: None })
        }
        "flare" => {
            let phase = match step.phase.as_deref() {
                Some("started") => FlarePhase::Started,
                Some("eased") => FlarePhase::Eased,
                Some("ended") => FlarePhase::Ended,
                other => panic!("no phase {other:?}"),
            };
            log(Body::flare(phase))
        }
        "usual" => journal.logging().log_as_usual(&step.at),
        "none" => journal.logging().log_none_today(&step.at),
        "same" => journal.logging().log_same_as_yesterday(&step.at),
        "check-in" => {
            let answers = step.answers.iter().flatten().map(|(key, said)| answer(key, said)).collect::<Vec<_>>();
            journal.check_ins().answer(step.check_in.as_deref().expect("which check-in"), &answers, &step.at)
        }
        "recall" => {
            let day = step.day.expect("which day");
            let how = RecalledDay::ALL.into_iter().find(|how| Some(how.id()) == step.how.as_deref());
            journal.unlogged_days().save(&[UnloggedDayAnswer { day, how: how.expect("how it was") }], &step.at)
        }
        "shown" => journal.questions().shown(&question(journal, step)?, &step.at),
        "dismiss" => journal.questions().dismiss(&question(journal, step)?, &step.at),
        "answer" => {
            journal.questions().answer(&question(journal, step)?, step.how.as_deref().expect("which answer"), &step.at)
        }
        "helped" => {
            let entry = journal.views().today(&step.at)?.just_logged.and_then(|last| last.entry).expect("a remedy");
            let helped = Helped::ALL.into_iter().find(|helped| Some(helped.id()) == step.how.as_deref());
            journal.logging().set_helped(&entry, helped.expect("whether it helped"), &step.at)
        }
        "mend" => {
            let repair = journal.flares().repairs(&step.at)?.remove(step.number.unwrap_or(0));
            let mend: FlareRepairKind = step.how.as_deref().unwrap_or_default().parse().expect("how to mend it");
            journal.flares().repair(&repair.id, mend, step.day, &step.at)
        }
        "flare-day" => {
            let (day, flare) = (step.day.expect("which day"), step.how.as_deref() == Some("yes"));
            let last = step.days.unwrap_or(1) - 1;
            for ahead in 0..last {
                journal.flares().set_day(day.plus(ahead), flare, &step.at)?;
            }
            journal.flares().set_day(day.plus(last), flare, &step.at)
        }
        "forecast" => {
            let old = journal.forecast().settings()?;
            let choice = match step.how.as_deref() {
                Some("hide") => ForecastSettings { hidden: true, ..old },
                Some("show") => ForecastSettings { hidden: false, ..old },
                Some("words") => ForecastSettings { words_only: true, ..old },
                Some("numbers") => ForecastSettings { words_only: false, ..old },
                Some("early") => ForecastSettings { early: true, ..old },
                Some("stop") => ForecastSettings { early: false, ..old },
                other => panic!("no choice {other:?}"),
            };
            journal.forecast().save_settings(choice, &step.at)
        }
        "flare-word" => {
            let word = FlareWord::from_text(step.how.as_deref().unwrap_or_default()).expect("a word for a flare");
            journal.preferences().set_flare_word(word, &step.at)
        }
        "forecast-shown" => {
            let id = journal.views().today(&step.at)?.forecast.id.expect("something to report");
            return journal.forecast().shown(&id, &step.at);
        }
        "words" => {
            let (number, words) = (step.anchor.expect("a step"), step.words.clone().expect("its words"));
            let item = step.item.clone().map(ItemId);
            journal.items().set_severity_words(item, &[StepWords { step: number, words }], &step.at)
        }
        "start" => journal.activity().start(&item(), Effort::default(), &step.at),
        "stop" => {
            let felt = FeltAfter::ALL.into_iter().find(|felt| Some(felt.id()) == step.how.as_deref());
            match (&step.until, step.how.as_deref()) {
                (Some(until), _) => journal.activity().stop_at(until, felt, &step.at),
                (None, Some("unknown")) => journal.activity().stop_unknown(&step.at),
                (None, _) => journal.activity().stop(felt, &step.at),
            }
        }
        "snooze" => journal.activity().snooze(&step.at),
        "skip" => journal.activity().skip(&step.at),
        "rest" => journal.activity().rest(&step.at),
        "done" => journal.activity().done(&step.at),
        "rule" => {
            let rule = step.rule.clone().expect("a rule").into();
            journal.reminders().save(None, rule, &step.at).map(|saved| saved.change)
        }
        "heart" => {
            let choice =
                HeartRateSettings { on: step.on.unwrap_or(true), resting: step.rate, ..HeartRateSettings::default() };
            journal.heart_rate().save(&choice, &step.at)
        }
        "screen" => {
            let answers = step.answers.iter().flatten().map(|(item, said)| pem_answer(item, said)).collect::<Vec<_>>();
            journal.screening().save(None, &answers, &step.at).map(|saved| saved.change)
        }
        "medicine" | "dose" | "change-medicine" | "remove-medicine" => medicines::act(journal, step),
        "country" => {
            let about = AboutMe { country: step.item.clone(), ..journal.profile().get()? };
            journal.profile().save(about, &step.at)
        }
        "set-aside" => {
            let today = journal.views().today(&step.at)?;
            let sign = today.signs.into_iter().nth(step.number.unwrap_or(0)).map(|sign| sign.id);
            let id = sign.or(today.talk.map(|offer| offer.id)).expect("something to set aside");
            journal.safety().set_aside(&id, &step.at)
        }
        "remind" => remind(journal, step),
        "quiet" => {
            let [from, to] = step.times.clone().expect("from and to")[..] else { panic!("from and to") };
            let quiet = Some(QuietHours { from, to });
            journal.reminders().save_settings(ReminderSettings { quiet, ..ReminderSettings::default() }, &step.at)
        }
        "pause" => journal.reminders().pause(step.day, &step.at),
        "wake" => return wake(journal, &step.at),
        "respond" => {
            let id = journal.reminder_delivery().log(&step.at)?.remove(step.number.unwrap_or(0)).id;
            let answer = journal.reminder_delivery().answer(&id, step.how.as_deref().expect("which action"), &step.at);
            answer.map(|answer| answer.change)
        }
        "movement" => movement(journal, step),
        "guide" => guide(journal, step),
        "undo" => journal.undo(&step.at),
        "redo" => journal.redo(&step.at),
        other => panic!("no step {other}"),
    };
    change.map(|_| ())
}

fn remind(journal: &Journal, step: &Step) -> Result<Change, EbbError> {
    let name = || step.item.clone().expect("its name");
    let about = match step.what.as_deref().expect("what for") {
        "check-in" => ReminderAbout::CheckIn { id: name() },
        "dose" => ReminderAbout::Dose { medicine: name() },
        "wind-down" => ReminderAbout::WindDown,
        "custom" => ReminderAbout::Custom { text: name() },
        other => panic!("no reminder {other}"),
    };
    let in_flare = FlarePolicy::ALL.iter().copied().find(|policy| Some(policy.id()) == step.how.as_deref());
    let in_flare = in_flare.unwrap_or_else(|| journal.reminders().default_flare_policy(&about));
    let rule = ReminderRule {
        about,
        when: Recurrence::At { times: step.times.clone().expect("when") },
        weekdays: Vec::new(),
        in_flare,
        skip_within: None,
        adaptive: false,
        zone: None,
        always: false,
    };
    journal.reminders().save(None, rule, &step.at).map(|saved| saved.change)
}

/// A phone that posts by itself wakes, posts what is due, and reports that and what was missed.
fn wake(journal: &Journal, at: &Moment) -> Result<(), EbbError> {
    let told = journal.reminder_delivery().reconcile(&[], DeliveredBy::App, 2, 64, at)?;
    let posted = told.show.into_iter().map(|one| (one.id, false));
    let missed = told.missed.into_iter().flat_map(|missed| missed.ids).map(|id| (id, true));
    let shown: Vec<_> = posted.chain(missed).map(|(id, merged)| ShownNotification { id, at: at.at, merged }).collect();
    journal.reminder_delivery().shown(&shown, at)
}

/// `[2, 3]` is frequency and severity; `null` is unanswered.
fn pem_answer(item: &str, said: &Value) -> PemAnswer {
    let item: PemItem = item.parse().expect("an item");
    let number = |place: usize| said[place].as_u64().map(|number| u8::try_from(number).unwrap());
    PemAnswer { item, frequency: number(0), severity: number(1) }
}

fn movement(journal: &Journal, step: &Step) -> Result<Change, EbbError> {
    let at = &step.at;
    match step.how.as_deref().expect("what to do") {
        "start" => journal.movement().start(&ItemId(step.item.clone().expect("which movement")), step.minutes, at),
        "did" => journal.movement().log(step.minutes, at),
        "raise" => journal.movement().raise_target(step.minutes.expect("to how many"), false, at),
        "raise-confirmed" => journal.movement().raise_target(step.minutes.expect("to how many"), true, at),
        "less" => journal.movement().reduce_target(step.minutes, at),
        "not-today" => journal.movement().skip_today(at),
        "pause" => journal.movement().pause(at),
        "resume" => journal.movement().resume(at),
        "end" => journal.movement().stop(at),
        other => panic!("no movement {other}"),
    }
}

fn guide(journal: &Journal, step: &Step) -> Result<Change, EbbError> {
    match step.how.as_deref().expect("what to do") {
        "start" => {
            let guide: GuideId = step.item.as_deref().and_then(|id| id.parse().ok()).expect("which guide");
            let length: GuideLength = step.length.as_deref().and_then(|id| id.parse().ok()).expect("how long");
            journal.guides().start(guide, length, &step.at)
        }
        "stop" => journal.guides().stop(true, &step.at),
        "discard" => journal.guides().stop(false, &step.at),
        other => panic!("no guide {other}"),
    }
}

/// The id of the question with that number, as asked now.
fn question(journal: &Journal, step: &Step) -> Result<String, EbbError> {
    Ok(journal.questions().list(&step.at)?.remove(step.number.unwrap_or(0)).id)
}

/// A number is a value; `present`, `yes`, `no` are words; `{"minutes": 20}` is a length, for `sleep` that of a night.
fn answer(key: &str, said: &Value) -> CheckInAnswer {
    let minutes = said.get("minutes").and_then(Value::as_u64).map(|minutes| u32::try_from(minutes).unwrap());
    let said = match (said, minutes) {
        (Value::Number(number), _) => CheckInValue::Value { value: number.as_f64().unwrap() },
        (Value::String(word), _) if word == "present" => CheckInValue::Present,
        (Value::String(word), _) if word == "yes" => CheckInValue::Yes,
        (Value::String(word), _) if word == "no" => CheckInValue::No,
        (_, minutes) if key == "sleep" => CheckInValue::Sleep { minutes, quality: None, restored: None },
        (_, Some(minutes)) => CheckInValue::Minutes { minutes },
        other => panic!("no answer: {other:?}"),
    };
    CheckInAnswer { key: key.to_owned(), said }
}

/// Everything that a path can refer to: the Today screen, and what can be opened from it.
fn screens(journal: &Journal, at: &Moment) -> Value {
    let mut all = serde_json::to_value(journal.views().today(at).unwrap()).unwrap();
    let day = journal.views().today(at).unwrap().day;
    all["summary"] = serde_json::to_value(journal.views().day(day).unwrap().summary).unwrap();
    all["welcome_back"] = serde_json::to_value(journal.unlogged_days().get(at).unwrap()).unwrap();
    all["repairs"] = serde_json::to_value(journal.flares().repairs(at).unwrap()).unwrap();
    all["activity"] = serde_json::to_value(journal.activity().get(at).unwrap()).unwrap();
    all["tick"] = serde_json::to_value(journal.activity().tick(at).unwrap()).unwrap();
    let day_later = Moment { at: at.at + chrono::TimeDelta::days(1), ..at.clone() };
    all["candidates"] = serde_json::to_value(journal.reminders().possible_prompts(at, &day_later).unwrap()).unwrap();
    all["heart"] = serde_json::to_value(journal.heart_rate().get(at).unwrap()).unwrap();
    all["movement"] = serde_json::to_value(journal.movement().get(at).unwrap()).unwrap();
    all["pem"] = serde_json::to_value(journal.screening().form().unwrap()).unwrap();
    all["guide"] = serde_json::to_value(journal.guides().running(at).unwrap()).unwrap();
    all["reminders"] = serde_json::to_value(journal.reminders().upcoming(at, 2, 64).unwrap()).unwrap();
    all["reminder_log"] = serde_json::to_value(journal.reminder_delivery().log(at).unwrap()).unwrap();
    all["missed_doses"] = serde_json::to_value(journal.reminder_delivery().missed_doses(at).unwrap()).unwrap();
    all["doses"] = serde_json::to_value(journal.doses().list(at).unwrap()).unwrap();
    all["card"] = serde_json::to_value(journal.safety().talk_to_someone(None, at).unwrap()).unwrap();
    all["about"] = serde_json::to_value(journal.profile().get().unwrap()).unwrap();
    for check_in in journal.check_ins().list().unwrap() {
        all["check_in"][&check_in.id] =
            serde_json::to_value(journal.check_ins().get(&check_in.id, at).unwrap()).unwrap();
    }
    all
}

/// The value at a path of the Today screen, which serialises to the shape that paths use.
fn seen(today: &Value, path: &str) -> Value {
    let mut place = today;
    for part in path.split('.') {
        place = match (part, place) {
            ("count", Value::Array(list)) => return list.len().into(),
            (index, Value::Array(list)) => {
                list.get(index.parse::<usize>().unwrap()).unwrap_or_else(|| panic!("{path}: too few"))
            }
            (_, Value::Null) => return Value::Null,
            (key, object) => object.get(key).unwrap_or_else(|| panic!("{path}: no {key}")),
        };
    }
    place.clone()
}

fn same(found: &Value, wanted: &Value) -> bool {
    match (found.as_f64(), wanted.as_f64()) {
        #[allow(clippy::float_cmp, reason = "scenarios say exact numbers")]
        (Some(found), Some(wanted)) => found == wanted,
        _ => found == wanted,
    }
}

fn run(file: &Path) {
    let scenario: Scenario = serde_json::from_str(&std::fs::read_to_string(file).unwrap())
        .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.db");
    let mut journal = open(&path, &scenario);
    for (index, step) in scenario.given.iter().chain(&scenario.when).enumerate() {
        if step.verb == "reopen" {
            drop(journal);
            journal = open(&path, &scenario);
            continue;
        }
        let refused = act(&journal, step).err().map(|error| error.code().to_owned());
        assert_eq!(refused, step.refused, "{}, step {}", scenario.name, index + 1);
    }
    for look in &scenario.then {
        let today = screens(&journal, &look.at);
        for (path, wanted) in &look.see {
            let found = seen(&today, path);
            assert!(same(&found, wanted), "{}, {path}: {found}, not {wanted}", scenario.name);
        }
    }
    assert!(journal.maintenance().check().unwrap().ok, "{}: the journal is sound", scenario.name);
}

#[test]
fn every_scenario_holds() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../tests/scenarios");
    let files = scenario_files(&folder);
    assert!(files.len() >= 50, "{} scenario files", files.len());
    for file in files {
        run(&file);
    }
}

/// The scenario files in a folder and its subfolders, sorted.
fn scenario_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(scenario_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "json") {
            files.push(path);
        }
    }
    files.sort();
    files
}
