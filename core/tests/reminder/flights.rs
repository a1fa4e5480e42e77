//! What a flight does to doses.

use chrono::TimeDelta;
use ebb_core::entry::Intake;

use crate::doses::{berlin, log, missed, phone};

#[test]
fn flight_opens_no_dose_again_that_was_logged_before_it() {
    for zone in ["America/New_York", "America/Los_Angeles", "Asia/Kolkata"] {
        let (mut phone, _) = phone(&["06:00", "14:00", "22:00"]);
        for time in ["2026-03-10T06:05:00", "2026-03-10T14:10:00", "2026-03-10T22:20:00"] {
            phone.now = berlin(time);
            log(&phone, Intake::Taken);
        }
        phone.now = berlin("2026-03-10T23:00:00");
        assert_eq!(missed(&phone), [""; 0]);
        for hours in [0, 5, 8] {
            phone.now = berlin("2026-03-10T23:00:00").later(TimeDelta::hours(hours));
            phone.fly(zone);
            let asked = phone.journal.reminder_delivery().missed_doses(&phone.now).unwrap();
            let of_today = asked.iter().filter(|dose| dose.id.contains("@2026-03-10"));
            assert_eq!(of_today.count(), 0, "{zone} {hours}: {asked:?}");
        }
    }
}
