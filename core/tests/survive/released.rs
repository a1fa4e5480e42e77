//! Every released schema, upgraded, equals a fresh one (`tests/databases`).

use std::path::{Path, PathBuf};

use ebb_core::storage::Store;
use rusqlite::Connection;

use crate::{child, open, quick_folder};

fn databases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/databases")
}

/// Tables, columns, keys and indices as text: a schema, however it was created.
fn shape(path: &Path) -> Vec<String> {
    let file = Connection::open(path).unwrap();
    let lines = |sql: &str| -> Vec<String> {
        let mut statement = file.prepare(sql).unwrap();
        let columns = statement.column_count();
        let rows = statement.query_map([], |row| {
            let values = (0..columns).map(|column| row.get::<_, rusqlite::types::Value>(column));
            Ok(format!("{:?}", values.collect::<Result<Vec<_>, _>>()?))
        });
        rows.unwrap().map(Result::unwrap).collect()
    };
    let mut all = Vec::new();
    for (what, sql) in [
        ("owner", "SELECT * FROM pragma_application_id, pragma_user_version"),
        ("table", "SELECT name, type, ncol, wr, strict FROM pragma_table_list WHERE schema = 'main' ORDER BY name"),
        (
            "column",
            "SELECT t.name, c.* FROM pragma_table_list t, pragma_table_xinfo(t.name) c WHERE t.schema = 'main' ORDER BY t.name, c.cid",
        ),
        (
            "key",
            "SELECT t.name, k.* FROM pragma_table_list t, pragma_foreign_key_list(t.name) k WHERE t.schema = 'main' ORDER BY t.name, k.id, k.seq",
        ),
        (
            "index",
            "SELECT t.name, i.name, i.\"unique\", i.partial, c.seqno, c.name, c.\"desc\" FROM pragma_table_list t, pragma_index_list(t.name) i,
             pragma_index_xinfo(i.name) c WHERE t.schema = 'main' ORDER BY t.name, i.name, c.seqno",
        ),
    ] {
        all.extend(lines(sql).into_iter().map(|line| format!("{what} {line}")));
    }
    all
}

fn fresh(folder: &Path) -> Vec<String> {
    let path = folder.join("fresh.db");
    open(&path).suspend().unwrap();
    shape(&path)
}

#[test]
fn upgraded_equals_fresh() {
    let folder = quick_folder();
    let wanted = fresh(folder.path());
    // Every schema before the newest is released; so is the newest, once its file exists.
    for schema in 1..=Store::schema() {
        let released = databases().join(format!("schema-{schema}.db"));
        if !released.exists() {
            assert_eq!(schema, Store::schema(), "{} is missing: see the README there", released.display());
            continue;
        }
        let path = folder.path().join(format!("upgraded-{schema}.db"));
        std::fs::copy(&released, &path).unwrap();
        let before: u32 = Connection::open(&path)
            .unwrap()
            .query_row("SELECT count(*) FROM entry WHERE state = 0", [], |row| row.get(0))
            .unwrap();
        let journal = open(&path);
        let check = journal.maintenance().check().unwrap();
        assert!(check.ok && check.entries == before && before > 0, "schema {schema}: {check:?}");
        journal.suspend().unwrap();
        assert_eq!(shape(&path), wanted, "schema {schema}");
    }
}

#[test]
fn any_schema_difference_is_detected() {
    let folder = quick_folder();
    let wanted = fresh(folder.path());
    for (turn, change) in [
        "ALTER TABLE entry ADD COLUMN colour TEXT",
        "DROP INDEX entry_by_day",
        "DROP INDEX op_undoes; CREATE INDEX op_undoes ON op (undoes)",
        "CREATE TABLE more (n INTEGER PRIMARY KEY)",
        "PRAGMA user_version = 7",
    ]
    .into_iter()
    .enumerate()
    {
        let path = child::journal_in(folder.path()).with_extension(turn.to_string());
        open(&path).suspend().unwrap();
        Connection::open(&path).unwrap().execute_batch(change).unwrap();
        assert_ne!(shape(&path), wanted, "{change}");
    }
}
