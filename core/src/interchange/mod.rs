//! Other apps' diaries, for research.

pub mod diary;
