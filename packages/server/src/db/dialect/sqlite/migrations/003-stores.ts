/** Tenants, drafts, versions, parameters, accounts, documents, logs. */
export const STORES = `
CREATE TABLE settings (
  tenant TEXT NOT NULL PRIMARY KEY,
  parent TEXT CHECK (parent <> tenant),
  settings TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE drafts (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  resume_hash TEXT NOT NULL,
  process TEXT NOT NULL,
  definition TEXT NOT NULL,
  language TEXT NOT NULL,
  sealed BLOB NOT NULL,
  sent INTEGER NOT NULL DEFAULT 0,
  revision INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  PRIMARY KEY (tenant, id)
) STRICT;
CREATE UNIQUE INDEX drafts_resume ON drafts (tenant, resume_hash);
CREATE INDEX drafts_updated ON drafts (updated_at);

CREATE TABLE artefacts (
  kind TEXT NOT NULL,
  hash TEXT NOT NULL,
  bytes TEXT NOT NULL,
  PRIMARY KEY (kind, hash)
) STRICT;

CREATE TABLE definitions (
  tenant TEXT NOT NULL,
  process TEXT NOT NULL,
  version INTEGER NOT NULL,
  hash TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('proposed', 'published', 'cancelled')),
  author TEXT NOT NULL,
  approver TEXT CHECK (approver <> author),
  proposed_at TEXT NOT NULL,
  published_at TEXT,
  valid_from TEXT,
  PRIMARY KEY (tenant, process, version),
  CHECK (status <> 'published' OR (approver IS NOT NULL AND published_at IS NOT NULL AND valid_from IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX definitions_hash ON definitions (tenant, hash);

CREATE TABLE parameters (
  tenant TEXT NOT NULL,
  process TEXT NOT NULL,
  revision_key TEXT NOT NULL,
  revision TEXT NOT NULL,
  PRIMARY KEY (tenant, process, revision_key)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER parameters_stay BEFORE UPDATE ON parameters BEGIN SELECT RAISE(ABORT, 'revisions never change'); END;
CREATE TRIGGER parameters_remain BEFORE DELETE ON parameters BEGIN SELECT RAISE(ABORT, 'revisions are never deleted'); END;

CREATE TABLE users (
  tenant TEXT NOT NULL,
  id TEXT NOT NULL,
  sign_in_name TEXT NOT NULL COLLATE NOCASE,
  display_name TEXT NOT NULL,
  roles TEXT NOT NULL,
  password TEXT NOT NULL,
  demo INTEGER NOT NULL,
  disabled INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL,
  PRIMARY KEY (tenant, id),
  UNIQUE (tenant, sign_in_name)
) STRICT;

CREATE TABLE sessions (
  tenant TEXT NOT NULL,
  token_hash TEXT NOT NULL,
  user_id TEXT NOT NULL,
  created_at TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  PRIMARY KEY (tenant, token_hash),
  FOREIGN KEY (tenant, user_id) REFERENCES users (tenant, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_user ON sessions (tenant, user_id);

CREATE TABLE throttle (
  tenant TEXT NOT NULL,
  subject_hash TEXT NOT NULL,
  failures INTEGER NOT NULL,
  free_at TEXT NOT NULL,
  PRIMARY KEY (tenant, subject_hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE documents (
  tenant TEXT NOT NULL,
  case_id TEXT NOT NULL,
  document TEXT NOT NULL,
  class TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  hash TEXT NOT NULL,
  name BLOB NOT NULL,
  sealed BLOB NOT NULL,
  stored_at TEXT NOT NULL,
  PRIMARY KEY (tenant, case_id, document)
) STRICT;

CREATE TABLE case_numbers (
  tenant TEXT NOT NULL,
  prefix TEXT NOT NULL,
  year INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (tenant, prefix, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE read_log (
  tenant TEXT NOT NULL,
  case_id TEXT NOT NULL,
  at TEXT NOT NULL,
  position INTEGER NOT NULL,
  user_id TEXT NOT NULL,
  what TEXT NOT NULL,
  PRIMARY KEY (tenant, case_id, position)
) STRICT, WITHOUT ROWID;
`
