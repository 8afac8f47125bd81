-- The tables of the first version.
--
-- Instants are microseconds since 1970 in UTC. Bodies are JSON. A partial index is used
-- only by a query that repeats its condition literally, so the queries do.
-- INTEGER and AUTOINCREMENT are SQLite's words for BIGINT and an identity column.

-- Every update that Telegram has handed over. A finished one keeps nothing but its number,
-- by which a second copy of it is recognised.
CREATE TABLE inbox (
    update_id INTEGER PRIMARY KEY,
    chat_id INTEGER NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'failed')),
    tries INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    error TEXT
);
CREATE INDEX inbox_unfinished ON inbox (update_id) WHERE state <> 'done';
CREATE INDEX inbox_received ON inbox (received_at);

-- Where each chat stands. `version` counts the turns that changed something.
CREATE TABLE sessions (
    chat_id INTEGER PRIMARY KEY,
    body TEXT NOT NULL,
    card_id INTEGER,
    version INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    unreachable_at INTEGER
);
CREATE INDEX sessions_updated ON sessions (updated_at, chat_id);

-- What each chat has answered, by question id.
CREATE TABLE facts (
    chat_id INTEGER PRIMARY KEY,
    body TEXT NOT NULL,
    updated_at INTEGER NOT NULL
);

-- `occurrence` counts how often a reminder has come due; a postponed one comes due again.
CREATE TABLE reminders (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chat_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN (
        'scheduled', 'sending', 'delivered', 'uncertain', 'unreachable',
        'failed', 'done', 'stopped'
    )),
    occurrence INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    error TEXT
);
CREATE INDEX reminders_due ON reminders (due_at, id) WHERE state = 'scheduled';
CREATE INDEX reminders_chat ON reminders (chat_id);
CREATE INDEX reminders_changed ON reminders (changed_at);

-- What is still to be sent. `tries` counts attempts that certainly failed; `copies` counts
-- attempts at a reminder that may have arrived, the one under way ('sending') included.
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chat_id INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued', 'sending')),
    tries INTEGER NOT NULL,
    copies INTEGER NOT NULL,
    not_before INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    reminder_id INTEGER REFERENCES reminders (id) ON DELETE CASCADE
);
CREATE INDEX outbox_order ON outbox (lane, id, not_before);
CREATE INDEX outbox_chat ON outbox (chat_id, id);
CREATE INDEX outbox_reminder ON outbox (reminder_id) WHERE reminder_id IS NOT NULL;
