//! `ebb` as a person or a script meets it: the real binary, run as a process, over a real file. What it promises is
//! in `docs/formats/cli.md`.
//!
//! Whole pages are compared with the texts in `snapshots` by [`insta`]. After a change that means to change a page, look
//! at what differs and accept it with `cargo insta review`, or write all of it with
//! `INSTA_UPDATE=always cargo test -p ebb-cli`, and read the difference before it is committed.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod activity;
mod asking;
mod copies_and_recovery;
mod days;
mod demo;
mod encryption;
mod entries;
mod environment;
mod erase;
mod evaluate;
mod files;
mod fit_prior;
mod forecast;
mod harness;
mod import;
mod json_contract;
mod languages;
mod log;
mod log_kinds;
mod movement_and_guides;
mod one_operation;
mod pages;
mod profile;
mod refusals;
mod remind;
