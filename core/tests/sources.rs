//! What the source looks like: SQL in one module, code in named files, no file longer than one can read.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The files below a folder whose names end in one of some extensions.
fn files_below(folder: &Path, extensions: &[&str]) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            if !["target", "build"].contains(&name.as_str()) && !name.starts_with('.') {
                files.extend(files_below(&path, extensions));
            }
        } else if path.extension().is_some_and(|found| extensions.iter().any(|extension| found == *extension)) {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The statements of SQL, by the words that they begin with.
const SQL: [&str; 9] =
    ["SELECT ", "INSERT ", "UPDATE ", "DELETE ", "REPLACE ", "CREATE ", "DROP ", "PRAGMA ", "WITH RECURSIVE"];

/// What of SQL is in a source: the library, and texts that are statements.
fn sql_in(source: &str) -> Vec<String> {
    fn texts(tokens: TokenStream, all: &mut Vec<String>) {
        for token in tokens {
            match token {
                TokenTree::Literal(literal) => all.push(literal.to_string()),
                TokenTree::Group(group) => texts(group.stream(), all),
                TokenTree::Ident(ident) if ident == "rusqlite" => all.push("rusqlite".to_owned()),
                _ => {}
            }
        }
    }
    let mut all = Vec::new();
    texts(source.parse().unwrap(), &mut all);
    let is_sql = |text: &String| {
        let inner = text.trim_start_matches(['r', '#', '"']).trim_start();
        text == "rusqlite" || SQL.iter().any(|statement| inner.starts_with(statement))
    };
    all.into_iter().filter(is_sql).collect()
}

#[test]
fn only_storage_knows_sql() {
    let source = source();
    let found: Vec<String> = files_below(&source, &["rs"])
        .iter()
        .filter(|file| !file.starts_with(source.join("storage")))
        .flat_map(|file| {
            sql_in(&fs::read_to_string(file).unwrap()).into_iter().map(|sql| format!("{}: {sql}", file.display()))
        })
        .collect();
    assert!(found.is_empty(), "SQL outside storage:\n{}", found.join("\n"));
}

/// Proves that the test can fail.
#[test]
fn sql_in_any_text_is_found() {
    let found = sql_in("fn f() { g(\"SELECT 1\", r#\" DELETE FROM x\"#, \"Select one\"); rusqlite::h() }");
    assert_eq!(found.len(), 3, "{found:?}");
}

#[test]
fn a_folder_is_told_in_mod_rs_and_written_in_named_files() {
    let is_story = |item: &syn::Item| matches!(item, syn::Item::Mod(_) | syn::Item::Use(_));
    let files = files_below(&source(), &["rs"]).into_iter().filter(|file| file.ends_with("mod.rs"));
    let wrong: Vec<PathBuf> = files
        .filter(|file| !syn::parse_file(&fs::read_to_string(file).unwrap()).unwrap().items.iter().all(is_story))
        .collect();
    assert!(wrong.is_empty(), "code in {wrong:?}");
}

/// The most lines of a file of code.
const LINES_MOST: usize = 500;

#[test]
fn no_file_of_code_is_longer_than_one_can_read() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let parts = ["core", "bindings", "cli", "tests", "tools", "android", "ios"];
    let files = parts.iter().flat_map(|part| files_below(&root.join(part), &["rs", "kt", "kts", "swift", "sh", "py"]));
    // Written by the generator, and in nobody's checkout.
    let generated = root.join("ios/Sources/EbbCore");
    let long = files.filter(|file| !file.starts_with(&generated)).filter_map(|file| {
        let lines = fs::read_to_string(&file).unwrap().lines().count();
        (lines > LINES_MOST).then(|| format!("{}: {lines}", file.display()))
    });
    let long: Vec<String> = long.collect();
    assert!(long.is_empty(), "more than {LINES_MOST} lines:\n{}", long.join("\n"));
}
