//! The copies that are kept of the whole journal.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use ebb_core::EbbError;
use ebb_core::store::copies;
use serde::Serialize;

use crate::Refusal;
use crate::command::Desk;

#[derive(Serialize)]
struct CopyLine {
    day: String,
    path: String,
    bytes: u64,
    /// The schema it was made in, where it was made before an upgrade.
    #[serde(skip_serializing_if = "Option::is_none")]
    schema: Option<u32>,
}

/// Where copies are kept: in the user's state folder, never in the journal's own; each journal has a folder there.
pub(crate) fn folder_of(path: &Path) -> PathBuf {
    let state = std::env::var_os("XDG_STATE_HOME").filter(|path| !path.is_empty()).map(PathBuf::from);
    let home = || std::env::var_os("HOME").or_else(|| std::env::var_os("USERPROFILE")).map(PathBuf::from);
    let state = state.or_else(|| home().map(|home| home.join(".local").join("state")));
    // A journal that is lost still has its name and its folder.
    let in_folder = || {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        Some(folder.canonicalize().ok()?.join(path.file_name()?))
    };
    let place = path.canonicalize().ok().or_else(in_folder).unwrap_or_else(|| path.to_owned());
    let name: String = place.to_string_lossy().chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    state.unwrap_or_default().join("ebb").join("copies").join(name.trim_matches('-'))
}

impl Desk<'_> {
    /// The day's copy by itself, after a command that changed something: the change is on the disk whatever becomes of
    /// the copy, so that one which cannot be made is said and no failure of the command.
    pub(crate) fn keep_copies(&self) {
        if self.journal.generation() == 0 {
            return;
        }
        if let Err(error) = self.journal.maintenance().make_due_copy(self.copies, self.now) {
            let words = self.journal.words();
            let why = words.say("page-copy-not-made", &[("why", error.in_words(words).into())]);
            // Nothing is left to tell it to if this fails too.
            let _ = writeln!(anstream::stderr(), "ebb: {why}");
        }
    }

    pub(crate) fn copies(&self, make: bool) -> Result<(), Refusal> {
        let found = if make {
            self.journal.maintenance().make_copy(self.copies, self.now)?
        } else {
            copies(self.copies).map_err(EbbError::from)?
        };
        let lines: Vec<CopyLine> = found
            .into_iter()
            .map(|copy| CopyLine {
                day: copy.day.to_string(),
                path: copy.path.display().to_string(),
                bytes: copy.bytes,
                schema: copy.schema,
            })
            .collect();
        self.print(&lines, || {
            if lines.is_empty() {
                return self.say("page-no-copies");
            }
            let line = |line: &CopyLine| format!("{}  {:>6} KiB  {}", line.day, line.bytes / 1024, line.path);
            lines.iter().map(line).collect::<Vec<_>>().join("\n")
        })
    }

    pub(crate) fn put_back(&self, day: &str) -> Result<(), Refusal> {
        let day = day.parse().map_err(EbbError::from)?;
        let all = copies(self.copies).map_err(EbbError::from)?;
        let copy = all.into_iter().find(|copy| copy.day == day).ok_or_else(|| EbbError::NoSuchFile {
            path: self.copies.join(format!("ebb-{day}.db")).display().to_string(),
        })?;
        let aside = self.journal.maintenance().restore_copy(&copy.path, self.now)?.display().to_string();
        let report = serde_json::json!({ "restored": copy.path, "set_aside": aside });
        self.print(&report, || {
            self.journal.words().say("page-put-back", &[("day", day.to_string().into()), ("path", aside.into())])
        })
    }
}
