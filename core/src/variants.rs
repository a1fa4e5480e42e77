//! The variants of an enum as an array.

use strum::VariantArray;

/// All variants of an enum in the order of declaration. `N` must be their number, which is checked at compile time.
pub(crate) const fn all<T: VariantArray + Copy, const N: usize>() -> [T; N] {
    assert!(T::VARIANTS.len() == N, "the array is as long as there are variants");
    match T::VARIANTS.first_chunk() {
        Some(all) => *all,
        None => unreachable!(),
    }
}
