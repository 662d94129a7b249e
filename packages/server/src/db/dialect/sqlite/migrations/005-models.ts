/**
 * Models in the making: drafts with their lock, who has them open, and what a person who lost the lock had.
 * A proposed version carries the parameter values that its publication adds, and everybody who wrote at it:
 * none of them approves it. A value stays for ever; when its version is cancelled before it holds, it counts no more.
 */
export const MODELS = `
CREATE TABLE model_drafts (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  process TEXT NOT NULL,
  base TEXT NOT NULL,
  content TEXT NOT NULL,
  revision INTEGER NOT NULL,
  contributors TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  lock_user TEXT,
  lock_hash TEXT,
  lock_since TEXT,
  lock_seen TEXT,
  proposed_hash TEXT,
  proposed_revision INTEGER,
  PRIMARY KEY (tenant, id),
  CHECK ((lock_user IS NULL) = (lock_hash IS NULL) AND (lock_user IS NULL) = (lock_seen IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX model_drafts_process ON model_drafts (tenant, process);

CREATE TABLE model_presence (
  tenant TEXT NOT NULL,
  draft TEXT NOT NULL,
  user_id TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  PRIMARY KEY (tenant, draft, user_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE model_locks_lost (
  tenant TEXT NOT NULL,
  draft TEXT NOT NULL,
  lock_hash TEXT NOT NULL,
  taken_by TEXT NOT NULL,
  taken_at TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (tenant, draft, lock_hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE model_copies (
  tenant TEXT NOT NULL,
  draft TEXT NOT NULL,
  lock_hash TEXT NOT NULL,
  owner TEXT NOT NULL,
  why TEXT NOT NULL CHECK (why IN ('lock-lost', 'stale')),
  base_revision INTEGER NOT NULL,
  kept_at TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (tenant, draft, lock_hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE version_revisions (
  tenant TEXT NOT NULL,
  process TEXT NOT NULL,
  revision_key TEXT NOT NULL,
  hash TEXT NOT NULL,
  withdrawn_at TEXT,
  PRIMARY KEY (tenant, process, revision_key),
  FOREIGN KEY (tenant, process, revision_key) REFERENCES parameters (tenant, process, revision_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX version_revisions_hash ON version_revisions (tenant, hash);

ALTER TABLE definitions ADD COLUMN revisions TEXT NOT NULL DEFAULT '[]';
ALTER TABLE definitions ADD COLUMN contributors TEXT NOT NULL DEFAULT '[]'
  CHECK (instr(contributors, json_quote(ifnull(approver, ''))) = 0);
CREATE TRIGGER definitions_stay BEFORE UPDATE OF process, version, hash, author, revisions, contributors ON definitions
  BEGIN SELECT RAISE(ABORT, 'a proposed version never changes'); END;
`
