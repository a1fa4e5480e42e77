//! Packs of a listed medicine's substance under another brand.

use serde::Serialize;

use super::medicine::Medicine;
use crate::catalog::{Catalog, Family, ItemId, ItemKind, NewItem};
use crate::error::EbbError;
use crate::items;
use crate::storage::Writer;
use crate::time::Moment;

/// What a brand means beside the list of medicines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum BrandNamed {
    /// The one medicine of the list that has the brand in its name.
    Listed {
        /// Its item.
        item: ItemId,
    },
    /// A pack that is not in the list, beside one that holds the same substances. How much is in a piece of it the other does
    /// not tell, so that it is logged under its own name.
    Other {
        /// The brand, as the vocabulary writes it.
        brand: String,
        /// The item of the listed medicine that holds the same.
        beside: ItemId,
    },
}

/// What a name of a medicine of the vocabulary means beside the list; `None` where it is no brand, or nothing in the list
/// holds the same.
pub(crate) fn brand_named(
    list: &[(String, Medicine)],
    catalog: &Catalog,
    item: &ItemId,
    named: &str,
) -> Option<BrandNamed> {
    let brand = catalog.brand_of(item, named)?;
    let substances = catalog.substances(item);
    let held_by = |medicine: &Medicine, of: &ItemId| -> Vec<ItemId> {
        let own: Vec<ItemId> = medicine.ingredients.iter().map(|one| one.substance.clone()).collect();
        if own.is_empty() { catalog.substances(of) } else { own }
    };
    // A pack that is listed under the same name of the vocabulary is one of it, whatever of it was written down.
    let is_same = |medicine: &Medicine, of: &ItemId| {
        let held = held_by(medicine, of);
        of == item || held.len() == substances.len() && held.iter().all(|one| substances.contains(one))
    };
    let listed = list.iter().filter_map(|(_, medicine)| Some((medicine, medicine.item.as_ref()?)));
    let same: Vec<(&Medicine, &ItemId)> = listed.filter(|(medicine, of)| is_same(medicine, of)).collect();
    let (_, beside) = same.iter().find(|(_, of)| *of == item).or(same.first())?;
    // A weekly one has a reminder that must know of it.
    if catalog.is_usually_weekly(item) || same.iter().any(|(medicine, _)| medicine.weekly) {
        return None;
    }
    let has_brand = |(medicine, _): &&(&Medicine, &ItemId)| {
        let called = [Some(medicine.name.as_str()), medicine.nickname.as_deref()];
        called.into_iter().flatten().any(|name| has_words(name, &brand))
    };
    let mut of_brand = same.iter().filter(has_brand);
    match (of_brand.next(), of_brand.next()) {
        (Some((_, listed)), None) => Some(BrandNamed::Listed { item: (*listed).clone() }),
        (Some(_), Some(_)) => None,
        (None, _) => Some(BrandNamed::Other { brand, beside: (*beside).clone() }),
    }
}

/// The item of the person's own that a brand is logged as: the one that is called so, or a new one.
pub(crate) fn brand_item(
    writer: &mut Writer<'_>,
    brand: &str,
    of: &ItemId,
    unit: Option<String>,
    now: &Moment,
) -> Result<ItemId, EbbError> {
    let catalog = writer.catalog();
    let wanted = brand.to_lowercase();
    let is_called_so = |label: &String| label.trim().to_lowercase() == wanted;
    let mut own = catalog.items().filter(|item| item.id.is_own() && item.kind == ItemKind::Remedy);
    if let Some(item) = own.find(|item| item.label.as_ref().is_some_and(is_called_so)) {
        let id = catalog.resolve(&item.id);
        // Its doses are logged again, so it is offered again.
        let is_archived = catalog.get(&id).is_some_and(|item| item.archived);
        return if is_archived { Ok(items::archive(writer, &id, false)?.id) } else { Ok(id) };
    }
    let family = catalog.get(of).map_or(Family::Medicine, |item| item.family);
    items::add_brand(writer, &NewItem { unit, ..NewItem::new(ItemKind::Remedy, family, brand) }, now)
}

/// Whether a name has the words of a brand in it, one after another: "Nurofen 200" is Nurofen.
fn has_words(name: &str, brand: &str) -> bool {
    let words = |text: &str| {
        let letters = text.to_lowercase();
        let parted: String =
            letters.chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
        format!(" {} ", parted.split_whitespace().collect::<Vec<_>>().join(" "))
    };
    words(name).contains(&words(brand))
}
