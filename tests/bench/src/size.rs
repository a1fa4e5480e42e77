//! What the library for phones weighs: built as the phones' shells build it, without encryption, for this machine.

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::{Outcome, Row, ratio};

/// How many bytes the stripped library may have, and how many when compressed, as a store's download is.
const STRIPPED: u64 = 4 << 20;
const COMPRESSED: u64 = 2 << 20;

/// Builds the library into Cargo's target folder and weighs it.
pub(crate) fn rows(target: &Path) -> Outcome<Vec<Row>> {
    // From Cargo itself while it runs this program, so that both are built by one toolchain.
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let built = Command::new(cargo).args(["build", "--quiet", "--profile", "phone", "-p", "ebb-ffi"]).status()?;
    if !built.success() {
        return Err(format!("building the library for phones: {built}").into());
    }
    let library =
        target.join("phone").join(format!("{}ebb_ffi{}", std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX));
    let stripped = fs::metadata(&library)?.len();
    let gzip = Command::new("gzip").args(["-9", "--stdout"]).arg(&library).stderr(Stdio::inherit()).output()?;
    if !gzip.status.success() {
        return Err(format!("gzip: {}", gzip.status).into());
    }
    let compressed = u64::try_from(gzip.stdout.len())?;
    println!("the library for phones: {stripped} bytes stripped, {compressed} of them by gzip -9");
    #[allow(clippy::cast_precision_loss, reason = "some millions of bytes")]
    let share = |bytes: u64, goal: u64| bytes as f64 / goal as f64;
    Ok(vec![
        ratio("library for phones, stripped ÷ 4 MiB", share(stripped, STRIPPED)),
        ratio("library for phones, gzipped ÷ 2 MiB", share(compressed, COMPRESSED)),
    ])
}
