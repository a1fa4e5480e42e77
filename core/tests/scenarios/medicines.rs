//! The steps about medicines and their doses.

use ebb_core::catalog::ItemId;
use ebb_core::entry::{Body, Dose, Draft, Ingredient, Intake, When};
use ebb_core::i18n::Language;
use ebb_core::profile::Medicine;
use ebb_core::{Change, EbbError, Journal};

use crate::Step;

/// `paracetamol 500 mg`.
fn ingredient(text: &str) -> Ingredient {
    let (substance, strength) = text.split_once(' ').unwrap();
    let strength = Some(Dose::parse(strength, None, Language::English).unwrap());
    Ingredient { substance: ItemId(substance.to_owned()), strength, per: None }
}

pub(crate) fn act(journal: &Journal, step: &Step) -> Result<Change, EbbError> {
    match step.verb.as_str() {
        "medicine" => {
            let dose =
                |text: &Option<String>| text.as_deref().map(|text| Dose::parse(text, None, Language::English).unwrap());
            let medicine = Medicine {
                name: step.item.clone().expect("its name"),
                dose: dose(&step.words),
                daily_most: dose(&step.limit),
                times: step.times.clone().unwrap_or_default(),
                weekly: step.on == Some(true),
                ingredients: step.contains.iter().flatten().map(|text| ingredient(text)).collect(),
                ..Medicine::default()
            };
            journal.medicines().save(None, medicine, &step.at).map(|saved| saved.change)
        }
        "dose" => {
            let item = journal.items().find_item(step.item.as_deref().expect("its name"))?.id;
            let amount = step.words.as_deref().map(|text| journal.doses().parse(&item, text)).transpose()?;
            let when = When::At { moment: step.at.clone() };
            if let Some(before) = &step.before {
                let doses = journal.doses().list(&step.at)?;
                let standing = doses.iter().find(|dose| dose.item.as_ref() == Some(&item)).expect("it is in the list");
                assert_eq!(standing.warning.as_ref(), Some(before), "before the dose at {}", step.at);
            }
            let asked = journal.doses().check(&item, amount.clone(), &when, &step.at)?.confirm;
            assert_eq!(asked.is_some(), step.how.as_deref() == Some("confirmed"), "asked at {}: {asked:?}", step.at);
            journal.logging().log(Draft::now(Body::dose(item, amount, Intake::Taken)), &step.at)
        }
        "change-medicine" => {
            let saved = journal.medicines().find(step.item.as_deref().expect("its name"))?;
            let times = step.times.clone().unwrap_or(saved.medicine.times.clone());
            let medicine = Medicine { times, paused_until: step.day, ..saved.medicine };
            journal.medicines().save(Some(saved.id), medicine, &step.at).map(|saved| saved.change)
        }
        "remove-medicine" => {
            let saved = journal.medicines().find(step.item.as_deref().expect("its name"))?;
            journal.medicines().remove(&saved.id, &step.at)
        }
        other => unreachable!("{other}"),
    }
}
