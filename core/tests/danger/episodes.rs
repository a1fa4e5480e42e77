//! Episodes of a sign, and what it is known by.

use ebb_core::entry::{Body, BodySide, Draft, Region, Severity};
use ebb_core::i18n::Language;

use super::{Diary, at};

#[test]
fn once_an_episode() {
    let diary = Diary::new();
    let first = diary.say("chest-pain", Some(8.0), &at(0, 0));
    assert_eq!(diary.signs(&at(0, 0))[0].entry, first);
    let second = diary.say("chest-pain", Some(8.0), &at(0, 2));
    let signs = diary.signs(&at(0, 2));
    assert!(signs.iter().all(|sign| sign.entry != second), "the second time says nothing: {signs:?}");
    assert_eq!(diary.signs(&at(1, 0)).len(), 0, "after a day it is gone");
    diary.say("chest-pain", Some(9.0), &at(13, 0));
    assert_eq!(diary.rules(&at(13, 0)), [""; 0], "still the same episode");
    diary.say("chest-pain", Some(5.0), &at(27, 1));
    assert_eq!(diary.rules(&at(27, 1)), ["chest-or-breath"], "a fortnight after the last of it");
    diary.say("chest-pain", Some(8.0), &at(28, 3));
    assert_eq!(diary.rules(&at(28, 3)), ["chest-or-breath"], "much worse than before in this episode");
}

#[test]
fn what_was_said_to_be_gone_and_comes_back_is_a_new_episode() {
    // Rule, item, and the least that speaks again after it was said to be gone: a little chest pain comes and goes for many.
    for (rule, item, again, quiet) in [
        ("one-sided-weakness", "one-sided-weakness", Some(1.0), None),
        ("one-sided-weakness", "slurred-speech", None, None),
        ("gut-bleeding", "black-stools", None, None),
        ("dark-urine", "dark-urine", Some(2.0), None),
        ("chest-or-breath", "chest-pain", Some(7.0), Some(6.0)),
        ("chest-or-breath", "shortness-of-breath", None, Some(4.0)),
    ] {
        for (back, speaks) in [(Some(again), true), (quiet.map(Some), false)] {
            let Some(back) = back else { continue };
            let diary = Diary::new();
            diary.say(item, Some(8.0), &at(0, 0));
            diary.say(item, Some(8.0), &at(1, 0));
            assert_eq!(diary.signs(&at(1, 1)).len(), 0, "{item} goes on");
            diary.say(item, Some(0.0), &at(1, 1));
            diary.say(item, back, &at(2, 1));
            let expected: &[&str] = if speaks { &[rule] } else { &[] };
            assert_eq!(diary.rules(&at(2, 1)), expected, "{item} {back:?}");
        }
    }
    // What ended one of two parts did not end the other.
    let diary = Diary::new();
    diary.say("black-stools", None, &at(0, 0));
    diary.say("vomiting-blood", None, &at(0, 0));
    diary.say("vomiting-blood", Some(0.0), &at(1, 1));
    diary.say("black-stools", None, &at(1, 2));
    assert_eq!(diary.rules(&at(1, 2)), [""; 0]);
}

#[test]
fn what_the_line_was_shown_for_is_what_counts_as_before() {
    let said = |item: &str, all: &[f64], wanted: &[bool]| {
        let diary = Diary::new();
        for ((value, wanted), day) in all.iter().zip(wanted).zip(0..) {
            let entry = diary.say(item, Some(*value), &at(day, 0));
            let speaks = diary.signs(&at(day, 0)).iter().any(|sign| sign.entry == entry);
            assert_eq!(speaks, *wanted, "{item} {all:?}: {value}");
        }
    };
    said("chest-pain", &[4.0, 6.0, 8.0, 10.0], &[true, false, true, false]);
    said("chest-pain", &[8.0, 0.0, 6.0, 8.0], &[true, false, false, true]);
    let diary = Diary::new();
    diary.say("shortness-of-breath", Some(4.0), &at(0, 0));
    let first = diary.say("chest-pain", Some(6.0), &at(1, 1));
    assert_eq!(diary.signs(&at(1, 1)).iter().map(|sign| sign.entry.clone()).collect::<Vec<_>>(), [first]);
}

#[test]
fn weakness_of_one_side_is_one_sided() {
    for (side, regions, speaks) in [
        (Some(BodySide::Left), &[][..], true),
        (None, &[Region::UpperArmRight, Region::LowerLegRight], true),
        (Some(BodySide::Both), &[], false),
        (None, &[Region::UpperArmRight, Region::UpperLegLeft], false),
        (None, &[], false),
    ] {
        let diary = Diary::new();
        let mut body = Body::symptom("muscle-weakness", Severity::of(8.0));
        if let Body::Symptom { side: of, regions: places, .. } = &mut body {
            (*of, *places) = (side, regions.to_vec());
        }
        diary.log(Draft::now(body.clone()), &at(0, 0));
        let expected: &[&str] = if speaks { &["one-sided-weakness"] } else { &[] };
        assert_eq!(diary.rules(&at(0, 0)), expected, "{side:?} {regions:?}");
    }
    // Weakness that was there before is no new one.
    let diary = Diary::new();
    diary.say("muscle-weakness", Some(5.0), &at(0, 0));
    let mut body = Body::symptom("muscle-weakness", Severity::of(8.0));
    if let Body::Symptom { side, .. } = &mut body {
        *side = Some(BodySide::Left);
    }
    diary.log(Draft::now(body), &at(5, 0));
    assert_eq!(diary.rules(&at(5, 0)), [""; 0]);
}

#[test]
fn pain_in_the_chest_alone_is_chest_pain() {
    for (severity, places, speaks) in [
        (9.0, &[Region::Chest][..], true),
        (4.0, &[Region::Chest], true),
        (3.0, &[Region::Chest], false),
        (9.0, &[Region::Chest, Region::UpperBack], false),
        (9.0, &[], false),
    ] {
        let diary = Diary::new();
        let mut body = Body::symptom("pain", Severity::of(severity));
        if let Body::Symptom { regions, .. } = &mut body {
            regions.extend(places);
        }
        diary.log(Draft::now(body), &at(0, 0));
        let expected: &[&str] = if speaks { &["chest-or-breath"] } else { &[] };
        assert_eq!(diary.rules(&at(0, 0)), expected, "{severity} {places:?}");
    }
}

#[test]
fn what_is_said_after_chest_pain_counts_by_itself() {
    let diary = Diary::new();
    diary.say("chest-pain", Some(9.0), &at(0, 0));
    diary.say("pain", Some(4.0), &at(0, 1));
    diary.say("shortness-of-breath", Some(1.0), &at(0, 2));
    assert_eq!(diary.rules(&at(0, 2)), ["chest-or-breath"], "of the chest pain alone");
    let breath = diary.say("shortness-of-breath", Some(6.0), &at(0, 3));
    let signs = diary.signs(&at(0, 3));
    assert_eq!(signs.len(), 1, "the line is the same: {signs:?}");
    assert_eq!(signs[0].entry, breath, "it speaks again, for what was just said");
}

#[test]
fn one_line_of_each_kind_however_often_it_is_said() {
    let diary = Diary::new();
    let pain = diary.say("chest-pain", Some(9.0), &at(0, 0));
    let minutes = |minutes| at(0, 0).later(chrono::TimeDelta::minutes(minutes));
    diary.say("chest-tightness", Some(8.0), &minutes(2));
    let signs = diary.signs(&minutes(2));
    assert_eq!(signs.iter().map(|sign| &sign.entry).collect::<Vec<_>>(), [&pain], "it is the same sign");
    diary.say("shortness-of-breath", None, &minutes(4));
    let mut body = Body::symptom("pain", Severity::of(8.0));
    if let Body::Symptom { regions, .. } = &mut body {
        regions.push(Region::Chest);
    }
    diary.log(Draft::now(body), &minutes(6));
    let signs = diary.signs(&minutes(6));
    assert_eq!(signs.len(), 1, "{signs:?}");
    diary.journal.safety().set_aside(&signs[0].id, &minutes(7)).unwrap();
    assert_eq!(diary.rules(&minutes(7)), [""; 0], "what came before is set aside with it");
    diary.say("black-stools", None, &minutes(8));
    assert_eq!(diary.rules(&minutes(8)), ["gut-bleeding"], "another sign has its own line");
}

#[test]
fn new_headache_from_fifty_on_counts_by_its_own_name() {
    let diary = Diary::new();
    diary.say("new-headache", Some(5.0), &at(0, 0));
    diary.say("jaw-pain-on-chewing", None, &at(0, 1));
    assert_eq!(diary.rules(&at(0, 1)), ["headache-over-50"]);
}

#[test]
fn signs_are_found_under_the_words_people_have_for_them() {
    for (language, names, item) in [
        (Language::English, &["face drooping", "drooping face", "can't lift one arm"][..], "one-sided-weakness"),
        (Language::English, &["slurred speech", "can't speak"], "slurred-speech"),
        (Language::English, &["can't pee", "can’t pee", "cant pee", "unable to urinate"], "bladder-trouble"),
        (Language::English, &["blood in stool", "bloody stool", "blood in my stool"], "black-stools"),
        (Language::English, &["worst headache", "worst headache ever"], "thunderclap-headache"),
        (Language::English, &["can't breathe", "trouble breathing"], "shortness-of-breath"),
        (Language::German, &["Gesicht hängt", "hängender Mundwinkel"], "one-sided-weakness"),
        (Language::German, &["verwaschene Sprache"], "slurred-speech"),
        (Language::German, &["kann nicht pinkeln", "kann kein Wasser lassen", "Harnverhalt"], "bladder-trouble"),
        (Language::German, &["Blut im Stuhl", "blutiger Stuhl"], "black-stools"),
        (Language::German, &["kriege keine Luft", "bekomme keine Luft"], "shortness-of-breath"),
        (Language::Spanish, &["cara caída", "boca torcida"], "one-sided-weakness"),
        (Language::Spanish, &["habla arrastrada"], "slurred-speech"),
        (Language::Spanish, &["no puedo orinar", "no puedo hacer pis"], "bladder-trouble"),
        (Language::Spanish, &["sangre en las heces", "heces con sangre"], "black-stools"),
        (Language::Spanish, &["peor dolor de cabeza"], "thunderclap-headache"),
        (Language::Spanish, &["no puedo respirar"], "shortness-of-breath"),
        (Language::English, &["tightness in chest", "tightness in my chest", "chest is tight"], "chest-tightness"),
        (Language::English, &["pain in my chest", "chest hurts"], "chest-pain"),
        (Language::English, &["coughing blood", "coughing up blood", "bloody vomit"], "vomiting-blood"),
        (Language::English, &["numb between the legs", "numbness between legs", "groin numbness"], "saddle-numbness"),
        (Language::English, &["weakness left arm", "left arm weakness", "weak right leg"], "one-sided-weakness"),
        (Language::English, &["cola coloured urine", "urine dark", "cola-colored urine"], "dark-urine"),
        (Language::English, &["calf swollen", "swollen left calf"], "calf-swelling"),
        (Language::English, &["neck is stiff", "stiffness of the neck"], "stiff-neck"),
        (Language::German, &["Lähmung links", "links gelähmt"], "one-sided-weakness"),
        (Language::German, &["Taubheit im Genitalbereich", "taub zwischen den Beinen"], "saddle-numbness"),
        (Language::German, &["Wadenschwellung", "Wade geschwollen"], "calf-swelling"),
        (Language::German, &["Nacken steif", "steifer Hals"], "stiff-neck"),
        (Language::German, &["Blut husten", "Blut spucken"], "vomiting-blood"),
        (Language::German, &["Urin ist dunkel", "colafarbener Urin"], "dark-urine"),
        (Language::German, &["Druck auf Brust", "Brust Enge"], "chest-tightness"),
        (Language::Spanish, &["derrame cerebral", "parálisis izquierda"], "one-sided-weakness"),
        (Language::Spanish, &["vómitos de sangre", "toser sangre", "sangre en vómito"], "vomiting-blood"),
        (Language::Spanish, &["entumecimiento entre las piernas", "genitales dormidos"], "saddle-numbness"),
        (Language::Spanish, &["orina color cola", "orina de color cola"], "dark-urine"),
        (Language::Spanish, &["nuca rígida", "rigidez en nuca"], "stiff-neck"),
        (Language::Spanish, &["pecho oprimido", "presión en pecho"], "chest-tightness"),
    ] {
        let journal = Diary::in_language(language).journal;
        for name in names {
            assert_eq!(journal.items().find_item(name).map(|item| item.id.0).ok().as_deref(), Some(item), "{name}");
        }
    }
}

/// A name that only begins as what was typed is another thing: a sign is never led to it.
#[test]
fn the_words_of_a_sign_suggest_nothing_that_is_less() {
    let english = Diary::in_language(Language::English).journal;
    for (typed, never) in [("tightness around chest", "Muscle tension"), ("coughing bloody phlegm", "Cough")] {
        let ebb_core::EbbError::NotFound { missing: ebb_core::Missing::Item { suggestions, .. } } =
            english.items().find_item(typed).unwrap_err()
        else {
            panic!("{typed}");
        };
        assert!(!suggestions.iter().any(|label| label == never), "{typed}: {suggestions:?}");
    }
}
