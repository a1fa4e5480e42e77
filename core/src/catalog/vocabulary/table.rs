//! The built-in items as one table.

use crate::catalog::ItemId;

use super::medicines::{BODY, HEART, MIND, PAIN, PRODUCTS};
use super::{BuiltIn, activities, factors, measures, remedies, symptoms};

/// The parts, in order.
const PARTS: [&[BuiltIn]; 10] = [
    symptoms::SYMPTOMS,
    activities::ACTIVITIES,
    factors::FACTORS,
    remedies::REMEDIES,
    PAIN,
    MIND,
    HEART,
    BODY,
    PRODUCTS,
    measures::MEASURES,
];

/// Every built-in item.
pub const BUILT_IN: &[BuiltIn] = &joined::<{ total() }>();

const fn total() -> usize {
    let (mut sum, mut part) = (0, 0);
    while part < PARTS.len() {
        sum += PARTS[part].len();
        part += 1;
    }
    sum
}

/// Joins the parts at compile time, where iterators are not available.
const fn joined<const N: usize>() -> [BuiltIn; N] {
    let mut all = [PARTS[0][0]; N];
    let (mut at, mut part) = (0, 0);
    while part < PARTS.len() {
        let mut place = 0;
        while place < PARTS[part].len() {
            all[at] = PARTS[part][place];
            at += 1;
            place += 1;
        }
        part += 1;
    }
    all
}

/// The places in [`BUILT_IN`] in the order of the ids. Made when it is compiled: a cold start has no time to sort.
static BY_ID: [u16; BUILT_IN.len()] = places_by_id();

/// A heap sort; constants cannot call `sort`.
const fn places_by_id<const N: usize>() -> [u16; N] {
    let mut places = [0_u16; N];
    let mut place = 0;
    while place < N {
        #[allow(clippy::cast_possible_truncation, reason = "there are fewer than 65,536 items, and a test says so")]
        let short = place as u16;
        places[place] = short;
        place += 1;
    }
    let mut root = N / 2;
    while root > 0 {
        root -= 1;
        sift_down(&mut places, root, N);
    }
    let mut end = N;
    while end > 1 {
        end -= 1;
        places.swap(0, end);
        sift_down(&mut places, 0, end);
    }
    places
}

/// Moves the place at `root` down until no child before `end` comes after it.
const fn sift_down(places: &mut [u16], mut root: usize, end: usize) {
    while 2 * root + 1 < end {
        let mut child = 2 * root + 1;
        if child + 1 < end && is_before(places[child], places[child + 1]) {
            child += 1;
        }
        if !is_before(places[root], places[child]) {
            break;
        }
        places.swap(root, child);
        root = child;
    }
}

/// Whether the id at one place is before that at another, byte by byte.
const fn is_before(one: u16, other: u16) -> bool {
    let (one, other) = (BUILT_IN[one as usize].id.as_bytes(), BUILT_IN[other as usize].id.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() {
        if one[at] != other[at] {
            return one[at] < other[at];
        }
        at += 1;
    }
    one.len() < other.len()
}

/// The place of a built-in item in [`BUILT_IN`].
pub(in crate::catalog) fn built_in_place(id: &ItemId) -> Option<usize> {
    let found = BY_ID.binary_search_by(|place| BUILT_IN[usize::from(*place)].id.cmp(&id.0)).ok()?;
    Some(BY_ID[found].into())
}

/// A built-in item by its id.
fn built_in(id: &ItemId) -> Option<&'static BuiltIn> {
    built_in_place(id).map(|place| &BUILT_IN[place])
}

/// The substances of a remedy: those of a combination product or a low dose, otherwise the item itself.
pub(crate) fn substances(id: &ItemId) -> Vec<ItemId> {
    match built_in(id) {
        Some(item) if !item.substances.is_empty() => {
            item.substances.iter().map(|id| ItemId((*id).to_owned())).collect()
        }
        _ => vec![id.clone()],
    }
}

/// Whether a remedy names a group of medicines, such as `beta-blocker`, and no medicine.
pub(crate) fn is_group(id: &ItemId) -> bool {
    BUILT_IN.iter().any(|item| item.class == Some(id.0.as_str()))
        && built_in(id).is_some_and(|item| item.class.is_none() && item.substances.is_empty())
}

/// Whether a remedy is of a class such as `beta-blocker`, or of a substance such as `verapamil`: that item itself, a
/// medicine in the class, or a combination product with such a medicine.
pub(crate) fn is_of_class(id: &ItemId, class: &str) -> bool {
    let is = |id: &ItemId| id.0 == class || built_in(id).is_some_and(|item| item.class == Some(class));
    is(id) || substances(id).iter().any(is)
}

/// Medicines that are usually taken once a week, and harmful taken daily (ISMP, list of high-alert medicines).
pub(in crate::catalog) const USUALLY_WEEKLY: &[&str] = &["methotrexate"];

/// Whether a remedy is usually taken once a week.
pub(in crate::catalog) fn is_usually_weekly(id: &ItemId) -> bool {
    substances(id).iter().any(|substance| USUALLY_WEEKLY.contains(&substance.0.as_str()))
}

/// Whether a symptom of another family is a sign to notice as well.
pub(crate) fn is_also_a_sign(id: &ItemId) -> bool {
    symptoms::ALSO_SIGNS.contains(&id.0.as_str())
}

/// The least and the most a measurement can plausibly be; `None` for an item of the person's own.
pub(crate) fn plausible(id: &ItemId) -> Option<(f64, f64)> {
    built_in(id)?.plausible.map(|[low, high]| (low, high))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::ItemKind;

    fn id(id: &str) -> ItemId {
        ItemId(id.to_owned())
    }

    #[test]
    fn every_id_leads_to_its_place() {
        assert!(BUILT_IN.len() < usize::from(u16::MAX));
        assert!(BUILT_IN.iter().enumerate().all(|(place, item)| built_in_place(&id(item.id)) == Some(place)));
        for unknown in ["", "aaa", "ibuprofe", "ibuprofen-", "own:1", "zzz"] {
            assert_eq!(built_in_place(&id(unknown)), None, "{unknown:?}");
        }
    }

    #[test]
    fn every_class_and_substance_is_a_remedy_of_the_vocabulary() {
        for item in BUILT_IN {
            for other in item.substances.iter().chain(item.class.as_ref()) {
                let known = built_in(&id(other)).unwrap_or_else(|| panic!("{}: {other} is no item", item.id));
                assert_eq!((known.kind, item.kind), (ItemKind::Remedy, ItemKind::Remedy), "{}: {other}", item.id);
                assert_ne!(*other, item.id);
                assert!(known.substances.is_empty(), "{}: {other} is itself a combination", item.id);
            }
        }
    }

    #[test]
    fn every_item_is_of_its_class_and_of_those_of_its_substances() {
        for item in BUILT_IN {
            let own = id(item.id);
            assert!(is_of_class(&own, item.id));
            assert!(item.class.is_none_or(|class| is_of_class(&own, class)), "{}", item.id);
            for substance in substances(&own) {
                let class = built_in(&substance).unwrap().class;
                assert!(class.is_none_or(|class| is_of_class(&own, class)), "{} and {substance:?}", item.id);
            }
        }
    }

    #[test]
    fn symptom_among_the_signs_too_is_of_another_family() {
        for sign in symptoms::ALSO_SIGNS {
            let item = built_in(&id(sign)).unwrap_or_else(|| panic!("{sign} is no item"));
            assert_ne!(item.family, crate::catalog::Family::Signs, "{sign}");
        }
    }

    #[test]
    fn medicine_belongs_to_its_class_alone() {
        for (item, class) in [
            ("bisoprolol", "beta-blocker"),
            ("ibuprofen-codeine", "opioid"),
            ("ibuprofen-codeine", "nsaid"),
            ("low-dose-amitriptyline", "antidepressant"),
            ("low-dose-amitriptyline", "low-dose-tricyclic"),
            ("low-dose-naltrexone", "naltrexone"),
            ("aspirin-paracetamol-caffeine", "paracetamol"),
            ("clonazepam", "anxiety-medicine"),
        ] {
            assert!(is_of_class(&id(item), class), "{item} {class}");
        }
        for (item, class) in [
            ("paracetamol", "nsaid"),
            ("metamizole", "nsaid"),
            ("amitriptyline", "low-dose-tricyclic"),
            ("naltrexone", "low-dose-naltrexone"),
            ("naltrexone", "opioid"),
            ("verapamil", "beta-blocker"),
            ("oxycodone-paracetamol", "nsaid"),
            ("gaba", "gabapentinoid"),
            ("beta-blocker", "bisoprolol"),
        ] {
            assert!(!is_of_class(&id(item), class), "{item} {class}");
        }
    }
}
