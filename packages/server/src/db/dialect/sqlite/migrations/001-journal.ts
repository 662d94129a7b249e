/** Facts, states, receipts and effects. Every table's key begins with the tenant. */
export const JOURNAL = `
CREATE TABLE heads (
  tenant TEXT NOT NULL,
  case_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  chain TEXT NOT NULL,
  state_format INTEGER NOT NULL,
  PRIMARY KEY (tenant, case_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE batches (
  tenant TEXT NOT NULL,
  case_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  header TEXT NOT NULL,
  chain TEXT NOT NULL,
  PRIMARY KEY (tenant, case_id, number),
  FOREIGN KEY (tenant, case_id) REFERENCES heads (tenant, case_id)
) STRICT;

CREATE TABLE payloads (
  tenant TEXT NOT NULL,
  case_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  position INTEGER NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (tenant, case_id, number, position),
  FOREIGN KEY (tenant, case_id, number) REFERENCES batches (tenant, case_id, number)
) STRICT;

CREATE TABLE states (
  tenant TEXT NOT NULL,
  case_id TEXT NOT NULL,
  class TEXT NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (tenant, case_id, class),
  FOREIGN KEY (tenant, case_id) REFERENCES heads (tenant, case_id)
) STRICT;

CREATE TABLE receipts (
  tenant TEXT NOT NULL,
  idempotency_key TEXT NOT NULL,
  request TEXT NOT NULL,
  case_id TEXT NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (tenant, idempotency_key),
  FOREIGN KEY (tenant, case_id) REFERENCES heads (tenant, case_id)
) STRICT, WITHOUT ROWID;

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
`
