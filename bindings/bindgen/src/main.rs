//! The generator of the Kotlin bindings.

fn main() {
    uniffi::uniffi_bindgen_main();
}
