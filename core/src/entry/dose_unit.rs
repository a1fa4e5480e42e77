//! Units of doses, in every spelling of the languages Ebb speaks.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::InvalidDraft;

/// A unit of a dose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum DoseUnit {
    /// One of those in [`KNOWN`].
    Known(&'static KnownUnit),
    /// Any other, as the person wrote it.
    Other(String),
}

/// What a unit measures. Only units of one kind are converted into each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum UnitKind {
    Mass,
    Volume,
    Time,
    /// Amount of substance.
    Molar,
    /// Biological activity, another amount for each substance.
    International,
    /// Things that are counted: tablets, drops, glasses.
    Piece,
}

/// A unit that Ebb knows.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct KnownUnit {
    /// How it is stored.
    id: &'static str,
    kind: UnitKind,
    /// How many of the kind's smallest unit it is: µg, ml, min. 1 for what is only counted.
    size: u32,
    /// Other spellings, folded as [`fold`] does.
    spellings: &'static [&'static str],
}

const fn unit(id: &'static str, kind: UnitKind, size: u32, spellings: &'static [&'static str]) -> KnownUnit {
    KnownUnit { id, kind, size, spellings }
}

impl KnownUnit {
    /// Whether it is, or beside the other can mean, an international unit.
    fn is_activity(&self) -> bool {
        self.kind == International || self.id == "unit"
    }
}

use UnitKind::{International, Mass, Molar, Piece, Time, Volume};

/// Every unit that has more than one spelling or converts into another.
const KNOWN: &[KnownUnit] = &[
    unit("µg", Mass, 1, &["ug", "mcg", "microgram", "micrograms", "mikrogramm", "microgramo", "microgramos"]),
    unit("mg", Mass, 1_000, &["milligram", "milligrams", "milligramm", "miligramo", "miligramos"]),
    unit("g", Mass, 1_000_000, &["gr", "gram", "grams", "gramm", "gramo", "gramos"]),
    unit("ml", Volume, 1, &["millilitre", "millilitres", "milliliter", "milliliters", "mililitro", "mililitros", "cc"]),
    unit("cl", Volume, 10, &["centilitre", "centiliter", "zentiliter", "centilitro"]),
    unit("dl", Volume, 100, &["decilitre", "deciliter", "deziliter", "decilitro"]),
    unit("l", Volume, 1_000, &["litre", "litres", "liter", "liters", "litro", "litros"]),
    unit("min", Time, 1, &["minute", "minutes", "minuten", "minuto", "minutos", "mins"]),
    unit("h", Time, 60, &["hour", "hours", "hr", "hrs", "stunde", "stunden", "std", "hora", "horas"]),
    unit("mmol", Molar, 1, &["millimole", "millimoles", "millimol", "milimol", "milimoles"]),
    unit(
        "IU",
        International,
        1,
        &[
            "iu",
            "i.u.",
            "i.u",
            "ie",
            "i.e.",
            "i.e",
            "ui",
            "u.i.",
            "u.i",
            "u",
            "e",
            "int. units",
            "international unit",
            "international units",
            "internationale einheit",
            "internationale einheiten",
            "unidad internacional",
            "unidades internacionales",
        ],
    ),
    unit(
        "tablet",
        Piece,
        1,
        &[
            "tablets",
            "tab",
            "tabs",
            "tabl",
            "pill",
            "pills",
            "caplet",
            "caplets",
            "tablette",
            "tabletten",
            "tbl",
            "pille",
            "pillen",
            "comprimido",
            "comprimidos",
            "comp",
            "pastilla",
            "pastillas",
            "tableta",
            "tabletas",
        ],
    ),
    unit(
        "capsule",
        Piece,
        1,
        &["capsules", "cap", "caps", "kapsel", "kapseln", "kps", "cápsula", "cápsulas", "capsula", "capsulas"],
    ),
    unit("drop", Piece, 1, &["drops", "gtt", "tropfen", "tr", "gota", "gotas"]),
    unit(
        "puff",
        Piece,
        1,
        &["puffs", "hub", "hübe", "sprühstoß", "sprühstöße", "inhalation", "inhalations", "inhalación", "inhalaciones"],
    ),
    unit("spray", Piece, 1, &["sprays", "pulverización", "pulverizaciones"]),
    unit("patch", Piece, 1, &["patches", "pflaster", "parche", "parches"]),
    unit("sachet", Piece, 1, &["sachets", "beutel", "sobre", "sobres"]),
    unit("suppository", Piece, 1, &["suppositories", "zäpfchen", "supositorio", "supositorios"]),
    unit("injection", Piece, 1, &["injections", "spritze", "spritzen", "inyección", "inyecciones"]),
    unit("ampoule", Piece, 1, &["ampoules", "ampulle", "ampullen", "amp", "ampolla", "ampollas"]),
    unit("lozenge", Piece, 1, &["lozenges", "lutschtablette", "lutschtabletten", "caramelo", "caramelos"]),
    // Household measures, as leaflets count them.
    unit("teaspoon", Volume, 5, &["teaspoons", "tsp", "teelöffel", "tl", "cucharadita", "cucharaditas"]),
    unit("tablespoon", Volume, 15, &["tablespoons", "tbsp", "esslöffel", "el", "cucharada", "cucharadas"]),
    unit("scoop", Piece, 1, &["scoops", "messlöffel", "cacito", "cacitos"]),
    unit("application", Piece, 1, &["applications", "anwendung", "anwendungen", "aplicación", "aplicaciones"]),
    unit("piece", Piece, 1, &["pieces", "stück", "stk", "st", "pieza", "piezas"]),
    unit("unit", Piece, 1, &["units", "einheit", "einheiten", "einh", "unidad", "unidades"]),
    unit("glass", Piece, 1, &["glasses", "glas", "gläser", "vaso", "vasos"]),
    unit("cup", Piece, 1, &["cups", "tasse", "tassen", "taza", "tazas"]),
    unit(
        "dose",
        Piece,
        1,
        &[
            "doses",
            "dosis",
            "dosen",
            "×",
            "x",
            "time",
            "times",
            "mal",
            "vez",
            "veces",
            "intake",
            "intakes",
            "einnahme",
            "einnahmen",
            "toma",
            "tomas",
        ],
    ),
];

/// A spelling without what does not distinguish units: case, outer spaces, a closing full stop. The Greek letter mu
/// becomes the micro sign.
fn fold(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    let text = if text.matches('.').count() == 1 { text.strip_suffix('.').unwrap_or(text) } else { text };
    if text.chars().any(|letter| letter.is_uppercase() || letter == 'μ') {
        Cow::Owned(text.to_lowercase().replace('μ', "µ"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Words that are no unit by themselves, and what people who write them may mean.
const MEANT: &[(&[&str], &[&str])] = &[
    (&["spoon", "spoons", "spoonful", "spoonfuls"], &["teaspoon", "tablespoon"]),
    (&["löffel"], &["teelöffel", "esslöffel"]),
    (&["cuchara", "cucharas"], &["cucharadita", "cucharada"]),
    (&["half", "halves"], &["1/2 tablet"]),
    (&["halb", "halbe", "halber", "hälfte"], &["1/2 tablette"]),
    (&["medio", "media", "mitad"], &["1/2 comprimido"]),
];

/// The spellings that are nearest to one that is no unit, at most three of different units; none if nothing is near.
fn nearest(given: &str) -> Vec<String> {
    const NEAREST_MOST: usize = 3;
    let folded = fold(given);
    if let Some((_, meant)) = MEANT.iter().find(|(words, _)| words.contains(&&*folded)) {
        return meant.iter().map(|text| (*text).to_owned()).collect();
    }
    let length = folded.chars().count();
    let mut near: Vec<(usize, &str)> = Vec::new();
    for unit in KNOWN {
        let spellings = std::iter::once(unit.id).chain(unit.spellings.iter().copied());
        let edits = spellings.map(|spelling| (strsim::damerau_levenshtein(&folded, &fold(spelling)), spelling));
        // A second edit makes another word of a short one.
        let edits_most = if length < 6 { 1 } else { 2 };
        near.extend(edits.min_by_key(|(edits, _)| *edits).filter(|(edits, _)| *edits <= edits_most && *edits < length));
    }
    near.sort_by_key(|(edits, spelling)| (*edits, KNOWN.iter().all(|unit| unit.id != *spelling)));
    let fewest = near.first().map_or(0, |(edits, _)| *edits);
    let nearest = near.into_iter().take_while(|(edits, _)| *edits == fewest).take(NEAREST_MOST);
    nearest.map(|(_, spelling)| spelling.to_owned()).collect()
}

impl DoseUnit {
    /// The unit of a spelling.
    pub(crate) fn of(text: &str) -> Self {
        let folded = fold(text);
        let known =
            KNOWN.iter().find(|unit| unit.id == text.trim() || unit.id == folded || unit.spellings.contains(&&*folded));
        known.map_or_else(|| Self::Other(text.trim().to_owned()), Self::Known)
    }

    /// The unit of a spelling, refused where Ebb does not know it.
    pub(crate) fn known(text: &str) -> Result<Self, InvalidDraft> {
        match Self::of(text) {
            Self::Other(given) => Err(InvalidDraft::UnknownDoseUnit { nearest: nearest(&given), given }),
            known @ Self::Known(_) => Ok(known),
        }
    }

    /// How it is stored.
    pub(crate) fn id(&self) -> &str {
        match self {
            Self::Known(unit) => unit.id,
            Self::Other(text) => text,
        }
    }

    /// The end of the key of its message, `dose-…`; `None` for one that is written alike in every language.
    pub(super) fn word(&self) -> Option<&'static str> {
        match self {
            Self::Known(KnownUnit { id, kind: Piece, .. } | KnownUnit { id: id @ ("teaspoon" | "tablespoon"), .. }) => {
                Some(id)
            }
            Self::Known(KnownUnit { kind: International, .. }) => Some("international"),
            _ => None,
        }
    }

    /// The unit that is meant of what a medicine holds: "100 units per ml" are international ones.
    pub(super) fn of_strength(self) -> Self {
        if self.id() == "unit" { Self::of("IU") } else { self }
    }

    /// Whether it is a length of time.
    pub(crate) fn is_time(&self) -> bool {
        matches!(self, Self::Known(KnownUnit { kind: Time, .. }))
    }

    /// Whether it weighs.
    pub(crate) fn is_mass(&self) -> bool {
        matches!(self, Self::Known(KnownUnit { kind: Mass, .. }))
    }

    /// Whether it measures a volume.
    pub(crate) fn is_volume(&self) -> bool {
        matches!(self, Self::Known(KnownUnit { kind: Volume, .. }))
    }

    /// Whether it counts things, such as tablets, rather than measures.
    pub(crate) fn is_piece(&self) -> bool {
        matches!(self, Self::Known(KnownUnit { kind: Piece, .. }))
    }

    /// Whether it counts what is taken by the piece, a few at once: tablets, puffs and "Stück", not drops, units or glasses.
    pub(crate) fn is_taken_in_few(&self) -> bool {
        const MANY: &[&str] = &["drop", "unit", "glass", "cup"];
        self.is_piece() && !MANY.contains(&self.id())
    }

    /// What "piece" and "unit" mean of a medicine whose usual dose is in tablets or capsules: those.
    pub(super) fn meant(self, usual: &Self) -> Self {
        let is_any = matches!(self.id(), "piece" | "unit");
        if is_any && matches!(usual.id(), "tablet" | "capsule") { usual.clone() } else { self }
    }

    /// What an amount in this unit is multiplied by to be in another; `None` where they are of different kinds.
    pub(super) fn factor_to(&self, other: &Self) -> Option<Decimal> {
        match (self, other) {
            (Self::Known(from), Self::Known(to)) if from.id == to.id => Some(Decimal::ONE),
            // Of what is dosed by its activity, "units" are international ones.
            (Self::Known(from), Self::Known(to)) if from.is_activity() && to.is_activity() => Some(Decimal::ONE),
            // Pieces of different kinds are different things.
            (Self::Known(from), Self::Known(to)) if from.kind == to.kind && from.kind != Piece => {
                Decimal::from(from.size).checked_div(to.size.into())
            }
            (Self::Other(from), Self::Other(to)) if fold(from) == fold(to) => Some(Decimal::ONE),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn spelling_belongs_to_one_unit() {
        let mut seen = HashSet::new();
        for unit in KNOWN {
            assert!(seen.insert(unit.id), "{}", unit.id);
            for spelling in unit.spellings {
                assert!(seen.insert(spelling), "{spelling}");
                assert_eq!(fold(spelling), *spelling, "a spelling is stored folded");
                assert_eq!(DoseUnit::of(spelling).id(), unit.id);
            }
        }
    }

    #[test]
    fn case_and_the_micro_sign_do_not_matter() {
        for (text, id) in [
            ("MG", "mg"),
            ("μg", "µg"),
            ("µG", "µg"),
            ("I.E.", "IU"),
            ("E.", "IU"),
            ("U", "IU"),
            ("Tbl.", "tablet"),
            (" Kapseln ", "capsule"),
        ] {
            assert_eq!(DoseUnit::of(text).id(), id, "{text}");
        }
        assert_eq!(DoseUnit::of("Handvoll"), DoseUnit::Other("Handvoll".to_owned()));
    }

    #[test]
    fn unknown_unit_is_refused_with_the_nearest() {
        let nearest = |text: &str| match DoseUnit::known(text) {
            Err(InvalidDraft::UnknownDoseUnit { nearest, given }) => {
                assert_eq!(given, text);
                nearest
            }
            other => panic!("{other:?}"),
        };
        assert_eq!(nearest("mgg")[0], "mg");
        assert_eq!(nearest("tablest"), ["tablet"]);
        assert_eq!(nearest("Tropfn"), ["tropfen"]);
        assert_eq!(nearest("furlongs"), [""; 0]);
        assert_eq!(nearest("Halm"), [""; 0], "two edits from a unit of four letters");
        assert_eq!(nearest("spoons"), ["teaspoon", "tablespoon"]);
        assert_eq!(nearest("halbe"), ["1/2 tablette"]);
        assert_eq!(DoseUnit::of("tomas").id(), "dose");
        assert!(DoseUnit::known("Tabletten").is_ok());
    }

    #[test]
    fn every_remedy_has_a_known_unit() {
        for item in crate::catalog::BUILT_IN.iter().filter(|item| item.kind == crate::catalog::ItemKind::Remedy) {
            let unit = item.unit.unwrap_or("dose");
            assert!(DoseUnit::known(unit).is_ok(), "{}: {unit}", item.id);
        }
    }
}
