//! The generator of the Swift bindings.

fn main() {
    uniffi::uniffi_bindgen_swift();
}
