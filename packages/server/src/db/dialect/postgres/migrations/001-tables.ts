import { columnsOfText } from './text-columns.ts'

/**
 * The tables of the embedded default as PostgreSQL has them: the tenant first in every key, so that each can be
 * partitioned by its hash. Text is compared by its code points, as everywhere in the product.
 */
export const TABLES = columnsOfText(`
CREATE TABLE heads (
  tenant TEXT NOT NULL, case_id TEXT NOT NULL, number integer NOT NULL, revision integer NOT NULL,
  chain TEXT NOT NULL, state_format integer NOT NULL,
  PRIMARY KEY (tenant, case_id)
) WITH (fillfactor = 70);

CREATE TABLE batches (
  tenant TEXT NOT NULL, case_id TEXT NOT NULL, number integer NOT NULL, header TEXT NOT NULL, chain TEXT NOT NULL,
  PRIMARY KEY (tenant, case_id, number),
  FOREIGN KEY (tenant, case_id) REFERENCES heads (tenant, case_id)
);

CREATE TABLE payloads (
  tenant TEXT NOT NULL, case_id TEXT NOT NULL, number integer NOT NULL, position integer NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (tenant, case_id, number, position)
);

CREATE TABLE states (
  tenant TEXT NOT NULL, case_id TEXT NOT NULL, class TEXT NOT NULL, sealed bytea NOT NULL,
  PRIMARY KEY (tenant, case_id, class)
) WITH (fillfactor = 70);

CREATE TABLE receipts (
  tenant TEXT NOT NULL, idempotency_key TEXT NOT NULL, request TEXT NOT NULL, case_id TEXT NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (tenant, idempotency_key)
);

CREATE TABLE effects (
  tenant TEXT NOT NULL, case_id TEXT NOT NULL, effect_key TEXT NOT NULL, effect TEXT NOT NULL, next_at TEXT NOT NULL,
  attempts integer NOT NULL DEFAULT 0, fence integer NOT NULL DEFAULT 0, done integer NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant, case_id, effect_key)
);
CREATE INDEX effects_waiting ON effects (tenant, next_at) WHERE done = 0;

CREATE TABLE erasures (
  tenant TEXT NOT NULL, case_id TEXT NOT NULL, class TEXT NOT NULL, at TEXT NOT NULL,
  finished integer NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant, case_id, class)
);

CREATE TABLE view_cases (
  tenant TEXT NOT NULL, case_id TEXT NOT NULL, case_number TEXT NOT NULL, process TEXT NOT NULL, title TEXT NOT NULL,
  party_name TEXT NOT NULL, search TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('running', 'ended')), channel TEXT NOT NULL, started_at TEXT NOT NULL,
  ended_at TEXT NULL, station TEXT NULL, revision integer NOT NULL, incidents integer NOT NULL,
  PRIMARY KEY (tenant, case_id)
);
CREATE INDEX view_cases_number ON view_cases (tenant, case_number);
CREATE INDEX view_cases_started ON view_cases (tenant, started_at);

CREATE TABLE view_work_items (
  tenant TEXT NOT NULL, case_id TEXT NOT NULL, item TEXT NOT NULL, step TEXT NOT NULL, role TEXT NOT NULL,
  title TEXT NOT NULL, reason TEXT NULL, opened_at TEXT NOT NULL, due TEXT NULL,
  PRIMARY KEY (tenant, case_id, item)
);
CREATE INDEX view_work_items_due ON view_work_items (tenant, due, opened_at);

CREATE TABLE view_done_work (
  tenant TEXT NOT NULL, case_id TEXT NOT NULL, item TEXT NOT NULL, title TEXT NOT NULL, done_at TEXT NOT NULL,
  done_by TEXT NOT NULL,
  PRIMARY KEY (tenant, case_id, item)
);
CREATE INDEX view_done_work_at ON view_done_work (tenant, done_at);

CREATE TABLE view_waiting (
  tenant TEXT NOT NULL, case_id TEXT NOT NULL, question TEXT NOT NULL, step TEXT NOT NULL, party TEXT NOT NULL,
  asked_at TEXT NOT NULL, due TEXT NOT NULL, reminded integer NOT NULL,
  PRIMARY KEY (tenant, case_id, question)
);

CREATE TABLE view_letters (
  tenant TEXT NOT NULL, case_id TEXT NOT NULL, letter TEXT NOT NULL, template TEXT NOT NULL, title TEXT NOT NULL,
  document TEXT NOT NULL, issued_at TEXT NOT NULL, rendered_at TEXT NOT NULL, posted_on TEXT NULL,
  PRIMARY KEY (tenant, case_id, letter)
);
CREATE INDEX view_letters_queue ON view_letters (tenant, posted_on, rendered_at);

CREATE TABLE view_access (
  tenant TEXT NOT NULL, case_id TEXT NOT NULL, party TEXT NOT NULL, access_hash TEXT NOT NULL,
  PRIMARY KEY (tenant, case_id, party)
);
CREATE INDEX view_access_hash ON view_access (tenant, access_hash);

CREATE TABLE view_timers (
  tenant TEXT NOT NULL, case_id TEXT NOT NULL, timer TEXT NOT NULL, due TEXT NOT NULL, leased_until TEXT NULL,
  attempts integer NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant, case_id, timer)
);
CREATE INDEX view_timers_due ON view_timers (tenant, due);

CREATE TABLE settings (
  tenant TEXT NOT NULL PRIMARY KEY, parent TEXT NULL CHECK (parent <> tenant), settings TEXT NOT NULL
);

CREATE TABLE drafts (
  tenant TEXT NOT NULL, id TEXT NOT NULL, resume_hash TEXT NOT NULL, process TEXT NOT NULL, definition TEXT NOT NULL,
  language TEXT NOT NULL, sealed bytea NOT NULL, sent integer NOT NULL DEFAULT 0, revision integer NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
  PRIMARY KEY (tenant, id)
);
CREATE UNIQUE INDEX drafts_resume ON drafts (tenant, resume_hash);
CREATE INDEX drafts_updated ON drafts (tenant, updated_at);

CREATE TABLE artefacts (
  kind TEXT NOT NULL, hash TEXT NOT NULL, bytes TEXT NOT NULL,
  PRIMARY KEY (kind, hash)
);

CREATE TABLE definitions (
  tenant TEXT NOT NULL, process TEXT NOT NULL, version integer NOT NULL, hash TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('proposed', 'published', 'cancelled')),
  author TEXT NOT NULL, approver TEXT NULL CHECK (approver <> author), proposed_at TEXT NOT NULL,
  published_at TEXT NULL, valid_from TEXT NULL, revisions TEXT NOT NULL DEFAULT '[]',
  contributors TEXT NOT NULL DEFAULT '[]' CHECK (strpos(contributors, to_json(coalesce(approver, ''))::text) = 0),
  PRIMARY KEY (tenant, process, version),
  CHECK (status <> 'published' OR (approver IS NOT NULL AND published_at IS NOT NULL AND valid_from IS NOT NULL))
);
CREATE UNIQUE INDEX definitions_hash ON definitions (tenant, hash);

CREATE TABLE parameters (
  tenant TEXT NOT NULL, process TEXT NOT NULL, revision_key TEXT NOT NULL, revision TEXT NOT NULL,
  PRIMARY KEY (tenant, process, revision_key)
);

CREATE TABLE version_revisions (
  tenant TEXT NOT NULL, process TEXT NOT NULL, revision_key TEXT NOT NULL, hash TEXT NOT NULL, withdrawn_at TEXT NULL,
  PRIMARY KEY (tenant, process, revision_key),
  FOREIGN KEY (tenant, process, revision_key) REFERENCES parameters (tenant, process, revision_key)
);
CREATE INDEX version_revisions_hash ON version_revisions (tenant, hash);

CREATE TABLE version_returns (
  tenant TEXT NOT NULL, hash TEXT NOT NULL, returned_by TEXT NOT NULL, returned_at TEXT NOT NULL, reason TEXT NOT NULL,
  PRIMARY KEY (tenant, hash)
);

CREATE TABLE version_proofs (
  tenant TEXT NOT NULL, hash TEXT NOT NULL, stage TEXT NOT NULL CHECK (stage IN ('proposed', 'approved')),
  played_at TEXT NOT NULL, reason TEXT NULL, results TEXT NOT NULL,
  PRIMARY KEY (tenant, hash, stage)
);

CREATE TABLE users (
  tenant TEXT NOT NULL, id TEXT NOT NULL, sign_in_name TEXT NOT NULL, display_name TEXT NOT NULL, roles TEXT NOT NULL,
  password TEXT NOT NULL, demo integer NOT NULL, disabled integer NOT NULL DEFAULT 0, created_at TEXT NOT NULL,
  PRIMARY KEY (tenant, id)
);
CREATE UNIQUE INDEX users_sign_in_name ON users (tenant, lower(sign_in_name));

CREATE TABLE sessions (
  tenant TEXT NOT NULL, token_hash TEXT NOT NULL, user_id TEXT NOT NULL, created_at TEXT NOT NULL,
  seen_at TEXT NOT NULL, expires_at TEXT NOT NULL,
  PRIMARY KEY (tenant, token_hash),
  FOREIGN KEY (tenant, user_id) REFERENCES users (tenant, id)
);
CREATE INDEX sessions_user ON sessions (tenant, user_id);

CREATE TABLE throttle (
  tenant TEXT NOT NULL, subject_hash TEXT NOT NULL, failures integer NOT NULL, free_at TEXT NOT NULL,
  PRIMARY KEY (tenant, subject_hash)
);

CREATE TABLE documents (
  tenant TEXT NOT NULL, case_id TEXT NOT NULL, document TEXT NOT NULL, class TEXT NOT NULL, media_type TEXT NOT NULL,
  bytes bigint NOT NULL, hash TEXT NOT NULL, name bytea NOT NULL, sealed bytea NOT NULL, stored_at TEXT NOT NULL,
  PRIMARY KEY (tenant, case_id, document)
);

CREATE TABLE case_numbers (
  tenant TEXT NOT NULL, prefix TEXT NOT NULL, year integer NOT NULL, last integer NOT NULL,
  PRIMARY KEY (tenant, prefix, year)
) WITH (fillfactor = 10);

CREATE TABLE read_log (
  tenant TEXT NOT NULL, case_id TEXT NOT NULL, at TEXT NOT NULL, position integer NOT NULL, user_id TEXT NOT NULL,
  what TEXT NOT NULL,
  PRIMARY KEY (tenant, case_id, position)
);

CREATE TABLE model_drafts (
  tenant TEXT NOT NULL, id TEXT NOT NULL, process TEXT NOT NULL, base TEXT NOT NULL, content TEXT NOT NULL,
  revision integer NOT NULL, contributors TEXT NOT NULL, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, lock_user TEXT NULL, lock_hash TEXT NULL, lock_since TEXT NULL,
  lock_seen TEXT NULL, proposed_hash TEXT NULL, proposed_revision integer,
  PRIMARY KEY (tenant, id),
  CHECK ((lock_user IS NULL) = (lock_hash IS NULL) AND (lock_user IS NULL) = (lock_seen IS NULL))
);
CREATE UNIQUE INDEX model_drafts_process ON model_drafts (tenant, process);

CREATE TABLE model_presence (
  tenant TEXT NOT NULL, draft TEXT NOT NULL, user_id TEXT NOT NULL, seen_at TEXT NOT NULL,
  PRIMARY KEY (tenant, draft, user_id)
);

CREATE TABLE model_locks_lost (
  tenant TEXT NOT NULL, draft TEXT NOT NULL, lock_hash TEXT NOT NULL, taken_by TEXT NOT NULL, taken_at TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (tenant, draft, lock_hash)
);

CREATE TABLE draft_copies (
  tenant TEXT NOT NULL, draft TEXT NOT NULL, copy TEXT NOT NULL, owner TEXT NOT NULL,
  why TEXT NOT NULL CHECK (why IN ('lock-lost', 'stale', 'overwritten')), other TEXT NULL, reason TEXT NULL,
  base_revision integer NOT NULL, kept_at TEXT NOT NULL, content TEXT NOT NULL,
  PRIMARY KEY (tenant, draft, copy)
);
CREATE INDEX draft_copies_kept ON draft_copies (tenant, kept_at);

CREATE TABLE laufzettel_keys.keys (
  tenant TEXT NOT NULL, owner TEXT NOT NULL, class TEXT NOT NULL, wrapped bytea,
  PRIMARY KEY (tenant, owner, class)
);
CREATE TABLE laufzettel_keys.proof (id integer PRIMARY KEY CHECK (id = 1), wrapped bytea NOT NULL);
`)
