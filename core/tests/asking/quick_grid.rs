//! The one-tap grid: double taps, values on its buttons, its order.

use ebb_core::entry::{Mark, Severity};
use ebb_core::time::Moment;

use crate::{day_ago, days_ago, fresh, hours, id, labels, log, noon, seconds};

#[test]
fn double_tap_is_logged_once_and_a_later_tap_again() {
    let (_folder, journal) = fresh();
    let pain = id("pain");
    let first = journal.logging().tap(&pain, &noon()).unwrap();
    let second = journal.logging().tap(&pain, &seconds(1)).unwrap();
    assert_eq!((&second.entries, second.generation), (&first.entries, first.generation), "nothing was written");
    assert_eq!(labels(&journal, day_ago(0)).len(), 1);
    journal.logging().tap(&pain, &seconds(2)).unwrap();
    assert_eq!(labels(&journal, day_ago(0)).len(), 2, "two seconds are two taps");
    journal.logging().tap(&id("fatigue"), &seconds(3)).unwrap();
    assert_eq!(labels(&journal, day_ago(0)).len(), 3, "another button is another tap");
    journal.undo(&seconds(3)).unwrap();
    journal.logging().tap(&id("fatigue"), &seconds(3)).unwrap();
    assert_eq!(labels(&journal, day_ago(0)).len(), 3, "what was taken back is not there to be doubled");
    // Several threads tap at once, like a double tap.
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| journal.logging().tap(&id("nausea"), &seconds(9)).unwrap());
        }
    });
    assert_eq!(labels(&journal, day_ago(0)).len(), 4);
    journal.undo(&seconds(9)).unwrap();
    // After the clock was set back, a second tap is not a double tap.
    journal.logging().tap(&id("fatigue"), &seconds(-60)).unwrap();
    assert_eq!(labels(&journal, day_ago(0)).len(), 4);
}

#[test]
fn button_shows_todays_value_and_the_last_entry_its_severity() {
    let (_folder, journal) = fresh();
    let tapped = journal.logging().tap(&id("pain"), &noon()).unwrap();
    let today = journal.views().today(&noon()).unwrap();
    assert_eq!((today.quick[0].value, today.just_logged.unwrap().severity), (None, None), "present has no number");
    journal.logging().rate(&tapped.entries[0], Severity::of(6.0), Mark::Measured, &noon()).unwrap();
    let today = journal.views().today(&noon()).unwrap();
    assert_eq!((today.quick[0].value, today.just_logged.unwrap().severity), (Some(6.0), Some(6.0)));
}

#[test]
fn grid_follows_the_hour_and_does_not_move_when_tapped() {
    let (_folder, journal) = fresh();
    for ago in 1..=5 {
        log(&journal, "headache", 4.0, &Moment { at: days_ago(ago).at - chrono::TimeDelta::hours(4), ..noon() });
        log(&journal, "nausea", 4.0, &Moment { at: days_ago(ago).at + chrono::TimeDelta::hours(8), ..noon() });
    }
    let grid = |now: &Moment| -> Vec<String> {
        journal.views().today(now).unwrap().quick.into_iter().map(|button| button.item.0).collect()
    };
    let morning = hours(-3);
    assert_eq!(grid(&morning)[..2], ["headache", "nausea"]);
    assert_eq!(grid(&hours(7))[..2], ["nausea", "headache"]);
    let before = grid(&morning);
    for second in 0..8 {
        journal
            .logging()
            .tap(&id("nausea"), &Moment { at: morning.at + chrono::TimeDelta::seconds(3 * second), ..noon() })
            .unwrap();
    }
    assert_eq!(grid(&hours(-2)), before, "nothing moves because it was tapped");
}
