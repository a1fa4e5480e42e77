//! Dependencies point down: a module of the core uses only modules below it, and the files of a module form no cycle.
//!
//! The test reads the source: `use` declarations, paths in code and in macros. Unit tests are exempt.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, ItemMod, ItemUse, Macro, UseTree};

/// The modules of the core, bottom to top. docs/architecture.md is drawn from this list.
const ORDER: &[&str] = &[
    // Values.
    "variants",
    "time",
    "i18n",
    "crisis",
    "catalog",
    "entry",
    "labels",
    "days",
    // The file and its transactions.
    "storage",
    "error",
    "naming",
    "service",
    "journal",
    "replay",
    "recent_days",
    // Features.
    "items",
    "settings",
    "onboarding",
    "ask_budget",
    "screening",
    "profile",
    "letter",
    "logging",
    "safety",
    "doses",
    "check_ins",
    "flares",
    "welcome_back",
    "pacing",
    "guides",
    "reminders",
    "list_edits",
    "forecast",
    "questions",
    "quick_grid",
    "insights",
    "import",
    "health",
    "export",
    "backup",
    "inbox",
    "maintenance",
    // What a screen shows, and what opening a journal puts together.
    "views",
    "features",
    "ffi",
];

/// Permitted cycles between files of one module, each with its reason.
const CIRCLES: &[(&[&str], &str)] = &[];

/// A path as written: `crate::a::B` is `["crate", "a", "B"]`.
type Segments = Vec<String>;

/// The paths of one file, outside unit tests.
#[derive(Default)]
struct Paths {
    all: BTreeSet<Segments>,
}

fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let tokens = quote_of(attribute);
        tokens.contains("cfg") && tokens.contains("test") && !tokens.contains("not")
    })
}

fn quote_of(attribute: &Attribute) -> String {
    match &attribute.meta {
        syn::Meta::List(list) if list.path.is_ident("cfg") => format!("cfg {}", list.tokens),
        _ => String::new(),
    }
}

fn flatten(tree: &UseTree, before: &Segments, all: &mut BTreeSet<Segments>) {
    let with = |name: String| [before.as_slice(), &[name]].concat();
    match tree {
        UseTree::Path(path) => flatten(&path.tree, &with(path.ident.to_string()), all),
        UseTree::Name(name) => drop(all.insert(with(name.ident.to_string()))),
        UseTree::Rename(rename) => drop(all.insert(with(rename.ident.to_string()))),
        UseTree::Glob(_) => drop(all.insert(with("*".to_owned()))),
        UseTree::Group(group) => group.items.iter().for_each(|tree| flatten(tree, before, all)),
    }
}

impl<'a> Visit<'a> for Paths {
    fn visit_item_mod(&mut self, module: &'a ItemMod) {
        if !is_test(&module.attrs) {
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_item_fn(&mut self, function: &'a syn::ItemFn) {
        if !is_test(&function.attrs) {
            visit::visit_item_fn(self, function);
        }
    }

    fn visit_item_use(&mut self, item: &'a ItemUse) {
        if !is_test(&item.attrs) {
            flatten(&item.tree, &Vec::new(), &mut self.all);
        }
    }

    fn visit_path(&mut self, path: &'a syn::Path) {
        self.all.insert(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'a Macro) {
        // A macro's arguments are tokens, not yet expressions.
        scan(call.tokens.clone(), &mut self.all);
        visit::visit_macro(self, call);
    }
}

fn scan(tokens: TokenStream, all: &mut BTreeSet<Segments>) {
    let mut path = Segments::new();
    let mut colons = 0;
    for token in tokens {
        match token {
            TokenTree::Ident(ident) if colons == 2 && !path.is_empty() => {
                path.push(ident.to_string());
                colons = 0;
            }
            TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
            other => {
                if !path.is_empty() {
                    all.insert(std::mem::take(&mut path));
                }
                colons = 0;
                match other {
                    TokenTree::Ident(ident) => path.push(ident.to_string()),
                    TokenTree::Group(group) => scan(group.stream(), all),
                    _ => {}
                }
            }
        }
    }
    if !path.is_empty() {
        all.insert(path);
    }
}

fn paths_of(file: &Path) -> BTreeSet<Segments> {
    let source = fs::read_to_string(file).unwrap();
    let parsed = syn::parse_file(&source).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let mut paths = Paths::default();
    paths.visit_file(&parsed);
    paths.all
}

/// What `mod.rs` or `lib.rs` re-exports: `pub use key::Key` makes `Key` a name of `key`.
fn re_exports(file: &Path) -> BTreeMap<String, String> {
    let parsed = syn::parse_file(&fs::read_to_string(file).unwrap()).unwrap();
    let mut names = BTreeMap::new();
    for item in &parsed.items {
        let syn::Item::Use(item) = item else { continue };
        let mut all = BTreeSet::new();
        flatten(&item.tree, &Vec::new(), &mut all);
        for path in all {
            if let [module, .., name] = path.as_slice() {
                names.insert(name.clone(), module.clone());
            }
        }
    }
    names
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(files_below(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// A file's module path below `src`, without `mod`: `src/journal/undo.rs` is `["journal", "undo"]`.
fn module_of(file: &Path, source: &Path) -> Segments {
    let inner = file.strip_prefix(source).unwrap().with_extension("");
    let mut path: Segments = inner.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    if path.last().is_some_and(|last| last == "mod") {
        path.pop();
    }
    path
}

/// A path from the crate's root, where it begins with `crate`, `super` or `self`.
fn absolute(path: &Segments, module: &Segments) -> Option<Segments> {
    let mut base = module.clone();
    let mut rest = path.as_slice();
    match rest.first().map(String::as_str)? {
        "crate" => {
            base.clear();
            rest = &rest[1..];
        }
        "self" => rest = &rest[1..],
        "super" => {
            while rest.first().is_some_and(|first| first == "super") {
                base.pop();
                rest = &rest[1..];
            }
        }
        _ => return None,
    }
    Some([base.as_slice(), rest].concat())
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

#[test]
fn every_module_uses_only_modules_below_it() {
    let source = source();
    let roots = re_exports(&source.join("lib.rs"));
    let place = |module: &str| ORDER.iter().position(|known| *known == module);
    let mut wrong = BTreeSet::new();
    for file in files_below(&source) {
        let module = module_of(&file, &source);
        let Some(own) = module.first().filter(|own| *own != "lib") else { continue };
        let Some(here) = place(own) else {
            wrong.insert(format!("{own} is not in the order"));
            continue;
        };
        for path in paths_of(&file).iter().filter_map(|path| absolute(path, &module)) {
            let Some(first) = path.first() else { continue };
            // A name that the crate's root re-exports belongs to its module.
            let used = roots.get(first).unwrap_or(first);
            if place(used).is_some_and(|there| there > here) {
                wrong.insert(format!("{} uses {used}, which stands above {own}", module.join("::")));
            }
        }
    }
    assert!(wrong.is_empty(), "dependencies point up:\n{}", wrong.into_iter().collect::<Vec<_>>().join("\n"));
}

/// The services that a source calls on its journal, also where a call is broken over lines.
fn services_called(text: &str) -> Vec<String> {
    let code = text.lines().map(str::trim).filter(|line| !line.starts_with("//"));
    let text: String = code.flat_map(|line| line.split_whitespace()).collect();
    let called = text.split("self.journal.").skip(1).filter_map(|rest| {
        let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        let own = ["words", "labels", "catalog", "store", "generation", "features"];
        (rest[name.len()..].starts_with("().") && !own.contains(&name.as_str())).then_some(name)
    });
    called.collect()
}

#[test]
fn no_service_calls_another_service() {
    let source = source();
    let wrong: Vec<String> = files_below(&source)
        .iter()
        .filter(|file| **file != source.join("service.rs"))
        .filter_map(|file| {
            let text = fs::read_to_string(file).unwrap();
            let text = text.split("#[cfg(test)]").next().unwrap_or_default();
            let called = services_called(text);
            (!called.is_empty()).then(|| format!("{}: {}", file.display(), called.join("; ")))
        })
        .collect();
    assert!(wrong.is_empty(), "services call each other:\n{}", wrong.join("\n"));
}

#[test]
fn only_the_journal_and_the_composition_root_add_to_the_journal() {
    let source = source();
    let allowed = [
        "journal/handle.rs",
        "journal/undo.rs",
        "features.rs",
        "src/service.rs",
        "maintenance/recovery.rs",
        "backup/restore.rs",
    ];
    let wrong: Vec<PathBuf> = files_below(&source)
        .into_iter()
        .filter(|file| !allowed.iter().any(|allowed| file.ends_with(allowed)))
        .filter(|file| fs::read_to_string(file).unwrap().lines().any(|line| line.starts_with("impl Journal ")))
        .collect();
    assert!(wrong.is_empty(), "these files add to Journal: {wrong:?}");
}

#[test]
fn architecture_and_the_tour_name_every_module() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let drawing = fs::read_to_string(root.join("../docs/architecture.md")).unwrap();
    let drawing = drawing.split("```").nth(1).unwrap().to_owned();
    let tour: String =
        fs::read_to_string(source().join("lib.rs")).unwrap().lines().filter(|line| line.starts_with("//!")).collect();
    for (page, text) in [("docs/architecture.md", drawing), ("the tour in lib.rs", tour)] {
        let names: BTreeSet<&str> = text.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
        let missing: Vec<&&str> = ORDER.iter().filter(|module| !names.contains(**module)).collect();
        assert!(missing.is_empty(), "{page} lacks {missing:?}");
    }
    let modules = |all: &[&str]| all.iter().map(|module| (*module).to_owned()).collect::<BTreeSet<String>>();
    let declared = fs::read_to_string(source().join("lib.rs")).unwrap();
    let declared = declared.lines().filter_map(|line| {
        line.strip_prefix("pub mod ").or(line.strip_prefix("mod "))?.strip_suffix(';').map(str::to_owned)
    });
    assert_eq!(declared.collect::<BTreeSet<String>>(), modules(ORDER), "the order and the modules of lib.rs");
}

/// Every cycle among the children of a folder, each as a sorted list.
fn circles(edges: &BTreeMap<String, BTreeSet<String>>) -> Vec<Vec<String>> {
    let reach = |from: &String| {
        let mut seen = BTreeSet::new();
        let mut open: Vec<&String> = edges.get(from).into_iter().flatten().collect();
        while let Some(next) = open.pop() {
            if seen.insert(next.clone()) {
                open.extend(edges.get(next).into_iter().flatten());
            }
        }
        seen
    };
    let reached: BTreeMap<&String, BTreeSet<String>> = edges.keys().map(|file| (file, reach(file))).collect();
    let mut found = BTreeSet::new();
    for (file, all) in &reached {
        if all.contains(*file) {
            let circle = all.iter().filter(|other| reached.get(other).is_some_and(|back| back.contains(*file)));
            found.insert(circle.cloned().collect::<Vec<_>>());
        }
    }
    found.into_iter().collect()
}

#[test]
fn the_files_of_a_module_form_no_circle_but_those_listed() {
    let source = source();
    let mut folders: BTreeSet<PathBuf> = BTreeSet::new();
    for file in files_below(&source) {
        folders.extend(file.parent().filter(|folder| *folder != source).map(Path::to_owned));
    }
    let mut found: Vec<Vec<String>> = Vec::new();
    for folder in folders {
        let base = module_of(&folder.join("mod.rs"), &source);
        let story = folder.join("mod.rs");
        let exported = if story.exists() { re_exports(&story) } else { BTreeMap::new() };
        let mut edges: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for file in files_below(&folder) {
            let module = module_of(&file, &source);
            let Some(child) = module.get(base.len()).cloned() else { continue };
            let used = edges.entry(child.clone()).or_default();
            for path in paths_of(&file).iter().filter_map(|path| absolute(path, &module)) {
                let Some(name) = path.strip_prefix(base.as_slice()).and_then(<[String]>::first) else { continue };
                let name = exported.get(name).unwrap_or(name);
                let is_file = folder.join(format!("{name}.rs")).exists() || folder.join(name).is_dir();
                if *name != child && is_file {
                    used.insert(name.clone());
                }
            }
        }
        found.extend(
            circles(&edges)
                .into_iter()
                .map(|circle| circle.into_iter().map(|file| [base.as_slice(), &[file]].concat().join("::")).collect()),
        );
    }
    let listed: Vec<Vec<String>> =
        CIRCLES.iter().map(|(files, _)| files.iter().map(|file| (*file).to_owned()).collect()).collect();
    let wrong: Vec<String> =
        found.iter().filter(|circle| !listed.contains(circle)).map(|circle| circle.join(" ↔ ")).collect();
    assert!(wrong.is_empty(), "circles:\n{}", wrong.join("\n"));
    let gone: Vec<String> =
        listed.iter().filter(|circle| !found.contains(circle)).map(|circle| circle.join(" ↔ ")).collect();
    assert!(gone.is_empty(), "listed and no longer there:\n{}", gone.join("\n"));
}

/// Proves that the test can fail.
#[test]
fn calls_over_lines_are_found() {
    let calls = "self.journal\n  .reminders()\n  .save(x); self.journal.words().x();\n// self.journal.items().find(x)";
    assert_eq!(services_called(calls), ["reminders"]);
}

/// Proves that the test can fail: it sees paths in every form.
#[test]
fn paths_are_found_in_uses_code_and_macros_and_not_in_unit_tests() {
    let parsed = syn::parse_file(
        "use crate::a::{b::C, D}; fn f() -> crate::e::E { println!(\"{}\", crate::g::h()); super::i::j() }
         #[cfg(test)] mod tests { use crate::z::Z; }",
    )
    .unwrap();
    let mut paths = Paths::default();
    paths.visit_file(&parsed);
    let module = vec!["m".to_owned(), "n".to_owned()];
    let found: BTreeSet<String> =
        paths.all.iter().filter_map(|path| absolute(path, &module)).map(|path| path.join("::")).collect();
    for wanted in ["a::b::C", "a::D", "e::E", "g::h", "m::i::j"] {
        assert!(found.contains(wanted), "{wanted} in {found:?}");
    }
    assert!(!found.iter().any(|path| path.starts_with('z')), "{found:?}");
}
