//! The service that the files of this module implement.

use crate::journal::Journal;
use crate::service::service;

service! {
    /// Maintains the journal as a file: check, copies, encryption, erasure.
    Maintenance, maintenance
}
