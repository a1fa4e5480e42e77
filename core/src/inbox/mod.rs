//! What widgets, tiles, extensions and a locked phone show, and the presses they pass on.
//!
//! They never open the journal. They read a **snapshot**, one small file with the chosen buttons under opaque handles
//! and no word about health unless the person turned words on. They leave **notes** in the **inbox**, a folder: one file a
//! press, sealed so that only the journal can read it, written whole or not at all. The journal drains the inbox when it is
//! next open, in order of time. A note is named by its entry's id, so that one delivered twice, or drained again after a
//! kill, counts once.
//!
//! The seal is an anonymous public-key box (X25519, XSalsa20-Poly1305, as libsodium's `crypto_box_seal`): a process that
//! may write while the phone is locked holds only the half of the key that cannot read.
//!
//! - `snapshot`: the file a widget reads.
//! - `note`: leaving a note, from a process that cannot open the journal.
//! - `drain`: logging the notes, in the journal.
//! - `service`: how callers reach them.

mod drain;
mod note;
mod service;
mod snapshot;

pub use drain::{DrainReport, RejectedNote};
pub(crate) use note::files;
pub use note::{InboxAction, leave};
pub use service::Inbox;
pub(crate) use snapshot::WidgetWords;
use snapshot::{FORM, handle};
pub use snapshot::{SnapshotButton, WidgetSnapshot};
