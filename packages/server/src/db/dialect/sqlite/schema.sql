CREATE TABLE artefacts (
  kind TEXT NOT NULL,
  hash TEXT NOT NULL,
  bytes TEXT NOT NULL,
  PRIMARY KEY (kind, hash)
) STRICT;

CREATE TABLE batches (
  tenant TEXT NOT NULL,
  case_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  header TEXT NOT NULL,
  chain TEXT NOT NULL,
  PRIMARY KEY (tenant, case_id, number),
  FOREIGN KEY (tenant, case_id) REFERENCES heads (tenant, case_id)
) STRICT;

CREATE TABLE case_numbers (
  tenant TEXT NOT NULL,
  prefix TEXT NOT NULL,
  year INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (tenant, prefix, year)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER definitions_mark_delete AFTER DELETE ON definitions BEGIN UPDATE world_mark SET mark = mark + 1; END;

CREATE TRIGGER definitions_mark_insert AFTER INSERT ON definitions BEGIN UPDATE world_mark SET mark = mark + 1; END;

CREATE TRIGGER definitions_mark_update AFTER UPDATE ON definitions WHEN OLD.status <> NEW.status BEGIN UPDATE world_mark SET mark = mark + 1; END;

CREATE TRIGGER definitions_stay BEFORE UPDATE OF process, version, hash, author, revisions, contributors ON definitions
  BEGIN SELECT RAISE(ABORT, 'a proposed version never changes'); END;

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
  valid_from TEXT, revisions TEXT NOT NULL DEFAULT '[]', contributors TEXT NOT NULL DEFAULT '[]'
  CHECK (instr(contributors, json_quote(ifnull(approver, ''))) = 0),
  PRIMARY KEY (tenant, process, version),
  CHECK (status <> 'published' OR (approver IS NOT NULL AND published_at IS NOT NULL AND valid_from IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX definitions_hash ON definitions (tenant, hash);

CREATE TABLE documents (
  tenant TEXT NOT NULL,
  case_id TEXT NOT NULL,
  document TEXT NOT NULL,
  class TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  hash TEXT NOT NULL,
  name BLOB NOT NULL,
  sealed BLOB,
  stored_at TEXT NOT NULL,
  PRIMARY KEY (tenant, case_id, document)
) STRICT;

CREATE INDEX documents_hash ON documents (hash);

CREATE INDEX documents_inside ON documents (tenant, case_id, document) WHERE sealed IS NOT NULL;

CREATE TABLE draft_copies (
  tenant TEXT NOT NULL,
  draft TEXT NOT NULL,
  copy TEXT NOT NULL,
  owner TEXT NOT NULL,
  why TEXT NOT NULL CHECK (why IN ('lock-lost', 'stale', 'overwritten')),
  other TEXT,
  reason TEXT,
  base_revision INTEGER NOT NULL,
  kept_at TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (tenant, draft, copy)
) STRICT, WITHOUT ROWID;

CREATE INDEX draft_copies_kept ON draft_copies (tenant, kept_at);

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

CREATE TABLE effects (
  tenant TEXT NOT NULL,
  case_id TEXT NOT NULL,
  effect_key TEXT NOT NULL,
  effect TEXT NOT NULL,
  next_at TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  fence INTEGER NOT NULL DEFAULT 0,
  done INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant, case_id, effect_key),
  FOREIGN KEY (tenant, case_id) REFERENCES heads (tenant, case_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX effects_waiting ON effects (next_at) WHERE done = 0;

CREATE TABLE erasures (
  tenant TEXT NOT NULL,
  case_id TEXT NOT NULL,
  class TEXT NOT NULL,
  at TEXT NOT NULL,
  finished INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant, case_id, class)
) STRICT, WITHOUT ROWID;

CREATE TABLE heads (
  tenant TEXT NOT NULL,
  case_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  chain TEXT NOT NULL,
  state_format INTEGER NOT NULL,
  PRIMARY KEY (tenant, case_id)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE model_locks_lost (
  tenant TEXT NOT NULL,
  draft TEXT NOT NULL,
  lock_hash TEXT NOT NULL,
  taken_by TEXT NOT NULL,
  taken_at TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (tenant, draft, lock_hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE model_presence (
  tenant TEXT NOT NULL,
  draft TEXT NOT NULL,
  user_id TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  PRIMARY KEY (tenant, draft, user_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER parameters_mark_insert AFTER INSERT ON parameters BEGIN UPDATE world_mark SET mark = mark + 1; END;

CREATE TRIGGER parameters_remain BEFORE DELETE ON parameters BEGIN SELECT RAISE(ABORT, 'revisions are never deleted'); END;

CREATE TRIGGER parameters_stay BEFORE UPDATE ON parameters BEGIN SELECT RAISE(ABORT, 'revisions never change'); END;

CREATE TABLE parameters (
  tenant TEXT NOT NULL,
  process TEXT NOT NULL,
  revision_key TEXT NOT NULL,
  revision TEXT NOT NULL,
  PRIMARY KEY (tenant, process, revision_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE payloads (
  tenant TEXT NOT NULL,
  case_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  position INTEGER NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (tenant, case_id, number, position),
  FOREIGN KEY (tenant, case_id, number) REFERENCES batches (tenant, case_id, number)
) STRICT;

CREATE TABLE read_log (
  tenant TEXT NOT NULL,
  case_id TEXT NOT NULL,
  at TEXT NOT NULL,
  position INTEGER NOT NULL,
  user_id TEXT NOT NULL,
  what TEXT NOT NULL,
  PRIMARY KEY (tenant, case_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE receipts (
  tenant TEXT NOT NULL,
  idempotency_key TEXT NOT NULL,
  request TEXT NOT NULL,
  case_id TEXT NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (tenant, idempotency_key),
  FOREIGN KEY (tenant, case_id) REFERENCES heads (tenant, case_id)
) STRICT, WITHOUT ROWID;

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

CREATE TRIGGER settings_mark_delete AFTER DELETE ON settings BEGIN UPDATE world_mark SET mark = mark + 1; END;

CREATE TRIGGER settings_mark_insert AFTER INSERT ON settings BEGIN UPDATE world_mark SET mark = mark + 1; END;

CREATE TRIGGER settings_mark_update AFTER UPDATE ON settings BEGIN UPDATE world_mark SET mark = mark + 1; END;

CREATE TABLE settings (
  tenant TEXT NOT NULL PRIMARY KEY,
  parent TEXT CHECK (parent <> tenant),
  settings TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE states (
  tenant TEXT NOT NULL,
  case_id TEXT NOT NULL,
  class TEXT NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (tenant, case_id, class),
  FOREIGN KEY (tenant, case_id) REFERENCES heads (tenant, case_id)
) STRICT;

CREATE TABLE throttle (
  tenant TEXT NOT NULL,
  subject_hash TEXT NOT NULL,
  failures INTEGER NOT NULL,
  free_at TEXT NOT NULL,
  PRIMARY KEY (tenant, subject_hash)
) STRICT, WITHOUT ROWID;

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

CREATE TRIGGER version_proofs_remain BEFORE DELETE ON version_proofs
  BEGIN SELECT RAISE(ABORT, 'what was proven stays so'); END;

CREATE TRIGGER version_proofs_stay BEFORE UPDATE ON version_proofs
  BEGIN SELECT RAISE(ABORT, 'what was proven stays so'); END;

CREATE TABLE version_proofs (
  tenant TEXT NOT NULL,
  hash TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('proposed', 'approved')),
  played_at TEXT NOT NULL,
  reason TEXT,
  results TEXT NOT NULL,
  PRIMARY KEY (tenant, hash, stage)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER version_returns_remain BEFORE DELETE ON version_returns
  BEGIN SELECT RAISE(ABORT, 'what was returned stays so'); END;

CREATE TRIGGER version_returns_stay BEFORE UPDATE ON version_returns
  BEGIN SELECT RAISE(ABORT, 'what was returned stays so'); END;

CREATE TABLE version_returns (
  tenant TEXT NOT NULL,
  hash TEXT NOT NULL,
  returned_by TEXT NOT NULL,
  returned_at TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (tenant, hash)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER version_revisions_mark_delete AFTER DELETE ON version_revisions BEGIN UPDATE world_mark SET mark = mark + 1; END;

CREATE TRIGGER version_revisions_mark_insert AFTER INSERT ON version_revisions BEGIN UPDATE world_mark SET mark = mark + 1; END;

CREATE TRIGGER version_revisions_mark_update AFTER UPDATE ON version_revisions BEGIN UPDATE world_mark SET mark = mark + 1; END;

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

CREATE TABLE view_access (
  tenant TEXT NOT NULL,
  case_id TEXT NOT NULL,
  party TEXT NOT NULL,
  access_hash TEXT NOT NULL,
  PRIMARY KEY (tenant, case_id, party)
) STRICT, WITHOUT ROWID;

CREATE INDEX view_access_hash ON view_access (tenant, access_hash);

CREATE TABLE view_cases (
  tenant TEXT NOT NULL,
  case_id TEXT NOT NULL,
  case_number TEXT NOT NULL,
  process TEXT NOT NULL,
  title TEXT NOT NULL,
  party_name TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('running', 'ended')),
  channel TEXT NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT,
  station TEXT,
  revision INTEGER NOT NULL,
  incidents INTEGER NOT NULL,
  PRIMARY KEY (tenant, case_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX view_cases_incidents ON view_cases (tenant, started_at DESC, case_id, incidents) WHERE incidents > 0;

CREATE INDEX view_cases_number ON view_cases (tenant, case_number);

CREATE INDEX view_cases_started ON view_cases (tenant, started_at DESC, case_id);

CREATE TABLE view_done_work (
  tenant TEXT NOT NULL,
  case_id TEXT NOT NULL,
  item TEXT NOT NULL,
  title TEXT NOT NULL,
  done_at TEXT NOT NULL,
  done_by TEXT NOT NULL,
  PRIMARY KEY (tenant, case_id, item)
) STRICT, WITHOUT ROWID;

CREATE INDEX view_done_work_at ON view_done_work (tenant, done_at DESC, case_id, item);

CREATE TABLE view_letters (
  tenant TEXT NOT NULL,
  case_id TEXT NOT NULL,
  letter TEXT NOT NULL,
  template TEXT NOT NULL,
  title TEXT NOT NULL,
  document TEXT NOT NULL,
  issued_at TEXT NOT NULL,
  rendered_at TEXT NOT NULL,
  posted_on TEXT,
  PRIMARY KEY (tenant, case_id, letter)
) STRICT, WITHOUT ROWID;

CREATE INDEX view_letters_posted ON view_letters (tenant, posted_on DESC, rendered_at DESC, case_id, letter)
  WHERE posted_on IS NOT NULL;

CREATE INDEX view_letters_queue ON view_letters (tenant, rendered_at, case_id, letter) WHERE posted_on IS NULL;

CREATE TABLE view_subscriptions (
  tenant TEXT NOT NULL,
  case_id TEXT NOT NULL,
  subscription TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  correlation TEXT,
  PRIMARY KEY (tenant, case_id, subscription)
) STRICT, WITHOUT ROWID;

CREATE INDEX view_subscriptions_name ON view_subscriptions (tenant, kind, name, correlation);

CREATE TABLE view_timers (
  tenant TEXT NOT NULL,
  case_id TEXT NOT NULL,
  timer TEXT NOT NULL,
  due TEXT NOT NULL, leased_until TEXT, attempts INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant, case_id, timer)
) STRICT, WITHOUT ROWID;

CREATE INDEX view_timers_due ON view_timers (due, tenant, case_id, timer);

CREATE TABLE view_waiting (
  tenant TEXT NOT NULL,
  case_id TEXT NOT NULL,
  question TEXT NOT NULL,
  step TEXT NOT NULL,
  party TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  due TEXT NOT NULL,
  reminded INTEGER NOT NULL,
  PRIMARY KEY (tenant, case_id, question)
) STRICT, WITHOUT ROWID;

CREATE INDEX view_waiting_due ON view_waiting (tenant, due, asked_at, case_id, question);

CREATE TABLE view_words (
  tenant TEXT NOT NULL,
  case_id TEXT NOT NULL,
  word TEXT NOT NULL,
  started_at TEXT NOT NULL,
  PRIMARY KEY (tenant, case_id, word)
) STRICT, WITHOUT ROWID;

CREATE INDEX view_words_word ON view_words (tenant, word, started_at DESC, case_id);

CREATE TABLE view_work_items (
  tenant TEXT NOT NULL,
  case_id TEXT NOT NULL,
  item TEXT NOT NULL,
  step TEXT NOT NULL,
  role TEXT NOT NULL,
  title TEXT NOT NULL,
  reason TEXT,
  opened_at TEXT NOT NULL,
  due TEXT, case_number TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (tenant, case_id, item)
) STRICT, WITHOUT ROWID;

CREATE INDEX view_work_items_due ON view_work_items (tenant, due, opened_at);

CREATE INDEX view_work_items_role
  ON view_work_items (tenant, role, (due IS NULL), due, opened_at, case_number, case_id, item);

CREATE TABLE world_mark (id INTEGER PRIMARY KEY CHECK (id = 1), mark INTEGER NOT NULL) STRICT;
