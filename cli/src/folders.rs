//! The user's folders by the XDG Base Directory Specification, on every system.

use std::path::{Path, PathBuf};

use etcetera::BaseStrategy as _;
use etcetera::base_strategy::Xdg;

/// Ebb's data folder, or `None` if the environment does not say whose it is.
///
/// Without `HOME`, the home folder would come from the system's user database. A script that clears its environment
/// must not find somebody's diary that way; it has to name the journal.
pub(crate) fn data() -> Option<PathBuf> {
    let named = ["XDG_DATA_HOME", "HOME", "USERPROFILE"]
        .into_iter()
        .any(|name| std::env::var_os(name).is_some_and(|path| Path::new(&path).is_absolute()));
    let folder = Xdg::new().ok().filter(|_| named)?.data_dir();
    folder.is_absolute().then(|| folder.join("ebb"))
}

/// Ebb's folder for state that may be lost, or `None` if the environment does not say whose it is.
pub(crate) fn state() -> Option<PathBuf> {
    let folder = Xdg::new().ok()?.state_dir()?;
    folder.is_absolute().then(|| folder.join("ebb"))
}
