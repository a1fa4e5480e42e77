//! Other apps' files in, our own out.

pub mod import;
