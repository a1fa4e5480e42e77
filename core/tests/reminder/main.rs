//! Reminders: the laws of time, silence and budget; answers; the exchange between a phone and the journal.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod after;
mod answered;
mod answers;
mod archived;
mod changes;
mod dose_laws;
mod doses;
mod flights;
mod interrupted;
mod laws;
mod merged;
mod overview;
mod pauses;
mod phone;
mod prompts;
mod rules;
mod said;
mod silence;
mod weekly;
