//! `ebb` as a person or a script sees it: the real binary, run as a process, over a real file. `docs/formats/cli.md`
//! specifies it.
//!
//! [`insta`] compares whole pages with the texts in `snapshots`. After an intended change of a page, review the
//! differences and accept them with `cargo insta review`; or write all of them with
//! `INSTA_UPDATE=always cargo test -p ebb-cli`, and read the diff before committing it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod activity;
mod after_midnight;
mod as_written;
mod asking;
mod backup;
mod brands;
mod command_lists;
mod copies_and_recovery;
mod days;
mod demo;
mod dose_amounts;
mod doses;
mod encryption;
mod entries;
mod environment;
mod erase;
mod evaluate;
mod files;
mod fit_prior;
mod flares;
mod forecast;
mod harness;
mod import;
mod json_contract;
mod languages;
mod log;
mod log_kinds;
mod movement_and_guides;
mod names;
mod nights;
mod one_meaning;
mod one_operation;
mod pages;
mod profile;
mod refusal_languages;
mod refusals;
mod remind;
mod remind_log;
mod safety;
mod said_at_once;
mod signs_recalled;
mod ways_on;
mod what_it_says;
