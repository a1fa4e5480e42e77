//! The keys of all messages, and a method of [`Words`] for each, generated from `locales/en` by `build.rs`.

use fluent_bundle::FluentValue;

use super::message_key::MessageKey;
use super::words::Words;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
