//! A simulated disk that keeps only what was synced: read from a trace of system calls, and cut off at any moment.
//!
//! A file's content is safe once the file is synced, its name once its folder is synced. Each write since then may have
//! reached the disk or not, whole or in sectors of 512 bytes, in any order. Of the name changes since, any prefix has:
//! file systems keep their own log in order (ext4, XFS, btrfs, APFS).

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::Dice;

const SECTOR: usize = 512;

/// A step of the traced process.
#[derive(Debug)]
pub(crate) enum Step {
    Write { file: usize, at: usize, bytes: Vec<u8> },
    Resize { file: usize, to: usize },
    Sync { file: usize },
    SyncFolder { folder: PathBuf },
    Name { folder: PathBuf, name: PathBuf, file: Option<usize> },
    Said(String),
}

/// The fate of what was not synced.
#[derive(Debug, Clone, Copy)]
pub(crate) enum UnsyncedWrites {
    Nothing,
    Everything,
    /// Each write is kept or lost at random.
    Some(u64),
    /// Each sector of each write is kept or lost at random.
    Torn(u64),
}

/// The steps of a process.
pub(crate) struct Trace {
    pub(crate) steps: Vec<Step>,
}

/// Parses the output of `strace -f -y -xx`.
struct Parser<'a> {
    root: &'a Path,
    /// The file that each name refers to at this moment.
    names: BTreeMap<PathBuf, usize>,
    /// The content of each file at this moment, for copies made inside the kernel.
    contents: Vec<Vec<u8>>,
    steps: Vec<Step>,
}

/// The system calls to trace; none of them only reads.
pub(crate) const CALLS: &str = "trace=openat,open,creat,pwrite64,pwritev,write,writev,ftruncate,fallocate,fsync,fdatasync,sync_file_range,\
     unlink,unlinkat,rename,renameat,renameat2,link,linkat,copy_file_range,sendfile,ioctl";

impl Trace {
    pub(crate) fn read(text: &str, root: &Path) -> Self {
        let mut parser = Parser { root, names: BTreeMap::new(), contents: Vec::new(), steps: Vec::new() };
        for line in text.lines() {
            parser.line(line);
        }
        Self { steps: parser.steps }
    }

    /// The files after a power cut before step `cut`, and what was acknowledged until then.
    pub(crate) fn cut(&self, cut: usize, fate: UnsyncedWrites) -> (BTreeMap<PathBuf, Vec<u8>>, Vec<&str>) {
        let steps = &self.steps[..cut];
        let mut dice = Dice(match fate {
            UnsyncedWrites::Some(seed) | UnsyncedWrites::Torn(seed) => seed,
            UnsyncedWrites::Nothing | UnsyncedWrites::Everything => 0,
        });
        let (mut synced, mut synced_folders) = (BTreeMap::new(), BTreeMap::new());
        for (at, step) in steps.iter().enumerate() {
            match step {
                Step::Sync { file } => drop(synced.insert(*file, at)),
                Step::SyncFolder { folder } => drop(synced_folders.insert(folder, at)),
                _ => {}
            }
        }
        // How far each folder's log got.
        let unsynced_names: Vec<usize> = (0..cut)
            .filter(|at| matches!(&steps[*at], Step::Name { folder, .. } if synced_folders.get(folder).is_none_or(|synced| synced < at)))
            .collect();
        let kept_names = match fate {
            UnsyncedWrites::Nothing => 0,
            UnsyncedWrites::Everything => unsynced_names.len(),
            UnsyncedWrites::Some(_) | UnsyncedWrites::Torn(_) => {
                usize::try_from(dice.below(unsynced_names.len() as u64 + 1)).unwrap()
            }
        };
        let lost_names: BTreeSet<usize> = unsynced_names[kept_names..].iter().copied().collect();

        let mut names: BTreeMap<&PathBuf, usize> = BTreeMap::new();
        let mut contents: BTreeMap<usize, Vec<u8>> = BTreeMap::new();
        let mut said = Vec::new();
        for (at, step) in steps.iter().enumerate() {
            match step {
                Step::Said(line) => said.push(line.as_str()),
                Step::Name { name, file, .. } if !lost_names.contains(&at) => match file {
                    Some(file) => drop(names.insert(name, *file)),
                    None => drop(names.remove(name)),
                },
                Step::Write { file, at: offset, bytes } => {
                    let sure = synced.get(file).is_some_and(|synced| at < *synced);
                    let content = contents.entry(*file).or_default();
                    match fate {
                        _ if sure => put(content, *offset, bytes),
                        UnsyncedWrites::Everything => put(content, *offset, bytes),
                        UnsyncedWrites::Nothing => {}
                        UnsyncedWrites::Some(_) => {
                            if dice.below(2) == 0 {
                                put(content, *offset, bytes);
                            }
                        }
                        UnsyncedWrites::Torn(_) => {
                            // Sectors are aligned to the file, not to the write.
                            let mut from = 0;
                            while from < bytes.len() {
                                let to = bytes.len().min((offset + from) / SECTOR * SECTOR + SECTOR - offset);
                                if dice.below(2) == 0 {
                                    put(content, offset + from, &bytes[from..to]);
                                }
                                from = to;
                            }
                        }
                    }
                }
                Step::Resize { file, to } => {
                    let sure = synced.get(file).is_some_and(|synced| at < *synced);
                    let happens = match fate {
                        _ if sure => true,
                        UnsyncedWrites::Everything => true,
                        UnsyncedWrites::Nothing => false,
                        UnsyncedWrites::Some(_) | UnsyncedWrites::Torn(_) => dice.below(2) == 0,
                    };
                    if happens {
                        contents.entry(*file).or_default().resize(*to, 0);
                    }
                }
                Step::Name { .. } | Step::Sync { .. } | Step::SyncFolder { .. } => {}
            }
        }
        let files =
            names.into_iter().map(|(name, file)| (name.clone(), contents.get(&file).cloned().unwrap_or_default()));
        (files.collect(), said)
    }
}

fn put(content: &mut Vec<u8>, at: usize, bytes: &[u8]) {
    if content.len() < at + bytes.len() {
        content.resize(at + bytes.len(), 0);
    }
    content[at..at + bytes.len()].copy_from_slice(bytes);
}

impl Parser<'_> {
    fn line(&mut self, line: &str) {
        let Some((call, rest)) = line.split_once('(') else { return };
        let call = call.rsplit(' ').next().unwrap();
        let Some((arguments, result)) = rest.rsplit_once(") = ").or_else(|| rest.rsplit_once(" = ")) else {
            // Only calls of the test runner's own thread are ever split over two lines.
            assert!(!line.contains("unfinished") || !line.contains("pwrite"), "cut in two: {line}");
            return;
        };
        if result.starts_with('-') {
            return; // failed
        }
        let arguments = arguments.trim_end_matches([')', ' ']);
        let parts: Vec<&str> = arguments.split(", ").collect();
        let number = |text: &str| text.parse::<usize>().unwrap_or_else(|_| panic!("a number: {line}"));
        match call {
            "openat" | "open" | "creat" => {
                let Some(path) = self.ours(&text(result)) else { return };
                let flags = arguments;
                if flags.contains("O_DIRECTORY") || self.root.join(&path).is_dir() {
                    return;
                }
                let file = self.file(&path);
                if flags.contains("O_TRUNC") && !self.contents[file].is_empty() {
                    self.resize(file, 0);
                }
            }
            "write" if parts[0].starts_with("1<") => {
                let bytes = quoted(parts[1]);
                let words = String::from_utf8_lossy(&bytes).into_owned();
                self.steps.extend(crate::child::said(&words).map(|said| Step::Said(said.to_owned())));
            }
            "pwrite64" => {
                let Some(file) = self.opened(parts[0]) else { return };
                self.write(file, number(parts[3]), quoted(parts[1]));
            }
            "write" => {
                let Some(file) = self.opened(parts[0]) else { return };
                let bytes = quoted(parts[1]);
                // Small files are created empty and written from end to end.
                assert_eq!(number(result.split(' ').next().unwrap()), bytes.len(), "written in parts: {line}");
                self.write(file, self.contents[file].len(), bytes);
            }
            "writev" | "pwritev" | "sendfile" | "fallocate" | "link" | "linkat" | "creat64" => {
                // The store does not use these; if it begins to, support them here.
                assert!(self.opened(parts[0]).is_none(), "not understood: {line}");
            }
            "ioctl" => {
                assert!(!arguments.contains("FICLONE") || self.opened(parts[0]).is_none(), "not understood: {line}");
            }
            "copy_file_range" => {
                let (Some(from), Some(to)) = (self.opened(parts[0]), self.opened(parts[2])) else { return };
                let count = number(result.split(' ').next().unwrap());
                if count > 0 {
                    // One call copies everything; if this fails, support partial copies here.
                    assert_eq!(count, self.contents[from].len(), "copied in parts: {line}");
                    self.write(to, 0, self.contents[from].clone());
                }
            }
            "ftruncate" => {
                let Some(file) = self.opened(parts[0]) else { return };
                self.resize(file, number(parts[1]));
            }
            "fsync" | "fdatasync" => {
                let Some(path) = self.ours(&text(parts[0])) else { return };
                match self.names.get(&path) {
                    Some(file) => self.steps.push(Step::Sync { file: *file }),
                    None => self.steps.push(Step::SyncFolder { folder: path }),
                }
            }
            "unlink" | "unlinkat" => {
                let Some(path) = self.ours(&text(parts.iter().find(|part| part.starts_with('"')).unwrap())) else {
                    return;
                };
                self.names.remove(&path);
                self.name(&path, None);
            }
            "rename" | "renameat" | "renameat2" => {
                let ends: Vec<PathBuf> = parts
                    .iter()
                    .filter(|part| part.starts_with('"'))
                    .filter_map(|part| self.ours(&text(part)))
                    .collect();
                let [from, to] = ends.as_slice() else { return };
                let file = self.names.remove(from).unwrap();
                self.names.insert(to.clone(), file);
                self.name(to, Some(file));
                self.name(from, None);
            }
            _ => {}
        }
    }

    /// The file of a name, created if it is new.
    fn file(&mut self, path: &Path) -> usize {
        if let Some(file) = self.names.get(path) {
            return *file;
        }
        let file = self.contents.len();
        self.contents.push(Vec::new());
        self.names.insert(path.to_owned(), file);
        self.name(path, Some(file));
        // A file that existed before the trace began.
        file
    }

    fn name(&mut self, path: &Path, file: Option<usize>) {
        let folder = path.parent().unwrap().to_owned();
        self.steps.push(Step::Name { folder, name: path.to_owned(), file });
    }

    fn write(&mut self, file: usize, at: usize, bytes: Vec<u8>) {
        put(&mut self.contents[file], at, &bytes);
        self.steps.push(Step::Write { file, at, bytes });
    }

    fn resize(&mut self, file: usize, to: usize) {
        self.contents[file].resize(to, 0);
        self.steps.push(Step::Resize { file, to });
    }

    /// The file behind a descriptor such as `4</path>`.
    fn opened(&self, descriptor: &str) -> Option<usize> {
        let path = self.ours(&text(descriptor))?;
        self.names.get(&path).copied()
    }

    /// A path in the traced folder. SQLite's shared memory is excluded, because it is recreated after a crash.
    fn ours(&self, path: &str) -> Option<PathBuf> {
        let below = Path::new(path).strip_prefix(self.root).ok()?;
        (!path.ends_with("-shm") && !path.ends_with("(deleted)")).then(|| below.to_owned())
    }
}

/// The text in quotes or angle brackets.
fn text(part: &str) -> String {
    let begin = part.find(['"', '<']).map_or(0, |at| at + 1);
    let inner = part[begin..].trim_end_matches(['"', '>', '.', ' ']);
    String::from_utf8_lossy(&unescaped(inner)).into_owned()
}

fn quoted(part: &str) -> Vec<u8> {
    assert!(!part.ends_with("..."), "the trace is cut short");
    unescaped(part.trim_matches('"'))
}

fn unescaped(text: &str) -> Vec<u8> {
    if !text.contains("\\x") {
        return text.as_bytes().to_vec();
    }
    let digits = text.as_bytes();
    let nibble = |digit: u8| u8::try_from(char::from(digit).to_digit(16).unwrap()).unwrap();
    digits.chunks_exact(4).map(|escape| nibble(escape[2]) << 4 | nibble(escape[3])).collect()
}
