//! The façade on one page: docs/facade.md lists every service with its methods, read from the source.
//!
//! `EBB_UPDATE_DOCS=1 cargo test -p ebb-core --test facade` regenerates the page.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::TokenTree;
use syn::{Attribute, FnArg, ImplItem, Item, ReturnType, Type, Visibility};

struct Service {
    accessor: String,
    docs: String,
    methods: Vec<Method>,
}

struct Method {
    name: String,
    arguments: Vec<String>,
    returns: String,
    docs: String,
    /// Exported to Kotlin and Swift.
    crosses: bool,
}

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn files_below(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else { return files };
    for entry in entries {
        let path = entry.unwrap().path();
        let skipped = ["target", ".build", "node_modules"];
        if path.is_dir() && !skipped.iter().any(|name| path.ends_with(name)) {
            files.extend(files_below(&path, extension));
        } else if path.extension().is_some_and(|found| found == extension) {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The first paragraph of a doc comment, on one line.
fn summary(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| match &attribute.meta {
        syn::Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            syn::Expr::Lit(literal) => match &literal.lit {
                syn::Lit::Str(text) => Some(text.value().trim().to_owned()),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    });
    lines.take_while(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

fn text_of(tokens: &impl quote::ToTokens) -> String {
    let text = tokens.to_token_stream().to_string();
    let closed = [" :: ", " < ", " >", "< ", "& ", " ,", " (", "( ", " )"];
    let open = ["::", "<", ">", "<", "&", ",", "(", "(", ")"];
    closed.iter().zip(open).fold(text, |text, (from, to)| text.replace(from, to)).replace("'_ ", "'_")
}

fn returns(output: &ReturnType) -> String {
    let ReturnType::Type(_, kind) = output else { return String::new() };
    text_of(kind).replace(",EbbError>", ">").replace(", EbbError>", ">").replace("Result<()>", "–")
}

fn exported(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| text_of(attribute).contains("uniffi"))
}

fn services() -> BTreeMap<String, Service> {
    let mut services: BTreeMap<String, Service> = BTreeMap::new();
    let parsed: Vec<syn::File> = files_below(&project().join("core/src"), "rs")
        .iter()
        .filter(|file| !file.ends_with("src/service.rs"))
        .map(|file| syn::parse_file(&fs::read_to_string(file).unwrap()).unwrap())
        .collect();
    for item in parsed.iter().flat_map(|file| &file.items) {
        let Item::Macro(call) = item else { continue };
        if !call.mac.path.is_ident("service") {
            continue;
        }
        let tokens: Vec<TokenTree> = call.mac.tokens.clone().into_iter().collect();
        let names = tokens.iter().filter_map(|token| match token {
            TokenTree::Ident(ident) => Some(ident.to_string()),
            _ => None,
        });
        let names: Vec<String> = names.collect();
        let docs = tokens.iter().filter_map(|token| match token {
            TokenTree::Group(group) => {
                let text = group.stream().to_string();
                text.strip_prefix("doc = r\"")
                    .or(text.strip_prefix("doc = \""))
                    .map(|text| text.trim_end_matches('"').trim().to_owned())
            }
            _ => None,
        });
        let docs = docs.collect::<Vec<_>>().join(" ");
        services.insert(names[0].clone(), Service { accessor: names[1].clone(), docs, methods: Vec::new() });
    }
    let itself = Service { accessor: String::new(), docs: "The journal itself.".to_owned(), methods: Vec::new() };
    services.insert("Journal".to_owned(), itself);
    for item in parsed.iter().flat_map(|file| &file.items) {
        let Item::Impl(block) = item else { continue };
        let Type::Path(path) = block.self_ty.as_ref() else { continue };
        let Some(service) = path.path.get_ident().and_then(|name| services.get_mut(&name.to_string())) else {
            continue;
        };
        for item in &block.items {
            let ImplItem::Fn(function) = item else { continue };
            // A method that only adapts arguments to the border counts as the same method.
            let twin = function.attrs.iter().any(|attribute| text_of(attribute).contains("method(name"));
            // Hidden from the documentation: for tests and tools.
            let hidden = function.attrs.iter().any(|attribute| text_of(attribute).contains("doc(hidden"));
            if !matches!(function.vis, Visibility::Public(_)) || twin || hidden || block.trait_.is_some() {
                continue;
            }
            let arguments = function.sig.inputs.iter().filter_map(|argument| match argument {
                FnArg::Typed(argument) => Some(text_of(argument.pat.as_ref())),
                FnArg::Receiver(_) => None,
            });
            service.methods.push(Method {
                name: function.sig.ident.to_string(),
                arguments: arguments.collect(),
                returns: returns(&function.sig.output),
                docs: summary(&function.attrs),
                crosses: exported(&block.attrs),
            });
        }
    }
    services
}

fn page(services: &BTreeMap<String, Service>) -> String {
    let mut page = String::from(
        "# The façade\n\nWhat a shell, the terminal or a test calls: `journal.service().verb(…)`. Each call is one transaction; a \
         change returns its `Change`, with the value beside it where there is one. Methods marked † take paths or \
         closures and are for Rust alone, or cross in a form with text in a path's place.\n\nWritten from the source by \
         `EBB_UPDATE_DOCS=1 cargo test -p ebb-core --test facade`.\n",
    );
    let mut sorted: Vec<_> = services.iter().collect();
    sorted.sort_by_key(|(_, service)| service.accessor.clone());
    for (name, service) in sorted {
        let heading = match service.accessor.as_str() {
            "" => format!("`{name}`"),
            accessor => format!("`journal.{accessor}()` → `{name}`"),
        };
        write!(page, "\n## {heading}\n\n{}\n\n| call | returns | |\n|---|---|---|\n", service.docs).unwrap();
        for method in &service.methods {
            let mark = if method.crosses { "" } else { " †" };
            let returns = if method.returns.is_empty() || method.returns == "–" {
                "–".to_owned()
            } else {
                format!("`{}`", method.returns)
            };
            let call = format!("{}({})", method.name, method.arguments.join(", "));
            writeln!(page, "| `{call}`{mark} | {returns} | {} |", method.docs.replace('|', "\\|")).unwrap();
        }
    }
    page
}

#[test]
fn facade_page_lists_what_the_source_has() {
    let file = project().join("docs/facade.md");
    let page = page(&services());
    if std::env::var_os("EBB_UPDATE_DOCS").is_some() {
        fs::write(&file, &page).unwrap();
    }
    let written = fs::read_to_string(&file).unwrap_or_default();
    assert!(written == page, "docs/facade.md is old: EBB_UPDATE_DOCS=1 cargo test -p ebb-core --test facade");
}

fn camel(name: &str) -> String {
    let mut parts = name.split('_');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| all + &part[..1].to_uppercase() + &part[1..])
}

#[test]
fn every_method_has_a_caller() {
    let project = project();
    let rust: Vec<PathBuf> = ["cli", "core/tests", "tests", "bindings"]
        .iter()
        .flat_map(|part| files_below(&project.join(part), "rs"))
        .collect();
    let others =
        files_below(&project.join("android"), "kt").into_iter().chain(files_below(&project.join("ios"), "swift"));
    // Without white space, so that a call broken over several lines is found.
    let text: String = rust
        .into_iter()
        .chain(others)
        .map(|file| fs::read_to_string(file).unwrap().split_whitespace().collect::<String>())
        .collect::<Vec<_>>()
        .join("\n");
    let mut missing = BTreeSet::new();
    for service in services().values() {
        for method in &service.methods {
            let called = [service.accessor.clone(), camel(&service.accessor)].iter().any(|accessor| {
                [method.name.clone(), camel(&method.name)].iter().any(|name| {
                    if accessor.is_empty() {
                        let of = ["journal.", "Journal::", "Journal.", "journal()."];
                        return of.iter().any(|of| text.contains(&format!("{of}{name}(")));
                    }
                    text.contains(&format!("{accessor}().{name}(")) || text.contains(&format!("{accessor}.{name}("))
                })
            });
            if !called {
                missing.insert(format!("{}().{}", service.accessor, method.name));
            }
        }
    }
    assert!(missing.is_empty(), "without a caller: {missing:?}");
}
