//! Combination products, each with the substances in it.
//!
//! A brand leads here only where every pack under that name holds the same substances in the countries of the language
//! (docs/medicines.md says which do not). How much of each is in a piece is on the person's own pack.

use crate::catalog::Family::{Medicine, PainRelief};
use crate::catalog::vocabulary::built_in::{BuiltIn, in_unit, product};

/// Combination products, each with the substances in it.
pub(in crate::catalog::vocabulary) const PRODUCTS: &[BuiltIn] = &[
    // With paracetamol.
    product("co-codamol", PainRelief, &["paracetamol", "codeine"]),
    product("co-dydramol", PainRelief, &["paracetamol", "dihydrocodeine"]),
    product("paracetamol-codeine-caffeine", PainRelief, &["paracetamol", "codeine", "caffeine-tablet"]),
    product("hydrocodone-paracetamol", PainRelief, &["hydrocodone", "paracetamol"]),
    product("oxycodone-paracetamol", PainRelief, &["oxycodone", "paracetamol"]),
    product("tramadol-paracetamol", PainRelief, &["tramadol", "paracetamol"]),
    product("paracetamol-caffeine", PainRelief, &["paracetamol", "caffeine-tablet"]),
    product("aspirin-paracetamol-caffeine", PainRelief, &["aspirin", "paracetamol", "caffeine-tablet"]),
    product("ibuprofen-paracetamol", PainRelief, &["ibuprofen", "paracetamol"]),
    product("paracetamol-diphenhydramine", PainRelief, &["paracetamol", "diphenhydramine"]),
    product("butylscopolamine-paracetamol", PainRelief, &["butylscopolamine", "paracetamol"]),
    product("butalbital-paracetamol-caffeine", PainRelief, &["butalbital", "paracetamol", "caffeine-tablet"]),
    product("methocarbamol-paracetamol", PainRelief, &["methocarbamol", "paracetamol"]),
    product("orphenadrine-paracetamol", PainRelief, &["orphenadrine", "paracetamol"]),
    product("paracetamol-phenylephrine", PainRelief, &["paracetamol", "phenylephrine"]),
    product("cold-remedy-phenylephrine", PainRelief, &["paracetamol", "dextromethorphan", "phenylephrine"]),
    product("cold-remedy-doxylamine", PainRelief, &["paracetamol", "dextromethorphan", "doxylamine"]),
    in_unit(
        "ml",
        product(
            "cold-remedy-doxylamine-ephedrine",
            PainRelief,
            &["paracetamol", "dextromethorphan", "doxylamine", "ephedrine"],
        ),
    ),
    product("cold-remedy-chlorphenamine", PainRelief, &["paracetamol", "dextromethorphan", "chlorphenamine"]),
    product("cold-remedy-antihistamine", PainRelief, &["paracetamol", "chlorphenamine", "phenylephrine"]),
    product("cold-remedy-caffeine", PainRelief, &["paracetamol", "chlorphenamine", "caffeine-tablet", "vitamin-c"]),
    // With an anti-inflammatory.
    product("ibuprofen-codeine", PainRelief, &["ibuprofen", "codeine"]),
    product("ibuprofen-caffeine", PainRelief, &["ibuprofen", "caffeine-tablet"]),
    product("ibuprofen-pseudoephedrine", PainRelief, &["ibuprofen", "pseudoephedrine"]),
    product("ibuprofen-diphenhydramine", PainRelief, &["ibuprofen", "diphenhydramine"]),
    product("ibuprofen-famotidine", PainRelief, &["ibuprofen", "famotidine"]),
    product("naproxen-esomeprazole", PainRelief, &["naproxen", "esomeprazole"]),
    product("sumatriptan-naproxen", PainRelief, &["sumatriptan", "naproxen"]),
    product("naproxen-carisoprodol", PainRelief, &["naproxen", "carisoprodol"]),
    product("diclofenac-misoprostol", PainRelief, &["diclofenac", "misoprostol"]),
    product("tramadol-dexketoprofen", PainRelief, &["tramadol", "dexketoprofen"]),
    product("aspirin-caffeine", PainRelief, &["aspirin", "caffeine-tablet"]),
    product("aspirin-pseudoephedrine", PainRelief, &["aspirin", "pseudoephedrine"]),
    product("aspirin-vitamin-c", PainRelief, &["aspirin", "vitamin-c"]),
    // Opioids with naloxone.
    product("oxycodone-naloxone", PainRelief, &["oxycodone", "naloxone"]),
    product("tilidine-naloxone", PainRelief, &["tilidine", "naloxone"]),
    product("buprenorphine-naloxone", PainRelief, &["buprenorphine", "naloxone"]),
    // Migraine.
    product("ergotamine-caffeine", PainRelief, &["ergotamine", "caffeine-tablet"]),
    // Other products.
    product("levothyroxine-liothyronine", Medicine, &["levothyroxine", "liothyronine"]),
    product("doxylamine-pyridoxine", Medicine, &["doxylamine", "vitamin-b6"]),
    product("levodopa-benserazide", Medicine, &["levodopa", "benserazide"]),
    product("levodopa-carbidopa", Medicine, &["levodopa", "carbidopa"]),
    product("co-amoxiclav", Medicine, &["amoxicillin", "clavulanic-acid"]),
    product("nirmatrelvir-ritonavir", Medicine, &["nirmatrelvir", "ritonavir"]),
];
