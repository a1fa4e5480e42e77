//! Medicines for pain, tight muscles and migraine.

use crate::catalog::Family::{Medicine, PainRelief};
use crate::catalog::vocabulary::built_in::{BuiltIn, in_unit, medicine, remedy};

/// Medicines for pain, tight muscles and migraine.
pub(in crate::catalog::vocabulary) const PAIN: &[BuiltIn] = &[
    // Anti-inflammatories.
    medicine("ketoprofen", "nsaid", PainRelief),
    medicine("dexibuprofen", "nsaid", PainRelief),
    medicine("flurbiprofen", "nsaid", PainRelief),
    medicine("indometacin", "nsaid", PainRelief),
    medicine("ketorolac", "nsaid", PainRelief),
    medicine("aceclofenac", "nsaid", PainRelief),
    medicine("etodolac", "nsaid", PainRelief),
    medicine("nabumetone", "nsaid", PainRelief),
    medicine("mefenamic-acid", "nsaid", PainRelief),
    medicine("piroxicam", "nsaid", PainRelief),
    medicine("lornoxicam", "nsaid", PainRelief),
    medicine("oxaprozin", "nsaid", PainRelief),
    medicine("nimesulide", "nsaid", PainRelief),
    // Opioids, and what is beside them in products.
    medicine("hydrocodone", "opioid", PainRelief),
    medicine("oxycodone", "opioid", PainRelief),
    medicine("morphine", "opioid", PainRelief),
    medicine("hydromorphone", "opioid", PainRelief),
    in_unit("µg", medicine("fentanyl", "opioid", PainRelief)),
    in_unit("µg", medicine("buprenorphine", "opioid", PainRelief)),
    medicine("dihydrocodeine", "opioid", PainRelief),
    medicine("methadone", "opioid", PainRelief),
    medicine("levomethadone", "opioid", PainRelief),
    remedy("naltrexone", PainRelief, "mg"),
    remedy("naloxone", PainRelief, "mg"),
    remedy("dronabinol", PainRelief, "mg"),
    remedy("ketamine", PainRelief, "mg"),
    remedy("esketamine", PainRelief, "mg"),
    // Muscle relaxants.
    medicine("carisoprodol", "muscle-relaxant", PainRelief),
    medicine("metaxalone", "muscle-relaxant", PainRelief),
    medicine("orphenadrine", "muscle-relaxant", PainRelief),
    medicine("chlorzoxazone", "muscle-relaxant", PainRelief),
    medicine("tolperisone", "muscle-relaxant", PainRelief),
    medicine("pridinol", "muscle-relaxant", PainRelief),
    medicine("dantrolene", "muscle-relaxant", PainRelief),
    // Migraine.
    medicine("sumatriptan", "triptan", PainRelief),
    medicine("rizatriptan", "triptan", PainRelief),
    medicine("zolmitriptan", "triptan", PainRelief),
    medicine("eletriptan", "triptan", PainRelief),
    medicine("naratriptan", "triptan", PainRelief),
    medicine("almotriptan", "triptan", PainRelief),
    medicine("frovatriptan", "triptan", PainRelief),
    remedy("lasmiditan", PainRelief, "mg"),
    remedy("ergotamine", PainRelief, "mg"),
    remedy("cgrp-medicine", PainRelief, "mg"),
    medicine("rimegepant", "cgrp-medicine", PainRelief),
    medicine("ubrogepant", "cgrp-medicine", PainRelief),
    // Migraine prevention.
    medicine("atogepant", "cgrp-medicine", Medicine),
    medicine("erenumab", "cgrp-medicine", Medicine),
    medicine("fremanezumab", "cgrp-medicine", Medicine),
    medicine("galcanezumab", "cgrp-medicine", Medicine),
    medicine("eptinezumab", "cgrp-medicine", Medicine),
    remedy("flunarizine", Medicine, "mg"),
    remedy("pizotifen", Medicine, "mg"),
    remedy("botulinum-toxin", Medicine, "unit"),
];
