//! Doses: limits, reminders and what is said of them.

use crate::harness::{EbbAssert as _, Sandbox};

#[test]
fn second_dose_of_a_weekly_medicine_is_recorded_after_one_confirmation() {
    let ebb = Sandbox::new();
    ebb.text(["medicine", "add", "Weekly pills", "--dose", "15 mg", "--weekly", "yes"]);
    ebb.text(["log", "weekly pills", "15 mg"]);
    let question = ebb.refused(["log", "weekly pills", "15 mg"]);
    assert!(question.starts_with("You take this once a week") && question.contains("--yes"), "{question}");
    assert!(ebb.text(["log", "weekly pills", "15 mg", "--yes"]).starts_with("Weekly pills, 15 mg"));
}

#[test]
fn medicine_of_the_list_is_archived_once_it_is_removed() {
    let ebb = Sandbox::new();
    ebb.text(["medicine", "add", "Ramipril", "--dose", "5 mg", "--time", "08:00"]);
    let refused = ebb.refused(["item", "archive", "ramipril"]);
    assert!(refused.contains("is in your list of medicines") && refused.contains("ebb medicine remove"), "{refused}");
    ebb.text(["medicine", "remove", "ramipril"]);
    ebb.text(["item", "archive", "ramipril"]);
    let archived = ebb.refused(["log", "ramipril", "5 mg"]);
    assert!(archived.contains("ebb item archive \"Ramipril\" --back"), "{archived}");
    // In the list again it is offered again.
    ebb.text(["medicine", "add", "Ramipril", "--dose", "5 mg"]);
    ebb.text(["log", "ramipril", "5 mg"]);
}

#[test]
fn check_in_asks_before_a_second_dose_of_a_weekly_medicine() {
    let ebb = Sandbox::new();
    ebb.text(["medicine", "add", "Weekly pills", "--dose", "15 mg", "--weekly", "yes"]);
    ebb.text(["log", "weekly pills", "15 mg"]);
    ebb.text(["check-in", "Mine", "--ask", "weekly pills", "--ask", "pain"]);
    let amount = ebb.refused(["check-in", "Mine", "weekly pills=15 mg"]);
    assert!(amount.contains("is not one of the answers") && amount.ends_with("Of Weekly pills: Yes, No."), "{amount}");
    let question = ebb.refused(["check-in", "Mine", "weekly pills=yes", "pain=4"]);
    assert!(question.starts_with("You take this once a week") && question.contains("--yes"), "{question}");
    ebb.text(["check-in", "Mine", "weekly pills=no", "pain=4"]);
    let saved = ebb.text(["check-in", "Mine", "weekly pills=yes", "--yes"]);
    assert!(saved.contains("That is two"), "{saved}");
    // Delivered twice, it asks nothing.
    ebb.text(["check-in", "Mine", "weekly pills=yes"]);
}

#[test]
fn weekly_medicine_rings_and_is_answered_more_often_after_one_confirmation() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "6"]);
    let question = ebb.refused(["medicine", "add", "methotrexate", "--dose", "15 mg"]);
    assert!(question.contains("usually taken once a week") && question.contains("--yes"), "{question}");
    let refused =
        ebb.refused(["medicine", "add", "methotrexate", "--weekly", "yes", "--time", "08:00", "--time", "20:00"]);
    assert!(refused.contains("several times a day"), "{refused}");
    ebb.text(["medicine", "add", "methotrexate", "--dose", "15 mg", "--weekly", "yes", "--time", "08:00"]);
    let add = |how: &[&str]| ebb.run(["remind", "add", "dose", "methotrexate"].iter().chain(how));
    let at = ["--at", "08:00"];
    for how in [&at[..], &["--every", "720", "--from", "08:00", "--to", "20:00"], &["--days", "mon,thu"], &[]] {
        let question = add(how).refusal();
        assert!(question.starts_with("You take methotrexate once a week") && question.contains("--yes"), "{question}");
    }
    assert_eq!(add(&["--days", "mon"]).printed().lines().next(), Some("methotrexate · 08:00 · Monday"));
    let rule = add(&["--at", "08:00", "--yes", "--json"]).json()["id"].as_str().unwrap().to_owned();
    ebb.text(["log", "methotrexate", "15 mg"]);
    let id = format!("{rule}@2026-03-31T08:00");
    let answer =
        |how: &[&str]| ebb.run_at("2026-03-31T08:10:00+02:00", ["remind", "answer", &id, "taken"].iter().chain(how));
    let question = answer(&[]).refusal();
    assert!(question.starts_with("You take this once a week") && question.contains("--yes"), "{question}");
    let answered = answer(&["--yes"]).printed();
    assert!(answered.contains("That is two within"), "{answered}");
}

#[test]
fn medicine_is_listed_once_and_holds_the_persons_own_limits() {
    let ebb = Sandbox::new();
    let added = ebb.text([
        "medicine",
        "add",
        "Co-codamol",
        "--contains",
        "paracetamol 500 mg",
        "--contains",
        "codeine 30 mg",
        "--daily-most",
        "8 tablets",
        "--least-between",
        "6h",
        "--nickname",
        "white one",
        "--pause-until",
        "2026-04-02",
    ]);
    let line = "Co-codamol, each with paracetamol 500 mg + codeine 30 mg, at most 8 tablets in 24 hours, at least 6 h apart, called \"white one\", paused until Thursday 2 April";
    assert_eq!(added.lines().next(), Some(line), "{added}");
    assert!(added.contains("Opioids, calming or sleep medicines and alcohol add up"), "said once: {added}");
    let refused = ebb.refused(["medicine", "add", "co-codamol"]);
    assert!(refused.contains("is in your list already, as Co-codamol"), "{refused}");
    let cleared = ebb.text(["medicine", "change", "co-codamol", "--pause-until", "", "--least-between", ""]);
    assert_eq!(
        cleared,
        "Co-codamol, each with paracetamol 500 mg + codeine 30 mg, at most 8 tablets in 24 hours, called \"white one\"\n"
    );
}

#[test]
fn list_says_what_is_in_a_piece_and_what_reminds_of_nothing() {
    let ebb = Sandbox::new();
    let osteo = ["medicine", "add", "Panadol Osteo", "--dose", "2 tablets", "--contains", "paracetamol 665 mg"];
    ebb.run(osteo.iter().chain(&["--time", "08:00"])).success().stdout(
        "Panadol Osteo, 2 tablets, each with paracetamol 665 mg, 08:00\n\
         Nothing reminds you of it yet. ebb remind add dose \"Panadol Osteo\"\n",
    );
    ebb.text(["remind", "add", "dose", "Panadol Osteo"]);
    let changed = ebb.text(["medicine", "change", "Panadol Osteo", "--nickname", "white"]);
    assert_eq!(
        changed, "Panadol Osteo, 2 tablets, each with paracetamol 665 mg, 08:00, called \"white\"\n",
        "it has one"
    );
    ebb.text(["medicine", "remove", "Panadol Osteo"]);
    let again = ebb.run(osteo.iter().chain(&["--time", "08:00"])).printed();
    assert!(again.contains("Nothing reminds you of it yet."), "{again}");
    let listed = |language| ebb.run_in(language, ["medicine", "list"]).printed();
    assert!(listed("de").starts_with("Panadol Osteo, 2 Tabletten, je Paracetamol 665 mg, 08:00"), "{}", listed("de"));
    assert!(listed("es").contains("cada uno con paracetamol 665 mg"), "{}", listed("es"));
}

#[test]
fn dose_that_is_not_remembered_shows_its_amount() {
    let ebb = Sandbox::new();
    assert_eq!(ebb.text(["log", "ibuprofen", "400 mg", "--not-sure"]), "Ibuprofen, 400 mg, not sure\n");
}

#[test]
fn two_medicines_are_merged_after_one_confirmation_that_names_both() {
    let ebb = Sandbox::new();
    for name in ["Ramipril", "Amlodipine"] {
        ebb.text(["medicine", "add", name, "--dose", "5 mg"]);
    }
    let question = ebb.refused(["item", "merge", "ramipril", "amlodipine"]);
    assert!(question.starts_with("Ramipril and Amlodipine would be one medicine from then on"), "{question}");
    assert!(question.contains("--yes"), "{question}");
    for language in ["de", "es"] {
        let asked = ebb.run_in(language, ["item", "merge", "ramipril", "amlodipine"]).refusal();
        assert!(asked.contains("Ramipril") && asked.contains("--yes"), "{asked}");
    }
    assert!(ebb.text(["medicine", "list"]).contains("Ramipril"));
    ebb.text(["item", "merge", "ramipril", "amlodipine", "--yes"]);
    assert!(!ebb.text(["medicine", "list"]).contains("Ramipril"));
    ebb.text(["item", "merge", "neck-pain", "pain"]);
}

#[test]
fn paracetamol_above_four_grams_stands_on_today_and_in_the_doses_with_the_number() {
    let ebb = Sandbox::new();
    ebb.text(["about", "set", "country", "AT"]);
    ebb.text(["log", "paracetamol", "4 g"]);
    let warning = ebb.text(["log", "excedrin", "2 tablets"]);
    let call = "call the poison line on 01 406 43 43";
    assert!(warning.contains("at least 4000 mg of paracetamol") && warning.contains(call), "{warning}");
    for page in [&["today"][..], &["remind", "doses"]] {
        let said = ebb.run(page).printed().split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains("Paracetamol: at least 4000 mg in 24 hours.") && said.contains(call), "{said}");
    }
    assert_eq!(ebb.json(["today"])["dose_excesses"][0]["item"], "paracetamol");
}

#[test]
fn today_lists_the_doses_without_an_answer_with_what_answers_them() {
    let ebb = Sandbox::new();
    let at = |time: &str| format!("2026-03-29T{time}:00+02:00");
    let run = |time: &str, command: &[&str]| ebb.run_at(&at(time), command);
    run("07:00", &["medicine", "add", "Naproxen", "--dose", "250 mg"]).printed();
    run("07:00", &["remind", "add", "dose", "naproxen", "--at", "08:00,14:00"]).printed();
    let page = run("14:10", &["today"]).printed();
    let due = page.split("Due now").nth(1).unwrap();
    let (due, open) = due.split_once("Doses without an answer").unwrap();
    assert!(
        due.contains("  14:00  Naproxen, 250 mg") && due.contains("2026-03-29T14:00 taken|snooze-10|skipped"),
        "{page}"
    );
    assert!(
        open.contains("  08:00  Naproxen, 250 mg") && open.contains("Today at 08:00: did you take it then?"),
        "{page}"
    );
    let command = open.lines().find(|line| line.contains("ebb remind answer")).unwrap().trim();
    let (command, answers) = command.rsplit_once(' ').unwrap();
    assert_eq!(answers, "taken-then|taken-now|skipped|not-sure");
    let arguments: Vec<&str> = command.split(' ').skip(1).chain(["taken-then"]).collect();
    assert!(run("14:11", &arguments).printed().starts_with("Naproxen, 250 mg"));
    assert!(!run("14:12", &["today"]).printed().contains("Doses without an answer"));
}

#[test]
fn refill_reminds_before_the_supply_is_as_low() {
    let ebb = Sandbox::new();
    ebb.text(["medicine", "add", "Naproxen", "--dose", "250 mg"]);
    ebb.refused(["remind", "add", "refill", "naproxen", "--doses", "6", "--left", "7"]);
    let added = ebb.text(["remind", "add", "refill", "naproxen", "--doses", "6"]);
    assert!(added.starts_with("Naproxen: refill at 3 doses left"), "{added}");
}

#[test]
fn medicine_is_logged_by_its_nickname_and_stands_in_the_list_once() {
    let ebb = Sandbox::new();
    assert_eq!(ebb.text(["remind", "doses"]), "No medicines in the list. ebb medicine add NAME\n");
    ebb.text([
        "medicine",
        "add",
        "ibuprofen",
        "--dose",
        "400 mg",
        "--daily-most",
        "1200 mg",
        "--nickname",
        "white one",
    ]);
    assert_eq!(ebb.text(["log", "White one", "half a tablet"]), "Ibuprofen, ½ tablet\n½ tablet counted as 200 mg.\n");
    ebb.text(["log", "ibuprofen", "2400 mg"]);
    let doses = ebb.text(["remind", "doses"]);
    let [excess, standing] = doses.lines().collect::<Vec<_>>()[..] else { unreachable!("{doses}") };
    assert!(excess.starts_with("ibuprofen: 2600 mg in 24 hours. Your limit is 1200 mg."), "{doses}");
    assert!(standing.starts_with("ibuprofen: ") && standing.matches("in 24 hours").count() == 1, "{doses}");
}

#[test]
fn a_medicine_that_turns_out_to_hold_a_weekly_one_is_asked_about() {
    let ebb = Sandbox::new();
    ebb.text(["medicine", "add", "Yellow one", "--dose", "10 mg"]);
    let question = ebb.refused(["medicine", "change", "yellow one", "--contains", "methotrexate 10 mg"]);
    assert!(question.contains("usually taken once a week"), "{question}");
    let question = ebb.refused(["medicine", "add", "Nordimet", "--dose", "15 mg", "--time", "08:00"]);
    assert!(question.contains("usually taken once a week"), "{question}");
}

#[test]
fn a_listed_medicine_is_found_by_each_of_its_names() {
    let ebb = Sandbox::new();
    ebb.text(["medicine", "add", "Advil", "--dose", "200 mg", "--time", "08:00"]);
    let added = ebb.text(["remind", "add", "dose", "ibuprofen"]);
    assert!(added.contains("Advil") && added.contains("08:00"), "{added}");
    let changed = ebb.text(["medicine", "change", "ibuprofen", "--time", "09:00"]);
    assert!(changed.starts_with("Advil, 200 mg"), "{changed}");
    let listed = ebb.text(["medicine", "list"]);
    assert_eq!(listed.matches("Advil").count(), 1, "one line for one medicine: {listed}");
    assert!(!listed.contains("Ibuprofen"), "{listed}");
}

#[test]
fn check_in_says_of_each_dose_and_each_sign_what_a_log_says() {
    let ebb = Sandbox::new();
    ebb.text(["medicine", "add", "paracetamol", "--dose", "1 g", "--daily-most", "3 g"]);
    ebb.text(["check-in", "a", "--ask", "paracetamol:yes-no", "--ask", "pain"]);
    ebb.text(["log", "paracetamol", "3 g"]);
    let said = ebb.text(["check-in", "a", "paracetamol=yes", "pain=4"]);
    assert!(said.contains("Paracetamol: That makes 4 g in 24 hours. Your limit is 3 g."), "{said}");
    ebb.text(["check-in", "b", "--ask", "dark-urine:yes-no", "--ask", "vomiting-blood:yes-no"]);
    let said = ebb.text(["check-in", "b", "dark-urine=yes", "vomiting-blood=yes"]);
    let blood = "vomiting or coughing blood";
    assert!(said.find(blood) < said.find("Dark urine,") && said.contains(blood), "{said}");
}

#[test]
fn check_in_takes_the_words_that_it_offers() {
    for (language, answer, logged) in [
        ("en", "pain=severe", "Pain 8"),
        ("de", "Schmerz=stark", "Schmerz 8"),
        ("es", "dolor=fuerte", "Dolor 8"),
        ("de", "Schlaf=7h30,4,ja", "Schlaf, 7 h 30 min, Qualität 4, erholt"),
    ] {
        let ebb = Sandbox::new();
        ebb.run_in(language, ["check-in", "morning", answer]).success();
        let day = ebb.run_in(language, ["day", "today"]).printed();
        assert!(day.contains(logged), "{answer}: {day}");
    }
}
