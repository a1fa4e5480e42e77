//! Reading from the source which texts the methods of the façade take.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use proc_macro2::TokenTree;
use syn::{Fields, FnArg, GenericArgument, ImplItem, Item, PathArguments, Type, Visibility};

/// The structs and enums of the core, with their fields.
#[derive(Default)]
struct Types<'a> {
    fields: BTreeMap<String, Vec<(String, &'a Type)>>,
}

/// The fields of a struct or variant; those without a name by their place.
fn fields_of(fields: &Fields) -> Vec<(String, &Type)> {
    let name =
        |(at, field): (usize, &'_ syn::Field)| field.ident.as_ref().map_or_else(|| at.to_string(), ToString::to_string);
    fields.iter().enumerate().map(|(at, field)| (name((at, field)), &field.ty)).collect()
}

impl<'a> Types<'a> {
    fn add(&mut self, item: &'a Item) {
        let (name, fields) = match item {
            Item::Struct(one) => (one.ident.to_string(), fields_of(&one.fields)),
            Item::Enum(one) => {
                let variants = one.variants.iter().flat_map(|variant| {
                    let named = move |(name, kind)| (format!("{}.{name}", variant.ident), kind);
                    fields_of(&variant.fields).into_iter().map(named)
                });
                (one.ident.to_string(), variants.collect())
            }
            _ => return,
        };
        // Of two types with one name the one that a façade could take is kept: that with more fields.
        let known = self.fields.entry(name).or_default();
        if fields.len() > known.len() {
            *known = fields;
        }
    }

    /// Adds where the texts of a type are.
    fn texts_of(&self, kind: &Type, at: &str, within: &[String], found: &mut BTreeSet<String>) {
        match kind {
            Type::Reference(inner) => self.texts_of(&inner.elem, at, within, found),
            Type::Slice(inner) => self.texts_of(&inner.elem, at, within, found),
            Type::Tuple(all) => all.elems.iter().for_each(|inner| self.texts_of(inner, at, within, found)),
            Type::Path(path) => {
                let last = path.path.segments.last().unwrap();
                let name = last.ident.to_string();
                if matches!(name.as_str(), "String" | "str" | "Path" | "PathBuf") {
                    found.insert(at.to_owned());
                }
                if let PathArguments::AngleBracketed(arguments) = &last.arguments {
                    for argument in &arguments.args {
                        if let GenericArgument::Type(inner) = argument {
                            self.texts_of(inner, at, within, found);
                        }
                    }
                }
                // An id is sought, and a moment's zone is checked against the table.
                let is_plain = matches!(name.as_str(), "ItemId" | "EntryId" | "QuestionId" | "Moment" | "Self");
                if is_plain || within.contains(&name) {
                    return;
                }
                for (field, kind) in self.fields.get(&name).into_iter().flatten() {
                    let within = [within, std::slice::from_ref(&name)].concat();
                    self.texts_of(kind, &format!("{at}.{field}"), &within, found);
                }
            }
            _ => {}
        }
    }
}

fn files(folder: &Path, all: &mut Vec<syn::File>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, all);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            all.push(syn::parse_file(&fs::read_to_string(path).unwrap()).unwrap());
        }
    }
}

pub(crate) fn texts_in_source() -> BTreeSet<String> {
    let mut all = Vec::new();
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut all);
    let mut types = Types::default();
    let mut services = BTreeMap::new();
    for item in all.iter().flat_map(|file| &file.items) {
        types.add(item);
        if let Item::Macro(call) = item
            && call.mac.path.is_ident("service")
        {
            let names = call.mac.tokens.clone().into_iter().filter_map(|token| match token {
                TokenTree::Ident(ident) => Some(ident.to_string()),
                _ => None,
            });
            let names: Vec<String> = names.collect();
            if let [name, accessor, ..] = names.as_slice() {
                services.insert(name.clone(), accessor.clone());
            }
        }
    }
    let mut found = BTreeSet::new();
    for item in all.iter().flat_map(|file| &file.items) {
        let Item::Impl(block) = item else { continue };
        let Type::Path(path) = block.self_ty.as_ref() else { continue };
        let Some(accessor) = path.path.get_ident().and_then(|name| services.get(&name.to_string())) else { continue };
        for item in &block.items {
            let ImplItem::Fn(method) = item else { continue };
            if !matches!(method.vis, Visibility::Public(_)) || block.trait_.is_some() {
                continue;
            }
            for argument in &method.sig.inputs {
                let FnArg::Typed(argument) = argument else { continue };
                let syn::Pat::Ident(name) = argument.pat.as_ref() else { continue };
                let at = format!("{accessor}.{}: {}", method.sig.ident, name.ident);
                types.texts_of(&argument.ty, &at, &[], &mut found);
            }
        }
    }
    found
}
