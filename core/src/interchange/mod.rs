//! Other apps' files in, our own out.

pub mod diary;
pub mod import;
