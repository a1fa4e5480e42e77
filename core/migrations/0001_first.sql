-- Schema 1. What each table must carry, and why, is docs/decisions/0000-schema.md.
-- Days are numbers of days since 1970-01-01; instants are milliseconds since then, UTC; offsets are seconds east.
-- `sum` is the first eight bytes of a SHA-256 over the row's meaning: SQLite itself has no checksum.

-- Where things happened and who wrote them, named once.
CREATE TABLE zone (
    n INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

-- Number 1 is this device, 0 that of the journal that was lost at this place before this one was begun.
CREATE TABLE device (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16)
) STRICT;

-- The entries. `start` and `finish` are null where the time is known no better than the day.
CREATE TABLE entry (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    state INTEGER NOT NULL CHECK (state IN (0, 1, 2)), -- 0 live, 1 deleted, 2 erased: a tombstone without content
    kind TEXT NOT NULL,
    item TEXT,
    day INTEGER NOT NULL,
    precision TEXT NOT NULL CHECK (precision IN ('at', 'interval', 'part', 'day')),
    start INTEGER,
    start_offset INTEGER,
    start_zone INTEGER REFERENCES zone (n),
    finish INTEGER,
    finish_offset INTEGER,
    finish_zone INTEGER REFERENCES zone (n),
    part TEXT CHECK (part IN ('morning', 'afternoon', 'evening', 'night')),
    value REAL, -- normalised, 0–10; the raw value and its scale are in the body
    mark TEXT NOT NULL CHECK (mark IN ('measured', 'coarse', 'filled-in', 'recalled')),
    carer INTEGER NOT NULL CHECK (carer IN (0, 1)), -- 1: somebody who cares for the person logged it
    note TEXT,
    body TEXT NOT NULL,
    op INTEGER NOT NULL REFERENCES op (n), -- what created it
    sum INTEGER NOT NULL
) STRICT;

CREATE INDEX entry_by_day ON entry (day);
CREATE INDEX entry_flares ON entry (day) WHERE kind IN ('flare', 'flare-day');
CREATE INDEX entry_timed ON entry (item, n) WHERE kind = 'activity' AND precision = 'interval';

-- Settings, the person's own items, rules, plans, and all else that is small and keyed.
CREATE TABLE record (
    n INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    state INTEGER NOT NULL CHECK (state IN (0, 1, 2)),
    body TEXT NOT NULL,
    sum INTEGER NOT NULL,
    UNIQUE (kind, id)
) STRICT;

-- Wearables: a day or an hour a row, never a heartbeat a row.
CREATE TABLE sample (
    n INTEGER PRIMARY KEY,
    item TEXT NOT NULL,
    day INTEGER NOT NULL,
    hour INTEGER CHECK (hour BETWEEN 0 AND 23), -- null: the whole day
    count INTEGER NOT NULL,
    low REAL NOT NULL,
    mean REAL NOT NULL,
    high REAL NOT NULL,
    source TEXT NOT NULL,
    batch INTEGER REFERENCES batch (n),
    sum INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX sample_by_item ON sample (item, source, day, coalesce(hour, -1));

-- Pictures and sounds that belong to an entry. The file itself is sealed, beside the journal, under the entity's id.
CREATE TABLE attachment (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    state INTEGER NOT NULL CHECK (state IN (0, 1, 2)),
    entry INTEGER NOT NULL REFERENCES entry (n),
    media TEXT NOT NULL, -- its media type, such as image/jpeg
    size INTEGER NOT NULL CHECK (size >= 0), -- bytes
    hash BLOB NOT NULL CHECK (length(hash) = 32), -- SHA-256 of its content
    sum INTEGER NOT NULL
) STRICT;

CREATE INDEX attachment_by_entry ON attachment (entry);

-- What came from where. An imported entry's id is made from (source, key), so the pair is unique twice over.
CREATE TABLE origin (
    source TEXT NOT NULL,
    key TEXT NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 8),
    entry INTEGER NOT NULL REFERENCES entry (n),
    PRIMARY KEY (source, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX origin_by_entry ON origin (entry);

-- A group of operations that is shown, and undone, as one: an import.
CREATE TABLE batch (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    state INTEGER NOT NULL CHECK (state IN (0, 1)), -- 0 done, 1 staged: not yet visible
    source TEXT NOT NULL,
    label TEXT NOT NULL
) STRICT;

-- The one change log. (device, clock) names an operation everywhere; the clock is a Lamport clock (1978). This device's
-- is `n` itself; another's operation gets an `n` no less than its clock, so that the next `n` is ahead of every clock.
-- The entries it created are `first` to `last`, a range of entry.n; what it changed besides is in `change`.
CREATE TABLE op (
    n INTEGER PRIMARY KEY,
    device INTEGER NOT NULL REFERENCES device (n),
    clock INTEGER NOT NULL,
    at INTEGER NOT NULL,
    verb TEXT NOT NULL,
    batch INTEGER REFERENCES batch (n),
    undoes INTEGER REFERENCES op (n),
    first INTEGER,
    last INTEGER,
    CHECK (clock <= n AND (device <> 1 OR clock = n))
) STRICT;

CREATE UNIQUE INDEX op_of_others ON op (device, clock) WHERE device <> 1;

CREATE INDEX op_undoes ON op (undoes) WHERE undoes IS NOT NULL;

-- `entity` says which table `target` is a row of: 'e' entry, 'r' record, 's' sample, 'a' attachment. A creation carries no content: that is the row itself, or the oldest `before` of
-- each later change. A record's is the field 'state' from null to 0.
CREATE TABLE change (
    op INTEGER NOT NULL REFERENCES op (n),
    entity TEXT NOT NULL CHECK (entity IN ('e', 'r', 's', 'a')),
    target INTEGER NOT NULL,
    field TEXT NOT NULL,
    before TEXT,
    after TEXT,
    PRIMARY KEY (op, entity, target, field)
) STRICT, WITHOUT ROWID;

CREATE INDEX change_by_target ON change (entity, target);

-- Derived from the entries, in the same transaction. A full rebuild gives the same bytes.
CREATE TABLE day (
    day INTEGER PRIMARY KEY,
    entries INTEGER NOT NULL,
    burden REAL,
    weight REAL, -- how surely the burden is known, 0–1; null without one
    missing REAL, -- the share of the core items not rated, 0–1
    physical REAL,
    cognitive REAL,
    emotional REAL,
    sleep REAL,
    sleep_quality REAL,
    stress REAL,
    soft INTEGER NOT NULL, -- entries of the day whose mark is not 'measured'
    level TEXT CHECK (level IN ('light', 'usual', 'heavy')), -- as said in one tap
    recalled TEXT CHECK (recalled IN ('bad', 'middling', 'fine', 'unknown'))
) STRICT;

CREATE TABLE item_day (
    day INTEGER NOT NULL,
    item TEXT NOT NULL,
    kind TEXT NOT NULL,
    entries INTEGER NOT NULL,
    rated INTEGER NOT NULL,
    high REAL,
    mean REAL,
    weight REAL, -- how surely these are known, 0–1; null where nothing was rated
    morning INTEGER NOT NULL, -- entries of each part of the day, by the clock
    afternoon INTEGER NOT NULL,
    evening INTEGER NOT NULL,
    night INTEGER NOT NULL,
    PRIMARY KEY (day, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE flare (
    first INTEGER NOT NULL, -- day
    last INTEGER, -- day; null while it lasts
    entry INTEGER NOT NULL REFERENCES entry (n),
    said INTEGER NOT NULL CHECK (said IN (0, 1)), -- 0: the person said it was none
    PRIMARY KEY (first, entry)
) STRICT, WITHOUT ROWID;

CREATE INDEX flare_by_last ON flare (last);

-- State that is replayed from the newest checkpoint on. A change of a day takes every checkpoint from that day on with
-- it, in its own transaction; `version` is the algorithm's.
CREATE TABLE checkpoint (
    name TEXT NOT NULL,
    day INTEGER NOT NULL,
    version INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (name, day)
) STRICT, WITHOUT ROWID;

-- Forecasts as they were given: appended, never changed, outside undo.
CREATE TABLE issued (
    n INTEGER PRIMARY KEY,
    day INTEGER NOT NULL, -- the last day it rests on; p1 to p3 speak of the next one, two, three
    at INTEGER NOT NULL, -- when it was first shown
    version INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('learning', 'early', 'silent', 'shown')),
    so_far INTEGER NOT NULL CHECK (so_far IN (0, 1)), -- 1: given while that day was under way
    usual REAL NOT NULL, -- the person's plain rate as it stood
    p1 REAL NOT NULL,
    p2 REAL NOT NULL,
    p3 REAL NOT NULL,
    late INTEGER NOT NULL CHECK (late IN (0, 1)) -- 1: something else had been given of that day, and its past was changed since
) STRICT;

CREATE INDEX issued_by_day ON issued (day);

-- What became of each reminder on this phone: names, times and taps, no content. Outside the log and undo.
CREATE TABLE notice (
    id TEXT PRIMARY KEY, -- the rule and the local minute
    rule TEXT, -- null: the running activity, the self-test
    kind TEXT NOT NULL,
    due INTEGER NOT NULL,
    planned INTEGER, -- when it was first handed to the phone
    shown INTEGER,
    ended INTEGER,
    how TEXT,
    action TEXT,
    again INTEGER -- when a snoozed one comes again
) STRICT, WITHOUT ROWID;

CREATE INDEX notice_by_due ON notice (due);
CREATE INDEX notice_by_rule ON notice (rule, due);

-- When reminders were last reconciled with this phone, to within a day. At most one row.
CREATE TABLE reconciled (
    n INTEGER PRIMARY KEY CHECK (n = 1),
    at INTEGER NOT NULL
) STRICT;

-- What the journal keeps for itself, such as the key that opens notes: outside the log and the exports.
CREATE TABLE secret (
    name TEXT PRIMARY KEY,
    body BLOB NOT NULL CHECK (length(body) = 32)
) STRICT, WITHOUT ROWID;

-- Erasures that are done in the rows and not yet in the copies, the files set aside or the unused bytes. Empty but for
-- the moment of an erasure, unless it was cut short; written in its transaction, so that the next opening finishes it.
CREATE TABLE erasing (
    n INTEGER PRIMARY KEY,
    body TEXT NOT NULL -- ids and days; words only while they are being erased
) STRICT;
