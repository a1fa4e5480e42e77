//! Finds the methods that write, in the source.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use proc_macro2::TokenTree;
use syn::visit::{self, Visit};
use syn::{Expr, ExprField, ExprMethodCall, ExprPath, ImplItem, ImplItemFn, Item, Macro, Member, Type, Visibility};

use crate::law::project;

/// Every public method of a service and of the journal, except those whose body visibly only reads.
pub(crate) fn writing_methods() -> BTreeSet<String> {
    let mut services = BTreeSet::from(["Journal".to_owned()]);
    let mut methods: BTreeMap<String, Vec<(String, bool)>> = BTreeMap::new();
    for text in sources(&project("src")) {
        for item in syn::parse_file(&text).unwrap().items {
            match item {
                Item::Macro(call) if call.mac.path.is_ident("service") => {
                    let names = call.mac.tokens.into_iter().filter_map(|token| match token {
                        TokenTree::Ident(ident) => Some(ident.to_string()),
                        _ => None,
                    });
                    services.extend(names.take(1));
                }
                Item::Impl(block) if block.trait_.is_none() => {
                    let Type::Path(of) = &*block.self_ty else { continue };
                    let of = of.path.segments.last().unwrap().ident.to_string();
                    for item in block.items {
                        let ImplItem::Fn(method) = item else { continue };
                        if matches!(method.vis, Visibility::Public(_)) {
                            let name = method.sig.ident.to_string();
                            methods.entry(of.clone()).or_default().push((name, only_reads(&method)));
                        }
                    }
                }
                _ => {}
            }
        }
    }
    let of_services = methods.into_iter().filter(|(of, _)| services.contains(of));
    let all =
        of_services.flat_map(|(of, all)| all.into_iter().map(move |(name, reads)| (format!("{of}::{name}"), reads)));
    all.filter(|(_, reads)| !reads).map(|(name, _)| name).collect()
}

fn sources(folder: &Path) -> Vec<String> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            all.push(fs::read_to_string(path).unwrap());
        }
    }
    all
}

/// Methods of the journal that a reading method may call. The closure of `read` has no access that could write.
const READING: &[&str] = &["read", "labels", "words", "catalog", "generation", "features"];

/// Private fields of the journal that it may use.
const INNER: &[&str] = &["words", "generation", "observers", "features"];

/// Whether a method uses `self` only for reading.
fn only_reads(method: &ImplItemFn) -> bool {
    let mut uses = Uses { others: method.sig.receiver().is_none() };
    uses.visit_block(&method.block);
    !uses.others
}

/// Looks for any other use of `self`.
struct Uses {
    others: bool,
}

fn is_self(expression: &Expr) -> bool {
    matches!(expression, Expr::Path(path) if path.path.is_ident("self"))
}

/// Whether an expression is a field of `self`, or a field of such a field.
fn field_of_self(expression: &Expr, wanted: &str) -> bool {
    let Expr::Field(ExprField { base, member: Member::Named(name), .. }) = expression else { return false };
    is_self(base) && name == wanted
}

impl<'a> Visit<'a> for Uses {
    fn visit_expr_method_call(&mut self, call: &'a ExprMethodCall) {
        if is_self(&call.receiver) || field_of_self(&call.receiver, "journal") {
            self.others |= !READING.iter().any(|reading| call.method == reading);
            call.args.iter().for_each(|argument| self.visit_expr(argument));
        } else {
            visit::visit_expr_method_call(self, call);
        }
    }

    fn visit_expr_field(&mut self, field: &'a ExprField) {
        let allowed = |name: &Member| matches!(name, Member::Named(name) if INNER.iter().any(|inner| name == inner));
        if !(field_of_self(&field.base, "inner") && allowed(&field.member)) {
            visit::visit_expr_field(self, field);
        }
    }

    fn visit_expr_path(&mut self, path: &'a ExprPath) {
        self.others |= path.path.is_ident("self");
    }

    fn visit_macro(&mut self, call: &'a Macro) {
        let named = |token| matches!(token, TokenTree::Ident(ident) if ident == "self");
        self.others |= call.tokens.clone().into_iter().any(named);
    }
}
