//! What widgets, tiles, extensions and a locked phone show, and the presses they pass on.
//!
//! They never open the journal. They read a **snapshot**, one small file that contains the chosen buttons under opaque
//! handles, and no word about health unless the person turned words on. They leave **notes** in the **inbox**, a folder
//! with one file per press, each sealed so that only the journal can read it, and written atomically. The journal
//! drains the inbox in order of time when it is next open. A note is named by the id of its entry, so a note that is
//! delivered twice, or drained again after the app was killed, counts once.
//!
//! The seal is an anonymous public-key box (X25519, XSalsa20-Poly1305, like libsodium's `crypto_box_seal`): a process
//! that can write while the phone is locked has only the public key, with which it cannot read.
//!
//! - `snapshot`: the file that widgets read.
//! - `note`: leaving a note, from a process that cannot open the journal.
//! - `drain`: logging the notes in the journal.
//! - `service`: the public service.

mod drain;
mod note;
mod service;
mod snapshot;

pub use drain::{DrainReport, RejectedNote};
pub(crate) use note::files;
pub use note::{InboxAction, leave};
pub use service::{Inbox, WidgetState};
use snapshot::{FORM, handle};
pub use snapshot::{SnapshotButton, WidgetSnapshot};
pub(crate) use snapshot::{WidgetWords, button_names, shows_words};
