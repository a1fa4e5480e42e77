use super::{Family, ItemKind};
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BuiltIn { pub id: &'static str, pub kind: ItemKind, pub family: Family, pub unit: Option<&'static str>, pub effort: [f64; 3] }
pub const BUILT_IN: &[BuiltIn] = &[BuiltIn { id: "pain", kind: ItemKind::Symptom, family: Family::MuscularPain, unit: None, effort: [0.0; 3] }];
