//! Validating records that come from outside the file.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::crisis;
use crate::error::EbbError;
use crate::i18n::Words;

/// Why a record is refused.
#[derive(Debug)]
pub(crate) struct BadRecord {
    /// Where in its body, as a path such as `rule.when`; `None` if it is the whole.
    field: Option<String>,
    why: BadValue,
}

#[derive(Debug)]
pub(super) enum BadValue {
    /// There is no such kind of record or setting.
    UnknownKind,
    /// Its id is missing or too long.
    BadId,
    /// It is not of the form that is written.
    Shape,
    /// No version writes this field, or not with this value.
    Unknown,
    /// Saving it would be refused.
    Invalid(EbbError),
}

impl BadRecord {
    pub(super) fn of(why: BadValue) -> Self {
        Self { field: None, why }
    }

    /// The reason in words, with the kind of record and the field. It repeats no crisis word: a restored export opens no
    /// card.
    pub(crate) fn in_words(&self, kind: &str, words: Words) -> String {
        let why = match &self.why {
            BadValue::UnknownKind => return words.line_unknown_kind(shown(kind)),
            BadValue::BadId => words.line_bad_id(),
            BadValue::Shape => words.line_shape(),
            BadValue::Unknown => words.line_unknown_field(),
            BadValue::Invalid(error) => error.in_words(words),
        };
        let at = self.field.as_ref().map_or_else(|| kind.to_owned(), |field| format!("{kind}.{field}"));
        // The refusal of the file says that nothing was changed, once.
        let unchanged = words.line_nothing_changed();
        let why = why.trim_end().strip_suffix(unchanged.as_str()).unwrap_or(&why).trim_end().trim_end_matches('.');
        words.line_field(shown(&at), shown(why))
    }
}

fn shown(text: &str) -> &str {
    if crisis::detect(text).is_some() { "…" } else { text }
}

/// Refuses a stored body that is not one of the type, or that `check` refuses.
pub(super) fn check_body<T: Serialize + DeserializeOwned>(
    body: &str,
    check: impl Fn(&T) -> Result<(), EbbError>,
) -> Result<(), BadRecord> {
    let given: Value = serde_json::from_str(body).map_err(|_| BadRecord::of(BadValue::Shape))?;
    let tried = |value: &Value| -> Result<Option<EbbError>, String> {
        let record: T = serde_json::from_str(&value.to_string()).map_err(|error| error.to_string())?;
        // Nobody typed it, and what is there must come back: names are not read for crisis words here.
        Ok(check(&record).err().filter(|error| !matches!(error, EbbError::TalkToSomeone { .. })))
    };
    let why = match tried(&given) {
        Ok(None) => {
            let record: T = serde_json::from_str(body).map_err(|_| BadRecord::of(BadValue::Shape))?;
            let written = serde_json::to_value(&record).map_err(|_| BadRecord::of(BadValue::Shape))?;
            return match unknown_field(&given, &written, "") {
                Some(field) => Err(BadRecord { field: (!field.is_empty()).then_some(field), why: BadValue::Unknown }),
                None => Ok(()),
            };
        }
        Ok(Some(error)) => BadValue::Invalid(error),
        Err(_) => BadValue::Shape,
    };
    Err(BadRecord { field: invalid_field(&given, &tried), why })
}

/// The path of the field without which a value would be taken, or would lack only that field.
fn invalid_field<E>(given: &Value, tried: &impl Fn(&Value) -> Result<Option<E>, String>) -> Option<String> {
    let mut path: Vec<String> = Vec::new();
    loop {
        let pointer = path.iter().fold(String::new(), |pointer, key| pointer + "/" + key);
        let keys: Vec<String> =
            given.pointer(&pointer)?.as_object().into_iter().flat_map(|all| all.keys().cloned()).collect();
        let without = |key: &String| {
            let instead = |value: Option<Value>| {
                let mut changed = given.clone();
                if let Some(Value::Object(all)) = changed.pointer_mut(&pointer) {
                    match value {
                        Some(value) => drop(all.insert(key.clone(), value)),
                        None => drop(all.remove(key)),
                    }
                }
                match tried(&changed) {
                    Ok(error) => error.is_none(),
                    Err(error) => error.starts_with(&format!("missing field `{key}`")),
                }
            };
            // A name that is needed is not missed where it has a default; any other text would do.
            instead(None) || instead(Some(Value::String("x".to_owned())))
        };
        match keys.iter().find(|key| without(key)) {
            Some(key) => path.push(key.clone()),
            None => break,
        }
    }
    (!path.is_empty()).then(|| path.join("."))
}

/// The path of the first field that is not written like that. What is written besides has a default, which a version
/// before it did not write.
fn unknown_field(given: &Value, written: &Value, path: &str) -> Option<String> {
    let is_default = |value: &Value| match value {
        Value::Null | Value::Bool(false) => true,
        Value::Array(all) => all.is_empty(),
        _ => false,
    };
    match (given, written) {
        (Value::Object(given), Value::Object(written)) => given.iter().find_map(|(key, value)| {
            let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
            match written.get(key) {
                Some(same) => unknown_field(value, same, &path),
                None => (!is_default(value)).then_some(path),
            }
        }),
        (Value::Array(given), Value::Array(written)) if given.len() == written.len() => {
            given.iter().zip(written).find_map(|(given, written)| unknown_field(given, written, path))
        }
        (Value::Number(given), Value::Number(written)) => (given.as_f64() != written.as_f64()).then(|| path.to_owned()),
        (given, written) => (given != written).then(|| path.to_owned()),
    }
}
