//! The service that the files of this module add to.

use crate::journal::Journal;
use crate::service::service;

service! {
    /// Looks after the journal as a file: check, copies, encryption, erasing.
    Maintenance, maintenance
}
