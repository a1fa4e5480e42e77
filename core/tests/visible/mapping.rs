//! How each tracker is mapped, and how values, days and missing rows are read.

use super::*;

#[test]
fn own_tracker_becomes_an_own_item() {
    let desk = Desk::new();
    let rows =
        "2026-04-01,Scalp Pain!,Pain,2\n2026-04-02,scalp pain,Pain,0\n2026-04-02,😵,Brain,1\n2026-04-02,🤕,Brain,3\n";
    let report = desk.import(rows);
    assert_eq!(report.added, 4);
    assert!(report.mapping.iter().all(|line| line.new_item));
    for name in ["Scalp Pain!", "scalp pain!", "own:visible-scalp-pain"] {
        let item = desk.journal.items().find_item(name).unwrap();
        assert_eq!((item.kind, item.family), (ItemKind::Symptom, Family::OtherPain), "{name}");
    }
    assert_eq!(desk.bodies("2026-04-02")[0], step("own:visible-scalp-pain", 0.0));
    // Names without any letter stay distinct.
    assert_eq!(desk.labels("2026-04-02"), ["Scalp Pain! 0", "😵 2", "🤕 8"]);
    let again = desk.import(rows);
    assert_eq!(again.duplicates, 4);
    assert!(again.mapping.iter().all(|line| !line.new_item), "they are there by now");

    // Undo removes the items too, also after reopening the journal; importing the file again restores them.
    desk.journal.undo(&now()).unwrap();
    assert!(desk.journal.items().find_item("Scalp Pain!").is_err());
    let reopened = Journal::open(&desk.folder.path().join("journal.db"), Options::default()).unwrap();
    assert!(reopened.items().find_item("Scalp Pain!").is_err());
    drop(reopened);
    assert_eq!(desk.import(rows).added, 4);
    assert!(desk.journal.items().find_item("Scalp Pain!").is_ok());
}

#[test]
fn unknown_tracker_takes_the_kind_of_its_category() {
    let desk = Desk::new();
    let report = desk.import(concat!(
        "2026-04-01,Overnight HR,Measurement,58.5\n",
        "2026-04-01,Sitting on the floor,Funcap_upright,5\n",
        "2026-04-01,Migraine aura,Experience,1\n",
    ));
    assert_eq!((report.added, report.skipped), (3, vec![]));
    let own = |slug: &str| ItemId(format!("own:visible-{slug}"));
    assert_eq!(
        desk.bodies("2026-04-01"),
        [
            Body::Measurement { item: own("overnight-hr"), value: 58.5 },
            Body::Function { item: own("sitting-on-the-floor"), rating: Rating { raw: 5.0, scale: Scale::SixUp } },
            Body::Factor { item: own("migraine-aura"), amount: None },
        ]
    );
}

#[test]
fn tracker_that_is_called_like_a_built_in_symptom_is_that_one() {
    let desk = Desk::new();
    let report = desk.import(concat!(
        "2026-04-01,Saddle numbness,Other,2\n",
        "2026-04-01,Tightness in chest,Pain,1\n",
        "2026-04-01,Scalp sparks,Pain,1\n",
    ));
    assert_eq!((report.added, report.skipped), (3, vec![]));
    let items: Vec<String> =
        desk.bodies("2026-04-01").iter().filter_map(|body| Some(body.item()?.0.0.clone())).collect();
    assert_eq!(items, ["saddle-numbness", "chest-tightness", "own:visible-scalp-sparks"]);
    let now = "2026-04-01T20:00:00+02:00[Europe/Berlin]".parse().unwrap();
    assert_eq!(desk.journal.safety().signs(&now).unwrap(), [], "nothing is said of what an import brings");
}

#[test]
fn direction_of_the_sleep_scale_follows_the_option() {
    let quality = |desk: &Desk| match desk.bodies("2026-04-01")[..] {
        [Body::Sleep { quality: Some(quality), .. }] => quality.value(),
        ref other => panic!("{other:?}"),
    };
    let desk = Desk::new();
    desk.import("2026-04-01,Sleep,Sleep,0\n");
    assert_eq!(quality(&desk), 10.0, "in the app's own files 0 is the best night");
    // The same file read in the other direction is a correction, not a second night.
    let options = ImportOptions { visible_sleep_higher_is_better: Some(true), ..ImportOptions::default() };
    let path = desk.file(format!("{HEADER}2026-04-01,Sleep,Sleep,0\n"));
    let preview = desk.journal.imports().preview(&path, options, &now()).unwrap();
    let ImportChange { report, change } = desk.journal.imports().run(&path, options, &now()).unwrap();
    assert_eq!((preview.amended, report.amended), (1, 1));
    assert_eq!(change.days, [day("2026-04-01")]);
    assert_eq!(quality(&desk), 0.0);
    assert_eq!(desk.count(), 1);
}

#[test]
fn zero_no_and_missing_rows_stay_apart() {
    let desk = Desk::new();
    desk.import(concat!(
        "2026-04-01,Fatigue,General,0\n2026-04-01,Crash,Experience,0\n2026-04-01,Physically active,Physical,0\n",
        "2026-04-02,Fatigue,General,1\n2026-04-02,Crash,Experience,2\n2026-04-02,Period,Experience,1\n",
        "2026-04-03,Headache,Brain,3\n",
    ));
    let today = |on: &str| desk.journal.views().today(&format!("{on}T20:00:00Z[UTC]").parse().unwrap()).unwrap();
    let range = desk.journal.views().range(day("2026-04-01"), day("2026-04-04")).unwrap();
    let flares: Vec<Option<bool>> = range.iter().map(|day| day.flare).collect();
    assert_eq!(flares, [Some(false), Some(true), None, None], "a crash of 0 is a no; no row is no answer");
    let burdens: Vec<Option<f64>> = range.iter().map(|day| day.burden).collect();
    // A headache is not a core item, so its day has a row and no burden.
    assert_eq!(burdens, [Some(0.0), Some(2.0), None, None]);
    let loads: Vec<Option<f64>> = range.iter().map(|day| day.load).collect();
    assert_eq!(loads, [Some(0.0), None, None, None]);
    assert_eq!(range.iter().map(|day| day.entries).collect::<Vec<_>>(), [3, 3, 1, 0]);
    assert_eq!(desk.labels("2026-04-01"), ["Fatigue 0", "Not a flare day", "Physical effort, 0"]);
    assert_eq!(desk.labels("2026-04-02"), ["Fatigue 2", "A flare day", "Period"]);
    assert!(!today("2026-04-01").flare.active && today("2026-04-02").flare.active);
    assert!(!today("2026-04-03").flare.active);
    assert_eq!(today("2026-04-03").burden.today, None);
    assert_eq!(today("2026-04-04").symptoms, []);
}

#[test]
fn days_and_steps_keep_their_precision() {
    let desk = Desk::new();
    desk.import("2026-04-01,Muscle aches,Muscles,2\n2026-04-01,Mentally demanding,Cognitive,3\n");
    let [aches, mental] = desk.entries("2026-04-01").try_into().unwrap();
    assert_eq!(aches.when, ebb_core::entry::When::Day { day: day("2026-04-01") });
    assert_eq!((aches.mark, mental.mark), (Mark::Coarse, Mark::Coarse));
    assert_eq!(aches.body, step("muscle-aches", 2.0), "the number as given, on its own scale");
    let Body::Activity { item, effort, minutes, .. } = mental.body else { panic!() };
    assert_eq!((item.0.as_str(), minutes), ("mental-exertion", None));
    assert_eq!(effort.cognitive.map(Rating::value), Some(8.0));
    assert_eq!((effort.physical, effort.emotional), (None, None), "what was not said stays unsaid");
}

/// An import never opens the card; but what is called so is no button, and its name is shown nowhere.
#[test]
fn tracker_with_a_crisis_word_for_a_name_is_kept_and_is_no_button() {
    for language in Language::ALL {
        let desk = Desk::speaking(language);
        let journal = &desk.journal;
        let rows = concat!(
            "2026-04-01,Suicidal thoughts,Brain,2\n2026-04-02,suicidal thoughts,Brain,1\n",
            "2026-04-02,Überdosis,Experience,1\n2026-04-02,self-harm,Measurement,4\n2026-04-02,Fatigue,General,2\n",
        );
        let path = desk.file(format!("{HEADER}{rows}"));
        let preview = journal.imports().preview(&path, ImportOptions::default(), &now()).unwrap();
        let done = journal.imports().run(&path, ImportOptions::default(), &now()).unwrap().report;
        assert_eq!((preview.added, done.added), (5, 5));
        let notice = preview.notice.clone().unwrap();
        assert!(done.notice == preview.notice && notice.contains('3'), "{notice}");
        for told in [&preview, &done] {
            let shown = format!("{} {:?}", serde_json::to_string(told).unwrap(), told.page).to_lowercase();
            assert!(["suicid", "dosis", "harm"].iter().all(|word| !shown.contains(word)), "{shown}");
        }
        // Logged today too, they would be the first on the grid.
        let day = journal.views().day(day("2026-04-02")).unwrap();
        assert_eq!(day.entries.len(), 4);
        let today = journal.views().today(&"2026-04-02T20:00:00+02:00[Europe/Berlin]".parse().unwrap()).unwrap();
        assert!(today.quick.iter().all(|button| !button.item.is_own()), "{:?}", today.quick);
        let shown = serde_json::to_string(&(day, journal.items().list())).unwrap().to_lowercase();
        assert!(["suicid", "überdosis", "self-harm"].iter().all(|word| !shown.contains(word)), "{language:?}");
        assert_eq!(journal.imports().run(&path, ImportOptions::default(), &now()).unwrap().report.duplicates, 5);
        // Undone, they are gone; found by name, the card opens as ever.
        assert_eq!(journal.items().find_item("suicidal thoughts").unwrap_err().code(), "talk-to-someone");
    }
}

#[test]
fn what_cannot_be_read_is_repeated_but_for_a_crisis_word() {
    let desk = Desk::new();
    let path = desk.file(format!("{HEADER}2026-04-01,Fatigue,General,want to die\n"));
    let error = desk.journal.imports().run(&path, ImportOptions::default(), &now()).unwrap_err();
    assert_eq!(error.code(), "bad-file");
    assert!(!error.in_words(desk.journal.words()).contains("die\""), "{error}");
}
