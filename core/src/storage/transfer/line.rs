//! The lines.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::entry::{EntryId, Mark, When};
use crate::storage::RowState;
use crate::time::{Day, Timestamp, write_timestamp};

/// The name of the format, in its first line.
pub(crate) const FORMAT: &str = "ebb-journal";

/// The version of the format that this version writes; it reads every version up to this one.
pub(crate) const LINES_VERSION: u32 = 1;

/// A line of a journal that is exported. One JSON object each, with the kind of line as its only key.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum JournalLine<'a> {
    /// The first line.
    Header(Header<'a>),
    /// A phone or computer that wrote to the journal.
    Device(DeviceLine),
    /// A group of operations that is undone as one: an import.
    #[serde(borrow)]
    Batch(BatchLine<'a>),
    /// A setting, an item, a rule, a medicine, and all else that is small and keyed.
    #[serde(borrow)]
    Record(RecordLine<'a>),
    /// Something the person did. The entries that it created follow.
    #[serde(borrow)]
    Operation(TransferOperation<'a>),
    /// An entry, as it is now.
    #[serde(borrow)]
    Entry(TransferEntry<'a>),
    /// What is left of an entry that was erased for good.
    Erased(ErasedLine),
    /// A picture or a sound of an entry; its content is beside the journal.
    #[serde(borrow)]
    Attachment(AttachmentLine<'a>),
    /// A day or an hour of a wearable's readings.
    #[serde(borrow)]
    Sample(SampleLine<'a>),
    /// Where an imported entry came from.
    #[serde(borrow)]
    Origin(OriginLine<'a>),
    /// A field that an operation changed.
    #[serde(borrow)]
    Change(ChangeLine<'a>),
    /// A forecast as it was given.
    #[serde(borrow)]
    Forecast(ForecastLine<'a>),
    /// The last line: without it the file was cut.
    End(EndLine),
}

/// What the lines are.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Header<'a> {
    /// [`FORMAT`].
    pub(crate) format: Cow<'a, str>,
    /// [`LINES_VERSION`].
    pub(crate) version: u32,
    /// When it was written.
    pub(crate) written: Timestamp,
}

/// A device, with the number by which the following lines name it.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DeviceLine {
    pub(crate) n: i64,
    pub(crate) id: uuid::Uuid,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BatchLine<'a> {
    pub(crate) id: uuid::Uuid,
    #[serde(borrow)]
    pub(crate) source: Cow<'a, str>,
    #[serde(borrow)]
    pub(crate) label: Cow<'a, str>,
    /// Whether it is not visible yet.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) staged: bool,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RecordLine<'a> {
    #[serde(borrow)]
    pub(crate) kind: Cow<'a, str>,
    #[serde(borrow)]
    pub(crate) id: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "RowState::is_live")]
    pub(crate) state: RowState,
    #[serde(borrow)]
    pub(crate) body: &'a RawValue,
}

/// An operation is named by its device and clock, `[device, clock]`.
pub(crate) type OperationName = (i64, i64);

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TransferOperation<'a> {
    pub(crate) device: i64,
    pub(crate) clock: i64,
    #[serde(serialize_with = "write_timestamp")]
    pub(crate) at: Timestamp,
    #[serde(borrow)]
    pub(crate) verb: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) batch: Option<uuid::Uuid>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) undoes: Option<OperationName>,
    /// How many of the entries that follow, counted from the last one, it created so that undo reaches them.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub(crate) created: i64,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the form that serde asks for")]
fn is_zero(number: &i64) -> bool {
    *number == 0
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TransferEntry<'a> {
    pub(crate) id: EntryId,
    #[serde(default, skip_serializing_if = "RowState::is_live")]
    pub(crate) state: RowState,
    pub(crate) when: When,
    pub(crate) day: Day,
    pub(crate) mark: Mark,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) carer: bool,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(crate) note: Option<Cow<'a, str>>,
    #[serde(borrow)]
    pub(crate) body: &'a RawValue,
}

impl TransferEntry<'_> {
    /// Whether the entry is visible.
    pub(crate) fn is_live(&self) -> bool {
        self.state == RowState::Live
    }
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ErasedLine {
    pub(crate) id: EntryId,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AttachmentLine<'a> {
    pub(crate) id: uuid::Uuid,
    #[serde(default, skip_serializing_if = "RowState::is_live")]
    pub(crate) state: RowState,
    pub(crate) entry: EntryId,
    #[serde(borrow)]
    pub(crate) media: Cow<'a, str>,
    pub(crate) size: i64,
    /// SHA-256 of its content, in hexadecimal.
    #[serde(borrow)]
    pub(crate) hash: Cow<'a, str>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SampleLine<'a> {
    #[serde(borrow)]
    pub(crate) item: Cow<'a, str>,
    pub(crate) day: Day,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) hour: Option<u8>,
    pub(crate) count: i64,
    pub(crate) low: f64,
    pub(crate) mean: f64,
    pub(crate) high: f64,
    #[serde(borrow)]
    pub(crate) source: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) batch: Option<uuid::Uuid>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OriginLine<'a> {
    #[serde(borrow)]
    pub(crate) source: Cow<'a, str>,
    #[serde(borrow)]
    pub(crate) key: Cow<'a, str>,
    /// Hash of what the source said last, in hexadecimal.
    #[serde(borrow)]
    pub(crate) hash: Cow<'a, str>,
    pub(crate) entry: EntryId,
}

/// What a change is of.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum ChangeTarget<'a> {
    Entry(EntryId),
    /// Kind and id.
    Record(Cow<'a, str>, Cow<'a, str>),
    /// Item, source, day, and the hour if it is of one.
    Sample(Cow<'a, str>, Cow<'a, str>, Day, Option<u8>),
    Attachment(uuid::Uuid),
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangeLine<'a> {
    pub(crate) operation: OperationName,
    #[serde(borrow)]
    pub(crate) of: ChangeTarget<'a>,
    #[serde(borrow)]
    pub(crate) field: Cow<'a, str>,
    /// Absent where there was nothing before; `null` is something, a setting that is empty.
    #[serde(deserialize_with = "present", borrow, default, skip_serializing_if = "Option::is_none")]
    pub(crate) before: Option<&'a RawValue>,
    /// Absent where there is nothing after.
    #[serde(deserialize_with = "present", borrow, default, skip_serializing_if = "Option::is_none")]
    pub(crate) after: Option<&'a RawValue>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ForecastLine<'a> {
    pub(crate) day: Day,
    #[serde(serialize_with = "write_timestamp")]
    pub(crate) at: Timestamp,
    pub(crate) version: u32,
    #[serde(borrow)]
    pub(crate) state: Cow<'a, str>,
    pub(crate) so_far: bool,
    pub(crate) usual: f64,
    pub(crate) chances: [f64; 3],
    pub(crate) late: bool,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EndLine {
    /// How many lines came before.
    pub(crate) lines: u64,
}

/// Reads a field that is there, also one that holds `null`, which `Option` alone would take for none.
fn present<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<&'de RawValue>, D::Error> {
    <&RawValue>::deserialize(from).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn null_and_nothing_are_two_things_in_a_change() {
        for values in [r#","before":null"#, r#","after":null"#, r#","before":1,"after":null"#, ""] {
            let line = format!(
                r#"{{"change":{{"operation":[1,2],"of":{{"record":["setting","x"]}},"field":"body"{values}}}}}"#
            );
            let read: JournalLine<'_> = serde_json::from_str(&line).unwrap();
            assert_eq!(serde_json::to_string(&read).unwrap(), line);
        }
    }
}
