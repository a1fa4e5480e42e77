//! `ebb` as a person or a script meets it: the real binary, run as a process, over a real file. What it promises is
//! in `docs/formats/cli.md`.
//!
//! Whole pages are compared with the texts in `cli/tests/golden`. After a change that means to change a page,
//! `EBB_GOLDEN=write cargo test -p ebb-cli` writes them anew; read the difference before it is committed.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod activity;
mod asking;
mod contract;
mod days;
mod demo;
mod desk;
mod encrypted;
mod entries;
mod erased;
mod evaluate;
mod fit_prior;
mod forecast;
mod gentle;
mod import;
mod languages;
mod log;
mod own;
mod pages;
mod places;
mod refused;
mod remind;
mod saying;
