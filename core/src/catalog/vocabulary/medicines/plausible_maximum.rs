//! How much of a medicine at once is more than anyone means.
//!
//! A bound is about ten times what is usually taken at once, rounded up: above high doses that are prescribed, and below a
//! slip of the unit or of the decimal mark, which is a factor of a hundred or a thousand. It decides only whether Ebb asks
//! once before it records a dose, never what is recorded. The usual doses are common knowledge of pharmacology and were copied
//! from no table; the bounds wait for a clinician's review (docs/clinical-review.md).

/// The bounds of substances, in milligrams.
pub(in crate::catalog) const PLAUSIBLE_MAXIMUM: &[(&str, u32)] = &[
    // Anti-inflammatories.
    ("ibuprofen", 6_000),
    ("dexibuprofen", 4_000),
    ("naproxen", 5_000),
    ("diclofenac", 1_000),
    ("celecoxib", 4_000),
    ("etoricoxib", 1_200),
    ("meloxicam", 150),
    ("piroxicam", 400),
    ("lornoxicam", 160),
    ("ketoprofen", 2_000),
    ("dexketoprofen", 500),
    ("flurbiprofen", 1_000),
    ("indometacin", 1_000),
    ("ketorolac", 400),
    // Opioids. Some people take many times what others do.
    ("fentanyl", 10),
    ("buprenorphine", 100),
    ("hydromorphone", 300),
    ("morphine", 2_000),
    ("oxycodone", 1_500),
    ("hydrocodone", 500),
    ("methadone", 500),
    ("levomethadone", 300),
    ("dihydrocodeine", 1_500),
    ("codeine", 1_000),
    ("tramadol", 4_000),
    ("tilidine", 3_000),
    ("tapentadol", 3_000),
    ("naltrexone", 1_000),
    // Muscles and nerves.
    ("baclofen", 500),
    ("tizanidine", 150),
    ("cyclobenzaprine", 300),
    ("pregabalin", 6_000),
    // Mood, anxiety, sleep.
    ("amitriptyline", 1_500),
    ("nortriptyline", 1_000),
    ("duloxetine", 1_200),
    ("mirtazapine", 450),
    ("sertraline", 2_000),
    ("fluoxetine", 800),
    ("citalopram", 600),
    ("escitalopram", 300),
    ("paroxetine", 600),
    ("diazepam", 200),
    ("lorazepam", 50),
    ("alprazolam", 50),
    ("clonazepam", 80),
    ("bromazepam", 200),
    ("zolpidem", 150),
    ("zopiclone", 150),
    ("melatonin", 300),
    ("methylphenidate", 800),
    ("modafinil", 4_000),
    // Migraine.
    ("sumatriptan", 1_000),
    ("rizatriptan", 150),
    ("zolmitriptan", 100),
    ("naratriptan", 50),
    // Heart and circulation.
    ("bisoprolol", 200),
    ("nebivolol", 200),
    ("propranolol", 2_000),
    ("metoprolol", 3_000),
    ("amlodipine", 150),
    ("ramipril", 150),
    ("candesartan", 400),
    ("ivabradine", 100),
    ("midodrine", 200),
    ("clonidine", 5),
    ("digoxin", 3),
    ("digitoxin", 5),
    ("apixaban", 150),
    ("rivaroxaban", 300),
    ("warfarin", 200),
    ("phenprocoumon", 200),
    // Steroids are also given as bursts, of methylprednisolone a gram and more.
    ("prednisone", 2_000),
    ("prednisolone", 2_000),
    ("dexamethasone", 500),
    ("hydrocortisone", 2_000),
    ("fludrocortisone", 5),
    // Others.
    ("levothyroxine", 5),
    ("liothyronine", 1),
    ("methotrexate", 300),
    ("colchicine", 5),
    ("desmopressin", 10),
    ("misoprostol", 10),
];

/// The bounds of substances that are counted in international units.
pub(in crate::catalog) const MOST_UNITS: &[(&str, u32)] = &[("insulin", 200), ("vitamin-d", 600_000)];

/// The bound of a medicine that is not among them, in milligrams: a dose of ten grams is no tablet.
pub(in crate::catalog) const MOST_OF_OTHERS: u32 = 10_000;

/// The bound of liquid medicines, in millilitres: only what empties the bowel is drunk by the litre.
pub(in crate::catalog) const MOST_MILLILITRES: u32 = 1_000;

/// The bound of pieces at once: tablets, capsules, puffs.
pub(in crate::catalog) const MOST_PIECES: u32 = 20;
